"""How well a draft finds what a careful reader finds: right, wrong, missed.

Answers name what is taken (place, holder, first and last day), other events (place, kind), places
whose fall is denied, who speaks (the id of a speaker, or words of the name) with a word of the
sentence, and figures (operator, number, measure).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from briefing_app.domain.dataset import CONTROL_CHANGE, Dataset
from briefing_app.services.drafting.article import read_article
from briefing_app.services.drafting.draft import draft
from briefing_app.services.drafting.proposals import Draft, Proposal
from briefing_app.services.drafting.speech import ACCORDING, SAID, SAID_AFTER, WAS_SAID
from briefing_app.services.yaml_reader import read_yaml


@dataclass(frozen=True)
class Score:
    """How many were proposed and meant, proposed and not meant, and meant and not proposed."""

    right: int
    wrong: int
    missed: int
    wrong_ones: tuple[object, ...] = ()
    missed_ones: tuple[object, ...] = ()


def read_answers(path: Path) -> dict[str, Any]:
    """The answers for a text."""
    return read_yaml(path.read_bytes()).value


def draft_of(text: Path, dataset: Dataset, day: date, publisher: str) -> Draft:
    """A draft as the command makes it."""
    source = {"id": "the-article", "publisher": publisher, "title": "A text", "published": day}
    return draft(read_article(text.read_bytes()), dataset, source)


def measure(made: Draft, answers: dict[str, Any]) -> dict[str, Score]:
    """A score for each kind of thing. `days` counts those rightly taken whose day is right too."""
    changes = [one for one in made.events if one.record["kind"] == CONTROL_CHANGE]
    days = [
        answer
        for answer in answers["taken"]
        for one in changes
        if _is_change(one, answer)
        and one.record["date"] <= answer[3]
        and one.record.get("date_latest", one.record["date"]) >= answer[2]
    ]
    others = [one for one in made.events if one.record["kind"] != CONTROL_CHANGE]
    # One speech may be several statements: one for each number in it.
    said = list(
        {
            (one.origins[0].sentence.number, one.origins[0].start): one
            for one in made.statements
            if one.origins[0].rule in (SAID, SAID_AFTER, WAS_SAID, ACCORDING)
        }.values()
    )
    numbers = [one for one in made.statements if {"claim", "forecast"} & one.record.keys()]
    names = {one.record["id"]: one.record["name"] for one in made.speakers}
    taken = _score(changes, answers["taken"], _is_change)
    return {
        "taken": taken,
        "days": Score(len(days), taken.right - len(days), 0),
        "other events": _score(others, answers["other_events"], _is_other),
        "denials": _score(_denials(made), answers["denied"], lambda place, answer: place == answer),
        "statements": _score(
            said, answers["statements"], lambda one, answer: _is_said(one, answer, names)
        ),
        "figures": _score(numbers, answers["figures"], _is_figure),
    }


def _score(
    proposed: list[Any], answers: tuple[Any, ...], fits: Callable[[Any, Any], bool]
) -> Score:
    left, wrong = list(proposed), list[object]()
    missed = []
    for answer in answers:
        found = next((one for one in left if fits(one, answer)), None)
        if found is None:
            missed.append(answer)
        else:
            left.remove(found)
    wrong = [one.record if isinstance(one, Proposal) else one for one in left]
    right = len(answers) - len(missed)
    return Score(right, len(wrong), len(missed), tuple(wrong), tuple(missed))


def _is_change(one: Proposal, answer: tuple[Any, ...]) -> bool:
    return (one.record["place"], one.record["holder"]) == (answer[0], answer[1])


def _is_other(one: Proposal, answer: tuple[Any, ...]) -> bool:
    return (one.record["place"], one.record["kind"]) == (answer[0], answer[1])


def _denials(made: Draft) -> list[str]:
    denied = [
        one.record["place"]
        for one in made.events
        if any(report.get("stance") == "denies" for report in one.record["reports"])
    ]
    return denied + [
        place
        for one in made.statements
        if one.origins[-1].rule.endswith("denied")
        for place in one.record["places"]
        if place not in denied
    ]


def _is_said(one: Proposal, answer: tuple[str, str], names: dict[str, str]) -> bool:
    speaker = one.record["speaker"]
    called = names.get(speaker, speaker)
    return (answer[0] in called) and answer[1] in one.origins[0].sentence.text


def _is_figure(one: Proposal, answer: tuple[str, float, str]) -> bool:
    operator, value, metric = answer
    if claim := one.record.get("claim"):
        found = (claim.get("operator", "eq"), claim["value"], claim["metric"])
        return found == (operator, value, metric) or found == (operator, value, f"other:{metric}")
    return metric == "days" and value == one.record["forecast"]["horizon_days"]
