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

# Where the desktop asks for more contrast. Hues of the data stay, as do patterns and shapes.
HIGH_CONTRAST: dict[ThemeName, Tokens] = {
    "light": Tokens(
        paper="#FFFFFF",
        surface="#FFFFFF",
        land="#F2F2F2",
        ink="#000000",
        ink_2="#1F1F1F",
        ink_3="#3A3A3A",
        hairline="#5F5F5F",
        border="#000000",
        hover="#E9E9E9",
        select="#DCDCDC",
        knowledge="#3D1F80",
        knowledge_tint="#F3EEFF",
        warning="#553600",
        warning_tint="#FFF4DC",
        error="#7A0F0F",
        error_tint="#FFEDEB",
    ),
    "dark": Tokens(
        paper="#000000",
        surface="#000000",
        land="#101010",
        ink="#FFFFFF",
        ink_2="#F0F0F0",
        ink_3="#D6D6D6",
        hairline="#A6A6A6",
        border="#FFFFFF",
        hover="#262626",
        select="#363636",
        knowledge="#D9C8FF",
        knowledge_tint="#1E1533",
        warning="#FFD98A",
        warning_tint="#2B2110",
        error="#FFB8B8",
        error_tint="#331616",
    ),
}
