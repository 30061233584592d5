"""The commands of people who make a dataset: begin one, print how its files are built."""

from __future__ import annotations

import shlex
from argparse import Namespace
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeAlias

from briefing_app.cli_terms import PROGRAM, UNWRITTEN, USAGE, CommandError
from briefing_app.services.dataset_schema import file_schemas, schema_text
from briefing_app.services.importing.mapping_file import SCHEMA_NAME, mapping_schema
from briefing_app.services.new_dataset import (
    DAYS,
    PARTIES,
    PLACES,
    THINGS,
    NewDataset,
    NewDatasetError,
    begin_dataset,
    write_schemas,
)
from briefing_app.services.plain_text import cleaned, finished
from briefing_app.services.typed_day import read_day

Ask: TypeAlias = Callable[[str, str], str]  # a question and the usual answer; the answer

EXAMPLE_DAY = "2021-05-01"
NOTHING_MADE = "Nothing was made."


def run_new(parsed: Namespace, ask: Ask | None) -> str:
    """Begin a dataset, asking for what was not given where there is somebody to `ask`.

    Returns what to print. Raises CommandError.
    """

    def answer(given: str | None, question: str, usual: str) -> str:
        if given is None and ask is not None:
            return ask(question, usual)
        return usual if given is None else given

    folder: Path = parsed.folder
    if parsed.first is None and ask is None:
        raise CommandError(USAGE, "new: name the first day with --first.", NOTHING_MADE)
    title = answer(parsed.title, "Title", folder.name.replace("-", " ").capitalize())
    first = asked_day(answer(parsed.first, "First day", EXAMPLE_DAY), NOTHING_MADE)
    usual = first + min(timedelta(days=DAYS - 1), date.max - first)
    new = NewDataset(
        title=title,
        first_day=first,
        last_day=asked_day(answer(parsed.last, "Last day", usual.isoformat()), NOTHING_MADE),
        parties=_names(answer(parsed.parties, "Parties", ", ".join(PARTIES))),
        things=answer(parsed.counting, "What is counted", THINGS),
        places=_names(answer(parsed.places, "Places", ", ".join(PLACES))),
        timezone=answer(parsed.timezone, "Time zone", "UTC"),
    )
    try:
        files = begin_dataset(folder, new)
    except NewDatasetError as error:
        raise CommandError(UNWRITTEN, f"{error}.", NOTHING_MADE) from error
    named = shlex.quote(str(folder))
    lines = (
        f"Began {folder}: {', '.join(name for name in files if '/' not in name)}.",
        f"Look at it: {PROGRAM} view {named}",
        f"Check it: {PROGRAM} check {named}",
    )
    return finished(map(cleaned, lines))


def run_schema(parsed: Namespace) -> str:
    """Print the schema of a file, or write all of them into a dataset. Raises CommandError."""
    schemas = file_schemas() | {SCHEMA_NAME: mapping_schema()}
    if parsed.into is not None:
        try:
            written = write_schemas(parsed.into)
        except OSError as error:
            raise CommandError(UNWRITTEN, f"{parsed.into}: {error.strerror}.") from error
        return f"Wrote {', '.join(written)}.\n"
    if parsed.file not in schemas:
        raise CommandError(
            USAGE, f"schema: name one of {', '.join(schemas)}, or a dataset with --into."
        )
    return schema_text(schemas[parsed.file])


def asked_day(text: str, in_vain: str) -> date:
    """A day as it was typed. Raises CommandError, which ends with what was done `in_vain`."""
    found = read_day(text, date.min, date.max)
    if found is None:
        raise CommandError(USAGE, f"{text!r} is not a day such as {EXAMPLE_DAY}.", in_vain)
    return found


def _names(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (name.strip() for name in text.split(","))))
