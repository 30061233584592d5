"""The command `compare`: two days side by side, on the terminal or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.cli_dataset import (
    dataset_path,
    day_in_period,
    knowledge_date,
    loaded_dataset,
    mention_problems,
)
from briefing_app.cli_output import write
from briefing_app.cli_terms import GOOD, UNWRITTEN, USAGE, CommandError

if TYPE_CHECKING:
    from argparse import Namespace

    from briefing_app.domain.comparison import Comparison


def run_compare(parsed: Namespace) -> int:
    """Say what differs between two days, or write it to a file. Raises CommandError."""
    from briefing_app.domain.briefing import brief
    from briefing_app.domain.comparison import compare
    from briefing_app.domain.timeline import build_timeline

    ending = "" if parsed.output is None else _ending(parsed.output)
    path = dataset_path(parsed)
    loaded = loaded_dataset(path)
    dataset = loaded.dataset
    sides = []
    for date_text, known_text, names in (
        (parsed.date_a, parsed.known_by_a, ("--from", "--known-by-from")),
        (parsed.date_b, parsed.known_by_b, ("--to", "--known-by-to")),
    ):
        day = day_in_period(date_text, dataset, names[0])
        known_by = knowledge_date(known_text, day, dataset, names[1])
        sides.append(brief(build_timeline(dataset, known_by), day))
    mention_problems(path, loaded)
    comparison = compare(*sides)
    if ending:
        _write_file(parsed.output, ending, comparison, loaded.path)
    elif parsed.csv:
        from briefing_app.services.comparison_csv import comparison_csv

        write(comparison_csv(comparison))
    else:
        from briefing_app.services.comparison_text import comparison_text

        write(comparison_text(comparison))
    return GOOD


def _ending(target: Path) -> str:
    from briefing_app.services.comparison_file import ENDINGS

    ending = target.suffix.lower().removeprefix(".")
    if ending not in ENDINGS:
        known = ", ".join(f".{one}" for one in ENDINGS)
        raise CommandError(USAGE, f"--output: {target} ends in none of {known}.")
    return ending


def _write_file(target: Path, ending: str, comparison: Comparison, folder: Path) -> None:
    from briefing_app.services.brief_error import BriefError
    from briefing_app.services.comparison_file import comparison_file
    from briefing_app.services.shapes_file import load_shapes
    from briefing_app.services.whole_file import write_whole

    try:
        write_whole(target, comparison_file(comparison, ending, load_shapes(folder)))
    except (BriefError, OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise CommandError(UNWRITTEN, f"{target} was not written: {error}.") from error
    write(f"Wrote {target}.\n")
