"""`briefing-app verify`: the verdict on a brief, and its exit status."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from briefing_app.cli import main
from tests.conftest import BUNDLED

VERDICTS = Path(__file__).resolve().parents[1] / "docs" / "verify.md"


@pytest.fixture
def brief(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "brief.pdf"
    assert main(["export", "--date", "13/8", "--known-by", "12/8", "-o", str(path)]) == 0
    capsys.readouterr()
    return path


def test_that_an_exported_brief_matches(brief: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(brief)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "brief.pdf matches the dataset."
    assert told[1].startswith(
        "13 August 2021, as known on 12 August 2021. Dataset afghanistan-2021"
    )
    assert told[2] == "Set anew from the dataset, it is the same file, byte for byte."


def test_that_a_changed_dataset_is_told_with_what_differs(
    brief: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "changed"
    shutil.copytree(BUNDLED, folder)
    description = folder / "dataset.yaml"
    text = description.read_text("utf-8")
    assert "version: 1.0.0\n" in text
    description.write_text(text.replace("version: 1.0.0\n", "version: 1.0.1\n"), "utf-8")
    assert main(["verify", str(brief), str(folder)]) == 1
    told = capsys.readouterr().out
    assert told.startswith("brief.pdf differs from what the dataset gives.\n")
    assert "the dataset is version 1.0.1, SHA-256 " in told


def test_that_the_verdict_is_printed_as_json(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(brief), "--json"]) == 0
    fields = json.loads(capsys.readouterr().out)
    assert fields["verdict"] == "matches"
    assert fields["known_by"] == "2021-08-12"
    documented = VERDICTS.read_text("utf-8").partition("## The JSON")[2]
    assert [f"`{name}`" in documented for name in fields] == [True] * len(fields)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is not a PDF"),
        (b"%PDF-1.7\n", "its end is missing: it was cut off"),
        (b"%PDF-1.7\ntrailer<<>>\n%%EOF\n", "nothing is attached to it"),
    ],
)
def test_that_a_file_which_is_no_brief_gets_a_clear_answer(
    content: bytes, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "other.pdf"
    path.write_bytes(content)
    assert main(["verify", str(path), "--json"]) == 3
    told = capsys.readouterr()
    assert told.err == f"briefing-app: {path} cannot be checked: {reason}.\n"
    assert json.loads(told.out) == {"format": 1, "verdict": "unreadable", "told": [reason]}


def test_that_every_verdict_is_documented() -> None:
    from briefing_app.services.brief_check_report import HEADLINES

    documented = VERDICTS.read_text("utf-8")
    assert all(f"| `{verdict}` |" in documented for verdict in (*HEADLINES, "unreadable"))
