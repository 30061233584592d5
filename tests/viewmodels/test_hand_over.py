"""Which process is the first, and how a later start hands over to it what it was asked for."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.viewmodels.hand_over import HandOver, Wish

SCREEN = ":7"
WISH = Wish(Path("/data/small").absolute(), date(2021, 8, 13), date(2021, 8, 12), token="t-1")


def given(door: HandOver, wish: Wish, qtbot: QtBot) -> bool:
    """Give a wish while this thread's event loop runs, as another process would."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(door.give(wish)))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers))
    thread.join()
    return answers[0]


@pytest.mark.parametrize(
    ("wish", "taken"),
    [
        (WISH, WISH),
        (Wish(), Wish()),
        (Wish(Path("/data/small"), link="briefing:x"), Wish(link="briefing:x")),
        (Wish(Path("near")), Wish(Path("near").absolute())),
    ],
)
def test_that_the_first_takes_what_a_later_start_wishes(
    qtbot: QtBot, tmp_path: Path, wish: Wish, taken: Wish
) -> None:
    first, second = (HandOver(tmp_path / "settings", SCREEN) for _ in range(2))
    wishes: list[Wish] = []
    first.wished.connect(wishes.append)
    assert first.become_first()
    assert not second.become_first()
    first.listen()
    assert given(second, wish, qtbot)
    assert wishes == [taken]
    assert [path.suffix for path in (tmp_path / "settings").iterdir()] == [".lock"]
    first.close()
    assert second.become_first()
    second.close()


def test_that_a_wish_that_came_before_the_first_was_ready_is_taken(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = (HandOver(tmp_path, SCREEN) for _ in range(2))
    assert first.become_first()
    assert not second.become_first()
    wishes: list[Wish] = []
    first.wished.connect(wishes.append)
    thread = threading.Thread(target=second.give, args=(WISH,))
    thread.start()
    qtbot.waitUntil(lambda: any(path.suffix == ".wish" for path in tmp_path.iterdir()))
    first.listen()
    thread.join()
    assert wishes == [WISH]
    first.close()


def test_that_a_wish_nobody_takes_is_taken_back(qapp: object, tmp_path: Path) -> None:
    first, second = (HandOver(tmp_path, SCREEN) for _ in range(2))
    assert first.become_first()
    assert not second.become_first()
    assert not second.give(WISH, patience=0)
    assert [path.suffix for path in tmp_path.iterdir()] == [".lock"]
    first.close()


def test_that_another_screen_has_a_first_process_of_its_own(qapp: object, tmp_path: Path) -> None:
    doors = [HandOver(tmp_path, screen) for screen in (":0", ":1")]
    assert [door.become_first() for door in doors] == [True, True]
    for door in doors:
        door.close()


def test_that_a_process_that_died_is_not_waited_for(qapp: object, tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path;"
        "from briefing_app.viewmodels.hand_over import HandOver;"
        f"door = HandOver(Path(sys.argv[1]), {SCREEN!r});"
        "print(door.become_first(), flush=True); os._exit(1)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True
    )
    assert done.stdout == "True\n"
    assert [path.suffix for path in tmp_path.iterdir()] == [".lock"]
    door = HandOver(tmp_path, SCREEN)
    assert door.become_first()
    door.close()


def test_that_where_nothing_can_be_written_each_start_stands_alone(
    qapp: object, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    door = HandOver(tmp_path / "file" / "settings", SCREEN)
    assert not door.become_first()
    assert not door.give(WISH)
    door.close()


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"day": "soon"}', b"\xff", b"[" * 50_000])
def test_that_what_is_no_wish_is_thrown_away(qapp: object, tmp_path: Path, content: bytes) -> None:
    door = HandOver(tmp_path, SCREEN)
    wishes: list[Wish] = []
    door.wished.connect(wishes.append)
    assert door.become_first()
    (tmp_path / f"{door._name}-1-1.wish").write_bytes(content)
    door.listen()
    assert wishes == []
    assert [path.suffix for path in tmp_path.iterdir()] == [".lock"]
    door.close()
