"""The switch between list and map, for windows too narrow for both."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from briefing_app.widgets.marks import paint_focus_ring
from briefing_app.widgets.theme import Theme

HEIGHT, PADDING = 28, 13  # device-independent pixels at 100 % text size


class ListOrMap(QWidget):
    """Two halves of one button, List and Map; the one in view is filled with ink.

    Signals:
        map_requested(bool): the user chose the map, or the list.
    """

    map_requested = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list_or_map")
        self.setAccessibleName(self.tr("List or map"))
        self.list_half = _Half(self.tr("List"), theme, self)
        self.map_half = _Half(self.tr("Map"), theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list_half)
        row.addWidget(self.map_half)
        self.list_half.setChecked(True)
        self.list_half.clicked.connect(lambda: self.map_requested.emit(False))
        self.map_half.clicked.connect(lambda: self.map_requested.emit(True))

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.list_half.show_theme(theme)
        self.map_half.show_theme(theme)

    def show_map(self, is_map: bool) -> None:
        """Mark what is in view."""
        (self.map_half if is_map else self.list_half).setChecked(True)


class _Half(QRadioButton):
    """One half of the switch."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFont(theme.font(13))
        px = theme.px
        width = math.ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        self.setFixedSize(width + 2 * px(PADDING), px(HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        """The text with room at both ends."""
        return self.minimumSize()

    def hitButton(self, position: QPoint) -> bool:
        """The whole half, and not only what a radio button would draw."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, edge and text."""
        theme, checked = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "ink" if checked else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(theme.colour("ink" if checked else "border"), 1))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(theme.colour("surface" if checked else "ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            paint_focus_ring(painter, inner, theme.colour("surface" if checked else "ink"), 4)
        painter.end()
