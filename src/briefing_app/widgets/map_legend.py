"""The legend of the map: the same marks on every day, so that it never jumps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.map_names import LegendEntry, legend_entries
from briefing_app.widgets.marks import area_brush, paint_glyph
from briefing_app.widgets.theme import Theme

SIDES, TOP, LINE = 16, 6, 19  # lengths at 100 % text size, device-independent pixels
SWATCH_WIDTH, SWATCH_HEIGHT, GLYPH = 17, 13, 8
BEFORE_WORD, BETWEEN = 7, 18


class MapLegend(QWidget):
    """Swatch and word for every holder of the dataset, for "not certain" and for "changed"."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_legend")
        self._theme = theme
        self._entries: list[LegendEntry] = []
        self._spots: list[QPointF] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._arrange()

    def show_timeline(self, timeline: Timeline) -> None:
        """List the holders of a dataset."""
        self._entries = legend_entries(timeline)
        self.setAccessibleName("Legend: " + ", ".join(self.words()))
        self._arrange()

    def words(self) -> list[str]:
        """What is listed, in order."""
        return [word for word, _, _ in self._entries]

    def sizeHint(self) -> QSize:
        """As high as its lines at this width."""
        return QSize(self._theme.px(200), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        metrics = QFontMetricsF(self._theme.font(11))
        x, y, self._spots = float(px(SIDES)), float(px(TOP)), []
        for word, _, _ in self._entries:
            width = px(SWATCH_WIDTH + BEFORE_WORD) + metrics.horizontalAdvance(word)
            if x + width > self.width() - px(SIDES) and x > px(SIDES):
                x, y = float(px(SIDES)), y + px(LINE)
            self._spots.append(QPointF(x, y))
            x += width + px(BETWEEN)
        self.setFixedHeight(round(y) + px(LINE + TOP))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint swatches and words."""
        theme, px, name = self._theme, self._theme.px, self._theme.name
        painter = QPainter(self)
        painter.setFont(theme.font(11))
        for (word, style, settled), spot in zip(self._entries, self._spots, strict=True):
            swatch = QRectF(0, 0, px(SWATCH_WIDTH), px(SWATCH_HEIGHT))
            swatch.moveTopLeft(spot + QPointF(0, (px(LINE) - px(SWATCH_HEIGHT)) // 2))
            if style is None:
                painter.setPen(QPen(theme.colour("ink"), 1.5))
                painter.setBrush(theme.colour("surface"))
                painter.drawRect(swatch.adjusted(0.75, 0.75, -0.75, -0.75))
            else:
                painter.setBrushOrigin(swatch.topLeft())
                brush = area_brush(style, name, self.devicePixelRatioF(), settled=settled)
                painter.fillRect(swatch, brush)
                glyph = QRectF(0, 0, px(GLYPH), px(GLYPH))
                glyph.moveCenter(swatch.center())
                paint_glyph(painter, glyph, style, name, settled=settled)
            painter.setPen(theme.colour("ink_2"))
            left = swatch.right() + px(BEFORE_WORD)
            text = QRectF(left, spot.y(), self.width() - left, px(LINE))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, word)
        painter.end()
