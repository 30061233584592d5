"""The areas of a dataset as polygons with their holes, wound as RFC 7946 asks for."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from briefing_app.services.dataset_names import SHAPES_FILE
from briefing_app.services.problem_list import ProblemList
from briefing_app.services.shapes_file import JOIN_KEY, read_features

Position: TypeAlias = list[float]  # longitude and latitude in degrees
Ring: TypeAlias = list[Position]
Polygon: TypeAlias = list[Ring]  # the outer ring, then the holes


def area_polygons(folder: Path) -> dict[str, list[Polygon]]:
    """The polygons of each area by its `admin1_code`; what cannot be drawn is left out.

    `check` tells of such areas, so nothing is said here.
    """
    found: dict[str, list[Polygon]] = {}
    for feature in read_features(folder / SHAPES_FILE, ProblemList()) or ():
        code, geometry = feature["properties"].get(JOIN_KEY), feature["geometry"]
        try:
            parts = geometry["coordinates"]
            if geometry["type"] == "Polygon":
                parts = [parts]
            elif geometry["type"] != "MultiPolygon":
                continue
            polygons = [_polygon(part) for part in parts]
        except (TypeError, ValueError, IndexError, KeyError):
            continue
        if isinstance(code, str) and code and polygons:
            found.setdefault(code, []).extend(polygons)
    return found


def _polygon(rings: list[Any]) -> Polygon:
    """Rings closed; the outer one counter-clockwise, holes clockwise. Raises for no polygon."""
    if not rings:
        raise ValueError("a polygon has no ring")
    return [_ring(ring, hole=bool(number)) for number, ring in enumerate(rings)]


def _ring(positions: list[Any], *, hole: bool) -> Ring:
    ring = [[float(position[0]), float(position[1])] for position in positions]
    if not all(
        math.isfinite(lon) and abs(lon) <= 180 and math.isfinite(lat) and abs(lat) <= 90
        for lon, lat in ring
    ):
        raise ValueError("a position lies outside of the world")
    if ring[0] != ring[-1]:
        ring.append(list(ring[0]))
    if len(ring) < 4:
        raise ValueError("a ring has fewer than three corners")
    return ring[::-1] if (_area(ring) < 0) != hole else ring


def _area(ring: Ring) -> float:
    """Twice the area in square degrees; negative where the ring runs clockwise."""
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring))
