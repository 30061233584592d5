"""The control chart as a table: a row for every day, a column for every holder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing_app.domain.briefing import display_order
from briefing_app.domain.key_events import key_events
from briefing_app.domain.sentences import holder_name, long_date
from briefing_app.domain.time_words import key_event_name
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.chart_bands import NOT_YET_KNOWN
from briefing_app.services.csv_table import tab_separated
from briefing_app.services.plain_text import cleaned

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
DAY, CHANGES, KEY_EVENTS = "Day", "Changed hands", "Key events"


class ChartTableModel(QAbstractTableModel):
    """Everything that is on the chart, in words: counts with range, changes, key events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._holders: tuple[str, ...] = ()
        self._known_days = 0
        self._changes: dict[int, str] = {}
        self._keys: dict[int, str] = {}

    def show_timeline(self, timeline: Timeline) -> None:
        """Take over another dataset, or the same as known on another day."""
        self.beginResetModel()
        self._timeline = timeline
        drawn = (h for h in timeline.holders if timeline.counted[timeline.code(h)].any())
        self._holders = tuple(dict.fromkeys((*display_order(timeline), *drawn)))
        self._known_days = timeline.day_count
        if timeline.known_by is not None:
            known = (timeline.known_by - timeline.first_day).days + 1
            self._known_days = min(max(known, 0), timeline.day_count)
        self._changes = {day: change_words(timeline, day) for day in timeline.change_days}
        keys: dict[int, list[str]] = defaultdict(list)
        for key in key_events(timeline):
            keys[key.known.day_index].append(key_event_name(key.known.event, timeline.dataset))
        self._keys = {day: cleaned(", ".join(names)) for day, names in keys.items()}
        self.endResetModel()

    @property
    def headings(self) -> tuple[str, ...]:
        """The heads of the columns in a copied table; those of holders carry the denominator."""
        return self._headings(DAY, CHANGES, KEY_EVENTS)

    @property
    def shown_headings(self) -> tuple[str, ...]:
        """The same in the language of the program."""
        return self._headings(self.tr("Day"), self.tr("Changed hands"), self.tr("Key events"))

    def _headings(self, day: str, changes: str, key_events: str) -> tuple[str, ...]:
        timeline = self._timeline
        if timeline is None:
            return ()
        names = (holder_name(timeline.dataset, holder) for holder in self._holders)
        counts = (cleaned(f"{name}, of {timeline.total}") for name in names)
        return (day, *counts, changes, key_events)

    def cells(self, row: int) -> tuple[str, ...]:
        """The words of a day; a day after the knowledge date is not yet known."""
        timeline = self._timeline
        assert timeline is not None
        day = long_date(timeline.day(row))
        if row >= self._known_days:
            return (day, *[NOT_YET_KNOWN] * len(self._holders), "", "")
        counts = (self._count(timeline.code(holder), row) for holder in self._holders)
        return (day, *counts, self._changes.get(row, ""), self._keys.get(row, ""))

    def _count(self, code: int, row: int) -> str:
        """18 (16–18), or the number alone where it is certain."""
        timeline = self._timeline
        assert timeline is not None
        low, high = int(timeline.certain[code, row]), int(timeline.possible[code, row])
        counted = str(int(timeline.counted[code, row]))
        return counted if low == high else f"{counted} ({low}–{high})"

    def tab_separated(self, rows: Iterable[int] | None = None) -> str:
        """Headings and rows (all of them by default), for a spreadsheet."""
        wanted = range(self.rowCount()) if rows is None else rows
        return tab_separated([self.headings, *(self.cells(row) for row in wanted)])

    # Qt

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Days of the period."""
        timeline = self._timeline
        return 0 if timeline is None or parent.isValid() else timeline.day_count

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Day, holders, changes, key events."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the first cell speaks for its row."""
        if not index.isValid() or self._timeline is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.cells(index.row())[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            day, *cells = self.cells(index.row())
            named = zip(self.shown_headings[1:], cells, strict=True)
            return "; ".join((day, *(f"{head}: {cell}" for head, cell in named if cell)))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The head of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.shown_headings[section]
        return None


def change_words(timeline: Timeline, day: int) -> str:
    """Who gained which counted places on a day: Taliban: Herat, Kandahar; contested: Kabul."""
    rows, dataset = timeline.counted_rows, timeline.dataset
    moved = rows[timeline.holder[rows, day] != timeline.holder[rows, max(day - 1, 0)]]
    gained: dict[str, list[str]] = defaultdict(list)
    for row in np.asarray(moved).tolist():
        holder = timeline.holders[int(timeline.holder[row, day])]
        gained[holder].append(dataset.places[row].name)
    parts = (f"{holder_name(dataset, h)}: {', '.join(names)}" for h, names in gained.items())
    return cleaned("; ".join(parts))
