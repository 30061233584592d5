"""The statements of a day as rows of cards: filtered, with repeats folded under the first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing_app.domain.briefing import BriefedStatement, Briefing
from briefing_app.domain.dataset import StatementId
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.statement_card import StatementCard, card_text, make_card
from briefing_app.viewmodels.statement_filter import (
    StatementCounts,
    StatementFilter,
    StatementIndex,
)

Index = QModelIndex | QPersistentModelIndex
Group = tuple[BriefedStatement, tuple[BriefedStatement, ...]]

CARDS_KEPT = 512  # a few days' worth; a card is a few kilobytes


class StatementListModel(QAbstractListModel):
    """One row per card, in the order of the briefing. Cards are worded when they are asked for.

    A statement that repeats another one of the same day has no row of its own while that one
    passes the filter too: it is folded into its card. The number of statements, and the
    counts of the chips, still include it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._index: StatementIndex | None = None
        self._briefing: Briefing | None = None
        self._filter = StatementFilter()
        self._groups: list[Group] = []
        self._cards: dict[tuple[str, ...], StatementCard] = {}
        self._expanded: set[StatementId] = set()

    @property
    def index_of_statements(self) -> StatementIndex | None:
        """What is known of all statements of the timeline; None before the first."""
        return self._index

    @property
    def briefing(self) -> Briefing | None:
        """The day whose cards are the rows; None before the first."""
        return self._briefing

    @property
    def wanted(self) -> StatementFilter:
        """The filter in use."""
        return self._filter

    def show_timeline(self, timeline: Timeline) -> None:
        """Forget all cards: another dataset, or other knowledge. No rows until `show_day`."""
        if self._timeline is None or self._timeline.dataset is not timeline.dataset:
            self._expanded.clear()
        self._timeline, self._index = timeline, StatementIndex(timeline)
        self._cards.clear()
        if self._briefing is not None:  # many steps of the knowledge may come before a day
            self.beginResetModel()
            self._briefing, self._groups = None, []
            self.endResetModel()

    def show_day(self, briefing: Briefing) -> None:
        """Make the statements of a day the rows."""
        self._briefing = briefing
        self._rebuild()

    def show_filter(self, wanted: StatementFilter) -> None:
        """Make those statements the rows that pass another filter."""
        if wanted != self._filter:
            self._filter = wanted
            self._rebuild()

    def counts(self, briefing: Briefing) -> StatementCounts:
        """What the chips say of a day, which need not be the one that the rows show yet."""
        if self._index is None:
            return StatementCounts(0, 0, 0, 0)
        return self._index.counts(briefing.statements, self._filter)

    def row_of(self, statement_id: StatementId) -> int | None:
        """The row of a statement, or of the card into which it is folded."""
        for row, (first, repeats) in enumerate(self._groups):
            if any(briefed.statement.id == statement_id for briefed in (first, *repeats)):
                return row
        return None

    def key(self, row: int) -> tuple[StatementId, ...]:
        """The ids of the statement of a row and of those folded into it."""
        first, repeats = self._groups[row]
        return (first.statement.id, *(repeat.statement.id for repeat in repeats))

    def card(self, row: int) -> StatementCard:
        """The card of a row. The same object as long as timeline and folding are the same."""
        assert self._timeline is not None, "there are no rows before a timeline"
        first, repeats = self._groups[row]
        key = self.key(row)
        card = self._cards.get(key)
        if card is None:
            if len(self._cards) >= CARDS_KEPT:
                self._cards.clear()
            card = self._cards[key] = make_card(first, self._timeline, repeats)
        return card

    def text(self, row: int) -> str:
        """The card of a row with its sources, as plain text."""
        assert self._timeline is not None, "there are no rows before a timeline"
        return card_text(self.card(row), self._timeline)

    def is_expanded(self, row: int) -> bool:
        """Whether the card of a row shows its details."""
        return self._groups[row][0].statement.id in self._expanded

    def set_expanded(self, row: int, expanded: bool) -> bool:
        """Show or hide the details of a card; False if they were so already."""
        if self.is_expanded(row) == expanded:
            return False
        statement_id = self._groups[row][0].statement.id
        (self._expanded.add if expanded else self._expanded.discard)(statement_id)
        index = self.index(row)
        self.dataChanged.emit(
            index, index, [Qt.ItemDataRole.SizeHintRole, Qt.ItemDataRole.AccessibleDescriptionRole]
        )
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of cards."""
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The speaker as text; the whole card in words for those who cannot see it."""
        if not index.isValid() or index.row() >= len(self._groups):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.card(index.row()).speaker
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.card(index.row()).spoken
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._description(index.row())
            case _:
                return None

    def _description(self, row: int) -> str:
        return self.text(row) if self.is_expanded(row) else self.card(row).described

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._groups = []
        if self._briefing is not None and self._index is not None:
            self._groups = fold_repeats(
                self._index.passing(self._briefing.statements, self._filter)
            )
        self.endResetModel()


def fold_repeats(statements: Sequence[BriefedStatement]) -> list[Group]:
    """Statements that are at hand, each with the others at hand that repeat it.

    A group stands where its best placed member stood, so that folding never moves a check
    down the list.
    """
    at_hand = {briefed.statement.id: briefed for briefed in statements}
    groups: dict[StatementId, list[BriefedStatement]] = {}
    for briefed in statements:
        groups.setdefault(_first_at_hand(briefed, at_hand), []).append(briefed)
    return [
        (at_hand[first], tuple(member for member in members if member.statement.id != first))
        for first, members in groups.items()
    ]


def _first_at_hand(
    briefed: BriefedStatement, at_hand: dict[StatementId, BriefedStatement]
) -> StatementId:
    """Follow a chain of repeats; one that runs in a circle has its smallest id as the first."""
    here, seen = briefed.statement, [briefed.statement.id]
    while here.restates in at_hand:
        if here.restates in seen:
            return min(seen[seen.index(here.restates) :])
        here = at_hand[here.restates].statement
        seen.append(here.id)
    return here.id
