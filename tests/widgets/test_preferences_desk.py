"""Preferences: they act at once, are remembered, and pause what plays unwatched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.preferences_desk import PreferencesDialog


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
    window.close()
    kept = load_settings(store)
    assert (kept.theme, kept.text_scale, kept.pause_unwatched) == ("dark", 1.25, True)


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
    for _ in range(8):
        focus = dialog.focusWidget()
        assert focus is not None
        spoken = QAccessible.queryAccessibleInterface(focus)
        assert spoken is not None
        reached.add(spoken.text(QAccessible.Text.Name))
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert {"Theme: Light", "Text size: 100 %", "Pause playing when another program is used"} <= (
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
