"""All days from the window to a folder or a booklet, in the background."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, Knowledge, known_on
from briefing_app.services.brief_batch import Progress
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.file_names import brief_file_name
from briefing_app.services.report_pdf import set_brief
from briefing_app.services.shapes_file import load_shapes
from briefing_app.widgets.batch_dialog import BatchDialog
from briefing_app.widgets.main_window import MainWindow


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> Iterator[BatchDialog]:
    window.actions_by_name["export_all_days"].trigger()
    dialog = window.batch_desk.dialog
    assert dialog is not None
    dialog.show_folder(tmp_path / "briefs")
    qtbot.waitUntil(dialog.export_button.isEnabled)
    yield dialog
    window.batch_desk.stop()
    QThreadPool.globalInstance().waitForDone()


def type_day(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


def choose(dialog: BatchDialog, first: str, last: str, qtbot: QtBot) -> None:
    type_day(dialog.first, first)
    type_day(dialog.last, last)
    qtbot.waitUntil(dialog.export_button.isEnabled)


def export(dialog: BatchDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def finish(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.batch_desk.dialog is None, timeout=30_000)


def test_that_the_dialog_begins_with_all_days_as_they_are_known_in_the_window(
    window: MainWindow, dialog: BatchDialog, bundled_dataset_days: int
) -> None:
    assert dialog.told.text() == f"{bundled_dataset_days} days, a file for each"
    assert not dialog.isModal()
    assert dialog.series is not None
    assert dialog.series.knowledge == window.session.knowledge


@pytest.fixture
def bundled_dataset_days(window: MainWindow) -> int:
    assert window.session.timeline is not None
    return window.session.timeline.day_count


@pytest.mark.parametrize("knowledge", [THAT_DAY, known_on(date(2021, 8, 12))])
def test_that_the_knowledge_of_the_window_is_proposed(
    window: MainWindow, qtbot: QtBot, knowledge: Knowledge
) -> None:
    window.session.know(knowledge)
    window.actions_by_name["export_all_days"].trigger()
    dialog = window.batch_desk.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.export_button.isEnabled)
    assert dialog.series is not None
    assert dialog.series.knowledge == knowledge


def test_that_files_are_written_as_a_single_export_writes_them(
    window: MainWindow, dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(dialog, "12 Aug", "13/8", qtbot)
    export(dialog)
    assert dialog.running
    assert dialog.close_button.text() == "Cancel"
    assert not dialog.first.isEnabled()
    assert not dialog.paper.isEnabled()
    finish(window, qtbot)
    briefing = window.session.briefing
    assert briefing is not None
    names = ["brief-2021-08-12-hindsight.pdf", "brief-2021-08-13-hindsight.pdf"]
    assert sorted(path.name for path in (tmp_path / "briefs").iterdir()) == names
    assert window.session.loaded is not None
    data, _ = set_brief(briefing, shapes=load_shapes(window.session.loaded.path))
    assert (tmp_path / "briefs" / brief_file_name(briefing)).read_bytes() == data
    assert window.notice.text.text().startswith(f"Wrote 2 briefs to {tmp_path / 'briefs'}: ")


def test_that_the_strip_leads_to_the_folder(
    window: MainWindow,
    dialog: BatchDialog,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    choose(dialog, "13 Aug", "13 Aug", qtbot)
    export(dialog)
    finish(window, qtbot)
    buttons = window.notice.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Show in folder").click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "briefs"))]


def test_that_the_next_run_begins_with_the_folder_and_the_paper_of_the_last(
    window: MainWindow, dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(dialog, "13 Aug", "13 Aug", qtbot)
    dialog.paper.parts[1].click()
    export(dialog)
    finish(window, qtbot)
    window.actions_by_name["export_all_days"].trigger()
    again = window.batch_desk.dialog
    assert again is not None
    assert again.folder == tmp_path / "briefs"
    assert again.options.paper == "letter"


def test_that_a_booklet_is_named_after_its_days(
    window: MainWindow, dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(dialog, "12 Aug", "13 Aug", qtbot)
    dialog.into.parts[1].click()
    qtbot.waitUntil(lambda: dialog.told.text() == "2 days in one booklet")
    export(dialog)
    finish(window, qtbot)
    names = [path.name for path in (tmp_path / "briefs").iterdir()]
    assert names == ["booklet-2021-08-12-2021-08-13-hindsight.pdf"]


def test_that_a_page_of_maps_is_written_too(
    window: MainWindow, dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(dialog, "12 Aug", "13 Aug", qtbot)
    dialog.into.parts[2].click()
    qtbot.waitUntil(lambda: dialog.told.text() == "2 days, a small map for each")
    export(dialog)
    finish(window, qtbot)
    names = [path.name for path in (tmp_path / "briefs").iterdir()]
    assert names == ["maps-2021-08-12-2021-08-13-hindsight.pdf"]
    assert window.notice.text.text().endswith(": 2 maps.")


def test_that_more_maps_than_a_page_holds_keep_the_dialog_with_the_reason(
    dialog: BatchDialog, qtbot: QtBot
) -> None:
    dialog.into.parts[2].click()
    qtbot.waitUntil(dialog.export_button.isEnabled)
    export(dialog)
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert "a page has room for 30 maps, and these are 130" in dialog.told.text()


def test_that_cancel_leaves_whole_files_and_the_dialog_to_go_on(
    window: MainWindow, dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.batch_desk.progressed, timeout=30_000):
        export(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.told.text() == "Stopping: what was begun is finished first."
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert dialog.isVisible()
    files = list((tmp_path / "briefs").iterdir())
    assert f"Stopped. {len(files)} of 130 days are in " in dialog.told.text()
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in files)
    assert dialog.export_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.batch_desk.dialog is None


def test_that_closing_the_window_ends_the_run_with_whole_files(
    window: MainWindow, dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.batch_desk.progressed, timeout=30_000):
        export(dialog)
    window.close()
    files = list((tmp_path / "briefs").iterdir())
    assert 1 <= len(files) < 130
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in files)


def test_that_a_folder_which_cannot_be_made_keeps_the_dialog_with_the_reason(
    dialog: BatchDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "briefs").write_text("mine")
    export(dialog)
    qtbot.waitUntil(lambda: not dialog.running, timeout=30_000)
    assert "cannot be written: it is not a folder. Nothing was written." in dialog.told.text()
    assert dialog.told.kind == "error"
    assert dialog.export_button.isEnabled()


def test_that_days_which_cannot_be_used_are_told_and_not_exported(
    dialog: BatchDialog, qtbot: QtBot
) -> None:
    type_day(dialog.first, "12 Oct")
    assert "lies outside" in dialog.told.text()
    assert not dialog.export_button.isEnabled()
    type_day(dialog.first, "7 Sep")
    type_day(dialog.last, "1 May")
    assert dialog.told.text() == "The first day comes after the last."
    dialog.every.parts[1].click()
    type_day(dialog.first, "1 May")
    type_day(dialog.last, "3 May")
    qtbot.waitUntil(lambda: dialog.told.text() == "No place changed hands on these days.")
    export(dialog)
    assert not dialog.running


def test_that_a_chosen_folder_is_taken(dialog: BatchDialog, tmp_path: Path) -> None:
    dialog.folder_button.click()
    asking = dialog.findChild(QFileDialog, "batch_folder_dialog")
    assert asking is not None
    asking.fileSelected.emit(str(tmp_path))
    asking.reject()
    assert dialog.folder == tmp_path


def test_that_progress_is_shown_and_no_end_of_it_while_a_booklet_is_set(
    dialog: BatchDialog,
) -> None:
    dialog.show_running()
    dialog.show_progress(Progress(41, 130, 21.0))
    assert dialog.told.text() == "41 of 130 days, about 25 s left"
    assert (dialog.bar.value(), dialog.bar.maximum()) == (41, 130)
    dialog.show_progress(Progress(1, 1, doing="Setting the pages of 130 days"))
    assert dialog.told.text() == "Setting the pages of 130 days"
    assert dialog.bar.maximum() == 0
    dialog.show_ended("good", "Stopped.")


def test_that_everything_in_the_dialog_has_a_name_and_can_be_reached(dialog: BatchDialog) -> None:
    reached: set[QWidget] = set()
    widget: QWidget | None = dialog.first
    while widget is not None and widget not in reached:
        reached.add(widget)
        widget = widget.nextInFocusChain()
    fields: tuple[QLineEdit | QAbstractButton, ...] = (
        dialog.first, dialog.last, dialog.folder_button, dialog.export_button,
        *dialog.every.parts, *dialog.knowledge.parts, *dialog.into.parts, *dialog.paper.parts,
    )  # fmt: skip
    assert all(field in reached for field in fields)
    assert all(field.accessibleName() or field.text() for field in fields)


def test_that_opening_it_again_brings_the_same_dialog_back(
    window: MainWindow, dialog: BatchDialog
) -> None:
    window.actions_by_name["export_all_days"].trigger()
    assert window.batch_desk.dialog is dialog


def test_that_the_dialog_follows_the_text_size(window: MainWindow, dialog: BatchDialog) -> None:
    before = dialog.title.font().pixelSize()
    for _ in range(4):
        window.actions_by_name["text_larger"].trigger()
    assert dialog.title.font().pixelSize() > before


def test_that_the_pages_are_those_of_the_last_brief_on_the_chosen_paper(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert window.session.timeline is not None
    last = BriefOptions("letter", "Desk", "TLP:GREEN", with_map=False, statement_ids=("one",))
    dialog = BatchDialog(
        window.session.timeline, HINDSIGHT, last, tmp_path, window.look.theme, window
    )
    qtbot.addWidget(dialog)
    assert dialog.options == BriefOptions("letter", "Desk", "TLP:GREEN", with_map=False)
    assert dialog.marks.whole == "prepared by Desk, TLP:GREEN, names and contents as last exported"
    dialog.paper.parts[0].click()
    assert dialog.options.paper == "a4"


def test_that_mark_and_producer_of_the_last_brief_are_said_and_used(window: MainWindow) -> None:
    window.memory.change(brief=BriefOptions(prepared_by="Desk", handling_mark="TLP:GREEN"))
    window.actions_by_name["export_all_days"].trigger()
    dialog = window.batch_desk.dialog
    assert dialog is not None
    assert dialog.marks.whole == "prepared by Desk, TLP:GREEN"
    assert dialog.options.handling_mark == "TLP:GREEN"
    dialog.close()
