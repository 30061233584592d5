"""GeoJSON as RFC 7946 asks for it, with all records, and shapes wound the right way."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.area_polygons import area_polygons
from briefing_app.services.exports import day_export, period_export
from briefing_app.services.geojson import geojson_text
from briefing_app.services.place_records import day_records, period_records
from tests.conftest import BUNDLED
from tests.factories import day, make_dataset, make_place

SQUARE = [[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]]  # clockwise
HOLE = [[0.5, 0.5], [1.5, 0.5], [1.5, 1.5], [0.5, 0.5]]  # counter-clockwise


def area(ring: list[list[float]]) -> float:
    """Positive for a ring that runs counter-clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) / 2


def shapes(tmp_path: Path, *geometries: dict[str, Any], code: str = "X-1") -> Path:
    features = [
        {"type": "Feature", "properties": {"admin1_code": code}, "geometry": geometry}
        for geometry in geometries
    ]
    collection = {"type": "FeatureCollection", "features": features}
    (tmp_path / "shapes.geojson").write_text(json.dumps(collection), "utf-8")
    return tmp_path


@pytest.fixture(params=["geojson", "areas.geojson"])
def collections(request: pytest.FixtureRequest, bundled_timeline: Timeline) -> list[dict[str, Any]]:
    """A day and the whole period."""
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    made = (
        day_export(request.param, briefing, BUNDLED),
        period_export(request.param, bundled_timeline, BUNDLED),
    )
    return [json.loads(text, parse_constant=lambda name: pytest.fail(name)) for text in made]


def test_that_every_record_is_a_feature_with_an_id_of_its_own(
    collections: list[dict[str, Any]], bundled_timeline: Timeline
) -> None:
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    expected = [day_records(briefing), period_records(bundled_timeline)]
    for collection, records in zip(collections, expected, strict=True):
        assert collection["type"] == "FeatureCollection"
        assert "crs" not in collection
        assert [feature["properties"] for feature in collection["features"]] == records
        assert len({feature["id"] for feature in collection["features"]}) == len(records)
        assert all(feature["geometry"] for feature in collection["features"])


def test_that_the_collection_itself_names_knowledge_dataset_and_program(
    collections: list[dict[str, Any]], bundled_timeline: Timeline
) -> None:
    for collection in collections:
        assert collection["knowledge"] == "With hindsight"
        assert collection["dataset_sha256"] == bundled_timeline.dataset.sha256
        assert collection["program"].startswith("briefing-app ")


def test_that_rings_are_closed_and_follow_the_right_hand_rule() -> None:
    areas = area_polygons(BUNDLED)
    assert len(areas) == 34
    for polygons in areas.values():
        for outer, *holes in polygons:
            assert outer[0] == outer[-1]
            assert area(outer) > 0
            assert all(area(hole) < 0 for hole in holes)


def test_that_rings_wound_the_other_way_and_left_open_are_set_right(tmp_path: Path) -> None:
    folder = shapes(tmp_path, {"type": "Polygon", "coordinates": [SQUARE[:-1], HOLE]})
    ((outer, hole),) = area_polygons(folder)["X-1"]
    assert (area(outer), area(hole)) == (4, -0.5)
    assert outer[0] == outer[-1]


def test_that_an_area_in_several_parts_is_one_multipolygon(tmp_path: Path) -> None:
    polygon = {"type": "Polygon", "coordinates": [SQUARE]}
    folder = shapes(tmp_path, polygon, {"type": "MultiPolygon", "coordinates": [[SQUARE]]})
    timeline = build_timeline(make_dataset(places=[make_place("a", admin1_code="X-1")]))
    records = day_records(brief(timeline, day(0)))
    text = geojson_text(timeline, records, area_polygons(folder))
    (feature,) = json.loads(text)["features"]
    assert feature["geometry"]["type"] == "MultiPolygon"
    assert len(feature["geometry"]["coordinates"]) == 2


@pytest.mark.parametrize(
    "coordinates",
    [None, [], [[[0, 0], [1, 1]]], [[[0, 0], [1, "x"], [1, 0]]], [[[0, 0], [999, 1], [1, 0]]], [7]],
)
def test_that_a_shape_that_cannot_be_drawn_is_left_out(tmp_path: Path, coordinates: object) -> None:
    bad = {"type": "Polygon", "coordinates": coordinates}
    point = {"type": "Point", "coordinates": [0, 0]}
    good = {"type": "Polygon", "coordinates": [SQUARE]}
    folder = shapes(tmp_path, bad, point, good)
    assert len(area_polygons(folder)["X-1"]) == 1


def test_that_an_area_that_two_places_share_belongs_to_none(tmp_path: Path) -> None:
    folder = shapes(tmp_path, {"type": "Polygon", "coordinates": [SQUARE]})
    places = [make_place(id, admin1_code="X-1") for id in "ab"]
    timeline = build_timeline(make_dataset(places=places))
    records = day_records(brief(timeline, day(0)))
    text = geojson_text(timeline, records, area_polygons(folder))
    assert [feature["geometry"] for feature in json.loads(text)["features"]] == [None, None]


def test_that_a_place_without_coordinates_is_there_without_a_geometry() -> None:
    timeline = build_timeline(make_dataset(places=[make_place("a"), make_place("b", lat=1, lon=2)]))
    text = geojson_text(timeline, day_records(brief(timeline, day(0))))
    geometries = [feature["geometry"] for feature in json.loads(text)["features"]]
    assert geometries == [None, {"type": "Point", "coordinates": [2, 1]}]
