"""What is wrong with a dataset, as values that people and programs can read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault of a dataset: where it is, what was found, and how to mend it.

    `line` and `column` count from 1; 0 means the file as a whole. An *error* leaves its
    record out; a *warning* keeps the record and says what to doubt; a *note* is advice.
    """

    severity: Severity
    code: str
    message: str
    file: str
    line: int = 0
    column: int = 0
    record: str = ""
    field: str = ""
    found: str = ""
    expected: str = ""
    likely: str = ""
    effect: str = ""
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.message}"


class DatasetError(Exception):
    """Nothing of the dataset can be shown. Carries every problem found on the way."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

    @property
    def first(self) -> Problem:
        """The first error, for a short message; problems of less weight may stand before it."""
        return next(
            (problem for problem in self.problems if problem.severity == "error"), self.problems[0]
        )
