"""Which statements are wanted: the chips, the menu and the search field of the panel."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.briefing import BriefedStatement
from briefing_app.domain.dataset import Dataset, Statement
from briefing_app.domain.per_dataset import per_dataset
from briefing_app.domain.sentences import organisation_name, speaker_name
from briefing_app.domain.statement_words import label
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.matching import fold

ALWAYS = date.max.toordinal() + 1  # knowledge with hindsight: later than any day

Kind = Literal["all", "checked", "quoted"]


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """What somebody wants to see. `words` are folded; `side` and `topic` are the dataset's."""

    kind: Kind = "all"
    words: tuple[str, ...] = ()
    side: str | None = None
    topic: str | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything can be filtered out."""
        return self != StatementFilter()


@dataclass(frozen=True, slots=True)
class StatementCounts:
    """How many statements of a day pass search and menu, and those with a check or quotation.

    `day` counts all of the day.
    """

    day: int
    all: int
    checked: int
    quoted: int

    def of(self, kind: Kind) -> int:
        """The count of a chip."""
        return {"all": self.all, "checked": self.checked, "quoted": self.quoted}[kind]


@dataclass(frozen=True, slots=True, eq=False)
class _Findings:
    """What an index needs of a dataset, whatever is known: days from which things are known.

    `day` are day indices of the statements in the period, `known_from` ordinals of dates, as
    those by side and by topic.
    """

    day: NDArray[np.intp]
    known_from: NDArray[np.intp]
    sides: dict[str, int]
    topics: dict[str, int]


@per_dataset
def _findings(dataset: Dataset) -> _Findings:
    days: list[int] = []
    known_from: list[int] = []
    sides: dict[str, int] = {}
    topics: dict[str, int] = {}
    for statement in dataset.statements:
        index = (statement.date - dataset.first_day).days
        if not 0 <= index < dataset.day_count:
            continue
        first = dataset.statement_known_from.get(statement.id)
        known = ALWAYS if first is None else first.toordinal()
        days.append(index)
        known_from.append(known)
        side = _side(dataset, statement)
        if side is not None:
            sides[side] = min(known, sides.get(side, known))
        for topic in statement.topics:
            topics[topic] = min(known, topics.get(topic, known))
    return _Findings(
        np.array(days, dtype=np.intp), np.array(known_from, dtype=np.intp), sides, topics
    )


def _side(dataset: Dataset, statement: Statement) -> str | None:
    organisation = dataset.organisation.get(statement.organisation or "")
    return None if organisation is None else organisation.side


class StatementIndex:
    """What lists, menus and links need to know of all known statements of a timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._searched: dict[str, str] = {}
        found = _findings(timeline.dataset)
        known = ALWAYS if timeline.known_by is None else timeline.known_by.toordinal()
        counts = np.bincount(found.day[found.known_from <= known], minlength=1)
        self._days: list[int] = np.flatnonzero(counts).tolist()
        self._per_day = {day: int(counts[day]) for day in self._days}
        self.sides = tuple(sorted(side for side, day in found.sides.items() if day <= known))
        self.topics = tuple(sorted(topic for topic, day in found.topics.items() if day <= known))

    def nearest_days(self, day_index: int) -> tuple[tuple[int, int], ...]:
        """The nearest days before and after that have statements, as (day index, count)."""
        before = bisect_left(self._days, day_index)
        after = bisect_right(self._days, day_index)
        near = (*self._days[max(before - 1, 0) : before], *self._days[after : after + 1])
        return tuple((day, self._per_day[day]) for day in near)

    def counts(
        self, statements: Iterable[BriefedStatement], wanted: StatementFilter
    ) -> StatementCounts:
        """What the chips say of a day."""
        day = passed = checked = quoted = 0
        for briefed in statements:
            day += 1
            if self._is_found(briefed, wanted):
                passed += 1
                checked += briefed.has_check
                quoted += briefed.statement.quote is not None
        return StatementCounts(day, passed, checked, quoted)

    def passing(
        self, statements: Iterable[BriefedStatement], wanted: StatementFilter
    ) -> list[BriefedStatement]:
        """The statements that pass, in the same order."""
        return [
            briefed
            for briefed in statements
            if (wanted.kind != "checked" or briefed.has_check)
            and (wanted.kind != "quoted" or briefed.statement.quote is not None)
            and self._is_found(briefed, wanted)
        ]

    def _is_found(self, briefed: BriefedStatement, wanted: StatementFilter) -> bool:
        """Whether a statement passes menu and search."""
        statement = briefed.statement
        if wanted.topic is not None and wanted.topic not in statement.topics:
            return False
        if wanted.side is not None and wanted.side != _side(self._timeline.dataset, statement):
            return False
        if not wanted.words:
            return True
        searched = self._searched_text(briefed)
        return all(word in searched for word in wanted.words)

    def _searched_text(self, briefed: BriefedStatement) -> str:
        """Everything of a statement that a search looks at, folded; made once."""
        statement, dataset = briefed.statement, self._timeline.dataset
        text = self._searched.get(statement.id)
        if text is None:
            organisation = dataset.organisation.get(statement.organisation or "")
            places = (
                dataset.places[dataset.place_row[place]].name
                for place in statement.places
                if place in dataset.place_row
            )
            fields = (
                speaker_name(briefed, dataset),
                statement.role,
                organisation_name(briefed, dataset),
                None if organisation is None else organisation.name,
                statement.quote,
                statement.summary,
                *map(label, statement.topics),
                *places,
            )
            text = fold("\n".join(filter(None, fields)))
            self._searched[statement.id] = text
        return text
