"""A comparison as a PDF to hand over, under the same rules as a brief and in the same look."""

from __future__ import annotations

from briefing_app.domain.briefing import Briefing, display_order
from briefing_app.domain.comparison import CAUSES, ComparedPlace, Comparison
from briefing_app.domain.comparison_words import (
    CAUSE_TITLES,
    compared_map_words,
    comparison_bottom_line,
    comparison_finding,
    comparison_title,
    dated_words,
    how_words,
    knowledge_line,
    outlined_words,
    side_day,
    side_summary,
    standing_words,
)
from briefing_app.domain.page_words import map_reading
from briefing_app.domain.place_words import place_word
from briefing_app.domain.sentences import capitalised, count_of, holder_name, short_day_in
from briefing_app.drawing.map_paths import map_paths
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.drawing.map_svg import map_svg
from briefing_app.services.brief_companion import companion_fields, set_companion
from briefing_app.services.brief_content import GUTTER, MARGIN, PAPERS, Fields
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.brief_pictures import legend_fields
from briefing_app.services.brief_sources import PageSources
from briefing_app.services.comparison_csv import comparison_sources
from briefing_app.services.report_pdf import DEFAULTS, printed_content

PX_PER_MM = 96 / 25.4
MAP_SHAPE = 0.72  # height of a map against its width


def comparison_pdf(
    comparison: Comparison, options: BriefOptions = DEFAULTS, shapes: Shapes = NO_SHAPES
) -> bytes:
    """The pages of a comparison; of the options, paper, producer and handling mark count.

    The same dataset with its shapes, sides, options and program give the same bytes. Raises
    BriefError.
    """
    page, _ = printed_content(comparison.fuller, options, shapes)
    fields = _fields(comparison, options, shapes, page.fields)
    later = max(comparison.a, comparison.b, key=lambda side: side.day)
    return set_companion("comparison.typ", fields, later)


def _fields(comparison: Comparison, options: BriefOptions, shapes: Shapes, brief: Fields) -> Fields:
    dataset = comparison.a.timeline.dataset
    known = f"{knowledge_line(comparison)}."
    days, finding = comparison_title(comparison), comparison_finding(comparison)
    sources = PageSources(comparison.fuller)
    groups = [_group(comparison, cause, sources) for cause in CAUSES]
    heads = [
        f"{letter} {short_day_in(dataset, side.day)}"
        for letter, side in zip("AB", (comparison.a, comparison.b), strict=True)
    ]
    width = (PAPERS[options.paper][0] - 2 * MARGIN - GUTTER) / 2
    size = round(width * PX_PER_MM), round(width * MAP_SHAPE * PX_PER_MM)
    drawn = map_paths(dataset, shapes, *size)
    own = {
        "title": finding,
        "bottom_line": comparison_bottom_line(comparison),
        "figures": {
            "head": [capitalised(dataset.counted_set.noun), *heads],
            "rows": [
                {
                    "glyph": holder,
                    "name": holder_name(dataset, holder),
                    "a": count_of(comparison.a.count(holder), comparison.total),
                    "b": count_of(comparison.b.count(holder), comparison.total),
                }
                for holder in display_order(comparison.a.timeline)
            ],
        },
        "maps": [_map(comparison, letter, shapes, size) for letter in "AB"],
        **legend_fields(comparison.b.timeline, outlined_words(comparison)),
        "caption": map_reading(dataset, bool(drawn.areas), len(drawn.rows)),
        "table_head": [place_word(dataset), *heads, "Changed", "How", "Sources"],
        "groups": [group for group in groups if group["rows"] or group["lines"]],
        "sources": sources.fields()["items"],
    }
    return companion_fields(
        brief,
        title=f"{days}: {finding}",
        description=f"{dataset.description.title}. {days}. {known}",
        state=f"Compared: {days}",
        knowledge=known,
        own=own,
    )


def _map(comparison: Comparison, letter: str, shapes: Shapes, size: tuple[int, int]) -> Fields:
    side = comparison.a if letter == "A" else comparison.b
    return {
        "title": f"{letter}: {side_day(side)}",
        "summary": side_summary(side),
        "alt": compared_map_words(comparison, side),
        "svg": map_svg(
            comparison.marked(side),
            shapes,
            width=size[0],
            height=size[1],
            text_size=8.5,
            id_prefix=f"map-{letter.lower()}",
        ),
    }


def _group(comparison: Comparison, cause: str, sources: PageSources) -> Fields:
    """The places with one reason: a row for each of which there is something to say."""
    dataset = comparison.a.timeline.dataset
    rows, plain = [], dict[str, list[str]]()
    found = sorted(
        (row for row in comparison.rows if row.cause == cause),
        key=lambda row: (row.dated or (comparison.a.timeline.dataset.last_day,))[0],
    )
    for row in found:
        how = how_words(comparison, row)
        if cause == "same" and not how:
            held = standing_words(dataset, row.holder_a, settled=row.settled_a)
            plain.setdefault(held, []).append(row.place.name)
            continue
        rows.append(
            {
                "place": row.place.name,
                "a": _standing(comparison.a, row, row.holder_a, settled=row.settled_a),
                "b": _standing(comparison.b, row, row.holder_b, settled=row.settled_b),
                "changed": dated_words(comparison, row),
                "how": how,
                "cite": sources.cite(comparison_sources(comparison, row)),
            }
        )
    titles = {str(key): title for key, title in CAUSE_TITLES.items()}
    return {
        "title": titles[cause],
        "aside": f"{len(found)} of {comparison.total}",
        "rows": rows,
        "lines": [{"head": held, "text": f"{', '.join(names)}."} for held, names in plain.items()],
    }


def _standing(side: Briefing, row: ComparedPlace, holder: str, *, settled: bool) -> Fields:
    name = holder_name(side.timeline.dataset, holder)
    return {"glyph": holder if settled else f"{holder} open", "name": name}
