"""What is proposed to have happened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefing_app.domain.dataset import Dataset
from briefing_app.services.drafting.proposals import Draft

Drafted = Callable[[str], Draft]


def changes(made: Draft) -> list[tuple[str, str]]:
    """Place and holder of each change of control that is proposed."""
    return [(one.record["place"], one.record["holder"]) for one in made.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The National Front captured Arn.", [("arn", "front")]),
        ("Front fighters have seized Arn and Cor, as well as Dun.",
         [("arn", "front"), ("cor", "front"), ("dun", "front")]),
        ("Arn was captured by the National Front.", [("arn", "front")]),
        ("Arn and Cor fell to the Front.", [("arn", "front"), ("cor", "front")]),
        ("The rebels took control of the city of Arn.", [("arn", "front")]),
        ("The army retook Arn.", [("arn", "gov")]),
        ("Government forces lost control of Arn.", [("arn", "front")]),
        ("The army lost Arn to the Front.", [("arn", "front")]),
        ("Arn surrendered without a fight.", [("arn", "front")]),
        ("Elders handed over Arn to the Front.", [("arn", "front")]),
        ("The fall of Arn shocked the capital.", [("arn", "front")]),
        ("Arn became the third provincial capital to fall to the Front.", [("arn", "front")]),
        ("The Front was able to capture Arn.", [("arn", "front")]),
        ("The Front captured Arn and Cor, and Dun is under threat.",
         [("arn", "front"), ("cor", "front")]),
        ("The rebels seized three more capitals: Arn city in the east; Cor, the capital of Cor "
         "province; and Dun.", [("arn", "front"), ("cor", "front"), ("dun", "front")]),
        ("Arn, the hub of the north, has fallen.", [("arn", "front")]),
        ("Three towns -- Arn, Cor and Dun -- fell to the Front.",
         [("arn", "front"), ("cor", "front"), ("dun", "front")]),
        ("The captured towns in the north include Arn and Cor.",
         [("arn", "front"), ("cor", "front")]),
        ("The Front took its first capital, Arn in the east.", [("arn", "front")]),
        ("The army took back control of Arn.", [("arn", "gov")]),
        ("The fall on Monday of Arn, dealt a blow to the government.", [("arn", "front")]),
        ("Rook crossing fell.", [("rook-crossing", "front")]),
        ("The Front captured the Rook border post.", [("rook-crossing", "front")]),
        # named by their province
        ("Upper Arn’s capital was captured by the Front.", [("arn", "front")]),
        ("The Front took the capitals of Upper Arn and Moor provinces.",
         [("arn", "front"), ("new-dun", "front")]),
        ("Arn, the capital of Upper Arn province, fell.", [("arn", "front")]),
        # the longest name, whole words, spellings
        ("The Front captured New Dun.", [("new-dun", "front")]),
        ("The Front captured Bel airport.", [("bel-airport", "front")]),
        ("The Front captured Pul-e Gar and Zed.", [("pul-e-gar", "front"), ("dun", "front")]),
        ("The Front captured Pul-e-Gar.", [("pul-e-gar", "front")]),
    ],
)  # fmt: skip
def test_that_a_change_of_control_is_found(
    text: str, expected: list[tuple[str, str]], drafted: Drafted
) -> None:
    assert changes(drafted(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Front could capture Arn within days.",
        "The Front wants to capture Arn.",
        "If Arn falls, the road is open.",
        "Arn has not fallen.",
        "The Front captured a general in Arn.",
        "The Front captured a village near Arn.",
        "The Front captured Arn’s prison.",
        "In Arn, fighters took to the streets.",
        "The Arn government fell out with its allies.",
        "The Front captured Belmont and Arnheim.",
        "“We captured Arn,” the man said.",
        "The Front captured Arn in 1996.",
        "Arn province is quiet, and prices fell.",
        "Forces withdrew from Testland.",
    ],
)
def test_that_what_did_not_happen_there_is_not_proposed(text: str, drafted: Drafted) -> None:
    assert drafted(text).events == ()


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Thursday", 14, 14),
        ("on Friday", 15, 15),
        ("last Friday", 8, 8),
        ("on March 12", 12, 12),
        ("on 12 March 2024", 12, 12),
        ("on 2024-03-12", 12, 12),
        ("on Mar. 12", 12, 12),
        ("yesterday", 14, 14),
        ("overnight", 14, 15),
        ("in the past 24 hours", 14, 15),
        ("two days ago", 13, 13),
        ("last week", 4, 10),
        ("earlier this week", 11, 15),
        ("this month", 1, 15),
        ("in early March", 1, 10),
    ],
)
def test_that_the_day_is_counted_from_that_of_the_article(
    words: str, first: int, last: int, drafted: Drafted
) -> None:
    (one,) = drafted(f"The Front captured Arn {words}.").events
    assert one.record["date"] == date(2024, 3, first)
    assert one.record.get("date_latest", one.record["date"]) == date(2024, 3, last)
    assert not any("no day" in doubt for doubt in one.doubts)


def days(made: Draft) -> dict[str, date]:
    return {one.record["place"]: one.record["date"] for one in made.events}


def test_that_a_day_later_is_counted_from_the_day_named_before(drafted: Drafted) -> None:
    made = drafted("The Front took Arn on Monday. A day later it took Cor; Dun fell on Thursday.")
    assert days(made) == {
        "arn": date(2024, 3, 11), "cor": date(2024, 3, 12), "dun": date(2024, 3, 14),
    }  # fmt: skip


def test_that_a_day_after_something_else_goes_back_to_it(drafted: Drafted) -> None:
    made = drafted("On March 13 the Front seized Arn, a day after capturing Cor.")
    assert days(made) == {"arn": date(2024, 3, 13), "cor": date(2024, 3, 12)}


def test_that_since_a_day_is_not_the_day_of_an_event(drafted: Drafted) -> None:
    (one,) = drafted("The Front, on the march since Monday, captured Arn.").events
    assert one.record["date"] == date(2024, 3, 15)
    assert one.doubts == ["no day is said: it is the article's own"]
    assert (one.confidence_of_rule, one.confidence) == ("high", "moderate")


def test_that_the_day_of_something_else_is_not_taken(drafted: Drafted) -> None:
    (one,) = drafted("The Front took Arn, its first gain since the army left on Monday.").events
    assert one.doubts == ["no day is said: it is the article's own"]


def test_that_it_is_the_place_named_before(drafted: Drafted) -> None:
    made = drafted("The army retook Arn on Wednesday, a day after losing it to the Front.")
    assert [(one.record["holder"], one.record["date"].day) for one in made.events] == [
        ("gov", 13), ("front", 12),
    ]  # fmt: skip


def test_that_what_is_said_twice_is_proposed_once_with_both_places(drafted: Drafted) -> None:
    (one,) = drafted("Arn has fallen. The Front captured Arn on Monday.").events
    assert one.record["date"] == date(2024, 3, 11)
    assert [origin.sentence.number for origin in one.origins] == [1, 2]
    assert one.doubts == []


def test_that_of_a_name_of_two_places_both_are_named(drafted: Drafted) -> None:
    (one,) = drafted("The Front captured Twin on Monday.").events
    assert "Twin is the name of twin-a and twin-b" in one.doubts
    assert one.confidence == "moderate"


def test_that_what_the_dataset_has_already_is_told(drafted: Drafted, country: Dataset) -> None:
    (one,) = drafted("The Front captured Bel on Monday.").events
    known = country.events[0].id
    assert one.notes == [f"the dataset has {known}, 2024-03-12: add the report to it"]


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("The Front has besieged Arn since March 2.", "siege", ["arn"]),
        ("In Arn and Cor, rebels have laid siege since winter.", "siege", ["arn", "cor"]),
        ("Arn is under siege.", "siege", ["arn"]),
        ("Soldiers abandoned Arn.", "withdrawal", ["arn"]),
    ],
)
def test_that_sieges_and_withdrawals_move_no_control(
    text: str, kind: str, places: list[str], drafted: Drafted
) -> None:
    found = drafted(text).events
    assert [one.record["place"] for one in found] == places
    assert {one.record["kind"] for one in found} == {kind}
    assert all("holder" not in one.record for one in found)


def test_that_a_denial_becomes_a_report_against_what_was_said_before(drafted: Drafted) -> None:
    made = drafted(
        "The Front captured Arn on Monday. The Ministry of War spokesman, Ann Other, denied that "
        "Arn had fallen."
    )
    (one,) = made.events
    assert one.record["reports"] == [
        {"source": "s"}, {"source": "s", "stance": "denies", "voice": "gov"},
    ]  # fmt: skip


def test_that_a_denial_alone_is_a_statement(drafted: Drafted) -> None:
    made = drafted("Arn has not fallen.")
    (one,) = made.statements
    assert one.record["places"] == ["arn"]
    assert "control of arn has not changed" in one.record["summary"]


def test_that_who_says_it_vouches_for_it(drafted: Drafted) -> None:
    made = drafted("The National Front said it captured Arn on Monday. Cor fell on Monday.")
    assert [one.record["reports"][0].get("voice") for one in made.events] == ["front", None]


def test_that_reserve_is_told(drafted: Drafted) -> None:
    (one,) = drafted("The Front reportedly captured Arn on Monday.").events
    assert one.doubts == ["the sentence speaks with reserve"]
