"""Playing the days one after another."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.timeline import Timeline

SPEEDS = (1, 2, 4, 8)  # days a second


class Player(QObject):
    """Moves the day by the clock until the last one, or until somebody else moves it.

    The day that is due follows from the time since the start, so a slow window skips days
    rather than falling behind.

    Signals:
        day_requested(int): a day is due.
        playing_changed(bool): playing has begun or ended.
    """

    day_requested = Signal(int)
    playing_changed = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock  # seconds
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)
        self._speed = 2
        self._dataset: Dataset | None = None
        self._day_index = self._last_index = 0
        self._start_index, self._start_time = 0, 0.0

    @property
    def playing(self) -> bool:
        """Whether days are being played."""
        return self._timer.isActive()

    @property
    def speed(self) -> int:
        """Days a second."""
        return self._speed

    def show_timeline(self, timeline: Timeline) -> None:
        """Another dataset: stop. Knowledge may follow the day while it is played."""
        if self._dataset is not timeline.dataset:
            self.stop()
        self._dataset = timeline.dataset
        self._last_index = timeline.last_index

    def show_day(self, briefing: Briefing) -> None:
        """Take note of the day in view; stop if it is not the one that was asked for."""
        if briefing.day_index != self._day_index:
            self._day_index = briefing.day_index
            self.stop()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.stop()
        else:
            self.play()

    def play(self) -> None:
        """Play from the day in view; from the last day, begin at the first."""
        if self.playing or self._last_index == 0:
            return
        restart = self._day_index >= self._last_index
        if restart:
            self._day_index = 0
        self._begin()
        self.playing_changed.emit(True)
        if restart:
            self.day_requested.emit(0)

    def stop(self) -> None:
        """Stay at the day in view."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def set_speed(self, days_a_second: int) -> None:
        """Play faster or slower from here on; the day does not move."""
        self._speed = days_a_second
        if self.playing:
            self._begin()

    def advance(self) -> None:
        """Ask for the day that is due by now, if it is another one."""
        if not self.playing:
            return
        passed = math.floor((self._clock() - self._start_time) * self._speed + 1e-3)
        due = min(self._start_index + passed, self._last_index)
        if due > self._day_index:
            self._day_index = due
            self.day_requested.emit(due)
        if self._day_index >= self._last_index:
            self.stop()

    def _begin(self) -> None:
        self._start_index, self._start_time = self._day_index, self._clock()
        self._timer.start(1000 // self._speed)
