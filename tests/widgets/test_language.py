"""The language of the window's own words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDir, QFileInfo, QLocale, QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QTableWidget
from pytestqt.qtbot import QtBot

from briefing_app.viewmodels.settings import LanguageChoice
from briefing_app.widgets.dialogs import KeyboardDialog
from briefing_app.widgets.language import LANGUAGES, speak
from tests.windows import make_window


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    speak(qapp, "en")
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("desktop", "spoken", "numbers"),
    [
        ("de_AT", "de", "de_AT"),  # its own habits stay
        ("fr_CA", "fr", "fr_CA"),
        ("en_US", "en", "en_US"),
        ("ja_JP", "en", "en_GB"),  # English words with the names of English months
        ("C", "en", "en_GB"),
    ],
)
def test_that_the_language_of_the_desktop_is_spoken_where_there_are_words_in_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, desktop: str, spoken: str, numbers: str
) -> None:
    locale = QLocale.c() if desktop == "C" else QLocale(desktop)
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: locale))
    assert speak(qapp, "system") == spoken
    assert QLocale().name() == numbers


def test_that_a_chosen_language_goes_before_that_of_the_desktop(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("de_AT")))
    assert speak(qapp, "fr") == "fr"
    assert QLocale().name() == "fr_FR"


@pytest.mark.parametrize("language", ["de", "fr"])
def test_that_the_dialog_for_files_has_no_english_word_left(
    qapp: QApplication, qtbot: QtBot, language: LanguageChoice
) -> None:
    def words(spoken: LanguageChoice) -> set[str]:
        speak(qapp, spoken)
        dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        label = QFileDialog.DialogLabel
        labels = (label.LookIn, label.FileName, label.FileType, label.Accept, label.Reject)
        folder = QFileIconProvider().type(QFileInfo(QDir.rootPath()))
        return {*map(dialog.labelText, labels), folder}

    assert len(words("en")) == 6
    assert not words("en") & words(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_what_the_keys_do_can_be_read_to_its_end(
    qapp: QApplication, qtbot: QtBot, store: QSettings, language: LanguageChoice
) -> None:
    speak(qapp, language)
    window = make_window(store)
    qtbot.addWidget(window)
    dialog = KeyboardDialog(window)
    dialog.show()
    dialog.resize(dialog.width() * 2 // 3, 560)  # less than some lines need
    qapp.processEvents()
    table = dialog.findChild(QTableWidget, "keyboard_table")
    assert table is not None
    for row in range(table.rowCount()):
        assert table.rowHeight(row) >= table.sizeHintForRow(row)
    heights = {table.rowHeight(row) for row in range(table.rowCount())}
    assert len(heights) > 1
