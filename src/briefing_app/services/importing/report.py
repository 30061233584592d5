"""What an import came to, as text and as JSON. `docs/import.md` explains both."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from briefing_app.domain.number_words import counted
from briefing_app.domain.sentences import long_date
from briefing_app.services.check_report import severities
from briefing_app.services.importing.dataset import Imported, NotImported
from briefing_app.services.importing.rows import Told
from briefing_app.services.plain_text import cleaned, finished, wrapped

FORMAT = 1  # rises when a field goes or changes its meaning; new fields may come without
MAX_LISTED = 100  # rejected rows in the text; the JSON has all
MAX_LINES = 8  # of the file, named beside a remark


def report_text(found: Imported) -> str:
    """How it was read, what became of every row, and under which terms it may be used."""
    return finished(_lines(found))


def _lines(found: Imported) -> Iterator[str]:
    yield f"{cleaned(found.file.name)}: {found.reading}, mapping {cleaned(found.mapping)}"
    yield (
        f"Read {counted(found.read, 'row')}: kept {found.kept:,}, rejected {len(found.rejected):,}"
    )
    kinds = ", ".join(counted(number, kind[:-1]) for kind, number in found.records.items())
    move = "moves" if found.changes == 1 else "move"
    yield f"{kinds}, of which {found.changes:,} {move} control"
    yield f"From {long_date(found.first)} to {long_date(found.last)}"
    if found.parties:
        yield from wrapped("; ".join(found.parties), "Parties made of names: ", "  ")
    if found.rejected:
        yield from ("", "Rejected")
        for told in found.rejected[:MAX_LISTED]:
            yield from wrapped(told.text, f"  line {told.line}: ")
        if len(found.rejected) > MAX_LISTED:
            yield f"  and {len(found.rejected) - MAX_LISTED:,} more, which the report as JSON lists"
    if found.remarks:
        yield from ("", "Kept, with a remark")
        for text, lines in _grouped(found.remarks).items():
            named = ", ".join(map(str, lines[:MAX_LINES]))
            more = f" and {len(lines) - MAX_LINES:,} more" if len(lines) > MAX_LINES else ""
            word = "line" if len(lines) == 1 else "lines"
            yield from wrapped(f"{text} ({word} {named}{more})", "  ", "    ")
    checked = ", ".join(
        counted(number, severity) for severity, number in severities(found.problems).items()
    )
    yield from ("", f"Check of the dataset: {checked}")
    if found.terms:
        yield from wrapped(found.terms, "Terms: ", "  ")


def _grouped(remarks: tuple[Told, ...]) -> dict[str, list[int]]:
    """The lines of each remark, by its text."""
    lines: dict[str, list[int]] = {}
    for told in remarks:
        lines.setdefault(told.text, []).append(told.line)
    return lines


def report_json(found: Imported) -> str:
    """The same for programs, with every row that was rejected or remarked upon."""
    return _json(
        {
            "format": FORMAT,
            "file": str(found.file),
            "reading": found.reading,
            "mapping": found.mapping,
            "folder": None if found.folder is None else str(found.folder),
            "title": found.title,
            "read": found.read,
            "kept": found.kept,
            "rejected": [_row(told, "reason") for told in found.rejected],
            "remarks": [_row(told, "remark") for told in found.remarks],
            "records": found.records,
            "control_changes": found.changes,
            "parties_made": list(found.parties),
            "first_day": found.first.isoformat(),
            "last_day": found.last.isoformat(),
            "problems": [asdict(problem) for problem in found.problems],
            "terms": found.terms,
        }
    )


def failure_json(failure: NotImported) -> str:
    """Why nothing was imported, for programs."""
    return _json(
        {
            "format": FORMAT,
            "not_imported": str(failure),
            "problems": [asdict(problem) for problem in failure.problems],
        }
    )


def _row(told: Told, word: str) -> dict[str, Any]:
    return {"line": told.line, "record": told.record, word: told.text, "detail": told.detail}


def _json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
