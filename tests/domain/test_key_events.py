from __future__ import annotations

from datetime import date

from briefing_app.domain.dataset import Population
from briefing_app.domain.key_events import key_events
from briefing_app.domain.timeline import Timeline, build_timeline
from tests.factories import day, make_dataset, make_event, make_place, make_timeline


def marked(timeline: Timeline) -> list[tuple[str, int, int]]:
    """Event id, day index and rank of the key events."""
    return [(key.known.event.id, key.known.day_index, key.rank) for key in key_events(timeline)]


def test_that_the_bundled_dataset_marks_what_everybody_remembers(
    bundled_timeline: Timeline,
) -> None:
    names = [key.known.event.id for key in key_events(bundled_timeline)]
    assert names[:4] == ["kabul-taken", "zaranj-taken", "bazarak-taken", "us-withdrawal-starts"]
    assert "bagram-handover" in names


def test_that_the_largest_place_comes_first() -> None:
    large = make_place("b", population=Population(value=1_000_000, year=2020))
    small = make_place("a", population=Population(value=1_000, year=2020))
    events = [make_event("a", on=2), make_event("b", on=4), make_event("a", "gov", on=6)]
    timeline = build_timeline(make_dataset(events, places=[small, large]))
    assert marked(timeline)[0] == ("b-ins-4", 4, 0)


def test_that_the_first_loss_counts_and_not_the_first_contest() -> None:
    timeline = make_timeline("gov contested gov gov gov", "gov gov gov ins ins")
    assert marked(timeline) == [("b-ins-3", 3, 1)]


def test_that_the_last_change_of_hands_is_marked() -> None:
    timeline = make_timeline("gov ins ins ins", "gov gov gov ins")
    assert [(index, rank) for _, index, rank in marked(timeline)] == [(1, 1), (3, 1)]


def test_that_a_party_s_first_and_last_place_are_marked_even_where_nothing_is_counted() -> None:
    base = make_place("base", "allies", set=None)
    events = [make_event("base", "gov", on=3), make_event("a", on=5), make_event("b", on=7)]
    places = [make_place("a"), make_place("b"), base]
    dataset = make_dataset(events, places=places, parties=("gov", "ins", "allies"))
    assert ("base-gov-3", 3, 3) in marked(build_timeline(dataset))


def test_that_a_withdrawal_from_the_country_is_marked_if_it_is_sure() -> None:
    country = make_place("land", None, kind="country", set=None)
    sure = make_event("land", kind="withdrawal", on=1, confidence="high")
    vague = make_event("land", kind="withdrawal", on=2, confidence="low")
    local = make_event("a", kind="withdrawal", on=3, confidence="high")
    dataset = make_dataset([sure, vague, local], places=[make_place("a"), country])
    assert marked(build_timeline(dataset)) == [(sure.id, 1, 2)]


def test_that_a_day_has_one_key_event_the_best_reported() -> None:
    few = make_event("a", on=2, reports="independent")
    many = make_event("b", on=2, reports="independent ins gov")
    later = make_event("a", "gov", on=6)
    timeline = build_timeline(make_dataset([few, many, later]))
    assert [name for name, index, _ in marked(timeline) if index == 2] == [many.id]


def test_that_nothing_after_the_knowledge_date_is_marked(bundled_timeline: Timeline) -> None:
    known_by = date(2021, 8, 12)
    known = build_timeline(bundled_timeline.dataset, known_by)
    days = [known.day(key.known.day_index) for key in key_events(known)]
    assert days
    assert max(days) <= known_by


def test_that_what_is_announced_or_outside_the_period_is_not_marked() -> None:
    country = make_place("land", None, kind="country", set=None)
    outside = make_event("land", kind="withdrawal", on=20, confidence="high")
    announced = make_event(
        "land", kind="withdrawal", on=5, confidence="high", reports="independent@2"
    )
    dataset = make_dataset([outside, announced], places=[make_place("a"), country])
    assert marked(build_timeline(dataset)) == [(announced.id, 5, 2)]
    assert marked(build_timeline(dataset, day(3))) == []


def test_that_an_event_counted_from_a_day_after_the_knowledge_date_is_not_marked() -> None:
    event = make_event(on=1, latest=4, counted_on=4, reports="independent@1")
    dataset = make_dataset([event], places=[make_place("a")])
    assert marked(build_timeline(dataset, day(4))) == [(event.id, 4, 1)]
    assert marked(build_timeline(dataset, day(2))) == []


def test_that_a_quiet_period_has_no_key_events() -> None:
    assert key_events(make_timeline("gov gov gov")) == ()
