"""The areas of the control chart, from bottom to top, and what they say in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.briefing import Briefing, display_order
from briefing_app.domain.dataset import CONTESTED, UNKNOWN
from briefing_app.domain.sentences import count_of, day_in, holder_name, long_date
from briefing_app.domain.timeline import Timeline

NOT_YET_KNOWN = "not yet known"
HALF = "half"  # beside the line in the middle, where no whole number of places lies on it

Counts = NDArray[np.int32]
Step = tuple[int, int, int, int]  # first day, day after the last, low, high


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """One area of the chart: places `low` to `high` of each day, counted from the bottom."""

    holder: str
    settled: bool  # False: counted for the holder and not certain; drawn hatched
    low: Counts  # (days,)
    high: Counts  # (days,)


def half_words(total: int) -> str:
    """What stands beside the line in the middle: 17 of 34; half of 23."""
    return HALF if total % 2 else str(total // 2)


def chart_bands(timeline: Timeline) -> tuple[Band, ...]:
    """The areas from bottom to top. Together they fill the whole of every day.

    What is open of a party lies on the side of the contested places, between the sure parts.
    """
    order = list(display_order(timeline))
    order += [
        holder
        for code, holder in enumerate(timeline.holders)
        if holder not in order and timeline.counted[code].any()
    ]
    bands: list[Band] = []
    floor = np.zeros(timeline.day_count, dtype=np.int32)

    def add(holder: str, settled: bool, heights: Counts) -> None:
        nonlocal floor
        if heights.any():
            bands.append(Band(holder, settled, floor, floor + heights))
            floor = floor + heights

    for position, holder in enumerate(order):
        code = timeline.code(holder)
        counted, certain = timeline.counted[code], timeline.certain[code]
        if holder in (CONTESTED, UNKNOWN):
            add(holder, True, counted)
        elif position < order.index(CONTESTED):
            add(holder, True, certain)
            add(holder, False, counted - certain)
        else:
            add(holder, False, counted - certain)
            add(holder, True, certain)
    return tuple(bands)


def bands_of_days(bands: Sequence[Band], days: range) -> tuple[Band, ...]:
    """The bands on some of their days, without those that have no height there."""
    within = slice(days.start, days.stop)
    cut = (Band(one.holder, one.settled, one.low[within], one.high[within]) for one in bands)
    return tuple(band for band in cut if (band.high > band.low).any())


def chart_words(briefing: Briefing) -> str:
    """What the chart shows, for those who cannot see it."""
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    counts = "; ".join(
        f"{holder_name(dataset, holder)} {count_of(briefing.count(holder), timeline.total)}"
        for holder in display_order(timeline)
    )
    words = (
        f"Chart of {dataset.counted_set.noun} held by each side, day by day from "
        f"{long_date(timeline.first_day)} to {long_date(dataset.last_day)}. "
        f"At the end of {day_in(dataset, briefing.day)}: {counts}."
    )
    if timeline.known_by is not None and timeline.known_by < dataset.last_day:
        words += f" Days after {long_date(timeline.known_by)} are {NOT_YET_KNOWN}."
    return words


def stretches(band: Band) -> Iterator[list[Step]]:
    """Runs of equal days, grouped into stretches in which the band has any height."""
    days = len(band.low)
    turns = np.flatnonzero((np.diff(band.low) != 0) | (np.diff(band.high) != 0)) + 1
    starts = [0, *turns.tolist()]
    stretch: list[Step] = []
    for start, end in zip(starts, [*starts[1:], days], strict=True):
        low, high = int(band.low[start]), int(band.high[start])
        if high > low:
            stretch.append((start, end, low, high))
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def extent(bands: Sequence[Band]) -> tuple[Counts, Counts]:
    """Lower and upper limit of all areas of one holder, which lie upon each other."""
    return (
        np.min([band.low for band in bands], axis=0),
        np.max([band.high for band in bands], axis=0),
    )
