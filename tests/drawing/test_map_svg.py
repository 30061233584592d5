"""The map as SVG: complete, sound, and the same as on screen."""

from __future__ import annotations

import gc
import re
from datetime import date
from typing import Any
from weakref import ref
from xml.etree import ElementTree

import numpy as np
import pytest

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.map_words import NOT_CERTAIN
from briefing_app.domain.page_words import map_words
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.map_names import MOST_NAMES, by_population, named_rows
from briefing_app.drawing.map_paths import map_paths
from briefing_app.drawing.map_shapes import NO_SHAPES, Country, Line, Shapes
from briefing_app.drawing.map_svg import map_svg, swatch_svg
from briefing_app.drawing.palette import holder_styles
from briefing_app.drawing.svg import text_width
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.resources import bundled_dataset
from briefing_app.services.shapes_file import load_shapes
from tests.factories import day, make_dataset, make_event, make_place

SVG = "{http://www.w3.org/2000/svg}"


def square(lon: float, lat: float, edge: float = 2) -> tuple[Line, ...]:
    corners = [(0, 0), (edge, 0), (edge, edge), (0, edge), (0, 0)]
    return (np.array([(lon + x, lat + y) for x, y in corners], dtype=np.float64),)


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in parsed(svg).iter(f"{SVG}text")]


def sound(svg: str) -> bool:
    """Whether every reference in a picture is to an id of it, and no id but a clip comes twice."""
    ids = re.findall(r' id="([^"]+)"', svg)
    used = set(re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', svg))
    twice = {id for id in ids if ids.count(id) > 1 and not id.endswith("half")}
    return {a or b for a, b in used} <= set(ids) and not twice


def at_places(count: int, **fields: Any) -> Briefing:  # noqa: ANN401
    places = [
        make_place(f"p{n}", lon=60.0 + n % 25, lat=30.0 + n // 25, **fields) for n in range(count)
    ]
    return brief(build_timeline(make_dataset([make_event("p0", on=1)], places=places)), day(1))


def test_that_every_place_has_a_glyph_and_every_change_an_outline(
    bundled: Loaded, bundled_timeline: Timeline
) -> None:
    shapes = load_shapes(bundled.path)
    for on in (date(2021, 5, 1), date(2021, 8, 13), date(2021, 8, 15)):
        briefing = brief(bundled_timeline, on)
        svg = map_svg(briefing, shapes)
        assert len(list(parsed(svg).iter(f"{SVG}use"))) == 34
        assert svg.count('fill="none" stroke="#1A1D21"') == len(briefing.changed)
        assert sound(svg)


def test_that_what_changed_is_named_in_bold_and_the_rest_by_population(
    bundled: Loaded, bundled_timeline: Timeline
) -> None:
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    svg = map_svg(briefing, load_shapes(bundled.path))
    bold = re.findall(r'font-weight="700"[^>]*>([^<]+)<', svg)
    assert sorted(bold) == ["Firozkoh", "Lashkar Gah", "Pul-e Alam", "Qalat", "Tarinkot"]
    assert {"Kabul", "Kandahar", "UZBEKISTAN", "PAKISTAN"} <= set(texts(svg))
    places = bundled.dataset.places
    assert places[by_population(bundled.dataset)[0]].name == "Kabul"
    assert named_rows(briefing, (7,))[0] == 7


def test_that_a_few_places_are_all_named_and_many_only_by_rank() -> None:
    few, many = at_places(MOST_NAMES), at_places(MOST_NAMES + 1)
    assert set(named_rows(few)) == set(range(MOST_NAMES))
    assert named_rows(few)[0] == 0  # what changed comes first
    assert named_rows(many) == (0,)


@pytest.mark.parametrize(("width", "height"), [(150, 100), (200, 140), (260, 140), (420, 100)])
def test_that_no_name_lies_over_the_line_at_the_foot(width: float, height: float) -> None:
    loaded = load_dataset(bundled_dataset("france-1944"))
    briefing = brief(build_timeline(loaded.dataset), date(1944, 8, 15))
    root = parsed(map_svg(briefing, load_shapes(loaded.path), width=width, height=height))
    told = {text.text or "": text.attrib for text in root.iter(f"{SVG}text")}
    foot = told.pop("No areas in this dataset")
    half = text_width("No areas in this dataset", 11) / 2
    for name, at in told.items():
        if abs(float(at["y"]) - float(foot["y"])) < 9:
            reach = half + text_width(name, 11) / 2
            assert abs(float(at["x"]) - float(foot["x"])) > reach


def test_that_what_is_not_certain_is_hatched_on_a_pale_ground() -> None:
    places = [make_place(id, admin1_code=id.upper(), lon=61.0, lat=31.0) for id in "ab"]
    events = [make_event("a", on=1, reports="ins"), make_event("b", on=1)]
    briefing = brief(build_timeline(make_dataset(events, places=places)), day(1))
    svg = map_svg(briefing, Shapes({"A": square(60, 30), "B": square(62, 30)}))
    (open_area,) = re.findall(r'fill="url\(#map-\d+-open\)"', svg)
    assert open_area
    assert svg.count('stroke-width="1.6"') == 1  # one pattern
    assert "clip-path" in svg  # half filled glyph


def test_that_a_dataset_without_shapes_says_so_and_shows_its_places() -> None:
    svg = map_svg(at_places(3), NO_SHAPES)
    assert "No areas in this dataset" in texts(svg)
    assert len(list(parsed(svg).iter(f"{SVG}use"))) == 3
    assert len(list(parsed(svg).iter(f"{SVG}circle"))) >= 1  # around the glyph of the change


@pytest.mark.parametrize("count", [0, 1, 500])
def test_that_no_place_one_and_five_hundred_can_be_drawn(count: int) -> None:
    dataset = make_dataset(places=[make_place("no", holder="gov")])
    briefing = at_places(count) if count else brief(build_timeline(dataset), day(1))
    svg = map_svg(briefing, with_legend=True)
    assert sound(svg)
    assert len(list(parsed(svg).iter(f"{SVG}use"))) == count
    assert ("the dataset gives none of them coordinates" in svg) == (count == 0)


def test_that_names_from_a_dataset_stay_text() -> None:
    name = '<script>&"]]>\u0007'
    country = Country(name, (60.0, 40.0), square(50, 35, 20))
    svg = map_svg(at_places(2, name=name), Shapes({}, countries=(country,)))
    assert "<script>" not in svg
    assert any("<script>" in text for text in texts(svg))


def test_that_the_legend_lists_every_holder_on_every_day(bundled_timeline: Timeline) -> None:
    words = ["Taliban", "Contested", "Resistance", "Government", NOT_CERTAIN, "Changed this day"]
    for index in (0, 104):
        briefing = brief(bundled_timeline, bundled_timeline.day(index))
        svg = map_svg(briefing, with_legend=True)
        assert sound(svg)
        assert texts(svg)[-6:] == words


def test_that_swatches_are_sound_pictures(bundled_timeline: Timeline) -> None:
    for style in (*holder_styles(bundled_timeline.dataset).values(), None):
        for settled in (True, False):
            svg = swatch_svg(style, settled=settled)
            assert parsed(svg).tag == f"{SVG}svg"
            assert sound(svg)


def test_that_land_beyond_the_picture_is_cut_at_its_edge() -> None:
    country = Country("", None, square(0, 0, 90))
    briefing = at_places(3)
    paths = map_paths(briefing.timeline.dataset, Shapes({}, countries=(country,)), 300.0, 200.0)
    corners = [
        tuple(map(float, pair.split())) for pair in re.findall(r"[\d.-]+ [\d.-]+", paths.countries)
    ]
    assert len(corners) >= 4
    assert all(-9 <= x <= 309 and -9 <= y <= 209 for x, y in corners)


def test_that_a_dataset_is_freed_although_its_map_was_drawn() -> None:
    briefing = at_places(3)
    map_svg(briefing, NO_SHAPES)
    gone = ref(briefing.timeline.dataset)
    del briefing
    gc.collect()
    assert gone() is None


def test_that_the_picture_is_the_same_on_every_run_and_tells_itself_in_words(
    bundled: Loaded, bundled_timeline: Timeline
) -> None:
    briefing, shapes = brief(bundled_timeline, date(2021, 8, 13)), load_shapes(bundled.path)
    svg = map_svg(briefing, shapes)
    assert svg == map_svg(briefing, load_shapes(bundled.path))
    title = parsed(svg).findtext(f"{SVG}title")
    assert title == map_words(briefing)
    assert "Taliban 18 of 34 (range 16–18)" in title
    assert "Outlined, because they changed hands on 13 August: " in title
