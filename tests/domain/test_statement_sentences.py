"""The words of statements: who spoke, what a check found, what became of a forecast."""

from __future__ import annotations

from typing import Any

import pytest

from briefing_app.domain.briefing import BriefedStatement
from briefing_app.domain.check_words import outcome_sentence, verdict_sentence, verdict_title
from briefing_app.domain.claims import NAMED_PLACES, check, outcome
from briefing_app.domain.dataset import Claim, Event, Organisation, Speaker
from briefing_app.domain.sentences import organisation_name, speaker_name
from briefing_app.domain.timeline import Timeline, build_timeline
from tests.factories import (
    make_claim,
    make_dataset,
    make_event,
    make_forecast,
    make_place,
    make_statement,
    make_timeline,
)


def briefed(speaker: str = "speaker", organisation: str | None = None) -> BriefedStatement:
    statement = make_statement(speaker=speaker, organisation=organisation)
    return BriefedStatement(statement, (), None, None)


def test_that_speakers_and_organisations_have_names() -> None:
    dataset = make_dataset(
        speakers=[Speaker(id="speaker", name="Jane Doe")],
        organisations=[Organisation(id="un", name="United Nations", short_name="UN")],
    )
    assert speaker_name(briefed(), dataset) == "Jane Doe"
    assert speaker_name(briefed(speaker="nobody"), dataset) == "nobody"
    assert organisation_name(briefed(organisation="un"), dataset) == "UN"
    assert organisation_name(briefed(), dataset) == ""


def told(claim: Claim, timeline: Timeline) -> tuple[str, str]:
    verdict = check(claim, timeline)
    return verdict_title(verdict), verdict_sentence(verdict, timeline)


def share(value: float, operator: str) -> Claim:
    return make_claim(value, 1, metric="share_held", unit="percent", operator=operator)


HALF_HELD = "Dataset: 2 of 4 (50 %) at the end of 2 January."


@pytest.mark.parametrize(
    ("claim", "title", "sentence"),
    [
        (
            make_claim(2, 1),
            "Consistent",
            "Said: 2 of 4. " + HALF_HELD,
        ),
        (
            make_claim(3, 1, operator="ge"),
            "Differs by 1",
            "Said: at least 3 of 4. " + HALF_HELD,
        ),
        (
            make_claim(0, 1, operator="lt"),
            "Differs by 3",
            "Said: fewer than 0 of 4. " + HALF_HELD,
        ),
        (
            make_claim(1, 1, operator="between", upper=3),
            "Consistent",
            "Said: 1 to 3 of 4. " + HALF_HELD,
        ),
        (
            make_claim(2, 1, operator="about"),
            "Consistent with “about 2”",
            "Said: about 2 of 4. " + HALF_HELD,
        ),
        (
            make_claim(2, 1, stance="denies"),
            "Differs",
            "Said: not 2 of 4. " + HALF_HELD,
        ),
        (
            share(50, "about"),
            "Consistent with “half”",
            "Said: half of 4, that is 2. " + HALF_HELD,
        ),
        (
            share(66.7, "about"),
            "Differs by 1",
            "Said: two thirds of 4, that is about 3. " + HALF_HELD,
        ),
        (
            share(45, "about"),
            "Consistent with “about 45 %”",
            "Said: about 45 % of 4. " + HALF_HELD,
        ),
        (
            share(49.5, "gt"),
            "Consistent",
            "Said: more than 49.5 % of 4. " + HALF_HELD,
        ),
        (
            share(50, "le"),
            "Consistent",
            "Said: at most 50 % of 4. " + HALF_HELD,
        ),
    ],
)
def test_that_a_check_tells_both_numbers(claim: Claim, title: str, sentence: str) -> None:
    timeline = make_timeline("gov ins", "gov ins", "gov gov", "gov gov")
    assert told(claim, timeline) == (title, sentence)


def test_that_a_check_tells_the_range_of_the_evidence() -> None:
    timeline = make_timeline("gov ins", "gov ins?")
    assert told(make_claim(1, 1), timeline) == (
        "Consistent",
        "Said: 1 of 2. Dataset: 2 of 2 (100 %) at the end of 2 January, range 1–2.",
    )


def named(value: float, operator: str = "eq", stance: str = "asserts") -> Claim:
    places = ("a", "b", "c")
    return make_claim(
        value, 1, metric=NAMED_PLACES, places=places, operator=operator, stance=stance
    )


@pytest.mark.parametrize(
    ("claim", "title", "said"),
    [
        (named(3), "Differs by 1", "Ins"),
        (named(3, "ge"), "Differs by 1", "Ins"),
        (named(3, stance="denies"), "Consistent", "not Ins"),
        (named(1), "Consistent", "Ins 1 of 3"),
        (named(3, "lt"), "Consistent", "Ins fewer than 3 of 3"),
    ],
)
def test_that_a_check_of_named_places_names_them(claim: Claim, title: str, said: str) -> None:
    timeline = make_timeline("gov ins", "gov ins?", "gov gov")
    ours = "Dataset: 2 of 3 at the end of 2 January, range 1–2."
    assert told(claim, timeline) == (title, f"Said of A, B and C: {said}. {ours}")


def test_that_a_check_says_what_changed_that_day_where_it_decides() -> None:
    claim = make_claim(1, 1, metric=NAMED_PLACES, places=("a",), party="gov")
    assert told(claim, make_timeline("gov ins")) == (
        "Consistent",
        "Said of A: Gov. Dataset: 0 of 1 at the end of 2 January. "
        "A changed hands that day, at an hour that is not known.",
    )


def test_that_a_check_of_certain_places_gives_no_range() -> None:
    claim = make_claim(1, 1, metric=NAMED_PLACES, places=("a",))
    assert (
        told(claim, make_timeline("gov ins"))[1]
        == "Said of A: Ins. Dataset: 1 of 1 at the end of 2 January."
    )


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (
            make_claim(66.7, metric="territory_share", unit="percent"),
            "States 66.7 % (territory share); the dataset counts provincial capitals.",
        ),
        (
            make_claim(1, metric="other:troops_sent", unit="troops"),
            "Counts troops (troops sent); the dataset counts provincial capitals.",
        ),
        (make_claim(of=1421), "Said of 1\u202f421; the dataset counts 1 provincial capitals."),
        (
            make_claim(place_set="crossings"),
            "Said of another set of places; the dataset counts 1 provincial capitals.",
        ),
        (make_claim(party=None), "The statement does not say which side it counts."),
        (make_claim(as_of=-1), "It speaks of 31 December 2020, outside the period."),
        (named(1), "The dataset does not follow who holds these places."),
    ],
)
def test_that_what_cannot_be_checked_is_told_why(claim: Claim, sentence: str) -> None:
    places = [make_place("a"), *(make_place(id, None, set=None) for id in "bc")]
    timeline = build_timeline(make_dataset(places=places))
    assert told(claim, timeline) == ("Not checkable", sentence)


def test_that_a_measure_is_called_as_the_dataset_calls_it() -> None:
    labels = {"other:troops_sent": "British troops on their way"}
    timeline = build_timeline(make_dataset(metric_labels=labels))
    claim = make_claim(1, metric="other:troops_sent", unit="troops")
    assert told(claim, timeline) == (
        "Not checkable",
        "Counts troops (British troops on their way); the dataset counts provincial capitals.",
    )


@pytest.mark.parametrize(
    ("event", "said_on", "forecast_fields", "sentence"),
    [
        (
            make_event(on=5),
            3,
            {},
            "A changed hands on 6 January, 2 days later.",
        ),
        (
            make_event(on=5),
            4,
            {},
            "A changed hands on 6 January, 1 day later.",
        ),
        (
            make_event(on=5),
            5,
            {},
            "A changed hands on 6 January, the same day.",
        ),
        (
            make_event(on=5),
            6,
            {},
            "A changed hands on 6 January, 1 day before.",
        ),
        (
            make_event(holder="contested", on=5),
            3,
            {"likelihood": "could"},
            "A became contested on 6 January, 2 days later.",
        ),
        (
            make_event(kind="air_strike", on=5),
            3,
            {"likelihood": "could"},
            "a: air_strike (6 January), 2 days later.",
        ),
    ],
)
def test_that_an_outcome_tells_what_came_and_when(
    event: Event, said_on: int, forecast_fields: dict[str, Any], sentence: str
) -> None:
    forecast = make_forecast(event.id, **forecast_fields)
    statement = make_statement(said_on, forecast=forecast)
    timeline = build_timeline(make_dataset([event], [statement]))
    settled = outcome(statement, timeline)
    assert settled is not None
    likelihood = " (“could”)" if forecast_fields else ""
    expected = f"Expected: It will happen{likelihood}. Recorded: {sentence}"
    assert outcome_sentence(settled, timeline) == expected
