"""The ways out: what each format is called, and which one a file name asks for.

Imports nothing, so that the help of the command line answers at once.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format. Names of its files end in a dot and `name`.

    `is_text` formats may go to standard output; to those that are a brief the choices of
    `BriefOptions` apply. Each is for `one_day`, the `whole_period` or both.
    """

    name: str
    told: str
    is_text: bool = True
    is_brief: bool = False
    one_day: bool = True
    whole_period: bool = False


FORMATS = {
    one.name: one
    for one in (
        ExportFormat("pdf", "the brief as pages", is_text=False, is_brief=True),
        ExportFormat("html", "the brief as a web page that stands alone", is_brief=True),
        ExportFormat("md", "the brief as Markdown", is_brief=True),
        ExportFormat("csv", "a table of the places, for spreadsheets", whole_period=True),
        ExportFormat(
            "counts.csv", "a table of the counts, as on the chart", one_day=False, whole_period=True
        ),
        ExportFormat("json", "all that can be said, for programs", whole_period=True),
        ExportFormat("geojson", "the places as points on a map", whole_period=True),
        ExportFormat("areas.geojson", "the provinces as areas on a map", whole_period=True),
        ExportFormat("map.svg", "the map as a drawing"),
        ExportFormat("map.png", "the map as a picture", is_text=False),
        ExportFormat(
            "map.gif",
            "the map of one day after another, moving",
            is_text=False,
            one_day=False,
            whole_period=True,
        ),
        ExportFormat("chart.svg", "the chart as a drawing"),
        ExportFormat("chart.png", "the chart as a picture", is_text=False),
    )
}
SCALES = {"1": 96, "2": 192, "print": 300}  # pixels to the inch of a PNG


def format_of(file_name: str) -> ExportFormat | None:
    """The format that a name ends in; of map.svg and svg the longer one counts."""
    name = file_name.lower()
    fitting = [one for one in FORMATS.values() if name.endswith(f".{one.name}")]
    return max(fitting, key=lambda one: len(one.name), default=None)
