"""The pages after the findings as plain values: tables of places, corrections, method."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from briefing_app.domain.briefing import Briefing, PlaceState, display_order
from briefing_app.domain.corrections import corrections
from briefing_app.domain.dataset import CONTESTED, UNKNOWN, Place
from briefing_app.domain.number_words import counted
from briefing_app.domain.page_words import (
    CITED_TOLD,
    last_named_word,
    method_told,
    missing_words,
)
from briefing_app.domain.sentences import (
    capitalised,
    evidence_word,
    evidence_words,
    holder_in_sentence,
    listed,
    range_words,
    since,
)
from briefing_app.domain.witnesses import strongest_sources
from briefing_app.services.brief_findings import glyph_key
from briefing_app.services.brief_options import BriefOptions, name_languages
from briefing_app.services.brief_sources import MOST_CITED, PageSources

Fields = dict[str, Any]

_LANGUAGE = re.compile(r"[a-z]{2,3}")


class Reference:
    """The parts of the later pages. They cite in the order in which they are asked for."""

    def __init__(self, briefing: Briefing, options: BriefOptions, sources: PageSources) -> None:
        self._briefing, self._options, self._sources = briefing, options, sources
        self._timeline, self._dataset = briefing.timeline, briefing.timeline.dataset

    def tables(self) -> Iterator[Fields]:
        """A table for every holder present on the day, in the order of legends."""
        if not self._options.with_table:
            return
        states: dict[str, list[PlaceState]] = {}
        for state in self._briefing.states():
            states.setdefault(state.holder, []).append(state)
        order = [*display_order(self._timeline), *self._timeline.holders]
        for holder in dict.fromkeys(order):
            if holder in states:
                count = self._briefing.count(holder)
                reach = "" if count.exact else f", {range_words(count)}"
                unchanged = all(state.cause is None for state in states[holder])
                yield {
                    "title": self._table_title(holder),
                    "aside": f"{len(states[holder])} of {self._timeline.total}{reach}",
                    "unchanged": unchanged,
                    "initial": any(state.cause is None for state in states[holder]),
                    "rows": [self._row(state) for state in sorted(states[holder], key=_row_rank)],
                }

    def _table_title(self, holder: str) -> str:
        if holder in (CONTESTED, UNKNOWN):
            return f"{capitalised(holder)} {self._dataset.counted_set.short_noun}"
        return f"Held by {holder_in_sentence(self._dataset, holder)}"

    def _row(self, state: PlaceState) -> Fields:
        words = evidence_word if state.cause is None else evidence_words
        evidence = words(state, self._timeline)
        cause = state.cause
        sources = () if cause is None else strongest_sources(cause, self._timeline)
        return {
            "glyph": glyph_key(state),
            "name": state.place.name,
            "scripts": [
                {
                    "script": name,
                    "language": language if _LANGUAGE.fullmatch(language) else "und",
                    "rtl": any(unicodedata.bidirectional(char) in ("R", "AL") for char in name),
                }
                for language, name in self._names(state.place)
            ],
            "since": since(state, self._timeline),
            "evidence": capitalised(evidence),
            "named": last_named_word(state, self._timeline),
            "cite": self._sources.cite(sources, MOST_CITED) or "–",
            "changed": state.changed,
        }

    def _names(self, place: Place) -> Iterator[tuple[str, str]]:
        """Languages and names of a place that stand beside the usual one, the same name once."""
        chosen, told = self._options.names, {place.name}
        for language in name_languages([place])[:1] if chosen is None else chosen:
            name = place.names.get(language, "")
            if name and name not in told:
                told.add(name)
                yield language, name

    def corrections(self) -> Fields:
        """What was said of the day and did not last."""
        briefing, timeline = self._briefing, self._timeline
        items = [
            {
                "head": correction.about,
                "text": correction.told,
                "cite": self._sources.cite(correction.sources, MOST_CITED),
            }
            for correction in corrections(briefing)
        ]
        empty = "No report of the changes in force was withdrawn or is corrected by a later one."
        if timeline.known_by is not None and timeline.known_by <= briefing.day:
            empty = "No report of the changes in force was withdrawn; later ones are not known."
        return {
            "title": "Corrections",
            "aside": "earlier reports later contradicted, and what became known since",
            "empty": empty,
            "items": items,
        }

    def method(self) -> Fields:
        """The rules, what is not on the pages, and the gaps of the dataset."""
        described = self._dataset.description
        told = [*method_told(self._briefing), CITED_TOLD]
        if left := self._left_out():
            told.append(("Not on these pages", f"By choice: {listed(left)}."))
        if missing := self._timeline.total - len(self._timeline.counted_rows):
            told.append(("Not listed", missing_words(self._dataset, missing)))
        if self._timeline.known_by is None:
            for number, gaps in enumerate(_paragraphs(described.known_gaps)):
                told.append(("" if number else "Known gaps", gaps))
        items = [{"head": head, "method": text} for head, text in told]
        return {"title": "Method", "aside": "", "empty": "", "items": items}

    def _left_out(self) -> list[str]:
        options, statements = self._options, len(self._briefing.statements)
        parts = [
            (not options.with_statements and statements, counted(statements, "statement")),
            (not options.with_map, "the map"),
            (not options.with_chart, "the chart"),
            (not options.with_table, "the tables of places"),
        ]
        return [words for is_left_out, words in parts if is_left_out]


def _paragraphs(sentences: Iterable[str], longest: int = 280) -> list[str]:
    """Short texts drawn together into paragraphs of about `longest` characters."""
    paragraphs: list[str] = []
    for sentence in sentences:
        if paragraphs and len(paragraphs[-1]) + len(sentence) < longest:
            paragraphs[-1] += f" {sentence}"
        else:
            paragraphs.append(sentence)
    return paragraphs


def _row_rank(state: PlaceState) -> tuple[bool, int, str]:
    """Changed places first, then the latest changes, then by name."""
    cause = state.cause
    latest = date.min.toordinal() if cause is None else cause.event.day.toordinal()
    return not state.changed, -latest, state.place.name.casefold()
