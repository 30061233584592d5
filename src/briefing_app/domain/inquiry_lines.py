"""Rows that evidence of every kind is made of: places, events, counts of others."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.exhibits import Line, Section
from briefing_app.domain.page_words import basis_words
from briefing_app.domain.sentences import event_title, holder_name, short_range_in
from briefing_app.domain.stated_counts import StatedCount
from briefing_app.domain.subject import EventSubject, PlaceSubject
from briefing_app.domain.timeline import KnownEvent, Timeline
from briefing_app.domain.witnesses import Citations

ROWS_SHOWN = 8


def event_line(known: KnownEvent, timeline: Timeline) -> Line:
    """13 Aug: Herat: Taliban; it leads to the reports of the event."""
    event, dataset = known.event, timeline.dataset
    when = short_range_in(dataset, event.date, event.latest)
    title = f"{when}: {event_title(event, dataset)}"
    return Line(title, basis_words(known), EventSubject(event.id))


def row_line(briefing: Briefing, row: int, detail: str) -> Line:
    """A place of the day with its glyph; it leads to its evidence."""
    state = briefing.state(row)
    return Line(state.place.name, detail, PlaceSubject(state.place.id), state.holder, state.settled)


def others_counted(counts: Sequence[StatedCount], citations: Citations) -> Section:
    """What others counted of one day, contradicting numbers side by side."""
    dataset = citations.briefing.timeline.dataset
    entries = tuple(
        citations.cited(
            stated.source,
            f"{holder_name(dataset, stated.party)}: {stated.words}"
            + ("" if stated.point.counts else f" of {dataset.total}"),
        )
        for stated in counts
    )
    return Section("Counted by others", "", entries, ROWS_SHOWN)


def filled(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Those with anything in them."""
    return tuple(section for section in sections if section.entries)
