from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing_app.domain.problem import DatasetError
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.problem_list import CODES
from briefing_app.services.problem_report import (
    CHECKS,
    ProblemReport,
    checks_passed,
    heading,
    list_text,
    problem_text,
    sentence,
    title,
)
from tests.services.dataset_folders import load, write

UNKNOWN_SOURCE = ("events.yaml", "source: afp-1", "source: afp-2")


def report_of(loaded: Loaded) -> ProblemReport:
    return ProblemReport(loaded.path, loaded.problems, loaded)


def test_that_a_clean_dataset_is_said_to_be_clean(tmp_path: Path) -> None:
    report = report_of(load(tmp_path))
    assert title(report) == "No problems in 8 files"
    assert sentence(report) == (
        "Read 14 records: 3 places, 3 sources, 1 organisation, 1 speaker, 3 events, 2 statements "
        "and 1 series. All of them are shown."
    )
    assert len(checks_passed(report)) == len(CHECKS)


def test_that_what_was_read_is_shown_or_left_out(tmp_path: Path) -> None:
    report = report_of(load(tmp_path, UNKNOWN_SOURCE))
    assert title(report) == "1 error in 1 of 8 files"
    read, shown, left = map(int, re.findall(r"(?:Read|Shown:|Left out:) (\d+)", sentence(report)))
    assert read == shown + left == 14
    assert left == report.left_out == 1
    assert "(1 event)" in sentence(report)
    assert "every id that is named exists" not in checks_passed(report)
    assert "no id is used twice" in checks_passed(report)


def test_that_notes_are_named_where_there_is_nothing_else(tmp_path: Path) -> None:
    extra = "  - id: spare\n    publisher: Nobody\n    title: Spare\n    published: 2021-08-12\n"
    unused = ("sources.yaml", "sources:\n", "sources:\n" + extra)
    assert title(report_of(load(tmp_path, unused))) == "1 note in 1 of 8 files"
    both = report_of(load(tmp_path, unused, UNKNOWN_SOURCE))
    assert title(both).startswith("1 error in 1 of")


def test_that_a_dataset_of_which_nothing_is_left_says_so(tmp_path: Path) -> None:
    folder = write(tmp_path / "small", without="places.yaml")
    with pytest.raises(DatasetError) as raised:
        load_dataset(folder)
    report = ProblemReport(folder, raised.value.problems, None)
    assert title(report) == "Nothing can be shown: 1 error in 1 of 8 files"
    assert checks_passed(report) == []
    assert report.name == str(tmp_path / "small")
    assert report.folder == folder


def test_that_checks_name_codes_that_exist() -> None:
    for _, codes in CHECKS:
        assert set(codes) <= set(CODES)


def test_that_every_code_makes_a_heading(tmp_path: Path) -> None:
    problem = load(tmp_path, UNKNOWN_SOURCE).problems[0]
    assert heading(problem) == "Unknown source"
    assert "events.yaml" in problem_text(problem)
    assert "how to fix: " in problem_text(problem)
    assert list_text([problem, problem]) == f"{problem_text(problem)}\n\n{problem_text(problem)}"
