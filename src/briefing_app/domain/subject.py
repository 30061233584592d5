"""What somebody may ask evidence for: a place, a day, a count, a statement, an event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from briefing_app.domain.dataset import EventId, PlaceId, StatementId


@dataclass(frozen=True, slots=True)
class PlaceSubject:
    """Who holds a place on the day in view, and how that is known."""

    place_id: PlaceId


@dataclass(frozen=True, slots=True)
class DaySubject:
    """What happened on a day of the chart."""

    day: date


@dataclass(frozen=True, slots=True)
class CountSubject:
    """The places that a holder's count consists of, on the day in view."""

    holder: str


@dataclass(frozen=True, slots=True)
class StatementSubject:
    """What was said, by whom, and the rows and the rule that a check rests on."""

    statement_id: StatementId


@dataclass(frozen=True, slots=True)
class EventSubject:
    """One event with its reports for and against."""

    event_id: EventId


Subject: TypeAlias = PlaceSubject | DaySubject | CountSubject | StatementSubject | EventSubject
