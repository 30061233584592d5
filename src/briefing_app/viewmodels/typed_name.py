"""Letters typed into a list one after another, which lead to the name that begins with them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QGuiApplication

from briefing_app.viewmodels.matching import fold


class TypedName:
    """Keeps the letters as long as they come quickly."""

    def __init__(self) -> None:
        self._typed = ""
        self._typing = QElapsedTimer()

    def add(self, letters: str) -> tuple[str, bool]:
        """What is sought now, and whether to look behind the present name.

        One letter moves on to the next such name; more letters narrow the present one down.
        """
        interval = QGuiApplication.styleHints().keyboardInputInterval()
        going_on = self._typing.isValid() and self._typing.elapsed() < interval
        self._typing.start()
        repeated = going_on and len(self._typed) == 1 and letters == self._typed
        self._typed = self._typed + letters if going_on and not repeated else letters
        return self._typed, len(self._typed) == 1


def first_beginning(names: Sequence[Sequence[str]], typed: str, start: int) -> int | None:
    """The first row from `start` on, and round again, one of whose names begins as typed."""
    sought = fold(typed)
    if not sought:
        return None
    for position in chain(range(start, len(names)), range(min(start, len(names)))):
        if any(fold(name).startswith(sought) for name in names[position]):
            return position
    return None
