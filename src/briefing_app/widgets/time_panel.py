"""The foot of the window: control chart, day track and controls on one time axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.comparison import Comparison
from briefing_app.domain.knowledge import Knowledge
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.settings import PERIODS
from briefing_app.widgets.chart_heights import LEAST, LOW_BELOW, ChartHeights, growth, in_pixels
from briefing_app.widgets.controls_row import ControlsRow
from briefing_app.widgets.date_bar import WHEEL_NOTCH, DateBar
from briefing_app.widgets.knowledge_track import KnowledgeTrack
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import days_in_view, scrolled
from briefing_app.widgets.time_edge import TimeEdge

if TYPE_CHECKING:
    from briefing_app.widgets.control_chart import ControlChart

TOP_MARGIN = 4


class TimePanel(QWidget):
    """Everything that shows or moves the day, on one mapping of days to pixels.

    While two days are compared it shows one side, that in hand, as that side knows it, with the
    handle of the other beside its own.

    The chart is added by `load_chart`, after the first frame: until then its place is empty.

    Signals:
        day_requested(int): the user wishes to see another day.
        evidence_requested: the user asks for the evidence of the day in view.
        knowledge_requested(Knowledge): the user wishes to know as on another day, or everything.
        period_requested(int): the user wishes so many days in view; 0 for all.
        side_requested(int): while comparing, the user took the handle of a side.
        side_day_requested(int, int): the user wishes another day for a side.
        side_knowledge_requested(int, Knowledge): likewise, to know as on another day.
        key_pressed(QKeyEvent): while comparing, a key that means the comparison.
        chart_height_chosen(): the user made the chart higher or lower, or as high as usual.
    """

    day_requested = Signal(int)
    evidence_requested = Signal()
    knowledge_requested = Signal(object)
    period_requested = Signal(int)
    side_requested = Signal(int)
    side_day_requested = Signal(int, int)
    side_knowledge_requested = Signal(int, object)
    key_pressed = Signal(QKeyEvent)
    chart_height_chosen = Signal()

    def __init__(
        self, theme: Theme, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("time_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._window_height = 800
        self._chart_shown = True
        self.heights = ChartHeights()
        self._period = 0  # days wished for; 0 for all
        self._days = range(0)  # in view
        self._wheel = 0
        self._timeline: Timeline | None = None  # in view: that of the day, or of a side
        self._briefing: Briefing | None = None  # likewise
        self._comparison: Comparison | None = None
        self._side = 1  # in hand
        self.control_chart: ControlChart | None = None
        self.chart_place = QWidget(self)
        self.chart_place.setObjectName("chart_place")
        self.date_bar = DateBar(theme, self)
        self.knowledge_track = KnowledgeTrack(theme, self)
        self.controls_row = ControlsRow(theme, actions, self)
        self.edge = TimeEdge(self)
        self.date_problem = QLabel(self)
        self.date_problem.setObjectName("date_problem")
        self.date_problem.setTextFormat(Qt.TextFormat.PlainText)
        self.date_problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TOP_MARGIN, 0, 0)
        column.setSpacing(0)
        # Should the window be too low for everything, it is the chart that yields.
        column.addWidget(self.chart_place, 1)
        column.addWidget(self.date_bar)
        column.addWidget(self.knowledge_track)
        column.addWidget(self.controls_row)

        self.date_bar.day_requested.connect(self.day_requested)
        self.date_bar.evidence_requested.connect(self.evidence_requested)
        self.date_bar.play_requested.connect(actions["play"].trigger)
        self.date_bar.speed_step_requested.connect(self.controls_row.step_speed)
        self.edge.height_requested.connect(self.choose_chart_height)
        self.edge.usual_requested.connect(lambda: self.choose_chart_height(None))
        self.date_bar.side_requested.connect(self.side_requested)
        self.date_bar.side_day_requested.connect(self.side_day_requested)
        self.knowledge_track.knowledge_requested.connect(self._on_knowledge_requested)
        self.controls_row.day_requested.connect(self.day_requested)
        self.controls_row.problem_changed.connect(self._on_date_problem)
        self.controls_row.left.connect(self.date_bar.setFocus)
        self._fit_chart()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the days. A focus proxy would draw the Tab key to them from anywhere."""
        self.date_bar.setFocus(event.reason())

    def load_chart(self) -> None:
        """Import the chart and put it into its place; a second call does nothing."""
        if self.control_chart is not None:
            return
        from briefing_app.widgets.control_chart import ControlChart

        chart = self.control_chart = ControlChart(self._theme, self)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(self.chart_place, chart)
        self.chart_place.hide()
        chart.scrub_began.connect(self.date_bar.begin_scrub)
        chart.scrub_moved.connect(self.date_bar.scrub_to)
        chart.scrub_ended.connect(self.date_bar.end_scrub)
        chart.evidence_requested.connect(self.evidence_requested)
        self._fit_chart()
        if self._timeline is not None:
            chart.show_days(self._days)
            chart.show_timeline(self._timeline)
        if self._briefing is not None:
            chart.show_day(self._briefing)
            chart.show_other(self._other_day)

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.date_bar.show_theme(theme)
        self.knowledge_track.show_theme(theme)
        self.controls_row.show_theme(theme)
        self._fit_chart()
        if self.control_chart is not None:
            self.control_chart.show_theme(theme)

    def show_chart(self, shown: bool) -> None:
        """Show the chart, or leave its room to what stands above."""
        self._chart_shown = shown
        self._fit_chart()

    def show_window_height(self, height: int) -> None:
        """Give the chart its share of a window of that height."""
        self._window_height = height
        self._fit_chart()

    def show_timeline(self, timeline: Timeline) -> None:
        """Take over another dataset or other knowledge."""
        self.controls_row.show_timeline(timeline)
        if self._comparison is None:
            self._take_timeline(timeline)

    def _take_timeline(self, timeline: Timeline) -> None:
        if self._timeline is None or self._timeline.dataset is not timeline.dataset:
            self._show_days(range(timeline.day_count))
        self._timeline = timeline
        self.date_bar.show_timeline(timeline)
        self.knowledge_track.show_timeline(timeline)
        if self.control_chart is not None:
            self.control_chart.show_timeline(timeline)

    def show_day(self, briefing: Briefing) -> None:
        """Move cursor, handle, flag and date to the day."""
        self.controls_row.show_day(briefing)
        if self._comparison is None:
            self.date_bar.show_day(briefing)
            self._take_day(briefing)

    def _take_day(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._follow(briefing.day_index)
        if self.control_chart is not None:
            self.control_chart.show_day(briefing)
            self.control_chart.show_other(self._other_day)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show two days, or again the one that `show_timeline` and `show_day` tell of next."""
        self._comparison = comparison
        self.controls_row.setVisible(comparison is None)
        self._fit_chart()
        self._take_side()

    def show_side(self, side: int) -> None:
        """Take a side in hand: 0 for A, 1 for B."""
        self.knowledge_track.utter_wish()  # it was meant for the side before
        self._side = side
        self._take_side()

    def _take_side(self) -> None:
        comparison, side = self._comparison, self._side
        if comparison is not None:
            moved = (comparison.a, comparison.b)[side]
            if moved.timeline is not self._timeline:
                self._take_timeline(moved.timeline)
        self.date_bar.show_sides(comparison, side)
        self.knowledge_track.show_side(None if comparison is None else side)
        if comparison is not None:
            self._take_day(moved)

    @property
    def _other_day(self) -> int | None:
        """Day index of the side that is not in hand."""
        comparison = self._comparison
        if comparison is None:
            return None
        return (comparison.a, comparison.b)[1 - self._side].day_index

    def show_period(self, period: int) -> None:
        """Show so many days, the day in view among them; 0 for all."""
        self._period = period
        if self._briefing is not None:
            self._follow(self._briefing.day_index)

    @property
    def days(self) -> range:
        """Indices of the days in view; one range for chart, histogram and both tracks."""
        return self._days

    def _on_knowledge_requested(self, knowledge: Knowledge) -> None:
        if self._comparison is None:
            self.knowledge_requested.emit(knowledge)
        else:
            self.side_knowledge_requested.emit(self._side, knowledge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A, B, X, Esc and the like mean the comparison."""
        if self._comparison is None:
            super().keyPressEvent(event)
        else:
            self.key_pressed.emit(event)

    def zoom(self, direction: int) -> None:
        """Wish for the next shorter (1) or longer (-1) period that makes a difference."""
        count = 0 if self._timeline is None else self._timeline.day_count
        periods = [period for period in PERIODS if period < count]
        at = periods.index(self._period) if self._period in periods else 0
        wished = min(max(at + direction, 0), len(periods) - 1)
        if periods and wished != at:
            self.period_requested.emit(periods[wished])

    def _follow(self, day_index: int) -> None:
        """Keep a day in view."""
        count = self._days.stop if self._timeline is None else self._timeline.day_count
        if self.date_bar.scrubbing and len(self._days) == min(self._period or count, count):
            self._show_days(scrolled(self._days, day_index, count))
        else:
            self._show_days(days_in_view(count, self._period, day_index, self._days))

    def _show_days(self, days: range) -> None:
        self._days = days
        self.date_bar.show_days(days)
        self.knowledge_track.show_days(days)
        if self.control_chart is not None:
            self.control_chart.show_days(days)

    def show_knowledge(self, knowledge: Knowledge) -> None:
        """Show what the viewer chose to know; the diamond follows with the timeline."""
        self.controls_row.show_knowledge(knowledge)

    def show_playing(self, playing: bool) -> None:
        """Show whether days are being played."""
        self.controls_row.show_playing(playing)

    def focus_date(self) -> None:
        """Let the user type a date."""
        field = self.controls_row.date_field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    # Layout

    def sizeHint(self) -> QSize:
        """The height of all parts."""
        parts = self.date_bar.sizeHint().height()
        for part in (self.knowledge_track, self.controls_row):
            parts += 0 if part.isHidden() else part.height()
        return QSize(
            self.date_bar.sizeHint().width(),
            TOP_MARGIN + self._chart_height + parts,
        )

    @property
    def _chart_height(self) -> int:
        return in_pixels(self._chart_limits[2], self._window_height, self._theme)

    @property
    def _chart_limits(self) -> tuple[int, int, int]:
        """The least, the largest and the present height of the chart, px at 100 % text size.

        The last is 0 where the chart is not wanted, or has no room.
        """
        window = self._window_height, self._theme
        compared = self._comparison is not None
        height = self.heights.height(*window, compared=compared) if self._chart_shown else 0
        return LEAST, self.heights.most(*window), height

    def choose_chart_height(self, height: int | None) -> None:
        """Make the chart higher or lower in windows of this height; None for its usual height."""
        self.heights.choose(self._window_height, self._theme, height)
        self._fit_chart()
        self.chart_height_chosen.emit()

    def _fit_chart(self) -> None:
        low = self._window_height < self._theme.px(LOW_BELOW)
        self.knowledge_track.setHidden(low and self._comparison is not None)  # menus say the same
        self.setFixedHeight(self.sizeHint().height())
        chart = self.control_chart or self.chart_place
        chart.setVisible(self._chart_height > 0)
        self.edge.show_limits(*self._chart_limits, growth(self._window_height, self._theme))

    def _on_date_problem(self, problem: str) -> None:
        self.date_problem.setText(problem)
        self.date_problem.setVisible(bool(problem))
        self._place_problem()

    def _place_problem(self) -> None:
        """Right above the date field."""
        field = self.controls_row.date_field
        self.date_problem.adjustSize()
        corner = field.mapTo(self, QPoint(0, 0))
        left = min(corner.x(), self.width() - self.date_problem.width() - TOP_MARGIN)
        self.date_problem.move(max(left, TOP_MARGIN), corner.y() - self.date_problem.height() - 4)
        self.date_problem.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the problem beside its field."""
        super().resizeEvent(event)
        self._place_problem()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel steps days over the chart as it does over the bar; with Ctrl it zooms."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.date_bar.wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / WHEEL_NOTCH)
        self._wheel -= notches * WHEEL_NOTCH
        if notches:
            self.zoom(1 if notches > 0 else -1)
        event.accept()
