"""Values out of a row, as a mapping says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from briefing_app.domain.dataset import Record
from briefing_app.services.importing.mapping import Cells, Taken
from briefing_app.services.importing.mapping_file import COLUMN
from briefing_app.services.plain_text import REPLACEMENT, cleaned

# A part in square brackets is left out where one of its columns is empty.
_NO_CHARACTER = re.compile("[\ufffe\uffff]")  # YAML has none of them
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
        self._index = {name.casefold(): number for number, name in enumerate(columns) if name}
        for name, others in (also or {}).items():
            for other in others:
                if other.casefold() in self._index:
                    self._index.setdefault(name.casefold(), self._index[other.casefold()])

    def cell(self, cells: Sequence[str], column: str) -> str:
        """The text of a cell, in one line, without what cannot be shown."""
        number = self._index.get(column.casefold())
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
        return self._index.get(column.casefold())

    def value(self, taken: Taken | None, cells: Sequence[str], name: str) -> str:
        """A value, or "". Raises RowRejected where a table does not know it."""
        if taken is None:
            return ""
        text = self._filled(taken.of, cells)
        if text and taken.table:
            found = _folded(tuple(taken.table.items())).get(text.casefold())
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
            _is_one_of(self.cell(cells, column), values) for column, values in wanted.items()
        )

    def _filled(self, text: str, cells: Sequence[str]) -> str:
        """A text with the cells in it; "" where it has columns and all of them are empty."""
        if not COLUMN.search(text):
            return text
        any_there = False

        def cell(match: re.Match[str]) -> str:
            nonlocal any_there
            found = self.cell(cells, match[1])
            any_there = any_there or bool(found)
            return found

        def part(match: re.Match[str]) -> str:
            columns = COLUMN.findall(match[1])
            if columns and not all(self.cell(cells, column) for column in columns):
                return ""
            return match[1] if columns else match[0]

        filled = COLUMN.sub(cell, _PARTS.sub(part, text)).strip()
        return filled if any_there else ""


def _is_one_of(text: str, values: tuple[str, ...]) -> bool:
    return any(text.casefold() == value.casefold() for value in values)


@lru_cache(maxsize=256)
def _folded(entries: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {key.casefold(): text for key, text in entries}
