"""Dataset, day and knowledge as they were asked for on the command line."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.cli_output import complain
from briefing_app.cli_parser import COMMANDS
from briefing_app.cli_terms import FAULTY, PROGRAM, THAT_DAY, USAGE, CommandError

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.dataset import Dataset
    from briefing_app.domain.problem import Problem
    from briefing_app.domain.timeline import Timeline
    from briefing_app.services.dataset_file import Loaded

TOLD = 5  # problems told one by one where they are not what was asked for


def asked_briefing(parsed: Namespace) -> Briefing:
    """The day that was asked for, as known when it was asked for."""
    from briefing_app.domain.briefing import brief

    _, timeline, day = asked_timeline(parsed)
    assert day is not None
    return brief(timeline, day)


def asked_timeline(parsed: Namespace) -> tuple[Loaded, Timeline, date | None]:
    """The dataset, what was known of it when it was asked for, and the day, if one was named."""
    from briefing_app.domain.timeline import build_timeline

    path = dataset_path(parsed)
    loaded = loaded_dataset(path)
    day = None if parsed.date is None else day_in_period(parsed.date, loaded.dataset)
    known_by = knowledge_date(parsed.known_by, day, loaded.dataset)
    mention_problems(path, loaded)
    return loaded, build_timeline(loaded.dataset, known_by), day


def dataset_path(parsed: Namespace) -> Path:
    """The folder that was named, or the bundled one."""
    if parsed.dataset is None:
        from briefing_app.services.resources import bundled_dataset

        return bundled_dataset()
    return dataset_at(parsed.dataset, may_be_command=parsed.command == "view")


def dataset_at(name: str, *, may_be_command: bool = False) -> Path:
    """The folder or file of that name, or else the bundled dataset of that name.

    Raises CommandError where there is none.
    """
    from briefing_app.services.resources import BUNDLED_DATASETS, bundled_dataset

    path = Path(name)
    if path.exists():
        return path
    if name in BUNDLED_DATASETS:
        return bundled_dataset(name)
    from difflib import get_close_matches

    meant = get_close_matches(name, COMMANDS, 1) if may_be_command else ()
    raise CommandError(
        USAGE,
        f"There is no file or folder {name!r}. Nothing was opened.",
        f"Did you mean the command {PROGRAM} {meant[0]}?"
        if meant
        else f"Name the folder that holds dataset.yaml, or {' or '.join(BUNDLED_DATASETS)}.",
    )


def loaded_dataset(path: Path) -> Loaded:
    """Read a dataset of which something can be shown."""
    from briefing_app.domain.problem import DatasetError
    from briefing_app.services.dataset_file import load_dataset

    try:
        return load_dataset(path)
    except DatasetError as error:
        raise CommandError(
            FAULTY,
            f"Nothing of {path} can be shown.",
            *_first_lines(path, error.problems),
            f"All about it: {_check_command(path)}",
        ) from error


def _first_lines(path: Path, problems: Sequence[Problem]) -> list[str]:
    from briefing_app.services.check_report import problem_line

    errors = [problem for problem in problems if problem.severity == "error"]
    lines = [problem_line(path, problem) for problem in errors[:TOLD]]
    return [*lines, f"and {len(errors) - TOLD:,} more"] if len(errors) > TOLD else lines


def mention_problems(path: Path, loaded: Loaded) -> None:
    """Say on standard error what a reader of this day has to know about the dataset."""
    if not any(problem.severity == "error" for problem in loaded.problems):
        return
    from briefing_app.services.check_report import totals

    lines = [totals(loaded.problems, loaded)]
    if any(loaded.left_out.values()):
        lines.append("What is left out is missing from the counts and lists of this day.")
    complain(*lines, f"To see what is wrong: {_check_command(path)}")


def _check_command(path: Path) -> str:
    """What to type to see all problems of a dataset."""
    from briefing_app.services.resources import bundled_dataset, is_bundled

    if path == bundled_dataset():
        return f"{PROGRAM} check"
    named = path.name if is_bundled(path) else str(path)
    return f"{PROGRAM} check {shlex.quote(named)}"


def day_in_period(text: str, dataset: Dataset, option: str = "--date") -> date:
    """The day that was typed, if it lies in the period."""
    day = typed_day(text, option, dataset)
    if not dataset.first_day <= day <= dataset.last_day:
        raise CommandError(
            USAGE,
            f"{option}: {day} lies outside the period of this dataset, "
            f"{dataset.first_day} to {dataset.last_day}. Nothing was done.",
        )
    return day


def knowledge_date(
    text: str | None, day: date | None, dataset: Dataset, option: str = "--known-by"
) -> date | None:
    """The knowledge date. It may lie outside the period: reports are published later too."""
    if text is None or text == THAT_DAY:
        return day if text else None
    return typed_day(text, option, dataset)


def typed_day(text: str, option: str, dataset: Dataset) -> date:
    """The day that was typed, wherever it lies; without a year it is that of the period."""
    from briefing_app.services.typed_day import read_day

    day = read_day(text, dataset.first_day, dataset.last_day)
    if day is None:
        also = f" or {THAT_DAY}" if option.startswith("--known-by") else ""
        raise CommandError(
            USAGE,
            f"{option}: {text!r} is not a day. Nothing was done.",
            f"Write it as year-month-day, such as {dataset.last_day}{also}.",
        )
    return day
