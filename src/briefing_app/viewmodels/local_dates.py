"""Dates as the language of the window writes them. What is said about a day has its own.

English ones are those of the dataset's sentences, in every English-speaking country: 13 August.
"""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

from briefing_app.domain.sentences import MONTHS, WEEKDAYS

LONG, SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
_ENGLISH = "dddd d MMMM yyyy"
_WEEKDAY = re.compile(r"^dddd[\s,،]*|[\s,،]*dddd$")
_YEAR = re.compile(r"^y+[\s.,年]*|(\s*'[^']*')?[\s,.،]*y+(\s*'[^']*'\.?)?")


def long_day(day: date) -> str:
    """13 August 2021."""
    return _written(day, _WEEKDAY.sub("", _pattern()))


def weekday_and_day(day: date) -> str:
    """Friday 13 August 2021."""
    return _written(day, _pattern())


def short_day(day: date, *, year: bool = False) -> str:
    """13 Aug, or 13 Aug 2021."""
    pattern = _WEEKDAY.sub("", _pattern())
    return _written(day, (pattern if year else _YEAR.sub("", pattern)).replace("MMMM", "MMM"))


def day_in_field(day: date) -> str:
    """Fri 13 Aug 2021."""
    return _written(day, _field_pattern())


def read_written_day(text: str) -> date | None:
    """The day of a text that `day_in_field` and the like have written, with its year."""
    full = _WEEKDAY.sub("", _pattern())
    for pattern in (_field_pattern(), full, full.replace("MMMM", "MMM"), _pattern()):
        day = QLocale().toDate(text, pattern)
        if day.isValid():
            return date(day.year(), day.month(), day.day())
    return None


def weekday(day: date, *, short: bool = False) -> str:
    """Friday, or Fri."""
    return _written(day, "ddd" if short else "dddd")


def month(day: date, *, short: bool = False) -> str:
    """August, or Aug, as it stands alone."""
    if _is_english():
        return _written(day, "MMM" if short else "MMMM")
    return QLocale().standaloneMonthName(day.month, SHORT if short else LONG)


def month_first() -> bool:
    """Whether a date in numbers begins with its month: 8/13."""
    pattern = QLocale().dateFormat(SHORT)
    return pattern.index("M") < pattern.index("d")


def day_in_numbers(day: date) -> str:
    """13/8, 13.8 or 8/13."""
    between = re.search(r"[-/.]", QLocale().dateFormat(SHORT))
    numbers = (day.month, day.day) if month_first() else (day.day, day.month)
    return (between[0] if between else "/").join(map(str, numbers))


def _is_english() -> bool:
    return QLocale().language() in (QLocale.Language.English, QLocale.Language.C)


def _pattern() -> str:
    return _ENGLISH if _is_english() else QLocale().dateFormat(LONG)


def _field_pattern() -> str:
    return "ddd " + _WEEKDAY.sub("", _pattern()).replace("MMMM", "MMM")


def _written(day: date, pattern: str) -> str:
    if not _is_english():
        return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    names = {
        "dddd": WEEKDAYS[day.weekday()],
        "ddd": WEEKDAYS[day.weekday()][:3],
        "d": str(day.day),
        "MMMM": MONTHS[day.month - 1],
        "MMM": MONTHS[day.month - 1][:3],  # Qt has Sept for September
        "yyyy": str(day.year),
    }
    return " ".join(names[part] for part in pattern.split())
