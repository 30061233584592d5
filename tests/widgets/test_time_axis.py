from __future__ import annotations

from datetime import date

import pytest

from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import calendar_marks, time_axis

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
