"""The records of what was said, and of the numbers that others published."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from briefing_app.domain.dataset.events import Confidence, Stance
from briefing_app.domain.dataset.record import (
    Day,
    EventId,
    Id,
    Number,
    PartyId,
    PlaceId,
    Record,
    SourceId,
    StatementId,
    Text,
)

Operator = Literal["eq", "about", "gt", "ge", "lt", "le", "between"]


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
