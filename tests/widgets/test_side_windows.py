from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.widgets.hit_table import HIT_ROLE, WHAT
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.search_panel import SearchPanel


def day_of(window: MainWindow) -> date:
    assert window.session.briefing is not None
    return window.session.briefing.day


def search_of(window: MainWindow, text: str) -> SearchPanel:
    window.actions_by_name["search_all"].trigger()
    panel = window.side_windows.search_panel
    assert panel is not None
    panel.field.setText(text)
    panel.search()
    return panel


def test_that_enter_goes_to_what_was_found_and_the_search_stays(window: MainWindow) -> None:
    panel = search_of(window, "lashkar gah")
    assert panel.count.text() == f"{len(panel.model.hits)} results. With hindsight."
    row = next(i for i, hit in enumerate(panel.model.hits) if hit.kind == "event")
    hit = panel.model.hits[row]
    assert hit.day_index is not None
    assert window.session.timeline is not None
    panel.view.selectRow(row)
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert day_of(window) == window.session.timeline.day(hit.day_index)
    assert window.session.place_id == hit.place_id
    assert panel.isVisible()


def test_that_f3_goes_from_result_to_result_and_round(window: MainWindow) -> None:
    panel = search_of(window, "zaranj")
    wanted = [hit.day_index for hit in panel.model.hits]
    panel.reject()
    for expected in [*wanted, wanted[0]]:
        window.actions_by_name["next_result"].trigger()
        if expected is not None:
            assert window.session.briefing is not None
            assert window.session.briefing.day_index == expected
    window.actions_by_name["previous_result"].trigger()
    assert panel.view.currentIndex().row() == len(wanted) - 1


def test_that_f3_goes_from_result_to_result_in_the_search_itself(window: MainWindow) -> None:
    panel = search_of(window, "zaranj")
    QTest.keyClick(panel.field, Qt.Key.Key_F3)
    assert panel.view.currentIndex().row() == 0
    QTest.keyClick(panel.field, Qt.Key.Key_F3)
    assert panel.view.currentIndex().row() == 1
    QTest.keyClick(panel.view, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert panel.view.currentIndex().row() == 0


def test_that_f3_without_a_search_asks_for_one(window: MainWindow) -> None:
    window.actions_by_name["next_result"].trigger()
    panel = window.side_windows.search_panel
    assert panel is not None
    assert panel.isVisible()
    assert panel.focusWidget() is panel.field


def test_that_results_follow_the_knowledge_in_view(window: MainWindow, qtbot: QtBot) -> None:
    panel = search_of(window, "taliban")
    before = len(panel.model.hits)
    window.session.know_by(date(2021, 7, 1))
    qtbot.waitUntil(lambda: len(panel.model.hits) < before, timeout=10_000)
    assert "As known on 1 July 2021" in panel.count.text()
    assert panel.model.hits


def test_that_no_result_stays_that_is_not_yet_known(window: MainWindow) -> None:
    panel = search_of(window, "taliban")
    assert panel.model.hits
    window.session.know_by(date(2021, 7, 1))
    kept = panel.model.hits
    assert kept
    assert all((hit.day_index or 0) <= 61 for hit in kept)  # 1 July
    window.session.know_by(date(2021, 7, 2))
    assert panel.model.hits == kept  # nothing of them is unknown then
    panel.reject()
    window.session.know_by(date(2021, 6, 1))
    assert panel.model.hits == ()


def test_that_what_is_spoken_of_a_result_names_day_kind_and_words(window: MainWindow) -> None:
    panel = search_of(window, "half of 34")
    spoken = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2021, statement, " in spoken
    assert panel.model.index(0, WHAT).data(HIT_ROLE) is panel.model.hits[0]


def test_that_no_result_is_told_and_escape_clears_then_closes(window: MainWindow) -> None:
    panel = search_of(window, "zzzz")
    assert panel.count.text() == "0 results. With hindsight."
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert panel.field.text() == ""
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_that_the_chart_table_follows_day_and_knowledge_and_moves_the_day(
    window: MainWindow,
) -> None:
    window.actions_by_name["chart_table"].trigger()
    table = window.side_windows.chart_table
    assert table is not None
    assert table.view.currentIndex().row() == 104
    window.actions_by_name["first_day"].trigger()
    assert table.view.currentIndex().row() == 0
    QTest.keyClick(table.view, Qt.Key.Key_Down)
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert day_of(window) == date(2021, 5, 2)
    window.session.know_by(date(2021, 7, 1))
    assert table.known.text() == "As known on 1 July 2021"
    table.reject()
    assert window.side_windows.chart_table is None


def test_that_both_windows_take_another_theme(window: MainWindow) -> None:
    panel = search_of(window, "kabul")
    window.actions_by_name["chart_table"].trigger()
    window.actions_by_name["theme_dark"].trigger()
    assert panel.view.hit_delegate.theme.name == "dark"
    assert not panel.grab().isNull()
