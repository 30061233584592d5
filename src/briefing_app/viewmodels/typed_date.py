"""Dates as people type them into a field of the window, and why one leads nowhere."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from briefing_app.services.typed_day import read_day
from briefing_app.viewmodels.local_dates import (
    day_in_field,
    long_day,
    month_first,
    read_written_day,
    short_day,
)


def typed_form(day: date) -> str:
    """How a day stands in the field, which `parse_day` reads too: Fri 13 Aug 2021."""
    return day_in_field(day)


def example_day(last: date) -> date:
    """A day near the end of a period whose number tells that it is not that of the month."""
    return (last - timedelta(days=12)).replace(day=13)


def parse_day(text: str, first: date, last: date) -> date | None:
    """The day that a person means, or None where the text is not a date; see `read_day`.

    Of two numbers the day comes first, unless the country writes the month first.
    """
    return read_written_day(text) or read_day(text, first, last, month_first=month_first())


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
