"""Which of the counted places are wanted: those in which all words looked for occur."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Place
from briefing_app.domain.sentences import holder_name
from briefing_app.viewmodels.city_columns import region_name
from briefing_app.viewmodels.matching import fold, search_words


class CityFilter:
    """Looks through names, aliases, province, region and holder of the places of a dataset."""

    def __init__(self, words: tuple[str, ...] = ()) -> None:
        """`words` are folded; without any, all places are wanted."""
        self.words = words
        self._texts: dict[int, str] = {}  # by row of the dataset, made when first looked through

    def look_for(self, text: str) -> bool:
        """Take the words of a text; whether they are others than before."""
        before, self.words = self.words, search_words(text)
        return self.words != before

    def rows(self, briefing: Briefing) -> NDArray[np.intp]:
        """The rows of the dataset that are wanted on a day."""
        counted = briefing.timeline.counted_rows
        if not self.words:
            return counted
        dataset = briefing.timeline.dataset
        kept = []
        for row in counted.tolist():
            text = self._texts.get(row)
            if text is None:
                text = self._texts[row] = _searched_text(dataset.places[row])
            text = f"{text}\n{fold(holder_name(dataset, briefing.holder_of(row)))}"
            if all(word in text for word in self.words):
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
