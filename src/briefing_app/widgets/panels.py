"""The panels of the window, and the ways of the keyboard between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.widgets.city_table import CityTable
from briefing_app.widgets.columns import Columns
from briefing_app.widgets.header import Header
from briefing_app.widgets.inspector import Inspector
from briefing_app.widgets.knowledge_strip import KnowledgeStrip
from briefing_app.widgets.map_panel import MapPanel
from briefing_app.widgets.no_dataset import NoDataset
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.statement_panel import StatementPanel
from briefing_app.widgets.status_line import StatusLine
from briefing_app.widgets.time_panel import TimePanel


@dataclass(frozen=True, slots=True)
class Panels:
    """What the window shows of a day, from the top to the bottom, and how the keyboard moves."""

    header: Header
    knowledge_strip: KnowledgeStrip
    notice: Notice
    no_dataset: NoDataset
    columns: Columns
    city_table: CityTable
    map_panel: MapPanel
    statement_panel: StatementPanel
    inspector: Inspector
    time_panel: TimePanel
    status_line: StatusLine

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that lead from one panel to another."""
        return {
            "focus_time": self.time_panel.setFocus,
            "go_to_date": self.time_panel.focus_date,
            "next_panel": lambda: self.cycle(1),
            "previous_panel": lambda: self.cycle(-1),
        }

    def order_tabs(self, compared: Sequence[QWidget], controls: Sequence[QWidget]) -> None:
        """The Tab key goes through the panels as one reads them, and through all of each.

        `compared` is what takes the place of the day above the time while two days are compared,
        `controls` what does so below it.
        """
        stops = (
            self.header.unit_strip,
            self.header.count_figures,
            self.knowledge_strip.compare_button,
            self.knowledge_strip.back_button,
            self.notice.text,
            *self.no_dataset.buttons,
            *self.city_table.tab_stops,
            self.map_panel.switch.list_half,
            self.map_panel.switch.map_half,
            self.map_panel.view,
            *self.statement_panel.tab_stops,
            *compared,
            self.time_panel.edge,
            self.time_panel.date_bar,
            self.time_panel.knowledge_track,
            *self.time_panel.controls_row.tab_stops,
            *controls,
            self.status_line.problems,
            self.status_line.digest,
        )
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def cycle(self, step: int) -> None:
        """Go on to the next panel (1) or back to the one before (-1), and round again."""
        panels = (
            self.city_table, self.map_panel, self.statement_panel, self.inspector, self.time_panel
        )  # fmt: skip
        go_on([self.header.unit_strip, *(panel for panel in panels if panel.isVisible())], step)


def go_on(stops: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the next of several parts (1) or to the one before (-1), in a ring."""
    here = next((i for i, stop in enumerate(stops) if has_focus(stop)), -1)
    stops[(here + step) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def has_focus(panel: QWidget) -> bool:
    """Whether the keyboard is in a panel."""
    focus = QApplication.focusWidget()
    return focus is panel or (focus is not None and panel.isAncestorOf(focus))
