from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing_app.domain.subject import PlaceSubject
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.panels import has_focus

DAY = date(2021, 8, 13)


def widths(window: MainWindow) -> list[int]:
    return window.columns.sizes()


def at_width(window: MainWindow, width: int) -> list[int]:
    window.resize(width, 800)
    QApplication.processEvents()
    return widths(window)


def in_view(window: MainWindow) -> tuple[bool, bool]:
    return window.city_table.isVisible(), window.map_panel.isVisible()


def test_that_three_columns_have_the_widths_of_their_breakpoint(window: MainWindow) -> None:
    assert at_width(window, 1280) == [456, 1280 - 456 - 400 - 2, 400]
    assert at_width(window, 1700) == [552, 1700 - 552 - 430 - 2, 430]
    assert in_view(window) == (True, True)
    assert not window.city_table.switch.isVisible()
    assert not window.actions_by_name["list_or_map"].isEnabled()


def test_that_list_and_map_take_turns_in_a_narrow_window(window: MainWindow) -> None:
    before = at_width(window, 1024)
    assert before[0] == 456
    assert before[1] == 0
    assert in_view(window) == (True, False)
    window.actions_by_name["list_or_map"].trigger()
    assert in_view(window) == (False, True)
    QApplication.processEvents()
    assert widths(window) == [0, 456, before[2]]
    assert window.map_panel.switch.map_half.isChecked()
    QTest.mouseClick(window.map_panel.switch.list_half, Qt.MouseButton.LeftButton)
    assert in_view(window) == (True, False)
    at_width(window, 1280)
    assert in_view(window) == (True, True)


def test_that_the_keys_of_list_and_map_lead_there_in_any_width(window: MainWindow) -> None:
    for width in (1280, 1024):
        at_width(window, width)
        for action, panel in (
            ("focus_map", window.map_panel), ("focus_cities", window.city_table)
        ):  # fmt: skip
            window.actions_by_name[action].trigger()
            assert panel.isVisible()
            assert has_focus(panel)


def test_that_a_width_once_dragged_stays_until_a_double_click(window: MainWindow) -> None:
    columns = window.columns
    columns.moveSplitter(500, 1)
    assert at_width(window, 1300)[0] == 500
    assert at_width(window, 1024)[0] == 456, "each breakpoint has widths of its own"
    assert at_width(window, 1280)[0] == 500
    QTest.mouseDClick(columns.handle(1), Qt.MouseButton.LeftButton)
    assert widths(window)[0] == 456


def test_that_the_map_has_its_shapes_after_the_first_frame_and_after_a_reload(
    window: MainWindow,
) -> None:
    assert window.map_panel.view.has_areas
    assert window.session.reload()
    assert window.map_panel.view.has_areas


def test_that_list_and_map_select_the_same_place(window: MainWindow) -> None:
    window.session.select_place("herat")
    assert window.map_panel.view.accessibleDescription().startswith("Herat, ")
    ((x, y),) = window.map_panel.view.projection.to_picture(
        window.map_panel.view._places.lonlat[[0]]
    ).tolist()
    spot = QPointF(x, y).toPoint()
    QTest.mouseClick(window.map_panel.view, Qt.MouseButton.LeftButton, pos=spot)
    assert window.session.place_id == window.session.timeline.dataset.places[0].id  # type: ignore[union-attr]


def test_that_enter_on_the_map_asks_for_the_evidence_of_the_place(window: MainWindow) -> None:
    window.session.select_place("herat")
    window.map_panel.setFocus()
    QTest.keyClick(window.map_panel.view, Qt.Key.Key_Return)
    assert window.session.subject == PlaceSubject("herat")


def test_that_no_page_scrolls_for_the_sake_of_the_map(window: MainWindow) -> None:
    for width, height in ((1280, 800), (1024, 700), (1920, 1080)):
        window.resize(width, height)
        QApplication.processEvents()
        assert window.scroll_area.verticalScrollBar().maximum() == 0
