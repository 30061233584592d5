"""Whatever a dataset holds, its days can be told, in sentences that look like sentences."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given, settings

from briefing_app.domain.briefing import brief, display_order, number_sources
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.place_words import spoken_place
from briefing_app.domain.sentences import (
    bottom_line,
    evidence_words,
    finding,
    next_change_words,
    since,
)
from briefing_app.domain.timeline import build_timeline
from tests.domain.random_datasets import datasets, known_days


@settings(max_examples=50, deadline=None)
@given(datasets(), known_days)
def test_that_every_day_can_be_told(dataset: Dataset, known_by: date | None) -> None:
    timeline = build_timeline(dataset, known_by)
    for index in range(timeline.day_count):
        briefing = brief(timeline, timeline.day(index))
        told = finding(briefing)
        assert re.fullmatch(r"[A-Z0-9].*\w", told)
        assert f"of {dataset.total}" in told
        line = bottom_line(briefing)
        assert re.fullmatch(r"([A-Z].*\.)?", line)
        words = [told, line, next_change_words(briefing)]
        for state in briefing.states():
            words += [
                since(state, timeline),
                evidence_words(state, timeline),
                spoken_place(state, timeline),
            ]
        assert all(word == " ".join(word.split()) for word in words)
        assert not any("None" in word for word in words)


@settings(max_examples=50, deadline=None)
@given(datasets(), known_days)
def test_that_every_source_of_a_day_has_one_number(dataset: Dataset, known_by: date | None) -> None:
    timeline = build_timeline(dataset, known_by)
    for index in range(timeline.day_count):
        briefing = brief(timeline, timeline.day(index))
        numbers = number_sources(briefing)
        assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
        cited = {source.id for briefed in briefing.statements for source in briefed.sources}
        cited |= {source.id for state in briefing.states() for source in state.sources}
        cited |= {report.source for known in briefing.events for report in known.reports}
        assert cited == set(numbers)


@settings(max_examples=50, deadline=None)
@given(datasets(), known_days)
def test_that_every_counted_holder_is_in_the_order_of_display(
    dataset: Dataset, known_by: date | None
) -> None:
    timeline = build_timeline(dataset, known_by)
    order = display_order(timeline)
    assert len(set(order)) == len(order)
    for code, holder in enumerate(timeline.holders):
        if timeline.counted[code].any():
            assert holder in order
