"""Who held what on every day of the period, as far as it is known on a day.

`build_timeline` turns claims into state. It is cheap enough to run again whenever the
knowledge date changes, the more so near a timeline that is at hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.dataset import (
    CONTESTED,
    UNKNOWN,
    Dataset,
    Event,
    EventId,
    PartyId,
    Report,
    Source,
    SourceId,
    Statement,
)
from briefing_app.domain.disclosure import Disclosure, disclosure, ordinal
from briefing_app.domain.evidence import (
    Basis,
    as_known,
    basis,
    known_reports,
    losing_party,
    sources_as_known,
)
from briefing_app.domain.state_table import STATE, States, StateTable

NO_EVENT = -1
NEVER = -1
NOT_LISTED = int(np.iinfo(np.int32).min)

Flags = NDArray[np.bool_]
Codes = NDArray[np.uint8]
Counts = NDArray[np.int32]
Masks = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class KnownEvent:
    """An event with those of its reports that are known, and what they amount to.

    The last possible day of `event` is never one after the knowledge date; `Timeline.record` has it
    as it stands in the dataset.
    `day_index` lies outside 0 to `Timeline.last_index` for an event outside the period.
    """

    event: Event
    day_index: int
    reports: tuple[Report, ...]
    basis: Basis


@dataclass(frozen=True, eq=False)
class Timeline:
    """The state of every place on every day. All arrays are read-only.

    A *holder code* is an index into `holders`: the parties in the dataset's order, then
    "contested", then "unknown". Rows are those of `dataset.places`; only the rows in
    `counted_rows` enter the counts. Events go by number, their position in `dataset.events`.
    """

    dataset: Dataset
    known_by: date | None  # None: with hindsight
    source: Mapping[SourceId, Source]  # sources by id, dated as they are known
    first_day: date
    day_count: int
    holders: tuple[str, ...]
    counted_rows: NDArray[np.intp]
    known: tuple[KnownEvent | None, ...]  # by number; None for events that are not known
    event_days: Counts  # by number: the day index of a known event, or NOT_LISTED
    table: StateTable  # all that is said of each place and day
    counted: Counts  # (holders, days) places held, as counted
    certain: Counts  # (holders, days) places surely held
    possible: Counts  # (holders, days) places surely or possibly held
    events_per_day: Counts  # (days,) known events
    changes_per_day: Counts  # (days,) counted places that changed hands

    @property
    def cause(self) -> Counts:
        """Numbers of the changes in force, (places, days); NO_EVENT in the initial state."""
        return self.table.whole()["cause"]

    @property
    def holder(self) -> Codes:
        """Holder codes, (places, days)."""
        return self.table.whole()["holder"]

    @property
    def settled(self) -> Flags:
        """Whether the holder is certain, (places, days)."""
        return self.table.whole()["settled"]

    @property
    def possible_holders(self) -> Masks:
        """Who may hold a place, (places, days); bit n: holder code n is possible."""
        return self.table.whole()["possible_holders"]

    @property
    def last_named(self) -> Counts:
        """Day indices of the latest mention so far, (places, days); NEVER before the first."""
        return self.table.whole()["last_named"]

    @cached_property
    def change_days(self) -> tuple[int, ...]:
        """Day indices on which a counted place changed hands."""
        return tuple(np.flatnonzero(self.changes_per_day).tolist())

    @cached_property
    def events(self) -> tuple[KnownEvent, ...]:
        """All known events, by day; those of one day as `events_on` has them."""
        order = disclosure(self.dataset).order
        by_day = order[np.argsort(self.event_days[order], kind="stable")].tolist()
        return tuple(known for number in by_day if (known := self.known[number]) is not None)

    def event(self, number: int) -> KnownEvent:
        """A known event, such as a `cause`, by its number."""
        known = self.known[number]
        assert known is not None
        return known

    def record(self, known: KnownEvent) -> Event:
        """The record of a known event, with days that may lie after the knowledge date."""
        return self.dataset.events[self.dataset.event_number[known.event.id]]

    def known_event(self, event_id: EventId) -> KnownEvent | None:
        """An event by its id; None where it is not known."""
        number = self.dataset.event_number.get(event_id)
        return None if number is None else self.known[number]

    @property
    def last_index(self) -> int:
        """Index of the last day."""
        return self.day_count - 1

    @property
    def last_known_index(self) -> int:
        """The last day that may be drawn as known; -1 where nothing of the period was known."""
        if self.known_by is None:
            return self.last_index
        return min(max((self.known_by - self.first_day).days, -1), self.last_index)

    @property
    def total(self) -> int:
        """The denominator of all counts."""
        return self.dataset.total

    def day(self, index: int) -> date:
        """The date of a day index."""
        return self.first_day + timedelta(days=index)

    def index(self, day: date) -> int:
        """The index of a date; dates outside the period give the nearest day."""
        return min(max((day - self.first_day).days, 0), self.last_index)

    def code(self, holder: str) -> int:
        """The code of a party id, "contested" or "unknown"."""
        return self.holders.index(holder)

    def possible_holders_of(self, row: int, index: int) -> tuple[str, ...]:
        """All that a place may have been at the end of a day, in the order of `holders`.

        A contested place is possible for the party inside and its challengers, too; one whose
        holder is not known, for every party.
        """
        mask = int(self.table.day(index)["possible_holders"][row])
        return tuple(holder for code, holder in enumerate(self.holders) if mask >> code & 1)

    def open_rows(self, holder: str, index: int) -> tuple[int, ...]:
        """Counted rows that a holder may hold, but does not surely hold, at the end of a day."""
        code, rows = self.code(holder), self.counted_rows
        states = self.table.day(index)
        may = states["possible_holders"][rows] >> np.uint64(code) & np.uint64(1) == 1
        sure = (states["holder"][rows] == code) & states["settled"][rows]
        return tuple(int(row) for row in rows[may & ~sure])

    def events_on(self, index: int) -> tuple[KnownEvent, ...]:
        """The known events that count from this day."""
        order = disclosure(self.dataset).order
        return tuple(map(self.event, order[self.event_days[order] == index].tolist()))


def build_timeline(
    dataset: Dataset, known_by: date | None = None, near: Timeline | None = None
) -> Timeline:
    """Derive the state of all places and days from what was published by `known_by`.

    With `known_by=None` everything counts, undated sources included (hindsight). Control
    changes that count from before the period are in force from its first day. Nothing that
    counts from after `known_by` is in force, and nothing becomes certain after it: later days
    carry the state of that day.

    `near` is any timeline of the same dataset. Places for which the same follows are taken over
    from it: a step of the knowledge date becomes cheap, and its outcome is the same.
    """
    told, days = disclosure(dataset), dataset.day_count
    holders = (*dataset.party, CONTESTED, UNKNOWN)
    if near is None:
        rows = list(range(len(dataset.places)))
        known: list[KnownEvent | None] = [None] * len(dataset.events)
        event_days = np.full(len(known), NOT_LISTED, dtype=np.int32)
    else:
        rows = told.rows_between(near.known_by, known_by)
        known, event_days = list(near.known), near.event_days.copy()

    fresh: dict[int, bytes] = {}
    for row in rows:
        states, events = _place_states(row, told, dataset, known_by, holders)
        fresh[row] = states.tobytes()
        for number in (*told.changes[row], *told.others[row]):
            event = known[number] = events.get(number)
            event_days[number] = NOT_LISTED if event is None else event.day_index

    counted_rows = np.array(dataset.counted_rows, dtype=np.intp)
    if near is None:
        table = StateTable(list(fresh.values()), days)
        counts, changes = _tally(table.rows(dataset.counted_rows), holders)
        _add_missing(counts, dataset.total - len(counted_rows))
    else:
        table = near.table.with_rows(fresh)
        counted = set(dataset.counted_rows)
        recounted = [row for row in rows if row in counted]
        before, changes_before = _tally(near.table.rows(recounted), holders)
        after, changes_after = _tally(table.rows(recounted), holders)
        counts = np.stack([near.counted, near.certain, near.possible]) + after - before
        changes = near.changes_per_day + changes_after - changes_before

    in_period = event_days[(event_days >= 0) & (event_days < days)]
    events_per_day = np.bincount(in_period, minlength=days).astype(np.int32)
    for array in (counted_rows, event_days, counts, events_per_day, changes):
        array.flags.writeable = False
    return Timeline(
        dataset=dataset,
        known_by=known_by,
        source=sources_as_known(dataset, known_by),
        first_day=dataset.first_day,
        day_count=days,
        holders=holders,
        counted_rows=counted_rows,
        known=tuple(known),
        event_days=event_days,
        table=table,
        counted=counts[0],
        certain=counts[1],
        possible=counts[2],
        events_per_day=events_per_day,
        changes_per_day=changes,
    )


def _place_states(
    row: int,
    told: Disclosure,
    dataset: Dataset,
    known_by: date | None,
    holders: Sequence[str],
) -> tuple[States, dict[int, KnownEvent]]:
    """One place on all days, shape (days,), and its known events by number."""
    code = {holder: index for index, holder in enumerate(holders)}
    everyone = (1 << code[CONTESTED]) - 1
    initial_holder = dataset.places[row].initial_holder
    initial = code[initial_holder or UNKNOWN]
    days, first_day, horizon = dataset.day_count, dataset.first_day, known_by or date.max

    states = np.empty(days, dtype=STATE)
    cause, holder, last_named = states["cause"], states["holder"], states["last_named"]
    cause[:], holder[:], last_named[:] = NO_EVENT, initial, NEVER
    # Two bit masks per day: the states the place may be in, and the parties that may hold it.
    may_be = np.full(days, 1 << initial, dtype=np.uint64)
    may_hold = np.full(
        days, 1 << initial if initial_holder in dataset.party else everyone, np.uint64
    )

    known: dict[int, KnownEvent] = {}
    held: list[str | None] = [initial_holder]
    for number in told.changes[row]:
        event = dataset.events[number]
        reports = known_reports(event, dataset.source, known_by)
        if not reports:
            continue
        loser = losing_party(event, held, dataset.party)
        held.append(event.holder)
        found = basis(event, reports, loser)
        start = (min(event.day, horizon) - first_day).days
        known[number] = KnownEvent(as_known(event, known_by), start, reports, found)
        new = code[event.holder or UNKNOWN]
        if event.day <= horizon:
            cause[max(start, 0) :], holder[max(start, 0) :] = number, new
        # From its earliest day the change is possible; once it is settled and its latest day has
        # come, nothing else is.
        challengers = [
            party
            for party, when in told.challengers.get(number, {}).items()
            if when <= ordinal(known_by)
        ]
        possible = _possible_parties(event, loser, challengers, code)
        earliest = max((event.date - first_day).days, 0)
        may_be[earliest:] |= np.uint64(1 << new)
        may_hold[earliest:] |= np.uint64(possible)
        if found.settled and event.latest <= horizon:
            latest = max((event.latest - first_day).days, 0)
            may_be[latest:], may_hold[latest:] = 1 << new, possible
    for number in told.others[row]:
        event = dataset.events[number]
        if reports := known_reports(event, dataset.source, known_by):
            start = (min(event.day, horizon) - first_day).days
            shown = as_known(event, known_by)
            known[number] = KnownEvent(shown, start, reports, basis(event, reports, None))

    states["settled"] = may_be == np.uint64(1) << holder.astype(np.uint64)
    states["possible_holders"] = (may_hold & np.uint64(everyone)) | (may_be & ~np.uint64(everyone))
    named = [index for index, when in told.mentions[row] if when <= ordinal(known_by)]
    named += [event.day_index for event in known.values() if 0 <= event.day_index < days]
    last_named[named] = named
    np.maximum.accumulate(last_named, out=last_named)
    return states, known


def _possible_parties(
    event: Event, inside: str | None, challengers: Sequence[PartyId], code: Mapping[str, int]
) -> int:
    """Bits of the parties that may hold a place of which `event` is the last word.

    A contested place may be held by the party `inside` or by any of the challengers, those known
    to have taken some place by then; by every party where one of the two is not known.
    """
    if event.holder not in (CONTESTED, UNKNOWN, None):
        return 1 << code[event.holder]
    if event.holder != CONTESTED or inside is None or not challengers:
        return (1 << code[CONTESTED]) - 1
    return sum(1 << code[party] for party in {inside, *challengers})


def _tally(states: States, holders: Sequence[str]) -> tuple[Counts, Counts]:
    """Counted, certain and possible places, (3, holders, days), of states (places, days).

    And the places that changed hands, (days,).
    """
    holder, settled, possible = (states[name] for name in ("holder", "settled", "possible_holders"))
    counts = np.empty((3, len(holders), states.shape[1]), dtype=np.int32)
    for code in range(len(holders)):
        held = holder == code
        counts[0, code] = np.count_nonzero(held, axis=0)
        counts[1, code] = np.count_nonzero(held & settled, axis=0)
        counts[2, code] = np.count_nonzero(possible & np.uint64(1 << code), axis=0)
    changes = np.zeros(states.shape[1], dtype=np.int32)
    changes[1:] = np.count_nonzero(holder[:, 1:] != holder[:, :-1], axis=0)
    return counts, changes


def _add_missing(counts: Counts, missing: int) -> None:
    """Count the places of the set that are not listed: unknown, and any party may hold them."""
    contested, unknown = -2, -1
    counts[:, unknown] += missing
    counts[2, :contested] += missing


def is_known_statement(dataset: Dataset, statement: Statement, known_by: date | None) -> bool:
    """Whether a statement had been made, and one of its sources was public, on `known_by`."""
    if known_by is None:
        return True
    known_from = dataset.statement_known_from.get(statement.id)
    return known_from is not None and known_from <= known_by
