"""The words along the time axis: dates in full, the count of a day, the names of marks."""

from __future__ import annotations

from datetime import date

import numpy as np

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.dataset import CONTROL_CHANGE, Dataset, Event
from briefing_app.domain.number_words import number_word
from briefing_app.domain.sentences import (
    WEEKDAYS,
    capitalised,
    day_in,
    event_title,
    holder_name,
    long_date,
    openness,
)
from briefing_app.domain.timeline import NO_EVENT, Timeline

OPEN = "open"
MOST_REASONS = 40  # more different events than this have no one reason worth looking for


def weekday_and_date(day: date) -> str:
    """Friday 13 August 2021."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def count_and_change(briefing: Briefing, holder: str) -> str:
    """Taliban 18 of 34, five more than the day before."""
    dataset, count = briefing.timeline.dataset, briefing.count(holder)
    words = f"{holder_name(dataset, holder)} {count.counted} of {dataset.total}"
    if count.change is None:
        return f"{words}, the first day recorded"
    if count.change == 0:
        return f"{words}, as many as the day before"
    more = "more" if count.change > 0 else "fewer"
    return f"{words}, {number_word(abs(count.change))} {more} than the day before"


def key_event_name(event: Event, dataset: Dataset) -> str:
    """The shortest name of an event: the place that changed hands, or what happened."""
    if event.kind == CONTROL_CHANGE:
        return dataset.places[dataset.place_row[event.place]].name
    return capitalised(event.kind.replace("_", " "))


def key_event_title(event: Event, dataset: Dataset) -> str:
    """6 August: Zaranj: Taliban."""
    return f"{day_in(dataset, event.day)} – {event_title(event, dataset)}"


def open_word(timeline: Timeline, holder: str, first: int, last: int) -> str:
    """Why places counted for a holder from `first` to `last` (day indices) are not certain.

    The reason if all of them share one ("claimed only", "disputed"), otherwise "open".
    """
    rows = timeline.counted_rows
    days = slice(first, last + 1)
    open_here = (timeline.holder[rows, days] == timeline.code(holder)) & ~timeline.settled[
        rows, days
    ]
    at, on = np.nonzero(open_here)
    causes = timeline.cause[rows[at], on + first]
    different, where = np.unique(causes, return_index=True)
    if not len(different) or len(different) > MOST_REASONS or NO_EVENT in different:
        return OPEN
    reasons = set()
    for position in where.tolist():
        day = timeline.day(int(on[position]) + first)
        state = brief(timeline, day).state(int(rows[at[position]]))
        reasons.add(openness(state.cause, timeline, day))
    return reasons.pop() if len(reasons) == 1 else OPEN
