"""Who held how many places on every day, drawn once; only the cursor moves with the day.

The one module that imports pyqtgraph, which takes a good part of a second: `TimePanel`
imports it after the first frame.
"""

from __future__ import annotations

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QStyleOptionGraphicsItem,
    QToolTip,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.key_events import KeyEvent, key_events
from briefing_app.domain.sentences import capitalised
from briefing_app.domain.time_words import key_event_name, key_event_title
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.chart_bands import (
    NOT_YET_KNOWN,
    Band,
    chart_bands,
    chart_words,
    stretches,
)
from briefing_app.drawing.palette import holder_styles
from briefing_app.widgets.chart_labels import ChartLabel, ChartSpace, chart_labels, place_names
from briefing_app.widgets.marks import area_brush
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import TimeAxis, last_known_index, time_axis

LANE = 30  # of the key events, above the areas; at 100 % text size
FOOT = 6
CURSOR_ABOVE = 4  # how far the cursor rises above the areas
TOOLTIP_REACH = 6


class _Furniture(QGraphicsItem):
    """Everything on the chart that is neither area nor cursor, painted once per layout."""

    def __init__(self) -> None:
        super().__init__()
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(100)
        self._rect = QRectF()
        self._theme = Theme("light")
        self._space = ChartSpace(TimeAxis(0, 1, 1), 0, 1, 1, 1)
        self._noun = ""
        self._labels: tuple[ChartLabel, ...] = ()
        self._ticks: tuple[tuple[int, float | None, str], ...] = ()

    def lay_out(
        self,
        rect: QRectF,
        theme: Theme,
        space: ChartSpace,
        noun: str,
        labels: tuple[ChartLabel, ...],
        ticks: tuple[tuple[int, float | None, str], ...],
    ) -> None:
        """Take everything to paint; `ticks` are x, left end of the name or None, and name."""
        self.prepareGeometryChange()
        self._rect, self._theme, self._space, self._noun = rect, theme, space, noun
        self._labels, self._ticks = labels, ticks
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole chart."""
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint scales, the days not yet known, key events and names."""
        self._paint_scale(painter)
        self._paint_not_yet_known(painter)
        self._paint_key_events(painter)
        theme = self._theme
        painter.setFont(theme.font(12))
        for label in self._labels:
            if label.pill:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("surface"))
                painter.drawRoundedRect(label.rect, 3, 3)
            painter.setPen(theme.colour("ink"))
            painter.drawText(label.rect, Qt.AlignmentFlag.AlignCenter, label.text)

    def _paint_scale(self, painter: QPainter) -> None:
        theme, space = self._theme, self._space
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("ink_2"))
        whole = f"{space.total} {self._noun}"
        if QFontMetricsF(painter.font()).horizontalAdvance(whole) > space.axis.left - 12:
            whole = str(space.total)
        height = theme.px(16)
        lane_middle = space.top - theme.px(LANE) / 2
        for y, text in (
            (lane_middle, "Key events"),
            (space.top + 1, whole),
            (space.y(space.total / 2), f"{space.total / 2:g}"),
            (space.bottom, "0"),
        ):
            painter.drawText(
                QRectF(0, y - height / 2, space.axis.left - theme.px(8), height),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                text,
            )
        middle = round(space.y(space.total / 2))
        dots = QColor(theme.colour("ink"))
        dots.setAlphaF(0.45)
        pen = QPen(dots, 1)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1, 2])
        painter.setPen(pen)
        painter.drawLine(space.axis.left, middle, space.axis.right - 1, middle)

    def _paint_key_events(self, painter: QPainter) -> None:
        theme, space = self._theme, self._space
        height = theme.px(14)
        bottom = space.top - 1
        painter.setFont(theme.font(11))
        for x, start, name in self._ticks:
            tall = theme.px(10 if start is not None else 5)
            painter.fillRect(QRectF(x - 1, bottom - tall, 1, tall), theme.colour("ink_3"))
            if start is not None:
                painter.setPen(theme.colour("ink_2"))
                painter.drawText(
                    QRectF(start, bottom - theme.px(5) - height, 1000, height),
                    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                    name,
                )

    def _paint_not_yet_known(self, painter: QPainter) -> None:
        theme, space = self._theme, self._space
        if space.shown_days >= space.axis.day_count:
            return
        left = space.axis.edge(space.shown_days)
        area = QRectF(left, space.top, space.axis.right - left, space.bottom - space.top)
        violet = theme.colour("knowledge")
        painter.save()
        painter.fillRect(area, theme.colour("knowledge_tint"))
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thin = QColor(violet)
        thin.setAlphaF(0.55)
        painter.setPen(QPen(thin, 0.8))
        x = area.left() - area.height()
        while x < area.right():
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()))
            x += 6
        painter.setPen(QPen(violet, 2, Qt.PenStyle.DashLine))
        painter.drawLine(area.topLeft(), area.bottomLeft())
        painter.restore()
        painter.setFont(theme.font(12, 700))
        width = QFontMetricsF(painter.font()).horizontalAdvance(NOT_YET_KNOWN) + 12
        if width <= area.width():
            words = QRectF(0, 0, width, theme.px(18))
            words.moveCenter(area.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("knowledge_tint"))
            painter.drawRoundedRect(words, 3, 3)
            painter.setPen(violet)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, NOT_YET_KNOWN)


class ControlChart(QWidget):
    """The chart with the lane of key events above it. A press or drag on it scrubs.

    Signals:
        scrub_began(float): the left button went down at this x.
        scrub_moved(float): the pointer was dragged to this x.
        scrub_ended(): the button came up.
    """

    scrub_began = Signal(float)
    scrub_moved = Signal(float)
    scrub_ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("control_chart")
        self._theme = theme
        self._timeline: Timeline | None = None
        self._day_index = 0
        self._bands: tuple[Band, ...] = ()
        self._keys: tuple[KeyEvent, ...] = ()
        self._areas: list[tuple[pyqtgraph.PlotCurveItem, Band]] = []
        self._axis = TimeAxis(0, 1, 1)

        self._view = pyqtgraph.GraphicsView(self, background=theme.tokens.paper)
        # The chart takes the pointer itself: pyqtgraph must neither pan nor zoom nor open menus.
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box = pyqtgraph.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._view.setCentralItem(self._box)
        self._furniture = _Furniture()
        self._halo = QGraphicsRectItem()
        self._cursor = QGraphicsRectItem()
        for item in (self._furniture, self._halo, self._cursor):
            self._view.scene().addItem(item)
        for depth, item in enumerate((self._halo, self._cursor)):
            item.setPen(QPen(Qt.PenStyle.NoPen))
            item.setZValue(200 + depth)
            item.hide()

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._view.setBackground(theme.tokens.paper)
        self._draw()

    def show_timeline(self, timeline: Timeline) -> None:
        """Draw another dataset, or the same as known on another day."""
        self._timeline = timeline
        self._bands = chart_bands(timeline)
        self._keys = key_events(timeline)
        noun = timeline.dataset.counted_set.short_noun
        self.setAccessibleName(f"{capitalised(noun)} held by day")
        self._draw()

    def show_day(self, briefing: Briefing) -> None:
        """Move the cursor."""
        self._day_index = briefing.day_index
        self.setAccessibleDescription(chart_words(briefing))
        self._move_cursor()

    @property
    def cursor_x(self) -> int:
        """The pixel of the day in view."""
        return self._axis.x(self._day_index)

    def _move_cursor(self) -> None:
        for item in (self._halo, self._cursor):
            item.setPos(self.cursor_x, 0)
            item.setVisible(self._timeline is not None)

    # Drawing

    def _draw(self) -> None:
        """Make all areas anew."""
        for item, _ in self._areas:
            self._box.removeItem(item)
        self._areas = []
        timeline, theme = self._timeline, self._theme
        if timeline is None:
            return
        self._halo.setBrush(theme.colour("surface"))
        self._cursor.setBrush(theme.colour("ink"))
        styles = holder_styles(timeline.dataset)
        edges = np.arange(timeline.day_count + 1)
        ratio = self.devicePixelRatioF()
        # Each area reaches down to zero and is covered by those below it, so the top one is first.
        for depth, band in enumerate(reversed(self._bands)):
            style = styles[band.holder]
            brush = area_brush(style, theme.name, ratio, role="chart", settled=band.settled)
            area = pyqtgraph.PlotCurveItem(
                edges, band.high, stepMode="center", fillLevel=0, brush=brush, pen=None
            )
            self._add(area, band, depth)
            if band is not self._bands[-1]:
                line = pyqtgraph.PlotCurveItem(
                    *_upper_edge(band),
                    connect="finite",
                    pen=pyqtgraph.mkPen(style.line(theme.name), width=round(ratio)),
                )
                self._add(line, band, depth + 50)
        self._lay_out()

    def _add(self, item: pyqtgraph.PlotCurveItem, band: Band, depth: int) -> None:
        item.setZValue(depth)
        item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._box.addItem(item, ignoreBounds=True)
        self._areas.append((item, band))

    def _lay_out(self) -> None:
        """Fit areas, names and cursor to the size of the widget."""
        self._view.setGeometry(self.rect())
        timeline, theme = self._timeline, self._theme
        if timeline is None:
            return
        self._axis = axis = time_axis(self.width(), theme, timeline.day_count)
        total = max(timeline.total, 1)
        top, bottom = theme.px(LANE), max(self.height() - FOOT, theme.px(LANE) + 1)
        space = ChartSpace(axis, top, bottom, total, last_known_index(timeline) + 1)
        up = (bottom - top) / total  # pixels a place
        self._box.setRange(
            xRange=(-axis.left / axis.pitch, (self.width() - axis.left) / axis.pitch),
            yRange=((bottom - self.height()) / up, bottom / up),
            padding=0,
        )
        to_pixels = QTransform.fromScale(1 / axis.pitch, -1 / up)
        for item, _ in self._areas:
            brush = QBrush(item.opts["brush"] or Qt.BrushStyle.NoBrush)
            if brush.style() == Qt.BrushStyle.TexturePattern:
                # Patterns are drawn in pixels, whatever the scale of days and places.
                brush.setTransform(to_pixels)
                item.setBrush(brush)
        name_metrics = QFontMetricsF(theme.font(12))
        labels = chart_labels(
            timeline,
            self._bands,
            holder_styles(timeline.dataset),
            space,
            name_metrics.horizontalAdvance,
            name_metrics.height(),
        )
        rect = QRectF(self.rect())
        noun = timeline.dataset.counted_set.short_noun
        self._furniture.lay_out(rect, theme, space, noun, labels, self._placed_keys(timeline))
        height = self.height() - top + CURSOR_ABOVE
        self._halo.setRect(-2, top - CURSOR_ABOVE, 4, height)
        self._cursor.setRect(-1, top - CURSOR_ABOVE, 2, height)
        self._move_cursor()

    def _placed_keys(self, timeline: Timeline) -> tuple[tuple[int, float | None, str], ...]:
        metrics = QFontMetricsF(self._theme.font(11))
        names = [key_event_name(key.known.event, timeline.dataset) for key in self._keys]
        ticks = [self._axis.x(key.known.day_index) for key in self._keys]
        widths = [metrics.horizontalAdvance(name) for name in names]
        starts = place_names(
            list(zip(ticks, widths, strict=True)), self._axis.left, self.width() - 2
        )
        return tuple(zip(ticks, starts, names, strict=True))

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the drawing to the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Name key events in tooltips; draw patterns anew on a screen of another density."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(
                event.globalPos(), self.key_event_at(event.pos().x(), event.pos().y())
            )
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def key_event_at(self, x: float, y: float) -> str:
        """The full name of the key event under the pointer; empty where there is none."""
        timeline = self._timeline
        if timeline is None or y > self._theme.px(LANE):
            return ""
        placed = zip(self._keys, self._placed_keys(timeline), strict=True)
        metrics = QFontMetricsF(self._theme.font(11))
        near = [
            (abs(tick - x), key)
            for key, (tick, start, name) in placed
            if abs(tick - x) <= TOOLTIP_REACH
            or (start is not None and start <= x <= start + metrics.horizontalAdvance(name))
        ]
        if not near:
            return ""
        key = min(near, key=lambda item: item[0])[1]
        return key_event_title(key.known.event, timeline.dataset)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to scrub."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.scrub_began.emit(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.scrub_moved.emit(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the day."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.scrub_ended.emit()


def _upper_edge(band: Band) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points along the top of a band where it has any height, NaN between the stretches."""
    points: list[tuple[float, float]] = [(0, np.nan)]
    for steps in stretches(band):
        (first, _, low, _), (_, last, low_at_end, _) = steps[0], steps[-1]
        if first > 0:
            points.append((first, low))
        for start, end, _, high in steps:
            points += [(start, high), (end, high)]
        if last < len(band.low):
            points.append((last, low_at_end))
        points.append((last, np.nan))
    x, y = np.array(points, dtype=float).T
    return x, y
