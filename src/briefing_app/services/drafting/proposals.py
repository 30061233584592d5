"""What a draft is made of: one sentence as it was read, and records that a person may take over."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.dataset.events import Confidence
from briefing_app.services.drafting.article import Sentence
from briefing_app.services.drafting.days import NamedDay
from briefing_app.services.drafting.figures import Figure, Horizon
from briefing_app.services.drafting.happenings import Happening
from briefing_app.services.drafting.names import Gazetteer
from briefing_app.services.drafting.speakers import KnownAs
from briefing_app.services.drafting.speech import Speech

LEVELS: tuple[Confidence, ...] = ("low", "moderate", "high")


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence, and all that was found in it."""

    sentence: Sentence
    days: list[NamedDay]
    happenings: list[Happening]
    figures: list[Figure]
    horizons: list[Horizon]
    speeches: list[tuple[Speech, KnownAs]]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in the article a proposal comes from, and the rule that found it there."""

    sentence: Sentence
    start: int  # in the sentence
    end: int
    rule: str


@dataclass(slots=True)
class Proposal:
    """A record that a person may take over.

    `doubts` are about whether the article says so, `notes` about what is left to do.
    """

    record: dict[str, Any]
    origins: list[Origin]
    confidence_of_rule: Confidence
    doubts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def confidence(self) -> Confidence:
        """That of the rule, one level less for each doubt."""
        level = LEVELS.index(self.confidence_of_rule) - len(self.doubts)
        return LEVELS[max(level, 0)]


@dataclass(frozen=True, slots=True)
class Draft:
    """What was found in an article. Records are in the format of a dataset, by their list."""

    sources: tuple[Proposal, ...]
    speakers: tuple[Proposal, ...]
    events: tuple[Proposal, ...]
    statements: tuple[Proposal, ...]


@dataclass(frozen=True)
class Context:
    """What proposals are made against. `source` is the article as a record."""

    gazetteer: Gazetteer
    source: dict[str, Any]

    @property
    def dataset(self) -> Dataset:
        """The dataset for which the draft is made."""
        return self.gazetteer.dataset

    @property
    def own_day(self) -> date:
        """The day of the article."""
        day: date = self.source["published"]
        return day


def free_id(id: str, taken: set[str]) -> str:
    """An id that nothing has yet, like the one that was asked for."""
    number, free = 1, id
    while free in taken:
        number += 1
        free = f"{id}-{number}"
    return free
