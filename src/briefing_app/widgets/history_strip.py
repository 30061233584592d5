"""A place's holders over the whole period on one line, with the day in view."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.domain.exhibits import Segment
from briefing_app.drawing.palette import HolderStyle
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.marks import area_brush
from briefing_app.widgets.theme import Theme

HEIGHT, BAND = 18, 11  # of the cursor and of the band behind it, px at 100 % text size


class HistoryStrip(QWidget):
    """Solid where the holder is certain, hatched where not; empty where nothing is known yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("history_strip")
        self._theme = theme
        self._segments: tuple[Segment, ...] = ()
        self._styles: dict[str, HolderStyle] = {}
        self._days = 1
        self._day_index = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_history(
        self,
        segments: tuple[Segment, ...],
        styles: dict[str, HolderStyle],
        days: int,
        day_index: int,
    ) -> None:
        """Show the holders of `days` days, and a cursor on one of them."""
        self._segments, self._styles = segments, styles
        self._days, self._day_index = max(days, 1), day_index
        self.update()

    def span(self, first: int, last: int) -> tuple[float, float]:
        """The left and right edge of days, both included."""
        step = self.width() / self._days
        return first * step, (last + 1) * step

    def sizeHint(self) -> QSize:
        """As wide as it is given."""
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the band, its edge and the cursor."""
        theme, name = self._theme, self._theme.name
        painter = QPainter(self)
        high = theme.px(BAND)
        top = (self.height() - high) / 2
        for segment in self._segments:
            left, right = self.span(segment.first, segment.last)
            style = self._styles[segment.holder]
            brush = area_brush(style, name, self.devicePixelRatioF(), settled=segment.settled)
            painter.fillRect(QRectF(left, top, right - left, high), brush)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawRect(QRectF(0.5, top + 0.5, self.width() - 1, high - 1))
        left, right = self.span(self._day_index, self._day_index)
        middle = min(max(round((left + right) / 2), 1), self.width() - 2)
        painter.fillRect(QRectF(middle - 2, 0, 4, self.height()), theme.colour("surface"))
        painter.fillRect(QRectF(middle - 1, 0, 2, self.height()), theme.colour("ink"))
        painter.end()
