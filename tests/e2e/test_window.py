"""The real program in a real window, driven by real keys and a real mouse."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from pypdf import PdfReader

T = TypeVar("T")

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not os.environ.get("DISPLAY") or not all(map(shutil.which, ("xdotool", "openbox"))),
        reason="needs an X display, xdotool and openbox",
    ),
    pytest.mark.timeout(180),
]
TITLE = "Afghanistan 2021.*Briefing$"  # before the dataset is open it is "Briefing" alone
FOOT = 26 + 42  # status line and controls, px
TRACK = 24 + 30  # the knowledge track, and the middle of the day track above it
DAYS = 130


def xdotool(*words: object) -> str:
    done = subprocess.run(
        ["xdotool", *map(str, words)], check=True, capture_output=True, text=True, timeout=60
    )
    return done.stdout.strip()


def wait_until(ask: Callable[[], T], what: str, seconds: float = 60) -> T:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        answer = ask()
        if answer:
            return answer
        time.sleep(0.1)
    raise AssertionError(f"waited {seconds} s for {what}")


@pytest.fixture
def window_manager() -> Iterator[None]:
    """A window manager, so that dialogs get the focus as they do on a desk."""
    manager = subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    yield
    manager.terminate()
    manager.wait(10)


class Program:
    """The running program, as somebody in front of it sees and touches it."""

    def __init__(self, *arguments: str) -> None:
        environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "briefing_app", "view", *arguments], env=environment
        )
        self.window = wait_until(lambda: self._find(TITLE), "the window")
        xdotool("windowsize", "--sync", self.window, 1280, 800)
        xdotool("windowmove", self.window, 0, 0)
        xdotool("windowactivate", "--sync", self.window)
        time.sleep(1.5)  # what is painted after the first frame

    def _find(self, name: str) -> str:
        done = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", name],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.stdout.split("\n")[0].strip()

    def press(self, *keys: str) -> None:
        for key in keys:
            xdotool("key", "--clearmodifiers", key)
            time.sleep(0.05)

    def click(self, x: float, y: float, button: int = 1) -> None:
        xdotool("mousemove", "--window", self.window, round(x), round(y))
        xdotool("click", button)
        time.sleep(0.2)

    def size(self) -> tuple[int, int]:
        words = dict(
            line.split("=") for line in xdotool("getwindowgeometry", "--shell", self.window).split()
        )
        return int(words["WIDTH"]), int(words["HEIGHT"])

    def click_day(self, index: int, button: int = 1) -> None:
        """Click where the day track shows a day."""
        width, height = self.size()
        left, right = 76, 16
        x = left + (width - left - right) * (index + 0.5) / DAYS
        self.click(x, height - FOOT - TRACK, button)

    def export(self, target: Path) -> str:
        """Export the day in view through the dialog and return the text of the first page."""
        self.press("ctrl+e")
        dialog = wait_until(lambda: self._find("Export brief"), "the dialog")
        xdotool("windowactivate", "--sync", dialog)
        self.press("alt+n", "ctrl+a")
        xdotool("type", "--delay", 5, target.name)
        self.press("ctrl+Return")
        written = Path.home() / target.name  # there is no folder for documents in an empty home
        wait_until(written.exists, f"{target.name}")
        written.rename(target)
        return PdfReader(target).pages[0].extract_text()

    def quit(self) -> int:
        xdotool("windowactivate", "--sync", self.window)
        self.press("ctrl+q")
        return self.process.wait(30)


@pytest.fixture
def program(window_manager: None) -> Iterator[Program]:
    program = Program("--theme", "light")
    yield program
    if program.process.poll() is None:
        program.process.terminate()
        program.process.wait(10)


def test_that_the_days_have_the_keyboard_at_the_start(program: Program, tmp_path: Path) -> None:
    program.press("Escape", "Left")  # closes the hints, moves the day
    assert "12 August 2021" in program.export(tmp_path / "moved.pdf")


def test_that_a_day_found_by_keys_and_mouse_is_the_day_on_the_page(
    program: Program, tmp_path: Path
) -> None:
    assert "13 August 2021" in program.export(tmp_path / "opened.pdf")
    program.click_day(60)
    program.press("Left", "Left")
    text = program.export(tmp_path / "scrubbed.pdf")
    assert "28 June 2021" in text
    assert "13 August 2021" not in text.split("\n")[1]
    program.click_day(60, button=5)  # the wheel, over the track: one day on
    program.press("ctrl+shift+Right")
    assert "7 July 2021" in program.export(tmp_path / "next-change.pdf")
    program.press("ctrl+End")
    assert "7 September 2021" in program.export(tmp_path / "last.pdf")
    assert program.quit() == 0


def test_that_the_window_is_painted_with_more_than_a_few_colours(
    program: Program, tmp_path: Path
) -> None:
    picture = tmp_path / "window.png"

    def is_painted() -> bool:
        subprocess.run(["import", "-window", program.window, str(picture)], check=True, timeout=60)
        counted = subprocess.run(
            ["identify", "-format", "%k", str(picture)], check=True, capture_output=True, text=True
        )
        return int(counted.stdout) > 100

    wait_until(is_painted, "the panels")
    assert program.quit() == 0


def test_that_playing_moves_the_days_and_a_key_stops_it(program: Program, tmp_path: Path) -> None:
    program.press("ctrl+Home", "F5")
    time.sleep(2.5)
    program.press("ctrl+Left")
    text = program.export(tmp_path / "played.pdf")
    assert "1 May 2021" not in text.split("\n")[1]
    assert "May 2021" in text
    assert program.quit() == 0


def windows() -> list[str]:
    """The windows on the screen by the class that a desktop file names."""
    done = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--class", "^briefing-app$"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout.split()


def test_that_one_program_has_all_windows_whether_asked_for_by_key_or_by_a_second_start(
    window_manager: None,
) -> None:
    program = Program()
    try:
        program.press("Escape", "ctrl+n")
        wait_until(lambda: len(windows()) == 2, "the second window")
        again = [sys.executable, "-m", "briefing_app"]
        environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
        assert subprocess.run(again, env=environment, timeout=60).returncode == 0
        assert len(windows()) == 2
        xdotool("windowactivate", "--sync", program.window)
        program.press("ctrl+w")
        wait_until(lambda: len(windows()) == 1, "the first window to be gone")
        (program.window,) = windows()
        assert program.quit() == 0
    finally:
        if program.process.poll() is None:
            program.process.kill()
            program.process.wait(10)
