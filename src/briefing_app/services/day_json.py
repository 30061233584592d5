"""One day as JSON, for programs. Every field is explained in `docs/day-json.md`.

Keys come in a fixed order, days are ISO dates, what is not known is null. Records refer to each
other by id. What the compiler wrote looking back (notes, confidence) is given with hindsight
only, so that a day as known then holds nothing that was learned later.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from briefing_app import __version__
from briefing_app.domain.briefing import (
    BriefedStatement,
    Briefing,
    PlaceState,
    cited_sources,
    number_sources,
)
from briefing_app.domain.check_words import outcome_sentence, verdict_sentence, verdict_title
from briefing_app.domain.claims import Outcome, Verdict
from briefing_app.domain.dataset import Claim, Dataset, Forecast, Report, Source, Statement
from briefing_app.domain.evidence import is_public, published_on
from briefing_app.domain.open_questions import OpenQuestion, open_questions
from briefing_app.domain.page_words import page_sources
from briefing_app.domain.sentences import (
    bottom_line,
    finding,
    knowledge,
    organisation_name,
    speaker_name,
)
from briefing_app.domain.stated_counts import StatedCount, stated_counts
from briefing_app.domain.timeline import KnownEvent, Timeline, is_known_statement

FORMAT = 1  # rises when a field goes or changes its meaning; new fields may come without
PROGRAM = {"name": "briefing-app", "version": __version__}

Fields = dict[str, Any]


def day_json(briefing: Briefing) -> Fields:
    """All that is known about one day, made of what `json.dumps` accepts.

    With the same dataset, day, knowledge and program the value is the same on every run.
    """
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    counts_by_others = stated_counts(briefing)
    numbers = page_sources(briefing, number_sources(briefing))
    for stated in counts_by_others:  # a page names only those that differ from ours
        numbers.setdefault(stated.source.id, len(numbers) + 1)
    return {
        "format": FORMAT,
        "program": PROGRAM,
        "dataset": {
            **dataset_json(dataset),
            "utc_offset": dataset.utc_offset_on(briefing.day),
        },
        "date": briefing.day.isoformat(),
        "day_number": briefing.day_index + 1,
        "day_count": timeline.day_count,
        "known_by": _iso(timeline.known_by),
        "knowledge": knowledge(timeline),
        "finding": finding(briefing),
        "bottom_line": bottom_line(briefing),
        "total": timeline.total,
        "counts": counts_json(briefing),
        "changed": changes_json(briefing),
        "open": [_question(question) for question in open_questions(briefing)],
        "stated_counts": [_stated_count(stated) for stated in counts_by_others],
        "events": [event_json(known, timeline) for known in briefing.events],
        "places": [place_json(state) for state in briefing.states()],
        "statements": [statement_json(briefed, timeline) for briefed in briefing.statements],
        "sources": [source_json(timeline.source[key], number) for key, number in numbers.items()],
    }


def day_json_text(briefing: Briefing) -> str:
    """`day_json` as the text of a file: indented, readable script, a newline at the end."""
    return json_text(day_json(briefing))


def json_text(fields: Fields) -> str:
    """Fields as the text of a file."""
    return json.dumps(fields, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def dataset_json(dataset: Dataset) -> Fields:
    """What a file was made from."""
    described = dataset.description
    return {
        "id": described.id,
        "title": described.title,
        "version": described.version,
        "sha256": dataset.sha256,
        "left_out": dataset.left_out,
        "licence": described.licence,
        "first_day": dataset.first_day.isoformat(),
        "last_day": dataset.last_day.isoformat(),
        "timezone": described.timezone,
        "counted": dataset.counted_set.name,
        "parties": [
            {"id": party.id, "name": party.name, "short_name": party.short_name}
            for party in described.parties
        ],
    }


def counts_json(briefing: Briefing) -> Fields:
    """The count of every holder."""
    counts = {holder: briefing.count(holder) for holder in briefing.timeline.holders}
    return {
        holder: {
            "counted": count.counted,
            "certain": count.certain,
            "possible": count.possible,
            "change": count.change,
        }
        for holder, count in counts.items()
    }


def changes_json(briefing: Briefing) -> list[Fields]:
    """The places that another holds than the day before."""
    places = briefing.timeline.dataset.places
    return [
        {
            "id": places[row].id,
            "name": places[row].name,
            "from": briefing.holder_before(row),
            "to": briefing.holder_of(row),
        }
        for row in briefing.changed
    ]


def _question(question: OpenQuestion) -> Fields:
    return {
        "about": question.about,
        "told": question.told,
        "sources": _ids(question.sources),
    }


def _stated_count(stated: StatedCount) -> Fields:
    point = stated.point
    return {
        "party": stated.party,
        "value": _number(point.value),
        "low": _number(point.low),
        "high": _number(point.high),
        "at_least": point.at_least,
        "counts": point.counts,
        "source": stated.source.id,
    }


def event_json(known: KnownEvent, timeline: Timeline) -> Fields:
    """An event with its known reports."""
    event, dataset = known.event, timeline.dataset
    known_by = timeline.known_by
    hindsight = known_by is None
    return {
        "id": event.id,
        "kind": event.kind,
        "place": event.place,
        "place_name": dataset.places[dataset.place_row[event.place]].name,
        "holder": event.holder,
        "manner": event.manner,
        "date": event.date.isoformat(),
        "date_latest": event.latest.isoformat(),
        "counted_on": event.day.isoformat() if known_by is None or event.day <= known_by else None,
        "summary": event.summary,
        "basis": known.basis.grade,
        "disputed": known.basis.disputed,
        "confidence": event.confidence if hindsight else None,
        "note": event.note if hindsight else None,
        "sources": _ids(cited_sources(known, timeline)),
        "reports": [_report(report, timeline) for report in known.reports],
    }


def _report(report: Report, timeline: Timeline) -> Fields:
    source = timeline.dataset.source
    retold = source[report.repeats] if report.repeats else None
    if retold is not None and not is_public(retold.published, timeline.known_by):
        retold = None
    return {
        "source": report.source,
        "stance": report.stance,
        "voice": report.voice,
        "published": _iso(published_on(report, source)),
        "date": _iso(report.date),
        "says": report.says,
        "repeats": retold and retold.id,
    }


def place_json(state: PlaceState) -> Fields:
    """A place at the end of a day."""
    place, cause = state.place, state.cause
    event = None if cause is None else cause.event
    return {
        "id": place.id,
        "name": place.name,
        "names": dict(sorted(place.names.items())),
        "admin1": place.admin1,
        "admin1_code": place.admin1_code,
        "pcode": place.pcode,
        "region": place.region,
        "lat": place.lat,
        "lon": place.lon,
        "holder": state.holder,
        "settled": state.settled,
        "changed": state.changed,
        "event": event and event.id,
        "since": None if event is None else event.date.isoformat(),
        "since_latest": None if event is None else event.latest.isoformat(),
        "counted_on": None if event is None else event.day.isoformat(),
        "age_days": state.age_days,
        "basis": cause and cause.basis.grade,
        "disputed": cause is not None and cause.basis.disputed,
        "last_named": _iso(state.last_named),
        "sources": _ids(state.sources),
    }


def statement_json(briefed: BriefedStatement, timeline: Timeline) -> Fields:
    """A statement with its check and what became of it."""
    statement, dataset = briefed.statement, timeline.dataset
    hindsight = timeline.known_by is None
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "speaker_name": speaker_name(briefed, dataset),
        "role": statement.role,
        "organisation": statement.organisation,
        "organisation_name": organisation_name(briefed, dataset) or None,
        "venue": statement.venue,
        "summary": statement.summary,
        "quote": statement.quote,
        "topics": list(statement.topics),
        "places": list(statement.places),
        "restates": _restated(statement, timeline),
        "confidence": statement.confidence if hindsight else None,
        "note": statement.note if hindsight else None,
        "claim": statement.claim and _claim(statement.claim),
        "verdict": briefed.verdict and _verdict(briefed.verdict, timeline),
        "forecast": statement.forecast and _forecast(statement.forecast),
        "outcome": briefed.outcome and _outcome(briefed.outcome, timeline),
        "sources": _ids(briefed.sources),
    }


def _restated(statement: Statement, timeline: Timeline) -> str | None:
    """The earlier statement that this one says again, if it is known."""
    dataset = timeline.dataset
    row = dataset.statement_row.get(statement.restates or "")
    if row is None:
        return None
    first = dataset.statements[row]
    return statement.restates if is_known_statement(dataset, first, timeline.known_by) else None


def _claim(claim: Claim) -> Fields:
    return {
        "metric": claim.metric,
        "party": claim.party,
        "places": list(claim.places),
        "operator": claim.operator,
        "value": _number(claim.value),
        "upper": _number(claim.upper),
        "unit": claim.unit,
        "of": _number(claim.of),
        "as_of": claim.as_of.isoformat(),
        "stance": claim.stance,
    }


def _verdict(verdict: Verdict, timeline: Timeline) -> Fields:
    places = timeline.dataset.places
    return {
        "kind": verdict.kind,
        "title": verdict_title(verdict),
        "sentence": verdict_sentence(verdict, timeline),
        "counted": verdict.counted,
        "certain": verdict.certain,
        "possible": verdict.possible,
        "total": verdict.total,
        "difference": verdict.difference,
        "word": verdict.word,
        "reason": verdict.reason,
        "places": [places[row].id for row in verdict.rows],
    }


def _forecast(forecast: Forecast) -> Fields:
    # Not the event that settled it: that is the outcome, which may not be known yet.
    return {
        "value": forecast.value,
        "likelihood": forecast.likelihood,
        "horizon_date": _iso(forecast.horizon_date),
        "horizon_days": forecast.horizon_days,
    }


def _outcome(outcome: Outcome, timeline: Timeline) -> Fields:
    return {
        "event": outcome.event.event.id,
        "date": outcome.event.event.day.isoformat(),
        "days_later": outcome.days_later,
        "sentence": outcome_sentence(outcome, timeline),
    }


def source_json(source: Source, number: int) -> Fields:
    """A source as it is known, with its number in the file."""
    return {
        "number": number,
        "id": source.id,
        "publisher": source.publisher,
        "title": source.title,
        "title_exact": source.title_exact,
        "published": _iso(source.published),
        "url": source.url,
        "kind": source.kind,
        "affiliation": source.affiliation,
        "reliability": source.reliability,
        "reliability_note": source.reliability_note,
        "read_as": source.read_as,
    }


def _ids(sources: Iterable[Source]) -> list[str]:
    return [source.id for source in sources]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: float | None) -> float | int | None:
    """A whole number without ".0"; the records keep all numbers as floats."""
    return int(value) if value is not None and value.is_integer() else value
