from __future__ import annotations

import gc
from functools import partial
from threading import Event, current_thread, main_thread
from weakref import ref

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from briefing_app.services.brief_error import BriefError
from briefing_app.widgets.background import Background


def test_that_work_is_done_in_another_thread_and_told_of_in_this_one(qtbot: QtBot) -> None:
    background = Background()
    heard: list[tuple[object, object]] = []
    background.done.connect(lambda given: heard.append((given, current_thread())))
    with qtbot.waitSignal(background.done):
        background.ask(current_thread)
    ((worker, here),) = heard
    assert here is main_thread()
    assert worker is not here


def test_that_of_what_waits_only_the_newest_is_done_and_told_of(qtbot: QtBot) -> None:
    background, let = Background(), Event()
    done: list[int] = []
    heard: list[object] = []
    background.done.connect(heard.append)

    def work(number: int) -> int:
        assert let.wait(30)
        done.append(number)
        return number

    for number in range(4):
        background.ask(partial(work, number))
    let.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert done == [0, 3]
    assert heard == [3]


def test_that_what_nobody_waits_for_is_not_told_of(qtbot: QtBot) -> None:
    background = Background()
    heard: list[object] = []
    background.done.connect(heard.append)
    background.ask(lambda: 1)
    background.forget()
    qtbot.waitUntil(lambda: not background.busy)
    assert heard == []


def test_that_what_is_to_be_done_after_it_is_done_last_and_not_told_of(qtbot: QtBot) -> None:
    background, let = Background(), Event()
    done: list[str] = []
    heard: list[object] = []
    background.done.connect(heard.append)

    def work(name: str) -> None:
        assert let.wait(30)
        done.append(name)

    background.ask(partial(work, "asked for"))
    background.ask(partial(work, "waits"))
    background.forget(then=partial(work, "after it"))
    let.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert done == ["asked for", "after it"]
    background.forget(then=partial(work, "alone"))
    background.ask(lambda: "wanted")
    qtbot.waitUntil(lambda: bool(heard))
    assert done == ["asked for", "after it", "alone"]
    assert heard == ["wanted"]


def test_that_expected_trouble_is_told_of_and_a_bug_is_logged_too(
    qtbot: QtBot, logged_warnings: list[object]
) -> None:
    def fail(error: Exception) -> None:
        raise error

    background = Background()
    with qtbot.waitSignal(background.failed) as heard:
        background.ask(lambda: fail(BriefError("no paper")))
    assert str(heard.args[0]) == "no paper"
    assert not logged_warnings
    with qtbot.waitSignal(background.failed) as heard:
        background.ask(lambda: fail(KeyError("bug")))
    assert isinstance(heard.args[0], KeyError)
    assert logged_warnings
    logged_warnings.clear()


class Material:
    """Something large that the work is about."""


def test_that_work_that_is_done_keeps_nothing_alive(qtbot: QtBot) -> None:
    background, material = Background(), Material()
    gone = ref(material)
    with qtbot.waitSignal(background.done) as told:
        background.ask(partial(repr, material))
    assert told.args == [repr(material)]
    QThreadPool.globalInstance().waitForDone()
    del material
    gc.collect()
    assert gone() is None


@pytest.fixture(autouse=True)
def nothing_goes_on() -> None:
    QThreadPool.globalInstance().waitForDone()
