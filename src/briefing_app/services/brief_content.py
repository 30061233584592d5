"""The content of a brief as plain values: everything the page template sets, nothing about how.

The words are those of the domain. Whatever came from a dataset is made fit for print here: one
line, no characters without a glyph, no controls that turn text around, no endless texts.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from briefing_app import __version__
from briefing_app.domain.briefing import (
    BriefedStatement,
    Briefing,
    PlaceState,
    cited_sources,
    display_order,
    number_sources,
)
from briefing_app.domain.check_words import (
    VERDICT_SIGNS,
    outcome_sentence,
    verdict_sentence,
    verdict_title,
)
from briefing_app.domain.dataset import CONTESTED, UNKNOWN, Source
from briefing_app.domain.open_questions import event_denials, open_questions
from briefing_app.domain.page_words import (
    METHOD,
    NO_BREAK,
    basis_words,
    brief_number,
    change_words,
    chart_caption,
    day_before,
    days_with_statements,
    in_runs,
    knowledge_told,
    left_out_told,
    missing_words,
    other_events,
    page_order,
    page_sources,
    passed,
    period_words,
    speaker_role,
    state_line,
)
from briefing_app.domain.place_words import place_word
from briefing_app.domain.sentences import (
    RELIABILITY,
    bottom_line,
    capitalised,
    day_in,
    event_title,
    evidence_word,
    evidence_words,
    finding,
    holder_in_sentence,
    holder_name,
    knowledge,
    long_date,
    range_words,
    short_range_in,
    since,
    speaker_name,
)
from briefing_app.domain.statement_words import (
    no_statements,
    outcome_title,
    source_date,
    source_title,
)
from briefing_app.domain.timeline import KnownEvent
from briefing_app.drawing.chart_bands import chart_words
from briefing_app.drawing.chart_svg import chart_svg
from briefing_app.drawing.glyph_svg import glyph_svg
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.drawing.palette import holder_styles
from briefing_app.drawing.tokens import TOKENS
from briefing_app.services.brief_options import BriefOptions, name_languages
from briefing_app.services.plain_text import cleaned
from briefing_app.services.web_address import web_address

Value = Any  # text, numbers, and lists and mappings of them
Fields = dict[str, Value]

CHART_HEIGHTS = (40, 46, 52, 58, 66, 74, 84, 96, 110, 124)  # mm, from which the page takes one
MARGIN = 15  # mm on every side
PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # mm
PX_PER_MM = 96 / 25.4


def brief_content(briefing: Briefing, options: BriefOptions, shapes: Shapes) -> Fields:
    """Everything on the pages of a brief, in the order of reading. Not yet fit for print."""
    return _Content(briefing, options).fields()


class _Content:
    """The parts of one brief; they share its source numbers."""

    def __init__(self, briefing: Briefing, options: BriefOptions) -> None:
        self._briefing = briefing
        self._timeline = briefing.timeline
        self._dataset = briefing.timeline.dataset
        self._numbers = page_sources(briefing, number_sources(briefing))
        self._options = options

    def fields(self) -> Fields:
        briefing, timeline, dataset = self._briefing, self._timeline, self._dataset
        described = dataset.description
        return {
            "document": {
                "title": f"{long_date(briefing.day)}: {finding(briefing)}",
                "author": f"briefing-app {__version__}",
                "description": f"{described.title}. {state_line(briefing)}. {knowledge(timeline)}.",
                "keywords": [described.id, described.version, briefing.day.isoformat()],
            },
            "paper": dict(zip(("width", "height"), PAPERS[self._options.paper], strict=True)),
            "margin": MARGIN,
            "colours": {name: getattr(TOKENS["light"], name) for name in _COLOURS},
            "masthead": {
                "title": described.title,
                "running": described.title,
                "number": brief_number(briefing),
                "state": state_line(briefing),
                "day": long_date(briefing.day),
                "knowledge": knowledge(timeline),
                "left_out": left_out_told(dataset),
            },
            "finding": finding(briefing),
            "finding_parts": _parts(finding(briefing)),
            "bottom_line": self._bottom_line(),
            "figures": [self._figure(holder) for holder in display_order(timeline)],
            "chart": self._chart(),
            "changed": self._changed(),
            "open": self._open(),
            "events": self._events(),
            "statements": self._statements(),
            "table_head": ["", place_word(dataset), "Since", "Evidence", "Sources"],
            "tables": list(self._tables()),
            "sources": self._sources(),
            "method": self._method(),
            "footer": self._footer(),
            "glyphs": self._glyphs(),
        }

    def _cite(self, sources: Iterable[Source]) -> str:
        return in_runs(self._numbers[source.id] for source in sources).replace(NO_BREAK, " ")

    def _name(self, holder: str) -> str:
        return holder_name(self._dataset, holder)

    # Page 1

    def _bottom_line(self) -> Fields:
        sources = [s for row in self._briefing.changed for s in self._briefing.state(row).sources]
        for question in open_questions(self._briefing):
            if question.is_about_places:
                sources += question.sources
        return {"text": bottom_line(self._briefing), "cite": self._cite(sources)}

    def _figure(self, holder: str) -> Fields:
        count = self._briefing.count(holder)
        notes = [change_words(self._briefing, holder), "" if count.exact else range_words(count)]
        return {
            "glyph": holder,
            "count": f"{count.counted} of {self._timeline.total}",
            "name": self._name(holder),
            "note": ", ".join(filter(None, notes)),
        }

    def _chart(self) -> Fields:
        dataset = self._dataset
        width = (PAPERS[self._options.paper][0] - 2 * MARGIN) * PX_PER_MM
        return {
            "title": f"{capitalised(dataset.counted_set.short_noun)} held, by day",
            "aside": period_words(dataset.first_day, dataset.last_day),
            "alt": chart_words(self._briefing),
            "caption": chart_caption(self._briefing),
            "pictures": [
                {
                    "height": height,
                    "svg": chart_svg(self._briefing, width=width, height=height * PX_PER_MM),
                }
                for height in CHART_HEIGHTS
            ],
        }

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
                    "glyph": _glyph_key(state),
                    "head": state.place.name,
                    "aside": passed(briefing, row),
                    "text": "" if state.cause is None else state.cause.event.summary,
                    "tail": f"{since(state, timeline)}, {evidence_words(state, timeline)}.",
                    "cite": self._cite(state.sources),
                }
            )
        aside = f"{len(items)} of {timeline.total}" if items else ""
        return {"title": title, "aside": aside, "empty": empty, "items": items}

    def _open(self) -> Fields:
        items = [
            {
                "glyph": "open",
                "head": question.about,
                "text": question.told,
                "cite": self._cite(question.sources),
            }
            for question in open_questions(self._briefing)
        ]
        empty = "By the rules under Method the evidence leaves no holder open."
        return {"title": "What is not settled", "aside": "", "empty": empty, "items": items}

    def _events(self) -> Fields:
        items = [self._event(known) for known in other_events(self._briefing)]
        day = day_in(self._dataset, self._briefing.day)
        title = "Other events of the day" if self._briefing.changed else "Events of the day"
        empty = f"No {'other ' if self._briefing.changed else ''}events recorded on {day}."
        return {"title": title, "aside": "", "empty": empty, "items": items}

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
            "cite": self._cite(cited_sources(known, self._timeline)),
        }

    def _statements(self) -> Fields:
        briefing = self._briefing
        empty = no_statements(briefing.day, self._timeline)
        items, last = [], ""
        for briefed in page_order(briefing.statements):
            item = self._statement(briefed)
            if briefed.statement.speaker == last:
                item["aside"] = ""  # the role stands with the statement before
            last = briefed.statement.speaker
            items.append(item)
        return {
            "title": "Statements of the day",
            "aside": "",
            "empty": f"{empty} {days_with_statements(briefing)}".strip(),
            "items": items,
        }

    def _statement(self, briefed: BriefedStatement) -> Fields:
        checks: list[Fields] = []
        if briefed.verdict is not None:
            checks.append(
                {
                    "sign": VERDICT_SIGNS[briefed.verdict.kind],
                    "title": verdict_title(briefed.verdict),
                    "text": verdict_sentence(briefed.verdict, self._timeline),
                    "compared": briefed.verdict.kind != "not_checkable",
                    "outcome": False,
                }
            )
        if briefed.outcome is not None:
            checks.append(
                {
                    "sign": "→",
                    "title": outcome_title(self._timeline),
                    "text": outcome_sentence(briefed.outcome, self._timeline),
                    "compared": True,
                    "outcome": True,
                }
            )
        return {
            "head": speaker_name(briefed, self._dataset),
            "aside": speaker_role(briefed, self._dataset),
            "quote": briefed.statement.quote or "",
            "text": briefed.statement.summary,
            "cite": self._cite(briefed.sources),
            "checks": checks,
        }

    # Tables, sources, method

    def _tables(self) -> Iterable[Fields]:
        states: dict[str, list[PlaceState]] = {}
        for state in self._briefing.states():
            states.setdefault(state.holder, []).append(state)
        order = [*display_order(self._timeline), *self._timeline.holders]
        for holder in dict.fromkeys(order):
            if holder in states:
                count = self._briefing.count(holder)
                reach = "" if count.exact else f", {range_words(count)}"
                yield {
                    "title": self._table_title(holder),
                    "aside": f"{len(states[holder])} of {self._timeline.total}{reach}",
                    "cited": any(state.sources for state in states[holder]),
                    "initial": any(state.cause is None for state in states[holder]),
                    "rows": [self._row(state) for state in sorted(states[holder], key=_row_rank)],
                }

    def _table_title(self, holder: str) -> str:
        if holder in (CONTESTED, UNKNOWN):
            return f"{capitalised(holder)} {self._dataset.counted_set.short_noun}"
        return f"Held by {holder_in_sentence(self._dataset, holder)}"

    def _row(self, state: PlaceState) -> Fields:
        chosen = self._options.names
        languages = name_languages([state.place])[:1] if chosen is None else chosen
        language = next((one for one in languages if one in state.place.names), "")
        name = state.place.names.get(language, "")
        words = evidence_word if state.cause is None else evidence_words
        evidence = words(state, self._timeline)
        return {
            "glyph": _glyph_key(state),
            "name": state.place.name,
            "script": name,
            "language": language if _LANGUAGE.fullmatch(language) else "und",
            "rtl": any(unicodedata.bidirectional(char) in ("R", "AL") for char in name),
            "since": since(state, self._timeline),
            "evidence": capitalised(evidence),
            "cite": self._cite(state.sources) or "–",
            "changed": state.changed,
        }

    def _sources(self) -> Fields:
        sources = [self._timeline.source[key] for key in self._numbers]
        grades = Counter(source.reliability for source in sources)
        told = [f"{RELIABILITY[grade]} {grades[grade]}" for grade in sorted(grades)]
        return {
            "title": "Sources",
            "aside": f"Publishers: {', '.join(told)}" if sources else "",
            "empty": "Nothing on these pages cites a source.",
            "items": [self._source(source) for source in sources],
        }

    def _source(self, source: Source) -> Fields:
        return {
            "number": self._numbers[source.id],
            "publisher": source.publisher,
            "date": source_date(source, self._briefing.day),
            "reliability": RELIABILITY[source.reliability].removesuffix(" reliable"),
            "title": source_title(source),
            "url": web_address(source.url),
        }

    def _method(self) -> Fields:
        described = self._dataset.description
        told = [*METHOD, (knowledge(self._timeline), knowledge_told(self._briefing))]
        if described.definition_of_control:
            told.insert(0, ("Control", described.definition_of_control))
        if missing := self._timeline.total - len(self._timeline.counted_rows):
            told.append(("Not listed", missing_words(self._dataset, missing)))
        if self._timeline.known_by is None:
            for number, gaps in enumerate(_paragraphs(described.known_gaps)):
                told.append(("" if number else "Known gaps", gaps))
        items = [{"head": head, "method": text} for head, text in told]
        return {"title": "Method", "aside": "", "empty": "", "items": items}

    def _footer(self) -> str:
        described, sha256 = self._dataset.description, self._dataset.sha256
        parts = [f"Dataset {described.id} {described.version}"]
        parts += [f"SHA-256 {sha256[:12]}"] if sha256 else []
        parts += [f"briefing-app {__version__}", self._options.handling_mark]
        prepared = cleaned(self._options.prepared_by).strip()
        parts += [f"Prepared by: {prepared}"] if prepared else []
        return "  ·  ".join(filter(None, parts))

    def _glyphs(self) -> Fields:
        glyphs = {"open": _OPEN_MARK}
        for holder, style in holder_styles(self._dataset).items():
            glyphs[holder] = glyph_svg(style)
            glyphs[f"{holder} open"] = glyph_svg(style, settled=False)
        return glyphs


def _parts(sentence: str) -> list[str]:
    """A finding at its first semicolon or comma, where its lines may best be broken."""
    mark = "; " if "; " in sentence else ", "
    first, found, rest = sentence.partition(mark)
    return [first + found.strip(), rest] if found else [sentence]


def _paragraphs(sentences: Iterable[str], longest: int = 280) -> list[str]:
    """Short texts drawn together into paragraphs of about `longest` characters."""
    paragraphs: list[str] = []
    for sentence in sentences:
        if paragraphs and len(paragraphs[-1]) + len(sentence) < longest:
            paragraphs[-1] += f" {sentence}"
        else:
            paragraphs.append(sentence)
    return paragraphs


_COLOURS = ("ink", "ink_2", "ink_3", "hairline", "border", "knowledge", "surface", "paper")
_OPEN_MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4"'
    f' fill="none" stroke="{TOKENS["light"].ink}" stroke-width="1.4"/></svg>'
)
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def _glyph_key(state: PlaceState) -> str:
    is_open = not state.settled and state.holder not in (CONTESTED, UNKNOWN)
    return f"{state.holder} open" if is_open else state.holder


def _row_rank(state: PlaceState) -> tuple[bool, int, str]:
    """Changed places first, then the latest changes, then by name."""
    cause = state.cause
    latest = date.min.toordinal() if cause is None else cause.event.day.toordinal()
    return not state.changed, -latest, state.place.name.casefold()
