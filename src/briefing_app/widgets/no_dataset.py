"""What the window shows without a dataset: that there is none, and the ways to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.widgets.theme import Theme


class NoDataset(QWidget):
    """A quiet sentence and a button for each way to a dataset."""

    def __init__(
        self, theme: Theme, ways: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("no_dataset")
        self.text = QLabel(self.tr("No dataset is open"), self)
        self.text.setObjectName("no_dataset_text")
        self.buttons: list[QPushButton] = []
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for way in ways:
            button = QPushButton(way.text().replace("&", ""), self)
            button.setToolTip(way.toolTip())
            button.clicked.connect(way.trigger)
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addStretch(1)
        self.setFocusProxy(self.buttons[0])
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.text.setFont(theme.font(13))
        palette = self.text.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour("ink_2"))
        self.text.setPalette(palette)
