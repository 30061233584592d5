"""The second time axis: a dashed line under the days, with a diamond on the knowledge date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from briefing_app.domain.knowledge import HINDSIGHT, known_on
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.local_dates import long_day, short_day
from briefing_app.widgets.day_handles import SIDES
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import TimeAxis, gutter, labels, time_axis

HEIGHT = 24  # at 100 % text size, and the least
CENTRE = 10
HALF_DIAMOND = 5
RING = 4  # of the focus, around the diamond


class KnowledgeTrack(QAbstractSlider):
    """A slider over the knowledge date, on the axis of the days; its end is hindsight.

    Values are day indices; the one after the last day stands for hindsight.

    Signals:
        knowledge_requested(Knowledge): the user wishes to know as on another day, or everything.
            Several moves in one turn of the event loop are one wish.
    """

    knowledge_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("knowledge_track")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._timeline: Timeline | None = None
        self._days: range | None = None  # in view; None for all
        self._side: int | None = None  # whose knowledge it is, while two days are compared
        self._start: int | None = None  # value when the drag in progress began
        self._wish = QTimer(self)
        self._wish.setSingleShot(True)
        self._wish.timeout.connect(self._on_wish_due)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPageStep(7)
        self.setRange(0, 0)
        self.setToolTip(
            self.tr("Drag to hide what was published later; at the right end nothing is hidden")
        )
        self.show_theme(theme)
        self.valueChanged.connect(self._on_value_changed)

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFixedHeight(max(theme.px(HEIGHT), HEIGHT))
        self.update()

    def show_timeline(self, timeline: Timeline) -> None:
        """Stand on the knowledge date, unless the user has just wished another one."""
        self._timeline = timeline
        if not self._wish.isActive():
            # setRange clamps the value and would report that as if the user had moved it.
            with QSignalBlocker(self):
                self.setRange(0, timeline.last_index + 1)
                self.setValue(_value(timeline))
        self._say()
        self.update()

    def show_days(self, days: range | None) -> None:
        """Take other days into view; None for all."""
        if days != self._days:
            self._days = days
            self.update()

    def show_side(self, side: int | None) -> None:
        """Say whose knowledge it is while two days are compared; None for the day in view."""
        self._side = side
        self._say()
        self.update()

    def _say(self) -> None:
        day = self._known_by()
        words = self.tr("with hindsight") if day is None else long_day(day)
        if self._side is None:
            self.setAccessibleName(self.tr("Known on: {}").format(words))
        else:
            named = self.tr("Side {side}, known on: {day}")
            self.setAccessibleName(named.format(side=SIDES[self._side], day=words))

    def _known_by(self) -> date | None:
        """The knowledge date under the diamond."""
        timeline = self._timeline
        if timeline is None or self.value() > timeline.last_index:
            return None
        if self.value() == _value(timeline):
            return timeline.known_by  # may lie outside the period
        return timeline.day(self.value())

    # Wishes

    def _on_value_changed(self) -> None:
        if self._timeline is not None:
            self._wish.start(0)
            self.update()

    def utter_wish(self) -> None:
        """Utter at once what was wished in this turn of the event loop, if anything was."""
        if self._wish.isActive():
            self._wish.stop()
            self._on_wish_due()

    def _on_wish_due(self) -> None:
        if self._timeline is not None:
            inside = self.value() <= self._timeline.last_index
            day = self._timeline.day(self.value())
            self.knowledge_requested.emit(known_on(day) if inside else HINDSIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the diamond to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._timeline is not None:
            if not self._axis.covers(event.position().x(), self._theme.px(HALF_DIAMOND * 3)):
                return
            self._start = self.value()
            self.setValue(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it from day to day."""
        if self._start is not None:
            self.setValue(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the knowledge date."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave Ctrl and the wheel to the panel, which zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move a day; Esc gives a drag up; the axis runs left to right always."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape and self._start is not None:
            start, self._start = self._start, None
            self.setValue(start)
        elif direction and plain:
            self.setValue(self.value() + direction)
        elif plain and event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)  # PgUp, PgDn, Home, End, Up, Down
        else:
            event.ignore()

    # Geometry and painting

    @property
    def _axis(self) -> TimeAxis:
        count = 1 if self._timeline is None else self._timeline.day_count
        days = range(count) if self._days is None else self._days
        return time_axis(self.width(), self._theme, len(days), days.start)

    @property
    def handle_x(self) -> int:
        """The pixel of the diamond's centre: that of the day, or the end of the axis.

        For a day out of view, that end of the axis which is nearer to it.
        """
        axis = self._axis
        if self.value() < axis.first:
            return axis.left
        return axis.x(self.value()) if self.value() in axis.days else axis.right - 4

    @property
    def in_view(self) -> bool:
        """Whether the diamond stands in its place; hindsight always does, at the end."""
        return self.value() == self.maximum() or self.value() in self._axis.days

    def _value_at(self, x: float) -> int:
        axis = self._axis
        return self.maximum() if x >= axis.right - 4 else axis.day_at(x)

    def words(self) -> str:
        """What stands beside the diamond: with hindsight, or known on 12 Aug."""
        words = self._words()
        if self._side is not None:
            words = self.tr("{side}: {known}").format(side=SIDES[self._side], known=words)
        return words if self.in_view else self._axis.towards(self.value(), words)

    def _words(self) -> str:
        day = self._known_by()
        if day is None:
            return self.tr("with hindsight")
        timeline = self._timeline
        years = timeline is not None and not (
            timeline.first_day.year == timeline.day(timeline.last_index).year == day.year
        )
        return self.tr("known on {}").format(short_day(day, year=years))

    def sizeHint(self) -> QSize:
        """One line of text high."""
        return QSize(self._theme.px(640), self.height())

    def minimumSizeHint(self) -> QSize:
        """May become narrow, but not flat."""
        return QSize(self._theme.px(240), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint label, line, diamond and words."""
        if self._timeline is None:
            QPainter(self).fillRect(self.rect(), self._theme.colour("paper"))
            return
        theme, axis, words = self._theme, self._axis, self.words()
        violet, centre = theme.colour("knowledge"), theme.px(CENTRE)
        x, half, gap = self.handle_x, theme.px(HALF_DIAMOND), theme.px(6)
        width = int(QFontMetricsF(theme.font(11)).horizontalAdvance(words)) + 1
        right = x + half + gap
        on_right = right + width <= axis.right
        left = right if on_right else x - half - gap - width
        with QPainter(self) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            painter.fillRect(self.rect(), theme.colour("paper"))
            painter.setFont(theme.font(11))
            painter.setPen(violet)
            height = theme.px(16)
            middle = Qt.AlignmentFlag.AlignVCenter
            label = QRectF(0, centre - height / 2, gutter(theme), height)
            painter.drawText(label, middle | Qt.AlignmentFlag.AlignRight, labels()[3])
            painter.drawText(QRectF(left, centre - height / 2, width, height), middle, words)
            pen = QPen(violet, 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([4, 2])
            painter.setPen(pen)
            end = x - half if on_right else left - gap
            if end > axis.left:
                painter.drawLine(axis.left, centre, end, centre)
            painter.setPen(QPen(theme.colour("hairline"), 1))
            start = right + width + gap if on_right else right
            if start < axis.right:
                painter.drawLine(start, centre, axis.right, centre)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.in_view:
                if self.hasFocus():
                    around = QRectF(left, centre - height / 2, width, height)
                    painter.setPen(QPen(theme.colour("ink"), 2))
                    painter.drawRoundedRect(around.adjusted(-3, 0, 3, 0), 4, 4)
                return
            if self.hasFocus():
                painter.setPen(QPen(theme.colour("ink"), 2))
                painter.drawPolygon(_diamond(x, centre, half + RING))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(violet)
            painter.drawPolygon(_diamond(x, centre, half))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self.update()


def _value(timeline: Timeline) -> int:
    """The value of a timeline's knowledge date."""
    if timeline.known_by is None:
        return timeline.last_index + 1
    return timeline.index(timeline.known_by)


def _diamond(x: float, y: float, half: float) -> QPolygonF:
    return QPolygonF(
        [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
    )
