"""The map of a day as SVG: who holds which place, on the ground.

For paper and picture exports; on screen Qt draws the same. Everything is a vector, the hatches
too. Lengths are px of 1/96 inch. Without shapes the places stand on plain land, and a line says
so. Labels name the fonts that the program brings along.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.map_words import map_shortfall
from briefing_app.domain.page_words import map_words
from briefing_app.drawing.glyph_svg import SIZE, glyph_parts
from briefing_app.drawing.map_labels import Box, LabelWish, PlacedLabel, place_labels
from briefing_app.drawing.map_names import (
    MANY_CHANGED,
    MANY_PLACES,
    LegendEntry,
    legend_entries,
    named_rows,
)
from briefing_app.drawing.map_paths import map_paths
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.drawing.palette import HolderStyle, area_colour, holder_styles, tint
from briefing_app.drawing.svg import FONTS, escaped, hatch, text_width
from briefing_app.drawing.tokens import TOKENS

# Lengths at a text size of 11 px; they grow with it.
GLYPH, CHANGED_GLYPH, SMALL_GLYPH = 10.0, 12.0, 7.0
SWATCH_WIDTH, SWATCH_HEIGHT, SWATCH_GLYPH, LINE = 17.0, 13.0, 8.0, 19.0
HALO = 2.4  # of a name; less than on screen, as readers of PDF lay it over the letter before

_LIGHT = TOKENS["light"]


def map_svg(
    briefing: Briefing,
    shapes: Shapes = NO_SHAPES,
    *,
    width: float = 680,
    height: float = 500,
    text_size: float = 11,
    id_prefix: str = "map",
    with_legend: bool = False,
    with_names: bool = True,
) -> str:
    """The map of the day; what changed on it is outlined and named.

    `id_prefix` keeps ids apart where pictures share a page. A legend takes room at the foot. A
    small map is better without names.
    """
    drawn = _Map(briefing, shapes, width, height, text_size, id_prefix, with_legend)
    drawn.named = with_names
    return drawn.svg()


def swatch_svg(style: HolderStyle | None, *, settled: bool = True) -> str:
    """What stands before a word of the legend: area and glyph; None is "changed this day"."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SWATCH_WIDTH:g}'
        f' {SWATCH_HEIGHT:g}">{_swatch(style, settled=settled, prefix="swatch")}</svg>'
    )


def _swatch(style: HolderStyle | None, *, settled: bool, prefix: str) -> str:
    if style is None:
        return (
            f'<rect x="0.75" y="0.75" width="{SWATCH_WIDTH - 1.5:g}"'
            f' height="{SWATCH_HEIGHT - 1.5:g}" fill="{_LIGHT.surface}" stroke="{_LIGHT.ink}"'
            ' stroke-width="1.5"/>'
        )
    outline = f"M0 0H{SWATCH_WIDTH:g}V{SWATCH_HEIGHT:g}H0Z"
    scale = SWATCH_GLYPH / SIZE
    left, top = (SWATCH_WIDTH - SWATCH_GLYPH) / 2, (SWATCH_HEIGHT - SWATCH_GLYPH) / 2
    glyph = glyph_parts(style, settled=settled, half_id=f"{prefix}-half")
    pattern, painted = _painted(style, outline, prefix, settled=settled)
    return (
        f"<defs>{pattern}</defs>{painted}"
        f'<g transform="translate({left:g} {top:g}) scale({scale:.4f})">{glyph}</g>'
    )


def _painted(style: HolderStyle, outline: str, id: str, *, settled: bool) -> tuple[str, str]:
    """The pattern that an area needs, if any, and the area as the paths that paint it."""
    ground = area_colour(style, "light", "map") if settled else tint(style, "light")
    pattern = style.pattern if settled else "hatch"
    painted = f'<path d="{outline}" fill="{ground}"/>'
    if pattern in ("plain", "none"):
        return "", painted
    # The ground is not part of the pattern: seams between its tiles would show.
    line = style.light_line if settled else style.light_fill
    return hatch(id, pattern, line), f'{painted}<path d="{outline}" fill="url(#{id})"/>'


class _Map:
    """Geometry of one picture while it is drawn."""

    def __init__(
        self,
        briefing: Briefing,
        shapes: Shapes,
        width: float,
        height: float,
        text_size: float,
        prefix: str,
        with_legend: bool,
    ) -> None:
        self.briefing, self.dataset = briefing, briefing.timeline.dataset
        self.text_size, self.scale, self.prefix = text_size, text_size / 11, prefix
        self.legend = self._arranged(width) if with_legend else []
        foot = (self.legend[-1][2] + LINE + 6) * self.scale if self.legend else 0.0
        self.size = width, height
        self.width, self.height = width, max(height - foot, 1.0)
        self.styles = holder_styles(self.dataset)
        self.paths = map_paths(self.dataset, shapes, self.width, self.height)
        self.crowded = len(self.paths.rows) > MANY_PLACES
        self.named = True

    def svg(self) -> str:
        width, height = self.size
        clip = f"{self.prefix}-frame"
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"'
            f' width="{width:g}" height="{height:g}" role="img"'
            f' font-family="{FONTS}" font-size="{self.text_size:g}" fill="{_LIGHT.ink}">',
            f"<title>{escaped(map_words(self.briefing))}</title>",
            f'<clipPath id="{clip}"><path d="M0 0H{self.width:g}V{self.height:g}H0Z"/></clipPath>',
            f'<g clip-path="url(#{clip})" stroke-linejoin="bevel" stroke-linecap="round">',
            *self._ground(),
            *self._areas(),
            *self._lines(),
            *self._outlines(),
            "</g>",
            *self._glyphs(),
            *(self._names() if self.named else ()),
            *(self._shortfall() if self.named else ()),
            *self._legend(),
            "</svg>",
        ]
        return "".join(parts)

    # The ground

    def _ground(self) -> Iterator[str]:
        paths = self.paths
        ground = _LIGHT.paper if paths.sea else _LIGHT.land
        yield f'<path d="M0 0H{self.width:g}V{self.height:g}H0Z" fill="{ground}"/>'
        for path, colour in (
            (paths.countries, _LIGHT.land),
            (paths.outline, _LIGHT.surface),
            (paths.plain, _LIGHT.surface),
        ):
            if path:
                yield f'<path d="{path}" fill="{colour}"/>'

    def _areas(self) -> Iterator[str]:
        """The areas of each holder as one path: fewer, and without seams between them."""
        together: dict[tuple[str, bool], str] = {}
        for row, path in self.paths.areas.items():
            key = self.briefing.holder_of(row), bool(self.briefing.settled[row])
            together[key] = together.get(key, "") + path
        for (holder, settled), path in sorted(together.items()):
            code = self.briefing.timeline.code(holder)
            id = f"{self.prefix}-{code}-{'settled' if settled else 'open'}"
            pattern, painted = _painted(self.styles[holder], path, id, settled=settled)
            yield f"<defs>{pattern}</defs>{painted}" if pattern else painted

    def _lines(self) -> Iterator[str]:
        paths = self.paths
        edge = "".join((*paths.areas.values(), paths.plain))
        for path, colour, width in (
            (paths.borders, _LIGHT.hairline, 1.0),
            (paths.rivers, _LIGHT.hairline, 0.8),
            (edge, _LIGHT.surface, 1.2),
            (paths.outline, _LIGHT.border, 1.2),
        ):
            if path:
                yield (
                    f'<path d="{path}" fill="none" stroke="{colour}"'
                    f' stroke-width="{width * self.scale:.2f}"/>'
                )

    def _outlines(self) -> Iterator[str]:
        """Around what changed that day: its area, or its glyph where it has none."""
        changed = self.briefing.changed
        width = (1.15 if len(changed) > MANY_CHANGED else 1.5) * self.scale
        stroke = f'fill="none" stroke="{_LIGHT.ink}" stroke-width="{width:.2f}"'
        at = self._points()
        for row in changed:
            if row in self.paths.areas:
                yield f'<path d="{self.paths.areas[row]}" {stroke}/>'
            elif row in at:
                x, y = at[row]
                radius = self._glyph_size(row) / 2 + 2.5 * self.scale
                yield f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" {stroke}/>'

    # Marks and names

    def _points(self) -> dict[int, tuple[float, float]]:
        at: list[tuple[float, float]] = [(x, y) for x, y in self.paths.at.tolist()]
        return dict(zip(self.paths.rows.tolist(), at, strict=True))

    def _glyph_size(self, row: int) -> float:
        if self.crowded:
            return SMALL_GLYPH * self.scale
        return (CHANGED_GLYPH if row in self.briefing.changed else GLYPH) * self.scale

    def _glyphs(self) -> Iterator[str]:
        """Each glyph defined once; what changed lies over the others."""
        at, briefing = self._points(), self.briefing
        order = sorted(at, key=lambda row: row in briefing.changed)
        kinds = {row: (briefing.holder_of(row), bool(briefing.settled[row])) for row in order}
        ids = {}
        for number, (holder, settled) in enumerate(dict.fromkeys(kinds.values())):
            id = ids[holder, settled] = f"{self.prefix}-glyph-{number}"
            glyph = glyph_parts(self.styles[holder], settled=settled, half_id=f"{self.prefix}-half")
            yield f'<defs><g id="{id}">{glyph}</g></defs>'
        for row in order:
            (x, y), size = at[row], self._glyph_size(row)
            yield (
                f'<use href="#{ids[kinds[row]]}" transform="translate({x - size / 2:.2f}'
                f' {y - size / 2:.2f}) scale({size / SIZE:.4f})"/>'
            )

    def _names(self) -> Iterator[str]:
        half = (SMALL_GLYPH if self.crowded else GLYPH) * self.scale / 2
        marks = np.column_stack((self.paths.at - half, self.paths.at + half)).reshape(-1, 4)
        countries = list(self._countries())
        boxes = np.array([box for _, box in countries]).reshape(-1, 4)
        for name, (left, top, right, bottom) in countries:
            middle = (left + right) / 2
            baseline = (top + bottom) / 2 + self.text_size * 0.31
            yield (
                f'<text x="{middle:.2f}" y="{baseline:.2f}" text-anchor="middle"'
                f' font-size="{self.text_size * 0.92:g}" letter-spacing="{0.6 * self.scale:.2f}"'
                f' fill="{_LIGHT.ink_3}">{escaped(name)}</text>'
            )
        picture = (2.0, 2.0, self.width - 2, self.height - 2)
        around = np.concatenate((marks, boxes, self._shortfall_boxes()))
        for label in place_labels(self._wishes(), around, picture, leaders=not self.crowded):
            yield from self._label(label)

    def _countries(self) -> Iterator[tuple[str, Box]]:
        """Names of the countries around, where they are wholly in view and over no area."""
        placed: list[Box] = []
        for name, x, y in self.paths.names:
            told = name.upper()
            wide = text_width(told, self.text_size) + 0.6 * self.scale * len(told)
            high = self.text_size * 1.3
            box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            if (
                box[0] > 4 and box[1] > 4
                and box[2] < self.width - 4 and box[3] < self.height - 4
                and not self._over_area(box)
                and not any(_overlap(box, other) for other in placed)
            ):  # fmt: skip
                placed.append(box)
                yield told, box

    def _over_area(self, box: Box) -> bool:
        """Whether corners of an area lie in a box: areas are finer than any name."""
        points = self.paths.corners
        inside = (points > box[:2]).all(axis=1) & (points < box[2:]).all(axis=1)
        return bool(inside.any())

    def _wishes(self) -> list[LabelWish]:
        """Names by rank, with the room that each takes."""
        at, wishes = self._points(), []
        for row in named_rows(self.briefing):
            if row in at:
                text, bold = self.dataset.places[row].name, row in self.briefing.changed
                width = text_width(text, self.text_size, bold=bold) + HALO * self.scale
                height = self.text_size * 0.7 + 2 * HALO * self.scale
                reach = self._glyph_size(row) / 2
                wishes.append(LabelWish(row, text, *at[row], reach, width, height, bold))
        return wishes

    def _label(self, label: PlacedLabel) -> Iterator[str]:
        wish = label.wish
        if label.leader is not None:
            x0, y0, x1, y1 = label.leader
            for colour, width in ((_LIGHT.surface, 3.0), (_LIGHT.ink_2, 1.0)):
                yield (
                    f'<path d="M{x0:.2f} {y0:.2f}L{x1:.2f} {y1:.2f}" fill="none"'
                    f' stroke="{colour}" stroke-width="{width * self.scale:.2f}"/>'
                )
        left, top, right, bottom = label.box
        x, y = (left + right) / 2, (top + bottom) / 2 + self.text_size * 0.34
        weight = ' font-weight="700"' if wish.bold else ""
        yield (
            f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="middle"{weight} paint-order="stroke"'
            f' stroke="{_LIGHT.surface}" stroke-width="{HALO * self.scale:.2f}"'
            f' stroke-linejoin="round">{escaped(wish.text)}</text>'
        )

    def _told_short(self) -> str:
        return map_shortfall(self.dataset, bool(self.paths.areas), len(self.paths.rows))

    def _shortfall_boxes(self) -> NDArray[np.float64]:
        """Where that line stands, as no box or one, (boxes, 4)."""
        told, foot = self._told_short(), self.height - 6 * self.scale
        half = text_width(told, self.text_size) / 2
        box = (self.width / 2 - half, foot - self.text_size, self.width / 2 + half, self.height)
        return np.array([box] if told else []).reshape(-1, 4)

    def _shortfall(self) -> Iterator[str]:
        """One line at the foot that says what the dataset does not give."""
        told = self._told_short()
        if told:
            y = self.height - 6 * self.scale if len(self.paths.rows) else self.height / 2
            yield (
                f'<text x="{self.width / 2:.2f}" y="{y:.2f}" text-anchor="middle"'
                f' fill="{_LIGHT.ink_2}">{escaped(told)}</text>'
            )

    # The legend

    def _arranged(self, width: float) -> list[tuple[LegendEntry, float, float]]:
        """The entries with their left and top, in lengths at a text size of 11 px."""
        x, y, placed = 0.0, 6.0, []
        for entry in legend_entries(self.briefing.timeline):
            wide = SWATCH_WIDTH + 7 + text_width(entry[0], 11)
            if x and x + wide > width / self.scale:
                x, y = 0.0, y + LINE
            placed.append((entry, x, y))
            x += wide + 18
        return placed

    def _legend(self) -> Sequence[str]:
        return [
            f'<g transform="translate({x * self.scale:.2f} {self.height + y * self.scale:.2f})'
            f' scale({self.scale:.4f})">'
            f"{_swatch(style, settled=settled, prefix=f'{self.prefix}-key-{number}')}"
            f'<text x="{SWATCH_WIDTH + 7:g}" y="{SWATCH_HEIGHT / 2 + 3.7:g}" font-size="11"'
            f' fill="{_LIGHT.ink_2}">{escaped(word)}</text></g>'
            for number, ((word, style, settled), x, y) in enumerate(self.legend)
        ]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
