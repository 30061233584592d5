"""The records of those who publish and those who speak."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from briefing_app.domain.dataset.record import Day, Id, Record, Text


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
