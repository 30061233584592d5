"""The menus of the list of places: how to group and sort it, which columns to show."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from briefing_app.viewmodels.city_order import Grouping
from briefing_app.viewmodels.city_table_model import CityTableModel
from briefing_app.widgets.row_menu import offer_copy, offer_with_sources


class CityMenus(QObject):
    """Fills menus with what can be done with the list as it is now, and says what was chosen.

    Signals:
        grouping_chosen(Grouping)
        sort_chosen(str): the id of a column.
        column_chosen(str, bool): the id of a column that can be taken out; whether to show it.
        evidence_chosen(PlaceId): what the state of a place rests on.
    """

    grouping_chosen = Signal(object)
    sort_chosen = Signal(str)
    column_chosen = Signal(str, bool)
    evidence_chosen = Signal(object)

    def __init__(self, model: CityTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._cities, self._owner = model, parent

    def fill(self, menu: QMenu) -> None:
        """Grouping, then sorting and columns."""
        emptied(menu)
        self._add_order(menu)

    def _add_order(self, menu: QMenu) -> None:
        self.add_groupings(menu)
        menu.addSeparator()
        self._add_sorts(menu.addMenu(self.tr("Sort by")))
        self.add_columns(menu.addMenu(self.tr("Columns")))

    def row_menu(self, index: QModelIndex) -> QMenu:
        """What can be done with the place in a row, if there is one, and with the whole list."""
        menu = self._own_menu()
        state = self._cities.row(index.row()).state if index.isValid() else None
        if state is not None:
            place = state.place
            menu.addAction(self.tr("Evidence"), lambda: self.evidence_chosen.emit(place.id))
            offer_with_sources(menu, self._cities.copied(index.row()))
            offer_copy(menu, self.tr("Copy name"), self._cities.names.of(place))
            menu.addSeparator()
        self._add_order(menu)
        return menu

    def popup_columns(self, point: QPoint) -> None:
        """Show the menu of the heads; `point` is one of the screen."""
        menu = self._own_menu()
        self.add_columns(menu)
        menu.popup(point)

    def _own_menu(self) -> QMenu:
        menu = QMenu(self._owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def add_groupings(self, menu: QMenu) -> None:
        """How the list can be divided."""
        choices = QActionGroup(menu)
        for grouping in Grouping:
            action = menu.addAction(grouping.words)
            action.setCheckable(True)
            action.setChecked(grouping is self._cities.grouping)
            action.triggered.connect(
                lambda _=False, chosen=grouping: self.grouping_chosen.emit(chosen)
            )
            choices.addAction(action)

    def _add_sorts(self, menu: QMenu) -> None:
        choices = QActionGroup(menu)
        sorted_by, descending = self._cities.sorting
        for column in self._cities.columns:
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(column.id == sorted_by)
            if column.id == sorted_by:
                order = self.tr("{}, descending") if descending else self.tr("{}, ascending")
                action.setText(order.format(column.title))
            action.triggered.connect(
                lambda _=False, chosen=column.id: self.sort_chosen.emit(chosen)
            )
            choices.addAction(action)

    def add_columns(self, menu: QMenu) -> None:
        """The columns that can be put in or taken out."""
        shown = {column.id for column in self._cities.columns}
        for column in self._cities.known_columns:
            if column.removable:
                action = menu.addAction(column.title)
                action.setCheckable(True)
                action.setChecked(column.id in shown)
                action.triggered.connect(
                    lambda checked, chosen=column.id: self.column_chosen.emit(chosen, checked)
                )


def emptied(menu: QMenu) -> None:
    """Take everything out of a menu, also what `clear` leaves: submenus and groups."""
    menu.clear()
    for left in menu.children():
        if isinstance(left, QMenu | QActionGroup):
            left.deleteLater()
