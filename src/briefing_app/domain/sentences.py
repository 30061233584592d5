"""The words in which a day is said: the same on screen, on paper and on the command line.

Counts always carry their denominator, days are always named, and a change of hands is told
without judging it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing_app.domain.briefing import (
    BriefedStatement,
    Briefing,
    Count,
    PlaceState,
    display_order,
)
from briefing_app.domain.dataset import CONTESTED, CONTROL_CHANGE, UNKNOWN, Dataset, Event
from briefing_app.domain.number_words import number_word
from briefing_app.domain.timeline import KnownEvent, Timeline

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MINUS = "\u2212"
RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability not judged",
}


def long_date(day: date) -> str:
    """13 August 2021."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """13 August."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def short_date(day: date) -> str:
    """13 Aug."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def day_in(dataset: Dataset, day: date) -> str:
    """13 August; with the year unless it is the one in which the whole period lies."""
    return long_date(day) if wants_year(dataset, day) else day_and_month(day)


def short_day_in(dataset: Dataset, day: date) -> str:
    """13 Aug; with the year unless it is the one in which the whole period lies."""
    return short_date(day) + (f" {day.year}" if wants_year(dataset, day) else "")


def short_range_in(dataset: Dataset, first: date, last: date) -> str:
    """12–13 Aug, or 31 Jul–1 Aug; with the year or years as in `short_day_in`."""
    if first == last:
        return short_day_in(dataset, first)
    if first.year != last.year:
        return f"{short_date(first)} {first.year}–{short_date(last)} {last.year}"
    start = str(first.day) if first.month == last.month else short_date(first)
    return f"{start}–{short_day_in(dataset, last)}"


def wants_year(dataset: Dataset, day: date) -> bool:
    """Whether a day has to be named with its year: the period does not lie within that alone."""
    return not dataset.first_day.year == dataset.last_day.year == day.year


def capitalised(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str]) -> str:
    """A, B and C."""
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def few(names: Sequence[str], most: int = 8) -> str:
    """All names, or the first of many: A, B, C and 15 others."""
    if len(names) <= most:
        return listed(names)
    return f"{', '.join(names[: most // 2])} and {len(names) - most // 2} others"


def signed(change: int) -> str:
    """+5, −4, ±0."""
    return f"+{change}" if change > 0 else f"{MINUS}{-change}" if change < 0 else "±0"


def holder_name(dataset: Dataset, holder: str) -> str:
    """The short name of a party, or Contested, or Unknown."""
    return (
        capitalised(holder) if holder in (CONTESTED, UNKNOWN) else dataset.party[holder].short_name
    )


def holder_in_sentence(dataset: Dataset, holder: str) -> str:
    """The name of a holder in the middle of a sentence."""
    return holder if holder in (CONTESTED, UNKNOWN) else dataset.party[holder].name_in_sentence


def verb(dataset: Dataset, party: str, singular: str, plural: str) -> str:
    """The form of a verb that agrees with a party's name."""
    return plural if dataset.party[party].plural else singular


def count_of(count: Count, total: int) -> str:
    """18 of 34, or 18 of 34 (range 16–18)."""
    return f"{count.counted} of {total}" + ("" if count.exact else f" ({range_words(count)})")


def range_words(count: Count) -> str:
    """The range of a count: "range 16–18"."""
    return f"range {count.certain}–{count.possible}"


def knowledge(timeline: Timeline) -> str:
    """With hindsight, or as known on a day."""
    known_by = timeline.known_by
    return "With hindsight" if known_by is None else f"As known on {long_date(known_by)}"


def state_of_day(briefing: Briefing) -> str:
    """End of day, Kabul (UTC+04:30)."""
    return f"End of day, {clock_words(briefing.timeline.dataset, briefing.day)}"


def clock_words(dataset: Dataset, day: date, time: str = "") -> str:
    """Kabul (UTC+04:30), or with " time" Kabul time (UTC+04:30); UTC is its own offset."""
    city = dataset.description.timezone.rsplit("/", 1)[-1].replace("_", " ")
    if city == "UTC":
        return city
    offset = dataset.utc_offset_on(day)
    return f"{city}{time}" + (f" (UTC{offset})" if offset else "")


def holds(briefing: Briefing, party: str) -> str:
    """Taliban hold 18 of 34 provincial capitals."""
    dataset = briefing.timeline.dataset
    return (
        f"{holder_in_sentence(dataset, party)} {verb(dataset, party, 'holds', 'hold')} "
        f"{briefing.count(party).counted} of {dataset.total} {dataset.counted_set.noun}"
    )


def finding(briefing: Briefing) -> str:
    """One sentence that says what the day means, without a full stop."""
    dataset = briefing.timeline.dataset
    parties = [holder for holder in display_order(briefing.timeline) if holder in dataset.party]
    if not parties:
        return f"No holder of any of {dataset.total} {dataset.counted_set.noun} is known"
    largest = max(reversed(parties), key=lambda party: briefing.count(party).counted)
    day = day_in(dataset, briefing.day)
    if briefing.day_index == 0:
        return capitalised(f"{holds(briefing, largest)} on {day}, the first day recorded")
    if not briefing.changed:
        count = briefing.count(largest).counted
        held = f"{verb(dataset, largest, 'holds', 'hold')} {count} of {dataset.total}"
        held = f"{holder_in_sentence(dataset, largest)} {held}"
        known_by = briefing.timeline.known_by
        if known_by is not None and known_by < briefing.day:
            return f"{day} was not yet known; {held}, carried over from {day_in(dataset, known_by)}"
        return f"No {dataset.counted_set.singular} changed hands on {day}; {held}"
    leading = parties[0]
    change = briefing.count(leading).change or 0
    if abs(change) == len(briefing.changed):
        more = "more" if change > 0 else "fewer"
        return capitalised(
            f"{holds(briefing, leading)}, {number_word(abs(change))} {more} than the day before"
        )
    return f"{_changes_told(briefing)} on {day}; {holds(briefing, largest)}"


def _changes_told(briefing: Briefing) -> str:
    """Two capitals passed back to the government and one became contested."""
    dataset = briefing.timeline.dataset
    now: dict[str, list[int]] = {}
    for row in briefing.changed:
        now.setdefault(briefing.holder_of(row), []).append(row)
    # Few places that went one way are named; of more, or of several ways, the number is told.
    named = len(now) == 1 and len(briefing.changed) <= MOST_NAMED
    noun = f" {dataset.counted_set.singular}"
    nouns = f" {dataset.counted_set.short_noun}"
    parts: list[str] = []
    for holder in sorted(now, key=display_order(briefing.timeline).index):
        rows = now[holder]
        who = number_word(len(rows)) + ("" if parts else noun if len(rows) == 1 else nouns)
        if named:
            who = listed([dataset.places[row].name for row in rows])
        if holder == CONTESTED:
            parts.append(f"{who} became contested")
        else:
            back = "back " if all(_held_before(briefing, row) for row in rows) else ""
            parts.append(f"{who} passed {back}to {holder_in_sentence(dataset, holder)}")
    return capitalised(listed(parts))


MOST_NAMED = 3


def _held_before(briefing: Briefing, row: int) -> bool:
    """Whether the holder of a place held it on an earlier day, too."""
    earlier = briefing.timeline.table.place(row)["holder"][: briefing.day_index]
    return bool((earlier == briefing.holder[row]).any())


def bottom_line(briefing: Briefing, *, short: bool = False) -> str:
    """Which places changed, and what of the leading count is open; `short` leaves out why."""
    sentences = [_change_named(briefing)]
    if not briefing.changed:
        later = next_change(briefing)
        if later is not None:
            dataset = briefing.timeline.dataset
            sentences.append(f"The next change is dated {day_in(dataset, later)}.")
        elif briefing.timeline.known_by is None:
            sentences.append("No later change is recorded.")
    sentences.append(_openness(briefing, short))
    return " ".join(filter(None, sentences))


def _change_named(briefing: Briefing) -> str:
    """Lashkar Gah and Qalat changed hands. Kunduz became contested."""
    places = briefing.timeline.dataset.places
    told: dict[str, list[str]] = {}
    for row in briefing.changed:
        how = "became contested" if briefing.holder_of(row) == CONTESTED else "changed hands"
        told.setdefault(how, []).append(places[row].name)
    return " ".join(f"{few(names)} {how}." for how, names in told.items())


def _openness(briefing: Briefing, short: bool) -> str:
    """The range for the Taliban is 16–18 of 34: Kunduz and Zaranj are disputed."""
    timeline, dataset = briefing.timeline, briefing.timeline.dataset
    leading = next((h for h in display_order(timeline) if h in dataset.party), None)
    if leading is None or briefing.count(leading).exact:
        return ""
    count, name = briefing.count(leading), holder_in_sentence(dataset, leading)
    told = f"The range for {name} is {count.certain}–{count.possible} of {dataset.total}"
    if short:
        return f"{told}."
    reasons: dict[str, list[str]] = {}
    for row in timeline.open_rows(leading, briefing.day_index):
        holder = briefing.holder_of(row)
        if holder == CONTESTED:
            reason = CONTESTED
        elif holder == UNKNOWN:
            reason = "without a known holder"
        else:
            reason = openness(briefing.cause_of(row), timeline, briefing.day)
        reasons.setdefault(reason, []).append(dataset.places[row].name)
    parts = [
        f"{few(names)} {'is' if len(names) == 1 else 'are'} {reason}"
        for reason, names in reasons.items()
    ]
    missing = dataset.total - len(timeline.counted_rows)
    if missing:
        parts.append(f"{number_word(missing)} {'is' if missing == 1 else 'are'} not in the dataset")
    return f"{told}: {'; '.join(parts)}."


NEXT_CHANGE_MAY_HAVE_COME = "open, as some reports date its next change no later than this day"


def openness(cause: KnownEvent | None, timeline: Timeline, day: date) -> str:
    """Why a place that is held because of `cause` is not held for certain.

    Disputed, claimed only, dated 12–13 Aug; dated 12 Aug at the earliest, where what is known does
    not say that it was not later.
    """
    if cause is None:
        return NEXT_CHANGE_MAY_HAVE_COME
    if cause.basis.disputed:
        return "disputed"
    if not cause.basis.settled:
        return f"{cause.basis.grade} only"
    event, latest = cause.event, timeline.record(cause).latest
    if latest > event.latest:
        return f"dated {short_day_in(timeline.dataset, event.date)} at the earliest"
    if latest > day:
        return f"dated {short_range_in(timeline.dataset, event.date, latest)}"
    return NEXT_CHANGE_MAY_HAVE_COME


def next_change(briefing: Briefing) -> date | None:
    """The next day on which a counted place changes hands, as known."""
    timeline = briefing.timeline
    later = (day for day in timeline.change_days if day > briefing.day_index)
    index = next(later, None)
    return None if index is None else timeline.day(index)


def since(state: PlaceState, timeline: Timeline) -> str:
    """13 Aug; 12–13 Aug where the day is not certain; before 1 May for the initial state."""
    if state.cause is None:
        return before_period(timeline)
    event = state.cause.event
    return short_range_in(timeline.dataset, event.date, event.latest)


def before_period(timeline: Timeline) -> str:
    """before 1 May: since when the holders at the start have held their places."""
    return f"before {short_day_in(timeline.dataset, timeline.first_day)}"


def age(state: PlaceState) -> str:
    """new, 1 d, 12 d; nothing for the initial state."""
    if state.age_days is None:
        return ""
    return "new" if state.age_days == 0 else f"{state.age_days} d"


def evidence_word(state: PlaceState, timeline: Timeline) -> str:
    """One word or date for a narrow column: Corroborated, Disputed, named 25 Jul, carried over."""
    if state.cause is not None:
        return capitalised(state.evidence)
    named = state.last_named
    return "carried over" if named is None else f"named {short_day_in(timeline.dataset, named)}"


def evidence_words(state: PlaceState, timeline: Timeline) -> str:
    """The full status: corroborated, disputed; claimed; no change reported, last named 25 Jul."""
    if state.cause is None:
        named = state.last_named
        if named is None:
            return "no change reported, never named in a source"
        return f"no change reported, last named {short_day_in(timeline.dataset, named)}"
    basis = state.cause.basis
    return basis.grade + (", disputed" if basis.disputed else "")


def changed_heading(briefing: Briefing) -> str:
    """Heading over the places that changed: Changed on 13 Aug · 5 of 34."""
    dataset = briefing.timeline.dataset
    day = short_day_in(dataset, briefing.day)
    return f"Changed on {day} · {len(briefing.changed)} of {dataset.total}"


def unchanged_heading(dataset: Dataset, holder: str, count: int) -> str:
    """Heading over the places that did not change: Taliban, unchanged · 13; Contested · 2."""
    name = holder_name(dataset, holder)
    return f"{name} · {count}" if holder == CONTESTED else f"{name}, unchanged · {count}"


def next_change_words(briefing: Briefing) -> str:
    """Next change: 7 July; or that none is recorded, or known yet."""
    later = next_change(briefing)
    if later is not None:
        return f"Next change: {day_in(briefing.timeline.dataset, later)}"
    return f"No later change {'recorded' if briefing.timeline.known_by is None else 'known'}"


def no_place_matches(dataset: Dataset, text: str) -> str:
    """What an empty list says of the text that was looked for."""
    return f"No {dataset.counted_set.singular} matches ‘{text}’."


def event_title(event: Event, dataset: Dataset) -> str:
    """Herat → Taliban; or the place and the kind of event: Kabul (government)."""
    place = dataset.places[dataset.place_row[event.place]].name
    if event.kind == CONTROL_CHANGE and event.holder is not None:
        return f"{place} → {holder_name(dataset, event.holder)}"
    return f"{place} ({event.kind.replace('_', ' ')})"


def speaker_name(briefed: BriefedStatement, dataset: Dataset) -> str:
    """The speaker's name, or the id where the dataset does not list the speaker."""
    speaker = dataset.speaker.get(briefed.statement.speaker)
    return briefed.statement.speaker if speaker is None else speaker.name


def organisation_name(briefed: BriefedStatement, dataset: Dataset) -> str:
    """The organisation's short name; empty where there is none."""
    organisation = dataset.organisation.get(briefed.statement.organisation or "")
    return "" if organisation is None else organisation.short_name
