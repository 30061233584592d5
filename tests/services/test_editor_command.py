from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_app.services.editor_command import EDITORS, editor_command, is_plain_text

PATH = Path("/data/my dataset/events.yaml")


def installed(*names: str) -> Callable[[str], str | None]:
    return lambda name: f"/usr/bin/{name}" if name in names else None


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("code", ["-g", f"{PATH}:12:5"]),
        ("kate", ["-l", "12", "-c", "5", str(PATH)]),
        ("gedit", ["+12:5", str(PATH)]),
        ("notepad++", ["-n12", "-c5", str(PATH)]),
    ],
)
def test_that_an_installed_editor_goes_to_the_line(editor: str, words: list[str]) -> None:
    assert editor_command(PATH, 12, 5, which=installed(editor)) == [f"/usr/bin/{editor}", *words]


def test_that_the_users_own_editor_goes_first(tmp_path: Path) -> None:
    which = installed("code", "vim")
    assert editor_command(PATH, 12, chosen="vim +{line} {file}", which=which) == [
        "/usr/bin/vim", "+12", str(PATH),
    ]  # fmt: skip
    assert editor_command(PATH, 12, chosen="vim -R", which=which) == [
        "/usr/bin/vim", "-R", str(PATH),
    ]  # fmt: skip


@pytest.mark.parametrize("chosen", ["gone {file}", 'vim "', ""])
def test_that_an_editor_that_is_not_there_gives_way(chosen: str) -> None:
    command = editor_command(PATH, 0, chosen=chosen, which=installed("code"))
    assert command == ["/usr/bin/code", "-g", f"{PATH}:1:1"]


def test_that_no_path_becomes_more_than_one_word_or_is_filled_in_again() -> None:
    path = Path("/data/{line} $(x); {column}/events.yaml")
    command = editor_command(path, 7, 3, which=installed("kate"))
    assert command == ["/usr/bin/kate", "-l", "7", "-c", "3", str(path)]


def test_that_there_may_be_no_editor() -> None:
    assert editor_command(PATH, 1, which=installed()) is None
    assert all(any("{file}" in word for word in words) for words in EDITORS)


def test_that_only_text_is_left_to_the_desktop() -> None:
    assert is_plain_text(Path("events.YAML"))
    assert not is_plain_text(Path("events.exe"))
    assert not is_plain_text(Path("events"))
