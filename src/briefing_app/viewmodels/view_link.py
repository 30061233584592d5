"""A view as a line of text: which dataset, day, knowledge, selection and filters.

Such as `briefing:afghanistan-2021?day=2021-08-13&known=that-day&place=herat`. It holds no path,
no address and no text of the dataset, and opens nothing but a dataset that is at hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import parse_qsl, quote, urlencode

from PySide6.QtCore import QCoreApplication

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, Knowledge, known_on
from briefing_app.domain.subject import (
    CountSubject,
    DaySubject,
    EventSubject,
    PlaceSubject,
    StatementSubject,
    Subject,
)

translate = QCoreApplication.translate

SCHEME = "briefing:"
MAX_LENGTH = 2000  # of a link; nothing that the window makes comes near
MAX_PARTS = 40
_ID = re.compile(r"[^\x00-\x20\x7f]{1,200}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DIGEST = re.compile(r"[0-9a-f]{12}")


class LinkError(ValueError):
    """Why a text is no link that can be followed; the text is fit for people."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is typed and chosen above the lists; empty texts where nothing is."""

    places: str = ""
    statements: str = ""
    kind: str = ""
    side: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class ViewLink:
    """A view of a dataset. `digest` is the start of its SHA-256, "" for whichever."""

    dataset_id: str
    day: date | None = None
    knowledge: Knowledge = HINDSIGHT
    place_id: str | None = None
    subject: Subject | None = None
    filters: Filters = field(default_factory=Filters)
    digest: str = ""


_SUBJECTS: dict[str, Callable[[str], Subject]] = {
    "place": PlaceSubject,
    "day": lambda value: DaySubject(_day(value, translate("ViewLink", "the day asked about"))),
    "count": CountSubject,
    "statement": StatementSubject,
    "event": EventSubject,
}


def write_link(view: ViewLink) -> str:
    """The view as text; `read_link` makes the same view of it again."""
    knowledge = view.knowledge
    parts = {
        "day": "" if view.day is None else view.day.isoformat(),
        "known": {"hindsight": "", "that_day": "that-day", "fixed": str(knowledge.day)}[
            knowledge.mode
        ],
        "place": view.place_id or "",
        "about": _subject_text(view.subject),
        "places": view.filters.places,
        "statements": view.filters.statements,
        "kind": view.filters.kind,
        "side": view.filters.side,
        "topic": view.filters.topic,
        "files": view.digest,
    }
    told = urlencode([(name, text) for name, text in parts.items() if text], quote_via=quote)
    return f"{SCHEME}{quote(view.dataset_id, safe='')}" + (f"?{told}" if told else "")


def read_link(text: str) -> ViewLink:
    """The view that a text names. Raises LinkError.

    A part that cannot be read makes the whole link fail: a view without it would be another view
    than the one that was meant. Parts of unknown name are passed over.
    """
    text = text.strip()
    if not text.startswith(SCHEME):
        words = translate("ViewLink", "A link to a view begins with “{}”.")
        raise LinkError(words.format(SCHEME))
    if len(text) > MAX_LENGTH:
        raise LinkError(translate("ViewLink", "The link is too long to be one of this program."))
    name, _, query = text.removeprefix(SCHEME).partition("?")
    try:
        found = parse_qsl(
            query, keep_blank_values=True, strict_parsing=bool(query), errors="strict",
            max_num_fields=MAX_PARTS,
        )  # fmt: skip
        dataset_id = parse_qsl(f"id={name}", errors="strict")[0][1] if name else ""
    except (ValueError, IndexError) as error:
        raise LinkError(translate("ViewLink", "The link is damaged.")) from error
    parts: dict[str, str] = {}
    for key, value in found:
        if key in parts:
            words = translate("ViewLink", "The link names “{}” twice.")
            raise LinkError(words.format(key[:20]))
        parts[key] = value
    if not _ID.fullmatch(dataset_id):
        raise LinkError(translate("ViewLink", "The link does not say which dataset it is for."))
    digest = parts.get("files", "")
    if digest and not _DIGEST.fullmatch(digest):
        raise _damaged(translate("ViewLink", "what it says of the files"))
    return ViewLink(
        dataset_id=dataset_id,
        day=_day(parts["day"], translate("ViewLink", "the day")) if parts.get("day") else None,
        knowledge=_knowledge(parts.get("known", "")),
        place_id=(
            _id(parts["place"], translate("ViewLink", "the place")) if parts.get("place") else None
        ),
        subject=_subject(parts.get("about", "")),
        filters=Filters(
            *(_plain(parts.get(name, "")) for name in ("places", "statements")),
            *(parts.get(name, "") for name in ("kind", "side", "topic")),
        ),
        digest=digest,
    )


def _subject_text(subject: Subject | None) -> str:
    match subject:
        case PlaceSubject(place_id=value):
            return f"place:{value}"
        case DaySubject(day=day):
            return f"day:{day}"
        case CountSubject(holder=value):
            return f"count:{value}"
        case StatementSubject(statement_id=value):
            return f"statement:{value}"
        case EventSubject(event_id=value):
            return f"event:{value}"
    return ""


def _subject(text: str) -> Subject | None:
    if not text:
        return None
    kind, _, value = text.partition(":")
    if kind not in _SUBJECTS:
        raise LinkError(
            translate(
                "ViewLink", "The link is damaged: it asks for the evidence of something unknown."
            )
        )
    return _SUBJECTS[kind](_id(value, translate("ViewLink", "what evidence is asked for")))


def _knowledge(text: str) -> Knowledge:
    if not text:
        return HINDSIGHT
    if text == "that-day":
        return THAT_DAY
    return known_on(_day(text, translate("ViewLink", "the day of knowledge")))


def _day(text: str, what: str) -> date:
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError as error:
        raise _damaged(what) from error


def _id(text: str, what: str) -> str:
    if not _ID.fullmatch(text):
        raise _damaged(what)
    return text


def _damaged(what: str) -> LinkError:
    return LinkError(translate("ViewLink", "The link is damaged: {} cannot be read.").format(what))


def _plain(text: str) -> str:
    """A text typed into a filter, on one line."""
    return " ".join(text.split())
