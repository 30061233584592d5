from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from briefing_app.domain.problem import Problem
from briefing_app.viewmodels.problem_list_model import ProblemListModel, Wanted

SOURCE = Problem(
    severity="error", code="unknown_source", message="Source “x” is not in sources.yaml",
    file="events.yaml", line=12, column=5, record="herat-taken", field="reports[0].source",
    fix="Correct the id.",
)  # fmt: skip
HOLDER = replace(SOURCE, severity="warning", code="already_held", message="Herat is held already",
                 line=30)  # fmt: skip
NOTE = Problem(severity="note", code="slow_parser", message="Slow", file="dataset.yaml")
ALL = (NOTE, SOURCE, HOLDER)


@pytest.fixture
def model(qapp: object) -> ProblemListModel:
    model = ProblemListModel()
    tester = QAbstractItemModelTester(model)
    tester.setParent(model)
    model.show_problems(ALL)
    return model


@pytest.mark.parametrize(
    ("severity", "file", "text", "expected"),
    [
        ("all", "", "", ALL),
        ("error", "", "", (SOURCE,)),
        ("note", "", "", (NOTE,)),
        ("all", "events.yaml", "", (SOURCE, HOLDER)),
        ("all", "", "HERAT already", (HOLDER,)),
        ("all", "", "unknown source", (SOURCE,)),
        ("all", "", "nowhere", ()),
        ("all", "", "events.yaml:12", (SOURCE,)),
        ("warning", "dataset.yaml", "", ()),
    ],
)
def test_that_rows_pass_every_filter(
    model: ProblemListModel, severity: Wanted, file: str, text: str, expected: tuple[Problem, ...]
) -> None:
    model.show_filter(severity, file, text)
    assert model.problems() == expected
    assert model.counts() == {"all": 3, "error": 1, "warning": 1, "note": 1}


def test_that_cells_say_severity_place_field_and_message(model: ProblemListModel) -> None:
    cells = [model.index(1, column).data() for column in range(4)]
    assert cells == ["Error", "events.yaml:12", "reports[0].source",
                     "Source “x” is not in sources.yaml"]  # fmt: skip
    assert model.index(0, 1).data() == "dataset.yaml"


def test_that_the_first_cell_speaks_for_the_row(model: ProblemListModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, 0).data(role) == (
        "Error, events.yaml line 12, reports[0].source: Source “x” is not in sources.yaml, "
        "record herat-taken"
    )
    assert model.index(0, 0).data(role) == "Note, dataset.yaml: Slow"
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Correct the id."


def test_that_after_another_reading_the_row_is_the_same_or_the_nearest(
    model: ProblemListModel,
) -> None:
    assert model.row_of(HOLDER) == 2
    moved = replace(HOLDER, line=33)
    model.show_problems((NOTE, SOURCE, moved))
    assert model.row_of(HOLDER) == 2
    model.show_problems((NOTE,))
    assert model.row_of(HOLDER) == -1
    assert model.row_of(None) == -1


def test_that_a_filter_for_a_file_goes_with_its_problems(model: ProblemListModel) -> None:
    model.show_filter("all", "events.yaml", "")
    model.show_problems((NOTE,))
    assert model.file == ""
    assert model.problems() == (NOTE,)
