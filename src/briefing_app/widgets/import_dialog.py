"""Import a table: what its columns mean, what would become of its rows, and where to write."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.widgets.controls_row import PrimaryButton
from briefing_app.widgets.elided_label import ElidedLabel
from briefing_app.widgets.switch import Switch
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.told_line import Kind, ToldLine

ENCODINGS = ("utf-8", "windows-1252")


class ImportDialog(QDialog):
    """Shows what a dry run found before anything is written. It does not block the window.

    Signals:
        choice_changed: the table would be read in another way.
        mapping_requested: the user wants to choose the file of a mapping.
        folder_requested: the user wants to choose where to write.
        import_requested: the user wants the dataset to be written and opened.
    """

    choice_changed = Signal()
    mapping_requested = Signal()
    folder_requested = Signal()
    import_requested = Signal()

    def __init__(self, file: Path, folder: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import a table"))
        self.file, self.folder = file, folder
        self.mapping: Path | None = None  # of the user's own
        self.title = QLabel(self.windowTitle(), self)
        self.file_label = ElidedLabel(self)
        self.file_label.show_text(str(file))
        self.mapping_label = ElidedLabel(self)
        self.mapping_button = self._link(self.tr("Mapping…"), self.tr("Choose a mapping"))
        self.mapping_button.clicked.connect(lambda _checked=False: self.mapping_requested.emit())
        self.encoding = Switch(
            self.tr("Encoding"), (self.tr("As it says, or UTF-8"), "Windows-1252"), theme, self
        )
        self.encoding.setObjectName("import_encoding")
        self.encoding.chosen.connect(lambda _number: self.choice_changed.emit())
        self.folder_label = ElidedLabel(self)
        self.folder_button = self._link(self.tr("Folder…"), self.tr("Choose where to write"))
        self.folder_button.clicked.connect(lambda _checked=False: self.folder_requested.emit())
        self.report = QPlainTextEdit(self)
        self.report.setObjectName("import_report")
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("What would become of the rows"))
        self.told = ToldLine(theme, self)
        self.close_button = QPushButton(self.tr("Cancel"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        self.import_button = PrimaryButton(theme, self)
        self.import_button.setObjectName("import_button")
        self.import_button.setText(self.tr("Import and open"))
        self.import_button.setDefault(True)
        self.import_button.clicked.connect(lambda _checked=False: self.import_requested.emit())
        self._lay_out()
        self.show_mapping(None)
        self.show_folder(folder)
        self.show_theme(theme)

    def _link(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        self._labels: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, QPushButton | None], ...] = (
            (self.tr("Table"), self.file_label, None),
            (self.tr("Columns"), self.mapping_label, self.mapping_button),
            (self.tr("Encoding"), self.encoding, None),
            (self.tr("Folder"), self.folder_label, self.folder_button),
        )
        for row, (text, part, button) in enumerate(rows):
            label = QLabel(text, self)
            self._labels.append(label)
            self._grid.addWidget(label, row, 0)
            if part is self.encoding:
                self._grid.addWidget(part, row, 1, Qt.AlignmentFlag.AlignLeft)
            else:
                self._grid.addWidget(part, row, 1)
            if button is not None:
                self._grid.addWidget(button, row, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.import_button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.report, 1)
        self._column.addLayout(foot)

    @property
    def encoding_name(self) -> str | None:
        """The encoding that was chosen; None where the file is to say it."""
        return ENCODINGS[1] if self.encoding.parts[1].isChecked() else None

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        px = theme.px
        self.title.setFont(theme.font(18, 700))
        for label in self._labels:
            label.setFont(theme.font(13, 600))
        for part in (self.file_label, self.mapping_label, self.folder_label):
            part.setFont(theme.font(13))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(px(13))
        self.report.setFont(font)
        for shown in (self.encoding, self.told, self.import_button):
            shown.show_theme(theme)
        self._column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(12))
        self.resize(px(760), px(560))

    def show_mapping(self, mapping: Path | None) -> None:
        """Read the table by a mapping of the user's own, or as its columns tell."""
        self.mapping = mapping
        words = self.tr("As their names tell: ACLED, UCDP GED or TimelineJS")
        self.mapping_label.show_text(words if mapping is None else str(mapping))

    def show_folder(self, folder: Path) -> None:
        """Write to another folder."""
        self.folder = folder
        self.folder_label.show_text(str(folder))

    def show_state(self, kind: Kind, words: str, report: str, *, ready: bool) -> None:
        """Say how far it is; only when it is ready can something be imported."""
        self.report.setPlainText(report)
        self.import_button.setEnabled(ready)
        self.told.say(kind, words)
