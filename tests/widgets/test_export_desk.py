"""The ways out of the menus: each asks where, writes in the background, and tells where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.exports import as_file, day_export, period_export
from briefing_app.widgets import export_desk
from briefing_app.widgets.actions import ACTIONS, NEED_A_DAY, ON_THE_DAY_IN_VIEW
from briefing_app.widgets.export_desk import DAY_FORMATS, PERIOD_FORMATS, action_name
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.notice import NoticeKind
from tests.conftest import BUNDLED

Offer = tuple[str, Callable[[], object]]
PERIOD_ACTIONS = {f"period_{action_name(name)}": name for name in PERIOD_FORMATS}
DAY_ACTIONS = {action_name(name): name for name in DAY_FORMATS}


def asked(window: MainWindow, action: str) -> QFileDialog:
    window.actions_by_name[action].trigger()
    (dialog,) = [found for found in window.findChildren(QFileDialog) if found.isVisible()]
    return dialog


def save(window: MainWindow, qtbot: QtBot, action: str, path: Path) -> str:
    """Save under a name, and what the strip says afterwards."""
    dialog = asked(window, action)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    told = window.notice.text
    qtbot.waitUntil(lambda: told.text().startswith(("Saved", "Not saved")), timeout=60_000)
    return told.text()


def proposed(dialog: QFileDialog) -> str:
    (file,) = dialog.selectedFiles()
    return Path(file).name


@pytest.mark.parametrize("action", DAY_ACTIONS)
def test_that_an_action_saves_what_the_command_line_writes(
    action: str, window: MainWindow, qtbot: QtBot, tmp_path: Path, bundled_timeline: Timeline
) -> None:
    name = DAY_ACTIONS[action]
    target = tmp_path / f"day.{name}"
    assert save(window, qtbot, action, target) == f"Saved {target.name}"
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    assert target.read_bytes() == as_file(name, day_export(name, briefing, BUNDLED))


@pytest.mark.parametrize("action", PERIOD_ACTIONS)
def test_that_all_days_are_saved_as_the_window_knows_them(
    action: str, window: MainWindow, qtbot: QtBot, tmp_path: Path, bundled: Loaded
) -> None:
    known_by = date(2021, 5, 3) if action.endswith("gif") else date(2021, 8, 12)
    window.session.know_by(known_by)
    name = PERIOD_ACTIONS[action]
    target = tmp_path / f"period.{name}"
    assert save(window, qtbot, action, target) == f"Saved {target.name}"
    timeline = build_timeline(bundled.dataset, known_by)
    assert target.read_bytes() == as_file(name, period_export(name, timeline, BUNDLED))


def test_that_a_wait_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_desk, "SLOW_MS", 0)
    heard: list[str] = []
    say = window.notice.say

    def listen(kind: NoticeKind, text: str, offers: tuple[Offer, ...] = ()) -> None:
        heard.append(text)
        say(kind, text, offers)

    monkeypatch.setattr(window.notice, "say", listen)
    target = tmp_path / "day.map.png"
    save(window, qtbot, "export_map_png", target)
    assert heard == [f"Writing {target}", f"Saved {target.name}"]


def test_that_names_are_proposed_of_day_and_knowledge(window: MainWindow) -> None:
    window.session.know_by(date(2021, 8, 12))
    names = {
        "export_areas_geojson": "day-2021-08-13-known-2021-08-12.areas.geojson",
        "period_export_csv": "period-known-2021-08-12.csv",
        "window_png": "window-2021-08-13-known-2021-08-12.png",
    }
    for action, expected in names.items():
        dialog = asked(window, action)
        assert proposed(dialog) == expected
        assert dialog.defaultSuffix() == expected.partition(".")[2]
        dialog.close()


def test_that_the_day_asked_for_is_saved_though_another_is_in_view_by_then(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(window, "export_csv")
    window.actions_by_name["next_day"].trigger()
    dialog.fileSelected.emit(str(tmp_path / "day.csv"))
    dialog.close()
    qtbot.waitUntil(window.notice.isVisible, timeout=30_000)
    assert "\n2021-08-13," in (tmp_path / "day.csv").read_text("utf-8-sig")


def test_that_a_file_that_cannot_be_written_is_told_and_can_go_elsewhere(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    told = save(window, qtbot, "export_csv", tmp_path / "nowhere" / "day.csv")
    assert told == f"Not saved: there is no folder {tmp_path / 'nowhere'}"
    assert window.notice.property("kind") == "error"
    buttons = [b for b in window.notice.findChildren(QPushButton) if "elsewhere" in b.text()]
    buttons[-1].click()
    (dialog,) = [found for found in window.findChildren(QFileDialog) if found.isVisible()]
    assert proposed(dialog) == "day-2021-08-13-hindsight.csv"
    dialog.close()


def test_that_nothing_known_of_the_period_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.session.know_by(date(2021, 4, 30))
    told = save(window, qtbot, "period_export_csv", tmp_path / "period.csv")
    assert told == "Not saved: nothing of the period was known on 2021-04-30"
    assert not (tmp_path / "period.csv").exists()


def test_that_a_picture_of_the_window_says_what_it_shows(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "window.png"
    save(window, qtbot, "window_png", target)
    image = QImage(str(target))
    assert image.size() == window.size() * window.devicePixelRatio()
    assert "Friday 13 August 2021" in image.text("Description")
    assert "With hindsight." in image.text("Description")
    assert "SHA-256" in image.text("Description")


def test_that_every_way_out_is_in_the_menus_and_needs_a_day_in_view() -> None:
    names = {spec.name for spec in ACTIONS}
    ways = {*DAY_ACTIONS, *PERIOD_ACTIONS, "window_png"}
    assert ways <= names
    assert ways <= set(NEED_A_DAY)
    assert ways <= set(ON_THE_DAY_IN_VIEW)
