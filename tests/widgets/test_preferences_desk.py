"""Preferences: they act at once, are remembered, and pause what plays unwatched."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline
from briefing_app.services.report_pdf import set_brief
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets import look, theme
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.preferences_desk import PreferencesDialog
from briefing_app.widgets.theme import Theme
from tests.windows import make_window


@pytest.fixture
def dialog(window: MainWindow) -> PreferencesDialog:
    window.actions_by_name["preferences"].trigger()
    dialog = window.preferences_desk.dialog
    assert dialog is not None
    return dialog


def test_that_a_choice_acts_at_once_and_is_there_at_the_next_start(
    window: MainWindow, dialog: PreferencesDialog, store: QSettings
) -> None:
    dialog.theme_switch.parts[2].click()
    dialog.size_switch.parts[4].click()
    assert (window.look.theme.name, window.look.theme.scale) == ("dark", 1.25)
    dialog.pause_box.click()
    dialog.language_switch.parts[2].click()
    window.close()
    kept = load_settings(store)
    assert (kept.theme, kept.text_scale, kept.pause_unwatched) == ("dark", 1.25, True)
    assert kept.language == "de"


def test_that_the_dialog_follows_what_is_chosen_in_the_menus(
    window: MainWindow, dialog: PreferencesDialog
) -> None:
    window.actions_by_name["theme_dark"].trigger()
    window.actions_by_name["text_larger"].trigger()
    assert dialog.theme_switch.parts[2].isChecked()
    assert dialog.size_switch.parts[3].isChecked()
    dialog.close()


def test_that_everything_can_be_reached_by_the_tab_key_and_has_a_name(
    dialog: PreferencesDialog,
) -> None:
    reached = set()
    for _ in range(10):
        focus = dialog.focusWidget()
        assert focus is not None
        spoken = QAccessible.queryAccessibleInterface(focus)
        assert spoken is not None
        reached.add(spoken.text(QAccessible.Text.Name))
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert {"Theme: Light", "Text size: 100 %", "Pause playing while another window is used"} <= (
        reached
    )
    dialog.close()


@pytest.mark.parametrize("wanted", [True, False])
def test_that_playing_pauses_unwatched_only_where_that_is_wished_for(
    window: MainWindow, wanted: bool
) -> None:
    window.memory.change(pause_unwatched=wanted)
    window.actions_by_name["play"].trigger()
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert window.player.playing != wanted
    window.player.stop()


@pytest.mark.parametrize("wanted", [True, False])
def test_that_playing_pauses_while_another_window_of_the_program_is_used(
    window: MainWindow, wanted: bool
) -> None:
    window.memory.change(pause_unwatched=wanted)
    window.actions_by_name["play"].trigger()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert window.player.playing != wanted
    window.player.stop()


def test_that_a_size_that_is_not_offered_is_told_and_marks_none(
    window: MainWindow, dialog: PreferencesDialog
) -> None:
    window.look.set_scale(1.3)
    assert [part.text() for part in dialog.size_switch.parts if part.isChecked()] == []
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Text size: 130 %" in texts
    dialog.size_switch.parts[2].click()
    assert window.look.scale == 1.0
    assert [part.text() for part in dialog.size_switch.parts if part.isChecked()] == ["100 %"]
    window.actions_by_name["text_larger"].trigger()
    assert [part.text() for part in dialog.size_switch.parts if part.isChecked()] == ["110 %"]
    dialog.close()


def fonts_in(window: QWidget) -> set[str]:
    """The families of all parts of a window that are on the screen."""
    parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
    return {part.font().family() for part in parts}


def test_that_the_system_font_is_the_one_that_a_general_name_stands_for(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Named:
        SystemFont = QFontDatabase.SystemFont

        @staticmethod
        def systemFont(kind: QFontDatabase.SystemFont) -> QFont:
            return QFont("Sans Serif")

    monkeypatch.setattr(theme, "QFontDatabase", Named)
    family = theme.system_font_family()
    assert QFontInfo(QFont(family)).family() == family  # so Qt finds it among others too


def test_that_the_system_font_comes_at_once_everywhere_and_is_kept(
    window: MainWindow,
    dialog: PreferencesDialog,
    store: QSettings,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(look, "system_font_family", lambda: "Vazirmatn")
    assert fonts_in(window) == {"Source Sans 3", "Source Serif 4"}
    before = window.grab().toImage()
    dialog.font_box.click()
    assert window.look.theme.family == "Vazirmatn"
    assert fonts_in(window) == {"Vazirmatn"}
    assert fonts_in(dialog) == {"Vazirmatn"}
    assert window.look.theme.font(13).families()[1:] == ["Source Sans 3", "Vazirmatn"]
    assert window.grab().toImage() != before
    window.memory.save()
    assert load_settings(store).system_font
    other = make_window(store)
    qtbot.addWidget(other)
    assert other.look.theme.family == "Vazirmatn"
    dialog.font_box.click()
    assert window.look.theme.family == ""
    assert fonts_in(window) == {"Source Sans 3", "Source Serif 4"}
    dialog.close()


def test_that_letters_of_another_font_look_as_large_as_those_of_the_bundled_one(
    window: MainWindow,
) -> None:
    """The fonts of a test are few, but small letters of this one are higher than usual."""
    bundled, own = Theme("light"), Theme("light", family="Vazirmatn")
    assert own.font(26).pixelSize() < bundled.font(26).pixelSize()
    heights = [QFontMetricsF(theme.font(100)).xHeight() for theme in (bundled, own)]
    assert heights[1] == pytest.approx(heights[0], rel=0.03)


def test_that_a_brief_keeps_its_fonts(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, bundled_timeline: Timeline
) -> None:
    briefing = brief(bundled_timeline, date(2021, 5, 20))
    before = set_brief(briefing)
    monkeypatch.setattr(look, "system_font_family", lambda: "Vazirmatn")
    window.look.use_system_font(True)
    assert set_brief(briefing) == before
