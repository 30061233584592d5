"""Parts that all pictures share: hatches as vector lines, and text made safe for XML."""

from __future__ import annotations

import re
from typing import Literal

from briefing_app.drawing.palette import Pattern

FONTS = "Source Sans 3, Vazirmatn, sans-serif"  # those that the program brings along first

# Controls, surrogates and what is no character; embeddings, overrides and isolates of direction.
_UNFIT = re.compile(
    "[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
    "|[\u202a-\u202e\u2066-\u2069]"
)
_ADVANCE = 0.55  # of a letter, in text sizes: wide enough for both fonts


def hatch(id: str, pattern: Pattern | Literal["hatch"], colour: str, width: float = 0) -> str:
    """A pattern of vector lines without a ground; `width` of a line, 0 for the design's."""
    step, usual = {
        "hatch": (6.0, 1.6),
        "cross_hatch": (7.0, 1.0),
        "horizontal": (5.0, 1.2),
        "vertical": (5.0, 1.2),
        "dots": (5.0, 1.4),
    }[pattern]
    width = width or usual
    marks = {
        "hatch": f"M0 {step / 2:g}H{step:g}",
        "cross_hatch": f"M0 {step / 2:g}H{step:g}M{step / 2:g} 0V{step:g}",
        "horizontal": f"M0 {step / 2:g}H{step:g}",
        "vertical": f"M{step / 2:g} 0V{step:g}",
        "dots": f"M{(step - width) / 2:g} {step / 2:g}h{width:g}",
    }[pattern]
    turn = ' patternTransform="rotate(-45)"' if pattern in ("hatch", "cross_hatch") else ""
    return (
        f'<pattern id="{id}" width="{step:g}" height="{step:g}"'
        f' patternUnits="userSpaceOnUse"{turn}>'
        f'<path d="{marks}" fill="none" stroke="{colour}" stroke-width="{width:g}"/></pattern>'
    )


def escaped(text: str) -> str:
    """Text as XML content: no markup, and a mark for what XML cannot hold or turns text round."""
    plain = _UNFIT.sub("\ufffd", text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text_width(text: str, text_size: float, *, bold: bool = False) -> float:
    """About how wide a text is, in the unit of its size, and rather too wide than too narrow."""
    return len(text) * text_size * _ADVANCE * (1.06 if bold else 1.0)
