"""Dataset ▸ Compare with another version…: asks, reads in the background, shows what differs."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import HINDSIGHT
from briefing_app.services.resources import resource
from briefing_app.widgets.dialogs import TextDialog
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from briefing_app.widgets.version_dialog import VersionDialog
from tests.services.dataset_folders import write
from tests.windows import make_window

EARLIER = ("events.yaml", "date: 2021-08-12", "date: 2021-08-11")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts(resource("fonts"))
    window = make_window(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    assert window.session.open(write(tmp_path / "new", EARLIER))
    yield window


def asked(window: MainWindow) -> VersionDialog:
    window.actions_by_name["compare_versions"].trigger()
    (dialog,) = open_dialogs(window)
    return dialog


def open_dialogs(window: MainWindow) -> list[VersionDialog]:
    """Those that are open; a closed one lives on until the event loop comes round to it."""
    return [found for found in window.findChildren(VersionDialog) if found.isVisible()]


def result(window: MainWindow) -> TextDialog | None:
    return window.findChild(TextDialog, "version_result")


def compare_by_keys(window: MainWindow, qtbot: QtBot, name: str) -> TextDialog:
    dialog = asked(window)
    dialog.field.selectAll()
    QTest.keyClicks(dialog.field, name)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: result(window) is not None, timeout=20_000)
    shown = result(window)
    assert shown is not None
    return shown


def test_that_another_folder_is_compared_by_keys_alone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    old = write(tmp_path / "old")
    shown = compare_by_keys(window, qtbot, str(old))
    assert "1 record differs: 1 re-dated." in shown.body.toPlainText()
    assert f"Old: {old}," in " ".join(shown.body.toPlainText().split())
    assert open_dialogs(window) == []


def test_that_what_cannot_be_read_is_told_where_it_was_asked_for(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(window)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.problem.text() == "Name a version."
    broken = write(tmp_path / "broken", without="places.yaml")
    dialog.field.setText(str(broken))
    dialog.go.click()
    qtbot.waitUntil(lambda: "cannot be compared" in dialog.problem.text(), timeout=20_000)
    assert "There is no places.yaml" in dialog.problem.text()
    assert dialog.problem.kind == "error"  # a sign stands before it: colour is not alone
    assert dialog.field.accessibleDescription() == dialog.problem.text()
    assert result(window) is None
    QTest.keyClicks(dialog.field, "x")
    assert dialog.problem.text() == ""
    assert "a revision of git" in dialog.field.accessibleDescription()


def test_that_a_file_chosen_on_the_disk_goes_into_the_field(
    window: MainWindow, tmp_path: Path
) -> None:
    dialog = asked(window)
    for name, mode in (
        ("old_folder", QFileDialog.FileMode.Directory),
        ("old_file", QFileDialog.FileMode.ExistingFile),
    ):
        button = dialog.findChild(QPushButton, name)
        assert button is not None
        button.click()
        chooser = next(
            found for found in dialog.findChildren(QFileDialog) if found.fileMode() == mode
        )
        chooser.fileSelected.emit(str(tmp_path / name))
        chooser.close()
        assert dialog.field.text() == str(tmp_path / name)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_that_the_last_commit_is_proposed_and_compared(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert asked(window).field.text() == ""
    asked(window).close()
    folder = write(tmp_path / "new")
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "--quiet"], ["add", "."], [*who, "commit", "--quiet", "-m", "One"]):
        subprocess.run(["git", *words], cwd=folder, check=True)
    write(folder, EARLIER)
    assert window.session.reload()
    dialog = asked(window)
    assert dialog.field.text() == "HEAD"
    dialog.go.click()
    qtbot.waitUntil(lambda: result(window) is not None, timeout=20_000)
    shown = result(window)
    assert shown is not None
    assert "Old: HEAD, version 1.0.0" in shown.body.toPlainText()
    assert "date: 2021-08-12 → 2021-08-11" in shown.body.toPlainText()


def test_that_nothing_is_compared_while_later_knowledge_is_hidden(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    compare_by_keys(window, qtbot, str(write(tmp_path / "old")))
    window.session.know_by(date(2021, 8, 7))
    qtbot.waitUntil(lambda: result(window) is None)
    window.actions_by_name["compare_versions"].trigger()
    assert open_dialogs(window) == []
    assert "compared with hindsight" in window.notice.text.text()
    (offer,) = [
        button
        for button in window.notice.findChildren(QPushButton)
        if button.text() == "With hindsight"
    ]
    offer.click()
    assert window.session.knowledge == HINDSIGHT
    assert len(open_dialogs(window)) == 1


def test_that_a_question_that_was_closed_is_not_answered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(window)
    dialog.field.setText(str(write(tmp_path / "old")))
    dialog.go.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk = next(child for child in window.children() if type(child).__name__ == "VersionDesk")
    qtbot.waitUntil(lambda: not desk._comparing.busy, timeout=20_000)  # type: ignore[attr-defined]
    assert result(window) is None
