"""What is not settled about a day: by rule, never by anybody's choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_app.domain.briefing import Briefing, PlaceState
from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    INDEPENDENT,
    Dataset,
    Report,
    Source,
)
from briefing_app.domain.evidence import published_on, standing_denials
from briefing_app.domain.sentences import (
    capitalised,
    day_in,
    event_title,
    holder_in_sentence,
    holder_name,
    listed,
    openness,
    short_day_in,
    short_range_in,
    since,
    verb,
)
from briefing_app.domain.stated_counts import StatedCount, contradicting_counts
from briefing_app.domain.timeline import KnownEvent, Timeline


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something about the day that is not settled: what it is about, why, on whose word."""

    about: str
    told: str
    sources: tuple[Source, ...]
    is_about_places: bool = True


def open_questions(briefing: Briefing) -> tuple[OpenQuestion, ...]:
    """What is not settled at the end of the day, by rule: the disputed first.

    Places whose holder is not certain, with the denials that stand; changes of the day that
    reports date apart; counts by others that differ from ours.
    """
    return (*_open_places(briefing), *_dates_apart(briefing), *_other_counts(briefing))


def _open_places(briefing: Briefing) -> Iterator[OpenQuestion]:
    dataset = briefing.timeline.dataset
    by_reason: dict[str, list[PlaceState]] = {}
    for state in briefing.states():
        denials = () if state.cause is None else standing_denials(state.cause.reports)
        if denials:
            told = f"{_standing(state, briefing)}. {denial_words(denials, dataset)}"
            yield OpenQuestion(state.place.name, told, _sources_of(denials, briefing.timeline))
        elif state.holder == CONTESTED:
            by_reason.setdefault(CONTESTED, []).append(state)
        elif not state.settled:
            coming = _possibly_come(state, briefing)
            if coming is None:
                by_reason.setdefault(
                    openness(state.cause, briefing.timeline, briefing.day), []
                ).append(state)
            else:
                yield _next_change_open(state, coming, briefing)
    for reason, states in by_reason.items():
        sources = [source for state in states for source in state.sources]
        yield OpenQuestion(
            listed([state.place.name for state in states]),
            capitalised(reason) + ".",
            tuple(dict.fromkeys(sources)),
        )


def _possibly_come(state: PlaceState, briefing: Briefing) -> KnownEvent | None:
    """The next change of a place, where some reports date it no later than the day in view."""
    if state.cause is not None and not state.cause.basis.settled:
        return None
    coming = (
        known
        for known in briefing.timeline.events
        if known.event.kind == CONTROL_CHANGE
        and known.event.place == state.place.id
        and known.event.date <= briefing.day < known.event.day
    )
    return next(coming, None)


def _next_change_open(state: PlaceState, coming: KnownEvent, briefing: Briefing) -> OpenQuestion:
    """Firozkoh: The next change (Firozkoh → Taliban) is dated 12–13 Aug by the reports."""
    timeline, event = briefing.timeline, coming.event
    dated = short_range_in(timeline.dataset, event.date, event.latest)
    told = (
        f"The next change ({event_title(event, timeline.dataset)}) is dated {dated} by the reports"
    )
    if event.day <= (timeline.known_by or event.day):
        told += f" and counted from {day_in(timeline.dataset, event.day)}"
    return OpenQuestion(state.place.name, told + ".", _sources_of(coming.reports, timeline))


def _standing(state: PlaceState, briefing: Briefing) -> str:
    """Taliban since 8 Aug, corroborated."""
    assert state.cause is not None
    name = holder_name(briefing.timeline.dataset, state.holder)
    return f"{name} since {since(state, briefing.timeline)}, {state.cause.basis.grade}"


def _sources_of(reports: Sequence[Report], timeline: Timeline) -> tuple[Source, ...]:
    return tuple(timeline.source[key] for key in dict.fromkeys(r.source for r in reports))


def _dates_apart(briefing: Briefing) -> Iterator[OpenQuestion]:
    """Settled changes of the day for which the reports allow more than one day."""
    dataset = briefing.timeline.dataset
    by_days: dict[str, list[PlaceState]] = {}
    for row in briefing.changed:
        state = briefing.state(row)
        if state.cause is not None and state.settled:
            event = state.cause.event
            if event.date != event.latest:
                days = short_range_in(dataset, event.date, event.latest)
                by_days.setdefault(days, []).append(state)
    for days, states in by_days.items():
        sources = [source for state in states for source in state.sources]
        yield OpenQuestion(
            listed([state.place.name for state in states]),
            f"Dated {days} by different reports; counted from {day_in(dataset, briefing.day)}.",
            tuple(dict.fromkeys(sources)),
        )


def _other_counts(briefing: Briefing) -> Iterator[OpenQuestion]:
    dataset = briefing.timeline.dataset
    for party, counts in contradicting_counts(briefing).items():
        by_value: dict[str, list[StatedCount]] = {}
        for stated in counts:
            by_value.setdefault(stated.words, []).append(stated)
        hindsight = briefing.timeline.known_by is None
        told = ", ".join(
            f"{value} ({', '.join(dict.fromkeys(_counted_by(one, hindsight) for one in group))})"
            for value, group in by_value.items()
        )
        name = holder_in_sentence(dataset, party)
        yield OpenQuestion(
            f"Counts by others of what {name} {verb(dataset, party, 'holds', 'hold')}",
            f"{told}. Here: {briefing.count(party).counted}.",
            tuple(dict.fromkeys(stated.source for stated in counts)),
            is_about_places=False,
        )


def _counted_by(stated: StatedCount, hindsight: bool) -> str:
    """Who counted, with the compiler's note on it: AFP: Ghazni as tenth.

    A note is written with hindsight, and shown with it only.
    """
    publisher, note = stated.source.publisher, stated.point.note if hindsight else None
    return publisher if not note or note in publisher else f"{publisher}: {note}"


def event_denials(known: KnownEvent, dataset: Dataset) -> str:
    """The denials of an event that stand, as sentences; empty where there are none."""
    return denial_words(standing_denials(known.reports), dataset)


def denial_words(reports: Sequence[Report], dataset: Dataset) -> str:
    """Denied by the government on 8 Aug (ministry: the city has not fallen). Each voice once."""
    by_voice: dict[str, list[Report]] = {}
    for report in reports:
        by_voice.setdefault(_voice(report, dataset), []).append(report)
    sentences = []
    for voice, denials in by_voice.items():
        days: dict[str, list[str]] = {}
        for report in denials:
            day = published_on(report, dataset.source)
            when = "" if day is None else f" on {short_day_in(dataset, day)}"
            days.setdefault(when, []).extend([report.says] if report.says else [])
        told = [when + (f" ({'; '.join(says)})" if says else "") for when, says in days.items()]
        sentences.append(f"Denied by {voice}{' and'.join(told)}.")
    return " ".join(sentences)


def _voice(report: Report, dataset: Dataset) -> str:
    if report.voice is None:
        return "an unnamed voice"
    if report.voice == INDEPENDENT:
        return "an independent voice"
    return holder_in_sentence(dataset, report.voice)
