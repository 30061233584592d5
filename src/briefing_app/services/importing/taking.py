"""Values out of a row, as a mapping says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from briefing_app.domain.dataset import Record
from briefing_app.services.importing.mapping import Cells, Taken
from briefing_app.services.importing.mapping_file import COLUMN
from briefing_app.services.plain_text import REPLACEMENT, cleaned

_NO_CHARACTER = re.compile("[\ufffe\uffff]")  # YAML has none of them
# A part in square brackets is left out where one of its columns is empty.
_PARTS = re.compile(r"\[([^\[\]]*)\]")


class RowRejected(Exception):
    """A row cannot be a record; the text says why."""


class Taker:
    """Takes values from rows of one table. Columns that it does not have are empty.

    `also` has for a column other names that stand for it where the table does not have it.
    """

    def __init__(
        self, columns: Sequence[str], also: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        self.replaced = False  # whether a cell had a character that cannot be shown
        # By the name without capitals, and as it was ever asked for.
        self._index: dict[str, int | None] = {
            name.casefold(): number for number, name in enumerate(columns) if name
        }
        for name, others in (also or {}).items():
            for other in others:
                if other.casefold() in self._index:
                    self._index.setdefault(name.casefold(), self._index[other.casefold()])

    def cell(self, cells: Sequence[str], column: str) -> str:
        """The text of a cell, in one line, without what cannot be shown."""
        number = self.index(column)
        if number is None:
            return ""
        text = cells[number].strip()
        if text.isprintable():
            return text
        shown = _NO_CHARACTER.sub(REPLACEMENT, cleaned(text))
        self.replaced |= shown.count(REPLACEMENT) > text.count(REPLACEMENT)
        return shown

    def index(self, column: str) -> int | None:
        """The position of a column in a row."""
        if column not in self._index:
            self._index[column] = self._index.get(column.casefold())
        return self._index[column]

    def value(self, taken: Taken | None, cells: Sequence[str], name: str) -> str:
        """A value, or "". Raises RowRejected where a table does not know it."""
        if taken is None:
            return ""
        text = self._filled(taken.of, cells)
        if text and taken.table:
            found = taken.folded_table.get(text.casefold())
            if found is None and taken.otherwise is None:
                raise RowRejected(f"“{text}” is not in the table of {name}")
            text = "" if found is None else self._filled(found, cells)
        return text or self.value(taken.otherwise, cells, name)

    def values(
        self, fields: Record, cells: Sequence[str], names: Iterable[str], group: str
    ) -> dict[str, str]:
        """Those of some fields that have one, by name."""
        found = {
            name: self.value(getattr(fields, name), cells, f"{group}.{name}") for name in names
        }
        return {name: text for name, text in found.items() if text}

    def fits(self, wanted: Cells, cells: Sequence[str]) -> bool:
        """Whether every column has one of its values."""
        return all(
            self.cell(cells, column).casefold() in _folded(values)
            for column, values in wanted.items()
        )

    def _filled(self, text: str, cells: Sequence[str]) -> str:
        """A text with the cells in it; "" where it has columns and all of them are empty."""
        parts = _parts(text)
        if not parts:
            return text
        filled: list[str] = []
        any_there = False
        for may_go, pieces in parts:
            values = [
                self.cell(cells, piece) if number % 2 else piece
                for number, piece in enumerate(pieces)
            ]
            if may_go and not all(values[1::2]):
                continue
            any_there = any_there or any(values[1::2])
            filled += values
        return "".join(filled).strip() if any_there else ""


@lru_cache(maxsize=1024)
def _parts(text: str) -> tuple[tuple[bool, tuple[str, ...]], ...]:
    """The parts of a text that names columns, none of one that does not.

    Each with whether it goes where one of its columns is empty, and its pieces: text and the
    names of columns, in turn.
    """
    if not COLUMN.search(text):
        return ()
    parts: list[tuple[bool, tuple[str, ...]]] = []
    for number, part in enumerate(_PARTS.split(text)):
        pieces = tuple(COLUMN.split(part))
        may_go = number % 2 == 1 and len(pieces) > 1
        parts.append((may_go, pieces if may_go or number % 2 == 0 else (f"[{part}]",)))
    return tuple(parts)


@lru_cache(maxsize=256)
def _folded(values: tuple[str, ...]) -> frozenset[str]:
    return frozenset(value.casefold() for value in values)
