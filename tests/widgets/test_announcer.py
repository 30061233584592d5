from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline
from briefing_app.widgets.announcer import SETTLED_AFTER_MS, Announcer


@pytest.fixture
def announcer(qtbot: QtBot) -> Iterator[Announcer]:
    window = QWidget()
    qtbot.addWidget(window)
    yield Announcer(window)


def test_that_several_days_in_a_row_are_announced_once_with_day_and_finding(
    announcer: Announcer, bundled_timeline: Timeline, qtbot: QtBot
) -> None:
    heard: list[str] = []
    announcer.announced.connect(heard.append)
    for day in (11, 12, 13):
        announcer.show_day(brief(bundled_timeline, date(2021, 8, day)))
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard), timeout=patience())
    assert heard == [
        "13 August 2021. The Taliban hold 18 of 34 provincial capitals, "
        "five more than the day before"
    ]
    assert not announcer._settled.isActive()


def test_that_playing_is_silent_and_the_day_where_it_stops_is_said(
    announcer: Announcer, bundled_timeline: Timeline, qtbot: QtBot
) -> None:
    announcer.show_day(brief(bundled_timeline, date(2021, 8, 12)))
    announcer.show_playing(True)
    assert not announcer._settled.isActive()
    announcer.show_day(brief(bundled_timeline, date(2021, 8, 14)))
    assert not announcer._settled.isActive()
    with qtbot.waitSignal(announcer.announced, timeout=patience()) as heard:
        announcer.show_playing(False)
    assert str(heard.args[0]).startswith("14 August 2021. ")


def test_that_nothing_is_said_before_there_is_a_day(announcer: Announcer) -> None:
    announcer.show_playing(True)
    announcer.show_playing(False)
    assert not announcer._settled.isActive()


def patience() -> int:
    """Far beyond the delay, since the machine may be busy; in milliseconds."""
    return 25 * SETTLED_AFTER_MS
