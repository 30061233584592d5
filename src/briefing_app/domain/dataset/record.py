"""What all records have in common: strictness, ids, days, texts."""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

CONTESTED = "contested"
UNKNOWN = "unknown"
INDEPENDENT = "independent"
CONTROL_CHANGE = "control_change"

PartyId: TypeAlias = str
PlaceId: TypeAlias = str
SourceId: TypeAlias = str
EventId: TypeAlias = str
StatementId: TypeAlias = str


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
