"""Problems of a dataset as rows: filtered by severity, file and words."""

from __future__ import annotations

from collections import Counter
from typing import Literal, get_args

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from briefing_app.domain.problem import Problem, Severity
from briefing_app.services.problem_report import place_words
from briefing_app.viewmodels.matching import fold, search_words

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
Wanted = Literal["all", "error", "warning", "note"]

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
SEVERITY, PLACE, FIELD, MESSAGE = COLUMNS = range(4)


class ProblemListModel(QAbstractTableModel):
    """One row per problem, in the order in which the loader lists them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Problem, ...] = ()
        self._rows: list[Problem] = []
        self._severity: Wanted = "all"
        self._file = ""
        self._words: tuple[str, ...] = ()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Take the problems of another reading; the filters stay."""
        self.beginResetModel()
        self._all = problems
        if self._file not in self.files():
            self._file = ""
        self._rows = self._passing()
        self.endResetModel()

    def show_filter(self, severity: Wanted, file: str, text: str) -> None:
        """Make those the rows that have a severity, lie in a file, and hold all words."""
        wanted = (severity, file, search_words(text))
        if wanted != (self._severity, self._file, self._words):
            self.beginResetModel()
            self._severity, self._file, self._words = wanted
            self._rows = self._passing()
            self.endResetModel()

    @property
    def file(self) -> str:
        """The file whose problems are wanted, "" for all."""
        return self._file

    def files(self) -> list[str]:
        """The files with problems."""
        return sorted({problem.file for problem in self._all})

    def counts(self) -> dict[Wanted, int]:
        """How many there are of each severity, whatever is filtered."""
        counts = Counter(problem.severity for problem in self._all)
        return {"all": len(self._all), **{name: counts[name] for name in SEVERITIES}}

    def problem(self, row: int) -> Problem:
        """The problem of a row."""
        return self._rows[row]

    def problems(self) -> tuple[Problem, ...]:
        """Those that pass the filters."""
        return tuple(self._rows)

    def row_of(self, problem: Problem | None) -> int:
        """The row of a problem, or of the one most like it after another reading; −1 for none."""
        if problem is None:
            return -1
        if problem in self._rows:
            return self._rows.index(problem)
        same = [row for row, other in enumerate(self._rows) if other.file == problem.file]
        return min(same, key=lambda row: abs(self._rows[row].line - problem.line), default=-1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of problems that pass the filters."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Severity, place, field, message."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; for those who listen, the first cell tells the whole row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        problem, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cell(problem, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(problem) if column == SEVERITY else _cell(problem, column)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return problem.fix if column == SEVERITY else None
            case Qt.ItemDataRole.ToolTipRole:
                return _cell(problem, column) or None
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Severity"), self.tr("File and line"), self.tr("Field"),
                self.tr("What is wrong"),
            )[section]  # fmt: skip
        return None

    def _passing(self) -> list[Problem]:
        return [
            problem
            for problem in self._all
            if self._severity in ("all", problem.severity)
            and self._file in ("", problem.file)
            and self._holds_words(problem)
        ]

    def _holds_words(self, problem: Problem) -> bool:
        if not self._words:
            return True
        parts = (
            problem.message, place_words(problem), problem.field, problem.record, problem.found,
            problem.code, severity_words(problem.severity),
        )  # fmt: skip
        text = fold("\n".join(parts))
        return all(word in text for word in self._words)


def severity_words(severity: Severity) -> str:
    """Error, Warning or Note, in the language of the window."""
    words: dict[Severity, str] = {
        "error": translate("Severity", "Error"),
        "warning": translate("Severity", "Warning"),
        "note": translate("Severity", "Note"),
    }
    return words[severity]


def spoken(problem: Problem) -> str:
    """Error, events.yaml line 12, sources: Source “x” is not in sources.yaml, record y."""
    place = problem.file
    if problem.line:
        place = translate("Problem", "{file} line {line}").format(file=place, line=problem.line)
    where = ", ".join(filter(None, (severity_words(problem.severity), place, problem.field)))
    record = translate("Problem", "record {}").format(problem.record) if problem.record else ""
    return ", ".join(filter(None, (f"{where}: {problem.message}", record)))


def _cell(problem: Problem, column: int) -> str:
    severity, place = severity_words(problem.severity), place_words(problem)
    return (severity, place, problem.field, problem.message)[column]
