"""Every way out but the PDF, by the name of its format: window and command line come here."""

from __future__ import annotations

from pathlib import Path

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.timeline import Timeline
from briefing_app.services.area_polygons import area_polygons
from briefing_app.services.brief_html import brief_html
from briefing_app.services.brief_markdown import brief_markdown
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.csv_table import BYTE_ORDER_MARK, csv_text
from briefing_app.services.day_json import day_json_text
from briefing_app.services.geojson import geojson_text
from briefing_app.services.period_gif import MOST_FRAMES, frame_days, period_gif
from briefing_app.services.picture_svg import chart_picture, map_picture
from briefing_app.services.pictures import origin_lines, picture_png
from briefing_app.services.place_records import (
    Record,
    count_records,
    day_records,
    period_records,
)
from briefing_app.services.shapes_file import load_shapes
from briefing_app.services.timeline_json import timeline_json_text

USUAL = BriefOptions()


class ExportError(Exception):
    """There is nothing to write; the text says why."""


def day_export(
    name: str,
    briefing: Briefing,
    folder: Path,
    *,
    options: BriefOptions = USUAL,
    ppi: int = 192,
) -> str | bytes:
    """One day in a format of `export_formats.FORMATS`: text, or bytes where it is a picture.

    `folder` is that of the dataset, for its shapes, and `options` are for a brief. A PNG has `ppi`
    pixels to the inch, an inch being 96 px of the picture. Raises ExportError and BriefError.
    """
    if name == "json":
        return day_json_text(briefing)
    if name in ("html", "md"):
        written = brief_html if name == "html" else brief_markdown
        return written(briefing, load_shapes(folder), options)
    if name.endswith((".svg", ".png")):
        origin = origin_lines(briefing.timeline.dataset)
        if name.startswith("map"):
            svg = map_picture(briefing, load_shapes(folder), origin)
        else:
            svg = chart_picture(briefing, origin)
        return svg if name.endswith(".svg") else picture_png(svg, ppi)
    return _records_export(name, briefing.timeline, day_records(briefing), folder)


def period_export(name: str, timeline: Timeline, folder: Path) -> str | bytes:
    """All days that are known, in a format for the whole period.

    Raises ExportError and BriefError.
    """
    if timeline.last_known_index < 0:
        raise ExportError(f"nothing of the period was known on {timeline.known_by}")
    if name == "json":
        return timeline_json_text(timeline)
    if name == "counts.csv":
        return _table(count_records(timeline))
    if name == "map.gif":
        if len(frame_days(timeline)) > MOST_FRAMES:
            raise ExportError("the days are too many for a moving picture")
        return period_gif(timeline, load_shapes(folder))
    return _records_export(name, timeline, period_records(timeline), folder)


def as_file(name: str, made: str | bytes) -> bytes:
    """What was made as the content of a file."""
    if isinstance(made, bytes):
        return made
    return (BYTE_ORDER_MARK * name.endswith("csv") + made).encode("utf-8")


def _records_export(name: str, timeline: Timeline, records: list[Record], folder: Path) -> str:
    if name == "csv":
        return _table(records)
    if name == "geojson":
        return geojson_text(timeline, records)
    assert name == "areas.geojson", name
    areas = area_polygons(folder)
    if not areas:
        raise ExportError("the dataset has no areas")
    return geojson_text(timeline, records, areas)


def _table(records: list[Record]) -> str:
    return csv_text(list(records[0]) if records else (), (row.values() for row in records))
