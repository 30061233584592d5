"""Checks of stated numbers against the timeline.

`check` compares a number that somebody stated with what the dataset counts; `outcome` tells
what became of a forecast. Both know only what the timeline knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from briefing_app.domain.dataset import Claim, Statement
from briefing_app.domain.timeline import KnownEvent, Timeline

VerdictKind = Literal["consistent", "consistent_with_word", "differs", "not_checkable"]
Reason = Literal["other_unit", "other_base", "no_party", "outside_period", "not_counted"]

# Shares that a rounded word or number covers, in percent. "Half" and "two thirds" are spoken
# loosely; these bounds are this program's own and stated in docs/method.md.
HALF = (45.0, 55.0)
TWO_THIRDS = (62.0, 71.0)
ABOUT = 0.10  # "about n" covers n ± 10 %
NAMED_PLACES = "other:named_places_held"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found, with the rows of the places it rests on.

    `counted`, `certain` and `possible` are numbers of places out of `total`; they are None
    where nothing could be counted, and `reason` then says why. `difference` is how many places
    lie between the stated number and the nearest one that the evidence allows.
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """The event that settled a forecast, `days_later` after the statement (may be negative).

    `in_time` is None where the speaker gave no horizon.
    """

    event: KnownEvent
    days_later: int
    in_time: bool | None


def check(claim: Claim, timeline: Timeline) -> Verdict:
    """Compare a stated number with the counts of the day that it speaks of."""
    counting = _countable(claim, timeline)
    if isinstance(counting, str):
        return Verdict("not_checkable", claim, reason=counting)
    party, rows, total = counting
    index = timeline.index(claim.as_of)
    holder = timeline.holder[rows, index]
    held = holder == party
    if claim.metric == NAMED_PLACES:
        counted = int(held.sum())
        certain = int((held & timeline.settled[rows, index]).sum())
        open_rows = int((~timeline.settled[rows, index] & ~held).sum())
        possible = counted + open_rows
    else:
        counted = int(timeline.counted[party, index])
        certain = int(timeline.certain[party, index])
        possible = int(timeline.possible[party, index])
    in_percent = claim.metric == "share_held"
    low, high, word = _stated_range(claim, in_percent)
    scale = total / 100 if in_percent else 1.0
    difference = _distance(low * scale, high * scale, certain, possible, in_percent)
    if claim.stance == "denies":
        # Denied is what the speaker rejects: it stands unless the evidence leaves nothing else.
        refuted = difference == 0 and certain == possible
        difference, word = int(refuted), None
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
        rows=tuple(int(row) for row in (rows if claim.places else rows[held])),
    )


def outcome(statement: Statement, timeline: Timeline) -> Outcome | None:
    """What became of a forecast; None if it has no event or the event is not yet known."""
    forecast = statement.forecast
    if forecast is None or forecast.event is None:
        return None
    for known in timeline.events:
        if known.event.id == forecast.event:
            later = (known.event.day - statement.date).days
            in_time: bool | None = None
            if forecast.horizon_days is not None:
                in_time = later <= forecast.horizon_days
            elif forecast.horizon_date is not None:
                in_time = known.event.day <= forecast.horizon_date
            return Outcome(known, later, in_time)
    return None


def _countable(claim: Claim, timeline: Timeline) -> tuple[int, np.ndarray, int] | Reason:
    """Holder code, rows and denominator of a claim, or the reason why it cannot be checked."""
    dataset = timeline.dataset
    named = claim.metric == NAMED_PLACES
    if not named and claim.metric not in ("places_held", "share_held"):
        return "other_unit"
    if claim.party is None:
        return "no_party"
    if not dataset.first_day <= claim.as_of <= dataset.last_day:
        return "outside_period"
    if named:
        rows = np.array([dataset.place_row[place] for place in claim.places], dtype=np.intp)
        unknown = timeline.code("unknown")
        if not len(rows) or (timeline.holder[rows, 0] == unknown).any():
            return "not_counted"
        return timeline.code(claim.party), rows, len(rows)
    if claim.place_set not in (None, dataset.counted_set.id):
        return "other_base"
    if claim.of is not None and claim.of != timeline.total:
        return "other_base"
    return timeline.code(claim.party), timeline.counted_rows, timeline.total


def _stated_range(claim: Claim, in_percent: bool) -> tuple[float, float, str | None]:
    """What the words of a claim cover, in its own unit, and the word if it is a loose one."""
    value, infinity = claim.value, float("inf")
    match claim.operator:
        case "about" if in_percent and value == 50:
            return (*HALF, "half")
        case "about" if in_percent and 66 <= value <= 67:
            return (*TWO_THIRDS, "two thirds")
        case "about":
            return value * (1 - ABOUT), value * (1 + ABOUT), "about"
        case "ge":
            return value, infinity, None
        case "gt":
            return np.nextafter(value, infinity), infinity, None
        case "le":
            return -infinity, value, None
        case "lt":
            return -infinity, np.nextafter(value, -infinity), None
        case "between":
            return value, value if claim.upper is None else claim.upper, None
        case _:
            return value, value, None


def _distance(low: float, high: float, certain: int, possible: int, in_percent: bool) -> int:
    """Places between what was stated and what the evidence allows; 0 where they meet.

    A stated percentage is met by the count of places whose rounded share it is.
    """
    slack = 0.5 if in_percent else 0.0
    allowed: Sequence[int] = range(certain, possible + 1)
    if any(low - slack <= number <= high + slack for number in allowed):
        return 0
    return max(1, round(min(abs(low - possible), abs(high - certain))))
