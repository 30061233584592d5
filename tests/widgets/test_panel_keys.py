"""Every key that the help lists for a panel, pressed in the window: it does what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from briefing_app.domain.subject import CountSubject, EventSubject, PlaceSubject, StatementSubject
from briefing_app.widgets import problem_desk
from briefing_app.widgets.dialogs import PANEL_KEYS, TextDialog
from briefing_app.widgets.export_dialog import ExportDialog
from briefing_app.widgets.main_window import MainWindow
from tests.services.dataset_folders import write

Key: TypeAlias = Qt.Key
Modifier: TypeAlias = Qt.KeyboardModifier
PLAIN, SHIFT, CONTROL = Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier
THE_13TH = date(2021, 8, 13)


@dataclass
class Stage:
    """The window on 13 August, and a hand on the keys."""

    window: MainWindow
    qtbot: QtBot
    folder: Path
    monkeypatch: pytest.MonkeyPatch

    def press(self, *keys: Key, held: Modifier = PLAIN) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key, held)
            QApplication.processEvents()

    @property
    def day(self) -> date:
        """The day in view."""
        briefing = self.window.session.briefing
        assert briefing is not None
        return briefing.day

    @property
    def known_by(self) -> date | None:
        """What is known in view."""
        timeline = self.window.session.timeline
        assert timeline is not None
        return timeline.known_by

    @property
    def place(self) -> str | None:
        return self.window.session.place_id

    def days(self, *keys: Key, held: Modifier = PLAIN) -> list[date]:
        """The days that keys lead to, one after another."""
        days = []
        for key in keys:
            self.press(key, held=held)
            days.append(self.day)
        return days


Press = Callable[[Stage], None]
PRESSES: dict[tuple[str, str], Press] = {}


def on(where: str, keys: str) -> Callable[[Press], Press]:
    """Note how a row of the table is tried."""

    def note(press: Press) -> Press:
        PRESSES[where, keys] = press
        return press

    return note


@on("Time bar", "Left / Right")
def _(stage: Stage) -> None:
    stage.window.time_panel.setFocus()
    assert stage.days(Key.Key_Left, Key.Key_Right) == [date(2021, 8, 12), THE_13TH]


@on("Time bar", "Shift+Left / Right")
def _(stage: Stage) -> None:
    stage.window.session.go_to(0)
    stage.window.time_panel.setFocus()
    first, second = stage.days(Key.Key_Right, Key.Key_Right, held=SHIFT)
    assert date(2021, 5, 2) < first < second
    assert stage.days(Key.Key_Left, held=SHIFT) == [first]


@on("Time bar", "PgDn / PgUp")
def _(stage: Stage) -> None:
    stage.window.time_panel.setFocus()
    days = stage.days(Key.Key_PageDown, Key.Key_PageUp, Key.Key_PageUp)
    assert days == [date(2021, 8, 6), THE_13TH, date(2021, 8, 20)]


@on("Time bar", "Home / End")
def _(stage: Stage) -> None:
    stage.window.time_panel.setFocus()
    assert stage.days(Key.Key_Home, Key.Key_End) == [date(2021, 5, 1), date(2021, 9, 7)]


@on("Time bar", "Space")
def _(stage: Stage) -> None:
    stage.window.time_panel.setFocus()
    playing = []
    for _ in range(2):
        stage.press(Key.Key_Space)
        playing.append(stage.window.player.playing)
    assert playing == [True, False]


@on("Time bar", "+ / −")
def _(stage: Stage) -> None:
    stage.window.time_panel.setFocus()
    speeds = [stage.window.player.speed]
    for key in (Key.Key_Plus, Key.Key_Minus):
        stage.press(key)
        speeds.append(stage.window.player.speed)
    assert speeds == [2, 4, 2]


@on("Time bar", "Esc while dragging")
def _(stage: Stage) -> None:
    bar = stage.window.time_panel.date_bar
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(200, 34))
    QApplication.processEvents()
    assert stage.day < date(2021, 6, 1)
    stage.press(Key.Key_Escape)
    assert stage.day == THE_13TH
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(200, 34))


def _known(stage: Stage, *keys: Key) -> list[date | None]:
    stage.window.time_panel.knowledge_track.setFocus()
    known = []
    for key in keys:
        stage.press(key)
        known.append(stage.known_by)
    return known


@on("Knowledge", "Left / Right, PgDn / PgUp")
def _(stage: Stage) -> None:
    known = _known(
        stage, Key.Key_Left, Key.Key_PageDown, Key.Key_Left, Key.Key_Right, Key.Key_PageUp
    )
    days = [(2021, 9, 7), (2021, 8, 31), (2021, 8, 30), (2021, 8, 31), (2021, 9, 7)]
    assert known == [date(*day) for day in days]


@on("Knowledge", "End")
def _(stage: Stage) -> None:
    assert _known(stage, Key.Key_Left, Key.Key_End) == [date(2021, 9, 7), None]


@on("Map", "Arrows")
def _(stage: Stage) -> None:
    stage.window.session.select_place("kabul")
    stage.window.map_panel.view.setFocus()
    places = [stage.place]
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down):
        stage.press(key)
        places.append(stage.place)
    assert all(one != other for one, other in pairwise(places))


@on("Map", "Enter")
def _(stage: Stage) -> None:
    stage.window.session.select_place("kabul")
    stage.window.map_panel.view.setFocus()
    stage.press(Key.Key_Return)
    assert stage.window.session.subject == PlaceSubject("kabul")


@on("Map", "+ / − / 0")
def _(stage: Stage) -> None:
    view = stage.window.map_panel.view
    view.setFocus()
    whole = view._projection
    views = []
    for key in (Key.Key_Plus, Key.Key_Plus, Key.Key_Minus, Key.Key_0):
        stage.press(key)
        views.append(view._projection)
    assert len({str(one) for one in (whole, *views)}) == 3
    assert views[-1] == whole


@on("Lists", "Up / Down, Home / End")
def _(stage: Stage) -> None:
    view = stage.window.city_table.view
    for one in (view, stage.window.statement_panel.list):
        one.setFocus()
        rows = []
        for key in (Key.Key_Home, Key.Key_Down, Key.Key_Up, Key.Key_End):
            stage.press(key)
            rows.append(one.currentIndex().row())
        assert rows[0] == rows[2] < rows[1] < rows[3] == one.model().rowCount() - 1


@on("Lists", "Enter")
def _(stage: Stage) -> None:
    stage.window.session.select_place("herat")
    stage.window.city_table.view.setFocus()
    stage.press(Key.Key_Return)
    assert stage.window.session.subject == PlaceSubject("herat")
    stage.window.session.ask(None)
    stage.window.statement_panel.list.setFocus()
    stage.press(Key.Key_Home, Key.Key_Return)
    assert isinstance(stage.window.session.subject, StatementSubject)


@on("Lists", "Shift+F10")
def _(stage: Stage) -> None:
    stage.window.session.select_place("herat")
    stage.window.city_table.view.setFocus()
    stage.press(Key.Key_F10, held=SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()
    menu.close()


@on("Evidence", "Enter, Ctrl+Enter")
def _(stage: Stage) -> None:
    stage.window.evidence_desk.ask(CountSubject("taliban"))
    for _ in range(4):  # the first rows are those of the count itself
        stage.press(Key.Key_Down, Key.Key_Return)
    assert isinstance(stage.window.session.subject, PlaceSubject)
    stage.window.session.ask(None)
    stage.window.evidence_desk.ask(PlaceSubject("kandahar"))
    stage.press(Key.Key_Down, Key.Key_Down)
    stage.press(Key.Key_Return, held=CONTROL)
    assert stage.window.inspector.address_panel.isVisible()


@on("Evidence", "Esc")
def _(stage: Stage) -> None:
    stage.window.session.select_place("kandahar")
    stage.window.city_table.view.setFocus()
    stage.press(Key.Key_Return, Key.Key_Down, Key.Key_Escape)
    assert stage.window.session.subject is None
    assert stage.window.city_table.view.hasFocus()


def _compared(stage: Stage) -> list[date]:
    comparison = stage.window.session.comparison
    assert comparison is not None
    return [comparison.a.day, comparison.b.day]


@on("Comparison", "A / B")
def _(stage: Stage) -> None:
    stage.window.actions_by_name["compare_days"].trigger()
    stage.window.compare_view.list.setFocus()
    stage.press(Key.Key_A, Key.Key_Left)
    assert _compared(stage) == [date(2021, 8, 11), THE_13TH]
    stage.press(Key.Key_B, Key.Key_Right)
    assert _compared(stage) == [date(2021, 8, 11), date(2021, 8, 14)]


@on("Comparison", "X")
def _(stage: Stage) -> None:
    stage.window.actions_by_name["compare_days"].trigger()
    stage.window.compare_view.list.setFocus()
    stage.press(Key.Key_X)
    assert _compared(stage) == [THE_13TH, date(2021, 8, 12)]


@on("Comparison", "Ctrl+E, Ctrl+Shift+C")
def _(stage: Stage) -> None:
    stage.window.actions_by_name["compare_days"].trigger()
    stage.window.compare_view.list.setFocus()
    stage.press(Key.Key_C, held=CONTROL | SHIFT)
    assert "12 → 13 August 2021" in QGuiApplication.clipboard().text()
    stage.press(Key.Key_E, held=CONTROL)
    dialog = stage.window.findChild(QFileDialog, "comparison_dialog")
    assert dialog is not None
    dialog.close()


@on("Comparison", "Esc")
def _(stage: Stage) -> None:
    stage.window.actions_by_name["compare_days"].trigger()
    stage.window.compare_view.list.setFocus()
    stage.press(Key.Key_B, Key.Key_Right, Key.Key_Escape)
    assert stage.window.session.comparison is None
    assert stage.day == date(2021, 8, 14)


@on("Places", "letters")
def _(stage: Stage) -> None:
    stage.window.city_table.view.setFocus()
    stage.press(Key.Key_H, Key.Key_E)
    assert stage.place == "herat"


@on("Statements", "Right / Left")
def _(stage: Stage) -> None:
    view = stage.window.statement_panel.list
    view.setFocus()
    heights = []
    for key in (Key.Key_Home, Key.Key_Right, Key.Key_Left):
        stage.press(key)
        heights.append(view.visualRect(view.currentIndex()).height())
    assert heights[0] == heights[2] < heights[1]


def _problems(stage: Stage) -> None:
    write(stage.folder, ("events.yaml", "source: afp-1", "source: afp-2"))
    stage.window.session.open(stage.folder)
    stage.window.actions_by_name["problems"].trigger()


@on("Problems", "Enter")
def _(stage: Stage) -> None:
    opened: list[str] = []
    stage.monkeypatch.setattr(problem_desk, "editor_command", lambda *_: None)
    stage.monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.extend([url.toLocalFile()])
    )
    _problems(stage)
    stage.window.problem_panel.list.setFocus()
    stage.press(Key.Key_Home, Key.Key_Return)
    assert opened == [str(stage.folder / "events.yaml")]


@on("Problems", "Esc")
def _(stage: Stage) -> None:
    _problems(stage)
    stage.window.problem_panel.list.setFocus()
    stage.press(Key.Key_Escape)
    assert not stage.window.problem_desk.shown


def _dialog(stage: Stage, action: str = "export_brief") -> ExportDialog:
    stage.window.memory.change(brief_folder=str(stage.folder))
    stage.window.actions_by_name[action].trigger()
    dialog = stage.window.brief_export.dialog
    assert dialog is not None
    stage.qtbot.waitUntil(dialog.isActiveWindow)
    stage.qtbot.waitUntil(lambda: dialog.preview.page_count > 1, timeout=30_000)
    return dialog


@on("Export brief", "Ctrl+Enter")
def _(stage: Stage) -> None:
    stage.folder.mkdir()
    _dialog(stage)
    stage.press(Key.Key_Return, held=CONTROL)
    stage.qtbot.waitUntil(lambda: stage.window.brief_export.dialog is None, timeout=30_000)
    assert [path.suffix for path in stage.folder.iterdir()] == [".pdf"]


@on("Export brief", "Ctrl+P")
def _(stage: Stage) -> None:
    dialog = _dialog(stage)
    dialog.print_requested.disconnect()  # the dialog of the printer is not what is tried
    asked: list[bool] = []
    dialog.print_requested.connect(lambda: asked.append(True))
    stage.press(Key.Key_P, held=CONTROL)
    assert asked == [True]


@on("Export brief", "PgUp / PgDn")
def _(stage: Stage) -> None:
    dialog = _dialog(stage)
    pages = []
    for key in (Key.Key_PageDown, Key.Key_PageUp):
        stage.press(key)
        pages.append(dialog.preview.page)
    assert pages == [1, 0]


@on("Export brief", "+ / −")
def _(stage: Stage) -> None:
    dialog = _dialog(stage)
    dialog.preview.setFocus()
    whole = []
    for key in (Key.Key_Plus, Key.Key_Minus):
        stage.press(key)
        whole.append(dialog.preview.whole_width)
    assert whole == [True, False]


@on("Export brief", "Esc")
def _(stage: Stage) -> None:
    _dialog(stage)
    stage.press(Key.Key_Escape)
    assert stage.window.brief_export.dialog is None


@on("Filters", "Esc")
def _(stage: Stage) -> None:
    for panel, field in (
        (stage.window.city_table, stage.window.city_table.filter_field),
        (stage.window.statement_panel, stage.window.statement_panel.search),
    ):
        panel.setFocus()
        stage.window.actions_by_name["filter_column"].trigger()
        field.setFocus()
        stage.press(Key.Key_K, Key.Key_A)
        assert field.text() == "ka"
        stage.press(Key.Key_Escape)
        assert field.text() == ""


def _text(stage: Stage) -> TextDialog:
    stage.window.actions_by_name["method"].trigger()
    (dialog,) = stage.window.findChildren(TextDialog)
    stage.qtbot.waitUntil(dialog.isActiveWindow)
    stage.press(Key.Key_F, held=CONTROL)
    return dialog


@on("Sources", "Enter")
def _(stage: Stage) -> None:
    stage.window.actions_by_name["sources"].trigger()
    sources = stage.window.side_windows.source_window
    assert sources is not None
    sources.field.setText("amu tv 15 august 2023")
    stage.qtbot.waitUntil(sources.isActiveWindow)
    sources.list.setFocus()
    stage.press(Key.Key_Return)
    assert sources.address_panel.isVisible()
    stage.press(Key.Key_Escape)
    assert sources.list.hasFocus()
    sources.said.setFocus()
    stage.press(Key.Key_Return)
    assert stage.day == date(2021, 8, 14)  # of the first that it says
    assert isinstance(stage.window.session.subject, EventSubject)


@on("Windows of text", "Ctrl+F")
def _(stage: Stage) -> None:
    dialog = _text(stage)
    stage.press(Key.Key_H, Key.Key_E, Key.Key_L, Key.Key_D)
    assert dialog.body.textCursor().selectedText().lower() == "held"


@on("Windows of text", "Enter / Shift+Enter")
def _(stage: Stage) -> None:
    dialog = _text(stage)
    stage.press(Key.Key_H, Key.Key_E, Key.Key_L, Key.Key_D)
    told = [dialog.find_field.told.text()]
    for held in (PLAIN, SHIFT):
        stage.press(Key.Key_Return, held=held)
        told.append(dialog.find_field.told.text().partition(" ")[0])
    assert [words[0] for words in told] == ["1", "2", "1"]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize(("where", "keys"), [row[:2] for row in PANEL_KEYS])
def test_that_a_key_of_a_panel_does_what_the_help_says(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
    keys: str,
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    PRESSES[where, keys](Stage(window, qtbot, tmp_path / "folder", monkeypatch))
    QThreadPool.globalInstance().waitForDone()


def test_that_no_key_is_tried_that_the_help_does_not_list() -> None:
    assert set(PRESSES) == {row[:2] for row in PANEL_KEYS}
