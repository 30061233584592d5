from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_app.services.file_excerpt import LONGEST, read_excerpt


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_text("\n".join(f"line {number}" for number in range(1, 21)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("line", "numbers"),
    [(1, range(1, 6)), (10, range(6, 15)), (20, range(16, 21)), (21, ()), (0, ()), (-3, ())],
)
def test_that_an_excerpt_holds_the_lines_around(file: Path, line: int, numbers: range) -> None:
    excerpt = read_excerpt(file, line)
    assert [number for number, _ in excerpt] == list(numbers)
    assert all(text == f"line {number}" for number, text in excerpt)


def test_that_whatever_is_in_a_file_is_shown_as_plain_visible_text(tmp_path: Path) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(b"a\tb\r\n\xff\x1b[2J\xe2\x80\xae\n" + b"x" * 500_000 + b"\nlast\n")
    lines = dict(read_excerpt(path, 2))
    assert lines[1] == "a    b"
    assert lines[2] == "\ufffd<U+001B>[2J<U+202E>"
    assert len(lines[3]) == LONGEST
    assert lines[4] == "last"


def test_that_what_is_no_file_gives_nothing(tmp_path: Path) -> None:
    assert read_excerpt(tmp_path, 1) == ()
    assert read_excerpt(tmp_path / "gone.yaml", 1) == ()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.yaml")
        assert read_excerpt(tmp_path / "pipe.yaml", 1) == ()
