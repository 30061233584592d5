"""`build_timeline` against the slow reference, and the laws that hold between timelines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.domain.dataset import CONTROL_CHANGE, Dataset, Event, Report
from briefing_app.domain.timeline import NEVER, NO_EVENT, Timeline, build_timeline
from tests.domain.knowledge import arrays, assert_same, assert_same_until, published_by
from tests.domain.random_datasets import datasets, days, known_days
from tests.domain.reference_timeline import ReferenceTimeline

thorough = settings(max_examples=150, deadline=None)
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)


@thorough
@given(datasets(), known_days)
def test_that_the_timeline_is_what_the_rules_say_day_by_day(
    dataset: Dataset, known_by: date | None
) -> None:
    timeline, reference = build_timeline(dataset, known_by), ReferenceTimeline(dataset, known_by)
    found = {known.event.id: known for known in timeline.events}
    assert sorted(found) == sorted(event.id for event in reference.known)
    for event in reference.known:
        weighed, known = reference.weigh(event), found[event.id]
        assert known.basis.grade == weighed.grade
        assert known.basis.disputed == weighed.disputed
        assert known.reports == tuple(weighed.reports)
        assert known.event.latest == min(event.latest, known_by or event.latest)
        assert timeline.day(known.day_index) == reference.listed_on(event)
    assert list(timeline.counted_rows) == [
        dataset.place_row[place_id] for place_id in reference.counted_places()
    ]
    for index, day in enumerate(reference.days):
        for row, place in enumerate(dataset.places):
            expected = reference.place_on_day(place.id, day)
            cause, named = int(timeline.cause[row, index]), int(timeline.last_named[row, index])
            assert timeline.holders[timeline.holder[row, index]] == expected.holder
            assert (None if cause == NO_EVENT else timeline.event(cause).event.id) == (
                expected.cause
            )
            assert timeline.settled[row, index] == expected.settled
            assert set(timeline.possible_holders_of(row, index)) == (
                expected.may_hold | expected.states - reference.parties
            )
            assert (None if named == NEVER else timeline.day(named)) == expected.last_named
        for holder in timeline.holders:
            assert counts(timeline, holder, index) == reference.counts(holder, day)
        assert timeline.changes_per_day[index] == len(reference.changed(day))
        assert (index in timeline.change_days) == bool(reference.changed(day))
        on_day = [event.id for event in reference.known if reference.listed_on(event) == day]
        assert timeline.events_per_day[index] == len(on_day)
        assert sorted(known.event.id for known in timeline.events_on(index)) == sorted(on_day)


def counts(timeline: Timeline, holder: str, index: int) -> tuple[int, int, int]:
    code = timeline.code(holder)
    arrays = timeline.counted, timeline.certain, timeline.possible
    counted, certain, possible = (int(array[code, index]) for array in arrays)
    return counted, certain, possible


@thorough
@given(datasets(), st.lists(known_days, min_size=2, max_size=4))
def test_that_a_timeline_built_near_another_one_is_the_one_built_alone(
    dataset: Dataset, knowledge: list[date | None]
) -> None:
    timeline = build_timeline(dataset, knowledge[0])
    for known_by in knowledge[1:]:
        timeline = build_timeline(dataset, known_by, timeline)
        assert_same(timeline, build_timeline(dataset, known_by))


@quick
@given(datasets())
def test_that_stepping_to_the_end_and_back_arrives_where_it_began(dataset: Dataset) -> None:
    there = [dataset.first_day + timedelta(days=index) for index in range(dataset.day_count)]
    timeline = build_timeline(dataset, there[0])
    for known_by in [*there, None, *reversed(there)]:
        timeline = build_timeline(dataset, known_by, timeline)
    assert_same(timeline, build_timeline(dataset, there[0]))


@quick
@given(datasets(), known_days, known_days)
def test_that_a_timeline_stays_as_it_is_when_another_is_built_near_it(
    dataset: Dataset, known_by: date | None, later: date | None
) -> None:
    timeline = build_timeline(dataset, known_by)
    build_timeline(dataset, later, timeline)
    assert_same(timeline, build_timeline(dataset, known_by))


@quick
@given(datasets(), known_days)
def test_that_counts_add_up_and_lie_within_their_ranges(
    dataset: Dataset, known_by: date | None
) -> None:
    timeline = build_timeline(dataset, known_by)
    assert (timeline.counted.sum(axis=0) == dataset.total).all()
    assert (timeline.certain <= timeline.counted).all()
    assert (timeline.counted <= timeline.possible).all()
    assert (timeline.possible <= dataset.total).all()


@quick
@given(datasets(dated=True))
def test_that_knowing_all_that_was_published_is_hindsight_when_every_source_has_a_date(
    dataset: Dataset,
) -> None:
    reports = [report for event in dataset.events for report in event.reports]
    days = [source.published for source in dataset.sources if source.published]
    days += [report.published for report in reports if report.published]
    days += [event.date for event in dataset.events]
    days += [statement.date for statement in dataset.statements]
    days += [event.latest for event in dataset.events]
    assert_same(build_timeline(dataset, max(days)), build_timeline(dataset))


@quick
@given(datasets(), days())
def test_that_as_known_on_a_day_is_the_dataset_without_everything_later(
    dataset: Dataset, known_by: date
) -> None:
    if not dataset.description.place_sets:
        return  # which places are counted is the choice of the whole dataset, on every day
    then = build_timeline(dataset, known_by)
    assert_same_until(then, build_timeline(published_by(dataset, known_by)), known_by)


def with_report(dataset: Dataset, event: Event, report: Report) -> Dataset:
    """The dataset with one more report at the end of an event."""
    changed = event.model_copy(update={"reports": (*event.reports, report)})
    return replace(
        dataset,
        events=tuple(changed if other is event else other for other in dataset.events),
    )


@quick
@given(datasets(), st.data())
def test_that_an_independent_assertion_never_widens_a_range(
    dataset: Dataset, data: st.DataObject
) -> None:
    before = build_timeline(dataset)
    if not before.events:
        return
    known = data.draw(st.sampled_from(before.events))
    report = Report(source=dataset.sources[0].id, voice="independent")
    after = build_timeline(with_report(dataset, known.event, report))
    np.testing.assert_array_equal(after.counted, before.counted)
    assert (after.certain >= before.certain).all()
    assert (after.possible <= before.possible).all()


@quick
@given(datasets(), st.data())
def test_that_a_denial_never_narrows_a_range_nor_moves_a_count(
    dataset: Dataset, data: st.DataObject
) -> None:
    before = build_timeline(dataset)
    if not before.events:
        return
    known = data.draw(st.sampled_from(before.events))
    denial = Report(
        source=dataset.sources[0].id,
        stance="denies",
        voice=data.draw(st.sampled_from(["gov", "ins", "res", "independent", None])),
    )
    after = build_timeline(with_report(dataset, known.event, denial))
    np.testing.assert_array_equal(after.counted, before.counted)
    assert (after.certain <= before.certain).all()
    assert (after.possible >= before.possible).all()


@quick
@given(datasets(), known_days, st.randoms(use_true_random=False))
def test_that_the_order_of_the_file_decides_nothing_but_ties(
    dataset: Dataset, known_by: date | None, random: Random
) -> None:
    changes = [event for event in dataset.events if event.kind == CONTROL_CHANGE]
    ranks = [(event.place, event.day, event.order or 0) for event in changes]
    if len(set(ranks)) < len(ranks):
        return
    shuffled = list(dataset.events)
    random.shuffle(shuffled)
    left = build_timeline(dataset, known_by)
    right = build_timeline(replace(dataset, events=tuple(shuffled)), known_by)
    for one, other in zip(arrays(left)[1:], arrays(right)[1:], strict=True):
        np.testing.assert_array_equal(one, other)


@quick
@given(datasets(), days(), days())
def test_that_what_is_known_stays_known(dataset: Dataset, one: date, other: date) -> None:
    earlier, later = (
        {
            (known.event.id, report)
            for known in build_timeline(dataset, known_by).events
            for report in known.reports
        }
        for known_by in sorted((one, other))
    )
    assert earlier <= later
