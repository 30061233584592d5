"""A dataset as it could have been compiled on a day, and whether two timelines are the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.timeline import KnownEvent, Timeline


def published_by(dataset: Dataset, known_by: date) -> Dataset:
    """The dataset as it could have been compiled on a day: what came later is cut out."""

    def is_out(day: date | None) -> bool:
        return day is not None and day <= known_by

    sources = dataset.source
    events = []
    for event in dataset.events:
        kept = tuple(
            report
            for report in event.reports
            if is_out(report.published or sources[report.source].published)
        )
        if event.date <= known_by and any(report.stance == "asserts" for report in kept):
            events.append(event.model_copy(update={"reports": kept}))
    return replace(
        dataset,
        events=tuple(events),
        statements=tuple(
            statement
            for statement in dataset.statements
            if statement.date <= known_by
            and any(is_out(sources[source].published) for source in statement.sources)
        ),
    )


def arrays(timeline: Timeline) -> list[np.ndarray]:
    return [
        timeline.cause,
        timeline.holder,
        timeline.settled,
        timeline.last_named,
        timeline.possible_holders,
        timeline.counted,
        timeline.certain,
        timeline.possible,
        timeline.events_per_day,
        timeline.changes_per_day,
    ]


def assert_same(left: Timeline, right: Timeline) -> None:
    """That two timelines of one dataset say the same, event by event and array by array."""
    for one, other in zip(arrays(left), arrays(right), strict=True):
        np.testing.assert_array_equal(one, other)
    assert listed(left.events) == listed(right.events)
    for index in range(left.day_count):
        assert listed(left.events_on(index)) == listed(right.events_on(index))
    assert left.change_days == right.change_days
    assert left.source == right.source


def listed(events: Sequence[KnownEvent]) -> list[tuple[object, ...]]:
    return [(known.event.id, known.day_index, known.reports, known.basis) for known in events]


def assert_same_until(left: Timeline, right: Timeline, last: date) -> None:
    """That two timelines agree on who holds what, and how surely, on every day up to `last`.

    On which day an event is listed may differ: as known on a day, none is listed after it.
    """
    days = max((last - left.first_day).days + 1, 0)
    for name in ("holder", "settled", "possible_holders", "counted", "certain", "possible"):
        one, other = getattr(left, name), getattr(right, name)
        np.testing.assert_array_equal(one[:, :days], other[:, :days], name)
    assert_same_evidence(left, right)


def assert_same_evidence(left: Timeline, right: Timeline) -> None:
    weighed = [
        {known.event.id: (known.reports, known.basis) for known in timeline.events}
        for timeline in (left, right)
    ]
    assert weighed[0] == weighed[1]
