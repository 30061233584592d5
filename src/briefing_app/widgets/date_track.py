"""Histogram, track and months of the day bar: where they stand and how they look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap, QRegion

from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.palette import mix
from briefing_app.widgets.day_handles import (
    FLAG_CENTRE,
    RING,
    TRACK_CENTRE,
    DayHandle,
    day_handles,
    paint_handle,
)
from briefing_app.widgets.marks import paint_kept, rectangles
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import calendar_marks, gutter, labels, time_axis

# Lengths at 100 % text size, from the upper edge of the bar.
HEIGHT = 64  # without the knowledge track
HISTOGRAM_CENTRE = 13
BARS_TOP, BARS_BOTTOM = 4, 23
WIDEST_BAR = 24
TICK = 11

Counts = NDArray[np.int32]


class DateTrack:
    """A period laid out for one size of the bar. Rectangles are in whole pixels of the widget."""

    def __init__(
        self, timeline: Timeline, theme: Theme, size: QSize, days: range | None = None
    ) -> None:
        """`days` are those in view; None for all."""
        days = range(timeline.day_count) if days is None else days
        self.axis = time_axis(size.width(), theme, len(days), days.start)
        self._theme = theme
        self._size = size
        self._x = np.array([self.axis.x(index) for index in range(timeline.day_count)])
        self._half = min(int((self.axis.pitch - 1) / 2), theme.px(WIDEST_BAR) // 2)  # of a bar
        self._show(timeline)
        # (x of the mark, where its name stands, the name or "")
        self._names = tuple(self._placed_names())
        self._ground: QPixmap | None = None

    def knowing(self, timeline: Timeline) -> DateTrack:
        """The same period as known on another day: what it does not change is taken over."""
        track = copy(self)
        track._show(timeline)
        return track

    def _show(self, timeline: Timeline) -> None:
        self._timeline = timeline
        days = self.axis.days
        known = slice(days.start, max(min(timeline.last_known_index + 1, days.stop), 0))
        counts = np.stack([timeline.events_per_day, timeline.changes_per_day])
        self._most = max(int(counts.max()), 1)
        self._counts = np.zeros_like(counts)  # of the days in view that are known
        self._counts[:, known] = counts[:, known]

    # Geometry

    def handles(self, days: Sequence[int], chosen: int = 0) -> tuple[DayHandle, ...]:
        """The handle and flag of one day, or of sides A and B."""
        width = self._size.width()
        return day_handles(self._timeline, self.axis, self._theme, width, days, chosen)

    def handle_rect(self, day_index: int) -> QRect:
        """The handle at a day: an even width, so that its centre is the day's x."""
        return self.handles((day_index,))[0].rect

    def flag_rect(self, day_index: int) -> QRect:
        """The flag under the handle, centred on the day's x where the window leaves room."""
        return self.handles((day_index,))[0].flag

    def flag_text(self, day_index: int) -> str:
        """13 Aug, with the year where the period spans several."""
        return self.handles((day_index,))[0].words

    def dirty_rects(self, day_index: int) -> tuple[QRect, QRect]:
        """What changes when the handle comes to a day or leaves it: column, flag, hidden names."""
        (handle,) = self.handles((day_index,))
        column = handle.rect.adjusted(-RING - 1, 0, RING + 1, 0)
        flag = handle.flag.adjusted(-4, -2, 4, 2)
        for _, rect, _ in self._names:
            if rect.intersects(flag):
                flag = flag.united(rect)
        return QRect(column.left(), 0, column.width(), self._size.height()), flag

    def event_bars(self) -> Iterator[QRect]:
        """The bars of all known events."""
        return self._bars(self._counts[0])

    def change_bars(self) -> Iterator[QRect]:
        """The parts of the bars that are changes of hands."""
        return self._bars(self._counts[1])

    def _bars(self, counts: Counts) -> Iterator[QRect]:
        """Bars of counts per day, each centred on its day's x; days of one pixel share one."""
        theme = self._theme
        bottom = theme.px(BARS_BOTTOM)
        highest = bottom - theme.px(BARS_TOP)
        days = np.flatnonzero(counts)
        columns, firsts = np.unique(self._x[days], return_index=True)
        if not columns.size:
            return
        tallest = np.maximum.reduceat(counts[days], firsts)
        for x, count in zip(columns.tolist(), tallest.tolist(), strict=True):
            height = max(round(highest * count / self._most), theme.px(2))
            yield self._column(x, bottom - height, height)

    def _column(self, x: int, top: int, height: int) -> QRect:
        return QRect(x - self._half, top, 2 * self._half or 1, height)

    def differing_rects(self, other: DateTrack) -> list[QRect]:
        """Where the bars and ticks of another track of this period look another way."""
        if other._most != self._most:
            return [QRect(QPoint(0, 0), self._size)]
        columns = np.unique(self._x[(self._counts != other._counts).any(axis=0)]).tolist()
        height = self._size.height()
        return [self._column(x, 0, height).adjusted(-1, 0, 1, 0) for x in columns]

    def tick_rects(self) -> Iterator[QRect]:
        """Ticks on the days of change; those of one pixel are one."""
        return self._ticks(self._counts[1])

    def _ticks(self, changes: Counts) -> Iterator[QRect]:
        height = self._theme.px(TICK)
        top = self._theme.px(TRACK_CENTRE) - height // 2
        thin = self.axis.pitch < 4
        for x in np.unique(self._x[changes > 0]).tolist():
            yield QRect(x, top, 1, height) if thin else QRect(x - 1, top, 2, height)

    def _placed_names(self) -> Iterator[tuple[int, QRect, str]]:
        """The marks of days, months or years, each with the longest name that has room.

        An empty name stands for none: the mark remains.
        """
        theme, axis = self._theme, self.axis
        metrics = QFontMetricsF(theme.font(12))
        height = theme.px(18)
        top = theme.px(FLAG_CENTRE) - height // 2
        first_day = self._timeline.day(axis.first)
        marks = calendar_marks(first_day, axis.day_count, axis.pitch, theme.px(12))
        starts = [axis.edge(axis.first + mark.day_index) for mark in marks]
        ends = [start - 4 for start in starts[1:]] + [self._size.width() - 2]
        for mark, start, end in zip(marks, starts, ends, strict=False):
            x = int(start)
            left = x + theme.px(5)
            widths = ((name, int(metrics.horizontalAdvance(name)) + 1) for name in mark.names)
            name, width = next((fit for fit in widths if left + fit[1] <= end), ("", 0))
            yield x, QRect(left, top, width, height), name

    # Painting

    def paint_period(self, painter: QPainter, exposed: QRegion, ratio: float) -> None:
        """All but the day, `ratio` device pixels to one of the widget."""
        if self._ground is None or self._ground.devicePixelRatioF() != ratio:
            self._ground = self._painted_ground(ratio)
        paint_kept(painter, self._ground, exposed)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = self._theme.colour("ink")
        events, changes = self._counts * self._exposed_days(exposed)
        for rects, colour in (
            (self._bars(events), self._theme.colour("border")),
            (self._bars(changes), ink),
            (self._ticks(changes), ink),
        ):
            painter.setBrush(colour)
            painter.drawRects(list(rects))

    def _painted_ground(self, ratio: float) -> QPixmap:
        """What no knowledge of the period changes."""
        ground = QPixmap(self._size * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(self._theme.colour("paper"))
        with QPainter(ground) as painter:
            self._paint_labels(painter)
            self._paint_track(painter)
            self._paint_names(painter)
        return ground

    def _exposed_days(self, exposed: QRegion) -> NDArray[np.bool_]:
        """Whether anything of a day's bar or tick is to be painted, shape (days,)."""
        found = np.zeros(len(self._x), dtype=bool)
        below_ticks = self._theme.px(TRACK_CENTRE) + self._theme.px(TICK) // 2 + 1
        for rect in rectangles(exposed):
            if rect.top() < below_ticks:
                reach = self._half + 1
                found |= (self._x >= rect.left() - reach) & (self._x <= rect.right() + reach)
        return found

    def _paint_labels(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("ink_2"))
        width, height = gutter(theme), theme.px(16)
        _, events, day, _ = labels()
        for centre, label in ((HISTOGRAM_CENTRE, events), (TRACK_CENTRE, day)):
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

    def paint_days(
        self, painter: QPainter, days: Sequence[int], chosen: int = 0, *, focused: bool
    ) -> None:
        """Cursor, handle and flag of one day, or of two and the span between them.

        A month's name gives way to a flag.
        """
        theme = self._theme
        handles = self.handles(days, chosen)
        for handle in handles:
            for _, rect, _ in self._names:
                if rect.intersects(handle.flag.adjusted(-4, 0, 4, 0)):
                    painter.fillRect(rect, theme.colour("paper"))
        if len(days) > 1:
            self._paint_span(painter, min(days), max(days))
        for handle in sorted(handles, key=lambda one: one.chosen):
            paint_handle(painter, handle, theme, focused=focused and handle.chosen)

    def _paint_span(self, painter: QPainter, first: int, last: int) -> None:
        theme, axis = self._theme, self.axis
        left, right = (min(max(axis.x(day), axis.left), axis.right) for day in (first, last))
        height = theme.px(5)
        top = theme.px(TRACK_CENTRE) - height // 2
        painter.fillRect(left, top, right - left, height, theme.colour("ink"))
