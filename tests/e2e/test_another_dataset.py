"""The real window on a dataset of another kind: it speaks of that one, in that one's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY
from briefing_app.domain.subject import CountSubject, DaySubject, PlaceSubject
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.resources import bundled_dataset, resource
from briefing_app.widgets.actions import ACTIONS
from briefing_app.widgets.dialogs import TextDialog
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from tests.e2e.test_nothing_later import WINDOWS_OF_TEXT, everything
from tests.windows import make_window

DAYS = (date(1944, 6, 6), date(1944, 8, 16), date(1944, 8, 25), date(1944, 9, 20))
OF_THE_OTHER = re.compile(
    r"taliban|afghan|kabul|provincial|provinces?\b|\bcapitals\b|dari\b|pashto", re.I
)


@pytest.fixture
def loaded() -> Loaded:
    return load_dataset(bundled_dataset("france-1944"))


@pytest.fixture
def window(qtbot: QtBot, loaded: Loaded, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts(resource("fonts"))
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(store)
    qtbot.addWidget(window)
    window.session.show_loaded(loaded, DAYS[0])
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    window.time_panel.load_chart()
    yield window


def strange_words(said: str) -> list[str]:
    """Words of the other dataset, but in the entries of menus that open it."""
    for spec in ACTIONS:
        for told in (spec.text.replace("&", ""), spec.tip):
            said = said.replace(" ".join(told.split()), "")
    return OF_THE_OTHER.findall(said)


def test_that_no_word_of_one_bundled_dataset_is_said_of_the_other(
    window: MainWindow, loaded: Loaded
) -> None:
    session = window.session
    for knowledge in (HINDSIGHT, THAT_DAY):
        session.know(knowledge)
        for day in DAYS:
            assert session.timeline is not None
            session.go_to(session.timeline.index(day))
            for subject in (PlaceSubject("paris"), CountSubject("allied"), DaySubject(day)):
                session.ask(subject)
                assert session.briefing is not None
                said = everything(window, session.briefing, loaded.path)
                assert "Prefectures" in said
                assert strange_words(said) == []


def test_that_windows_of_text_speak_of_the_dataset_at_hand(window: MainWindow) -> None:
    for name in WINDOWS_OF_TEXT:
        window.actions_by_name[name].trigger()
    told = [dialog.body.toPlainText() for dialog in window.findChildren(TextDialog)]
    assert len(told) == len(WINDOWS_OF_TEXT)
    assert any("prefecture" in text for text in told)
    assert strange_words(" ".join(told)) == []
