"""The day track: what happened when, which day is in view, and every way to move it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from briefing_app.domain.briefing import Briefing, display_order
from briefing_app.domain.sentences import short_date
from briefing_app.domain.time_words import count_and_change, weekday_and_date
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.palette import mix
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import (
    TimeAxis,
    calendar_marks,
    last_known_index,
    time_axis,
)

HEIGHT = 64  # without the knowledge track; all lengths at 100 % text size
HISTOGRAM_CENTRE, TRACK_CENTRE, FLAG_CENTRE = 13, 34, 53
BARS_TOP, BARS_BOTTOM = 4, 23
WIDEST_BAR = 24
WHEEL_NOTCH = 120  # eighths of a degree; finer wheels send parts of it
PRESS_SLACK = 12


class DateBar(QAbstractSlider):
    """A slider over the days, under a histogram of what is recorded of each.

    Signals:
        day_requested(int): the user wishes another day. Several moves in one turn of the event
            loop are one wish.
        play_requested(): the user pressed Space.
        speed_step_requested(int): 1 for faster, -1 for slower.
    """

    day_requested = Signal(int)
    play_requested = Signal()
    speed_step_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("date_bar")
        self._theme = theme
        self._timeline: Timeline | None = None
        self._axis = TimeAxis(0, 1, 1)
        self._names: tuple[tuple[int, QRect, str], ...] = ()  # x of the mark, place of its name
        self._ground: QPixmap | None = None
        self._shown_index = 0
        self._scrub_start: int | None = None
        self._wheel = 0
        self._wish = QTimer(self)
        self._wish.setSingleShot(True)
        self._wish.timeout.connect(self._on_wish_due)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPageStep(7)
        self.setRange(0, 0)
        self.setAccessibleName(self.tr("Day"))
        self.valueChanged.connect(self._on_value_changed)

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.updateGeometry()
        self._lay_out()

    def show_timeline(self, timeline: Timeline) -> None:
        """Take over the period, the histogram and the days of change."""
        self._timeline = timeline
        self._wish.stop()
        self._scrub_start = None
        # setRange clamps the value and would report that as if the user had moved it.
        with QSignalBlocker(self):
            self.setRange(0, timeline.last_index)
        self._lay_out()

    def show_day(self, briefing: Briefing) -> None:
        """Stand at a day, unless the user has just wished another one."""
        if not self._wish.isActive():
            with QSignalBlocker(self):
                self.setValue(briefing.day_index)
        leading = display_order(briefing.timeline)[0]
        self.setAccessibleName(self.tr("Day: {}").format(weekday_and_date(briefing.day)))
        self.setAccessibleDescription(count_and_change(briefing, leading))

    # Wishes

    def _on_value_changed(self) -> None:
        if self._timeline is not None:
            self._wish.start(0)

    def _on_wish_due(self) -> None:
        self.day_requested.emit(self.value())

    def _step_to_change(self, direction: int) -> None:
        days = () if self._timeline is None else self._timeline.change_days
        ahead = [day for day in days if (day - self.value()) * direction > 0]
        if ahead:
            self.setValue(ahead[0] if direction > 0 else ahead[-1])

    # Scrubbing; the chart hands its presses and drags over, in the same x

    @property
    def scrubbing(self) -> bool:
        """Whether a press on the bar or the chart is moving the day."""
        return self._scrub_start is not None

    def begin_scrub(self, x: float) -> None:
        """Jump to the day under x and follow the pointer from there."""
        if self._timeline is None or not self._axis.covers(x, self._theme.px(PRESS_SLACK)):
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._scrub_start = self.value()
        self.setValue(self._axis.day_at(x))

    def scrub_to(self, x: float) -> None:
        """Follow the pointer; without a press before it, nothing happens."""
        if self.scrubbing:
            self.setValue(self._axis.day_at(x))

    def end_scrub(self) -> None:
        """Keep the day that was reached."""
        self._scrub_start = None

    def _cancel_scrub(self) -> None:
        start, self._scrub_start = self._scrub_start, None
        if start is not None:
            self.setValue(start)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to the day under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.begin_scrub(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag from day to day."""
        self.scrub_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the day."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.end_scrub()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One day a notch; the parts that a fine wheel sends add up to notches."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        turn = event.angleDelta()
        delta = turn.y() if abs(turn.y()) >= abs(turn.x()) else -turn.x()
        if delta * self._wheel < 0:
            self._wheel = 0  # a change of direction starts afresh
        self._wheel += delta
        days = int(self._wheel / WHEEL_NOTCH)
        self._wheel -= days * WHEEL_NOTCH
        self.setValue(self.value() + days)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move a day, with Shift a change; the axis runs left to right always."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        shifted = modifiers == Qt.KeyboardModifier.ShiftModifier
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        speed = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}.get(
            Qt.Key(event.key()), 0
        )
        if direction and plain:
            self.setValue(self.value() + direction)
        elif direction and shifted:
            self._step_to_change(direction)
        elif speed and (plain or shifted):
            self.speed_step_requested.emit(speed)
        elif event.key() == Qt.Key.Key_Space and plain:
            self.play_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.scrubbing:
            self._cancel_scrub()
        elif plain and event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)  # PgUp, PgDn, Home, End, Up, Down
        else:
            event.ignore()

    # Geometry

    def sizeHint(self) -> QSize:
        """As high as histogram, track and flag."""
        return QSize(self._theme.px(640), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """May become narrow, but not flat."""
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the days anew."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        timeline = self._timeline
        if timeline is not None:
            self._axis = time_axis(self.width(), self._theme, timeline.day_count)
            self._names = tuple(self._placed_names(timeline))
        self._ground = None
        self.update()

    def handle_rect(self, day_index: int) -> QRect:
        """The handle at a day: an even width, so that its centre is the day's x."""
        half, height = self._theme.px(5), self._theme.px(18)
        top = self._theme.px(TRACK_CENTRE) - height // 2
        return QRect(self._axis.x(day_index) - half, top, 2 * half, height)

    def flag_rect(self, day_index: int) -> QRect:
        """The flag under the handle, centred on the day's x where the window leaves room."""
        text = QFontMetricsF(self._theme.font(12, 700)).horizontalAdvance(self.flag_text(day_index))
        half, height = int(text / 2) + self._theme.px(9), self._theme.px(18)
        x = self._axis.x(day_index)
        left = min(max(x - half, 1), self.width() - 1 - 2 * half)
        return QRect(left, self._theme.px(FLAG_CENTRE) - height // 2, 2 * half, height)

    def flag_text(self, day_index: int) -> str:
        """13 Aug, with the year where the period spans several."""
        timeline = self._timeline
        if timeline is None:
            return ""
        day, last = timeline.day(day_index), timeline.day(timeline.last_index)
        return short_date(day) + (f" {day.year}" if timeline.first_day.year != last.year else "")

    def bar_rects(self, counts: NDArray[np.int32]) -> Iterator[QRect]:
        """Histogram bars of counts per day, on the scale of all known events.

        Each bar is centred on its day's x; days that share a pixel share the highest bar.
        """
        timeline = self._timeline
        if timeline is None:
            return
        pitch = self._axis.pitch
        half = min(int((pitch - 1) / 2), self._theme.px(WIDEST_BAR) // 2)
        top, bottom = self._theme.px(BARS_TOP), self._theme.px(BARS_BOTTOM)
        most = max(int(timeline.events_per_day.max()), int(timeline.changes_per_day.max()), 1)
        columns: dict[int, int] = {}
        for index in np.flatnonzero(counts[: last_known_index(timeline) + 1]).tolist():
            x = self._axis.x(index)
            columns[x] = max(columns.get(x, 0), int(counts[index]))
        for x, count in columns.items():
            height = max(round((bottom - top) * count / most), self._theme.px(2))
            if half:
                yield QRect(x - half, bottom - height, 2 * half, height)
            else:
                yield QRect(x, bottom - height, 1, height)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Repaint only the column and the flag of the day that was left and of the new one."""
        if change != QAbstractSlider.SliderChange.SliderValueChange:
            super().sliderChange(change)
            return
        below = self._theme.px(TRACK_CENTRE) + self._theme.px(9)
        for index in (self._shown_index, self.value()):
            column = self.handle_rect(index).adjusted(-6, 0, 6, 0)
            self.update(QRect(column.left(), 0, column.width(), self.height()))
        self.update(0, below, self.width(), self.height() - below)
        self._shown_index = self.value()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """What stands still comes from a picture; handle, cursor and flag are painted over it."""
        ratio = self.devicePixelRatioF()
        ground = self._ground
        if ground is None or ground.devicePixelRatioF() != ratio:
            ground = self._ground = self._paint_ground(ratio)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, ground)
            if self._timeline is not None:
                self._paint_day(painter, self.value())

    def _paint_day(self, painter: QPainter, day_index: int) -> None:
        theme, x = self._theme, self._axis.x(day_index)
        ink, paper = theme.colour("ink"), theme.colour("paper")
        handle, flag = self.handle_rect(day_index), self.flag_rect(day_index)
        for _, rect, _ in self._names:
            if rect.intersects(flag.adjusted(-4, 0, 4, 0)):
                painter.fillRect(rect, paper)  # a month's name gives way to the flag
        painter.fillRect(x - 2, 0, 4, handle.top(), paper)
        painter.fillRect(x - 1, 0, 2, handle.top(), ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = handle.width() / 2.4
        halo = 5 if self.hasFocus() else 2
        painter.setBrush(paper)
        painter.drawRoundedRect(
            handle.adjusted(-halo, -halo, halo, halo), radius + halo, radius + halo
        )
        if self.hasFocus():
            painter.setPen(QPen(ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(handle.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(handle, radius, radius)
        painter.setBrush(paper)
        painter.drawRoundedRect(flag.adjusted(-1, -1, 1, 1), flag.height() / 2, flag.height() / 2)
        painter.setBrush(ink)
        painter.drawRoundedRect(flag, flag.height() / 2, flag.height() / 2)
        painter.setPen(paper)
        painter.setFont(theme.font(12, 700))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, self.flag_text(day_index))

    def _paint_ground(self, ratio: float) -> QPixmap:
        theme, tokens = self._theme, self._theme.tokens
        pixmap = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.colour("paper"))
        with QPainter(pixmap) as painter:
            self._paint_labels(painter)
            if self._timeline is not None:
                for rect in self.bar_rects(self._timeline.events_per_day):
                    painter.fillRect(rect, theme.colour("border"))
                for rect in self.bar_rects(self._timeline.changes_per_day):
                    painter.fillRect(rect, theme.colour("ink"))
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(mix(tokens.ink_3, tokens.paper, 0.33)))
                height = theme.px(5)
                centre = theme.px(TRACK_CENTRE)
                painter.drawRoundedRect(
                    QRectF(
                        self._axis.left,
                        centre - height / 2,
                        self._axis.right - self._axis.left,
                        height,
                    ),
                    height / 2,
                    height / 2,
                )
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
                for rect in self._tick_rects():
                    painter.fillRect(rect, theme.colour("ink"))
                self._paint_calendar(painter)
        return pixmap

    def _paint_labels(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("ink_2"))
        width, height = theme.px(68), theme.px(16)
        for centre, label in (
            (HISTOGRAM_CENTRE, self.tr("Events")),
            (TRACK_CENTRE, self.tr("Day")),
        ):
            painter.drawText(
                QRect(0, theme.px(centre) - height // 2, width, height),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                label,
            )

    def _tick_rects(self) -> Iterator[QRect]:
        assert self._timeline is not None
        height = self._theme.px(11)
        top = self._theme.px(TRACK_CENTRE) - height // 2
        thin = self._axis.pitch < 4
        known = last_known_index(self._timeline)
        for x in dict.fromkeys(
            self._axis.x(day) for day in self._timeline.change_days if day <= known
        ):
            yield QRect(x, top, 1, height) if thin else QRect(x - 1, top, 2, height)

    def _paint_calendar(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setFont(theme.font(12))
        height = theme.px(14)
        top = theme.px(FLAG_CENTRE) - height // 2
        for x, rect, name in self._names:
            painter.fillRect(x, top, 1, height, theme.colour("border"))
            painter.setPen(theme.colour("ink_2"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, name)

    def _placed_names(self, timeline: Timeline) -> Iterator[tuple[int, QRect, str]]:
        """The marks of days, months or years, each with the longest name that has room.

        An empty name stands for none: the mark remains.
        """
        metrics = QFontMetricsF(self._theme.font(12))
        height = self._theme.px(18)
        top = self._theme.px(FLAG_CENTRE) - height // 2
        marks = calendar_marks(
            timeline.first_day, timeline.day_count, self._axis.pitch, self._theme.px(12)
        )
        ends = [self._axis.edge(mark.day_index) - 4 for mark in marks[1:]] + [self.width() - 2]
        for mark, end in zip(marks, ends, strict=False):
            x = int(self._axis.edge(mark.day_index))
            left = x + self._theme.px(5)
            widths = ((name, int(metrics.horizontalAdvance(name)) + 1) for name in mark.names)
            name, width = next((fit for fit in widths if left + fit[1] <= end), ("", 0))
            yield x, QRect(left, top, width, height), name

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self.update()
