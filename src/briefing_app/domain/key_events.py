"""Which events are marked along a time axis: a rule over the data, the same for every dataset."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from briefing_app.domain.timeline import NO_EVENT, KnownEvent, Timeline

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
    dataset = timeline.dataset
    holder, cause = timeline.table.field("holder"), timeline.table.field("cause")
    rows, before = np.nonzero(holder[:, 1:] != holder[:, :-1])
    days = before + 1
    moved = np.flatnonzero(cause[rows, days] != NO_EVENT)
    moved = moved[np.argsort(days[moved], kind="stable")]
    rows, before, days = rows[moved], before[moved], days[moved]
    moves = [  # (day, row, holder before, holder after, event), in the order of days
        (day, row, was, holds, timeline.event(event))
        for day, row, was, holds, event in zip(
            days.tolist(),
            rows.tolist(),
            holder[rows, before].tolist(),
            holder[rows, days].tolist(),
            cause[rows, days].tolist(),
            strict=True,
        )
    ]
    counted = {int(row) for row in timeline.counted_rows}
    inside = [move for move in moves if move[1] in counted]

    populated = [row for row in counted if dataset.places[row].population is not None]
    largest = max(
        populated, key=lambda row: getattr(dataset.places[row].population, "value", 0), default=None
    )
    yield from (KeyEvent(event, 0) for _, row, _, _, event in inside if row == largest)

    for known in timeline.events:
        told = known.event
        place = dataset.places[dataset.place_row[told.place]]
        if (told.kind, told.confidence, place.kind) == (WITHDRAWAL, "high", COUNTRY):
            yield KeyEvent(known, 2)

    parties = len(dataset.description.parties)
    taken = [move for move in inside if move[3] < parties and move[3] != holder[move[1], 0]]
    if taken:
        yield from (KeyEvent(move[4], 1) for move in taken if move[0] == taken[0][0])
    if inside:
        yield from (KeyEvent(move[4], 1) for move in inside if move[0] == inside[-1][0])

    for party in range(parties):
        held = (holder == party).any(axis=0)
        turns = {int(day) + 1 for day in np.flatnonzero(held[1:] != held[:-1])}
        for day, _, before, after, event in moves:
            if day in turns and party == (after if held[day] else before):
                yield KeyEvent(event, 3)
