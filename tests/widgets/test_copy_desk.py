"""Copying with sources, in the real window: whatever panel has the keyboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.exhibits import Line, Witness
from briefing_app.domain.knowledge import HINDSIGHT, View, known_on
from briefing_app.domain.subject import DaySubject, PlaceSubject
from briefing_app.services.dataset_file import Loaded
from briefing_app.widgets.inspector import Inspector
from briefing_app.widgets.main_window import MainWindow
from tests.windows import make_window

DAY = date(2021, 8, 13)


@pytest.fixture
def window(qtbot: QtBot, bundled: Loaded, tmp_path: Path) -> MainWindow:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(store)
    qtbot.addWidget(window)
    window.session.show_loaded(bundled, DAY)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    QGuiApplication.clipboard().clear()
    return window


def copied(qtbot: QtBot, widget: QWidget) -> str:
    """What Ctrl+C puts on the clipboard while a widget has the keyboard."""
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QGuiApplication.clipboard().text()


def choose(inspector: Inspector, kind: type[Line] | type[Witness]) -> Line | Witness:
    """Choose the first row of a kind; of lines, the first that leads on."""
    for position in range(inspector.model.rowCount()):
        row = inspector.model.row(position)
        if isinstance(row.entry, kind) and (kind is Witness or row.leads_to is not None):
            inspector.list.setCurrentIndex(inspector.model.index(position))
            return row.entry
    raise AssertionError(kind)


def test_that_list_and_map_copy_the_selected_place_with_its_sources(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.select_place("kandahar")
    text = copied(qtbot, window.city_table.view)
    assert text.startswith("Kandahar: Taliban since 12–13 Aug, corroborated\n")
    assert "https://" in text
    QGuiApplication.clipboard().clear()
    assert copied(qtbot, window.map_panel.view) == text
    assert window.notice.text.text() == ("Copied: Kandahar: Taliban since 12–13 Aug, corroborated")


def test_that_a_statement_is_copied_with_its_sources(qtbot: QtBot, window: MainWindow) -> None:
    window.statement_panel.settle()
    text = copied(qtbot, window.statement_panel.list)
    assert "\n1. " in text
    assert text == window.statement_panel.copied_text()


def test_that_a_claim_is_copied_with_publisher_day_title_and_address(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.ask(PlaceSubject("kandahar"))
    entry = choose(window.inspector, Witness)
    assert isinstance(entry, Witness)
    text = copied(qtbot, window.inspector.list)
    assert text.startswith("Kandahar (13 August 2021)\n")
    for told in (entry.voice, entry.publisher, entry.published, entry.title, entry.address):
        assert told
        assert told in text
    assert text.count("https://") == 1
    assert text.rstrip().endswith("With hindsight.")


def test_that_a_row_that_leads_on_is_copied_with_the_sources_it_leads_to(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.ask(DaySubject(DAY))
    entry = choose(window.inspector, Line)
    assert isinstance(entry, Line)
    text = copied(qtbot, window.inspector.list)
    assert entry.text in text
    assert "https://" in text


def test_that_the_title_of_the_evidence_copies_all_of_it(qtbot: QtBot, window: MainWindow) -> None:
    window.session.ask(PlaceSubject("kandahar"))
    choose(window.inspector, Witness)
    claim = copied(qtbot, window.inspector.list)
    whole = copied(qtbot, window.inspector.title)
    assert whole.count("https://") > claim.count("https://") == 1


def test_that_a_difference_is_copied_with_the_sources_that_explain_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.compare(View(date(2021, 8, 6), HINDSIGHT), View(DAY, HINDSIGHT))
    window.compare_view.show_place("kandahar")
    text = copied(qtbot, window.compare_view.list)
    assert text.startswith("Kandahar: ")
    assert "Taliban" in text
    assert "[1] " in text
    assert "https://" in text
    assert "Compared: " in text
    assert "Herat" not in text.splitlines()[0]


def test_that_the_menu_of_a_difference_asks_for_either_side_and_copies(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.compare(View(date(2021, 8, 6), HINDSIGHT), View(DAY, HINDSIGHT))
    window.compare_view.show_place("kandahar")
    differences = window.compare_view.list
    menu = differences.row_menu(differences.currentIndex())
    assert menu is not None
    of_a, of_b, with_sources = menu.actions()
    assert [of_a.text(), of_b.text()] == ["Evidence of A", "Evidence of B"]
    of_a.trigger()
    assert (window.compare_view.side, window.session.subject) == (0, PlaceSubject("kandahar"))
    of_b.trigger()
    assert window.compare_view.side == 1
    with_sources.trigger()
    assert QGuiApplication.clipboard().text() == differences.copied_text()
    assert differences.row_menu(differences.model().index(0, 0)) is None
    menu.deleteLater()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_that_shift_f10_opens_the_menu_of_the_row_that_is_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.select_place("kandahar")
    view = window.city_table.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[2].trigger()
    assert QGuiApplication.clipboard().text() == "Kandahar"
    menu.close()


def test_that_nothing_published_later_is_copied(
    qtbot: QtBot, window: MainWindow, bundled: Loaded
) -> None:
    window.session.select_place("kandahar")
    window.session.ask(PlaceSubject("kandahar"))
    now = copied(qtbot, window.city_table.view)
    window.session.know(known_on(date(2021, 8, 13)))
    window.inspector.settle()
    then = copied(qtbot, window.city_table.view)
    assert then != now
    assert then.splitlines()[-1].endswith("As known on 13 August 2021.")
    dataset = bundled.dataset
    later = {
        source.url
        for source in dataset.sources
        if source.url and source.published is not None and source.published > DAY
    }
    assert any(url in now for url in later)
    whole = copied(qtbot, window.inspector.title)
    assert not any(url in then or url in whole for url in later)


def test_that_a_text_field_keeps_its_own_copying(qtbot: QtBot, window: MainWindow) -> None:
    window.session.select_place("kandahar")
    field = window.city_table.filter_field
    field.setText("Kanda")
    field.selectAll()
    assert copied(qtbot, field) == "Kanda"


def test_that_it_is_said_where_nothing_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    assert not copied(qtbot, window.city_table.view)
    assert window.notice.text.text() == "Nothing is selected here that could be copied."
