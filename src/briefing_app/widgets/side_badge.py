"""A or B in a small square: which side something is of."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing_app.widgets.theme import Theme


class SideBadge(QWidget):
    """A or B in a small square; filled while the keys move that side."""

    def __init__(self, letter: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self._chosen = False
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFixedSize(theme.px(20), theme.px(20))
        self.update()

    def show_letter(self, letter: str) -> None:
        """Name another side; `show_chosen` follows."""
        self._letter = letter

    def show_chosen(self, chosen: bool) -> None:
        """Show whether the keys move this side."""
        self._chosen = chosen
        words = self.tr("Side {}, moved by the arrow keys") if chosen else self.tr("Side {}")
        self.setAccessibleName(words.format(self._letter))
        self.setToolTip(words.format(self._letter))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square and its letter."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("ink"))
            painter.setBrush(theme.colour("ink" if self._chosen else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setFont(theme.font(12, 700))
            painter.setPen(theme.colour("surface" if self._chosen else "ink"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
