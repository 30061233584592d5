"""The records of a dataset: claims with their sources and dates, one definition each.

A dataset never says who holds a place on a day. It says who reported what, when, and
through whose voice; `timeline.build_timeline` derives the rest. Every record refuses
fields that it does not know, and none can be changed after it was read.
"""

from __future__ import annotations

from briefing_app.domain.dataset.dataset import Dataset
from briefing_app.domain.dataset.description import Description, Period
from briefing_app.domain.dataset.events import Event, Report
from briefing_app.domain.dataset.places import Party, Place, PlaceSet, Population
from briefing_app.domain.dataset.record import (
    CONTESTED,
    CONTROL_CHANGE,
    INDEPENDENT,
    UNKNOWN,
    EventId,
    PartyId,
    PlaceId,
    Record,
    SourceId,
    StatementId,
)
from briefing_app.domain.dataset.sources import Organisation, Role, Source, Speaker
from briefing_app.domain.dataset.statements import Claim, Forecast, Series, SeriesPoint, Statement

__all__ = [
    "CONTESTED",
    "CONTROL_CHANGE",
    "INDEPENDENT",
    "UNKNOWN",
    "Claim",
    "Dataset",
    "Description",
    "Event",
    "EventId",
    "Forecast",
    "Organisation",
    "Party",
    "PartyId",
    "Period",
    "Place",
    "PlaceId",
    "PlaceSet",
    "Population",
    "Record",
    "Report",
    "Role",
    "Series",
    "SeriesPoint",
    "Source",
    "SourceId",
    "Speaker",
    "Statement",
    "StatementId",
]
