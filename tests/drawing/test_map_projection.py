from __future__ import annotations

import numpy as np
import pytest

from briefing_app.drawing.map_projection import CLOSEST, MapProjection, fitted

SQUARE = np.array([[60.0, 30.0], [70.0, 30.0], [70.0, 38.0], [60.0, 38.0]])


def extent(projection: MapProjection, points: np.ndarray = SQUARE) -> list[float]:
    at = projection.to_picture(points)
    return [*at.min(axis=0), *at.max(axis=0)]


@pytest.mark.parametrize("size", [(400, 300), (300, 800), (1000, 200)])
def test_that_everything_fits_in_the_middle_with_its_margin(size: tuple[int, int]) -> None:
    left, top, right, bottom = extent(fitted([SQUARE], *size, margin=20))
    assert left + right == pytest.approx(size[0])
    assert top + bottom == pytest.approx(size[1])
    assert min(left, top) == pytest.approx(20)


def test_that_north_is_up_and_a_degree_of_longitude_is_narrower() -> None:
    projection = fitted([SQUARE], 400, 300)
    (x0, y0), (x1, _), (_, y2), _ = projection.to_picture(SQUARE)
    assert x0 < x1
    assert y2 < y0
    assert (x1 - x0) / 10 == pytest.approx((y0 - y2) / 8 * np.cos(np.radians(34)))


def test_that_zooming_keeps_the_point_under_the_pointer() -> None:
    projection = fitted([SQUARE], 400, 300)
    before = projection.to_picture(SQUARE[:1])[0]
    after = projection.zoomed(2, *before).to_picture(SQUARE[:1])[0]
    assert after == pytest.approx(before)


def test_that_zooming_out_again_gives_the_fitted_map() -> None:
    projection = fitted([SQUARE], 400, 300)
    changed = projection.zoomed(3, 10, 250).moved(33, -5)
    assert changed != projection
    assert changed.zoomed(0.01, 200, 100) == projection


def test_that_the_map_is_never_lost() -> None:
    projection = fitted([SQUARE], 400, 300).zoomed(1e9, 0, 0).moved(1e9, -1e9)
    assert projection.zoom == CLOSEST
    left, top, right, bottom = extent(projection)
    assert left <= 400
    assert right >= 0
    assert top <= 300
    assert bottom >= 0
    assert fitted([SQUARE], 400, 300).moved(50, 50) == fitted([SQUARE], 400, 300)


def test_that_one_place_and_none_have_a_map() -> None:
    assert fitted([SQUARE[:1]], 400, 300).to_picture(SQUARE[:1])[0] == pytest.approx((200, 150))
    assert np.isfinite(fitted([], 400, 300).scale)
    assert np.isfinite(fitted([SQUARE], 0, 0).scale)


def test_that_places_on_both_sides_of_the_180th_meridian_are_neighbours() -> None:
    points = np.array([[179.0, -17.0], [-179.0, -17.0]])
    left, right = fitted([points], 400, 300, 20).to_picture(points)[:, 0]
    assert right - left == pytest.approx(360)


@pytest.mark.parametrize("size", [(800, 600), (300, 300), (401, 300)])
def test_that_a_picture_of_another_size_shows_the_same_middle_as_close(
    size: tuple[int, int],
) -> None:
    seen = fitted([SQUARE], 400, 300).zoomed(4, 150, 120)
    same = fitted([SQUARE], *size).seen_as(seen)
    assert same.zoom == seen.zoom
    middle = np.array([same.size]) / 2 - np.array([same.origin])
    before = np.array([seen.size]) / 2 - np.array([seen.origin])
    assert middle / same.scale == pytest.approx(before / seen.scale)
    assert same.seen_as(MapProjection()) == fitted([SQUARE], *size)
