"""When each thing that a dataset tells becomes known, and which places that concerns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.dataset import CONTESTED, CONTROL_CHANGE, Dataset, Event, PartyId
from briefing_app.domain.evidence import published_on
from briefing_app.domain.per_dataset import per_dataset

_HINDSIGHT = date.max.toordinal() + 1  # later than every day: when everything is known


def ordinal(known_by: date | None) -> int:
    """A knowledge date as a number; hindsight, and what is known with it only, come last."""
    return _HINDSIGHT if known_by is None else known_by.toordinal()


@dataclass(frozen=True, slots=True, eq=False)
class Disclosure:
    """What building a timeline asks of a dataset, for every knowledge date the same.

    Events go by number, their position in `dataset.events`; rows are those of its places.
    "When" is an ordinal.
    """

    changes: tuple[tuple[int, ...], ...]  # by row: control changes in the order of force
    others: tuple[tuple[int, ...], ...]  # by row: all other events
    order: NDArray[np.intp]  # the numbers of all events as those of one day are listed
    mentions: tuple[tuple[tuple[int, int], ...], ...]
    # by row: day index of each statement that names the place, and when it is known
    challengers: Mapping[int, Mapping[PartyId, int]]
    # by number, for changes to contested: when each party is known to have taken some place
    # by then
    _turns: NDArray[np.int32]  # (2, n): when something is known of a place, or settled; its row
    _spans: NDArray[np.int32]  # (3, n): first and last possible day of an event; its row

    def rows_between(self, one: date | None, other: date | None) -> list[int]:
        """The places of which not the same follows with the knowledge of two days.

        It may name too many, and never one too few.
        """
        low, high = sorted((ordinal(one), ordinal(other)))
        when, rows = self._turns
        turned = rows[(low < when) & (when <= high)]
        # An event that may not have happened yet is listed, and dated, by the day of knowledge.
        first, latest, rows = self._spans
        moved = rows[(low < latest) & (first <= high)]
        found: list[int] = np.unique(np.concatenate([turned, moved])).tolist()
        return found


@per_dataset
def disclosure(dataset: Dataset) -> Disclosure:
    """Arrange the events and statements of a dataset by place and by when they become known."""
    events = dataset.events
    rows = [dataset.place_row[event.place] for event in events]
    changes, others = ([list[int]() for _ in dataset.places] for _ in range(2))
    for number, event in enumerate(events):
        (changes if event.kind == CONTROL_CHANGE else others)[rows[number]].append(number)
    for listed in changes:
        listed.sort(key=lambda number: (events[number].day, events[number].order or 0))
    moves = [number for number, event in enumerate(events) if event.kind == CONTROL_CHANGE]
    by_place = dict.fromkeys(rows[number] for number in moves)
    order = [number for row in by_place for number in changes[row]]
    order += [number for number, event in enumerate(events) if event.kind != CONTROL_CHANGE]

    mentions, challengers = _mentions(dataset), _challengers(dataset, moves)
    turns = [(when, row) for row, named in enumerate(mentions) for _, when in named]
    for number, event in enumerate(events):
        days = [event.latest, *(published_on(report, dataset.source) for report in event.reports)]
        whens = [*map(ordinal, days), *challengers.get(number, {}).values()]
        # Before the event may have happened it is not known: nothing about it matters then.
        first = event.date.toordinal()
        turns += [(when, rows[number]) for when in whens if when > first]
    spans = [
        (event.date.toordinal(), event.latest.toordinal(), row)
        for event, row in zip(events, rows, strict=True)
    ]
    return Disclosure(
        changes=tuple(map(tuple, changes)),
        others=tuple(map(tuple, others)),
        order=np.array(order, dtype=np.intp),
        mentions=mentions,
        challengers=challengers,
        _turns=np.array(turns, dtype=np.int32).reshape(-1, 2).T,
        _spans=np.array(spans, dtype=np.int32).reshape(-1, 3).T,
    )


def _mentions(dataset: Dataset) -> tuple[tuple[tuple[int, int], ...], ...]:
    by_row: list[list[tuple[int, int]]] = [[] for _ in dataset.places]
    for statement in dataset.statements:
        index = (statement.date - dataset.first_day).days
        if 0 <= index < dataset.day_count:
            when = ordinal(dataset.statement_known_from.get(statement.id))
            for place in statement.places:
                by_row[dataset.place_row[place]].append((index, when))
    return tuple(map(tuple, by_row))


def _challengers(dataset: Dataset, moves: Sequence[int]) -> dict[int, dict[PartyId, int]]:
    contested = {number for number in moves if dataset.events[number].holder == CONTESTED}
    found: dict[int, dict[PartyId, int]] = {number: {} for number in contested}
    for party in dataset.party:
        gains = [
            (event.day, when)
            for event in map(dataset.events.__getitem__, moves)
            if event.holder == party and (when := _known_from(event, dataset)) is not None
        ]
        gains.sort()
        days = [day for day, _ in gains]
        earliest = list(accumulate((when for _, when in gains), min))
        for number in contested:
            before = bisect_right(days, dataset.events[number].day)
            if before:
                found[number][party] = earliest[before - 1]
    return found


def _known_from(event: Event, dataset: Dataset) -> int | None:
    """When an event is known; None for one that is only denied. See `evidence.known_reports`."""
    asserted = [
        ordinal(published_on(report, dataset.source))
        for report in event.reports
        if report.stance == "asserts"
    ]
    return max(event.date.toordinal(), min(asserted)) if asserted else None
