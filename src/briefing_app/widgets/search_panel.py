"""The search over all days: a window beside the main one, with what was found and where."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.search import SearchIndex
from briefing_app.widgets.counted import counted
from briefing_app.widgets.filter_field import FilterField
from briefing_app.widgets.hit_table import MOST_LISTED, HitTable
from briefing_app.widgets.knowledge_control import known_words
from briefing_app.widgets.theme import Theme

TYPING_MS = 150  # after the last key; a search takes a few ms


class SearchPanel(QDialog):
    """Finds words in places, events and statements of all days, as far as they are known.

    Signals:
        hit_requested(Hit): the user wants to go to something found.
    """

    hit_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_panel")
        self.setWindowTitle(self.tr("Search all days"))
        self._theme = theme
        self._timeline: Timeline | None = None
        self._index: SearchIndex | None = None
        self._went = False  # whether the current result has been gone to
        self.title = QLabel(self.windowTitle(), self)
        self.field = FilterField(self.tr("Search all days"), theme, self)
        self.count = QLabel(self)
        self.count.setObjectName("search_count")
        for label in (self.title, self.count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.view = HitTable(self.tr("Results"), theme, self)
        self.view.setObjectName("search_hits")
        self.model = self.view.hits
        self.view.activated.connect(lambda index: self._go(index.row()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for part in (self.title, self.field, self.count):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.search)
        self.field.textChanged.connect(self._typing.start)
        self.field.left.connect(self._on_field_left)
        for keys, by in (("F3", 1), ("Shift+F3", -1)):  # those of the window end at the window
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.step, by))
        self.show_theme(theme)
        self.resize(theme.px(820), theme.px(560))

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.title.setFont(theme.font(18, 700))
        self.count.setFont(theme.font(12))
        self.field.show_theme(theme)
        self.view.show_theme(theme)

    def show_timeline(self, timeline: Timeline) -> None:
        """Search another dataset, or the same as known on another day, from now on.

        What was found stays for a moment only if it is all known there.
        """
        before, self._timeline, self._index = self._timeline, timeline, None
        keeps = before is not None and _knows_all_of(timeline, before)
        if not keeps:
            self.model.show((), timeline)
        if self.isVisible():
            self._typing.start() if keeps else self.search()

    def open_field(self) -> None:
        """Show the window, ready to type."""
        self.show()
        self.activateWindow()
        self.field.setFocus()
        self.field.selectAll()
        self.search()

    def search(self) -> None:
        """Find what is typed, now."""
        self._typing.stop()
        if self._timeline is None:
            return
        if self._index is None:
            self._index = SearchIndex(self._timeline)
        hits = self._index.find(self.field.text())
        self._went = False
        self.model.show(hits, self._timeline)
        if hits:
            self.view.selectRow(0)
        self.count.setText(self._count_words(len(hits)))

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) result; after the last comes the first."""
        if self._typing.isActive() or (self._index is None and self.field.text()):
            self.search()
        rows = self.model.rowCount()
        if rows:
            here = max(self.view.currentIndex().row(), 0)
            self._go((here + by) % rows if self._went else here)

    def _go(self, row: int) -> None:
        self.view.selectRow(row)
        self._went = True
        self.hit_requested.emit(self.model.hits[row])

    def _on_field_left(self) -> None:
        """Enter and Down go to the results; Esc in the empty field closes."""
        if self._typing.isActive():
            self.search()
        if self.model.rowCount():
            self.view.setFocus()
        elif not self.field.text():
            self.reject()

    def _count_words(self, count: int) -> str:
        timeline = self._timeline
        assert timeline is not None
        if not self.field.text().strip():
            words = self.tr("Places, events and statements of all days.")
        elif count > MOST_LISTED:
            words = self.tr("{results}, the first {listed} listed.").format(
                results=counted.results(count), listed=MOST_LISTED
            )
        else:
            words = f"{counted.results(count)}."
        return f"{words} {known_words(timeline)}."


def _knows_all_of(timeline: Timeline, other: Timeline) -> bool:
    """Whether all that another timeline knows is known to this one."""
    if timeline.dataset is not other.dataset:
        return False
    if timeline.known_by is None:
        return True
    return other.known_by is not None and other.known_by <= timeline.known_by
