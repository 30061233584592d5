"""The one mapping between days and pixels that chart, histogram and day track share.

A day is a column between two edges. What marks a single day (cursor, bar, tick, handle, flag)
stands on the column's centre rounded to a whole pixel, so that all of them share one x.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from briefing_app.domain.sentences import MONTHS, short_date
from briefing_app.drawing.time_axis import axis_labels
from briefing_app.viewmodels.local_dates import month, short_day
from briefing_app.widgets.theme import Theme

LEFT_GUTTER, GUTTER_GAP = 68, 8  # at 100 % text size; the least that labels have
RIGHT_GUTTER = 16
LANE = 30  # of the key events, above the chart's areas
EACH_NAMED = 14  # so few days are all named
LEAST_NUMBER = 1.8  # width of a day that has room for its number, in text sizes
A_YEAR = 366


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The days in view between two edges, in device-independent pixels.

    They are `day_count` days from the day index `first` on; others lie beyond the edges.
    """

    left: int
    right: int
    day_count: int
    first: int = 0

    @property
    def days(self) -> range:
        """Indices of the days in view."""
        return range(self.first, self.first + self.day_count)

    @property
    def pitch(self) -> float:
        """Width of a day."""
        return (self.right - self.left) / self.day_count

    def edge(self, day_index: int) -> float:
        """Where a day begins; the day after the last gives the right end."""
        return self.left + (day_index - self.first) * self.pitch

    def x(self, day_index: int) -> int:
        """The whole pixel on which everything about a single day is centred."""
        return math.floor(self.edge(day_index) + self.pitch / 2 + 0.5)

    def day_at(self, x: float, beyond: int = 0) -> int:
        """The day under a pixel; past the ends, the first or the last in view.

        `beyond` allows so many days more on either side.
        """
        day = self.first + math.floor((x - self.left) / self.pitch)
        return min(max(day, self.first - beyond), self.days[-1] + beyond)

    def towards(self, day_index: int, words: str) -> str:
        """Words about a day; where it is out of view, with an arrow to its side."""
        if day_index < self.first:
            return f"← {words}"
        return words if day_index in self.days else f"{words} →"

    def covers(self, x: float, slack: float) -> bool:
        """Whether a pixel lies on the axis or at most `slack` beside it."""
        return self.left - slack <= x <= self.right + slack


def labels() -> tuple[str, str, str, str]:
    """What stands before the axis: key events, events, day, and on what day that is known."""
    translate = QCoreApplication.translate
    return (
        translate("ChartPicture", "Key events"),
        translate("DateTrack", "Events"),
        translate("DateTrack", "Day"),
        translate("KnowledgeTrack", "Known on"),
    )


def gutter(theme: Theme) -> int:
    """Width of what stands before the axis, as large as the language needs it."""
    metrics = QFontMetricsF(theme.font(11))
    widest = max(metrics.horizontalAdvance(word) for word in labels())
    return max(theme.px(LEFT_GUTTER), math.ceil(widest))


def time_axis(width: int, theme: Theme, day_count: int, first: int = 0) -> TimeAxis:
    """The axis of a widget as wide as the time panel, over `day_count` days from `first` on."""
    left = gutter(theme) + theme.px(GUTTER_GAP)
    return TimeAxis(left, max(width - theme.px(RIGHT_GUTTER), left + 1), max(day_count, 1), first)


def days_in_view(day_count: int, period: int, day_index: int, before: range) -> range:
    """The days of a period of `period` days (0 for all) that shows a day.

    `before` are the days in view so far. They stay as long as they will do; where the period
    has another length, the day keeps its place on the axis; where the day has left them, it
    comes to stand in the middle.
    """
    length = min(period or day_count, day_count)
    if len(before) == length and day_index in before and before.stop <= day_count:
        return before
    zoomed = len(before) not in (0, length) and day_index in before
    share = (day_index + 0.5 - before.start) / len(before) if zoomed else 0.5
    first = min(max(day_index - math.floor(share * length), 0), day_count - length)
    return range(first, first + length)


def scrolled(before: range, day_index: int, day_count: int) -> range:
    """The days in view, moved no further than it takes to show a day; for a drag past their end."""
    first = min(max(before.start, day_index - len(before) + 1), day_index)
    first = min(max(first, 0), max(day_count - len(before), 0))
    return range(first, first + len(before))


@dataclass(frozen=True, slots=True)
class CalendarMark:
    """Where a day, month or year begins that is named, and its names, the longest first."""

    day_index: int
    names: tuple[str, ...]


def calendar_marks(
    first_day: date, day_count: int, pitch: float, text_size: float
) -> tuple[CalendarMark, ...]:
    """The marks under the axis, as close as names in letters of `text_size` allow.

    All days of two weeks are named, by their number alone where there is no room for more. A
    period that begins within a month names it, too.
    """
    labels = axis_labels(first_day, day_count, pitch, text_size)
    days = [first_day + timedelta(days=index) for index in range(day_count)]
    if len(labels) < day_count <= EACH_NAMED and pitch >= LEAST_NUMBER * text_size:
        return tuple(
            CalendarMark(index, (f"{day.day}",) if index and day.day != 1 else _day_names(day))
            for index, day in enumerate(days)
        )
    marks = []
    for index, label in labels:
        day = days[index]
        if label == short_date(day):
            names: tuple[str, ...] = (short_day(day),)
        else:
            names = _month_names(day) if MONTHS[day.month - 1].startswith(label) else (label,)
        marks.append(CalendarMark(index, names))
    if day_count <= A_YEAR and (not labels or labels[0][0]):
        marks.insert(0, CalendarMark(0, _month_names(days[0])))
    return tuple(marks)


def _day_names(day: date) -> tuple[str, str]:
    return short_day(day), f"{day.day}"


def _month_names(day: date) -> tuple[str, ...]:
    return tuple(dict.fromkeys((month(day), month(day, short=True))))
