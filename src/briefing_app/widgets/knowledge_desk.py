"""What the window does about the knowledge date: the choice, the question, the comparison."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, Knowledge
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.knowledge_control import ACTIONS
from briefing_app.widgets.knowledge_strip import KnowledgeStrip
from briefing_app.widgets.known_on_dialog import KnownOnDialog
from briefing_app.widgets.theme import Theme


class KnowledgeDesk(QObject):
    """Keeps the actions of the knowledge date and the strip true, and asks for a fixed day."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        memory: Memory,
        actions: dict[str, QAction],
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._memory = window, session, memory
        self._actions = actions
        self.strip = KnowledgeStrip(theme, window)
        self.strip.compare_requested.connect(actions["compare_knowledge"].trigger)
        self.strip.hindsight_requested.connect(self._to_hindsight)
        hidden = memory.settings.hide_outcome
        actions["hide_outcome"].setChecked(hidden)
        self.strip.show_outcome_hidden(hidden)

    def show_knowledge(self, knowledge: Knowledge) -> None:
        """Check the action of what is known."""
        self._actions[ACTIONS[knowledge.mode]].setChecked(True)

    def show_timeline(self, timeline: Timeline) -> None:
        """Hand the strip what it compares with; nothing is built while nothing is hidden."""
        if timeline.known_by is not None and self._session.hindsight is not None:
            self.strip.show_hindsight(self._session.hindsight)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What each action of the knowledge date does."""
        return {
            "with_hindsight": self._to_hindsight,
            "as_known_that_day": lambda: self._session.know(THAT_DAY),
            "known_on": self._ask,
            "hindsight_or_that_day": self._toggle,
            "hide_outcome": self._on_outcome_toggled,
        }

    def _to_hindsight(self) -> None:
        self._session.know(HINDSIGHT)

    def _toggle(self) -> None:
        hindsight = self._session.knowledge == HINDSIGHT
        self._session.know(THAT_DAY if hindsight else HINDSIGHT)

    def _ask(self) -> None:
        self.show_knowledge(self._session.knowledge)  # triggering has checked the other action
        timeline, briefing = self._session.timeline, self._session.briefing
        if timeline is not None and briefing is not None:
            dialog = KnownOnDialog(timeline, timeline.known_by or briefing.day, self._window)
            dialog.knowledge_requested.connect(self._session.know)
            dialog.open()

    def _on_outcome_toggled(self) -> None:
        hidden = self._actions["hide_outcome"].isChecked()
        self.strip.show_outcome_hidden(hidden)
        self._memory.change(hide_outcome=hidden)
