"""The record of a dataset as a whole: the content of `dataset.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from briefing_app.domain.dataset.places import Party, PlaceSet
from briefing_app.domain.dataset.record import Day, Id, Record, Text


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
