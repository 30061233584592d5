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


class VersionDialog(QDialog):
    """One field for the old version, and buttons that find one on the disk.

    It stays until the version that was asked for has been read; what is wrong with it is told here.

    Signals:
        version_requested(str): a path, or a revision of git.
    """

    version_requested = Signal(str)

    def __init__(self, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("version_dialog")
        self.setWindowTitle(self.tr("Compare with another version"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question = QLabel(self.tr("Old version:"), self)
        hint = QLabel(
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
        self.problem = QLabel(self)
        self.problem.setObjectName("version_problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.go = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.go.setText(self.tr("Compare"))
        buttons.accepted.connect(self._on_entered)
        buttons.rejected.connect(self.reject)
        self.field.textEdited.connect(lambda: self.say(""))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(question)
        column.addLayout(ways)
        for part in (hint, self.problem, buttons):
            column.addWidget(part)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("m" * 44))
        self.problem.setMinimumHeight(3 * self.fontMetrics().lineSpacing())  # no jump, no cut

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
            self.say(self.tr("Comparing…"))
            self.version_requested.emit(self.field.text().strip())
        else:
            self.say(self.tr("Name a version."))

    def say(self, problem: str) -> None:
        """Say what is wrong with the version, or what is being done."""
        self.problem.setText(problem)
        self.field.setAccessibleDescription(problem)
