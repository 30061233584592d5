"""Histogram, track, handle, flag and months of the day bar: where they stand and how they look."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from briefing_app.domain.sentences import short_day_in
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.palette import mix
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import calendar_marks, time_axis

# Lengths at 100 % text size, from the upper edge of the bar.
HEIGHT = 64  # without the knowledge track
HISTOGRAM_CENTRE, TRACK_CENTRE, FLAG_CENTRE = 13, 34, 53
BARS_TOP, BARS_BOTTOM = 4, 23
WIDEST_BAR = 24
RING = 5  # of the focus, around the handle


class DateTrack:
    """A period laid out for one size of the bar. Rectangles are in whole pixels of the widget."""

    def __init__(self, timeline: Timeline, theme: Theme, size: QSize) -> None:
        self.axis = time_axis(size.width(), theme, timeline.day_count)
        self._timeline = timeline
        self._theme = theme
        self._size = size
        self._known = timeline.last_known_index
        # (x of the mark, where its name stands, the name or "")
        self._names = tuple(self._placed_names())

    # Geometry

    def handle_rect(self, day_index: int) -> QRect:
        """The handle at a day: an even width, so that its centre is the day's x."""
        half, height = self._theme.px(5), self._theme.px(18)
        top = self._theme.px(TRACK_CENTRE) - height // 2
        return QRect(self.axis.x(day_index) - half, top, 2 * half, height)

    def flag_rect(self, day_index: int) -> QRect:
        """The flag under the handle, centred on the day's x where the window leaves room."""
        text = QFontMetricsF(self._theme.font(12, 700)).horizontalAdvance(self.flag_text(day_index))
        half, height = int(text / 2) + self._theme.px(9), self._theme.px(18)
        left = self.axis.x(day_index) - half
        left = min(max(left, 1), self._size.width() - 1 - 2 * half)
        return QRect(left, self._theme.px(FLAG_CENTRE) - height // 2, 2 * half, height)

    def flag_text(self, day_index: int) -> str:
        """13 Aug, with the year where the period spans several."""
        return short_day_in(self._timeline.dataset, self._timeline.day(day_index))

    def dirty_rects(self, day_index: int) -> tuple[QRect, QRect]:
        """What changes when the handle comes to a day or leaves it: its column, and the names."""
        column = self.handle_rect(day_index).adjusted(-RING - 1, 0, RING + 1, 0)
        below = self._theme.px(TRACK_CENTRE) + self._theme.px(9)
        width, height = self._size.width(), self._size.height()
        return (
            QRect(column.left(), 0, column.width(), height),
            QRect(0, below, width, height - below),
        )

    def event_bars(self) -> Iterator[QRect]:
        """The bars of all known events."""
        return self._bars(self._timeline.events_per_day)

    def change_bars(self) -> Iterator[QRect]:
        """The parts of the bars that are changes of hands."""
        return self._bars(self._timeline.changes_per_day)

    def _bars(self, counts: NDArray[np.int32]) -> Iterator[QRect]:
        """Bars of counts per day, each centred on its day's x; days of one pixel share one."""
        theme, timeline = self._theme, self._timeline
        half = min(int((self.axis.pitch - 1) / 2), theme.px(WIDEST_BAR) // 2)
        bottom = theme.px(BARS_BOTTOM)
        highest = bottom - theme.px(BARS_TOP)
        most = max(int(timeline.events_per_day.max()), int(timeline.changes_per_day.max()), 1)
        columns: dict[int, int] = {}
        for index in np.flatnonzero(counts[: self._known + 1]).tolist():
            x = self.axis.x(index)
            columns[x] = max(columns.get(x, 0), int(counts[index]))
        for x, count in columns.items():
            height = max(round(highest * count / most), theme.px(2))
            yield QRect(x - half, bottom - height, 2 * half or 1, height)

    def tick_rects(self) -> Iterator[QRect]:
        """Ticks on the days of change; those of one pixel are one."""
        height = self._theme.px(11)
        top = self._theme.px(TRACK_CENTRE) - height // 2
        thin = self.axis.pitch < 4
        days = (day for day in self._timeline.change_days if day <= self._known)
        for x in dict.fromkeys(map(self.axis.x, days)):
            yield QRect(x, top, 1, height) if thin else QRect(x - 1, top, 2, height)

    def _placed_names(self) -> Iterator[tuple[int, QRect, str]]:
        """The marks of days, months or years, each with the longest name that has room.

        An empty name stands for none: the mark remains.
        """
        theme, axis = self._theme, self.axis
        metrics = QFontMetricsF(theme.font(12))
        height = theme.px(18)
        top = theme.px(FLAG_CENTRE) - height // 2
        marks = calendar_marks(self._timeline.first_day, axis.day_count, axis.pitch, theme.px(12))
        ends = [axis.edge(mark.day_index) - 4 for mark in marks[1:]] + [self._size.width() - 2]
        for mark, end in zip(marks, ends, strict=False):
            x = int(axis.edge(mark.day_index))
            left = x + theme.px(5)
            widths = ((name, int(metrics.horizontalAdvance(name)) + 1) for name in mark.names)
            name, width = next((fit for fit in widths if left + fit[1] <= end), ("", 0))
            yield x, QRect(left, top, width, height), name

    # Painting

    def picture(self, ratio: float) -> QPixmap:
        """Everything that stands still, `ratio` device pixels to one of the widget."""
        picture = QPixmap(self._size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.colour("paper"))
        with QPainter(picture) as painter:
            self._paint_labels(painter)
            for rect in self.event_bars():
                painter.fillRect(rect, self._theme.colour("border"))
            for rect in self.change_bars():
                painter.fillRect(rect, self._theme.colour("ink"))
            self._paint_track(painter)
            for rect in self.tick_rects():
                painter.fillRect(rect, self._theme.colour("ink"))
            self._paint_names(painter)
        return picture

    def _paint_labels(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("ink_2"))
        width, height = theme.px(68), theme.px(16)
        for centre, label in ((HISTOGRAM_CENTRE, "Events"), (TRACK_CENTRE, "Day")):
            painter.drawText(
                QRect(0, theme.px(centre) - height // 2, width, height),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                label,
            )

    def _paint_track(self, painter: QPainter) -> None:
        theme, axis = self._theme, self.axis
        half = theme.px(5) / 2
        rect = QRectF(axis.left, theme.px(TRACK_CENTRE) - half, axis.right - axis.left, 2 * half)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mix(theme.tokens.ink_3, theme.tokens.paper, 0.33)))
        painter.drawRoundedRect(rect, half, half)
        painter.restore()

    def _paint_names(self, painter: QPainter) -> None:
        theme = self._theme
        height = theme.px(14)
        top = theme.px(FLAG_CENTRE) - height // 2
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("ink_2"))
        for x, rect, name in self._names:
            painter.fillRect(x, top, 1, height, theme.colour("border"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, name)

    def paint_day(self, painter: QPainter, day_index: int, *, focused: bool) -> None:
        """Cursor, handle and flag; a month's name gives way to the flag."""
        theme, x = self._theme, self.axis.x(day_index)
        ink, paper = theme.colour("ink"), theme.colour("paper")
        handle, flag = self.handle_rect(day_index), self.flag_rect(day_index)
        for _, rect, _ in self._names:
            if rect.intersects(flag.adjusted(-4, 0, 4, 0)):
                painter.fillRect(rect, paper)
        painter.fillRect(x - 2, 0, 4, handle.top(), paper)
        painter.fillRect(x - 1, 0, 2, handle.top(), ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

        def pill(rect: QRect, radius: float, colour: QColor) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(rect, radius, radius)

        radius = handle.width() / 2.4
        halo = RING if focused else 2
        pill(handle.adjusted(-halo, -halo, halo, halo), radius + halo, paper)
        if focused:
            painter.setPen(QPen(ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(handle.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
        pill(handle, radius, ink)
        pill(flag.adjusted(-1, -1, 1, 1), flag.height() / 2, paper)
        pill(flag, flag.height() / 2, ink)
        painter.setPen(paper)
        painter.setFont(theme.font(12, 700))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, self.flag_text(day_index))
