"""A comparison as a table for spreadsheets and programs: one row for every counted place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing_app import __version__
from briefing_app.domain.briefing import cited_sources
from briefing_app.domain.comparison import ComparedPlace, Comparison, first_known
from briefing_app.domain.dataset import Source
from briefing_app.services.csv_table import BYTE_ORDER_MARK, Cell, csv_text

HEAD = (
    "place_id", "place",
    "a_date", "a_known_by", "a_holder", "a_certain",
    "b_date", "b_known_by", "b_holder", "b_certain",
    "differs", "cause", "changed_earliest", "changed_latest", "known_from", "manner", "changes",
    "source_ids", "addresses",
    "dataset", "dataset_version", "dataset_sha256", "program",
)  # fmt: skip


def comparison_csv(comparison: Comparison) -> str:
    """The table as text. Days are ISO; hindsight is empty."""
    return csv_text(HEAD, (_cells(comparison, row) for row in comparison.rows))


def comparison_csv_file(comparison: Comparison) -> bytes:
    """The table as the content of a file."""
    return (BYTE_ORDER_MARK + comparison_csv(comparison)).encode("utf-8")


def comparison_sources(comparison: Comparison, row: ComparedPlace) -> tuple[Source, ...]:
    """The sources of all events that explain a row, each once."""
    events = dict.fromkeys((*row.changes, *filter(None, (row.deciding,))))
    timeline = comparison.fuller.timeline
    found = {source.id: source for event in events for source in cited_sources(event, timeline)}
    return tuple(found.values())


def _cells(comparison: Comparison, row: ComparedPlace) -> Iterator[Cell]:
    yield row.place.id
    yield row.place.name
    for side, holder, settled in (
        (comparison.a, row.holder_a, row.settled_a),
        (comparison.b, row.holder_b, row.settled_b),
    ):
        yield side.day.isoformat()
        yield _iso(side.timeline.known_by)
        yield holder
        yield settled
    yield row.differs
    yield row.cause
    first, last = row.dated or (None, None)
    yield _iso(first)
    yield _iso(last)
    known = row.deciding
    yield None if known is None else _iso(first_known(known, comparison.fuller.timeline))
    yield row.manner
    yield len(row.changes)
    sources = comparison_sources(comparison, row)
    yield " ".join(source.id for source in sources)
    yield " ".join(source.url for source in sources if source.url)
    dataset = comparison.a.timeline.dataset
    yield dataset.description.id
    yield dataset.description.version
    yield dataset.sha256
    yield f"briefing-app {__version__}"


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
