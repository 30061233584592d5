"""A place of a day as text for the clipboard: who holds it, and every source that says so."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.domain.briefing import Briefing, PlaceState
from briefing_app.domain.page_words import state_line
from briefing_app.domain.sentences import evidence_words, holder_name, knowledge, since
from briefing_app.domain.statement_words import source_date, source_title
from briefing_app.services.plain_text import cleaned, isolated


def copied_place(state: PlaceState, briefing: Briefing) -> str:
    """Kandahar: Taliban since 12–13 Aug, corroborated; its sources; the day and the knowledge."""
    return "\n".join(isolated(cleaned(line)) for line in _lines(state, briefing))


def _lines(state: PlaceState, briefing: Briefing) -> Iterator[str]:
    timeline = briefing.timeline
    holder = holder_name(timeline.dataset, state.holder)
    standing = f"{holder} since {since(state, timeline)}, {evidence_words(state, timeline)}"
    yield f"{state.place.name}: {standing}"
    for source in state.sources:
        told = (
            source.publisher,
            source_date(source, briefing.day),
            source_title(source),
            source.url,
        )
        yield ", ".join(filter(None, told))
    yield f"{state_line(briefing)}. {knowledge(timeline)}."
