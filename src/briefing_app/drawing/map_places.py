"""Where the places of a dataset lie on a picture: near a point, or on in a direction."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.dataset import Dataset
from briefing_app.drawing.map_names import MINOR_FROM, by_population
from briefing_app.drawing.map_paths import located, minor_places
from briefing_app.drawing.map_projection import MapProjection

Rows = NDArray[np.intp]
Points = NDArray[np.float64]  # (places, 2)


class MapPlaces:
    """The counted places with coordinates; beside them the others, once the map is close enough.

    `counted` are rows of the dataset, `lonlat` their degrees, `counted_at` their points on the
    picture. `rows` and `at` are the same for all places in view of the eye: the counted ones
    first.
    """

    def __init__(self, dataset: Dataset | None = None) -> None:
        none = np.empty(0, dtype=np.intp), np.empty((0, 2))
        self._dataset = dataset
        self.counted, self.lonlat = none if dataset is None else located(dataset)
        minor, minor_lonlat = none if dataset is None else minor_places(dataset)
        self._all: Rows = np.concatenate((self.counted, minor))
        self._degrees: Points = np.concatenate((self.lonlat, minor_lonlat))
        self.project(MapProjection())

    def project(self, projection: MapProjection) -> None:
        """Lie on another picture; it decides whether places that are not counted show."""
        close = projection.zoom >= MINOR_FROM
        shown = len(self._all) if close else len(self.counted)
        self.rows = self._all[:shown]
        self.at: Points = projection.to_picture(self._degrees[:shown])

    def has(self, row: int) -> bool:
        """Whether a place can be shown at all."""
        return bool((self._all == row).any())

    @property
    def counted_at(self) -> Points:
        """Where the counted places lie."""
        return self.at[: len(self.counted)]

    @property
    def minor(self) -> dict[int, tuple[float, float]]:
        """Rows of the other places in view, and where they lie."""
        first = len(self.counted)
        points = [(x, y) for x, y in self.at[first:].tolist()]
        return dict(zip(self.rows[first:].tolist(), points, strict=True))

    def point(self, row: int) -> tuple[float, float] | None:
        """Where a place lies; None where it is not shown."""
        (found,) = np.nonzero(self.rows == row)
        if not len(found):
            return None
        x, y = self.at[found[0]].tolist()
        return x, y

    def nearest(self, x: float, y: float, reach: float) -> int | None:
        """The place nearest to a point and not further from it than `reach` pixels."""
        if not len(self.rows):
            return None
        far = np.hypot(self.at[:, 0] - x, self.at[:, 1] - y)
        index = int(far.argmin())
        return int(self.rows[index]) if far[index] <= reach else None

    def neighbour(self, row: int | None, across: int, down: int) -> int | None:
        """The nearest place in a direction, at most 45° aside; the chief place to begin with."""
        if not len(self.counted):
            return None
        here = None if row is None else self.point(row)
        if here is None:
            rows: list[int] = self.counted.tolist()
            order = () if self._dataset is None else by_population(self._dataset)
            return next((one for one in order if one in rows), rows[0])
        dx, dy = self.at[:, 0] - here[0], self.at[:, 1] - here[1]
        along, aside = dx * across + dy * down, np.abs(dx * down + dy * across)
        ahead = (along > 0.01) & (aside <= along)
        if not ahead.any():
            return None
        cost = np.where(ahead, along + 2 * aside, np.inf)
        return int(self.rows[int(cost.argmin())])

    def touching(self, rects: Points, half: float) -> Rows:
        """Indices of the counted places of which a square of 2 × `half` touches some rectangles.

        `rects` has left, top, right, bottom in each row.
        """
        if not len(rects):
            return np.empty(0, dtype=np.intp)
        x, y = self.counted_at[:, :1], self.counted_at[:, 1:]
        across = (x > rects[:, 0] - half) & (x < rects[:, 2] + half)
        down = (y > rects[:, 1] - half) & (y < rects[:, 3] + half)
        return np.flatnonzero((across & down).any(axis=1))
