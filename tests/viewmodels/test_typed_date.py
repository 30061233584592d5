from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from briefing_app.viewmodels.typed_date import parse_day, typed_form

LANGUAGES = ("en", "de", "fr")
SHORT = QLocale.FormatType.ShortFormat

FIRST, LAST = date(2021, 5, 1), date(2021, 9, 7)
THE_13TH = date(2021, 8, 13)


@pytest.mark.parametrize(
    "text",
    [
        "13/8",
        "13/08",
        "13.8.",
        "13-8",
        "13 8",
        "13/8/2021",
        "13/8/21",
        "13.08.2021",
        "13 Aug",
        "13 aug.",
        "13Aug",
        "13 August",
        "13. August 2021",
        "13th Aug",
        "  13   AUGUST  2021 ",
        "Aug 13",
        "August 13, 2021",
        "2021-08-13",
        "2021/8/13",
        "Fri 13 Aug 2021",
        "Friday, 13 August 2021",
        "Fr. 13. Aug. 2021",
        "Freitag, 13. August",
        "13 août",
        "13 AOUT 2021",
        "ven. 13 août 2021",
        "Vendredi 13 août",
        "Fri 13 08",
    ],
)
def test_that_people_may_write_a_date_as_they_are_used_to(text: str) -> None:
    assert parse_day(text, FIRST, LAST) == THE_13TH


@pytest.mark.parametrize(
    "text",
    ["", " ", "hello", "13", "13 Fo", "30 Feb", "99/99", "8/13", "13 Ju", "2021", "Fri", "ø13 Aug"],
)
def test_that_what_is_no_date_is_not_guessed_at(text: str) -> None:
    assert parse_day(text, FIRST, LAST) is None


def test_that_months_are_understood_in_each_language_that_the_window_speaks() -> None:
    first, last = date(2021, 1, 1), date(2021, 12, 31)
    for language in LANGUAGES:
        months = QLocale(language)
        for number in range(1, 13):
            for name in (months.monthName(number), months.monthName(number, SHORT)):
                for typed in (f"2 {name}", f"2. {name} 2021", f"{name.upper()} 2"):
                    assert parse_day(typed, first, last) == date(2021, number, 2), typed
    assert parse_day("mar. 2 février", first, last) == date(2021, 2, 2)
    assert parse_day("1er mai", first, last) == date(2021, 5, 1)


def test_that_the_field_s_own_words_are_read_back() -> None:
    for offset in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=offset)
        assert parse_day(typed_form(day), FIRST, LAST) == day
    assert typed_form(THE_13TH) == "Fri 13 Aug 2021"


def test_that_a_date_outside_the_period_is_read_so_that_one_can_say_so() -> None:
    assert parse_day("24 December", FIRST, LAST) == date(2021, 12, 24)
    assert parse_day("2020-01-31", FIRST, LAST) == date(2020, 1, 31)


def test_that_a_missing_year_is_the_one_within_the_period() -> None:
    across_new_year = date(2020, 11, 1), date(2021, 2, 28)
    assert parse_day("3 Dec", *across_new_year) == date(2020, 12, 3)
    assert parse_day("3 Jan", *across_new_year) == date(2021, 1, 3)


def test_that_the_latest_year_is_meant_where_several_fit() -> None:
    assert parse_day("3 Jan", date(2019, 1, 1), date(2022, 6, 1)) == date(2022, 1, 3)
    assert parse_day("3 Dec", date(2019, 1, 1), date(2022, 6, 1)) == date(2021, 12, 3)


def test_that_a_leap_day_finds_its_year() -> None:
    assert parse_day("29 Feb", date(2019, 1, 1), date(2022, 6, 1)) == date(2020, 2, 29)
    assert parse_day("29 Feb", date(2021, 1, 1), date(2022, 6, 1)) is None


def test_that_a_year_of_two_digits_is_of_the_period_s_century() -> None:
    assert parse_day("3/1/95", date(1994, 1, 1), date(1996, 1, 1)) == date(1995, 1, 3)
