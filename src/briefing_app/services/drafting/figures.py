"""Numbers that an article states: shares and counts of what is held, people, and times to come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from briefing_app.domain.dataset import PlaceSet
from briefing_app.domain.dataset.statements import Operator
from briefing_app.services.drafting.rules import load_rules, whole_words

MAX_HORIZON = 3_660  # days; what lies further away is no forecast of a crisis
SHARE, PART, COUNT, PEOPLE = "share", "part", "count", "people"  # the rules


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, from `start` to `end` in a sentence, and what it counts."""

    start: int
    end: int
    rule: str
    operator: Operator
    value: float
    metric: str
    unit: str
    of: float | None = None
    place_set: str | None = None


@dataclass(frozen=True, slots=True)
class Horizon:
    """Within how many days something is expected; `words` are those of the text around it."""

    start: int
    end: int
    days: int
    words: str


class _Held(NamedTuple):
    """A noun for what can be held: `share` and `number` are the measures of it.

    `length` is that of the words up to its end, `of` the number that stands before it.
    """

    share: str
    number: str | None
    place_set: str | None
    length: int
    of: float | None


def figures(text: str, place_sets: tuple[PlaceSet, ...]) -> list[Figure]:
    """The numbers of a sentence that say how much is held or how many people there are."""
    found = [*_shares(text, place_sets), *_parts(text, place_sets), *_counts(text, place_sets)]
    kept: list[Figure] = []
    for figure in found:  # shares first: "half of 34 capitals" counts no 34 capitals
        if all(figure.end <= other.start or figure.start >= other.end for other in kept):
            kept.append(figure)
    return sorted(kept, key=lambda figure: figure.start)


def horizons(text: str) -> list[Horizon]:
    """Times within which a sentence expects something."""
    rules = load_rules()
    possible = whole_words(rules.numbers.expected)
    units = {unit.words: unit.days for unit in rules.numbers.horizons}
    pattern = whole_words(
        rf"(?:with)?in (?:about |around )?(?P<number>{_number()}|an?)"
        rf"(?: (?P<unit>{'|'.join(units)}))?(?! hours)"
    )
    found: list[Horizon] = []
    unit = ""
    for match in pattern.finditer(text):
        unit = match["unit"] or unit
        modal = next(reversed(list(possible.finditer(text, 0, match.start()))), None)
        if not unit or modal is None or (match["unit"] is None and not found):
            continue
        days = next(days for words, days in units.items() if re.fullmatch(words, unit.lower()))
        number = 1.0 if match["number"].lower() in ("a", "an") else _value(match["number"])
        words = text[modal.end() : match.end()].strip()
        if number * days <= MAX_HORIZON:
            found.append(Horizon(match.start(), match.end(), int(number) * days, words))
    return found


def _shares(text: str, place_sets: tuple[PlaceSet, ...]) -> list[Figure]:
    """Half of the 34 capitals, two-thirds of the countryside, 85 percent of the territory."""
    shares = {share.words: share.percent for share in load_rules().numbers.shares}
    words = "|".join(f"(?:{one})" for one in shares)
    pattern = whole_words(
        rf"(?:(?P<share>{words})|(?P<number>\d{{1,3}}(?:\.\d{{1,6}})?)(?: percent| per cent|%))"
        rf" (?:of )?(?P<whole>{_WHOLE})"
    )
    found = []
    for match in _overlapping(pattern, text):
        noun = _noun(match["whole"], place_sets)
        if noun is None:
            continue
        start, operator = _operator(text, match.start())
        if match["share"]:
            value = next(
                percent
                for pattern_words, percent in shares.items()
                if re.fullmatch(pattern_words, match["share"], re.IGNORECASE)
            )
            operator = operator or "about"
        else:
            value = float(match["number"])
        end = match.start("whole") + noun.length
        found.append(
            Figure(
                start, end, SHARE, operator or "eq", value, noun.share, "percent",
                noun.of, noun.place_set,
            )
        )  # fmt: skip
    return found


# Up to six words: the country's 34 provincial capitals.
_WHOLE = r"[\w’'-]+(?: [\w’'-]+){0,5}"


def _parts(text: str, place_sets: tuple[PlaceSet, ...]) -> list[Figure]:
    """Seven of the country's 12 district capitals."""
    pattern = whole_words(rf"(?P<number>{_number()}) of (?P<whole>{_WHOLE})")
    found = []
    for match in _overlapping(pattern, text):
        noun = _noun(match["whole"], place_sets)
        if noun is None or noun.number is None or noun.of is None:
            continue
        start, operator = _operator(text, match.start())
        end = match.start("whole") + noun.length
        found.append(
            Figure(
                start, end, PART, operator or "eq", _value(match["number"]), noun.number, "places",
                noun.of, noun.place_set,
            )
        )  # fmt: skip
    return found


def _counts(text: str, place_sets: tuple[PlaceSet, ...]) -> list[Figure]:
    """Nine provincial capitals, three major cities, about 3,000 extra troops, four people."""
    counted, outcomes = load_rules().numbers.counted, load_rules().numbers.outcomes
    found = []
    for match in whole_words(rf"(?P<number>{_number()})(?= )").finditer(text):
        start, operator = _operator(text, match.start())
        people = re.compile(rf" (?:[A-Za-z’'-]+ ){{0,2}}?({counted})\b", re.IGNORECASE).match(
            text, match.end()
        )
        value = _value(match["number"])
        if people and not re.search(r"\b(?:of|the|and|to|in|from) ", people[0]):
            noun = people[1].lower()
            outcome = re.compile(rf" (?:\w+ ){{0,2}}?({outcomes})\b").match(text, people.end())
            metric = f"other:{outcome[1] if outcome else noun}"
            found.append(Figure(start, people.end(), PEOPLE, operator or "eq", value, metric, noun))
        else:
            whole = re.compile(_WHOLE).match(text, match.end() + 1)
            held = _noun(whole[0], place_sets, 3) if whole else None
            if held and held.number and held.of is None:
                end = match.end() + 1 + held.length
                found.append(
                    Figure(
                        start, end, COUNT, operator or "eq", value, held.number, "places",
                        None, held.place_set,
                    )
                )  # fmt: skip
    return found


def _noun(words: str, place_sets: tuple[PlaceSet, ...], longest: int = 6) -> _Held | None:
    """What the words begin with, if it can be held: the nouns of the place sets come first."""
    kinds: list[tuple[str, str, str | None, str | None]] = [
        (f"{re.escape(entry.noun)}|{re.escape(entry.short_noun)}", "share_held", "places_held",
         entry.id)
        for entry in place_sets
    ]  # fmt: skip
    kinds += [
        (whole.words, whole.share, whole.number, None) for whole in load_rules().numbers.wholes
    ]
    before = rf"(?:[\w’'-]+ ){{0,{longest - 1}}}?"
    for noun, share, number, place_set in kinds:
        match = re.match(rf"({before})(?:{noun})(?![\w’'-])", words, re.IGNORECASE)
        if match is None or re.search(r"\b(?:of|and|in|to|from|by) ", match[1]):
            continue
        of = re.search(rf"\b({_number()}) ", match[1], re.IGNORECASE)
        return _Held(share, number, place_set, match.end(), _value(of[1]) if of else None)
    return None


def _overlapping(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Every match, also where one begins inside another."""
    found, position = [], 0
    while match := pattern.search(text, position):
        found.append(match)
        position = match.start() + 1
    return found


def _operator(text: str, number: int) -> tuple[int, Operator | None]:
    """Where the number begins with the words that go before it, and what these say."""
    for phrase in load_rules().numbers.operators:
        match = re.search(rf"(?<![\w-])(?:{phrase.words}) $", text[:number], re.IGNORECASE)
        if match:
            return match.start(), phrase.operator
    return number, None


def _number() -> str:
    rules = load_rules().numbers
    words = "|".join((*rules.words.split(), *rules.tens.split()))
    digits = r"\d{1,3}(?:,\d{2,3}){1,3}|\d{1,12}(?:\.\d{1,6})?"
    return rf"(?<![\d,.])(?:{digits})(?![\d,]*\d)|{words}"


def _value(words: str) -> float:
    rules = load_rules().numbers
    word = words.lower().replace(",", "")
    if word in rules.tens.split():
        return 10 * (rules.tens.split().index(word) + 2)
    if word in rules.words.split():
        return rules.words.split().index(word) + 1
    return float(word)
