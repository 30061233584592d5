"""What is missing from the picture when a record is left out, and what records are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from briefing_app.domain.dataset import CONTESTED, CONTROL_CHANGE
from briefing_app.domain.sentences import long_date
from briefing_app.services.problem_list import excerpt
from briefing_app.services.record_kinds import (
    EVENTS,
    ORGANISATIONS,
    PLACES,
    SERIES,
    SOURCES,
    SPEAKERS,
    STATEMENTS,
    Reading,
    RecordKind,
)

# The field that tells people what a record is.
_NAME_FIELDS = {
    PLACES.name: "name",
    SOURCES.name: "publisher",
    ORGANISATIONS.name: "name",
    SPEAKERS.name: "name",
    EVENTS.name: "summary",
    STATEMENTS.name: "summary",
    SERIES.name: "title",
}


def name_of(reading: Reading, kind: RecordKind, record_id: object) -> str:
    """What people call a record of an id; the id itself where nothing better is known."""
    if not isinstance(record_id, str):
        return ""
    name = reading.item(kind, record_id).get(_NAME_FIELDS[kind.name])
    return excerpt(name, 60) if isinstance(name, str) and name else record_id


def effect_without(reading: Reading, kind: RecordKind, item: object) -> str:
    """What leaving out one item of a list means, in one or two sentences that are true."""
    values: Mapping[str, Any] = item if isinstance(item, Mapping) else {}
    match kind.name:
        case "events":
            return _without_event(reading, values)
        case "statements":
            about = _in_words(
                name_of(reading, SPEAKERS, values.get("speaker")), _day(values.get("date"))
            )
            return f"Left out: this statement{about}."
        case "places":
            return "Left out: this place, and with it every event there."
        case "sources":
            return "Left out: this source, and with it every record that rests on it."
        case "speakers":
            return "Left out: this speaker, and with it every statement of theirs."
        case "organisations":
            return "Left out: this organisation. What names it is kept without it."
        case _:
            return "Left out: this series of numbers."


def _without_event(reading: Reading, values: Mapping[str, Any]) -> str:
    day = _day(values.get("counted_on", values.get("date")))
    place = name_of(reading, PLACES, values.get("place"))
    if values.get("kind") != CONTROL_CHANGE:
        return f"Left out: this event{_in_words(place, day)}."
    change = f"{place} {_becomes(reading, values.get('holder'))}".strip()
    return (
        f"Left out: this change of control{_in_words(change, day)}. "
        "The counts from that day on are without it."
    )


def _becomes(reading: Reading, holder: object) -> str:
    if holder == CONTESTED:
        return "contested"
    parties = reading.description.parties if reading.description else ()
    return next((f"to {party.short_name}" for party in parties if party.id == holder), "")


def _day(value: object) -> str:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return ""
    return long_date(value) if isinstance(value, date) else ""


def _in_words(*parts: str) -> str:
    told = ", ".join(filter(None, parts))
    return f" ({told})" if told else ""
