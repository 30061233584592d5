"""Which parts of the window are shown and how wide they are: fitted, remembered, reset."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefing_app.viewmodels.memory import Memory
from briefing_app.widgets.evidence_desk import EvidenceDesk
from briefing_app.widgets.panels import Panels
from briefing_app.widgets.theme import Theme

# Heights of the columns: what a window of 1024 × 700 leaves them beside the knowledge strip, and
# what they need at most where the text is large, as the page scrolls then.
LEAST_BODY, MOST_NEEDED = 260, 400


class LayoutDesk(QObject):
    """Fits the columns to the window and keeps what the user chose."""

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
        actions["list_or_map"].setEnabled(panels.columns.narrow)
        panels.columns.narrow_changed.connect(actions["list_or_map"].setEnabled)
        self._restore()

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that change the layout."""
        return {"show_chart": self._on_chart_chosen, "reset_layout": self._reset}

    def fit(self, width: int, theme: Theme) -> None:
        """Give the columns a width of the window to share."""
        columns = self._panels.columns
        columns.fit(width, theme)
        self._evidence_desk.fit(width, theme, columns)
        columns.setMinimumHeight(min(theme.px(LEAST_BODY), MOST_NEEDED))

    def remember(self) -> None:
        """Note what is not noted as soon as it is chosen."""
        self._memory.change(columns=tuple(self._panels.city_table.columns()))

    def _restore(self) -> None:
        settings = self._memory.settings
        self._panels.city_table.set_columns(settings.columns)
        self._actions["show_chart"].setChecked(settings.chart_shown)
        self._panels.time_panel.show_chart(settings.chart_shown)

    def _on_chart_chosen(self) -> None:
        shown = self._actions["show_chart"].isChecked()
        self._panels.time_panel.show_chart(shown)
        self._memory.change(chart_shown=shown)

    def _reset(self) -> None:
        self._panels.columns.reset()
        self._panels.city_table.set_columns(())
        self._actions["show_chart"].setChecked(True)
        self._on_chart_chosen()
