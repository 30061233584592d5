"""The pages of a brief in the export dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.widgets.page_preview import PagePreview
from briefing_app.widgets.theme import Theme


@pytest.fixture
def preview(qtbot: QtBot) -> PagePreview:
    preview = PagePreview(Theme("light"))
    qtbot.addWidget(preview)
    preview.resize(836, 640)
    with qtbot.waitSignal(preview.fineness_changed):
        preview.show()
    return preview


def pages(*colours: str, width: int = 387, height: int = 547) -> list[QImage]:
    made = []
    for colour in colours:
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        made.append(image)
    return made


def test_that_pictures_are_wanted_as_fine_as_the_screen_shows_them(preview: PagePreview) -> None:
    inches = 210 / 25.4
    width = preview._pages[0].width() * preview.devicePixelRatioF()
    assert preview.fineness == pytest.approx(width / inches)


def test_that_two_sheets_lie_side_by_side_until_pictures_come(preview: PagePreview) -> None:
    first, second = preview._pages
    assert first.top() == second.top()
    assert first.right() < second.left()
    assert preview.page_count == 0


def test_that_old_pictures_stay_until_new_ones_are_there(preview: PagePreview) -> None:
    preview.show_pages(pages("red", "red"))
    preview.resize(700, 640)
    there = preview._pages[0].center()
    shown = preview.viewport().grab().toImage()
    ratio = shown.devicePixelRatio()
    assert shown.pixelColor(round(there.x() * ratio), round(there.y() * ratio)) == QColor("red")


def test_that_paging_goes_through_all_pages_and_stops_at_both_ends(preview: PagePreview) -> None:
    preview.show_pages(pages("red", "green", "blue"))
    seen = []
    for _ in range(4):
        seen.append(preview.page)
        preview.step_page(1)
    assert seen == [0, 1, 2, 2]
    assert preview.verticalScrollBar().value() > 0
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert preview.page == 0
    preview.step_page(-1)
    assert preview.page == 0


def test_that_plus_and_minus_change_between_one_page_and_two(
    preview: PagePreview, qtbot: QtBot
) -> None:
    preview.show_pages(pages("red", "green", "blue"))
    narrow = preview.fineness
    with qtbot.waitSignal(preview.fineness_changed) as heard:
        QTest.keyClick(preview, Qt.Key.Key_Plus)
    assert preview.whole_width
    assert heard.args[0] > 2 * narrow
    assert preview._pages[1].top() > preview._pages[0].bottom()
    QTest.keyClick(preview, Qt.Key.Key_Minus)
    assert not preview.whole_width


def test_that_scrolling_by_hand_makes_what_is_seen_the_page_in_view(preview: PagePreview) -> None:
    preview.show_whole_width(True)
    preview.show_pages(pages("red", "green", "blue"))
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert preview.page == 2
    bar.setValue(0)
    assert preview.page == 0


def test_that_fewer_pages_leave_no_page_in_view_that_is_gone(preview: PagePreview) -> None:
    preview.show_pages(pages("red", "green", "blue"))
    preview.step_page(2)
    preview.show_pages(pages("red"))
    assert preview.page == 0


def test_that_a_page_says_what_stands_on_it_and_of_how_many_it_is_one(preview: PagePreview) -> None:
    preview.show_pages(pages("red", "green"))
    preview.show_captions(["findings"])
    assert preview.caption(0) == "Page 1: findings"
    assert preview.caption(0, of=2) == "Page 1 of 2: findings"
    assert preview.caption(1) == "Page 2"
