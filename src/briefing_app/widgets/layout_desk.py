"""Which parts of the window are shown and how wide they are: fitted, remembered, reset."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefing_app.domain.sentences import capitalised
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.memory import Memory
from briefing_app.widgets.evidence_desk import EvidenceDesk
from briefing_app.widgets.panels import Panels, has_focus
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_desk import TimeDesk
from briefing_app.widgets.view_menus import ViewMenus

# Height of the columns that a window of 1024 × 700 leaves them with text of 110 % and the strip of
# knowledge, px at 100 % text size. With larger text the page scrolls.
LEAST_BODY = 200
COLUMNS = ("show_cities", "show_map", "show_statements")  # actions; at least one stays checked


class LayoutDesk(QObject):
    """Fits the columns to the window and keeps what the user chose.

    Whoever wants to go to a column goes through here, for it may be hidden.
    """

    def __init__(
        self,
        window: QWidget,
        memory: Memory,
        actions: dict[str, QAction],
        panels: Panels,
        evidence_desk: EvidenceDesk,
    ) -> None:
        super().__init__(window)
        self._memory, self._actions = memory, actions
        self._panels, self._evidence_desk = panels, evidence_desk
        self.view_menus = ViewMenus(window, memory, actions, panels.city_table.menus)
        self.time_desk = TimeDesk(window, memory, actions, panels.time_panel)
        panels.columns.narrow_changed.connect(self._allow)
        self._restore()
        panels.columns.sizes_chosen.connect(self._remember_sizes)
        panels.city_table.arranged.connect(self._remember_list)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that change the layout, or lead to a part of it."""
        return {
            **dict.fromkeys(COLUMNS, self._on_column_chosen),
            **self.time_desk.doings(),
            "focus_cities": lambda: self.focus_list_or_map(False),
            "focus_map": lambda: self.focus_list_or_map(True),
            "list_or_map": lambda: self.focus_list_or_map(not self._panels.columns.is_map),
            "focus_statements": self._focus_statements,
            **dict.fromkeys(("columns", "group_by", "names"), lambda: None),  # menus
            "reset_layout": self._reset,
        }

    def fit(self, width: int, theme: Theme) -> None:
        """Give the columns a width of the window to share."""
        columns = self._panels.columns
        columns.fit(width, theme)
        self._evidence_desk.fit(width, theme, columns)
        columns.setMinimumHeight(theme.px(LEAST_BODY))

    def show_timeline(self, timeline: Timeline) -> None:
        """Name the list in the menus as the dataset names its places."""
        noun = capitalised(timeline.dataset.counted_set.short_noun).replace("&", "&&")
        for name in ("show_cities", "focus_cities"):
            self._actions[name].setText(f"&{noun}")
        self.view_menus.show_timeline(timeline)

    # Going there

    def focus_list_or_map(self, is_map: bool) -> None:
        """Go to the list or to the map, wherever it is."""
        self._show("show_map" if is_map else "show_cities")
        columns = self._panels.columns
        if columns.shared:
            columns.show_map(is_map)
        (self._panels.map_panel if is_map else self._panels.city_table).setFocus()

    def focus_filter(self) -> None:
        """Go to the filter of the column that has the focus; that of the list from elsewhere."""
        if has_focus(self._panels.statement_panel):
            self._panels.statement_panel.focus_filter()
        else:
            self.focus_list_or_map(False)
            self._panels.city_table.focus_filter()

    def _focus_statements(self) -> None:
        self._show("show_statements")
        self._evidence_desk.focus_statements()

    def _show(self, name: str) -> None:
        if not self._actions[name].isChecked():
            self._actions[name].setChecked(True)
            self._on_column_chosen()

    # What the user chose

    def _on_column_chosen(self) -> None:
        self._show_columns()
        hidden = tuple(name for name in COLUMNS if not self._actions[name].isChecked())
        self._memory.change(hidden=hidden)

    def _show_columns(self) -> None:
        panels = self._panels
        cities, map_, statements = (self._actions[name].isChecked() for name in COLUMNS)
        leaving = (
            (panels.city_table, cities),
            (panels.map_panel, map_),
            (panels.statement_panel, statements),
        )
        if any(has_focus(panel) for panel, shown in leaving if not shown):
            panels.time_panel.setFocus()
        panels.columns.show_wanted(cities=cities, map_=map_)
        self._evidence_desk.show_statements(statements)
        self._allow()

    def _allow(self) -> None:
        """The last column cannot be hidden; list and map take turns only where they share one."""
        shown = [name for name in COLUMNS if self._actions[name].isChecked()]
        for name in COLUMNS:
            self._actions[name].setEnabled(shown != [name])
        self._actions["list_or_map"].setEnabled(self._panels.columns.shared)

    def _remember_sizes(self) -> None:
        self._memory.change(sizes=dict(self._panels.columns.chosen))

    def _remember_list(self) -> None:
        table = self._panels.city_table
        grouping, sorted_by = table.arrangement()
        self._memory.change(columns=table.columns(), grouping=grouping, sorted_by=sorted_by)

    def _restore(self) -> None:
        settings, panels = self._memory.settings, self._panels
        panels.city_table.set_columns(settings.columns)
        panels.city_table.arrange(settings.grouping, settings.sorted_by)
        panels.columns.chosen.update(settings.sizes)
        for name in COLUMNS:
            self._actions[name].setChecked(name not in settings.hidden)
        if not any(self._actions[name].isChecked() for name in COLUMNS):
            self._actions[COLUMNS[0]].setChecked(True)
        self._show_columns()

    def _reset(self) -> None:
        panels = self._panels
        panels.columns.reset()
        panels.city_table.set_columns(())
        panels.city_table.arrange("", "")
        self._remember_list()
        self.view_menus.reset()
        for name in COLUMNS:
            self._actions[name].setChecked(True)
        self._on_column_chosen()
        self.time_desk.reset()
