from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.resources import resource
from briefing_app.viewmodels.settings import PERIODS
from briefing_app.widgets.chart_heights import ChartHeights, in_pixels
from briefing_app.widgets.date_field import CalendarPopup
from briefing_app.widgets.menu_bar import make_actions
from briefing_app.widgets.theme import Theme, load_fonts
from briefing_app.widgets.time_panel import TimePanel

THEME = Theme("light")
# The offscreen platform says so of every popup.
OFFSCREEN_POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def chart_height(window_height: int, theme: Theme) -> int:
    return in_pixels(ChartHeights().height(window_height, theme), window_height, theme)


@dataclass
class Stage:
    """A panel in a window, its actions, and the wishes it has uttered and had fulfilled."""

    window: QWidget
    panel: TimePanel
    actions: dict[str, QAction]
    timeline: Timeline
    wishes: list[int] = field(default_factory=list)

    def show(self, day_index: int) -> None:
        self.panel.show_day(brief(self.timeline, self.timeline.day(day_index)))

    def on_day_requested(self, day_index: int) -> None:
        self.wishes.append(day_index)
        self.show(day_index)

    def heard(self) -> list[int]:
        """The wishes since the last call."""
        QApplication.processEvents()
        wishes, self.wishes = self.wishes, []
        return wishes

    def type_date(self, text: str) -> list[int]:
        """Type into the date field and press Return; the wishes that follow."""
        date_field = self.panel.controls_row.date_field
        self.panel.focus_date()
        QTest.keyClicks(date_field, text)
        QTest.keyClick(date_field, Qt.Key.Key_Return)
        return self.heard()


@pytest.fixture
def stage(qtbot: QtBot, bundled_timeline: Timeline) -> Iterator[Stage]:
    load_fonts(resource("fonts"))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    actions = make_actions(window)
    panel = TimePanel(THEME, actions, window)
    panel.load_chart()
    panel.show_timeline(bundled_timeline)
    stage = Stage(window, panel, actions, bundled_timeline)
    panel.day_requested.connect(stage.on_day_requested)
    stage.show(104)
    panel.resize(1280, panel.height())
    window.show()
    window.activateWindow()
    panel.setFocus()
    QApplication.processEvents()
    yield stage


def test_that_the_time_bar_takes_the_focus_of_the_panel(stage: Stage) -> None:
    assert stage.panel.date_bar.hasFocus()


def test_that_the_place_of_the_chart_is_kept_until_it_is_loaded(
    qtbot: QtBot, bundled_timeline: Timeline
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panel = TimePanel(THEME, make_actions(window), window)
    panel.show_timeline(bundled_timeline)
    panel.show_day(brief(bundled_timeline, date(2021, 8, 13)))
    before = panel.sizeHint()
    assert panel.control_chart is None
    panel.load_chart()
    assert panel.sizeHint() == before
    assert panel.control_chart is not None
    assert panel.control_chart.cursor_x > 0
    chart = panel.control_chart
    panel.load_chart()
    assert panel.control_chart is chart


@pytest.mark.parametrize(
    ("window", "chart"), [(700, 92), (759, 92), (760, 130), (899, 130), (900, 180), (1400, 240)]
)
def test_that_the_chart_has_its_share_of_the_window(stage: Stage, window: int, chart: int) -> None:
    assert chart_height(window, THEME) == chart
    stage.panel.show_window_height(window)
    QApplication.processEvents()
    assert stage.panel.control_chart is not None
    assert stage.panel.control_chart.height() == chart


def test_that_the_chart_yields_where_large_text_needs_the_room(stage: Stage) -> None:
    large = Theme("light", 2.0)
    assert chart_height(1600, large) == 60 + 94 + 6
    assert chart_height(1000, large) == 60 + 28 + 6
    assert chart_height(800, large) == 0
    stage.panel.show_theme(large)
    stage.panel.show_window_height(700)
    QApplication.processEvents()
    assert stage.panel.control_chart is not None
    assert not stage.panel.control_chart.isVisible()
    assert stage.panel.height() == stage.panel.sizeHint().height()
    stage.panel.show_window_height(1600)
    QApplication.processEvents()
    assert stage.panel.control_chart.height() == 160


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_that_the_chart_grows_with_the_text_where_there_is_room(scale: float) -> None:
    large = Theme("light", scale)
    assert chart_height(round(1080 * scale), large) == pytest.approx(180 * scale, abs=1)
    assert chart_height(round(1440 * scale), large) == pytest.approx(240 * scale, abs=1)
    assert chart_height(2160, Theme("light", 2.0)) == 360


def test_that_a_panel_squeezed_too_low_keeps_track_and_controls_whole(stage: Stage) -> None:
    panel = stage.panel
    panel.setFixedHeight(150)
    QApplication.processEvents()
    assert panel.date_bar.height() == 64
    assert panel.controls_row.height() == 42
    assert panel.controls_row.geometry().bottom() < 150


@pytest.mark.parametrize("width", [1024, 1180, 1280, 1919, 2560])
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_that_chart_and_track_share_one_x_at_every_width(
    stage: Stage, width: int, scale: float
) -> None:
    panel = stage.panel
    panel.show_theme(Theme("light", scale))
    panel.show_window_height(2000)
    panel.resize(width, panel.height())
    QApplication.processEvents()
    chart, track = panel.control_chart, panel.date_bar._track
    assert chart is not None
    assert track is not None
    assert chart.x() == panel.date_bar.x() == 0
    assert chart.width() == panel.date_bar.width() == width
    for day in range(stage.timeline.day_count):
        stage.show(day)
        handle = track.handle_rect(day)
        assert chart.cursor_x == handle.left() + handle.width() / 2


@pytest.mark.parametrize("width", [1024, 1280, 1919])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("period", PERIODS)
def test_that_chart_histogram_track_and_knowledge_share_one_x_in_every_period(
    stage: Stage, width: int, scale: float, period: int
) -> None:
    panel = stage.panel
    panel.show_theme(Theme("light", scale))
    panel.show_window_height(2000)
    panel.resize(width, panel.height())
    panel.show_period(period)
    QApplication.processEvents()
    chart, knowledge = panel.control_chart, panel.knowledge_track
    assert chart is not None
    assert len(panel.days) == (period or stage.timeline.day_count)
    for day in (0, 66, 104, 129):
        stage.show(day)
        track = panel.date_bar._track
        assert track is not None
        assert day in panel.days
        handle = track.handle_rect(day)
        assert chart.cursor_x == handle.left() + handle.width() / 2
        knowledge.setValue(day)
        assert knowledge.handle_x == chart.cursor_x
        assert knowledge.x() == chart.x() == panel.date_bar.x() == 0
    days = [index for index in panel.days if stage.timeline.events_per_day[index]]
    track = panel.date_bar._track
    assert track is not None
    bars = list(track.event_bars())
    assert [bar.left() + bar.width() // 2 for bar in bars] == [track.axis.x(day) for day in days]


def test_that_zooming_never_moves_the_day(stage: Stage) -> None:
    stage.panel.show_period(14)
    stage.panel.show_period(60)
    stage.panel.show_period(0)
    assert stage.heard() == []
    assert stage.panel.date_bar.value() == 104


def test_that_the_wheel_with_control_asks_for_another_period(stage: Stage, qtbot: QtBot) -> None:
    panel, wishes = stage.panel, list[int]()
    panel.period_requested.connect(wishes.append)
    panel.period_requested.connect(panel.show_period)
    for part in (panel.control_chart, panel.date_bar, panel.knowledge_track):
        assert part is not None
        over = QPointF(part.mapTo(stage.window, part.rect().center()))
        QTest.wheelEvent(
            stage.window.windowHandle(), over, QPoint(0, 120), QPoint(),
            Qt.KeyboardModifier.ControlModifier,
        )  # fmt: skip
    assert wishes == [60, 30, 14]
    panel.zoom(1)
    assert wishes == [60, 30, 14]
    for _ in range(5):
        panel.zoom(-1)
    assert wishes == [60, 30, 14, 30, 60, 0]
    assert stage.heard() == []


def test_that_the_days_in_view_follow_a_drag_past_their_end(stage: Stage) -> None:
    panel, bar = stage.panel, stage.panel.date_bar
    panel.show_period(14)
    first = panel.days.start
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(1200, 34))
    stage.heard()
    for step in range(1, 4):
        QTest.mouseMove(bar, QPoint(1275 + step % 2, 34))
        stage.heard()
        assert panel.days == range(first + step, first + step + 14)
        assert bar.value() == panel.days[-1]
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(1275, 34))


def test_that_a_knowledge_date_out_of_view_is_told_and_not_drawn_at_a_wrong_day(
    stage: Stage, bundled_timeline: Timeline
) -> None:
    panel, track = stage.panel, stage.panel.knowledge_track
    panel.show_timeline(build_timeline(bundled_timeline.dataset, date(2021, 8, 1)))
    panel.show_period(14)
    assert 92 not in panel.days
    assert not track.in_view
    assert track.words() == "← known on 1 Aug"
    stage.show(90)
    assert track.in_view
    assert track.words() == "known on 1 Aug"


def test_that_nothing_is_wished_while_something_is_shown(
    stage: Stage, bundled_timeline: Timeline
) -> None:
    for day in (0, 129, 50):
        stage.show(day)
    stage.panel.show_theme(Theme("dark", 1.5))
    stage.panel.show_timeline(build_timeline(bundled_timeline.dataset, date(2021, 8, 1)))
    stage.panel.show_playing(True)
    assert stage.heard() == []


def test_that_pressing_and_dragging_on_the_chart_scrubs(stage: Stage) -> None:
    chart = stage.panel.control_chart
    assert chart is not None
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=QPoint(640, 80))
    pressed = stage.heard()
    assert len(pressed) == 1
    QTest.mouseMove(chart, QPoint(700, 20))
    dragged = stage.heard()
    assert dragged > pressed
    QTest.keyClick(stage.panel.date_bar, Qt.Key.Key_Escape)
    assert stage.heard() == [104]
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=QPoint(700, 20))
    assert stage.heard() == []


def test_that_the_wheel_over_the_chart_steps_days(stage: Stage) -> None:
    over_chart = QPointF(stage.panel.mapTo(stage.window, QPoint(600, 60)))
    QTest.wheelEvent(stage.window.windowHandle(), over_chart, QPoint(0, 120))
    assert stage.heard() == [105]


def test_that_keys_on_the_bar_work_the_actions(stage: Stage, qtbot: QtBot) -> None:
    bar = stage.panel.date_bar
    with qtbot.waitSignal(stage.actions["play"].triggered):
        QTest.keyClick(bar, Qt.Key.Key_Space)
    with qtbot.waitSignal(stage.actions["speed_4"].triggered):
        QTest.keyClick(bar, Qt.Key.Key_Plus)
    assert stage.panel.controls_row.speed_button.text() == "4 days/s"
    for _ in range(5):
        QTest.keyClick(bar, Qt.Key.Key_Minus)
    assert stage.panel.controls_row.speed_button.text() == "1 day/s"


def test_that_buttons_carry_their_action(stage: Stage, qtbot: QtBot) -> None:
    for name, words in (
        ("first_day", "First day"),
        ("previous_change", "Previous change"),
        ("previous_day", "Previous day"),
        ("next_day", "Next day"),
        ("next_change", "Next change"),
        ("last_day", "Last day"),
    ):
        button = stage.panel.findChild(QToolButton, f"{name}_button")
        assert button is not None
        assert button.accessibleName() == words
        assert button.toolTip() == stage.actions[name].toolTip()
        assert min(button.width(), button.height()) >= 24
        with qtbot.waitSignal(stage.actions[name].triggered):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        stage.actions[name].setEnabled(False)
        assert not button.isEnabled()


def test_that_the_play_button_offers_to_pause_while_playing(stage: Stage) -> None:
    button = stage.panel.controls_row.play_button
    assert button.accessibleName() == "Play"
    resting = button.grab().toImage()
    stage.panel.show_playing(True)
    assert button.accessibleName() == "Pause"
    assert button.grab().toImage() != resting


def test_that_export_is_the_action_s_own_button(stage: Stage, qtbot: QtBot) -> None:
    button = stage.panel.controls_row.export_button
    assert button.text() == "Export brief…"
    with qtbot.waitSignal(stage.actions["export_brief"].triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.actions["export_brief"].setEnabled(False)
    assert not button.isEnabled()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_that_the_controls_fit_into_the_narrowest_window(stage: Stage, scale: float) -> None:
    stage.panel.show_theme(Theme("light", scale))
    stage.panel.resize(1024, stage.panel.height())
    QApplication.processEvents()
    row = stage.panel.controls_row
    parts = [*row.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)]
    spans = sorted(
        (part.geometry().left(), part.geometry().right())
        for part in (*parts, row.date_field, row.export_button)
        if part.isVisible()
    )
    assert spans[0][0] >= 0
    assert spans[-1][1] < 1024
    assert all(left[1] < right[0] for left, right in pairwise(spans))
    assert row.export_button.width() >= row.export_button.sizeHint().width()
    speed = row.speed_button
    assert speed.isHidden() or speed.width() >= speed.sizeHint().width()


# The date field


def test_that_the_field_shows_the_day(stage: Stage) -> None:
    assert stage.panel.controls_row.date_field.text() == "Fri 13 Aug 2021"
    stage.show(0)
    assert stage.panel.controls_row.date_field.text() == "Sat 1 May 2021"


def test_that_a_typed_date_is_gone_to_and_the_bar_has_the_keys_again(stage: Stage) -> None:
    assert stage.type_date("1 June") == [31]
    assert stage.panel.controls_row.date_field.text() == "Tue 1 Jun 2021"
    assert stage.panel.date_bar.hasFocus()
    assert not stage.panel.date_problem.isVisible()


def test_that_what_cannot_be_read_is_said_kindly_and_kept_for_mending(stage: Stage) -> None:
    assert stage.type_date("13 Foo") == []
    problem = stage.panel.date_problem
    assert problem.isVisible()
    assert problem.text() == ("“13 Foo” is not a date that can be read. Try 13 Aug or 2021-08-13.")
    assert stage.panel.controls_row.date_field.text() == "13 Foo"
    assert stage.panel.controls_row.date_field.accessibleDescription() == problem.text()
    QTest.keyClick(stage.panel.controls_row.date_field, Qt.Key.Key_Backspace)
    assert not problem.isVisible()


def test_that_a_date_outside_the_period_is_told_with_the_period(stage: Stage) -> None:
    assert stage.type_date("24 Dec") == []
    assert stage.panel.date_problem.text() == (
        "The dataset covers 1 May 2021 to 7 September 2021; 24 December 2021 lies outside."
    )


def test_that_the_problem_stands_inside_the_panel_at_any_text_size(stage: Stage) -> None:
    for scale in (1.0, 2.0):
        stage.panel.show_theme(Theme("light", scale))
        stage.panel.resize(1280, stage.panel.height())
        stage.type_date("24 Dec")
        assert stage.panel.rect().contains(stage.panel.date_problem.geometry())
        QTest.keyClick(stage.panel.controls_row.date_field, Qt.Key.Key_Escape)


def test_that_escape_gives_the_typed_text_up(stage: Stage) -> None:
    date_field = stage.panel.controls_row.date_field
    stage.panel.focus_date()
    QTest.keyClicks(date_field, "1 Ju")
    QTest.keyClick(date_field, Qt.Key.Key_Escape)
    assert date_field.text() == "Fri 13 Aug 2021"
    assert stage.panel.date_bar.hasFocus()
    assert stage.heard() == []


def test_that_leaving_the_field_is_no_wish(stage: Stage) -> None:
    date_field = stage.panel.controls_row.date_field
    stage.panel.focus_date()
    QTest.keyClicks(date_field, "1 June")
    stage.panel.date_bar.setFocus()
    assert date_field.text() == "Fri 13 Aug 2021"
    assert stage.heard() == []


def test_that_the_day_may_move_while_the_user_is_typing(stage: Stage) -> None:
    date_field = stage.panel.controls_row.date_field
    stage.panel.focus_date()
    QTest.keyClicks(date_field, "1 Ju")
    stage.show(110)
    assert date_field.text() == "1 Ju"


@pytest.fixture
def calendar(stage: Stage) -> Iterator[CalendarPopup]:
    QTest.keyClick(stage.panel.controls_row.date_field, Qt.Key.Key_Down)
    popup = stage.panel.findChild(CalendarPopup, "calendar_popup")
    assert popup is not None
    yield popup
    popup.hide()


@OFFSCREEN_POPUP
def test_that_the_calendar_covers_the_period_and_opens_on_the_day(
    calendar: CalendarPopup,
) -> None:
    assert calendar.isVisible()
    assert calendar.calendar.minimumDate() == QDate(2021, 5, 1)
    assert calendar.calendar.maximumDate() == QDate(2021, 9, 7)
    assert calendar.calendar.selectedDate() == QDate(2021, 8, 13)


@OFFSCREEN_POPUP
def test_that_days_of_change_are_bold(stage: Stage, calendar: CalendarPopup) -> None:
    def weight(day: QDate) -> int:
        return calendar.calendar.dateTextFormat(day).fontWeight()

    assert weight(QDate(2021, 8, 13)) > QFont.Weight.DemiBold
    assert weight(QDate(2021, 8, 20)) <= QFont.Weight.Normal
    known = build_timeline(stage.timeline.dataset, date(2021, 8, 10))
    stage.panel.show_timeline(known)
    assert weight(QDate(2021, 8, 9)) > QFont.Weight.DemiBold
    assert weight(QDate(2021, 8, 13)) <= QFont.Weight.Normal


@OFFSCREEN_POPUP
def test_that_a_chosen_day_is_gone_to_and_the_calendar_closes(
    stage: Stage, calendar: CalendarPopup
) -> None:
    calendar.calendar.setSelectedDate(QDate(2021, 7, 8))
    QTest.keyClick(calendar.calendar, Qt.Key.Key_Return)
    calendar.calendar.clicked.emit(QDate(2021, 7, 8))
    assert stage.heard() == [68]
    assert not calendar.isVisible()
    assert stage.panel.date_bar.hasFocus()


@OFFSCREEN_POPUP
def test_that_escape_closes_the_calendar_without_a_wish(
    stage: Stage, calendar: CalendarPopup
) -> None:
    QTest.keyClick(calendar.calendar, Qt.Key.Key_Left)
    QTest.keyClick(calendar.calendar, Qt.Key.Key_Escape)
    assert not calendar.isVisible()
    assert stage.heard() == []


@OFFSCREEN_POPUP
def test_that_days_outside_the_period_look_disabled(calendar: CalendarPopup) -> None:
    def colour(day: QDate) -> str:
        return calendar.calendar.dateTextFormat(day).foreground().color().name().upper()

    outside = (QDate(2021, 4, 30), QDate(2021, 9, 8), QDate(2021, 9, 30))
    assert {colour(day) for day in outside} == {THEME.tokens.ink_3}
    assert colour(QDate(2021, 8, 13)) == THEME.tokens.ink
