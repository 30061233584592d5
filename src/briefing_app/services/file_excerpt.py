"""A few lines of a file around one of them, for somebody who has to mend it."""

from __future__ import annotations

import stat
from pathlib import Path

from briefing_app.services.problem_list import visible
from briefing_app.services.yaml_reader import MAX_BYTES

AROUND = 4  # lines before and after
LONGEST = 160  # characters shown of a line
_CHUNK = 1 << 16  # a line longer than this is shown from its beginning and read past


def read_excerpt(path: Path, line: int, around: int = AROUND) -> tuple[tuple[int, str], ...]:
    """Lines with their numbers, from 1; empty where there is nothing to show.

    Every sign is visible and no line longer than `LONGEST`. Reads no further than it has to, and
    nothing but an ordinary file.
    """
    if line < 1:
        return ()
    lines: list[tuple[int, str]] = []
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return ()
        with path.open("rb") as file:
            number, at_start, read = 1, True, 0
            while number <= line + around and read <= MAX_BYTES:
                piece = file.readline(_CHUNK)
                if not piece:
                    break
                read += len(piece)
                if at_start and number >= line - around:
                    lines.append((number, _shown(piece)))
                at_start = piece.endswith(b"\n")
                number += at_start
    except (OSError, ValueError):
        return ()
    return tuple(lines) if any(number == line for number, _ in lines) else ()


def _shown(piece: bytes) -> str:
    text = piece.decode("utf-8", errors="replace").rstrip("\r\n").replace("\t", "    ")
    cut = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return visible(cut)
