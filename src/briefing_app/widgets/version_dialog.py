"""Asks with which other version the dataset in view is to be compared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.widgets.controls_row import PrimaryButton
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.told_line import Kind, ToldLine


class VersionDialog(QDialog):
    """One field for the old version, and buttons that find one on the disk.

    It stays until the version that was asked for has been read; what is wrong with it is told here.

    Signals:
        version_requested(str): a path, or a revision of git.
    """

    version_requested = Signal(str)

    def __init__(self, proposed: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("version_dialog")
        self.setWindowTitle(self.tr("Compare with another version"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question = QLabel(self.tr("Old version:"), self)
        hint = self.hint = QLabel(
            self.tr("A folder, a file (.briefing), or a revision of git, such as HEAD~1 or v1.0."),
            self,
        )
        hint.setWordWrap(True)
        self.field = QLineEdit(proposed, self)
        self.field.setObjectName("old_version")
        self.field.setAccessibleName(question.text())
        self.field.setAccessibleDescription(hint.text())
        self.field.selectAll()
        ways = QHBoxLayout()
        ways.addWidget(self.field, 1)
        for name, text, mode in (
            ("old_folder", self.tr("F&older…"), QFileDialog.FileMode.Directory),
            ("old_file", self.tr("&File…"), QFileDialog.FileMode.ExistingFile),
        ):
            button = QPushButton(text, self)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, mode=mode: self._look_for(mode))
            ways.addWidget(button)
        self.problem = ToldLine(theme, self)
        self.problem.setObjectName("version_problem")
        self.go = PrimaryButton(theme, self)
        self.go.setText(self.tr("Compare"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_entered)
        buttons.rejected.connect(self.reject)
        self.field.textEdited.connect(lambda: self.say("plain", ""))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(question)
        column.addLayout(ways)
        for part in (hint, self.problem, buttons):
            column.addWidget(part)
        self.show_theme(theme)

    def _look_for(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setObjectName("old_version_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        if mode == QFileDialog.FileMode.ExistingFile:
            dialog.setNameFilters(
                [self.tr("Datasets in one file (*.briefing)"), self.tr("All files (*)")]
            )
        dialog.fileSelected.connect(self.field.setText)
        dialog.open()

    def _on_entered(self) -> None:
        if self.field.text().strip():
            self.say("busy", self.tr("Comparing…"))
            self.version_requested.emit(self.field.text().strip())
        else:
            self.say("error", self.tr("Name a version."))

    def say(self, kind: Kind, words: str) -> None:
        """Say what is wrong with the version, or what is being done."""
        self.problem.say(kind, words)
        self.field.setAccessibleDescription(words or self.hint.text())

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        for shown in (self.problem, self.go):
            shown.show_theme(theme)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("m" * 44))
        self.problem.setMinimumHeight(3 * self.fontMetrics().lineSpacing())  # no jump, no cut
