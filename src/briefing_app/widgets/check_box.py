"""A box to tick, painted in ink like the rest of the window."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from briefing_app.widgets.icons import paint_icon
from briefing_app.widgets.marks import paint_focus_ring
from briefing_app.widgets.theme import Theme

BOX, GAP, HEIGHT, MARGIN = 17, 9, 28, 4  # device-independent pixels at 100 % text size


def paint_box(painter: QPainter, box: QRectF, theme: Theme, *, checked: bool, fixed: bool) -> None:
    """The box and its tick; `fixed` where it cannot be changed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = theme.colour("border" if fixed else "ink")
    painter.setPen(QPen(fill if checked else theme.colour("border"), 1.2))
    painter.setBrush(fill if checked else theme.colour("surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
    if checked:
        paint_icon(painter, box.adjusted(1, 1, -1, -1), "check", theme.colour("surface"))
    painter.restore()


class CheckBox(QCheckBox):
    """All of it is the target, and the ring of the focus goes round all of it."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFont(theme.font(13))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Box and text."""
        px = self._theme.px
        text = math.ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        return QSize(px(BOX) + px(GAP) + text + 2 * MARGIN + 2, max(px(HEIGHT), 24))

    def minimumSizeHint(self) -> QSize:
        """No less: the text is never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The text too."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, text and focus ring."""
        theme, px = self._theme, self._theme.px
        with QPainter(self) as painter:
            side = px(BOX)
            box = QRectF(MARGIN, (self.height() - side) / 2, side, side)
            fixed = not self.isEnabled()
            paint_box(painter, box, theme, checked=self.isChecked(), fixed=fixed)
            painter.setPen(theme.colour("ink_2" if fixed else "ink"))
            text = self.rect().adjusted(MARGIN + side + px(GAP), 0, -MARGIN, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())
            if self.hasFocus():
                paint_focus_ring(painter, QRectF(self.rect()), theme.colour("ink"))
