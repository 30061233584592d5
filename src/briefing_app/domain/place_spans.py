"""The period as rows and not as days: how long each place had a holder, and on what evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np

from briefing_app.domain.briefing import Briefing, PlaceState, brief
from briefing_app.domain.timeline import Timeline


@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """Days on which a place has one holder by one change, all certain or all not.

    `first` and `last` are both included; `state` is that at the end of the last day.
    """

    first: date
    last: date
    state: PlaceState


def place_spans(timeline: Timeline) -> Iterator[Span]:
    """The spans of every counted place, in the order of the dataset and of time.

    They cover all days that are known, each once; days after the knowledge date have none.
    """
    days = timeline.last_known_index + 1
    if not days:
        return

    @cache
    def briefing(index: int) -> Briefing:
        return brief(timeline, timeline.day(index))

    for row in timeline.counted_rows.tolist():
        causes, settled = timeline.cause[row, :days], timeline.settled[row, :days]
        turns = (np.diff(causes) != 0) | (settled[1:] != settled[:-1])
        starts = [0, *(np.flatnonzero(turns) + 1).tolist()]
        for first, after in zip(starts, [*starts[1:], days], strict=True):
            state = briefing(after - 1).state(row)
            yield Span(timeline.day(first), timeline.day(after - 1), state)
