"""A draft for a dataset from the text of an article: sentence by sentence, in the order of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_app.domain.dataset import Dataset
from briefing_app.services.drafting.article import Article
from briefing_app.services.drafting.days import named_days
from briefing_app.services.drafting.event_proposals import EventProposals
from briefing_app.services.drafting.figures import figures, horizons
from briefing_app.services.drafting.happenings import happenings
from briefing_app.services.drafting.names import Gazetteer
from briefing_app.services.drafting.proposals import Context, Draft, Proposal, Reading
from briefing_app.services.drafting.speakers import KnownAs, SpeakerBook
from briefing_app.services.drafting.speech import Speech, speeches
from briefing_app.services.drafting.statement_proposals import StatementProposals


def draft(article: Article, dataset: Dataset, source: dict[str, Any]) -> Draft:
    """Propose records. `source` is the article as a record, whose `published` is its own day."""
    context = Context(Gazetteer(dataset), source)
    book = SpeakerBook(context.gazetteer)
    events, statements = EventProposals(context), StatementProposals(context, book)
    for reading in _readings(article, context, book):
        events.take(reading)
        statements.take(reading)
    speaking = {proposal.record["speaker"] for proposal in statements.found}
    return Draft(
        sources=() if source["id"] in dataset.source else (Proposal(source, [], "high"),),
        speakers=tuple(
            Proposal(record, [], "low") for id, record in book.added.items() if id in speaking
        ),
        events=tuple(events.found),
        statements=tuple(statements.found),
    )


def _readings(article: Article, context: Context, book: SpeakerBook) -> Iterator[Reading]:
    """Every sentence, read with what those before it say of days and speakers."""
    named_last = context.own_day
    speaker: KnownAs | None = None
    for sentence in article.sentences:
        days = named_days(sentence.narrated, context.own_day, named_last)
        named_last = next((day.first for day in reversed(days) if day.is_event_day), named_last)
        said: list[tuple[Speech, KnownAs]] = []
        for speech in speeches(sentence):
            if speech.speaker:
                speaker = book.find(speech.speaker)
            if speaker is not None:
                said.append((speech, speaker))
        yield Reading(
            sentence,
            days,
            happenings(sentence, days, context.gazetteer),
            # What is quoted is said by somebody; without a speaker nobody states it.
            figures(
                sentence.text if said else sentence.narrated,
                context.dataset.description.place_sets,
            ),
            horizons(sentence.narrated),
            said,
        )
