"""The shapes that come with a dataset: areas to shade, countries around them, rivers.

Nothing here is needed to show a dataset, so it is read after the first picture of the window,
and what cannot be drawn is left out and told as a `Problem`; nothing is raised.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from briefing_app.drawing.map_shapes import Country, Line, Shapes
from briefing_app.services.dataset_files import FileTrouble, read_file
from briefing_app.services.dataset_names import CONTEXT_FILE, SHAPES_FILE
from briefing_app.services.problem_list import ProblemList, excerpt

JOIN_KEY = "admin1_code"
AREAS = ("Polygon", "MultiPolygon")
LINES = ("LineString", "MultiLineString")
MAX_POINTS = 400_000  # of one file; more could not be painted while a map is moved
MAX_NAME = 60


def load_shapes(folder: Path) -> Shapes:
    """Read shapes.geojson and context.geojson of a dataset; what is missing is empty."""
    problems = ProblemList()
    areas: dict[str, tuple[Line, ...]] = {}
    for properties, rings in _drawn(folder / SHAPES_FILE, AREAS, problems):
        code = properties.get(JOIN_KEY)
        if isinstance(code, str) and code:
            areas[code] = areas.get(code, ()) + rings
    outline: tuple[Line, ...] = ()
    countries, rivers = list[Country](), list[Line]()
    for properties, lines in _drawn(folder / CONTEXT_FILE, AREAS + LINES, problems):
        match properties.get("role"):
            case "focus":
                outline += lines
            case "country":
                name = properties.get("name")
                label = name[:MAX_NAME] if isinstance(name, str) else ""
                countries.append(Country(label, _label_place(properties), lines))
            case "river":
                rivers.extend(lines)
    return Shapes(areas, outline, tuple(countries), tuple(rivers), problems.listed())


def read_features(path: Path, problems: ProblemList) -> list[dict[str, Any]] | None:
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
        reason = _reason(error)
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


def _reason(error: OSError) -> str:
    words = error.strerror or "it cannot be read"
    return f"it is {words}" if isinstance(error, FileTrouble) else words


def _read(path: Path) -> list[dict[str, Any]]:
    """The features of a file. Raises OSError or ValueError."""
    try:
        text = read_file(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8") from error
    try:
        collection = json.loads(text)
    except json.JSONDecodeError:
        raise
    except ValueError as error:  # the limit of Python for whole numbers
        raise ValueError("a number in it has too many digits") from error
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


def _drawn(
    path: Path, kinds: tuple[str, ...], problems: ProblemList
) -> Iterator[tuple[dict[str, Any], tuple[Line, ...]]]:
    """Properties and lines of each feature of some kinds, up to `MAX_POINTS` of a file."""
    points = 0
    for number, feature in enumerate(read_features(path, problems) or (), start=1):
        geometry, properties = feature["geometry"], feature["properties"]
        if geometry.get("type") not in kinds:
            continue  # points and the like; `check` tells of those among the areas
        name = properties.get(JOIN_KEY) or properties.get("name") or f"number {number}"
        lines: tuple[Line, ...] = ()
        reason = ""
        try:
            lines = _lines(geometry)
        except ValueError as error:
            reason = str(error)
        points += sum(map(len, lines))
        if points > MAX_POINTS:
            reason = f"the file has more than {MAX_POINTS} points"
        if reason:
            problems.add(
                "bad_shapes",
                f"“{excerpt(name, MAX_NAME)}” in {path.name} cannot be drawn: {reason}",
                path.name,
                found=excerpt(reason),
                expected=f"{' or '.join(kinds)} in degrees",
                effect="The map is drawn without it. Counts and lists do not need it.",
            )
        else:
            yield properties, lines
        if points > MAX_POINTS:
            return


def _lines(geometry: dict[str, Any]) -> tuple[Line, ...]:
    """The rings or lines of a geometry. Raises ValueError for what has no place on a map."""
    coordinates = geometry.get("coordinates")
    depth = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}
    parts: list[Any] = [coordinates]
    for _ in range(depth[geometry["type"]]):
        if not all(isinstance(part, list) for part in parts):
            raise ValueError("its coordinates are not lists of positions")
        parts = [inner for part in parts for inner in part]
    return tuple(_line(part, 3 if geometry["type"] in AREAS else 2) for part in parts)


def _line(positions: object, least: int) -> Line:
    if not isinstance(positions, list) or len(positions) < least:
        raise ValueError(f"a line has fewer than {least} positions")
    try:
        line = np.array([(position[0], position[1]) for position in positions], dtype=np.float64)
    except (TypeError, ValueError, IndexError, KeyError, OverflowError) as error:
        raise ValueError("a position is not two numbers") from error
    # Comparing also finds what is not a number.
    if not ((np.abs(line[:, 0]) <= 180) & (np.abs(line[:, 1]) <= 90)).all():
        raise ValueError("a position lies outside −180 to 180 and −90 to 90 degrees")
    line.flags.writeable = False
    return line


def _label_place(properties: dict[str, Any]) -> tuple[float, float] | None:
    """Where a name stands, if the properties `lx` and `ly` say so in degrees."""
    try:
        lon, lat = float(properties["lx"]), float(properties["ly"])
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return (lon, lat) if abs(lon) <= 180 and abs(lat) <= 90 else None
