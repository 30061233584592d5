"""What was said of a day and did not last: by rule, from the evidence, never by anybody's choice.

With more knowledge than that of the day itself there is what became known since; and reports
that denied what happened and were withdrawn by their own voice later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_app.domain.briefing import Briefing, PlaceState, brief
from briefing_app.domain.comparison import ComparedPlace, Comparison, compare
from briefing_app.domain.comparison_words import known_from, standing_words
from briefing_app.domain.dataset import Report, Source
from briefing_app.domain.evidence import own_words, standing_denials
from briefing_app.domain.number_words import counted
from briefing_app.domain.sentences import day_in, listed
from briefing_app.domain.timeline import build_timeline
from briefing_app.domain.witnesses import strongest_sources


@dataclass(frozen=True, slots=True)
class Correction:
    """What did not last: what it is about, how it stood and stands, on whose word."""

    about: str
    told: str
    sources: tuple[Source, ...]


def corrections(briefing: Briefing) -> tuple[Correction, ...]:
    """What became known since the day, and denials of changes in force that were withdrawn."""
    return (*_learned(briefing), *_withdrawn(briefing))


def _learned(briefing: Briefing) -> Iterator[Correction]:
    timeline, day = briefing.timeline, briefing.day
    if timeline.known_by is not None and timeline.known_by <= day:
        return
    then = brief(build_timeline(timeline.dataset, day), day)
    comparison = compare(then, briefing)
    for row in comparison.rows:
        if row.cause in ("learned", "corrected") or row.firmness_differs:
            yield _correction(comparison, row)


def _correction(comparison: Comparison, row: ComparedPlace) -> Correction:
    """Parun: As known on 15 August: Government. Now: Taliban (known from 23 Aug)."""
    timeline = comparison.fuller.timeline
    dataset = timeline.dataset
    was = standing_words(dataset, row.holder_a, settled=row.settled_a)
    now = standing_words(dataset, row.holder_b, settled=row.settled_b)
    since = known_from(comparison, row)
    told = f"As known on {day_in(dataset, comparison.a.day)}: {was}. Now: {now}"
    told += f" ({since})." if since else "."
    deciding = row.deciding or row.event_b
    sources = () if deciding is None else strongest_sources(deciding, timeline)
    return Correction(row.place.name, told, sources)


def _withdrawn(briefing: Briefing) -> Iterator[Correction]:
    timeline = briefing.timeline
    found = [
        (state, denials) for state in briefing.states() if (denials := withdrawn_denials(state))
    ]
    if not found:
        return
    names = listed([state.place.name for state, _ in found])
    in_force = sum(state.cause is not None for state in briefing.states())
    sources = [timeline.source[denials[0].source] for _, denials in found]
    told = (
        f"The change was denied at first and admitted later by the same voice, in {len(found)} of "
        f"{counted(in_force, 'change')} in force."
    )
    yield Correction(names, told, tuple(dict.fromkeys(sources)))


def withdrawn_denials(state: PlaceState) -> tuple[Report, ...]:
    """The known denials of what put a place into its state that no longer stand."""
    if state.cause is None:
        return ()
    standing = standing_denials(state.cause.reports)
    return tuple(
        report
        for report in own_words(state.cause.reports)
        if report.stance == "denies" and report not in standing
    )
