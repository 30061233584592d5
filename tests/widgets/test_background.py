"""Work in the background: what it gives comes back, and nothing of it is kept."""

from __future__ import annotations

import gc
from functools import partial
from weakref import ref

from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from briefing_app.widgets.background import Background


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
