"""One statement as it is shown: every word of its card, and the card as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing_app.domain.briefing import BriefedStatement
from briefing_app.domain.check_words import outcome_sentence, verdict_sentence, verdict_title
from briefing_app.domain.dataset import Source, Statement
from briefing_app.domain.sentences import knowledge, long_date, organisation_name, speaker_name
from briefing_app.domain.statement_words import (
    first_said,
    label,
    likelihood,
    outcome_title,
    said_again,
    source_count,
    source_date,
    source_standing,
    source_title,
    spoken_statement,
)
from briefing_app.domain.timeline import Timeline, is_known_statement
from briefing_app.services.plain_text import cleaned, isolated

SignKind = Literal["consistent", "consistent_with_word", "differs", "not_checkable", "outcome"]
DetailKind = Literal["published", "venue", "organisation", "forecast", "topics", "places", "note"]


@dataclass(frozen=True, slots=True)
class Check:
    """A check block: its sign, its title and one sentence with both numbers."""

    kind: SignKind
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class CardSource:
    """A source of a card. `standing` is its date and reliability; `address` may be empty."""

    publisher: str
    date: str
    standing: str
    title: str
    address: str


@dataclass(frozen=True, slots=True, eq=False)
class StatementCard:
    """The words of one card. All of them are plain text in one line, safe to show.

    `key` names the statement and those folded into it as `repeats`. `organisation` is empty
    where the speaker is named after it. `first_day` is the index of the day on which it was
    first said, where that is another day of the period. `again` is the line that stands for
    this statement while it is folded under another.
    """

    key: tuple[str, ...]
    briefed: BriefedStatement
    speaker: str
    role: str
    organisation: str
    quote: str
    summary: str
    first_said: str
    first_day: int | None
    checks: tuple[Check, ...]
    source_count: str
    sources: tuple[CardSource, ...]
    details: tuple[tuple[DetailKind, str], ...]
    again: str
    repeats: tuple[StatementCard, ...]
    spoken: str

    @property
    def source_list(self) -> str:
        """RFE/RL 13 Aug, AP 14 Aug."""
        listed = ", ".join(f"{source.publisher} {source.date}" for source in self.sources)
        return isolated(listed)

    @property
    def described(self) -> str:
        """What the spoken name leaves out: quotation, summary and both numbers."""
        parts = [self.quote, self.summary, self.first_said]
        parts += [f"{check.title}: {check.sentence}" for check in self.checks]
        return " ".join(filter(None, (*parts, *(repeat.again for repeat in self.repeats))))


def plain(text: str | None) -> str:
    """Text of a dataset as it may be shown: one line, with a mark for each control character."""
    if not text:
        return ""
    # Everything that could do mischief is not printable; most text is, and stays as it is.
    return text if text.isprintable() else cleaned(text)


def _worded(text: str) -> str:
    """A sentence of ours around names of the dataset, which are isolated from it."""
    return isolated(plain(text))


def make_card(
    briefed: BriefedStatement, timeline: Timeline, repeats: Sequence[BriefedStatement] = ()
) -> StatementCard:
    """Word the card of a statement, with those folded under it."""
    dataset, statement = timeline.dataset, briefed.statement
    speaker = plain(speaker_name(briefed, dataset))
    organisation = plain(organisation_name(briefed, dataset))
    first = first_statement(statement, timeline)
    if first is not None and any(first is repeat.statement for repeat in repeats):
        first = None
    elsewhere = first is not None and first.date != statement.date
    return StatementCard(
        key=(statement.id, *(repeat.statement.id for repeat in repeats)),
        briefed=briefed,
        speaker=speaker,
        role=plain(statement.role),
        organisation="" if _is_named(organisation, speaker) else organisation,
        quote=f"“{plain(statement.quote)}”" if statement.quote else "",
        summary=plain(statement.summary),
        first_said="" if first is None else _worded(first_said(statement, first, dataset)),
        first_day=_day_index(first, timeline) if elsewhere else None,
        checks=_checks(briefed, timeline),
        source_count=source_count(len(briefed.sources)),
        sources=tuple(_card_source(source, statement) for source in briefed.sources),
        details=_details(statement, timeline),
        again=_worded(said_again(briefed, dataset)),
        repeats=tuple(make_card(repeat, timeline) for repeat in repeats),
        spoken=plain(spoken_statement(briefed, timeline)),
    )


def _is_named(organisation: str, speaker: str) -> bool:
    """Whether the speaker's name says the organisation: "Reuters", "Reuters (report)"."""
    return speaker.casefold().partition(" (")[0] == organisation.casefold()


def first_statement(statement: Statement, timeline: Timeline) -> Statement | None:
    """The earliest known statement that this one repeats, by way of others where they are listed.

    None where it repeats nothing that is known; a chain that runs in a circle ends where it
    comes round.
    """
    dataset = timeline.dataset
    first, seen = None, {statement.id}
    here = statement
    while here.restates is not None and here.restates not in seen:
        row = dataset.statement_row.get(here.restates)
        if row is None:
            break
        here = dataset.statements[row]
        seen.add(here.id)
        known = is_known_statement(dataset, here, timeline.known_by)
        if known and here.date <= statement.date:
            first = here
    return first


def card_text(card: StatementCard, timeline: Timeline) -> str:
    """The card with its sources as plain text, for the clipboard."""
    description = timeline.dataset.description
    origin = f"{description.title}, version {description.version}. {knowledge(timeline)}."
    return "\n".join(isolated(line) for line in (*_text_lines(card), "", plain(origin)))


def _text_lines(card: StatementCard) -> Iterable[str]:
    who = (card.speaker, card.role, card.organisation, long_date(card.briefed.statement.date))
    yield ", ".join(filter(None, who))
    yield from filter(None, (card.quote, card.summary))
    if card.first_said:
        yield f"{card.first_said}."
    for check in card.checks:
        yield f"{check.title}. {check.sentence}"
    for number, source in enumerate(card.sources, start=1):
        yield f"{number}. {source.publisher}, {source.standing}: {source.title}"
        if source.address:
            yield f"   {source.address}"
    for repeat in card.repeats:
        yield ""
        yield repeat.again
        yield from _text_lines(repeat)


def _checks(briefed: BriefedStatement, timeline: Timeline) -> tuple[Check, ...]:
    checks: list[Check] = []
    if briefed.verdict is not None:
        verdict = briefed.verdict
        sentence = _worded(verdict_sentence(verdict, timeline))
        checks.append(Check(verdict.kind, verdict_title(verdict), sentence))
    if briefed.outcome is not None:
        sentence = _worded(outcome_sentence(briefed.outcome, timeline))
        checks.append(Check("outcome", outcome_title(timeline), sentence))
    return tuple(checks)


def _card_source(source: Source, statement: Statement) -> CardSource:
    return CardSource(
        publisher=plain(source.publisher),
        date=source_date(source, statement.date),
        standing=_worded(source_standing(source)),
        title=plain(source_title(source)),
        address=plain(source.url),
    )


def _details(statement: Statement, timeline: Timeline) -> tuple[tuple[DetailKind, str], ...]:
    dataset = timeline.dataset
    organisation = dataset.organisation.get(statement.organisation or "")
    published = statement.published
    places = (
        dataset.places[dataset.place_row[place]].name
        for place in statement.places
        if place in dataset.place_row
    )
    # Whole paragraphs keep their direction; what we join keeps ours.
    details: tuple[tuple[DetailKind, str], ...] = (
        ("published", "" if published is None else long_date(published)),
        ("venue", plain(statement.venue)),
        ("organisation", "" if organisation is None else plain(organisation.name)),
        ("forecast", _worded(likelihood(statement))),
        ("topics", _worded(", ".join(map(label, statement.topics)))),
        ("places", _worded(", ".join(places))),
        # Notes were written looking back, so they are no part of what was known on a day.
        ("note", plain(statement.note) if timeline.known_by is None else ""),
    )
    return tuple((kind, text) for kind, text in details if text)


def _day_index(statement: Statement | None, timeline: Timeline) -> int | None:
    if statement is None:
        return None
    index = (statement.date - timeline.first_day).days
    return index if 0 <= index < timeline.day_count else None
