"""Looking for words in everything that is known of all days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from briefing_app.domain.dataset import PlaceId, Statement
from briefing_app.domain.sentences import capitalised, event_title
from briefing_app.domain.subject import Subject
from briefing_app.domain.timeline import Timeline, is_known_statement
from briefing_app.services.plain_text import cleaned, isolated
from briefing_app.viewmodels.matching import fold, match_spans, search_words

HitKind = Literal["place", "event", "statement", "report", "denial", "count"]
Spans = tuple[tuple[int, int], ...]
RANK: dict[HitKind, int] = {"place": 0, "event": 1, "statement": 2}  # of what a search finds
BEFORE, AFTER = 40, 160  # characters around the first match that an excerpt keeps


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. A place belongs to no day; its `day_index` is None.

    `title_spans` and `text_spans` are the matches in `title` and `text`, as (start, length).
    `subject` is what evidence is shown for where one goes to it; None where the day is enough.
    `known_from` is the day on which it became known, where that is to be waited for.
    """

    kind: HitKind
    day_index: int | None
    place_id: PlaceId | None
    title: str
    text: str
    title_spans: Spans = ()
    text_spans: Spans = ()
    subject: Subject | None = None
    known_from: date | None = None


class SearchIndex:
    """All known records of one timeline, folded once for any number of searches."""

    def __init__(self, timeline: Timeline) -> None:
        found = (*_places(timeline), *_events(timeline), *_statements(timeline))
        ordered = sorted(found, key=lambda hit: (hit.day_index or 0, RANK[hit.kind]))
        places = [hit for hit in ordered if hit.day_index is None]
        dated = [hit for hit in ordered if hit.day_index is not None]
        self._records = [(hit, fold(f"{hit.title} {hit.text}")) for hit in (*places, *dated)]

    def find(self, query: str) -> tuple[Hit, ...]:
        """Records in which every word of the query occurs: places, then by day."""
        words = search_words(query)
        if not words:
            return ()
        return tuple(
            _marked(hit, words)
            for hit, folded in self._records
            if all(word in folded for word in words)
        )


def _places(timeline: Timeline) -> Iterator[Hit]:
    for place in timeline.dataset.places:
        names = dict.fromkeys((*place.aliases, *place.names.values()))
        text = ", ".join(isolated(cleaned(name)) for name in names if name != place.name)
        yield Hit("place", None, place.id, cleaned(place.name), text)


def _events(timeline: Timeline) -> Iterator[Hit]:
    for known in timeline.events:
        if 0 <= known.day_index < timeline.day_count:
            event = known.event
            title = cleaned(event_title(event, timeline.dataset))
            yield Hit("event", known.day_index, event.place, title, cleaned(event.summary))


def _statements(timeline: Timeline) -> Iterator[Hit]:
    dataset = timeline.dataset
    for statement in dataset.statements:
        index = (statement.date - timeline.first_day).days
        if 0 <= index < timeline.day_count and is_known_statement(
            dataset, statement, timeline.known_by
        ):
            quote = "" if statement.quote is None else f" “{statement.quote}”"
            text = cleaned(statement.summary + quote)
            yield Hit("statement", index, None, cleaned(statement_voice(timeline, statement)), text)


def statement_voice(timeline: Timeline, statement: Statement) -> str:
    """Who speaks, with role and organisation."""
    dataset = timeline.dataset
    speaker = dataset.speaker.get(statement.speaker)
    organisation = dataset.organisation.get(statement.organisation or "")
    parts = (
        statement.speaker if speaker is None else speaker.name,
        statement.role,
        None if organisation is None else organisation.short_name,
    )
    return capitalised(", ".join(dict.fromkeys(filter(None, parts))))


def _marked(hit: Hit, words: tuple[str, ...]) -> Hit:
    """A hit with its matches, its text cut to what stands around the first of them."""
    text = hit.text
    spans = match_spans(text, words)
    first = spans[0][0] if spans else 0
    start = 0 if first <= BEFORE else text.rfind(" ", 0, first - BEFORE) + 1
    end = len(text) if start + BEFORE + AFTER >= len(text) else start + BEFORE + AFTER
    text = f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
    return replace(
        hit,
        text=text,
        title_spans=match_spans(hit.title, words),
        text_spans=match_spans(text, words),
    )
