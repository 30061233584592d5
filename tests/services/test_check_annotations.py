"""Problems in the forms that forges and editors read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.problem import Problem
from briefing_app.services.check_annotations import check_github_text, check_sarif_text
from briefing_app.services.check_report import check_text
from briefing_app.services.dataset_file import Loaded
from tests.services.dataset_folders import load

UNKNOWN_PLACE = ("events.yaml", "place: zaranj", "place: zarang")


def sarif_of(loaded: Loaded, path: Path | None = None) -> dict[str, Any]:
    log = json.loads(check_sarif_text(path or loaded.path, loaded.problems, loaded))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def line_of(loaded: Loaded, text: str) -> int:
    lines = (loaded.path / "events.yaml").read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def test_that_text_shows_the_line_with_a_mark_below_what_is_wrong(tmp_path: Path) -> None:
    loaded = load(tmp_path / "small", UNKNOWN_PLACE)
    lines = check_text(loaded.path, loaded.problems, loaded).splitlines()
    shown = next(number for number, line in enumerate(lines) if " | " in line)
    assert lines[shown].endswith("    place: zarang")
    assert lines[shown].split("|")[0].strip() == str(line_of(loaded, "zarang"))
    assert lines[shown + 1].index("^") == lines[shown].index("zarang")


def test_that_a_problem_of_a_whole_file_has_no_line(tmp_path: Path) -> None:
    loaded = load(tmp_path / "small", ("event.yaml", "", "events: []"))
    assert " | " not in check_text(loaded.path, loaded.problems, loaded)
    (result,) = sarif_of(loaded)["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert ",line=" not in check_github_text(loaded.path, loaded.problems, loaded)


def test_that_sarif_names_rule_level_and_place(tmp_path: Path) -> None:
    loaded = load(tmp_path / "small", UNKNOWN_PLACE)
    run = sarif_of(loaded)
    result = run["results"][0]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "unknown_place"
    assert result["level"] == "error"
    assert "zaranj" in result["message"]["text"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("/small/events.yaml")
    assert place["region"]["startLine"] == line_of(loaded, "zarang")


def test_that_sarif_names_files_as_they_are_reached_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    loaded = load(tmp_path / "my set", UNKNOWN_PLACE)
    result = sarif_of(loaded, Path("my set"))["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "my%20set/events.yaml"


def test_that_no_text_of_a_dataset_ends_a_workflow_command(tmp_path: Path) -> None:
    hostile = "x%0A::warning::y,line=1:2\n::error::z"
    problem = Problem(
        severity="error", code="unknown_place", message=hostile, file="events.yaml", line=3,
        column=1, likely=hostile,
    )  # fmt: skip
    lines = check_github_text(tmp_path / "a,b:c", (problem,), None).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::error file=")
    properties, _, message = lines[0].removeprefix("::error ").partition("::")
    assert "a%2Cb%3Ac" in properties
    assert properties.count(",") == 3
    assert "%250A" in message
    assert lines[1].startswith("::notice title=Check of a%2Cb%3Ac::Nothing can be shown")
