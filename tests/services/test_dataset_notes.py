"""What to know about a dataset as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.domain.problem import Problem
from briefing_app.services import dataset_notes
from tests.services.dataset_folders import load

NEVER_LOSES = "never_loses"
RETAKEN = (
    "events.yaml",
    "  - id: airport-shelled",
    "  - id: herat-retaken\n    date: 2021-08-14\n    place: herat\n    kind: control_change\n"
    "    holder: gov\n    summary: Back\n"
    "    reports: [{source: reuters-1, published: 2021-08-15}]\n"
    "  - id: airport-shelled",
)


def told(folder: Path, *changes: tuple[str, str, str], code: str = NEVER_LOSES) -> list[Problem]:
    return [problem for problem in load(folder, *changes).problems if problem.code == code]


def test_that_a_party_that_takes_many_places_and_loses_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset_notes, "MANY_GAINS", 2)
    (problem,) = told(tmp_path)
    assert problem.message == "“ins” takes 2 places and never loses one"
    assert (problem.file, problem.field) == ("dataset.yaml", "parties[1].id")


def test_that_a_party_that_lost_a_place_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset_notes, "MANY_GAINS", 2)
    assert told(tmp_path, RETAKEN) == []


def test_that_few_gains_are_no_reason_to_doubt(tmp_path: Path) -> None:
    assert told(tmp_path) == []


def test_that_a_second_fall_names_the_first(tmp_path: Path) -> None:
    again = (
        "events.yaml",
        "  - id: airport-shelled",
        "  - id: zaranj-again\n    date: 2021-08-09\n    place: zaranj\n"
        "    kind: control_change\n    holder: ins\n    summary: Taken\n"
        "    reports: [{source: reuters-1}]\n  - id: airport-shelled",
    )
    (problem,) = told(tmp_path, again, code="already_held")
    assert problem.message == "“ins” holds the place already, since “zaranj-taken” of 7 August 2021"
    assert problem.likely == "one more report of “zaranj-taken”"


def test_that_a_name_is_the_same_in_whatever_letters(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, ("places.yaml", "name: Zaranj", "name: hERAT"), code="same_name")
    assert "“herat” in line 2" in problem.message
    assert problem.record == "zaranj"


def test_that_nobody_asks_who_holds_what_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    broken = ("statements.yaml", "statements:", "statements: [")
    party = ("dataset.yaml", "parties:", "parties:\n  - {id: x, name: X, short_name: X}")
    assert told(tmp_path, broken, party, code="party_never_named") == []
