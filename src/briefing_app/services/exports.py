"""Every way out but the PDF, by the name of its format: window and command line come here."""

from __future__ import annotations

from briefing_app.domain.briefing import Briefing
from briefing_app.services.day_json import day_json_text


def day_export(name: str, briefing: Briefing) -> str | bytes:
    """One day in a format of `export_formats.FORMATS`: text, or bytes where it is a picture."""
    assert name == "json", name
    return day_json_text(briefing)


def as_file(made: str | bytes) -> bytes:
    """What was made as the content of a file."""
    return made if isinstance(made, bytes) else made.encode("utf-8")
