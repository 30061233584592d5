"""Bundled datasets: known counts of the first, and that none tells what was not yet known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta

import pytest

from briefing_app.domain.briefing import Briefing, brief, number_sources
from briefing_app.domain.dataset import Dataset, Report, Source
from briefing_app.domain.evidence import published_on
from briefing_app.domain.sentences import next_change
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.resources import BUNDLED_DATASETS, bundled_dataset
from tests.domain.knowledge import assert_same, assert_same_until, published_by

FIRST, LAST = date(2021, 5, 1), date(2021, 9, 7)
DAYS = [FIRST + timedelta(days=index) for index in range((LAST - FIRST).days + 1)]


@pytest.fixture(scope="module", params=BUNDLED_DATASETS)
def dataset(request: pytest.FixtureRequest) -> Dataset:
    return load_dataset(bundled_dataset(request.param)).dataset


@pytest.fixture(scope="module")
def then(dataset: Dataset) -> dict[date, Briefing]:
    """Every day as it was known on that day."""
    days = (dataset.last_day - dataset.first_day).days + 1
    then = (dataset.first_day + timedelta(days=index) for index in range(days))
    return {day: brief(build_timeline(dataset, day), day) for day in then}


def held(timeline: Timeline, party: str, day: date) -> int:
    return brief(timeline, day).count(party).counted


def test_that_the_period_and_the_denominator_are_those_of_the_dataset(bundled: Loaded) -> None:
    dataset = bundled.dataset
    assert (dataset.first_day, dataset.last_day) == (FIRST, LAST)
    assert dataset.total == len(dataset.counted_rows) == 34


def test_that_nothing_was_left_out_in_reading(bundled: Loaded) -> None:
    dataset = bundled.dataset
    records = dataset.places, dataset.events, dataset.statements, dataset.sources, dataset.series
    assert [len(listed) for listed in records] == [71, 185, 280, 584, 19]
    assert sum(len(event.reports) for event in dataset.events) == 543


@pytest.mark.parametrize(
    ("day", "expected"),
    list(enumerate((1, 2, 5, 6, 8, 9, 13, 18, 25, 33), start=6)),
)
def test_that_the_taliban_hold_what_was_counted_in_the_days_of_the_offensive(
    bundled_timeline: Timeline, day: int, expected: int
) -> None:
    assert held(bundled_timeline, "taliban", date(2021, 8, day)) == expected


def test_that_the_taliban_hold_no_capital_before_6_august(bundled_timeline: Timeline) -> None:
    assert {held(bundled_timeline, "taliban", day) for day in DAYS if day < date(2021, 8, 6)} == {0}


def test_that_bazarak_stays_with_the_resistance_until_5_september(
    bundled_timeline: Timeline, bundled: Loaded
) -> None:
    row = bundled.dataset.place_row["bazarak"]
    for day in DAYS:
        if date(2021, 8, 16) <= day <= date(2021, 9, 5):
            briefing = brief(bundled_timeline, day)
            assert briefing.count("taliban").counted == 33
            assert briefing.holder_of(row) == "resistance"


@pytest.mark.parametrize("day", [6, 7])
def test_that_the_taliban_hold_all_capitals_from_6_september(
    bundled_timeline: Timeline, day: int
) -> None:
    assert held(bundled_timeline, "taliban", date(2021, 9, day)) == 34


@pytest.mark.parametrize("knowledge", ["hindsight", "then"])
def test_that_counts_add_up_and_lie_within_their_ranges_on_every_day(
    dataset: Dataset, then: dict[date, Briefing], knowledge: str
) -> None:
    timeline = build_timeline(dataset)
    for day in then:
        briefing = brief(timeline, day) if knowledge == "hindsight" else then[day]
        counts = [briefing.count(holder) for holder in briefing.timeline.holders]
        assert sum(count.counted for count in counts) == dataset.total
        assert all(0 <= count.certain <= count.counted <= count.possible for count in counts)


def records_shown(value: object) -> Iterator[Source | Report]:
    """Every source and report in a value, at any depth.

    The dataset and sources behind a timeline, the records of events and statements as compiled,
    and arrays are not what a page shows; the known reports and sources stand beside them.
    """
    if isinstance(value, (Source, Report)):
        yield value
    elif isinstance(value, (tuple, list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from records_shown(item)
    elif is_dataclass(value) and not isinstance(value, (type, Dataset)):
        for field in fields(value):
            if isinstance(value, Timeline) and field.name == "source":
                continue  # all of them, to look one up in
            yield from records_shown(getattr(value, field.name))


def test_that_as_known_that_day_shows_nothing_published_later(
    dataset: Dataset, then: dict[date, Briefing]
) -> None:
    seen = 0
    for day, briefing in then.items():
        states = [briefing.state(row) for row in range(len(dataset.places))]
        cited = [briefing.timeline.source[id] for id in number_sources(briefing)]
        for record in records_shown([briefing, states, cited]):
            if isinstance(record, Report):
                published = published_on(record, dataset.source) or date.max
            else:
                published = record.published or date.max
            assert published <= day
            seen += 1
        for shown in briefing.statements:
            assert all(source.published and source.published <= day for source in shown.sources)
    assert seen > 40 * len(then)


def test_that_every_day_as_known_is_the_day_of_a_dataset_that_was_compiled_then(
    dataset: Dataset, then: dict[date, Briefing]
) -> None:
    for day, briefing in then.items():
        cut = brief(build_timeline(published_by(dataset, day)), day)
        assert_same_until(briefing.timeline, cut.timeline, day)
        assert briefing.changed == cut.changed
        assert [
            (shown.statement.id, shown.verdict, shown.outcome and shown.outcome.days_later)
            for shown in briefing.statements
        ] == [
            (shown.statement.id, shown.verdict, shown.outcome and shown.outcome.days_later)
            for shown in cut.statements
        ]


def test_that_an_outcome_is_hidden_before_it_was_known(then: dict[date, Briefing]) -> None:
    for day, briefing in then.items():
        for shown in briefing.statements:
            if shown.outcome is not None:
                sources = briefing.timeline.dataset.source
                reports = shown.outcome.event.reports
                assert all((published_on(report, sources) or date.max) <= day for report in reports)
                assert any(report.stance == "asserts" for report in reports)


def test_that_stepping_the_knowledge_day_by_day_is_building_each_day_anew(
    dataset: Dataset, then: dict[date, Briefing]
) -> None:
    timeline = build_timeline(dataset)
    for day in (*then, *reversed(then), *list(then)[::17]):
        timeline = build_timeline(dataset, day, timeline)
        assert_same(timeline, then[day].timeline)


def test_that_as_known_on_a_day_nothing_changes_hands_after_it(
    dataset: Dataset, then: dict[date, Briefing]
) -> None:
    for day, briefing in then.items():
        timeline = briefing.timeline
        index = timeline.index(day)
        assert max(timeline.change_days, default=0) <= index
        assert (timeline.holder[:, index:] == timeline.holder[:, index : index + 1]).all()
        assert (timeline.settled[:, index:] == timeline.settled[:, index : index + 1]).all()
        assert next_change(briefing) is None
