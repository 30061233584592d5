"""Ids made from names that people wrote."""

from __future__ import annotations

import re
import unicodedata

from briefing_app.services.yaml_scalar import plain_value


def identifier(text: str, kind: str = "record", number: int = 1) -> str:
    """An id that YAML reads as text, of the letters of a name as far as ASCII has them.

    Where it has none, or they would be read as something else: `kind` and `number`.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    return made if isinstance(plain_value(made), str) else f"{kind}-{made or number}"
