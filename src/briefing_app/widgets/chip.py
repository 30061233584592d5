"""A small pill that is one choice of several."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from briefing_app.widgets.theme import Theme

RING = 4  # the focus ring: 2 px, and 2 px between it and the pill


class Chip(QRadioButton):
    """A radio button in the shape of a pill; filled with ink while it is the choice in use."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFont(theme.font(12))
        self.updateGeometry()
        self.update()

    def show_text(self, text: str) -> None:
        """Say something else; costs nothing if it is the same."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The text with room at both ends, and the focus ring around it."""
        return self._size(14)

    def minimumSizeHint(self) -> QSize:
        """With less room at both ends; the text is never cut."""
        return self._size(9)

    def _size(self, padding: int) -> QSize:
        width = math.ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        px = self._theme.px
        return QSize(width + 2 * px(padding) + 2 * RING, px(24) + 2 * RING)

    def hitButton(self, position: QPoint) -> bool:
        """The whole pill, and not only what a radio button would draw."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, its text and the focus ring."""
        theme, checked = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        ground = "ink" if checked else "surface"
        if self.isDown() and not checked:
            ground = "select"
        elif self.underMouse() and not checked:
            ground = "hover"
        edge = pill.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("ink" if checked else "border"), 1))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        painter.setPen(theme.colour("surface" if checked else "ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.end()
