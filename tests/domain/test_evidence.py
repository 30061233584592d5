"""What reports amount to: one rule of docs/method.md after the other."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_app.domain.dataset import Event
from briefing_app.domain.evidence import (
    Basis,
    basis,
    is_public,
    known_reports,
    known_sources,
    losing_party,
    own_words,
    published_on,
    sources_as_known,
    standing_denials,
)
from tests.factories import (
    day,
    make_dataset,
    make_event,
    make_report,
    make_reports,
    make_source,
)


def grade(reports: str, holder: str | None = "ins", losing: str | None = "gov") -> Basis:
    return basis(make_event(holder=holder), make_reports(reports), losing)


# Known


def test_that_with_hindsight_everything_is_public() -> None:
    assert is_public(day(3), None)
    assert is_public(None, None)


def test_that_what_was_published_on_the_day_is_known_on_it() -> None:
    assert is_public(day(3), day(3))
    assert not is_public(day(4), day(3))


def test_that_what_has_no_date_is_known_with_hindsight_only() -> None:
    assert not is_public(None, day(9))


def test_that_a_report_may_have_a_day_of_its_own() -> None:
    sources = {"source": make_source(published=5)}
    assert published_on(make_report(), sources) == day(5)
    assert published_on(make_report(published=2), sources) == day(2)


def test_that_only_reports_published_by_then_are_known() -> None:
    event = make_event(reports="ins@1 independent@4")
    sources = {f"{event.id}.{n}": make_source(f"{event.id}.{n}") for n in range(2)}
    assert known_reports(event, sources, day(0)) == ()
    assert known_reports(event, sources, day(1)) == event.reports[:1]
    assert known_reports(event, sources, day(4)) == event.reports
    assert known_reports(event, sources, None) == event.reports


def test_that_an_event_is_not_known_before_it_may_have_happened() -> None:
    event = make_event(on=3, latest=5, reports="independent@2")
    sources = {event.reports[0].source: make_source(event.reports[0].source)}
    assert known_reports(event, sources, day(2)) == ()
    assert known_reports(event, sources, day(3)) == event.reports


@pytest.mark.parametrize("known_by", [None, day(9)], ids=["with hindsight", "as known"])
def test_that_an_event_that_is_only_denied_is_not_known(known_by: date | None) -> None:
    event = make_event(reports="-gov")
    sources = {f"{event.id}.0": make_source(f"{event.id}.0")}
    assert known_reports(event, sources, known_by) == ()


def test_that_sources_are_named_once_and_in_order() -> None:
    sources = {id: make_source(id, on) for id, on in (("x", 3), ("y", 1), ("z", None))}
    ids = ("z", "x", "y", "x")
    assert [source.id for source in known_sources(ids, sources, None)] == ["z", "x", "y"]
    assert [source.id for source in known_sources(ids, sources, day(2))] == ["y"]


# Grades


def test_that_an_independent_voice_corroborates() -> None:
    assert grade("ins independent unnamed gov") == Basis("corroborated", disputed=False)


def test_that_the_losing_side_concedes() -> None:
    assert grade("ins gov") == Basis("conceded", disputed=False)


def test_that_the_word_of_the_gaining_side_is_a_claim() -> None:
    assert grade("ins unnamed") == Basis("claimed", disputed=False)


def test_that_unknown_voices_only_report() -> None:
    assert grade("unnamed unnamed") == Basis("reported", disputed=False)


def test_that_the_word_of_a_third_party_is_merely_reported() -> None:
    assert grade("third") == Basis("reported", disputed=False)


def test_that_nobody_concedes_a_place_whose_holder_before_is_not_known() -> None:
    assert grade("gov", losing=None) == Basis("reported", disputed=False)


@pytest.mark.parametrize("voice", ["gov", "ins", "third"])
def test_that_any_party_may_claim_that_a_place_is_contested(voice: str) -> None:
    expected = "conceded" if voice == "gov" else "claimed"
    assert grade(voice, "contested").grade == expected


def test_that_unknown_voices_only_report_that_a_place_is_contested() -> None:
    assert grade("unnamed", "contested") == Basis("reported", disputed=False)


@pytest.mark.parametrize(
    ("reports", "expected"),
    [("independent", "corroborated"), ("gov", "claimed"), ("unnamed", "reported")],
)
def test_that_what_moves_no_control_is_corroborated_claimed_or_reported(
    reports: str, expected: str
) -> None:
    siege = make_event(kind="siege")
    assert basis(siege, make_reports(reports), None).grade == expected


@pytest.mark.parametrize(
    ("reports", "settled"),
    [("independent", True), ("gov", True), ("ins", False), ("unnamed", False)],
)
def test_that_only_corroborated_and_conceded_events_are_settled(
    reports: str, settled: bool
) -> None:
    assert grade(reports).settled == settled
    assert not grade(f"{reports} -gov").settled


# Who loses


@pytest.mark.parametrize(
    ("holder", "before", "expected"),
    [
        ("ins", ["gov"], "gov"),
        ("ins", ["gov", "contested"], "gov"),
        ("contested", ["gov"], "gov"),
        ("contested", ["contested", "unknown", None], None),
        ("gov", ["gov", "contested"], None),
        ("gov", ["gov", "ins", "contested"], "ins"),
        ("ins", ["gov", "ins"], "gov"),
        ("ins", [None], None),
    ],
)
def test_that_the_losing_party_held_the_place_last_and_is_not_the_one_gaining(
    holder: str, before: list[str | None], expected: str | None
) -> None:
    assert losing_party(make_event(holder=holder), before, ("gov", "ins")) == expected


# Repeats


def retelling(voice: str | None, source: str, repeats: str, stance: str = "asserts") -> Event:
    """An event with an unnamed report and one more that retells another."""
    reports = (
        make_report(None, "agency"),
        make_report(voice, source, repeats=repeats, stance=stance),
    )
    return make_event(reports=reports)


def test_that_a_report_which_retells_another_adds_nothing() -> None:
    event = retelling("independent", "paper", repeats="agency")
    assert own_words(event.reports) == event.reports[:1]
    assert basis(event, event.reports, "gov").grade == "reported"


def test_that_a_copy_stands_for_an_original_that_is_not_at_hand() -> None:
    event = retelling("independent", "paper", repeats="elsewhere")
    assert basis(event, event.reports, "gov").grade == "corroborated"


def test_that_two_reports_which_name_each_other_as_original_count_as_one() -> None:
    reports = (
        make_report("independent", "one", repeats="other"),
        make_report("independent", "other", repeats="one"),
    )
    assert own_words(reports) == reports[:1]


def test_that_a_retold_denial_does_not_renew_one_that_was_withdrawn() -> None:
    denial, admission = make_reports("-gov gov")
    retold = make_report("gov", "paper", stance="denies", repeats=denial.source)
    assert standing_denials((denial, admission, retold)) == ()


def test_that_a_retold_admission_does_not_withdraw_the_denial_that_followed_it() -> None:
    admission, denial = make_reports("gov -gov")
    retold = make_report("gov", "paper", repeats=admission.source)
    assert standing_denials((admission, denial, retold)) == (denial,)


# Denials


def test_that_a_denial_disputes_beside_the_grade() -> None:
    assert grade("independent -gov") == Basis("corroborated", disputed=True)


def test_that_a_voice_withdraws_its_denial_by_asserting_later() -> None:
    assert not grade("independent -gov gov").disputed


def test_that_a_voice_which_denies_after_it_asserted_disputes() -> None:
    assert grade("gov -gov").disputed


def test_that_nobody_withdraws_the_denial_of_another() -> None:
    assert grade("-gov independent ins").disputed


def test_that_a_denial_without_a_known_voice_stays() -> None:
    assert grade("independent -unnamed unnamed").disputed


def test_that_a_source_bears_the_day_of_its_report_until_its_own_has_come() -> None:
    event = make_event(on=3, reports=[make_report(source="late", published=3)])
    dataset = make_dataset([event], sources=[make_source("late", 5)])
    for known_by, published in ((day(2), day(5)), (day(3), day(3)), (day(5), day(5))):
        assert sources_as_known(dataset, known_by)["late"].published == published
    assert sources_as_known(dataset, None) is dataset.source
