"""Evidence in the window: from every panel with Enter, and back to it with Esc."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import THAT_DAY
from briefing_app.domain.subject import (
    CountSubject,
    DaySubject,
    PlaceSubject,
    StatementSubject,
    Subject,
)
from briefing_app.widgets.main_window import MainWindow

DAY = date(2021, 8, 13)


@pytest.fixture
def window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def subject_of(window: MainWindow) -> Subject | None:
    return window.session.subject


def place_id(window: MainWindow, name: str) -> str:
    assert window.session.timeline is not None
    return next(p.id for p in window.session.timeline.dataset.places if p.name == name)


def origin_of(window: MainWindow, name: str) -> QWidget:
    """A panel with the focus on something that evidence can be asked for."""
    if name == "rows":
        window.session.select_place(place_id(window, "Kandahar"))
        return window.city_table.view
    if name == "statements":
        window.statement_panel.settle()
        return window.statement_panel.list
    if name == "chart":
        return window.time_panel.date_bar
    return window.header.unit_strip if name == "cells" else window.header.count_figures


@pytest.mark.parametrize(
    ("origin", "kind"),
    [
        ("rows", PlaceSubject),
        ("cells", PlaceSubject),
        ("counts", CountSubject),
        ("chart", DaySubject),
        ("statements", StatementSubject),
    ],
)
def test_that_enter_opens_evidence_and_escape_returns_to_where_it_was_asked(
    qtbot: QtBot, window: MainWindow, origin: str, kind: type
) -> None:
    asked_from = origin_of(window, origin)
    asked_from.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(asked_from, Qt.Key.Key_Return)
    assert isinstance(subject_of(window), kind)
    assert QApplication.focusWidget() is window.inspector.title
    assert window.inspector.isVisible()
    assert not window.statement_panel.isVisible()
    qtbot.keyClick(window.inspector.title, Qt.Key.Key_Escape)
    assert subject_of(window) is None
    assert not window.inspector.isVisible()
    assert window.statement_panel.isVisible()
    assert QApplication.focusWidget() is asked_from


def test_that_a_click_on_a_cell_and_a_figure_asks_for_evidence(
    qtbot: QtBot, window: MainWindow
) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(window.header.unit_strip, left, pos=QPoint(5, 5))
    assert isinstance(subject_of(window), PlaceSubject)
    figures = window.header.count_figures
    qtbot.mouseClick(figures, left, pos=QPoint(figures.width() - 5, 10))
    assert subject_of(window) == CountSubject("government")
    figures.setFocus(Qt.FocusReason.TabFocusReason)
    assert figures.accessibleDescription().startswith("Government 16 of 34")
    qtbot.keyClick(figures, Qt.Key.Key_Left)
    assert figures.accessibleDescription().startswith("Resistance")
    for _ in range(9):
        qtbot.keyClick(figures, Qt.Key.Key_Left)
    qtbot.keyClick(figures, Qt.Key.Key_Enter)
    assert subject_of(window) == CountSubject("taliban")


def test_that_a_double_click_on_a_row_asks_for_evidence(qtbot: QtBot, window: MainWindow) -> None:
    view = window.city_table.view
    window.session.select_place(place_id(window, "Kandahar"))
    centre = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert subject_of(window) is None
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert subject_of(window) == PlaceSubject(place_id(window, "Kandahar"))


def test_that_the_chart_s_menu_offers_evidence_for_the_day(window: MainWindow) -> None:
    chart = window.time_panel.control_chart
    assert chart is not None
    (evidence,) = chart.day_menu().actions()
    evidence.trigger()
    assert subject_of(window) == DaySubject(DAY)


def test_that_the_map_asks_for_the_evidence_of_a_place(window: MainWindow) -> None:
    window.map_panel.evidence_requested.emit(place_id(window, "Herat"))
    assert subject_of(window) == PlaceSubject(place_id(window, "Herat"))
    assert QApplication.focusWidget() is window.inspector.title


def test_that_back_and_forward_walk_and_the_arrow_leaves_after_the_first(
    qtbot: QtBot, window: MainWindow
) -> None:
    first, second = DaySubject(DAY), CountSubject("taliban")
    window.time_panel.setFocus()
    window.evidence_desk.ask(first)
    window.evidence_desk.ask(second)
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window.inspector.title, Qt.Key.Key_Left, alt)
    assert subject_of(window) == first
    qtbot.keyClick(window.inspector.title, Qt.Key.Key_Right, alt)
    assert subject_of(window) == second
    qtbot.mouseClick(window.inspector.back_button, Qt.MouseButton.LeftButton)
    assert subject_of(window) == first
    qtbot.mouseClick(window.inspector.back_button, Qt.MouseButton.LeftButton)
    assert subject_of(window) is None
    assert QApplication.focusWidget() is window.time_panel.date_bar


def test_that_actions_show_hide_and_reach_evidence(window: MainWindow) -> None:
    trigger = window.actions_by_name
    trigger["show_evidence"].trigger()
    assert subject_of(window) == DaySubject(DAY)
    trigger["show_evidence"].trigger()
    assert subject_of(window) is None
    window.session.select_place(place_id(window, "Kabul"))
    trigger["focus_evidence"].trigger()
    assert subject_of(window) == PlaceSubject(place_id(window, "Kabul"))
    window.city_table.setFocus()
    trigger["focus_evidence"].trigger()
    assert QApplication.focusWidget() is window.inspector.title
    trigger["focus_statements"].trigger()
    assert subject_of(window) is None
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.statement_panel.isAncestorOf(focus)


def test_that_the_focus_stays_in_the_list_while_evidence_follows_the_selection(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.select_place(place_id(window, "Kandahar"))
    window.evidence_desk.ask(PlaceSubject(place_id(window, "Kandahar")))
    view = window.city_table.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is view
    assert subject_of(window) == PlaceSubject(str(window.session.place_id))
    assert window.inspector.title.text() != "Kandahar"


def test_that_evidence_stands_beside_the_statements_in_a_wide_window(window: MainWindow) -> None:
    window.resize(1920, 1000)
    QApplication.processEvents()
    before = window.statement_panel.width()
    window.evidence_desk.ask(CountSubject("taliban"))
    QApplication.processEvents()
    assert window.statement_panel.isVisible()
    assert window.inspector.width() == 420
    assert abs(window.statement_panel.width() - before) <= 2
    window.evidence_desk.close()
    QApplication.processEvents()
    assert window.statement_panel.width() == before


def test_that_evidence_follows_day_and_knowledge(qtbot: QtBot, window: MainWindow) -> None:
    window.evidence_desk.ask(CountSubject("taliban"))
    window.session.know(THAT_DAY)
    window.session.step(-1)
    window.inspector.settle()
    assert window.inspector.basis.text() == "at the end of 12 August 2021"
    assert window.inspector.title.text().startswith("Taliban: ")
    assert window.session.briefing is not None
    counted = window.session.briefing.count("taliban").counted
    assert window.inspector.title.text() == f"Taliban: {counted}"


def test_that_only_open_hands_an_address_to_the_desktop(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.evidence_desk.ask(PlaceSubject(place_id(window, "Kandahar")))
    qtbot.keyClick(window.inspector.title, Qt.Key.Key_Down)
    qtbot.keyClick(window.inspector.list, Qt.Key.Key_Down)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window.inspector.list, Qt.Key.Key_Return, control)
    panel = window.inspector.address_panel
    assert panel.isVisible()
    assert opened == []
    qtbot.mouseClick(panel.open_button, Qt.MouseButton.LeftButton)
    assert opened == [panel.field.toPlainText()]


def test_that_themes_and_text_sizes_reach_the_evidence(window: MainWindow) -> None:
    window.evidence_desk.ask(PlaceSubject(place_id(window, "Kandahar")))
    before = window.inspector.title.font().pixelSize()
    window.actions_by_name["text_larger"].trigger()
    assert window.inspector.title.font().pixelSize() > before


def test_that_the_focus_goes_to_the_statements_when_its_origin_is_gone(
    qtbot: QtBot, window: MainWindow
) -> None:
    gone = QLineEdit(window)
    gone.show()
    gone.setFocus()
    window.evidence_desk.ask(DaySubject(DAY))
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    qtbot.keyClick(window.inspector.title, Qt.Key.Key_Escape)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.statement_panel.isAncestorOf(focus)
