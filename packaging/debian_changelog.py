"""The Debian changelog, made from CHANGELOG.md: `python packaging/debian_changelog.py > FILE`.

Versions that are out keep their dates; what is not out yet is dated by SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import os
import re
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from briefing_app import __version__

CHANGELOG = Path(__file__).resolve().parents[1] / "CHANGELOG.md"
HEADING = re.compile(
    r"^## (?:\[?(?P<version>\d+\.\d+\.\d+)\]?[ –-]+(?P<day>\d{4}-\d\d-\d\d)|Unreleased)$"
)


def debian_changelog(text: str, maintainer: str, made: datetime) -> str:
    """The entries of all versions, the newest first."""
    return "\n".join(_entries(text, maintainer, made))


def _entries(text: str, maintainer: str, made: datetime) -> Iterator[str]:
    for part in re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        found = HEADING.match(heading)
        if found is None:
            raise ValueError(f"CHANGELOG.md: {heading!r} is not a version with its day")
        version = found["version"] or __version__
        day = datetime.fromisoformat(f"{found['day']}T12:00+00:00") if found["day"] else made
        yield f"briefing-app ({version}) unstable; urgency=medium\n"
        for item in re.split(r"^- ", body, flags=re.MULTILINE)[1:]:
            change = re.split(r"\n(?=#|\n)", item)[0]
            words = " ".join(change.replace("`", "").split())
            yield textwrap.fill(
                words, 78, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False
            )
        yield f"\n -- {maintainer}  {format_datetime(day)}\n"


if __name__ == "__main__":
    made_at = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    text = CHANGELOG.read_text(encoding="utf-8")
    sys.stdout.write(debian_changelog(text, os.environ["BRIEFING_MAINTAINER"], made_at))
