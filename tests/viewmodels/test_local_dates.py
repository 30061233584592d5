"""Dates as the language of the window writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from briefing_app.domain.sentences import long_date, short_date
from briefing_app.domain.time_words import weekday_and_date
from briefing_app.viewmodels.local_dates import (
    day_in_numbers,
    long_day,
    month,
    short_day,
    weekday_and_day,
)
from briefing_app.viewmodels.typed_date import parse_day, typed_form, why_no_day

FIRST, LAST = date(2021, 5, 1), date(2021, 9, 7)
THE_13TH = date(2021, 8, 13)

In = Callable[[str], None]


@pytest.fixture
def desktop() -> Iterator[In]:
    """Makes the habits of a country those of the program."""
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize("country", ["en_GB", "en_US", "C"])
def test_that_english_dates_are_those_of_the_sentences_about_a_day(
    desktop: In, country: str
) -> None:
    desktop(country)
    for offset in range(366):
        day = FIRST + timedelta(days=offset)
        assert long_day(day) == long_date(day)
        assert short_day(day) == short_date(day)
        assert weekday_and_day(day) == weekday_and_date(day)


@pytest.mark.parametrize(
    ("country", "told"),
    [
        ("de_DE", ("Freitag, 13. August 2021", "13. August 2021", "13. Aug.", "13.8")),
        ("fr_FR", ("vendredi 13 août 2021", "13 août 2021", "13 août", "13/8")),
        ("hu_HU", ("2021. augusztus 13., péntek", "2021. augusztus 13.", "aug. 13.", "8.13")),
        ("ja_JP", ("2021年8月13日金曜日", "2021年8月13日", "8月13日", "8/13")),
    ],
)
def test_that_others_are_written_as_their_country_does(
    desktop: In, country: str, told: tuple[str, ...]
) -> None:
    desktop(country)
    day = THE_13TH
    assert (weekday_and_day(day), long_day(day), short_day(day), day_in_numbers(day)) == told


def test_that_a_month_that_stands_alone_has_its_own_form(desktop: In) -> None:
    desktop("pl_PL")
    assert (month(THE_13TH), long_day(THE_13TH)) == ("sierpień", "13 sierpnia 2021")


@pytest.mark.parametrize(
    "country",
    ["C", "en_GB", "en_US", "de_DE", "de_AT", "fr_FR", "fr_CA", "es_ES", "he_IL", "fa_IR"],
)
def test_that_the_field_s_own_words_are_read_back_in_any_country(desktop: In, country: str) -> None:
    desktop(country)
    for offset in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=offset)
        assert parse_day(typed_form(day), FIRST, LAST) == day, typed_form(day)


@pytest.mark.parametrize(
    ("country", "typed", "day"),
    [
        ("en_US", "8/13", THE_13TH),
        ("en_US", "8/9/2021", date(2021, 8, 9)),
        ("en_US", "13/8", None),
        ("en_US", "2021-08-09", date(2021, 8, 9)),
        ("en_US", "9 Aug", date(2021, 8, 9)),
        ("en_GB", "8/9/2021", date(2021, 9, 8)),
        ("de_DE", "8.9.", date(2021, 9, 8)),
        ("de_DE", "2021-08-09", date(2021, 8, 9)),
    ],
)
def test_that_the_order_of_numbers_is_that_of_the_country(
    desktop: In, country: str, typed: str, day: date | None
) -> None:
    desktop(country)
    assert parse_day(typed, date(2021, 1, 1), date(2021, 12, 31)) == day


def test_that_what_a_person_is_told_to_try_can_be_read(desktop: In) -> None:
    for country in ("en_US", "de_DE", "fr_FR"):
        desktop(country)
        told = why_no_day("soon", None, FIRST, LAST)
        assert told.endswith(f"Try {short_day(THE_13TH)} or 2021-08-13.")
        for text in (short_day(THE_13TH), day_in_numbers(THE_13TH), long_day(THE_13TH)):
            assert parse_day(text, FIRST, LAST) == THE_13TH
