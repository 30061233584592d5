from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.services.resources import resource
from briefing_app.widgets import problem_desk
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.problem_panel import ProblemPanel
from briefing_app.widgets.theme import load_fonts
from tests.services.dataset_folders import SOUND, write
from tests.windows import make_window

UNKNOWN_SOURCE = ("events.yaml", "source: afp-1", "source: afp-2")
UNKNOWN_FIELD = ("statements.yaml", "speaker: minister", "speakr: minister")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "small"


@pytest.fixture
def window(qtbot: QtBot, folder: Path, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts(resource("fonts"))
    write(folder)
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(store)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    yield window


@pytest.fixture
def panel(window: MainWindow) -> ProblemPanel:
    return window.problem_panel


def faulty(window: MainWindow, folder: Path) -> None:
    """A dataset with two errors is open, and the problems are in view."""
    write(folder, UNKNOWN_SOURCE, UNKNOWN_FIELD)
    assert window.session.open(folder)
    window.actions_by_name["problems"].trigger()


def day_of(window: MainWindow) -> date:
    assert window.session.briefing is not None
    return window.session.briefing.day


def messages(panel: ProblemPanel) -> list[str]:
    return [problem.message for problem in panel._model.problems()]


def test_that_problems_take_the_place_of_the_day_and_give_it_back(
    window: MainWindow, folder: Path
) -> None:
    assert window.session.open(folder)
    window.time_panel.setFocus()
    before = QApplication.focusWidget()
    window.actions_by_name["problems"].trigger()
    assert window.problem_panel.isVisible()
    assert not window.scroll_area.isVisible()
    assert not window.time_panel.isVisible()
    assert window.problem_panel.title.text() == "No problems in 8 files"
    QTest.keyClick(window.problem_panel, Qt.Key.Key_Escape)
    assert not window.problem_panel.isVisible()
    assert window.time_panel.isVisible()
    assert QApplication.focusWidget() is before


def test_that_faults_are_told_in_the_window_and_shown_on_demand(
    window: MainWindow, folder: Path
) -> None:
    write(folder, UNKNOWN_SOURCE)
    assert window.session.open(folder)
    assert window.notice.text.text() == (
        "1 error in the dataset; 1 record left out, everything else is shown."
    )
    offers = {button.text(): button for button in window.notice.findChildren(QPushButton)}
    offers["Show problems"].click()
    assert window.problem_panel.isVisible()
    assert window.problem_panel.list.hasFocus()


def test_that_a_problem_is_shown_with_its_lines_and_what_helps(
    window: MainWindow, folder: Path, panel: ProblemPanel
) -> None:
    faulty(window, folder)
    details = panel.details
    problem = panel._model.problem(0)
    assert details.title.text() == "Unknown source"
    assert details.message.text() == f"{problem.message}."
    assert details.place.text() == f"events.yaml, line {problem.line}, reports[0].source"
    told = [label.text() for label in details._labels]
    assert told[told.index("Found") + 1] == "afp-2"
    assert told[told.index("Likely meant") + 1].startswith("afp-1")
    marked = details.excerpt.document().findBlockByNumber(details.excerpt._marked).text()
    assert marked.split() == [str(problem.line), "-", "source:", "afp-2"]
    assert len(details.excerpt.extraSelections()) == 2  # the line, and what was found in it
    assert details.open_button.text() == f"Open file at line {problem.line}"


def test_that_keys_go_through_the_problems_from_anywhere(
    window: MainWindow, folder: Path, panel: ProblemPanel
) -> None:
    write(folder, UNKNOWN_SOURCE, UNKNOWN_FIELD)
    assert window.session.open(folder)
    window.actions_by_name["next_problem"].trigger()
    assert panel.isVisible()
    assert panel.list.currentIndex().row() == 0
    seen = []
    for _ in range(5):
        window.actions_by_name["next_problem"].trigger()
        seen.append(panel.list.currentIndex().row())
    last = panel._model.rowCount() - 1
    assert seen[-1] == last
    assert panel.details.place.text().startswith(panel._model.problem(last).file)
    window.actions_by_name["previous_problem"].trigger()
    assert panel.list.currentIndex().row() == last - 1


def test_that_chips_file_and_words_narrow_the_list(
    window: MainWindow, folder: Path, panel: ProblemPanel
) -> None:
    faulty(window, folder)
    all_of_them = len(messages(panel))
    assert panel.chips["all"].text() == f"All {all_of_them}"
    assert panel.chips["error"].text() == "Errors 2"
    panel.chips["error"].click()
    assert len(messages(panel)) == 2
    window.actions_by_name["filter_column"].trigger()
    assert panel.search.hasFocus()
    panel.search.setText("speakr")
    assert len(messages(panel)) == 1
    panel.search.setText("no such word")
    assert panel.none.isVisible()
    assert panel.none.text() == "No problem matches."
    panel.search.clear()
    chosen = [action for action in panel.file_button.own_menu.actions()
              if action.text() == "events.yaml"]  # fmt: skip
    chosen[0].trigger()
    assert {problem.file for problem in panel._model.problems()} == {"events.yaml"}


def test_that_a_screen_reader_hears_rows_and_list(
    window: MainWindow, folder: Path, panel: ProblemPanel
) -> None:
    faulty(window, folder)
    interface = QAccessible.queryAccessibleInterface(panel.list)
    assert interface is not None
    rows = panel._model.rowCount()
    assert interface.text(QAccessible.Text.Name) == f"Problems, {rows} of {rows}"
    cells = [interface.child(number) for number in range(interface.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert any(name.startswith("Error, events.yaml line ") for name in names)


def test_that_problems_are_copied_with_all_that_is_known(
    window: MainWindow, folder: Path, panel: ProblemPanel
) -> None:
    faulty(window, folder)
    panel.details.copy_button.click()
    one = QGuiApplication.clipboard().text()
    assert one.startswith("events.yaml:")
    assert "likely meant: afp-1" in one
    panel.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert one in text
    assert "statements.yaml:" in text


def test_that_the_report_is_saved_as_text_or_json(
    window: MainWindow, folder: Path, panel: ProblemPanel, tmp_path: Path
) -> None:
    faulty(window, folder)
    report = window.problem_desk._in_panel
    assert report is not None
    window.problem_desk.save(tmp_path / "report.txt", report)
    assert "2 errors" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    window.problem_desk.save(tmp_path / "report.json", report)
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["errors"] == 2
    assert panel.details.done.text() == f"Saved {tmp_path / 'report.json'}"
    window.problem_desk.save(tmp_path / "no" / "report.txt", report)
    assert panel.details.done.text().startswith("Not saved: ")


def test_that_a_file_is_opened_only_when_asked_and_what_was_done_is_said(
    window: MainWindow, folder: Path, panel: ProblemPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    opened: list[str] = []
    monkeypatch.setattr(problem_desk, "_start", lambda command: not started.append(command))  # type: ignore[func-returns-value]
    monkeypatch.setattr(
        QDesktopServices,
        "openUrl",
        lambda url: not opened.append(url.toLocalFile()),  # type: ignore[func-returns-value]
    )
    monkeypatch.setattr(
        problem_desk,
        "editor_command",
        lambda path, line, column, chosen: ["/usr/bin/ed", f"+{line}", str(path)],
    )
    faulty(window, folder)
    problem = panel._model.problem(0)
    path = str(folder / "events.yaml")
    assert started == []
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert started == [["/usr/bin/ed", f"+{problem.line}", path]]
    assert panel.details.done.text() == f"Opened {path} at line {problem.line} with ed."

    monkeypatch.setattr(problem_desk, "editor_command", lambda *_: None)
    panel.details.open_button.click()
    assert opened == [path]
    assert f"go to line {problem.line}" in panel.details.done.text()
    (folder / "events.yaml").unlink()
    panel.details.open_button.click()
    assert panel.details.done.text() == f"There is no file {path}."


def test_that_a_file_that_is_mended_is_read_again_by_itself(
    window: MainWindow, folder: Path, panel: ProblemPanel, qtbot: QtBot
) -> None:
    faulty(window, folder)
    window.session.go_to(12)
    window.session.select_place("herat")
    write(folder)
    qtbot.waitUntil(lambda: panel.title.text() == "No problems in 8 files", timeout=5000)
    assert day_of(window) == date(2021, 8, 13)
    assert window.session.place_id == "herat"
    assert QApplication.focusWidget() is panel.reload_button
    panel.back_button.click()
    assert window.scroll_area.isVisible()


def test_that_a_broken_save_keeps_the_day_and_a_mended_one_brings_the_news(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    assert window.session.open(folder, date(2021, 8, 13))
    (folder / "places.yaml").write_text("places: [", encoding="utf-8")
    qtbot.waitUntil(window.notice.isVisible, timeout=5000)
    assert window.notice.property("kind") == "error"
    assert window.notice.text.text().startswith("Not reloaded: places.yaml:1: ")
    assert window.notice.text.text().endswith("The last good dataset stays in view.")
    assert day_of(window) == date(2021, 8, 13)
    (folder / "places.yaml").write_text(SOUND["places.yaml"], encoding="utf-8")
    qtbot.waitUntil(lambda: window.notice.property("kind") == "good", timeout=5000)
    assert window.notice.text.text().startswith("Reloaded at ")
    assert day_of(window) == date(2021, 8, 13)


def offers(window: MainWindow) -> dict[str, QPushButton]:
    return {button.text(): button for button in window.notice._buttons}


def test_that_a_failed_reload_can_be_tried_again(window: MainWindow, folder: Path) -> None:
    assert window.session.open(folder)
    (folder / "places.yaml").write_text("places: [", encoding="utf-8")
    assert not window.session.reload()
    told = window.notice.text.text()
    assert list(offers(window)) == ["Retry", "Show problems", "Open another…", "Dismiss"]
    offers(window)["Retry"].click()
    assert window.notice.text.text() == told
    (folder / "places.yaml").write_text(SOUND["places.yaml"], encoding="utf-8")
    offers(window)["Retry"].click()
    assert window.notice.property("kind") == "good"


def test_that_the_strip_offers_problems_only_while_they_are_not_in_view(
    window: MainWindow, folder: Path, panel: ProblemPanel
) -> None:
    assert window.session.open(folder)
    (folder / "places.yaml").write_text("places: [", encoding="utf-8")
    assert not window.session.reload()
    told = window.notice.text.text()
    offers(window)["Show problems"].click()
    assert panel.isVisible()
    assert window.notice.isHidden()
    panel.back_button.click()  # the day in view is still that of the last good reading
    assert window.notice.isVisible()
    assert window.notice.text.text() == told


def test_that_another_dataset_that_fails_names_its_file_and_can_be_tried_again(
    window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    assert window.session.open(folder)
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    (other / "places.yaml").write_text("places: [", encoding="utf-8")
    assert not window.session.open(other)
    assert window.notice.text.text().startswith("Not opened: places.yaml:1: ")
    (other / "places.yaml").write_text(SOUND["places.yaml"], encoding="utf-8")
    offers(window)["Retry"].click()
    assert window.session.loaded is not None
    assert window.session.loaded.path == other


def test_that_a_dataset_of_which_nothing_can_be_shown_shows_why_until_it_is_mended(
    window: MainWindow, folder: Path, panel: ProblemPanel, qtbot: QtBot
) -> None:
    (folder / "places.yaml").unlink()
    assert not window.session.open(folder)
    assert panel.isVisible()
    assert panel.title.text() == "Nothing can be shown: 1 error in 1 of 8 files"
    assert panel.back_button.text() == "Open another…"
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isVisible()
    panel.back_button.click()  # there is no day to go back to
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.isVisible()
    dialog.reject()
    assert panel.isVisible()
    (folder / "places.yaml").write_text(SOUND["places.yaml"], encoding="utf-8")
    qtbot.waitUntil(lambda: panel.back_button.text() == "Back to the day", timeout=5000)
    panel.back_button.click()
    assert day_of(window) == date(2021, 8, 12)


def test_that_another_dataset_that_fails_can_be_looked_at_and_left(
    window: MainWindow, folder: Path, panel: ProblemPanel, tmp_path: Path
) -> None:
    assert window.session.open(folder)
    assert not window.session.open(tmp_path / "nowhere")
    offers = {button.text(): button for button in window.notice.findChildren(QPushButton)}
    offers["Show problems"].click()
    assert panel.title.text() == "Nothing can be shown: 1 error"
    assert panel.name.text().startswith(f"{tmp_path / 'nowhere'} · read at ")
    assert not panel.details.excerpt.isVisible()
    panel.reload_button.click()  # reads that one again, not the one in view
    assert panel.title.text().startswith("Nothing can be shown: 1 error")
    panel.back_button.click()
    window.actions_by_name["problems"].trigger()
    assert panel.title.text() == "No problems in 8 files"


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("size", [(1024, 700), (1920, 1080)])
def test_that_nothing_is_wider_than_the_window_at_any_text_size(
    window: MainWindow, folder: Path, panel: ProblemPanel, size: tuple[int, int], scale: float
) -> None:
    faulty(window, folder)
    window.resize(*size)
    window.look.set_scale(scale)
    QApplication.processEvents()
    assert panel.width() == size[0]
    for button in (panel.reload_button, panel.back_button, panel.details.open_button):
        right = button.mapTo(window, button.rect().bottomRight())
        assert right.x() < size[0]
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
    assert panel.title.height() >= panel.title.heightForWidth(panel.title.width())
