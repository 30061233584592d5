"""Lines of a file, for somebody who has to mend it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from briefing_app.services.dataset_files import open_file
from briefing_app.services.plain_text import display_width
from briefing_app.services.problem_list import visible
from briefing_app.services.yaml_reader import MAX_BYTES

AROUND = 4  # lines before and after
LONGEST = 160  # characters shown of a line
_CHUNK = 1 << 16  # a line longer than this is read from its beginning and then passed over


def read_excerpt(path: Path, line: int, around: int = AROUND) -> tuple[tuple[int, str], ...]:
    """Lines around one of them with their numbers, from 1; empty where there is nothing to show.

    Every sign is visible and no line longer than `LONGEST`.
    """
    lines = read_lines(path, range(max(line - around, 1), line + around + 1)) if line > 0 else {}
    return tuple((number, _shown(text)) for number, text in lines.items()) if line in lines else ()


def read_lines(path: Path, numbers: Collection[int]) -> dict[int, str]:
    """Some lines of a file as they are, in its order; those that cannot be read are not in it.

    Reads once, no further than it has to, and nothing but an ordinary file. Of very long lines
    only the beginning is kept.
    """
    lines: dict[int, str] = {}
    last = max(numbers, default=0)
    try:
        with open_file(path) as file:
            number, at_start, read = 1, True, 0
            while number <= last and read <= MAX_BYTES:
                piece = file.readline(_CHUNK)
                if not piece:
                    break
                read += len(piece)
                if at_start and number in numbers:
                    lines[number] = piece.decode("utf-8", errors="replace").rstrip("\r\n")
                at_start = piece.endswith(b"\n")
                number += at_start
    except (OSError, ValueError):
        return {}
    return lines


def marked(line: str, column: int) -> tuple[str, str]:
    """A line as it is shown, and what to print below it to point at a column, from 1.

    Nothing points at what is cut off.
    """
    shown, before = _shown(line), _shown(line[: column - 1]) if column > 1 else ""
    points = column > 0 and len(before) < LONGEST and len(before) <= len(shown)
    return shown, f"{' ' * display_width(before)}^" if points else ""


def _shown(line: str) -> str:
    text = line.replace("\t", "    ")
    return visible(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
