"""import: other people's tables as a dataset."""

from __future__ import annotations

import shlex
from argparse import Namespace
from pathlib import Path

from briefing_app.cli_authoring import asked_day
from briefing_app.cli_output import write
from briefing_app.cli_terms import FAULTY, GOOD, PROGRAM, UNWRITTEN, USAGE, CommandError
from briefing_app.domain.problem import DatasetError
from briefing_app.services.check_report import problem_lines
from briefing_app.services.importing.dataset import Imported, NotImported, Wish, import_file
from briefing_app.services.importing.mapping_file import MappingFile, read_mapping, shipped
from briefing_app.services.importing.report import failure_json, report_json, report_text
from briefing_app.services.plain_text import cleaned, finished
from briefing_app.services.problem_report import list_text

NOTHING = "Nothing was imported."


def run_import(parsed: Namespace) -> int:
    """Import a file, or try to, and tell what became of its rows. Raises CommandError."""
    if parsed.show_mapping is not None:
        return _show_mapping(parsed.show_mapping)
    folder: Path | None = parsed.folder
    if parsed.file is None or (folder is None and not parsed.dry_run):
        raise CommandError(
            USAGE, "import: name the file and the folder to make, or --dry-run.", NOTHING
        )
    wish = Wish(
        file=parsed.file,
        mapping=_mapping(parsed),
        encoding=parsed.encoding,
        first=None if parsed.first is None else asked_day(parsed.first, NOTHING),
        last=None if parsed.last is None else asked_day(parsed.last, NOTHING),
        title=parsed.title,
    )
    if wish.first and wish.last and wish.last < wish.first:
        raise CommandError(USAGE, "import: --to lies before --from.", NOTHING)
    try:
        found = import_file(wish, None if parsed.dry_run else folder, replace=parsed.replace)
    except NotImported as failure:
        if parsed.report == "json":
            write(failure_json(failure))
        elif failure.problems:
            write(_problems(parsed, failure))
        status = UNWRITTEN if failure.unwritten else FAULTY
        raise CommandError(status, f"{failure}.", NOTHING) from failure
    write(report_json(found) if parsed.report == "json" else report_text(found) + _end(found))
    return FAULTY if found.rejected else GOOD


def _show_mapping(name: str) -> int:
    path = shipped().get(name)
    if path is None:
        raise CommandError(USAGE, f"import: there is no mapping {name}: {', '.join(shipped())}.")
    write(path.read_text(encoding="utf-8"))
    return GOOD


def _mapping(parsed: Namespace) -> MappingFile | None:
    name: str | None = parsed.mapping
    if name is None:
        return None
    try:
        return read_mapping(name)
    except OSError as error:
        raise CommandError(
            USAGE,
            f"import: the mapping {name!r} cannot be read: {error.strerror or error}.",
            f"Those that come with the program: {', '.join(shipped())}.",
        ) from error
    except DatasetError as error:
        failure = NotImported("the mapping has errors", error.problems)
        write(failure_json(failure) if parsed.report == "json" else _problems(parsed, failure))
        raise CommandError(FAULTY, f"{failure}.", NOTHING) from error


def _problems(parsed: Namespace, failure: NotImported) -> str:
    """The problems of a mapping with its lines, those of a dataset that is not there without."""
    path = Path(parsed.mapping or "")
    if all(problem.file == path.name for problem in failure.problems):
        return finished(problem_lines(path, failure.problems))
    return finished(list_text(failure.problems).splitlines())


def _end(found: Imported) -> str:
    if found.folder is None:
        return "Nothing was written: this was a dry run.\n"
    named = shlex.quote(cleaned(str(found.folder)))
    return f"Wrote {named}. Look at it: {PROGRAM} view {named}\n"
