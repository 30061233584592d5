"""Finding what somebody typed in a text: case, diacritics, hyphens and apostrophes aside."""

from __future__ import annotations

import re
import unicodedata

# Arabic letters that keyboards write in two ways; Dari and Pashto use the second.
_SAME_LETTER = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک"})
_DROPPED = ("Mn", "Cf", "Pd")  # marks on letters, invisible signs, hyphens and dashes
# Straight, typographic, and those of transliterations for hamza and ayn.
_APOSTROPHES = "'`\u2018\u2019\u02bb\u02bc\u02be\u02bf"


def fold(text: str) -> str:
    """The text as it is compared: "Pul-e ʿAlam" and "pule alam" are the same."""
    if text.isascii():
        return text.lower().replace("-", "").replace("'", "").replace("`", "")
    return "".join(map(_fold_letter, text))


def _fold_letter(letter: str) -> str:
    """What one letter is compared as: nothing, one letter or several."""
    return "".join(
        part
        for part in unicodedata.normalize("NFKD", letter).casefold().translate(_SAME_LETTER)
        if unicodedata.category(part) not in _DROPPED and part not in _APOSTROPHES
    )


_VOWELS = re.compile("[aeiouwy]+")


def sound(folded: str) -> str:
    """A folded text as transliterations agree on it: "jawzjan" and "jowzjan" are the same.

    They differ in vowels, doubled letters and the k of Kandahar; other scripts stay as they are.
    """
    return re.sub(r"([a-z])\1+", r"\1", _VOWELS.sub("a", folded).replace("q", "k"))


def search_words(query: str) -> tuple[str, ...]:
    """The folded words of a query, each of which has to occur; empty finds everything."""
    return tuple(filter(None, (fold(word) for word in query.split())))


def match_spans(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where the words occur in a text, as (start, length) in order and without overlap."""
    if not words:
        return ()
    letters: list[str] = []
    origin: list[int] = []
    for position, letter in enumerate(text):
        for part in _fold_letter(letter):
            letters.append(part)
            origin.append(position)
    folded = "".join(letters)
    marked: set[int] = set()
    for word in words:
        found = folded.find(word)
        while found >= 0:
            # From first to last letter, so that a hyphen inside a match is marked with it.
            marked.update(range(origin[found], origin[found + len(word) - 1] + 1))
            found = folded.find(word, found + 1)
    spans: list[tuple[int, int]] = []
    for position in sorted(marked):
        if spans and sum(spans[-1]) == position:
            spans[-1] = (spans[-1][0], spans[-1][1] + 1)
        else:
            spans.append((position, 1))
    return tuple(spans)
