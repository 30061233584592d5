"""How to open a file at a line: the command of an editor that knows how to go there."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

# {file}, {line} and {column} are filled in after the words are taken apart, so that no path can
# become more than one word. The first that is installed is used.
EDITORS: tuple[tuple[str, ...], ...] = (
    ("code", "-g", "{file}:{line}:{column}"),
    ("codium", "-g", "{file}:{line}:{column}"),
    ("subl", "{file}:{line}:{column}"),
    ("kate", "-l", "{line}", "-c", "{column}", "{file}"),
    ("gedit", "+{line}:{column}", "{file}"),
    ("notepad++", "-n{line}", "-c{column}", "{file}"),
)
PLAIN_TEXT = (".yaml", ".yml", ".geojson", ".json", ".md", ".txt")


def editor_command(
    path: Path,
    line: int,
    column: int = 0,
    chosen: str = "",
    which: Callable[[str], str | None] = shutil.which,
) -> list[str] | None:
    """The words of a command that opens a file at a line; None where no editor is known.

    `chosen` is a command of the user's own, such as "vi +{line} {file}".
    """
    values = {
        "{file}": str(path.absolute()),
        "{line}": str(max(line, 1)),
        "{column}": str(max(column, 1)),
    }
    for words in (_words(chosen), *EDITORS):
        program = which(words[0]) if words else None
        if program is not None:
            return [program, *(_filled(word, values) for word in words[1:])]
    return None


def is_plain_text(path: Path) -> bool:
    """Whether the desktop may be asked to open a file: it must not be one that can be run."""
    return path.suffix.lower() in PLAIN_TEXT


def _words(command: str) -> tuple[str, ...]:
    try:
        words = tuple(shlex.split(command))
    except ValueError:
        return ()
    if words and not any("{file}" in word for word in words):
        return (*words, "{file}")
    return words


def _filled(word: str, values: dict[str, str]) -> str:
    """A word with its values; a value is never looked through for names of others."""
    for name, value in values.items():
        before, found, after = word.partition(name)
        if found:
            return _filled(before, values) + value + _filled(after, values)
    return word
