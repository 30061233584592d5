"""Days as people's tables write them."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_app.services.importing.days import NotADay, day_range, span
from briefing_app.services.importing.mapping import Order

DAY = date(2024, 8, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2024-08-05", "2024/8/5", "20240805", "05 August 2024", "5 Aug 2024", "August 5, 2024",
        "Mon, 5 Aug 2024", "2024-08-05 00:00:00.000", "2024-08-05T23:59:59Z", "1722859200",
    ],
)  # fmt: skip
def test_that_a_day_is_read_in_every_way_that_leaves_no_doubt(text: str) -> None:
    assert day_range(text, "year month day") == (DAY, DAY)


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("5.8.2024", "day month year", DAY),
        ("8/5/2024", "month day year", DAY),
        ("2024-08-05", "day month year", DAY),
    ],
)
def test_that_three_numbers_are_read_in_the_order_that_was_declared(
    text: str, order: Order, day: date
) -> None:
    assert day_range(text, order)[0] == day


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("8/5/2024", "can be read in two ways"),
        ("5.8.24", "does not name its year with four digits"),
        ("2024-02-30", "is not a day of the calendar"),
        ("2024-13-01", "is not a day of the calendar"),
        ("0000-01-01", "is not a day"),
        ("spring 2024", "is not a day"),
        ("ma 2024", "is not a day"),
        ("-8000--", "lies before the year 1"),
        ("8000 BCE", "is not a day"),
        ("", "there is no day"),
        ("1 2 3 2024", "is not a day"),
    ],
)
def test_that_anything_else_is_no_day(text: str, why: str) -> None:
    with pytest.raises(NotADay, match=why):
        day_range(text, "year month day")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024--", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-2-", date(2024, 2, 1), date(2024, 2, 29)),
        ("February 2024", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_that_a_year_or_a_month_alone_is_all_of_its_days(
    text: str, first: date, last: date
) -> None:
    found = span(text, "", "", "year month day")
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("around", "first", "last"),
    [
        ("", DAY, DAY),
        ("day", DAY, DAY),
        ("week", date(2024, 8, 2), date(2024, 8, 8)),
        ("month", date(2024, 8, 1), date(2024, 8, 31)),
        ("year", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_that_a_day_counts_itself_and_leaves_open_what_is_around_it(
    around: str, first: date, last: date
) -> None:
    found = span("2024-08-05", "", around, "year month day")
    assert (found.first, found.last, found.counted) == (first, last, DAY)


def test_that_a_span_ends_where_it_says_and_not_before_it_begins() -> None:
    assert span("2024-08-05", "2024-08", "week", "year month day").last == date(2024, 8, 31)
    with pytest.raises(NotADay, match="before it begins"):
        span("2024-08-05", "2024-08-04", "", "year month day")


def test_that_the_ends_of_the_calendar_are_no_days_to_widen() -> None:
    with pytest.raises(NotADay, match="end of the calendar"):
        span("9999-12-31", "", "week", "year month day")
    with pytest.raises(NotADay, match="not one of day, week, month, year"):
        span("2024-08-05", "", "decade", "year month day")
