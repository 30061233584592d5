"""What to know about a dataset as a whole: nothing here leaves a record out.

Sets that do not add up, names that stand for two things, records that nothing names, parties that
never hold a place or never lose one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from briefing_app.domain.dataset import CONTROL_CHANGE, Event, Place, Speaker
from briefing_app.domain.number_words import counted
from briefing_app.services.problem_list import DATASET_FILE, ProblemList, excerpt
from briefing_app.services.record_kinds import (
    EVENTS,
    PLACES,
    SERIES,
    SOURCES,
    SPEAKERS,
    STATEMENTS,
    Reading,
)

MANY_GAINS = 10  # a party that takes as many places and never loses one is worth a second look
_KEPT = "None: it is kept."


def add_notes(
    reading: Reading, shown: Mapping[str, tuple[Any, ...]], problems: ProblemList
) -> None:
    """Tell what to know about the dataset as a whole; it has a description."""
    description = reading.description
    assert description is not None
    opens_on, period = description.opens_on, description.period
    if opens_on is not None and not period.start <= opens_on <= period.end:
        problems.add(
            "opens_outside_period",
            "The day on which it opens lies outside the period",
            DATASET_FILE,
            ("opens_on",),
            record=description.id,
            found=str(opens_on),
            expected=f"a day from {period.start} to {period.end}",
            effect="It opens on the nearest day.",
        )
    _add_notes_on_sets(reading, problems)
    if not description.place_sets and not _has_holders(shown):
        problems.add(
            "nothing_to_count",
            "No place has a holder, and there is no set of places to count",
            DATASET_FILE,
            ("place_sets",),
            record=description.id,
            found="no place set, initial holder or control_change",
            expected="at least one of them",
            effect="Places are listed, and every count is 0 of 0.",
        )
    _add_notes_on_names(reading, shown, problems)
    if any(records.state == "unreadable" for records in reading.lists.values()):
        return  # who knows what it names
    named = _texts([reading.lists[kind.name].items for kind in (EVENTS, STATEMENTS, SERIES)])
    if _has_holders(shown):  # where nobody holds anything, that is the note to give
        _add_notes_on_parties(reading, shown, named, problems)
    _add_notes_on_unused(reading, shown, named, problems)


def _has_holders(shown: Mapping[str, tuple[Any, ...]]) -> bool:
    return any(place.initial_holder for place in shown[PLACES.name]) or any(
        event.kind == CONTROL_CHANGE for event in shown[EVENTS.name]
    )


def _add_notes_on_sets(reading: Reading, problems: ProblemList) -> None:
    description, places = reading.description, reading.lists[PLACES.name]
    if description is None or places.state != "read":
        return
    sizes = Counter(
        item["set"]
        for item in places.items
        if isinstance(item, Mapping) and isinstance(item.get("set"), str)
    )
    for number, entry in enumerate(description.place_sets):
        size, total = sizes[entry.id], entry.total
        if size and (total is None or size == total):
            continue
        if not size:
            code, message = "empty_set", f"No place belongs to the set “{entry.id}”"
            effect = "There is nothing to count in it."
        elif size > (total or 0):
            code = "too_many_places"
            message = f"The set “{entry.id}” has more places than its total of {total}"
            effect = f"Counts are out of {size}."
        else:
            code = "places_not_listed"
            message = f"The set “{entry.id}” has fewer places than its total of {total}"
            effect = "Those that are not listed count as unknown."
        problems.add(
            code,
            message,
            DATASET_FILE,
            ("place_sets", number, "total" if total else "id"),
            record=description.id,
            found=str(size),
            expected=str(total) if total else "at least one place",
            effect=effect,
        )


def _add_notes_on_parties(
    reading: Reading, shown: Mapping[str, tuple[Any, ...]], named: set[str], problems: ProblemList
) -> None:
    """Note parties that nothing concerns, and those that take much and never lose anything."""
    description = reading.description
    assert description is not None
    named = named | {place.initial_holder for place in shown[PLACES.name]}
    named |= {source.affiliation for source in shown[SOURCES.name]}
    gains, losses = _turns(shown)
    for number, party in enumerate(description.parties):
        if party.id not in named:
            code, message = "party_never_named", f"No record names the party “{party.id}”"
            found, expected = "no record that names it", "a holder, a voice or a claim"
            effect = "It holds nothing on any day, and stands in legends all the same."
        elif gains[party.id] >= MANY_GAINS and not losses[party.id]:
            gained = counted(gains[party.id], "place")
            code, message = "never_loses", f"“{party.id}” takes {gained} and never loses one"
            found, expected = "no change of control from it to another", "retaken places too"
            effect = _KEPT
        else:
            continue
        problems.add(
            code,
            message,
            DATASET_FILE,
            ("parties", number, "id"),
            record=description.id,
            found=found,
            expected=expected,
            effect=effect,
        )


def _turns(shown: Mapping[str, tuple[Any, ...]]) -> tuple[Counter[str], Counter[str]]:
    """How often each party takes a place from another, and how often it loses one."""
    holders = {place.id: place.initial_holder for place in shown[PLACES.name]}
    gains, losses = Counter[str](), Counter[str]()
    changes: list[Event] = [event for event in shown[EVENTS.name] if event.kind == CONTROL_CHANGE]
    for event in sorted(changes, key=lambda event: (event.day, event.order or 0)):
        before = holders.get(event.place)
        if event.holder != before:
            gains[event.holder or ""] += 1
            losses[before or ""] += 1
        holders[event.place] = event.holder
    return gains, losses


def _add_notes_on_names(
    reading: Reading, shown: Mapping[str, tuple[Any, ...]], problems: ProblemList
) -> None:
    """Note names that stand for two places or two speakers."""
    for kind in (PLACES, SPEAKERS):
        first: dict[str, Place | Speaker] = {}
        numbers = reading.lists[kind.name].first
        for record in shown[kind.name]:
            for path, name in _names(record):
                other = first.setdefault(name.casefold(), record)
                if other is record:
                    continue
                line, _ = problems.documents[kind.file].locate((kind.name, numbers[other.id]))
                problems.add(
                    "same_name",
                    f"“{excerpt(name, 60)}” is also a name of “{other.id}” in line {line}",
                    kind.file,
                    (kind.name, numbers[record.id], *path),
                    record=record.id,
                    found=excerpt(name),
                    expected=f"a name by which people can tell the {kind.name} apart",
                    effect="Both are kept. Lists and search show one name twice.",
                )


def _names(record: Place | Speaker) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The name of a place or speaker and its other spellings, each with its field."""
    yield ("name",), record.name
    for number, alias in enumerate(record.aliases):
        yield ("aliases", number), alias


def _add_notes_on_unused(
    reading: Reading, shown: Mapping[str, tuple[Any, ...]], named: set[str], problems: ProblemList
) -> None:
    """Note places and sources that no other record names, faulty records included."""
    named = named | {place.parent for place in shown[PLACES.name] if place.parent}
    for kind, code, words in (
        (PLACES, "place_never_named", "No event or statement names"),
        (SOURCES, "source_never_used", "No event, statement or series rests on"),
    ):
        numbers = reading.lists[kind.name].first
        for record in shown[kind.name]:
            if record.id not in named and getattr(record, "set", None) is None:
                problems.add(
                    code,
                    f"{words} {kind.singular} “{record.id}”",
                    kind.file,
                    (kind.name, numbers[record.id], "id"),
                    record=record.id,
                    found="no record that names it",
                    expected="at least one",
                    effect=_KEPT,
                )


def _texts(values: list[Any]) -> set[str]:
    """Every text inside values, however deep."""
    texts: set[str] = set()
    while values:
        value = values.pop()
        if isinstance(value, str):
            texts.add(value)
        elif isinstance(value, dict):
            values.extend(value.values())
        elif isinstance(value, tuple):
            values.extend(value)
    return texts
