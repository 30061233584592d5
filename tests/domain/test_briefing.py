"""One day of a timeline: counts, states, changes, statements and the numbers of sources."""

# ruff: noqa: ANN401 - fields are passed on to the makers

from __future__ import annotations

from typing import Any

import pytest

from briefing_app.domain.briefing import (
    Briefing,
    Count,
    brief,
    cited_sources,
    display_order,
    number_sources,
)
from briefing_app.domain.timeline import build_timeline
from tests.factories import (
    day,
    make_briefing,
    make_claim,
    make_dataset,
    make_event,
    make_forecast,
    make_place,
    make_reports,
    make_source,
    make_statement,
    make_timeline,
)

# Counts


def test_that_a_count_tells_its_range_and_the_change_since_the_day_before() -> None:
    briefing = make_briefing("gov ins", "gov ins?", "gov gov", on=1)
    assert briefing.count("ins") == Count(counted=2, certain=1, possible=2, change=2)
    assert briefing.count("gov") == Count(counted=1, certain=1, possible=2, change=-2)
    assert briefing.count("contested") == Count(0, 0, 0, 0)


def test_that_the_first_day_has_no_change_since_the_day_before() -> None:
    briefing = make_briefing("gov ins", on=0)
    assert briefing.count("gov").change is None
    assert briefing.changed == ()
    assert briefing.holder_before(0) == "gov"


def test_that_a_count_is_exact_where_the_evidence_leaves_one_number() -> None:
    assert make_briefing("gov ins", on=1).count("ins").exact
    assert not make_briefing("gov ins?", on=1).count("ins").exact


# The day


@pytest.mark.parametrize("on", [-1, 3])
def test_that_a_day_outside_the_period_is_refused(on: int) -> None:
    with pytest.raises(ValueError, match="lies outside 2021-01-01 to 2021-01-03"):
        brief(make_timeline("gov gov gov"), day(on))


def test_that_changed_names_the_counted_rows_that_differ_from_the_day_before() -> None:
    briefing = make_briefing("gov gov ins", "gov ins ins", "ins ins gov", on=2)
    assert briefing.changed == (0, 2)
    assert [briefing.holder_of(row) for row in (0, 1, 2)] == ["ins", "ins", "gov"]
    assert [briefing.holder_before(row) for row in (0, 1, 2)] == ["gov", "ins", "ins"]


def test_that_places_outside_the_set_never_change_the_day() -> None:
    places = [make_place("a"), make_place("b", set=None)]
    dataset = make_dataset([make_event("b", on=1)], places=places)
    briefing = brief(build_timeline(dataset), day(1))
    assert briefing.changed == ()
    assert [state.place.id for state in briefing.states()] == ["a"]
    assert briefing.state(1).holder == "ins"


def test_that_the_events_of_the_day_are_those_that_count_from_it() -> None:
    imprecise = make_event(on=1, latest=3, counted_on=2)
    siege = make_event("b", kind="siege", on=2)
    timeline = build_timeline(make_dataset([imprecise, siege]))
    assert brief(timeline, day(1)).events == ()
    assert {known.event for known in brief(timeline, day(2)).events} == {imprecise, siege}


def test_that_the_arrays_of_a_day_are_views_into_the_timeline() -> None:
    timeline = make_timeline("gov ins")
    briefing = brief(timeline, day(1))
    for array in (briefing.holder, briefing.settled, briefing.cause):
        assert array.base is not None
        assert not array.flags.writeable


# Places


def test_that_a_place_tells_what_holds_it_since_when_and_on_whose_word() -> None:
    event = make_event(on=1, reports="ins independent")
    briefing = brief(build_timeline(make_dataset([event])), day(4))
    state = briefing.state(0)
    assert (state.holder, state.settled, state.changed, state.age_days) == ("ins", True, False, 3)
    assert state.cause is not None
    assert state.cause.event == event
    assert [source.id for source in state.sources] == [report.source for report in event.reports]
    assert (state.evidence, state.last_named) == ("corroborated", day(1))


def test_that_a_place_where_nothing_happened_has_no_cause_and_no_age() -> None:
    state = make_briefing("gov gov", on=1).state(0)
    assert (state.cause, state.age_days, state.last_named, state.sources) == (None, None, None, ())
    assert state.evidence == "initial"


@pytest.mark.parametrize(
    ("reports", "evidence"),
    [
        ("independent", "corroborated"),
        ("gov", "conceded"),
        ("ins", "claimed"),
        ("unnamed", "reported"),
        ("independent -gov", "disputed"),
    ],
)
def test_that_one_word_tells_the_evidence(reports: str, evidence: str) -> None:
    timeline = build_timeline(make_dataset([make_event(on=1, reports=reports)]))
    assert brief(timeline, day(1)).state(0).evidence == evidence


def test_that_a_source_is_cited_once_however_many_reports_it_has() -> None:
    one, other = make_reports("ins independent")
    reports = (one, other.model_copy(update={"source": one.source}))
    timeline = build_timeline(make_dataset([make_event(reports=reports)]))
    assert [source.id for source in cited_sources(timeline.events[0], timeline)] == [one.source]


# Statements


def statements_of(briefing: Briefing) -> list[str]:
    return [briefed.statement.id for briefed in briefing.statements]


def test_that_statements_stand_in_the_order_of_their_checks_then_of_organisations() -> None:
    event = make_event(on=2)
    statements = [
        make_statement(1, id="plain", organisation="a"),
        make_statement(1, id="unchecked", claim=make_claim(metric="troops")),
        make_statement(
            1,
            id="foreseen",
            claim=make_claim(metric="troops"),
            forecast=make_forecast(event.id),
        ),
        make_statement(1, id="checked", claim=make_claim(as_of=1), organisation="z"),
        make_statement(1, id="checked-too", claim=make_claim(as_of=1), organisation="b"),
        make_statement(2, id="another-day"),
    ]
    briefing = brief(build_timeline(make_dataset([event], statements)), day(1))
    expected = ["checked-too", "checked", "foreseen", "unchecked", "plain"]
    assert statements_of(briefing) == expected
    assert [briefed.has_check for briefed in briefing.statements] == [True] * 4 + [False]


def test_that_a_statement_is_known_with_the_sources_that_are_out() -> None:
    statements = [
        make_statement(1, id="early", sources=("s1", "s3")),
        make_statement(1, id="late", sources=("s3",)),
    ]
    sources = {"s1": 1, "s3": 3}
    dataset = make_dataset(
        statements=statements,
        sources=[make_source(id, published) for id, published in sources.items()],
    )
    then = brief(build_timeline(dataset, day(1)), day(1))
    assert statements_of(then) == ["early"]
    assert [source.id for source in then.statements[0].sources] == ["s1"]
    assert statements_of(brief(build_timeline(dataset), day(1))) == ["early", "late"]


# Numbers of sources


def test_that_sources_are_numbered_in_the_order_of_their_first_citation() -> None:
    dataset = make_dataset(
        [
            make_event("a", on=0, id="old"),
            make_event("b", kind="siege", on=1, id="siege"),
            make_event("c", on=1, id="taken"),
        ],
        [make_statement(1, sources=("said", "taken.0"))],
    )
    numbers = number_sources(brief(build_timeline(dataset), day(1)))
    assert numbers == {"taken.0": 1, "siege.0": 2, "said": 3, "old.0": 4}


# The order of holders


def order(*rows: str, **dataset: Any) -> tuple[str, ...]:
    return display_order(make_timeline(*rows, **dataset))


def test_that_the_party_that_gains_most_comes_first_and_the_one_that_held_most_last() -> None:
    rows = "gov ins ins", "gov ins ins", "gov gov res"
    assert order(*rows, parties=["gov", "ins", "res"]) == ("ins", "contested", "res", "gov")
    assert order(*rows, parties=["res", "gov", "ins"]) == ("ins", "contested", "res", "gov")


def test_that_parties_which_never_hold_anything_are_left_out() -> None:
    assert order("gov ins", parties=["third", "gov", "ins"]) == ("ins", "contested", "gov")


def test_that_unknown_is_shown_where_some_place_starts_without_a_holder() -> None:
    assert order("gov ins", "unknown ins") == ("ins", "contested", "gov", "unknown")
    assert order("gov ins", total=2) == ("ins", "contested", "gov", "unknown")


def test_that_no_party_comes_last_where_none_held_anything_at_the_start() -> None:
    assert order("unknown gov", "unknown gov", "unknown ins") == (
        "gov",
        "contested",
        "ins",
        "unknown",
    )


def test_that_changes_of_places_that_are_not_counted_do_not_order_the_holders() -> None:
    places = [make_place("a"), make_place("b", set=None)]
    timeline = build_timeline(make_dataset([make_event("b", on=1)], places=places))
    assert display_order(timeline) == ("contested", "gov")


def test_that_the_order_does_not_depend_on_what_is_known() -> None:
    rows = "gov ins ins", "gov gov res"
    parties = ["gov", "ins", "res"]
    assert order(*rows, parties=parties) == order(*rows, parties=parties, known_by=-9)
