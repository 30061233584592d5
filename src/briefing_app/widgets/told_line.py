"""What a dialog tells at its foot: words, and a sign where they are not just said by the way."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefing_app.widgets.announcer import announce
from briefing_app.widgets.icons import icon
from briefing_app.widgets.styled_parts import words_part
from briefing_app.widgets.theme import Theme

Kind = Literal["plain", "good", "busy", "warning", "error"]
SIGNS: dict[Kind, str] = {"good": "check", "warning": "warning", "error": "warning"}


class ToldLine(QWidget):
    """Words that can be selected, with a sign of their kind before them; they are announced."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: Kind = "plain"
        self._sign = QLabel(self)
        self.words = words_part(self, "told")
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)

    @property
    def kind(self) -> Kind:
        """What kind of words these are."""
        return self._kind

    def text(self) -> str:
        """What is told."""
        return self.words.text()

    def say(self, kind: Kind, words: str) -> None:
        """Tell something else; assistive technology hears of what is done or went wrong."""
        self._kind = kind
        self.words.setText(words)
        self.words.setProperty("kind", kind)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self._show_sign()
        if kind in SIGNS and self.isVisible():
            announce(self, words)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.words.setFont(theme.font(13))
        self._show_sign()

    def _show_sign(self) -> None:
        name = SIGNS.get(self._kind)
        self._sign.setVisible(name is not None)
        if name is not None:
            role = self._kind if self._kind in ("warning", "error") else "ink"
            side = self._theme.px(16)
            ratio = self.devicePixelRatio()
            self._sign.setPixmap(icon(name, self._theme, role).pixmap(QSize(side, side), ratio))
