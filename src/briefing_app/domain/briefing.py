"""All that can be said about one day: the value that every panel and page shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.claims import Outcome, Verdict, check, outcome
from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    UNKNOWN,
    Dataset,
    Place,
    Source,
    SourceId,
    Statement,
)
from briefing_app.domain.evidence import known_sources
from briefing_app.domain.per_dataset import per_dataset
from briefing_app.domain.timeline import NEVER, NO_EVENT, KnownEvent, Timeline, is_known_statement


@dataclass(frozen=True, slots=True)
class Count:
    """Places of one holder: as counted, surely, at most, and the change since the day before.

    `change` is None on the first day, which has no day before.
    """

    counted: int
    certain: int
    possible: int
    change: int | None

    @property
    def exact(self) -> bool:
        """Whether the evidence leaves only one number."""
        return self.certain == self.possible


@dataclass(frozen=True, slots=True, eq=False)
class BriefedStatement:
    """A statement of the day with the sources known, its check and what became of it."""

    statement: Statement
    sources: tuple[Source, ...]
    verdict: Verdict | None
    outcome: Outcome | None

    @property
    def has_check(self) -> bool:
        """Whether there is anything to compare the statement with."""
        return self.verdict is not None or self.outcome is not None


@dataclass(frozen=True, slots=True, eq=False)
class PlaceState:
    """Who holds a place at the end of a day, since when, and on what evidence.

    `cause` is None while nothing has happened there since the period began.
    """

    row: int
    place: Place
    holder: str
    settled: bool
    changed: bool
    cause: KnownEvent | None
    age_days: int | None  # days since the change was counted
    last_named: date | None  # latest day on which an event or statement named the place
    sources: tuple[Source, ...]

    @property
    def evidence(self) -> str:
        """One word: disputed, corroborated, conceded, claimed, reported; or initial."""
        if self.cause is None:
            return "initial"
        return "disputed" if self.cause.basis.disputed else self.cause.basis.grade


@dataclass(frozen=True, slots=True, eq=False)
class Briefing:
    """One day of a timeline. Arrays are views into it: rows are those of the dataset's places."""

    timeline: Timeline
    day: date
    day_index: int
    holder: NDArray[np.uint8]  # (places,) holder codes
    settled: NDArray[np.bool_]  # (places,) whether the holder is certain
    cause: NDArray[np.int32]  # (places,) number of the change in force, or NO_EVENT
    last_named: NDArray[np.int32]  # (places,) day index of the latest mention, or NEVER
    changed: tuple[int, ...]  # counted rows held by another than the day before
    events: tuple[KnownEvent, ...]
    statements: tuple[BriefedStatement, ...]  # checkable ones first, then by organisation

    def count(self, holder: str) -> Count:
        """The count of a party, "contested" or "unknown"."""
        timeline, code, day = self.timeline, self.timeline.code(holder), self.day_index
        counted = int(timeline.counted[code, day])
        before = int(timeline.counted[code, day - 1]) if day else counted
        return Count(
            counted,
            int(timeline.certain[code, day]),
            int(timeline.possible[code, day]),
            counted - before if day else None,
        )

    def holder_of(self, row: int) -> str:
        """Party id, "contested" or "unknown"."""
        return self.timeline.holders[int(self.holder[row])]

    def holder_before(self, row: int) -> str:
        """Who held the place at the end of the day before; on the first day, as now."""
        before = self.timeline.table.day(max(self.day_index - 1, 0))["holder"]
        return self.timeline.holders[int(before[row])]

    def cause_of(self, row: int) -> KnownEvent | None:
        """The change that a place's state comes from; None in the initial state."""
        number = int(self.cause[row])
        return None if number == NO_EVENT else self.timeline.event(number)

    def state(self, row: int) -> PlaceState:
        """Everything about one place at the end of the day."""
        timeline, dataset, cause = self.timeline, self.timeline.dataset, self.cause_of(row)
        named = int(self.last_named[row])
        return PlaceState(
            row=row,
            place=dataset.places[row],
            holder=self.holder_of(row),
            settled=bool(self.settled[row]),
            changed=row in self.changed,
            cause=cause,
            age_days=None if cause is None else self.day_index - cause.day_index,
            last_named=None if named == NEVER else timeline.day(named),
            sources=() if cause is None else cited_sources(cause, timeline),
        )

    def states(self) -> Iterator[PlaceState]:
        """The states of all counted places, in the order of the dataset."""
        return (self.state(int(row)) for row in self.timeline.counted_rows)


def brief(timeline: Timeline, day: date) -> Briefing:
    """Say all that the timeline knows about one day.

    Raises ValueError for a day outside the period.
    """
    index = (day - timeline.first_day).days
    if not 0 <= index < timeline.day_count:
        raise ValueError(f"{day} lies outside {timeline.first_day} to {timeline.dataset.last_day}")
    states, before = timeline.table.day(index), timeline.table.day(max(index - 1, 0))
    rows, holder = timeline.counted_rows, states["holder"]
    changed = rows[holder[rows] != before["holder"][rows]]
    return Briefing(
        timeline=timeline,
        day=day,
        day_index=index,
        holder=holder,
        settled=states["settled"],
        cause=states["cause"],
        last_named=states["last_named"],
        changed=tuple(changed.tolist()),
        events=timeline.events_on(index),
        statements=statements_on(timeline, day),
    )


def statements_on(timeline: Timeline, day: date) -> tuple[BriefedStatement, ...]:
    """The known statements of a day: with a check first, then by organisation and id."""
    dataset = timeline.dataset
    briefed = [
        BriefedStatement(
            statement,
            known_sources(statement.sources, dataset.source, timeline.known_by),
            None if statement.claim is None else check(statement.claim, timeline),
            outcome(statement, timeline),
        )
        for statement in dataset.statements_on(day)
        if is_known_statement(dataset, statement, timeline.known_by)
    ]
    return tuple(sorted(briefed, key=_statement_rank))


def _statement_rank(briefed: BriefedStatement) -> tuple[int, str, str]:
    verdict = briefed.verdict
    if verdict is not None and verdict.kind != "not_checkable":
        rank = 0
    elif briefed.outcome is not None:
        rank = 1
    else:
        rank = 3 if verdict is None else 2
    return rank, briefed.statement.organisation or "", briefed.statement.id


def cited_sources(known: KnownEvent, timeline: Timeline) -> tuple[Source, ...]:
    """The sources of an event's known reports, each once, in the order they became known."""
    source = timeline.source
    return tuple(source[key] for key in dict.fromkeys(report.source for report in known.reports))


def number_sources(briefing: Briefing) -> dict[SourceId, int]:
    """Number every source that a page about the day cites, in order of first citation.

    The order of a page: what changed, the other events, the statements, the table of places.
    """
    timeline, numbers = briefing.timeline, dict[SourceId, int]()

    def cite(sources: tuple[Source, ...]) -> None:
        for source in sources:
            numbers.setdefault(source.id, len(numbers) + 1)

    for row in briefing.changed:
        cite(briefing.state(row).sources)
    for known in briefing.events:
        cite(cited_sources(known, timeline))
    for briefed in briefing.statements:
        cite(briefed.sources)
    for state in briefing.states():
        cite(state.sources)
    return numbers


def display_order(timeline: Timeline) -> tuple[str, ...]:
    """Holders in the order in which strips, charts and legends stack them.

    First the party with the most changes to its name, then contested, then the others, last
    the party that held most at the start. The order and the parties in it follow from the
    dataset, not from the knowledge date, so that no legend ever jumps. Unknown is named only
    where some place starts without a holder.
    """
    return _display_order(timeline.dataset)


@per_dataset
def _display_order(dataset: Dataset) -> tuple[str, ...]:
    ids = [party.id for party in dataset.description.parties]
    places = [dataset.places[row] for row in dataset.counted_rows]
    counted = {place.id for place in places}
    gains = dict.fromkeys(ids, 0)
    for event in dataset.events:
        if event.kind == CONTROL_CHANGE and event.place in counted and event.holder in gains:
            gains[event.holder] += 1
    starts = {party: sum(place.initial_holder == party for place in places) for party in ids}
    shown = [party for party in ids if gains[party] or starts[party]]
    opening = max(filter(starts.get, shown), key=lambda party: starts[party], default=None)
    rest = [party for party in shown if party != opening]
    rest.sort(key=lambda party: -gains[party])
    order = [*rest[:1], CONTESTED, *rest[1:], *([opening] if opening else [])]
    if dataset.total > len(places) or any(place.initial_holder is None for place in places):
        order.append(UNKNOWN)
    return tuple(order)
