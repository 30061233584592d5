"""What may be chosen about a brief, and what may not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing_app.services.brief_options import (
    HANDLING_MARKS,
    BriefOptions,
    name_languages,
    options_of,
)
from tests.factories import make_place


def test_that_options_survive_the_way_through_json() -> None:
    for options in (
        BriefOptions(),
        BriefOptions("letter", "Desk", "TLP:AMBER+STRICT", ("fa",), False, False, False, False),
        BriefOptions(statement_ids=("a", "b"), names=()),
    ):
        assert options_of(json.loads(json.dumps(options.as_json()))) == options
    assert options_of({}) == BriefOptions()


@pytest.mark.parametrize(
    "values, reason",
    [
        ({"paper": "a5"}, "no such paper: 'a5'"),
        ({"handling_mark": "SECRET"}, "no such handling mark: 'SECRET'"),
        ({"prepared_by": "x" * 81}, "more than 80 characters"),
        ({"names": list("abcde")}, "more than 4 languages"),
        ({"statement_ids": ["s"] * 401}, "more than 400 statements"),
        ({"statement_ids": "s"}, "statement_ids is not a list of texts"),
        ({"names": [1]}, "names is not a list of texts"),
        ({"with_map": 1}, "with_map is not as expected: 1"),
        ({"colour": "red"}, "no such option: 'colour'"),
    ],
)
def test_that_what_no_brief_can_have_is_refused(values: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        options_of(values)


def test_that_the_marks_are_those_of_the_protocol_and_none() -> None:
    assert HANDLING_MARKS[0] == ""
    assert all(mark.startswith("TLP:") for mark in HANDLING_MARKS[1:])


def test_that_languages_of_names_come_as_the_places_have_them() -> None:
    places = [make_place("a"), make_place("b", names={"fa": "x", "ps": "y"})]
    assert name_languages(places) == ("fa", "ps")
