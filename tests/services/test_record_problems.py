from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from briefing_app.domain.dataset import (
    Description,
    Event,
    Place,
    Record,
    Report,
    Series,
    Source,
    Speaker,
    Statement,
)
from briefing_app.domain.problem import Problem
from briefing_app.services.problem_list import CODES, ProblemList, excerpt, field_words, visible
from briefing_app.services.record_problems import RecordPlace, add_record_problems, field_names

MODELS: tuple[type[Record], ...] = (Description, Place, Source, Speaker, Event, Statement, Series)
EVENT = {
    "id": "e",
    "date": date(2021, 8, 12),
    "place": "p",
    "kind": "k",
    "summary": "s",
    "reports": ({"source": "x"},),
}
PLACE = {"id": "p", "name": "P", "kind": "town"}


def problems_of(model: type[Record], values: dict[str, Any]) -> tuple[Problem, ...]:
    """The problems of a record with these values."""
    problems = ProblemList()
    place = RecordPlace("events.yaml", ("events", 0), "e", "Left out.")
    with pytest.raises(ValidationError) as caught:
        model.model_validate(values)
    add_record_problems(problems, place, model, values, caught.value)
    return problems.listed()


def problem_of(model: type[Record], values: dict[str, Any]) -> Problem:
    (problem,) = problems_of(model, values)
    return problem


@pytest.mark.parametrize(
    ("model", "values", "code", "message", "expected"),
    [
        (
            Event,
            EVENT | {"order": 1.5},
            "wrong_type",
            "“order” must be a whole number, not the number 1.5",
            "a whole number",
        ),
        (Event, EVENT | {"kind": True}, "wrong_type", "“kind” must be text, not “true”", "text"),
        (
            Event,
            EVENT | {"kind": date(2021, 1, 1)},
            "wrong_type",
            "“kind” must be text, not the day 2021-01-01",
            "text",
        ),
        (Event, EVENT | {"note": ("a",)}, "wrong_type", "“note” must be text, not a list", "text"),
        (
            Place,
            PLACE | {"aliases": "A"},
            "wrong_type",
            "“aliases” must be a list, not the text “A”",
            "a list",
        ),
        (
            Place,
            PLACE | {"aliases": (None,)},
            "wrong_type",
            "“aliases[0]” must be text, not nothing",
            "text",
        ),
        (
            Place,
            PLACE | {"names": "A"},
            "wrong_type",
            "“names” must be names with their values, not the text “A”",
            "names with their values",
        ),
        (
            Place,
            PLACE | {"names": {"fa": 3}},
            "wrong_type",
            "“fa” must be text, not the number 3",
            "text",
        ),
        (Place, PLACE | {"names": {"fa": ""}}, "empty_value", "“fa” is empty", "text"),
        (
            Place,
            PLACE | {"on_map": 1},
            "wrong_type",
            "“on_map” must be true or false, not the number 1",
            "true or false",
        ),
        (
            Place,
            PLACE | {"lat": "north"},
            "wrong_type",
            "“lat” must be a number, not the text “north”",
            "a number",
        ),
        (
            Place,
            PLACE | {"lat": -91},
            "out_of_range",
            "“lat” is -91, and must be at least -90",
            "at least -90",
        ),
        (
            Place,
            PLACE | {"lat": float("inf")},
            "out_of_range",
            "“lat” is inf, and must be at most 90",
            "at most 90",
        ),
        (
            Place,
            PLACE | {"population": 5},
            "wrong_type",
            "“population” must be a group of fields, not the number 5",
            "the fields value, year, note",
        ),
        (
            Event,
            EVENT | {"date": 20210812},
            "bad_day",
            "“date” must be a day",
            "a day such as 2021-08-13",
        ),
        (
            Event,
            EVENT | {"date": "2021-08-12 10:00"},
            "bad_day",
            "“date” must be a day without an hour",
            "a day such as 2021-08-13",
        ),
        (
            Event,
            EVENT | {"date": "2021-02-30"},
            "bad_day",
            "“2021-02-30” is not a day of the calendar",
            "a day such as 2021-08-13",
        ),
        (
            Event,
            EVENT | {"confidence": "hi"},
            "not_allowed",
            "“confidence” cannot be “hi”",
            "low or moderate or high",
        ),
        (
            Event,
            EVENT | {"id": "x" * 121},
            "too_long",
            "“id” has 121 characters; the most is 120",
            "at most 120 characters",
        ),
        (
            Event,
            EVENT | {"date_latest": date(2021, 8, 1)},
            "days_out_of_order",
            "“date_latest” lies before date",
            "days in their order",
        ),
        (
            Event,
            EVENT | {"reports": "x"},
            "wrong_type",
            "“reports” must be a list, not the text “x”",
            "a list",
        ),
    ],
)
def test_that_a_complaint_is_told_in_plain_words(
    model: type[Record], values: dict[str, Any], code: str, message: str, expected: str
) -> None:
    problem = problem_of(model, values)
    assert (problem.code, problem.message, problem.expected) == (code, message, expected)


def test_that_a_period_that_ends_before_it_starts_is_told_with_both_days() -> None:
    period = {"start": date(2021, 8, 12), "end": date(2021, 8, 1)}
    problem = next(p for p in problems_of(Description, {"period": period}) if "period" in p.message)
    assert problem.code == "days_out_of_order"
    assert problem.message == "The period ends before it starts"
    assert problem.found == "start 2021-08-12, end 2021-08-01"


def test_that_text_in_place_of_a_number_is_told_how_to_be_quoted() -> None:
    assert problem_of(Event, EVENT | {"kind": 12}).fix == "Put it in quotes: '12'."
    assert problem_of(Event, EVENT | {"note": ("a",)}).fix == CODES["wrong_type"].fix


def test_that_a_misspelt_field_is_one_problem_and_not_two() -> None:
    values = {key: value for key, value in EVENT.items() if key != "summary"}
    problem = problem_of(Event, values | {"sumary": "s"})
    assert (problem.code, problem.likely) == ("unknown_field", "summary")


def test_that_a_missing_field_is_told_beside_one_that_nobody_knows() -> None:
    values = {key: value for key, value in EVENT.items() if key != "summary"}
    codes = [problem.code for problem in problems_of(Event, values | {"colour": "red"})]
    assert sorted(codes) == ["missing_field", "unknown_field"]


def test_that_a_faulty_report_does_not_look_like_no_report() -> None:
    problem = problem_of(Event, EVENT | {"reports": ({"source": 3},)})
    assert (problem.code, problem.field) == ("wrong_type", "reports[0].source")


def test_that_fields_are_known_by_the_names_they_have_in_files() -> None:
    problem = problem_of(Speaker, {"id": "s", "name": "S", "roles": ({"role": "r", "from": 3},)})
    assert (problem.code, problem.field) == ("bad_day", "roles[0].from")
    problem = problem_of(
        Speaker, {"id": "s", "name": "S", "roles": ({"role": "r", "form": date(2021, 1, 1)},)}
    )
    assert (problem.code, problem.likely) == ("unknown_field", "from")


def test_that_a_set_of_parties_has_limits() -> None:
    none = {problem.code for problem in problems_of(Description, {"parties": ()})}
    assert "empty_value" in none
    party = {"id": "a", "name": "A", "short_name": "A"}
    many = {problem.code for problem in problems_of(Description, {"parties": (party,) * 61})}
    assert "too_long" in many


def words_of(problem: Problem) -> Iterator[str]:
    yield from (problem.message, problem.found, problem.expected, problem.effect, problem.fix)


WRONG = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.dates(date(1, 1, 1)),
    lambda inside: (
        st.lists(inside, max_size=3).map(tuple)
        | st.dictionaries(st.text(max_size=8), inside, max_size=3)
    ),
    max_leaves=5,
)


@st.composite
def records(draw: st.DrawFn) -> tuple[type[Record], dict[str, Any]]:
    """Some fields of some record with some values."""
    model = draw(st.sampled_from(MODELS))
    chosen = draw(st.sets(st.sampled_from(field_names(model)) | st.text(min_size=1, max_size=8)))
    return model, {name: draw(WRONG) for name in chosen}


@given(record=records())
def test_that_no_record_makes_us_speak_like_a_machine(
    record: tuple[type[Record], dict[str, Any]],
) -> None:
    model, values = record
    try:
        model.model_validate(values)
    except ValidationError:
        for problem in problems_of(model, values):
            for words in words_of(problem):
                assert words
                assert visible(words) == words
                assert "\n" not in words
                for jargon in ("Input should", "NoneType", "tuple", "dict", "instance", "input"):
                    assert jargon not in words.replace(problem.found, "") or jargon in str(values)


def test_that_fields_are_named_as_in_the_file() -> None:
    assert field_words(("events", 3, "reports", 0, "source"), "events.yaml") == "reports[0].source"
    assert field_words(("events", 3), "events.yaml") == ""
    assert field_words(("parties", 0, "id"), "dataset.yaml") == "parties[0].id"
    assert field_words(("period", "end"), "dataset.yaml") == "period.end"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("a\n b\t c", "a b c"),
        ("", "an empty text"),
        ("x" * 100, "x" * 79 + "…"),
        ("pay\u202egpj.exe", "pay<U+202E>gpj.exe"),
        ("می\u200cرود", "می\u200cرود"),
        (True, "true"),
        ((), "an empty list"),
        ((1, 2), "a list of 2"),
        ({"a": 1, "b": 2}, "the fields a, b"),
        ({}, "a group without fields"),
        (Path("a/b"), "a/b"),
        (date(2021, 8, 13), "2021-08-13"),
    ],
)
def test_that_an_excerpt_is_one_visible_line(value: object, words: str) -> None:
    assert excerpt(value) == words


def test_that_the_nearest_known_word_is_found_also_behind_case_and_dashes() -> None:
    problems = ProblemList()
    known = ["mazar-i-sharif", "herat", "kabul"]
    assert problems.likely("mazar-i-sharf", known) == "mazar-i-sharif"
    assert problems.likely("MAZAR I SHARIF", known) == "mazar-i-sharif"
    assert problems.likely("washington", known) == ""
    assert problems.likely("x" * 500, known) == ""


def test_that_every_field_of_a_report_is_known() -> None:
    assert field_names(Report)[:2] == ("source", "stance")
