"""The legend of the map: the same marks on every day, so that it never jumps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.map_words import CHANGED_THIS_DAY, CLOSER_IN
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.map_names import LegendEntry, legend_entries
from briefing_app.drawing.map_paths import minor_places
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.map_marks import paint_minor
from briefing_app.widgets.marks import area_brush, paint_glyph
from briefing_app.widgets.theme import Theme

SIDES, TOP, LINE = 16, 6, 19  # lengths at 100 % text size, device-independent pixels
SWATCH_WIDTH, SWATCH_HEIGHT, GLYPH, MINOR = 17, 13, 8, 6
BEFORE_WORD, BETWEEN = 7, 18


class MapLegend(QWidget):
    """Swatch and word for every holder of the dataset, for "not certain" and what is outlined.

    Where the dataset has places that are not counted, the mark that they get closer in follows;
    then a caption, if there is one.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("map_legend")
        self._theme = theme
        self._entries: list[LegendEntry] = []
        self._tail: list[str] = []  # words after the entries: the mark of minor places, a caption
        self._has_minor = False
        self._spots: list[QPointF] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._arrange()

    def show_timeline(
        self, timeline: Timeline, outlined: str = CHANGED_THIS_DAY, caption: str = ""
    ) -> None:
        """List the holders of a dataset; say what is outlined, and what the map shows."""
        self._entries = legend_entries(timeline, outlined)
        self._has_minor = has_minor_places(timeline.dataset)
        self._tail = [*([CLOSER_IN] if self._has_minor else []), *filter(None, [caption])]
        self.setAccessibleName(self.tr("Legend: {}").format(", ".join(self.words())))
        self._arrange()

    def words(self) -> list[str]:
        """What is listed, in order."""
        return [*(word for word, _, _ in self._entries), *self._tail]

    def sizeHint(self) -> QSize:
        """As high as its lines at this width."""
        return QSize(self._theme.px(200), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._arrange()

    def _indent(self, number: int) -> int:
        """Room that a swatch takes before a word; a caption has none."""
        is_caption = number >= len(self._entries) + self._has_minor
        return 0 if is_caption else self._theme.px(SWATCH_WIDTH + BEFORE_WORD)

    def _arrange(self) -> None:
        px = self._theme.px
        metrics = QFontMetricsF(self._theme.font(11))
        x, y, self._spots = float(px(SIDES)), float(px(TOP)), []
        for number, word in enumerate(self.words()):
            width = self._indent(number) + metrics.horizontalAdvance(word)
            if x + width > self.width() - px(SIDES) and x > px(SIDES):
                x, y = float(px(SIDES)), y + px(LINE)
            self._spots.append(QPointF(x, y))
            x += width + px(BETWEEN)
        self.setFixedHeight(round(y) + px(LINE + TOP))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint swatches and words."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(theme.font(11))
        for number, (word, spot) in enumerate(zip(self.words(), self._spots, strict=True)):
            swatch = QRectF(0, 0, px(SWATCH_WIDTH), px(SWATCH_HEIGHT))
            swatch.moveTopLeft(spot + QPointF(0, (px(LINE) - px(SWATCH_HEIGHT)) // 2))
            if number < len(self._entries):
                self._paint_swatch(painter, swatch, self._entries[number])
            elif self._indent(number):
                mark = QRectF(0, 0, px(MINOR), px(MINOR))
                mark.moveCenter(swatch.center())
                paint_minor(painter, mark, theme)
            painter.setPen(theme.colour("ink_2"))
            left = spot.x() + self._indent(number)
            text = QRectF(left, spot.y(), self.width() - left, px(LINE))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, word)
        painter.end()

    def _paint_swatch(self, painter: QPainter, swatch: QRectF, entry: LegendEntry) -> None:
        theme, name, (_, style, settled) = self._theme, self._theme.name, entry
        if style is None:
            painter.setPen(QPen(theme.colour("ink"), 1.5))
            painter.setBrush(theme.colour("surface"))
            painter.drawRect(swatch.adjusted(0.75, 0.75, -0.75, -0.75))
            return
        painter.setBrushOrigin(swatch.topLeft())
        brush = area_brush(style, name, self.devicePixelRatioF(), settled=settled)
        painter.fillRect(swatch, brush)
        glyph = QRectF(0, 0, theme.px(GLYPH), theme.px(GLYPH))
        glyph.moveCenter(swatch.center())
        paint_glyph(painter, glyph, style, name, settled=settled)


def has_minor_places(dataset: Dataset) -> bool:
    """Whether places that are not counted can come into view."""
    rows, _ = minor_places(dataset)
    return bool(len(rows))
