"""The windows beside the main one: chart as a table, search over all days, list of sources."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.comparison import Comparison
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, Knowledge
from briefing_app.domain.subject import Subject
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.search import Hit
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.chart_table import ChartTable
from briefing_app.widgets.evidence_ways import open_address
from briefing_app.widgets.search_panel import SearchPanel
from briefing_app.widgets.source_window import SourceWindow
from briefing_app.widgets.theme import Theme


class SideWindows(QObject):
    """Makes the windows when they are first wanted and keeps them up to date while they are there.

    Signals:
        day_requested(int): the user wishes to see a day.
        place_requested(str): the user wishes to see a place.
        evidence_requested(Subject): the user wishes to see evidence, on the day asked for before.
    """

    day_requested = Signal(int)
    place_requested = Signal(object)
    evidence_requested = Signal(object)

    def __init__(self, window: QWidget, session: Session, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._timeline: Timeline | None = None
        self._briefing: Briefing | None = None
        self._knowledge = HINDSIGHT
        self.chart_table: ChartTable | None = None
        self.search_panel: SearchPanel | None = None
        self.source_window: SourceWindow | None = None
        self._steps_aside = False  # the list of sources, for the evidence that it led to
        session.knowledge_changed.connect(self.show_knowledge)
        session.timeline_changed.connect(self.show_timeline)
        session.day_changed.connect(self.show_day)
        session.subject_changed.connect(self.show_subject)
        session.comparison_changed.connect(self.show_comparison)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that open a window, or lead through what was found in one."""
        return {
            "search_all": self.open_search,
            "next_result": lambda: self.step_result(1),
            "previous_result": lambda: self.step_result(-1),
            "chart_table": self.open_chart_table,
            "sources": self.open_sources,
        }

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        for panel in (self.chart_table, self.search_panel, self.source_window):
            if panel is not None:
                panel.show_theme(theme)

    def show_timeline(self, timeline: Timeline) -> None:
        """Another dataset, or the same as known on another day."""
        self._timeline = timeline
        for panel in (self.chart_table, self.search_panel, self.source_window):
            if panel is not None:
                panel.show_timeline(timeline)

    def show_knowledge(self, knowledge: Knowledge) -> None:
        """Know whether what is known follows the day."""
        self._knowledge = knowledge

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Tell no more than is known of either side while two days are compared."""
        if comparison is not None and comparison.fuller.timeline is not self._timeline:
            self.show_timeline(comparison.fuller.timeline)

    def show_subject(self, subject: Subject | None) -> None:
        """Evidence was opened or closed: the list of sources that led there comes back."""
        if subject is None and self._steps_aside:
            self.open_sources()

    def show_day(self, briefing: Briefing) -> None:
        """The day moved."""
        self._briefing = briefing
        self._steps_aside = False  # somebody went on from there
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

    def open_sources(self) -> None:
        """Show the list of sources, ready to be gone through."""
        if self._timeline is None:
            return
        self._steps_aside = False
        if self.source_window is None:
            sources = self.source_window = SourceWindow(self._theme, self._window)
            sources.show_timeline(self._timeline)
            sources.hit_requested.connect(self._on_hit_requested)
            sources.open_requested.connect(open_address)
            sources.finished.connect(self._on_sources_closed)
        self.source_window.show()
        self.source_window.activateWindow()

    def step_result(self, by: int) -> None:
        """Go to the next or previous result; opens the search where nothing was looked for."""
        if self.search_panel is None or not self.search_panel.field.text():
            self.open_search()
        else:
            self.search_panel.step(by)

    def _on_hit_requested(self, hit: Hit) -> None:
        """Go to the day of something, or to a later one on which it became known."""
        day_index, timeline = hit.day_index, self._timeline
        if day_index is not None and timeline is not None:
            if self._knowledge == THAT_DAY and hit.known_from is not None:
                day_index = max(day_index, timeline.index(hit.known_from))
            self.day_requested.emit(day_index)
        if hit.place_id is not None:
            self.place_requested.emit(hit.place_id)
        if hit.subject is not None:
            self.evidence_requested.emit(hit.subject)
            if self.source_window is not None:
                self._steps_aside = True
                self.source_window.hide()
            self._window.activateWindow()

    def _on_chart_table_closed(self) -> None:
        self.chart_table = None

    def _on_sources_closed(self) -> None:
        self.source_window = None
