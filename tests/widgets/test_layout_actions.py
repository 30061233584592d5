from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import THAT_DAY
from briefing_app.viewmodels.session import Session
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets.main_window import MainWindow


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    QApplication.processEvents()
    return window


def test_that_a_hidden_chart_leaves_its_room_and_stays_hidden_at_the_next_start(
    window: MainWindow, store: QSettings, qtbot: QtBot
) -> None:
    chart = window.time_panel.control_chart
    assert chart is not None
    action = window.actions_by_name["show_chart"]
    assert action.isChecked()
    room = window.columns.height()
    action.trigger()
    QApplication.processEvents()
    assert not chart.isVisible()
    assert window.columns.height() > room + 100
    window.actions_by_name["next_day"].trigger()
    window.close()
    assert not load_settings(store).chart_shown
    again = MainWindow(Session(), store, "light")
    qtbot.addWidget(again)
    again.show()
    again.time_panel.load_chart()
    assert not again.actions_by_name["show_chart"].isChecked()
    assert again.time_panel.control_chart is not None
    assert not again.time_panel.control_chart.isVisible()


def test_that_resetting_brings_widths_columns_and_chart_back_and_keeps_the_day(
    window: MainWindow,
) -> None:
    usual, columns = window.columns.sizes(), window.city_table.columns()
    chart = window.time_panel.control_chart
    assert chart is not None
    window.columns.setSizes([usual[0] - 90, usual[1] + 90, usual[2]])
    window.columns.splitterMoved.emit(usual[0] - 90, 1)
    window.city_table.set_columns(["region"])
    window.actions_by_name["show_chart"].trigger()
    assert window.columns.sizes() != usual
    window.actions_by_name["reset_layout"].trigger()
    QApplication.processEvents()
    assert window.columns.sizes() == usual
    assert window.city_table.columns() == columns
    assert chart.isVisible()
    assert window.session.briefing is not None
    assert window.session.briefing.day == date(2021, 8, 13)


def test_that_the_smallest_window_shows_a_known_day_without_scrolling(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    window.session.know(THAT_DAY)
    for index in range(window.time_panel.date_bar.maximum() + 1):
        window.session.go_to(index)
        qtbot.waitUntil(lambda: not window.scroll_area.verticalScrollBar().isVisible())
