"""Evidence for whatever is asked: a place, a day, a count, a statement, an event.

All of it comes from a briefing and its timeline, so that nothing is told that was not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.domain.briefing import BriefedStatement, Briefing, brief, statements_on
from briefing_app.domain.check_words import (
    check_rule,
    outcome_sentence,
    stated_number,
    verdict_sentence,
    verdict_title,
)
from briefing_app.domain.claims import check
from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    UNKNOWN,
    Dataset,
    Event,
    PartyId,
)
from briefing_app.domain.exhibits import Entry, Evidence, Line, Section
from briefing_app.domain.inquiry_lines import (
    ROWS_SHOWN,
    event_line,
    filled,
    others_counted,
    row_line,
)
from briefing_app.domain.page_words import METHOD, basis_words, other_events, passed, speaker_role
from briefing_app.domain.place_history import history, history_words, last_named_words
from briefing_app.domain.sentences import (
    capitalised,
    count_of,
    event_title,
    evidence_words,
    finding,
    holder_in_sentence,
    holder_name,
    knowledge,
    long_date,
    next_change_words,
    openness,
    short_day_in,
    short_range_in,
    since,
    speaker_name,
    verb,
)
from briefing_app.domain.stated_counts import stated_counts
from briefing_app.domain.statement_words import outcome_title, source_count, statement_count
from briefing_app.domain.subject import (
    CountSubject,
    DaySubject,
    EventSubject,
    PlaceSubject,
    StatementSubject,
    Subject,
)
from briefing_app.domain.time_words import weekday_and_date
from briefing_app.domain.timeline import KnownEvent, Timeline, is_known_statement
from briefing_app.domain.witnesses import Citations, report_limits, report_sections


def evidence(briefing: Briefing, subject: Subject) -> Evidence:
    """All that is known about a subject on the day in view, by the knowledge of its timeline.

    A subject that the dataset does not hold, or of which nothing is known yet, says so.
    """
    citations = Citations(briefing)
    match subject:
        case PlaceSubject():
            found = _place(citations, subject)
        case DaySubject():
            found = _day(citations, subject)
        case CountSubject():
            found = _count(citations, subject)
        case StatementSubject():
            found = _statement(citations, subject)
        case _:
            found = _event(citations, subject)
    return found or Evidence(subject, "Nothing known", f"{knowledge(briefing.timeline)}.")


# A place


def _place(citations: Citations, subject: PlaceSubject) -> Evidence | None:
    briefing = citations.briefing
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    row = dataset.place_row.get(subject.place_id)
    if row is None:
        return None
    state = briefing.state(row)
    name = holder_name(dataset, state.holder)
    basis = evidence_words(state, timeline)
    sections: list[Section] = []
    limits: list[Line] = []
    contradicted: list[Entry] = []
    if not state.settled:
        why = openness(state.cause, briefing.timeline, briefing.day)
        limits.append(Line(f"Not certain on this day: {why}."))
    if state.cause is not None:
        basis += f", {source_count(len(state.sources))}"
        supporting, against, earlier = report_sections(
            state.cause, citations, f": {_held(state.holder, briefing, row)}"
        )
        sections += [supporting, against]
        limits += report_limits(state.cause, timeline)
        contradicted += earlier.entries
    else:
        told = f"Held by {holder_in_sentence(dataset, state.holder)} when the period began."
        if state.holder == UNKNOWN:
            told = "Nobody is recorded as its holder when the period began."
        sections.append(Section("For", "", (Line(told), Line("No change is reported so far."))))
    limits.append(Line(last_named_words(state.last_named, briefing)))
    events = _events_at(row, briefing)
    contradicted += [
        event_line(known, timeline)
        for known in events
        if known is not state.cause and known.event.kind == CONTROL_CHANGE and known.basis.disputed
    ]
    sections.append(Section("Limits", "", tuple(limits), shown=ROWS_SHOWN))
    sections.append(Section("Earlier reports later contradicted", "", tuple(contradicted)))
    lines = tuple(event_line(known, timeline) for known in events)
    sections.append(Section("Events here so far", str(len(lines)), lines, shown=4))
    return Evidence(
        subject=subject,
        title=state.place.name,
        status=f"{name} since {since(state, timeline)}",
        basis=basis,
        names=tuple(state.place.names.items()),
        holder=state.holder,
        settled=state.settled,
        history=history(timeline, row),
        caption=history_words(timeline, row),
        sections=filled(sections),
    )


def _held(holder: str, briefing: Briefing, row: int) -> str:
    """Taliban hold Kandahar; Kunduz is contested; the holder of Zaranj is not known."""
    dataset = briefing.timeline.dataset
    place = dataset.places[row].name
    if holder == CONTESTED:
        return f"{place} is contested"
    if holder == UNKNOWN:
        return f"the holder of {place} is not known"
    return f"{holder_in_sentence(dataset, holder)} {verb(dataset, holder, 'holds', 'hold')} {place}"


def _events_at(row: int, briefing: Briefing) -> list[KnownEvent]:
    """Known events of a place up to the day in view, the latest first."""
    timeline = briefing.timeline
    place = timeline.dataset.places[row].id
    return [
        known
        for known in reversed(timeline.events)
        if known.event.place == place and known.day_index <= briefing.day_index
    ]


# A day


def _day(citations: Citations, subject: DaySubject) -> Evidence | None:
    timeline = citations.briefing.timeline
    dataset = timeline.dataset
    if not dataset.first_day <= subject.day <= dataset.last_day:
        return None
    briefing = brief(timeline, subject.day)
    changes = tuple(row_line(briefing, row, passed(briefing, row)) for row in briefing.changed)
    others = tuple(event_line(known, timeline) for known in other_events(briefing))
    checked = sum(briefed.has_check for briefed in briefing.statements)
    said = [
        Line(
            speaker_name(briefed, dataset),
            briefed.statement.summary,
            StatementSubject(briefed.statement.id),
        )
        for briefed in briefing.statements
    ]
    with_check = f", {checked} with a check" if checked else ""
    nothing = Line(f"{next_change_words(briefing)}.")
    return Evidence(
        subject=subject,
        title=weekday_and_date(subject.day),
        status=f"{finding(briefing)}.",
        basis=knowledge(timeline),
        sections=filled(
            (
                Section("Changed hands", str(len(changes)), changes or (nothing,), ROWS_SHOWN),
                Section("Other events", str(len(others)), others, 4),
                Section("Statements", statement_count(len(said)) + with_check, tuple(said), 4),
                others_counted(stated_counts(briefing), citations),
            )
        ),
    )


# A count


def _count(citations: Citations, subject: CountSubject) -> Evidence | None:
    briefing, holder = citations.briefing, subject.holder
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    if holder not in timeline.holders:
        return None
    still_open = timeline.open_rows(holder, briefing.day_index)
    held = [state for state in briefing.states() if state.holder == holder]
    sure = tuple(
        row_line(
            briefing,
            state.row,
            f"since {since(state, timeline)}, {evidence_words(state, timeline)}",
        )
        for state in held
        if state.settled
    )

    def reasons(counted: bool) -> tuple[Line, ...]:
        states = [briefing.state(row) for row in still_open]
        return tuple(
            row_line(briefing, state.row, _open_reason(briefing, state.row))
            for state in states
            if (state.holder == holder) is counted
        )

    missing = dataset.total - len(timeline.counted_rows)
    absent = (Line(f"{missing} not in the dataset; any side may hold them."),) if missing else ()
    counted, possible = reasons(True), reasons(False)
    others = [stated for stated in stated_counts(briefing) if stated.party == holder]
    rule = tuple(Line(title, told) for title, told in METHOD[:3])
    return Evidence(
        subject=subject,
        title=f"{holder_name(dataset, holder)}: {briefing.count(holder).counted}",
        status=f"{count_of(briefing.count(holder), dataset.total)} {dataset.counted_set.noun}",
        basis=f"at the end of {long_date(briefing.day)}",
        holder=holder,
        sections=filled(
            (
                Section("Counted and certain", str(len(sure)), sure, ROWS_SHOWN),
                Section("Counted, not certain", str(len(counted)), counted, ROWS_SHOWN),
                Section(
                    "Not counted, possible", str(len(possible) + missing), (*possible, *absent),
                    ROWS_SHOWN,
                ),
                others_counted(others, citations),
                Section("Rule", "", rule, len(rule)),
            )
        ),
    )  # fmt: skip


def _dated(event: Event, dataset: Dataset) -> str:
    """12–13 Aug 2021: the days that the reports allow, always with the year."""
    days = short_range_in(dataset, event.date, event.latest)
    year = str(event.latest.year)
    return days if year in days else f"{days} {year}"


def _open_reason(briefing: Briefing, row: int) -> str:
    """Why a row is open for a holder: contested, disputed, claimed only, or what comes next."""
    state = briefing.state(row)
    if state.holder in (CONTESTED, UNKNOWN):
        return "contested" if state.holder == CONTESTED else "holder not known"
    return openness(state.cause, briefing.timeline, briefing.day)


# A statement


def _statement(citations: Citations, subject: StatementSubject) -> Evidence | None:
    timeline = citations.briefing.timeline
    dataset = timeline.dataset
    row = dataset.statement_row.get(subject.statement_id)
    if row is None or not is_known_statement(dataset, dataset.statements[row], timeline.known_by):
        return None
    statement = dataset.statements[row]
    briefed = next(b for b in statements_on(timeline, statement.date) if b.statement is statement)
    said = [Line(statement.summary)]
    if statement.quote:
        said.insert(0, Line(f"“{statement.quote}”"))
    cited = tuple(citations.cited(source) for source in briefed.sources)
    return Evidence(
        subject=subject,
        title=speaker_name(briefed, dataset),
        status=speaker_role(briefed, dataset) or long_date(statement.date),
        basis=f"said on {long_date(statement.date)}",
        sections=filled(
            (
                Section("What was said", "", tuple(said)),
                *_check_sections(briefed, timeline, citations),
                Section("Sources", source_count(len(cited)), cited, shown=4),
                Section("Places", "", tuple(_named_places(briefed, citations.briefing)), 4),
            )
        ),
    )


def _check_sections(
    briefed: BriefedStatement, timeline: Timeline, citations: Citations
) -> Iterator[Section]:
    dataset, verdict = timeline.dataset, briefed.verdict
    if verdict is not None:
        lines = [Line(verdict_title(verdict), verdict_sentence(verdict, timeline))]
        rule = check_rule(verdict)
        lines += [Line("Rule", rule)] if rule else []
        yield Section("Check", "", tuple(lines))
        if verdict.counted is not None:
            on_day = brief(timeline, verdict.claim.as_of)
            rows = tuple(
                row_line(on_day, row, f"{holder_name(dataset, on_day.holder_of(row))} "
                          f"since {since(on_day.state(row), timeline)}, "
                          f"{evidence_words(on_day.state(row), timeline)}")
                for row in verdict.rows
            )  # fmt: skip
            title = f"Rows counted on {short_day_in(dataset, verdict.claim.as_of)}"
            yield Section(title, str(len(rows)), rows, shown=4)
            yield from _same_day_numbers(briefed, verdict.claim.party, on_day, citations)
    if briefed.outcome is not None:
        event = briefed.outcome.event.event
        told = Line(outcome_sentence(briefed.outcome, timeline), "", EventSubject(event.id))
        yield Section(outcome_title(timeline), "", (told,))


def _same_day_numbers(
    briefed: BriefedStatement, party: PartyId | None, on_day: Briefing, citations: Citations
) -> Iterator[Section]:
    """Other numbers that were stated of the same day and side, by speakers and in series."""
    timeline, dataset = on_day.timeline, on_day.timeline.dataset
    lines: list[Entry] = []
    for other in dataset.statements:
        claim = other.claim
        if claim is None or other.id == briefed.statement.id:
            continue
        if (claim.party, claim.as_of) != (party, on_day.day):
            continue
        if not is_known_statement(dataset, other, timeline.known_by):
            continue
        verdict = check(claim, timeline)
        if verdict.counted is None:
            continue
        speaker = dataset.speaker.get(other.speaker)
        name = other.speaker if speaker is None else speaker.name
        told = f"{stated_number(verdict)} · {verdict_title(verdict)}"
        lines.append(Line(name, capitalised(told), StatementSubject(other.id)))
    counts = [stated for stated in stated_counts(on_day) if stated.party == party]
    lines += others_counted(counts, citations).entries
    yield Section("Other numbers of the same day", str(len(lines)), tuple(lines), shown=4)


def _named_places(briefed: BriefedStatement, briefing: Briefing) -> Iterator[Line]:
    dataset = briefing.timeline.dataset
    for place in briefed.statement.places:
        row = dataset.place_row[place]
        yield row_line(briefing, row, holder_name(dataset, briefing.holder_of(row)))


# An event


def _event(citations: Citations, subject: EventSubject) -> Evidence | None:
    briefing = citations.briefing
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    known = timeline.known_event(subject.event_id)
    if known is None:
        return None
    event = known.event
    supporting, against, earlier = report_sections(known, citations)
    row = dataset.place_row[event.place]
    here = row_line(briefing, row, holder_name(dataset, briefing.holder_of(row)))
    sources = len({report.source for report in known.reports})
    moved = event.kind == CONTROL_CHANGE
    return Evidence(
        subject=subject,
        title=event_title(event, dataset),
        status=_dated(event, dataset),
        basis=f"{basis_words(known)}, {source_count(sources)}",
        holder=(event.holder or UNKNOWN) if moved else None,
        settled=known.basis.settled,
        sections=filled(
            (
                Section("What happened", "", (Line(event.summary),)),
                supporting,
                against,
                Section("Limits", "", report_limits(known, timeline), ROWS_SHOWN),
                earlier,
                Section("Place", "", (here,)),
            )
        ),
    )
