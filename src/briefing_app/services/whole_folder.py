"""Folders that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Collection, Mapping
from pathlib import Path


class FolderError(Exception):
    """A folder was not written; the text says why."""


def write_folder(
    folder: Path,
    files: Mapping[str, str | bytes],
    *,
    replace: Collection[str] | None = None,
    look: Callable[[Path], None] | None = None,
) -> None:
    """Put a folder with these files, by name, at `folder`. Raises FolderError.

    It must not be there, or be empty, or, with `replace`, hold no other files than those named.
    It appears with all its files at once, after `look` has seen it; what `look` raises leaves
    everything as it was.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - a link is left as it is
    check_folder(folder, replace)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".briefing-") as scratch:
            made = Path(scratch) / "made"
            fill_folder(made, files)
            if look is not None:
                look(made)
            _put(made, folder, Path(scratch) / "before")
    except OSError as error:
        raise FolderError(f"{folder} was not written: {error.strerror or error}") from error


def check_folder(folder: Path, replace: Collection[str] | None = None) -> None:
    """Raise FolderError where `write_folder` would find something that must stay."""
    if folder.is_symlink():
        raise FolderError(f"{folder} is a link; name the folder itself")
    if not folder.exists():
        return
    try:
        if not folder.is_dir() or (replace is None and any(folder.iterdir())):
            raise FolderError(f"{folder} is there already, and not an empty folder")
        for path in folder.rglob("*"):
            name = path.relative_to(folder).as_posix()
            if path.is_symlink() or not (path.is_dir() or name in (replace or ())):
                raise FolderError(f"{folder} also holds {name}, which would be lost")
    except OSError as error:
        raise FolderError(f"{folder} cannot be read: {error.strerror or error}") from error


def fill_folder(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Make a new folder with these files, by name; texts as UTF-8. Raises OSError."""
    folder.mkdir()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def _put(made: Path, folder: Path, aside: Path) -> None:
    """Move a folder to its place; not every system renames one folder over another."""
    if not folder.exists():
        made.rename(folder)
        return
    folder.rename(aside)
    try:
        made.rename(folder)
    except BaseException:
        aside.rename(folder)
        raise
