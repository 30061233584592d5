from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.services import dataset_files
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.shapes_check import check_shapes
from tests.services.dataset_folders import load

CODES = ("places.yaml", "    lat: 34.3", "    admin1_code: AF-HER\n    lat: 34.3")
# Around Herat, which lies at 62.2 east and 34.3 north.
TRIANGLE = {"type": "Polygon", "coordinates": [[[60, 34], [64, 34], [64, 38], [60, 34]]]}


def feature(code: str | None, geometry: dict[str, Any] | None = None) -> dict[str, Any]:
    properties = {} if code is None else {"admin1_code": code}
    return {"type": "Feature", "properties": properties, "geometry": geometry or TRIANGLE}


def collection(*features: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    return load(tmp_path, CODES)


def test_that_a_dataset_without_shapes_has_no_problem(loaded: Loaded) -> None:
    assert check_shapes(loaded.path, loaded.dataset) == ()


def test_that_shapes_and_counted_places_are_compared_by_their_code(loaded: Loaded) -> None:
    text = collection(feature("AF-HER"), feature("AF-HEL"), feature(None))
    (loaded.path / "shapes.geojson").write_text(text, encoding="utf-8")
    problems = check_shapes(loaded.path, loaded.dataset)
    told = [(problem.code, problem.message) for problem in problems]
    assert told == [
        ("place_without_shape", "There is no shape for Zaranj"),
        ("shape_without_place", "No counted place has the admin1_code “AF-HEL”"),
        ("shape_without_place", "No counted place has the admin1_code “an empty text”"),
    ]
    assert {problem.severity for problem in problems} == {"note"}


@pytest.mark.parametrize(
    ("position", "likely"),
    [
        ("lat: 62.2\n    lon: 34.3", "lat 34.3 and lon 62.2"),
        ("lat: 34.5\n    lon: 70.5", "AF-NAN"),
        ("lat: 33.8\n    lon: 62.2", ""),
    ],
)
def test_that_a_place_outside_its_own_shape_is_told_with_its_line(
    position: str, likely: str, tmp_path: Path
) -> None:
    changed = ("places.yaml", "lat: 34.3\n    lon: 62.2", f"admin1_code: AF-HER\n    {position}")
    loaded = load(tmp_path, changed)
    east = [[[70, 34], [72, 34], [71, 36], [70, 34]]]
    shapes = (feature("AF-HER"), feature("AF-NAN", {"type": "Polygon", "coordinates": east}))
    (tmp_path / "shapes.geojson").write_text(collection(*shapes), encoding="utf-8")
    problems = check_shapes(loaded.path, loaded.dataset)
    (problem,) = (problem for problem in problems if problem.code == "outside_shape")
    assert (problem.severity, problem.file, problem.record) == ("warning", "places.yaml", "herat")
    assert problem.likely == likely
    lines = (tmp_path / "places.yaml").read_text("utf-8").splitlines()
    assert lines[problem.line - 1][problem.column - 1 :] == position.split()[1]


@pytest.mark.parametrize(
    "position",
    [
        "lat: 34.3\n    lon: 62.2",
        "lat: 33.95\n    lon: 62",  # a little south of the border
        "lat: 34.3",  # no position at all
    ],
)
def test_that_a_place_in_its_shape_or_near_it_is_in_order(position: str, tmp_path: Path) -> None:
    changed = ("places.yaml", "lat: 34.3\n    lon: 62.2", f"admin1_code: AF-HER\n    {position}")
    loaded = load(tmp_path, changed)
    (tmp_path / "shapes.geojson").write_text(collection(feature("AF-HER")), encoding="utf-8")
    found = {problem.code for problem in check_shapes(loaded.path, loaded.dataset)}
    assert "outside_shape" not in found


def test_that_a_hole_of_a_shape_is_outside_of_it(tmp_path: Path) -> None:
    loaded = load(tmp_path, CODES)
    rings = [
        [[60, 30], [70, 30], [70, 40], [60, 40], [60, 30]],
        [[61, 33], [64, 33], [64, 36], [61, 36], [61, 33]],
    ]
    shape = feature("AF-HER", {"type": "Polygon", "coordinates": rings})
    (tmp_path / "shapes.geojson").write_text(collection(shape), encoding="utf-8")
    problems = check_shapes(loaded.path, loaded.dataset)
    assert "outside_shape" in {problem.code for problem in problems}


def test_that_a_point_is_no_area(loaded: Loaded) -> None:
    text = collection(feature("AF-HER", {"type": "Point", "coordinates": [0, 0]}))
    (loaded.path / "shapes.geojson").write_text(text, encoding="utf-8")
    problems = check_shapes(loaded.path, loaded.dataset)
    assert "The shape “AF-HER” is not an area" in [problem.message for problem in problems]


@pytest.mark.parametrize("name", ["shapes.geojson", "context.geojson"])
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"type": ', "it is not JSON: Expecting value"),
        (b"\xff\xfe", "it is not UTF-8"),
        (b"[" * 100_000, "its values are nested too deeply"),
        (b"[]", "it is not a FeatureCollection"),
        (b'{"type": "FeatureCollection"}', "its features are not a list of GeoJSON features"),
        (collection({"type": "Feature"}).encode(), "its features are not a list of GeoJSON"),
        (collection(feature("x")).encode() * 2, "it is not JSON: Extra data"),
    ],
)
def test_that_a_file_that_cannot_be_drawn_is_told(
    name: str, data: bytes, reason: str, loaded: Loaded
) -> None:
    (loaded.path / name).write_bytes(data)
    (problem,) = check_shapes(loaded.path, loaded.dataset)
    assert (problem.code, problem.severity, problem.file) == ("bad_shapes", "error", name)
    assert reason in problem.message
    assert problem.line == ("JSON" in reason and "GeoJSON" not in reason)


def test_that_a_folder_in_place_of_shapes_is_told(loaded: Loaded) -> None:
    (loaded.path / "shapes.geojson").mkdir()
    (problem,) = check_shapes(loaded.path, loaded.dataset)
    assert problem.code == "bad_shapes"


def test_that_huge_shapes_are_not_read(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset_files, "MAX_BYTES", 10)
    (loaded.path / "shapes.geojson").write_text(collection(), encoding="utf-8")
    (problem,) = check_shapes(loaded.path, loaded.dataset)
    assert "larger than" in problem.message


def test_that_the_bundled_shapes_are_those_of_the_34_capitals(bundled: Loaded) -> None:
    assert check_shapes(bundled.path, bundled.dataset) == ()
    text = (bundled.path / "shapes.geojson").read_text(encoding="utf-8")
    features = json.loads(text)["features"]
    assert len(features) == 34
    assert all(shape["id"] == shape["properties"]["admin1_code"] for shape in features)
    context = json.loads((bundled.path / "context.geojson").read_text(encoding="utf-8"))
    roles = [shape["properties"]["role"] for shape in context["features"]]
    assert {role: roles.count(role) for role in roles} == {"focus": 1, "country": 13, "river": 16}
