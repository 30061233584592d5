"""The command `import`: what it prints, where, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from briefing_app.cli import main
from tests.importing.tables import ACLED, acled_row, table_text


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Two rows of ACLED, the second of which is rejected."""
    path = tmp_path / "acled.csv"
    path.write_text(table_text(ACLED, [acled_row(1), acled_row(2, event_date="")]), "utf-8")
    return path


def test_that_the_report_tells_what_became_of_every_row(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = table.parent / "my folder"
    assert main(["import", str(table), str(folder)]) == 1  # a row was rejected
    assert (
        capsys.readouterr().out
        == f"""\
acled.csv: CSV parted by commas, UTF-8, mapping ACLED
Read 2 rows: kept 1, rejected 1
1 place, 2 sources, 1 event, of which 1 moves control
From 15 January 2024 to 15 January 2024
Parties made of names: ZLF: Zubara Liberation Front

Rejected
  line 3: there is no day

Check of the dataset: 0 errors, 0 warnings, 0 notes
Terms: ACLED data (Armed Conflict Location & Event Data, acleddata.com), under
  ACLED's terms of use: name ACLED and the day of the download wherever the data
  is used, and do not pass on the rows.
Wrote '{folder}'. Look at it: briefing-app view '{folder}'
"""
    )
    assert main(["check", str(folder)]) == 0


def test_that_a_dry_run_prints_all_rows_as_json_and_writes_nothing(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(table), "--dry-run", "--report", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["read"], told["kept"], told["folder"]) == (2, 1, None)
    assert told["rejected"] == [
        {"line": 3, "record": "ZUB2", "reason": "there is no day", "detail": ""}
    ]
    assert [path.name for path in table.parent.iterdir()] == ["acled.csv"]


def test_that_good_rows_alone_are_good(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(table_text(ACLED, [acled_row()]), "utf-8")
    assert main(["import", str(tmp_path / "t.csv"), str(tmp_path / "made")]) == 0
    assert main(["import", str(tmp_path / "t.csv"), str(tmp_path / "made")]) == 3
    assert main(["import", str(tmp_path / "t.csv"), str(tmp_path / "made"), "--replace"]) == 0


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["import"], 2, "name the file and the folder to make"),
        (["import", "none.csv", "made"], 1, "there is no none.csv."),
        (["import", "acled.csv"], 2, "name the file and the folder"),
        (["import", "acled.csv", "made", "--mapping", "none.yaml"], 2, "cannot be read"),
        (["import", "acled.csv", "made", "--from", "soon"], 2, "'soon' is not a day"),
        (
            ["import", "acled.csv", "x", "--from", "2024-02-01", "--to", "2024-01-01"],
            2,
            "--to lies",
        ),
        (["import", "acled.csv", "made", "--to", "2023-01-01"], 1, "none of 2 rows"),
        (["import", "acled.csv", "made", "--mapping", "ucdp"], 1, "the mapping does not fit"),
        (["import", "--show-mapping", "none"], 2, "acled, acled-2018, timelinejs, ucdp"),
    ],
)
def test_that_what_cannot_be_done_is_said_with_the_status_of_its_kind(
    table: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    status: int,
    told: str,
) -> None:
    monkeypatch.chdir(table.parent)
    assert main(arguments) == status
    assert told in capsys.readouterr().err
    assert not (table.parent / "made").exists()


def test_that_problems_of_a_mapping_are_told_with_their_lines(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mapping = table.parent / "own.yaml"
    mapping.write_text("format: 1\nextends: acled\nplace:\n  name: '{lokation}'\n", "utf-8")
    arguments = ["import", str(table), "--dry-run", "--mapping", str(mapping)]
    assert main(arguments) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"{mapping}:4:9: error: There is no column “lokation” in the file\n")
    assert "     4 |   name: '{lokation}'\n" in out
    assert "likely meant: location" in out
    assert main([*arguments, "--report", "json"]) == 1
    assert [found["code"] for found in json.loads(capsys.readouterr().out)["problems"]] == [
        "unknown_column"
    ]
    mapping.write_text("format: 2\nextends: acled\n", "utf-8")
    assert main(arguments) == 1
    assert f"{mapping}:1:9: error: " in capsys.readouterr().out


def test_that_mappings_and_their_schema_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "--show-mapping", "ucdp"]) == 0
    assert yaml.safe_load(capsys.readouterr().out)["name"] == "UCDP GED"
    assert main(["schema", "mapping.yaml"]) == 0
    assert "holders" in json.loads(capsys.readouterr().out)["properties"]
