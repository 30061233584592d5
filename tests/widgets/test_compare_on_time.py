"""Two days on the time panel: handles, span, cursors, keys, and whose knowledge is drawn."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, View, known_on
from briefing_app.domain.timeline import Timeline
from briefing_app.widgets.control_chart import ControlChart
from briefing_app.widgets.date_bar import DateBar
from briefing_app.widgets.day_handles import day_handles
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import time_axis

A, B = date(2021, 8, 6), date(2021, 8, 13)
DAY_A, DAY_B = 97, 104


@pytest.fixture
def window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Comparing 6 with 13 August; the keyboard is on the days."""
    window.session.compare(View(A), View(B))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.time_panel.date_bar.setFocus()
    QApplication.processEvents()
    return window


@pytest.fixture
def bar(window: MainWindow) -> DateBar:
    return window.time_panel.date_bar


@pytest.fixture
def chart(window: MainWindow) -> ControlChart:
    assert window.time_panel.control_chart is not None
    return window.time_panel.control_chart


def days(window: MainWindow) -> tuple[int, int]:
    """Day indices of A and B, once wishes were heard."""
    QApplication.processEvents()
    comparison = window.session.comparison
    assert comparison is not None
    assert window.time_panel.date_bar.days_shown == (
        comparison.a.day_index,
        comparison.b.day_index,
    )
    return comparison.a.day_index, comparison.b.day_index


def drag(bar: DateBar, side: int, to_day: int) -> None:
    """Take a handle in its middle and carry it to a day."""
    start = bar.handles()[side].rect.center()
    assert bar._track is not None
    end = QPoint(bar._track.axis.x(to_day), 30)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(bar, (start + end) / 2)
    QApplication.processEvents()
    QTest.mouseMove(bar, end)
    QApplication.processEvents()
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=end)


def test_that_two_handles_stand_at_the_days_with_flags_that_name_them(bar: DateBar) -> None:
    a, b = bar.handles()
    assert (a.words, b.words) == ("A  6 Aug", "B  13 Aug")
    assert (a.chosen, b.chosen) == (False, True)
    assert a.rect.left() + a.rect.width() // 2 == a.x
    assert b.rect.left() + b.rect.width() // 2 == b.x


def test_that_both_cursors_stand_on_the_chart_and_the_span_between_is_shaded(
    bar: DateBar, chart: ControlChart
) -> None:
    assert (chart.other_x, chart.cursor_x) == tuple(handle.x for handle in bar.handles())
    image, ink = chart.grab().toImage(), Theme("light").tokens.ink
    for handle in bar.handles():
        assert colour_at(image, handle.x, chart.height() - 12) == ink.lower()
    y = chart.height() - 80  # in the area of the government, on both sides of cursor A
    assert colour_at(image, bar.handles()[0].x + 20, y) != colour_at(
        image, bar.handles()[0].x - 20, y
    )
    track = bar.grab().toImage()
    between = (bar.handles()[0].x + bar.handles()[1].x) // 2
    assert colour_at(track, between, 34) == ink.lower()


def colour_at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def test_that_dragging_a_handle_moves_its_side(window: MainWindow, bar: DateBar) -> None:
    drag(bar, 0, 90)
    assert days(window) == (90, DAY_B)
    assert window.compare_view.side == 0
    drag(bar, 1, 110)
    assert days(window) == (90, 110)
    assert window.compare_view.side == 1


def test_that_a_handle_may_be_dragged_over_the_other(window: MainWindow, bar: DateBar) -> None:
    drag(bar, 0, 110)
    assert days(window) == (110, DAY_B)


def test_that_pressing_a_handle_or_flag_takes_it_and_moves_nothing(
    window: MainWindow, bar: DateBar
) -> None:
    for side in (0, 1):
        for rect in (bar.handles()[side].rect, bar.handles()[side].flag):
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(1, 8))
            assert window.compare_view.side == side
            assert days(window) == (DAY_A, DAY_B)


def test_that_a_click_on_track_or_chart_moves_the_nearest_side(
    window: MainWindow, bar: DateBar, chart: ControlChart
) -> None:
    assert bar._track is not None
    x = bar._track.axis.x
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(x(60), 34))
    assert days(window) == (60, DAY_B)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(x(120), 80))
    assert days(window) == (60, 120)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(x(70), 80))
    assert days(window) == (70, 120)


def test_that_escape_while_dragging_returns_to_where_the_drag_began(
    window: MainWindow, bar: DateBar
) -> None:
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=bar.handles()[0].rect.center())
    QTest.mouseMove(bar, QPoint(400, 34))
    assert days(window)[0] < DAY_A
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert days(window) == (DAY_A, DAY_B)


def test_that_keys_on_the_days_choose_a_handle_and_move_it(
    window: MainWindow, bar: DateBar
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(bar, Qt.Key.Key_A)
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert days(window) == (96, DAY_B)
    QTest.keyClick(bar, Qt.Key.Key_Right, shift)
    assert days(window) == (DAY_A, DAY_B)
    QTest.keyClick(bar, Qt.Key.Key_PageUp)
    assert days(window) == (DAY_A + 7, DAY_B)
    QTest.keyClick(bar, Qt.Key.Key_Home)
    assert days(window) == (0, DAY_B)
    QTest.keyClick(bar, Qt.Key.Key_B)
    QTest.keyClick(bar, Qt.Key.Key_End)
    assert days(window) == (0, 129)
    QTest.keyClick(bar, Qt.Key.Key_X)
    assert days(window) == (129, 0)
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert window.session.comparison is None
    assert window.session.briefing is not None
    assert window.session.briefing.day_index == 0
    assert bar.days_shown == (0,)


@pytest.mark.parametrize("part", ["edge", "knowledge_track"])
def test_that_the_keys_of_the_comparison_work_all_over_the_time(
    window: MainWindow, part: str
) -> None:
    focused = getattr(window.time_panel, part)
    QTest.keyClick(focused, Qt.Key.Key_A)
    assert window.compare_view.side == 0
    QTest.keyClick(focused, Qt.Key.Key_X)
    assert days(window) == (DAY_B, DAY_A)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert window.session.comparison is None


def test_that_a_key_pressed_before_the_next_side_is_taken_moves_the_first(
    window: MainWindow, bar: DateBar
) -> None:
    QTest.keyClick(bar, Qt.Key.Key_Right)
    QTest.keyClick(bar, Qt.Key.Key_A)
    assert days(window) == (DAY_A, DAY_B + 1)
    assert bar.value() == DAY_A


def test_that_the_keys_of_the_window_move_the_side_in_hand(window: MainWindow) -> None:
    actions = window.actions_by_name
    before = window.session.briefing
    window.compare_view.show_side(0)
    actions["first_day"].trigger()
    assert days(window) == (0, DAY_B)
    assert not actions["previous_day"].isEnabled()
    window.compare_view.show_side(1)
    assert actions["previous_day"].isEnabled()
    actions["last_day"].trigger()
    assert days(window) == (0, 129)
    assert not actions["next_day"].isEnabled()
    assert window.session.briefing is before


@pytest.mark.parametrize("width", [1024, 1280])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("period", [130, 14])
@pytest.mark.parametrize(
    ("a", "b"), [(104, 104), (104, 105), (105, 104), (103, 105), (0, 0), (129, 129), (0, 1)]
)
def test_that_handles_and_flags_of_near_days_stand_beside_each_other(
    qapp: QApplication,
    bundled_timeline: Timeline,
    width: int,
    scale: float,
    period: int,
    a: int,
    b: int,
) -> None:
    theme = Theme("light", scale)
    first = min(max(a - 5, 0), 130 - period)
    axis = time_axis(width, theme, period, first)
    left, right = sorted(
        day_handles(bundled_timeline, axis, theme, width, (a, b), 1),
        key=lambda handle: handle.rect.left(),
    )
    assert left.rect.right() + 1 < right.rect.left()
    assert left.flag.right() + 3 < right.flag.left()
    assert left.flag.left() >= 0
    assert right.flag.right() < width
    assert left.words.startswith("A" if a <= b else "B")


def test_that_a_side_out_of_view_is_told_at_the_end_of_the_axis(
    window: MainWindow, bar: DateBar, chart: ControlChart
) -> None:
    window.session.compare(View(date(2021, 6, 1)), View(B))
    window.actions_by_name["period_14"].trigger()
    a, b = bar.handles()
    assert (a.in_view, a.words) == (False, "← A  1 Jun")
    assert b.in_view
    assert bar._track is not None
    assert chart.other_x == bar._track.axis.left
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=a.flag.center())
    assert days(window) == (31, DAY_B)
    assert 31 in window.time_panel.days


def test_that_chart_and_tracks_show_what_the_side_in_hand_knows(
    window: MainWindow, bar: DateBar, chart: ControlChart
) -> None:
    window.session.compare(View(A, THAT_DAY), View(B, HINDSIGHT))
    known = window.time_panel.knowledge_track
    assert known.words() == "B: with hindsight"
    assert known.accessibleName() == "Side B, known on: with hindsight"
    changes = len(list(bar._track.tick_rects())) if bar._track else 0
    window.compare_view.show_side(0)
    assert known.words() == "A: known on 6 Aug"
    assert bar._track is not None
    assert 0 < len(list(bar._track.tick_rects())) < changes
    chart.settle()
    assert chart._space.shown_days == DAY_A + 1
    window.session.leave_compare()
    assert known.words() == "with hindsight"


def test_that_dragging_the_diamond_changes_what_the_side_in_hand_knows(
    window: MainWindow,
) -> None:
    window.compare_view.show_side(0)
    QTest.keyClick(window.time_panel.knowledge_track, Qt.Key.Key_Left)
    QApplication.processEvents()
    assert window.session.compared_views == (View(A, known_on(date(2021, 9, 7))), View(B))
    assert window.session.knowledge == HINDSIGHT


def test_that_knowledge_wished_before_the_next_side_is_taken_is_that_of_the_first(
    window: MainWindow,
) -> None:
    QTest.keyClick(window.time_panel.knowledge_track, Qt.Key.Key_Left)
    QTest.keyClick(window.time_panel.knowledge_track, Qt.Key.Key_A)
    QApplication.processEvents()
    assert window.session.compared_views == (View(A), View(B, known_on(date(2021, 9, 7))))
    assert window.time_panel.knowledge_track.words() == "A: with hindsight"


def test_that_a_drag_goes_on_while_the_knowledge_follows_its_day(
    window: MainWindow, bar: DateBar
) -> None:
    window.session.compare(View(A, THAT_DAY), View(B, THAT_DAY))
    drag(bar, 1, 115)
    assert days(window) == (DAY_A, 115)
    assert window.time_panel.knowledge_track.words() == "B: known on 24 Aug"


def test_that_assistive_technology_hears_the_side_its_day_and_the_difference(
    window: MainWindow, bar: DateBar, qtbot: QtBot
) -> None:
    assert bar.accessibleName() == "Side B, day: Friday 13 August 2021"
    assert bar.accessibleDescription().startswith("Seventeen of 34 capitals changed hands")
    with qtbot.waitSignal(window.announcer.announced) as told:
        QTest.keyClick(bar, Qt.Key.Key_Left)
    assert told.args[0].startswith("6 → 12 August 2021. ")
    assert "capitals changed hands" in told.args[0]
    QTest.keyClick(bar, Qt.Key.Key_A)
    assert bar.accessibleName() == "Side A, day: Friday 6 August 2021"
    window.session.leave_compare()
    assert bar.accessibleName() == "Day: Thursday 12 August 2021"


def test_that_enter_on_the_days_asks_for_evidence_of_the_side_in_hand(
    window: MainWindow, bar: DateBar
) -> None:
    QTest.keyClick(bar, Qt.Key.Key_A)
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert window.compare_view.evidence.isVisible()
    assert window.compare_view.evidence.briefing is not None
    assert window.compare_view.evidence.briefing.day == A


def test_that_the_tab_key_goes_from_the_maps_over_the_time_to_the_controls(
    window: MainWindow, bar: DateBar
) -> None:
    window.compare_view.maps[1].setFocus()
    stops = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    controls = window.compare_desk.controls
    edge = window.time_panel.edge
    assert stops == [edge, bar, window.time_panel.knowledge_track, controls.date_fields[0]]


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_that_everything_of_the_comparison_stays_in_the_window(
    window: MainWindow, size: tuple[int, int], scale: float
) -> None:
    window.resize(*size)
    window.look.set_scale(scale)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    panel, controls = window.time_panel, window.compare_desk.controls
    assert panel.height() == panel.sizeHint().height()
    assert controls.y() >= panel.geometry().bottom()
    assert controls.geometry().bottom() < window.status_line.y() + 1
    assert window.status_line.geometry().bottom() < window.height()
    assert window.compare_view.geometry().bottom() <= panel.y()
    assert window.compare_view.height() > 60
