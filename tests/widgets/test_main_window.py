from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.domain.problem import Problem
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import resource
from briefing_app.viewmodels.session import Session
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets.actions import ACTIONS
from briefing_app.widgets.brief_export import brief_file_name
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts

DAY = date(2021, 8, 13)


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot, bundled: Loaded, store: QSettings) -> Iterator[MainWindow]:
    load_fonts(resource("fonts"))
    window = MainWindow(Session(), store, "light")
    qtbot.addWidget(window)
    window.session.show_loaded(bundled, DAY)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    yield window


def day_of(window: MainWindow) -> date:
    assert window.session.briefing is not None
    return window.session.briefing.day


def dialog_of(window: MainWindow, qtbot: QtBot, action: str) -> QDialog:
    window.actions_by_name[action].trigger()
    dialogs = [child for child in window.findChildren(QDialog) if child.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def offer(window: MainWindow, text: str) -> QPushButton:
    found = [button for button in window.notice.findChildren(QPushButton) if button.text() == text]
    return found[-1]


def test_that_every_action_does_something(window: MainWindow) -> None:
    assert set(window._doings()) == {spec.name for spec in ACTIONS}


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("next_day", date(2021, 8, 14)),
        ("previous_day", date(2021, 8, 12)),
        ("next_change", date(2021, 8, 14)),
        ("previous_change", date(2021, 8, 12)),
        ("first_day", date(2021, 5, 1)),
        ("last_day", date(2021, 9, 7)),
    ],
)
def test_that_the_actions_of_the_day_move_every_panel(
    window: MainWindow, action: str, expected: date
) -> None:
    window.actions_by_name[action].trigger()
    assert day_of(window) == expected
    assert window.header.date.text().endswith(str(expected.year))
    assert window.time_panel.date_bar.value() == (expected - date(2021, 5, 1)).days


def test_that_keys_work_wherever_the_focus_is(window: MainWindow, qtbot: QtBot) -> None:
    for panel in (window.city_table, window.statement_panel, window.time_panel):
        panel.setFocus()
        before = day_of(window)
        QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        assert (day_of(window) - before).days == 1


def test_that_actions_that_lead_nowhere_are_disabled(window: MainWindow) -> None:
    window.actions_by_name["last_day"].trigger()
    for name in ("next_day", "last_day", "next_change"):
        assert not window.actions_by_name[name].isEnabled()
    window.actions_by_name["first_day"].trigger()
    for name in ("previous_day", "first_day", "previous_change"):
        assert not window.actions_by_name[name].isEnabled()


def test_that_a_day_chosen_by_hand_stops_the_player(window: MainWindow) -> None:
    window.actions_by_name["play"].trigger()
    assert window.player.playing
    window.actions_by_name["previous_day"].trigger()
    assert not window.player.playing


def test_that_the_brief_on_disk_is_the_day_in_view(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.actions_by_name["previous_day"].trigger()
    target = tmp_path / "brief.pdf"
    assert window.session.briefing is not None
    window.brief_export.write(target, window.session.briefing)
    qtbot.waitUntil(window.notice.isVisible, timeout=30_000)
    assert window.notice.text.text() == f"Saved {target}"
    assert "12 August 2021" in PdfReader(target).pages[0].extract_text()
    offer(window, "Copy path").click()
    assert QGuiApplication.clipboard().text() == str(target)


def test_that_a_brief_that_cannot_be_written_is_told_and_leaves_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert window.session.briefing is not None
    window.brief_export.write(tmp_path / "file" / "brief.pdf", window.session.briefing)
    qtbot.waitUntil(window.notice.isVisible, timeout=30_000)
    assert window.notice.property("kind") == "error"
    assert str(tmp_path / "file") in window.notice.text.text()
    assert window.actions_by_name["export_brief"].isEnabled()
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".ini"] == ["file"]


def test_that_the_export_dialog_proposes_day_and_knowledge_as_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.session.briefing is not None
    assert brief_file_name(window.session.briefing) == "brief-2021-08-13-hindsight.pdf"
    window.session.know_by(date(2021, 8, 12))
    assert brief_file_name(window.session.briefing) == "brief-2021-08-13-known-2021-08-12.pdf"
    dialog = dialog_of(window, qtbot, "export_brief")
    dialog.reject()


def test_that_the_day_is_copied_as_text(window: MainWindow) -> None:
    window.actions_by_name["copy_day"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "13 August 2021" in text
    assert "18 of 34" in text


@pytest.mark.parametrize("action", ["keyboard", "about", "about_dataset"])
def test_that_dialogs_open_without_blocking_and_close_by_key(
    window: MainWindow, qtbot: QtBot, action: str
) -> None:
    dialog = dialog_of(window, qtbot, action)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_themes_go_round_and_reach_every_panel(window: MainWindow) -> None:
    seen = []
    for _ in range(3):
        window.actions_by_name["next_theme"].trigger()
        seen.append(window._theme.name)
        assert window.header._theme is window._theme
    assert "dark" in seen
    assert window._theme_choice == "light"


def test_that_the_text_grows_and_shrinks_within_its_limits(window: MainWindow) -> None:
    for _ in range(12):
        window.actions_by_name["text_larger"].trigger()
    assert window._scale == 2.0
    for _ in range(12):
        window.actions_by_name["text_smaller"].trigger()
    assert window._scale == 0.8
    window.actions_by_name["text_normal"].trigger()
    assert window._scale == 1.0


def test_that_the_look_is_remembered(window: MainWindow, store: QSettings) -> None:
    window.actions_by_name["theme_dark"].trigger()
    window.actions_by_name["text_larger"].trigger()
    window.close()
    settings = load_settings(store)
    assert settings.theme == "dark"
    assert settings.text_scale == 1.1
    assert settings.geometry


def test_that_a_folder_without_a_dataset_is_told_and_the_day_stays(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not window.session.open(tmp_path / "nowhere")
    assert window.notice.isVisible()
    assert "The last good dataset stays in view." in window.notice.text.text()
    assert day_of(window) == DAY
    offer(window, "Dismiss").click()
    assert not window.notice.isVisible()


def test_that_faults_of_a_dataset_are_counted_in_the_status_line(
    window: MainWindow, bundled: Loaded
) -> None:
    problem = Problem(
        severity="error", code="unknown_place", message="unknown place", file="events.yaml", line=3
    )
    faulty = Loaded(bundled.dataset, (problem,), {"events.yaml": 186}, {"events.yaml": 185},
                    bundled.path)  # fmt: skip
    window.session.show_loaded(faulty, DAY)
    assert window.status_line.problems.text() == "⚠ 1 error, 1 record left out"
    assert window.status_line.problems.isEnabled()
    assert window.notice.isVisible()
    window.status_line.problems.click()
    assert window.problem_panel.isVisible()
    assert window.problem_panel.title.text() == "1 error in 1 of 8 files"


def test_that_the_digest_can_be_copied(window: MainWindow, bundled: Loaded) -> None:
    window.status_line.digest.click()
    assert QGuiApplication.clipboard().text() == bundled.dataset.sha256


def test_that_a_cell_of_the_strip_selects_the_place_in_the_list(window: MainWindow) -> None:
    window.header.unit_strip.place_requested.emit("herat")
    assert window.session.place_id == "herat"


def test_that_panels_follow_one_another_by_key(window: MainWindow) -> None:
    window.time_panel.setFocus()
    stops = []
    for _ in range(4):
        window.actions_by_name["next_panel"].trigger()
        focus = QApplication.focusWidget()
        assert focus is not None
        stops.append(focus)
    assert len(set(stops)) == 4


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080)])
def test_that_the_time_bar_stays_inside_the_window_at_every_text_size(
    window: MainWindow, size: tuple[int, int], scale: float
) -> None:
    window.resize(*size)
    window._set_scale(scale)
    QApplication.processEvents()
    foot = window.status_line.mapTo(window, window.status_line.rect().bottomRight())
    assert foot.y() <= window.height()
    assert foot.x() <= window.width()
    bar = window.time_panel.date_bar
    assert bar.mapTo(window, bar.rect().bottomRight()).y() < window.height()
    assert window.header.width() <= window.width()
