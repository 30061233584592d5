"""The whole window on a day of the bundled dataset, as most tests of it begin."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import resource
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from tests.windows import make_window


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    """Settings of nobody yet."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def opened_on() -> date:
    """The day on which `window` opens; a module may name another."""
    return date(2021, 8, 13)


@pytest.fixture
def window(qtbot: QtBot, bundled: Loaded, store: QSettings, opened_on: date) -> MainWindow:
    """The window at 1280 × 800, painted once. A module may do more with it under this name."""
    load_fonts(resource("fonts"))
    window = make_window(store)
    qtbot.addWidget(window)
    window.session.show_loaded(bundled, opened_on)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    return window
