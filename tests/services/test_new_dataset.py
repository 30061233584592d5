"""A dataset to begin with, and the schemas by which editors complete it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.briefing import brief
from briefing_app.domain.sentences import finding
from briefing_app.domain.timeline import build_timeline
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.dataset_schema import file_schemas
from briefing_app.services.new_dataset import (
    NewDataset,
    NewDatasetError,
    begin_dataset,
    write_schemas,
)
from docs.field_meanings import RESOURCE, meanings_text
from tests.conftest import BUNDLED
from tests.services.dataset_folders import SOUND

FIRST = date(2024, 2, 1)


class _TextLoader(yaml.SafeLoader):
    """Reads days as text, as an editor does that knows YAML 1.2."""


_TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def complaints(name: str, text: str) -> list[str]:
    """What an editor would mark in a file."""
    read: Any = yaml.load(text, Loader=_TextLoader)
    schema = file_schemas()[name]
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    return [error.message for error in validator.iter_errors(read)]


def test_that_a_new_dataset_is_in_order_and_shows_a_change(tmp_path: Path) -> None:
    files = begin_dataset(tmp_path / "new", NewDataset("A crisis", FIRST))
    assert {path.name for path in (tmp_path / "new").iterdir()} == {
        name.split("/")[0] for name in files
    }
    loaded = load_dataset(tmp_path / "new")
    assert loaded.problems == ()
    timeline = build_timeline(loaded.dataset)
    assert len(timeline.change_days) == 1
    assert loaded.dataset.description.title == "A crisis"
    assert loaded.dataset.description.opens_on == timeline.day(timeline.change_days[0])


def test_that_a_new_dataset_says_what_it_counts_on_one_day_and_how_names_stand(
    tmp_path: Path,
) -> None:
    new = NewDataset("Port", FIRST, FIRST, ("Police", "Strikers"), ("Main gate",), "Gates")
    begin_dataset(tmp_path / "new", new)
    told = load_dataset(tmp_path / "new").dataset.description
    assert told.summary == "Gates on 2024-02-01."
    assert "centre" not in (told.definition_of_control or "")  # a gate has none
    file = tmp_path / "new" / "dataset.yaml"
    written = file.read_text(encoding="utf-8")
    assert "#   plural: true" in written
    name = '    name: "Strikers"\n'
    file.write_text(written.replace(name, name + "    plural: true\n"), encoding="utf-8")
    found = brief(build_timeline(load_dataset(tmp_path / "new").dataset), FIRST)
    assert finding(found) == "Strikers hold 1 of 1 gate on 1 February, the first day recorded"


names = st.lists(
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30).filter(
        lambda text: text.strip()
    ),
    min_size=1,
    max_size=4,
)


@settings(deadline=None, max_examples=40)  # each writes and reads a folder
@given(title=names, parties=names, places=names)
def test_that_any_names_make_a_dataset_that_can_be_read(
    tmp_path_factory: pytest.TempPathFactory,
    title: list[str],
    parties: list[str],
    places: list[str],
) -> None:
    folder = tmp_path_factory.mktemp("any") / "new"
    new = NewDataset(title[0], FIRST, parties=tuple(parties), places=tuple(places))
    begin_dataset(folder, new)
    loaded = load_dataset(folder)
    assert not [problem for problem in loaded.problems if problem.severity == "error"]
    assert len(loaded.dataset.places) == len(places)
    assert len(loaded.dataset.description.parties) == len(parties)


def test_that_names_that_give_the_same_id_or_a_reserved_one_stay_apart(tmp_path: Path) -> None:
    new = NewDataset("x", FIRST, parties=("Unknown", "A-B", "a b"), places=("هرات", "کابل"))
    begin_dataset(tmp_path / "new", new)
    dataset = load_dataset(tmp_path / "new").dataset
    assert [party.id for party in dataset.description.parties] == ["unknown-1", "a-b", "a-b-3"]
    assert [place.id for place in dataset.places] == ["place-1", "place-2"]


def test_that_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(NewDatasetError, match="there already"):
        begin_dataset(tmp_path, NewDataset("x", FIRST))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_that_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    begin_dataset(tmp_path / "new", NewDataset("x", FIRST))
    assert load_dataset(tmp_path / "new").problems == ()
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_that_a_time_zone_that_is_none_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(NewDatasetError, match="“Main gate” is not a time zone"):
        begin_dataset(tmp_path / "new", NewDataset("A crisis", FIRST, timezone="Main gate"))
    assert not (tmp_path / "new").exists()


def test_that_a_period_that_ends_before_it_begins_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(NewDatasetError, match="before the first"):
        begin_dataset(tmp_path / "new", NewDataset("x", FIRST, date(2024, 1, 1)))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", file_schemas())
def test_that_the_bundled_dataset_is_true_to_the_schemas(name: str) -> None:
    assert complaints(name, (BUNDLED / name).read_text("utf-8")) == []


def test_that_every_file_of_a_new_dataset_names_its_schema(tmp_path: Path) -> None:
    begin_dataset(tmp_path / "new", NewDataset("x", FIRST))
    for path in (tmp_path / "new").glob("*.yaml"):
        first = path.read_text("utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / named).is_file(), first
        assert complaints(path.name, path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("events.yaml", "kind: assault", "kind: assault\n    mannner: x"),
        ("events.yaml", "voice: independent", "stance: assert"),
        ("events.yaml", "date: 2021-08-07", "date: 2021-02-30"),
        ("events.yaml", "    kind: assault\n", ""),
        ("places.yaml", "lat: 34.3", "lat: 91"),
        ("sources.yaml", "publisher: AFP", "publisher: 12"),
        ("statements.yaml", "sources:\n      - reuters-1", "sources: []"),
        ("dataset.yaml", "start: 2021-08-01", "begin: 2021-08-01"),
    ],
)  # fmt: skip
def test_that_an_editor_marks_what_the_loader_refuses(name: str, old: str, new: str) -> None:
    assert complaints(name, SOUND[name]) == []
    assert old in SOUND[name]
    assert complaints(name, SOUND[name].replace(old, new, 1))


def test_that_schemas_are_written_into_a_dataset_that_exists(tmp_path: Path) -> None:
    written = write_schemas(tmp_path)
    assert {path.name for path in (tmp_path / ".schema").iterdir()} == {
        Path(name).name for name in written
    }


def test_that_every_field_of_a_schema_says_what_it_means() -> None:
    for schema in file_schemas().values():
        records = [schema, *schema["$defs"].values()]
        for record in records:
            if "additionalProperties" in record:
                for field, described in record["properties"].items():
                    assert described.get("description"), (record["title"], field)


def test_that_meanings_are_those_of_the_document() -> None:
    """Renew them with `python -m docs.field_meanings`."""
    assert RESOURCE.read_text(encoding="utf-8") == meanings_text()
