"""The shapes of a dataset as SVG paths of one size, made once: they are the same on every day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.per_dataset import per_dataset
from briefing_app.drawing.map_names import MANY_PLACES
from briefing_app.drawing.map_projection import MapProjection, fitted
from briefing_app.drawing.map_shapes import Line, Shapes, frame, joined, without_cuts

Points = NDArray[np.float64]  # (points, 2)

BEYOND = 8.0  # px that lines go on beyond the edge of the picture, where it cuts them
STEP = 2.0  # points of a line lie on halves of a px: finer is not seen, and takes room


@dataclass(frozen=True, slots=True, eq=False)
class MapPaths:
    """Where everything lies on a picture of one size: path data, and points in px.

    `rows` are the counted places with coordinates, `at` where they lie. `areas` has the path of
    each area that a place shades, by its row; `corners` has its points. `sea` says whether what
    is left between the countries is sea.
    """

    projection: MapProjection
    rows: NDArray[np.intp]
    at: Points
    areas: dict[int, str]
    corners: Points
    plain: str  # areas that no place shades
    outline: str  # the country of the dataset
    countries: str
    borders: str
    rivers: str
    names: tuple[tuple[str, float, float], ...]  # of countries around, and their middle
    sea: bool


@per_dataset
def map_paths(dataset: Dataset, shapes: Shapes, width: float, height: float) -> MapPaths:
    """The paths of a dataset's map on a picture of a size in px."""
    rings_of, unjoined = joined(shapes, dataset)
    rows, lonlat = located(dataset)
    rings = [ring for rings in rings_of.values() for ring in rings]
    tight = bool(rings) or len(rows) > MANY_PLACES
    margin = min(8.0 if tight else 44.0, width / 5, height / 5)
    projection = fitted([*rings, lonlat] if len(rows) else rings, width, height, margin)
    box = (-BEYOND, -BEYOND, width + BEYOND, height + BEYOND)

    def path(lines: Iterable[Line]) -> str:
        drawn = (_clipped(projection.to_picture(line), box) for line in lines)
        return "".join(_path(points, "Z") for points in drawn if len(points) > 2)

    def open_path(lines: Iterable[Line]) -> str:
        pieces = (piece for line in lines for piece in _within(projection.to_picture(line), box))
        return "".join(_path(points, "") for points in pieces)

    around = [ring for country in shapes.countries for ring in country.rings]
    edge = frame(around)
    labelled = [country for country in shapes.countries if country.name and country.label_at]
    places = [country.label_at for country in labelled if country.label_at is not None]
    at = projection.to_picture(np.array(places, dtype=np.float64).reshape(-1, 2)).tolist()
    corners = [projection.to_picture(ring) for ring in rings]
    return MapPaths(
        projection=projection,
        rows=rows,
        at=projection.to_picture(lonlat),
        areas={row: path(lines) for row, lines in rings_of.items()},
        corners=np.concatenate(corners) if corners else np.empty((0, 2)),
        plain=path(ring for lines in unjoined for ring in lines),
        outline=path(shapes.outline),
        countries=path(around),
        borders=open_path(piece for ring in around for piece in without_cuts(ring, edge)),
        rivers=open_path(shapes.rivers),
        names=tuple((country.name, *point) for country, point in zip(labelled, at, strict=True)),
        sea=bool(around),
    )


def located(dataset: Dataset) -> tuple[NDArray[np.intp], Points]:
    """Rows of the counted places with coordinates, and longitude and latitude of each."""
    return _lying(dataset, dataset.counted_rows)


def minor_places(dataset: Dataset) -> tuple[NDArray[np.intp], Points]:
    """Likewise of the other places that are to be drawn: towns, crossings, airfields."""
    others = sorted(set(range(len(dataset.places))) - set(dataset.counted_rows))
    return _lying(dataset, [row for row in others if dataset.places[row].on_map])


def _lying(dataset: Dataset, rows: Sequence[int]) -> tuple[NDArray[np.intp], Points]:
    places = [(row, dataset.places[row]) for row in rows]
    found = [
        (row, (place.lon, place.lat))
        for row, place in places
        if place.lon is not None and place.lat is not None
    ]
    lying = np.array([row for row, _ in found], dtype=np.intp)
    return lying, np.array([at for _, at in found], dtype=np.float64).reshape(-1, 2)


def _path(points: Points, end: str) -> str:
    """Path data of a line, without points that fall together."""
    steps = np.round(points * STEP) / STEP
    kept = np.ones(len(steps), dtype=np.bool_)
    kept[1:] = (steps[1:] != steps[:-1]).any(axis=1)
    told = " ".join(f"{x:g} {y:g}" for x, y in steps[kept].tolist())
    return f"M{told}{end}"


def _clipped(ring: Points, box: tuple[float, float, float, float]) -> Points:
    """The part of a ring within a box (Sutherland and Hodgman's clipping, edge by edge)."""
    for axis, sign, limit in ((0, 1, box[2]), (0, -1, -box[0]), (1, 1, box[3]), (1, -1, -box[1])):
        distance = sign * ring[:, axis] - limit
        if not len(ring) or distance.max() <= 0:
            continue
        inside, following = distance <= 0, np.roll(distance, -1)
        crosses = inside != (following <= 0)
        span = np.where(crosses, distance - following, 1.0)
        crossings = ring + (distance / span)[:, None] * (np.roll(ring, -1, axis=0) - ring)
        both = np.stack((ring, crossings), axis=1).reshape(-1, 2)
        ring = both[np.column_stack((inside, crosses)).ravel()]
    return ring


def _within(line: Points, box: tuple[float, float, float, float]) -> Iterator[Points]:
    """The pieces of a line of which some points lie within a box, with the points beside them."""
    inside = (line >= box[:2]) & (line <= box[2:])
    near = np.logical_and(inside[:, 0], inside[:, 1])
    kept: NDArray[np.bool_] = near.copy()
    kept[1:] |= near[:-1]
    kept[:-1] |= near[1:]
    turns = np.flatnonzero(np.diff(kept.astype(np.int8))) + 1
    for start, end in zip([0, *turns.tolist()], [*turns.tolist(), len(line)], strict=True):
        if kept[start] and end - start > 1:
            yield line[start:end]
