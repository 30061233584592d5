"""What the reports of an event amount to, with the knowledge of a day.

Each rule of `docs/method.md` that weighs reports is one function here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    INDEPENDENT,
    Event,
    PartyId,
    Report,
    Source,
    SourceId,
)

Grade = Literal["corroborated", "conceded", "claimed", "reported"]


@dataclass(frozen=True, slots=True)
class Basis:
    """How well an event is founded: the best grade that its reports reach, and any dispute."""

    grade: Grade
    disputed: bool

    @property
    def settled(self) -> bool:
        """Whether the event may count as certain."""
        return self.grade in ("corroborated", "conceded") and not self.disputed


def published_on(report: Report, sources: Mapping[SourceId, Source]) -> date | None:
    """The day on which a report became public: its own, or that of its source; None if undated."""
    return report.published or sources[report.source].published


def is_public(published: date | None, known_by: date | None) -> bool:
    """Whether something published on a day is known on `known_by` (None: with hindsight).

    What has no date is known with hindsight only.
    """
    return known_by is None or (published is not None and published <= known_by)


def known_reports(
    event: Event, sources: Mapping[SourceId, Source], known_by: date | None
) -> tuple[Report, ...]:
    """The reports known on `known_by`; empty when no *asserting* report is known.

    An event whose denial alone was published is not known: nobody has said that it happened.
    """
    if known_by is None:
        return event.reports
    known = tuple(
        report for report in event.reports if is_public(published_on(report, sources), known_by)
    )
    return known if any(report.stance == "asserts" for report in known) else ()


def known_sources(
    ids: Iterable[SourceId], sources: Mapping[SourceId, Source], known_by: date | None
) -> tuple[Source, ...]:
    """Those of the named sources that were public on `known_by`, each once, in order."""
    return tuple(
        sources[source_id]
        for source_id in dict.fromkeys(ids)
        if is_public(sources[source_id].published, known_by)
    )


def standing_denials(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Denials that their own voice has not withdrawn by asserting the event later.

    "Later" is the order of the list. A denial without a known voice cannot be withdrawn.
    """
    return tuple(
        report
        for position, report in enumerate(reports)
        if report.stance == "denies"
        and (
            report.voice is None
            or not any(
                later.stance == "asserts" and later.voice == report.voice
                for later in reports[position + 1 :]
            )
        )
    )


def basis(event: Event, reports: Sequence[Report], losing: PartyId | None) -> Basis:
    """Grade an event by its known `reports`; `losing` is the party that held the place before.

    An independent voice corroborates. The losing side concedes. Otherwise a party's word is a
    claim if that party gains by it (for events that move no control: any party's word), and
    everything else is merely reported. A report that retells another known one adds nothing.
    """
    at_hand = {report.source for report in reports}
    voices = {
        report.voice
        for report in reports
        if report.stance == "asserts" and report.repeats not in at_hand
    }
    disputed = bool(standing_denials(reports))
    if INDEPENDENT in voices:
        return Basis("corroborated", disputed)
    parties = voices - {None}
    if event.kind != CONTROL_CHANGE:
        return Basis("claimed" if parties else "reported", disputed)
    if losing is not None and losing in parties:
        return Basis("conceded", disputed)
    # Nobody is named as gaining a contested place; any party's word on it is a claim.
    claimed = bool(parties) if event.holder == CONTESTED else event.holder in parties
    return Basis("claimed" if claimed else "reported", disputed)
