"""What the reports of an event amount to, with the knowledge of a day.

Each rule of `docs/method.md` that weighs reports is one function here.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    INDEPENDENT,
    Dataset,
    Event,
    PartyId,
    Report,
    Source,
    SourceId,
)
from briefing_app.domain.per_dataset import per_dataset

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

    An event that is only denied is not known: nobody has said that it happened. Nor is one
    before its first possible day, whatever date a source bears: it may be of another time zone.
    """
    if known_by is not None and event.date > known_by:
        return ()
    known = tuple(
        report for report in event.reports if is_public(published_on(report, sources), known_by)
    )
    return known if any(report.stance == "asserts" for report in known) else ()


def as_known(event: Event, known_by: date | None) -> Event:
    """A known event whose last possible day is not one after the knowledge date."""
    if known_by is None or event.latest <= known_by:
        return event
    return event.model_copy(update={"date_latest": known_by})


def sources_as_known(dataset: Dataset, known_by: date | None) -> Mapping[SourceId, Source]:
    """Sources by id, none of which bears a later day than the one on which it is known.

    Some pages name an earlier day for a report than their own, for example where their day
    began before that of the dataset's time zone. While only that report is known, the source
    is dated by it.
    """
    if known_by is None:
        return dataset.source
    earlier: dict[SourceId, Source] = {}
    for report in _reports_before_their_source(dataset):
        source = dataset.source[report.source]
        if is_public(report.published, known_by) and not is_public(source.published, known_by):
            redated = source.model_copy(update={"published": report.published})
            earlier.setdefault(source.id, redated)
    return {**dataset.source, **earlier} if earlier else dataset.source


@per_dataset
def _reports_before_their_source(dataset: Dataset) -> tuple[Report, ...]:
    reports = (report for event in dataset.events for report in event.reports)
    return tuple(
        report
        for report in reports
        if report.published is not None
        and not is_public(dataset.source[report.source].published, report.published)
    )


def known_sources(
    ids: Iterable[SourceId], sources: Mapping[SourceId, Source], known_by: date | None
) -> tuple[Source, ...]:
    """Those of the named sources that were public on `known_by`, each once, in order."""
    return tuple(
        sources[source_id]
        for source_id in dict.fromkeys(ids)
        if is_public(sources[source_id].published, known_by)
    )


def own_words(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports that add something: those that do not retell one listed before them.

    A copy whose original is not at hand stands for it.
    """
    heard = set[SourceId]()
    own = []
    for report in reports:
        if report.repeats not in heard:
            own.append(report)
        heard.add(report.source)
    return tuple(own)


def standing_denials(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Denials that their own voice has not withdrawn by asserting the event later.

    "Later" is the order of the list. A denial without a known voice cannot be withdrawn, and
    what only retells an earlier report neither denies nor withdraws anything.
    """
    own = own_words(reports)
    return tuple(
        report
        for position, report in enumerate(own)
        if report.stance == "denies"
        and (
            report.voice is None
            or not any(
                later.stance == "asserts" and later.voice == report.voice
                for later in own[position + 1 :]
            )
        )
    )


def losing_party(
    event: Event, holders: Sequence[str | None], parties: Container[PartyId]
) -> PartyId | None:
    """The party that loses a place by an event: the last to hold it, other than the one gaining.

    `holders` are those of the place before the event, the earliest first. A party that takes
    back what was contested gains it; its own word on that is a claim and no concession.
    """
    return next(
        (holder for holder in reversed(holders) if holder in parties and holder != event.holder),
        None,
    )


def basis(event: Event, reports: Sequence[Report], losing: PartyId | None) -> Basis:
    """Grade an event by its known `reports`; `losing` is the party that loses by it.

    An independent voice corroborates. The losing side concedes. Otherwise a party's word is a
    claim if that party gains by it (for events that move no control: any party's word), and
    everything else is merely reported.
    """
    voices = {report.voice for report in own_words(reports) if report.stance == "asserts"}
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
