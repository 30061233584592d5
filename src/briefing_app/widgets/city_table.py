"""The list of places: who holds each, since when, on what evidence; grouped, sorted, filtered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import PlaceId
from briefing_app.domain.sentences import capitalised, no_place_matches
from briefing_app.domain.subject import PlaceSubject
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.city_order import Grouping, read_arrangement, written_arrangement
from briefing_app.viewmodels.city_table_model import CityTableModel
from briefing_app.viewmodels.column_choice import ColumnChoice
from briefing_app.viewmodels.place_names import PlaceNames
from briefing_app.widgets.city_menus import CityMenus
from briefing_app.widgets.city_view import CityView
from briefing_app.widgets.filter_field import FilterField
from briefing_app.widgets.list_or_map import ListOrMap
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.no_match import NoMatch
from briefing_app.widgets.row_menu import popup_row_menu
from briefing_app.widgets.theme import Theme

HEADING_ROW = 44  # lengths at 100 % text size, device-independent pixels
NAMES_FROM = 552  # width from which names in another language are shown unasked
FILTER_WIDTH, NARROW_FILTER = 116, 92
LEFT, RIGHT = 16, 12


class CityTable(QWidget):
    """Shows the counted places of a day.

    Signals:
        place_requested(str | None): the user chose a place.
        day_requested(int): the user followed the link to the next change.
        arranged: the user chose other columns, another order, or other groups.
        evidence_requested(PlaceSubject): Enter on a place, or a double click.
    """

    arranged = Signal()
    place_requested = Signal(object)
    evidence_requested = Signal(object)
    day_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("city_table")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._theme = theme
        self._timeline: Timeline | None = None
        self._place_id: PlaceId | None = None
        self._choice = ColumnChoice()
        self._arrangement = ("", "")  # wanted, once there is a dataset to group and sort
        self._showing = False
        self._scrolled: int | None = None  # where to scroll once another timeline has its day

        self.model = CityTableModel(self)
        self.view = CityView(self.model, theme, self)
        self.view.setObjectName("city_view")
        self.menus = CityMenus(self.model, self)
        self.title = QLabel(self)
        self.title.setObjectName("city_title")
        self.count = QLabel(self)
        self.count.setObjectName("city_count")
        self.switch = ListOrMap(theme, self)
        self.switch.hide()
        self.filter_field = FilterField(self.tr("Filter"), theme, self)
        self.filter_field.setObjectName("city_filter")
        self.grouping_button = MenuButton(theme, self)
        self.grouping_button.setObjectName("grouping_button")
        self._nothing = NoMatch(self)
        self.no_match, self.clear_button = self._nothing.words, self._nothing.clear_button
        self._lay_out()
        self._connect()
        self.show_theme(theme)

    def _lay_out(self) -> None:
        for label in (self.title, self.count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        menu = self.grouping_button.own_menu
        menu.aboutToShow.connect(lambda: self.menus.fill(menu))

        self._heading = QWidget(self)
        row = QHBoxLayout(self._heading)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.switch)
        row.addWidget(self.filter_field)
        row.addWidget(self.grouping_button)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.view)
        self.pages.addWidget(self._nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(LEFT, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._heading)
        whole.addWidget(self.pages, 1)
        self.setFocusProxy(self.view)
        for first, second in pairwise(self.tab_stops):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.filter_field.textChanged.connect(self._on_filter_typed)
        self.filter_field.left.connect(self._on_field_left)
        self.clear_button.clicked.connect(self._clear_filter)
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.view.entered_row.connect(self._on_row_entered)
        self.view.escaped.connect(self._clear_filter)
        self.view.head.title_clicked.connect(lambda n: self._sort(self.model.columns[n].id))
        menus, head = self.menus, self.view.head.viewport()
        menus.evidence_chosen.connect(self._ask)
        menus.grouping_chosen.connect(self._group)
        menus.sort_chosen.connect(self._sort)
        menus.column_chosen.connect(self._choose_column)
        self.view.head.customContextMenuRequested.connect(
            lambda point: menus.popup_columns(head.mapToGlobal(point))
        )

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """What the Tab key reaches, in order."""
        switch = (self.switch.list_half, self.switch.map_half)
        return (*switch, self.filter_field, self.grouping_button, self.view, self.clear_button)

    # What is shown

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.title.setFont(theme.font(13, 700))
        self.count.setFont(theme.font(13))
        palette = self.count.palette()
        palette.setColor(self.count.foregroundRole(), theme.colour("ink_2"))
        self.count.setPalette(palette)
        self._nothing.show_theme(theme)
        self._heading.setFixedHeight(theme.px(HEADING_ROW))
        layout = self._heading.layout()
        assert layout is not None
        layout.setContentsMargins(0, 0, theme.px(RIGHT), 0)
        self.switch.show_theme(theme)
        self.filter_field.show_theme(theme)
        self.show_switch(not self.switch.isHidden())
        self.grouping_button.show_theme(theme)
        self.view.show_theme(theme)
        self._fit_columns()

    def show_timeline(self, timeline: Timeline) -> None:
        """Take another dataset or other knowledge; the day follows."""
        if self._timeline is not None and self._timeline.dataset is timeline.dataset:
            self._timeline = timeline
            self.model.show_timeline(timeline)
            return
        same = self._timeline is not None and (
            self._timeline.dataset.description.id == timeline.dataset.description.id
        )
        self._scrolled = self.view.verticalScrollBar().value() if same else 0
        noun = capitalised(timeline.dataset.counted_set.short_noun)
        self.title.setText(noun)
        self.setAccessibleName(noun)
        self.view.setAccessibleName(noun)
        first = self._timeline is None
        self._timeline = timeline
        with self._being_shown():
            self.model.show_timeline(timeline)
        self.view.show_timeline(timeline)
        if first:
            self.arrange(*self._arrangement)
        self._fit_columns()
        self._say_grouping()

    def show_day(self, briefing: Briefing) -> None:
        """Move to a day. The selected place stays selected, and in view if it was."""
        before = self.model.position_of(self._place_id)
        in_view = before is not None and self.view.is_partly_in_view(before)
        with self._being_shown():
            self.model.show_day(briefing)
        if self._scrolled is not None:
            self.view.scroll_to_value(self._scrolled)
            self._scrolled = None
        after = self.model.position_of(self._place_id)
        if after != before:
            self._mark_place(scroll=in_view or before is None)
        elif in_view and after is not None:  # rows above it may have come or gone
            self.view.bring_into_view(after)
        self._say_count()

    def show_place(self, place_id: PlaceId | None) -> None:
        """Select a place and bring it into view; places that are not listed select nothing."""
        if place_id == self._place_id:
            return
        self._place_id = place_id
        self.show_selection()

    def show_selection(self) -> None:
        """Bring the selected place into view, wherever the list was scrolled to."""
        self._mark_place(scroll=True)

    def show_switch(self, shown: bool) -> None:
        """Offer the way to the map, where the two share a column."""
        self.switch.setVisible(shown)
        self.filter_field.setFixedWidth(self._theme.px(NARROW_FILTER if shown else FILTER_WIDTH))

    def copied_text(self) -> str:
        """The selected place with its sources."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.copied(rows[0].row()) if rows else ""

    def columns(self) -> tuple[str, ...]:
        """The optional columns that the user put in, and with a minus those taken out."""
        return self._choice.written()

    def set_columns(self, columns: Sequence[str]) -> None:
        """Put columns in and out again as `columns` said them."""
        self._choice = ColumnChoice(columns)
        self._fit_columns()

    def arrangement(self) -> tuple[str, str]:
        """How the list is grouped, and the column it is sorted by, as settings keep them."""
        return written_arrangement(self.model.grouping, self.model.sorting)

    def arrange(self, grouping: str, sorted_by: str) -> None:
        """Group and sort as `arrangement` told; as usual where it tells nothing known."""
        self._arrangement = (grouping, sorted_by)
        if self._timeline is None:
            return
        chosen, (column, descending) = read_arrangement(grouping, sorted_by)
        with self._keeping_place():
            self.model.set_grouping(chosen)
            self.model.set_sorting(column, descending=descending)
        self.view.show_columns()
        self.view.head.viewport().update()
        self._say_grouping()

    def show_names(self, names: PlaceNames) -> None:
        """Name the places in another language."""
        with self._keeping_place():
            self.model.set_names(names)
        self._fit_columns()
        self.view.show_columns()

    def focus_filter(self) -> None:
        """Go to the filter field, with its text selected."""
        self.filter_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_field.selectAll()

    # Columns

    def _fit_columns(self) -> None:
        """Show the columns chosen, and names in another language where there is room."""
        roomy = self.width() >= self._theme.px(NAMES_FROM)
        model = self.model
        shown = self._choice.shown(model.known_columns, model.names.language, roomy=roomy)
        if shown != [column.id for column in self.model.columns]:
            with self._keeping_place():
                self.model.set_columns(shown)
            self.view.show_columns()

    def _choose_column(self, column: str, shown: bool) -> None:
        self._choice.choose(column, shown=shown)
        self._fit_columns()
        self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider list has room for more."""
        super().resizeEvent(event)
        self._fit_columns()

    # Grouping, sorting, filter

    def _group(self, grouping: Grouping) -> None:
        with self._keeping_place():
            self.model.set_grouping(grouping)
        self._say_grouping()
        self.arranged.emit()

    def _sort(self, column: str) -> None:
        before = self.model.position_of(self._place_id)
        in_view = before is not None and self.view.is_partly_in_view(before)
        with self._being_shown():
            self.model.sort_by(column)
        self.view.show_columns()
        self.view.head.viewport().update()
        if in_view:
            self._mark_place(scroll=True)
        self.arranged.emit()

    def _on_filter_typed(self, text: str) -> None:
        with self._keeping_place():
            self.model.set_filter(text)
        self.view.show_sought()
        self._say_count()

    def _clear_filter(self) -> None:
        had_focus = self.clear_button.hasFocus()
        self.filter_field.clear()
        if had_focus:
            self.view.setFocus()

    def _on_field_left(self) -> None:
        if self.pages.currentWidget() is not self.view:
            return
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.view.currentIndex().isValid():
            self.view.go_to_first()

    def _say_grouping(self) -> None:
        words = self.model.grouping.words
        if self.model.grouping is Grouping.NONE:
            words = self.tr("Not grouped")
        self.grouping_button.show_text(words)
        self.grouping_button.setAccessibleName(self.tr("Group and sort: {}").format(words))

    def _say_count(self) -> None:
        timeline = self._timeline
        if timeline is None:
            return
        shown, listed = self.model.places_shown, len(timeline.counted_rows)
        text = str(timeline.total)
        if self.model.sought:
            text = self.tr("{count} of {total}").format(count=shown, total=text)
        if self.count.text() != text:
            self.count.setText(text)
            self.view.setAccessibleDescription(text)
        nothing = bool(listed and self.model.sought and not shown)
        if nothing:
            typed = self.filter_field.text().strip()
            self.no_match.setText(no_place_matches(timeline.dataset, typed))
        page = int(nothing)
        if self.pages.currentIndex() != page:
            self.pages.setCurrentIndex(page)
            self.setFocusProxy(self.clear_button if nothing else self.view)

    # Selection

    @contextmanager
    def _being_shown(self) -> Iterator[None]:
        """What the selection does meanwhile is not the user's wish."""
        before, self._showing = self._showing, True
        try:
            yield
        finally:
            self._showing = before

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
        """A reset of the rows loses selection and position; they are found again by place."""
        value = self.view.verticalScrollBar().value()
        position = self.model.position_of(self._place_id)
        in_view = position is not None and self.view.is_partly_in_view(position)
        column = max(self.view.currentIndex().column(), 0)
        with self._being_shown():
            yield
            self.view.scroll_to_value(value)
        self._mark_place(scroll=in_view, column=column)

    def _mark_place(self, *, scroll: bool, column: int | None = None) -> None:
        position = self.model.position_of(self._place_id)
        with self._being_shown():
            if position is None:
                self.view.clearSelection()
                return
            if column is None:
                column = max(self.view.currentIndex().column(), 0)
            index = self.model.index(position, min(column, self.model.columnCount() - 1))
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            if scroll:
                self.view.bring_into_view(position)

    def _on_selection_changed(self) -> None:
        if self._showing:
            return
        rows = self.view.selectionModel().selectedRows()
        self._place_id = self.model.place_id(rows[0].row()) if rows else None
        self.place_requested.emit(self._place_id)

    def _on_row_entered(self, position: int) -> None:
        row = self.model.row(position)
        if row.day_index is not None:
            self.day_requested.emit(row.day_index)
        elif row.state is not None:
            self._ask(row.state.place.id)

    def _ask(self, place_id: PlaceId) -> None:
        self.place_requested.emit(place_id)
        self.evidence_requested.emit(PlaceSubject(place_id))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a place and with the list."""
        popup_row_menu(self.view, event, self.menus.row_menu)
