"""The line above the time, which makes the chart higher or lower."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets.chart_heights import ChartHeights
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_edge import GRAB, TimeEdge
from tests.windows import make_window

THEME = Theme("light")


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """High enough for every height of the chart."""
    window.resize(1280, 880)
    QApplication.processEvents()
    return window


@pytest.fixture
def edge(window: MainWindow) -> TimeEdge:
    return window.time_panel.edge


def height(window: MainWindow) -> int:
    QApplication.processEvents()
    assert window.time_panel.control_chart is not None
    return window.time_panel.control_chart.height()


def drag(edge: TimeEdge, up: int) -> None:
    """Carry the edge up by so many pixels, in two moves."""
    start = edge.rect().center()
    QTest.mousePress(edge, Qt.MouseButton.LeftButton, pos=start)
    for part in (up // 2, up):
        at = edge.mapTo(edge.window(), start)
        wanted = QPoint(start.x(), at.y() - part)
        QTest.mouseMove(edge, edge.mapFrom(edge.window(), wanted))
        QApplication.processEvents()
        start = edge.mapFrom(edge.window(), QPoint(start.x(), at.y()))
    QTest.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=start)


def test_that_the_edge_lies_over_the_line_and_is_nine_pixels_high(
    window: MainWindow, edge: TimeEdge
) -> None:
    line = window.time_line.geometry()
    assert line.height() == 1
    assert edge.height() == GRAB == 9
    assert edge.geometry().center().y() == line.y()
    assert edge.width() == window.width()


@pytest.mark.parametrize(("up", "wanted"), [(60, 190), (-40, 90), (400, 240), (-400, 64)])
def test_that_dragging_makes_the_chart_higher_or_lower_within_its_limits(
    window: MainWindow, edge: TimeEdge, up: int, wanted: int
) -> None:
    assert height(window) == 130
    drag(edge, up)
    assert height(window) == wanted
    assert edge.geometry().center().y() == window.time_line.y()


def test_that_a_double_click_or_enter_gives_the_usual_height_back(
    window: MainWindow, edge: TimeEdge
) -> None:
    drag(edge, 30)
    assert height(window) == 160
    QTest.mouseDClick(edge, Qt.MouseButton.LeftButton)
    assert height(window) == 130
    drag(edge, 30)
    QTest.keyClick(edge, Qt.Key.Key_Return)
    assert height(window) == 130
    assert window.memory.settings.chart_heights == {}


def test_that_keys_move_the_edge_and_escape_gives_a_drag_up(
    window: MainWindow, edge: TimeEdge
) -> None:
    for key, wanted in (
        (Qt.Key.Key_Up, 134),
        (Qt.Key.Key_Down, 130),
        (Qt.Key.Key_PageUp, 154),
        (Qt.Key.Key_End, 240),
        (Qt.Key.Key_Home, 64),
    ):
        QTest.keyClick(edge, key)
        assert height(window) == wanted
    QTest.mousePress(edge, Qt.MouseButton.LeftButton, pos=edge.rect().center())
    QTest.mouseMove(edge, edge.rect().center() - QPoint(0, 50))
    assert height(window) == 114
    QTest.keyClick(edge, Qt.Key.Key_Escape)
    assert height(window) == 64


def test_that_the_edge_has_a_name_and_a_value_for_assistive_technology(edge: TimeEdge) -> None:
    spoken = QAccessible.queryAccessibleInterface(edge)
    assert spoken is not None
    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Height of the chart"
    assert spoken.valueInterface().currentValue() == 130


def test_that_each_height_of_the_window_keeps_its_own_over_restarts(
    window: MainWindow, edge: TimeEdge, store: QSettings, bundled: Loaded, qtbot: QtBot
) -> None:
    drag(edge, 40)
    window.resize(1280, 950)
    assert height(window) == 180
    drag(edge, -20)
    window.resize(1280, 880)
    assert height(window) == 170
    window.close()
    assert load_settings(store).chart_heights == {"760": 170, "900": 160}
    again = make_window(store)
    qtbot.addWidget(again)
    again.session.show_loaded(bundled)
    again.resize(1280, 880)
    again.show()
    again.time_panel.load_chart()
    assert height(again) == 170
    again.actions_by_name["reset_layout"].trigger()
    assert height(again) == 130
    assert again.memory.settings.chart_heights == {}


def test_that_without_a_chart_there_is_nothing_to_be_dragged(
    window: MainWindow, edge: TimeEdge
) -> None:
    window.actions_by_name["show_chart"].trigger()
    QApplication.processEvents()
    assert not edge.isVisible()
    window.actions_by_name["show_chart"].trigger()
    QApplication.processEvents()
    assert edge.isVisible()
    window.problem_desk.show()
    QApplication.processEvents()
    assert not edge.isVisible()


def test_that_the_edge_follows_the_pointer_where_the_chart_grows_with_the_text(
    window: MainWindow, edge: TimeEdge
) -> None:
    window.look.set_scale(1.5)
    window.resize(1920, 1440)
    QApplication.processEvents()
    assert height(window) == 270
    drag(edge, 30)
    assert height(window) == 300


def test_that_a_chosen_height_never_takes_the_room_of_the_columns(window: MainWindow) -> None:
    window.resize(1024, 700)
    QTest.keyClick(window.time_panel.edge, Qt.Key.Key_End)
    QApplication.processEvents()
    assert height(window) == 100
    assert not window.scroll_area.verticalScrollBar().isVisible()


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_that_a_chosen_height_grows_only_by_its_lane_with_the_text(scale: float) -> None:
    heights, theme = ChartHeights(), Theme("light", scale)
    heights.choose(4000, theme, 111)
    assert heights.height(4000, theme) == 111
    assert heights.usual(4000, theme) == 240
    heights.choose(4000, theme, None)
    assert heights.height(4000, theme) == 240
