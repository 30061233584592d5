"""How the time panel is laid out: the chart and its height, how many days; remembered, reset."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.settings import PERIODS
from briefing_app.widgets.time_panel import TimePanel


class TimeDesk(QObject):
    """Shows the chart, its height and the period that the user chose, and keeps the choice."""

    def __init__(
        self,
        window: QWidget,
        memory: Memory,
        actions: dict[str, QAction],
        time_panel: TimePanel,
    ) -> None:
        super().__init__(window)
        self._memory, self._actions, self._panel = memory, actions, time_panel
        actions["show_chart"].setChecked(memory.settings.chart_shown)
        time_panel.show_chart(memory.settings.chart_shown)
        self._show_period(memory.settings.period)
        time_panel.period_requested.connect(self._choose_period)
        time_panel.heights.chosen.update(memory.settings.chart_heights)
        time_panel.chart_height_chosen.connect(self._remember_heights)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that lay the time out anew."""
        doings: dict[str, Callable[[], object]] = {
            "show_chart": self._on_chart_chosen,
            "zoom_in": lambda: self._panel.zoom(1),
            "zoom_out": lambda: self._panel.zoom(-1),
        }
        for period in PERIODS:
            doings[f"period_{period}"] = partial(self._choose_period, period)
        return doings

    def reset(self) -> None:
        """All days, with the chart at its usual height."""
        self._actions["show_chart"].setChecked(True)
        self._on_chart_chosen()
        self._choose_period(0)
        self._panel.heights.chosen.clear()
        self._panel.choose_chart_height(None)

    def _on_chart_chosen(self) -> None:
        shown = self._actions["show_chart"].isChecked()
        self._panel.show_chart(shown)
        self._memory.change(chart_shown=shown)

    def _remember_heights(self) -> None:
        self._memory.change(chart_heights=dict(self._panel.heights.chosen))

    def _choose_period(self, period: int) -> None:
        self._show_period(period)
        self._memory.change(period=period)

    def _show_period(self, period: int) -> None:
        self._actions[f"period_{period}"].setChecked(True)
        self._panel.show_period(period)
