"""What stands in the place of the cards when there are none: why, and where to go from there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.sentences import day_in
from briefing_app.domain.statement_words import day_with_count, statement_count
from briefing_app.domain.timeline import Timeline
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.wrapping_row import WrappingRow


class NoStatements(QWidget):
    """A sentence, and links to the nearest days with statements or a button that clears filters.

    Signals:
        day_requested(int): a link was followed.
        clear_requested: search and filters are to be given up.
    """

    day_requested = Signal(int)
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no_statements")
        self.text = QLabel(self)
        self.text.setObjectName("no_statements_text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.nearest = QLabel(self.tr("Nearest days with statements"), self)
        self.nearest.setObjectName("statement_nearest_text")
        self.nearest.setWordWrap(True)
        self.link_row = WrappingRow(self)
        self.clear_button = QPushButton(self.tr("Clear"), self)
        self.clear_button.setObjectName("statement_clear")
        self.clear_button.setAccessibleName(self.tr("Clear search and filters"))
        self.clear_button.clicked.connect(self.clear_requested)
        self.links: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        for widget in (self.text, self.nearest, self.link_row):
            self._column.addWidget(widget)
        self._column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    @property
    def first_stop(self) -> QWidget | None:
        """Where the keyboard goes; None where there is nothing to press."""
        if self.links:
            return self.links[0]
        return None if self.clear_button.isHidden() else self.clear_button

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.text.setFont(theme.font(13))
        self.nearest.setFont(theme.font(12))
        self.link_row.set_measures(-2, 0, 0, 0, gap=16, line_gap=4)
        self._column.setContentsMargins(16, theme.px(16), 24, 16)
        self._column.setSpacing(theme.px(8))

    def show_nothing_said(
        self, text: str, timeline: Timeline, nearest: Sequence[tuple[int, int]]
    ) -> None:
        """Say that there are no statements; `nearest` are day indices with their counts."""
        self._say(text, clear=False)
        dataset = timeline.dataset
        before: QWidget = self.clear_button
        for day_index, count in nearest:
            day = timeline.day(day_index)
            link = QPushButton(day_with_count(dataset, day, count), self.link_row)
            link.setProperty("role", "link")
            link.setAccessibleName(f"{day_in(dataset, day)}, {statement_count(count)}")
            link.clicked.connect(lambda _=False, index=day_index: self.day_requested.emit(index))
            self.link_row.add(link)
            link.show()
            self.setTabOrder(before, link)  # a new widget would come last in the window
            before = link
            self.links.append(link)
        self.nearest.setVisible(bool(nearest))
        self.link_row.setVisible(bool(nearest))
        self.link_row.arrange()

    def show_no_match(self, text: str) -> None:
        """Say that search and filters leave nothing."""
        self._say(text, clear=True)
        self.nearest.hide()
        self.link_row.hide()

    def _say(self, text: str, *, clear: bool) -> None:
        self.text.setText(text)
        self.link_row.clear()
        self.links = []
        self.clear_button.setVisible(clear)
