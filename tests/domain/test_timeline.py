"""From claims to state: what holds on which day, what is certain and what is possible."""

from __future__ import annotations

import pytest

from briefing_app.domain.dataset import PlaceSet
from briefing_app.domain.timeline import NEVER, NO_EVENT, Timeline, build_timeline
from tests.factories import (
    day,
    make_dataset,
    make_event,
    make_place,
    make_source,
    make_statement,
    make_timeline,
)

PARTIES = ("gov", "ins", "res")


def holders(timeline: Timeline, row: int = 0) -> str:
    """The holder of a place on every day."""
    return " ".join(timeline.holders[code] for code in timeline.holder[row])


def certain(timeline: Timeline, row: int = 0) -> str:
    """x for every day on which the holder of a place is certain."""
    return "".join("x" if settled else "." for settled in timeline.settled[row])


def ranges(timeline: Timeline, holder: str) -> list[tuple[int, int, int]]:
    """Certain, counted and possible places of a holder, day by day."""
    code = timeline.code(holder)
    arrays = (timeline.certain, timeline.counted, timeline.possible)
    return list(zip(*(array[code].tolist() for array in arrays), strict=True))


# In force


def test_that_a_change_holds_from_its_own_day_on_until_the_next() -> None:
    assert holders(make_timeline("gov ins ins gov")) == "gov ins ins gov"


def test_that_places_without_events_keep_their_first_holder() -> None:
    timeline = make_timeline("gov gov", "ins ins", "unknown unknown")
    assert [holders(timeline, row) for row in range(3)] == ["gov gov", "ins ins", "unknown unknown"]
    assert (timeline.cause == NO_EVENT).all()


def test_that_an_imprecise_change_counts_from_the_day_chosen_for_counting() -> None:
    event = make_event(on=1, latest=3, counted_on=2)
    timeline = build_timeline(make_dataset([event], days=5))
    assert holders(timeline) == "gov gov ins ins ins"


def test_that_the_higher_order_is_the_later_of_two_changes_on_one_day() -> None:
    second, first = make_event(holder="gov", on=1, order=2), make_event(on=1, order=1)
    timeline = build_timeline(make_dataset([second, first], days=3))
    assert holders(timeline) == "gov gov gov"
    assert timeline.event(int(timeline.cause[0, 1])).event == second


def test_that_the_file_decides_where_no_order_is_given() -> None:
    events = [make_event(on=1), make_event(holder="gov", on=1)]
    assert holders(build_timeline(make_dataset(events, days=2))) == "gov gov"


def test_that_events_of_other_kinds_move_nothing() -> None:
    timeline = build_timeline(make_dataset([make_event(kind="siege", on=1)], days=3))
    assert holders(timeline) == "gov gov gov"
    assert [known.event.kind for known in timeline.events_on(1)] == ["siege"]


def test_that_a_change_from_before_the_period_is_in_force_from_the_first_day() -> None:
    timeline = build_timeline(make_dataset([make_event(on=-3, reports="independent")], days=2))
    assert holders(timeline) == "ins ins"
    assert timeline.events[0].day_index == -3
    assert timeline.events_per_day.tolist() == [0, 0]
    assert timeline.last_named.tolist() == [[NEVER, NEVER]]


def test_that_a_change_after_the_period_shows_only_as_far_as_it_may_have_come_earlier() -> None:
    late = make_event(on=1, latest=7, counted_on=5)
    timeline = build_timeline(make_dataset([late], days=3))
    assert holders(timeline) == "gov gov gov"
    assert certain(timeline) == "x.."
    assert timeline.events_per_day.tolist() == [0, 0, 0]


# Certain and possible


def test_that_a_corroborated_change_is_certain_from_its_day() -> None:
    timeline = make_timeline("gov ins ins")
    assert certain(timeline) == "xxx"
    assert ranges(timeline, "ins") == [(0, 0, 0), (1, 1, 1), (1, 1, 1)]


@pytest.mark.parametrize("mark", ["?", "!"], ids=["claimed", "disputed"])
def test_that_an_open_change_counts_for_the_new_holder_and_stays_possible_for_the_old(
    mark: str,
) -> None:
    timeline = make_timeline(f"gov ins{mark} ins{mark}")
    assert ranges(timeline, "ins") == [(0, 0, 0), (0, 1, 1), (0, 1, 1)]
    assert ranges(timeline, "gov") == [(1, 1, 1), (0, 0, 1), (0, 0, 1)]
    assert timeline.possible_holders_of(0, 1) == ("gov", "ins")


def test_that_a_later_settled_change_closes_an_open_one() -> None:
    timeline = make_timeline("gov ins? ins")
    assert certain(timeline) == "x.x"


def test_that_an_open_change_after_a_settled_one_opens_nothing_older() -> None:
    timeline = make_timeline("gov ins res?", parties=PARTIES)
    assert timeline.possible_holders_of(0, 2) == ("ins", "res")


def test_that_an_imprecise_change_is_possible_from_its_first_and_certain_from_its_last_day() -> (
    None
):
    event = make_event(on=1, latest=3, counted_on=2)
    timeline = build_timeline(make_dataset([event], days=5))
    assert certain(timeline) == "x..xx"
    assert ranges(timeline, "ins") == [(0, 0, 0), (0, 0, 1), (0, 1, 1), (1, 1, 1), (1, 1, 1)]


def test_that_a_contested_place_is_possible_for_both_sides_and_certain_for_none() -> None:
    timeline = make_timeline("gov contested", "gov ins", parties=PARTIES)
    assert ranges(timeline, "gov") == [(2, 2, 2), (0, 0, 1)]
    assert ranges(timeline, "ins") == [(0, 0, 0), (1, 1, 2)]
    assert ranges(timeline, "res") == [(0, 0, 0), (0, 0, 0)]
    assert ranges(timeline, "contested") == [(0, 0, 0), (1, 1, 1)]
    assert timeline.possible_holders_of(0, 1) == ("gov", "ins", "contested")


def test_that_every_party_may_be_contesting_a_place_before_any_has_taken_one() -> None:
    timeline = make_timeline("gov contested", "gov gov ins", parties=PARTIES)
    assert timeline.possible_holders_of(0, 1) == ("gov", "ins", "res", "contested")


def test_that_a_place_taken_only_later_makes_no_challenger() -> None:
    timeline = make_timeline(
        "gov contested contested", "gov ins ins", "gov gov res", parties=PARTIES
    )
    assert timeline.possible_holders_of(0, 1) == ("gov", "ins", "contested")
    assert timeline.possible_holders_of(0, 2) == ("gov", "ins", "contested")


@pytest.mark.parametrize("first", ["unknown", "contested"])
def test_that_a_place_without_a_known_holder_is_possible_for_every_party(first: str) -> None:
    timeline = make_timeline(f"{first} {first} ins", "gov gov gov")
    assert ranges(timeline, "gov") == [(1, 1, 2), (1, 1, 2), (1, 1, 1)]
    assert ranges(timeline, "ins") == [(0, 0, 1), (0, 0, 1), (1, 1, 1)]
    assert ranges(timeline, first) == [(1, 1, 1), (1, 1, 1), (0, 0, 0)]


def test_that_a_contested_place_is_possible_for_all_where_nobody_is_known_to_be_inside() -> None:
    timeline = make_timeline("unknown contested", "gov ins", parties=PARTIES)
    assert timeline.possible_holders_of(0, 1) == ("gov", "ins", "res", "contested")


def test_that_a_place_may_pass_out_of_sight() -> None:
    timeline = make_timeline("gov unknown ins")
    assert holders(timeline) == "gov unknown ins"
    assert timeline.possible_holders_of(0, 1) == ("gov", "ins", "unknown")


def test_that_a_change_without_a_holder_leaves_none_known() -> None:
    timeline = build_timeline(make_dataset([make_event(holder=None, on=1)], days=2))
    assert holders(timeline) == "gov unknown"


def test_that_the_word_of_a_party_on_its_own_return_is_a_claim() -> None:
    timeline = make_timeline("gov contested gov?")
    assert timeline.events[1].basis.grade == "claimed"
    assert certain(timeline) == "xx."


# Counts


def test_that_places_outside_the_counted_set_are_followed_but_not_counted() -> None:
    places = [make_place("a"), make_place("b", set=None)]
    timeline = build_timeline(make_dataset([make_event("b", on=1)], places=places, days=2))
    assert holders(timeline, 1) == "gov ins"
    assert timeline.counted[timeline.code("ins")].tolist() == [0, 0]
    assert timeline.change_days == ()


def test_that_places_of_the_set_that_are_not_listed_count_as_unknown() -> None:
    timeline = make_timeline("gov ins", total=4)
    assert ranges(timeline, "unknown") == [(3, 3, 3), (3, 3, 3)]
    assert ranges(timeline, "ins") == [(0, 0, 3), (1, 1, 4)]
    assert ranges(timeline, "contested") == [(0, 0, 0), (0, 0, 0)]


def test_that_the_denominator_is_never_less_than_the_places_at_hand() -> None:
    assert make_timeline("gov", "gov", total=1).total == 2


def test_that_without_a_counted_set_every_place_with_a_holder_counts() -> None:
    places = [make_place("a"), make_place("b", None), make_place("c", None)]
    dataset = make_dataset([make_event("b", on=1)], places=places, place_sets=(), days=2)
    assert build_timeline(dataset).counted_rows.tolist() == [0, 1]
    assert dataset.total == 2


def test_that_the_first_of_several_sets_is_the_one_that_counts() -> None:
    sets = [PlaceSet(id=id, name=id) for id in ("crossings", "capitals")]
    places = [make_place("a"), make_place("b", set="crossings")]
    assert make_dataset(places=places, place_sets=sets).counted_rows == (1,)


def test_that_a_day_of_change_is_one_on_which_a_counted_place_has_another_holder() -> None:
    timeline = make_timeline("gov ins ins gov", "gov ins ins ins")
    assert timeline.change_days == (1, 3)
    assert timeline.changes_per_day.tolist() == [0, 2, 0, 1]


def test_that_a_change_on_the_first_day_is_no_day_of_change() -> None:
    timeline = build_timeline(make_dataset([make_event(on=0)], days=2))
    assert holders(timeline) == "ins ins"
    assert timeline.change_days == ()


# Knowledge


def test_that_an_event_is_not_known_before_it_was_published() -> None:
    dataset = make_dataset([make_event(on=1, reports="independent@3")], days=5)
    assert holders(build_timeline(dataset, day(2))) == "gov gov gov gov gov"
    assert holders(build_timeline(dataset, day(3))) == "gov ins ins ins ins"


def test_that_a_range_narrows_when_the_admission_is_published() -> None:
    dataset = make_dataset([make_event(on=1, reports="ins@1 -gov@1 gov@3")], days=5)
    assert certain(build_timeline(dataset, day(1))) == "x...."
    assert certain(build_timeline(dataset, day(3))) == "xxxxx"


@pytest.mark.parametrize(
    ("known", "last"), [(None, 4), (99, 4), (3, 3), (0, 0), (-1, -1), (-99, -1)]
)
def test_that_no_day_before_the_period_is_drawn_as_known(known: int | None, last: int) -> None:
    known_by = None if known is None else day(known)
    assert build_timeline(make_dataset(days=5), known_by).last_known_index == last


def test_that_an_undated_source_is_known_with_hindsight_only() -> None:
    event = make_event(on=1, reports="independent")
    undated = make_source(event.reports[0].source, None)
    dataset = make_dataset([event], sources=[undated], days=3)
    assert holders(build_timeline(dataset)) == "gov ins ins"
    assert holders(build_timeline(dataset, day(99))) == "gov gov gov"


def test_that_statements_and_events_name_a_place() -> None:
    statement = make_statement(3, places=("a",))
    dataset = make_dataset([make_event(kind="siege", on=1)], [statement], days=5)
    assert build_timeline(dataset).last_named.tolist() == [[NEVER, 1, 1, 3, 3]]
    assert build_timeline(dataset, day(2)).last_named.tolist() == [[NEVER, 1, 1, 1, 1]]


def test_that_a_statement_is_not_known_before_it_was_made() -> None:
    statement = make_statement(3, places=("a",))
    early = make_source(statement.sources[0], 1)
    dataset = make_dataset(statements=[statement], sources=[early], days=5)
    assert build_timeline(dataset, day(2)).last_named.tolist() == [[NEVER] * 5]
    assert build_timeline(dataset, day(3)).last_named.tolist() == [[NEVER] * 3 + [3, 3]]


def test_that_a_statement_from_outside_the_period_names_nothing() -> None:
    statements = [make_statement(on, places=("a",)) for on in (-1, 5)]
    dataset = make_dataset(statements=statements, days=3)
    assert build_timeline(dataset).last_named.tolist() == [[NEVER, NEVER, NEVER]]


# The value


def test_that_days_outside_the_period_give_the_nearest_day() -> None:
    timeline = make_timeline("gov gov gov")
    assert [timeline.index(day(index)) for index in (-5, 1, 99)] == [0, 1, timeline.last_index]
    assert timeline.day(2) == timeline.dataset.last_day


def test_that_the_arrays_cannot_be_written() -> None:
    timeline = make_timeline("gov ins")
    with pytest.raises(ValueError, match="read-only"):
        timeline.counted[0, 0] = 7
