"""The words of a place in a list: what places are called there, and one of them for the ear."""

from __future__ import annotations

from briefing_app.domain.briefing import PlaceState
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.number_words import counted
from briefing_app.domain.sentences import (
    day_and_month,
    day_in,
    evidence_words,
    holder_name,
    long_date,
)
from briefing_app.domain.timeline import Timeline

URBAN = ("capital", "city", "town")  # in the kind of a place


def place_word(dataset: Dataset) -> str:
    """City where the dataset says of every counted place that it is one, Place otherwise."""
    kinds = {dataset.places[row].kind for row in dataset.counted_rows}
    urban = all(any(word in kind for word in URBAN) for kind in kinds)
    return "City" if kinds and urban else "Place"


def spoken_place(state: PlaceState, timeline: Timeline) -> str:
    """A place for the ear: Qalat, Taliban since 12 to 13 August, new, corroborated, 3 sources."""
    dataset = timeline.dataset
    holder = holder_name(dataset, state.holder)
    parts = [state.place.name]
    if state.cause is None:
        parts.append(f"{holder} since before {day_in(dataset, timeline.first_day)}")
    else:
        first, last = state.cause.event.date, state.cause.event.latest
        days = day_in(dataset, last)
        if first.year != last.year:
            days = f"{long_date(first)} to {long_date(last)}"
        elif first != last:
            start = first.day if first.month == last.month else day_and_month(first)
            days = f"{start} to {days}"
        parts.append(f"{holder} since {days}")
        old = state.age_days or 0
        parts.append("new" if not old else counted(old, "day"))
    parts.append(evidence_words(state, timeline))
    if state.cause is not None:
        cited = len(state.sources)
        parts.append(counted(cited, "source"))
    return ", ".join(parts)
