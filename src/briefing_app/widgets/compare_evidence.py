"""The evidence beside a comparison: always that of one side, and it says of which."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.comparison import Comparison
from briefing_app.domain.comparison_words import side_day
from briefing_app.domain.subject import Subject
from briefing_app.widgets.inspector import Inspector
from briefing_app.widgets.side_badge import SideBadge
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.unbroken_words import UnbrokenWords

HEADING_ROW, LEFT, RIGHT = 44, 16, 12
SIDES = "AB"


class SideEvidence(QWidget):
    """What the state of a place, a count or an event rests on, on the day of one side.

    Signals:
        side_requested(int): the evidence of the other side is wanted, 0 for A and 1 for B.
    """

    side_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_evidence")
        self.setAccessibleName(self.tr("Evidence of one side"))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.hide()
        self._comparison: Comparison | None = None
        self._side = 1
        self._subject: Subject | None = None
        self.badge = SideBadge("B", theme, self)
        self.of_side = UnbrokenWords(self)
        self.other_button = QPushButton(self)
        self.other_button.setObjectName("other_side_button")
        self.other_button.clicked.connect(lambda: self.side_requested.emit(1 - self._side))
        self.inspector = Inspector(theme, self)
        self._heading = QWidget(self)
        row = QHBoxLayout(self._heading)
        row.setContentsMargins(LEFT, 0, RIGHT, 0)
        row.setSpacing(8)
        row.addWidget(self.badge)
        row.addWidget(self.of_side, 1)
        row.addWidget(self.other_button)
        rule = QFrame(self)
        rule.setObjectName("time_line")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(rule)
        column.addWidget(self.inspector, 1)
        self.setFocusProxy(self.inspector)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.badge.show_theme(theme)
        self.of_side.setFont(theme.font(13))
        self.of_side.setStyleSheet(f"color: {theme.colour('ink_2').name()}")
        self._heading.setMinimumHeight(theme.px(HEADING_ROW))
        self.inspector.show_theme(theme)

    @property
    def briefing(self) -> Briefing | None:
        """Day and knowledge that the evidence is of."""
        sides = None if self._comparison is None else (self._comparison.a, self._comparison.b)
        return None if sides is None else sides[self._side]

    def show_comparison(self, comparison: Comparison) -> None:
        """Follow the side to its day and knowledge, at once."""
        self._comparison = comparison
        self._show()

    def show_side(self, side: int) -> None:
        """Show the evidence of a side: 0 for A, 1 for B."""
        self._side = side
        self._show()

    def show_subject(self, subject: Subject | None) -> None:
        """Show the evidence for something else; None closes."""
        self._subject = subject
        self._show()

    def _show(self) -> None:
        briefing = self.briefing
        if briefing is not None:
            letter, other = SIDES[self._side], SIDES[1 - self._side]
            self.badge.show_letter(letter)
            self.badge.show_chosen(True)
            self.of_side.setText(side_day(briefing))
            self.of_side.setAccessibleName(f"{letter}, {side_day(briefing)}")
            self.other_button.setText(self.tr("Show side {}").format(other))
            if self._subject is not None or self.inspector.model.evidence is not None:
                self.inspector.show_timeline(briefing.timeline)
                self.inspector.show_day(briefing)
                self.inspector.show_subject(self._subject)
        self.setVisible(self._subject is not None)

    def hasHeightForWidth(self) -> bool:
        """It scrolls by itself, so it takes the height that there is."""
        return False

    def sizeHint(self) -> QSize:
        """Little, so that no page scrolls for its sake."""
        return self.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the comparison belong to the view around."""
        event.ignore()
