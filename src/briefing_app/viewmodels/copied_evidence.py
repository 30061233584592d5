"""Evidence as text for the clipboard: all of it, a section, or one claim, with its sources."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.exhibits import Entry, Evidence, Line, Witness, evidence_text
from briefing_app.domain.inquiry import evidence
from briefing_app.domain.page_words import state_line
from briefing_app.domain.sentences import knowledge, long_date
from briefing_app.services.plain_text import isolated
from briefing_app.viewmodels.inspector_model import InspectorRow
from briefing_app.viewmodels.statement_card import plain


def copied_evidence(found: Evidence, briefing: Briefing, row: InspectorRow | None = None) -> str:
    """What was found on a day, or one row of it; a heading is copied with all that is under it."""
    if row is not None:
        section = row.section
        if row.entry is not None:
            section = replace(section, count="", entries=_with_sources(row.entry, briefing))
        found = replace(found, caption="", sections=(section,))
    text = evidence_text(found, long_date(briefing.day))
    known = f"{state_line(briefing)}. {knowledge(briefing.timeline)}."
    return "\n".join(isolated(plain(line)) for line in (*text.splitlines(), "", known)) + "\n"


def _with_sources(entry: Entry, briefing: Briefing) -> tuple[Entry, ...]:
    """A claim names its source itself; a row that leads on is followed by those it leads to."""
    if not isinstance(entry, Line) or entry.leads_to is None:
        return (entry,)
    entries = (one for part in evidence(briefing, entry.leads_to).sections for one in part.entries)
    return (entry, *dict.fromkeys(one for one in entries if isinstance(one, Witness)))
