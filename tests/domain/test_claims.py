"""Checks of stated numbers: what a claim covers, what the evidence allows, where they meet."""

# ruff: noqa: ANN401 - fields are passed on to the makers

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.briefing import brief
from briefing_app.domain.claims import NAMED_PLACES, Verdict, check, outcome, stated_bounds
from briefing_app.domain.dataset import Claim, PlaceSet
from briefing_app.domain.timeline import Timeline, build_timeline
from tests.factories import (
    day,
    make_claim,
    make_dataset,
    make_event,
    make_forecast,
    make_place,
    make_statement,
    make_timeline,
)


def held(certain: int, claimed: int = 0, of: int = 34) -> Timeline:
    """A day on which the insurgents surely hold `certain` places and claim some more."""
    places = [make_place(f"p{row}", "ins" if row < certain else "gov") for row in range(of)]
    claims = [make_event(f"p{row}", reports="ins") for row in range(certain, certain + claimed)]
    return build_timeline(make_dataset(claims, places=places, days=1))


def result(timeline: Timeline, value: float, operator: str = "eq", **fields: Any) -> Verdict:
    return check(make_claim(value, operator=operator, **fields), timeline)


def share(value: float, operator: str = "about", **fields: Any) -> Claim:
    return make_claim(value, metric="share_held", operator=operator, unit="percent", **fields)


# A stated number of places


def test_that_the_counted_number_is_consistent() -> None:
    verdict = result(held(18), 18)
    assert verdict.kind == "consistent"
    assert (verdict.counted, verdict.certain, verdict.possible, verdict.total) == (18, 18, 18, 34)
    assert verdict.rows == tuple(range(18))


@pytest.mark.parametrize("value", [16, 17, 18])
def test_that_every_number_that_the_evidence_allows_is_consistent(value: int) -> None:
    assert result(held(16, 2), value).kind == "consistent"


@pytest.mark.parametrize(("value", "difference"), [(13, 3), (15, 1), (19, 1), (34, 16)])
def test_that_a_number_outside_the_range_differs_by_the_places_to_its_nearer_end(
    value: int, difference: int
) -> None:
    verdict = result(held(16, 2), value)
    assert (verdict.kind, verdict.difference) == ("differs", difference)


@pytest.mark.parametrize(
    ("operator", "value", "difference"),
    [
        ("ge", 6, 0),
        ("ge", 7, 1),
        ("gt", 5, 0),
        ("gt", 6, 1),
        ("le", 6, 0),
        ("le", 5, 1),
        ("lt", 7, 0),
        ("lt", 6, 1),
        ("about", 6.5, 0),
        ("about", 5, 1),
        ("about", 9, 3),
    ],
)
def test_that_the_operator_decides_what_a_number_covers(
    operator: str, value: float, difference: int
) -> None:
    assert result(held(6), value, operator).difference == difference


def test_that_between_covers_both_ends() -> None:
    kinds = [result(held(count), 5, "between", upper=7).kind for count in (4, 5, 7, 8)]
    assert kinds == ["differs", "consistent", "consistent", "differs"]


def test_that_between_without_an_upper_end_is_the_number_itself() -> None:
    assert result(held(5), 5, "between").kind == "consistent"
    assert result(held(6), 5, "between").kind == "differs"


def test_that_a_number_that_no_count_can_be_differs() -> None:
    assert result(held(2), 2.5).difference == 1
    assert result(held(3), 2.5).difference == 1
    assert result(held(2, 1), 2.5).difference == 1


# Shares


@pytest.mark.parametrize(
    ("count", "difference"), [(13, 3), (15, 1), (16, 0), (17, 0), (18, 0), (19, 1)]
)
def test_that_half_covers_45_to_55_percent(count: int, difference: int) -> None:
    verdict = check(share(50), held(count))
    assert (verdict.word, verdict.difference) == ("half", difference)
    assert (verdict.kind == "consistent_with_word") == (difference == 0)


@pytest.mark.parametrize(("count", "difference"), [(21, 1), (22, 0), (23, 0), (24, 0), (25, 1)])
@pytest.mark.parametrize("value", [66, 66.7, 67])
def test_that_two_thirds_cover_62_to_71_percent(value: float, count: int, difference: int) -> None:
    verdict = check(share(value), held(count))
    assert (verdict.word, verdict.difference) == ("two thirds", difference)


@pytest.mark.parametrize(("count", "kind"), [(9, "consistent_with_word"), (11, "differs")])
def test_that_any_other_about_covers_a_tenth_more_or_less(count: int, kind: str) -> None:
    verdict = check(share(25), held(count))
    assert (verdict.word, verdict.kind) == ("about", kind)


@pytest.mark.parametrize("value", [52, 53, 54])
def test_that_a_stated_share_is_met_by_the_nearest_number_of_places(value: int) -> None:
    assert check(share(value, "eq"), held(18)).kind == "consistent"


def test_that_a_whole_percentage_covers_all_that_rounds_to_it() -> None:
    kinds = [check(share(53, "eq"), held(count, of=1000)).kind for count in (524, 525, 535, 536)]
    assert kinds == ["differs", "consistent", "consistent", "differs"]


def test_that_a_percentage_with_decimals_covers_the_nearest_number_only() -> None:
    kinds = [check(share(53.1, "eq"), held(count, of=1000)).kind for count in (530, 531, 532)]
    assert kinds == ["differs", "consistent", "differs"]


@pytest.mark.parametrize(
    ("operator", "count", "kind"),
    [
        ("gt", 17, "differs"),
        ("gt", 18, "consistent"),
        ("ge", 16, "differs"),
        ("ge", 17, "consistent"),
        ("le", 17, "consistent"),
        ("le", 18, "differs"),
        ("lt", 16, "consistent"),
        ("lt", 17, "differs"),
    ],
)
def test_that_exactly_half_is_not_most(operator: str, count: int, kind: str) -> None:
    assert check(share(50, operator), held(count)).kind == kind


@pytest.mark.parametrize("total", [14, 28, 58, 110])
def test_that_half_is_exact_where_the_arithmetic_of_a_computer_is_not(total: int) -> None:
    assert stated_bounds(share(50, "gt"), total) == (total // 2 + 1, total)
    assert stated_bounds(share(50, "lt"), total) == (0, total // 2 - 1)


def test_that_at_least_is_met_by_a_share_that_rounds_to_the_number() -> None:
    assert check(share(53, "ge"), held(18)).kind == "consistent"  # 18 of 34 are 52.9 %
    assert check(share(53, "gt"), held(18)).kind == "differs"


def covers(claim: Claim, count: int, total: int) -> bool:
    """The rules of docs/method.md for percentages and numbers, in exact fractions."""
    percent = claim.metric == "share_held"
    stated = Fraction(claim.value)
    upper = stated if claim.upper is None else Fraction(claim.upper)
    found = Fraction(100 * count, total) if percent else Fraction(count)
    place = Fraction(50, total) if percent else Fraction(0)  # half a place
    whole = percent and claim.value.is_integer() and upper.denominator == 1
    rounding = Fraction(1, 2) if whole else Fraction(0)
    match claim.operator:
        case "gt":
            return found > stated
        case "lt":
            return found < stated
        case "ge":
            return found >= stated - rounding
        case "le":
            return found <= stated + rounding
        case "about" if percent and claim.value == 50:
            return 45 <= found <= 55
        case "about" if percent and 66 <= claim.value <= 67:
            return 62 <= found <= 71
        case "about":
            return abs(found - stated) <= max(stated / 10, place)
        case "between":
            return stated - max(rounding, place) <= found <= upper + max(rounding, place)
        case _:
            return abs(found - stated) <= max(rounding, place)


@settings(max_examples=500, deadline=None)
@given(st.data())
def test_that_the_bounds_are_those_of_the_rules_in_exact_arithmetic(data: st.DataObject) -> None:
    total = data.draw(st.sampled_from([1, 3, 14, 34, 58, 150, 400]))
    numbers = st.integers(0, 120).map(lambda number: number / 2)
    value, operator = data.draw(numbers), data.draw(st.sampled_from(OPERATORS))
    claim = make_claim(
        value,
        operator=operator,
        upper=value + data.draw(numbers) if operator == "between" else None,
        metric=data.draw(st.sampled_from(["places_held", "share_held"])),
    )
    fewest, most = stated_bounds(claim, total)
    assert [count for count in range(total + 1) if covers(claim, count, total)] == [
        count for count in range(total + 1) if fewest <= count <= most
    ]


OPERATORS = ["eq", "about", "gt", "ge", "lt", "le", "between"]


# Denials


@pytest.mark.parametrize(
    ("timeline", "operator", "kind"),
    [
        (held(6), "eq", "differs"),
        (held(5), "eq", "consistent"),
        (held(5, 1), "eq", "consistent"),
        (held(6, 2), "ge", "differs"),
        (held(5, 2), "ge", "consistent"),
        (held(6), "about", "differs"),
    ],
)
def test_that_a_denied_number_differs_only_where_the_evidence_leaves_nothing_else(
    timeline: Timeline, operator: str, kind: str
) -> None:
    verdict = result(timeline, 6, operator, stance="denies")
    assert (verdict.kind, verdict.word) == (kind, None)
    assert verdict.difference == (kind == "differs")


# Places named


def named(value: float, *places: str, **fields: Any) -> Claim:
    return make_claim(value, metric=NAMED_PLACES, places=places, unit="places", **fields)


def test_that_places_named_are_counted_alone() -> None:
    timeline = make_timeline("gov ins", "gov ins", "gov gov")
    verdict = check(named(2, "a", "b", as_of=1), timeline)
    assert (verdict.kind, verdict.counted, verdict.total) == ("consistent", 2, 2)
    assert verdict.rows == (0, 1)
    assert check(named(2, "b", "c", as_of=1), timeline).difference == 1


def test_that_a_place_named_twice_is_one_place() -> None:
    assert check(named(1, "a", "a", as_of=1), make_timeline("gov ins")).total == 1


@pytest.mark.parametrize("state", ["ins?", "ins!", "contested"])
@pytest.mark.parametrize("party", ["gov", "ins"])
def test_that_an_open_place_may_be_said_to_be_held_by_either_side(state: str, party: str) -> None:
    timeline = make_timeline(f"gov {state}", "gov ins")
    assert check(named(1, "a", as_of=1, party=party), timeline).kind == "consistent"


def test_that_a_place_open_between_two_parties_is_not_possible_for_a_third() -> None:
    timeline = make_timeline("gov ins?", parties=["gov", "ins", "res"])
    verdict = check(named(1, "a", as_of=1, party="res"), timeline)
    assert (verdict.kind, verdict.possible) == ("differs", 0)


def test_that_places_outside_the_counted_set_can_be_named() -> None:
    places = [make_place("a", set=None)]
    timeline = build_timeline(make_dataset([make_event(on=1)], places=places))
    assert check(named(1, "a", as_of=1), timeline).kind == "consistent"


def test_that_a_place_can_be_checked_from_the_day_on_which_its_holder_is_known() -> None:
    timeline = make_timeline("unknown ins", "gov gov")
    assert check(named(2, "a", "b", as_of=0), timeline).reason == "not_counted"
    assert check(named(2, "a", "b", as_of=1), timeline).difference == 1


# Not checkable


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (make_claim(metric="districts_held"), "other_unit"),
        (make_claim(metric="other:troops"), "other_unit"),
        (make_claim(party=None), "no_party"),
        (make_claim(as_of=-1), "outside_period"),
        (make_claim(as_of=10), "outside_period"),
        (make_claim(place_set="crossings"), "other_base"),
        (make_claim(of=33), "other_base"),
        (named(0), "not_counted"),
    ],
)
def test_that_what_cannot_be_counted_is_not_checkable(claim: Claim, reason: str) -> None:
    timeline = make_timeline("gov " * 10)
    assert check(claim, timeline) == Verdict("not_checkable", claim, reason=reason)  # type: ignore[arg-type]


def test_that_the_base_of_the_dataset_is_the_same_base() -> None:
    sets = [PlaceSet(id="capitals", name="Capitals", total=34)]
    timeline = build_timeline(make_dataset(place_sets=sets))
    verdict = check(make_claim(0, of=34, place_set="capitals"), timeline)
    assert (verdict.kind, verdict.possible) == ("consistent", 33)


def test_that_nothing_can_be_checked_where_nothing_is_counted() -> None:
    timeline = build_timeline(make_dataset(places=[make_place(set=None)]))
    assert check(make_claim(0), timeline).reason == "not_counted"
    assert check(share(50), timeline).reason == "not_counted"


# The day spoken of, and knowledge


def test_that_the_day_spoken_of_counts_and_not_the_day_of_speaking() -> None:
    timeline = make_timeline("gov ins ins")
    assert check(make_claim(0, as_of=0), timeline).kind == "consistent"
    assert check(make_claim(0, as_of=1), timeline).kind == "differs"


def test_that_a_check_knows_only_what_the_timeline_knows() -> None:
    dataset = make_dataset([make_event(on=1, reports="independent@3")])
    claim = make_claim(1, as_of=1)
    assert check(claim, build_timeline(dataset, day(2))).kind == "differs"
    assert check(claim, build_timeline(dataset, day(3))).kind == "consistent"


def test_that_on_the_day_of_a_change_the_state_before_it_is_as_good() -> None:
    timeline = make_timeline("gov gov ins ins")
    named = {"metric": NAMED_PLACES, "places": ("a",), "party": "gov"}
    kinds = [check(make_claim(1, on, **named), timeline).kind for on in (1, 2, 3)]
    assert kinds == ["consistent", "consistent", "differs"]
    settled = check(make_claim(1, 2, **named), timeline)
    assert (settled.counted, settled.moved) == (0, (0,))
    denied = check(make_claim(1, 2, **(named | {"party": "ins", "stance": "denies"})), timeline)
    assert (denied.kind, denied.moved) == ("consistent", (0,))
    after = check(make_claim(1, 3, **(named | {"party": "ins", "stance": "denies"})), timeline)
    assert after.kind == "differs"


# Outcomes of forecasts


def test_that_a_forecast_is_settled_by_the_event_it_names() -> None:
    event = make_event(on=5, reports="independent@6")
    forecast = make_forecast(event.id)
    dataset = make_dataset([make_event(on=2), event], [make_statement(3, forecast=forecast)])
    statement = dataset.statements[0]
    settled = outcome(statement, build_timeline(dataset))
    assert settled is not None
    assert (settled.event.event, settled.days_later) == (event, 2)
    assert settled.forecast is forecast
    assert outcome(statement, build_timeline(dataset, day(5))) is None


def test_that_what_had_happened_already_lies_before_the_statement() -> None:
    event = make_event(on=2)
    statement = make_statement(3, forecast=make_forecast(event.id))
    settled = outcome(statement, build_timeline(make_dataset([event], [statement])))
    assert settled is not None
    assert settled.days_later == -1


@pytest.mark.parametrize("forecast", [None, make_forecast()])
def test_that_without_an_event_there_is_no_outcome(forecast: None) -> None:
    statement = make_statement(1, forecast=forecast)
    briefing = brief(build_timeline(make_dataset(statements=[statement])), day(1))
    assert briefing.statements[0].outcome is None
    assert not briefing.statements[0].has_check
