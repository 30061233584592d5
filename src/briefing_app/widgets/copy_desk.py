"""Copying what is selected, with its sources: one action, whatever panel has the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import shorten
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.widgets.notice import Notice

TOLD = 90  # characters of what was copied that the notice repeats


@runtime_checkable
class Copyable(Protocol):
    """A panel in which something can be selected and copied."""

    def copied_text(self) -> str:
        """What is selected, with its sources, as plain text; "" where nothing is."""
        ...


class CopyDesk(QObject):
    """Asks the panel around the keyboard for what is selected in it.

    Fields for text never come here: they take Ctrl+C for what is marked in them.
    """

    def __init__(self, window: QWidget, notice: Notice) -> None:
        super().__init__(window)
        self._notice = notice

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the action of copying does."""
        return {"copy_with_sources": self.copy}

    def copy(self) -> None:
        """Put what is selected on the clipboard, and say what it was, or that nothing is."""
        panel = QApplication.focusWidget()
        while panel is not None and not isinstance(panel, Copyable):
            panel = panel.parentWidget()
        text = "" if panel is None else panel.copied_text()
        if text:
            QGuiApplication.clipboard().setText(text)
            first = shorten(text.splitlines()[0], TOLD, placeholder="…")
            told = self.tr("Copied: {}").format(first)
        else:
            told = self.tr("Nothing is selected here that could be copied.")
        self._notice.say("good", told, passing=True)
