"""What every field of a dataset means, taken from docs/dataset-format.md for the schemas.

The document is where the meanings are written; editors show them from the schemas, and a package
has no documents. `python -m docs.field_meanings` writes them anew, and a test compares.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "docs" / "dataset-format.md"
RESOURCE = ROOT / "resources" / "field-meanings.json"


def field_meanings() -> dict[str, dict[str, str]]:
    """The last column of the tables of records, by record and field, as plain text."""
    text = DOCUMENT.read_text(encoding="utf-8")
    meanings: dict[str, dict[str, str]] = {}
    for record, section in re.findall(r"^### (\w+)\n(.*?)(?=^#|\Z)", text, re.M | re.S):
        rows = re.findall(r"^\| `(\w+)` \|.*\| ([^|]+) \|$", section, re.M)
        if rows and "| Field | Type | Required | Meaning |" in section:
            meanings[record] = {field: _plain(meaning) for field, meaning in rows}
    return meanings


def _plain(markdown: str) -> str:
    """Without links and the marks of code: a description in a schema is plain text."""
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", markdown).replace("`", "")


def meanings_text() -> str:
    """The same as the text of the resource."""
    return json.dumps(field_meanings(), ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write the resource."""
    RESOURCE.write_text(meanings_text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
