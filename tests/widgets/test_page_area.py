from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, Knowledge
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.resources import bundled_dataset
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.page_area import PageArea

WIDTH, HEIGHT = 400, 300


class Contrary(QWidget):
    """Too high for the area where there is no scroll bar, and low beside one."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(HEIGHT + 100 if self.width() >= WIDTH else HEIGHT - 100)


@pytest.fixture
def area(qtbot: QtBot) -> Iterator[PageArea]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Contrary(page))
    area = PageArea(page)
    qtbot.addWidget(area)
    area.resize(WIDTH, HEIGHT)
    area.show()
    yield area


def page_of(area: PageArea) -> QWidget:
    page = area.widget()
    assert page is not None
    return page


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def test_that_a_page_that_cannot_decide_keeps_the_scroll_bar(area: PageArea) -> None:
    settle()
    assert area.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    assert page_of(area).width() == area.viewport().width() < WIDTH


def test_that_the_bar_may_go_again_when_there_is_room(area: PageArea) -> None:
    settle()
    area.resize(WIDTH, HEIGHT + 200)
    area.fit_anew()
    settle()
    assert area.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    assert not area.verticalScrollBar().isVisible()
    assert page_of(area).size() == area.viewport().size()


@pytest.mark.parametrize("name", ["afghanistan-2021", "france-1944"])
@pytest.mark.parametrize("scale", [1.0, 1.1])
@pytest.mark.parametrize("knowledge", [HINDSIGHT, THAT_DAY])
def test_that_no_day_scrolls_as_a_whole_in_the_smallest_window(
    window: MainWindow, name: str, scale: float, knowledge: Knowledge
) -> None:
    loaded = load_dataset(bundled_dataset(name))
    window.session.show_loaded(loaded, loaded.dataset.description.period.end)
    window.look.set_scale(scale)
    window.resize(1024, 700)
    window.session.know(knowledge)
    timeline = window.session.timeline
    assert timeline is not None
    for day_index in range(0, timeline.day_count, 9):
        window.session.go_to(day_index)
        settle()
        assert not window.scroll_area.verticalScrollBar().isVisible(), day_index


@pytest.mark.parametrize("name", ["focus_cities", "focus_statements"])
def test_that_the_page_follows_the_keyboard_where_large_text_scrolls_it(
    window: MainWindow, name: str
) -> None:
    window.look.set_scale(2.0)
    window.resize(1024, 700)
    for _ in range(10):
        QApplication.processEvents()
    seen = window.scroll_area.viewport()
    window.actions_by_name[name].trigger()
    QApplication.processEvents()
    panel = QApplication.focusWidget()
    assert panel is not None
    top = panel.mapTo(seen, panel.rect().topLeft()).y()
    assert 0 <= top <= seen.height() - panel.height()
    window.time_panel.setFocus()
    assert window.scroll_area.verticalScrollBar().value() > 0  # stays where it is read
