"""A comparison as a table for spreadsheets and programs: one row for every counted place.

The text has no byte order mark, so that programs read it as it is. `comparison_csv_file` puts
one before it, because spreadsheet programs otherwise take UTF-8 for something else.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from briefing_app.domain.briefing import cited_sources
from briefing_app.domain.comparison import ComparedPlace, Comparison, first_known
from briefing_app.domain.dataset import Source
from briefing_app.services.plain_text import cleaned

HEAD = (
    "place_id", "place",
    "a_date", "a_known_by", "a_holder", "a_certain",
    "b_date", "b_known_by", "b_holder", "b_certain",
    "differs", "cause", "changed_earliest", "changed_latest", "known_from", "manner", "changes",
    "source_ids", "addresses",
)  # fmt: skip
# A cell that begins so is run as a formula by some spreadsheet, the wide signs of East Asia too.
FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"


def comparison_csv(comparison: Comparison) -> str:
    """The table as text, lines ending in a line feed. Days are ISO; hindsight is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(
        [harmless(cell) for cell in _cells(comparison, row)] for row in comparison.rows
    )
    return out.getvalue()


def comparison_csv_file(comparison: Comparison) -> bytes:
    """The table as the content of a file: UTF-8 with a byte order mark."""
    return comparison_csv(comparison).encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell in one line; with an apostrophe before it where a spreadsheet would run it."""
    text = cleaned(cell)
    return f"'{text}" if text.startswith(tuple(FORMULA_SIGNS)) else text


def comparison_sources(comparison: Comparison, row: ComparedPlace) -> tuple[Source, ...]:
    """The sources of all events that explain a row, each once."""
    events = dict.fromkeys((*row.changes, *filter(None, (row.deciding,))))
    timeline = comparison.fuller.timeline
    found = {source.id: source for event in events for source in cited_sources(event, timeline)}
    return tuple(found.values())


def _cells(comparison: Comparison, row: ComparedPlace) -> Iterator[str]:
    yield row.place.id
    yield row.place.name
    for side, holder, settled in (
        (comparison.a, row.holder_a, row.settled_a),
        (comparison.b, row.holder_b, row.settled_b),
    ):
        yield side.day.isoformat()
        yield _iso(side.timeline.known_by)
        yield holder
        yield _yes(settled)
    yield _yes(row.differs)
    yield row.cause
    first, last = row.dated or (None, None)
    yield _iso(first)
    yield _iso(last)
    known = row.deciding
    yield "" if known is None else _iso(first_known(known, comparison.fuller.timeline))
    yield row.manner or ""
    yield str(len(row.changes))
    sources = comparison_sources(comparison, row)
    yield " ".join(source.id for source in sources)
    yield " ".join(source.url for source in sources if source.url)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _yes(value: bool) -> str:
    return "yes" if value else "no"
