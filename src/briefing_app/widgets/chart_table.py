"""The control chart as a table in a window beside the main one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.sentences import capitalised
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.chart_table_model import ChartTableModel
from briefing_app.widgets.knowledge_control import known_words
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.theme import Theme

ROW = 26  # height, px at 100 % text size


class ChartTable(QDialog):
    """Lists every day of the chart. It stays open beside the window and follows the day.

    Signals:
        day_requested(int): Enter or a double click on a day.
    """

    day_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chart_table")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = ChartTableModel(self)
        self.title = QLabel(self)
        self.known = QLabel(self)
        self.known.setObjectName("chart_known")
        for label in (self.title, self.known):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.view = QTableView(self)
        read_as_the_dataset(self.view)
        self.view.setObjectName("chart_days")
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.activated.connect(self._on_activated)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy_button = buttons.addButton(
            self.tr("Copy table"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.setToolTip(self.tr("Copy all days with tabs between the cells"))
        self.copy_button.clicked.connect(lambda: self.copy())
        buttons.rejected.connect(self.reject)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.view)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy_selected)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for part in (self.title, self.known):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self.show_theme(theme)
        self.resize(theme.px(900), theme.px(620))
        self.view.setFocus()

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.title.setFont(theme.font(18, 700))
        self.known.setFont(theme.font(12))
        self.view.setFont(theme.font(13))
        self.view.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.view.horizontalHeader().setFont(theme.font(11))

    def show_timeline(self, timeline: Timeline) -> None:
        """List the days of another dataset, or of the same as known on another day."""
        self.model.show_timeline(timeline)
        noun = timeline.dataset.counted_set.short_noun
        words = self.tr("{} held by day").format(capitalised(noun))
        self.setWindowTitle(words)
        self.title.setText(words)
        self.known.setText(known_words(timeline))
        self.view.setAccessibleName(words)
        header = self.view.horizontalHeader()
        header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        for section in range(header.count()):
            header.resizeSection(section, header.sectionSize(section) + 16)

    def show_day(self, briefing: Briefing) -> None:
        """Stand on the row of the day."""
        if self.view.currentIndex().row() != briefing.day_index:
            self.view.setCurrentIndex(self.model.index(briefing.day_index, 0))

    def copy(self) -> None:
        """Copy all days, for a spreadsheet."""
        QGuiApplication.clipboard().setText(self.model.tab_separated())

    def copy_selected(self) -> None:
        """Copy the selected days."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        QGuiApplication.clipboard().setText(self.model.tab_separated(rows))

    def _on_activated(self, index: QModelIndex) -> None:
        self.day_requested.emit(index.row())
