"""At large text in a low window the page follows the keyboard, and the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from briefing_app.widgets.focus_in_view import focused_rect
from briefing_app.widgets.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def low(window: MainWindow) -> MainWindow:
    """The smallest window at the largest text, with the keyboard on the time."""
    window.look.set_scale(2.0)
    window.resize(1024, 700)
    window.time_panel.setFocus()
    settle()
    window.scroll_area.verticalScrollBar().setValue(0)
    return window


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def press(*keys: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(focus(), key, held)
        settle()


def focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def in_view(window: MainWindow) -> bool:
    """Whether the whole of what has the keyboard is in the part of the page that is seen."""
    viewport = window.scroll_area.viewport()
    rect = focused_rect(focus())
    return viewport.rect().contains(QRect(focus().mapTo(viewport, rect.topLeft()), rect.size()))


def has_row(view: QAbstractItemView) -> bool:
    return view.hasFocus() and view.currentIndex().isValid()


def test_that_the_rows_of_the_list_come_into_view(low: MainWindow) -> None:
    view = low.city_table.view
    press(Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    for key in (Key.Key_Home, *[Key.Key_Down] * 12, Key.Key_End, *[Key.Key_Up] * 12):
        press(key)
        assert has_row(view) and in_view(low), key


def test_that_evidence_and_its_rows_come_into_view(low: MainWindow) -> None:
    press(Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_End, Key.Key_Return)
    assert focus() is low.inspector.title and in_view(low)
    press(Key.Key_Down)
    for _ in range(8):
        press(Key.Key_Down)
        assert has_row(low.inspector.list) and in_view(low)


def test_that_a_panel_comes_into_view_again_that_the_wheel_had_moved_away(low: MainWindow) -> None:
    bar = low.scroll_area.verticalScrollBar()
    press(Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_End)
    bar.setValue(bar.minimum())
    assert not in_view(low)
    press(Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    assert in_view(low)


def test_that_neither_the_mouse_nor_the_time_scrolls_the_page(low: MainWindow) -> None:
    bar, view, viewport = (
        low.scroll_area.verticalScrollBar(), low.city_table.view, low.scroll_area.viewport()
    )  # fmt: skip
    place = next(n for n in range(9) if low.city_table.model.place_id(n) is not None)
    row = view.visualRect(view.model().index(place, 0))
    bar.setValue(
        bar.value() + view.viewport().mapTo(viewport, row.center()).y() - viewport.height()
    )  # half of the row is below the edge
    value, handle = bar.value(), low.windowHandle()
    assert value > 0
    point = view.viewport().mapTo(low, row.topLeft() + QPoint(40, 4))
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    settle()
    assert has_row(view) and view.currentIndex().row() == place
    assert not in_view(low) and bar.value() == value

    low.time_panel.setFocus()
    day = day_index(low)
    press(Key.Key_Left, Key.Key_Left)
    assert day_index(low) == day - 2 and bar.value() == value


def day_index(window: MainWindow) -> int:
    briefing = window.session.briefing
    assert briefing is not None
    return briefing.day_index
