"""Whether the shapes that come with a dataset can be drawn and belong to its places.

Only `check` looks at this: nothing that is read at the start needs the shapes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.problem import Problem
from briefing_app.services.dataset_folder import CONTEXT_FILE, SHAPES_FILE
from briefing_app.services.problem_list import ProblemList, excerpt
from briefing_app.services.yaml_reader import MAX_BYTES

JOIN_KEY = "admin1_code"
_AREAS = ("Polygon", "MultiPolygon")


def check_shapes(folder: Path, dataset: Dataset) -> tuple[Problem, ...]:
    """The problems of shapes.geojson and context.geojson; none where they are absent."""
    problems = ProblemList()
    areas = _features(folder / SHAPES_FILE, problems)
    _features(folder / CONTEXT_FILE, problems)
    if areas is not None:
        _check_join(areas, dataset, problems)
    return problems.listed()


def _features(path: Path, problems: ProblemList) -> list[dict[str, Any]] | None:
    """The features of a file; None where there is no such file or it has a problem."""
    at: tuple[int, int] | None = None
    try:
        return _read(path)
    except FileNotFoundError:
        return None
    except json.JSONDecodeError as error:
        reason, at = f"it is not JSON: {error.msg}", (error.lineno, error.colno)
    except RecursionError:
        reason = "its values are nested too deeply"
    except OSError as error:
        reason = error.strerror or "it cannot be read"
    except ValueError as error:
        reason = str(error)
    problems.add(
        "bad_shapes",
        f"{path.name} cannot be drawn: {reason}",
        path.name,
        at=at,
        found=excerpt(reason),
        expected="a GeoJSON FeatureCollection",
        effect="The map is drawn without it. Counts and lists do not need it.",
    )
    return None


def _read(path: Path) -> list[dict[str, Any]]:
    """The features of a file. Raises OSError or ValueError."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ValueError(f"it is larger than {MAX_BYTES // 1024**2} MB")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8") from error
    collection = json.loads(text)
    if not isinstance(collection, dict) or collection.get("type") != "FeatureCollection":
        raise ValueError("it is not a FeatureCollection")
    features = collection.get("features")
    if not isinstance(features, list) or not all(map(_is_feature, features)):
        raise ValueError("its features are not a list of GeoJSON features")
    return features


def _is_feature(feature: object) -> bool:
    return (
        isinstance(feature, dict)
        and feature.get("type") == "Feature"
        and isinstance(feature.get("geometry"), dict)
        and isinstance(feature.get("properties"), dict)
    )


def _check_join(features: list[dict[str, Any]], dataset: Dataset, problems: ProblemList) -> None:
    """Note shapes without a place, and counted places without a shape."""
    shapes = {
        excerpt(feature["properties"].get(JOIN_KEY) or "", 60): feature["geometry"].get("type")
        for feature in features
    }
    counted = [dataset.places[row] for row in dataset.counted_rows]
    codes = {place.admin1_code for place in counted}
    for code, geometry in shapes.items():
        if code not in codes or geometry not in _AREAS:
            problems.add(
                "shape_without_place",
                f"No counted place has the {JOIN_KEY} “{code}”"
                if code not in codes
                else f"The shape “{code}” is not an area",
                SHAPES_FILE,
                found=code if code not in codes else excerpt(geometry),
                expected=f"the {JOIN_KEY} of a counted place, and a polygon",
                likely=problems.likely(code, sorted(filter(None, codes - shapes.keys()))),
                effect="The area has no holder and stays plain.",
            )
    for place in counted:
        if place.admin1_code not in shapes:
            problems.add(
                "place_without_shape",
                f"There is no shape for {place.name}",
                SHAPES_FILE,
                record=place.id,
                found=excerpt(place.admin1_code or f"no {JOIN_KEY}"),
                expected=f"a feature with the same {JOIN_KEY}",
                effect="Its area is not drawn. Its point is.",
            )
