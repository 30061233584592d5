from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.services import shapes_file
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.shapes_check import check_shapes
from tests.services.dataset_folders import load

CODES = ("places.yaml", "    lat: 34.3", "    admin1_code: AF-HER\n    lat: 34.3")
TRIANGLE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}


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
    monkeypatch.setattr(shapes_file, "MAX_BYTES", 10)
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
