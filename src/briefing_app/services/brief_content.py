"""The content of a brief as plain values: everything the page template sets, nothing about how.

The words are those of the domain. The parts are made in the order of reading, so that sources
are numbered as a reader meets them. Nothing here is fit for print yet: see `printable`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing_app import __version__
from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import SourceId, StatementId
from briefing_app.domain.page_words import LAST_NAMED, brief_number, left_out_told, state_line
from briefing_app.domain.place_words import place_word
from briefing_app.domain.sentences import before_period, finding, knowledge, long_date
from briefing_app.drawing.glyph_svg import glyph_svg
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.drawing.palette import holder_styles
from briefing_app.drawing.tokens import TOKENS
from briefing_app.services.brief_attachment import ATTACHMENT
from briefing_app.services.brief_findings import Findings
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.brief_pictures import chart_fields, map_fields
from briefing_app.services.brief_reference import Reference
from briefing_app.services.brief_sources import PageSources

Fields = dict[str, Any]

MARGIN, GUTTER = 15.0, 7.0  # mm: on every side, and between the columns
PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # mm


@dataclass(frozen=True, slots=True)
class Content:
    """What the pages of a brief say, not yet fit for print, and what of the day they print."""

    fields: Fields
    numbers: dict[SourceId, int]  # of the sources that the pages cite
    statements: list[StatementId]


def brief_content(briefing: Briefing, options: BriefOptions, shapes: Shapes) -> Content:
    """Everything on the pages of a brief, in the order of reading."""
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    described = dataset.description
    width, height = PAPERS[options.paper]
    sources = PageSources(briefing)
    column = (width - 2 * MARGIN - GUTTER) / 2
    page_1 = Findings(briefing, options, sources)
    later = Reference(briefing, options, sources)
    fields = {
        "document": {
            "title": f"{long_date(briefing.day)}: {finding(briefing)}",
            "author": options.prepared_by.strip() or f"briefing-app {__version__}",
            "description": f"{described.title}. {state_line(briefing)}. {knowledge(timeline)}.",
            "attachment": ATTACHMENT,
            "attached": f"{long_date(briefing.day)} as data: what these pages are made from.",
            "keywords": [described.id, described.version, briefing.day.isoformat()],
        },
        "paper": {"width": width, "height": height},
        "margin": MARGIN,
        "gutter": GUTTER,
        "colours": {name: getattr(TOKENS["light"], name) for name in _COLOURS},
        "masthead": {
            "title": described.title,
            "running": described.title,
            "number": brief_number(briefing),
            "state": state_line(briefing),
            "day": long_date(briefing.day),
            "knowledge": knowledge(timeline),
            "left_out": left_out_told(dataset),
            "mark": options.handling_mark,
        },
        "finding": finding(briefing),
        "finding_parts": _parts(finding(briefing)),
        "bottom_line": page_1.bottom_line(),
        "figures": page_1.figures(),
        "lists": page_1.sections(),
        "map": map_fields(briefing, shapes, options.paper, column) if options.with_map else None,
        "chart": chart_fields(briefing, column) if options.with_chart else None,
        "table_head": ["", place_word(dataset), "Since", "Evidence", "Sources"],
        "unchanged_head": [
            "",
            f"{place_word(dataset)}, held since {before_period(timeline)}",
            LAST_NAMED,
        ],
        "tables": list(later.tables()),
        "corrections": later.corrections(),
        "sources": sources.fields(),
        "method": later.method(),
        "footer": _footer(briefing, options),
        "glyphs": _glyphs(briefing),
    }
    printed = [briefed.statement.id for briefed in page_1.statements]
    return Content(fields, sources.numbers, printed)


def _footer(briefing: Briefing, options: BriefOptions) -> str:
    dataset = briefing.timeline.dataset
    described, sha256 = dataset.description, dataset.sha256
    parts = [f"Dataset {described.id} {described.version}"]
    parts += [f"SHA-256 {sha256[:16]}…"] if sha256 else []
    parts.append(f"briefing-app {__version__}")
    prepared = options.prepared_by.strip()
    parts += [f"Prepared by: {prepared}"] if prepared else []
    return "  ·  ".join(parts)


def _glyphs(briefing: Briefing) -> Fields:
    glyphs = {"open": _OPEN_MARK}
    for holder, style in holder_styles(briefing.timeline.dataset).items():
        glyphs[holder] = glyph_svg(style)
        glyphs[f"{holder} open"] = glyph_svg(style, settled=False)
    return glyphs


def _parts(sentence: str) -> list[str]:
    """A finding at its first semicolon or comma, where its lines may best be broken."""
    mark = "; " if "; " in sentence else ", "
    first, found, rest = sentence.partition(mark)
    return [first + found.strip(), rest] if found else [sentence]


_COLOURS = ("ink", "ink_2", "ink_3", "hairline", "border", "knowledge", "surface", "paper")
_OPEN_MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4"'
    f' fill="none" stroke="{TOKENS["light"].ink}" stroke-width="1.4"/></svg>'
)
