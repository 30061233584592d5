"""Map and chart as pictures: they say what they show, stand alone, and have their size."""

from __future__ import annotations

import re
import struct
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from briefing_app import __version__
from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.page_words import state_line
from briefing_app.domain.sentences import finding
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.export_formats import SCALES
from briefing_app.services.exports import day_export
from briefing_app.services.picture_svg import MARGIN, WIDTH, picture_size
from briefing_app.services.pictures import chunks
from tests.conftest import BUNDLED
from tests.factories import day, make_dataset, make_event, make_place

SVG = "{http://www.w3.org/2000/svg}"
PICTURES = ("map", "chart")


def drawn(name: str, briefing: Briefing) -> str:
    made = day_export(f"{name}.svg", briefing, BUNDLED)
    assert isinstance(made, str)
    return made


def words(svg: str) -> str:
    root = ElementTree.fromstring(svg)
    return " ".join(element.text or "" for element in root.iter(f"{SVG}text"))


@pytest.fixture
def august(bundled_timeline: Timeline) -> Briefing:
    return brief(bundled_timeline, date(2021, 8, 13))


@pytest.mark.parametrize("name", PICTURES)
def test_that_a_picture_says_finding_day_knowledge_and_origin(name: str, bundled: Loaded) -> None:
    briefing = brief(build_timeline(bundled.dataset, date(2021, 8, 12)), date(2021, 8, 13))
    told = words(drawn(name, briefing))
    assert f"{finding(briefing)}." in told
    assert f"{state_line(briefing)}." in told
    assert "As known on 12 August 2021." in told
    assert f"SHA-256 {bundled.dataset.sha256}" in told
    assert f"briefing-app {__version__}" in told


@pytest.mark.parametrize("name", PICTURES)
def test_that_a_picture_has_a_title_and_a_description_for_readers(
    name: str, august: Briefing
) -> None:
    root = ElementTree.fromstring(drawn(name, august))
    title, described = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert described is not None
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {described.get('id')}"
    assert title.text == finding(august)
    assert "Taliban 18 of 34" in (described.text or "")


@pytest.mark.parametrize("name", PICTURES)
def test_that_a_picture_needs_nothing_from_outside_and_uses_each_id_once(
    name: str, august: Briefing
) -> None:
    svg = drawn(name, august)
    assert all(target.startswith("#") for target in re.findall(r'href="([^"]*)"', svg))
    assert "<script" not in svg
    assert "<image" not in svg
    assert ", sans-serif" in svg
    ids = [id for id in re.findall(r'\bid="([^"]*)"', svg) if not id.endswith("half")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", PICTURES)
def test_that_what_stands_around_a_picture_lies_inside_it(name: str, august: Briefing) -> None:
    svg = drawn(name, august)
    width, height = picture_size(svg)
    own = [text for text in ElementTree.fromstring(svg) if text.tag == f"{SVG}text"]
    lines = [float(text.get("y", "")) for text in own]
    assert width == WIDTH
    assert all(low < high for low, high in pairwise(lines))
    assert lines[-1] < height - 8
    assert {float(text.get("x", "")) for text in own} == {MARGIN}


def test_that_the_text_of_a_dataset_is_no_markup() -> None:
    event = make_event("a", on=1)
    place = make_place("a", name="<script>&]]>", lat=34.0, lon=66.0)
    dataset = make_dataset([event], places=[place], title="</svg><b>")
    briefing = brief(build_timeline(dataset), day(1))
    for name in PICTURES:
        assert "</svg><b>" in words(drawn(name, briefing))
    assert "<script>&]]>" in words(drawn("map", briefing))


def test_that_names_cannot_turn_the_text_round() -> None:
    event = make_event("a", on=1)
    place = make_place("a", name="A\u202eB \u0643\u0627\u0628\u0644 1", lat=34.0, lon=66.0)
    timeline = build_timeline(make_dataset([event], places=[place], title="T\u2067x"))
    for name in PICTURES:
        svg = drawn(name, brief(timeline, day(1)))
        assert "\u202e" not in svg
        assert "\u2067" not in svg
        assert svg.count("\u2068") == svg.count("\u2069")
    assert "\u2068\u0643\u0627\u0628\u0644\u2069" in drawn("map", brief(timeline, day(1)))


def test_that_endless_texts_are_cut_and_endless_words_broken() -> None:
    timeline = build_timeline(make_dataset(title="word " * 1000 + "x" * 500))
    svg = drawn("chart", brief(timeline, day(0)))
    assert "…" in svg
    assert picture_size(svg)[1] < 800
    timeline = build_timeline(make_dataset(title="x" * 500))
    lines = re.findall("x+", words(drawn("chart", brief(timeline, day(0)))))
    assert len(lines) > 4
    assert max(map(len, lines)) * 12 * 0.55 <= WIDTH - 2 * MARGIN


@pytest.mark.parametrize(("scale", "ppi"), SCALES.items())
def test_that_a_png_has_the_pixels_of_its_scale_and_says_so(
    scale: str, ppi: int, august: Briefing
) -> None:
    made = day_export("chart.png", august, BUNDLED, ppi=ppi)
    assert isinstance(made, bytes)
    parts = dict(chunks(made))
    width, height = struct.unpack_from(">II", parts[b"IHDR"])
    expected = picture_size(drawn("chart", august))
    assert (width, height) == pytest.approx([px * ppi / 96 for px in expected], abs=1)
    assert struct.unpack(">IIB", parts[b"pHYs"])[0] == pytest.approx(ppi / 0.0254, abs=1)


def test_that_a_png_has_text_in_the_fonts_of_the_program(august: Briefing) -> None:
    from PySide6.QtGui import QImage

    made = day_export("chart.png", august, BUNDLED, ppi=96)
    assert isinstance(made, bytes)
    image = QImage.fromData(made)
    inked = [
        image.pixelColor(x, y).lightness() < 90 for x in range(24, 420) for y in range(40, 100)
    ]
    assert 0.02 < sum(inked) / len(inked) < 0.5


@pytest.mark.parametrize("name", ["map.png", "chart.png"])
def test_that_the_same_day_gives_the_same_picture(name: str, august: Briefing) -> None:
    made = [day_export(name, august, BUNDLED, ppi=96) for _ in range(2)]
    assert made[0] == made[1]


def test_that_a_character_without_a_glyph_is_marked_and_does_not_stop_the_picture() -> None:
    briefing = brief(build_timeline(make_dataset(title="Crisis 危機 \x07")), day(0))
    made = day_export("chart.png", briefing, BUNDLED, ppi=96)
    assert isinstance(made, bytes)
    assert made.startswith(b"\x89PNG")
