"""Counts that others published: which are of our day, our places and our knowledge."""

from __future__ import annotations

from typing import Any

import pytest

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.dataset import Series
from briefing_app.domain.stated_counts import contradicting_counts, stated_counts
from briefing_app.domain.timeline import build_timeline
from tests.factories import day, make_dataset, make_event, make_place, make_series


def on_day_1(*series: Series, known_by: int | None = None) -> Briefing:
    """A day on which the insurgents hold one of two places."""
    places = [make_place("a"), make_place("b")]
    dataset = make_dataset([make_event(on=1)], places=places, series=series)
    known = None if known_by is None else day(known_by)
    return brief(build_timeline(dataset, known), day(1))


def values(briefing: Briefing) -> list[float]:
    return [stated.point.value for stated in stated_counts(briefing)]


def test_that_counts_of_the_day_are_told_from_the_least_to_the_most() -> None:
    assert values(on_day_1(make_series(3, 1, 2, on=1), make_series(9, on=2, id="later"))) == [
        1,
        2,
        3,
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"metric": "districts_held"},
        {"party": None},
        {"party": "nobody"},
        {"place_set": "crossings"},
        {"point": {"of": 407}},
    ],
)
def test_that_counts_of_something_else_are_left_out(fields: dict[str, Any]) -> None:
    assert values(on_day_1(make_series(1, on=1, **fields))) == []


def test_that_counts_of_our_set_and_our_denominator_are_told() -> None:
    series = make_series(1, on=1, place_set="capitals", point={"of": 2})
    assert values(on_day_1(series)) == [1]


def test_that_a_count_is_not_told_before_it_was_published() -> None:
    series = make_series(1, on=1)
    assert values(on_day_1(series, known_by=0)) == []
    assert values(on_day_1(series, known_by=1)) == [1]


@pytest.mark.parametrize(
    ("stated", "at_least", "contradicts"),
    [
        ([1], False, False),
        ([1, 1], False, False),
        ([2], False, True),
        ([1, 2], False, True),
        ([0], True, False),
        ([2], True, True),
    ],
)
def test_that_counts_contradict_where_one_of_them_differs_from_ours(
    stated: list[float], at_least: bool, contradicts: bool
) -> None:
    briefing = on_day_1(make_series(*stated, on=1, point={"at_least": at_least}))
    found = contradicting_counts(briefing)
    assert list(found) == (["ins"] if contradicts else [])
    if contradicts:
        assert [count.point.value for count in found["ins"]] == stated


def test_that_what_counts_something_else_bears_its_name_and_contradicts_nothing() -> None:
    provinces = make_series(2, on=1, point={"counts": "provinces"})
    briefing = on_day_1(provinces)
    assert [stated.words for stated in stated_counts(briefing)] == ["2 provinces"]
    assert contradicting_counts(briefing) == {}
    beside = make_series(0, on=1, id="others", point={"at_least": False})
    told = contradicting_counts(on_day_1(provinces, beside))["ins"]
    assert [stated.words for stated in told] == ["0", "2 provinces"]
