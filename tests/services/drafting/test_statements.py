"""Who is proposed to have spoken, and what they stated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from briefing_app.services.drafting.proposals import Draft

Drafted = Callable[[str], Draft]


def speakers(made: Draft) -> list[str]:
    names = {one.record["id"]: one.record["name"] for one in made.speakers}
    return [names.get(one.record["speaker"], one.record["speaker"]) for one in made.statements]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The National Front said it was ready.", "front-body"),
        ("Ministry spokesman Ann Other warned of floods.", "ann"),
        ("Ann Other, its spokesman, said on Friday that all was well.", "ann"),
        ("The minister, Bo Person, told reporters it was late.", "Bo Person"),
        ("Defense Secretary Bo Person warned of it.", "Defense Secretary Bo Person"),
        ("“All is well,” said Bo Person, a baker.", "Bo Person"),
        ("Ten houses burned down, said the Red Society.", "the Red Society"),
        ("The road is cut, according to the Red Society, a charity.", "the Red Society"),
        ("In the capital, with night falling, the United Cities said they would help.",
         "the United Cities"),
        ("Envoys from Aland, Beland, Celand, and their neighbors said it was over.",
         "Envoys from Aland, Beland, Celand, and their neighbors"),
        ("Bo Person, a member of the council said it was late.", "Bo Person"),
        ("A lawmaker, who asked not to be named, said the mayor, too, was away.", "A lawmaker"),
        ("Bo Person, head of the council, told Old Agency.", "Bo Person"),
        ("Bo Person has set a day and said it would be kept.", "Bo Person"),
        ("The harbor’s office late on Tuesday asserted that it was open.", "harbor’s office"),
        ("It was late, Bo Person said, an agency reported.", "Bo Person"),
        ("It was late, while aid groups said they were leaving.", "aid groups"),
        ("The bank is closed, as several countries announced new rules.", "several countries"),
    ],
)  # fmt: skip
def test_that_who_speaks_is_found(text: str, speaker: str, drafted: Drafted) -> None:
    found = [name.removeprefix("the ") for name in speakers(drafted(text))]
    assert found == [speaker.removeprefix("the ")]


@pytest.mark.parametrize(
    "text",
    [
        "It is said that all is well.",
        "It has an estimated 20 streets.",
        "The rebels posted a video they said was new.",
        "Nobody wanted to say why.",
        "The report was announced by nobody in particular, and it rained.",
        "Nothing happened.",
    ],
)
def test_that_where_nobody_speaks_nothing_is_proposed(text: str, drafted: Drafted) -> None:
    assert drafted(text).statements == ()


def test_that_they_are_those_who_spoke_before(drafted: Drafted) -> None:
    made = drafted("The National Front said it was ready. They also urged shops to open.")
    assert speakers(made) == ["front-body", "front-body"]
    assert made.statements[1].doubts == ["who speaks is taken from a sentence before"]


def test_that_a_last_name_is_the_speaker_of_before(drafted: Drafted) -> None:
    made = drafted("The mayor, Bo Person, said no. Person added that it was late.")
    assert speakers(made) == ["Bo Person", "Bo Person"]


def test_that_a_quotation_has_no_more_than_25_words(drafted: Drafted) -> None:
    (one,) = drafted(f"Ann Other said: “{'word ' * 40}end.”").statements
    assert one.record["quote"].split() == ["word"] * 25


def test_that_nothing_of_the_sentence_stands_in_the_summary(drafted: Drafted) -> None:
    (one,) = drafted("Ann Other said that the bridge was closed to lorries.").statements
    assert one.record["summary"] == "Ann Other said: put into your own words."


def test_that_the_day_beside_the_verb_is_that_of_the_statement(drafted: Drafted) -> None:
    made = drafted(
        "Ann Other warned on March 12 of floods. Ann Other said Bel fell on March 11. Ann Other "
        "told the Courier on March 13 that it rained. The mayor denied it the same day."
    )
    assert [one.record["date"].day for one in made.statements] == [12, 15, 13, 13]


def claims(made: Draft) -> list[dict[str, Any]]:
    return [one.record["claim"] for one in made.statements if "claim" in one.record]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Front holds half of the country’s 6 provincial capitals.",
         {"metric": "share_held", "party": "front", "place_set": "capitals", "operator": "about",
          "value": 50, "unit": "percent", "of": 6}),
        ("The Front holds three of the 6 provincial capitals.",
         {"metric": "places_held", "party": "front", "place_set": "capitals", "value": 3,
          "unit": "places", "of": 6}),
        ("The Front has taken at least two provincial capitals.",
         {"metric": "places_held", "party": "front", "place_set": "capitals", "operator": "ge",
          "value": 2, "unit": "places"}),
        ("The government controls more than 85 percent of the territory.",
         {"metric": "territory_share", "party": "gov", "operator": "gt", "value": 85,
          "unit": "percent"}),
        ("The Front controls two-thirds of the countryside.",
         {"metric": "other:countryside_share", "party": "front", "operator": "about",
          "value": 66.7, "unit": "percent"}),
        ("The Front captured 120 districts.",
         {"metric": "districts_held", "party": "front", "value": 120, "unit": "places"}),
        ("Ann Other said about 3,000 extra troops would come.",
         {"metric": "other:troops", "operator": "about", "value": 3000, "unit": "troops"}),
        ("Ann Other said up to twenty civilians had been killed.",
         {"metric": "other:killed", "operator": "le", "value": 20, "unit": "civilians"}),
        ("“More than half of the provincial capitals are free,” said Ann Other.",
         {"metric": "share_held", "place_set": "capitals", "operator": "gt", "value": 50,
          "unit": "percent"}),
        ("The government still holds Arn, Cor and Dun.",
         {"metric": "other:named_places_held", "party": "gov", "places": ["arn", "cor", "dun"],
          "value": 3, "unit": "places"}),
    ],
)  # fmt: skip
def test_that_a_number_becomes_a_claim(
    text: str, expected: dict[str, Any], drafted: Drafted
) -> None:
    assert claims(drafted(text)) == [expected | {"as_of": date(2024, 3, 15)}]


@pytest.mark.parametrize(
    "text",
    [
        "The road is 80 kilometers long.",
        "It rained for two days in three cities.",
        "Envoys from 13 countries met.",
        "The Front took Arn in a push on two northern cities.",
        "An eight-day blitz ended.",
        "“Half of the provincial capitals” was painted on a wall.",
    ],
)
def test_that_other_numbers_are_let_be(text: str, drafted: Drafted) -> None:
    assert claims(drafted(text)) == []


def test_that_a_number_is_that_of_who_states_it(drafted: Drafted) -> None:
    made = drafted("Ann Other said 20 soldiers died. About 30 soldiers died.")
    assert speakers(made) == ["ann", "Wire (in its own words)"]


def test_that_what_is_expected_becomes_a_forecast_for_each_time(drafted: Drafted) -> None:
    made = drafted(
        "Ann Other said the rebels could reach Arn in 20 days and might enter it within 45."
    )
    assert [one.record["forecast"] for one in made.statements] == [
        {"value": "reach Arn in 20 days", "horizon_days": 20},
        {"value": "enter it within 45", "horizon_days": 45},
    ]


def test_that_the_past_is_no_forecast(drafted: Drafted) -> None:
    (one,) = drafted("Ann Other said it was done within two weeks.").statements
    assert "forecast" not in one.record


@pytest.mark.parametrize("number", ["9" * 400, "1" + ",000" * 100, "0." + "3" * 300])
def test_that_no_number_is_too_long_to_be_read(number: str, drafted: Drafted) -> None:
    drafted(f"Ann Other said {number} soldiers could leave within {number} days.")


def test_that_what_lies_ten_years_ahead_is_no_forecast(drafted: Drafted) -> None:
    (one,) = drafted("Ann Other said it could end within 9000 days.").statements
    assert "forecast" not in one.record
