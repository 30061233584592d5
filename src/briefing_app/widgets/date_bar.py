"""The slider over the days: every way to move the day by mouse, wheel and keys."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from briefing_app.domain.briefing import Briefing, display_order
from briefing_app.domain.comparison import Comparison
from briefing_app.domain.comparison_words import comparison_finding
from briefing_app.domain.time_words import count_and_change
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.local_dates import weekday_and_day
from briefing_app.widgets.date_track import HEIGHT, DateTrack
from briefing_app.widgets.day_handles import SIDES, DayHandle
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.theme import Theme

WHEEL_NOTCH = 120  # eighths of a degree; finer wheels send parts of it
PRESS_SLACK = 12  # a press so far beside the axis still means its end


class DateBar(QAbstractSlider):
    """A slider over the days, under a histogram of what is recorded of each.

    Signals:
        day_requested(int): the user wishes another day. Several moves in one turn of the event
            loop are one wish.
        play_requested(): the user pressed Space.
        evidence_requested(): the user pressed Enter: evidence for the day in view.
        speed_step_requested(int): 1 for faster, -1 for slower.
        side_requested(int): while two days are compared, the user took the handle of the other.
        side_day_requested(int, int): then the wish is another day for a side.
    """

    day_requested = Signal(int)
    play_requested = Signal()
    evidence_requested = Signal()
    speed_step_requested = Signal(int)
    side_requested = Signal(int)
    side_day_requested = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("date_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._timeline: Timeline | None = None
        self._track: DateTrack | None = None
        self._shown_index = 0
        self._days: range | None = None  # in view; None for all
        self._sides: tuple[int, int] | None = None  # days of A and B while they are compared
        self._side = self._wished_side = 0  # the one that is moved
        self._scrub_start: int | None = None
        self._wished_day = 0
        self._grab = 0.0  # how far from the middle of its day a handle was taken
        self._wheel = 0
        self._wish = QTimer(self)
        self._wish.setSingleShot(True)
        self._wish.timeout.connect(self._on_wish_due)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(HEIGHT))
        self.setPageStep(7)
        self.setRange(0, 0)
        self.setAccessibleName(self.tr("Day"))
        self.valueChanged.connect(self._on_value_changed)

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFixedHeight(theme.px(HEIGHT))
        self._lay_out()

    def show_timeline(self, timeline: Timeline) -> None:
        """Take over the period, the histogram and the days of change.

        Knowledge may follow the day, so a drag goes on over other knowledge of the same dataset.
        """
        before, self._timeline = self._timeline, timeline
        if before is None or before.dataset is not timeline.dataset:
            self._wish.stop()
            self._scrub_start = None
        # setRange clamps the value and would report that as if the user had moved it.
        with QSignalBlocker(self):
            self.setRange(0, timeline.last_index)
        if self._track is None or before is None or before.dataset is not timeline.dataset:
            self._lay_out()
        else:
            shown, self._track = self._track, self._track.knowing(timeline)
            for rect in self._track.differing_rects(shown):
                self.update(rect)

    def show_day(self, briefing: Briefing) -> None:
        """Stand at a day, unless the user has just wished another one."""
        if not self._wish.isActive():
            with QSignalBlocker(self):
                self.setValue(briefing.day_index)
        order = display_order(briefing.timeline)
        parties = briefing.timeline.dataset.party
        leading = next((holder for holder in order if holder in parties), order[0])
        self.setAccessibleName(self.tr("Day: {}").format(weekday_and_day(briefing.day)))
        self.setAccessibleDescription(count_and_change(briefing, leading))

    def show_days(self, days: range | None) -> None:
        """Take other days into view; None for all."""
        if days != self._days:
            self._days = days
            self._lay_out()

    def show_sides(self, comparison: Comparison | None, side: int) -> None:
        """Stand at two days, one of which is moved; or again at one."""
        self._side = side
        if comparison is None:
            self._sides = None
        else:
            moved = (comparison.a, comparison.b)[side]
            if not (self._wish.isActive() and self._wished_side == side):
                with QSignalBlocker(self):
                    self.setValue(moved.day_index)
            self._sides = comparison.a.day_index, comparison.b.day_index
            words = self.tr("Side {side}, day: {day}").format(
                side=SIDES[side], day=weekday_and_day(moved.day)
            )
            self.setAccessibleName(words)
            self.setAccessibleDescription(comparison_finding(comparison))
        self.update()

    @property
    def days_shown(self) -> tuple[int, ...]:
        """The days at which handles stand: one, or those of A and B."""
        if self._sides is None:
            return (self.value(),)
        other = self._sides[1 - self._side]
        return (self.value(), other) if self._side == 0 else (other, self.value())

    def handles(self) -> tuple[DayHandle, ...]:
        """The handles as they stand within the bar; none before there is a dataset."""
        if self._track is None:
            return ()
        return self._track.handles(self.days_shown, self._chosen)

    @property
    def _chosen(self) -> int:
        """Which of the handles is moved."""
        return 0 if self._sides is None else self._side

    @property
    def handle_rect(self) -> QRect | None:
        """Where the handle that is moved stands within the bar; None before there is a dataset."""
        handles = self.handles()
        return handles[self._chosen].rect if handles else None

    # Wishes

    def _on_value_changed(self) -> None:
        if self._timeline is not None:
            self._wished_side, self._wished_day = self._side, self.value()
            self._wish.start(0)

    def _on_wish_due(self) -> None:
        if self._sides is None:
            self.day_requested.emit(self._wished_day)
        else:
            self.side_day_requested.emit(self._wished_side, self._wished_day)

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
        track = self._track
        if track is None or not track.axis.covers(x, self._theme.px(PRESS_SLACK)):
            return
        if self._sides is not None:
            near = [abs(handle.x - x) for handle in self.handles()]
            if near[1 - self._side] < near[self._side]:
                self._take(1 - self._side)
        self._begin(0.0)
        self.setValue(track.axis.day_at(x))

    def _take(self, side: int) -> None:
        """Move the other of two handles from now on."""
        if self._sides is not None and side != self._side:
            self._sides = self.days_shown[0], self.days_shown[1]
            self._side = side
            with QSignalBlocker(self):
                self.setValue(self._sides[side])
            self.update()
            self.side_requested.emit(side)

    def _begin(self, grab: float) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._scrub_start, self._grab = self.value(), grab

    def scrub_to(self, x: float) -> None:
        """Follow the pointer, past the days in view too; without a press before, do nothing."""
        if self._track is not None and self.scrubbing:
            self.setValue(self._track.axis.day_at(x - self._grab, beyond=1))

    def end_scrub(self) -> None:
        """Keep the day that was reached."""
        self._scrub_start = None

    def _cancel_scrub(self) -> None:
        start, self._scrub_start = self._scrub_start, None
        if start is not None:
            self.setValue(start)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to the day under the pointer; take one of two handles as it stands."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        if self._sides is not None:
            for side, handle in enumerate(self.handles()):
                if handle.rect.contains(at.toPoint()) or handle.flag.contains(at.toPoint()):
                    self._take(side)
                    if handle.in_view:
                        self._begin(at.x() - handle.x)
                    return
        self.begin_scrub(at.x())

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
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.evidence_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.scrubbing:
            self._cancel_scrub()
        elif plain and event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)  # PgUp, PgDn, Home, End, Up, Down
        else:
            event.ignore()

    # Size and painting

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
        if self._timeline is not None:
            self._track = DateTrack(self._timeline, self._theme, self.size(), self._days)
        self.update()

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Repaint only what the handle leaves and where it comes to."""
        if change != QAbstractSlider.SliderChange.SliderValueChange or self._track is None:
            super().sliderChange(change)
            return
        if self._sides is not None:
            self.update()  # flags make room for each other, and the span is another
        for index in (self._shown_index, self.value()):
            for rect in self._track.dirty_rects(index):
                self.update(rect)
        self._shown_index = self.value()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the period, and the day over it."""
        track = self._track
        with QPainter(self) as painter:
            if track is None:
                painter.fillRect(event.rect(), self._theme.colour("paper"))
                return
            track.paint_period(painter, event.region(), self.devicePixelRatioF())
            track.paint_days(painter, self.days_shown, self._chosen, focused=self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self.update()
