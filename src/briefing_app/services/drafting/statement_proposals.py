"""Statements from what an article says was said, with the numbers and expectations in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing_app.domain.dataset import CONTROL_CHANGE
from briefing_app.domain.dataset.statements import Operator
from briefing_app.services.drafting.figures import COUNT, PEOPLE, Figure
from briefing_app.services.drafting.happenings import HOLDS
from briefing_app.services.drafting.proposals import Context, Origin, Proposal, Reading, free_id
from briefing_app.services.drafting.rules import load_rules
from briefing_app.services.drafting.speakers import KnownAs, SpeakerBook
from briefing_app.services.drafting.speech import ACCORDING, Speech
from briefing_app.services.sense_checks import MAX_QUOTED_WORDS, OWN_WORDS

# Between a verb of speaking and its day: "told the Courier on Friday", "denied it on Friday".
_WHOM = re.compile(r"(?: (?:the )?[A-Z][\w.-]+| it| reporters)?(?: on| late| early)? ")
_NEAR = 20  # characters between a verb and the number of what is taken
DENIED = "denied"
_OPERATOR_WORDS: dict[Operator, str] = {
    "eq": "", "about": "about ", "gt": "more than ", "ge": "at least ", "lt": "less than ",
    "le": "at most ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stated:
    """Something that can be checked, at a position of a sentence; `fields` go into the record."""

    at: int
    fields: dict[str, Any]
    words: str
    rule: str


class StatementProposals:
    """Gathers what was said, by others and by the outlet itself."""

    def __init__(self, context: Context, book: SpeakerBook) -> None:
        self.found: list[Proposal] = []
        self._context = context
        self._book = book

    def take(self, reading: Reading) -> None:
        """Add what one sentence says: each speaker, each figure, each thing expected."""
        stated = [
            *self._denials(reading),
            *self._claims(reading),
            *self._holdings(reading),
            *self._forecasts(reading),
        ]
        stated.sort(key=lambda one: one.at)
        for speech, speaker in reading.speeches:
            own = [one for one in stated if speech.start <= one.at < speech.end]
            stated = [one for one in stated if one not in own]
            self._propose(reading, speech, speaker, own)
        if stated:
            outlet = self._book.outlet(self._context.source["publisher"])
        for one in stated:
            record = self._record(reading, outlet, f"{outlet.name} states: {one.words}.")
            origin = Origin(reading.sentence, one.at, one.at, one.rule)
            self.found.append(Proposal(record | one.fields, [origin], "moderate"))

    def _propose(
        self, reading: Reading, speech: Speech, speaker: KnownAs, stated: Sequence[Stated]
    ) -> None:
        """A statement of somebody, and one more for each further thing stated in it."""
        doubts = [] if speech.speaker else ["who speaks is taken from a sentence before"]
        notes = ["the dataset does not know the speaker"] if speaker.is_new else []
        verb = "says" if speech.rule == ACCORDING else speech.words
        origin = Origin(reading.sentence, speech.verb, speech.verb + len(speech.words), speech.rule)
        for one in stated or (Stated(speech.verb, {}, OWN_WORDS, ""),):
            summary = f"{speaker.name} {verb}: {one.words}."
            record = self._record(reading, speaker, summary, speech) | one.fields
            origins = [origin]
            if one.rule:
                origins.append(Origin(reading.sentence, one.at, one.at, one.rule))
            self.found.append(Proposal(record, origins, speech.confidence, doubts, notes))

    def _record(
        self, reading: Reading, speaker: KnownAs, summary: str, speech: Speech | None = None
    ) -> dict[str, Any]:
        day = self._context.own_day if speech is None else self._day(reading, speech)
        taken = {statement.id for statement in self._context.dataset.statements}
        taken |= {proposal.record["id"] for proposal in self.found}
        record: dict[str, Any] = {
            "id": free_id(f"draft-{day}-{speaker.id.removeprefix('draft-')}", taken),
            "date": day,
            "speaker": speaker.id,
            "summary": summary,
        }
        quotes = reading.sentence.quotes if speech else []
        if quotes:
            record["quote"] = " ".join(quotes[0].split()[:MAX_QUOTED_WORDS])
        places = [
            place.ids[0]
            for place in self._context.gazetteer.places(reading.sentence.narrated)
            if len(place.ids) == 1 and (speech is None or speech.start <= place.start < speech.end)
        ]
        if places:
            record["places"] = list(dict.fromkeys(places))
        record["sources"] = [self._context.source["id"]]
        return record

    def _day(self, reading: Reading, speech: Speech) -> date:
        """The day beside the verb ("warned on Thursday"), or else that of the article."""
        text, end = reading.sentence.text, speech.verb + len(speech.words)
        for day in reading.days:
            is_after = _WHOM.fullmatch(text[end : day.start])
            is_before = day.end <= speech.verb and not text[day.end : speech.verb].strip()
            if day.is_event_day and (is_after or is_before):
                return min(day.first, self._context.own_day)
        return self._context.own_day

    def _denials(self, reading: Reading) -> Iterator[Stated]:
        """That a place has not fallen."""
        for one in reading.happenings:
            if one.denied and one.rule.kind == CONTROL_CHANGE and len(one.place.ids) == 1:
                place = one.place.ids[0]
                words = f"control of {place} has not changed"
                yield Stated(one.verb[0], {"places": [place]}, words, f"{one.rule.rule}, {DENIED}")

    def _claims(self, reading: Reading) -> Iterator[Stated]:
        """Numbers; those of towns and the like only where somebody takes or holds some."""
        text = reading.sentence.narrated
        parties = self._context.gazetteer.parties(text)
        for figure in reading.figures:
            if figure.rule == COUNT and not _is_taken(text, figure):
                continue
            claim: dict[str, Any] = {"metric": figure.metric}
            if figure.rule != PEOPLE and parties:
                before = [party for party in parties if party.end <= figure.start]
                claim["party"] = (before[-1] if before else parties[0]).id
            claim |= {"place_set": figure.place_set} if figure.place_set else {}
            claim |= {"operator": figure.operator} if figure.operator != "eq" else {}
            claim |= {"value": _number(figure.value), "unit": figure.unit}
            claim |= {"of": _number(figure.of)} if figure.of else {}
            claim["as_of"] = self._context.own_day
            words = f"{_OPERATOR_WORDS[figure.operator]}{figure.value:,g} {figure.unit}"
            words += f" of {figure.of:g}" if figure.of else ""
            rule = f"number, {figure.rule}"
            yield Stated(figure.start, {"claim": claim}, f"{words} ({figure.metric})", rule)

    def _holdings(self, reading: Reading) -> Iterator[Stated]:
        """That a party holds places that are named."""
        held = [one for one in reading.happenings if one.rule.kind == HOLDS and not one.denied]
        for verb in dict.fromkeys(one.verb for one in held):
            of_verb = [one for one in held if one.verb == verb]
            places = [one.place.ids[0] for one in of_verb if len(one.place.ids) == 1]
            party = self._context.dataset.party.get(of_verb[0].holder)
            if places and party:
                claim = {
                    "metric": "other:named_places_held", "party": party.id, "places": places,
                    "value": len(places), "unit": "places", "as_of": self._context.own_day,
                }  # fmt: skip
                words = f"{party.name_in_sentence} hold{'' if party.plural else 's'} "
                yield Stated(verb[0], {"claim": claim}, words + ", ".join(places), HOLDS)

    def _forecasts(self, reading: Reading) -> Iterator[Stated]:
        """What is expected within some time."""
        for horizon in reading.horizons:
            forecast = {"value": horizon.words, "horizon_days": horizon.days}
            words = f"expected within {horizon.days} days"
            yield Stated(horizon.start, {"forecast": forecast}, words, "horizon")


def _is_taken(text: str, figure: Figure) -> bool:
    """Whether a number of places is what somebody takes or holds, or what falls."""
    elsewhere = re.compile(r"\b(?:on|in|at|near|from|against)\b")
    for rule in load_rules().events:
        for verb in rule.pattern.finditer(text):
            between = sorted((verb.end(), figure.start))
            if verb.start() >= figure.end:
                between = [figure.end, verb.start()]
            near = 0 <= between[1] - between[0] <= _NEAR
            if near and not elsewhere.search(text, *between):
                return True
    return False


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value
