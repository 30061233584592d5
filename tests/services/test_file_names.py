from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.file_names import brief_file_name, why_no_file_name

DAY = date(2021, 8, 13)


def test_that_a_name_says_day_and_knowledge(bundled_timeline: Timeline) -> None:
    assert brief_file_name(brief(bundled_timeline, DAY)) == "brief-2021-08-13-hindsight.pdf"
    known = build_timeline(bundled_timeline.dataset, date(2021, 8, 12))
    assert brief_file_name(brief(known, DAY)) == "brief-2021-08-13-known-2021-08-12.pdf"


@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize(
    "name", ["brief-2021-08-13-hindsight.pdf", "هرات.pdf", "a b.pdf", ".pdf", "ü" * 125 + ".pdf"]
)
def test_that_ordinary_names_are_taken_on_every_system(name: str, windows: bool) -> None:
    assert why_no_file_name(name, windows=windows) == ""


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "needs a name"),
        ("  ", "needs a name"),
        ("..", "needs a name"),
        ("a/b.pdf", "cannot hold “/”"),
        ("a\0b.pdf", "U+0000"),
        ("a\nb.pdf", "U+000A"),
        ("ü" * 126 + ".pdf", "too long by 1 byte."),
        ("\ud800.pdf", "no file name can hold"),
    ],
)
def test_that_a_name_no_system_takes_is_told_with_the_reason(name: str, told: str) -> None:
    assert told in why_no_file_name(name, windows=False)
    assert told in why_no_file_name(name, windows=True)


@pytest.mark.parametrize("name", ["a:b.pdf", "what?.pdf", "con.pdf", "LPT1", "a.", "a\\b.pdf"])
def test_that_what_only_windows_refuses_is_refused_there_alone(name: str) -> None:
    assert why_no_file_name(name, windows=True)
    assert why_no_file_name(name, windows=False) == ""


def test_that_a_name_said_to_be_good_can_be_written(tmp_path: Path) -> None:
    for name in ("هرات.pdf", "ü" * 125 + ".pdf", "a:b?.pdf"):
        if why_no_file_name(name) == "":
            (tmp_path / name).write_bytes(b"x")
            assert (tmp_path / name).is_file()
