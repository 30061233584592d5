"""Which events are marked along a time axis: a rule over the data, the same for every dataset."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.timeline import KnownEvent, Timeline

COUNTRY = "country"
WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True, eq=False)
class KeyEvent:
    """An event to mark. Where names collide, the lower `rank` keeps its name."""

    known: KnownEvent
    rank: int


def key_events(timeline: Timeline) -> tuple[KeyEvent, ...]:
    """At most one key event a day, the most important first.

    In order of rank:

    0. the most populous counted place changes hands;
    1. the first counted place passes to another party than held it at the start, and the last
       counted place to change hands does so;
    2. forces withdraw from a whole country: an event of kind "withdrawal" and high confidence;
    3. a party takes its first place or gives up its last one, counted or not.

    Days after the knowledge date have none. Of several changes on one day that meet the same
    rule the one with the most known reports stands for the day.
    """
    best: dict[int, KeyEvent] = {}
    for key in _candidates(timeline):
        index = key.known.day_index
        known_by = timeline.known_by
        if not 0 <= index <= timeline.last_index or (
            known_by is not None and timeline.day(index) > known_by
        ):
            continue
        other = best.get(index)
        if other is None or _order(key) < _order(other):
            best[index] = key
    return tuple(sorted(best.values(), key=lambda key: (key.rank, key.known.day_index)))


def _order(key: KeyEvent) -> tuple[int, int]:
    return key.rank, -len(key.known.reports)


def _candidates(timeline: Timeline) -> Iterator[KeyEvent]:
    dataset, holder = timeline.dataset, timeline.table.field("holder")
    turned = holder[:, 1:] != holder[:, :-1]
    rows, before = np.divmod(np.flatnonzero(turned), max(turned.shape[1], 1))
    order = np.argsort(before, kind="stable")
    rows, days = rows[order], before[order] + 1  # of every change of hands, in the order of days
    was, holds = holder[rows, days - 1], holder[rows, days]
    counted = np.isin(rows, timeline.counted_rows)

    def marked(which: NDArray[np.bool_], rank: int) -> Iterator[KeyEvent]:
        for row, day in zip(rows[which].tolist(), days[which].tolist(), strict=True):
            yield KeyEvent(timeline.event(timeline.table.place(row)["cause"][day]), rank)

    people = {row: dataset.places[row].population for row in timeline.counted_rows.tolist()}
    populated = [row for row, population in people.items() if population is not None]
    largest = max(populated, key=lambda row: getattr(people[row], "value", 0), default=-1)
    yield from marked(rows == largest, 0)

    for known in timeline.events:
        told = known.event
        sure = told.kind == WITHDRAWAL and told.confidence == "high"
        if sure and dataset.places[dataset.place_row[told.place]].kind == COUNTRY:
            yield KeyEvent(known, 2)

    parties = len(dataset.description.parties)
    taken = counted & (holds < parties) & (holds != holder[rows, 0])
    if taken.any():
        yield from marked(taken & (days == days[taken][0]), 1)
    if counted.any():
        yield from marked(counted & (days == days[counted][-1]), 1)

    for party in range(parties):
        held = (holder == party).any(axis=0)
        turns = np.flatnonzero(held[1:] != held[:-1]) + 1
        yield from marked(np.isin(days, turns) & (np.where(held[days], holds, was) == party), 3)
