"""The records of places, of the sets that are counted, and of the parties that may hold them."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from briefing_app.domain.dataset.record import Id, PartyId, PlaceId, Record, Text

# Ends the name of the things that a set counts: "towns of the valley", "ports on the coast".
PREPOSITION = r" (?:along|around|at|by|from|in|near|of|on|to|under|with|within) "


class Party(Record):
    """A side that may hold places. Names are used exactly as given, everywhere.

    `in_sentence` is the name inside a sentence ("the government"); `plural` says that the
    verb after it is plural ("Taliban hold").
    """

    id: Id
    name: Text
    short_name: Text
    in_sentence: Text | None = None
    plural: bool = False
    note: Text | None = None

    @property
    def name_in_sentence(self) -> str:
        """The name as it stands in the middle of a sentence."""
        return self.in_sentence or self.short_name


class PlaceSet(Record):
    """A set of places that is counted; `total` is the denominator."""

    id: Id
    name: Text
    total: Annotated[int, Field(ge=1)] | None = None
    note: Text | None = None

    @property
    def noun(self) -> str:
        """The counted things in the middle of a sentence: "provincial capitals", "UN bases".

        If there is one in all, it is one: "of 1 gate".
        """
        several = self._several
        return several.replace(self._word, self.singular, 1) if self.total == 1 else several

    @property
    def short_noun(self) -> str:
        """The word that names the things: "capitals", "towns" of "towns of the valley"."""
        return self.singular if self.total == 1 else self._word

    @property
    def _several(self) -> str:
        second = self.name[1:2]
        return self.name if second.isupper() else self.name[0].lower() + self.name[1:]

    @property
    def _word(self) -> str:
        return re.split(PREPOSITION, self._several)[0].split()[-1]

    @property
    def singular(self) -> str:
        """One of them: "capital", "city", "crossing"."""
        noun = self._word
        for ending, single in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss")):
            if noun.endswith(ending):
                return noun.removesuffix(ending) + single
        return noun.removesuffix("s")


class Population(Record):
    """Inhabitants of a place in a year."""

    value: Annotated[int, Field(ge=0)]
    year: int
    note: Text | None = None


class Place(Record):
    """A town, crossing, base or country. `initial_holder` holds it on the first day."""

    id: Id
    name: Text
    kind: Text
    aliases: tuple[Text, ...] = ()
    names: dict[str, Text] = Field(default_factory=dict)
    set: Id | None = None
    admin1: Text | None = None
    admin1_code: Text | None = None
    pcode: Text | None = None
    region: Text | None = None
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    location_precision: Text | None = None
    geonames: int | None = None
    initial_holder: PartyId | None = None
    parent: PlaceId | None = None
    population: Population | None = None
    on_map: bool = True
    note: Text | None = None
