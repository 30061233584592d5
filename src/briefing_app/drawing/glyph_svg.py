"""The glyph of a holder as SVG, for pages and picture exports."""

from __future__ import annotations

import math

from briefing_app.drawing.palette import HolderStyle, Shape
from briefing_app.drawing.tokens import TOKENS

SIZE = 12.0  # edge of the square a glyph fills, in px
EDGE = 1.2  # width of its outline, in px

Point = tuple[float, float]

# Corners, turn of the first one and radius of the regular shapes, as shares of half the square.
_REGULAR: dict[Shape, tuple[int, float, float]] = {
    "diamond": (4, 0.0, 1.12),
    "triangle": (3, 0.0, 1.12),
    "pentagon": (5, 0.0, 1.12),
    "hexagon": (6, math.pi / 6, 1.05),
}

# Corners of the others, as shares of the square.
_DRAWN: dict[Shape, tuple[Point, ...]] = {
    "square": ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),
    "inverted_triangle": ((0.02, 0.14), (0.98, 0.14), (0.5, 0.97)),
    "plus": (
        (0.32, 0.0), (0.68, 0.0), (0.68, 0.32), (1.0, 0.32), (1.0, 0.68), (0.68, 0.68),
        (0.68, 1.0), (0.32, 1.0), (0.32, 0.68), (0.0, 0.68), (0.0, 0.32), (0.32, 0.32),
    ),
    "star": tuple(
        (0.5 + radius * math.sin(turn * math.pi / 5), 0.53 - radius * math.cos(turn * math.pi / 5))
        for turn, radius in enumerate((0.55, 0.24) * 5)
    ),
    "hourglass": ((0.06, 0.04), (0.94, 0.04), (0.62, 0.5), (0.94, 0.96), (0.06, 0.96), (0.38, 0.5)),
    "bar": ((0.0, 0.26), (1.0, 0.26), (1.0, 0.74), (0.0, 0.74)),
}  # fmt: skip


def glyph_svg(style: HolderStyle, *, settled: bool = True) -> str:
    """A holder's glyph in light tokens: full where the holder is certain, else half filled."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE:g} {SIZE:g}">'
        f"{glyph_parts(style, settled=settled)}</svg>"
    )


def glyph_parts(style: HolderStyle, *, settled: bool, half_id: str = "half") -> str:
    """The same as elements of a larger picture, in a square of `SIZE`.

    `half_id` names the clip of a half filled glyph; it may stand in a picture several times, for
    it is always the same.
    """
    name, attributes = _element(style.shape)
    fill, line = style.light_fill, style.light_line
    edge = f'fill="none" stroke="{line}" stroke-width="{EDGE:g}"'
    if style.shape == "ring":
        edge += ' stroke-dasharray="2.4 1.9"'
    parts = [f'<{name} {attributes} fill="{fill if settled else TOKENS["light"].surface}"/>']
    if not settled and style.shape != "ring":
        parts += [
            f'<clipPath id="{half_id}"><path d="M0 0H{SIZE:g}L0 {SIZE:g}Z"/></clipPath>',
            f'<{name} {attributes} fill="{fill}" clip-path="url(#{half_id})"/>',
        ]
    return "".join([*parts, f"<{name} {attributes} {edge}/>"])


def corners(shape: Shape) -> tuple[Point, ...]:
    """Corners of an angular shape in a square from 0 to 1; the screen draws by them, too."""
    if shape in _DRAWN:
        return _DRAWN[shape]
    count, turn, share = _REGULAR[shape]
    centre_y = 0.5 + (0.07 * share if shape == "triangle" else 0)
    return tuple(
        (0.5 + share / 2 * math.sin(angle), centre_y - share / 2 * math.cos(angle))
        for angle in (turn + 2 * math.pi * corner / count for corner in range(count))
    )


def _element(shape: Shape) -> tuple[str, str]:
    """Name and geometry of the SVG element."""
    if shape in ("circle", "ring"):
        half = f"{SIZE / 2:g}"
        return "circle", f'cx="{half}" cy="{half}" r="{(SIZE - EDGE) / 2:g}"'
    inside = SIZE - EDGE  # room for the edge on all sides
    points = " ".join(
        f"{EDGE / 2 + inside * x:.2f},{EDGE / 2 + inside * y:.2f}" for x, y in corners(shape)
    )
    return "polygon", f'points="{points}"'
