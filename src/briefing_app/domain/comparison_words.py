"""The words for what differs between two days, or between two states of knowledge of a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_app.domain.briefing import Briefing, display_order
from briefing_app.domain.comparison import (
    Cause,
    ComparedPlace,
    Comparison,
    first_known,
)
from briefing_app.domain.dataset import CONTESTED, UNKNOWN, Dataset
from briefing_app.domain.number_words import counted, number_word
from briefing_app.domain.sentences import (
    MONTHS,
    capitalised,
    count_of,
    day_in,
    few,
    holder_in_sentence,
    holder_name,
    listed,
    long_date,
    short_day_in,
    short_range_in,
)

ARROW = "→"
CAUSE_TITLES: dict[Cause, str] = {
    "world": "The world changed",
    "learned": "We learned later",
    "corrected": "Corrected",
    "same": "Same on both",
}
MOST_REPORTS = 3  # that are named
# An assault is told by what people saw of it; every other manner is the dataset's own word.
MANNERS = {"assault": "fighting"}


def comparison_title(comparison: Comparison) -> str:
    """6 → 13 August 2021; a single day where both sides show the same one."""
    a, b = comparison.a.day, comparison.b.day
    if a == b:
        return long_date(a)
    first = long_date(a)
    if a.year == b.year:
        first = f"{a.day}" if a.month == b.month else f"{a.day} {MONTHS[a.month - 1]}"
    return f"{first} {ARROW} {long_date(b)}"


def apart(comparison: Comparison) -> str:
    """7 days apart; the same day, two states of knowledge; the same day."""
    days = abs(comparison.days_apart)
    if days:
        return f"{counted(days, 'day')} apart"
    return "same day" if comparison.same_knowledge else "same day, two states of knowledge"


def side_knowledge(side: Briefing) -> str:
    """With hindsight, as known then, or as known on a day: the knowledge of one side."""
    known_by = side.timeline.known_by
    if known_by is None:
        return "with hindsight"
    if known_by == side.day:
        return "as known then"
    return f"as known on {day_in(side.timeline.dataset, known_by)}"


def side_day(side: Briefing) -> str:
    """13 August, with hindsight: day and knowledge of one side."""
    return f"{day_in(side.timeline.dataset, side.day)}, {side_knowledge(side)}"


def knowledge_line(comparison: Comparison) -> str:
    """End of day, both with hindsight; or the knowledge of each side."""
    a, b = side_knowledge(comparison.a), side_knowledge(comparison.b)
    if a == b:
        return f"End of day, both {a}"
    return f"End of day, A {a}, B {b}"


def comparison_finding(comparison: Comparison) -> str:
    """One sentence that says what the difference means, without a full stop."""
    dataset = comparison.a.timeline.dataset
    day = day_in(dataset, comparison.a.day)
    if not comparison.days_apart:
        if comparison.same_knowledge:
            return f"{day}, {side_knowledge(comparison.a)}, on both sides: nothing differs"
        count = len(comparison.differing)
        differ = "differs" if count < 2 else "differ"
        told = f"{number_word(count) if count else 'none'} of {_places(dataset)} {differ}"
        a, b = side_knowledge(comparison.a), side_knowledge(comparison.b)
        return f"{day}, {a} {ARROW} {b}: {told}"
    changed = sum(bool(row.changes) for row in comparison.rows)
    days = abs(comparison.days_apart)
    span = f"in {number_word(days)} day{'' if days == 1 else 's'}"
    if not changed:
        return f"No {dataset.counted_set.singular} changed hands {span}"
    changes = f"{_opening(changed)} of {_places(dataset)} changed hands {span}"
    return f"{changes}; {_changed_back(comparison)}"


def _changed_back(comparison: Comparison) -> str:
    """None is confirmed to have changed back; two changed back, one of them for a time only."""
    back = [row for row in comparison.returned if any(known.basis.settled for known in row.returns)]
    if not back:
        return "none is confirmed to have changed back"
    for_a_time = sum(row.differs for row in back)
    told = f"{number_word(len(back))} changed back"
    if for_a_time == len(back):
        return f"{told} for a time"
    return f"{told}, {number_word(for_a_time)} of them for a time" if for_a_time else told


def comparison_bottom_line(comparison: Comparison) -> str:
    """Who lost places to whom, what was learned or corrected, and where only certainty differs."""
    sentences = [
        *_passages(comparison),
        _named(
            [row for row in comparison.caused_by("same") if row.changes],
            "Changed and changed back",
        ),
        _uncorroborated(comparison),
        _learned(comparison),
        _named(comparison.caused_by("corrected"), "Corrected since"),
        _named(
            [row for row in comparison.rows if row.masked],
            f"A change was not yet known on side {_lesser(comparison)}",
        ),
        _named(
            [row for row in comparison.rows if row.firmness_differs],
            "Same holder, but certain on one side only",
        ),
    ]
    return " ".join(filter(None, sentences))


def _passages(comparison: Comparison) -> Iterable[str]:
    """Fourteen passed from the government and three from contested to Taliban."""
    dataset = comparison.a.timeline.dataset
    order = [*display_order(comparison.a.timeline), *comparison.a.timeline.holders]
    backwards = comparison.days_apart < 0
    moved: dict[str, dict[str, int]] = {}
    for row in comparison.caused_by("world"):
        before, now = row.holder_a, row.holder_b
        if backwards:
            before, now = now, before
        counts = moved.setdefault(now, {})
        counts[before] = counts.get(before, 0) + 1
    for now in sorted(moved, key=order.index):
        counts = moved[now]
        if now in (CONTESTED, UNKNOWN):
            became = {CONTESTED: "contested", UNKNOWN: "places without a known holder"}[now]
            total = sum(counts.values())
            if now == UNKNOWN and total == 1:
                became = "a place without a known holder"
            yield f"{_opening(total)} became {became}."
            continue
        parts = [
            f"{number_word(counts[before], up_to=20)} {'passed ' if not position else ''}from "
            f"{holder_in_sentence(dataset, before)}"
            for position, before in enumerate(sorted(counts, key=lambda one: -counts[one]))
        ]
        yield capitalised(f"{listed(parts)} to {holder_in_sentence(dataset, now)}.")


def _uncorroborated(comparison: Comparison) -> str:
    """One report after a change of hands (Farah, 11 August) was never corroborated."""
    dataset, events = comparison.a.timeline.dataset, comparison.uncorroborated
    if not events:
        return ""
    name = {row.place.id: row.place.name for row in comparison.rows}
    told = [
        f"{name[known.event.place]}, {day_in(dataset, known.event.date)}"
        for known in events[:MOST_REPORTS]
    ]
    if len(events) > MOST_REPORTS:
        told.append(f"{len(events) - MOST_REPORTS} more")
    noun, was, now = ("report", "was", "is") if len(events) == 1 else ("reports", "were", "are")
    hindsight = comparison.fuller.timeline.known_by is None
    so_far = f"{was} never corroborated" if hindsight else f"{now} not corroborated so far"
    return f"{_opening(len(events))} {noun} after a change of hands ({'; '.join(told)}) {so_far}."


def _learned(comparison: Comparison) -> str:
    """Learned later: Charikar (known from 23 August) and Parun."""
    names = []
    for row in comparison.caused_by("learned"):
        since = known_from(comparison, row)
        names.append(f"{row.place.name} ({since})" if since else row.place.name)
    return f"Learned later: {few(names, 4)}." if names else ""


def _named(rows: Sequence[ComparedPlace], words: str) -> str:
    return f"{words}: {few([row.place.name for row in rows])}." if rows else ""


def known_from(comparison: Comparison, row: ComparedPlace) -> str:
    """known from 23 Aug: since when what makes the difference was public; "" where undated."""
    if row.deciding is None:
        return ""
    timeline = comparison.fuller.timeline
    day = first_known(row.deciding, timeline)
    return "" if day is None else f"known from {short_day_in(timeline.dataset, day)}"


def dated_words(comparison: Comparison, row: ComparedPlace) -> str:
    """10–11 Aug: the days that the reports allow for the change; "" where nothing differs."""
    if row.dated is None:
        return ""
    return short_range_in(comparison.a.timeline.dataset, *row.dated)


def how_words(comparison: Comparison, row: ComparedPlace) -> str:
    """How it came: fighting, 2 changes; known from 23 Aug; certain on B only."""
    parts = []
    if row.cause == "same" and row.firmness_differs:
        parts.append(f"certain on {'A' if row.settled_a else 'B'} only")
    if row.masked:
        parts.append(f"a change not yet known on {_lesser(comparison)}")
    if row.cause == "same" and row.changes:
        parts.append("changed and changed back")
    if row.cause in ("learned", "corrected"):
        parts.append(known_from(comparison, row))
    if row.manner is not None:
        parts.append(MANNERS.get(row.manner, row.manner.replace("_", " ")))
    if row.differs and len(row.changes) > 1:
        parts.append(f"{len(row.changes)} changes")
    return ", ".join(filter(None, parts))


def standing_words(dataset: Dataset, holder: str, *, settled: bool) -> str:
    """Taliban; Taliban, not certain."""
    name = holder_name(dataset, holder)
    return name if settled else f"{name}, not certain"


def outlined_words(comparison: Comparison) -> str:
    """What maps outline: with the same knowledge on both sides only the world can differ."""
    return f"{'Changed' if comparison.same_knowledge else 'Differs'} between A and B"


def compared_map_words(comparison: Comparison, side: Briefing) -> str:
    """What the map of a side shows, for those who cannot see it."""
    dataset = side.timeline.dataset
    counts = "; ".join(
        f"{holder_name(dataset, holder)} {count_of(side.count(holder), comparison.total)}"
        for holder in display_order(side.timeline)
    )
    words = f"Map of {dataset.counted_set.noun} by holder on {side_day(side)}: {counts}."
    if comparison.differing:
        names = listed([row.place.name for row in comparison.differing])
        words += f" Outlined, because another holds them on the other side: {names}."
    return words


def held_on_b(dataset: Dataset, holder: str) -> str:
    """Held by the Taliban on B; contested on B: the heading over the places of one holder."""
    if holder == CONTESTED:
        return "Contested on B"
    if holder == UNKNOWN:
        return "Holder not known on B"
    return f"Held by {holder_in_sentence(dataset, holder)} on B"


def figures(comparison: Comparison) -> list[tuple[str, str]]:
    """Holder and "1 → 18" for each holder that the legends name, in their order."""
    told = []
    for holder in display_order(comparison.a.timeline):
        a, b = comparison.counts(holder)
        told.append((holder, f"{a.counted} {ARROW} {b.counted}"))
    return told


def spoken_difference(comparison: Comparison, row: ComparedPlace) -> str:
    """A place for the ear: Kunduz, A Government, B Taliban, the world changed, 8 Aug, fighting."""
    dataset = comparison.a.timeline.dataset
    parts = [
        row.place.name,
        f"A {standing_words(dataset, row.holder_a, settled=row.settled_a)}",
        f"B {standing_words(dataset, row.holder_b, settled=row.settled_b)}",
        CAUSE_TITLES[row.cause][0].lower() + CAUSE_TITLES[row.cause][1:],
        dated_words(comparison, row),
        how_words(comparison, row),
    ]
    return ", ".join(filter(None, parts))


def side_summary(side: Briefing) -> str:
    """18 of 34 (range 16–18) Taliban, 3 contested."""
    timeline = side.timeline
    dataset = timeline.dataset
    parties = [holder for holder in display_order(timeline) if holder in dataset.party]
    parts = []
    if parties:
        counted = count_of(side.count(parties[0]), timeline.total)
        parts.append(f"{holder_name(dataset, parties[0])} {counted}")
    contested = side.count(CONTESTED).counted
    if contested:
        parts.append(f"{contested} contested")
    return ", ".join(parts)


def _lesser(comparison: Comparison) -> str:
    """A or B: the side that knows less."""
    return "A" if comparison.lesser is comparison.a else "B"


def _places(dataset: Dataset) -> str:
    return f"{dataset.total} {dataset.counted_set.short_noun}"


def _opening(number: int) -> str:
    """A number that begins a sentence."""
    return capitalised(number_word(number, up_to=20))
