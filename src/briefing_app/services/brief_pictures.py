"""Map and chart of a brief as plain values: drawn in several heights, with words beside them."""

from __future__ import annotations

from typing import Any

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.map_words import CHANGED_THIS_DAY
from briefing_app.domain.page_words import chart_caption, map_reading, map_words, period_words
from briefing_app.domain.sentences import capitalised, long_date
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.chart_bands import chart_words
from briefing_app.drawing.chart_svg import chart_svg
from briefing_app.drawing.map_names import legend_entries
from briefing_app.drawing.map_paths import map_paths
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.drawing.map_svg import map_svg, swatch_svg
from briefing_app.services.brief_options import Paper

Fields = dict[str, Any]

PX_PER_MM = 96 / 25.4
TEXT = 9.4  # px: 7 pt
# Heights in mm of which the page takes the largest that leaves room for the findings.
MAP_HEIGHTS: dict[Paper, tuple[int, ...]] = {"a4": (66, 56), "letter": (60, 50)}
CHART_HEIGHTS = (32, 40, 50, 60, 72)


def map_fields(briefing: Briefing, shapes: Shapes, paper: Paper, column: float) -> Fields:
    """The map with its legend and what its shading means, `column` mm wide."""
    dataset, width = briefing.timeline.dataset, column * PX_PER_MM
    heights = {height: round(height * PX_PER_MM) for height in MAP_HEIGHTS[paper]}
    drawn = map_paths(dataset, shapes, width, heights[MAP_HEIGHTS[paper][0]])
    return {
        "title": f"Who holds the {dataset.counted_set.singular}",
        "aside": f"end of {long_date(briefing.day)}",
        "alt": map_words(briefing),
        "caption": map_reading(dataset, bool(drawn.areas), len(drawn.rows)),
        **legend_fields(briefing.timeline),
        "pictures": [
            {
                "height": height,
                "svg": map_svg(briefing, shapes, width=width, height=pixels, text_size=TEXT),
            }
            for height, pixels in heights.items()
        ],
    }


def chart_fields(briefing: Briefing, column: float) -> Fields:
    """The control chart, `column` mm wide."""
    dataset, width = briefing.timeline.dataset, column * PX_PER_MM
    return {
        "title": f"{capitalised(dataset.counted_set.short_noun)} held, by day",
        "aside": period_words(dataset.first_day, dataset.last_day),
        "alt": chart_words(briefing),
        "caption": chart_caption(briefing),
        "pictures": [
            {
                "height": height,
                "svg": chart_svg(briefing, width=width, height=height * PX_PER_MM, text_size=TEXT),
            }
            for height in CHART_HEIGHTS
        ],
    }


def legend_fields(timeline: Timeline, outlined: str = CHANGED_THIS_DAY) -> Fields:
    """The legend of a map: words, and the swatches before them by their numbers."""
    entries = legend_entries(timeline, outlined)
    return {
        "legend": [
            {"swatch": str(number), "word": word} for number, (word, _, _) in enumerate(entries)
        ],
        "swatches": {
            str(number): {"svg": swatch_svg(style, settled=settled)}
            for number, (_, style, settled) in enumerate(entries)
        },
    }
