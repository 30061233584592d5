"""The one mapping between days and pixels that chart, histogram and day track share.

A day is a column between two edges. What marks a single day (cursor, bar, tick, handle, flag)
stands on the column's centre rounded to a whole pixel, so that all of them share one x.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

from briefing_app.domain.sentences import MONTHS
from briefing_app.drawing.time_axis import axis_labels
from briefing_app.widgets.theme import Theme

LEFT_GUTTER = 76  # at 100 % text size; holds the labels
RIGHT_GUTTER = 16
LANE = 30  # of the key events, above the chart's areas


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Days 0 to `day_count` - 1 between two edges, in device-independent pixels."""

    left: int
    right: int
    day_count: int

    @property
    def pitch(self) -> float:
        """Width of a day."""
        return (self.right - self.left) / self.day_count

    def edge(self, day_index: int) -> float:
        """Where a day begins; `day_count` gives the right end."""
        return self.left + day_index * self.pitch

    def x(self, day_index: int) -> int:
        """The whole pixel on which everything about a single day is centred."""
        return math.floor(self.edge(day_index) + self.pitch / 2 + 0.5)

    def day_at(self, x: float) -> int:
        """The day under a pixel; beyond the ends, the first or the last one."""
        return min(max(math.floor((x - self.left) / self.pitch), 0), self.day_count - 1)

    def covers(self, x: float, slack: float) -> bool:
        """Whether a pixel lies on the axis or at most `slack` beside it."""
        return self.left - slack <= x <= self.right + slack


def time_axis(width: int, theme: Theme, day_count: int) -> TimeAxis:
    """The axis of a widget as wide as the time panel."""
    left = theme.px(LEFT_GUTTER)
    return TimeAxis(left, max(width - theme.px(RIGHT_GUTTER), left + 1), max(day_count, 1))


@dataclass(frozen=True, slots=True)
class CalendarMark:
    """Where a day, month or year begins that is named, and its names, the longest first."""

    day_index: int
    names: tuple[str, ...]


def calendar_marks(
    first_day: date, day_count: int, pitch: float, text_size: float
) -> tuple[CalendarMark, ...]:
    """The marks under the axis, as close as names in letters of `text_size` allow."""
    marks = []
    for index, label in axis_labels(first_day, day_count, pitch, text_size):
        month = MONTHS[(first_day + timedelta(days=index)).month - 1]
        full = (month, label) if month.startswith(label) and month != label else (label,)
        marks.append(CalendarMark(index, full))
    return tuple(marks)
