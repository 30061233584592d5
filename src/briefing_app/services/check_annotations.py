"""What is wrong with a dataset in the forms that forges and editors read.

GitHub's workflow commands put a problem beside the line of a change; SARIF 2.1.0 (OASIS) is read by
code scanning of several forges and by editors.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from briefing_app import __version__
from briefing_app.domain.problem import Problem
from briefing_app.services.check_report import located, totals
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.dataset_files import home_of
from briefing_app.services.plain_text import cleaned
from briefing_app.services.problem_list import CODES
from briefing_app.services.problem_report import heading

GITHUB_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def check_github_text(path: Path, problems: Sequence[Problem], loaded: Loaded | None) -> str:
    """One workflow command of GitHub Actions per problem, and the totals as a notice."""
    lines = [
        _command(
            GITHUB_COMMANDS[problem.severity],
            _whole_message(problem),
            file=located(path, problem),
            line=problem.line,
            col=problem.column,
            title=heading(problem),
        )
        for problem in problems
    ]
    lines.append(_command("notice", totals(problems, loaded), title=f"Check of {path.name}"))
    return "".join(f"{line}\n" for line in lines)


def check_sarif_text(path: Path, problems: Sequence[Problem], loaded: Loaded | None) -> str:
    """The problems as one run of SARIF 2.1.0; columns count Unicode code points."""
    used = sorted({problem.code for problem in problems})
    log: dict[str, Any] = {
        "$schema": SARIF_SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "briefing-app",
                        "version": __version__,
                        "rules": [
                            {
                                "id": code,
                                "shortDescription": {"text": code.replace("_", " ")},
                                "help": {"text": CODES[code].fix},
                                "defaultConfiguration": {"level": CODES[code].severity},
                            }
                            for code in used
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(path, problem, used) for problem in problems],
                "invocations": [{"executionSuccessful": loaded is not None}],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(path: Path, problem: Problem, rules: Sequence[str]) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(home_of(path) / problem.file)}}
    if problem.line:
        region = {"startLine": problem.line}
        physical["region"] = region | ({"startColumn": problem.column} if problem.column else {})
    return {
        "ruleId": problem.code,
        "ruleIndex": rules.index(problem.code),
        "level": problem.severity,
        "message": {"text": _whole_message(problem)},
        "locations": [{"physicalLocation": physical}],
    }


def _uri(path: PurePath) -> str:
    """A reference relative to where the program was called, or a file address."""
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _whole_message(problem: Problem) -> str:
    """What is wrong, what was probably meant, what follows from it and how to mend it."""
    told = [
        problem.message,
        f"Likely meant: {problem.likely}" if problem.likely else "",
        f"Effect: {problem.effect}" if problem.effect else "",
        f"How to fix: {problem.fix}" if problem.fix else "",
    ]
    sentences = (cleaned(text).rstrip(".") for text in told if text)
    return ". ".join(sentences) + "."


def _command(name: str, message: str, **properties: str | int) -> str:
    """::error file=…,line=…::message, escaped as the runner unescapes it; zeros are left out."""
    told = ",".join(
        f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items() if value
    )
    return f"::{name}{f' {told}' if told else ''}::{_escaped(message)}"


def _escaped(text: str, also: str = "") -> str:
    return "".join(f"%{ord(char):02X}" if char in f"%\r\n{also}" else char for char in text)
