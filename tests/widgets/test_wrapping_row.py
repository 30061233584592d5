"""A row of widgets uses one line while it can, and never lets its widgets overlap."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.widgets.wrapping_row import WrappingRow


class Block(QWidget):
    """A widget of a fixed wish."""

    def __init__(self, width: int, least: int | None = None, height: int = 20) -> None:
        super().__init__()
        self._wish = QSize(width, height)
        self._least = QSize(width if least is None else least, height)

    def sizeHint(self) -> QSize:
        return self._wish

    def minimumSizeHint(self) -> QSize:
        return self._least


@pytest.fixture
def row(qtbot: QtBot) -> WrappingRow:
    row = WrappingRow()
    qtbot.addWidget(row)
    row.set_measures(10, 4, 10, 4, gap=8, line_gap=6, line_height=24)
    row.show()
    return row


def fill(row: WrappingRow, *blocks: Block, trailing: int = 0) -> list[Block]:
    for number, block in enumerate(blocks):
        row.add(block, trailing=number >= len(blocks) - trailing)
        block.show()
    return list(blocks)


def test_that_trailing_widgets_end_at_the_right_of_the_same_line(row: WrappingRow) -> None:
    title, search = fill(row, Block(60), Block(100), trailing=1)
    row.resize(400, 10)
    assert (title.x(), title.y()) == (10, 6)
    assert search.geometry().right() == 389
    assert row.height() == 4 + 24 + 4


def test_that_trailing_widgets_begin_and_fill_a_line_of_their_own(row: WrappingRow) -> None:
    title, search, menu = fill(row, Block(60), Block(100), Block(80), trailing=2)
    row.resize(240, 10)
    assert search.y() > title.y()
    assert search.y() == menu.y()
    assert (search.x(), menu.geometry().right()) == (10, 229)
    assert row.height() == 4 + 24 + 6 + 24 + 4


def test_that_widgets_shrink_before_they_wrap(row: WrappingRow) -> None:
    blocks = fill(row, Block(100, 60), Block(100, 60), Block(100, 60))
    row.resize(20 + 16 + 240, 10)
    assert len({block.y() for block in blocks}) == 1
    assert {block.width() for block in blocks} == {80}
    row.resize(20 + 16 + 170, 10)
    assert len({block.y() for block in blocks}) == 2


def test_that_nothing_overlaps_or_leaves_the_row_at_any_width(row: WrappingRow) -> None:
    blocks = fill(row, Block(60), Block(30), Block(120, 80), Block(150, 72), Block(90), trailing=3)
    for width in range(120, 700, 7):
        row.resize(width, 10)
        QApplication.processEvents()
        for block in blocks:
            assert row.rect().contains(block.geometry()), width
        for one, other in itertools.combinations(blocks, 2):
            assert not one.geometry().intersects(other.geometry()), width


def test_that_a_hidden_widget_takes_no_room_and_a_cleared_row_is_empty(row: WrappingRow) -> None:
    first, second = fill(row, Block(60), Block(60))
    row.resize(400, 10)
    first.hide()
    row.arrange()
    assert second.x() == 10
    row.clear()
    row.arrange()
    assert row.height() == 8
