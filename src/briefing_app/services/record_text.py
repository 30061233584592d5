"""Records as the text of a file of a dataset, in the YAML that people would write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from briefing_app.services.yaml_scalar import plain_value

# Text that means the same without quotes, wherever it stands.
_PLAIN = re.compile(r"[A-Za-z](?:[\w.,()/'-]| (?! ))*(?<![ :])")


def list_text(name: str, records: Iterable[Mapping[str, Any]]) -> str:
    """A list of records under its name; records are plain values, empty ones left out."""
    lines = [f"{name}:"]
    for record in records:
        lines += entry_lines(record, "  ")
    return "\n".join(lines if len(lines) > 1 else [f"{name}: []"]) + "\n"


def fields_text(fields: Mapping[str, Any]) -> str:
    """A group of fields at the top of a file."""
    return "\n".join(_fields(fields, "")) + "\n"


def entry_lines(record: Mapping[str, Any], indent: str) -> Iterator[str]:
    """The lines of a record behind a dash, as an entry of a list."""
    lead = f"{indent}- "
    for line in _fields(record, indent + "  "):
        yield lead + line[len(lead) :]
        lead = f"{indent}  "


def _fields(fields: Mapping[str, Any], indent: str) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, Mapping):
            yield f"{indent}{_name(name)}:"
            yield from _fields(value, indent + "  ")
        elif isinstance(value, list | tuple):
            yield f"{indent}{_name(name)}:"
            for entry in value:
                if isinstance(entry, Mapping):
                    yield from entry_lines(entry, indent + "  ")
                else:
                    yield f"{indent}  - {_scalar(entry)}"
        else:
            yield f"{indent}{_name(name)}: {_scalar(value)}"


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _text(value) if isinstance(value, str) else str(value)


@lru_cache(maxsize=1024)
def _name(name: str) -> str:
    """The name of a field, of which there are few among many records."""
    return _text(name)


def _text(text: str) -> str:
    """Text without quotes where it stays text, or as a quoted scalar, which YAML has from JSON."""
    if _PLAIN.fullmatch(text) and isinstance(plain_value(text), str):
        return text
    return json.dumps(text, ensure_ascii=False)
