"""What is wrong with a dataset, as text for people and editors and as JSON for programs.

The JSON is explained field by field in `docs/check-formats.md`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from briefing_app.domain.number_words import counted
from briefing_app.domain.problem import Problem
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.dataset_files import home_of
from briefing_app.services.file_excerpt import marked, read_lines
from briefing_app.services.plain_text import cleaned, finished, wrapped

FORMAT = 1  # rises when a field goes or changes its meaning; new fields may come without


def check_text(path: Path, problems: Sequence[Problem], loaded: Loaded | None) -> str:
    """One line per problem that editors can jump to, what helps to mend it, and the totals.

    `loaded` is None where nothing can be shown.
    """
    return finished([*problem_lines(path, problems), totals(problems, loaded)])


def problem_lines(path: Path, problems: Sequence[Problem]) -> list[str]:
    """One line per problem that editors can jump to, and below it what helps to mend it."""
    lines: list[str] = []
    for problem, excerpt in zip(problems, _excerpts(path, problems), strict=True):
        lines += [problem_line(path, problem), *excerpt, *_details(problem)]
    return lines


def _excerpts(path: Path, problems: Sequence[Problem]) -> Iterator[list[str]]:
    """For each problem its line of the file, with a mark below the column."""
    wanted: dict[str, set[int]] = {}
    for problem in problems:
        wanted.setdefault(problem.file, set()).add(problem.line)
    files = {name: read_lines(home_of(path) / name, lines) for name, lines in wanted.items()}
    for problem in problems:
        line = files[problem.file].get(problem.line)
        if line is None:
            yield []
            continue
        number = f"{problem.line:>6}"
        shown, mark = marked(line, problem.column)
        yield [f"{number} | {shown}", *([f"{' ' * len(number)} | {mark}"] if mark else [])]


def problem_line(path: Path, problem: Problem) -> str:
    """my-dataset/events.yaml:12:5: error: …, the file as it is reached from here."""
    place = f"{located(path, problem)}:{problem.line}:{problem.column}"
    return f"{place}: {problem.severity}: {cleaned(problem.message)}"


def _details(problem: Problem) -> Iterator[str]:
    told = {
        "record": problem.record,
        "field": problem.field,
        "found": problem.found,
        "expected": problem.expected,
        "likely meant": problem.likely,
        "effect": problem.effect,
        "fix": problem.fix,
    }
    for name, value in told.items():
        if value:
            yield from wrapped(value, f"    {name + ':':<13} ")


def located(path: Path, problem: Problem) -> str:
    """The file of a problem, reached the way in which the dataset was named."""
    home = home_of(path)
    is_home = problem.file == home.name and not home.is_dir()  # the pack as a whole
    return cleaned(str(home if is_home else home / problem.file))


def totals(problems: Sequence[Problem], loaded: Loaded | None) -> str:
    """Read 1,234 records: shown 1,230, left out 4 (events 4). 4 errors, 1 warning, 0 notes."""
    found = severities(problems)
    told = ", ".join(counted(count, severity) for severity, count in found.items())
    if loaded is None:
        return f"Nothing can be shown. {told}."
    read, shown = sum(loaded.read.values()), sum(loaded.shown.values())
    left = [f"{name} {count:,}" for name, count in loaded.left_out.items() if count]
    named = f" ({', '.join(left)})" if left else ""
    records = f"Read {counted(read, 'record')}: shown {shown:,}, left out {read - shown:,}{named}"
    return f"{records}. {told}."


def severities(problems: Sequence[Problem]) -> dict[str, int]:
    """How many errors, warnings and notes there are."""
    counts = Counter(problem.severity for problem in problems)
    return {severity: counts[severity] for severity in ("error", "warning", "note")}


def check_json_text(path: Path, problems: Sequence[Problem], loaded: Loaded | None) -> str:
    """The same as JSON. `loaded` is None where nothing can be shown."""
    found = severities(problems)
    report: dict[str, Any] = {
        "format": FORMAT,
        "path": str(path),
        "dataset": None,
        "records": None,
        "read": None,
        "shown": None,
        "left_out": None,
        "errors": found["error"],
        "warnings": found["warning"],
        "notes": found["note"],
        "problems": [asdict(problem) | {"file": located(path, problem)} for problem in problems],
    }
    if loaded is not None:
        described = loaded.dataset.description
        report |= {
            "dataset": {
                "id": described.id,
                "title": described.title,
                "version": described.version,
                "sha256": loaded.dataset.sha256,
            },
            "records": {
                name: {"read": read, "shown": loaded.shown[name], "left_out": loaded.left_out[name]}
                for name, read in loaded.read.items()
            },
            "read": sum(loaded.read.values()),
            "shown": sum(loaded.shown.values()),
            "left_out": sum(loaded.left_out.values()),
        }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
