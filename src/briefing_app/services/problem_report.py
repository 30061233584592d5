"""What was read of a dataset, what is wrong with it, and what was found in order, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.number_words import counted
from briefing_app.domain.problem import Problem
from briefing_app.services.check_report import severities
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.dataset_files import file_names, home_of
from briefing_app.services.dataset_names import FILES
from briefing_app.services.record_kinds import KINDS

_UNKNOWN_IDS = (
    "unknown_place", "unknown_party", "unknown_place_set", "unknown_source",
    "unknown_organisation", "unknown_speaker", "unknown_event", "unknown_statement",
)  # fmt: skip
# What is in order as long as no problem of these codes was found.
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("every id that is named exists", _UNKNOWN_IDS),
    ("no id is used twice", ("duplicate_id",)),
    (
        "every event has a report and every statement a source",
        ("event_without_report", "statement_without_source"),
    ),
    ("no report is older than its event", ("report_too_early",)),
    ("every day lies in the period", ("outside_period", "point_outside_period")),
    ("all days and numbers can be read", ("bad_day", "wrong_type", "out_of_range")),
    ("no field has an unknown name", ("unknown_field", "unknown_list")),
    ("no party takes a place that it holds already", ("already_held",)),
    ("no number is above its whole", ("above_total",)),
    ("no name stands for two places or speakers", ("same_name",)),
)


@dataclass(frozen=True)
class ProblemReport:
    """The problems of one reading. `loaded` is None where nothing can be shown."""

    path: Path  # as it was asked for
    problems: tuple[Problem, ...]
    loaded: Loaded | None

    @property
    def folder(self) -> Path:
        """Where the files lie: a folder or a pack."""
        if self.loaded is not None:
            return self.loaded.path
        home = home_of(self.path)
        return home if home.exists() else home.parent

    @property
    def name(self) -> str:
        """The title of the dataset; what was to be opened where nothing better is known."""
        if self.loaded is not None:
            return self.loaded.dataset.description.title
        return str(self.path)

    @property
    def left_out(self) -> int:
        """Records left out."""
        return 0 if self.loaded is None else sum(self.loaded.left_out.values())


def title(report: ProblemReport) -> str:
    """3 errors and 3 warnings in 2 of 8 files; notes are named where there is nothing else."""
    found = severities(report.problems)
    told = [name for name in ("error", "warning") if found[name]]
    told = told or [name for name in ("note",) if found[name]]
    there = set(FILES).intersection(file_names(report.folder))
    if not told:
        return f"No problems in {counted(len(there), 'file')}"
    named = " and ".join(counted(found[severity], severity) for severity in told)
    faulty = {problem.file for problem in report.problems if problem.severity in told}
    where = f" in {len(faulty)} of {counted(len(there | faulty), 'file')}"
    if report.loaded is not None:
        return named + where
    return f"Nothing can be shown: {named}{where if faulty.intersection(FILES) else ''}"


def sentence(report: ProblemReport) -> str:
    """Read … Shown … Left out …: the numbers add up, and nothing is left unsaid."""
    loaded = report.loaded
    if loaded is None:
        return "Without what is missing or cannot be read, there is no day to show."
    read, left = sum(loaded.read.values()), report.left_out
    told = f"Read {counted(read, 'record')}: {_kinds(loaded.read)}. "
    if not left:
        return f"{told}All of them are shown."
    return (
        f"{told}Shown: {read - left:,}. Left out: {left:,} ({_kinds(loaded.left_out)}). "
        "Nothing else was changed or guessed."
    )


def checks_passed(report: ProblemReport) -> list[str]:
    """What was looked at in every record and found in order."""
    if report.loaded is None or any(
        problem.code == "too_many_problems" for problem in report.problems
    ):
        return []  # not everything was looked at, or not everything is listed
    found = {problem.code for problem in report.problems}
    return [words for words, codes in CHECKS if not found.intersection(codes)]


def heading(problem: Problem) -> str:
    """The code of a problem as a heading: Unknown source."""
    words = problem.code.replace("_", " ").replace("yaml", "YAML").replace("utf8", "UTF-8")
    return words[:1].upper() + words[1:]


def place_words(problem: Problem) -> str:
    """events.yaml:1530, or the file alone."""
    return f"{problem.file}:{problem.line}" if problem.line else problem.file


def problem_text(problem: Problem) -> str:
    """One problem in full, to be copied."""
    lines = [str(problem)]
    for label, text in facts(problem, record=True):
        lines.append(f"    {label.lower()}: {text}")
    return "\n".join(lines)


def facts(problem: Problem, *, record: bool = False) -> list[tuple[str, str]]:
    """What is known of a problem, each with its label; what is not known is left out."""
    told = [
        ("Record", problem.record if record else ""),
        ("Field", problem.field if record else ""),
        ("Found", problem.found),
        ("Expected", problem.expected),
        ("Likely meant", problem.likely),
        ("Effect", problem.effect),
        ("How to fix", problem.fix),
    ]
    return [(label, text) for label, text in told if text]


def list_text(problems: Sequence[Problem]) -> str:
    """All of them in full, one after another."""
    return "\n\n".join(map(problem_text, problems))


def _kinds(counts: Mapping[str, int]) -> str:
    """34 places, 186 events and 1 statement; kinds without any are left out."""
    names = {kind.name: kind.singular for kind in KINDS}
    told = [
        f"{count:,} {names.get(name, name) if count == 1 else name}"
        for name, count in counts.items()
        if count
    ]
    return " and ".join([", ".join(told[:-1]), told[-1]]) if len(told) > 1 else "".join(told)
