"""Colours of the interface by role, for both themes. Ink on paper: hues belong to the data.

This module imports nothing, so that a window in these colours can be shown before anything else
of the program has been loaded. The values are those of the design; a test computes contrasts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of the interface by role, as #RRGGBB."""

    paper: str
    surface: str
    land: str
    ink: str
    ink_2: str
    ink_3: str
    hairline: str
    border: str
    hover: str
    select: str
    knowledge: str
    knowledge_tint: str
    warning: str
    warning_tint: str
    error: str
    error_tint: str


TOKENS: dict[ThemeName, Tokens] = {
    "light": Tokens(
        paper="#F6F4EF",
        surface="#FFFFFF",
        land="#EFECE5",
        ink="#1A1D21",
        ink_2="#4E5762",
        ink_3="#5E6771",
        hairline="#E2DED6",
        border="#83888F",
        hover="#F0EDE6",
        select="#ECE8DE",
        knowledge="#5B3F99",
        knowledge_tint="#F0EBFA",
        warning="#7A4D00",
        warning_tint="#FBF1DC",
        error="#9A2A2A",
        error_tint="#FAEAE8",
    ),
    "dark": Tokens(
        paper="#121417",
        surface="#1A1D21",
        land="#1F2327",
        ink="#ECE9E3",
        ink_2="#B3B9C0",
        ink_3="#98A0A9",
        hairline="#2C3137",
        border="#737B84",
        hover="#23272C",
        select="#2C3138",
        knowledge="#C3AEF0",
        knowledge_tint="#2A2438",
        warning="#F0C878",
        warning_tint="#33291A",
        error="#F2A0A0",
        error_tint="#38211F",
    ),
}
