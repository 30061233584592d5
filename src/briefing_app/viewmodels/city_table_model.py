"""The counted places of a day as a table: grouped, sorted, filtered, and moved day by day.

Order and grouping are worked out here and not in a proxy: a day's step then costs one vectorised
sort, a signal per cell that changed and, where places changed groups, one permutation.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import PlaceId
from briefing_app.domain.sentences import next_change
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.city_columns import Column, columns_of, differing_cells
from briefing_app.viewmodels.city_filter import CityFilter
from briefing_app.viewmodels.city_order import (
    NEXT_CHANGE,
    USUAL_SORTING,
    Arrangement,
    CityOrder,
    Grouping,
)
from briefing_app.viewmodels.city_rows import TableRow, next_change_row, place_row, spoken_cell
from briefing_app.viewmodels.copied_place import copied_place
from briefing_app.viewmodels.place_names import USUAL, PlaceNames
from briefing_app.viewmodels.typed_name import first_beginning

PLACE_ROLE = int(Qt.ItemDataRole.UserRole) + 1  # the place id of a row, or None

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SPAN_FROM = 8  # more changed cells than this in one column are told as one span
_HINTED = ("QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint")
_TOLD = [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole]


class CityTableModel(QAbstractTableModel):
    """Rows are the counted places and, between them, the headings of their groups.

    Signals:
        arranged: rows came, went or moved, and all is in its place again.
    """

    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._briefing: Briefing | None = None
        self._order: CityOrder | None = None
        self._grouping = Grouping.CHANGE
        self._sorting: tuple[tuple[str, bool], ...] = USUAL_SORTING
        self._names = USUAL
        self._known_columns: dict[str, Column] = {}
        self._columns: tuple[str, ...] = ()
        self._filter = CityFilter()
        self._entries: list[int] = []  # see Arrangement
        self._headings: dict[int, str] = {}
        self._heading_positions: list[int] = []
        self._rows: dict[int, TableRow] = {}  # of this day, made when first asked for

    # What is shown

    def show_timeline(self, timeline: Timeline) -> None:
        """Take another dataset or other knowledge; the rows follow with the day.

        Other knowledge of the same dataset keeps the rows, so that no view loses its place.
        """
        kept = self._timeline
        if kept is not None and timeline.dataset is kept.dataset:
            self._timeline = timeline
            self._order = CityOrder(timeline, self._grouping, self._sorting, self._names)
            return
        self.beginResetModel()
        self._known_columns = columns_of(timeline.dataset)
        self._columns = tuple(
            column.id
            for column in self._known_columns.values()
            if column.id in self._columns or not column.optional
        )
        sorting = tuple(sort for sort in self._sorting if sort[0] in self._known_columns)
        self._sorting = sorting or USUAL_SORTING
        self._order = CityOrder(timeline, self._grouping, self._sorting, self._names)
        self._timeline, self._briefing = timeline, None
        self._take(Arrangement([], {}))
        self._rows.clear()
        self._filter = CityFilter(self._filter.words)
        self.endResetModel()
        self.arranged.emit()

    def show_day(self, briefing: Briefing) -> None:
        """Move to a day of the timeline; tells only of the cells and rows that differ."""
        before, headings = self._briefing, self._headings
        self._briefing = briefing
        if before is None:
            self._reset()
            return
        self._rows.clear()
        self._rearrange(self._arranged(briefing))
        self._tell_changes(before, briefing, headings)

    def set_columns(self, columns: Sequence[str]) -> None:
        """Show these columns, in the table's own order; ids without a column are left out."""
        chosen = tuple(name for name in self._known_columns if name in columns)
        if chosen != self._columns:
            self._columns = chosen
            self._reset()

    def set_grouping(self, grouping: Grouping) -> None:
        """Divide the places in another way."""
        if self._order is not None and grouping is not self._grouping:
            self._grouping = grouping
            self._order_anew()

    def set_names(self, names: PlaceNames) -> None:
        """Name the places in another language."""
        if names != self._names:
            self._names = names
            self._order_anew()

    def set_sorting(self, column: str, *, descending: bool) -> None:
        """Sort by a column, or as usual if the dataset has none of the name.

        What was sorted by before no longer counts.
        """
        known = column in self._known_columns
        self._sorting = ((column, descending),) if known else USUAL_SORTING
        self._order_anew()

    def _order_anew(self) -> None:
        if self._timeline is not None:
            self._order = CityOrder(self._timeline, self._grouping, self._sorting, self._names)
            self._reset()

    def set_filter(self, text: str) -> None:
        """Show only places with all words of `text` in names, province, region or holder."""
        if self._filter.look_for(text):
            self._reset()

    def sort_by(self, column: str, *, descending: bool | None = None) -> None:
        """Sort by a column, within the groups; see `CityOrder.sort_by`."""
        if self._order is None or column not in self._known_columns:
            return
        self._order.sort_by(self._known_columns[column], descending)
        self._sorting = self._order.sorting
        if self._briefing is not None:
            self._rearrange(self._arranged(self._briefing))

    # What views ask

    @property
    def grouping(self) -> Grouping:
        """How the places are divided."""
        return self._grouping

    @property
    def sorting(self) -> tuple[str, bool]:
        """The column sorted by, and whether the largest comes first."""
        return self._sorting[0]

    @property
    def names(self) -> PlaceNames:
        """How places are called."""
        return self._names

    @property
    def sought(self) -> tuple[str, ...]:
        """The words filtered by, folded; none while there is no filter."""
        return self._filter.words

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown."""
        return tuple(self._known_columns[name] for name in self._columns)

    @property
    def known_columns(self) -> tuple[Column, ...]:
        """All columns that the dataset can fill."""
        return tuple(self._known_columns.values())

    @property
    def places_shown(self) -> int:
        """How many places pass the filter."""
        others = len(self._heading_positions) + (NEXT_CHANGE in self._entries)
        return len(self._entries) - others

    @property
    def heading_positions(self) -> list[int]:
        """The rows in which headings of groups stand."""
        return self._heading_positions

    def row(self, position: int) -> TableRow:
        """What stands in a row."""
        entry = self._entries[position]
        row = self._rows.get(entry)
        if row is None:
            row = self._rows[entry] = self._made_row(entry)
        return row

    def place_id(self, position: int) -> PlaceId | None:
        """The place in a row; None for headings and links."""
        entry = self._entries[position]
        if entry < 0 or self._timeline is None:
            return None
        return self._timeline.dataset.places[entry].id

    def position_of(self, place_id: PlaceId | None) -> int | None:
        """The row of a place; None if it is filtered out, not counted or not in the dataset."""
        if place_id is None or self._timeline is None:
            return None
        entry = self._timeline.dataset.place_row.get(place_id)
        return None if entry not in self._entries else self._entries.index(entry)

    def position_by_name(self, typed: str, start: int) -> int | None:
        """The first row from `start` on, and round again, whose name begins as typed."""
        if self._timeline is None:
            return None
        places = [self._timeline.dataset.places[n] if n >= 0 else None for n in self._entries]
        names = [(self._names.of(place), place.name) if place else () for place in places]
        return first_beginning(names, typed, start)

    def copied(self, position: int) -> str:
        """A row for the clipboard: a place with its sources, or the text that stands there."""
        row = self.row(position)
        if row.state is None or self._briefing is None:
            return row.texts[0]
        return copied_place(row.state, self._briefing)

    # Qt's questions

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        """Places and headings shown."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _AnyIndex = _ROOT) -> int:
        """Columns shown."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, spoken text, alignment and place id of a cell."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                texts = self.row(index.row()).texts
                return texts[column] if column < len(texts) else ""
            case Qt.ItemDataRole.AccessibleTextRole:
                row, timeline = self.row(index.row()), self._timeline
                if timeline is None:
                    return None
                return spoken_cell(row, column, self._columns, timeline)
            case Qt.ItemDataRole.TextAlignmentRole:
                right = self._known_columns[self._columns[column]].right
                flag = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return flag | Qt.AlignmentFlag.AlignVCenter
            case _ if role == PLACE_ROLE:
                return self.place_id(index.row())
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Titles of the columns; for the ear also how the table is sorted."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._known_columns[self._columns[section]]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.AccessibleTextRole and self.sorting[0] == column.id:
            down = self.sorting[1]
            words = self.tr("{}, sorted descending") if down else self.tr("{}, sorted ascending")
            return words.format(column.title)
        return None

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Places can be selected, links can be reached, headings are passed over."""
        if not index.isValid() or index.row() >= len(self._entries):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemNeverHasChildren
        entry = self._entries[index.row()]
        if entry >= 0:
            return flags | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEnabled if entry == NEXT_CHANGE else flags

    # Rows

    def _made_row(self, entry: int) -> TableRow:
        assert self._briefing is not None
        if entry >= 0:
            return place_row(entry, self._columns, self._briefing, self._names)
        if entry != NEXT_CHANGE:
            return TableRow("heading", (self._headings.get(entry, ""),))
        return next_change_row(self._briefing)

    def _reset(self) -> None:
        self.beginResetModel()
        self._rows.clear()
        if self._briefing is not None:
            self._take(self._arranged(self._briefing))
        self.endResetModel()
        self.arranged.emit()

    def _take(self, arranged: Arrangement) -> None:
        self._entries, self._headings = arranged.entries, arranged.headings
        self._heading_positions = [
            position for position, entry in enumerate(self._entries) if entry in self._headings
        ]

    def _arranged(self, briefing: Briefing) -> Arrangement:
        assert self._order is not None
        rows = self._filter.rows(briefing)
        return self._order.arranged(briefing, rows, filtered=bool(self.sought))

    def _rearrange(self, arranged: Arrangement) -> None:
        """Bring the rows into another order, whatever comes and goes.

        What is new enters at the end, then everything takes its place at once, and what is
        gone leaves from the end: selection and focus stay on their place throughout.
        """
        entries, self._headings = arranged.entries, arranged.headings
        if entries == self._entries:
            return
        before, after = set(self._entries), set(entries)
        coming = [entry for entry in entries if entry not in before]
        going = [entry for entry in self._entries if entry not in after]
        if coming:
            count = len(self._entries)
            self.beginInsertRows(QModelIndex(), count, count + len(coming) - 1)
            self._entries = self._entries + coming
            self.endInsertRows()
        if self._entries != entries + going:
            # The hint spares the head of the table; PySide finds this overload by its text only.
            hint = QAbstractItemModel.LayoutChangeHint.VerticalSortHint
            self.layoutAboutToBeChanged[_HINTED].emit([], hint)  # type: ignore[index]
            old, self._entries = self._entries, entries + going
            here = [index for index in self.persistentIndexList() if index.isValid()]
            there = [
                self.index(self._entries.index(old[index.row()]), index.column()) for index in here
            ]
            self.changePersistentIndexList(here, there)
            self.layoutChanged[_HINTED].emit([], hint)  # type: ignore[index]
        if going:
            self.beginRemoveRows(QModelIndex(), len(entries), len(self._entries) - 1)
            self._entries = entries
            self.endRemoveRows()
        self._take(arranged)
        self.arranged.emit()

    # What a step of the day changed

    def _tell_changes(self, before: Briefing, after: Briefing, headings: dict[int, str]) -> None:
        """Emit `dataChanged` for every cell whose text or look is another than before."""
        if before.timeline is not after.timeline:
            # Numbers of events are those of a timeline; of two of them, nothing compares.
            for number in range(len(self._columns)):
                self._tell(number, list(range(len(self._entries))))
            return
        differs = differing_cells(before, after)
        entries = np.array(self._entries, dtype=np.intp)
        is_place = entries >= 0
        rows = np.where(is_place, entries, 0)
        for number, column in enumerate(self._columns):
            if column in differs:
                self._tell(number, np.flatnonzero(differs[column][rows] & is_place).tolist())
        said_anew = [
            position
            for position in self.heading_positions
            if headings.get(self._entries[position]) != self._headings[self._entries[position]]
        ]
        if NEXT_CHANGE in self._entries and next_change(before) != next_change(after):
            said_anew.append(self._entries.index(NEXT_CHANGE))
        for position in said_anew:  # headings and links go across all columns
            last = self.index(position, len(self._columns) - 1)
            self.dataChanged.emit(self.index(position, 0), last, _TOLD)

    def _tell(self, column: int, positions: list[int]) -> None:
        if len(positions) > _SPAN_FROM:
            first, last = self.index(positions[0], column), self.index(positions[-1], column)
            self.dataChanged.emit(first, last, _TOLD)
            return
        for position in positions:
            index = self.index(position, column)
            self.dataChanged.emit(index, index, _TOLD)
