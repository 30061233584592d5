"""The door to the files of a dataset, whether they lie in a folder or in a pack.

A file in a pack is named like one in a folder: `my-crisis.briefing/events.yaml`. Nothing is
unpacked to the disk.
"""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path
from typing import BinaryIO

from briefing_app.services.pack_file import (
    MAX_PACK_BYTES,
    SUFFIX,
    Pack,
    PackError,
    looks_like_pack,
)
from briefing_app.services.yaml_reader import MAX_BYTES

TRIES = 3
# Without waiting: a pipe that takes the place of a file must not hold us up.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FileTrouble(OSError):
    """A file that is not read though it is there; `found` says what it is instead.

    `code` is that of the problem.
    """

    def __init__(self, words: str, found: str, code: str = "unreadable_file") -> None:
        super().__init__(words)
        self.strerror = words
        self.found = found
        self.code = code


def is_pack(path: Path) -> bool:
    """Whether a path is a file that is meant to be a packed dataset."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        if path.name.lower().endswith(SUFFIX):
            return True
        with path.open("rb") as file:
            return looks_like_pack(path.name, file.read(4))
    except (OSError, ValueError):
        return False


def home_of(path: Path) -> Path:
    """What holds the files of a dataset that was named: its folder or pack, or a file in it."""
    return path.parent if path.is_file() and not is_pack(path) else path


def file_names(home: Path) -> tuple[str, ...]:
    """The names of the files in a folder or pack, sorted; none where they cannot be told."""
    try:
        if is_pack(home):
            return tuple(sorted(open_pack(home).names))
        return tuple(sorted(entry.name for entry in home.iterdir() if entry.is_file()))
    except (OSError, PackError):
        return ()


def open_pack(path: Path) -> Pack:
    """A pack whose outside is in order. Raises PackError and OSError."""
    return Pack(_read(path, MAX_PACK_BYTES))


def open_file(path: Path) -> BinaryIO:
    """One file of a dataset, to read as far as is needed. Raises OSError.

    That is a FileTrouble for anything but an ordinary file, and for one in a damaged pack.
    """
    if is_pack(path.parent):
        return io.BytesIO(_packed(path))
    _refuse_extraordinary(path.stat().st_mode)
    file = os.fdopen(os.open(path, _READ), "rb")
    try:
        _refuse_extraordinary(os.fstat(file.fileno()).st_mode)  # it may be another by now
    except OSError:
        file.close()
        raise
    return file


def read_file(path: Path) -> bytes:
    """All of one file of a dataset. Raises OSError like `open_file`.

    Also where it is larger than any file of a dataset, or somebody keeps writing it.
    """
    return _packed(path) if is_pack(path.parent) else _read(path, MAX_BYTES)


def _packed(path: Path) -> bytes:
    try:
        return open_pack(path.parent).read(path.name)
    except PackError as error:
        fault = error.faults[0]
        raise FileTrouble("part of a damaged pack", fault.message, fault.code) from error


def _read(path: Path, most: int) -> bytes:
    for _ in range(TRIES):
        with open_file(path) as file:
            before = _stamp(file)
            data = file.read(most + 1)
            if len(data) > most:
                words = f"larger than {most // 1024**2} MB"
                raise FileTrouble(words, f"more than {most:,} bytes", "file_too_large")
            if _stamp(file) == before:
                return data
    raise FileTrouble("being written all the time", "half of a change")


def _stamp(file: BinaryIO) -> tuple[int, int]:
    seen = os.fstat(file.fileno())
    return seen.st_size, seen.st_mtime_ns


def _refuse_extraordinary(mode: int) -> None:
    if not stat.S_ISREG(mode):
        found = "a folder" if stat.S_ISDIR(mode) else "something else"
        raise FileTrouble("not a file", found)
