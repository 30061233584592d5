"""What a check of records finds."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.services.yaml_reader import FieldPath


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a record. Without an `effect` it is left out."""

    code: str
    message: str
    path: FieldPath
    found: str = ""
    expected: str = ""
    likely: str = ""
    effect: str = ""
