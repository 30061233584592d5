"""Mappings: those that come with the program, and what is wrong with people's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from briefing_app.domain.problem import DatasetError, Problem
from briefing_app.services.importing.mapping_file import mapping_schema, read_mapping, shipped
from briefing_app.services.importing.table import read_table
from tests.importing.tables import ACLED, ACLED_2018, TIMELINE, UCDP, own_mapping, table_text

OWN = """\
format: 1
name: Own
date:
  first: '{day}'
place:
  name: '{town}'
  kind: town
event:
  kind: fight
  summary: '{what}'
source:
  publisher: '{paper}'
  title: '{paper} of {day}'
"""


def problems(folder: Path, text: str) -> tuple[Problem, ...]:
    """What is wrong with a mapping."""
    with pytest.raises(DatasetError) as caught:
        own_mapping(folder, text)
    return caught.value.problems


@pytest.mark.parametrize("name", ["acled", "acled-2018", "ucdp", "timelinejs"])
def test_that_a_mapping_that_comes_with_the_program_is_in_order(name: str) -> None:
    mapping = read_mapping(name).mapping
    assert mapping.recognise
    read: Any = yaml.safe_load(shipped()[name].read_text("utf-8"))
    jsonschema.Draft202012Validator(mapping_schema()).validate(read)


@pytest.mark.parametrize(
    ("name", "columns"),
    [("acled", ACLED), ("acled-2018", ACLED_2018), ("ucdp", UCDP), ("timelinejs", TIMELINE)],
)
def test_that_it_names_only_columns_of_its_kind(
    tmp_path: Path, name: str, columns: tuple[str, ...]
) -> None:
    (tmp_path / "t.csv").write_text(table_text(columns, []), "utf-8")
    read_mapping(name).check_columns(read_table(tmp_path / "t.csv"))


def test_that_every_problem_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    text = OWN.replace("kind: town", "kinds: town").replace("'{what}'", "[1]")
    text += "parties:\n- {id: contested, name: a, short_name: a}\nholders:\n  X*: rebles\n"
    found = [(problem.code, problem.line, problem.column) for problem in problems(tmp_path, text)]
    assert found == [
        ("unknown_field", 7, 3),
        ("wrong_type", 10, 12),
        ("reserved_id", 15, 8),
        ("unknown_party", 17, 7),
    ]


def test_that_a_broken_file_is_told_as_that_of_a_dataset_is(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, OWN + "event: *x\n")[:1]
    assert (found.code, found.file) == ("yaml_alias", "mapping.yaml") or found.code in (
        "duplicate_key",
        "yaml_syntax",
    )
    (found,) = problems(tmp_path, "format: [1\n")
    assert found.code == "yaml_syntax"


def test_that_a_span_of_days_must_be_one_that_is_known(tmp_path: Path) -> None:
    text = OWN.replace(
        "first: '{day}'", "first: '{day}'\n  around:\n    of: '{p}'\n    table: {'1': weak}"
    )
    (found,) = problems(tmp_path, text)
    assert (found.code, found.line, found.likely) == ("not_allowed", 7, "week")


def test_that_columns_that_are_not_there_are_told_with_what_was_meant(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Day,town,what,papers\n", "utf-8")
    mapping = own_mapping(tmp_path, OWN + "only:\n  twon: [x]\n")
    with pytest.raises(DatasetError) as caught:
        mapping.check_columns(read_table(tmp_path / "t.csv"))
    assert [(p.code, p.line, p.likely) for p in caught.value.problems] == [
        ("unknown_column", 12, "papers"),
        ("unknown_column", 13, "papers"),
        ("unknown_column", 15, "town"),
    ]


def test_that_an_optional_column_may_be_missing(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("day,town,what\n", "utf-8")
    own_mapping(tmp_path, OWN + "optional: [PAPER]\n").check_columns(read_table(tmp_path / "t.csv"))


def test_that_a_mapping_extends_another_group_by_group(tmp_path: Path) -> None:
    below = read_mapping("acled").mapping
    found = own_mapping(
        tmp_path,
        "format: 1\nextends: acled\nunlisted: reject\nplace:\n  kind: '{admin2}'\n"
        "  name:\n    of: '{location}'\n",
    ).mapping
    assert found.unlisted == "reject"
    assert found.place.kind.of == "{admin2}"
    assert found.place.name.table == {}  # a value is taken over whole, or it would be two
    assert found.place.lat == below.place.lat
    assert found.control == below.control


def test_that_only_a_mapping_that_comes_with_the_program_can_be_extended(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, "format: 1\nextends: acledd\n")
    assert (found.code, found.line, found.likely) == ("not_allowed", 2, "acled")


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        (OWN, True),
        ("format: 1\nextends: acled\n", True),
        ("format: 1\nextends: acled\ndate: {order: day month year}\nsplit: {at: ','}\n", True),
        ("format: 1\nname: Own\n", False),
        (OWN.replace("first:", "last:"), False),
        (OWN + "splitt: 1\n", False),
        (OWN.replace("'{what}'", "{of: '{what}', otherwise: {of: x, table: {a: b}}}"), True),
        (OWN.replace("'{what}'", "{off: x}"), False),
    ],
)
def test_that_editors_mark_what_the_program_refuses(tmp_path: Path, text: str, fits: bool) -> None:
    valid = jsonschema.Draft202012Validator(mapping_schema()).is_valid(yaml.safe_load(text))
    assert valid == fits
    if fits:
        own_mapping(tmp_path, text)
    else:
        assert problems(tmp_path, text)
