"""Which record names which: so that everything in a dataset resolves when it is shown.

A record *rests on* what it needs to be true (the place and the sources of an event, the speaker
of a statement) and *points to* what only adds to it (an organisation, the event that settled a
forecast). An id that nobody knows is an error either way. A record that was left out takes
along what rests on it; what points to it is kept without the pointer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing_app.domain.dataset import (
    CONTESTED,
    INDEPENDENT,
    Event,
    Forecast,
    Place,
    Series,
    Speaker,
    Statement,
)
from briefing_app.services.record_kinds import AnyRecord
from briefing_app.services.yaml_reader import FieldPath


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a record: the field, what it names (a list, or "parties", "place_sets").

    `besides` are words allowed beside the ids.
    """

    path: FieldPath
    target: str
    id: str
    needed: bool = True
    besides: tuple[str, ...] = ()


def references(record: AnyRecord) -> Iterator[Reference]:
    """Everything that a record names, in the order of its fields."""
    match record:
        case Place():
            yield from _of_place(record)
        case Speaker() if record.organisation is not None:
            yield Reference(("organisation",), "organisations", record.organisation, needed=False)
        case Event():
            yield from _of_event(record)
        case Statement():
            yield from _of_statement(record)
        case Series():
            yield from _of_series(record)


def _of_place(place: Place) -> Iterator[Reference]:
    if place.set is not None:
        yield Reference(("set",), "place_sets", place.set)
    if place.initial_holder is not None:
        yield Reference(("initial_holder",), "parties", place.initial_holder)
    if place.parent is not None:
        yield Reference(("parent",), "places", place.parent, needed=False)


def _of_event(event: Event) -> Iterator[Reference]:
    yield Reference(("place",), "places", event.place)
    if event.holder is not None:
        yield Reference(("holder",), "parties", event.holder, besides=(CONTESTED,))
    for number, report in enumerate(event.reports):
        yield Reference(("reports", number, "source"), "sources", report.source)
        if report.voice is not None:
            yield Reference(
                ("reports", number, "voice"), "parties", report.voice, besides=(INDEPENDENT,)
            )
        if report.repeats is not None:
            yield Reference(("reports", number, "repeats"), "sources", report.repeats)


def _of_statement(statement: Statement) -> Iterator[Reference]:
    yield Reference(("speaker",), "speakers", statement.speaker)
    if statement.organisation is not None:
        yield Reference(("organisation",), "organisations", statement.organisation, needed=False)
    for number, place in enumerate(statement.places):
        yield Reference(("places", number), "places", place, needed=False)
    for number, source in enumerate(statement.sources):
        yield Reference(("sources", number), "sources", source)
    if statement.restates is not None:
        yield Reference(("restates",), "statements", statement.restates, needed=False)
    claim, forecast = statement.claim, statement.forecast
    if claim is not None:
        if claim.party is not None:
            yield Reference(("claim", "party"), "parties", claim.party)
        if claim.place_set is not None:
            yield Reference(("claim", "place_set"), "place_sets", claim.place_set)
        for number, place in enumerate(claim.places):
            yield Reference(("claim", "places", number), "places", place)
    if forecast is not None and forecast.event is not None:
        yield Reference(("forecast", "event"), "events", forecast.event, needed=False)


def _of_series(series: Series) -> Iterator[Reference]:
    if series.party is not None:
        yield Reference(("party",), "parties", series.party)
    if series.place_set is not None:
        yield Reference(("place_set",), "place_sets", series.place_set)
    if series.organisation is not None:
        yield Reference(("organisation",), "organisations", series.organisation, needed=False)
    for number, point in enumerate(series.points):
        yield Reference(("points", number, "source"), "sources", point.source)


def without(record: AnyRecord, dropped: list[Reference]) -> AnyRecord:
    """The record without these references, none of which it needs."""
    changes: dict[str, Any] = {}
    for reference in dropped:
        match record, reference.path:
            case Statement(places=places), ("places", int()):
                places = changes.get("places", places)
                changes["places"] = tuple(place for place in places if place != reference.id)
            case Statement(forecast=Forecast() as forecast), ("forecast", "event"):
                changes["forecast"] = forecast.model_copy(update={"event": None})
            case _, (str() as field,):
                changes[field] = None
    return record.model_copy(update=changes)
