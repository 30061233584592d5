"""A strip at the foot of the window that tells what happened and offers what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

NoticeKind = Literal["good", "error"]
PASSING_MS = 6000  # how long something is told that asks for nothing


class Notice(QWidget):
    """One line of text with buttons; hidden until there is something to say.

    Good news takes the place of a line that can do without it for a while, and is as high, so
    that nothing above moves; bad news leaves that line in view.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instead_of: QWidget | None = None
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(self)
        self.text.setObjectName("notice_text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 1, 12, 1)
        self._row.setSpacing(8)
        self._row.addWidget(self.text, 1)
        self._buttons: list[QPushButton] = []
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(PASSING_MS)
        self._passing.timeout.connect(self.hide)
        self.hide()

    def take_place_of(self, line: QWidget) -> None:
        """Name the line that good news stands in for."""
        self._instead_of = line

    def say(
        self,
        kind: NoticeKind,
        text: str,
        offers: tuple[tuple[str, Callable[[], object]], ...] = (),
        *,
        passing: bool = False,
    ) -> None:
        """Show a text with a button for each offer, and one that closes the strip.

        What is `passing` goes by itself after a while.
        """
        self._passing.stop()
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        self.text.setText(text)
        self.setAccessibleName(text)
        for label, do in (*offers, (self.tr("Dismiss"), self.hide)):
            button = QPushButton(label, self)
            button.setProperty("role", "link")  # lower than a button with an edge
            button.clicked.connect(lambda _checked=False, do=do: do())
            self._row.addWidget(button)
            self.setTabOrder(self._buttons[-1] if self._buttons else self.text, button)
            self._buttons.append(button)
        self.setProperty("kind", kind)
        for part in (self, self.text):  # the style sheet speaks of the text in a notice of a kind
            part.style().unpolish(part)
            part.style().polish(part)
        if self._instead_of is not None:
            self._instead_of.setVisible(kind == "error")
        self.show()
        if passing:
            self._passing.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the place back."""
        super().hideEvent(event)
        if self.isHidden() and self._instead_of is not None:
            self._instead_of.show()
