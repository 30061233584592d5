"""File ▸ Check a brief…: what the window says about a PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.report_pdf import write_brief
from briefing_app.services.shapes_file import load_shapes
from briefing_app.widgets.dialogs import TextDialog
from briefing_app.widgets.main_window import MainWindow


@pytest.fixture
def written(tmp_path: Path, window: MainWindow) -> Path:
    """A brief of the day in view."""
    path, briefing, loaded = tmp_path / "brief.pdf", window.session.briefing, window.session.loaded
    assert briefing is not None
    assert loaded is not None
    options = BriefOptions(paper="letter", prepared_by="Desk")
    write_brief(path, briefing, options, load_shapes(loaded.path))
    return path


def result(window: MainWindow, qtbot: QtBot) -> TextDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(TextDialog, "check_result")), timeout=30_000)
    return window.findChildren(TextDialog, "check_result")[-1]


def test_that_a_brief_of_the_dataset_matches_whatever_day_is_in_view(
    window: MainWindow, written: Path, qtbot: QtBot
) -> None:
    window.session.go_to(3)
    window.check_desk.check(written)
    dialog = result(window, qtbot)
    assert not dialog.isModal()
    assert dialog.body.toPlainText().startswith("brief.pdf matches the dataset.")
    assert "13 August 2021, with hindsight." in dialog.body.toPlainText()
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy")
    copy.click()
    assert QGuiApplication.clipboard().text() == dialog.body.toPlainText()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_a_changed_brief_differs_and_it_is_said_how(
    window: MainWindow, written: Path, qtbot: QtBot
) -> None:
    written.write_bytes(written.read_bytes().replace(b"%%EOF", b"% x\n%%EOF"))
    window.check_desk.check(written)
    told = result(window, qtbot).body.toPlainText()
    assert told.startswith("brief.pdf differs from what the dataset gives.")
    assert "someone changed the file" in " ".join(told.split())


@pytest.mark.parametrize(
    ("data", "why"), [(b"not a pdf", "it is not a PDF"), (None, "it cannot be read")]
)
def test_that_what_is_no_brief_gets_the_reason(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, data: bytes | None, why: str
) -> None:
    path = tmp_path / "other.pdf"
    if data is not None:
        path.write_bytes(data)
    window.check_desk.check(path)
    assert (
        result(window, qtbot).body.toPlainText().startswith(f"other.pdf cannot be checked: {why}")
    )


def test_that_the_action_asks_for_a_file_without_blocking(
    window: MainWindow, written: Path, qtbot: QtBot
) -> None:
    window.actions_by_name["check_brief"].trigger()
    chooser = window.findChild(QFileDialog, "check_dialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(written))
    chooser.close()
    assert "matches" in result(window, qtbot).body.toPlainText()


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drop files on the window; returns whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, data, *held)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *held))
    return True


def test_that_a_pdf_dropped_on_the_window_is_checked_and_nothing_else_is_taken(
    window: MainWindow, written: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not drop(window, tmp_path / "text.txt")
    assert not drop(window, written, written)
    assert drop(window, written)
    assert "matches" in result(window, qtbot).body.toPlainText()
