"""The windows beside the main one: the chart as a table, and the search over all days."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.search import Hit
from briefing_app.widgets.chart_table import ChartTable
from briefing_app.widgets.search_panel import SearchPanel
from briefing_app.widgets.theme import Theme


class SideWindows(QObject):
    """Makes the windows when they are first wanted and keeps them up to date while they are there.

    Signals:
        day_requested(int): the user wishes to see a day.
        place_requested(str): the user wishes to see a place.
    """

    day_requested = Signal(int)
    place_requested = Signal(object)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._timeline: Timeline | None = None
        self._briefing: Briefing | None = None
        self.chart_table: ChartTable | None = None
        self.search_panel: SearchPanel | None = None

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that open a window, or lead through what was found in one."""
        return {
            "search_all": self.open_search,
            "next_result": lambda: self.step_result(1),
            "previous_result": lambda: self.step_result(-1),
            "chart_table": self.open_chart_table,
        }

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        for panel in (self.chart_table, self.search_panel):
            if panel is not None:
                panel.show_theme(theme)

    def show_timeline(self, timeline: Timeline) -> None:
        """Another dataset, or the same as known on another day."""
        self._timeline = timeline
        for panel in (self.chart_table, self.search_panel):
            if panel is not None:
                panel.show_timeline(timeline)

    def show_day(self, briefing: Briefing) -> None:
        """The day moved."""
        self._briefing = briefing
        if self.chart_table is not None:
            self.chart_table.show_day(briefing)

    def open_chart_table(self) -> None:
        """Show the chart as a table."""
        if self._timeline is None or self._briefing is None:
            return
        if self.chart_table is None:
            table = self.chart_table = ChartTable(self._theme, self._window)
            table.show_timeline(self._timeline)
            table.show_day(self._briefing)
            table.day_requested.connect(self.day_requested)
            table.finished.connect(self._on_chart_table_closed)
        self.chart_table.show()
        self.chart_table.activateWindow()

    def open_search(self) -> None:
        """Show the search, ready to type; what was looked for before is still there."""
        if self._timeline is None:
            return
        if self.search_panel is None:
            panel = self.search_panel = SearchPanel(self._theme, self._window)
            panel.show_timeline(self._timeline)
            panel.hit_requested.connect(self._on_hit_requested)
        self.search_panel.open_field()

    def step_result(self, by: int) -> None:
        """Go to the next or previous result; opens the search where nothing was looked for."""
        if self.search_panel is None or not self.search_panel.field.text():
            self.open_search()
        else:
            self.search_panel.step(by)

    def _on_hit_requested(self, hit: Hit) -> None:
        if hit.day_index is not None:
            self.day_requested.emit(hit.day_index)
        if hit.place_id is not None:
            self.place_requested.emit(hit.place_id)

    def _on_chart_table_closed(self) -> None:
        self.chart_table = None
