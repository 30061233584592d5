"""The records of what happened, and of the reports on it."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from briefing_app.domain.dataset.record import Day, Id, PartyId, PlaceId, Record, SourceId, Text

Confidence = Literal["low", "moderate", "high"]
Stance = Literal["asserts", "denies"]


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
