"""The command export: one day, all days in one file, or the briefs of many days."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.cli_dataset import (
    asked_timeline,
    dataset_path,
    day_in_period,
    knowledge_date,
    loaded_dataset,
    mention_problems,
)
from briefing_app.cli_output import write
from briefing_app.cli_terms import GOOD, MAPS, THAT_DAY, UNWRITTEN, USAGE, CommandError

if TYPE_CHECKING:
    from argparse import Namespace

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.timeline import Timeline
    from briefing_app.services.brief_options import BriefOptions

STANDARD_OUTPUT = "-"


def run_export(parsed: Namespace) -> int:
    """Write what was asked for, or print it, and tell what was written."""
    from briefing_app.domain.briefing import brief
    from briefing_app.domain.page_words import period_words, state_line
    from briefing_app.domain.sentences import knowledge
    from briefing_app.services.plain_text import cleaned, finished

    if parsed.first is not None:
        return _run_export_days(parsed)
    if parsed.last is not None or parsed.every is not None:
        raise CommandError(USAGE, "--to and --every need --from. Nothing was written.")
    if parsed.format == MAPS:
        raise CommandError(USAGE, f"{MAPS} show several days: name them with --from and --to.")
    target: Path = parsed.output
    chosen = _export_format(parsed)
    loaded, timeline, day = asked_timeline(parsed)
    briefing = None if day is None else brief(timeline, day)
    if chosen == "pdf":
        assert briefing is not None
        told = _write_pdf(target, briefing, loaded.path, _brief_options(parsed))
    else:
        made = _made(chosen, briefing or timeline, loaded.path, parsed)
        if str(target) == STANDARD_OUTPUT:
            assert isinstance(made, str)
            write(made)
            return GOOD
        _write_file(target, chosen, made)
        told = [f"Wrote {target}."]
    dataset = loaded.dataset
    days = period_words(dataset.first_day, dataset.last_day)
    told.append(f"{days if briefing is None else state_line(briefing)}. {knowledge(timeline)}.")
    write(finished(map(cleaned, told)))
    return GOOD


def _run_export_days(parsed: Namespace) -> int:
    from briefing_app.cli_batch import export_days
    from briefing_app.domain.knowledge import THAT_DAY as KNOWN_THAT_DAY
    from briefing_app.domain.knowledge import known_on
    from briefing_app.services.brief_batch import Series
    from briefing_app.services.export_formats import format_of
    from briefing_app.services.plain_text import cleaned, finished
    from briefing_app.services.shapes_file import load_shapes

    target: Path = parsed.output
    ending = format_of(target.name)
    is_other = ending is not None and ending.name != "pdf" and not target.is_dir()
    if parsed.format not in (None, "pdf", MAPS) or is_other or str(target) == STANDARD_OUTPUT:
        raise CommandError(
            USAGE,
            f"--from writes briefs as PDF to a folder or a file, or {MAPS}. Nothing was written.",
            "For all days in one table or map see --whole-period.",
        )
    path = dataset_path(parsed)
    loaded = loaded_dataset(path)
    dataset = loaded.dataset
    first = day_in_period(parsed.first, dataset, "--from")
    last = dataset.last_day if parsed.last is None else day_in_period(parsed.last, dataset, "--to")
    if first > last:
        raise CommandError(
            USAGE, f"--from {first} comes after --to {last}: exchange them. Nothing was written."
        )
    fixed = known_on(knowledge_date(parsed.known_by, None, dataset))
    knowledge = KNOWN_THAT_DAY if parsed.known_by == THAT_DAY else fixed
    mention_problems(path, loaded)
    series = Series(dataset, first, last, knowledge, parsed.every or "day")
    shapes = load_shapes(loaded.path)
    told = export_days(series, target, _brief_options(parsed), shapes, maps=parsed.format == MAPS)
    write(finished(map(cleaned, told)))
    return GOOD


def _made(chosen: str, shown: Briefing | Timeline, folder: Path, parsed: Namespace) -> str | bytes:
    from briefing_app.domain.timeline import Timeline
    from briefing_app.services.brief_error import BriefError
    from briefing_app.services.export_formats import SCALES
    from briefing_app.services.exports import ExportError, day_export, period_export

    try:
        if isinstance(shown, Timeline):
            return period_export(chosen, shown, folder)
        options, ppi = _brief_options(parsed), SCALES[parsed.scale]
        return day_export(chosen, shown, folder, options=options, ppi=ppi)
    except ExportError as error:
        raise CommandError(USAGE, f"Nothing was written: {error}.") from error
    except BriefError as error:
        raise CommandError(UNWRITTEN, f"Nothing was written: {error}.") from error


def _write_file(target: Path, chosen: str, made: str | bytes) -> None:
    from briefing_app.services.exports import as_file
    from briefing_app.services.whole_file import write_whole

    try:
        write_whole(target, as_file(chosen, made))
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise CommandError(UNWRITTEN, f"{target} was not written: {error}.") from error


def _export_format(parsed: Namespace) -> str:
    """The format that was asked for, or that the name of the file ends in."""
    from briefing_app.services.export_formats import FORMATS, format_of

    target: Path = parsed.output
    named = format_of(target.name)
    chosen = FORMATS[parsed.format] if parsed.format else named
    if chosen is None:
        endings = ", ".join(f".{name}" for name in FORMATS)
        raise CommandError(
            USAGE,
            f"The name {str(target)!r} does not say the format: it ends in {endings}. "
            "Nothing was written.",
            "Or name the format with --format.",
        )
    if not parsed.whole_period and not chosen.one_day:
        raise CommandError(
            USAGE, f"{chosen.name} shows all days: say --whole-period. Nothing was written."
        )
    if parsed.whole_period and not chosen.whole_period:
        fitting = ", ".join(name for name, one in FORMATS.items() if one.whole_period)
        raise CommandError(
            USAGE,
            f"{chosen.name} shows one day: name it with --date. Nothing was written.",
            f"Formats for --whole-period: {fitting}. For the briefs of all days say --from.",
        )
    if parsed.whole_period and parsed.known_by == THAT_DAY:
        raise CommandError(USAGE, f"--known-by {THAT_DAY} needs --date. Nothing was written.")
    for_briefs = {
        "--mark": parsed.mark,
        "--prepared-by": parsed.prepared_by,
        "--names": parsed.names,
        "--without": parsed.without,
    }
    unfit = [option for option, value in for_briefs.items() if value and not chosen.is_brief]
    if unfit:  # a mark, above all, must not be lost without a word
        raise CommandError(
            USAGE, f"{chosen.name} has no place for {unfit[0]}. Nothing was written."
        )
    if str(target) == STANDARD_OUTPUT and not chosen.is_text:
        raise CommandError(USAGE, f"{chosen.name} is not text: name a file with -o.")
    if named is not None and named is not chosen:
        raise CommandError(
            USAGE,
            f"{str(target)!r} ends in .{named.name}, and --format says {chosen.name}. "
            "Nothing was written.",
        )
    return chosen.name


def _brief_options(parsed: Namespace) -> BriefOptions:
    """What was chosen about a brief."""
    from briefing_app.domain.sentences import capitalised
    from briefing_app.services.brief_options import BriefOptions

    try:
        return BriefOptions(
            paper=parsed.paper,
            prepared_by=parsed.prepared_by,
            handling_mark=parsed.mark.upper(),
            names=None if parsed.names is None else tuple(filter(None, parsed.names.split(","))),
            with_map="map" not in parsed.without,
            with_chart="chart" not in parsed.without,
            with_table="table" not in parsed.without,
            with_statements="statements" not in parsed.without,
        )
    except ValueError as error:
        raise CommandError(USAGE, f"{capitalised(str(error))}. Nothing was written.") from error


def _write_pdf(target: Path, briefing: Briefing, folder: Path, options: BriefOptions) -> list[str]:
    """Write the brief with the shapes in the folder of its dataset; what to tell about it."""
    from briefing_app.services.brief_error import BriefError
    from briefing_app.services.report_pdf import write_brief
    from briefing_app.services.shapes_file import load_shapes

    try:
        report = write_brief(target, briefing, options, load_shapes(folder))
        return str(report).splitlines()
    except BriefError as error:
        raise CommandError(UNWRITTEN, f"{target} was not written: {error}.") from error
