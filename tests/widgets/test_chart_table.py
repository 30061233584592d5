from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.chart_bands import chart_bands
from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels.chart_table_model import ChartTableModel
from briefing_app.widgets.chart_table import ChartTable
from briefing_app.widgets.theme import Theme

DAY = date(2021, 8, 13)


@pytest.fixture
def table(qtbot: QtBot, bundled_timeline: Timeline) -> Iterator[ChartTable]:
    window = QWidget()
    qtbot.addWidget(window)
    table = ChartTable(Theme("light"), window)
    table.show_timeline(bundled_timeline)
    table.show_day(brief(bundled_timeline, DAY))
    table.show()
    yield table


def test_that_the_table_counts_what_the_chart_draws(bundled_timeline: Timeline) -> None:
    model = ChartTableModel()
    model.show_timeline(bundled_timeline)
    drawn = {band.holder for band in chart_bands(bundled_timeline)}
    for index in range(bundled_timeline.day_count):
        cells = dict(zip(model.headings, model.cells(index), strict=True))
        counts = {
            head.removesuffix(", of 34"): int(cell.split(" ")[0])
            for head, cell in cells.items()
            if head.endswith(", of 34")
        }
        assert sum(counts.values()) == 34
        assert len(counts) >= len(drawn)


def test_that_a_day_tells_counts_with_range_changes_and_key_events(table: ChartTable) -> None:
    index = table.view.currentIndex()
    assert index.row() == 104
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(
        "13 August 2021; Taliban, of 34: 18 (16–18); Contested, of 34: 0 (0–1)"
    )
    assert "; Government, of 34: 16 (" in spoken
    assert "; Changed hands: Taliban: " in spoken
    assert "Lashkar Gah" in spoken


def test_that_days_after_the_knowledge_date_are_not_yet_known(bundled: Loaded) -> None:
    model = ChartTableModel()
    model.show_timeline(build_timeline(bundled.dataset, date(2021, 8, 12)))
    assert "not yet known" not in model.cells(103)
    assert model.cells(104)[1:] == ("not yet known",) * (len(model.headings) - 3) + ("", "")


def test_that_the_whole_table_and_selected_days_are_copied_with_tabs(table: ChartTable) -> None:
    table.copy_button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 131
    assert {line.count("\t") for line in lines} == {len(table.model.headings) - 1}
    row = table.model.index(3, 0)  # chosen alone, whatever keys a test before this one pressed
    choose = QItemSelectionModel.SelectionFlag
    table.view.selectionModel().select(row, choose.ClearAndSelect | choose.Rows)
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["Day", "4 May 2021"]


def test_that_enter_asks_for_the_day_of_the_row(table: ChartTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.day_requested) as asked:
        QTest.keyClick(table.view, Qt.Key.Key_Up)
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert asked.args == [103]


def test_that_a_name_with_tabs_does_not_break_the_table(bundled: Loaded) -> None:
    dataset = bundled.dataset
    odd = dataset.places[0].model_copy(update={"name": "A\tB\nC"})
    changed = replace(dataset, places=(odd, *dataset.places[1:]))
    model = ChartTableModel()
    model.show_timeline(build_timeline(changed))
    lines = model.tab_separated().split("\n")
    assert len(lines) == 132
    assert {line.count("\t") for line in lines[:-1]} == {len(model.headings) - 1}
