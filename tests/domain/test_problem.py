"""Problems tell where they are, so that an editor can jump there."""

from __future__ import annotations

from briefing_app.domain.problem import DatasetError, Problem


def test_that_a_problem_starts_with_file_line_and_column() -> None:
    problem = Problem(
        severity="error",
        code="bad_day",
        message="no such day",
        file="events.yaml",
        line=3,
        column=7,
    )
    assert str(problem) == "events.yaml:3:7: error: no such day"


def test_that_an_error_carries_and_prints_every_problem() -> None:
    problems = tuple(
        Problem(severity="error", code="unreadable", message=f"cannot read {name}", file=name)
        for name in ("dataset.yaml", "places.yaml")
    )
    error = DatasetError(problems)
    assert error.problems == problems
    assert str(error).splitlines() == [
        "dataset.yaml:0:0: error: cannot read dataset.yaml",
        "places.yaml:0:0: error: cannot read places.yaml",
    ]
