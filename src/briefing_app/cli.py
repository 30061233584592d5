"""The command line: every command, and how the process of one begins and ends.

Each `_run_…` function imports what it needs, so that `--help` answers at once and only `view`
loads Qt. Results go to standard output, complaints to standard error.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.cli_compare import run_compare
from briefing_app.cli_dataset import (
    asked_briefing,
    dataset_path,
    day_in_period,
    knowledge_date,
    loaded_dataset,
)
from briefing_app.cli_export import run_export
from briefing_app.cli_output import complain, drop_output, write
from briefing_app.cli_parser import parse
from briefing_app.cli_terms import (
    FAULTY,
    GOOD,
    INTERRUPTED,
    THAT_DAY,
    UNWRITTEN,
    USAGE,
    CommandError,
)

if TYPE_CHECKING:
    from argparse import Namespace

    from briefing_app.services.dataset_file import Loaded

BROKEN_PIPE = 141  # as a shell reports SIGPIPE


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; `argv` is without the program's name."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Line ends as they are made, on every system: some formats have their own.
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except CommandError as error:
        complain(*error.lines)
        return error.status
    except BrokenPipeError:  # whoever reads has seen enough
        drop_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    try:
        parsed = parse(arguments)
    except SystemExit as leaving:  # --help or --version, which are in the buffer
        write("")
        return leaving.code if isinstance(leaving.code, int) else GOOD
    run = {
        "view": _run_view,
        "show": _run_show,
        "export": run_export,
        "compare": run_compare,
        "check": _run_check,
        "verify": _run_verify,
        "pack": _run_pack,
        "unpack": _run_unpack,
        "import": _run_import,
        "diff": _run_diff,
        "new": _run_new,
        "schema": _run_schema,
        "doctor": _run_doctor,
        "draft": _run_draft,
    }
    return run[parsed.command](parsed)


def _run_view(parsed: Namespace) -> int:
    link = _link(parsed)
    named = link or parsed.dataset or parsed.screenshot or parsed.date or parsed.known_by
    path = dataset_path(parsed) if named else None  # the windows of the last run
    day = known_by = None
    if parsed.date is not None or parsed.known_by is not None:
        if parsed.date is None and parsed.known_by == THAT_DAY:
            raise CommandError(USAGE, f"--known-by {THAT_DAY} needs --date. Nothing was opened.")
        dataset = loaded_dataset(dataset_path(parsed)).dataset
        day = None if parsed.date is None else day_in_period(parsed.date, dataset)
        known_by = knowledge_date(parsed.known_by, day, dataset)
    try:
        from briefing_app.app import keep_settings_in, run_window
    except ImportError as error:
        raise CommandError(
            FAULTY,
            f"The window cannot be opened, because a part of Qt is missing: {error}",
            "The commands show, export, compare and check work without it.",
        ) from error
    if parsed.portable is not None:
        try:
            keep_settings_in(parsed.portable)
        except OSError as error:
            raise CommandError(
                UNWRITTEN,
                f"--portable: nothing can be written to {str(parsed.portable)!r}: "
                f"{error.strerror or error}. Nothing was opened.",
            ) from error
    picture: Path | None = parsed.screenshot
    status = run_window(
        path, day, known_by, parsed.theme, picture, parsed.size, link,
        language=parsed.language, demo=parsed.demo,
    )  # fmt: skip
    if picture is not None and status == UNWRITTEN:
        raise CommandError(
            UNWRITTEN,
            f"The picture {str(picture)!r} could not be written.",
            "Look at the folder and its rights, and at the ending of the name, such as .png.",
        )
    if picture is not None and status == FAULTY:
        loaded_dataset(dataset_path(parsed))  # complains of what is wrong
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
    briefing = asked_briefing(parsed)
    if parsed.json:
        from briefing_app.services.day_json import day_json_text

        write(day_json_text(briefing))
    else:
        from briefing_app.services.day_text import day_text

        write(day_text(briefing))
    return GOOD


def _run_check(parsed: Namespace) -> int:
    from briefing_app.domain.problem import DatasetError
    from briefing_app.services.check_annotations import check_github_text, check_sarif_text
    from briefing_app.services.check_report import check_json_text, check_text
    from briefing_app.services.dataset_file import load_dataset
    from briefing_app.services.shapes_check import check_shapes

    path = dataset_path(parsed)
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
    write(report(path, problems, loaded))
    return FAULTY if any(problem.severity == "error" for problem in problems) else GOOD


def _run_verify(parsed: Namespace) -> int:
    from briefing_app.services.attached_files import UnreadablePdf, read_pdf
    from briefing_app.services.brief_check import check_brief
    from briefing_app.services.brief_check_report import (
        check_json_text,
        check_text,
        unreadable_json_text,
    )
    from briefing_app.services.dataset_files import is_pack
    from briefing_app.services.shapes_file import load_shapes

    file: Path = parsed.file
    if is_pack(file):
        from briefing_app.cli_pack import verify_pack

        return verify_pack(file, as_json=parsed.json)
    try:
        data = read_pdf(file)
        loaded = loaded_dataset(dataset_path(parsed))
        check = check_brief(data, loaded.dataset, load_shapes(loaded.path))
    except UnreadablePdf as error:
        if parsed.json:
            write(unreadable_json_text(str(error)))
        raise CommandError(UNWRITTEN, f"{file} cannot be checked: {error}.") from error
    write(check_json_text(check) if parsed.json else check_text(file.name, check))
    return GOOD if check.verdict == "matches" else FAULTY


def _run_pack(parsed: Namespace) -> int:
    from briefing_app.cli_pack import run_pack

    return run_pack(parsed)


def _run_unpack(parsed: Namespace) -> int:
    from briefing_app.cli_pack import run_unpack

    return run_unpack(parsed)


def _run_import(parsed: Namespace) -> int:
    from briefing_app.cli_import import run_import

    return run_import(parsed)


def _run_diff(parsed: Namespace) -> int:
    from briefing_app.cli_diff import run_diff

    return run_diff(parsed)


def _run_new(parsed: Namespace) -> int:
    from briefing_app.cli_authoring import run_new

    write(run_new(parsed, _ask if sys.stdin is not None and sys.stdin.isatty() else None))
    return GOOD


def _ask(question: str, usual: str) -> str:
    """What somebody answers at the terminal; `usual` where they only press Enter."""
    write(f"{question} [{usual}]: ")
    return sys.stdin.readline().strip() or usual


def _run_schema(parsed: Namespace) -> int:
    from briefing_app.cli_authoring import run_schema

    write(run_schema(parsed))
    return GOOD


def _run_doctor(parsed: Namespace) -> int:
    from briefing_app.cli_doctor import run_doctor

    return run_doctor(parsed)


def _run_draft(parsed: Namespace) -> int:
    from briefing_app.cli_draft import run_draft

    return run_draft(parsed)
