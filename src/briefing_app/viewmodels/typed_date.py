"""Dates as people type them: 13/8, 13 Aug, 13 August 2021, 2021-08-13."""

from __future__ import annotations

import re
from datetime import date

from briefing_app.domain.sentences import MONTHS, WEEKDAYS, long_date, short_date

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})\.?(?:[-/. ]+(\d{4}|\d{2}))?")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?[-/ ]*([a-z]{3,9})\.?(?:[-/, ]+(\d{4}|\d{2}))?"
)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? *(\d{1,2})(?:st|nd|rd|th)?(?:[, ]+(\d{4}|\d{2}))?")
_WEEKDAY = re.compile(r"([a-z]{3,9})[.,]? +(?=\d)")


def typed_form(day: date) -> str:
    """How a day stands in the field, which `parse_day` reads too: Fri 13 Aug 2021."""
    return f"{WEEKDAYS[day.weekday()][:3]} {short_date(day)} {day.year}"


def parse_day(text: str, first: date, last: date) -> date | None:
    """The day that a person means, or None where the text is not a date.

    The day stands before the month. Without a year it is the year in which the day lies within
    `first` to `last`, the latest one if there are several. The answer may lie outside the
    period when the text says so; that is for the caller to tell.
    """
    text = " ".join(text.lower().split())
    weekday = _WEEKDAY.match(text)
    if weekday and _position(weekday[1], WEEKDAYS) is not None:
        text = text[weekday.end() :]
    if match := _ISO.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    month: int | None
    if match := _NUMBERS.fullmatch(text):
        number, month, year = int(match[1]), int(match[2]), match[3]
    elif match := _DAY_FIRST.fullmatch(text):
        number, month, year = int(match[1]), _position(match[2], MONTHS), match[3]
    elif match := _MONTH_FIRST.fullmatch(text):
        number, month, year = int(match[2]), _position(match[1], MONTHS), match[3]
    else:
        return None
    if month is None:
        return None
    if year is not None:
        return _day(int(year) + (first.year // 100 * 100 if len(year) == 2 else 0), month, number)
    days = [_day(guess, month, number) for guess in range(last.year, first.year - 1, -1)]
    inside = (day for day in days if day is not None and first <= day <= last)
    return next(inside, next(filter(None, days), None))


def why_no_day(text: str, day: date | None, first: date, last: date) -> str:
    """Why a typed `text`, which `parse_day` read as `day`, names no day of the period; else ""."""
    if day is None:
        return f"“{text.strip()}” is not a date that can be read. Try 13 Aug or 2021-08-13."
    if first <= day <= last:
        return ""
    return (
        f"The dataset covers {long_date(first)} to {long_date(last)}; {long_date(day)} lies "
        "outside."
    )


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _position(word: str, names: tuple[str, ...]) -> int | None:
    """The place of a name, counted from 1, that the word abbreviates."""
    word = "sep" if word == "sept" else word
    return next(
        (place for place, name in enumerate(names, 1) if name.lower().startswith(word)), None
    )
