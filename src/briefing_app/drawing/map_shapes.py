"""The shapes that a map is drawn from, as values: areas, countries around them, rivers."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.problem import Problem

Line = NDArray[np.float64]  # (points, 2): longitude and latitude in degrees


@dataclass(frozen=True, slots=True, eq=False)
class Country:
    """A country around the areas; `label_at` is longitude and latitude of its name."""

    name: str
    label_at: tuple[float, float] | None
    rings: tuple[Line, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """What a dataset brings along for its map.

    `areas` has the rings of each area by its `admin1_code`. `outline` is the country of the
    dataset itself.
    """

    areas: dict[str, tuple[Line, ...]]
    outline: tuple[Line, ...] = ()
    countries: tuple[Country, ...] = ()
    rivers: tuple[Line, ...] = ()
    problems: tuple[Problem, ...] = ()


NO_SHAPES = Shapes({})


@lru_cache(maxsize=4)
def shapes_digest(shapes: Shapes) -> str | None:
    """SHA-256 of all that is drawn, None where there is nothing: the same shapes, the same map."""
    total = hashlib.sha256()
    drawn = [(f"area {code}", rings) for code, rings in sorted(shapes.areas.items())]
    drawn += [("outline", shapes.outline), ("rivers", shapes.rivers)]
    drawn += [(f"{one.name} {one.label_at}", one.rings) for one in shapes.countries]
    if not any(lines for _, lines in drawn):
        return None
    for name, lines in drawn:
        total.update(f"{name} {[len(line) for line in lines]}\n".encode())
        for line in lines:
            total.update(line.astype("<f8").tobytes())
    return total.hexdigest()


def joined(
    shapes: Shapes, dataset: Dataset
) -> tuple[dict[int, tuple[Line, ...]], list[tuple[Line, ...]]]:
    """The areas by the row of the place that shades them, and those that nothing shades.

    An area belongs to the counted place with its code; where several share a code nothing says
    which of them shades it, and it stays plain.
    """
    rows_of: dict[str | None, list[int]] = {}
    for row in dataset.counted_rows:
        rows_of.setdefault(dataset.places[row].admin1_code, []).append(row)
    rings_of: dict[int, tuple[Line, ...]] = {}
    plain: list[tuple[Line, ...]] = []
    for code, rings in shapes.areas.items():
        rows = rows_of.get(code, [])
        if len(rows) == 1:
            rings_of[rows[0]] = rings
        else:
            plain.append(rings)
    return rings_of, plain


def frame(lines: Sequence[Line]) -> Line:
    """The corners of the rectangle of degrees around some lines."""
    if not lines:
        return np.empty((0, 2))
    points = np.concatenate(lines)
    (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
    return np.array([(west, south), (east, south), (east, north), (west, north)])


def without_cuts(ring: Line, around: Line) -> list[Line]:
    """A border without the parts that run along the frame: there a map was cut, no land ends."""
    edges = np.stack((ring[:, 0] == around[0, 0], ring[:, 0] == around[1, 0],
                      ring[:, 1] == around[0, 1], ring[:, 1] == around[2, 1]))  # fmt: skip
    along = (edges[:, :-1] & edges[:, 1:]).any(axis=0)
    pieces = np.split(ring, np.flatnonzero(along) + 1)
    return [piece for piece in pieces if len(piece) > 1]
