"""The command line: view, show, export, compare, check, verify.

Each `_run_…` function imports what it needs, so that `--help` answers at once and only `view`
loads Qt. Results go to standard output, complaints to standard error.
"""

from __future__ import annotations

import contextlib
import io
import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.cli_parser import (
    COMMANDS,
    FAULTY,
    GOOD,
    INTERRUPTED,
    MAPS,
    PROGRAM,
    THAT_DAY,
    UNWRITTEN,
    USAGE,
    CommandError,
    parse,
)

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.dataset import Dataset
    from briefing_app.domain.problem import Problem
    from briefing_app.domain.timeline import Timeline
    from briefing_app.services.brief_options import BriefOptions
    from briefing_app.services.dataset_file import Loaded

BROKEN_PIPE = 141  # as a shell reports SIGPIPE
STANDARD_OUTPUT = "-"
PIECE = 4096  # characters written at a time
TOLD = 5  # problems told one by one where they are not what was asked for


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; `argv` is without the program's name."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Line ends as they are made, on every system: some formats have their own.
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except CommandError as error:
        _complain(*error.lines)
        return error.status
    except BrokenPipeError:  # whoever reads has seen enough
        _drop_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    try:
        parsed = parse(arguments)
    except SystemExit as leaving:  # --help or --version, which are in the buffer
        _write("")
        return leaving.code if isinstance(leaving.code, int) else GOOD
    run = {
        "view": _run_view,
        "show": _run_show,
        "export": _run_export,
        "compare": _run_compare,
        "check": _run_check,
        "verify": _run_verify,
        "new": _run_new,
        "schema": _run_schema,
    }
    return run[parsed.command](parsed)


def _run_view(parsed: Namespace) -> int:
    link = _link(parsed)
    path = _dataset_path(parsed)
    day = known_by = None
    if parsed.date is not None or parsed.known_by is not None:
        if parsed.date is None and parsed.known_by == THAT_DAY:
            raise CommandError(USAGE, f"--known-by {THAT_DAY} needs --date. Nothing was opened.")
        dataset = _loaded(path).dataset
        day = None if parsed.date is None else _day(parsed.date, dataset)
        known_by = _known_by(parsed.known_by, day, dataset)
    try:
        from briefing_app.app import run_window
    except ImportError as error:
        raise CommandError(
            FAULTY,
            f"The window cannot be opened, because a part of Qt is missing: {error}",
            "The commands show, export, compare and check work without it.",
        ) from error
    picture: Path | None = parsed.screenshot
    status = run_window(path, day, known_by, parsed.theme, picture, parsed.size, link)
    if picture is not None and status == UNWRITTEN:
        raise CommandError(
            UNWRITTEN,
            f"The picture {str(picture)!r} could not be written.",
            "Look at the folder and its rights, and at the ending of the name, such as .png.",
        )
    if picture is not None and status == FAULTY:
        _loaded(path)  # complains of what is wrong
    return status


def _link(parsed: Namespace) -> str:
    """The link to a view that was given in the place of a dataset, or ""."""
    from briefing_app.viewmodels.view_link import SCHEME, LinkError, read_link

    text: str = parsed.dataset or ""
    if not text.startswith(SCHEME):
        return ""
    try:
        read_link(text)
    except LinkError as error:
        raise CommandError(USAGE, f"{error} Nothing was opened.") from error
    if parsed.date is not None or parsed.known_by is not None:
        raise CommandError(
            USAGE, "A link names day and knowledge itself: leave out --date and --known-by."
        )
    parsed.dataset = None
    return text


def _run_show(parsed: Namespace) -> int:
    briefing = _briefing(parsed)
    if parsed.json:
        from briefing_app.services.day_json import day_json_text

        _write(day_json_text(briefing))
    else:
        from briefing_app.services.day_text import day_text

        _write(day_text(briefing))
    return GOOD


def _run_export(parsed: Namespace) -> int:
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
    loaded, timeline, day = _timeline(parsed)
    briefing = None if day is None else brief(timeline, day)
    if chosen == "pdf":
        assert briefing is not None
        told = _write_pdf(target, briefing, loaded.path, _brief_options(parsed))
    else:
        made = _made(chosen, briefing or timeline, loaded.path, parsed)
        if str(target) == STANDARD_OUTPUT:
            assert isinstance(made, str)
            _write(made)
            return GOOD
        _write_file(target, chosen, made)
        told = [f"Wrote {target}."]
    dataset = loaded.dataset
    days = period_words(dataset.first_day, dataset.last_day)
    told.append(f"{days if briefing is None else state_line(briefing)}. {knowledge(timeline)}.")
    _write(finished(map(cleaned, told)))
    return GOOD


def _run_export_days(parsed: Namespace) -> int:
    from briefing_app.cli_batch import export_days
    from briefing_app.domain.knowledge import THAT_DAY as KNOWN_THAT_DAY
    from briefing_app.domain.knowledge import known_on
    from briefing_app.services.brief_batch import Series
    from briefing_app.services.plain_text import cleaned, finished
    from briefing_app.services.shapes_file import load_shapes

    target: Path = parsed.output
    if parsed.format not in (None, "pdf", MAPS):
        raise CommandError(
            USAGE,
            f"--from writes briefs as PDF, or {MAPS}. Nothing was written.",
            "For all days in one table or map see --whole-period.",
        )
    path = _dataset_path(parsed)
    loaded = _loaded(path)
    dataset = loaded.dataset
    first = _day(parsed.first, dataset, "--from")
    last = dataset.last_day if parsed.last is None else _day(parsed.last, dataset, "--to")
    if first > last:
        raise CommandError(
            USAGE, f"--from {first} comes after --to {last}: exchange them. Nothing was written."
        )
    fixed = known_on(_known_by(parsed.known_by, None, dataset))
    knowledge = KNOWN_THAT_DAY if parsed.known_by == THAT_DAY else fixed
    _mention_problems(path, loaded)
    series = Series(dataset, first, last, knowledge, parsed.every or "day")
    shapes = load_shapes(loaded.path)
    told = export_days(series, target, _brief_options(parsed), shapes, maps=parsed.format == MAPS)
    _write(finished(map(cleaned, told)))
    return GOOD


def _made(chosen: str, shown: Briefing | Timeline, folder: Path, parsed: Namespace) -> str | bytes:
    from briefing_app.domain.timeline import Timeline
    from briefing_app.services.export_formats import SCALES
    from briefing_app.services.exports import ExportError, day_export, period_export
    from briefing_app.services.report_pdf import BriefError

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
            f"Formats for --whole-period: {fitting}.",
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
    from briefing_app.services.report_pdf import BriefError, write_brief
    from briefing_app.services.shapes_file import load_shapes

    try:
        report = write_brief(target, briefing, options, load_shapes(folder))
        return str(report).splitlines()
    except BriefError as error:
        raise CommandError(UNWRITTEN, f"{target} was not written: {error}.") from error


def _run_compare(parsed: Namespace) -> int:
    from briefing_app.domain.briefing import brief
    from briefing_app.domain.comparison import compare
    from briefing_app.domain.timeline import build_timeline

    path = _dataset_path(parsed)
    loaded = _loaded(path)
    dataset = loaded.dataset
    sides = []
    for date_text, known_text, names in (
        (parsed.date_a, parsed.known_by_a, ("--from", "--known-by-from")),
        (parsed.date_b, parsed.known_by_b, ("--to", "--known-by-to")),
    ):
        day = _day(date_text, dataset, names[0])
        known_by = _known_by(known_text, day, dataset, names[1])
        sides.append(brief(build_timeline(dataset, known_by), day))
    _mention_problems(path, loaded)
    comparison = compare(*sides)
    if parsed.csv:
        from briefing_app.services.comparison_csv import comparison_csv

        _write(comparison_csv(comparison))
    else:
        from briefing_app.services.comparison_text import comparison_text

        _write(comparison_text(comparison))
    return GOOD


def _run_check(parsed: Namespace) -> int:
    from briefing_app.domain.problem import DatasetError
    from briefing_app.services.check_annotations import check_github_text, check_sarif_text
    from briefing_app.services.check_report import check_json_text, check_text
    from briefing_app.services.dataset_file import load_dataset
    from briefing_app.services.shapes_check import check_shapes

    path = _dataset_path(parsed)
    loaded: Loaded | None = None
    try:
        loaded = load_dataset(path)
        found = [*loaded.problems, *check_shapes(loaded.path, loaded.dataset)]
        found.sort(key=lambda problem: (problem.file, problem.line, problem.column))
        problems = tuple(found)
    except DatasetError as error:
        problems = error.problems
    report = {
        "text": check_text,
        "json": check_json_text,
        "sarif": check_sarif_text,
        "github": check_github_text,
    }[parsed.format]
    _write(report(path, problems, loaded))
    return FAULTY if any(problem.severity == "error" for problem in problems) else GOOD


def _run_verify(parsed: Namespace) -> int:
    from briefing_app.services.attached_files import UnreadablePdf, read_pdf
    from briefing_app.services.brief_check import check_brief
    from briefing_app.services.brief_check_report import (
        check_json_text,
        check_text,
        unreadable_json_text,
    )
    from briefing_app.services.shapes_file import load_shapes

    file: Path = parsed.brief
    try:
        data = read_pdf(file)
        loaded = _loaded(_dataset_path(parsed))
        check = check_brief(data, loaded.dataset, load_shapes(loaded.path))
    except UnreadablePdf as error:
        if parsed.json:
            _write(unreadable_json_text(str(error)))
        raise CommandError(UNWRITTEN, f"{file} cannot be checked: {error}.") from error
    _write(check_json_text(check) if parsed.json else check_text(file.name, check))
    return GOOD if check.verdict == "matches" else FAULTY


def _run_new(parsed: Namespace) -> int:
    from briefing_app.cli_authoring import run_new

    _write(run_new(parsed, _ask if sys.stdin is not None and sys.stdin.isatty() else None))
    return GOOD


def _ask(question: str, usual: str) -> str:
    """What somebody answers at the terminal; `usual` where they only press Enter."""
    _write(f"{question} [{usual}]: ")
    return sys.stdin.readline().strip() or usual


def _run_schema(parsed: Namespace) -> int:
    from briefing_app.cli_authoring import run_schema

    _write(run_schema(parsed))
    return GOOD


def _briefing(parsed: Namespace) -> Briefing:
    """The day that was asked for, as known when it was asked for."""
    from briefing_app.domain.briefing import brief

    _, timeline, day = _timeline(parsed)
    assert day is not None
    return brief(timeline, day)


def _timeline(parsed: Namespace) -> tuple[Loaded, Timeline, date | None]:
    """The dataset, what was known of it when it was asked for, and the day, if one was named."""
    from briefing_app.domain.timeline import build_timeline

    path = _dataset_path(parsed)
    loaded = _loaded(path)
    day = None if parsed.date is None else _day(parsed.date, loaded.dataset)
    known_by = _known_by(parsed.known_by, day, loaded.dataset)
    _mention_problems(path, loaded)
    return loaded, build_timeline(loaded.dataset, known_by), day


def _dataset_path(parsed: Namespace) -> Path:
    """The folder that was named, or the bundled one."""
    if parsed.dataset is None:
        from briefing_app.services.resources import bundled_dataset

        return bundled_dataset()
    path = Path(parsed.dataset)
    if path.exists():
        return path
    from difflib import get_close_matches

    meant = get_close_matches(parsed.dataset, COMMANDS, 1) if parsed.command == "view" else ()
    raise CommandError(
        USAGE,
        f"There is no file or folder {parsed.dataset!r}. Nothing was opened.",
        f"Did you mean the command {PROGRAM} {meant[0]}?"
        if meant
        else "Name the folder that holds dataset.yaml, or none for the bundled dataset.",
    )


def _loaded(path: Path) -> Loaded:
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


def _mention_problems(path: Path, loaded: Loaded) -> None:
    """Say on standard error what a reader of this day has to know about the dataset."""
    if not any(problem.severity == "error" for problem in loaded.problems):
        return
    from briefing_app.services.check_report import totals

    lines = [totals(loaded.problems, loaded)]
    if any(loaded.left_out.values()):
        lines.append("What is left out is missing from the counts and lists of this day.")
    _complain(*lines, f"To see what is wrong: {_check_command(path)}")


def _check_command(path: Path) -> str:
    """What to type to see all problems of a dataset."""
    from briefing_app.services.resources import bundled_dataset

    named = "" if path == bundled_dataset() else f" {shlex.quote(str(path))}"
    return f"{PROGRAM} check{named}"


def _day(text: str, dataset: Dataset, option: str = "--date") -> date:
    """The day that was typed, if it lies in the period."""
    day = _typed_day(text, option, dataset)
    if not dataset.first_day <= day <= dataset.last_day:
        raise CommandError(
            USAGE,
            f"{option}: {day} lies outside the period of this dataset, "
            f"{dataset.first_day} to {dataset.last_day}. Nothing was done.",
        )
    return day


def _known_by(
    text: str | None, day: date | None, dataset: Dataset, option: str = "--known-by"
) -> date | None:
    """The knowledge date. It may lie outside the period: reports are published later too."""
    if text is None or text == THAT_DAY:
        return day if text else None
    return _typed_day(text, option, dataset)


def _typed_day(text: str, option: str, dataset: Dataset) -> date:
    from briefing_app.viewmodels.typed_date import parse_day

    day = parse_day(text, dataset.first_day, dataset.last_day)
    if day is None:
        also = f" or {THAT_DAY}" if option.startswith("--known-by") else ""
        raise CommandError(
            USAGE,
            f"{option}: {text!r} is not a day. Nothing was done.",
            f"Write it as year-month-day, such as {dataset.last_day}{also}.",
        )
    return day


def _write(text: str) -> None:
    """Print a result. A full disk is the user's to mend, a reader who left is no trouble."""
    if sys.stdout is None:  # closed by whoever started the program
        raise CommandError(UNWRITTEN, "The output could not be written: standard output is closed.")
    try:
        # In pieces: with PYTHONUNBUFFERED, Python drops the rest of a write that a pipe took only
        # in part before its reader left, and reports no error until the next one.
        for start in range(0, len(text), PIECE):
            sys.stdout.write(text[start : start + PIECE])
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _drop_output()
        raise CommandError(UNWRITTEN, f"The output could not be written: {error}") from error


def _complain(*lines: str) -> None:
    """Print to standard error; text from a dataset must not drive the terminal."""
    from briefing_app.services.plain_text import cleaned, isolated

    first, *rest = (isolated(cleaned(line)) for line in lines)
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        print(f"{PROGRAM}: {first}", *rest, sep="\n", file=sys.stderr)


def _drop_output() -> None:
    """Let the interpreter's last flush of standard output go nowhere instead of failing again."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
