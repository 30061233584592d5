"""Dates as people type them: 13/8, 13 Aug, 13. August, 13 août 2021, 2021-08-13."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from itertools import filterfalse

from PySide6.QtCore import QCoreApplication

from briefing_app.domain.sentences import MONTHS, WEEKDAYS
from briefing_app.viewmodels.local_dates import (
    day_in_field,
    long_day,
    month_first,
    read_day_in_field,
    short_day,
)

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})\.?(?:[-/. ]+(\d{4}|\d{2}))?")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er\b|\.)?[-/ ]*([a-z]{3,9})\.?(?:[-/, ]+(\d{4}|\d{2}))?"
)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? *(\d{1,2})(?:st|nd|rd|th)?(?:[, ]+(\d{4}|\d{2}))?")
_WEEKDAY = re.compile(r"([a-z]{2,10})[.,]? +(?=\d)")

# As months and days of the week are called in the languages of the window, without accents; each
# is understood whichever of them the window speaks.
_MONTHS = (
    tuple(name.lower() for name in MONTHS),
    ("januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september",
     "oktober", "november", "dezember"),
    ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
     "octobre", "novembre", "decembre"),
)  # fmt: skip
_WEEKDAYS = (
    tuple(name.lower() for name in WEEKDAYS),
    ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
)


def typed_form(day: date) -> str:
    """How a day stands in the field, which `parse_day` reads too: Fri 13 Aug 2021."""
    return day_in_field(day)


def example_day(last: date) -> date:
    """A day near the end of a period whose number tells that it is not that of the month."""
    return (last - timedelta(days=12)).replace(day=13)


def parse_day(text: str, first: date, last: date) -> date | None:
    """The day that a person means, or None where the text is not a date.

    Of two numbers the day comes first, unless the country writes the month first. Without a
    year it is the year in which the day lies within `first` to `last`, the latest one if there
    are several. The answer may lie outside the period when the text says so; that is for the
    caller to tell.
    """
    if own := read_day_in_field(text):
        return own
    parts = unicodedata.normalize("NFKD", text)
    text = " ".join("".join(filterfalse(unicodedata.combining, parts)).lower().split())
    typed, weekday = _typed(text), _WEEKDAY.match(text)
    # Only then: "mar" is a Tuesday in French, and March besides.
    if typed is None and weekday and _position(weekday[1], _WEEKDAYS) is not None:
        typed = _typed(text[weekday.end() :])
    if typed is None:
        return None
    number, month, year = typed
    if year:
        return _day(int(year) + (first.year // 100 * 100 if len(year) == 2 else 0), month, number)
    days = [_day(guess, month, number) for guess in range(last.year, first.year - 1, -1)]
    inside = (day for day in days if day is not None and first <= day <= last)
    return next(inside, next(filter(None, days), None))


def why_no_day(text: str, day: date | None, first: date, last: date) -> str:
    """Why a typed `text`, which `parse_day` read as `day`, names no day of the period; else ""."""
    if day is None:
        shown = example_day(last)
        words = QCoreApplication.translate(
            "TypedDate", "“{text}” is not a date that can be read. Try {day} or {iso}."
        )
        return words.format(text=text.strip(), day=short_day(shown), iso=shown)
    if first <= day <= last:
        return ""
    words = QCoreApplication.translate(
        "TypedDate", "The dataset covers {first} to {last}; {day} lies outside."
    )
    return words.format(first=long_day(first), last=long_day(last), day=long_day(day))


def _typed(text: str) -> tuple[int, int, str] | None:
    """Day, month and, where it was typed, year of a text without a day of the week."""
    month: int | None
    if match := _ISO.fullmatch(text):
        return int(match[3]), int(match[2]), match[1]
    if match := _NUMBERS.fullmatch(text):
        number, month = int(match[1]), int(match[2])
        if month_first():
            number, month = month, number
    elif match := _DAY_FIRST.fullmatch(text):
        number, month = int(match[1]), _position(match[2], _MONTHS)
    elif match := _MONTH_FIRST.fullmatch(text):
        number, month = int(match[2]), _position(match[1], _MONTHS)
    else:
        return None
    return None if month is None else (number, month, match[3] or "")


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _position(word: str, languages: tuple[tuple[str, ...], ...]) -> int | None:
    """The place of a name, counted from 1, that the word abbreviates in the first language."""
    word = "sep" if word == "sept" else word
    places = (
        place for names in languages for place, name in enumerate(names, 1) if name.startswith(word)
    )
    return next(places, None)
