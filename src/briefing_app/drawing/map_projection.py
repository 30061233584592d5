"""Where a longitude and latitude lie on a picture: equirectangular, true at the middle latitude."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # (points, 2)

LEAST_SPAN = 0.4  # degrees of latitude that a map shows at least: one place has no extent
CLOSEST = 24.0  # how many times larger than fitted a map may be shown
FURTHEST = 1.0


@dataclass(frozen=True, slots=True)
class MapProjection:
    """Degrees to pixels. `middle` is the longitude and latitude fitted to the picture's middle.

    `scale` is pixels per degree of latitude when fitted, `zoom` how much larger than that the
    picture is, `shift` what the middle was moved by, in pixels to the right and down. Where the
    map lies across the 180th meridian, `wraps` counts western longitudes on eastwards.
    """

    middle: tuple[float, float] = (0.0, 0.0)
    narrowing: float = 1.0  # a degree of longitude in degrees of latitude
    scale: float = 1.0
    size: tuple[float, float] = (1.0, 1.0)
    reach: tuple[float, float] = (0.5, 0.5)  # half the extent of what was fitted, in pixels
    wraps: bool = False
    zoom: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)

    @property
    def origin(self) -> tuple[float, float]:
        """Where the middle of the map lies on the picture, in pixels."""
        return self.size[0] / 2 + self.shift[0], self.size[1] / 2 + self.shift[1]

    def from_middle(self, points: Points) -> Points:
        """Pixels from the middle of the map; they do not change while the map is moved."""
        lon = points[:, 0]
        if self.wraps:
            lon = np.where(lon < 0, lon + 360, lon)
        pixels = self.scale * self.zoom
        x = (lon - self.middle[0]) * (self.narrowing * pixels)
        return np.column_stack((x, (self.middle[1] - points[:, 1]) * pixels))

    def to_picture(self, points: Points) -> Points:
        """Pixels from the top left of the picture."""
        picture: Points = self.from_middle(points) + np.array(self.origin)
        return picture

    def zoomed(self, factor: float, x: float, y: float) -> MapProjection:
        """Larger or smaller around a point of the picture, within limits."""
        zoom = min(max(self.zoom * factor, FURTHEST), CLOSEST)
        factor = zoom / self.zoom
        left, top = self.origin
        shift = (
            self.shift[0] + (x - left) * (1 - factor),
            self.shift[1] + (y - top) * (1 - factor),
        )
        return replace(self, zoom=zoom, shift=shift)._held()

    def moved(self, x: float, y: float) -> MapProjection:
        """Moved by pixels to the right and down, never so far that the map is lost."""
        return replace(self, shift=(self.shift[0] + x, self.shift[1] + y))._held()

    def seen_as(self, other: MapProjection) -> MapProjection:
        """The same part of the map as another shows on a picture of another size."""
        larger = self.scale / other.scale
        shift = (other.shift[0] * larger, other.shift[1] * larger)
        return replace(self, zoom=other.zoom, shift=shift)._held()

    def _held(self) -> MapProjection:
        """Leave no edge of what was fitted further inside the picture than it was at first."""
        room = [half * (self.zoom - 1) for half in self.reach]
        x, y = (min(max(shift, -most), most) for shift, most in zip(self.shift, room, strict=True))
        return replace(self, shift=(x, y))


def fitted(
    lines: Sequence[Points], width: float, height: float, margin: float = 0
) -> MapProjection:
    """The projection that shows all points as large as they fit, with `margin` pixels around.

    Without any point it shows the meeting of equator and Greenwich.
    """
    points = np.concatenate(lines) if lines else np.empty((0, 2))
    if not len(points):
        points = np.zeros((1, 2))
    lon, wraps = points[:, 0], False
    if np.ptp(lon) > 180:
        eastwards = np.where(lon < 0, lon + 360, lon)
        if np.ptp(eastwards) < np.ptp(lon):
            lon, wraps = eastwards, True
    west, east = float(lon.min()), float(lon.max())
    south, north = float(points[:, 1].min()), float(points[:, 1].max())
    middle = ((west + east) / 2, (south + north) / 2)
    narrowing = max(float(np.cos(np.radians(middle[1]))), 0.05)
    across = max((east - west) * narrowing, LEAST_SPAN)
    scale = min(
        max(width - 2 * margin, 1) / across,
        max(height - 2 * margin, 1) / max(north - south, LEAST_SPAN),
    )
    reach = ((east - west) * narrowing * scale / 2, (north - south) * scale / 2)
    return MapProjection(middle, narrowing, scale, (width, height), reach, wraps)
