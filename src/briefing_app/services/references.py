"""Which record names which: so that everything in a dataset resolves when it is shown.

A record *rests on* what it needs to be true (the place and the sources of an event, the speaker
of a statement) and *points to* what only adds to it (an organisation, the event that settled a
forecast). An id that nobody knows is an error either way. A record that was left out takes
along what rests on it; what points to it is kept without the pointer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefing_app.domain.dataset import CONTESTED, INDEPENDENT, Forecast, Statement
from briefing_app.services.record_kinds import AnyRecord
from briefing_app.services.yaml_reader import FieldPath

ENTRIES = "[]"  # in a path: every entry of a list
PARTIES, PLACE_SETS = "parties", "place_sets"  # listed in dataset.yaml


@dataclass(frozen=True, slots=True)
class Naming:
    """A field that names other records, and of which list.

    `besides` are words it allows beside ids, `elsewhere` words that another check refuses.
    """

    path: tuple[str, ...]
    target: str
    needed: bool = True
    besides: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


NAMINGS: Mapping[str, tuple[Naming, ...]] = {
    "places": (
        Naming(("set",), PLACE_SETS),
        Naming(("initial_holder",), PARTIES, elsewhere=(CONTESTED,)),
        Naming(("parent",), "places", needed=False),
    ),
    "sources": (),
    "organisations": (),
    "speakers": (Naming(("organisation",), "organisations", needed=False),),
    "events": (
        Naming(("place",), "places"),
        Naming(("holder",), PARTIES, besides=(CONTESTED,)),
        Naming(("reports", ENTRIES, "source"), "sources"),
        Naming(("reports", ENTRIES, "voice"), PARTIES, besides=(INDEPENDENT,)),
        Naming(("reports", ENTRIES, "repeats"), "sources"),
    ),
    "statements": (
        Naming(("speaker",), "speakers"),
        Naming(("organisation",), "organisations", needed=False),
        Naming(("places", ENTRIES), "places", needed=False),
        Naming(("sources", ENTRIES), "sources"),
        Naming(("restates",), "statements", needed=False),
        Naming(("claim", "party"), PARTIES),
        Naming(("claim", "place_set"), PLACE_SETS),
        Naming(("claim", "places", ENTRIES), "places"),
        Naming(("forecast", "event"), "events", needed=False),
    ),
    "series": (
        Naming(("party",), PARTIES),
        Naming(("place_set",), PLACE_SETS),
        Naming(("organisation",), "organisations", needed=False),
        Naming(("points", ENTRIES, "source"), "sources"),
    ),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """One id in one field of a record."""

    path: FieldPath
    id: str
    naming: Naming


def references(name: str, item: Mapping[str, Any]) -> Iterator[Reference]:
    """Every id that an item of a list names. What is no text is passed over."""
    for naming in NAMINGS[name]:
        if naming.path[0] not in item:
            continue  # most fields are not there: of a hundred thousand records that counts
        for path, value in _values_at(item, naming.path):
            if isinstance(value, str) and value not in naming.besides + naming.elsewhere:
                yield Reference(path, value, naming)


def _values_at(item: object, route: tuple[str, ...]) -> list[tuple[FieldPath, object]]:
    found: list[tuple[FieldPath, Any]] = [((), item)]
    for step in route:
        if step == ENTRIES:
            found = [
                ((*path, number), entry)
                for path, value in found
                if isinstance(value, tuple)
                for number, entry in enumerate(value)
            ]
        else:
            found = [
                ((*path, step), value[step])
                for path, value in found
                if isinstance(value, dict) and step in value
            ]
    return found


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
