"""The records of a dataset: claims with their sources and dates, one definition each.

A dataset never says who holds a place on a day. It says who reported what, when, and
through whose voice; `timeline.build_timeline` derives the rest. Every record refuses
fields that it does not know, and none can be changed after it was read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

CONTESTED = "contested"
UNKNOWN = "unknown"
INDEPENDENT = "independent"
CONTROL_CHANGE = "control_change"
# Ends the name of the things that a set counts: "towns of the valley", "ports on the coast".
PREPOSITION = r" (?:along|around|at|by|from|in|near|of|on|to|under|with|within) "

PartyId: TypeAlias = str
PlaceId: TypeAlias = str
SourceId: TypeAlias = str
EventId: TypeAlias = str
StatementId: TypeAlias = str

Confidence = Literal["low", "moderate", "high"]
Stance = Literal["asserts", "denies"]
Operator = Literal["eq", "about", "gt", "ge", "lt", "le", "between"]


def _calendar_day(value: object) -> object:
    """Accept an ISO day in quotes too; leave everything else to the strict check."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


Day = Annotated[date, BeforeValidator(_calendar_day)]
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=120)]
Text = Annotated[str, Field(min_length=1, max_length=10_000)]
Number = Annotated[float, Field(allow_inf_nan=False)]


class Record(BaseModel):
    """Base of all records: strict, closed, immutable."""

    model_config = ConfigDict(
        strict=True, frozen=True, extra="forbid", populate_by_name=True, ser_json_inf_nan="null"
    )


class Period(Record):
    """First and last day of a dataset, both included."""

    start: Day
    end: Day

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if self.end < self.start:
            raise ValueError("the period ends before it starts")
        if (self.end - self.start).days >= 36_600:
            raise ValueError("the period is longer than a hundred years")
        return self


class Party(Record):
    """A side that may hold places. Names are used exactly as given, everywhere.

    `in_sentence` is the name inside a sentence ("the government"); `plural` says that the
    verb after it is plural ("Taliban hold").
    """

    id: Id
    name: Text
    short_name: Text
    in_sentence: Text | None = None
    plural: bool = False
    note: Text | None = None

    @property
    def name_in_sentence(self) -> str:
        """The name as it stands in the middle of a sentence."""
        return self.in_sentence or self.short_name


class PlaceSet(Record):
    """A set of places that is counted; `total` is the denominator."""

    id: Id
    name: Text
    total: Annotated[int, Field(ge=1)] | None = None
    note: Text | None = None

    @property
    def noun(self) -> str:
        """The counted things in the middle of a sentence: "provincial capitals", "UN bases"."""
        second = self.name[1:2]
        return self.name if second.isupper() else self.name[0].lower() + self.name[1:]

    @property
    def short_noun(self) -> str:
        """The word that names the things: "capitals", "towns" of "towns of the valley"."""
        return re.split(PREPOSITION, self.noun)[0].split()[-1]

    @property
    def singular(self) -> str:
        """One of them: "capital", "city", "crossing"."""
        noun = self.short_noun
        for ending, single in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss")):
            if noun.endswith(ending):
                return noun.removesuffix(ending) + single
        return noun.removesuffix("s")


class Population(Record):
    """Inhabitants of a place in a year."""

    value: Annotated[int, Field(ge=0)]
    year: int
    note: Text | None = None


class Place(Record):
    """A town, crossing, base or country. `initial_holder` holds it on the first day."""

    id: Id
    name: Text
    kind: Text
    aliases: tuple[Text, ...] = ()
    names: dict[str, Text] = Field(default_factory=dict)
    set: Id | None = None
    admin1: Text | None = None
    admin1_code: Text | None = None
    pcode: Text | None = None
    region: Text | None = None
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    location_precision: Text | None = None
    geonames: int | None = None
    initial_holder: PartyId | None = None
    parent: PlaceId | None = None
    population: Population | None = None
    on_map: bool = True
    note: Text | None = None


class Source(Record):
    """A publication. `published` is absent where no day is known.

    `reliability` grades the publisher from A (best) to E, F where it cannot be judged, after
    the source scale of the Admiralty System (NATO STANAG 2511).
    """

    id: Id
    publisher: Text
    title: Text
    title_exact: bool = True
    published: Day | None = None
    url: Text | None = None
    kind: Text | None = None
    affiliation: Text | None = None
    reliability: Literal["A", "B", "C", "D", "E", "F"] = "F"
    reliability_note: Text | None = None
    read_as: Text | None = None
    note: Text | None = None


class Organisation(Record):
    """A body on whose behalf people speak. `side` groups for display and judges nothing."""

    id: Id
    name: Text
    short_name: Text
    kind: Text | None = None
    side: Text | None = None
    note: Text | None = None


class Role(Record):
    """What a speaker was, from a day and, where it ended in the period, to a day."""

    role: Text
    from_day: Day | None = Field(default=None, alias="from")
    to_day: Day | None = Field(default=None, alias="to")


class Speaker(Record):
    """A person or body that made statements."""

    id: Id
    name: Text
    organisation: Id | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[Text, ...] = ()
    note: Text | None = None


class Report(Record):
    """One source's word on an event.

    `voice` is who vouches for it: a party, "independent", or None where the text does not
    show it. `repeats` names the source whose agency text this one retells. Reports of one
    event are listed in the order in which they became known.
    """

    source: SourceId
    stance: Stance = "asserts"
    voice: PartyId | None = None
    published: Day | None = None
    date: Day | None = None
    says: Text | None = None
    repeats: SourceId | None = None


class Event(Record):
    """Something dated, with the reports that assert or deny it.

    Only a `control_change` moves the control of its place. `date` is the earliest day the
    reports allow, `date_latest` the last one, `counted_on` the day used for counting.
    `order` settles which of two changes of one place on one day came last (higher is later).
    """

    id: Id
    date: Day
    date_latest: Day | None = None
    counted_on: Day | None = None
    place: PlaceId
    kind: Text
    holder: PartyId | None = None
    manner: Text | None = None
    order: int | None = None
    summary: Text
    confidence: Confidence | None = None
    note: Text | None = None
    reports: Annotated[tuple[Report, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _days_in_order(self) -> Event:
        if self.date_latest is not None and self.date_latest < self.date:
            raise ValueError("date_latest lies before date")
        if self.counted_on is not None and not self.date <= self.counted_on <= self.latest:
            raise ValueError("counted_on lies outside date to date_latest")
        return self

    @property
    def day(self) -> datetime.date:
        """The day from which the event counts."""
        return self.counted_on or self.date

    @property
    def latest(self) -> datetime.date:
        """The last day the reports allow."""
        return self.date_latest or self.date


class Claim(Record):
    """A number that a speaker stated. `of` is the speaker's own denominator.

    With `stance: denies` the speaker rejects the value. `metric` is `places_held`,
    `share_held`, `districts_held`, `districts_share`, `territory_share` or `other:<name>`.
    """

    metric: Text
    party: PartyId | None = None
    place_set: Id | None = None
    places: tuple[PlaceId, ...] = ()
    operator: Operator = "eq"
    value: Number
    upper: Number | None = None
    unit: Text
    of: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    as_of: Day
    stance: Stance = "asserts"


class Forecast(Record):
    """What a speaker expected. `event` names the event that settled it later."""

    value: Text
    event: EventId | None = None
    likelihood: Text | None = None
    horizon_date: Day | None = None
    horizon_days: Annotated[int, Field(ge=0)] | None = None


class Statement(Record):
    """Who said what, when, in our own words with at most a short quotation."""

    id: Id
    date: Day
    published: Day | None = None
    speaker: Id
    role: Text | None = None
    organisation: Id | None = None
    venue: Text | None = None
    summary: Text
    quote: Text | None = None
    topics: tuple[Text, ...] = ()
    places: tuple[PlaceId, ...] = ()
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    confidence: Confidence | None = None
    context: bool = False
    restates: StatementId | None = None
    claim: Claim | None = None
    forecast: Forecast | None = None
    note: Text | None = None


class SeriesPoint(Record):
    """One published number of a series; `low` and `high` where a range was published.

    `counts` names what the number counts where that is not what the series counts.
    """

    date: Day
    value: Number
    counts: Text | None = None
    source: SourceId
    low: Number | None = None
    high: Number | None = None
    of: Number | None = None
    at_least: bool = False
    context: bool = False
    period_start: Day | None = None
    note: Text | None = None


class Series(Record):
    """Numbers that others published. They are claims and never mixed with our counts."""

    id: Id
    title: Text
    metric: Text
    unit: Text
    party: PartyId | None = None
    place_set: Id | None = None
    organisation: Id | None = None
    note: Text | None = None
    points: tuple[SeriesPoint, ...]


class Description(Record):
    """What a dataset is: the content of `dataset.yaml`.

    `metric_labels` say what the measures of claims are called in the middle of a sentence.
    """

    format: Literal[1]
    id: Id
    title: Text
    version: Text
    summary: Text | None = None
    period: Period
    opens_on: Day | None = None
    timezone: Text
    compiled_on: Day | None = None
    licence: Text | None = None
    definition_of_control: Text | None = None
    parties: Annotated[tuple[Party, ...], Field(min_length=1, max_length=60)]
    place_sets: tuple[PlaceSet, ...] = ()
    metric_labels: dict[str, Text] = Field(default_factory=dict)
    known_gaps: tuple[Text, ...] = ()
    method: Text | None = None


def _by_id(records: Iterable[Any]) -> dict[str, Any]:
    return {record.id: record for record in records}


@dataclass(frozen=True, eq=False)
class Dataset:
    """Everything that was read and can be shown. References in it resolve; the loader sees to it.

    `sha256` is the digest of the files as read (see `services.dataset_file`), "" for a dataset
    made in memory. `utc_offsets` has the zone's offset on the first day, such as "+04:30", and
    each other one with the day from whose end on it holds; it is empty where none is known.
    `left_out` is the number of records that were read and are not here because of errors.
    """

    description: Description
    places: tuple[Place, ...]
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    series: tuple[Series, ...] = ()
    sha256: str = ""
    utc_offsets: tuple[tuple[date, str], ...] = ()
    left_out: int = 0

    def utc_offset_on(self, day: date) -> str:
        """The zone's offset from UTC at the end of a day, such as "+04:30", or ""."""
        started = (offset for start, offset in reversed(self.utc_offsets) if start <= day)
        return next(started, self.utc_offsets[0][1] if self.utc_offsets else "")

    @cached_property
    def source(self) -> dict[SourceId, Source]:
        """Sources by id."""
        return _by_id(self.sources)

    @cached_property
    def event(self) -> dict[EventId, Event]:
        """Events by id."""
        return _by_id(self.events)

    @cached_property
    def event_number(self) -> dict[EventId, int]:
        """Position of each event in `events`, which is its number in a timeline."""
        return {event.id: number for number, event in enumerate(self.events)}

    @cached_property
    def speaker(self) -> dict[str, Speaker]:
        """Speakers by id."""
        return _by_id(self.speakers)

    @cached_property
    def organisation(self) -> dict[str, Organisation]:
        """Organisations by id."""
        return _by_id(self.organisations)

    @cached_property
    def party(self) -> dict[PartyId, Party]:
        """Parties by id."""
        return _by_id(self.description.parties)

    @cached_property
    def place_row(self) -> dict[PlaceId, int]:
        """Row of each place in `places`, and in every array of a timeline."""
        return {place.id: row for row, place in enumerate(self.places)}

    @cached_property
    def _statements_by_day(self) -> dict[date, tuple[Statement, ...]]:
        by_day: dict[date, list[Statement]] = {}
        for statement in self.statements:
            by_day.setdefault(statement.date, []).append(statement)
        return {day: tuple(statements) for day, statements in by_day.items()}

    def statements_on(self, day: date) -> tuple[Statement, ...]:
        """The statements made on a day."""
        return self._statements_by_day.get(day, ())

    @cached_property
    def statement_row(self) -> dict[StatementId, int]:
        """Position of each statement in `statements`."""
        return {statement.id: row for row, statement in enumerate(self.statements)}

    @cached_property
    def statement_known_from(self) -> dict[StatementId, date]:
        """The first day on which each statement is known; none where all its sources are undated.

        It must have been made, and one of its sources must have been published.
        """
        known = dict[StatementId, date]()
        for statement in self.statements:
            published = [self.source[source].published for source in statement.sources]
            days = [day for day in published if day is not None]
            if days:
                known[statement.id] = max(statement.date, min(days))
        return known

    @cached_property
    def counted_set(self) -> PlaceSet:
        """The set that is counted: the first of `place_sets`, or all places with a holder."""
        sets = self.description.place_sets
        return sets[0] if sets else PlaceSet(id="places", name="Places")

    @cached_property
    def counted_rows(self) -> tuple[int, ...]:
        """Rows of the places that are counted, in the order of `places`."""
        if self.description.place_sets:
            chosen = self.counted_set.id
            return tuple(row for row, place in enumerate(self.places) if place.set == chosen)
        moved = {event.place for event in self.events if event.kind == CONTROL_CHANGE}
        return tuple(
            row
            for row, place in enumerate(self.places)
            if place.initial_holder is not None or place.id in moved
        )

    @property
    def total(self) -> int:
        """The denominator. Never less than the places at hand, so that counts add up."""
        return max(self.counted_set.total or 0, len(self.counted_rows))

    @property
    def first_day(self) -> date:
        """First day of the period."""
        return self.description.period.start

    @property
    def last_day(self) -> date:
        """Last day of the period."""
        return self.description.period.end

    @property
    def day_count(self) -> int:
        """Number of days of the period, first and last included."""
        return (self.last_day - self.first_day).days + 1
