"""The shapes that a map is drawn from, as values: areas, countries around them, rivers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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
