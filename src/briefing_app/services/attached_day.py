"""The day that a brief carries, read back: what it says it is, not yet believed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing_app import __version__
from briefing_app.domain.briefing import Briefing
from briefing_app.drawing.map_shapes import Shapes, shapes_digest
from briefing_app.services.attached_files import UnreadablePdf, attached_files
from briefing_app.services.brief_options import BriefOptions, options_of
from briefing_app.services.day_json import FORMAT

LONGEST = 200  # characters of an id, version or digest
Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Origin:
    """All that decides the bytes of a brief."""

    dataset_id: str
    dataset_version: str
    dataset_sha256: str
    shapes_sha256: str | None
    day: date
    known_by: date | None
    options: BriefOptions
    program: str  # version


@dataclass(frozen=True, slots=True)
class AttachedDay:
    """What a brief was made from, as it says itself, and all that is attached."""

    origin: Origin
    fields: Fields


def origin_of(briefing: Briefing, options: BriefOptions, shapes: Shapes) -> Origin:
    """What a brief of this day is made from."""
    dataset = briefing.timeline.dataset
    return Origin(
        dataset_id=dataset.description.id,
        dataset_version=dataset.description.version,
        dataset_sha256=dataset.sha256,
        shapes_sha256=shapes_digest(shapes),
        day=briefing.day,
        known_by=briefing.timeline.known_by,
        options=options,
        program=__version__,
    )


def attached_day(data: bytes) -> AttachedDay:
    """The day attached to a brief. Raises UnreadablePdf where there is none, or more than one."""
    days: list[AttachedDay] = []
    trouble = ""
    for content in attached_files(data):
        if len(days) > 1:
            break
        try:
            days.append(_day(content))
        except (ValueError, RecursionError) as error:
            trouble = trouble or (str(error) if isinstance(error, _NotADay) else "")
    if not days:
        raise UnreadablePdf(trouble or "no day is attached to it: it is not a brief")
    if len(days) > 1:
        raise UnreadablePdf("it is a booklet: briefs are checked one by one")
    return days[0]


class _NotADay(ValueError):
    pass


def _day(content: bytes) -> AttachedDay:
    """Raises ValueError; it is a _NotADay where the content looks like a day."""
    fields = json.loads(content.decode("utf-8"))
    if not isinstance(fields, dict) or not isinstance(fields.get("brief"), dict):
        raise ValueError("something else")
    if fields.get("format") != FORMAT:
        raise _NotADay(f"the day attached to it is not of format {FORMAT}, which is read here")
    try:
        return AttachedDay(_origin(fields), fields)
    except ValueError as error:
        raise _NotADay(f"the day attached to it is damaged: {error}") from error


def _origin(fields: Fields) -> Origin:
    dataset, brief = _mapping(fields, "dataset"), _mapping(fields, "brief")
    known_by = _text_or_none(fields, "known_by")
    return Origin(
        dataset_id=_text(dataset, "id"),
        dataset_version=_text(dataset, "version"),
        dataset_sha256=_text(dataset, "sha256"),
        shapes_sha256=_text_or_none(brief, "shapes_sha256"),
        day=_iso_day(_text(fields, "date")),
        known_by=None if known_by is None else _iso_day(known_by),
        options=options_of(_mapping(brief, "options")),
        program=_text(_mapping(fields, "program"), "version"),
    )


def _mapping(fields: Fields, key: str) -> Fields:
    value = fields.get(key)
    if not isinstance(value, dict):
        raise ValueError(f"{key} is missing")
    return value


def _text(fields: Fields, key: str) -> str:
    value = fields.get(key)
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(f"{key} is not as expected")
    return value


def _text_or_none(fields: Fields, key: str) -> str | None:
    return None if fields.get(key) is None else _text(fields, key)


def _iso_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError("a date is not one") from error
