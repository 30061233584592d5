"""The real window over AT-SPI, as a screen reader of the desktop meets it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
READER = Path(__file__).with_name("screen_reader.py")
HAS_ATSPI = "import gi; gi.require_version('Atspi', '2.0')"


def can_listen() -> bool:
    """Whether there is a screen, a session bus to be had, and AT-SPI for the system's Python."""
    if not os.environ.get("DISPLAY") or shutil.which("dbus-run-session") is None:
        return False
    if not Path(SYSTEM_PYTHON).exists():
        return False
    asked = subprocess.run(
        [SYSTEM_PYTHON, "-c", HAS_ATSPI], check=False, capture_output=True, timeout=60
    )
    return asked.returncode == 0


pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not can_listen(),
        reason="needs an X display, dbus, at-spi2-core, gir1.2-atspi-2.0 and python3-gi",
    ),
    pytest.mark.timeout(240),
]


@pytest.fixture
def met(own_home: Path, tmp_path: Path) -> dict[str, Any]:
    """What the reader found; it has a bus, a registry and a program of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(own_home)}
    answer = tmp_path / "answer.json"
    done = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(READER), sys.executable, str(answer)],
        env=environment, check=False, capture_output=True, text=True, timeout=200,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return found


def test_that_a_screen_reader_reads_the_day_moves_it_and_hears_of_it(met: dict[str, Any]) -> None:
    assert met["opened"] == "Day: Friday 13 August 2021"
    assert met["range"] == [0, 129]
    assert met["rows"][0] == "Changed on 13 Aug · 5 of 34"
    assert "Lashkar Gah, Taliban since 12 to 13 August, new, corroborated, 5 sources" in met["rows"]
    assert sum(row.count(", Taliban since ") for row in met["rows"]) == 18
    assert "check: " in met["first_card"]

    assert met["value"] == [104, 103]
    assert met["slider"][0] == "Day: Thursday 12 August 2021"
    assert met["slider"][1].startswith("Taliban 13 of 34")
    assert sum(row.count(", Taliban since ") for row in met["rows_after"]) == 13
    assert "At the end of 12 August: Taliban 13 of 34" in met["chart"]
    assert "12 August 2021" in met["labels"]
    assert len(met["heard"]) == 1
    assert met["heard"][0].startswith("12 August 2021. The Taliban hold 13 of 34")


def test_that_a_screen_reader_reads_all_of_a_comparison(met: dict[str, Any]) -> None:
    rows, told = met["compared"]["rows"], "\n".join(met["compared"]["everything"])
    assert rows[0] == "The world changed, 4"
    assert rows[1] == "Ghazni, A Government, B Taliban, the world changed, 12 Aug, handover"
    assert rows[5] == "Same on both, 30"
    for words in (
        "11 → 12 August 2021",
        "Four of 34 capitals changed hands in one day; none is confirmed to have changed back",
        "A: 34 capitals: Taliban 9, of them 2 not certain;",
        "B: 34 capitals: Taliban 13, of them 3 not certain;",
        "Taliban 9 → 13; Contested 3 → 1;",
        "Map of side A, 11 August, with hindsight",
        "Map of side B, 12 August, with hindsight",
        "Legend: Taliban, Contested, Resistance, Government, Not certain, Changed between A and B",
        "Group differences: By cause",
        "Date of side A",
        "What to know on side B: with hindsight",
        "Side B, moved by the arrow keys",
        "Leave compare",
        "Export comparison…",
    ):
        assert words in told
    assert met["compared"]["swapped"] == ["Wed 11 Aug 2021", "Thu 12 Aug 2021"]
