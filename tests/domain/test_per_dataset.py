"""What follows from a dataset is worked out once, and goes with it."""

from __future__ import annotations

import gc
from weakref import ref

from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.per_dataset import per_dataset
from briefing_app.domain.timeline import build_timeline
from tests.factories import day, make_dataset, make_event


def test_that_a_value_is_worked_out_once_for_each_dataset() -> None:
    asked: list[Dataset] = []

    @per_dataset
    def places(dataset: Dataset) -> int:
        asked.append(dataset)
        return len(dataset.places)

    one, other = make_dataset(), make_dataset()
    assert [places(one), places(other), places(one)] == [1, 1, 1]
    assert asked == [one, other]


def test_that_what_else_a_value_follows_from_counts_too() -> None:
    asked: list[int] = []

    @per_dataset
    def scaled(dataset: Dataset, factor: int, more: int = 0) -> int:
        asked.append(factor)
        return len(dataset.places) * factor + more

    one = make_dataset()
    told = [scaled(one, 2), scaled(one, 3), scaled(one, 2), scaled(one, 2, more=1)]
    assert told == [2, 3, 2, 3]
    assert asked == [2, 3, 2]


def test_that_a_dataset_that_nobody_shows_any_more_is_freed() -> None:
    dataset = make_dataset([make_event(on=2, holder="contested"), make_event("b", on=1)])
    timeline = build_timeline(dataset, day(1), build_timeline(dataset))
    brief(timeline, day(1))
    gone = ref(dataset)
    del dataset, timeline
    gc.collect()
    assert gone() is None
