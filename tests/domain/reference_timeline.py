"""The rules of docs/method.md once more, slowly: day by day, place by place, with sets of words.

Nothing here is shared with the program but the records. Where `build_timeline` and this file
disagree, one of them has a fault.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from briefing_app.domain.dataset import Dataset, Event, Report


@dataclass
class Weighed:
    """A known event with its known reports, graded."""

    event: Event
    reports: list[Report]
    grade: str
    disputed: bool

    @property
    def settled(self) -> bool:
        return self.grade in ("corroborated", "conceded") and not self.disputed


@dataclass
class PlaceOnDay:
    """One place at the end of one day."""

    holder: str
    cause: str | None  # id of the event in force
    states: set[str]  # what it may be: parties, contested, unknown
    may_hold: set[str]  # which parties may hold it
    last_named: date | None

    @property
    def settled(self) -> bool:
        return self.states == {self.holder}


class ReferenceTimeline:
    """Who held what, as far as known on a day (None: with hindsight)."""

    def __init__(self, dataset: Dataset, known_by: date | None) -> None:
        self.dataset = dataset
        self.known_by = known_by
        self.parties = {party.id for party in dataset.description.parties}
        self.days = [
            dataset.first_day + timedelta(days=index) for index in range(dataset.day_count)
        ]
        self.known = [event for event in dataset.events if self.is_known(event)]

    # What is known

    def is_public(self, published: date | None) -> bool:
        if self.known_by is None:
            return True
        if published is None:
            return False
        return published <= self.known_by

    def known_reports(self, event: Event) -> list[Report]:
        known = []
        for report in event.reports:
            published = report.published
            if published is None:
                published = self.dataset.source[report.source].published
            if self.is_public(published):
                known.append(report)
        return known

    def is_known(self, event: Event) -> bool:
        if self.known_by is not None and self.known_by < event.date:
            return False  # it may not even have happened
        return any(report.stance == "asserts" for report in self.known_reports(event))

    def listed_on(self, event: Event) -> date:
        """The day that a known event belongs to: never one after the knowledge date."""
        return event.day if self.known_by is None else min(event.day, self.known_by)

    # What the reports of an event amount to

    def weigh(self, event: Event) -> Weighed:
        reports = self.known_reports(event)
        own_words = []
        for position, report in enumerate(reports):
            listed_before = [earlier.source for earlier in reports[:position]]
            if report.repeats is None or report.repeats not in listed_before:
                own_words.append(report)
        asserting = {report.voice for report in own_words if report.stance == "asserts"}

        disputed = False
        for position, report in enumerate(own_words):
            if report.stance == "denies":
                withdrawn = False
                for later in own_words[position + 1 :]:
                    if later.stance == "asserts" and later.voice == report.voice is not None:
                        withdrawn = True
                if not withdrawn:
                    disputed = True

        party_voices = asserting & self.parties
        if "independent" in asserting:
            grade = "corroborated"
        elif event.kind != "control_change":
            grade = "claimed" if party_voices else "reported"
        elif self.losing_side(event) in party_voices:
            grade = "conceded"
        elif event.holder in party_voices or (event.holder == "contested" and party_voices):
            grade = "claimed"
        else:
            grade = "reported"
        return Weighed(event, reports, grade, disputed)

    def losing_side(self, event: Event) -> str | None:
        """The party, other than the gaining one, that held the place last before the event."""
        place = self.dataset.places[self.dataset.place_row[event.place]]
        holders = [place.initial_holder]
        for earlier in self.changes(event.place):
            if earlier is event:
                break
            holders.append(earlier.holder)
        for holder in reversed(holders):
            if holder in self.parties and holder != event.holder:
                return holder
        return None

    # What follows for a place and a day

    def changes(self, place_id: str) -> list[Event]:
        """Known control changes of a place in the order in which they come into force."""
        changes = [
            event
            for event in self.known
            if event.kind == "control_change" and event.place == place_id
        ]
        return sorted(
            changes, key=lambda event: (event.day, 0 if event.order is None else event.order)
        )

    def may_hold_after(self, event: Event) -> set[str]:
        """The parties that may hold a place of which an event is the last word."""
        if event.holder in self.parties:
            return {event.holder}
        if event.holder is None or event.holder == "unknown":
            return self.parties
        # Contested: the side inside, and whoever is known to have taken any place by then.
        inside = self.losing_side(event)
        challengers = {
            other.holder or "unknown"
            for other in self.known
            if other.kind == "control_change" and other.day <= event.day
        } & self.parties
        return challengers | {inside} if inside and challengers else self.parties

    def place_on_day(self, place_id: str, day: date) -> PlaceOnDay:
        place = self.dataset.places[self.dataset.place_row[place_id]]
        changes = [self.weigh(event) for event in self.changes(place_id)]
        named_by = day
        if self.known_by is not None:
            day = min(day, self.known_by)  # later days carry the state that was known last
        in_force = [change.event for change in changes if change.event.day <= day]
        holder = (in_force[-1].holder if in_force else place.initial_holder) or "unknown"

        # The last settled change that has surely happened leaves nothing of what was before.
        sure = [
            position
            for position, change in enumerate(changes)
            if change.settled and change.event.latest <= day
        ]
        if sure:
            event = changes[sure[-1]].event
            states, may_hold = {event.holder or "unknown"}, set(self.may_hold_after(event))
            open_changes = changes[sure[-1] + 1 :]
        else:
            states = {place.initial_holder or "unknown"}
            may_hold = states if states <= self.parties else set(self.parties)
            open_changes = changes
        for change in open_changes:
            if change.event.date <= day:
                states = states | {change.event.holder or "unknown"}
                may_hold = may_hold | self.may_hold_after(change.event)
        return PlaceOnDay(
            holder,
            in_force[-1].id if in_force else None,
            states,
            may_hold,
            self.last_named(place_id, named_by),
        )

    def last_named(self, place_id: str, day: date) -> date | None:
        """The latest day of the period up to `day` on which something known names the place."""
        named = [self.listed_on(event) for event in self.known if event.place == place_id]
        for statement in self.dataset.statements:
            published = [self.dataset.source[source].published for source in statement.sources]
            said = self.known_by is None or statement.date <= self.known_by
            if said and place_id in statement.places and any(map(self.is_public, published)):
                named.append(statement.date)
        return max((on for on in named if self.days[0] <= on <= day), default=None)

    # Counts

    def counted_places(self) -> list[str]:
        dataset = self.dataset
        if dataset.description.place_sets:
            return [place.id for place in dataset.places if place.set == dataset.counted_set.id]
        moved = {event.place for event in dataset.events if event.kind == "control_change"}
        return [
            place.id
            for place in dataset.places
            if place.initial_holder is not None or place.id in moved
        ]

    def counts(self, holder: str, day: date) -> tuple[int, int, int]:
        """Counted, certain and possible places of a holder."""
        places = [self.place_on_day(place_id, day) for place_id in self.counted_places()]
        counted = sum(place.holder == holder for place in places)
        certain = sum(place.holder == holder and place.settled for place in places)
        if holder in self.parties:
            possible = sum(holder in place.may_hold for place in places)
        else:
            possible = sum(holder in place.states for place in places)
        # Places of the set that the dataset does not list: nobody knows who holds them.
        missing = max((self.dataset.counted_set.total or 0) - len(places), 0)
        if holder == "unknown":
            return counted + missing, certain + missing, possible + missing
        return counted, certain, possible + (0 if holder == "contested" else missing)

    def changed(self, day: date) -> list[str]:
        """Counted places with another holder than at the end of the day before."""
        before = day - timedelta(days=1)
        if before not in self.days:
            return []
        return [
            place_id
            for place_id in self.counted_places()
            if self.place_on_day(place_id, day).holder != self.place_on_day(place_id, before).holder
        ]
