"""Counts that others published for the day in view, to be held against our own."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import PartyId, SeriesPoint, Source
from briefing_app.domain.evidence import is_public

PLACES_HELD = "places_held"


@dataclass(frozen=True, slots=True)
class StatedCount:
    """How many of the counted places somebody said that a party held at the end of the day.

    Or how many of something else that is often named beside them, such as provinces.
    """

    party: PartyId
    point: SeriesPoint
    source: Source

    @property
    def words(self) -> str:
        """17; at least 6; 16 provinces."""
        least = "at least " if self.point.at_least else ""
        things = f" {self.point.counts}" if self.point.counts else ""
        return f"{least}{self.point.value:g}{things}"


def stated_counts(briefing: Briefing) -> tuple[StatedCount, ...]:
    """The published counts of the day that are known, by value; empty where there are none."""
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    found = [
        StatedCount(series.party, point, dataset.source[point.source])
        for series in dataset.series
        if series.metric == PLACES_HELD
        and series.party in dataset.party
        and series.place_set in (None, dataset.counted_set.id)
        for point in series.points
        if point.date == briefing.day
        and point.of in (None, timeline.total)
        and is_public(dataset.source[point.source].published, timeline.known_by)
    ]
    return tuple(sorted(found, key=lambda stated: stated.point.value))


def contradicting_counts(briefing: Briefing) -> dict[PartyId, tuple[StatedCount, ...]]:
    """The published counts by party, where they differ from ours or from each other."""
    by_party: dict[PartyId, list[StatedCount]] = {}
    for stated in stated_counts(briefing):
        by_party.setdefault(stated.party, []).append(stated)
    return {
        party: tuple(counts)
        for party, counts in by_party.items()
        if any(not _agrees(stated, briefing.count(party).counted) for stated in counts)
    }


def _agrees(stated: StatedCount, counted: int) -> bool:
    """Whether a published count is ours; "at least" is met by a larger one.

    What counts something else cannot differ from ours.
    """
    value = stated.point.value
    if stated.point.counts is not None:
        return True
    return value <= counted if stated.point.at_least else value == counted
