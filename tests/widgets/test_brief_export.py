"""From the day in the window over the export dialog to a file."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSettings, Qt, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.services import report_pdf
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.day_text import day_text_in_short
from briefing_app.services.report_pdf import write_brief
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets import brief_export
from briefing_app.widgets.export_dialog import ExportDialog
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.statement_choice import STATEMENT

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path: Path, window: MainWindow) -> Path:
    """An empty folder, into which briefs go."""
    made = tmp_path / "briefs"
    made.mkdir()
    window.memory.change(brief_folder=str(made))
    return made


@pytest.fixture
def dialog(window: MainWindow, folder: Path, qtbot: QtBot) -> Iterator[ExportDialog]:
    yield open_dialog(window, qtbot)
    QThreadPool.globalInstance().waitForDone()


def open_dialog(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    window.actions_by_name["export_brief"].trigger()
    dialog = window.brief_export.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def wait_for_pages(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: dialog.preview.page_count > 0 and "sources, all numbered" in dialog.told.text(),
        timeout=30_000,
    )


def save(dialog: ExportDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)


def save_and_wait(window: MainWindow, qtbot: QtBot) -> None:
    """Save, and wait for what comes of it: the strip in the window, or trouble in the dialog."""
    dialog = window.brief_export.dialog
    assert dialog is not None
    save(dialog)
    qtbot.waitUntil(lambda: window.brief_export.dialog is None or not dialog.saving, timeout=30_000)


def offer(window: MainWindow, text: str) -> QPushButton:
    found = [button for button in window.notice.findChildren(QPushButton) if button.text() == text]
    return found[-1]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# Opening


def test_that_the_dialog_opens_without_blocking_and_proposes_day_and_knowledge_as_name(
    window: MainWindow, dialog: ExportDialog, qtbot: QtBot
) -> None:
    assert not dialog.isModal()
    assert dialog.form.file_name.text() == "brief-2021-08-13-hindsight.pdf"
    window.actions_by_name["previous_day"].trigger()
    assert window.session.briefing is not None
    assert window.session.briefing.day == date(2021, 8, 12)


def test_that_the_pages_shown_are_as_many_as_the_report_counts(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    assert dialog.told.text() == "Setting the pages…"
    wait_for_pages(dialog, qtbot)
    count = dialog.preview.page_count
    assert dialog.told.text().startswith(f"{'Fits' if count <= 2 else 'Runs to'} {count} pages. ")
    digest = dialog.briefing.timeline.dataset.sha256
    assert f"SHA-256 {digest[:4]} {digest[4:8]} {digest[8:12]}." in dialog.told.text()


def test_that_of_two_pages_each_says_what_stands_on_it(
    window: MainWindow, dialog: ExportDialog, qtbot: QtBot
) -> None:
    window.session.go_to(19)
    dialog.head.take_button.click()
    qtbot.waitUntil(lambda: dialog.preview.page_count == 2, timeout=30_000)
    assert dialog.preview.caption(0) == "Page 1: findings"
    assert dialog.preview.caption(1) == "Page 2: table and sources"


def test_that_the_dialog_stays_on_its_day_and_says_so_until_told_to_take_that_of_the_window(
    window: MainWindow, dialog: ExportDialog
) -> None:
    assert dialog.head.day_told.text() == (
        "13 August 2021, end of day, with hindsight: the day and knowledge in the window"
    )
    assert dialog.head.take_button.isHidden()
    window.session.know_by(date(2021, 8, 12))
    window.actions_by_name["previous_day"].trigger()
    assert dialog.head.day_told.text() == (
        "13 August 2021, end of day, with hindsight. The window has gone on to "
        "12 August 2021, end of day, as known on 12 August 2021."
    )
    assert dialog.briefing.day == date(2021, 8, 13)
    dialog.head.take_button.click()
    assert dialog.briefing is window.session.briefing
    assert dialog.form.file_name.text() == "brief-2021-08-12-known-2021-08-12.pdf"
    assert dialog.head.take_button.isHidden()


def test_that_the_key_of_the_window_takes_its_day_into_the_dialog_that_is_open(
    window: MainWindow, dialog: ExportDialog
) -> None:
    window.actions_by_name["previous_day"].trigger()
    window.actions_by_name["export_brief"].trigger()
    assert window.brief_export.dialog is dialog
    assert dialog.briefing.day == date(2021, 8, 12)


def test_that_a_name_of_ones_own_follows_the_day_only_where_it_names_it(
    window: MainWindow, dialog: ExportDialog
) -> None:
    dialog.form.file_name.setText("morning.pdf")
    window.actions_by_name["previous_day"].trigger()
    dialog.head.take_button.click()
    assert dialog.form.file_name.text() == "morning.pdf"


def test_that_other_files_under_the_same_day_are_told_of(
    window: MainWindow, dialog: ExportDialog, bundled_copy: Path
) -> None:
    window.session.open(bundled_copy)
    window.session.go_to(dialog.briefing.day_index)
    assert "The window has gone on to another dataset" in dialog.head.day_told.text()


@pytest.fixture
def bundled_copy(tmp_path: Path) -> Path:
    """The bundled dataset with one letter changed."""
    from shutil import copytree

    from briefing_app.services.resources import bundled_dataset

    copy = tmp_path / "copy"
    copytree(bundled_dataset(), copy)
    places = copy / "places.yaml"
    places.write_text(
        places.read_text(encoding="utf-8").replace("name: Kunduz", "name: Kundus"), encoding="utf-8"
    )
    return copy


# Saving


def test_that_the_brief_on_disk_is_the_day_in_view(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    window.actions_by_name["previous_day"].trigger()
    open_dialog(window, qtbot)
    save_and_wait(window, qtbot)
    target = folder / "brief-2021-08-12-hindsight.pdf"
    assert window.brief_export.dialog is None
    assert window.notice.text.text() == f"Saved {target.name}"
    assert "12 August 2021" in PdfReader(target).pages[0].extract_text()
    assert names(folder) == [target.name]
    offer(window, "Copy path").click()
    assert QGuiApplication.clipboard().text() == str(target)


def test_that_what_is_chosen_stands_on_the_saved_pages(
    window: MainWindow, dialog: ExportDialog, folder: Path, qtbot: QtBot
) -> None:
    dialog.form.producer.setText("Desk of the night")
    dialog.form.mark_button.own_menu.actions()[3].trigger()
    QTest.mouseClick(dialog.form.paper.parts[1], Qt.MouseButton.LeftButton)
    dialog.form.file_name.setText("chosen")
    save_and_wait(window, qtbot)
    page = PdfReader(folder / "chosen.pdf").pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (612, 792)
    assert "TLP:AMBER" in page.extract_text()
    assert "Prepared by: Desk of the night" in page.extract_text()


def test_that_the_form_is_filled_as_it_was_when_a_brief_was_last_saved(
    window: MainWindow, dialog: ExportDialog, store: QSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    dialog.form.producer.setText("Desk")
    dialog.form.boxes["chart"].setChecked(False)
    dialog.form.show_folder(other)
    save_and_wait(window, qtbot)
    window.memory.save()
    kept = load_settings(store)
    assert kept.brief == BriefOptions(prepared_by="Desk", with_chart=False)
    assert kept.brief_folder == str(other)
    again = open_dialog(window, qtbot)
    assert again.form.producer.text() == "Desk"
    assert not again.form.boxes["chart"].isChecked()
    assert again.form.path.parent == other
    again.reject()


def test_that_a_dialog_that_closes_frees_what_setting_its_pages_took(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    freed: list[bool] = []
    monkeypatch.setattr(brief_export, "let_go", lambda: freed.append(True))
    wait_for_pages(dialog, qtbot)
    assert not freed
    dialog.reject()
    qtbot.waitUntil(lambda: bool(freed))


def test_that_cancelling_remembers_and_writes_nothing(
    window: MainWindow, dialog: ExportDialog, folder: Path
) -> None:
    dialog.form.producer.setText("Nobody")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.brief_export.dialog is None
    assert window.memory.settings.brief == BriefOptions()
    assert names(folder) == []


def test_that_a_file_that_is_there_is_replaced_only_when_asked_once_more(
    window: MainWindow, dialog: ExportDialog, folder: Path, qtbot: QtBot
) -> None:
    target = folder / "brief-2021-08-13-hindsight.pdf"
    target.write_bytes(b"older")
    save(dialog)
    assert not dialog.saving
    assert "There is a file brief-2021-08-13-hindsight.pdf already." in dialog.told.text()
    assert dialog.save_button.text() == "Replace PDF"
    qtbot.waitUntil(lambda: dialog.preview.page_count > 0, timeout=30_000)
    assert "There is a file" in dialog.told.text()  # what the pages hold has to wait
    dialog.form.file_name.setText("new.pdf")
    assert dialog.save_button.text() == "Save PDF"
    dialog.form.file_name.setText(target.name)
    save(dialog)
    assert target.read_bytes() == b"older"
    save_and_wait(window, qtbot)
    assert target.read_bytes().startswith(b"%PDF")
    assert names(folder) == [target.name]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "A file needs a name."),
        ("a/b.pdf", "cannot hold “/”"),
        ("nul\0.pdf", "U+0000"),
        ("ü" * 130, "too long by"),
    ],
)
def test_that_a_name_that_cannot_be_is_told_at_the_field_and_nothing_is_written(
    dialog: ExportDialog, folder: Path, name: str, told: str
) -> None:
    dialog.form.file_name.setText(name)
    assert told in dialog.form.name_problem.text()
    assert told in dialog.form.file_name.accessibleDescription()
    save(dialog)
    assert told in dialog.told.text()
    assert not dialog.saving
    assert dialog.form.file_name.hasFocus()
    assert names(folder) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs rights that count")
def test_that_a_folder_without_the_right_to_write_keeps_the_dialog(
    window: MainWindow, dialog: ExportDialog, folder: Path, qtbot: QtBot
) -> None:
    folder.chmod(0o500)
    save_and_wait(window, qtbot)
    assert "Not saved: permission denied." in dialog.told.text()


def test_that_a_folder_that_is_gone_keeps_the_dialog_with_reason_and_path(
    window: MainWindow, dialog: ExportDialog, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    save_and_wait(window, qtbot)
    assert dialog.isVisible()
    assert dialog.told.text() == (
        f"Not saved: there is no folder {folder}. {folder / 'brief-2021-08-13-hindsight.pdf'}"
    )
    folder.mkdir()  # it came back: the same dialog saves
    save_and_wait(window, qtbot)
    assert names(folder) == ["brief-2021-08-13-hindsight.pdf"]


def test_that_a_full_disk_keeps_the_dialog_and_leaves_nothing_half_written(
    window: MainWindow,
    dialog: ExportDialog,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    save_and_wait(window, qtbot)
    monkeypatch.undo()
    assert dialog.isVisible()
    assert dialog.told.text().startswith("Not saved: no space left on device.")
    assert names(folder) == []
    assert dialog.save_button.isEnabled()


class Slow:
    """Writes only once it is let."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.let = Event()

        def waiting(*arguments: object) -> object:
            assert self.let.wait(30)
            return write_brief(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(report_pdf, "write_brief", waiting)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    return Slow(monkeypatch)


def test_that_slow_saving_is_shown_and_nothing_else_can_be_asked_for(
    window: MainWindow, dialog: ExportDialog, slow: Slow, folder: Path, qtbot: QtBot
) -> None:
    save(dialog)
    assert dialog.told.text() == "Saving brief-2021-08-13-hindsight.pdf…"
    assert not dialog.save_button.isEnabled()
    assert not dialog.form.isEnabled()
    qtbot.waitUntil(dialog.progress.isVisible)
    save(dialog)  # once is enough
    slow.let.set()
    qtbot.waitUntil(lambda: window.brief_export.dialog is None, timeout=30_000)
    assert names(folder) == ["brief-2021-08-13-hindsight.pdf"]


def test_that_a_dialog_closed_while_saving_lets_the_brief_be_written_and_told_of(
    window: MainWindow, dialog: ExportDialog, slow: Slow, folder: Path, qtbot: QtBot
) -> None:
    save(dialog)
    dialog.cancel_button.click()
    assert not dialog.isVisible()
    slow.let.set()
    qtbot.waitUntil(window.notice.isVisible, timeout=30_000)
    assert window.notice.text.text() == "Saved brief-2021-08-13-hindsight.pdf"
    assert window.brief_export.dialog is None
    assert names(folder) == ["brief-2021-08-13-hindsight.pdf"]


def test_that_trouble_after_the_dialog_was_closed_is_told_in_the_window_with_a_way_back(
    window: MainWindow, dialog: ExportDialog, slow: Slow, folder: Path, qtbot: QtBot
) -> None:
    save(dialog)
    dialog.reject()
    folder.rmdir()
    slow.let.set()
    qtbot.waitUntil(window.notice.isVisible, timeout=30_000)
    assert window.notice.property("kind") == "error"
    assert str(folder) in window.notice.text.text()
    offer(window, "Save elsewhere…").click()
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    dialog.reject()


def test_that_closing_the_window_while_saving_finishes_the_file(
    window: MainWindow, dialog: ExportDialog, slow: Slow, folder: Path
) -> None:
    save(dialog)
    slow.let.set()
    window.close()
    assert names(folder) == ["brief-2021-08-13-hindsight.pdf"]
    assert (folder / "brief-2021-08-13-hindsight.pdf").read_bytes().rstrip().endswith(b"%%EOF")


def test_that_a_bug_while_setting_pages_is_told_and_logged(
    window: MainWindow,
    dialog: ExportDialog,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    logged_warnings: list[object],
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("quite unexpected")

    monkeypatch.setattr(report_pdf, "set_brief", broken)
    dialog.form.boxes["map"].click()
    qtbot.waitUntil(lambda: "cannot be set" in dialog.told.text(), timeout=30_000)
    assert "RuntimeError: quite unexpected" in dialog.told.text()
    assert logged_warnings
    logged_warnings.clear()


def test_that_the_tab_key_goes_through_the_form_the_pages_and_the_foot_as_one_reads_them(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    wait_for_pages(dialog, qtbot)
    form = dialog.form
    form.paper.parts[0].setFocus()
    stops: list[QWidget] = []
    while dialog.focusWidget() not in stops:
        stops.append(dialog.focusWidget())
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
    boxes = [form.boxes[name] for name in ("map", "chart", "table")]
    assert stops[0] is form.paper.parts[0]
    middle = [form.producer, form.mark_button, form.names_button, form.boxes["statements"]]
    end = [form.choose_button, *boxes, form.file_name, form.folder_button]
    foot = [dialog.copy_button, dialog.cancel_button, dialog.print_button, dialog.save_button]
    wanted = [*middle, *end, dialog.pages.zoom_button, dialog.preview, *foot]
    assert [stop for stop in stops if stop in wanted] == wanted
    assert all(stop.accessibleName() or getattr(stop, "text", str)() for stop in stops)


# Statements


def test_that_statements_are_chosen_by_keys_and_given_back_to_the_rule(
    window: MainWindow, dialog: ExportDialog, qtbot: QtBot
) -> None:
    assert dialog.form.choose_button.text() == "5 of 43, choose…"
    dialog.form.choose_button.click()
    choice = window.brief_export.choice
    assert choice is not None
    assert not choice.isModal()
    qtbot.waitUntil(choice.isActiveWindow)
    assert choice.count.text() == "5 of 43, by the rule"
    first = choice.list.item(0)
    assert first.checkState() == Qt.CheckState.Checked
    QTest.keyClick(choice.field, Qt.Key.Key_Down)
    assert choice.list.hasFocus()
    QTest.keyClick(choice.list, Qt.Key.Key_Space)
    assert first.checkState() == Qt.CheckState.Unchecked
    assert choice.count.text() == "4 of 43, chosen by hand"
    assert dialog.form.choose_button.text() == "4 of 43, choose…"
    left = first.data(STATEMENT).statement.id
    assert dialog.options.statement_ids is not None
    assert left not in dialog.options.statement_ids
    assert len(dialog.options.statement_ids) == 4
    choice.rule_button.click()
    assert dialog.options.statement_ids is None
    assert first.checkState() == Qt.CheckState.Checked
    QTest.keyClick(choice, Qt.Key.Key_Escape)
    assert window.brief_export.choice is None


def test_that_the_list_of_statements_is_searched(window: MainWindow, dialog: ExportDialog) -> None:
    dialog.form.choose_button.click()
    choice = window.brief_export.choice
    assert choice is not None
    choice.field.setText("guterres")
    shown = [item for item in choice._items() if not item.isHidden()]
    assert shown
    assert all("guterres" in item.text().lower() for item in shown)


def test_that_a_choice_is_of_one_day_and_closes_when_another_is_taken(
    window: MainWindow, dialog: ExportDialog
) -> None:
    dialog.form.choose_button.click()
    choice = window.brief_export.choice
    assert choice is not None
    choice.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    window.actions_by_name["previous_day"].trigger()
    dialog.head.take_button.click()
    assert window.brief_export.choice is None
    assert dialog.options.statement_ids is None


def test_that_without_statements_there_is_nothing_to_choose(
    window: MainWindow, dialog: ExportDialog
) -> None:
    dialog.form.boxes["statements"].click()
    assert not dialog.form.choose_button.isEnabled()
    window.session.go_to(19)
    dialog.head.take_button.click()
    assert dialog.form.choose_button.text() == "none"


# Other ways


def test_that_the_day_of_the_dialog_is_copied_as_text(
    window: MainWindow, dialog: ExportDialog
) -> None:
    window.actions_by_name["previous_day"].trigger()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == day_text_in_short(dialog.briefing)
    assert "Copied the day as text" in dialog.told.text()


def test_that_another_folder_is_chosen_without_blocking(
    window: MainWindow, dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.form.folder_button.click()
    chooser = dialog.findChild(QFileDialog, "folder_dialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path))
    chooser.close()
    assert dialog.form.path == tmp_path / "brief-2021-08-13-hindsight.pdf"


def test_that_the_folder_of_documents_is_taken_where_the_one_of_last_time_is_gone(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    folder.rmdir()
    dialog = open_dialog(window, qtbot)
    assert dialog.form.path.parent.is_dir()
    assert dialog.form.path.parent != folder
    dialog.reject()
