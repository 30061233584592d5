"""Two days, or two states of knowledge, side by side: what differs, and why.

Whoever knows more knows all that the other knows, because knowledge only grows. So the reason
for a difference follows from the side that knows more, the *fuller* one: if by its account the
place changed between the two days, the world changed; if not, something was learned later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import takewhile
from typing import Literal

from briefing_app.domain.briefing import Briefing, Count
from briefing_app.domain.dataset import CONTROL_CHANGE, Place
from briefing_app.domain.evidence import published_on, standing_denials
from briefing_app.domain.timeline import NO_EVENT, KnownEvent, Timeline

Cause = Literal["world", "learned", "corrected", "same"]
CAUSES: tuple[Cause, ...] = ("world", "learned", "corrected", "same")


@dataclass(frozen=True, slots=True, eq=False)
class ComparedPlace:
    """One counted place on both sides.

    `deciding` is the event that explains the difference, None where there is none. `changes`
    are the changes of hands after the earlier day and up to the later one, the first first, as
    the side with more knowledge has them; `returns` are those of them that gave the place back
    to a party that had held it before them. `masked` says that both sides name the same holder only
    because the one that knows less had not learned of a change; it then counts as none.
    """

    row: int
    place: Place
    holder_a: str
    holder_b: str
    settled_a: bool
    settled_b: bool
    event_a: KnownEvent | None  # what put the place into its state; None: the initial state
    event_b: KnownEvent | None
    cause: Cause
    deciding: KnownEvent | None
    changes: tuple[KnownEvent, ...]
    returns: tuple[KnownEvent, ...]
    masked: bool

    @property
    def differs(self) -> bool:
        """Whether another holds the place; how well that is founded is not looked at."""
        return self.holder_a != self.holder_b

    @property
    def firmness_differs(self) -> bool:
        """Whether both sides name the same holder, and only one of them for certain."""
        return not self.differs and self.settled_a != self.settled_b

    @property
    def manner(self) -> str | None:
        """How control changed, in the word of the dataset."""
        return None if self.deciding is None else self.deciding.event.manner

    @property
    def dated(self) -> tuple[date, date] | None:
        """The first and last day that the reports allow for what made the difference.

        Of several changes it runs from the first to the last of them.
        """
        if self.deciding is None:
            return None
        events = [known.event for known in self.changes or (self.deciding,)]
        return min(event.date for event in events), max(event.latest for event in events)


@dataclass(frozen=True, eq=False)
class Comparison:
    """Sides A and B in the order in which they were chosen, whichever is earlier.

    `rows` holds every counted place in the order of the dataset.
    """

    a: Briefing
    b: Briefing
    rows: tuple[ComparedPlace, ...]

    @property
    def fuller(self) -> Briefing:
        """The side that knows more; B where both know the same."""
        return _by_knowledge(self.a, self.b)[1]

    @property
    def lesser(self) -> Briefing:
        """The other side; A where both know the same."""
        return _by_knowledge(self.a, self.b)[0]

    @property
    def total(self) -> int:
        """The denominator, the same on both sides."""
        return self.a.timeline.total

    @property
    def days_apart(self) -> int:
        """Days from A to B; negative where B is the earlier day."""
        return self.b.day_index - self.a.day_index

    @property
    def same_knowledge(self) -> bool:
        """Whether both sides know the same."""
        return self.a.timeline.known_by == self.b.timeline.known_by

    @cached_property
    def differing(self) -> tuple[ComparedPlace, ...]:
        """The places that another holds."""
        return tuple(row for row in self.rows if row.differs)

    @cached_property
    def returned(self) -> tuple[ComparedPlace, ...]:
        """Places that changed hands between the days and went back, wherever they are now."""
        return tuple(row for row in self.rows if row.returns)

    @cached_property
    def uncorroborated(self) -> tuple[KnownEvent, ...]:
        """Later reports that nobody bears out, of places that had changed hands between the days.

        They are changes back to an earlier holder that rest on one side's word or on nobody's
        known one, and reports of other kinds that moreover are denied. All by the account of
        the fuller side.
        """
        timeline = self.fuller.timeline
        first_change = {row.place.id: row.changes[0] for row in self.rows if row.changes}
        returns = {known.event.id for row in self.rows for known in row.returns}
        first, last = sorted((self.a.day_index, self.b.day_index))
        return tuple(
            known
            for index in range(first + 1, last + 1)
            for known in timeline.events_on(index)
            if known.basis.grade in ("claimed", "reported")
            and known.event.place in first_change
            and known.event.date > first_change[known.event.place].event.date
            and (
                known.event.id in returns
                or (known.event.kind != CONTROL_CHANGE and known.basis.disputed)
            )
        )

    def caused_by(self, cause: Cause) -> tuple[ComparedPlace, ...]:
        """The places with this reason, in the order of the dataset."""
        return tuple(row for row in self.rows if row.cause == cause)

    def marked(self, side: Briefing) -> Briefing:
        """A side on which the places that differ stand where a day has those that changed."""
        return replace(side, changed=tuple(row.row for row in self.differing))

    def counts(self, holder: str) -> tuple[Count, Count]:
        """The count of a party, "contested" or "unknown" on side A and on side B."""
        return self.a.count(holder), self.b.count(holder)


def compare(a: Briefing, b: Briefing) -> Comparison:
    """Compare two days of one dataset, each with its own knowledge.

    Raises ValueError if the two are of different datasets.
    """
    if a.timeline.dataset is not b.timeline.dataset:
        raise ValueError("only days of one dataset can be compared")
    lesser, fuller = _by_knowledge(a, b)
    changes = _changes_between(fuller.timeline, a.day_index, b.day_index)
    rows = []
    for row in map(int, a.timeline.counted_rows):
        cause, deciding = _reason(lesser, fuller, row)
        masked = cause == "same" and bool(
            fuller.timeline.holder[row, lesser.day_index] != lesser.holder[row]
        )
        found = () if masked else changes.get(row, ())
        rows.append(
            ComparedPlace(
                row=row,
                place=a.timeline.dataset.places[row],
                holder_a=a.holder_of(row),
                holder_b=b.holder_of(row),
                settled_a=bool(a.settled[row]),
                settled_b=bool(b.settled[row]),
                event_a=_event(a, row),
                event_b=_event(b, row),
                cause=cause,
                deciding=deciding,
                changes=found,
                returns=tuple(_returns(fuller.timeline, row, found)),
                masked=masked,
            )
        )
    return Comparison(a, b, tuple(rows))


def first_known(known: KnownEvent, timeline: Timeline) -> date | None:
    """The day on which an event could first be known; None where no report of it is dated.

    That is when the first report asserted it, and not before its first possible day.
    """
    days = [
        day
        for report in known.reports
        if report.stance == "asserts"
        and (day := published_on(report, timeline.dataset.source)) is not None
    ]
    return max(min(days), known.event.date) if days else None


def _by_knowledge(a: Briefing, b: Briefing) -> tuple[Briefing, Briefing]:
    """The side that knows less and the one that knows more."""
    until_a, until_b = (side.timeline.known_by or date.max for side in (a, b))
    return (a, b) if until_a <= until_b else (b, a)


def _event(side: Briefing, row: int, index: int | None = None) -> KnownEvent | None:
    """What put a place into its state at the end of a day, by default that of the side."""
    timeline = side.timeline
    position = int(timeline.cause[row, side.day_index if index is None else index])
    return None if position == NO_EVENT else timeline.event(position)


def _reason(lesser: Briefing, fuller: Briefing, row: int) -> tuple[Cause, KnownEvent | None]:
    """Why the two sides differ about a place, and the event that makes the difference."""
    if lesser.holder[row] == fuller.holder[row]:
        return "same", None
    timeline = fuller.timeline
    if timeline.holder[row, lesser.day_index] != timeline.holder[row, fuller.day_index]:
        return "world", _event(fuller, row, max(lesser.day_index, fuller.day_index))
    # On the lesser side's own day the fuller one has an event in force that the lesser lacks.
    learned = _event(fuller, row, lesser.day_index)
    believed = _event(lesser, row)
    if learned is not None and believed is not None:
        denied = _newly_denied(believed, timeline)
        if denied or _takes_its_place(learned, believed, lesser.timeline, row):
            return "corrected", learned
    return "learned", learned


def _newly_denied(believed: KnownEvent, fuller: Timeline) -> bool:
    """Whether somebody denies by now what nobody denied then."""
    now = next(known for known in fuller.events if known.event.id == believed.event.id)
    return bool(standing_denials(now.reports)) and not believed.basis.disputed


def _takes_its_place(learned: KnownEvent, believed: KnownEvent, lesser: Timeline, row: int) -> bool:
    """Whether an event contradicts one that may be of the same day: it undoes it."""
    dataset = lesser.dataset
    before = dataset.places[row].initial_holder
    for known in takewhile(lambda known: known is not believed, lesser.events):
        if known.event.kind == CONTROL_CHANGE and known.event.place == believed.event.place:
            before = known.event.holder
    return learned.event.holder == before and learned.event.date <= lesser.record(believed).latest


def _changes_between(timeline: Timeline, one: int, other: int) -> dict[int, tuple[KnownEvent, ...]]:
    """Changes of hands by row, after the earlier of two days and up to the later."""
    first, last = sorted((one, other))
    found: dict[int, list[KnownEvent]] = {}
    now: dict[int, str | None] = {}
    row_of = timeline.dataset.place_row
    for index in range(first + 1, last + 1):
        for known in timeline.events_on(index):
            event = known.event
            if event.kind != CONTROL_CHANGE:
                continue
            row = row_of[event.place]
            before = now.setdefault(row, timeline.holders[int(timeline.holder[row, first])])
            if event.holder != before:
                found.setdefault(row, []).append(known)
                now[row] = event.holder
    return {row: tuple(events) for row, events in found.items()}


def _returns(timeline: Timeline, row: int, changes: tuple[KnownEvent, ...]) -> Iterator[KnownEvent]:
    """Changes that give a place back to a party that had held it before the others."""
    if not changes:
        return
    before = timeline.holders[int(timeline.holder[row, max(changes[0].day_index - 1, 0)])]
    held = {before}
    for known in changes:
        if known.event.holder in held and known.event.holder in timeline.dataset.party:
            yield known
        held.add(str(known.event.holder))
