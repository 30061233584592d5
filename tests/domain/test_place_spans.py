"""The period as rows: they say of every day what the timeline says."""

from __future__ import annotations

from datetime import date, timedelta

from briefing_app.domain.briefing import brief
from briefing_app.domain.place_spans import place_spans
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from tests.factories import day, make_dataset, make_event, make_timeline


def days_of(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def assert_spans_say_the_same(timeline: Timeline, days: int) -> None:
    said = {
        (span.state.row, day): (span.state.holder, span.state.settled, span.state.cause)
        for span in place_spans(timeline)
        for day in days_of(span.first, span.last)
    }
    assert len(said) == days * len(timeline.counted_rows)
    for index in range(days):
        briefing = brief(timeline, timeline.day(index))
        for state in briefing.states():
            expected = state.holder, state.settled, state.cause
            assert said[state.row, briefing.day] == expected


def test_that_spans_say_of_every_day_what_the_day_says(bundled_timeline: Timeline) -> None:
    assert_spans_say_the_same(bundled_timeline, bundled_timeline.day_count)


def test_that_spans_end_with_what_is_known(bundled: Loaded) -> None:
    timeline = build_timeline(bundled.dataset, date(2021, 8, 12))
    assert_spans_say_the_same(timeline, timeline.index(date(2021, 8, 12)) + 1)


def test_that_nothing_known_has_no_spans(bundled: Loaded) -> None:
    assert list(place_spans(build_timeline(bundled.dataset, date(2021, 4, 30)))) == []


def test_that_no_day_of_a_place_is_in_two_spans() -> None:
    spans = list(place_spans(make_timeline("gov ins! ins gov")))
    days = [day for span in spans for day in days_of(span.first, span.last)]
    assert len(days) == len(set(days)) == 4


def test_that_a_change_of_imprecise_date_is_open_until_its_last_day() -> None:
    timeline = build_timeline(make_dataset([make_event(on=2, latest=4, counted_on=3)]))
    told = [
        (span.first, span.last, span.state.holder, span.state.settled)
        for span in place_spans(timeline)
    ]
    assert told[:4] == [
        (day(0), day(1), "gov", True),
        (day(2), day(2), "gov", False),
        (day(3), day(3), "ins", False),
        (day(4), timeline.dataset.last_day, "ins", True),
    ]
