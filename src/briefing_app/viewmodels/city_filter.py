"""Which of the counted places are wanted: those in which all words looked for occur."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Place
from briefing_app.domain.sentences import holder_name
from briefing_app.viewmodels.city_columns import region_name
from briefing_app.viewmodels.matching import fold, search_words, sound

_LEAST_SOUND = 3  # letters; a shorter one is in half of all names


class CityFilter:
    """Looks through names, aliases, province, region and holder of the places of a dataset.

    A word that is written nowhere is looked for as it sounds in names of places and provinces.
    """

    def __init__(self, words: tuple[str, ...] = ()) -> None:
        """`words` are folded; without any, all places are wanted."""
        self.words = words
        self._texts: dict[int, str] = {}  # by row of the dataset, made when first looked through
        self._sounding: dict[int, str] = {}  # likewise, as the texts sound
        self._sounds: dict[str, str] | None = None  # of the words that are written nowhere

    def look_for(self, text: str) -> bool:
        """Take the words of a text; whether they are others than before."""
        before, self.words = self.words, search_words(text)
        self._sounds = None
        return self.words != before

    def rows(self, briefing: Briefing) -> NDArray[np.intp]:
        """The rows of the dataset that are wanted on a day."""
        counted = briefing.timeline.counted_rows
        if not self.words:
            return counted
        timeline = briefing.timeline
        dataset, rows = timeline.dataset, counted.tolist()
        for row in rows:
            if row not in self._texts:
                self._texts[row] = _searched_text(dataset.places[row])
        holders = {holder: fold(holder_name(dataset, holder)) for holder in timeline.holders}
        if self._sounds is None:
            # Whether a word is written anywhere must not depend on who holds what on a day.
            everything = "\n".join([*(self._texts[row] for row in rows), *holders.values()])
            unwritten = {word: sound(word) for word in self.words if word not in everything}
            self._sounds = {
                word: heard for word, heard in unwritten.items() if len(heard) >= _LEAST_SOUND
            }
            if self._sounds:
                self._sounding = {row: sound(self._texts[row]) for row in rows}
        kept = []
        for row in rows:
            text = f"{self._texts[row]}\n{holders[briefing.holder_of(row)]}"
            if all(
                self._sounds[word] in self._sounding[row] if word in self._sounds else word in text
                for word in self.words
            ):
                kept.append(row)
        return np.array(kept, dtype=np.intp)


def _searched_text(place: Place) -> str:
    """What the filter looks through, folded; the holder, who changes, is not in it.

    The name stands there a second time without spaces, for "pul-e-alam".
    """
    texts = (
        place.name,
        place.name.replace(" ", ""),
        *place.aliases,
        *place.names.values(),
        place.admin1 or "",
        region_name(place.region),
    )
    return "\n".join(map(fold, texts))
