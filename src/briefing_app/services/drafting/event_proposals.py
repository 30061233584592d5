"""Events from what an article says has happened; the denials of it become reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from briefing_app.domain.dataset import CONTROL_CHANGE
from briefing_app.services.drafting.happenings import HOLDS, Happening
from briefing_app.services.drafting.proposals import Context, Origin, Proposal, Reading, free_id

SAME_EVENT = timedelta(days=10)  # within which an event of the dataset may be the same
NO_DAY = "no day is said: it is the article's own"
_SUMMARY = "{place} came under the control of {party}."
_SUMMARIES = {"siege": "{place} was under siege.", "withdrawal": "Forces withdrew from {place}."}


class EventProposals:
    """Gathers events: what is said twice of one place becomes one proposal."""

    def __init__(self, context: Context) -> None:
        self.found: list[Proposal] = []
        self._context = context

    def take(self, reading: Reading) -> None:
        """Add what one sentence says."""
        day_before: date | None = None  # of what the same sentence says before
        for happening in reading.happenings:
            if happening.rule.kind == HOLDS:
                continue
            voice = _voice(reading, happening)
            if happening.denied:
                self._deny(happening, voice)
                continue
            first, last, doubts = self._days(happening, day_before)
            day_before = first
            is_history = last < self._context.dataset.description.period.start
            if first <= self._context.own_day and not is_history:
                self._propose(happening, first, last, doubts, voice)

    def _days(self, happening: Happening, before: date | None) -> tuple[date, date, list[str]]:
        """First and last day, and what is doubtful about them."""
        own = self._context.own_day
        if happening.days_before:
            day = (before or own) - timedelta(happening.days_before)
            return day, day, [] if before else ["it is counted back from the article's own day"]
        if happening.day is None:
            return own, own, [NO_DAY]
        return happening.day.first, happening.day.last, []

    def _propose(
        self, happening: Happening, first: date, last: date, doubts: list[str], voice: str
    ) -> None:
        rule, ids = happening.rule, happening.place.ids
        holder = self._context.dataset.party.get(happening.holder)
        if rule.kind == CONTROL_CHANGE and holder is None:
            return
        origin = Origin(happening.sentence, *happening.verb, rule=rule.rule)
        same = self._same(ids[0], rule.kind, happening.holder)
        if same is not None:
            same.origins.append(origin)
            if NO_DAY in same.doubts and not doubts:
                same.doubts.remove(NO_DAY)
                same.record |= {"date": first} | ({"date_latest": last} if last > first else {})
            return
        dataset = self._context.dataset
        name = dataset.places[dataset.place_row[ids[0]]].name
        record: dict[str, Any] = {"id": self._id(f"draft-{ids[0]}-{rule.rule}-{first}")}
        record |= {"date": first} | ({"date_latest": last} if last > first else {})
        record |= {"place": ids[0], "kind": rule.kind}
        record |= {"holder": holder.id} if holder and rule.kind == CONTROL_CHANGE else {}
        record |= {"manner": rule.manner} if rule.manner else {}
        record["summary"] = _SUMMARIES.get(rule.kind, _SUMMARY).format(
            place=name, party=holder.name_in_sentence if holder else ""
        )
        record["reports"] = [self._report(voice)]
        homonyms = [f"{name} is the name of {' and '.join(ids)}"] if len(ids) > 1 else []
        doubts = [*happening.doubts, *doubts, *homonyms]
        notes = list(self._notes(record))
        self.found.append(Proposal(record, [origin], rule.confidence, doubts, notes))

    def _report(self, voice: str, **more: str) -> dict[str, str]:
        return {"source": self._context.source["id"]} | more | ({"voice": voice} if voice else {})

    def _deny(self, happening: Happening, voice: str) -> None:
        """Add a denial to what the article itself has reported before."""
        same = self._same(happening.place.ids[0], CONTROL_CHANGE, happening.holder)
        if same is not None and happening.rule.kind == CONTROL_CHANGE:
            same.record["reports"].append(self._report(voice, stance="denies"))
            rule = f"{happening.rule.rule}, denied"
            same.origins.append(Origin(happening.sentence, *happening.verb, rule=rule))

    def _same(self, place: str, kind: str, holder: str) -> Proposal | None:
        """What was proposed before of the same place, with the same holder after it."""
        wanted = (place, kind, holder if kind == CONTROL_CHANGE else "")
        for proposal in self.found:
            record = proposal.record
            if (record["place"], record["kind"], record.get("holder", "")) == wanted:
                return proposal
        return None

    def _notes(self, record: dict[str, Any]) -> Iterator[str]:
        """What the dataset says to it: it may lie outside, or be there already."""
        dataset = self._context.dataset
        period = dataset.description.period
        if not period.start <= record["date"] <= period.end:
            yield f"it lies outside the period, {period.start} to {period.end}"
        for event in dataset.events:
            same = (event.place, event.kind) == (record["place"], record["kind"])
            near = abs(event.day - record["date"]) <= SAME_EVENT
            if same and near and event.holder == record.get("holder"):
                yield f"the dataset has {event.id}, {event.day}: add the report to it"

    def _id(self, id: str) -> str:
        taken = {event.id for event in self._context.dataset.events}
        return free_id(id, taken | {proposal.record["id"] for proposal in self.found})


def _voice(reading: Reading, happening: Happening) -> str:
    """The side that vouches for it, where the sentence puts it in somebody's mouth."""
    for speech, speaker in reading.speeches:
        if speech.start <= happening.verb[0] < speech.end:
            return speaker.party
    return ""
