from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import resource
from briefing_app.viewmodels.session import Session
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets.hints import Callout
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts


@pytest.fixture
def window(qtbot: QtBot, bundled: Loaded, store: QSettings) -> Iterator[MainWindow]:
    load_fonts(resource("fonts"))
    window = MainWindow(Session(), store, "light")
    qtbot.addWidget(window)
    window.session.show_loaded(bundled, date(2021, 8, 13))
    window.resize(1280, 800)
    window.offer_hints()
    with qtbot.waitSignal(window.shown_first):
        window.show()
    QApplication.processEvents()
    yield window


def test_that_three_callouts_stand_at_the_first_start_inside_the_window(
    window: MainWindow,
) -> None:
    assert window.hints.shown
    assert [callout.words for callout in window.hints.callouts] == [
        "Drag, or press Ctrl+Right",
        "Hide what was not yet known",
        "Press Enter for evidence",
    ]
    for callout in window.hints.callouts:
        assert callout.isVisible()
        assert window.rect().contains(callout.geometry())
        assert callout.accessibleName()


def test_that_escape_removes_them_all_and_they_do_not_come_again(
    window: MainWindow, store: QSettings, qtbot: QtBot, bundled: Loaded
) -> None:
    QTest.keyClick(window.time_panel.date_bar, Qt.Key.Key_Escape)
    assert not window.hints.shown
    QApplication.processEvents()
    assert [child for child in window.findChildren(Callout) if child.isVisible()] == []
    window.close()
    assert load_settings(store).hints_seen
    again = MainWindow(Session(), store, "light")
    qtbot.addWidget(again)
    again.offer_hints()
    with qtbot.waitSignal(again.shown_first):
        again.show()
    assert not again.hints.shown


def test_that_the_menu_brings_them_back_and_takes_them_away(window: MainWindow) -> None:
    window.hints.hide()
    window.actions_by_name["show_hints"].trigger()
    assert window.hints.shown
    window.actions_by_name["show_hints"].trigger()
    assert not window.hints.shown


def test_that_the_first_one_follows_the_handle(window: MainWindow) -> None:
    callout = window.hints.callouts[0]
    before = callout.geometry()
    window.actions_by_name["first_day"].trigger()
    QApplication.processEvents()
    assert callout.geometry().left() < before.left()
    window.resize(1100, 760)
    QApplication.processEvents()
    assert window.rect().contains(callout.geometry())


def test_that_a_hint_without_its_target_is_not_shown(window: MainWindow) -> None:
    window.city_table.filter_field.setText("zzzz")
    QApplication.processEvents()
    window.hints.place()
    assert not window.hints.callouts[2].isVisible()
    assert window.hints.callouts[0].isVisible()
