"""The holders of a place over the period, and how long ago it was last named."""

from __future__ import annotations

from datetime import date

import numpy as np

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import CONTESTED, UNKNOWN
from briefing_app.domain.exhibits import Segment
from briefing_app.domain.sentences import day_in, holder_name, short_range_in
from briefing_app.domain.timeline import Timeline

MOST_CHANGES_TOLD = 5


def last_named_words(named: date | None, briefing: Briefing) -> str:
    """How long since a place was last named in a source, and that its state is carried over."""
    if named is None:
        return "Carried over: not named in any source of the period so far."
    days = (briefing.day - named).days
    if not days:
        return "Named in a source of this day."
    when = day_in(briefing.timeline.dataset, named)
    plural = "" if days == 1 else "s"
    return f"Carried over since {when}: last named in a source {days} day{plural} before this day."


def history(timeline: Timeline, row: int) -> tuple[Segment, ...]:
    """The holders of a place over the days that are known, in runs of one holder and certainty."""
    days = _known_days(timeline)
    if not days:
        return ()
    on_days = timeline.table.place(row)
    holder, settled = on_days["holder"][:days], on_days["settled"][:days]
    states = holder.astype(np.int16) * 2 + settled
    starts = [0, *(np.flatnonzero(np.diff(states)) + 1).tolist()]
    return tuple(
        Segment(
            first,
            last - 1,
            timeline.holders[int(holder[first])],
            bool(settled[first]),
        )
        for first, last in zip(starts, [*starts[1:], days], strict=True)
    )


def _known_days(timeline: Timeline) -> int:
    """How many days of the period lie within the knowledge."""
    if timeline.known_by is None:
        return timeline.day_count
    return min(max((timeline.known_by - timeline.first_day).days + 1, 0), timeline.day_count)


def history_words(timeline: Timeline, row: int) -> str:
    """Government · contested from 31 Jul · Taliban from 12–13 Aug; the last few of many."""
    dataset = timeline.dataset
    days = _known_days(timeline)
    if not days:
        return ""
    on_days = timeline.table.place(row)
    holders = on_days["holder"][:days]
    told = [holder_name(dataset, timeline.holders[int(holders[0])])]
    for index in (np.flatnonzero(np.diff(holders)) + 1).tolist():
        event = timeline.event(int(on_days["cause"][index])).event
        name = timeline.holders[int(holders[index])]
        shown = name if name in (CONTESTED, UNKNOWN) else holder_name(dataset, name)
        told.append(f"{shown} from {short_range_in(dataset, event.date, event.latest)}")
    if len(told) > MOST_CHANGES_TOLD:
        told = ["…", *told[-MOST_CHANGES_TOLD:]]
    return " · ".join(told)
