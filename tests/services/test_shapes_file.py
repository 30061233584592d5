from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from briefing_app.services import shapes_file
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.shapes_file import load_shapes

TRIANGLE = [[0, 0], [1, 0], [1, 1], [0, 0]]


def write(folder: Path, name: str, *features: tuple[dict[str, Any], str, object]) -> None:
    listed = [
        {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": at}}
        for properties, kind, at in features
    ]
    text = json.dumps({"type": "FeatureCollection", "features": listed})
    (folder / name).write_text(text, encoding="utf-8")


def test_that_the_bundled_shapes_join_every_counted_place(bundled: Loaded) -> None:
    shapes = load_shapes(bundled.path)
    codes = {bundled.dataset.places[row].admin1_code for row in bundled.dataset.counted_rows}
    assert shapes.areas.keys() == codes
    assert shapes.problems == ()
    assert "Pakistan" in [country.name for country in shapes.countries]
    assert len(shapes.rivers) >= 16
    assert shapes.outline[0].shape[1] == 2


def test_that_a_folder_without_shapes_has_none_and_no_problem(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        shapes = load_shapes(folder)
        assert (shapes.areas, shapes.countries, shapes.problems) == ({}, (), ())


def test_that_parts_of_an_area_are_kept_together(tmp_path: Path) -> None:
    one = ({"admin1_code": "A"}, "MultiPolygon", [[TRIANGLE], [TRIANGLE, TRIANGLE]])
    two = ({"admin1_code": "A"}, "Polygon", [TRIANGLE])
    write(tmp_path, "shapes.geojson", one, two)
    rings = load_shapes(tmp_path).areas["A"]
    assert len(rings) == 4
    assert np.array_equal(rings[0], TRIANGLE)
    assert not rings[0].flags.writeable


@pytest.mark.parametrize(
    ("coordinates", "reason"),
    [
        (None, "not lists"),
        (7, "not lists"),
        ([TRIANGLE[:2]], "fewer than 3"),
        ([[]], "fewer than 3"),
        ([[["a", "b"]] * 4], "not two numbers"),
        ([[[1]] * 4], "not two numbers"),
        ([[5] * 4], "not two numbers"),
        ([[{}] * 4], "not two numbers"),
        ([[[10**400, 0]] * 4], "not two numbers"),
        ([[[181, 0]] * 4], "outside"),
        ([[[0, -91]] * 4], "outside"),
        ([[[float("nan"), 0]] * 4], "outside"),
        ([[[float("inf"), 0]] * 4], "outside"),
    ],
)
def test_that_an_area_that_cannot_be_drawn_is_told_and_the_others_stay(
    tmp_path: Path, coordinates: object, reason: str
) -> None:
    bad = ({"admin1_code": "A"}, "Polygon", coordinates)
    good = ({"admin1_code": "B"}, "Polygon", [TRIANGLE])
    write(tmp_path, "shapes.geojson", bad, good)
    shapes = load_shapes(tmp_path)
    assert list(shapes.areas) == ["B"]
    (problem,) = shapes.problems
    assert problem.code == "bad_shapes"
    assert "“A” in shapes.geojson" in problem.message
    assert reason in problem.message


def test_that_areas_without_a_code_and_points_are_not_drawn(tmp_path: Path) -> None:
    without: tuple[dict[str, Any], str, object] = ({}, "Polygon", [TRIANGLE])
    odd: tuple[dict[str, Any], str, object] = ({"admin1_code": ["A"]}, "Polygon", [TRIANGLE])
    point = ({"admin1_code": "A"}, "Point", [0, 0])
    write(tmp_path, "shapes.geojson", without, odd, point)
    assert load_shapes(tmp_path).areas == {}


def test_that_a_country_may_lack_name_and_place_of_its_name(tmp_path: Path) -> None:
    named = ({"role": "country", "name": "N" * 200, "lx": 1, "ly": 2}, "Polygon", [TRIANGLE])
    odd = ({"role": "country", "name": 7, "lx": "east", "ly": []}, "Polygon", [TRIANGLE])
    far = ({"role": "country", "name": "Far", "lx": 1e9, "ly": 0}, "Polygon", [TRIANGLE])
    write(tmp_path, "context.geojson", named, odd, far)
    first, second, third = load_shapes(tmp_path).countries
    assert (len(first.name), first.label_at) == (60, (1.0, 2.0))
    assert (second.name, second.label_at) == ("", None)
    assert third.label_at is None


def test_that_no_more_points_are_read_than_can_be_painted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapes_file, "MAX_POINTS", 9)
    areas = [({"admin1_code": code}, "Polygon", [TRIANGLE]) for code in "ABCD"]
    write(tmp_path, "shapes.geojson", *areas)
    shapes = load_shapes(tmp_path)
    assert list(shapes.areas) == ["A", "B"]
    (problem,) = shapes.problems
    assert "more than 9 points" in problem.message
