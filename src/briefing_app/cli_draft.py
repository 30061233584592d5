"""draft: proposals for a dataset from the text of an article."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path
from typing import Any

from briefing_app.cli_dataset import dataset_path, loaded_dataset, typed_day
from briefing_app.cli_output import write
from briefing_app.cli_terms import GOOD, UNWRITTEN, USAGE, CommandError
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.number_words import counted
from briefing_app.services.dataset_names import FILES
from briefing_app.services.drafting.article import MAX_BYTES, Article, ArticleError, read_article
from briefing_app.services.drafting.draft import draft
from briefing_app.services.drafting.draft_yaml import draft_yaml
from briefing_app.services.plain_text import cleaned, finished
from briefing_app.services.record_ids import identifier
from briefing_app.services.whole_file import write_whole

YEARS = range(100, 9900)  # of articles: days before and after one are counted without end of time


def run_draft(parsed: Namespace) -> int:
    """Propose records from an article: print them, or write them. Raises CommandError."""
    path: Path = parsed.article
    output: Path | None = parsed.output
    if output is not None and output.name in FILES:
        raise CommandError(
            USAGE,
            f"draft: {output.name} is the name of a file that a dataset reads.",
            "Choose another, such as drafts/article.yaml. Nothing was written.",
        )
    dataset = loaded_dataset(dataset_path(parsed)).dataset
    article = _article(path)
    source = _source(parsed, dataset, article.heading)
    made = draft(article, dataset, source)
    text = draft_yaml(made, path, dataset.description.title, source["published"])
    if output is None:
        write(text)
        return GOOD
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        write_whole(output, text.encode("utf-8"))
    except OSError as error:
        raise CommandError(UNWRITTEN, f"{output} was not written: {error}.") from error
    doubtful = sum(bool(one.doubts) for one in (*made.events, *made.statements))
    lines = (
        f"Wrote {output}: {counted(len(made.events), 'event')} and "
        f"{counted(len(made.statements), 'statement')}, {doubtful} of them with a doubt.",
        "They are proposals. Nothing of the dataset was changed.",
    )
    write(finished(map(cleaned, lines)))
    return GOOD


def _article(path: Path) -> Article:
    try:
        with path.open("rb") as file:
            return read_article(file.read(MAX_BYTES + 1))
    except OSError as error:
        raise CommandError(USAGE, f"draft: {path} cannot be read: {error.strerror}.") from error
    except ArticleError as error:
        raise CommandError(USAGE, f"draft: {path} cannot be read: {error}.") from error


def _source(parsed: Namespace, dataset: Dataset, heading: str) -> dict[str, Any]:
    """The article as the record of a source: one that the dataset has, or one to be added."""
    path: Path = parsed.article
    known = dataset.source.get(parsed.source or "")
    if parsed.source and known is None:
        raise CommandError(USAGE, f"draft: the dataset has no source {parsed.source!r}.")
    published = known.published if known is not None else None
    in_name = re.search(r"\d{4}-\d\d-\d\d", path.stem)
    if parsed.date is not None:
        published = typed_day(parsed.date, "--date", dataset)
    elif published is None and in_name is not None:
        published = typed_day(in_name[0], "--date", dataset)
    if published is None:
        raise CommandError(
            USAGE,
            "draft: of which day is the article? Name it with --date.",
            "It is needed to know what yesterday and on Thursday are.",
        )
    if published.year not in YEARS:
        raise CommandError(USAGE, f"--date: {published} cannot be the day of an article.")
    publisher = cleaned(parsed.publisher or (known.publisher if known else "")) or "Unknown outlet"
    return {
        "id": known.id if known else f"draft-{identifier(f'{publisher}-{published}')}",
        "publisher": publisher,
        "title": parsed.title or heading or path.stem,
        "published": published,
    }
