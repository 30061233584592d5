"""A dataset: all of its records, by id and by day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from briefing_app.domain.dataset.description import Description
from briefing_app.domain.dataset.events import Event
from briefing_app.domain.dataset.places import Party, Place, PlaceSet
from briefing_app.domain.dataset.record import (
    CONTROL_CHANGE,
    EventId,
    PartyId,
    PlaceId,
    SourceId,
    StatementId,
)
from briefing_app.domain.dataset.sources import Organisation, Source, Speaker
from briefing_app.domain.dataset.statements import Series, Statement


def _by_id(records: Iterable[Any]) -> dict[str, Any]:
    return {record.id: record for record in records}


@dataclass(frozen=True, eq=False)
class Dataset:
    """Everything that was read and can be shown. References in it resolve; the loader sees to it.

    `sha256` is the digest of the files as read (see `services.dataset_file`), "" for a dataset
    made in memory. `utc_offsets` has the zone's offset on the first day, such as "+04:30", and
    each other one with the day from whose end on it holds; it is empty where none is known.
    `left_out` is the number of records that were read and are not here because of errors.
    """

    description: Description
    places: tuple[Place, ...]
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    series: tuple[Series, ...] = ()
    sha256: str = ""
    utc_offsets: tuple[tuple[date, str], ...] = ()
    left_out: int = 0

    def utc_offset_on(self, day: date) -> str:
        """The zone's offset from UTC at the end of a day, such as "+04:30", or ""."""
        started = (offset for start, offset in reversed(self.utc_offsets) if start <= day)
        return next(started, self.utc_offsets[0][1] if self.utc_offsets else "")

    @cached_property
    def source(self) -> dict[SourceId, Source]:
        """Sources by id."""
        return _by_id(self.sources)

    @cached_property
    def event(self) -> dict[EventId, Event]:
        """Events by id."""
        return _by_id(self.events)

    @cached_property
    def event_number(self) -> dict[EventId, int]:
        """Position of each event in `events`, which is its number in a timeline."""
        return {event.id: number for number, event in enumerate(self.events)}

    @cached_property
    def speaker(self) -> dict[str, Speaker]:
        """Speakers by id."""
        return _by_id(self.speakers)

    @cached_property
    def organisation(self) -> dict[str, Organisation]:
        """Organisations by id."""
        return _by_id(self.organisations)

    @cached_property
    def party(self) -> dict[PartyId, Party]:
        """Parties by id."""
        return _by_id(self.description.parties)

    @cached_property
    def place_row(self) -> dict[PlaceId, int]:
        """Row of each place in `places`, and in every array of a timeline."""
        return {place.id: row for row, place in enumerate(self.places)}

    @cached_property
    def _statements_by_day(self) -> dict[date, tuple[Statement, ...]]:
        by_day: dict[date, list[Statement]] = {}
        for statement in self.statements:
            by_day.setdefault(statement.date, []).append(statement)
        return {day: tuple(statements) for day, statements in by_day.items()}

    def statements_on(self, day: date) -> tuple[Statement, ...]:
        """The statements made on a day."""
        return self._statements_by_day.get(day, ())

    @cached_property
    def statement_row(self) -> dict[StatementId, int]:
        """Position of each statement in `statements`."""
        return {statement.id: row for row, statement in enumerate(self.statements)}

    @cached_property
    def statement_known_from(self) -> dict[StatementId, date]:
        """The first day on which each statement is known; none where all its sources are undated.

        It must have been made, and one of its sources must have been published.
        """
        known = dict[StatementId, date]()
        for statement in self.statements:
            published = [self.source[source].published for source in statement.sources]
            days = [day for day in published if day is not None]
            if days:
                known[statement.id] = max(statement.date, min(days))
        return known

    @cached_property
    def counted_set(self) -> PlaceSet:
        """The set that is counted: the first of `place_sets`, or all places with a holder."""
        sets = self.description.place_sets
        return sets[0] if sets else PlaceSet(id="places", name="Places")

    @cached_property
    def counted_rows(self) -> tuple[int, ...]:
        """Rows of the places that are counted, in the order of `places`."""
        if self.description.place_sets:
            chosen = self.counted_set.id
            return tuple(row for row, place in enumerate(self.places) if place.set == chosen)
        moved = {event.place for event in self.events if event.kind == CONTROL_CHANGE}
        return tuple(
            row
            for row, place in enumerate(self.places)
            if place.initial_holder is not None or place.id in moved
        )

    @property
    def total(self) -> int:
        """The denominator. Never less than the places at hand, so that counts add up."""
        return max(self.counted_set.total or 0, len(self.counted_rows))

    @property
    def first_day(self) -> date:
        """First day of the period."""
        return self.description.period.start

    @property
    def last_day(self) -> date:
        """Last day of the period."""
        return self.description.period.end

    @property
    def day_count(self) -> int:
        """Number of days of the period, first and last included."""
        return (self.last_day - self.first_day).days + 1
