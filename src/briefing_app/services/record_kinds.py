"""The lists of a dataset, and what was read of them before records are compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from briefing_app.domain.dataset import (
    Description,
    Event,
    Organisation,
    Place,
    Record,
    Series,
    Source,
    Speaker,
    Statement,
)

AnyRecord: TypeAlias = Place | Source | Organisation | Speaker | Event | Statement | Series


@dataclass(frozen=True, slots=True)
class RecordKind:
    """One list of records. `name` names the list, its file and the field of `Dataset`."""

    name: str
    singular: str
    model: type[Record]
    required: bool = False

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.yaml"

    @property
    def a_record(self) -> str:
        """Such as "an event"."""
        return f"{'an' if self.singular[0] in 'aeiou' else 'a'} {self.singular}"


PLACES = RecordKind("places", "place", Place, required=True)
SOURCES = RecordKind("sources", "source", Source, required=True)
ORGANISATIONS = RecordKind("organisations", "organisation", Organisation)
SPEAKERS = RecordKind("speakers", "speaker", Speaker)
EVENTS = RecordKind("events", "event", Event, required=True)
STATEMENTS = RecordKind("statements", "statement", Statement)
SERIES = RecordKind("series", "series", Series)

# Each kind rests on those before it alone, so one pass in this order resolves everything.
KINDS = (PLACES, SOURCES, ORGANISATIONS, SPEAKERS, EVENTS, STATEMENTS, SERIES)


@dataclass(frozen=True, slots=True)
class Row:
    """A record that is sound in itself, with its number in the list of its file, from 0."""

    number: int
    record: Any  # an AnyRecord, of the model of its kind


@dataclass(frozen=True, slots=True)
class RecordList:
    """What a file says: all its items as plain values, and those of them that are records.

    `state` tells whether there is such a file and whether anything of it could be read.
    """

    items: tuple[Any, ...] = ()
    rows: tuple[Row, ...] = ()
    state: Literal["read", "absent", "unreadable"] = "read"
    first: Mapping[str, int] = field(default_factory=dict)  # number of the first item of each id


@dataclass(frozen=True, slots=True)
class Reading:
    """The files as read. `description` is None where dataset.yaml cannot be used."""

    description: Description | None
    lists: dict[str, RecordList]  # by name of the list

    def item(self, kind: RecordKind, record_id: str) -> Mapping[str, Any]:
        """The plain values of a record, faulty or not; empty where there is none."""
        items = self.lists.get(kind.name, RecordList())
        number = items.first.get(record_id)
        return {} if number is None else items.items[number]


def first_numbers(items: tuple[Any, ...]) -> dict[str, int]:
    """For every id in a list the number of the first item that has it."""
    first: dict[str, int] = {}
    for number, item in enumerate(items):
        if record_id := id_of(item):
            first.setdefault(record_id, number)
    return first


def id_of(item: object) -> str:
    """The id of an item; "" where there is none, or none that is text."""
    record_id = item.get("id") if isinstance(item, Mapping) else None
    return record_id if isinstance(record_id, str) else ""
