"""Words of ours that wrap: a number is not parted from what it counts."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

NUMBER_BEFORE_WORD = re.compile(r"(?<=\d) (?=[^\W\d]|[%(])|(?<=\d of) (?=\d)")
NO_BREAK = "\u00a0"


def unbroken(words: str) -> str:
    """The words, as long as before, with no-break spaces within 18 of 34, 53 % and 13 Aug."""
    return NUMBER_BEFORE_WORD.sub(NO_BREAK, words)


class UnbrokenWords(QLabel):
    """A label that wraps and is never markup. `text` gives the words as they were set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def setText(self, words: str) -> None:
        """Show words."""
        if words != self._words:
            self._words = words
            super().setText(unbroken(words))

    def text(self) -> str:
        """The words, with plain spaces."""
        return self._words
