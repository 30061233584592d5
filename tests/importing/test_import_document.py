"""What docs/import.md says, held against the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing_app.cli import main
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.importing.dataset import Wish, import_file
from briefing_app.services.importing.mapping import ImportMapping
from briefing_app.services.importing.mapping_file import read_mapping, shipped
from tests.importing.tables import ACLED, acled_row, own_mapping, table_text

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "import.md").read_text("utf-8")
SUDAN, LOG = re.findall(r"```yaml\n(.*?)```", TEXT, re.S)


def test_that_the_mapping_of_a_table_of_ones_own_does_what_is_said(tmp_path: Path) -> None:
    mapping = own_mapping(tmp_path, LOG)
    table = tmp_path / "log.csv"
    table.write_text(
        "day,town,taken by,what,paper\n"
        "05.08.2024,Upper Town,rebels,They came at dawn.,Hill News\n"
        "06.08.2024,Upper Town,,Shots were heard.,Hill News\n",
        "utf-8",
    )
    found = import_file(Wish(table, mapping), tmp_path / "made")
    assert (found.kept, found.changes, found.remarks) == (2, 1, ())
    dataset = load_dataset(tmp_path / "made").dataset
    assert dataset.description.title == "The war in the hills"
    assert [event.holder for event in dataset.events] == ["rebels", None]


def test_that_the_mapping_that_extends_acled_does_what_is_said(tmp_path: Path) -> None:
    mapping = own_mapping(tmp_path, SUDAN)
    state, other = "Military Forces of Sudan (2019-)", "Rapid Support Forces"
    rows = [
        acled_row(1, country="Sudan", actor1=other, actor2=state, source="Field Monitor; X"),
        acled_row(2, country="Elbonia"),
        acled_row(3, country="Sudan", actor1="A third", actor2=state, location="Telmana"),
    ]
    table = tmp_path / "acled.csv"
    table.write_text(table_text(ACLED, rows), "utf-8")
    found = import_file(Wish(table, mapping), tmp_path / "made")
    assert (found.kept, len(found.rejected), found.changes) == (2, 1, 1)
    event = load_dataset(tmp_path / "made").dataset.events[0]
    assert event.holder == "rsf"
    assert [report.voice for report in event.reports] == ["independent", None]


def test_that_every_field_of_a_mapping_is_told() -> None:
    section = TEXT[TEXT.index("\n### Fields\n") :]
    rows = re.findall(r"^\| (.+?) \| (.+) \|$", section, re.M)
    told = {name: meaning for names, meaning in rows for name in re.findall(r"`(\w+)`", names)}
    assert told.keys() == ImportMapping.model_fields.keys()
    for group in ("about", "date", "place", "event", "source", "report", "split"):
        model = type(getattr(read_mapping("acled").mapping, group))
        for field in model.model_fields:
            assert f"`{field}`" in told[group], (group, field)


def test_that_every_mapping_that_comes_with_the_program_is_told() -> None:
    for name in shipped():
        assert f"`{name}`" in TEXT


def test_that_the_options_are_those_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    table = TEXT[TEXT.index("| Option |") : TEXT.index("The exit status")]
    told = set(re.findall(r"`(--[\w-]+)`", table))
    assert main(["import", "--help"]) == 0
    options = set(re.findall(r"^  (--[\w-]+)", capsys.readouterr().out, re.M))
    assert told == options
