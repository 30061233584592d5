"""A dataset in one file, in the window: opened, watched, its problems seen, saved anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.dataset_pack import pack_dataset
from briefing_app.services.pack_file import Pack
from briefing_app.services.resources import resource
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from tests.conftest import BUNDLED
from tests.services.dataset_folders import write
from tests.windows import make_window

UNKNOWN_SOURCE = ("events.yaml", "source: afp-1", "source: afp-2")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts(resource("fonts"))
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(store)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    yield window


def packed(tmp_path: Path, *changes: tuple[str, str, str]) -> Path:
    pack = tmp_path / "small.briefing"
    written = tmp_path / "new"
    written.write_bytes(pack_dataset(write(tmp_path / "small", *changes)).data)
    return written.replace(pack)


def open_by_menu(window: MainWindow, path: Path) -> None:
    window.actions_by_name["open_one_file"].trigger()
    dialog = window.findChild(QFileDialog, "pack_dialog")
    assert dialog is not None
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_that_a_pack_is_opened_from_the_menu_with_its_shapes(
    window: MainWindow, tmp_path: Path
) -> None:
    pack = tmp_path / "afghanistan.briefing"
    pack.write_bytes(pack_dataset(BUNDLED).data)
    heard: list[int] = []
    window.dataset_desk.shapes_changed.connect(lambda shapes: heard.append(len(shapes.areas)))
    open_by_menu(window, pack)
    assert window.windowTitle().startswith("Afghanistan 2021")
    assert heard == [34]
    assert [entry.path for entry in window.memory.recent()] == [str(pack)]


def test_that_a_pack_that_is_replaced_is_read_again(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    open_by_menu(window, packed(tmp_path))
    for number in range(2):  # the second time it is another file that is watched
        changed = ("dataset.yaml", "title: A small dataset", f"title: Version {number}")
        with qtbot.waitSignal(window.problem_desk.file_watch.changed, timeout=5000):
            packed(tmp_path, changed)
        assert window.windowTitle() == f"Version {number} – Briefing"


def test_that_a_problem_inside_a_pack_is_shown_with_its_lines(
    window: MainWindow, tmp_path: Path
) -> None:
    open_by_menu(window, packed(tmp_path, UNKNOWN_SOURCE))
    window.actions_by_name["problems"].trigger()
    panel = window.problem_panel
    (problem,) = (one for one in panel._model.problems() if one.severity == "error")
    assert (problem.file, problem.line) == ("events.yaml", 9)
    assert panel.title.text().endswith("of 8 files")
    lines = window.problem_desk._excerpt(problem)
    assert any("afp-2" in text for _, text in lines)
    window.problem_desk.open_file(problem)
    assert "lies inside small.briefing" in panel.details.done.text()


def test_that_a_damaged_pack_leaves_the_last_good_dataset_in_view(
    window: MainWindow, tmp_path: Path
) -> None:
    open_by_menu(window, packed(tmp_path))
    bad = tmp_path / "bad.briefing"
    bad.write_bytes((tmp_path / "small.briefing").read_bytes()[:-50])
    open_by_menu(window, bad)
    assert window.windowTitle() == "A small dataset – Briefing"
    told = window.notice.text.text()
    assert "was cut off" in told
    assert "The last good dataset stays in view" in told


def test_that_the_whole_dataset_is_saved_as_one_file(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.session.open(BUNDLED)
    window.actions_by_name["save_as_one_file"].trigger()
    dialog = window.findChild(QFileDialog, "data_dialog")
    assert dialog is not None
    (proposed,) = dialog.selectedFiles()
    assert Path(proposed).name == "afghanistan-2021.briefing"
    target = tmp_path / "copy.briefing"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(lambda: window.notice.text.text() == "Saved copy.briefing", timeout=20_000)
    assert target.read_bytes() == pack_dataset(BUNDLED).data
    assert "README.md" in Pack(target.read_bytes()).names
    assert load_dataset(target).dataset.sha256 == load_dataset(BUNDLED).dataset.sha256


def test_that_files_that_changed_for_the_worse_are_not_saved(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = write(tmp_path / "small")
    assert window.session.open(folder)
    window.actions_by_name["save_as_one_file"].trigger()
    dialog = window.findChild(QFileDialog, "data_dialog")
    assert dialog is not None
    (folder / "places.yaml").unlink()
    dialog.fileSelected.emit(str(tmp_path / "copy.briefing"))
    dialog.close()
    told = window.notice.text
    qtbot.waitUntil(lambda: told.text().startswith("Not saved: "), timeout=20_000)
    assert "There is no places.yaml" in told.text()
    assert not (tmp_path / "copy.briefing").exists()
