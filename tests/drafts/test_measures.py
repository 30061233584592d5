"""What drafts find in two texts of our own, and that docs/draft.md says so."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from briefing_app.cli import main
from briefing_app.services.dataset_file import load_dataset
from tests.drafts.measure import Score, draft_of, measure, read_answers

HERE = Path(__file__).parent
DOCUMENT = HERE.parents[1] / "docs" / "draft.md"


@cache
def scores(name: str) -> dict[str, Score]:
    answers = read_answers(HERE / f"{name}.answers.yaml")
    dataset = load_dataset(HERE / "orvane").dataset
    return measure(
        draft_of(HERE / f"{name}.txt", dataset, answers["date"], "Marginal Wire"), answers
    )


def documented(name: str) -> dict[str, tuple[int, ...]]:
    """The table of docs/draft.md about one text: right, wrong and missed."""
    text = DOCUMENT.read_text(encoding="utf-8").split(f"### {name}\n")[1].split("\n#")[0]
    rows = re.findall(r"^\| (.+?) \| (\d+) \| (\d+) \| (\d+) \|$", text, re.M)
    return {kind: tuple(map(int, numbers)) for kind, *numbers in rows}


WORDS = {
    "taken": "places taken, and by whom",
    "days": "… of these, with the right day",
    "other events": "sieges and withdrawals",
    "denials": "places whose fall is denied",
    "statements": "who spoke",
    "figures": "numbers and expectations",
}


def test_that_the_example_of_the_document_is_what_the_program_prints(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.S)
    asked = ["draft", str(HERE / "tuned.txt"), "--dataset", str(HERE / "orvane")]
    assert main([*asked, "--date", "2031-05-16", "--publisher", "Marginal Wire"]) == 0
    assert example in capsys.readouterr().out


@pytest.mark.parametrize("name", ["tuned", "held-out"])
def test_that_the_document_tells_what_is_found_in_a_text(name: str) -> None:
    found = {
        WORDS[kind]: (score.right, score.wrong, score.missed)
        for kind, score in scores(name).items()
    }
    assert found == documented(name)


def test_that_everything_taken_in_the_tuned_text_is_proposed_and_nothing_else() -> None:
    taken = scores("tuned")["taken"]
    assert (taken.wrong_ones, taken.missed_ones) == ((), ())


def test_that_nothing_is_proposed_as_taken_that_the_held_out_text_does_not_say() -> None:
    assert scores("held-out")["taken"].wrong_ones == ()


def test_that_a_measure_tells_what_is_wrong_and_what_is_missing() -> None:
    answers = read_answers(HERE / "tuned.answers.yaml")
    first, *others = answers["taken"]
    other = ("vantry", "front", date(2031, 5, 1), date(2031, 5, 1))
    dataset = load_dataset(HERE / "orvane").dataset
    made = draft_of(HERE / "tuned.txt", dataset, answers["date"], "Marginal Wire")
    score = measure(made, answers | {"taken": (other, *others)})["taken"]
    assert (score.right, score.wrong, score.missed) == (len(others), 1, 1)
    assert score.missed_ones == (other,)
    assert first[0] in str(score.wrong_ones)
