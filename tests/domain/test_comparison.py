"""Two days side by side: what differs and why, in both directions of time and knowledge."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.comparison import (
    CAUSES,
    ComparedPlace,
    Comparison,
    compare,
    first_known,
)
from briefing_app.domain.dataset import Dataset, Event
from briefing_app.domain.timeline import build_timeline
from tests.domain.random_datasets import datasets, known_days
from tests.factories import day, make_briefing, make_dataset, make_event, make_timeline


def sides(*rows: str, on: tuple[int, int]) -> Comparison:
    timeline = make_timeline(*rows)
    return compare(brief(timeline, day(on[0])), brief(timeline, day(on[1])))


def known(dataset: Dataset, on: int, known_by: int | None = None) -> Briefing:
    return brief(build_timeline(dataset, None if known_by is None else day(known_by)), day(on))


def only(comparison: Comparison) -> ComparedPlace:
    assert len(comparison.rows) == 1
    return comparison.rows[0]


def only_of(*events: Event, a: tuple[int, int | None], b: tuple[int, int | None]) -> ComparedPlace:
    dataset = make_dataset(events)
    return only(compare(known(dataset, *a), known(dataset, *b)))


def test_that_a_change_between_the_days_is_a_change_of_the_world() -> None:
    row = only(sides("gov gov ins ins", on=(1, 3)))
    assert (row.holder_a, row.holder_b, row.cause) == ("gov", "ins", "world")
    assert row.deciding is row.event_b
    assert row.event_a is None
    assert row.dated == (day(2), day(2))
    assert row.differs


@pytest.mark.parametrize("on", [(1, 3), (3, 1)])
def test_that_the_reason_is_the_same_in_both_directions_of_time(on: tuple[int, int]) -> None:
    comparison = sides("gov gov ins ins", on=on)
    row = only(comparison)
    assert row.cause == "world"
    assert row.deciding is not None
    assert row.deciding.event.holder == "ins"
    assert comparison.days_apart == on[1] - on[0]


def test_that_a_change_published_later_was_learned_later() -> None:
    event = make_event(on=1, reports="independent@4")
    row = only_of(event, a=(2, 2), b=(2, None))
    assert (row.cause, row.holder_a, row.holder_b) == ("learned", "gov", "ins")
    assert row.deciding is not None
    assert row.deciding.event is event


def test_that_a_change_in_force_on_the_earlier_day_and_not_known_then_was_learned_later() -> None:
    row = only_of(make_event(on=1, reports="independent@4"), a=(2, 2), b=(5, 5))
    assert row.cause == "learned"
    assert row.changes == ()


def test_that_a_change_after_the_earlier_day_is_one_of_the_world_though_unknown_then() -> None:
    assert only_of(make_event(on=3), a=(1, 1), b=(5, None)).cause == "world"


def test_that_a_new_denial_with_another_holder_corrects_what_was_believed() -> None:
    row = only_of(
        make_event(on=1, reports="ins@1 -gov@4", id="claim"),
        make_event(on=2, holder="contested", reports="independent@4", id="correction"),
        a=(2, 2),
        b=(2, None),
    )
    assert (row.cause, row.holder_a, row.holder_b) == ("corrected", "ins", "contested")


def test_that_a_denial_that_stood_already_corrects_nothing() -> None:
    row = only_of(
        make_event(on=1, reports="ins@1 -gov@1", id="claim"),
        make_event(on=3, holder="contested", reports="independent@4", id="later"),
        a=(3, 3),
        b=(3, None),
    )
    assert row.cause == "learned"


def test_that_an_event_that_undoes_one_of_the_same_days_corrects_it() -> None:
    row = only_of(
        make_event(on=1, latest=2, reports="ins@1", id="claim"),
        make_event(on=2, holder="gov", reports="independent@4", id="never-left"),
        a=(2, 2),
        b=(2, None),
    )
    assert row.cause == "corrected"


def test_that_an_event_that_returns_a_place_to_who_held_it_before_that_event_corrects_it() -> None:
    row = only_of(
        make_event(on=0, holder="contested", id="fight"),
        make_event(on=0, kind="siege", id="siege"),
        make_event(on=1, place="a", reports="ins@1", id="claim"),
        make_event(on=1, holder="contested", reports="independent@4", order=1, id="still"),
        a=(2, 2),
        b=(2, None),
    )
    assert row.cause == "corrected"


def test_that_a_return_on_a_later_day_is_learned_and_no_correction() -> None:
    row = only_of(
        make_event(on=1, reports="ins@1", id="taken"),
        make_event(on=2, holder="gov", reports="independent@4", id="retaken"),
        a=(3, 3),
        b=(3, None),
    )
    assert row.cause == "learned"


def test_that_places_that_come_and_go_between_the_days_are_returned() -> None:
    comparison = sides("gov ins gov gov", "gov ins gov ins", "gov contested gov gov", on=(0, 3))
    back, again, fought = comparison.rows
    assert comparison.returned == (back, again, fought)
    assert (back.cause, back.differs, len(back.changes)) == ("same", False, 2)
    assert (again.cause, again.differs, len(again.changes)) == ("world", True, 3)
    assert [known.event.holder for known in again.returns] == ["gov", "ins"]
    assert again.dated == (day(1), day(3))


def test_that_becoming_contested_again_is_no_return() -> None:
    row = only(sides("contested gov contested contested", on=(0, 3)))
    assert len(row.changes) == 2
    assert row.returns == ()


def test_that_an_event_that_confirms_the_holder_is_no_change_of_hands() -> None:
    row = only_of(
        make_event(on=1, id="taken"), make_event(on=2, id="again"), a=(0, None), b=(3, None)
    )
    assert [known.event.id for known in row.changes] == ["taken"]
    assert row.deciding is not None


def test_that_a_change_that_the_later_side_has_not_learned_is_masked_and_no_change() -> None:
    row = only_of(make_event(on=2, reports="independent@6"), a=(1, None), b=(4, 4))
    assert (row.cause, row.masked, row.changes) == ("same", True, ())


def test_that_other_events_between_the_days_change_nothing() -> None:
    row = only_of(make_event(on=1, kind="siege"), a=(0, None), b=(3, None))
    assert (row.cause, row.changes, row.manner, row.dated) == ("same", (), None, None)


def test_that_the_manner_is_that_of_the_deciding_event() -> None:
    row = only_of(make_event(on=1, manner="handover"), a=(0, None), b=(3, None))
    assert row.manner == "handover"


def test_that_a_holder_that_only_becomes_certain_does_not_differ() -> None:
    event = make_event(on=1, reports="ins@1 independent@5")
    row = only_of(event, a=(2, 2), b=(2, None))
    assert not row.differs
    assert row.firmness_differs
    assert (row.settled_a, row.settled_b, row.cause) == (False, True, "same")


def test_that_the_fuller_side_is_the_one_that_knows_more() -> None:
    dataset = make_dataset([make_event(on=1)])
    then, now = known(dataset, 2, 2), known(dataset, 2)
    assert compare(then, now).fuller is now
    assert compare(now, then).fuller is now
    assert compare(now, then).lesser is then
    assert not compare(now, then).same_knowledge


def test_that_counts_stand_in_the_order_of_the_sides() -> None:
    comparison = sides("gov gov ins", "gov gov gov", on=(2, 0))
    assert [count.counted for count in comparison.counts("ins")] == [1, 0]
    assert comparison.total == 2
    assert comparison.same_knowledge


def test_that_days_of_two_datasets_are_not_compared() -> None:
    with pytest.raises(ValueError, match="one dataset"):
        compare(make_briefing("gov", on=0), make_briefing("gov", on=0))


@pytest.mark.parametrize(
    ("reports", "expected"),
    [("independent@4 ins@3", 3), ("-gov@1 independent@4", 4), ("independent@0", 2)],
)
def test_that_an_event_is_first_known_by_its_first_assertion(reports: str, expected: int) -> None:
    timeline = build_timeline(make_dataset([make_event(on=2, reports=reports)]))
    assert first_known(timeline.events[0], timeline) == day(expected)


def test_that_an_event_of_undated_sources_has_no_day_on_which_it_was_known() -> None:
    from tests.factories import make_report, make_source

    dataset = make_dataset(
        [make_event(on=2, reports=[make_report(source="s")])], sources=[make_source("s", None)]
    )
    timeline = build_timeline(dataset)
    assert first_known(timeline.events[0], timeline) is None


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Briefing, Briefing]:
    """Two days of one dataset, each with a knowledge of its own."""
    dataset = draw(datasets())

    def side() -> Briefing:
        until: date | None = draw(known_days)
        timeline = build_timeline(dataset, until)
        return brief(timeline, timeline.day(draw(st.integers(0, timeline.last_index))))

    return side(), side()


slow = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@slow
@given(pairs())
def test_that_a_day_compared_with_itself_differs_in_nothing(
    pair: tuple[Briefing, Briefing],
) -> None:
    comparison = compare(pair[0], pair[0])
    assert comparison.differing == ()
    assert comparison.returned == ()
    assert all(row.cause == "same" and not row.masked for row in comparison.rows)


@slow
@given(pairs())
def test_that_swapping_the_days_swaps_the_sides_and_keeps_the_reasons(
    pair: tuple[Briefing, Briefing],
) -> None:
    there, back = compare(*pair), compare(*reversed(pair))
    for one, other in zip(there.rows, back.rows, strict=True):
        assert (one.holder_a, one.settled_a) == (other.holder_b, other.settled_b)
        assert (one.holder_b, one.settled_b) == (other.holder_a, other.settled_a)
        if pair[0].timeline.known_by != pair[1].timeline.known_by:
            assert (one.cause, one.masked) == (other.cause, other.masked)
        assert [known.event.id for known in one.changes] == [
            known.event.id for known in other.changes
        ]


@slow
@given(pairs())
def test_that_the_rows_agree_with_the_counts_of_both_timelines(
    pair: tuple[Briefing, Briefing],
) -> None:
    comparison = compare(*pair)
    missing = comparison.total - len(comparison.rows)
    for holder in pair[0].timeline.holders:
        unlisted = missing if holder == "unknown" else 0
        a, b = comparison.counts(holder)
        assert a.counted == sum(row.holder_a == holder for row in comparison.rows) + unlisted
        assert b.counted == sum(row.holder_b == holder for row in comparison.rows) + unlisted


@slow
@given(pairs())
def test_that_every_counted_place_has_one_reason_and_every_difference_an_event(
    pair: tuple[Briefing, Briefing],
) -> None:
    comparison = compare(*pair)
    by_cause = [comparison.caused_by(cause) for cause in CAUSES]
    assert sum(map(len, by_cause)) == len(comparison.rows) == len(pair[0].timeline.counted_rows)
    assert len(comparison.differing) + len(comparison.caused_by("same")) == len(comparison.rows)
    for row in comparison.differing:
        assert row.deciding is not None
        assert row.deciding.event.place == row.place.id
    if comparison.same_knowledge:
        assert not comparison.caused_by("learned")
        assert not comparison.caused_by("corrected")
    if comparison.days_apart == 0:
        assert not comparison.caused_by("world")
