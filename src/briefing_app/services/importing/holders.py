"""Which party a name in the data stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from briefing_app.domain.dataset import CONTESTED, INDEPENDENT, UNKNOWN
from briefing_app.services.importing.mapping import ImportMapping
from briefing_app.services.record_ids import identifier

MAX_PARTIES = 60  # of a dataset
_YEARS = re.compile(r"\s*\(\d{4}-(?:\d{4})?\)")


class Holders:
    """Parties by the names in the data: as listed, by the names of the parties, or by their ids."""

    def __init__(self, mapping: ImportMapping) -> None:
        self._patterns = [
            (re.compile(".*".join(map(re.escape, name.casefold().split("*")))), party)
            for name, party in mapping.holders.items()
        ]
        self._names = {CONTESTED: CONTESTED}
        for party in mapping.parties:
            self._names |= {
                word.casefold(): party.id for word in (party.short_name, party.name, party.id)
            }
        self._found: dict[str, str | None] = {}

    def party(self, name: str) -> str | None:
        """The id of the party that a name stands for; a listed name may have * for any text."""
        if name not in self._found:
            folded = name.casefold()
            listed = (party for pattern, party in self._patterns if pattern.fullmatch(folded))
            self._found[name] = next(listed, self._names.get(folded))
        return self._found[name]


def made_parties(names: Iterable[str], there: Iterable[str]) -> dict[str, str]:
    """An id for each name that is to become a party, the most frequent first, as far as there is
    room beside those that are `there`."""
    taken = {*there, CONTESTED, INDEPENDENT, UNKNOWN}
    room = MAX_PARTIES - (len(taken) - 3)
    made: dict[str, str] = {}
    for number, (name, _) in enumerate(Counter(names).most_common(max(room, 0)), start=1):
        party = identifier(name, "party", number)
        made[name] = party if party not in taken else f"{party}-{number}"
        taken.add(made[name])
    return made


def short_name(name: str) -> str:
    """A name for lists: “RSF” of “RSF: Rapid Support Forces”, and without years in brackets."""
    bare = _YEARS.sub("", name).strip() or name
    before, colon, _ = bare.partition(":")
    return before if colon and before.isupper() else bare
