"""Rules that a record can break although all its fields are sound: days, control, numbers.

Each rule is one small generator of findings. A finding whose code is an error leaves the
record out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches

from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    Claim,
    Description,
    Event,
    Place,
    Series,
    Source,
    Statement,
)
from briefing_app.domain.sentences import long_date
from briefing_app.services.problem_list import excerpt
from briefing_app.services.record_kinds import AnyRecord, Row
from briefing_app.services.yaml_reader import FieldPath

# A publisher may sit west of the dataset's time zone, where the day before is not over.
TOLERANCE = timedelta(days=1)
METRICS = ("places_held", "share_held", "districts_held", "districts_share", "territory_share")
OTHER_METRIC = "other:"
MAX_QUOTED_WORDS = 25
OWN_WORDS = "put into your own words"  # what a draft leaves where a summary is to be
SHARES = ("share_held", "districts_share", "territory_share")
_KEPT = "None: the record is kept."


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a record. Without an `effect` it is left out."""

    code: str
    message: str
    path: FieldPath
    found: str = ""
    expected: str = ""
    likely: str = ""
    effect: str = ""


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
                yield from _claim(record.claim)
                yield from _claimed_share(record.claim, around.description)
        case Series():
            yield from _metric(record.metric, ("metric",))
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


def _claim(claim: Claim) -> Iterator[Finding]:
    yield from _metric(claim.metric, ("claim", "metric"))
    upper = claim.upper
    if (claim.operator == "between") != (upper is not None) or (upper or claim.value) < claim.value:
        yield Finding(
            "bad_range",
            "The range of the stated number is not complete"
            if upper is None
            else "The range of the stated number makes no sense",
            ("claim", "operator" if upper is None else "upper"),
            found=f"{claim.operator} {claim.value:g}"
            + ("" if upper is None else f", upper {upper:g}"),
            expected="“between”, with an “upper” that is not less than “value”",
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


def _claimed_share(claim: Claim, description: Description | None) -> Iterator[Finding]:
    """A stated number that is above the whole of which it is a part."""
    whole: float | None = None
    if claim.metric in SHARES and claim.unit == "percent":
        whole = 100
    elif claim.metric == "places_held" and description is not None:
        totals = {entry.id: entry.total for entry in description.place_sets}
        counted_set = claim.place_set or next(iter(totals), "")
        whole = claim.of or totals.get(counted_set)
    upper = claim.upper if claim.operator == "between" else None
    number = claim.value if upper is None else upper
    if whole is not None and number > whole:
        yield _above_total(number, whole, ("claim", "value" if upper is None else "upper"))


def _above_total(number: float, whole: float, path: FieldPath) -> Finding:
    return Finding(
        "above_total",
        f"{number:g} is more than the whole of {whole:g}",
        path,
        found=f"{number:g}",
        expected=f"at most {whole:g}",
        effect="The record is kept. No day can bear this number out.",
    )


def _metric(metric: str, path: FieldPath) -> Iterator[Finding]:
    if metric in METRICS or (metric.startswith(OTHER_METRIC) and metric != OTHER_METRIC):
        return
    yield Finding(
        "unknown_metric",
        f"“{excerpt(metric, 60)}” is not a known measure",
        path,
        found=excerpt(metric),
        expected=f"{', '.join(METRICS)}, or {OTHER_METRIC} and a name",
        likely=next(iter(get_close_matches(metric, METRICS, 1, 0.7)), ""),
        effect="The record is kept. Its numbers are not checked.",
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
            yield _above_total(point.value, point.of, ("points", number, "value"))


def conflicts_of_events(
    rows: Iterable[Row], initial_holders: Mapping[str, str | None]
) -> Iterator[tuple[Row, Finding]]:
    """Control changes that stand in each other's way, with the row that is at fault.

    Of two changes of one place on one day without a different order the later one in the file
    is left out. A change to the holder that a place has already is kept.
    """
    by_place: dict[str, list[Row]] = {}
    for row in rows:
        if row.record.kind == CONTROL_CHANGE:
            by_place.setdefault(row.record.place, []).append(row)
    for place, changes in by_place.items():
        taken: dict[tuple[date, int], Event] = {}
        for row in changes:
            event: Event = row.record
            moment = (event.day, event.order or 0)
            if moment in taken:
                yield row, _order_needed(event, taken[moment])
            else:
                taken[moment] = event
        holder = initial_holders.get(place)
        since: Event | None = None
        numbers = {row.record.id: row for row in changes}
        for _, event in sorted(taken.items()):
            if event.holder == holder is not None:
                yield numbers[event.id], _already_held(event, since)
            holder, since = event.holder, event


def _order_needed(event: Event, other: Event) -> Finding:
    return Finding(
        "order_needed",
        f"“{other.id}” changes the same place on the same day, {long_date(event.day)}",
        ("order",) if event.order is not None else (),
        found="no order" if event.order is None else f"the order {event.order} for both",
        expected="a different “order” for each of them",
    )


def _already_held(event: Event, since: Event | None) -> Finding:
    """A change to the holder of before: by the event `since`, or from the first day on."""
    before = f"since “{since.id}” of {long_date(since.day)}" if since else "from the first day on"
    return Finding(
        "already_held",
        f"“{event.holder}” holds the place already, {before}",
        ("holder",),
        found=str(event.holder),
        expected="another holder than before",
        likely=f"one more report of “{since.id}”" if since else "",
        effect="The event is kept: it dates and sources the holder anew, and changes none.",
    )


def parent_loops(rows: Iterable[Row]) -> Iterator[tuple[Row, Finding]]:
    """Places that are their own parents in the end."""
    by_id = {row.record.id: row for row in rows}
    for row in by_id.values():
        above: Row | None = row
        seen: set[str] = set()
        while above is not None and above.record.id not in seen:
            seen.add(above.record.id)
            above = by_id.get(above.record.parent or "")
        if above is row:
            yield (
                row,
                Finding(
                    "parent_loop",
                    f"{excerpt(row.record.name, 60)} is part of itself",
                    ("parent",),
                    found=row.record.parent,
                    expected="the place around it",
                ),
            )
