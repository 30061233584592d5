"""The words and patterns by which articles are read: `resources/draft-rules.yaml`, as values."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict

from briefing_app.domain.dataset.events import Confidence
from briefing_app.domain.dataset.statements import Operator
from briefing_app.services.resources import resource
from briefing_app.services.yaml_reader import read_yaml


class _Table(BaseModel):
    """A part of the table: an unknown or missing word in it is a fault of the program."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TextRules(_Table):
    """Where sentences end."""

    abbreviations: str


class DayPhrase(_Table):
    """Words for days, counted from the article's own."""

    words: str
    first: int
    last: int


class WeekPhrase(_Table):
    """Words for a week, counted from the article's own."""

    words: str
    weeks: int


class MonthPhrase(_Table):
    """Words for a month, counted back from the article's own."""

    words: str
    months: int


class StepPhrase(_Table):
    """Words for a day, counted from the day named before."""

    words: str
    days: int


class DayRules(_Table):
    """How days are named."""

    elsewhere: str
    months: str
    weekdays: str
    phrases: tuple[DayPhrase, ...]
    weeks: tuple[WeekPhrase, ...]
    months_ago: tuple[MonthPhrase, ...]
    steps: tuple[StepPhrase, ...]
    not_the_day: str


class PlaceRules(_Table):
    """What may stand around the names of places."""

    linking: str
    before_verb: str
    something_else: str
    province: str
    capital_of: str


class PartyRules(_Table):
    """Common nouns for the sides."""

    holding: str
    taking: str


class EventRule(_Table):
    """A verb, where its places stand, and who holds them afterwards."""

    rule: str
    words: tuple[str, ...]
    places: Literal["after", "before", "object", "sentence"]
    holder: Literal["subject", "to", "opponent", "none"]
    kind: str = "control_change"
    manner: str | None = None
    confidence: Confidence

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds the verb."""
        return whole_words("|".join(self.words))


class DoubtRules(_Table):
    """What makes an event one that did not happen, or may not have."""

    goes_on: str
    possible: str
    done: str
    denied: str
    reserve: str


class SpeechRules(_Table):
    """How somebody is said to have spoken."""

    verbs: tuple[str, ...]
    according: str
    passive: str
    pronouns: str
    inverted: str
    no_verb: str
    no_name: str
    besides: str
    openings: str
    when: str
    cut: str


class OperatorPhrase(_Table):
    """Words around a number."""

    words: str
    operator: Operator


class SharePhrase(_Table):
    """Words for a part of a whole."""

    words: str
    percent: float


class WholePhrase(_Table):
    """What is held: the measure of a share of it, and of a number of it where there is one."""

    words: str
    share: str
    number: str | None = None


class HorizonPhrase(_Table):
    """A unit of time, in days."""

    words: str
    days: int


class NumberRules(_Table):
    """Numbers in words, and what they count."""

    words: str
    tens: str
    operators: tuple[OperatorPhrase, ...]
    shares: tuple[SharePhrase, ...]
    wholes: tuple[WholePhrase, ...]
    counted: str
    outcomes: str
    expected: str
    horizons: tuple[HorizonPhrase, ...]


class Rules(_Table):
    """The whole table."""

    text: TextRules
    days: DayRules
    places: PlaceRules
    parties: PartyRules
    events: tuple[EventRule, ...]
    doubts: DoubtRules
    speech: SpeechRules
    numbers: NumberRules


@cache
def load_rules() -> Rules:
    """The table as it comes with the program."""
    return Rules.model_validate(read_yaml(resource("draft-rules.yaml").read_bytes()).value)


@cache
def whole_words(pattern: str) -> re.Pattern[str]:
    """A pattern that begins and ends at the ends of words, in whatever letters."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
