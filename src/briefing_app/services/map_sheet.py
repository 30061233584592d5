"""The maps of several days on one page: small multiples, with a count under each and one legend."""

from __future__ import annotations

import math

from briefing_app.domain.briefing import Briefing, display_order
from briefing_app.domain.map_words import map_shortfall
from briefing_app.domain.number_words import counted
from briefing_app.domain.page_words import map_reading, map_words, period_words
from briefing_app.domain.sentences import day_in, short_day_in
from briefing_app.drawing.map_paths import map_paths
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.drawing.map_svg import map_svg
from briefing_app.services.brief_batch import Progress, Series, Tell, why_no_folder
from briefing_app.services.brief_companion import set_companion
from briefing_app.services.brief_content import MARGIN, PAPERS, Fields
from briefing_app.services.brief_error import BriefError
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.brief_pictures import legend_fields
from briefing_app.services.report_pdf import DEFAULTS, printed_content
from briefing_app.services.series_file import SeriesFile, series_fields

MOST_MAPS = 30  # on a page; more could not be read
COLUMN_GAP, ROW_GAP = 5.0, 5.0  # mm
WORDS = 10.0  # mm above and below a map: day and counts
OTHER = 52.0  # mm of a page that are not maps: its head, the legend, the footer
SHAPE = 0.8  # height of a map against its width, at most
NAMED = 75.0  # mm: maps from this width on bear names
ROOMY = 40.0  # mm: above maps from this width on months are written out
PX_PER_MM = 96 / 25.4


def set_map_sheet(
    briefings: tuple[Briefing, ...],
    series: Series,
    options: BriefOptions = DEFAULTS,
    shapes: Shapes = NO_SHAPES,
) -> bytes:
    """The page with the maps of the days of a series. Raises BriefError, also for too many days.

    The same series, shapes, options and program give the same bytes.
    """
    if len(briefings) > MOST_MAPS:
        raise BriefError(f"a page has room for {MOST_MAPS} maps, and these are {len(briefings)}")
    page, _ = printed_content(briefings[-1], options, shapes)
    fields = _fields(briefings, series, options, shapes, page.fields)
    return set_companion("maps.typ", fields, briefings[-1])


def _fields(
    briefings: tuple[Briefing, ...],
    series: Series,
    options: BriefOptions,
    shapes: Shapes,
    day: Fields,
) -> Fields:
    dataset, total = series.dataset, briefings[0].timeline.total
    columns, width, height = _grid(len(briefings), *PAPERS[options.paper])
    size = round(width * PX_PER_MM), round(height * PX_PER_MM)
    drawn = map_paths(dataset, shapes, *size)
    if not drawn.areas and not len(drawn.rows):
        told = map_shortfall(dataset, False, 0)
        raise BriefError(told[:1].lower() + told[1:])
    period = period_words(briefings[0].day, briefings[-1].day)
    named = width >= NAMED
    own: Fields = {
        "caption": map_reading(dataset, bool(drawn.areas), len(drawn.rows)),
        "columns": columns,
        "map-height": height,
        "gaps": {"column": COLUMN_GAP, "row": ROW_GAP},
        "parts": [
            {
                "day": (day_in if width >= ROOMY else short_day_in)(dataset, briefing.day),
                "changed": f"{len(briefing.changed)} changed" if briefing.changed else "",
                "alt": map_words(briefing),
                "svg": map_svg(
                    briefing,
                    shapes,
                    width=size[0],
                    height=size[1],
                    text_size=min(max(5.5, 8.5 * width / NAMED), 11.0),
                    with_names=named,
                ),
                "counts": [
                    {"glyph": holder, "number": str(briefing.count(holder).counted)}
                    for holder in display_order(briefing.timeline)
                ],
                "total": f"of {total}",
            }
            for briefing in briefings
        ],
        **legend_fields(briefings[-1].timeline),
    }
    return series_fields(
        series,
        day,
        title=f"Who held the {dataset.counted_set.singular}, {period}",
        state=f"{_which_days(series, len(briefings))}, each at its end",
        own=own,
    )


def _which_days(series: Series, number: int) -> str:
    if series.every == "change":
        return f"{counted(number, 'day')} on which a place changed hands"
    if series.every == "day":
        return f"Every day, {number:,} in all"
    return f"Every {series.every} days, {number:,} in all"


def _grid(number: int, page_width: float, page_height: float) -> tuple[int, float, float]:
    """Columns for a number of maps, and width and height of each in mm, as large as may be."""
    best = (0.0, 1, 0.0, 0.0)
    for columns in range(1, number + 1):
        rows = math.ceil(number / columns)
        width = (page_width - 2 * MARGIN - (columns - 1) * COLUMN_GAP) / columns
        room = page_height - 2 * MARGIN - OTHER - (rows - 1) * ROW_GAP
        height = min(room / rows - WORDS, SHAPE * width)
        best = max(best, (min(width * SHAPE, height), -columns, width, height))
    return -best[1], best[2], round(best[3], 2)


class MapSheet(SeriesFile):
    """Writes the page. It ends soon, so that a run is not worth stopping."""

    def run(self, tell: Tell) -> None:
        """Set and write it; it takes about as long as a brief."""
        briefings = tuple(self.series.briefings())
        self.total = len(briefings)
        if not briefings:
            return
        self.ended = why_no_folder(self.folder)
        if self.ended:
            return
        tell(Progress(1, 1, doing=f"Drawing {counted(len(briefings), 'map')}"))
        try:
            data = set_map_sheet(briefings, self.series, self._options, self._shapes)
        except BriefError as error:
            self.ended = error.reason
        else:
            self._write(data)

    def words(self) -> str:
        """What was written, as a sentence."""
        return f"Wrote {self.path}: {counted(self.total or 0, 'map')}."
