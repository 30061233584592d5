from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY
from briefing_app.domain.subject import PlaceSubject
from briefing_app.services.resources import bundled_dataset
from briefing_app.viewmodels.view_link import read_link
from briefing_app.widgets.main_window import MainWindow
from tests.services.dataset_folders import write
from tests.windows import make_window

DAY = date(2021, 8, 12)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "small")


@pytest.fixture
def window(qtbot: QtBot, folder: Path, store: QSettings) -> Iterator[MainWindow]:
    window = make_window(store)
    qtbot.addWidget(window)
    assert window.way_back.open(folder)
    yield window


def another(qtbot: QtBot, store: QSettings) -> MainWindow:
    """The window of the next start."""
    window = make_window(store)
    qtbot.addWidget(window)
    return window


def day_of(window: MainWindow) -> date:
    assert window.session.briefing is not None
    return window.session.briefing.day


def entries(window: MainWindow, name: str) -> list[str]:
    menu = window.findChild(QMenu, f"{name}_menu")
    assert menu is not None
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_that_a_marked_day_is_listed_with_its_finding_and_found_again(
    window: MainWindow,
) -> None:
    assert entries(window, "bookmarks") == ["No day is bookmarked"]
    window.actions_by_name["bookmark_day"].trigger()
    assert window.notice.text.text() == "Bookmarked 12 August 2021."
    assert window.actions_by_name["bookmark_day"].text() == "Remove &bookmark"
    window.actions_by_name["first_day"].trigger()
    assert window.actions_by_name["bookmark_day"].text() == "&Bookmark this day"
    (entry,) = entries(window, "bookmarks")
    assert entry.startswith("12 August 2021 · ")
    assert "2 of 2" in entry
    menu = window.findChild(QMenu, "bookmarks_menu")
    assert menu is not None
    menu.actions()[0].trigger()
    assert day_of(window) == DAY
    window.actions_by_name["bookmark_day"].trigger()
    assert entries(window, "bookmarks") == ["No day is bookmarked"]


def test_that_bookmarks_tell_no_more_than_is_known(window: MainWindow) -> None:
    window.actions_by_name["bookmark_day"].trigger()
    hindsight = entries(window, "bookmarks")
    window.session.know_by(date(2021, 8, 5))
    assert entries(window, "bookmarks") != hindsight


def test_that_a_bookmark_of_a_later_day_tells_nothing_that_is_not_known_yet(
    window: MainWindow,
) -> None:
    session = window.session
    assert session.timeline is not None
    session.go_to(session.timeline.index(date(2021, 8, 20)))
    window.actions_by_name["bookmark_day"].trigger()
    session.go_to(session.timeline.index(date(2021, 8, 5)))
    session.know(THAT_DAY)
    then = entries(window, "bookmarks")
    session.know_by(date(2021, 8, 5))
    assert entries(window, "bookmarks") == then
    session.know_by(None)
    assert entries(window, "bookmarks") != then


def test_that_a_copied_link_brings_day_knowledge_selection_and_filters_back(
    window: MainWindow,
) -> None:
    session = window.session
    session.know(THAT_DAY)
    session.go_to(13)
    session.ask(PlaceSubject("zaranj"))
    window.city_table.filter_field.setText("zar")
    window.statement_panel.show_filters("minister", "checked", "", "")
    window.actions_by_name["copy_link"].trigger()
    link = QGuiApplication.clipboard().text()

    session.ask(None)
    session.select_place(None)
    session.know(HINDSIGHT)
    session.go_to(0)
    window.city_table.filter_field.clear()
    window.statement_panel.clear_filter()
    assert window.way_back.follow(link)
    assert day_of(window) == date(2021, 8, 14)
    assert session.knowledge == THAT_DAY
    assert session.place_id == "zaranj"
    assert session.subject == PlaceSubject("zaranj")
    assert window.city_table.filter_field.text() == "zar"
    assert window.statement_panel.filters() == ("minister", "checked", "", "")


def test_that_the_dialog_proposes_a_link_on_the_clipboard_and_nothing_else(
    window: MainWindow,
) -> None:
    for text, proposed in (("briefing:small?day=2021-08-03", True), ("something else", False)):
        QGuiApplication.clipboard().setText(text)
        window.actions_by_name["open_link"].trigger()
        dialog = window.findChild(QInputDialog, "link_dialog")
        assert isinstance(dialog, QInputDialog)
        assert dialog.textValue() == (text if proposed else "")
        dialog.done(1 if proposed else 0)
        dialog.setObjectName("")
    assert day_of(window) == date(2021, 8, 3)


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("nonsense", "Not opened: A link to a view begins with"),
        ("briefing:elsewhere?day=2021-08-03", "“elsewhere”, which was not opened here before"),
    ],
)
def test_that_a_link_that_leads_nowhere_changes_nothing(
    window: MainWindow, link: str, told: str
) -> None:
    before = window.session.briefing
    assert not window.way_back.follow(link)
    assert window.session.briefing is before
    assert told in window.notice.text.text()
    assert window.notice.property("kind") == "error"


def test_that_a_link_says_what_of_it_is_no_longer_there(window: MainWindow) -> None:
    link = "briefing:small?day=2022-01-01&place=kabul&about=event:gone&files=000000000000"
    assert window.way_back.follow(link)
    assert day_of(window) == date(2021, 8, 20)
    for part in ("outside the period", "the place", "evidence", "files have changed"):
        assert part in window.notice.text.text()


def test_that_a_link_opens_its_dataset_if_it_was_open_before(
    window: MainWindow,
) -> None:
    assert window.way_back.open(bundled_dataset(), DAY)
    assert window.way_back.follow("briefing:small?day=2021-08-03")
    assert window.session.timeline is not None
    assert window.session.timeline.dataset.description.id == "small"
    assert window.way_back.follow("briefing:afghanistan-2021?day=2021-08-14")
    assert day_of(window) == date(2021, 8, 14)


def test_that_the_next_start_brings_day_knowledge_and_selection_back(
    qtbot: QtBot, window: MainWindow, store: QSettings, folder: Path
) -> None:
    window.session.go_to(4)
    window.session.know(THAT_DAY)
    window.session.select_place("herat")
    window.memory._saving.timeout.emit()  # no close: as after a crash
    after = another(qtbot, store)
    assert after.way_back.open(folder)
    assert day_of(after) == date(2021, 8, 5)
    assert after.session.knowledge == THAT_DAY
    assert after.session.place_id == "herat"
    assert after.way_back.view() == window.way_back.view()


def test_that_a_day_that_is_asked_for_goes_before_the_one_that_was_left(
    qtbot: QtBot, window: MainWindow, store: QSettings, folder: Path
) -> None:
    window.session.go_to(4)
    window.session.know(THAT_DAY)
    window.close()
    after = another(qtbot, store)
    assert after.way_back.open(folder, date(2021, 8, 9))
    assert day_of(after) == date(2021, 8, 9)
    assert after.session.knowledge == HINDSIGHT
    assert after.way_back.open(folder, restore=False)
    assert day_of(after) == DAY


def test_that_datasets_opened_lately_can_be_opened_again(
    window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    other = write(tmp_path / "other", ("dataset.yaml", "id: small", "id: other"))
    assert window.way_back.open(other)
    assert window.way_back.open(bundled_dataset())
    listed = entries(window, "open_recent")
    menu = window.findChild(QMenu, "open_recent_menu")
    assert menu is not None
    # A long path is cut in the menu, and whole in the tooltip.
    assert all(words.startswith("A small dataset · ") for words in listed)
    assert [action.toolTip() for action in menu.actions()] == [str(other), str(folder)]
    menu.actions()[1].trigger()
    assert window.session.loaded is not None
    assert window.session.loaded.path == folder


def test_that_a_copied_link_names_no_folder(window: MainWindow, folder: Path) -> None:
    window.actions_by_name["copy_link"].trigger()
    link = QGuiApplication.clipboard().text()
    assert str(folder) not in link
    assert read_link(link).dataset_id == "small"
    window.notice._passing.timeout.emit()
    assert not window.notice.isVisible()
