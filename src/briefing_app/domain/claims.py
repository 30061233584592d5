"""Checks of stated numbers against the timeline.

`check` compares a number that somebody stated with what the dataset counts; `outcome` tells
what became of a forecast. Both know only what the timeline knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.dataset import UNKNOWN, Claim, Forecast, Statement
from briefing_app.domain.timeline import KnownEvent, Timeline

VerdictKind = Literal["consistent", "consistent_with_word", "differs", "not_checkable"]
Reason = Literal["other_unit", "other_base", "no_party", "outside_period", "not_counted"]

# What a loose word covers, in percent. These bounds are this program's own and stated in
# docs/method.md.
HALF = (45, 55)
TWO_THIRDS = (62, 71)
ABOUT = 10  # "about n" covers n ± 10 %
NAMED_PLACES = "other:named_places_held"
COUNTS = ("places_held", "share_held")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found, with the rows of the places it rests on.

    `counted`, `certain` and `possible` are numbers of places out of `total`; they are None
    where nothing could be counted, and `reason` then says why. `difference` is by how many
    places the evidence misses what the stated number covers; 1 for a denial that is refuted.
    """

    kind: VerdictKind
    claim: Claim
    counted: int | None = None
    certain: int | None = None
    possible: int | None = None
    total: int | None = None
    word: str | None = None  # "half", "two thirds", "about"
    difference: int = 0
    reason: Reason | None = None
    rows: tuple[int, ...] = ()
    moved: tuple[int, ...] = ()  # rows that changed hands on the day, where that decides


@dataclass(frozen=True, slots=True)
class Outcome:
    """The event to hold a forecast against, `days_later` after the statement (may be negative).

    Whether it bears the forecast out is for the reader to judge: a plan to hold a city within
    six months is not met by the city's loss, however soon.
    """

    forecast: Forecast
    event: KnownEvent
    days_later: int


def check(claim: Claim, timeline: Timeline) -> Verdict:
    """Compare a stated number with the counts of the day that it speaks of."""
    reason = _not_checkable(claim, timeline)
    if reason is not None or claim.party is None:
        return Verdict("not_checkable", claim, reason=reason)
    index, party = timeline.index(claim.as_of), timeline.code(claim.party)
    rows, total = _counted_rows(claim, timeline), timeline.total
    states = timeline.table.day(index)
    held = states["holder"][rows] == party
    if claim.metric == NAMED_PLACES:
        total = len(rows)
        counted = int(held.sum())
        certain = int((held & states["settled"][rows]).sum())
        possible = int((states["possible_holders"][rows] >> np.uint64(party) & 1).sum())
    else:
        counted, certain, possible = (
            int(table[party, index])
            for table in (timeline.counted, timeline.certain, timeline.possible)
        )
        rows = rows[held]
    fewest, most = stated_bounds(claim, total)
    word: str | None = _loose_word(claim)
    if claim.stance == "denies":
        # The speaker rejects the number: refuted only where the evidence leaves nothing else.
        difference, word = int(fewest <= certain and possible <= most), None
    else:
        # Where no whole number is covered at all, none can meet it.
        difference = max(fewest - possible, certain - most, int(fewest > most))
    moved: tuple[int, ...] = ()
    if difference and claim.metric == NAMED_PLACES:
        # The hour of a change is not known: on its day the state before it is as good.
        changed = _changed_on(timeline, rows, index)
        gained, lost = (
            int((timeline.table.day(day)["holder"][changed] == party).sum())
            for day in (index, index - 1)
        )
        low, high = certain - gained, possible + lost
        refuted = fewest <= low and high <= most
        if not refuted if claim.stance == "denies" else fewest <= high and low <= most:
            difference, moved = 0, tuple(int(row) for row in changed)
    kind: VerdictKind = (
        "differs" if difference else "consistent_with_word" if word else "consistent"
    )
    return Verdict(
        kind,
        claim,
        counted=counted,
        certain=certain,
        possible=possible,
        total=total,
        word=word,
        difference=difference,
        rows=tuple(int(row) for row in rows),
        moved=moved,
    )


def _changed_on(timeline: Timeline, rows: NDArray[np.intp], index: int) -> NDArray[np.intp]:
    """Those of the rows whose holder at the end of a day is not that of the day before."""
    now, before = (timeline.table.day(day)["holder"][rows] for day in (index, max(index - 1, 0)))
    changed: NDArray[np.intp] = rows[now != before]
    return changed


def outcome(statement: Statement, timeline: Timeline) -> Outcome | None:
    """What became of a forecast; None if it has no event or the event is not yet known."""
    forecast = statement.forecast
    if forecast is None or forecast.event is None:
        return None
    known = timeline.known_event(forecast.event)
    if known is None:
        return None
    return Outcome(forecast, known, (known.event.day - statement.date).days)


def _not_checkable(claim: Claim, timeline: Timeline) -> Reason | None:
    """Why a claim cannot be checked against the counts, or None if it can."""
    dataset = timeline.dataset
    if claim.metric not in (*COUNTS, NAMED_PLACES):
        return "other_unit"
    if claim.party is None:
        return "no_party"
    if not dataset.first_day <= claim.as_of <= dataset.last_day:
        return "outside_period"
    if claim.metric == NAMED_PLACES:
        states = timeline.table.day(timeline.index(claim.as_of))
        holder = states["holder"][_counted_rows(claim, timeline)]
        followed = holder.size and (holder != timeline.code(UNKNOWN)).all()
        return None if followed else "not_counted"
    if claim.place_set not in (None, dataset.counted_set.id):
        return "other_base"
    if claim.of not in (None, timeline.total):
        return "other_base"
    return None if timeline.total else "not_counted"


def _counted_rows(claim: Claim, timeline: Timeline) -> NDArray[np.intp]:
    """Rows of the places that a claim speaks of: those it names, or all that are counted."""
    if claim.metric != NAMED_PLACES:
        return timeline.counted_rows
    row = timeline.dataset.place_row
    return np.array([row[place] for place in dict.fromkeys(claim.places)], dtype=np.intp)


def _loose_word(claim: Claim) -> Literal["half", "two thirds", "about"] | None:
    if claim.operator != "about":
        return None
    if claim.metric == "share_held" and claim.value == 50:
        return "half"
    if claim.metric == "share_held" and 66 <= claim.value <= 67:
        return "two thirds"
    return "about"


def stated_bounds(claim: Claim, total: int) -> tuple[int, int]:
    """The fewest and the most places, of `total`, that a claim covers; fewest > most for none.

    A whole percentage covers all that rounds to it. A stated share and an "about" cover at
    least the whole numbers of places nearest to them. "More than" and "less than" are exact.
    """
    in_percent = claim.metric == "share_held"
    scale = total / 100 if in_percent else 1.0
    low, high = claim.value, claim.value
    if claim.operator == "between" and claim.upper is not None:
        high = claim.upper
    rounding = 0.5 if in_percent and low.is_integer() and high.is_integer() else 0.0
    nearest = 0.5 / scale if in_percent else 0.0
    match _loose_word(claim):
        case "half":
            low, high = HALF
        case "two thirds":
            low, high = TWO_THIRDS
        case "about":
            margin = max(high * ABOUT / 100, nearest)
            low, high = low - margin, high + margin
    match claim.operator:
        case "gt":
            return _floor(low * scale) + 1, total
        case "ge":
            return _ceil((low - rounding) * scale), total
        case "lt":
            return 0, _ceil(high * scale) - 1
        case "le":
            return 0, _floor((high + rounding) * scale)
        case "eq" | "between":
            margin = max(rounding, nearest)
            low, high = low - margin, high + margin
    return _ceil(low * scale), _floor(high * scale)


# A share of 15 % of 20 is computed as 3.0000000000000004 or less; it is 3.
_EXACT = 1e-9


def _ceil(number: float) -> int:
    return ceil(number - _EXACT)


def _floor(number: float) -> int:
    return floor(number + _EXACT)
