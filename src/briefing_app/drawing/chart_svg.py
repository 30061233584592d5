"""The control chart of a day as SVG: who held how many places on every day of the period.

For paper and picture exports; on screen Qt draws the same arrays. Everything is a vector, the
hatches too. Lengths are px of 1/96 inch. Labels name the fonts that the program brings along.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.sentences import holder_name, short_day_in
from briefing_app.drawing.chart_bands import (
    NOT_YET_KNOWN,
    Band,
    Counts,
    chart_bands,
    chart_words,
    extent,
    half_words,
    stretches,
)
from briefing_app.drawing.palette import area_colour, holder_styles, tint
from briefing_app.drawing.svg import FONTS, escaped, hatch, text_width
from briefing_app.drawing.time_axis import axis_labels
from briefing_app.drawing.tokens import TOKENS

_LIGHT = TOKENS["light"]


def chart_svg(
    briefing: Briefing,
    *,
    width: float = 680,
    height: float = 190,
    text_size: float = 10,
    id_prefix: str = "chart",
) -> str:
    """The chart with the day's cursor. `id_prefix` keeps ids apart where pictures share a page."""
    return _Chart(briefing, width, height, text_size, id_prefix).svg()


class _Chart:
    """Geometry of one picture while it is drawn."""

    def __init__(
        self, briefing: Briefing, width: float, height: float, text_size: float, prefix: str
    ) -> None:
        self.briefing, self.timeline = briefing, briefing.timeline
        self.dataset: Dataset = briefing.timeline.dataset
        self.width, self.height, self.text_size, self.prefix = width, height, text_size, prefix
        self.styles = holder_styles(self.dataset)
        self.days = self.timeline.day_count
        self.shown = self.timeline.last_known_index + 1  # days whose areas are to be seen
        self.bands = tuple(
            Band(band.holder, band.settled, band.low[: self.shown], band.high[: self.shown])
            for band in chart_bands(self.timeline)
            if (band.high > band.low)[: self.shown].any()
        )
        total = self.timeline.total
        self.levels = ((0, "0"), (total / 2, half_words(total)), (total, str(total)))
        self.left = max(text_width(label, text_size) for _, label in self.levels) + 6
        self.right = width - 1
        self.top = text_size * 1.5 + 2
        self.bottom = height - text_size * 1.6
        self.taken: list[tuple[float, float, float, float]] = []

    def x(self, day_index: float) -> float:
        return self.left + (self.right - self.left) * day_index / self.days

    def y(self, places: float) -> float:
        return self.bottom - (self.bottom - self.top) * places / max(self.timeline.total, 1)

    def svg(self) -> str:
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}"'
            f' width="{self.width:g}" height="{self.height:g}" role="img"'
            f' font-family="{FONTS}" font-size="{self.text_size:g}" fill="{_LIGHT.ink}">',
            f"<title>{escaped(chart_words(self.briefing))}</title>",
            f"<defs>{''.join(self._patterns())}</defs>",
            *self._areas(),
            *self._grid(),
            *self._not_yet_known(),
            *self._names(),
            *self._months(),
            *self._cursor(),
            "</svg>",
        ]
        return "".join(parts)

    # Areas and their patterns

    def _paint_id(self, band: Band) -> str:
        code = self.timeline.code(band.holder)
        return f"{self.prefix}-{code}-{'settled' if band.settled else 'open'}"

    def _patterns(self) -> Iterator[str]:
        for band in self.bands:
            style = self.styles[band.holder]
            if not band.settled:
                yield hatch(self._paint_id(band), "hatch", style.light_fill)
            elif not self._is_plain(band.holder):
                yield hatch(self._paint_id(band), style.pattern, style.light_line)
        yield hatch(f"{self.prefix}-later", "hatch", _LIGHT.knowledge, 0.8)

    def _areas(self) -> Iterator[str]:
        for band in self.bands:
            style = self.styles[band.holder]
            outline = "".join(self._outlines(band))
            ground = area_colour(style, "light", "chart") if band.settled else tint(style, "light")
            # The ground is not part of the pattern: seams between its tiles would show.
            yield f'<path d="{outline}" fill="{ground}"/>'
            if not band.settled or not self._is_plain(band.holder):
                yield f'<path d="{outline}" fill="url(#{self._paint_id(band)})"/>'
        for band in self.bands[:-1]:
            yield (
                f'<path d="{"".join(self._upper_edges(band))}" fill="none"'
                f' stroke="{self.styles[band.holder].light_line}" stroke-width="0.7"/>'
            )

    def _outlines(self, band: Band) -> Iterator[str]:
        for steps in stretches(band):
            there = "".join(
                f"{'L' if number else 'M'}{self.x(start):.2f} {self.y(high):.2f}H{self.x(end):.2f}"
                for number, (start, end, _, high) in enumerate(steps)
            )
            back = "".join(
                f"L{self.x(end):.2f} {self.y(low):.2f}H{self.x(start):.2f}"
                for start, end, low, _ in reversed(steps)
            )
            yield f"{there}{back}Z"

    def _upper_edges(self, band: Band) -> Iterator[str]:
        for steps in stretches(band):
            yield f"M{self.x(steps[0][0]):.2f} {self.y(steps[0][2]):.2f}"
            for _, end, _, high in steps:
                yield f"V{self.y(high):.2f}H{self.x(end):.2f}"
            yield f"V{self.y(steps[-1][2]):.2f}"

    # Scales

    def _grid(self) -> Iterator[str]:
        for level, label in self.levels:
            y = self.y(level)
            yield self._text(self.left - 5, y + self.text_size * 0.34, label, "end", _LIGHT.ink_3)
        middle = self.y(self.timeline.total / 2)
        yield (
            f'<path d="M{self.left:.2f} {middle:.2f}H{self.right:.2f}" fill="none"'
            f' stroke="{_LIGHT.ink_2}" stroke-width="0.8" stroke-dasharray="1 2.4"/>'
        )
        yield (
            f'<path d="M{self.left:.2f} {self.top:.2f}V{self.bottom:.2f}H{self.right:.2f}'
            f'V{self.top:.2f}Z" fill="none" stroke="{_LIGHT.border}" stroke-width="0.5"/>'
        )

    def _months(self) -> Iterator[str]:
        baseline = self.bottom + self.text_size * 1.3
        day_width = (self.right - self.left) / self.days
        for index, label in axis_labels(
            self.timeline.first_day, self.days, day_width, self.text_size
        ):
            x = self.x(index)
            yield (
                f'<path d="M{x:.2f} {self.bottom:.2f}v{self.text_size * 0.4:.2f}"'
                f' stroke="{_LIGHT.border}" stroke-width="0.8"/>'
            )
            if x + 3 + text_width(label, self.text_size) <= self.width + 2:
                yield self._text(x + 3, baseline, label, "start", _LIGHT.ink_3)

    def _not_yet_known(self) -> Iterator[str]:
        if self.shown == self.days:
            return
        start = self.x(self.shown)
        outline = f"M{start:.2f} {self.top:.2f}H{self.right:.2f}V{self.bottom:.2f}H{start:.2f}Z"
        yield f'<path d="{outline}" fill="{_LIGHT.knowledge_tint}"/>'
        yield f'<path d="{outline}" fill="url(#{self.prefix}-later)"/>'
        self.taken.append((start, self.top, self.right, self.bottom))
        label_width = text_width(NOT_YET_KNOWN, self.text_size)
        if self.right - start > label_width + 12:
            x, y = (start + self.right) / 2, (self.top + self.bottom) / 2
            yield self._pill(x, y, label_width)
            yield self._text(
                x, y + self.text_size * 0.34, NOT_YET_KNOWN, "middle", _LIGHT.knowledge
            )

    # Names in the areas

    def _names(self) -> Iterator[str]:
        holders = dict.fromkeys(band.holder for band in self.bands)
        areas = {
            holder: [band for band in self.bands if band.holder == holder] for holder in holders
        }
        sizes = {
            holder: sum(int((band.high - band.low).sum()) for band in areas[holder])
            for holder in holders
        }
        # The largest first: where two names would overlap, the smaller area goes without.
        for holder in sorted(holders, key=lambda holder: -sizes[holder]):
            label = holder_name(self.dataset, holder)
            width = text_width(label, self.text_size)
            place = None
            if self._is_plain(holder):
                settled = [band for band in areas[holder] if band.settled]
                place = self._room_inside(*extent(settled), width) if settled else None
            low, high = extent(areas[holder])
            if place is None:
                place = self._room_inside(low, high, width)
                if place is not None:
                    yield self._pill(*place, width)
            if place is None:
                place = self._room_beside(low, high, width)
                if place is not None:
                    x, y = place[0] + width / 2, place[1]
                    yield self._leader(x, y, low, high)
                    yield self._text(x, y + self.text_size * 0.34, label, "end", _LIGHT.ink)
            else:
                x, y = place
                yield self._text(x, y + self.text_size * 0.34, label, "middle", _LIGHT.ink)

    def _is_plain(self, holder: str) -> bool:
        return self.styles[holder].pattern in ("plain", "none")

    def _room_inside(self, low: Counts, high: Counts, width: float) -> tuple[float, float] | None:
        """The middle of the tallest opening for a text of this width, or None."""
        window = int(np.ceil((width + 8) * self.days / (self.right - self.left)))
        if window > self.shown:
            return None
        views = np.lib.stride_tricks.sliding_window_view
        floor = views(low, window).max(axis=1)
        ceiling = views(high, window).min(axis=1)
        room = ceiling - floor
        best = np.flatnonzero(room == room.max())
        middle = int(best[len(best) // 2])
        line = self.text_size * 1.3
        # The middle of the best starts; farther ones where a name or the cursor is in the way.
        for start in sorted(best.tolist(), key=lambda start: abs(start - middle)):
            bottom, top = self.y(int(floor[start])), self.y(int(ceiling[start]))
            if bottom - top < line:
                return None
            y, half = (bottom + top) / 2, self.y(self.timeline.total / 2)
            if abs(y - half) < line * 0.75 and half - line * 0.85 - line / 2 > top:
                y = half - line * 0.85
            left, right = self.x(start) + 4, self.x(start + window) - 4
            for x in ((left + right) / 2, left + width / 2, right - width / 2):
                if self._take(x - width / 2, y, width):
                    return x, y
        return None

    def _room_beside(self, low: Counts, high: Counts, width: float) -> tuple[float, float] | None:
        """Left of where the longest stretch of a thin area begins, or None."""
        runs = stretches(Band("", True, low, high))
        start, _, bottom, top = max(runs, key=lambda steps: steps[-1][1] - steps[0][0])[0]
        half = self.text_size * 0.65
        y = min(max(self.y((bottom + top) / 2), self.top + half), self.bottom - half)
        for gap in range(4, 20, 4):  # farther off where the steps of a neighbour are in the way
            left = self.x(start) - gap - width
            if left < self.left + 2:
                return None
            if self._is_even(left, y, width) and self._take(left, y, width):
                return left + width / 2, y
        return None

    def _leader(self, x: float, y: float, low: Counts, high: Counts) -> str:
        """A line from a name that stands beside a thin area to where the area begins."""
        start = self._begins(low, high)
        return (
            f'<path d="M{x + 2:.2f} {y:.2f}H{max(start, x + 2):.2f}" fill="none" '
            f'stroke="{_LIGHT.ink}" stroke-width="0.6"/>'
        )

    def _begins(self, low: Counts, high: Counts) -> float:
        """Where the longest stretch of an area begins."""
        runs = stretches(Band("", True, low, high))
        return self.x(max(runs, key=lambda steps: steps[-1][1] - steps[0][0])[0][0])

    def _is_even(self, left: float, middle: float, width: float) -> bool:
        """Whether a label would lie on one plain area only."""
        scale = self.days / (self.right - self.left)
        first = max(int((left - self.left) * scale), 0)
        last = min(int((left + width - self.left) * scale) + 1, self.shown)
        floor = self._places(middle + self.text_size * 0.5)
        ceiling = self._places(middle - self.text_size * 0.5)
        return any(
            band.settled
            and self._is_plain(band.holder)
            and bool((band.low[first:last] <= floor).all())
            and bool((band.high[first:last] >= ceiling).all())
            for band in self.bands
        )

    def _places(self, y: float) -> float:
        """The inverse of `y`, kept within the scale."""
        share = (self.bottom - y) / (self.bottom - self.top)
        return self.timeline.total * min(max(share, 0.0), 1.0)

    def _take(self, left: float, middle: float, width: float) -> bool:
        """Reserve the box of a label, unless another or the cursor is in the way."""
        half = self.text_size * 0.65
        box = (left - 2, middle - half, left + width + 2, middle + half)
        cursor = self.x(self.briefing.day_index + 0.5)
        if box[0] - 2 < cursor < box[2] + 2:
            return False
        for other in self.taken:
            if box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]:
                return False
        self.taken.append(box)
        return True

    # The day

    def _cursor(self) -> Iterator[str]:
        x = self.x(self.briefing.day_index + 0.5)
        line = f'd="M{x:.2f} {self.text_size * 0.2:.2f}V{self.bottom:.2f}" fill="none"'
        yield f'<path {line} stroke="{_LIGHT.surface}" stroke-width="3"/>'
        yield f'<path {line} stroke="{_LIGHT.ink}" stroke-width="1.4"/>'
        label = short_day_in(self.dataset, self.briefing.day)
        width = text_width(label, self.text_size, bold=True)
        anchor = "end" if x - 5 - width > self.left - 5 else "start"
        x += -4 if anchor == "end" else 4
        yield self._text(x, self.text_size, label, anchor, _LIGHT.ink, bold=True)

    # Elements

    def _text(
        self, x: float, y: float, text: str, anchor: str, colour: str, *, bold: bool = False
    ) -> str:
        weight = ' font-weight="700"' if bold else ""
        return (
            f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}" fill="{colour}"{weight}>'
            f"{escaped(text)}</text>"
        )

    def _pill(self, x: float, y: float, width: float) -> str:
        half = self.text_size * 0.68
        return (
            f'<rect x="{x - width / 2 - 3:.2f}" y="{y - half:.2f}" width="{width + 6:.2f}"'
            f' height="{2 * half:.2f}" rx="2" fill="{_LIGHT.surface}"/>'
        )
