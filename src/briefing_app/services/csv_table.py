"""Tables for spreadsheets and programs: comma-separated, and with nothing that would be run.

Rows end as RFC 4180 has it, in CR LF. The text has no byte order mark, so that programs read the
first column by its name; a file has one, because spreadsheet programs otherwise take UTF-8 for
something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from briefing_app.services.plain_text import cleaned

Cell: TypeAlias = str | int | float | bool | None

BYTE_ORDER_MARK = "\ufeff"
QUOTE = '"'

_PARTS = re.compile('[,;"]')  # LibreOffice parts by semicolons too, unless told not to
# A spreadsheet runs what begins so, the wide signs of East Asia too. One that is set to separate
# cells by semicolons begins a cell after each of them.
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_RUN = re.compile(rf"(^|;)( *)('*[{_SIGNS}])")
_GUARDED = re.compile(rf"(^|;)( *)'('*[{_SIGNS}])")


def harmless(text: str) -> str:
    """The text in one line; with an apostrophe before what a spreadsheet would run.

    `unguarded` takes the apostrophes away again.
    """
    return _RUN.sub(r"\1\2'\3", cleaned(text))


def unguarded(cell: str) -> str:
    """The text of a cell as it was before `harmless` put apostrophes into it."""
    return _GUARDED.sub(r"\1\2\3", cell)


def csv_text(head: Sequence[str], rows: Iterable[Iterable[Cell]]) -> str:
    """A table: numbers as they are, yes or no, nothing for None, all else made harmless."""
    return "".join(f"{','.join(map(_written, row))}\r\n" for row in (head, *rows))


def tab_separated(rows: Iterable[Iterable[str]]) -> str:
    """Rows for the clipboard: tabs between the cells, each made harmless."""
    return "".join("\t".join(map(harmless, row)) + "\n" for row in rows)


def _written(cell: Cell) -> str:
    """A cell, between quotation marks where any spreadsheet would part it otherwise."""
    if cell is None or isinstance(cell, bool):
        return {None: "", True: "yes", False: "no"}[cell]
    if not isinstance(cell, str):
        return repr(cell)
    text = harmless(cell)
    return f'"{text.replace(QUOTE, QUOTE * 2)}"' if _PARTS.search(text) else text
