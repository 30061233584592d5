"""The order of the places in the list: their groups, the headings of these, and the sorting.

All of it is worked out with arrays, because it happens again at every step of the day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from briefing_app.domain.briefing import Briefing, cited_sources, display_order
from briefing_app.domain.dataset import CONTESTED, Dataset
from briefing_app.domain.per_dataset import per_dataset
from briefing_app.domain.sentences import (
    changed_heading,
    count_of,
    holder_name,
    unchanged_heading,
)
from briefing_app.domain.timeline import NO_EVENT, KnownEvent, Timeline
from briefing_app.viewmodels.city_columns import CITY, SINCE, Column, place_text, region_name
from briefing_app.viewmodels.matching import fold
from briefing_app.viewmodels.place_names import USUAL, PlaceNames

NEXT_CHANGE = -1_000_000  # the entry that leads to the next change

USUAL_SORTING = ((SINCE, True),)

_CHANGED_GROUP = 0
_SORTS_KEPT = 3
_STRENGTH = ("corroborated", "conceded", "claimed", "reported")
_LAST = np.iinfo(np.int64).max // 4  # sorts after everything, and may be negated

Keys = NDArray[np.int64]
Rows = NDArray[np.intp]


class Grouping(Enum):
    """How the places are divided."""

    CHANGE = "change"
    REGION = "region"
    HOLDER = "holder"
    NONE = "none"

    @property
    def words(self) -> str:
        """What the menu says."""
        return {
            Grouping.CHANGE: QCoreApplication.translate("Grouping", "By change"),
            Grouping.REGION: QCoreApplication.translate("Grouping", "By region"),
            Grouping.HOLDER: QCoreApplication.translate("Grouping", "By holder"),
            Grouping.NONE: QCoreApplication.translate("Grouping", "None"),
        }[self]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The entries of a day in their order, and the headings among them by entry.

    An entry is the row of a place in the dataset, -1 minus the number of a group for its
    heading, or NEXT_CHANGE. Entries keep their identity from day to day.
    """

    entries: list[int]
    headings: dict[int, str]


def written_arrangement(grouping: Grouping, sorting: tuple[str, bool]) -> tuple[str, str]:
    """How the list is grouped and sorted, as settings keep it; "" for what is usual."""
    column, descending = sorting
    return (
        "" if grouping is Grouping.CHANGE else grouping.name.lower(),
        "" if sorting == USUAL_SORTING[0] else f"-{column}" if descending else column,
    )


def read_arrangement(grouping: str, sorted_by: str) -> tuple[Grouping, tuple[str, bool]]:
    """What `written_arrangement` told; the usual grouping where it tells none that is known."""
    named = {known.name.lower(): known for known in Grouping}
    sorting = sorted_by.removeprefix("-"), sorted_by.startswith("-")
    return named.get(grouping, Grouping.CHANGE), sorting


class CityOrder:
    """Arranges the places of one timeline."""

    def __init__(
        self,
        timeline: Timeline,
        grouping: Grouping = Grouping.CHANGE,
        sorting: tuple[tuple[str, bool], ...] = USUAL_SORTING,
        names: PlaceNames = USUAL,
    ) -> None:
        """`sorting` are columns with whether the largest comes first; the first decides most."""
        self._timeline = timeline
        self.grouping = grouping
        self.sorting = sorting
        self._keys = SortKeys(timeline, names)
        order = display_order(timeline)
        self._holders = [*order, *(holder for holder in timeline.holders if holder not in order)]
        # Below the day's changes: contested, then everybody else.
        self._unchanged = [CONTESTED, *(h for h in self._holders if h != CONTESTED)]

    @cached_property
    def _regions(self) -> list[str]:
        dataset = self._timeline.dataset
        counted = {dataset.places[row].region or "" for row in dataset.counted_rows}
        return sorted(counted, key=lambda region: (not region, region))

    def sort_by(self, column: Column, descending: bool | None = None) -> None:
        """Put a column first; ties keep the order they had.

        Without a direction it is the one in which the column reads best, and the other one if
        it comes first already.
        """
        if descending is None:
            here, down = self.sorting[0]
            descending = (not down) if here == column.id else column.descending
        kept = (sort for sort in self.sorting if sort[0] != column.id)
        self.sorting = ((column.id, descending), *kept)[:_SORTS_KEPT]

    def arranged(self, briefing: Briefing, rows: Rows, *, filtered: bool) -> Arrangement:
        """Order these rows of the dataset on a day; `filtered` if others are left out."""
        sorts = [self._keys.keys(CITY, briefing)[rows]]
        for column, descending in reversed(self.sorting):
            keys = self._keys.keys(column, briefing)[rows]
            sorts.append(-keys if descending else keys)
        if self.grouping is Grouping.NONE:
            return Arrangement(rows[np.lexsort(sorts)].tolist(), {})
        group, count = self._groups(briefing)
        sorts.append(group[rows])
        ordered = rows[np.lexsort(sorts)]
        sizes = np.bincount(group[self._timeline.counted_rows], minlength=count).tolist()
        shown = np.bincount(group[ordered], minlength=count).tolist()
        places, start = ordered.tolist(), 0
        entries: list[int] = []
        headings: dict[int, str] = {}
        for number, (size, here) in enumerate(zip(sizes, shown, strict=True)):
            nothing_changed = (
                self.grouping is Grouping.CHANGE and number == _CHANGED_GROUP and not size
            )
            if here or (nothing_changed and not filtered):
                entry = -1 - number
                told = self._heading(number, size, briefing)
                headings[entry] = told if here == size else _partly_shown(told, here)
                entries.append(entry)
                entries += places[start : start + here]
                start += here
                if nothing_changed:
                    entries.append(NEXT_CHANGE)
        return Arrangement(entries, headings)

    def _groups(self, briefing: Briefing) -> tuple[Rows, int]:
        """The group of every place, shape (places,), and how many groups there may be."""
        timeline = self._timeline
        if self.grouping is Grouping.REGION:
            number = {region: group for group, region in enumerate(self._regions)}
            regions = [place.region or "" for place in timeline.dataset.places]
            return np.array([number.get(region, 0) for region in regions]), len(number)
        if self.grouping is Grouping.HOLDER:
            of_holder = np.array([self._holders.index(holder) for holder in timeline.holders])
            return of_holder[briefing.holder], len(of_holder)
        of_holder = np.array([self._unchanged.index(holder) + 1 for holder in timeline.holders])
        group = of_holder[briefing.holder]
        group[list(briefing.changed)] = _CHANGED_GROUP
        return group, len(of_holder) + 1

    def _heading(self, group: int, size: int, briefing: Briefing) -> str:
        dataset = self._timeline.dataset
        if self.grouping is Grouping.REGION:
            return f"{region_name(self._regions[group]) or no_region()} · {size}"
        if self.grouping is Grouping.HOLDER:
            holder = self._holders[group]
            held = count_of(briefing.count(holder), self._timeline.total)
            return f"{holder_name(dataset, holder)} · {held}"
        if group == _CHANGED_GROUP:
            return changed_heading(briefing)
        return unchanged_heading(dataset, self._unchanged[group - 1], size)


def no_region() -> str:
    """The heading of places without a region."""
    return QCoreApplication.translate("Grouping", "No region given")


def _partly_shown(heading: str, count: int) -> str:
    words = QCoreApplication.translate("Grouping", "{heading} · {count} shown")
    return words.format(heading=heading, count=count)


class SortKeys:
    """Numbers that order the places of a timeline, for every column; smaller comes first."""

    def __init__(self, timeline: Timeline, names: PlaceNames = USUAL) -> None:
        self._timeline, self._names = timeline, names
        order = display_order(timeline)
        self._holder_rank = np.array(
            [order.index(h) if h in order else len(order) for h in timeline.holders]
        )
        # One more entry than events: NO_EVENT is -1 and finds the last.
        self._event_day = np.append(timeline.event_days, -1)

    def keys(self, column: str, briefing: Briefing) -> Keys:
        """The numbers of all places, shape (places,), for a column on a day."""
        day = briefing.day_index
        match column:
            case "holder":
                keys = self._holder_rank[briefing.holder]
            case "since":
                keys = self._event_day[briefing.cause]
            case "age":
                keys = np.where(
                    briefing.cause == NO_EVENT, _LAST, day - self._event_day[briefing.cause]
                )
            case "evidence":
                # Places without a change follow, those named last first.
                silence = np.where(briefing.cause == NO_EVENT, day - self._named(briefing), 0)
                keys = self._event_strength[briefing.cause] * 100_000 + silence
            case "sources":
                keys = self._event_sources[briefing.cause]
            case "last_named":
                keys = self._named(briefing)
            case _:
                keys = _text_rank(self._timeline.dataset, column, self._names)
        return keys.astype(np.int64, copy=False)

    @cached_property
    def _event_strength(self) -> Keys:
        return self._of_events(
            lambda known: (
                len(_STRENGTH) if known.basis.disputed else _STRENGTH.index(known.basis.grade)
            ),
            without=len(_STRENGTH) + 1,
        )

    @cached_property
    def _event_sources(self) -> Keys:
        timeline = self._timeline
        return self._of_events(lambda known: len(cited_sources(known, timeline)), without=-1)

    def _of_events(self, key: Callable[[KnownEvent], int], *, without: int) -> Keys:
        """A number of each event that is known, by the number of the event; else `without`."""
        known = (*self._timeline.known, None)
        return np.array([without if k is None else key(k) for k in known], dtype=np.int64)

    def _named(self, briefing: Briefing) -> Keys:
        return briefing.last_named.astype(np.int64)


@per_dataset
def _text_ranks(dataset: Dataset) -> dict[tuple[str, PlaceNames], Keys]:
    return {}


def _text_rank(dataset: Dataset, column: str, names: PlaceNames) -> Keys:
    """Rank of a text that no day changes; places without one come last."""
    ranks = _text_ranks(dataset)
    if (column, names) not in ranks:
        ranks[column, names] = _ranked(dataset, column, names)
    return ranks[column, names]


def _ranked(dataset: Dataset, column: str, names: PlaceNames) -> Keys:
    texts = [fold(place_text(column, place, names)) for place in dataset.places]
    position = {text: rank for rank, text in enumerate(sorted(set(texts)))}
    return np.array([position[text] if text else _LAST for text in texts], dtype=np.int64)
