"""Guards every change of the Qt version.

PySide6 6.12.0 on Python 3.11 gives one reference too many back for each void call (to None) and
for each emission from Python (to True). After some hundred steps of the date slider Python ends
with a fatal error. From Python 3.12 on these objects are immortal, and the counts stand still.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal

TIMES = 1_000
# Enough that a faulty version cannot reach zero, which would end the process and the report.
HELD: list[bool | None] = [None, True] * 20 * TIMES


class Sender(QObject):
    moved = Signal(int)


def call_something_void(sender: QObject) -> None:
    sender.setObjectName("sender")


def emit(sender: Sender) -> None:
    sender.moved.emit(1)


def emit_to_a_slot(sender: Sender) -> None:
    connection = sender.moved.connect(ignore)
    sender.moved.emit(1)
    sender.moved.disconnect(connection)


def ignore(_value: int) -> None:
    pass


@pytest.mark.parametrize("call", [call_something_void, emit, emit_to_a_slot])
@pytest.mark.parametrize("constant", [None, True])
def test_that_qt_does_not_take_references_away(
    call: Callable[[Sender], None], constant: object
) -> None:
    sender = Sender()
    call(sender)
    before = sys.getrefcount(constant)
    for _ in range(TIMES):
        call(sender)
    lost = before - sys.getrefcount(constant)
    if lost > 0:  # put back what is missing, so that the report of the failure can be written
        for _ in range(lost):
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(constant))
    assert lost < TIMES // 10
