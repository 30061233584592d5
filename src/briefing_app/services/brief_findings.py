"""The words of page 1 as plain values: figures, what changed, what is open, who said what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import Any

from briefing_app.domain.briefing import (
    BriefedStatement,
    Briefing,
    PlaceState,
    display_order,
)
from briefing_app.domain.dataset import CONTESTED, UNKNOWN, Source
from briefing_app.domain.open_questions import event_denials, open_questions
from briefing_app.domain.page_words import (
    basis_words,
    change_words,
    choice_told,
    chosen_statements,
    day_before,
    days_with_statements,
    other_events,
    passed,
    speaker_role,
)
from briefing_app.domain.sentences import (
    bottom_line,
    capitalised,
    day_in,
    event_title,
    evidence_words,
    holder_name,
    range_words,
    short_range_in,
    since,
    speaker_name,
)
from briefing_app.domain.statement_words import checks_told, no_statements
from briefing_app.domain.timeline import KnownEvent
from briefing_app.domain.witnesses import strongest_sources
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.brief_sources import MOST_CITED, PageSources

Fields = dict[str, Any]

MOST_BEHIND = 8  # sources that are cited for the line below the finding
# About how many lines of changes and open questions page 1 holds, and letters on each of them.
LINES, LETTERS = {"a4": 50, "letter": 44}, 58


class Findings:
    """The parts of page 1. They cite in the order in which they are asked for."""

    def __init__(
        self,
        briefing: Briefing,
        options: BriefOptions,
        sources: PageSources,
    ) -> None:
        self._briefing, self._options = briefing, options
        self._timeline, self._dataset = briefing.timeline, briefing.timeline.dataset
        self._sources = sources
        chosen = options.statement_ids if options.with_statements else ()
        self.statements = chosen_statements(briefing, chosen)

    def bottom_line(self) -> Fields:
        """The sentence below the finding, on whose word."""
        states = [self._briefing.state(row) for row in self._briefing.changed]
        sources = [source for state in states for source in self._strongest(state)[:1]]
        for question in open_questions(self._briefing):
            if question.is_about_places:
                sources += question.sources[:1]
        cite = self._sources.cite(tuple(dict.fromkeys(sources)), MOST_BEHIND)
        return {"text": bottom_line(self._briefing), "cite": cite}

    def figures(self) -> list[Fields]:
        """Count, denominator, change and range of every holder."""
        return [self._figure(holder) for holder in display_order(self._timeline)]

    def _figure(self, holder: str) -> Fields:
        count = self._briefing.count(holder)
        notes = [change_words(self._briefing, holder), "" if count.exact else range_words(count)]
        return {
            "glyph": holder,
            "count": f"{count.counted} of {self._timeline.total}",
            "name": holder_name(self._dataset, holder),
            "note": ", ".join(filter(None, notes)),
        }

    # Lists

    def _strongest(self, state: PlaceState) -> tuple[Source, ...]:
        return () if state.cause is None else strongest_sources(state.cause, self._timeline)

    def sections(self) -> Fields:
        """The lists of the page by name, in the order of reading."""
        changed, still_open = self._changed(), self._open()
        self._cut(changed, still_open)
        events = self._events()
        sections = {"changed": changed, "open": still_open, "events": events}
        if self._options.with_statements:
            sections["statements"] = self._statements()
        for section in sections.values():
            for item in section["items"]:
                item["cite"] = self._sources.cite(*item["cite"])
        return sections

    def _cut(self, changed: Fields, still_open: Fields) -> None:
        """Make the findings fit one page: without their stories first, then only some of them."""
        room = LINES[self._options.paper]
        if _lines(changed["items"]) + _lines(still_open["items"]) <= room:
            return
        for item in changed["items"]:
            item["text"] = item["tail"] = ""
        if _lines(changed["items"]) + _lines(still_open["items"]) <= room:
            return
        where = "the tables" if self._options.with_table else "the attached data"
        half = room // 2
        few_open = min(_lines(still_open["items"]), half)
        for section, lines in ((changed, room - few_open), (still_open, half)):
            items: list[Fields] = []
            while len(items) < len(section["items"]):
                items.append(section["items"][len(items)])
                if _lines(items) > lines - 2:
                    items.pop()
                    break
            left = len(section["items"]) - len(items)
            if left:
                section["note"] = f"{left} more: see {where}."
            section["items"] = items

    def _changed(self) -> Fields:
        briefing, timeline, dataset = self._briefing, self._timeline, self._dataset
        noun = dataset.counted_set.short_noun
        day = day_in(dataset, briefing.day)
        title = "What changed"
        if briefing.day_index:
            title += f" since {day_in(dataset, day_before(briefing))}"
            empty = f"None of the {timeline.total} {noun} changed hands on {day}."
        else:
            empty = f"{capitalised(day)} is the first day recorded."
        items = []
        for row in briefing.changed:
            state = briefing.state(row)
            items.append(
                {
                    "glyph": glyph_key(state),
                    "head": state.place.name,
                    "aside": passed(briefing, row),
                    "text": "" if state.cause is None else state.cause.event.summary,
                    "tail": f"{since(state, timeline)}, {evidence_words(state, timeline)}.",
                    "cite": (self._strongest(state), MOST_CITED),
                }
            )
        aside = f"{len(items)} of {timeline.total}" if items else ""
        return _section(title, aside, empty, items)

    def _open(self) -> Fields:
        items = [
            {
                "glyph": "open",
                "head": question.about,
                "text": question.told,
                "cite": (question.sources, MOST_CITED + 1),
            }
            for question in open_questions(self._briefing)
        ]
        empty = "By the rules under Method the evidence leaves no holder open."
        return _section("What is not settled", "", empty, items)

    def _events(self) -> Fields:
        items = [self._event(known) for known in other_events(self._briefing)]
        day = day_in(self._dataset, self._briefing.day)
        title = "Other events of the day" if self._briefing.changed else "Events of the day"
        empty = f"No {'other ' if self._briefing.changed else ''}events recorded on {day}."
        return _section(title, "", empty, items)

    def _event(self, known: KnownEvent) -> Fields:
        event = known.event
        days = short_range_in(self._dataset, event.date, event.latest)
        imprecise = "" if event.date == event.latest else days
        tail = ", ".join(filter(None, (imprecise, basis_words(known))))
        denials = event_denials(known, self._dataset)
        return {
            "head": event_title(event, self._dataset),
            "text": event.summary,
            "tail": " ".join(filter(None, [f"{capitalised(tail)}." if tail else "", denials])),
            "cite": (strongest_sources(known, self._timeline), MOST_CITED),
        }

    def _statements(self) -> Fields:
        briefing = self._briefing
        empty = f"{no_statements(briefing.day, self._timeline)} {days_with_statements(briefing)}"
        items, last = [], ""
        for briefed in self.statements:
            item = self._statement(briefed)
            if briefed.statement.speaker == last:
                item["aside"] = ""  # the role stands with the statement before
            last = briefed.statement.speaker
            items.append(item)
        total = len(briefing.statements)
        by_hand = self._options.statement_ids is not None
        if total and not items:
            empty = ""
        section = _section("Statements of the day", "", empty.strip(), items)
        section["aside"] = f"{len(items)} of {total}" if total else ""
        section["note"] = choice_told(briefing, len(items), by_hand=by_hand)
        return section

    def _statement(self, briefed: BriefedStatement) -> Fields:
        return {
            "head": speaker_name(briefed, self._dataset),
            "aside": speaker_role(briefed, self._dataset),
            "quote": briefed.statement.quote or "",
            "text": briefed.statement.summary,
            "cite": (briefed.sources,),
            "checks": [
                {
                    "sign": check.sign,
                    "title": check.title,
                    "text": check.sentence,
                    "compared": check.compared,
                    "outcome": check.is_outcome,
                }
                for check in checks_told(briefed, self._timeline)
            ],
        }


def _section(title: str, aside: str, empty: str, items: list[Fields]) -> Fields:
    return {"title": title, "aside": aside, "empty": empty, "items": items, "note": ""}


def _lines(items: Iterable[Fields]) -> int:
    """About how many lines some items take, with the space between them."""

    def texts(item: Fields) -> Iterator[str]:
        return (str(item.get(key, "")) for key in ("head", "aside", "text", "tail"))

    return ceil(sum(ceil((sum(map(len, texts(item))) + 16) / LETTERS) + 0.4 for item in items))


def glyph_key(state: PlaceState) -> str:
    """Under which key the glyph of a place's state stands: half filled where it is open."""
    is_open = not state.settled and state.holder not in (CONTESTED, UNKNOWN)
    return f"{state.holder} open" if is_open else state.holder
