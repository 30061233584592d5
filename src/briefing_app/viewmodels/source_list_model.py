"""The sources that are known, as rows to sort, filter and copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing_app.domain.dataset import Dataset, SourceId
from briefing_app.domain.evidence import published_on
from briefing_app.domain.per_dataset import per_dataset
from briefing_app.domain.sentences import event_title, long_date, short_date
from briefing_app.domain.source_register import CitedSource, source_register
from briefing_app.domain.source_words import (
    count_told,
    publisher_side,
    reliability_word,
    reported,
)
from briefing_app.domain.statement_words import source_standing, source_title
from briefing_app.domain.subject import DaySubject, EventSubject, StatementSubject
from briefing_app.domain.timeline import Timeline
from briefing_app.services.csv_table import tab_separated
from briefing_app.services.web_address import web_address
from briefing_app.viewmodels.matching import fold, search_words
from briefing_app.viewmodels.search import Hit, statement_voice
from briefing_app.viewmodels.statement_card import plain

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """A column: its title, its words, and what it sorts by.

    `number` says that it holds one, which is set flush right and sorted from the largest on.
    """

    title: str  # in English, as in a copied table; `SourceListModel.heading` tells it on screen
    words: Callable[[CitedSource, Timeline], str]
    rank: Callable[[CitedSource, Timeline], object]
    number: bool = False


def _published(cited: CitedSource) -> str:
    day = cited.source.published
    return "undated" if day is None else f"{short_date(day)} {day.year}"


COLUMNS = (
    SourceColumn(
        "Publisher",
        lambda cited, _: plain(cited.source.publisher),
        lambda cited, _: fold(cited.source.publisher),
    ),
    SourceColumn(
        "Published",
        lambda cited, _: _published(cited),
        lambda cited, _: cited.source.published or date.max,  # undated last
    ),
    SourceColumn(
        "Title",
        lambda cited, _: plain(source_title(cited.source)),
        lambda cited, _: fold(cited.source.title),
    ),
    SourceColumn(
        "Reliability",
        lambda cited, _: reliability_word(cited.source),
        lambda cited, _: cited.source.reliability,
    ),
    SourceColumn(
        "Side",
        lambda cited, timeline: plain(publisher_side(cited.source, timeline.dataset)),
        lambda cited, timeline: fold(publisher_side(cited.source, timeline.dataset)),
    ),
    SourceColumn(
        "Reports",
        lambda cited, _: str(len(cited.reports)),
        lambda cited, _: len(cited.reports),
        number=True,
    ),
    SourceColumn(
        "Statements",
        lambda cited, _: str(len(cited.statements)),
        lambda cited, _: len(cited.statements),
        number=True,
    ),
    SourceColumn(
        "Counts",
        lambda cited, _: str(len(cited.counts)),
        lambda cited, _: len(cited.counts),
        number=True,
    ),
)
PUBLISHER, PUBLISHED, TITLE, RELIABILITY = range(4)
COPIED_HEADINGS = (*(column.title for column in COLUMNS), "Kind", "Standing", "Address", "Id")


class SourceListModel(QAbstractTableModel):
    """All sources of a timeline that match a filter, in the order of one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._all: tuple[CitedSource, ...] = ()
        self._rows: list[CitedSource] = []
        self._words: tuple[str, ...] = ()
        self.sorted_by, self.descending = PUBLISHED, False

    @property
    def count(self) -> int:
        """How many sources are known, listed or not."""
        return len(self._all)

    def show_timeline(self, timeline: Timeline) -> None:
        """List the sources of another dataset, or of the same as known on another day."""
        self._timeline, self._all = timeline, source_register(timeline)
        self._arrange()

    def filter(self, text: str) -> None:
        """List only sources in which every word of the text occurs."""
        self._words = search_words(text)
        self._arrange()

    def sort_by(self, column: int) -> None:
        """Sort by a column; by the same once more, the other way round."""
        again = column == self.sorted_by
        self.descending = not self.descending if again else COLUMNS[column].number
        self.sorted_by = column
        self._arrange()

    def heading(self, column: int) -> str:
        """The title of a column."""
        return (
            self.tr("Publisher"), self.tr("Published"), self.tr("Title"), self.tr("Reliability"),
            self.tr("Side"), self.tr("Reports"), self.tr("Statements"), self.tr("Counts"),
        )[column]  # fmt: skip

    def cited(self, row: int) -> CitedSource:
        """The source of a row."""
        return self._rows[row]

    def row_of(self, source_id: SourceId) -> int | None:
        """Where a source is listed; None where it is not."""
        rows = (row for row, cited in enumerate(self._rows) if cited.source.id == source_id)
        return next(rows, None)

    def hits(self, row: int) -> tuple[Hit, ...]:
        """What a source says, by day: the reports, statements and counts that cite it."""
        timeline, cited = self._timeline, self._rows[row]
        assert timeline is not None
        dataset, first = timeline.dataset, timeline.first_day
        told = [
            Hit(
                "denial" if report.stance == "denies" else "report",
                known.day_index,
                known.event.place,
                plain(event_title(known.event, dataset)),
                plain(reported(report, timeline)),
                subject=EventSubject(known.event.id),
                known_from=published_on(report, timeline.source),
            )
            for known, report in cited.reports
        ]
        told += [
            Hit(
                "statement",
                (statement.date - first).days,
                None,
                plain(statement_voice(timeline, statement)),
                plain(statement.summary),
                subject=StatementSubject(statement.id),
                known_from=dataset.statement_known_from.get(statement.id),
            )
            for statement in cited.statements
        ]
        told += [
            Hit(
                "count",
                (point.date - first).days,
                None,
                plain(series.title),
                plain(count_told(series, point, timeline)),
                subject=DaySubject(min(max(point.date, first), dataset.last_day)),
                known_from=cited.source.published,
            )
            for series, point in cited.counts
        ]
        return tuple(sorted(told, key=lambda hit: hit.day_index or 0))

    def tab_separated(self, rows: Iterable[int]) -> str:
        """Headings and rows with everything that is said of a source, for a spreadsheet."""
        return tab_separated([COPIED_HEADINGS, *map(self._copied, rows)])

    def _copied(self, row: int) -> tuple[str, ...]:
        source = self._rows[row].source
        kind = (source.kind or "").replace("_", " ")
        cells = [self._cell(row, column) for column in range(len(COLUMNS))]
        cells[PUBLISHED] = "" if source.published is None else source.published.isoformat()
        return (*cells, kind, source_standing(source), source.url or "", source.id)

    def _cell(self, row: int, column: int) -> str:
        timeline = self._timeline
        assert timeline is not None
        return COLUMNS[column].words(self._rows[row], timeline)

    def _matches(self, cited: CitedSource, folded: dict[SourceId, str]) -> bool:
        day = cited.source.published
        dates = (_published(cited), "" if day is None else f"{long_date(day)}\n{day}")
        text = "\n".join((folded[cited.source.id], *map(fold, dates)))
        return all(word in text for word in self._words)

    def _arrange(self) -> None:
        timeline = self._timeline
        if timeline is None:
            return
        folded = _folded(timeline.dataset) if self._words else {}
        rank = COLUMNS[self.sorted_by].rank
        self.beginResetModel()
        self._rows = [
            cited for cited in self._all if not self._words or self._matches(cited, folded)
        ]
        by_day = COLUMNS[PUBLISHED].rank
        self._rows.sort(key=lambda cited: by_day(cited, timeline))  # type: ignore[arg-type,return-value]
        self._rows.sort(
            key=lambda cited: rank(cited, timeline),  # type: ignore[arg-type,return-value]
            reverse=self.descending,
        )
        self.endResetModel()

    # Qt

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Sources that match."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Publisher to counts."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the first cell speaks for its row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(row, column)
            case Qt.ItemDataRole.TextAlignmentRole if COLUMNS[column].number:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.AccessibleTextRole if column == PUBLISHER:
                return self._spoken(row)
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The head of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section].number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        title = self.heading(section)
        if section != self.sorted_by:
            return title
        return f"{title} {'↓' if self.descending else '↑'}"

    def _spoken(self, row: int) -> str:
        """BBC, 13 August 2021, “Title”, usually reliable, independent, 3 reports, 1 statement."""
        told = [self._cell(row, column) for column in range(len(COLUMNS))]
        for number, column in enumerate(COLUMNS):
            if column.number:
                noun = column.title.lower()
                told[number] = f"{told[number]} {noun[:-1] if told[number] == '1' else noun}"
        published = self._rows[row].source.published
        told[PUBLISHED] = "undated" if published is None else long_date(published)
        told[RELIABILITY] = told[RELIABILITY].lower()
        return ", ".join(filter(None, told))


@per_dataset
def _folded(dataset: Dataset) -> dict[SourceId, str]:
    """What the filter looks through, by source; the day is that of the row."""
    folded = {}
    for source in dataset.sources:
        parts = (
            source.publisher,
            source.title,
            reliability_word(source),
            source.reliability_note,
            source.read_as,
            (source.kind or "").replace("_", " "),
            publisher_side(source, dataset),
            web_address(source.url),
        )
        folded[source.id] = fold("\n".join(filter(None, parts)))
    return folded
