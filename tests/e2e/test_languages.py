"""What leaves the program is the same in every language that its window speaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import THAT_DAY, View
from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels.settings import LanguageChoice
from briefing_app.widgets.export_desk import DAY_FORMATS, action_name
from briefing_app.widgets.language import LANGUAGES, speak
from briefing_app.widgets.main_window import MainWindow
from tests.windows import make_window

DAY = date(2021, 8, 13)
FILES = (*map(action_name, DAY_FORMATS), "period_export_csv", "period_export_json")
COPIES = ("copy_day", "copy_link")
PATIENCE_MS = 60_000

Saved = dict[str, bytes]


@pytest.fixture
def taken_out(
    qapp: QApplication, qtbot: QtBot, bundled: Loaded, tmp_path: Path
) -> Callable[[LanguageChoice], Saved]:
    """Takes all that can be taken out of a window in a language, by the name proposed for it."""

    def in_language(language: LanguageChoice) -> Saved:
        before = QLocale()
        assert speak(qapp, language) == language
        try:
            store = QSettings(str(tmp_path / f"{language}.ini"), QSettings.Format.IniFormat)
            window = make_window(store)
            qtbot.addWidget(window)
            folder = tmp_path / language
            folder.mkdir()
            return take_out(window, bundled, qtbot, folder)
        finally:
            speak(qapp, "en")
            QLocale.setDefault(before)

    return in_language


def take_out(window: MainWindow, bundled: Loaded, qtbot: QtBot, folder: Path) -> Saved:
    window.session.show_loaded(bundled, DAY)
    window.session.know(THAT_DAY)
    window.show()
    for action in FILES:
        save(window, qtbot, action, folder)
    copied = {action: copy_of(window, action) for action in COPIES}

    window.memory.change(brief_folder=str(folder))
    window.actions_by_name["export_brief"].trigger()
    dialog = window.brief_export.dialog
    assert dialog is not None
    dialog.save_button.click()
    qtbot.waitUntil(lambda: window.brief_export.dialog is None, timeout=PATIENCE_MS)

    window.session.compare(View(date(2021, 8, 6)), View(DAY))
    copied["copy_differences"] = copy_of(window, "copy_differences")
    for ending in ("pdf", "csv", "txt"):
        save(window, qtbot, "export_comparison", folder, ending)
    QThreadPool.globalInstance().waitForDone()
    return {file.name: file.read_bytes() for file in folder.iterdir()} | copied


def copy_of(window: MainWindow, action: str) -> bytes:
    QGuiApplication.clipboard().clear()
    window.actions_by_name[action].trigger()
    return QGuiApplication.clipboard().text().encode()


def save(window: MainWindow, qtbot: QtBot, action: str, folder: Path, ending: str = "") -> None:
    """Save under the name that is proposed, with another ending if there is to be one."""
    window.actions_by_name[action].trigger()
    (dialog,) = [found for found in window.findChildren(QFileDialog) if found.isVisible()]
    name = Path(dialog.selectedFiles()[0]).name
    target = folder / (name.rpartition(".")[0] + f".{ending}" if ending else name)
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(target.exists, timeout=PATIENCE_MS)


def test_that_files_and_copies_are_the_same_bytes_in_every_language(
    taken_out: Callable[[LanguageChoice], Saved],
) -> None:
    english, *others = [taken_out(language) for language in LANGUAGES]  # type: ignore[arg-type]
    assert len(english) == len(FILES) + len(COPIES) + 5
    assert all(english.values())
    for other in others:
        assert other.keys() == english.keys()
        assert [name for name in english if other[name] != english[name]] == []
