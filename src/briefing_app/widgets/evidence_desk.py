"""Opens and closes the evidence in the window, and brings the focus back to where it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from briefing_app.domain.subject import Subject
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.columns import Columns
from briefing_app.widgets.evidence_ways import EvidenceWays
from briefing_app.widgets.inspector import Inspector
from briefing_app.widgets.theme import Theme

# By least width of the window: width of the evidence beside the statements; in a narrower
# window it takes their place. px at 100 % text size.
WIDTHS = ((2560, 520), (1680, 420), (0, 0))
ANY_WIDTH = 16_777_215  # of Qt: a widget without a greatest width


class EvidenceDesk(EvidenceWays):
    """The evidence for the day in view: the wishes of all panels meet here."""

    def __init__(
        self, window: QWidget, session: Session, inspector: Inspector, beside: QWidget
    ) -> None:
        super().__init__(window, session, inspector, beside, lambda: session.briefing)
        self._statements_shown = True
        self._theme: Theme | None = None
        self._width = 0  # of the evidence where it stands beside; 0 where it replaces
        self._columns: Columns | None = None
        self.column = QWidget(window)
        self.column.setObjectName("last_column")
        self._rule = QFrame(self.column)
        self._rule.setObjectName("evidence_rule")
        self._rule.setFixedWidth(1)
        row = QHBoxLayout(self.column)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(beside, 1)
        row.addWidget(self._rule)
        row.addWidget(inspector, 1)
        self._rule.hide()
        inspector.hide()
        session.timeline_changed.connect(inspector.show_timeline)
        session.day_changed.connect(inspector.show_day)
        session.subject_changed.connect(self._on_subject_changed)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that concern evidence."""
        return {
            "evidence_back": self._session.back,
            "evidence_forward": self._session.forward,
        }

    def focus_statements(self) -> None:
        """Go to the statements; evidence in their place gives way."""
        if self._beside.isHidden():
            self._session.ask(None)
        self._beside.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._rule.setStyleSheet(f"background: {theme.colour('hairline').name()}")
        self._inspector.show_theme(theme)

    def fit(self, width: int, theme: Theme, columns: Columns) -> None:
        """Give the evidence a column of its own where the window has room for one."""
        self._columns, self._theme = columns, theme
        self._width = next(own for least, own in WIDTHS if width >= theme.px(least))
        self._arrange()

    def show_statements(self, shown: bool) -> None:
        """Show the statements, or leave their room to the evidence and to other columns."""
        self._statements_shown = shown
        self._arrange()

    def _on_subject_changed(self, subject: Subject | None) -> None:
        if self._session.comparison is not None:
            return  # it is asked of a side then
        self._inspector.show_subject(subject)
        self._arrange()

    def _arrange(self) -> None:
        is_open = self._session.subject is not None
        statements = self._statements_shown
        is_beside = is_open and statements and self._width > 0
        if self._theme is not None:
            own = self._theme.px(self._width) if is_beside else 0
            self._inspector.setMinimumWidth(own)
            self._inspector.setMaximumWidth(own or ANY_WIDTH)
        # The keyboard must not fall through to another panel while one gives way to the other.
        self._inspector.setVisible(is_open)
        self._beside.setVisible(statements and (not is_open or is_beside))
        self._rule.setVisible(is_beside)
        if self._columns is not None:
            self._columns.show_last(is_open or statements)
            self._columns.show_extra(self._width + 1 if is_beside else 0)
