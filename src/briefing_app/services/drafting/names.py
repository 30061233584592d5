"""Places and parties of a dataset that a sentence names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefing_app.domain.dataset import Dataset, Party
from briefing_app.services.drafting.rules import load_rules, whole_words


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that a sentence names, from `start` to `end` in it.

    Of a name that several places have, `ids` are all of them.
    """

    start: int
    end: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A party that a sentence names; `by_noun` where only a common noun stands for it."""

    start: int
    end: int
    id: str
    by_noun: bool = False


@dataclass(frozen=True)
class Gazetteer:
    """The names that a dataset knows."""

    dataset: Dataset

    def places(self, sentence: str) -> list[NamedPlace]:
        """The places that a sentence names, in its order: the longest names, and whole words."""
        found = self._capitals(sentence)
        taken = [(place.start, place.end) for place in found]
        for match in self._names.finditer(sentence):
            start, end = match.span()
            if any(start < other_end and end > other for other, other_end in taken):
                continue
            if not _stands_for_another(sentence[end : end + 40]):
                found.append(NamedPlace(start, end, self._by_name[_folded(match[0])]))
        return sorted(found, key=lambda place: place.start)

    def can_be_held(self, place: NamedPlace) -> bool:
        """Whether it is a place on the map; others, such as the country, stand for more."""
        rows = [self.dataset.places[self.dataset.place_row[id]] for id in place.ids]
        return any(row.on_map for row in rows)

    def parties(self, sentence: str) -> list[NamedParty]:
        """The parties that a sentence names, in its order."""
        found: list[NamedParty] = []
        patterns = [(party.id, self._party_words[party.id], False) for party in self._described]
        rules = load_rules().parties
        patterns += [
            (party, words, True)
            for party, words in ((self.taking, rules.taking), (self.holding, rules.holding))
            if party
        ]
        for party, words, by_noun in patterns:
            for match in whole_words(words).finditer(sentence) if words else ():
                if all(match.end() <= other.start or match.start() >= other.end for other in found):
                    found.append(NamedParty(match.start(), match.end(), party, by_noun))
        return sorted(found, key=lambda party: party.start)

    @cached_property
    def holding(self) -> str:
        """The party that holds most places on the first day; "" where none does."""
        held = Counter(place.initial_holder for place in self.dataset.places)
        del held[None]
        return next((party or "" for party, _ in held.most_common(1)), "")

    @cached_property
    def taking(self) -> str:
        """The other party that takes most in the dataset; of two parties it is the other one."""
        others = [party.id for party in self._described if party.id != self.holding]
        gains = Counter(event.holder for event in self.dataset.events if event.holder in others)
        if len(others) == 1:
            return others[0]
        return next((party or "" for party, _ in gains.most_common(1)), "")

    def opponent(self, party: str) -> str:
        """The other side."""
        return self.taking if party == self.holding else self.holding

    @property
    def _described(self) -> tuple[Party, ...]:
        return self.dataset.description.parties

    @cached_property
    def _party_words(self) -> dict[str, str]:
        """For each party a pattern of what it is called; of long names the last word too."""
        words: dict[str, str] = {}
        for party in self._described:
            names = {party.name, party.short_name, party.name_in_sentence}
            names |= {name.split()[-1] for name in names if len(name.split()) in (2, 3)}
            names = {name.removeprefix("the ") for name in names}
            proper = [name for name in names if name != name.lower()]
            words[party.id] = "|".join(
                re.escape(name) for name in sorted(proper, key=len, reverse=True)
            )
        return words

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        """Ids of the places of each name; where one of several is counted, it alone is meant."""
        ids: dict[str, list[str]] = defaultdict(list)
        counted = {place.id for place in self.dataset.places if place.set}
        for place in self.dataset.places:
            for name in {_folded(name) for name in (place.name, *place.aliases)}:
                ids[name].append(place.id)
        for name, place_id in self._short_names.items():
            ids.setdefault(_folded(name), [place_id])
        return {
            name: tuple([one for one in same if one in counted] or same)
            if sum(one in counted for one in same) == 1
            else tuple(same)
            for name, same in ids.items()
        }

    @cached_property
    def _short_names(self) -> dict[str, str]:
        """Names without the common noun that ends them, "Torkham" of "Torkham crossing"."""
        short = {
            match[1]: place.id
            for place in self.dataset.places
            if (match := re.fullmatch(r"([A-Z].*?)(?: [a-z]+)+", place.name))
        }
        full = {name for place in self.dataset.places for name in (place.name, *place.aliases)}
        return {name: place_id for name, place_id in short.items() if name not in full}

    @cached_property
    def _names(self) -> re.Pattern[str]:
        places = self.dataset.places
        full = (name for place in places for name in (place.name, *place.aliases))
        return _pattern([*full, *self._short_names])

    @cached_property
    def _capital_by_province(self) -> dict[str, str]:
        """The counted place of each province that has one, and only one."""
        counted = [place for place in self.dataset.places if place.set and place.admin1]
        same = Counter(place.admin1 for place in counted)
        return {
            _folded(place.admin1 or ""): place.id for place in counted if same[place.admin1] == 1
        }

    def _capitals(self, sentence: str) -> list[NamedPlace]:
        """Places named by their province: the capitals of Upper Osk and Merrow."""
        if not self._capital_by_province:
            return []
        provinces = _pattern(
            place.admin1 for place in self.dataset.places if place.set and place.admin1
        )
        found: list[NamedPlace] = []
        heads = re.compile(
            rf"(?<![\w-])(?i:{load_rules().places.capital_of}) (?={provinces.pattern})"
        )
        for head in heads.finditer(sentence):
            start, position = head.start(), head.end()
            while match := provinces.match(sentence, position):
                place = self._capital_by_province.get(_folded(match[0]))
                if place:
                    found.append(NamedPlace(start, match.end(), (place,)))
                following = re.compile(r",? and |, ").match(sentence, match.end())
                if following is None:
                    break
                start = position = following.end()
        owned = re.compile(
            rf"({provinces.pattern})[’']s (?:provincial |regional )?capital(?![\w-])"
        )
        for match in owned.finditer(sentence):
            place = self._capital_by_province.get(_folded(match[1]))
            if place:
                found.append(NamedPlace(match.start(), match.end(), (place,)))
        return found


def _stands_for_another(rest: str) -> bool:
    """Whether what follows a name makes it that of a province, or of something else again."""
    rules = load_rules().places
    others = "|".join((*rules.something_else.split(), *rules.province.split()))
    if re.match(rf" (?:{others})(?![\w-])", rest):
        return True
    return re.match(r"[’']s\b", rest) is not None  # what belongs to it is meant


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Finds any of the names, the longest first; a space may be a hyphen, an apostrophe curly."""
    longest_first = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    patterns = (
        re.sub(r"\\[- ]([A-Za-z]?)", _either_case, re.escape(name)).replace("'", "['’]")
        for name in longest_first
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns) or '(?!)'})(?![\w]|-[A-Z])")


def _either_case(match: re.Match[str]) -> str:
    """Between words a space or a hyphen; the word after it in small letters or not."""
    letter = match[1]
    return f"[- ][{letter.upper()}{letter.lower()}]" if letter else "[- ]"


def _folded(name: str) -> str:
    return name.casefold().replace("-", " ").replace("’", "'")
