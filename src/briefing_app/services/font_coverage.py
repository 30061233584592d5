"""Which characters the bundled fonts can draw, read from the fonts themselves.

A PDF that promises real text (PDF/UA, PDF/A) must not hold a character without a glyph. So the
others are found before a page is set, and shown by a mark that says that something stood there.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from pathlib import Path

from briefing_app.services.resources import resource

MARK = "\ufffd"  # stands for a character that cannot be shown

# Drawn as nothing, so they need no glyph: soft hyphen, marks and isolates of direction.
_INVISIBLE = frozenset("\u00ad\u200b\u200e\u200f\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_NEEDLESS = frozenset("\u061c\u2060\ufeff")  # invisible too, and refused by PDF/A or by the fonts


@cache
def families() -> tuple[frozenset[int], ...]:
    """The code points that each bundled family draws in all of its styles."""
    styles: dict[str, list[frozenset[int]]] = {}
    for font in sorted(resource("fonts").glob("*.ttf")):
        styles.setdefault(font.name.partition("_")[0], []).append(character_map(font))
    if not styles:
        raise FileNotFoundError("the fonts of the brief are missing from resources/fonts")
    return tuple(frozenset.intersection(*maps) for maps in styles.values())


@cache
def _plain() -> frozenset[str]:
    """Characters that every text may hold in any order: those of one font that do not combine."""
    first = map(chr, families()[0])
    return frozenset(c for c in first if unicodedata.category(c)[0] in "LNPSZ") - _JOINERS


def drawable(text: str) -> tuple[str, list[str]]:
    """The text with a mark for each character that cannot be drawn, and those characters.

    A letter and the signs that combine with it come from one font, so a sign that the letter's
    font lacks is replaced too. Invisible characters that would only do harm are left out.
    """
    if (text.isascii() and text.isprintable()) or _plain().issuperset(text):
        return text, []  # the first is for pictures, which are long
    out: list[str] = []
    lost: list[str] = []
    able: set[int] = set()  # the families that can draw the letter so far, by position
    for position, char in enumerate(text):
        if char in _NEEDLESS:
            continue
        here = {number for number, points in enumerate(families()) if ord(char) in points}
        joins = unicodedata.category(char) in ("Mn", "Me")
        if char in _JOINERS:
            # Between letters only: a joiner makes one sign of what stands around it.
            if (
                able & here
                and unicodedata.category(text[position + 1 : position + 2] or " ")[0] in "LM"
            ):
                out.append(char)
                able &= here
        elif (able & here) if joins else (here or char in _INVISIBLE):
            out.append(char)
            able = able & here if joins else here
        else:
            out.append(MARK)
            lost.append(char)
            able = {number for number, points in enumerate(families()) if ord(MARK) in points}
    return "".join(out), lost


def character_map(font: Path) -> frozenset[int]:
    """The code points that a TrueType file has a glyph for.

    Reads tables of format 4 and 12, which every font of this century has; raises ValueError
    where there is neither.
    """
    data = font.read_bytes()
    (table_count,) = struct.unpack_from(">H", data, 4)
    for number in range(table_count):
        tag, _, start, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        if tag == b"cmap":
            break
    else:
        raise ValueError(f"{font.name} has no character map")
    (subtables,) = struct.unpack_from(">H", data, start + 2)
    points = set[int]()
    read = False
    for number in range(subtables):
        platform, _, offset = struct.unpack_from(">HHL", data, start + 4 + 8 * number)
        (format,) = struct.unpack_from(">H", data, start + offset)
        if platform in (0, 3) and format in (4, 12):
            read = True
            points |= (_segments if format == 4 else _groups)(data, start + offset)
    if not read:
        raise ValueError(f"{font.name} has no character map of format 4 or 12")
    return frozenset(points)


def _segments(data: bytes, start: int) -> set[int]:
    """Code points of a format 4 table."""
    (double,) = struct.unpack_from(">H", data, start + 6)
    count = double // 2
    ends_at = start + 14
    starts_at = ends_at + double + 2
    deltas_at, ranges_at = starts_at + double, starts_at + 2 * double
    points = set[int]()
    for number in range(count):
        (end,) = struct.unpack_from(">H", data, ends_at + 2 * number)
        (first,) = struct.unpack_from(">H", data, starts_at + 2 * number)
        (delta,) = struct.unpack_from(">H", data, deltas_at + 2 * number)
        (shift,) = struct.unpack_from(">H", data, ranges_at + 2 * number)
        for point in range(first, end + 1):
            glyph = point
            if shift:
                at = ranges_at + 2 * number + shift + 2 * (point - first)
                (glyph,) = struct.unpack_from(">H", data, at)
            if (not shift or glyph) and (glyph + delta) & 0xFFFF and point != 0xFFFF:
                points.add(point)
    return points


def _groups(data: bytes, start: int) -> set[int]:
    """Code points of a format 12 table."""
    (count,) = struct.unpack_from(">L", data, start + 12)
    points = set[int]()
    for number in range(count):
        first, last, glyph = struct.unpack_from(">LLL", data, start + 16 + 12 * number)
        points.update(range(first + (glyph == 0), last + 1))
    return points
