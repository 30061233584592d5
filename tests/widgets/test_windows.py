"""Several windows in one process: what they share and have, and that a closed one is freed."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from benchmarks.soak import place_of
from briefing_app.domain.knowledge import THAT_DAY, known_on
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import bundled_dataset, resource
from briefing_app.viewmodels.hand_over import Wish
from briefing_app.viewmodels.settings import OpenWindow, load_settings
from briefing_app.widgets.frame import Frame
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from briefing_app.widgets.windows import Windows
from tests.conftest import BUNDLED
from tests.services.dataset_folders import write

THE_13TH = date(2021, 8, 13)


@pytest.fixture
def windows(qtbot: QtBot, store: QSettings, bundled: Loaded) -> Iterator[Windows]:
    """One window on 13 August, and who looks after it."""
    load_fonts(resource("fonts"))
    windows = Windows(store, "light")

    def show(window: MainWindow) -> bool:
        window.session.show_loaded(bundled, THE_13TH)
        return True

    windows.open(show)
    qtbot.waitUntil(lambda: len(windows.all) == 1)
    yield windows
    windows.quit()
    settle()


def settle() -> None:
    """Let what was put off be done, and give back what nobody holds."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()


def another(windows: Windows, qtbot: QtBot) -> MainWindow:
    """A second window, asked for by its key."""
    before = windows.all
    before[-1].activateWindow()
    qtbot.waitUntil(before[-1].isActiveWindow)
    QTest.keyClick(before[-1], Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(windows.all) == len(before) + 1)
    (new,) = set(windows.all) - set(before)
    qtbot.waitUntil(new.window().isActiveWindow)
    return new


def day_of(window: MainWindow) -> date:
    assert window.session.briefing is not None
    return window.session.briefing.day


def test_that_a_new_window_shows_what_is_in_view_and_goes_its_own_way(
    windows: Windows, qtbot: QtBot
) -> None:
    (first,) = windows.all
    first.session.know(THAT_DAY)
    first.session.select_place("herat")
    second = another(windows, qtbot)
    assert (day_of(second), second.session.knowledge) == (THE_13TH, THAT_DAY)
    assert second.session.place_id == "herat"
    assert second.session.loaded is first.session.loaded
    assert second.windowTitle() == first.windowTitle()
    assert second.time_panel.date_bar.hasFocus()
    second.session.step(-3)
    assert (day_of(second), day_of(first)) == (date(2021, 8, 10), THE_13TH)


def test_that_windows_with_the_same_title_are_told_apart(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    first = windows.all[0].window()
    title = first.windowTitle()
    second = another(windows, qtbot).window()
    third = another(windows, qtbot)
    title_of = "{} ({{}}) – Briefing".format(title.removesuffix(" – Briefing")).format
    frames = first, second, third.window()
    assert [frame.windowTitle() for frame in frames] == [title_of(n) for n in (1, 2, 3)]
    second.close()
    assert first.windowTitle() == title_of(1)
    assert third.window().windowTitle() == title_of(3)
    assert third.way_back.open(bundled_dataset("france-1944"))
    assert first.windowTitle() == title
    assert third.window().windowTitle() == f"{third.windowTitle()}"
    assert "(" not in third.window().windowTitle()


def test_that_theme_and_text_size_are_those_of_all_windows(windows: Windows, qtbot: QtBot) -> None:
    first, second = windows.all[0], another(windows, qtbot)
    second.actions_by_name["theme_dark"].trigger()
    first.actions_by_name["text_larger"].trigger()
    for window in (first, second):
        assert window.header._theme == first.look.theme
        assert (window.header._theme.name, window.header._theme.scale) == ("dark", 1.1)
        assert window.actions_by_name["theme_dark"].isChecked()
    assert windows.memory.settings.theme == "dark"
    assert windows.memory.settings.text_scale == 1.1


def test_that_a_bookmark_made_in_one_window_is_known_in_the_other(
    windows: Windows, qtbot: QtBot
) -> None:
    first, second = windows.all[0], another(windows, qtbot)
    second.actions_by_name["bookmark_day"].trigger()
    assert first.actions_by_name["bookmark_day"].text() == "Remove &bookmark"
    first.actions_by_name["bookmark_day"].trigger()
    assert second.actions_by_name["bookmark_day"].text() == "&Bookmark this day"


def test_that_closing_one_window_leaves_the_other_and_keeps_its_view(
    windows: Windows, qtbot: QtBot, store: QSettings
) -> None:
    first, second = windows.all[0], another(windows, qtbot)
    second.session.step(-3)
    QTest.keyClick(second, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert windows.all == (first,)
    assert first.window().isVisible()
    settle()
    (left,) = load_settings(store).windows
    assert "day=2021-08-13" in left.view
    assert "day=2021-08-10" in load_settings(store).views["afghanistan-2021"]


def test_that_a_closed_window_is_freed(windows: Windows, qtbot: QtBot) -> None:
    settle()
    before = Counter(map(place_of, QApplication.allWidgets()))
    for _ in range(2):
        window = another(windows, qtbot)
        window.session.step(-3)
        for name in ("chart_table", "search_all", "preferences", "method", "compare_days"):
            window.actions_by_name[name].trigger()
        QApplication.processEvents()
        timeline, held = weakref.ref(window.session.timeline), weakref.ref(window)
        window.window().close()
        del window
        settle()
        assert held() is None
        assert timeline() is None
    after = Counter(map(place_of, QApplication.allWidgets()))
    assert after - before == Counter()


def test_that_windows_come_back_where_they_were_after_quitting(
    windows: Windows, qtbot: QtBot, store: QSettings
) -> None:
    first, second = windows.all[0], another(windows, qtbot)
    second.session.step(-3)
    second.session.know(THAT_DAY)
    first.window().activateWindow()
    qtbot.waitUntil(first.window().isActiveWindow)
    QTest.keyClick(first, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert windows.all == ()
    settle()
    states = load_settings(store).windows
    assert [Path(state.path) for state in states] == [BUNDLED] * 2
    again = Windows(store)
    for state in states:
        again.open(again.restore(state), state.geometry)
    qtbot.waitUntil(lambda: len(again.all) == 2)
    shown = {(day_of(window), window.session.knowledge == THAT_DAY) for window in again.all}
    assert shown == {(THE_13TH, False), (date(2021, 8, 10), True)}
    assert not any(window.notice.isVisible() for window in again.all)
    again.quit()
    settle()


def test_that_the_last_window_comes_back_however_it_was_closed(
    windows: Windows, store: QSettings
) -> None:
    (window,) = windows.all
    window.session.step(2)
    window.window().close()
    (state,) = load_settings(store).windows
    assert "day=2021-08-15" in state.view


def test_that_a_frame_closed_before_it_has_content_gets_none(
    windows: Windows, qtbot: QtBot
) -> None:
    def never(_window: MainWindow) -> bool:
        raise AssertionError

    windows.open(never)
    frames = [w for w in QApplication.topLevelWidgets() if isinstance(w, Frame) and not w.layout()]
    frames[0].grab()  # it is painted, and would get its content in the next turn
    frames[0].close()
    settle()
    assert len(windows.all) == 1


def test_that_a_window_of_a_dataset_that_is_gone_says_so(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    windows.open(windows.restore(OpenWindow(str(tmp_path / "gone"), "", "")))
    qtbot.waitUntil(lambda: len(windows.all) == 2)
    window = windows.all[-1]
    assert window.session.briefing is None
    assert window.problem_desk.shown
    assert window.problem_panel.isVisible()


def test_that_a_window_without_a_dataset_opens_another_one_without(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    windows.open(windows.restore(OpenWindow(str(tmp_path / "gone"), "", "")))
    qtbot.waitUntil(lambda: len(windows.all) == 2)
    third = another(windows, qtbot)
    assert third.no_dataset.isVisible()
    assert any(button.hasFocus() for button in third.no_dataset.buttons)


# One window for a dataset


RAISING = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Another dataset."""
    write(tmp_path / "small")
    return tmp_path / "small"


def datasets(windows: Windows) -> list[str]:
    return [window.session.loaded.path.name for window in windows.all if window.session.loaded]


@RAISING
def test_that_another_start_opens_its_dataset_and_comes_back_to_it(
    windows: Windows, qtbot: QtBot, small: Path
) -> None:
    (first,) = windows.all
    windows.grant(Wish(small))
    qtbot.waitUntil(lambda: len(windows.all) == 2)
    assert datasets(windows) == [BUNDLED.name, "small"]
    windows.grant(Wish(BUNDLED, date(2021, 8, 10), date(2021, 8, 11)))
    qtbot.waitUntil(first.window().isActiveWindow)
    assert datasets(windows) == ["small", BUNDLED.name]
    assert day_of(first) == date(2021, 8, 10)
    assert first.session.knowledge == known_on(date(2021, 8, 11))
    windows.grant(Wish(small / "dataset.yaml"))
    qtbot.waitUntil(lambda: datasets(windows) == [BUNDLED.name, "small"])
    windows.grant(Wish(known_by=date(2021, 5, 3)))
    assert windows.all[-1].session.knowledge == known_on(date(2021, 5, 3))


@RAISING
def test_that_a_start_that_asks_for_nothing_shows_the_window_used_last(
    windows: Windows, qtbot: QtBot
) -> None:
    (first,) = windows.all
    first.window().showMinimized()
    windows.grant(Wish())
    qtbot.waitUntil(first.window().isActiveWindow)
    assert not first.window().isMinimized()
    assert (len(windows.all), day_of(first)) == (1, THE_13TH)


@RAISING
def test_that_a_link_is_followed_in_the_window_on_its_dataset(
    windows: Windows, qtbot: QtBot, small: Path
) -> None:
    (first,) = windows.all
    windows.grant(Wish(small))
    qtbot.waitUntil(lambda: len(windows.all) == 2)
    windows.grant(Wish(link="briefing:afghanistan-2021?day=2021-08-06"))
    qtbot.waitUntil(first.window().isActiveWindow)
    assert day_of(first) == date(2021, 8, 6)
    assert sorted(datasets(windows)) == [BUNDLED.name, "small"]


@RAISING
def test_that_opening_what_is_open_elsewhere_goes_there_and_leaves_this_window_as_it_is(
    windows: Windows, qtbot: QtBot, small: Path
) -> None:
    (first,) = windows.all
    windows.grant(Wish(small))
    qtbot.waitUntil(lambda: len(windows.all) == 2)
    second = windows.all[-1]
    second.actions_by_name["open_bundled"].trigger()
    qtbot.waitUntil(first.window().isActiveWindow)
    assert second.session.loaded is not None
    assert second.session.loaded.path == small
    first.dataset_desk.open_requested.emit(BUNDLED)  # it is open here: read again
    assert sorted(datasets(windows)) == [BUNDLED.name, "small"]


def test_that_a_dataset_of_no_other_window_takes_the_place_of_the_one_in_view(
    windows: Windows, small: Path
) -> None:
    (first,) = windows.all
    first.dataset_desk.open_requested.emit(small)
    assert datasets(windows) == ["small"]


def test_that_headings_have_their_size_before_anything_is_changed(windows: Windows) -> None:
    (window,) = windows.all
    title = window.problem_panel.findChild(QLabel, "problem_title")
    assert isinstance(title, QLabel)
    assert (title.font().pixelSize(), title.font().weight()) == (24, QFont.Weight.Bold)


def test_that_the_ground_of_a_window_follows_the_theme(windows: Windows, qtbot: QtBot) -> None:
    another(windows, qtbot)
    windows.look.choose("dark")
    for window in windows.all:
        ground = window.window().palette().color(QPalette.ColorRole.Window)
        assert ground == windows.look.theme.colour("paper")
        assert window.palette().color(QPalette.ColorRole.Window) == ground
