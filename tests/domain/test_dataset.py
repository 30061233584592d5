"""The records refuse what cannot be, and find each other."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from briefing_app.domain.dataset import Event, Party, Period, Place, PlaceSet, Source
from tests.factories import (
    day,
    make_claim,
    make_dataset,
    make_event,
    make_party,
    make_place,
    make_source,
    make_statement,
)


def refused(make: type, **fields: Any) -> str:  # noqa: ANN401 - wrong on purpose
    with pytest.raises(ValidationError) as caught:
        make(**fields)
    return str(caught.value)


# Records


@pytest.mark.parametrize("written", ["2021-08-13", date(2021, 8, 13)])
def test_that_a_day_may_stand_in_quotes(written: object) -> None:
    assert make_source().model_validate(
        {"id": "s", "publisher": "P", "title": "T", "published": written}
    ).published == date(2021, 8, 13)


@pytest.mark.parametrize("written", ["13 August", "2021-02-30", 20210813, datetime(2021, 8, 13, 9)])
def test_that_what_is_no_day_is_refused(written: object) -> None:
    assert "published" in refused(Source, id="s", publisher="P", title="T", published=written)


def test_that_unknown_fields_are_refused() -> None:
    assert "colour" in refused(Party, id="p", name="P", short_name="P", colour="red")


@pytest.mark.parametrize("id", ["", "-x", "a b", "ä", "x" * 121])
def test_that_ids_are_short_and_plain(id: str) -> None:
    assert "id" in refused(Place, id=id, name="N", kind="town")


def test_that_records_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        make_place().name = "Other"


def test_that_a_period_does_not_end_before_it_starts() -> None:
    assert "ends before it starts" in refused(Period, start=day(1), end=day(0))
    assert Period(start=day(1), end=day(1)).end == day(1)


def test_that_a_period_is_no_longer_than_a_hundred_years() -> None:
    assert "hundred years" in refused(Period, start=date(1900, 1, 1), end=date(2021, 1, 1))


def test_that_the_days_of_an_event_are_in_order() -> None:
    reports = make_event().reports
    event = {"id": "e", "place": "a", "kind": "siege", "summary": "S", "reports": reports}
    assert "date_latest lies before date" in refused(
        Event, **event, date=day(2), date_latest=day(1)
    )
    for counted_on in (0, 4):
        assert "counted_on lies outside" in refused(
            Event, **event, date=day(1), date_latest=day(3), counted_on=day(counted_on)
        )


def test_that_an_event_counts_from_its_first_day_unless_another_is_named() -> None:
    assert make_event(on=1, latest=3).day == day(1)
    assert make_event(on=1, latest=3, counted_on=2).day == day(2)
    assert make_event(on=1).latest == day(1)


def test_that_a_source_less_event_is_refused() -> None:
    message = refused(Event, id="e", date=day(0), place="a", kind="siege", summary="S", reports=())
    assert "reports" in message


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_that_a_stated_number_is_a_number(value: float) -> None:
    with pytest.raises(ValidationError, match="finite"):
        make_claim(value)


def test_that_a_party_without_a_name_for_sentences_uses_its_short_one() -> None:
    assert make_party("gov").name_in_sentence == "the government"
    assert make_party("third").name_in_sentence == "Third"


@pytest.mark.parametrize(
    ("name", "noun", "short_noun", "singular"),
    [
        ("Provincial capitals", "provincial capitals", "capitals", "capital"),
        ("Cities", "cities", "cities", "city"),
        ("UN bases in the north", "UN bases in the north", "bases", "base"),
        ("Churches", "churches", "churches", "church"),
        ("Passes", "passes", "passes", "pass"),
        ("X", "x", "x", "x"),
    ],
)
def test_that_a_set_is_named_inside_a_sentence(
    name: str, noun: str, short_noun: str, singular: str
) -> None:
    places = PlaceSet(id="s", name=name)
    assert (places.noun, places.short_noun, places.singular) == (noun, short_noun, singular)
    alone = PlaceSet(id="places", name=name, total=1)  # of 1 gate
    assert (alone.short_noun, alone.singular) == (singular, singular)
    assert alone.noun == noun.replace(short_noun, singular, 1)


# The dataset


def test_that_records_are_found_by_their_id() -> None:
    event, statement = make_event("a"), make_statement(2)
    dataset = make_dataset([event], [statement], places=[make_place("b"), make_place("a")])
    assert dataset.event[event.id] is event
    assert dataset.place_row == {"b": 0, "a": 1}
    assert dataset.party["gov"].id == "gov"
    assert dataset.statement_row == {statement.id: 0}
    assert dataset.source[event.reports[0].source].published == event.day


def test_that_statements_are_found_by_the_day_on_which_they_were_made() -> None:
    first, second, other = (make_statement(on, id=id) for on, id in ((1, "x"), (1, "y"), (2, "z")))
    dataset = make_dataset(statements=[first, other, second])
    assert dataset.statements_on(day(1)) == (first, second)
    assert dataset.statements_on(day(5)) == ()


def test_that_both_ends_of_the_period_are_in_it() -> None:
    dataset = make_dataset(days=3)
    assert (dataset.first_day, dataset.last_day, dataset.day_count) == (day(0), day(2), 3)


def test_that_without_a_set_the_places_with_a_holder_are_the_counted_set() -> None:
    dataset = make_dataset(places=[make_place("a"), make_place("b", None)], place_sets=())
    assert (dataset.counted_set.noun, dataset.total) == ("places", 1)
