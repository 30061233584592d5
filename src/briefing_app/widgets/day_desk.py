"""Moves the day by hand: what the actions and panels do that lead to another day."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefing_app.viewmodels.player import Player
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.compare_desk import CompareDesk

SPEEDS = (1, 2, 4, 8)  # days a second
DEMONSTRATED = 15  # days before the one that a dataset opens on


class DayDesk(QObject):
    """A move by the user's own hand stops the player; while comparing it moves one side."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        player: Player,
        compare_desk: CompareDesk,
        actions: dict[str, QAction],
    ) -> None:
        super().__init__(window)
        self._session, self._player, self._compare_desk = session, player, compare_desk
        self._actions = actions
        session.day_changed.connect(self._enable)
        session.comparison_changed.connect(self._enable)
        compare_desk.view.side_changed.connect(self._enable)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What each action does that moves the day."""
        doings: dict[str, Callable[[], object]] = {
            "next_day": self._moving(1),
            "previous_day": self._moving(-1),
            "next_change": self._moving_to_change(1),
            "previous_change": self._moving_to_change(-1),
            "first_day": lambda: self.go_to(0),
            "last_day": self._go_to_last_day,
            "play": self._player.toggle,
        }
        for speed in SPEEDS:
            doings[f"speed_{speed}"] = partial(self._player.set_speed, speed)
        return doings

    def go_to(self, day_index: int) -> None:
        """Go to a day by hand; while comparing, with the chosen side."""
        if self._compare_desk.comparing:
            self._compare_desk.move_side(self._compare_desk.view.side, day_index)
        else:
            self._player.stop()
            self._session.go_to(day_index)

    def demonstrate(self) -> None:
        """Play what led to the day in view; any move by hand ends it."""
        if self._session.briefing is not None:
            self._session.go_to(max(self._session.briefing.day_index - DEMONSTRATED, 0))
            self._player.play()

    def _moving(self, days: int) -> Callable[[], object]:
        """Move the day in view by hand, or the chosen side of a comparison."""
        day = self._by_hand(lambda: self._session.step(days))
        return self._compare_desk.instead(lambda: self._compare_desk.step(days), day)

    def _moving_to_change(self, direction: int) -> Callable[[], object]:
        """Likewise, to the next (1) or previous (-1) change of hands."""
        side, day = self._compare_desk.step_to_change, self._session.step_to_change
        return self._compare_desk.instead(
            lambda: side(direction), self._by_hand(lambda: day(direction))
        )

    def _by_hand(self, move: Callable[[], None]) -> Callable[[], None]:
        def moved() -> None:
            self._player.stop()
            move()

        return moved

    def _go_to_last_day(self) -> None:
        timeline = self._session.timeline
        if timeline is not None:
            self.go_to(timeline.last_index)

    def _enable(self) -> None:
        """Offer only what leads to another day."""
        briefing = self._compare_desk.in_hand or self._session.briefing
        if briefing is None:
            return
        at_start = briefing.day_index == 0
        at_end = briefing.day_index == briefing.timeline.last_index
        days = briefing.timeline.change_days
        enabled = {
            "first_day": not at_start,
            "previous_day": not at_start,
            "next_day": not at_end,
            "last_day": not at_end,
            "previous_change": bool(days) and days[0] < briefing.day_index,
            "next_change": bool(days) and days[-1] > briefing.day_index,
        }
        for name, possible in enabled.items():
            self._actions[name].setEnabled(possible)
