"""The words of a page about a day: masthead, source numbers, method.

The sentences about the day itself are those of `sentences`; this is what a page adds to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from briefing_app.domain.briefing import BriefedStatement, Briefing, PlaceState, display_order
from briefing_app.domain.claims import NAMED_PLACES
from briefing_app.domain.dataset import CONTROL_CHANGE, Dataset
from briefing_app.domain.map_words import map_caption
from briefing_app.domain.open_questions import open_questions
from briefing_app.domain.sentences import (
    WEEKDAYS,
    clock_words,
    count_of,
    day_and_month,
    day_in,
    holder_in_sentence,
    holder_name,
    knowledge,
    listed,
    long_date,
    organisation_name,
    short_day_in,
    signed,
    speaker_name,
)
from briefing_app.domain.timeline import KnownEvent, Timeline, is_known_statement

NO_BREAK = "\u00a0"


def state_line(briefing: Briefing) -> str:
    """State at end of Friday 13 August 2021, Kabul time (UTC+04:30)."""
    dataset, day = briefing.timeline.dataset, briefing.day
    clock = clock_words(dataset, day, " time")
    return f"State at end of {WEEKDAYS[day.weekday()]} {long_date(day)}, {clock}"


def brief_number(briefing: Briefing) -> str:
    """Day 105 of 130."""
    return f"Day {briefing.day_index + 1} of {briefing.timeline.day_count}"


def day_before(briefing: Briefing) -> date:
    """The day before the one in view."""
    return briefing.day - timedelta(days=1)


def change_words(briefing: Briefing, holder: str) -> str:
    """+5 since 12 Aug; no change; nothing on the first day."""
    change = briefing.count(holder).change
    if change is None:
        return ""
    since = short_day_in(briefing.timeline.dataset, day_before(briefing))
    return f"{signed(change)} since {since}" if change else "no change"


def in_runs(numbers: Iterable[int]) -> str:
    """1, 3–5: numbers in order, runs of three and more drawn together."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)
    return f",{NO_BREAK}".join(parts)


def passed(briefing: Briefing, row: int) -> str:
    """Government → Taliban."""
    dataset = briefing.timeline.dataset
    before, now = briefing.holder_before(row), briefing.holder_of(row)
    return f"{holder_name(dataset, before)} → {holder_name(dataset, now)}"


def other_events(briefing: Briefing) -> tuple[KnownEvent, ...]:
    """The events of the day that are not the cause of a change of hands."""
    causes = {int(briefing.cause[row]) for row in briefing.changed}
    told = {briefing.timeline.event(number).event.id for number in causes}
    return tuple(known for known in briefing.events if known.event.id not in told)


def speaker_role(briefed: BriefedStatement, dataset: Dataset) -> str:
    """Role and organisation of a speaker, without what the name says already."""
    name, role = speaker_name(briefed, dataset), briefed.statement.role or ""
    organisation = organisation_name(briefed, dataset)
    parts = [role, "" if organisation in f"{name} {role}" else organisation]
    return ", ".join(part for part in parts if part and part != name)


def page_order(statements: Sequence[BriefedStatement]) -> list[BriefedStatement]:
    """Statements in the order of a page: checked first, and each speaker once before any twice.

    A count of places comes before a list of named ones, a number before an outcome; what cannot
    be checked follows, then what states nothing to check.
    """
    heard: dict[tuple[str, bool], int] = {}
    ranked = []
    for briefed in sorted(statements, key=_check_rank):
        speaker = briefed.statement.speaker, _check_rank(briefed) < NOT_CHECKABLE
        heard[speaker] = turn = heard.get(speaker, 0) + 1
        rank = _check_rank(briefed)
        ranked.append(((0, turn, rank) if rank < NOT_CHECKABLE else (rank, 0, 0), briefed))
    return [briefed for _, briefed in sorted(ranked, key=lambda pair: pair[0])]


MOST_STATEMENTS = 5  # of a day that a page prints, unless somebody chooses


def chosen_statements(
    briefing: Briefing, chosen: Sequence[str] | None = None
) -> list[BriefedStatement]:
    """The statements that a page prints, in its order: those chosen by id, or the first five."""
    ordered = page_order(briefing.statements)
    if chosen is None:
        return ordered[:MOST_STATEMENTS]
    return [briefed for briefed in ordered if briefed.statement.id in chosen]


def choice_told(briefing: Briefing, printed: int, *, by_hand: bool) -> str:
    """How the statements of a page were chosen, and where the others are; "" where all stand."""
    total = len(briefing.statements)
    if printed == total:
        return ""
    checked = sum(briefed.has_check for briefed in briefing.statements)
    if by_hand:
        told = f"{printed} of {total}, chosen by hand."
    else:
        told = (
            f"{printed} of {total}: those with a check first ({checked} have one), and each "
            "speaker once before any twice."
        )
    others = "The other one is" if total - printed == 1 else f"The other {total - printed} are"
    return f"{told} {others} in the attached data and in the program."


NOT_CHECKABLE = 3


def _check_rank(briefed: BriefedStatement) -> int:
    verdict = briefed.verdict
    if verdict is not None and verdict.kind != "not_checkable":
        return int(verdict.claim.metric == NAMED_PLACES)
    if briefed.outcome is not None:
        return 2
    return NOT_CHECKABLE if verdict is not None else NOT_CHECKABLE + 1


def basis_words(known: KnownEvent) -> str:
    """corroborated; claimed, disputed. Nothing for what is told of in no party's voice.

    Most reports of meetings, withdrawals or casualties name no voice, since nobody contests them;
    to call them merely reported would sow a doubt that nobody raised.
    """
    ungraded = known.event.kind != CONTROL_CHANGE and known.basis.grade == "reported"
    words = [] if ungraded else [str(known.basis.grade)]
    return ", ".join([*words, "disputed"] if known.basis.disputed else words)


def page_sources(briefing: Briefing, numbers: dict[str, int]) -> dict[str, int]:
    """The source numbers of a page: those of the day, then those of what is not settled."""
    numbered = dict(numbers)
    for question in open_questions(briefing):
        for source in question.sources:
            numbered.setdefault(source.id, len(numbered) + 1)
    return numbered


def days_with_statements(briefing: Briefing) -> str:
    """Nearest days with statements: 18 May (2) and 24 May (1); empty where there are none."""
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    counts: dict[date, int] = {}
    for statement in dataset.statements:
        if dataset.first_day <= statement.date <= dataset.last_day and is_known_statement(
            dataset, statement, timeline.known_by
        ):
            counts[statement.date] = counts.get(statement.date, 0) + 1
    before = max((day for day in counts if day < briefing.day), default=None)
    after = min((day for day in counts if day > briefing.day), default=None)
    near = [
        f"{short_day_in(dataset, day)} ({counts[day]})"
        for day in (before, after)
        if day is not None
    ]
    return f"Nearest days with statements: {listed(near)}." if near else ""


METHOD = (
    (
        "Holder",
        "A place counts for its last known holder, from the day of the change on. Where nothing "
        "is reported the holder is carried forward; no news is not the same as no change.",
    ),
    (
        "Evidence",
        "Corroborated: an independent voice asserts the change. Conceded: the losing side does. "
        "Claimed: only a party that gains by it. Reported: only third "
        "parties or voices that are not known. "
        "Disputed: a denial stands that its own voice has not withdrawn.",
    ),
    (
        "Range",
        "From the places surely held to those possibly held. A change is sure when it is "
        "corroborated or conceded, not disputed, and its last possible day has come.",
    ),
    (
        "Checks",
        "A stated number is compared with the count of the day it speaks of: = consistent, "
        "≈ consistent with a loose word, ≠ differs, – not checkable.",
    ),
)


CITED_TOLD = (
    "Sources",
    "Of an event at most three sources are cited, the strongest first: a concession, an "
    "independent voice, the gaining side. “+2” counts those that are in the attached data only. "
    "Reliability describes the publisher, not the single report.",
)


def method_told(briefing: Briefing) -> list[tuple[str, str]]:
    """The method as heads and texts: what control means, the rules, what is known."""
    timeline = briefing.timeline
    told = [*METHOD, (knowledge(timeline), knowledge_told(briefing))]
    definition = timeline.dataset.description.definition_of_control
    return [("Control", definition), *told] if definition else told


def left_out_told(dataset: Dataset) -> str:
    """2 records of the dataset are left out because of errors. Empty where there are none."""
    count = dataset.left_out
    if not count:
        return ""
    records = "1 record of the dataset is" if count == 1 else f"{count} records of the dataset are"
    return f"{records} left out because of errors; counts may be wrong by it."


def knowledge_told(briefing: Briefing) -> str:
    """What the knowledge of a page means for what stands on it."""
    if briefing.timeline.known_by is None:
        return "Every report in the dataset counts, whenever it was published."
    return (
        "What was published later, or is undated, is left out, and so are the known gaps of the "
        "dataset, which were written looking back."
    )


def chart_caption(briefing: Briefing) -> str:
    """How to read the control chart, with its areas in order."""
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    areas = listed([holder_in_sentence(dataset, holder) for holder in display_order(timeline)])
    caption = (
        f"From the bottom: {areas}. Hatched: counted and not certain; cross-hatched: contested. "
        f"The line marks {day_in(dataset, briefing.day)}, the dots half of {timeline.total}."
    )
    known_by = timeline.known_by
    if known_by is not None and known_by < dataset.last_day:
        caption += f" Violet: not yet known on {day_in(dataset, known_by)}."
    return caption


def map_words(briefing: Briefing) -> str:
    """What the map shows, for those who cannot see it."""
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    counts = "; ".join(
        f"{holder_name(dataset, holder)} {count_of(briefing.count(holder), timeline.total)}"
        for holder in display_order(timeline)
    )
    day = day_in(dataset, briefing.day)
    words = f"Map of {dataset.counted_set.noun} by holder at the end of {day}: {counts}."
    if briefing.changed:
        names = listed([dataset.places[row].name for row in briefing.changed])
        words += f" Outlined, because they changed hands on {day}: {names}."
    return words


LONGEST_DEFINITION = 160  # characters of it beside a map; Method has the whole


def map_reading(dataset: Dataset, shaded: bool, placed: int) -> str:
    """How to read the map on a page: what its shading means, what holding does, what is drawn."""
    around = ", not the land around it" if shaded else ""
    told = [f"{map_caption(dataset, shaded)}{around}."]
    definition = (dataset.description.definition_of_control or "").partition(". ")[0].rstrip(".")
    if definition and len(definition) < LONGEST_DEFINITION:
        told.append(f"{definition}.")
    things = dataset.counted_set.short_noun
    if placed == dataset.total > 1:
        told.append(f"All {placed} {things} are drawn.")
    elif placed < dataset.total:
        told.append(f"{placed} of {dataset.total} {things} are drawn.")
    return " ".join(told)


LAST_NAMED = "Last named in a source"


def last_named_word(state: PlaceState, timeline: Timeline) -> str:
    """25 Jul; not so far: when an event or statement last named a place."""
    named = state.last_named
    return "not so far" if named is None else short_day_in(timeline.dataset, named)


def period_words(first: date, last: date) -> str:
    """1 May – 7 September 2021; with both years where they differ."""
    start = day_and_month(first) if first.year == last.year else long_date(first)
    return f"{start} – {long_date(last)}" if first != last else long_date(last)


def missing_words(dataset: Dataset, missing: int) -> str:
    """2 of 34 provincial capitals are not in the dataset and count as unknown."""
    is_one = missing == 1
    return (
        f"{missing} of {dataset.total} {dataset.counted_set.noun} "
        f"{'is' if is_one else 'are'} not in the dataset and {'counts' if is_one else 'count'} "
        "as unknown."
    )
