"""Where names stand in the control chart and in the lane of key events: geometry, no painting."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from PySide6.QtCore import QRectF

from briefing_app.domain.sentences import holder_name
from briefing_app.domain.time_words import OPEN, open_word
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.chart_bands import Band, Counts, stretches
from briefing_app.drawing.palette import HolderStyle
from briefing_app.widgets.time_axis import TimeAxis

GAP = 6  # between a name and what is beside it
THINNEST_NAMED = 3  # a hatched area at least so high is named, on a ground that overlaps its edges


@dataclass(frozen=True, slots=True)
class ChartLabel:
    """A name in the chart; on a ground of its own (`pill`) where a pattern lies under it."""

    text: str
    rect: QRectF
    pill: bool


@dataclass(frozen=True, slots=True)
class ChartSpace:
    """The areas' place on screen: days along `axis`, 0 to `total` places from bottom to top."""

    axis: TimeAxis
    top: float
    bottom: float
    total: int
    shown_days: int  # of the days in view; those after them are not yet known

    def y(self, places: float) -> float:
        """The pixel of a number of places."""
        return self.bottom - (self.bottom - self.top) * places / self.total

    def edge(self, position: int) -> float:
        """Where a day begins, counted from the first in view as the bands are."""
        return self.axis.edge(self.axis.first + position)


def chart_labels(
    timeline: Timeline,
    bands: Sequence[Band],
    styles: dict[str, HolderStyle],
    space: ChartSpace,
    text_width: Callable[[str], float],
    height: float,
) -> tuple[ChartLabel, ...]:
    """A name for every area that has room for one; `bands` hold the days in view.

    A patterned area too thin for its name gets it on the left of where it begins, on even
    ground. Hatched areas bear the reason why they are open. Areas with a pattern choose first,
    because a plain one has room in more places; of the others the largest.
    """

    def is_plain(band: Band) -> bool:
        return band.settled and styles[band.holder].pattern in ("plain", "none")

    labels: list[ChartLabel] = []
    if space.shown_days == 0:
        return ()
    order = sorted(bands, key=lambda band: (is_plain(band), -int((band.high - band.low).sum())))
    for band in order:
        if not band.settled:
            labels += _open_label(timeline, band, space, text_width, height, labels)
            continue
        name = holder_name(timeline.dataset, band.holder)
        size = (text_width(name) + 2 * GAP, height)
        found = _room_inside(band, space, size, height + 2, labels)
        beside = None
        if found is None and not is_plain(band):
            size = (text_width(name), height)
            beside = _room_beside(band, bands, styles, space, size, labels)
        if found is not None:
            labels.append(ChartLabel(name, found, pill=not is_plain(band)))
        elif beside is not None:
            labels.append(ChartLabel(name, beside, pill=False))
    return tuple(labels)


def _open_label(
    timeline: Timeline,
    band: Band,
    space: ChartSpace,
    text_width: Callable[[str], float],
    height: float,
    taken: Sequence[ChartLabel],
) -> list[ChartLabel]:
    """The reason why a hatched area is open, if it is the same all along the label, or "open"."""

    def room(name: str) -> QRectF | None:
        size = (text_width(name) + 2 * GAP, height)
        return _room_inside(band, space, size, THINNEST_NAMED, taken)

    def reason_along(rect: QRectF) -> str:
        first, last = space.axis.day_at(rect.left()), space.axis.day_at(rect.right())
        return open_word(timeline, band.holder, first, last)

    short = room(OPEN)
    if short is None:
        return []
    reason = reason_along(short)
    long = room(reason)
    if long is not None and reason_along(long) == reason:
        return [ChartLabel(reason, long, pill=True)]
    return [ChartLabel(OPEN, short, pill=True)]


def _room_inside(
    band: Band,
    space: ChartSpace,
    size: tuple[float, float],
    least: float,
    taken: Sequence[ChartLabel],
) -> QRectF | None:
    """The middle of the tallest opening in an area, at least so high, for a text of this size."""
    width, height = size
    days = max(math.ceil(width / space.axis.pitch), 1)
    if days > space.shown_days:
        return None
    floor = sliding_window_view(band.low[: space.shown_days], days).max(axis=1)
    ceiling = sliding_window_view(band.high[: space.shown_days], days).min(axis=1)
    openings = ceiling - floor
    tallest = np.flatnonzero(openings == openings.max())
    start = int(tallest[len(tallest) // 2])
    low, high = space.y(int(floor[start])), space.y(int(ceiling[start]))
    if low - high < least:
        return None
    begin = space.edge(start)
    if space.axis.pitch >= 2 * width:
        centre = begin + space.axis.pitch / 4  # clear of a cursor on that day
    else:
        centre = (begin + space.edge(start + days)) / 2
    for middle in _middles(low, high, space, height):
        rect = QRectF(centre - width / 2, middle - height / 2, width, height)
        if not any(rect.intersects(label.rect) for label in taken):
            return rect
    return None


def _middles(low: float, high: float, space: ChartSpace, height: float) -> Iterator[float]:
    """Where a name may stand between two heights, best first: not on the dotted line."""
    half_line = space.y(space.total / 2)
    middle = (low + high) / 2
    if abs(middle - half_line) >= height / 2 + 2:
        yield min(max(middle, space.top + height / 2), space.bottom - height / 2)
    parts = [
        (edge + half_line) / 2
        for edge in (high, low)
        if high < half_line < low and abs(edge - half_line) >= height + 2
    ]
    yield from parts
    if not parts:
        yield min(max(middle, space.top + height / 2), space.bottom - height / 2)


def _room_beside(
    band: Band,
    bands: Sequence[Band],
    styles: dict[str, HolderStyle],
    space: ChartSpace,
    size: tuple[float, float],
    taken: Sequence[ChartLabel],
) -> QRectF | None:
    """Left of where the longest stretch of a thin area begins, within one plain area."""
    shown = Band(band.holder, True, band.low[: space.shown_days], band.high[: space.shown_days])
    longest = max(stretches(shown), key=lambda steps: steps[-1][1] - steps[0][0], default=None)
    if longest is None:
        return None
    start, _, low, high = longest[0]
    width, height = size
    middle = min(max(space.y((low + high) / 2), space.top + height), space.bottom - height)
    for gap in (GAP, 2 * GAP, 3 * GAP):  # farther off where the steps of a neighbour are near
        rect = QRectF(space.edge(start) - gap - width, middle - height / 2, width, height)
        if rect.left() < space.axis.left + GAP:
            return None
        if _on_one_area(rect, bands, styles, space) and not any(
            rect.intersects(label.rect) for label in taken
        ):
            return rect
    return None


def _on_one_area(
    rect: QRectF, bands: Sequence[Band], styles: dict[str, HolderStyle], space: ChartSpace
) -> bool:
    first = space.axis.first
    days = slice(
        space.axis.day_at(rect.left()) - first, space.axis.day_at(rect.right()) + 1 - first
    )

    def covers(low: Counts, high: Counts) -> bool:
        bottom, top = space.y(int(low[days].max())), space.y(int(high[days].min()))
        return top <= rect.top() and rect.bottom() <= bottom

    return any(
        band.settled
        and styles[band.holder].pattern in ("plain", "none")
        and covers(band.low, band.high)
        for band in bands
    )


def place_names(
    names: Sequence[tuple[int, float]], left: float, right: float
) -> tuple[float | None, ...]:
    """The left end of each name beside its tick; None where it would meet another name.

    `names` are (x of the tick, width of the name), the most important first. A name stands
    right of its tick or, where that is no room, left of it.
    """
    taken: list[tuple[float, float]] = []
    placed: list[float | None] = []
    for x, width in names:
        for start in (x + 4, x - 3 - width):
            span = (min(x - 1, start) - GAP, max(x + 1, start + width) + GAP)
            free = all(span[1] <= other[0] or other[1] <= span[0] for other in taken)
            if free and left <= start and start + width <= right:
                taken.append((span[0] + GAP, span[1] - GAP))
                placed.append(start)
                break
        else:
            placed.append(None)
    return tuple(placed)
