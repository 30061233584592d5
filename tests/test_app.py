from __future__ import annotations

import gc
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import briefing_app
from briefing_app import app
from briefing_app.app import run_window, settings_store
from briefing_app.services.resources import bundled_dataset
from briefing_app.viewmodels.settings import OpenWindow, Settings, load_settings, save_settings
from briefing_app.widgets.frame import Frame
from briefing_app.widgets.main_window import MainWindow
from tests.services.dataset_folders import write


def test_that_a_picture_of_the_window_needs_no_screen(qapp: object, tmp_path: Path) -> None:
    target = tmp_path / "window.png"
    assert run_window(bundled_dataset(), theme="light", screenshot=target, size=(1280, 800)) == 0
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == (1280, 800)
    colours = {picture.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 800, 7)}
    assert len(colours) > 20


def test_that_the_garbage_collector_is_at_work_while_the_window_is_used_and_afterwards(
    qapp: QApplication, tmp_path: Path
) -> None:
    states: list[tuple[bool, bool]] = []

    def look() -> None:
        frames = [w for w in QApplication.topLevelWidgets() if isinstance(w, Frame)]
        if frames and frames[0].layout() is not None:
            states.append((gc.isenabled(), gc.get_freeze_count() > 0))

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    assert run_window(bundled_dataset(), screenshot=tmp_path / "window.png") == 0
    timer.stop()
    assert states
    assert states[-1] == (True, True)
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, 0)


def test_that_a_picture_that_cannot_be_written_or_shown_gives_its_own_status(
    qapp: object, tmp_path: Path
) -> None:
    assert run_window(bundled_dataset(), screenshot=tmp_path / "no" / "folder.png") == 3
    assert run_window(tmp_path / "nothing here", screenshot=tmp_path / "window.png") == 1


def test_that_a_demonstration_plays_beside_the_hints_and_leaves_the_settings_alone(
    qapp: QApplication,
) -> None:
    seen: list[tuple[bool, bool, str]] = []

    def look() -> None:
        for frame in (w for w in QApplication.topLevelWidgets() if isinstance(w, Frame)):
            window = frame.findChild(MainWindow)
            if window is not None and window.player.playing and window.session.briefing:
                day = window.session.briefing.day.isoformat()
                seen.append((window.hints.shown, window.player.playing, day))
                if day > "2021-07-29":
                    QApplication.exit(0)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    assert run_window(bundled_dataset(), demo=True) == 0
    timer.stop()
    assert seen[0] == (True, True, "2021-07-29")
    assert seen[-1] == (True, True, "2021-07-30")
    assert settings_store().allKeys() == []


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("app", {"numpy", "pydantic", "yaml", "pyqtgraph", "briefing_app.domain.dataset"}),
        (
            "widgets.windows",
            {"pyqtgraph", "typst", "PIL", "briefing_app.services.report_pdf"}
            | {f"briefing_app.services.{name}" for name in ("exports", "dataset_pack")},
        ),
    ],
    ids=["frame", "window"],
)
def test_that_nothing_is_loaded_before_it_is_needed(module: str, heavy: set[str]) -> None:
    program = (
        f"import sys, briefing_app.{module};"
        f"sys.exit(', '.join(sorted({heavy} & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stderr == ""
    assert done.returncode == 0


def test_that_every_part_of_the_window_is_written_in_the_bundled_face(tmp_path: Path) -> None:
    """In a process of its own: what an application was told of fonts, it does not forget."""
    program = """
import sys
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QLineEdit, QMenuBar, QPushButton
from briefing_app.app import make_application
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.look import Look
from briefing_app.widgets.main_window import MainWindow
app = make_application()
store = QSettings(sys.argv[1], QSettings.Format.IniFormat)
memory = Memory(store)
window = MainWindow(Session(), memory, Look(memory, "light"))
kinds = (QLabel, QLineEdit, QMenuBar, QPushButton)
parts = [part for kind in kinds for part in window.findChildren(kind)]
assert len(parts) > 10
faces = ("Source Sans 3", "Source Serif 4")
strange = {p.objectName() for p in parts if p.font().families()[0] not in faces}
sys.exit(", ".join(sorted(strange)) or 0)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "settings.ini")],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_that_the_frame_shows_the_paper_first_and_takes_the_title_of_its_content(
    qtbot: QtBot,
) -> None:
    frame = Frame(QColor("#F6F4EF"))
    qtbot.addWidget(frame)
    with qtbot.waitSignal(frame.shown_first):
        frame.show()
    assert QColor(frame.grab().toImage().pixel(5, 5)).name() == "#f6f4ef"
    content = QLabel("content")
    frame.fill(content)
    content.setWindowTitle("Afghanistan 2021 – Briefing")
    assert frame.windowTitle() == "Afghanistan 2021 – Briefing"


@pytest.mark.parametrize("geometry", ["", "not base64 at all", "AAAA", "é"])
def test_that_a_damaged_geometry_gives_the_usual_size(qtbot: QtBot, geometry: str) -> None:
    frame = Frame(QColor("white"), geometry)
    qtbot.addWidget(frame)
    assert (frame.width(), frame.height()) == (1280, 800)


def test_that_a_picture_leaves_the_settings_of_the_user_alone(
    qapp: object, tmp_path: Path, own_home: Path
) -> None:
    store = settings_store()
    save_settings(store, Settings(theme="light", text_scale=1.5))
    target = tmp_path / "window.png"
    assert run_window(bundled_dataset(), theme="dark", screenshot=target, size=(1280, 800)) == 0
    assert load_settings(settings_store()) == Settings(theme="light", text_scale=1.5)


def test_that_a_picture_ends_with_an_error_instead_of_waiting_for_ever(
    qapp: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    logged_warnings: list[logging.LogRecord],
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no window today")

    monkeypatch.setattr("briefing_app.widgets.main_window.MainWindow.__init__", broken)
    assert run_window(bundled_dataset(), screenshot=tmp_path / "window.png") == 1
    assert [record.getMessage() for record in logged_warnings] == ["the window could not be made"]
    logged_warnings.clear()


def test_that_a_start_without_a_dataset_brings_the_windows_of_the_last_run_back(
    qapp: QApplication, tmp_path: Path, own_home: Path
) -> None:
    path, shown = str(bundled_dataset()), []
    states = (
        OpenWindow(str(tmp_path / "gone"), "", ""),
        OpenWindow(path, "briefing:afghanistan-2021?day=2021-08-06", ""),
        OpenWindow(path, "briefing:afghanistan-2021?day=2021-08-13&known=that-day", ""),
    )
    save_settings(settings_store(), Settings(windows=states, hints_seen=True))

    def look() -> None:
        frames = [w for w in QApplication.topLevelWidgets() if isinstance(w, Frame)]
        dates = [label.text() for frame in frames for label in frame.findChildren(QLabel, "date")]
        if len(dates) == 2 and all(dates):
            shown.extend(sorted(dates))
            timer.stop()
            for frame in frames:
                frame.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    assert run_window(None) == 0
    assert shown == ["13 August 2021", "6 August 2021"]
    views = [state.view.partition("?")[2] for state in load_settings(settings_store()).windows]
    assert sorted(views) == ["day=2021-08-06", "day=2021-08-13&known=that-day"]


@pytest.mark.parametrize("opened", [None, Path("a.briefing")])
def test_that_a_shortcut_opens_the_dataset_it_is_given(
    monkeypatch: pytest.MonkeyPatch, opened: Path | None
) -> None:
    asked: list[Path | None] = []

    def run_window(dataset: Path | None) -> int:
        asked.append(dataset)
        return 0

    arguments = [] if opened is None else [str(opened)]
    monkeypatch.setattr(app, "run_window", run_window)
    monkeypatch.setattr(sys, "argv", ["briefing-app-window", *arguments])
    assert app.main() == 0
    assert asked == [opened]


def test_that_a_second_start_shows_its_dataset_in_the_first_process_and_leaves(
    qtbot: QtBot, own_home: Path, tmp_path: Path
) -> None:
    """Two real processes; what is open is read from the settings of the first."""
    write(tmp_path / "small")
    file = own_home / ".config" / "briefing-app" / "briefing-app.ini"
    program = [sys.executable, "-m", "briefing_app"]

    def listed() -> list[str]:
        store = QSettings(str(file), QSettings.Format.IniFormat)
        return [Path(state.path).name for state in load_settings(store).windows]

    first = subprocess.Popen([*program, str(bundled_dataset())])
    try:
        qtbot.waitUntil(lambda: listed() == [bundled_dataset().name], timeout=30_000)
        assert subprocess.run([*program, str(tmp_path / "small")], timeout=30).returncode == 0
        assert first.poll() is None
        qtbot.waitUntil(lambda: "small" in listed(), timeout=30_000)
        assert len(listed()) == 2
    finally:
        first.terminate()
        first.wait()


@pytest.mark.parametrize("portable", [False, True])
def test_that_nothing_is_written_but_the_settings(
    qtbot: QtBot, own_home: Path, tmp_path: Path, portable: bool
) -> None:
    """A real process with a home and a working folder of its own, which are empty before."""
    work, stick = tmp_path / "work", tmp_path / "stick"
    work.mkdir()
    folder = (stick if portable else own_home / ".config") / "briefing-app"
    arguments = ["--portable", str(stick)] if portable else []
    program = [sys.executable, "-m", "briefing_app", *arguments]
    environment = os.environ | {"PYTHONPATH": str(Path(briefing_app.__file__).parents[1])}
    started = subprocess.Popen(program, cwd=work, env=environment)
    try:
        qtbot.waitUntil((folder / "briefing-app.ini").exists, timeout=30_000)
    finally:
        started.terminate()
        started.wait()
    written = {path for root in (own_home, tmp_path) for path in root.rglob("*") if path.is_file()}
    assert {path.parent for path in written} == {folder}
    assert {path.name.partition("-")[0] for path in written} == {"briefing", "running"}
