"""What differs between two days, as rows under headings by reason, region or holder."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from briefing_app.domain.briefing import display_order
from briefing_app.domain.comparison import CAUSES, ComparedPlace, Comparison
from briefing_app.domain.comparison_words import (
    CAUSE_TITLES,
    dated_words,
    held_on_b,
    how_words,
    spoken_difference,
    standing_words,
)
from briefing_app.domain.place_words import place_word
from briefing_app.domain.sentences import short_day_in
from briefing_app.viewmodels.city_columns import region_name
from briefing_app.viewmodels.city_order import no_region
from briefing_app.viewmodels.place_names import USUAL, PlaceNames

Index = QModelIndex | QPersistentModelIndex

CITY, SIDE_A, SIDE_B, CHANGED, HOW = range(5)
NOTHING = QModelIndex()


class Grouping(Enum):
    """How the differences are divided."""

    CAUSE = "cause"
    REGION = "region"
    HOLDER = "holder"
    NONE = "none"

    @property
    def words(self) -> str:
        """What the menu says."""
        return {
            Grouping.CAUSE: QCoreApplication.translate("Grouping", "By cause"),
            Grouping.REGION: QCoreApplication.translate("Grouping", "By region"),
            Grouping.HOLDER: QCoreApplication.translate("Grouping", "By holder"),
            Grouping.NONE: QCoreApplication.translate("Grouping", "None"),
        }[self]


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A place, or the heading of a group if `place` is None."""

    heading: str
    place: ComparedPlace | None = None
    count: int = 0  # places under a heading


class DifferenceModel(QAbstractTableModel):
    """Rows in groups, in one order within each group; filtered by the name of the place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._sought = ""
        self._names = USUAL
        self._grouping = Grouping.CAUSE
        self._column, self._order = CHANGED, Qt.SortOrder.AscendingOrder
        self._rows: list[DifferenceRow] = []

    @property
    def comparison(self) -> Comparison | None:
        """What is shown; None at first."""
        return self._comparison

    @property
    def place_count(self) -> int:
        """Places that match the filter."""
        return sum(row.place is not None for row in self._rows)

    def show_comparison(self, comparison: Comparison) -> None:
        """Take another comparison."""
        self._comparison = comparison
        self._arrange()

    def show_names(self, names: PlaceNames) -> None:
        """Call the places by other names."""
        self._names = names
        self._arrange()

    def show_sought(self, text: str) -> None:
        """Keep only places with this text in one of their names."""
        self._sought = text.strip().casefold()
        self._arrange()

    def show_grouping(self, grouping: Grouping) -> None:
        """Divide the rows in another way."""
        self._grouping = grouping
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows of each group by a column, then by name."""
        self._column, self._order = column, order
        self._arrange()

    def texts(self, column: int) -> set[str]:
        """All that stands in a column, headings of groups left out."""
        return {self._text(row, column) for row in self._rows if row.place is not None}

    def row(self, number: int) -> DifferenceRow:
        """A row as it stands in the list."""
        return self._rows[number]

    def number_of(self, place_id: str | None) -> int | None:
        """Where a place stands in the list; None where it does not."""
        places = ((number, row.place) for number, row in enumerate(self._rows))
        return next((n for n, place in places if place and place.place.id == place_id), None)

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Rows and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOTHING) -> int:
        """City, A, B, Changed, How."""
        return 0 if parent.isValid() else HOW + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Texts of a cell; the whole row for the ear."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and row.place is not None:
            deciding = row.place.deciding
            how = self._text(row, HOW)
            told = [how] if deciding is None else [how, deciding.event.summary]
            return html.escape("\n".join(filter(None, told))).replace("\n", "<br>")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over."""
        if not 0 <= index.row() < len(self._rows):  # asked once more after a click that led on
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].place is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """City or Place, A 6 Aug, B 13 Aug, Changed, How."""
        comparison = self._comparison
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section in (SIDE_A, SIDE_B) and comparison is not None:
            side = comparison.a if section == SIDE_A else comparison.b
            day = short_day_in(side.timeline.dataset, side.day)
            return f"{'A' if section == SIDE_A else 'B'}  {day}"
        if section == CITY:
            return None if comparison is None else place_word(comparison.a.timeline.dataset)
        return ("", "A", "B", self.tr("Changed"), self.tr("How"))[section]

    def _text(self, row: DifferenceRow, column: int) -> str:
        comparison, place = self._comparison, row.place
        assert comparison is not None
        if place is None:
            return f"{row.heading}  ·  {row.count}" if column == CITY else ""
        dataset = comparison.a.timeline.dataset
        if column == CITY:
            return self._names.of(place.place)
        if column == SIDE_A:
            return standing_words(dataset, place.holder_a, settled=True)
        if column == SIDE_B:
            return standing_words(dataset, place.holder_b, settled=True)
        words = dated_words if column == CHANGED else how_words
        return words(comparison, place)

    def _spoken(self, row: DifferenceRow) -> str:
        assert self._comparison is not None
        if row.place is None:
            return f"{row.heading}, {row.count}"
        return spoken_difference(self._comparison, row.place)

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for heading, places in () if self._comparison is None else self._groups(self._comparison):
            found = [row for row in places if self._matches(row)]
            found.sort(key=lambda row: row.place.name.casefold())
            backwards = self._order == Qt.SortOrder.DescendingOrder
            found.sort(key=self._key, reverse=backwards)
            if found and heading:
                self._rows.append(DifferenceRow(heading, count=len(found)))
            self._rows += [DifferenceRow(heading, row) for row in found]
        self.endResetModel()

    def _groups(self, comparison: Comparison) -> Iterable[tuple[str, Iterable[ComparedPlace]]]:
        """Headings and their places; "" where there is no heading."""
        rows = comparison.rows
        match self._grouping:
            case Grouping.CAUSE:
                return [(CAUSE_TITLES[cause], comparison.caused_by(cause)) for cause in CAUSES]
            case Grouping.REGION:
                regions = sorted({row.place.region or "" for row in rows}, key=lambda r: (not r, r))
                return [
                    (
                        region_name(region) or no_region(),
                        [row for row in rows if (row.place.region or "") == region],
                    )
                    for region in regions
                ]
            case Grouping.HOLDER:
                timeline = comparison.b.timeline
                holders = dict.fromkeys((*display_order(timeline), *timeline.holders))
                return [
                    (
                        held_on_b(timeline.dataset, holder),
                        [row for row in rows if row.holder_b == holder],
                    )
                    for holder in holders
                ]
            case _:
                return [("", rows)]

    def _matches(self, row: ComparedPlace) -> bool:
        names = (row.place.name, *row.place.aliases, *row.place.names.values())
        return any(self._sought in name.casefold() for name in names)

    def _key(self, row: ComparedPlace) -> tuple[date, str]:
        if self._column == CHANGED:
            # What has something to tell goes before what is simply the same.
            silent = not self._text(DifferenceRow("", row), HOW)
            return (row.dated or (date.max,))[0], "silent" if silent else ""
        return date.min, self._text(DifferenceRow("", row), self._column).casefold()
