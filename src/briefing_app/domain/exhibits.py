"""What an inquiry finds, as values: who said what of it, which rows and rules it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing_app.domain.subject import Subject

Sign = Literal["asserts", "denies", "unknown", "cites"]


@dataclass(frozen=True, slots=True)
class Witness:
    """One source's word. `sign` is "unknown" where no voice is shown, "cites" for a plain source.

    `number` is that of the source on a page about the day, or the next free one. `address` is
    the source's own, unchecked, and may be empty.
    """

    sign: Sign
    voice: str
    side: str
    said: str
    number: int
    publisher: str
    published: str
    reliability: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """A fact, a rule or a row; `leads_to` is what evidence may be asked for next.

    `holder` and `settled` are those of the place that a row is about, for its glyph.
    """

    text: str
    detail: str = ""
    leads_to: Subject | None = None
    holder: str | None = None
    settled: bool = True


Entry: TypeAlias = Witness | Line


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under a heading, the strongest first. The first `shown` are seen unasked."""

    title: str
    count: str
    entries: tuple[Entry, ...]
    shown: int = 2


@dataclass(frozen=True, slots=True)
class Segment:
    """Days on which a place had one holder, both ends included, all certain or all not."""

    first: int
    last: int
    holder: str
    settled: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known about a subject on a day.

    `names` are those in other languages, by language. `status` says the finding, `basis` what
    it rests on. Only places have a `history`; it ends with what is known.
    """

    subject: Subject
    title: str
    status: str
    basis: str = ""
    names: tuple[tuple[str, str], ...] = ()
    holder: str | None = None
    settled: bool = True
    history: tuple[Segment, ...] = ()
    caption: str = ""
    sections: tuple[Section, ...] = ()


def evidence_text(evidence: Evidence, day: str) -> str:
    """Evidence as plain text with its sources, to be pasted elsewhere; `day` heads it."""
    lines = [evidence.title if day in evidence.title else f"{evidence.title} ({day})"]
    lines += filter(None, (evidence.status, evidence.basis, evidence.caption))
    for section in evidence.sections:
        lines += ["", " · ".join(filter(None, (section.title, section.count)))]
        for entry in section.entries:
            if isinstance(entry, Line):
                lines.append("– " + ": ".join(filter(None, (entry.text, entry.detail))))
                continue
            who = ", ".join(filter(None, (entry.voice, entry.side)))
            lines.append(f"{SIGNS[entry.sign]} " + ": ".join(filter(None, (who, entry.said))))
            cited = (entry.publisher, entry.title, entry.published, entry.reliability)
            lines.append(f"  [{entry.number}] " + ", ".join(filter(None, (*cited, entry.address))))
    return "\n".join(lines) + "\n"


SIGNS: dict[Sign, str] = {"asserts": "+", "denies": "\u2212", "unknown": "?", "cites": "·"}
