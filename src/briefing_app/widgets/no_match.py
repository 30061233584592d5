"""What stands in place of the list of places where no place matches the filter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.widgets.theme import Theme


class NoMatch(QWidget):
    """Says so, and offers to clear the filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setObjectName("no_match")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setIndent(2)  # flush with the words of the button below
        self.clear_button = QPushButton(self.tr("Clear filter"), self)
        self.clear_button.setObjectName("clear_filter")
        self.clear_button.setProperty("role", "link")
        self.clear_button.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 24, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours."""
        palette = self.words.palette()
        palette.setColor(self.words.foregroundRole(), theme.colour("ink_2"))
        self.words.setPalette(palette)
