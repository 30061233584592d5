"""What may be dropped on the window; briefs are in `test_check_desk.py`."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.services.dataset_pack import pack_dataset
from briefing_app.widgets.main_window import MainWindow
from tests.services.dataset_folders import write
from tests.widgets.test_check_desk import drop
from tests.windows import make_window


@pytest.mark.parametrize("part", ["", "dataset.yaml", "events.yaml"])
def test_that_a_dataset_or_a_file_in_it_is_opened(
    window: MainWindow, tmp_path: Path, part: str
) -> None:
    write(tmp_path / "small")
    assert drop(window, tmp_path / "small" / part)
    assert window.session.loaded is not None
    assert window.session.loaded.path == tmp_path / "small"
    assert [Path(recent.path) for recent in window.memory.recent()] == [tmp_path / "small"]


def test_that_what_is_dropped_is_copied_even_where_a_move_is_proposed(
    window: MainWindow, tmp_path: Path
) -> None:
    """After a move the file manager would delete the dataset."""
    write(tmp_path / "small")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "small"))])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), both, data, *held))
    drop = QDropEvent(QPointF(9, 9), both, data, *held)
    assert drop.proposedAction() == Qt.DropAction.MoveAction
    QApplication.sendEvent(window, drop)
    assert drop.isAccepted()
    assert drop.dropAction() == Qt.DropAction.CopyAction
    only_move = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.MoveAction, data, *held)
    QApplication.sendEvent(window, only_move)
    assert not only_move.isAccepted()


def test_that_a_packed_dataset_is_opened(window: MainWindow, tmp_path: Path) -> None:
    write(tmp_path / "small")
    (tmp_path / "handed.briefing").write_bytes(pack_dataset(tmp_path / "small").data)
    assert drop(window, tmp_path / "handed.briefing")
    assert window.session.loaded is not None
    assert window.session.loaded.path == tmp_path / "handed.briefing"


def test_that_an_empty_window_takes_a_dataset_and_no_brief(
    qtbot: QtBot, store: QSettings, tmp_path: Path
) -> None:
    window = make_window(store)
    qtbot.addWidget(window)
    window.show()
    write(tmp_path / "small")
    (tmp_path / "brief.pdf").write_bytes(b"%PDF-1.7")
    assert not drop(window, tmp_path / "brief.pdf")
    assert window.no_dataset.isVisible()
    assert drop(window, tmp_path / "small")
    assert window.columns.isVisible()


def test_that_a_faulty_dataset_is_taken_and_the_day_stays(
    window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "dataset.yaml").write_text("title: nothing else")
    assert drop(window, tmp_path)
    assert window.session.tried == tmp_path
    assert window.notice.isVisible()
    assert window.columns.isVisible()


def test_that_a_folder_that_is_no_dataset_and_two_at_once_are_refused(
    window: MainWindow, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        write(tmp_path / name)
    assert not drop(window, tmp_path)
    assert not drop(window, tmp_path / "gone")
    assert not drop(window, tmp_path / "one", tmp_path / "two")
