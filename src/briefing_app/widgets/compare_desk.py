"""Comparing two days: when the view is there, what its wishes do, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.comparison import Comparison
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.knowledge import HINDSIGHT, Knowledge, View
from briefing_app.domain.subject import Subject
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.services.comparison_text import comparison_text
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.compare_controls import CompareControls
from briefing_app.widgets.compare_export import CompareExport
from briefing_app.widgets.compare_view import CompareView
from briefing_app.widgets.evidence_ways import EvidenceWays
from briefing_app.widgets.known_on_dialog import KnownOnDialog
from briefing_app.widgets.layout_desk import LayoutDesk
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.panels import Panels, go_on
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_panel import TimePanel

WHILE_COMPARING = ("swap_sides", "copy_differences", "export_comparison", "leave_compare")


class CompareDesk(QObject):
    """Owns the view of a comparison and keeps it in step with the session.

    Signals:
        shown_changed(bool): the comparison took the place of the day, or gave it back.
    """

    shown_changed = Signal(bool)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        actions: dict[str, QAction],
        theme: Theme,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._actions, self._notice = actions, notice
        self.exports = CompareExport(window, notice)
        self._dataset: Dataset | None = None  # whose days are or were compared
        self.view = CompareView(theme, actions, window)
        self.controls = CompareControls(theme, actions, window)
        beside = self.view.evidence
        self.evidence = EvidenceWays(
            self, session, beside.inspector, self.view.list, lambda: beside.briefing
        )
        self.view.day_requested.connect(self.move_side)
        self.view.change_requested.connect(self.move_side_to_change)
        self.view.place_requested.connect(session.select_place)
        self.view.evidence_requested.connect(self.evidence.ask)
        self.controls.day_requested.connect(self.move_side)
        self.controls.knowledge_requested.connect(self._know)
        self.controls.left.connect(self.view.setFocus)
        self.controls.key_pressed.connect(self.view.keyPressEvent)
        session.place_changed.connect(self.view.show_place)
        session.subject_changed.connect(self._on_subject_changed)
        session.comparison_changed.connect(self._on_comparison_changed)
        session.day_changed.connect(self._enable)
        self._enable()

    def attach(self, time_panel: TimePanel) -> None:
        """Let the time panel show both sides and move one of them."""
        self._session.comparison_changed.connect(time_panel.show_comparison)
        self.view.side_changed.connect(time_panel.show_side)
        time_panel.side_requested.connect(self.view.show_side)
        time_panel.side_day_requested.connect(self.move_side)
        time_panel.side_knowledge_requested.connect(self._know)
        time_panel.key_pressed.connect(self.view.keyPressEvent)
        time_panel.show_side(self.view.side)

    @property
    def comparing(self) -> bool:
        """Whether two days are compared."""
        return self._session.comparison is not None

    @property
    def in_hand(self) -> Briefing | None:
        """The side that the keys move; None while one day is in view."""
        comparison = self._session.comparison
        return None if comparison is None else (comparison.a, comparison.b)[self.view.side]

    def doings(self) -> dict[str, Callable[[], object]]:
        """What each action of comparing does."""
        return {
            "compare_days": self._compare_with_day_before,
            "compare_day_before": self._compare_with_day_before,
            "compare_previous_change": self._compare_with_previous_change,
            "compare_knowledge": self._compare_knowledge,
            "swap_sides": self._session.swap_sides,
            "copy_differences": self.copy,
            "export_comparison": self.export,
            "leave_compare": self._session.leave_compare,
        }

    def instead(
        self, side_move: Callable[[], object], day_move: Callable[[], object]
    ) -> Callable[[], object]:
        """A move of the day in view; while comparing, one of the chosen side."""
        return lambda: side_move() if self.comparing else day_move()

    def or_of_day(
        self, of_day: EvidenceWays, layout: LayoutDesk, panels: Panels
    ) -> dict[str, Callable[[], object]]:
        """What the actions do that concern a comparison while there is one, else the day."""
        view, day = self.view, {**panels.doings(), **layout.doings()}

        def cycle(step: int) -> None:
            stops = (view.list, *view.maps, view.evidence.inspector, panels.time_panel)
            go_on([view.header.strips[0], *(stop for stop in stops if stop.isVisible())], step)

        ways: dict[str, Callable[[], object]] = {
            "list_or_map": view.take_turns,
            "focus_cities": lambda: view.focus_list_or_map(False),
            "focus_map": lambda: view.focus_list_or_map(True),
            "next_panel": lambda: cycle(1),
            "previous_panel": lambda: cycle(-1),
        }
        return {
            **{name: self.instead(do, day[name]) for name, do in ways.items()},
            "show_evidence": self.instead(self.evidence.toggle, of_day.toggle),
            "focus_evidence": self.instead(self.evidence.focus, of_day.focus),
        }

    def day_asker(self, of_day: EvidenceWays) -> Callable[[], object]:
        """What opens evidence for the day: of a side while comparing, else of the day in view."""
        return self.instead(self.evidence.ask_day, of_day.ask_day)

    def asker(self, of_day: EvidenceWays) -> Callable[[Subject], None]:
        """What opens evidence for anything, likewise."""
        return lambda subject: (self.evidence if self.comparing else of_day).ask(subject)

    def step(self, days: int) -> None:
        """Move the chosen side by days."""
        if self.in_hand is not None:
            self.move_side(self.view.side, self.in_hand.day_index + days)

    def step_to_change(self, direction: int) -> None:
        """Move the chosen side to its next (1) or previous (-1) change of hands."""
        self.move_side_to_change(self.view.side, direction)

    def move_side(self, side: int, day_index: int) -> None:
        """Move a side to a day; indices outside the period move to its end."""
        comparison, views = self._session.comparison, self._session.compared_views
        if comparison is not None and views is not None:
            timeline = comparison.a.timeline
            day = timeline.day(min(max(day_index, 0), timeline.last_index))
            self._replace(side, View(day, views[side].knowledge))

    def move_side_to_change(self, side: int, direction: int) -> None:
        """Move a side to its next (1) or previous (-1) change of hands, as it knows them."""
        comparison = self._session.comparison
        if comparison is not None:
            shown = (comparison.a, comparison.b)[side]
            days, here = shown.timeline.change_days, shown.day_index
            ahead = [day for day in days if (day - here) * direction > 0]
            if ahead:
                self.move_side(side, ahead[0] if direction > 0 else ahead[-1])

    def _replace(self, side: int, view: View) -> None:
        views = self._session.compared_views
        if views is not None:
            self._session.compare(*((view, views[1]) if side == 0 else (views[0], view)))

    def _know(self, side: int, knowledge: Knowledge | None) -> None:
        comparison, views = self._session.comparison, self._session.compared_views
        if comparison is None or views is None:
            return
        if knowledge is not None:
            self._replace(side, View(views[side].day, knowledge))
            return
        view = views[side]
        dialog = KnownOnDialog(comparison.a.timeline, view.known_by or view.day, self._window)
        dialog.knowledge_requested.connect(lambda chosen: self._know(side, chosen))
        dialog.open()

    # Beginning and end

    def _here(self) -> View | None:
        views, briefing = self._session.compared_views, self._session.briefing
        if views is not None:
            return views[1]
        return None if briefing is None else View(briefing.day, self._session.knowledge)

    def _compare_with_day_before(self) -> None:
        here, timeline = self._here(), self._session.timeline
        if here is not None and timeline is not None:
            before = max(here.day - timedelta(days=1), timeline.first_day)
            self._session.compare(View(before, here.knowledge), here)

    def _compare_with_previous_change(self) -> None:
        here, timeline = self._here(), self._session.timeline
        if here is not None and timeline is not None:
            index = timeline.index(here.day)
            days = [day for day in timeline.change_days if day < index]
            if days:
                self._session.compare(View(timeline.day(days[-1]), here.knowledge), here)

    def _compare_knowledge(self) -> None:
        here = self._here()
        if here is not None:
            known = here.known_by or here.day
            then = Knowledge("that_day") if known == here.day else Knowledge("fixed", known)
            self._session.compare(View(here.day, then), View(here.day, HINDSIGHT))

    def set_visible(self, visible: bool) -> None:
        """Show the comparison with its controls, or hide both."""
        self.view.setVisible(visible)
        self.controls.setVisible(visible)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.view.show_theme(theme)
        self.controls.show_theme(theme)

    def show_shapes(self, shapes: Shapes) -> None:
        """Take the shapes of the dataset, for the screen and for paper."""
        self.view.show_shapes(shapes)
        self.exports.show_shapes(shapes)

    def fit(self, width: int, height: int) -> None:
        """Show what a window of this size has room for."""
        self.controls.fit(width)
        self.view.show_window_height(height)

    def _on_subject_changed(self, subject: Subject | None) -> None:
        if self.comparing:
            self.view.show_subject(subject)

    def _on_comparison_changed(self, comparison: Comparison | None) -> None:
        was_shown = not self.view.isHidden()
        if comparison is not None:
            fresh = self._dataset is not comparison.a.timeline.dataset
            self._dataset = comparison.a.timeline.dataset
            self.view.show_comparison(comparison)
            self.controls.show_comparison(comparison, fresh=fresh)
        self.set_visible(comparison is not None)
        self._enable()
        if was_shown != (comparison is not None):
            self.shown_changed.emit(comparison is not None)
        if comparison is not None and not was_shown:
            self.controls.show_problem("")
            self.view.list.show_beginning()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable(self) -> None:
        """Disable what leads nowhere."""
        for name in WHILE_COMPARING:
            self._actions[name].setEnabled(self.comparing)
        here, timeline = self._here(), self._session.timeline
        index = 0 if here is None or timeline is None else timeline.index(here.day)
        for name in ("compare_days", "compare_day_before"):
            self._actions[name].setEnabled(index > 0)
        earlier = () if timeline is None else timeline.change_days
        self._actions["compare_previous_change"].setEnabled(bool(earlier) and earlier[0] < index)
        self._actions["compare_knowledge"].setEnabled(here is not None)

    # Ways out

    def copy(self) -> None:
        """Put the differences on the clipboard as text, with their sources."""
        if self._session.comparison is not None:
            QGuiApplication.clipboard().setText(comparison_text(self._session.comparison))
            told = self.tr("Copied the differences with their sources.")
            self._notice.say("good", told, passing=True)

    def export(self) -> None:
        """Ask where the comparison is to be saved, and write it."""
        if self._session.comparison is not None:
            self.exports.ask(self._session.comparison)
