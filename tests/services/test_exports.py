"""Every way out, with datasets of other crises: other parties, lengths, sizes and hostile names."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.timeline import build_timeline
from briefing_app.services.export_formats import FORMATS, format_of
from briefing_app.services.exports import as_file, day_export, period_export
from tests.crises import CRISES

NO_SHAPES = Path("nowhere")
DAY_TEXTS = ("html", "md", "csv", "json", "geojson", "map.svg", "chart.svg")
PERIOD_TEXTS = ("csv", "json", "geojson")


@pytest.fixture(params=CRISES)
def crisis(request: pytest.FixtureRequest) -> Dataset:
    return CRISES[request.param]()


def assert_reads(name: str, text: str | bytes) -> None:
    """A program that knows the format reads the text."""
    assert isinstance(text, str)
    if name == "csv":
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert len(rows) > 1
        assert len({len(row) for row in rows}) == 1
    elif name.endswith("json"):
        json.loads(text, parse_constant=pytest.fail)
    elif name.endswith("svg"):
        ElementTree.fromstring(text)
    else:
        assert text.endswith("\n")
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", text)


@pytest.mark.parametrize("name", DAY_TEXTS)
def test_that_days_of_other_crises_are_exported(name: str, crisis: Dataset) -> None:
    for known_by in (None, crisis.first_day):
        timeline = build_timeline(crisis, known_by)
        for index in {0, timeline.last_index}:
            briefing = brief(timeline, timeline.day(index))
            assert_reads(name, day_export(name, briefing, NO_SHAPES))


@pytest.mark.parametrize("name", PERIOD_TEXTS)
def test_that_periods_of_other_crises_are_exported(name: str, crisis: Dataset) -> None:
    for known_by in (None, crisis.first_day):
        timeline = build_timeline(crisis, known_by)
        assert_reads(name, period_export(name, timeline, NO_SHAPES))


def test_that_pictures_of_other_crises_are_drawn(crisis: Dataset) -> None:
    timeline = build_timeline(crisis)
    briefing = brief(timeline, timeline.day(timeline.last_index // 2))
    for name in ("map.png", "chart.png"):
        made = as_file(name, day_export(name, briefing, NO_SHAPES, ppi=48))
        assert made.startswith(b"\x89PNG")


def test_that_the_longest_ending_of_a_name_is_the_format() -> None:
    endings = {
        "day.areas.geojson": "areas.geojson",
        "day.geojson": "geojson",
        "A.MAP.SVG": "map.svg",
        "x.csv": "csv",
        "brief.pdf": "pdf",
    }
    for file_name, name in endings.items():
        assert format_of(file_name) is FORMATS[name]
    assert format_of("day.svg") is None
    assert format_of("csv") is None
