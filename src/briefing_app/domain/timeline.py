"""Who held what on every day of the period, as far as it is known on a day.

`build_timeline` turns claims into state. It is cheap enough to run again whenever the
knowledge date changes, so nothing is cached and nothing can go stale.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    UNKNOWN,
    Dataset,
    Event,
    Report,
    Source,
    SourceId,
    Statement,
)
from briefing_app.domain.evidence import (
    Basis,
    basis,
    known_reports,
    losing_party,
    sources_as_known,
)

NO_EVENT = -1
NEVER = -1

Flags = NDArray[np.bool_]
Codes = NDArray[np.uint8]
Counts = NDArray[np.int32]
Masks = NDArray[np.uint64]
Entries = NDArray[np.int32]  # (n, 3): row, day index, value


@dataclass(frozen=True, slots=True, eq=False)
class KnownEvent:
    """An event with those of its reports that are known, and what they amount to.

    `day_index` lies outside 0 to `Timeline.last_index` for an event outside the period.
    """

    event: Event
    day_index: int
    reports: tuple[Report, ...]
    basis: Basis


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """The state of every place on every day. All arrays are read-only.

    A *holder code* is an index into `holders`: the parties in the dataset's order, then
    "contested", then "unknown". Rows are those of `dataset.places`; only the rows in
    `counted_rows` enter the counts.
    """

    dataset: Dataset
    known_by: date | None  # None: with hindsight
    source: Mapping[SourceId, Source]  # sources by id, dated as they are known
    first_day: date
    day_count: int
    holders: tuple[str, ...]
    counted_rows: NDArray[np.intp]
    events: tuple[KnownEvent, ...]  # known events, by day
    cause: Counts  # (places, days) index into `events`; NO_EVENT: the initial state
    holder: Codes  # (places, days) holder code
    settled: Flags  # (places, days) whether the holder is certain
    possible_holders: Masks  # (places, days) bit n: holder code n is possible
    last_named: Counts  # (places, days) day index of the latest mention so far, or NEVER
    counted: Counts  # (holders, days) places held, as counted
    certain: Counts  # (holders, days) places surely held
    possible: Counts  # (holders, days) places surely or possibly held
    events_per_day: Counts  # (days,) known events
    changes_per_day: Counts  # (days,) counted places that changed hands
    change_days: tuple[int, ...]  # day indices on which a counted place changed hands
    _event_days: tuple[int, ...]  # day index of each of `events`

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
        mask = int(self.possible_holders[row, index])
        return tuple(holder for code, holder in enumerate(self.holders) if mask >> code & 1)

    def open_rows(self, holder: str, index: int) -> tuple[int, ...]:
        """Counted rows that a holder may hold, but does not surely hold, at the end of a day."""
        code, rows = self.code(holder), self.counted_rows
        may = self.possible_holders[rows, index] >> np.uint64(code) & np.uint64(1) == 1
        sure = (self.holder[rows, index] == code) & self.settled[rows, index]
        return tuple(int(row) for row in rows[may & ~sure])

    def events_on(self, index: int) -> tuple[KnownEvent, ...]:
        """The known events that count from this day."""
        start = bisect_left(self._event_days, index)
        return self.events[start : bisect_right(self._event_days, index)]


def build_timeline(dataset: Dataset, known_by: date | None = None) -> Timeline:
    """Derive the state of all places and days from what was published by `known_by`.

    With `known_by=None` everything counts, undated sources included (hindsight). Control
    changes that count from before the period are in force from its first day. Nothing that
    counts from after `known_by` is in force, and nothing becomes certain after it: later days
    carry the state of that day.
    """
    party_ids = tuple(party.id for party in dataset.description.parties)
    holders = (*party_ids, CONTESTED, UNKNOWN)
    contested = len(party_ids)
    code = {holder: index for index, holder in enumerate(holders)}
    places, days = len(dataset.places), dataset.day_count
    first_day = dataset.first_day
    horizon = known_by or date.max

    changes_by_row, others = _known_events(dataset, known_by)
    first_gains = _first_gains(changes_by_row)
    initial = np.array(
        [code[place.initial_holder or UNKNOWN] for place in dataset.places], dtype=np.uint8
    )
    everyone = np.uint64(_everyone(code))

    # Two bit masks per place and day: the states it may be in, and the parties that may hold it.
    bit = np.uint64(1)
    states = np.repeat((bit << initial.astype(np.uint64))[:, None], days, axis=1)
    parties = np.where(initial[:, None] < contested, states, everyone)

    graded: list[KnownEvent] = []
    for row, changes in changes_by_row.items():
        held: list[str | None] = [dataset.places[row].initial_holder]
        for event, reports in changes:
            start = (min(event.day, horizon) - first_day).days
            loser = losing_party(event, held, party_ids)
            held.append(event.holder)
            found = basis(event, reports, loser)
            graded.append(KnownEvent(event, start, reports, found))
            new = code[event.holder or UNKNOWN]
            new_state = np.uint64(1 << new)
            new_parties = np.uint64(_possible_parties(event, loser, first_gains, code))
            # From its earliest day the change is possible; once it is settled and its latest
            # day has come, nothing else is.
            earliest = max((event.date - first_day).days, 0)
            states[row, earliest:] |= new_state
            parties[row, earliest:] |= new_parties
            if found.settled and event.latest <= horizon:
                from_day = max((event.latest - first_day).days, 0)
                states[row, from_day:] = new_state
                parties[row, from_day:] = new_parties

    graded.extend(
        KnownEvent(
            event,
            (min(event.day, horizon) - first_day).days,
            reports,
            basis(event, reports, None),
        )
        for event, reports in others
    )
    # Sorting is stable: two changes of one place on one day stay in their stated order.
    graded.sort(key=lambda known: known.day_index)
    events = tuple(graded)

    cause = _carried_forward(
        _entries(
            [
                (dataset.place_row[known.event.place], max(known.day_index, 0), position)
                for position, known in enumerate(events)
                if known.event.kind == CONTROL_CHANGE
                and known.day_index < days
                and known.event.day <= horizon
            ]
        ),
        (places, days),
    )
    codes_of_events = np.array(
        [code[known.event.holder or UNKNOWN] for known in events] + [0], dtype=np.uint8
    )
    holder = np.where(cause == NO_EVENT, initial[:, None], codes_of_events[cause])

    rows = np.array(dataset.counted_rows, dtype=np.intp)
    settled = states == bit << holder.astype(np.uint64)
    possible_holders = (parties & everyone) | (states & ~everyone)
    counted, certain, possible = _counts(
        holder[rows], settled[rows], possible_holders[rows], code, dataset.total - len(rows)
    )

    changes_per_day = np.zeros(days, dtype=np.int32)
    changes_per_day[1:] = (holder[rows, 1:] != holder[rows, :-1]).sum(axis=0)
    event_days = tuple(known.day_index for known in events)
    in_period = np.array([day for day in event_days if 0 <= day < days], dtype=np.intp)
    arrays = {
        "cause": cause,
        "holder": holder,
        "settled": settled,
        "possible_holders": possible_holders,
        "last_named": _carried_forward(_mentions(dataset, events, known_by), (places, days)),
        "counted": counted,
        "certain": certain,
        "possible": possible,
        "events_per_day": np.bincount(in_period, minlength=days).astype(np.int32),
        "changes_per_day": changes_per_day,
        "counted_rows": rows,
    }
    for array in arrays.values():
        array.flags.writeable = False
    return Timeline(
        dataset=dataset,
        known_by=known_by,
        source=sources_as_known(dataset, known_by),
        first_day=first_day,
        day_count=days,
        holders=holders,
        events=events,
        change_days=tuple(int(day) for day in np.flatnonzero(changes_per_day)),
        _event_days=event_days,
        **arrays,
    )


def _counts(
    holder: Codes, settled: Flags, possible: Masks, code: dict[str, int], missing: int
) -> tuple[Counts, Counts, Counts]:
    """Counted, certain and possible places, each (holders, days), from (counted places, days).

    `missing` places of the set are not listed: nobody is known to hold them, and any party may.
    """
    shape = (len(code), holder.shape[1])
    counted, certain, may_be = (np.empty(shape, dtype=np.int32) for _ in range(3))
    for index in range(len(code)):
        held = holder == index
        counted[index] = np.count_nonzero(held, axis=0)
        certain[index] = np.count_nonzero(held & settled, axis=0)
        may_be[index] = np.count_nonzero(possible & np.uint64(1 << index), axis=0)
    counted[code[UNKNOWN]] += missing
    certain[code[UNKNOWN]] += missing
    may_be += missing
    may_be[code[CONTESTED]] -= missing
    return counted, certain, may_be


_Known = tuple[Event, tuple[Report, ...]]


def _known_events(
    dataset: Dataset, known_by: date | None
) -> tuple[dict[int, list[_Known]], list[_Known]]:
    """Known control changes by row, each list in the order of force; and all other events."""
    changes: dict[int, list[_Known]] = {}
    others: list[_Known] = []
    for event in dataset.events:
        reports = known_reports(event, dataset.source, known_by)
        if not reports:
            continue
        if event.kind == CONTROL_CHANGE:
            changes.setdefault(dataset.place_row[event.place], []).append((event, reports))
        else:
            others.append((event, reports))
    for listed in changes.values():
        listed.sort(key=lambda known: (known[0].day, known[0].order or 0))
    return changes, others


def _everyone(code: dict[str, int]) -> int:
    """Bits of all parties."""
    return (1 << code[CONTESTED]) - 1


def _first_gains(changes_by_row: dict[int, list[_Known]]) -> dict[str, date]:
    """The day on which each party, as known, first took any place."""
    first: dict[str, date] = {}
    for changes in changes_by_row.values():
        for event, _ in changes:
            if event.holder is not None:
                first[event.holder] = min(event.day, first.get(event.holder, event.day))
    return first


def _possible_parties(
    event: Event, inside: str | None, first_gains: dict[str, date], code: dict[str, int]
) -> int:
    """Bits of the parties that may hold a place of which `event` is the last word.

    A contested place may be held by the party `inside` or by any that is known to have taken
    some place by then; by every party where one of the two is not known.
    """
    everyone = _everyone(code)
    if event.holder not in (CONTESTED, UNKNOWN, None):
        return 1 << code[event.holder]
    if event.holder != CONTESTED or inside is None:
        return everyone
    gained = (holder for holder, since in first_gains.items() if since <= event.day)
    challengers = sum(1 << code[holder] for holder in gained) & everyone
    return challengers | 1 << code[inside] if challengers else everyone


def _carried_forward(entries: Entries, shape: tuple[int, int]) -> NDArray[np.int32]:
    """A (places, days) table of the latest value so far; -1 before the first.

    `entries` are (row, day index, value) with values that never fall along the days of a row.
    """
    table = np.full(shape, -1, dtype=np.int32)
    rows, days, values = entries.T
    np.maximum.at(table, (rows, days), values)
    return np.maximum.accumulate(table, axis=1, out=table)


def _entries(listed: Sequence[tuple[int, int, int]]) -> Entries:
    return np.array(listed, dtype=np.int32).reshape(-1, 3)


def _mentions(dataset: Dataset, events: Sequence[KnownEvent], known_by: date | None) -> Entries:
    """Every day on which a known event or statement names a place, as (row, day, day)."""
    by_statements, known_from = _statement_mentions(dataset)
    if known_by is not None:
        by_statements = by_statements[known_from <= known_by.toordinal()]
    by_events = [
        (dataset.place_row[known.event.place], known.day_index, known.day_index)
        for known in events
        if 0 <= known.day_index < dataset.day_count
    ]
    return np.concatenate([_entries(by_events), by_statements])


@lru_cache(maxsize=2)  # asked at every step while the knowledge follows the day
def _statement_mentions(dataset: Dataset) -> tuple[Entries, NDArray[np.int32]]:
    """The mentions by all statements, and the ordinal of the day from which each is known."""
    never = date.max.toordinal() + 1
    found: list[tuple[int, int, int]] = []
    known_from: list[int] = []
    for statement in dataset.statements:
        index = (statement.date - dataset.first_day).days
        if 0 <= index < dataset.day_count:
            day = dataset.statement_known_from.get(statement.id)
            for place in statement.places:
                found.append((dataset.place_row[place], index, index))
                known_from.append(never if day is None else day.toordinal())
    return _entries(found), np.array(known_from, dtype=np.int32)


def is_known_statement(dataset: Dataset, statement: Statement, known_by: date | None) -> bool:
    """Whether a statement had been made, and one of its sources was public, on `known_by`."""
    if known_by is None:
        return True
    known_from = dataset.statement_known_from.get(statement.id)
    return known_from is not None and known_from <= known_by
