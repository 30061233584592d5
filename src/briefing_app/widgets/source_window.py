"""All sources that are known, in a window beside the main one, and what each of them says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.source_words import (
    NOTHING_CITES_IT,
    no_source_known,
    no_source_matches,
    sources_listed,
)
from briefing_app.domain.statement_words import source_standing, source_title
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.source_list_model import COLUMNS, SourceListModel
from briefing_app.viewmodels.statement_card import plain
from briefing_app.widgets.address_panel import AddressPanel
from briefing_app.widgets.filter_field import FilterField
from briefing_app.widgets.hit_table import HitTable
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.no_match import NoMatch
from briefing_app.widgets.row_menu import RowMenuKey
from briefing_app.widgets.source_list import SourceList
from briefing_app.widgets.styled_parts import words_part
from briefing_app.widgets.theme import Theme

SIZE = (980, 680)  # of the window, px at 100 % text size, where the screen has room for it
FRAME = 40  # px that the title of a window may take
SHARES = (2, 1)  # of the height: sources, what one of them says


class SourceWindow(QDialog):
    """Lists the sources, and under them what the current one says.

    Nothing is opened but by the button beside an address that is shown in full.

    Signals:
        hit_requested(Hit): the user wants to see something that the current source says.
        open_requested(str): an address is to be opened outside.
    """

    hit_requested = Signal(object)
    open_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("source_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sources"))
        self._timeline: Timeline | None = None
        self._shown = ""  # the id of the current source
        self.model = SourceListModel(self)
        self.title = QLabel(self.windowTitle(), self)
        self.count = words_part(self, "source_count")
        self.field = FilterField(self.tr("Filter sources"), theme, self)
        self.sort_button = MenuButton(theme, self)
        self.sort_button.setObjectName("source_sort")
        self._sorts = self._offered_sorts()
        self.list = SourceList(self.model, theme, self)
        self.nothing = NoMatch(self)
        self.said_title = words_part(self, "source_said_title")
        self.said = HitTable(self.tr("What the source says"), theme, self)
        self.said.setObjectName("source_said")
        self.address_panel = AddressPanel(theme, self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy_button = self._buttons.addButton(
            self.tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.setToolTip(self.tr("Copy all listed sources with tabs between the cells"))
        for button in self._buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]
        self._lay_out()
        self._connect()
        self.show_theme(theme)
        wanted = QSize(*map(theme.px, SIZE))
        room = self.screen().availableSize() - QSize(0, FRAME)
        self.resize(wanted.boundedTo(room))
        self.list.setFocus()

    def _offered_sorts(self) -> list[QAction]:
        """The columns in the menu of the button, for the head cannot be reached by keys."""
        menu, actions = self.sort_button.own_menu, []
        choices = QActionGroup(menu)
        for number in range(len(COLUMNS)):
            action = menu.addAction(self.model.heading(number), partial(self.sort_by, number))
            action.setCheckable(True)
            choices.addAction(action)
            actions.append(action)
        return actions

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.field, 1)
        tools.addWidget(self.sort_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.count)
        column.addLayout(tools)
        column.addWidget(self.list, SHARES[0])
        column.addWidget(self.nothing, sum(SHARES))
        column.addWidget(self.said_title)
        column.addWidget(self.said, SHARES[1])
        column.addWidget(self.address_panel)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        self.field.textChanged.connect(
            lambda text: self._rearrange(lambda: self.model.filter(text))
        )
        self.field.left.connect(self._on_field_left)
        self.nothing.clear_button.clicked.connect(self.field.clear)
        self.list.horizontalHeader().sectionClicked.connect(self.sort_by)
        self.list.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.list.address_requested.connect(self._show_address)
        self.list.copy_requested.connect(self._copy_selected)
        self.said.activated.connect(
            lambda index: self.hit_requested.emit(self.said.hits.hits[index.row()])
        )
        self.address_panel.open_requested.connect(self.open_requested)
        self.address_panel.closed.connect(self.list.setFocus)
        self.copy_button.clicked.connect(lambda: self._copy(range(self.model.rowCount())))
        self._buttons.rejected.connect(self.reject)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.field.setFocus)
        RowMenuKey(self)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.title.setFont(theme.font(18, 700))
        self.count.setFont(theme.font(12))
        self.said_title.setFont(theme.font(13, 700))
        self.nothing.words.setFont(theme.font(13))
        parts = (
            self.field, self.sort_button, self.list, self.nothing, self.said, self.address_panel,
        )  # fmt: skip
        for part in parts:
            part.show_theme(theme)

    def show_timeline(self, timeline: Timeline) -> None:
        """List the sources of another dataset, or of the same as known on another day."""
        self._timeline = timeline
        self._rearrange(lambda: self.model.show_timeline(timeline))

    def sort_by(self, column: int) -> None:
        """Sort by a column; by the same once more, the other way round."""
        self._rearrange(lambda: self.model.sort_by(column))

    def _rearrange(self, change: Callable[[], None]) -> None:
        """Change what is listed; the current source stays current where it is still there."""
        shown = self._shown
        change()
        rows = self.model.rowCount()
        if rows:
            self.list.selectRow(self.model.row_of(shown) or 0)
        else:
            self._show_row(None)
        self._tell(any_rows=bool(rows))

    def _tell(self, *, any_rows: bool) -> None:
        """How many there are, or why there is none; what the list is sorted by."""
        timeline, model = self._timeline, self.model
        if timeline is None:
            return
        words = sources_listed(model.rowCount(), model.count, timeline)
        self.count.setText(words)
        self.list.setAccessibleDescription(words)
        typed = self.field.text().strip()
        self.nothing.words.setText(
            no_source_matches(typed) if model.count else no_source_known(timeline)
        )
        self.nothing.clear_button.setVisible(bool(typed))
        self.nothing.setVisible(not any_rows)
        for part in (self.list, self.said_title, self.said):
            part.setVisible(any_rows)
        self.copy_button.setEnabled(any_rows)
        self._show_sorting()

    def _show_sorting(self) -> None:
        model = self.model
        way = self.tr("{}, descending") if model.descending else self.tr("{}, ascending")
        words = way.format(model.heading(model.sorted_by))
        self.sort_button.show_text(words)
        self.sort_button.setAccessibleName(self.tr("Sort sources: {}").format(words))
        for number, action in enumerate(self._sorts):
            action.setChecked(number == model.sorted_by)

    # The current source

    def _on_current_changed(self, index: QModelIndex) -> None:
        self._show_row(index.row() if index.isValid() else None)

    def _show_row(self, row: int | None) -> None:
        """Say what the source of a row says; the address of another one goes away."""
        cited = None if row is None else self.model.cited(row)
        fresh = cited is None or cited.source.id != self._shown
        self._shown = "" if cited is None else cited.source.id
        if fresh:
            self.address_panel.hide()
        here = self.said.currentIndex()
        before = None if fresh or not here.isValid() else self.said.hits.hits[here.row()]
        hits = () if row is None else self.model.hits(row)
        self.said.hits.show(hits, self._timeline)
        if hits:
            subjects = [hit.subject for hit in hits]
            known = before is not None and before.subject in subjects
            self.said.selectRow(subjects.index(before.subject) if before and known else 0)
        self.said.setVisible(bool(hits))
        if cited is not None:
            source = cited.source
            named = f"{source.publisher}, {source_title(source)}, {source_standing(source)}"
            self.said_title.setText(plain(named if hits else f"{named}. {NOTHING_CITES_IT}"))

    def _show_address(self, row: int) -> None:
        source = self.model.cited(row).source
        self.address_panel.show_address(source.url or "", plain(source.publisher))

    # Keys

    def _on_field_left(self) -> None:
        """Enter and Down go to the list; Esc in the empty field closes."""
        if self.model.rowCount():
            self.list.setFocus()
        elif not self.field.text():
            self.reject()

    def _copy_selected(self) -> None:
        self._copy(sorted(index.row() for index in self.list.selectionModel().selectedRows()))

    def _copy(self, rows: Iterable[int]) -> None:
        QGuiApplication.clipboard().setText(self.model.tab_separated(rows))
