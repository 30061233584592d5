"""A comparison with large text: list first, maps by a switch, controls on one line."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.domain.dataset import PlaceId
from briefing_app.domain.knowledge import THAT_DAY
from briefing_app.domain.subject import PlaceSubject
from briefing_app.viewmodels.difference_model import HOW
from briefing_app.widgets.main_window import MainWindow

SIZES = [(1024, 700), (1280, 800)]


def compare(window: MainWindow, size: tuple[int, int], scale: float) -> None:
    window.look.set_scale(scale)
    window.resize(*size)
    window.actions_by_name["compare_days"].trigger()
    for _ in range(10):
        QApplication.processEvents()


def rows_in_view(window: MainWindow) -> int:
    """Rows of the list that are wholly on the screen, page scrolled as it is at first."""
    view, area = window.compare_view.list, window.compare_view._area.viewport()
    bottom = area.mapTo(window, area.rect().bottomLeft()).y()
    port = view.viewport()
    ends = [view.visualRect(view.model().index(row, 0)).bottom() for row in range(40)]
    return sum(
        0 <= end <= port.height() and port.mapTo(window, port.rect().topLeft()).y() + end <= bottom
        for end in ends
    )


@pytest.mark.parametrize(
    ("size", "scale", "least"),
    [
        ((1024, 700), 1.0, 7),
        ((1024, 700), 1.1, 6),
        ((1024, 700), 1.25, 5),
        ((1024, 700), 1.5, 5),
        ((1024, 700), 1.75, 2),
        ((1024, 700), 2.0, 1),
        ((1280, 800), 1.0, 8),
        ((1280, 800), 1.25, 7),
        ((1280, 800), 1.5, 4),
        ((1280, 800), 1.75, 4),
        ((1280, 800), 2.0, 2),
    ],
)
def test_that_differences_are_seen_without_scrolling(
    window: MainWindow, size: tuple[int, int], scale: float, least: int
) -> None:
    compare(window, size, scale)
    assert rows_in_view(window) >= least
    assert not window.compare_view._area.verticalScrollBar().isVisible()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_that_the_controls_keep_to_one_line_within_the_window(
    window: MainWindow, size: tuple[int, int], scale: float
) -> None:
    compare(window, size, scale)
    controls = window.compare_desk.controls
    shown = [part for part in controls.tab_stops if part.isVisible()]
    assert len({part.geometry().center().y() // 4 for part in shown}) <= 2
    assert max(part.geometry().bottom() for part in shown) < 60 * scale
    assert max(part.geometry().right() for part in shown) < size[0]
    assert shown[0] is controls.date_fields[0]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_that_the_controls_are_on_one_line_before_they_are_first_shown(
    window: MainWindow, scale: float
) -> None:
    window.look.set_scale(scale)
    window.resize(1024, 700)
    QApplication.processEvents()
    controls = window.compare_desk.controls
    assert not controls.isVisible()
    assert controls.sizeHint().height() < 60 * scale


def named(menu: QWidget) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def test_that_what_is_folded_is_in_a_menu(window: MainWindow) -> None:
    compare(window, (1024, 700), 2.0)
    controls = window.compare_desk.controls
    assert controls.more_button.isVisible()
    assert not controls.export_button.isVisible()
    menu = controls.more_button.own_menu
    assert named(menu) == [
        "A known: with hindsight", "B known: with hindsight", "Leave compare", "Export comparison…",
    ]  # fmt: skip
    known = controls.knowledge_buttons[0].own_menu
    next(action for action in known.actions() if action.text() == "As known that day").trigger()
    views = window.session.compared_views
    assert views is not None
    assert views[0].knowledge == THAT_DAY
    assert named(menu)[0] == "A known: as known then"
    next(action for action in menu.actions() if "Leave" in action.text()).trigger()
    assert window.session.comparison is None


def test_that_words_of_buttons_come_back_with_the_room(window: MainWindow) -> None:
    compare(window, (1024, 700), 1.25)
    controls = window.compare_desk.controls
    assert controls.known_button.isVisible()
    assert (controls.leave_button.text(), controls.export_button.text()) == ("Leave", "Export…")
    assert controls.export_button.accessibleName() == "Export comparison…"
    window.look.set_scale(1.0)
    window.resize(1280, 800)
    QApplication.processEvents()
    assert not controls.known_button.isVisible()
    assert controls.leave_button.text() == "Leave compare"
    assert controls.knowledge_buttons[1].isVisible()


def test_that_list_and_maps_take_turns_by_switch_and_key(window: MainWindow) -> None:
    compare(window, (1024, 700), 1.25)
    view = window.compare_view
    assert view.list.isVisible()
    assert not view.maps[0].isVisible()
    assert view.list.width() > 1000
    view.body.switch.parts[1].click()
    QApplication.processEvents()
    assert [view.list.isVisible(), *(one.isVisible() for one in view.maps)] == [False, True, True]
    window.actions_by_name["list_or_map"].trigger()
    assert view.list.isVisible()
    assert view.list.hasFocus()
    window.actions_by_name["list_or_map"].trigger()
    assert view.maps[1].hasFocus()  # of the side in hand
    window.actions_by_name["filter_column"].trigger()
    assert view.filter.hasFocus()
    assert view.list.isVisible()


def test_that_they_stand_side_by_side_again_where_there_is_room(window: MainWindow) -> None:
    compare(window, (1024, 700), 1.25)
    view = window.compare_view
    view.body.switch.parts[1].click()
    window.look.set_scale(1.0)
    for _ in range(5):
        QApplication.processEvents()
    assert view.list.isVisible()
    assert all(one.isVisible() for one in view.maps)
    assert not view.body.switch.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert window.session.comparison is None


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
@pytest.mark.parametrize("maps", [False, True])
def test_that_evidence_stands_beside_what_has_its_turn(
    window: MainWindow, scale: float, maps: bool
) -> None:
    compare(window, (1024, 700), scale)
    view = window.compare_view
    view.body.show_maps(maps)
    window.compare_desk.evidence.ask(PlaceSubject("herat"))
    for _ in range(5):
        QApplication.processEvents()
    view.body.switch.parts[0].click()  # there and back again
    view.body.switch.parts[int(maps)].click()
    for _ in range(5):
        QApplication.processEvents()
    assert view.evidence.isVisible()
    assert view.evidence.width() >= 300
    assert view.body.width() <= 1024
    right = view.evidence.mapTo(window, view.evidence.rect().bottomRight()).x()
    assert right < 1024
    assert view.list.isVisible() != maps
    assert view.maps[1].isVisible() == maps
    assert not view.maps[0].isVisible()


def test_that_a_low_window_keeps_days_and_finding(window: MainWindow) -> None:
    compare(window, (1024, 700), 2.0)
    header = window.compare_view.header
    assert header.title.isVisible()
    assert header.finding.isVisible()
    assert not header.strips[0].isVisible()
    assert header.height() < 260
    window.look.set_scale(1.0)
    QApplication.processEvents()
    window.compare_desk.fit(window.width(), window.height())
    assert header.strips[0].isVisible()
    assert header.bottom_line.isVisible()


def test_that_the_chart_gives_way_to_a_comparison_and_comes_back(window: MainWindow) -> None:
    window.time_panel.load_chart()
    compare(window, (1024, 700), 1.25)
    chart = window.time_panel.control_chart
    assert chart is not None
    assert not chart.isVisible()
    window.session.leave_compare()
    assert chart.isVisible()
    window.session.go_to(104)
    assert window.session.briefing is not None
    assert window.session.briefing.day == date(2021, 8, 13)


@pytest.mark.parametrize("maps", [False, True])
@pytest.mark.parametrize("scale", [1.75, 2.0])
def test_that_nothing_of_a_comparison_is_cut_at_the_right(
    window: MainWindow, scale: float, maps: bool
) -> None:
    window.session.know(THAT_DAY)
    window.session.go_to(60)
    compare(window, (1024, 700), scale)
    window.actions_by_name["compare_knowledge"].trigger()
    window.compare_view.body.show_maps(maps)
    window.compare_desk.evidence.ask(PlaceSubject("herat"))
    for _ in range(5):
        QApplication.processEvents()
    area = window.compare_view._area
    page = area.widget()
    assert page is not None
    assert page.width() <= area.viewport().width()


def test_that_the_menus_say_what_is_known_where_the_track_has_no_room(window: MainWindow) -> None:
    compare(window, (1024, 700), 2.0)
    assert not window.time_panel.knowledge_track.isVisible()
    window.session.leave_compare()
    QApplication.processEvents()
    assert window.time_panel.knowledge_track.isVisible()
    compare(window, (1024, 700), 1.0)
    assert window.time_panel.knowledge_track.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("place", ["kabul", "tarinkot"])
def test_that_a_comparison_opens_on_the_differences(
    window: MainWindow, scale: float, place: str
) -> None:
    window.session.select_place(PlaceId(place))
    compare(window, (1024, 700), scale)
    view, rows = window.compare_view.list, window.compare_view.model
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    numbers = range(first, last + 1 if last >= 0 else rows.rowCount())
    shown = [row.place for row in map(rows.row, numbers) if row.place is not None]
    assert shown
    assert shown[0].differs
    assert view.currentIndex().row() == rows.number_of(PlaceId(place))
    assert any(row.place.id == place for row in shown) == (place == "tarinkot")


@pytest.mark.parametrize(("size", "scale"), [((1024, 700), 1.0), ((1280, 800), 1.5)])
def test_that_the_head_says_in_full_what_is_compared(
    window: MainWindow, size: tuple[int, int], scale: float
) -> None:
    compare(window, size, scale)
    window.actions_by_name["compare_knowledge"].trigger()
    for _ in range(10):
        QApplication.processEvents()
    label = window.compare_view.header.apart
    room = label.contentsRect()
    needed = label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, label.text())
    assert label.isVisible()
    assert room.contains(needed)


@pytest.mark.parametrize(("scale", "beside_evidence"), [(1.0, True), (1.5, True), (2.0, False)])
def test_that_how_it_came_gives_its_room_to_names_and_holders(
    window: MainWindow, scale: float, beside_evidence: bool
) -> None:
    compare(window, (1024, 700), scale)
    view = window.compare_view.list
    assert not view.isColumnHidden(HOW)
    window.compare_desk.evidence.ask(PlaceSubject("herat"))
    for _ in range(5):
        QApplication.processEvents()
    assert view.isColumnHidden(HOW) != beside_evidence
    widths = [view.columnWidth(column) for column in range(HOW)]
    taken = sum(widths) + (view.columnWidth(HOW) if beside_evidence else 0)
    assert view.viewport().width() - 8 <= taken <= view.viewport().width()
    window.session.ask(None)
    for _ in range(5):
        QApplication.processEvents()
    assert not view.isColumnHidden(HOW)
