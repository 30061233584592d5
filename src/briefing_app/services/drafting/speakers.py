"""Who speaks in an article: a speaker whom the dataset knows, or one to be added."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from briefing_app.domain.dataset import Dataset, Speaker
from briefing_app.services.drafting.names import Gazetteer
from briefing_app.services.record_ids import identifier


@dataclass(frozen=True, slots=True)
class KnownAs:
    """A speaker of the draft. `party` is the side for which they speak, "" where it is open."""

    id: str
    name: str
    party: str = ""
    is_new: bool = False


@dataclass
class SpeakerBook:
    """The speakers of a dataset, and those whom the article adds."""

    gazetteer: Gazetteer
    added: dict[str, dict[str, Any]] = field(default_factory=dict)  # records by id

    def __post_init__(self) -> None:
        dataset = self.dataset
        self._by_name: dict[str, Speaker] = {}
        by_last: dict[str, set[str]] = defaultdict(set)
        for speaker in dataset.speakers:
            for name in (speaker.name, *speaker.aliases):
                plain = re.sub(r"\s*\(.*?\)", "", name)
                self._by_name.setdefault(plain, speaker)
                if len(plain.split()) > 1:
                    by_last[plain.split()[-1]].add(speaker.id)
        ids = {speaker.id: speaker for speaker in dataset.speakers}
        self._by_last = {
            last: ids[next(iter(same))] for last, same in by_last.items() if len(same) == 1
        }
        self._new_by_last: dict[str, KnownAs] = {}

    @property
    def dataset(self) -> Dataset:
        """Whose speakers are known."""
        return self.gazetteer.dataset

    def find(self, words: str) -> KnownAs:
        """Who is meant by the words of the article; a new speaker where nobody is known."""
        words = re.sub(r"^[Tt]he ", "", words)
        for name in sorted(self._by_name, key=len, reverse=True):
            if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words) and (
                " " in name or name == words
            ):
                return self._known(self._by_name[name], words)
        last = words.split()[-1]
        if last in self._new_by_last:
            return self._new_by_last[last]
        if last in self._by_last and last[:1].isupper():
            return self._known(self._by_last[last], words)
        if body := self._body(words):
            return self._known(body, words)
        return self._add(words)

    def outlet(self, publisher: str) -> KnownAs:
        """The outlet itself, for what it says in its own words."""
        body = self._body(publisher)
        if body is not None:
            return KnownAs(body.id, publisher)
        return self._add(f"{publisher} (in its own words)", publisher)

    def _body(self, words: str) -> Speaker | None:
        """An organisation itself, as a speaker who is named like it: "Taliban (statement)"."""
        named = {
            one.id for one in self.dataset.organisations if words in (one.name, one.short_name)
        }
        bodies = [
            one
            for one in self.dataset.speakers
            if one.organisation in named and one.name.startswith(words)
        ]
        return bodies[0] if len(bodies) == 1 else None

    def _known(self, speaker: Speaker, words: str) -> KnownAs:
        """The speaker with the party that is named like their organisation or its side."""
        organisation = self.dataset.organisation.get(speaker.organisation or "")
        for party in (speaker.organisation, organisation.side if organisation else None):
            if party in self.dataset.party:
                return KnownAs(speaker.id, speaker.name, party or "")
        return KnownAs(speaker.id, speaker.name, self._party_in(words))

    def _party_in(self, words: str) -> str:
        named = self.gazetteer.parties(words)
        return named[0].id if named else ""

    def _add(self, name: str, called: str = "") -> KnownAs:
        stem = identifier(name, "speaker")
        taken = {speaker.id for speaker in self.dataset.speakers}
        number, id = 1, f"draft-{stem}"
        while id in taken:
            number += 1
            id = f"draft-{stem}-{number}"
        self.added[id] = {"id": id, "name": name}
        known = KnownAs(id, called or name, self._party_in(name), is_new=True)
        last = name.split()[-1]
        if re.search(r"[A-Z]\w+ [A-Z]\w+$", name):
            self._new_by_last[last] = known
        return known
