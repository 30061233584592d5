"""What was reported of one event: for it, against it, and how far the reports reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from briefing_app.domain.briefing import Briefing, number_sources
from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    INDEPENDENT,
    PartyId,
    Report,
    Source,
    SourceId,
)
from briefing_app.domain.evidence import (
    losing_party,
    own_words,
    published_on,
    standing_denials,
)
from briefing_app.domain.exhibits import Line, Section, Sign, Witness
from briefing_app.domain.sentences import (
    RELIABILITY,
    holder_name,
    short_day_in,
    short_range_in,
)
from briefing_app.domain.statement_words import source_date, source_title
from briefing_app.domain.timeline import KnownEvent, Timeline

NO_VOICE = "Voice not named"


@dataclass(slots=True)
class Citations:
    """Numbers sources as a page about the day does, and those it does not cite after them."""

    briefing: Briefing
    numbers: dict[SourceId, int] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = number_sources(self.briefing)

    def number(self, source_id: SourceId) -> int:
        """The number of a source; a new one for a source that has none yet."""
        return self.numbers.setdefault(source_id, len(self.numbers) + 1)

    def cited(self, source: Source, voice: str = "", said: str = "") -> Witness:
        """A source on its own, that no event rests on."""
        return Witness(
            sign="cites",
            voice=voice or source.publisher,
            side="",
            said=said,
            number=self.number(source.id),
            publisher=source.publisher,
            published=source_date(source, self.briefing.day),
            reliability=RELIABILITY[source.reliability],
            title=source_title(source),
            address=source.url or "",
        )


def loser_of(known: KnownEvent, timeline: Timeline) -> PartyId | None:
    """The party that loses a place by an event, as the timeline knows it."""
    place = timeline.dataset.places[timeline.dataset.place_row[known.event.place]]
    before = takewhile(lambda earlier: earlier.event.id != known.event.id, timeline.events)
    held = [place.initial_holder]
    held += [
        earlier.event.holder
        for earlier in before
        if earlier.event.place == place.id and earlier.event.kind == CONTROL_CHANGE
    ]
    return losing_party(known.event, held, timeline.dataset.party)


def voice_name(voice: PartyId | None, timeline: Timeline) -> str:
    """Taliban; Independent voice; Voice not named."""
    if voice is None:
        return NO_VOICE
    return "Independent voice" if voice == INDEPENDENT else holder_name(timeline.dataset, voice)


def report_sections(
    known: KnownEvent, citations: Citations, title: str = ""
) -> tuple[Section, Section, Section]:
    """For, against, and earlier reports later contradicted; each strongest first."""
    timeline = citations.briefing.timeline
    reports, loser = known.reports, loser_of(known, timeline)
    own, standing = own_words(reports), standing_denials(reports)
    supporting = [report for report in reports if report.stance == "asserts"]
    # What retells a denial is no denial of its own, and stays with what it retells.
    withdrawn = [report for report in own if report.stance == "denies" and report not in standing]
    opposing = [
        report for report in reports if report.stance == "denies" and report not in withdrawn
    ]

    def told(chosen: Sequence[Report]) -> tuple[Witness, ...]:
        ranked = sorted(chosen, key=lambda report: _strength(report, known, loser, own))
        lone = sum(report in own for report in chosen) == 1
        return tuple(_witness(report, known, loser, own, citations, lone=lone) for report in ranked)

    against = told(opposing)
    return (
        Section(f"For{title}", voices(supporting), told(supporting)),
        Section(
            "Against, or not yet",
            voices(opposing),
            against or (Line("No report against it is known."),),
        ),
        Section("Earlier reports later contradicted", voices(withdrawn), told(withdrawn)),
    )


def strongest_sources(known: KnownEvent, timeline: Timeline) -> tuple[Source, ...]:
    """The sources of an event, each once, those of the strongest reports first.

    In the order of `report_sections`: what asserts the event before what denies it.
    """
    loser, own = loser_of(known, timeline), own_words(known.reports)
    ranked = sorted(
        known.reports,
        key=lambda report: (report.stance == "denies", _strength(report, known, loser, own)),
    )
    return tuple(timeline.source[key] for key in dict.fromkeys(r.source for r in ranked))


def voices(reports: Sequence[Report]) -> str:
    """3 voices: how many different ones; what no voice is shown for counts once."""
    count = len({report.voice for report in reports})
    return "" if not count else "1 voice" if count == 1 else f"{count} voices"


def _strength(
    report: Report, known: KnownEvent, loser: PartyId | None, own: Sequence[Report]
) -> int:
    """The rank of a report: concession, independent, gaining side, others, copies."""
    if report not in own:
        return 5
    if report.voice is None:
        return 4
    if report.voice == loser and report.stance == "asserts":
        return 0
    if report.voice == INDEPENDENT:
        return 1
    return 2 if report.voice in (known.event.holder, loser) else 3


def _side(report: Report, known: KnownEvent, loser: PartyId | None) -> str:
    event = known.event
    if report.voice is None:
        return ""
    if report.voice == INDEPENDENT:
        return "neither side"
    if event.kind != CONTROL_CHANGE:
        return "a party"
    if report.voice == loser:
        return "losing side, concedes" if report.stance == "asserts" else "losing side"
    if report.voice == event.holder:
        return "gaining side"
    return "a party" if event.holder == CONTESTED else "third party"


def _denied_later(report: Report, own: Sequence[Report]) -> bool:
    """Whether the voice of an assertion denies the event in a later report."""
    if report.voice is None or report not in own:
        return False
    later = own[own.index(report) + 1 :]
    return any(other.voice == report.voice and other.stance == "denies" for other in later)


def _witness(
    report: Report,
    known: KnownEvent,
    loser: PartyId | None,
    own: Sequence[Report],
    citations: Citations,
    *,
    lone: bool,
) -> Witness:
    timeline = citations.briefing.timeline
    source = timeline.source[report.source]
    side = [_side(report, known, loser)]
    if report.repeats is not None and report not in own:
        side.append(f"repeats [{citations.number(report.repeats)}]")
    elif lone:
        side.append("one source only")
    if report.stance == "asserts" and _denied_later(report, own):
        side.append("later denied by the same voice")
    dated = source.model_copy(update={"published": published_on(report, timeline.source)})
    sign: Sign = "unknown" if report.voice is None else report.stance
    said = report.says or ("Denies it." if report.stance == "denies" else "")
    return Witness(
        sign=sign,
        voice=voice_name(report.voice, timeline),
        side=", ".join(filter(None, side)),
        said=said,
        number=citations.number(source.id),
        publisher=source.publisher,
        published=source_date(dated, citations.briefing.day),
        reliability=RELIABILITY[source.reliability],
        title=source_title(source),
        address=source.url or "",
    )


def report_limits(known: KnownEvent, timeline: Timeline) -> tuple[Line, ...]:
    """Where the reports of an event end: dates apart, copies, undated, none of the day."""
    event, reports, lines = known.event, known.reports, []
    if event.date != event.latest:
        days = short_range_in(timeline.dataset, event.date, event.latest)
        counted = f"; counted from {short_day_in(timeline.dataset, event.day)}"
        is_counted = timeline.known_by is None or event.day <= timeline.known_by
        lines.append(f"Dated {days} by different reports{counted if is_counted else ''}.")
    copies = len(reports) - len(own_words(reports))
    if copies:
        retell = "retells the text of another and adds" if copies == 1 else "retell others and add"
        lines.append(f"{copies} of {len(reports)} reports {retell} nothing.")
    days_known = [published_on(report, timeline.source) for report in reports]
    undated = sum(day is None for day in days_known)
    if undated:
        lines.append(f"{undated} of {len(reports)} reports undated; known with hindsight only.")
    dated = [day for day in days_known if day is not None]
    if dated and min(dated) > event.latest:
        first = (min(dated) - event.latest).days
        lines.append(f"No report of the day: the first is {first} day{_s(first)} younger.")
    if {report.voice for report in own_words(reports) if report.stance == "asserts"} == {None}:
        lines.append("No report shows whose word it is.")
    return tuple(Line(line) for line in lines)


def _s(count: int) -> str:
    return "" if count == 1 else "s"
