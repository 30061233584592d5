"""Values from a dataset made fit for print, with an account of what had to be changed."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from briefing_app.services.font_coverage import MARK, drawable
from briefing_app.services.plain_text import cleaned, isolated

SHORTENED = "… [shortened]"
LONGEST = 600  # characters of a field without a limit of its own
LIMITS = {
    "finding": 400,
    "finding_parts": 400,
    "text": 1200,
    "tail": 1200,
    "quote": 600,
    "alt": 2000,
    "caption": 1200,
    "description": 1200,
    "publisher": 120,
    "script": 120,
    "cite": 4000,
    "name": 120,
    "running": 80,
    "method": 4000,
}
AS_THEY_ARE = ("url", "language", "glyph")  # addresses and keys: never shown, never changed
PICTURES = ("svg", "glyphs")

_WITHOUT_BREAK = re.compile(r"\S{33,}")
_BREAK = "\u200b"  # a line may break here; nothing is drawn


class Printable:
    """Makes texts fit for print and counts what was replaced and shortened.

    Controls that break lines or turn text around, and characters that no bundled font has,
    become a visible mark. Right-to-left script is isolated from what surrounds it.
    """

    def __init__(self) -> None:
        self.replaced: Counter[str] = Counter()
        self.shortened = 0

    def value(self, value: Any, key: str = "") -> Any:  # noqa: ANN401 - JSON is any of its types
        """The value with every text in it made fit; `key` is the field that it stands in."""
        if isinstance(value, str):
            if key in AS_THEY_ARE:
                return value
            return self.picture(value) if key in PICTURES else self.text(value, key)
        if isinstance(value, dict):
            inner = key if key in PICTURES else ""
            return {name: self.value(item, inner or name) for name, item in value.items()}
        if isinstance(value, list):
            return [self.value(item, key) for item in value]
        return value

    def text(self, text: str, key: str = "") -> str:
        """One line of text, at most as long as the field `key` may be."""
        if not text.isprintable():
            self.replaced.update(filter(_is_control, text))
        text = cleaned(text)
        longest = LIMITS.get(key, LONGEST)
        if len(text) > longest:
            text = text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:.") + SHORTENED
            self.shortened += 1
        return isolated(self._drawable(_WITHOUT_BREAK.sub(_broken, text)))

    def picture(self, svg: str) -> str:
        """A picture in which every character of its labels can be drawn."""
        return self._drawable(svg)

    def _drawable(self, text: str) -> str:
        text, lost = drawable(text)
        self.replaced.update(lost)
        return text


def _is_control(char: str) -> bool:
    return not char.isspace() and char != MARK and cleaned(char) == MARK


def _broken(found: re.Match[str]) -> str:
    word = found.group()
    return _BREAK.join(word[start : start + 24] for start in range(0, len(word), 24))
