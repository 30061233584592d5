"""The standing part of the control chart as a picture: areas, scale, key events, names.

The one module that imports pyqtgraph, which takes a good part of a second: `TimePanel`
imports the chart after the first frame.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from briefing_app.drawing.chart_bands import NOT_YET_KNOWN, Band, Counts, half_words
from briefing_app.drawing.palette import HolderStyle
from briefing_app.widgets.chart_labels import ChartLabel, ChartSpace
from briefing_app.widgets.marks import area_brush, veil_brush
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import labels


@dataclass(frozen=True, slots=True, eq=False)
class ChartContent:
    """What a picture shows: bands of the days in view.

    `ticks` are x, left end of the name or None, and name.
    """

    bands: tuple[Band, ...]
    styles: dict[str, HolderStyle]
    space: ChartSpace
    whole: str  # at the top of the scale: "34 capitals"
    labels: tuple[ChartLabel, ...]
    ticks: tuple[tuple[int, float | None, str], ...]


class ChartPainter:
    """Draws the areas with pyqtgraph, in a view that is never shown, and the rest around them."""

    def __init__(self, owner: QWidget) -> None:
        self._view = pyqtgraph.GraphicsView(owner, background=None)
        self._view.hide()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box = pyqtgraph.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._view.setCentralItem(self._box)
        self._theme = Theme("light")
        self._content: ChartContent | None = None

    def picture(
        self, content: ChartContent | None, theme: Theme, size: QSize, ratio: float
    ) -> QPixmap:
        """A picture of `size` (device-independent), `ratio` device pixels to one of them."""
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.colour("paper"))
        if content is not None:
            self._theme = theme
            with QPainter(picture) as painter:
                self._paint_areas(painter, content, QRect(QPoint(), size), ratio)
                self._paint_scale(painter, content)
                self.paint_not_yet_known(painter, content.space, theme)
                self._paint_key_events(painter, content)
                self._paint_labels(painter, content.labels)
        return picture

    def _paint_areas(
        self, painter: QPainter, content: ChartContent, rect: QRect, ratio: float
    ) -> None:
        space, theme, bands = content.space, self._theme, content.bands
        axis = space.axis
        up = (space.bottom - space.top) / space.total  # pixels a place
        # Patterns are drawn in pixels, whatever the scale of days and places.
        to_pixels = QTransform.fromScale(1 / axis.pitch, -1 / up)
        self._box.clear()
        # Each area reaches down to zero and is covered by those below it, so the top one is first.
        for depth, band in enumerate(reversed(bands)):
            style = content.styles[band.holder]
            brush = QBrush(area_brush(style, theme.name, ratio, role="chart", settled=band.settled))
            if brush.style() == Qt.BrushStyle.TexturePattern:
                brush.setTransform(to_pixels)
            x, y = _steps(band.high)
            # Which points are joined is told one by one: then pyqtgraph fills the area in one go.
            area = pyqtgraph.PlotCurveItem(
                x, y, connect=np.ones(len(x), dtype=np.int32), fillLevel=0, brush=brush, pen=None
            )
            area.setZValue(depth)
            self._box.addItem(area, ignoreBounds=True)
            if band is not bands[-1]:
                pen = pyqtgraph.mkPen(style.line(theme.name), width=round(ratio))
                edge = pyqtgraph.PlotCurveItem(*_upper_edge(band), connect="finite", pen=pen)
                edge.setZValue(len(bands) + depth)
                self._box.addItem(edge, ignoreBounds=True)
        # A widget that is not shown gets no resize event; pyqtgraph calls it like this, too.
        self._view.resize(rect.size())
        self._view.resizeEvent(None)
        self._box.setRange(
            xRange=(-axis.left / axis.pitch, (rect.width() - axis.left) / axis.pitch),
            yRange=((space.bottom - rect.height()) / up, space.bottom / up),
            padding=0,
        )
        areas = _areas_rect(space)  # source and target, so that no edge sticks out of it
        self._view.render(painter, areas, areas.toRect())

    def _paint_labels(self, painter: QPainter, placed: tuple[ChartLabel, ...]) -> None:
        theme = self._theme
        painter.setFont(theme.font(12))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for label in placed:
            if label.pill:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("surface"))
                painter.drawRoundedRect(label.rect, 3, 3)
            painter.setPen(theme.colour("ink"))
            painter.drawText(label.rect, Qt.AlignmentFlag.AlignCenter, label.text)

    def _paint_scale(self, painter: QPainter, content: ChartContent) -> None:
        theme, space = self._theme, content.space
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("ink_2"))
        whole = content.whole
        if QFontMetricsF(painter.font()).horizontalAdvance(whole) > space.axis.left - 12:
            whole = str(space.total)
        height = theme.px(16)
        lane_middle = space.top / 2
        marks = [
            (lane_middle, labels()[0]),
            (space.top + 1, whole),
        ]
        if space.bottom - space.top >= 2 * height:
            marks.append((space.y(space.total / 2), half_words(space.total)))
        if space.bottom - space.top >= height:
            marks.append((space.bottom, "0"))
        for y, text in marks:
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

    def _paint_key_events(self, painter: QPainter, content: ChartContent) -> None:
        theme, space = self._theme, content.space
        height = theme.px(14)
        bottom = space.top - 1
        painter.setFont(theme.font(11))
        for x, start, name in content.ticks:
            tall = theme.px(10 if start is not None else 5)
            painter.fillRect(QRectF(x - 1, bottom - tall, 1, tall), theme.colour("ink_3"))
            if start is not None:
                painter.setPen(theme.colour("ink_2"))
                painter.drawText(
                    QRectF(start, bottom - theme.px(5) - height, 1000, height),
                    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                    name,
                )

    def paint_not_yet_known(self, painter: QPainter, space: ChartSpace, theme: Theme) -> None:
        """Hatch the days after those that are shown, and say that they are not yet known."""
        if space.shown_days >= space.axis.day_count:
            return
        area = _areas_rect(space)
        area.setLeft(space.edge(space.shown_days))
        violet = theme.colour("knowledge")
        painter.save()
        painter.fillRect(area, veil_brush(theme.name, painter.device().devicePixelRatioF()))
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(violet, 2, Qt.PenStyle.DashLine))
        painter.drawLine(area.topLeft(), area.bottomLeft())
        painter.restore()
        words = not_yet_known_words(space, theme)
        if not words.isEmpty():
            painter.setFont(theme.font(12, 700))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("knowledge_tint"))
            painter.drawRoundedRect(words, 3, 3)
            painter.setPen(violet)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, NOT_YET_KNOWN)


def not_yet_known_words(space: ChartSpace, theme: Theme) -> QRectF:
    """Where the words on the hatch stand; empty where they have no room."""
    area = _areas_rect(space)
    area.setLeft(space.edge(space.shown_days))
    width = QFontMetricsF(theme.font(12, 700)).horizontalAdvance(NOT_YET_KNOWN) + 12
    words = QRectF(0, 0, width, theme.px(18)) if width <= area.width() else QRectF()
    words.moveCenter(area.center())
    return words


def _areas_rect(space: ChartSpace) -> QRectF:
    axis = space.axis
    return QRectF(axis.left, space.top, axis.right - axis.left, space.bottom - space.top)


def _steps(heights: Counts) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The corners of a line of steps, one for each run of days of the same height."""
    turns = np.flatnonzero(np.diff(heights)) + 1
    start, end = np.append(0, turns), np.append(turns, len(heights))
    x = np.column_stack((start, end)).ravel()
    return x.astype(np.float64), np.repeat(heights[start], 2).astype(np.float64)


def _upper_edge(band: Band) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Points along the top of a band where it has any height, NaN between the stretches."""
    days = len(band.low)
    turns = np.flatnonzero((np.diff(band.low) != 0) | (np.diff(band.high) != 0)) + 1
    start, end = np.append(0, turns), np.append(turns, days)
    low, high = band.low[start], band.high[start]
    there = high > low
    begins = there & ~np.append(False, there[:-1])
    ends = there & ~np.append(there[1:], False)
    # Up from the ground, along the top, down again and off; each run of equal days its part of it.
    x = np.column_stack((start, start, end, end, end))
    y = np.column_stack((low, high, high, low, np.full(len(low), np.nan)))
    drawn = np.column_stack((begins & (start > 0), there, there, ends & (end < days), ends))
    return x[drawn].astype(np.float64), y[drawn]
