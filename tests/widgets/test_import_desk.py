"""File ▸ Import a table…: what the window tells before it writes, and what it opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefing_app.widgets.import_desk import ImportDesk
from briefing_app.widgets.import_dialog import ImportDialog
from briefing_app.widgets.main_window import MainWindow
from tests.importing.tables import ACLED, acled_row, table_text


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Two rows of ACLED, the second of which is rejected."""
    path = tmp_path / "zubara.csv"
    path.write_text(table_text(ACLED, [acled_row(1), acled_row(2, event_date="")]), "utf-8")
    return path


@pytest.fixture
def desk(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ImportDesk:
    """The desk of the window, which writes into a folder of the test."""
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(tmp_path))
    found = window.findChild(ImportDesk, "import_desk")
    assert isinstance(found, ImportDesk)
    return found


def tried(desk: ImportDesk, table: Path, qtbot: QtBot) -> ImportDialog:
    """The dialog once the dry run is over."""
    desk.open(table)
    dialog = desk.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.told.kind != "busy", timeout=30_000)
    return dialog


def test_that_it_is_shown_what_would_become_of_the_rows_before_anything_is_written(
    desk: ImportDesk, table: Path, qtbot: QtBot
) -> None:
    dialog = tried(desk, table, qtbot)
    assert not dialog.isModal()
    assert (dialog.told.kind, dialog.told.text()) == ("warning", "1 row to import, 1 rejected.")
    assert "line 3: there is no day" in dialog.report.toPlainText()
    assert [path.name for path in table.parent.iterdir() if "zubara" in path.name] == ["zubara.csv"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.dialog is None


def test_that_enter_imports_and_opens_the_dataset(
    desk: ImportDesk, window: MainWindow, table: Path, qtbot: QtBot
) -> None:
    dialog = tried(desk, table, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.windowTitle() == "ACLED: zubara – Briefing", timeout=30_000)
    assert window.session.loaded is not None
    assert window.session.loaded.path == table.parent / "zubara"
    assert desk.dialog is None


def test_that_a_folder_that_is_taken_is_refused_and_another_can_be_chosen(
    desk: ImportDesk, window: MainWindow, table: Path, qtbot: QtBot
) -> None:
    (table.parent / "zubara").mkdir()
    (table.parent / "zubara" / "notes.txt").write_text("mine", "utf-8")
    dialog = tried(desk, table, qtbot)
    dialog.import_button.click()
    qtbot.waitUntil(lambda: dialog.told.kind == "error", timeout=30_000)
    assert "is there already, and not an empty folder" in dialog.told.text()
    assert dialog.import_button.isEnabled()
    desk.use_folder(table.parent / "zubara")  # there is something in it
    assert dialog.folder == table.parent / "zubara" / "zubara"
    dialog.import_button.click()
    qtbot.waitUntil(lambda: "zubara" in window.windowTitle(), timeout=30_000)


def test_that_a_table_that_cannot_be_read_can_be_read_in_another_encoding(
    desk: ImportDesk, table: Path, qtbot: QtBot
) -> None:
    table.write_bytes(table.read_text("utf-8").replace("Korashir", "Zürich").encode("cp1252"))
    dialog = tried(desk, table, qtbot)
    assert dialog.told.kind == "error"
    assert "Line 2 is not UTF-8" in dialog.told.text()
    assert not dialog.import_button.isEnabled()
    dialog.encoding.parts[1].click()
    qtbot.waitUntil(lambda: dialog.told.kind == "warning", timeout=30_000)
    assert "cp1252" in dialog.report.toPlainText()


def test_that_problems_of_a_mapping_are_shown_in_full(
    desk: ImportDesk, table: Path, qtbot: QtBot
) -> None:
    dialog = tried(desk, table, qtbot)
    mapping = table.parent / "own.yaml"
    for text, told in (
        ("format: 1\nextends: acled\nplaec: {}\n", "own.yaml:3:1: error: There is no field"),
        ("format: 1\nextends: acled\nonly: {contry: [x]}\n", "There is no column “contry”"),
    ):
        mapping.write_text(text, "utf-8")
        desk.use_mapping(mapping)
        qtbot.waitUntil(lambda: dialog.told.kind == "error", timeout=30_000)
        assert told in dialog.report.toPlainText()
        dialog.told.say("busy", "")
    desk.use_mapping(table.parent / "none.yaml")
    qtbot.waitUntil(lambda: dialog.told.kind == "error", timeout=30_000)
    assert dialog.told.text().startswith("The mapping cannot be read")


def test_that_the_action_asks_for_a_table(desk: ImportDesk, window: MainWindow) -> None:
    window.actions_by_name["import_table"].trigger()
    (dialog,) = window.findChildren(QFileDialog, "import_file_dialog")
    assert "*.geojson" in dialog.nameFilters()[0]
    dialog.reject()


def test_that_everything_in_the_dialog_has_a_name(
    desk: ImportDesk, table: Path, qtbot: QtBot
) -> None:
    dialog = tried(desk, table, qtbot)
    named = (
        dialog.file_label, dialog.mapping_label, dialog.mapping_button, dialog.folder_label,
        dialog.folder_button, dialog.report, dialog.encoding,
    )  # fmt: skip
    assert all(part.accessibleName() for part in named)
