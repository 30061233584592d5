from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.player import Player
from tests.factories import make_timeline


class Stage:
    """A player with a clock of its own, and somebody who shows the days it asks for."""

    def __init__(self, days: int = 10) -> None:
        self.seconds = 0.0
        self.timeline: Timeline = make_timeline("gov", days=days)
        self.asked: list[int] = []
        self.playing: list[bool] = []
        self.player = Player(clock=lambda: self.seconds)
        self.player.day_requested.connect(self._on_day_requested)
        self.player.playing_changed.connect(self.playing.append)
        self.player.show_timeline(self.timeline)
        self.show(0)

    def _on_day_requested(self, day_index: int) -> None:
        self.asked.append(day_index)
        self.show(day_index)

    def show(self, day_index: int) -> None:
        self.player.show_day(brief(self.timeline, self.timeline.day(day_index)))

    def after(self, seconds: float) -> list[int]:
        """The days asked for when the clock has moved on."""
        self.seconds += seconds
        self.asked.clear()
        self.player.advance()
        return list(self.asked)


@pytest.fixture
def stage(qapp: object) -> Stage:
    return Stage()


def test_that_days_follow_each_other_at_the_chosen_speed(stage: Stage) -> None:
    stage.player.set_speed(4)
    stage.player.play()
    assert stage.after(0.25) == [1]
    assert stage.after(0.25) == [2]
    assert stage.after(0.1) == []


def test_that_a_slow_window_skips_days_rather_than_lagging(stage: Stage) -> None:
    stage.player.set_speed(2)
    stage.player.play()
    assert stage.after(1.6) == [3]
    assert stage.after(0.4) == [4]


def test_that_playing_stops_at_the_last_day(stage: Stage) -> None:
    stage.player.play()
    assert stage.after(100) == [9]
    assert stage.playing == [True, False]
    assert stage.after(100) == []


def test_that_from_the_last_day_playing_starts_at_the_first(stage: Stage) -> None:
    stage.show(9)
    stage.player.play()
    assert stage.asked == [0]
    assert stage.player.playing
    assert stage.after(0.5) == [1]


def test_that_a_day_chosen_by_hand_stops_the_player(stage: Stage) -> None:
    stage.player.play()
    stage.after(0.5)
    stage.show(7)
    assert stage.playing == [True, False]
    assert stage.after(5) == []


def test_that_showing_the_same_day_again_does_not_stop_the_player(stage: Stage) -> None:
    stage.player.play()
    stage.after(0.5)
    stage.show(1)
    assert stage.player.playing


def test_that_another_speed_does_not_move_the_day(stage: Stage) -> None:
    stage.player.set_speed(1)
    stage.player.play()
    stage.after(0.9)
    stage.player.set_speed(8)
    assert stage.after(0) == []
    assert stage.after(0.125) == [1]


def test_that_another_dataset_stops_the_player(stage: Stage) -> None:
    stage.player.play()
    stage.player.show_timeline(make_timeline("gov", days=3))
    assert stage.playing == [True, False]


def test_that_toggling_plays_and_pauses(stage: Stage) -> None:
    stage.player.toggle()
    stage.player.toggle()
    assert stage.playing == [True, False]


def test_that_a_period_of_one_day_cannot_be_played(qapp: object) -> None:
    stage = Stage(days=1)
    stage.player.play()
    assert stage.playing == []
    assert stage.asked == []


def test_that_the_real_clock_moves_the_day(qtbot: QtBot) -> None:
    player = Player()
    player.show_timeline(make_timeline("gov", days=3))
    player.set_speed(8)
    with qtbot.waitSignal(player.day_requested, timeout=5000) as wish:
        player.play()
    assert wish.args == [1]
    player.stop()
