"""Days as people type them: 13/8, 13 Aug, 13. August, 13 août 2021, 2021-08-13."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from itertools import filterfalse

from briefing_app.domain.sentences import MONTHS, WEEKDAYS

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


def read_day(text: str, first: date, last: date, *, month_first: bool = False) -> date | None:
    """The day that a person means, or None where the text is not a date.

    Of two numbers the day comes first, unless `month_first`. Without a year it is the year in
    which the day lies within `first` to `last`, the latest one if there are several. The answer
    may lie outside the period when the text says so; that is for the caller to tell.
    """
    parts = unicodedata.normalize("NFKD", text)
    text = " ".join("".join(filterfalse(unicodedata.combining, parts)).lower().split())
    typed, weekday = _typed(text, month_first), _WEEKDAY.match(text)
    # Only then: "mar" is a Tuesday in French, and March besides.
    if typed is None and weekday and _position(weekday[1], _WEEKDAYS) is not None:
        typed = _typed(text[weekday.end() :], month_first)
    if typed is None:
        return None
    number, month, year = typed
    if year:
        return _day(int(year) + (first.year // 100 * 100 if len(year) == 2 else 0), month, number)
    days = [_day(guess, month, number) for guess in range(last.year, first.year - 1, -1)]
    inside = (day for day in days if day is not None and first <= day <= last)
    return next(inside, next(filter(None, days), None))


def _typed(text: str, month_first: bool) -> tuple[int, int, str] | None:
    """Day, month and, where it was typed, year of a text without a day of the week."""
    month: int | None
    if match := _ISO.fullmatch(text):
        return int(match[3]), int(match[2]), match[1]
    if match := _NUMBERS.fullmatch(text):
        number, month = int(match[1]), int(match[2])
        if month_first:
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
