"""Plain text for terminals and emails: cleaned, wrapped, set in columns.

Text from a dataset is untrusted. Control characters could rewrite what a terminal shows, and
override marks could turn a sentence around, so both become a visible mark. Names in
right-to-left script are isolated, or the numbers beside them would be shown in reverse.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

WIDTH = 80
NO_BREAK = "\u00a0"
REPLACEMENT = "\ufffd"
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

# Embeddings, overrides and isolates; left-to-right and right-to-left marks do no harm and stay.
DIRECTION_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Two no-break spaces are not in this: numbers with thousands, and lists of source numbers.
_NO_BREAKS = re.compile("[\u00a0\u202f]")
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")


def cleaned(text: str) -> str:
    """The text in one line, with a visible mark for every character that could do mischief."""
    return "".join(
        REPLACEMENT
        if unicodedata.category(char) in ("Cc", "Cs") or char in DIRECTION_CONTROLS
        else char
        for char in _SPACES.sub(" ", text).strip()
    )


def display_width(text: str) -> int:
    """Columns that a text takes in a terminal: none for marks, two for wide East Asian signs."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(char) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def padded(text: str, width: int) -> str:
    """The text with spaces after it up to a display width."""
    return text + " " * (width - display_width(text))


def wrapped(text: str, first: str = "", rest: str | None = None, width: int = WIDTH) -> list[str]:
    """Lines of at most `width` columns; `first` begins the first, `rest` every other line.

    A word longer than a line, such as an address, keeps a line of its own and is never cut.
    """
    rest = " " * display_width(first) if rest is None else rest
    lines, line, filled = [], first, False
    for word in cleaned(text).split(" "):
        if filled and display_width(line) + 1 + display_width(word) > width:
            lines.append(line)
            line, filled = rest, False
        line += f" {word}" if filled else word
        filled = True
    return [*lines, line.rstrip()]


def table(
    rows: Sequence[Sequence[str]], right: Sequence[int] = (), width: int = WIDTH, indent: str = ""
) -> list[str]:
    """Rows in aligned columns two spaces apart; those numbered in `right` end flush right.

    The last column wraps under itself where the line is full.
    """
    cells = [[cleaned(cell) for cell in row] for row in rows]
    if not cells:
        return []
    count = len(cells[0])
    widths = [max(display_width(row[column]) for row in cells) for column in range(count)]
    lines: list[str] = []
    for row in cells:
        start = indent
        for column, cell in enumerate(row[:-1]):
            gap = " " * (widths[column] - display_width(cell))
            start += (gap + cell if column in right else cell + gap) + "  "
        last = row[-1]
        if count - 1 in right:
            last = " " * (widths[-1] - display_width(last)) + last
            lines.append((start + last).rstrip())
        elif last:
            lines += wrapped(last, first=start, width=width)
        else:
            lines.append(start.rstrip())
    return lines


def _is_right_to_left(char: str) -> bool:
    return unicodedata.bidirectional(char) in ("R", "AL")


def finished(lines: Iterable[str]) -> str:
    """Lines as the text to be written: isolated, without no-break spaces, with a last newline."""
    return "".join(f"{_NO_BREAKS.sub(' ', isolated(line))}\n" for line in lines)


def isolated(line: str) -> str:
    """The line with each stretch of right-to-left script between isolates.

    A stretch begins and ends with a letter of that script. Two spaces end it, so that the
    columns of a table stay in their order.
    """
    if line.isascii() or not any(map(_is_right_to_left, line)):
        return line
    out: list[str] = []
    position, length = 0, len(line)
    while position < length:
        if not _is_right_to_left(line[position]):
            out.append(line[position])
            position += 1
            continue
        end = following = position + 1
        while following < length and _continues(line, following):
            following += 1
            if _is_right_to_left(line[following - 1]) or _is_mark(line[following - 1]):
                end = following
        out += (FIRST_STRONG_ISOLATE, line[position:end], POP_ISOLATE)
        position = end
    return "".join(out)


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Cf")


def _continues(line: str, position: int) -> bool:
    char = line[position]
    if char == " ":
        return line[position - 1] != " "
    return _is_right_to_left(char) or _is_mark(char) or char in "-\u060c\u061b'\u2019"
