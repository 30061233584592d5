"""What stands in the window: the day, a comparison, the problems, or that there is no dataset."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.viewmodels.player import Player
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.actions import NEED_A_DAY, ON_THE_DAY_IN_VIEW
from briefing_app.widgets.compare_desk import CompareDesk
from briefing_app.widgets.layout_desk import LayoutDesk
from briefing_app.widgets.panels import Panels
from briefing_app.widgets.problem_desk import ProblemDesk

# A comparison has a list, maps, evidence and time, too.
IN_A_COMPARISON_TOO = (
    "focus_cities", "focus_map", "show_evidence", "focus_evidence", "focus_time", "next_panel",
    "previous_panel",
)  # fmt: skip


class Stage(QObject):
    """Exchanges what stands in the window, and brings the keyboard along.

    Signals:
        parts_changed(): something else stands there now.
    """

    parts_changed = Signal()

    def __init__(
        self,
        window: QWidget,
        session: Session,
        player: Player,
        actions: dict[str, QAction],
        panels: Panels,
        layout_desk: LayoutDesk,
        *,
        page: QWidget,
        time_line: QWidget,
        problem_desk: ProblemDesk,
        compare_desk: CompareDesk,
    ) -> None:
        """`page` is all above the time of a day, `time_line` the hairline between the two."""
        super().__init__(window)
        self._session, self._player = session, player
        self._actions, self._panels, self._layout_desk = actions, panels, layout_desk
        self._page, self._time_line = page, time_line
        self._problem_desk, self._compare_desk = problem_desk, compare_desk
        self._focus_before: QWidget | None = None  # before the problems took the place of the day
        problem_desk.shown_changed.connect(self._show_problems_or_day)
        compare_desk.shown_changed.connect(self._show_comparison_or_day)

    def show_presence(self, present: bool) -> None:
        """Show the panels and allow what needs a day, or say that there is no dataset."""
        panels = self._panels
        for part in (panels.header, panels.columns, self._time_line, panels.time_panel):
            part.setVisible(present)
        panels.no_dataset.setVisible(not present)
        for name in (*NEED_A_DAY, "reload"):
            self._actions[name].setEnabled(present)

    def focus_filter(self) -> None:
        """Go to the filter of what stands in the window."""
        if self._problem_desk.shown:
            self._problem_desk.panel.focus_filter()
        elif self._compare_desk.comparing:
            self._compare_desk.view.focus_filter()
        else:
            self._layout_desk.focus_filter()

    def _show_problems_or_day(self, problems: bool) -> None:
        """Exchange the two; the keyboard returns to where it was."""
        if problems:
            self._player.stop()
            self._focus_before = QApplication.focusWidget()
        self._show_parts()
        if not problems and not self._compare_desk.comparing:
            there = self._focus_before or self._panels.time_panel
            there.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_comparison_or_day(self, comparing: bool) -> None:
        """Exchange the two; the keyboard goes on to the time afterwards."""
        self._player.stop()
        self._show_parts()
        if not comparing and not self._problem_desk.shown:
            self._panels.time_panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self) -> None:
        """The problems stand before a comparison, and that before the day."""
        problems, comparing = self._problem_desk.shown, self._compare_desk.comparing
        self._compare_desk.set_visible(comparing and not problems)
        self._page.setHidden(problems or comparing)
        for part in (self._time_line, self._panels.time_panel):
            part.setHidden(problems)
        in_view = self._session.briefing is not None and not (problems or comparing)
        for name in ON_THE_DAY_IN_VIEW:
            self._actions[name].setEnabled(in_view)
        for name in IN_A_COMPARISON_TOO:
            self._actions[name].setEnabled(self._session.briefing is not None and not problems)
        self.parts_changed.emit()
