"""A file of a dataset as lines that each name their record, to be compared line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing_app.services.dataset_files import is_pack, open_pack, read_file
from briefing_app.services.dataset_names import FILES
from briefing_app.services.plain_text import cleaned, finished
from briefing_app.services.yaml_reader import Unreadable, Value, read_yaml


def record_lines(path: Path) -> str:
    """One field a line: `events herat-taken date: 2021-08-12`; of a pack those of all its files.

    A file that is not well-formed is given as it is, so that it can be compared all the same.
    Raises OSError and PackError.
    """
    if not is_pack(path):
        return _lines(read_file(path))
    files = open_pack(path).read_all()
    return "".join(_lines(files[name]) for name in FILES if name in files)


def _lines(data: bytes) -> str:
    try:
        values = read_yaml(data).value
    except Unreadable:
        return finished(map(cleaned, data.decode("utf-8", errors="replace").splitlines()))
    return finished(line for name, value in values.items() for line in _told(name, value))


def _told(name: str, value: Value) -> Iterator[str]:
    if not (isinstance(value, tuple) and all(isinstance(item, Mapping) for item in value)):
        yield from _fields(cleaned(name), value)
        return
    for item in value:
        yield ""
        yield from _fields(cleaned(f"{name} {item.get('id', '')}"), item, " ")


def _fields(path: str, value: Value, joint: str = ".") -> Iterator[str]:
    """A value, and everything inside it, with the way to it."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _fields(path + joint + cleaned(str(name)), inner)
    elif isinstance(value, tuple):
        for inner in value:
            # The source tells reports apart; a number would change with every one put in between.
            told = inner.get("source", "") if isinstance(inner, Mapping) else ""
            yield from _fields(f"{path}[{cleaned(str(told))}]", inner)
    else:
        yield f"{path}: {cleaned(str(value))}"
