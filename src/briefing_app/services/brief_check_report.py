"""What a check of a brief found, as text for people and JSON for programs (docs/verify.md)."""

from __future__ import annotations

import json

from briefing_app.domain.sentences import long_date
from briefing_app.services.brief_check import BriefCheck, Verdict
from briefing_app.services.plain_text import cleaned, finished

FORMAT = 1
HEADLINES: dict[Verdict, str] = {
    "matches": "{} matches the dataset.",
    "same_day": "{} holds the day that the dataset gives; its pages could not be compared.",
    "differs": "{} differs from what the dataset gives.",
    "other_dataset": "{} was made from another dataset.",
}


def check_lines(name: str, check: BriefCheck) -> list[str]:
    """The verdict on a file of this name, what it was made from, and why. Not yet cleaned."""
    origin = check.origin
    known = "with hindsight"
    if origin.known_by is not None:
        known = f"as known on {long_date(origin.known_by)}"
    made = (
        f"{long_date(origin.day)}, {known}. Dataset {origin.dataset_id} {origin.dataset_version}, "
        f"briefing-app {origin.program}."
    )
    return [HEADLINES[check.verdict].format(name), made, *check.told]


def check_text(name: str, check: BriefCheck) -> str:
    """The same as text for a terminal."""
    return finished(map(cleaned, check_lines(name, check)))


def check_json_text(check: BriefCheck) -> str:
    """The same as JSON."""
    origin = check.origin
    return _json(
        {
            "format": FORMAT,
            "verdict": check.verdict,
            "date": origin.day.isoformat(),
            "known_by": origin.known_by and origin.known_by.isoformat(),
            "dataset": {
                "id": origin.dataset_id,
                "version": origin.dataset_version,
                "sha256": origin.dataset_sha256,
                "shapes_sha256": origin.shapes_sha256,
            },
            "options": origin.options.as_json(),
            "program": origin.program,
            "told": list(check.told),
        }
    )


def unreadable_json_text(reason: str) -> str:
    """The JSON for a file from which no day can be read."""
    return _json({"format": FORMAT, "verdict": "unreadable", "told": [reason]})


def _json(fields: dict[str, object]) -> str:
    # ASCII: what was attached may hold halves of characters, which no encoding can write.
    return json.dumps(fields, indent=2) + "\n"
