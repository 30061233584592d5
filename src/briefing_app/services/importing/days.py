"""Days as people's tables write them, with all that is left open about them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from briefing_app.services.importing.mapping import PRECISIONS, Order

_CLOCK = re.compile(r"(?:[T ]+)\d{1,2}:\d{2}.*$")
_PARTS = re.compile(r"[^\W_]+")
_SECONDS = re.compile(r"\d{9,11}")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
HALF_A_WEEK = timedelta(days=3)


class NotADay(Exception):
    """A text is not a day; the text of the exception says why."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which something may have happened, and the one from which it counts."""

    first: date
    last: date
    counted: date


def span(text: str, last: str, around: str, order: Order, year: str = "") -> Span:
    """The days that a row leaves open. Raises NotADay.

    A year or a month alone is all of its days. `last` ends the span; `around`, a word of
    PRECISIONS, widens a single day to the week around it, or to its month or year.
    """
    days = day_range(text, order, year)
    if last:
        end = day_range(last, order)
        if end[1] < days[0]:
            raise NotADay(f"it ends on {end[1]}, before it begins on {days[0]}")
        return Span(days[0], end[1], days[0])
    if not around or around == "day" or days[0] != days[1]:
        return Span(*days, days[0])
    day = days[0]
    try:
        match around:
            case "week":
                return Span(day - HALF_A_WEEK, day + HALF_A_WEEK, day)
            case "month":
                return Span(*_month(day.year, day.month), day)
            case "year":
                return Span(*_year(day.year), day)
    except OverflowError as error:
        raise NotADay(f"“{text}” is at the end of the calendar") from error
    raise NotADay(f"“{around}” is not one of {', '.join(PRECISIONS)}")


@lru_cache(maxsize=4096)  # many rows are of one day
def day_range(text: str, order: Order, year: str = "") -> tuple[date, date]:
    """The first and the last day that a text may mean. Raises NotADay.

    The year first, or the month as an English word, is always understood; three numbers in
    another order only as `order` says. Seconds since 1970 are a day in UTC. Hours do not count.
    Of a year at the end two digits are enough where `year` says all four.
    """
    if not text:
        raise NotADay("there is no day")
    if text.startswith("-"):
        raise NotADay(f"“{text}” lies before the year 1")
    if _SECONDS.fullmatch(text):
        day = datetime.fromtimestamp(int(text), UTC).date()
        return day, day
    written = _CLOCK.sub("", text)
    parts = [part for part in _PARTS.findall(written.casefold()) if part[:3] not in _WEEKDAYS]
    if len(parts) == 1 and len(parts[0]) == 8 and parts[0].isdecimal():
        parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
    if len(year) == 4 and parts and parts[-1] == year[2:]:
        parts[-1] = year
    try:
        return _meant(parts, text, order)
    except ValueError as error:
        raise NotADay(f"“{text}” is not a day of the calendar") from error


def _meant(parts: list[str], text: str, order: Order) -> tuple[date, date]:
    numbers = {part: _number(part) for part in parts}
    named = [part for part in parts if part.isalpha() and numbers[part]]
    if not parts or len(parts) > 3 or not all(numbers.values()) or len(named) > 1:
        raise NotADay(f"“{text}” is not a day")
    years = [part for part in parts if len(part) == 4 and part.isdecimal()]
    if len(years) != 1:
        raise NotADay(f"“{text}” does not name its year with four digits")
    year, rest = int(years[0]), [part for part in parts if part != years[0]]
    if not rest:
        return _year(year)
    if named:
        days = [part for part in rest if part != named[0]]
        month, day = numbers[named[0]], numbers[days[0]] if days else 0
    elif len(rest) == 1:
        month, day = numbers[rest[0]], 0
    elif parts[0] == years[0]:
        month, day = numbers[rest[0]], numbers[rest[1]]
    elif order == "day month year" and parts[2] == years[0]:
        day, month = numbers[rest[0]], numbers[rest[1]]
    elif order == "month day year" and parts[2] == years[0]:
        month, day = numbers[rest[0]], numbers[rest[1]]
    else:
        raise NotADay(f"“{text}” can be read in two ways; say “order” in the mapping")
    if not day:
        return _month(year, month)
    return date(year, month, day), date(year, month, day)


def _number(part: str) -> int:
    """A part of a day as a number, the names of months too; 0 where it is none."""
    if part.isdecimal() and part.isascii():
        return int(part)
    if part.isalpha() and len(part) >= 3:
        found = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(part)]
        return found[0] if len(found) == 1 else 0
    return 0


def _month(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, first.replace(day=monthrange(year, month)[1])


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)
