"""In which language places are named where a name stands by itself.

Lists, maps, tooltips and the title of evidence follow the choice. Sentences, what is spoken, and
everything that leaves the window stay in the language in which the dataset names its places, for
they are written in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.dataset import Dataset, Place

ISOLATE, POP = "\u2068", "\u2069"  # keep a name of another direction to itself


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """`language` is a code of `Place.names`, "" for the name that every place has.

    `with_english` puts that name behind the one in the language.
    """

    language: str = ""
    with_english: bool = False

    def of(self, place: Place) -> str:
        """How a place is called; by the name that it always has where it has no other."""
        own = place.names.get(self.language, "")
        if not own:
            return place.name
        return f"{ISOLATE}{own}{POP} {place.name}" if self.with_english else own


USUAL = PlaceNames()


def name_languages(dataset: Dataset) -> tuple[str, ...]:
    """Codes of the languages in which counted places have names."""
    places = (dataset.places[row] for row in dataset.counted_rows)
    return tuple(dict.fromkeys(language for place in places for language in place.names))
