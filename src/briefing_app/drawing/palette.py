"""Colours, shapes and patterns of the holders: one definition for screen and paper.

Colour belongs to the data; the interface is ink on paper. Every status has a shape, a pattern
and a word besides its colour. Hex values are those of the design; a test computes contrasts and
colour-vision distances from them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from briefing_app.domain.dataset import CONTESTED, UNKNOWN, Dataset
from briefing_app.drawing.tokens import TOKENS, ThemeName

Shape = Literal[
    "circle", "square", "triangle", "diamond", "ring", "pentagon", "hexagon",
    "inverted_triangle", "plus", "star", "hourglass", "bar",
]  # fmt: skip
Pattern = Literal["plain", "cross_hatch", "horizontal", "vertical", "dots", "none"]


@dataclass(frozen=True, slots=True)
class HolderStyle:
    """How a holder is drawn: glyph shape, pattern of an area, fill and line per theme.

    `letter` stands for the holder where a mark is too small for a word.
    """

    shape: Shape
    pattern: Pattern
    light_fill: str
    light_line: str
    dark_fill: str
    dark_line: str
    letter: str = ""

    def fill(self, theme: ThemeName) -> str:
        """Fill of glyphs and unit cells."""
        return self.light_fill if theme == "light" else self.dark_fill

    def line(self, theme: ThemeName) -> str:
        """Edge of glyphs, unit cells and areas."""
        return self.light_line if theme == "light" else self.dark_line


_PARTY_STYLES = (
    HolderStyle("circle", "plain", "#7FB0DB", "#1F5F99", "#3A6FA6", "#8FBCE6"),
    HolderStyle("square", "plain", "#A8501C", "#8A3D10", "#C8702F", "#F0A872"),
    HolderStyle("triangle", "horizontal", "#1F6F6B", "#17595A", "#58B8A8", "#8FE0CF"),
    HolderStyle("pentagon", "vertical", "#DFE4DA", "#4A5244", "#5B4743", "#C9B2AD"),
    HolderStyle("hexagon", "dots", "#283222", "#161C12", "#EEF0FF", "#EEF0FF"),
)
# Shape and pattern of those that come after, which share the colours of the first five.
_FURTHER: tuple[tuple[Shape, Pattern], ...] = (
    ("inverted_triangle", "vertical"),
    ("plus", "horizontal"),
    ("star", "dots"),
    ("hourglass", "horizontal"),
    ("bar", "vertical"),
)
_CONTESTED = HolderStyle("diamond", "cross_hatch", "#EFCB5A", "#7A5A00", "#F3DE94", "#F3DE94", "?")


def _unknown() -> HolderStyle:
    light, dark = TOKENS["light"], TOKENS["dark"]
    return HolderStyle("ring", "none", light.surface, light.ink_3, dark.surface, dark.ink_3, "–")


def holder_styles(dataset: Dataset) -> dict[str, HolderStyle]:
    """A style for every holder, in the order of the dataset's parties.

    A sixth party and those after it share colours with the first five, and no two of ten share a
    shape, or a colour and a pattern. The letter is the first of the short name.
    """
    styles = {}
    for position, party in enumerate(dataset.description.parties):
        turn, column = divmod(position, len(_PARTY_STYLES))
        style = replace(_PARTY_STYLES[column], letter=party.short_name[:1])
        if turn % 2:
            shape, pattern = _FURTHER[column]
            style = replace(style, shape=shape, pattern=pattern)
        styles[party.id] = style
    return {**styles, CONTESTED: _CONTESTED, UNKNOWN: _unknown()}


AreaRole = Literal["map", "chart"]


def area_colour(style: HolderStyle, theme: ThemeName, role: AreaRole = "map") -> str:
    """Fill of an area: the glyph's fill mixed with the surface, so that text on it is legible."""
    if theme == "light":
        share = 0.62 if role == "map" or style.shape == "circle" else 0.80
        if role == "chart" and style.shape == "square":
            share = 0.66
    else:
        share = 0.70 if role == "map" else 0.72 if style.shape == "square" else 0.75
    return mix(style.fill(theme), TOKENS[theme].surface, share)


def tint(style: HolderStyle, theme: ThemeName) -> str:
    """Ground under the hatching of an open area: 14 % of the fill."""
    return mix(style.fill(theme), TOKENS[theme].surface, 0.14)


def mix(colour: str, ground: str, share: float) -> str:
    """A share (0 to 1) of one #RRGGBB colour over another, in sRGB."""
    over, under = (
        [int(text[position : position + 2], 16) for position in (1, 3, 5)]
        for text in (colour, ground)
    )
    mixed = (round(a * share + b * (1 - share)) for a, b in zip(over, under, strict=True))
    return "#" + "".join(f"{value:02X}" for value in mixed)
