from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import resource
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets.hints import Callout, free_box, nearest_points
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from tests.windows import make_window


@pytest.fixture
def window(qtbot: QtBot, bundled: Loaded, store: QSettings) -> Iterator[MainWindow]:
    load_fonts(resource("fonts"))
    window = make_window(store)
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
    again = make_window(store)
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


def clear_parts(window: MainWindow) -> dict[str, QRect]:
    """What must stay in view while hints are shown, in the window."""
    time_panel, table = window.time_panel, window.city_table
    parts: dict[str, QWidget] = {
        "header": window.header,
        "days": time_panel.date_bar,
        "knowledge": time_panel.knowledge_track,
        "controls": time_panel.controls_row,
        "column heads": table.view.horizontalHeader(),
        "filter": table.filter_field,
        "statements": window.statement_panel.heading,
        "status": window.status_line,
    }
    seen = {}
    for name, part in parts.items():
        rect = part.rect() & part.visibleRegion().boundingRect()
        if not rect.isEmpty():
            seen[name] = QRect(part.mapTo(window, rect.topLeft()), rect.size())
    return seen


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_that_callouts_cover_no_finding_no_heading_nothing_of_the_time_and_not_each_other(
    window: MainWindow, size: tuple[int, int], scale: float
) -> None:
    window.resize(*size)
    window.look.set_scale(scale)
    QApplication.processEvents()
    for move in ("first_day", "last_day"):
        window.actions_by_name[move].trigger()
        QApplication.processEvents()
        window.hints.place()
        boxes = [callout.box for callout in window.hints.callouts if callout.isVisible()]
        for box in boxes:
            assert window.rect().contains(box)
            for name, rect in clear_parts(window).items():
                assert not box.intersects(rect), name
        for one, other in combinations(boxes, 2):
            assert not one.intersects(other)
        if scale == 1.0:
            assert len(boxes) == 3


def test_that_the_days_can_be_dragged_while_hints_are_shown(window: MainWindow) -> None:
    bar = window.time_panel.date_bar
    start = window.session.briefing
    assert start is not None
    for handle_x in range(100, 1250, 50):
        at = bar.mapTo(window, QPoint(handle_x, 34))
        assert window.childAt(at) is bar
        assert not any(callout.box.contains(at) for callout in window.hints.callouts)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(300, 34))
    QApplication.processEvents()
    assert window.session.briefing is not None
    assert window.session.briefing.day < start.day
    assert window.hints.shown


def test_that_hints_without_room_are_told_in_words(window: MainWindow) -> None:
    window.hints.hide()
    window.resize(1024, 700)
    window.look.set_scale(2.0)
    QApplication.processEvents()
    window.actions_by_name["show_hints"].trigger()
    visible = [callout.words for callout in window.hints.callouts if callout.isVisible()]
    told = window.notice.text.text().split(" · ")
    assert [*told, *visible] == [callout.words for callout in window.hints.callouts]


def test_that_the_nearest_free_box_is_chosen_and_none_where_all_is_kept() -> None:
    within, target, size = QRect(0, 0, 400, 300), QRect(190, 140, 20, 20), QSize(100, 50)
    box = free_box(target, size, within, [target], 9)
    assert box is not None
    start, end = nearest_points(box, target)
    assert 9 <= (end - start).manhattanLength() <= 11
    above = QRect(0, 0, 400, 145)
    below = free_box(target, size, within, [target, above], 9)
    assert below is not None
    assert below.top() > 140
    assert free_box(target, size, within, [within], 9) is None
    assert free_box(target, QSize(500, 50), within, [target], 9) is None


def test_that_hints_keep_out_of_a_comparison_and_come_back(window: MainWindow) -> None:
    window.hints.show()
    before = [callout.geometry() for callout in window.hints.callouts]
    window.actions_by_name["compare_days"].trigger()
    for _ in range(5):
        QApplication.processEvents()
    assert not any(callout.isVisible() for callout in window.hints.callouts)
    window.session.leave_compare()
    for _ in range(5):
        QApplication.processEvents()
    assert window.hints.shown
    assert [callout.geometry() for callout in window.hints.callouts] == before
