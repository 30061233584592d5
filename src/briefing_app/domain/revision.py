"""Two versions of one dataset: which records differ, and which days' counts move by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.briefing import Count
from briefing_app.domain.dataset import CONTROL_CHANGE, Dataset, Event
from briefing_app.domain.record_changes import WAYS, RecordChange, Way, record_changes
from briefing_app.domain.timeline import Timeline, build_timeline

Days: TypeAlias = tuple[date, date]  # the first and the last of them
HolderCount: TypeAlias = tuple[str, Count | None, Count | None]  # a holder, before and after


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds a place, and whether that is certain."""

    holder: str
    settled: bool


@dataclass(frozen=True, slots=True)
class PlaceMove:
    """A counted place that another holds, or not as certainly, on some days on end.

    None where the version does not count the place. `events` are the ids of the changed events
    that concern it.
    """

    place_id: str
    first: date
    last: date
    old: Held | None
    new: Held | None
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountMove:
    """Days on end on which the counts differ in the same way.

    `holders` has those whose counts differ, each before and after; `totals` are the denominators.
    """

    first: date
    last: date
    holders: tuple[HolderCount, ...]
    totals: tuple[int, int]

    @property
    def days(self) -> int:
        """How many days these are."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, eq=False)
class Revision:
    """What differs between an old and a new version, with hindsight.

    `common` is the first and last day that both have, None where there is none.
    """

    old: Dataset
    new: Dataset
    changes: tuple[RecordChange, ...]
    places: tuple[PlaceMove, ...]
    counts: tuple[CountMove, ...]
    common: Days | None

    @property
    def same(self) -> bool:
        """Whether no record differs; files may still differ in comments, order and layout."""
        return not self.changes

    @cached_property
    def by_way(self) -> dict[Way, tuple[RecordChange, ...]]:
        """The changed records under the weightiest way in which each differs."""
        found: dict[Way, list[RecordChange]] = {}
        for change in self.changes:
            found.setdefault(change.ways[0], []).append(change)
        return {way: tuple(found[way]) for way in WAYS if way in found}

    @property
    def days_moved(self) -> int:
        """On how many days the counts differ."""
        return sum(move.days for move in self.counts)


def revision(old: Dataset, new: Dataset) -> Revision:
    """Compare two versions of a dataset."""
    changes = tuple(record_changes(old, new))
    timelines = build_timeline(old), build_timeline(new)
    first, last = max(old.first_day, new.first_day), min(old.last_day, new.last_day)
    common = (first, last) if first <= last else None
    return Revision(
        old,
        new,
        changes,
        tuple(_place_moves(*timelines, common, changes)) if common else (),
        tuple(_count_moves(*timelines, common)) if common else (),
        common,
    )


# Places and counts


def _place_moves(
    old: Timeline, new: Timeline, days: Days, changes: tuple[RecordChange, ...]
) -> Iterator[PlaceMove]:
    """Runs of days on which a counted place is held otherwise, place after place."""
    concerning = _events_by_place(changes)
    rows = [
        {one.dataset.places[row].id: row for row in one.dataset.counted_rows} for one in (old, new)
    ]
    for place_id in dict.fromkeys([*rows[1], *rows[0]]):
        sides = [
            None if place_id not in known else _states(one, known[place_id], days)
            for one, known in zip((old, new), rows, strict=True)
        ]
        for first, last in _runs(sides):
            held = [None if side is None else Held(*side[first]) for side in sides]
            yield PlaceMove(
                place_id,
                days[0] + timedelta(days=first),
                days[0] + timedelta(days=last),
                held[0],
                held[1],
                concerning.get(place_id, ()),
            )


def _states(timeline: Timeline, row: int, days: Days) -> list[tuple[str, bool]]:
    span = slice(timeline.index(days[0]), timeline.index(days[1]) + 1)
    codes, settled = timeline.holder[row, span].tolist(), timeline.settled[row, span].tolist()
    return [(timeline.holders[code], bool(sure)) for code, sure in zip(codes, settled, strict=True)]


def _runs(sides: list[list[tuple[str, bool]] | None]) -> Iterator[tuple[int, int]]:
    """First and last index of each run in which both sides stay as they are and differ."""
    length = max(len(side) for side in sides if side is not None)
    states = [tuple(None if side is None else side[at] for side in sides) for at in range(length)]
    start = 0
    for at in range(1, length + 1):
        if at == length or states[at] != states[start]:
            if states[start][0] != states[start][1]:
                yield start, at - 1
            start = at


def _events_by_place(changes: tuple[RecordChange, ...]) -> dict[str, tuple[str, ...]]:
    """The ids of changed events that may have moved a place."""
    found: dict[str, dict[str, None]] = {}
    for change in changes:
        for event in (change.old, change.new):
            if isinstance(event, Event) and event.kind == CONTROL_CHANGE:
                found.setdefault(event.place, {})[change.id] = None
    return {place: tuple(ids) for place, ids in found.items()}


def _count_moves(old: Timeline, new: Timeline, days: Days) -> Iterator[CountMove]:
    """Runs of days on which the counts differ in the same way."""
    length = (days[1] - days[0]).days + 1
    holders = tuple(dict.fromkeys([*new.holders, *old.holders]))
    before, after = (_count_table(one, holders, days) for one in (old, new))
    both = np.concatenate([before, after])
    starts = [0, *(np.flatnonzero((both[:, :, 1:] != both[:, :, :-1]).any(axis=(0, 1))) + 1)]
    for start, end in zip(starts, [*starts[1:], length], strict=True):
        told = tuple(
            (
                holder,
                _count(old, holder, before[:, code, start]),
                _count(new, holder, after[:, code, start]),
            )
            for code, holder in enumerate(holders)
            if (before[:, code, start] != after[:, code, start]).any()
        )
        if told or old.total != new.total:
            first, last = (days[0] + timedelta(days=int(at)) for at in (start, end - 1))
            yield CountMove(first, last, told, (old.total, new.total))


def _count_table(timeline: Timeline, holders: tuple[str, ...], days: Days) -> NDArray[np.int64]:
    """Counted, certain, possible × holders × days; 0 for a holder that a version does not know."""
    span = slice(timeline.index(days[0]), timeline.index(days[1]) + 1)
    codes = {holder: code for code, holder in enumerate(timeline.holders)}
    none = np.zeros(span.stop - span.start, dtype=np.int64)
    return np.array(
        [
            [table[codes[holder], span] if holder in codes else none for holder in holders]
            for table in (timeline.counted, timeline.certain, timeline.possible)
        ]
    )


def _count(timeline: Timeline, holder: str, numbers: NDArray[np.int64]) -> Count | None:
    """A count; None for a holder that the version does not know."""
    if holder not in timeline.holders:
        return None
    counted, certain, possible = numbers.tolist()
    return Count(counted, certain, possible, None)
