"""All days as JSON, for programs: states of places, counts by day, events, statements, sources.

The records are those of a day as JSON, so `docs/day-json.md` explains them; what is different is
told in `docs/exports.md`.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing_app.domain.briefing import Briefing, brief, cited_sources
from briefing_app.domain.dataset import Source
from briefing_app.domain.place_spans import Span, place_spans
from briefing_app.domain.sentences import finding, knowledge
from briefing_app.domain.timeline import Timeline
from briefing_app.services.day_json import (
    FORMAT,
    PROGRAM,
    Fields,
    changes_json,
    counts_json,
    dataset_json,
    event_json,
    json_text,
    place_json,
    source_json,
    statement_json,
)
from briefing_app.services.place_records import day_after

OF_ONE_DAY = ("changed", "age_days")  # of a place


def timeline_json_text(timeline: Timeline) -> str:
    """The days that are known as the text of a file."""
    return json_text(timeline_json(timeline))


def timeline_json(timeline: Timeline) -> Fields:
    """The days that are known, made of what `json.dumps` accepts; the same on every run."""
    known = range(timeline.last_known_index + 1)
    briefings = [brief(timeline, timeline.day(index)) for index in known]
    spans = list(place_spans(timeline))
    statements = [(day, briefed) for day in briefings for briefed in day.statements]
    cited = [source for span in spans for source in span.state.sources]
    for event in timeline.events:
        cited += cited_sources(event, timeline)
    for _, briefed in statements:
        cited += briefed.sources
    known_by = timeline.known_by
    return {
        "format": FORMAT,
        "program": PROGRAM,
        "dataset": dataset_json(timeline.dataset),
        "known_by": None if known_by is None else known_by.isoformat(),
        "knowledge": knowledge(timeline),
        "total": timeline.total,
        "days": list(map(_day, briefings)),
        "states": list(map(_state, spans)),
        "events": [event_json(event, timeline) for event in timeline.events],
        "statements": [
            {"date": day.day.isoformat(), **statement_json(briefed, timeline)}
            for day, briefed in statements
        ],
        "sources": _sources(cited),
    }


def _day(briefing: Briefing) -> Fields:
    return {
        "date": briefing.day.isoformat(),
        "finding": finding(briefing),
        "counts": counts_json(briefing),
        "changed": changes_json(briefing),
    }


def _state(span: Span) -> Fields:
    place = place_json(span.state)
    return {
        "start": span.first.isoformat(),
        "end": day_after(span.last),
        "last_day": span.last.isoformat(),
        **{key: value for key, value in place.items() if key not in OF_ONE_DAY},
    }


def _sources(cited: Iterable[Source]) -> list[Fields]:
    """Each source once, numbered in order of first citation."""
    once = {source.id: source for source in cited}
    return [source_json(source, number) for number, source in enumerate(once.values(), start=1)]
