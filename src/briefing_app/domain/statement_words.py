"""The words around the statements of a day: sources, repeats, labels, and what is not there.

What a check found is worded in `check_words`; this is the rest of what people read on a card.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing_app.domain.briefing import BriefedStatement
from briefing_app.domain.check_words import (
    VERDICT_SIGNS,
    outcome_sentence,
    stated_number,
    verdict_sentence,
    verdict_title,
)
from briefing_app.domain.claims import NAMED_PLACES
from briefing_app.domain.dataset import UNKNOWN, Dataset, Source, Statement
from briefing_app.domain.number_words import counted
from briefing_app.domain.sentences import (
    RELIABILITY,
    capitalised,
    day_in,
    holder_name,
    knowledge,
    listed,
    long_date,
    short_date,
    short_day_in,
    speaker_name,
)
from briefing_app.domain.timeline import Timeline


def source_count(count: int) -> str:
    """3 sources."""
    return f"{count} source" if count == 1 else f"{count} sources"


def statement_count(count: int) -> str:
    """4 statements."""
    return f"{count} statement" if count == 1 else f"{count} statements"


def source_date(source: Source, day: date) -> str:
    """13 Aug; 2 Mar 2023 where it is another year than that of `day`; undated."""
    published = source.published
    if published is None:
        return "undated"
    year = "" if published.year == day.year else f" {published.year}"
    return short_date(published) + year


def source_standing(source: Source) -> str:
    """13 August 2021, usually reliable (US news agency)."""
    published = "undated" if source.published is None else long_date(source.published)
    note = f" ({source.reliability_note})" if source.reliability_note else ""
    read = f", read as {source.read_as}" if source.read_as else ""
    return f"{published}, {RELIABILITY[source.reliability]}{note}{read}"


def source_title(source: Source) -> str:
    """The title in quotation marks; without them where it only describes the text."""
    return f"“{source.title}”" if source.title_exact else source.title


def first_said(statement: Statement, first: Statement, dataset: Dataset) -> str:
    """First said on 12 August by John Kirby; the same day where it is the same day."""
    speaker = dataset.speaker.get(first.speaker)
    name = first.speaker if speaker is None else speaker.name
    if first.date == statement.date:
        return f"First said the same day by {name}"
    return f"First said on {day_in(dataset, first.date)} by {name}"


def outcome_title(timeline: Timeline) -> str:
    """Outcome, with hindsight; or as known on a day."""
    return f"Outcome, {knowledge(timeline)[0].lower()}{knowledge(timeline)[1:]}"


@dataclass(frozen=True, slots=True)
class CheckTold:
    """What a check or an outcome found, in words; `compared` is False where nothing could be."""

    sign: str
    title: str
    sentence: str
    compared: bool = True
    is_outcome: bool = False


def checks_told(briefed: BriefedStatement, timeline: Timeline) -> Iterator[CheckTold]:
    """The check of a statement and what became of it, as far as there are any."""
    verdict = briefed.verdict
    if verdict is not None:
        yield CheckTold(
            VERDICT_SIGNS[verdict.kind],
            verdict_title(verdict),
            verdict_sentence(verdict, timeline),
            compared=verdict.kind != "not_checkable",
        )
    if briefed.outcome is not None:
        sentence = outcome_sentence(briefed.outcome, timeline)
        yield CheckTold("→", outcome_title(timeline), sentence, is_outcome=True)


def no_statements(day: date, timeline: Timeline) -> str:
    """What an empty day says. A knowledge date is named: it may be the reason."""
    named = day_in(timeline.dataset, day)
    if timeline.known_by is None:
        return f"No statements recorded on {named}."
    return f"{knowledge(timeline)}, no statements are recorded on {named}."


def day_with_count(dataset: Dataset, day: date, count: int) -> str:
    """18 May · 1."""
    return f"{short_day_in(dataset, day)} · {count}"


def no_statement_matches(wanted: Sequence[str]) -> str:
    """What a list says that a search and filters have emptied."""
    return f"No statement matches {' · '.join(wanted)}."


def label(key: str) -> str:
    """A word of the dataset as a label: human_rights is Human rights."""
    return capitalised(key.replace("_", " ").strip())


def side_label(side: str, dataset: Dataset) -> str:
    """The name of a side: of the party with that id, or the dataset's word for it.

    A part that the names of its organisations write in capitals is an abbreviation: us_uk is
    US UK. Where it has none, the names of all others are asked.
    """
    party = dataset.party.get(side)
    if party is not None:
        return party.short_name
    namesakes = [one for one in dataset.organisations if one.side == side]
    abbreviations = {
        word
        for organisation in namesakes or dataset.organisations
        for word in re.findall(r"\b[A-Z]{2,}\b", f"{organisation.short_name} {organisation.name}")
    }
    words = (
        word.upper() if word.upper() in abbreviations else word for word in label(side).split()
    )
    return " ".join(words)


def spoken_statement(briefed: BriefedStatement, timeline: Timeline) -> str:
    """A card for the ear: who, in which role, what, the check, and how many sources.

    What was said is the checked number where there is one, otherwise the summary.
    """
    dataset, statement, verdict = timeline.dataset, briefed.statement, briefed.verdict
    parts = [speaker_name(briefed, dataset)]
    if statement.role:
        parts.append(statement.role)
    if verdict is None or verdict.counted is None:
        parts.append(statement.summary.rstrip("."))
    elif verdict.claim.metric == NAMED_PLACES:
        names = listed([dataset.places[row].name for row in verdict.rows])
        parts.append(f"{names}: {holder_name(dataset, verdict.claim.party or UNKNOWN)}")
    else:
        parts.append(f"{stated_number(verdict).split(', that is')[0]} {dataset.counted_set.noun}")
    if verdict is not None:
        parts.append(f"check: {verdict_title(verdict).lower()}")
    if briefed.outcome is not None:
        parts.append("outcome recorded")
    parts.append(source_count(len(briefed.sources)))
    return ", ".join(parts)


def said_again(briefed: BriefedStatement, dataset: Dataset) -> str:
    """Said again by Doha envoys · Not checkable · 1 source."""
    parts = [f"Said again by {speaker_name(briefed, dataset)}"]
    if briefed.verdict is not None:
        parts.append(verdict_title(briefed.verdict))
    return " · ".join((*parts, source_count(len(briefed.sources))))


def likelihood(statement: Statement) -> str:
    """What a forecast expects, the speaker's word for how likely, and until when."""
    forecast = statement.forecast
    if forecast is None:
        return ""
    parts = [forecast.value]
    if forecast.likelihood:
        parts.append(f"in the speaker's word “{forecast.likelihood}”")
    if forecast.horizon_date is not None:
        parts.append(f"by {long_date(forecast.horizon_date)}")
    elif forecast.horizon_days is not None:
        days = forecast.horizon_days
        parts.append(f"within {counted(days, 'day')}")
    return ", ".join(parts)
