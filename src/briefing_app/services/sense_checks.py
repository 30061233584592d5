"""Rules that a record can break although all its fields are sound: days, control, words.

Each rule is one small generator of findings. A finding whose code is an error leaves the
record out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches

from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    Description,
    Event,
    Place,
    Series,
    Source,
    Statement,
)
from briefing_app.domain.sentences import long_date
from briefing_app.services.finding import Finding
from briefing_app.services.number_checks import above_total, metric_known, stated_number
from briefing_app.services.problem_list import excerpt
from briefing_app.services.record_kinds import AnyRecord
from briefing_app.services.yaml_reader import FieldPath

# A publisher may sit west of the dataset's time zone, where the day before is not over.
TOLERANCE = timedelta(days=1)
MAX_QUOTED_WORDS = 25
OWN_WORDS = "put into your own words"  # what a draft leaves where a summary is to be
_KEPT = "None: the record is kept."


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a record is looked at against."""

    description: Description | None
    sources: Mapping[str, Source]
    statements: Mapping[str, Statement]


def findings(record: AnyRecord, around: Surroundings) -> Iterator[Finding]:
    """What is wrong with one record."""
    match record:
        case Place():
            yield from _place(record)
        case Event():
            yield from _control(record)
            yield from _voices(record)
            yield from _event_days(record, around)
            yield from _repeats(record)
        case Statement():
            yield from _statement_days(record, around)
            yield from _restated(record, around)
            yield from _quote(record)
            yield from _summary(record)
            if record.claim is not None:
                yield from stated_number(record.claim, around.description)
        case Series():
            yield from metric_known(record.metric, ("metric",))
            yield from _points(record, around)


def _place(place: Place) -> Iterator[Finding]:
    if place.initial_holder == CONTESTED:
        yield Finding(
            "contested_at_start",
            f"{excerpt(place.name, 60)} cannot be contested before anything has happened",
            ("initial_holder",),
            found=CONTESTED,
            expected="a party, or nothing where the holder is not known",
        )


def _control(event: Event) -> Iterator[Finding]:
    if event.kind == CONTROL_CHANGE and event.holder is None:
        yield Finding(
            "change_without_holder",
            "The change of control does not say who holds the place after it",
            ("kind",),
            found="no holder",
            expected=f"“holder”: a party or {CONTESTED}",
        )
    if event.kind != CONTROL_CHANGE and event.holder is not None:
        yield Finding(
            "holder_without_change",
            f"An event of the kind “{excerpt(event.kind, 40)}” cannot have a holder",
            ("holder",),
            found=event.holder,
            expected=f"no holder, or the kind {CONTROL_CHANGE}",
            likely=next(iter(get_close_matches(event.kind, [CONTROL_CHANGE], 1, 0.8)), ""),
        )


def _voices(event: Event) -> Iterator[Finding]:
    if all(report.stance == "denies" for report in event.reports):
        yield Finding(
            "never_asserted",
            "Every report denies the event, and none asserts it",
            ("reports",),
            found="denials only",
            expected="at least one report that asserts it",
        )


def _event_days(event: Event, around: Surroundings) -> Iterator[Finding]:
    if outside := _outside(event.day, around.description):
        field = "counted_on" if event.counted_on else "date"
        yield Finding(
            "outside_period",
            f"The event lies {outside}",
            (field,),
            **_period(event.day, around.description),
        )
    for number, report in enumerate(event.reports):
        source = around.sources.get(report.source)
        published = report.published or (source.published if source else None)
        if published is not None and published < _earliest(event.date):
            field = "published" if report.published else "source"
            yield _too_early("event", event.date, published, ("reports", number, field))


def _statement_days(statement: Statement, around: Surroundings) -> Iterator[Finding]:
    outside = _outside(statement.date, around.description)
    if outside and not statement.context:
        yield Finding(
            "outside_period",
            f"The statement lies {outside} and is not marked as context",
            ("date",),
            **_period(statement.date, around.description),
        )
    if statement.published is not None and statement.published < _earliest(statement.date):
        yield _too_early("statement", statement.date, statement.published, ("published",))
    # One of several sources may be older: the statement of before that this one repeats.
    sources = [around.sources[key] for key in statement.sources if key in around.sources]
    published = [source.published for source in sources if source.published is not None]
    latest = max(published, default=statement.date)
    if len(published) == len(sources) and latest < _earliest(statement.date):
        yield _too_early("statement", statement.date, latest, ("sources",))


def _earliest(day: date) -> date:
    """The first day on which something of this day can have been published."""
    return day - TOLERANCE if day - date.min >= TOLERANCE else date.min


def _too_early(what: str, day: date, published: date, path: FieldPath) -> Finding:
    return Finding(
        "report_too_early",
        f"It was published on {long_date(published)}, before the {what} of {long_date(day)}",
        path,
        found=str(published),
        expected=f"{_earliest(day)} or later",
    )


def _outside(day: date, description: Description | None) -> str:
    if description is None or description.period.start <= day <= description.period.end:
        return ""
    return "before the period" if day < description.period.start else "after the period"


def _period(day: date, description: Description | None) -> dict[str, str]:
    assert description is not None
    period = description.period
    return {"found": str(day), "expected": f"a day from {period.start} to {period.end}"}


def _repeats(event: Event) -> Iterator[Finding]:
    before: set[str] = set()
    for number, report in enumerate(event.reports):
        if report.repeats is not None and report.repeats not in before:
            yield Finding(
                "repeats_not_before",
                f"“{report.repeats}” is not a source of an earlier report of this event",
                ("reports", number, "repeats"),
                found=report.repeats,
                expected="the source of a report listed before this one",
                effect="The event is kept. The report may count as a voice of its own.",
            )
        before.add(report.source)


def _restated(statement: Statement, around: Surroundings) -> Iterator[Finding]:
    earlier = around.statements.get(statement.restates or "")
    if earlier is not None and (earlier.date > statement.date or earlier.id == statement.id):
        yield Finding(
            "restates_later",
            f"“{earlier.id}” was not made earlier",
            ("restates",),
            found=str(earlier.date),
            expected=f"a statement made by {statement.date}",
            effect=_KEPT,
        )


def _quote(statement: Statement) -> Iterator[Finding]:
    words = len((statement.quote or "").split())
    if words > MAX_QUOTED_WORDS:
        yield Finding(
            "long_quote",
            f"The quotation has {words} words",
            ("quote",),
            found=f"{words} words",
            expected=f"at most {MAX_QUOTED_WORDS} words",
            effect=_KEPT,
        )


def _summary(statement: Statement) -> Iterator[Finding]:
    if OWN_WORDS in statement.summary:
        yield Finding(
            "unread_draft",
            "The summary is still that of a draft",
            ("summary",),
            found=excerpt(statement.summary),
            expected="what was said, in your own words",
            effect="The statement is kept. It says nothing.",
        )


def _points(series: Series, around: Surroundings) -> Iterator[Finding]:
    for number, point in enumerate(series.points):
        outside = _outside(point.date, around.description)
        if outside and not point.context:
            yield Finding(
                "point_outside_period",
                f"The number of {long_date(point.date)} lies {outside} and is not context",
                ("points", number, "date"),
                **_period(point.date, around.description),
                effect="The series is kept. This number has no day to be shown on.",
            )
        if point.of is not None and point.value > point.of:
            yield above_total(point.value, point.of, ("points", number, "value"))
