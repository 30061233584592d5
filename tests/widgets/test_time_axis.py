from __future__ import annotations

from datetime import date

import pytest

from briefing_app.viewmodels.settings import PERIODS
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import calendar_marks, days_in_view, scrolled, time_axis

THEME = Theme("light")


@pytest.mark.parametrize("days", [1, 2, 130, 1000, 3650])
@pytest.mark.parametrize("width", [1024, 1180, 1280, 1919, 3840])
def test_that_the_pixel_of_a_day_leads_back_to_it(days: int, width: int) -> None:
    axis = time_axis(width, THEME, days)
    if axis.pitch >= 1:
        assert [axis.day_at(axis.x(index)) for index in range(days)] == list(range(days))
    assert all(axis.left <= axis.x(index) <= axis.right for index in range(days))


def test_that_the_gutters_are_those_of_the_design_and_grow_with_the_text() -> None:
    axis = time_axis(1280, THEME, 130)
    assert (axis.left, axis.right) == (76, 1264)
    assert axis.x(104) == 1031
    larger = time_axis(1280, Theme("light", 2.0), 130)
    assert (larger.left, larger.right) == (152, 1248)


def test_that_a_pixel_beside_the_axis_means_its_end() -> None:
    axis = time_axis(1280, THEME, 130)
    assert axis.day_at(-50) == 0
    assert axis.day_at(5000) == 129
    assert axis.covers(70, 12)
    assert not axis.covers(20, 12)


def test_that_a_widget_without_width_has_an_axis_all_the_same() -> None:
    assert time_axis(0, THEME, 130).pitch > 0


def test_that_months_are_named_in_full_or_in_short() -> None:
    marks = calendar_marks(date(2021, 5, 1), 130, 9.1, 12)
    assert [mark.names for mark in marks] == [
        ("May",),
        ("June", "Jun"),
        ("July", "Jul"),
        ("August", "Aug"),
        ("September", "Sep"),
    ]
    assert [mark.day_index for mark in marks] == [0, 31, 61, 92, 123]


def test_that_long_periods_name_quarters_or_years() -> None:
    assert len(calendar_marks(date(2015, 1, 1), 3650, 0.32, 12)) <= 20
    assert calendar_marks(date(2015, 1, 1), 3650, 0.32, 12)[0].names == ("2015",)


# Periods


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("day", [0, 1, 13, 64, 104, 116, 129])
def test_that_a_period_shows_the_day_and_lies_within_the_dataset(period: int, day: int) -> None:
    days = days_in_view(130, period, day, range(130))
    assert len(days) == (period or 130)
    assert day in days
    assert days.start >= 0
    assert days.stop <= 130


def test_that_zooming_keeps_the_day_at_its_place_on_the_axis() -> None:
    shares = []
    for period in PERIODS:
        days = days_in_view(130, period, 65, range(130))
        axis = time_axis(1280, THEME, len(days), days.start)
        shares.append((axis.x(65) - axis.left) / (axis.right - axis.left))
    assert shares == pytest.approx([0.5] * 4, abs=0.06)


def test_that_the_days_in_view_stay_until_the_day_leaves_them() -> None:
    days = range(90, 104)
    assert days_in_view(130, 14, 103, days) == days
    assert days_in_view(130, 14, 104, days) == range(97, 111)
    assert days_in_view(130, 14, 60, days) == range(53, 67)
    assert days_in_view(130, 14, 129, days) == range(116, 130)


def test_that_a_drag_past_the_end_moves_the_days_no_further_than_it_must() -> None:
    days = range(90, 104)
    assert scrolled(days, 104, 130) == range(91, 105)
    assert scrolled(days, 89, 130) == range(89, 103)
    assert scrolled(range(14), 0, 130) == range(14)


def test_that_a_dataset_shorter_than_the_period_is_shown_whole() -> None:
    assert days_in_view(5, 14, 2, range(5)) == range(5)


@pytest.mark.parametrize("first", [0, 53, 116])
@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_that_pixels_of_a_period_lead_back_to_its_days(first: int, width: int) -> None:
    axis = time_axis(width, THEME, 14, first)
    assert [axis.day_at(axis.x(index)) for index in axis.days] == list(axis.days)
    assert axis.edge(first) == axis.left
    assert axis.edge(first + 14) == pytest.approx(axis.right)
    assert (axis.day_at(-50), axis.day_at(5000)) == (first, first + 13)
    assert (axis.day_at(-50, beyond=1), axis.day_at(5000, beyond=1)) == (first - 1, first + 14)


@pytest.mark.parametrize(("width", "scale"), [(1024, 1.0), (1280, 1.0), (1024, 2.0)])
def test_that_all_days_of_two_weeks_are_named(width: int, scale: float) -> None:
    theme = Theme("light", scale)
    axis = time_axis(width, theme, 14, 85)
    marks = calendar_marks(date(2021, 7, 25), 14, axis.pitch, theme.px(12))
    assert [mark.day_index for mark in marks] == list(range(14))
    assert "1 Aug" in marks[7].names
    numbers = [mark.names[-1].split()[0] for mark in marks]
    assert numbers == [str(day) for day in (*range(25, 32), *range(1, 8))]


def test_that_some_days_of_a_month_are_named_apart() -> None:
    axis = time_axis(1280, THEME, 30, 75)
    marks = calendar_marks(date(2021, 7, 15), 30, axis.pitch, 12)
    assert 4 <= len(marks) <= 15
    assert marks[0].names == ("15 Jul",)


def test_that_a_period_that_begins_within_a_month_names_it() -> None:
    marks = calendar_marks(date(2021, 7, 10), 60, 19.8, 12)
    assert [mark.names[0] for mark in marks] == ["July", "August", "September"]
    assert [mark.day_index for mark in marks] == [0, 22, 53]
