"""Files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from itertools import count
from pathlib import Path

# Windows translates line ends unless told that a file is binary.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_whole(path: Path, data: bytes) -> None:
    """Put a file at `path`; whatever happens, there is the new one or what was there before.

    Written beside the target, brought to the disk, then moved over it. A link stays a link: the
    file that it names is replaced. Raises OSError, whose text is fit for people, and leaves
    nothing behind.
    """
    try:
        target = path.resolve()
        is_circle = target.is_symlink()
    except RuntimeError:  # Python 3.11 and 3.12; later ones give a link back
        is_circle = True
    if is_circle:
        raise OSError(f"{path} is a link that leads to itself")
    if not target.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {target.parent}")
    if target.is_dir():
        raise IsADirectoryError(f"{target} is a folder")
    if target.exists() and not target.is_file():
        raise OSError(f"{target} is not an ordinary file")
    neighbour, descriptor = _new_neighbour(target)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(neighbour, target)  # noqa: PTH105 - fails in tests of a full disk
    except BaseException:
        with contextlib.suppress(OSError):
            neighbour.unlink()
        raise
    _sync_folder(target.parent)


def _new_neighbour(target: Path) -> tuple[Path, int]:
    """A new empty file beside the target, with the rights that new files get."""
    for number in count():
        neighbour = target.with_name(f".briefing-{os.getpid()}-{number}.part")
        try:
            return neighbour, os.open(neighbour, _NEW, 0o666)
        except FileExistsError:
            continue
    raise AssertionError("the numbers do not end")


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk too, where the system can."""
    with contextlib.suppress(OSError, AttributeError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
