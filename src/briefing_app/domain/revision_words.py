"""The words for what differs between two versions of a dataset."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from briefing_app.domain.briefing import Count
from briefing_app.domain.comparison_words import ARROW
from briefing_app.domain.dataset import (
    Dataset,
    Event,
    Record,
    Series,
    Source,
    Speaker,
    Statement,
)
from briefing_app.domain.number_words import counted
from briefing_app.domain.record_changes import DESCRIPTION, FieldChange, RecordChange, Way
from briefing_app.domain.revision import CountMove, Held, PlaceMove, Revision
from briefing_app.domain.sentences import event_title, few, holder_name, listed, short_range_in
from briefing_app.domain.statement_words import source_title

WAY_TITLES: dict[Way, str] = {
    "added": "Added",
    "withdrawn": "Withdrawn",
    "renamed": "Likely renamed",
    "changed": "Changed",
    "re-dated": "Re-dated",
    "re-sourced": "Re-sourced",
    "re-worded": "Re-worded",
    "reordered": "Put into another order",
}
SINGULARS = {
    "places": "place", "sources": "source", "organisations": "organisation",
    "speakers": "speaker", "events": "event", "statements": "statement", "series": "series",
}  # fmt: skip
LONGEST = 240  # characters of a value
DIGITS = 12  # of a SHA-256


def version_words(dataset: Dataset) -> str:
    """Version 1.0.0, SHA-256 4ffbb0fe12c0, 2 records left out."""
    words = f"version {dataset.description.version}"
    if dataset.sha256:
        words += f", SHA-256 {dataset.sha256[:DIGITS]}"
    if dataset.left_out:
        words += f", {counted(dataset.left_out, 'record')} left out for errors, as if not there"
    return words


def revision_finding(revision: Revision) -> str:
    """What differs, in a sentence without a full stop: 1 record added and 2 re-dated."""
    if revision.same:
        if revision.old.sha256 != revision.new.sha256:
            return "The records are the same; the files differ in comments, order or layout alone"
        return "Nothing differs"
    told = [
        f"{len(changes):,} {WAY_TITLES[way].lower()}" for way, changes in revision.by_way.items()
    ]
    return f"{counted(len(revision.changes), 'record')} {_differ(revision)}: {listed(told)}"


def _differ(revision: Revision) -> str:
    return "differs" if len(revision.changes) == 1 else "differ"


def counts_finding(revision: Revision) -> str:
    """On how many days the counts move, with hindsight, without a full stop."""
    if revision.common is None:
        return "The periods have no day in common, so that no counts can be compared"
    moved = revision.days_moved
    words = f"The counts of {counted(moved, 'day') if moved else 'no day'} move"
    apart = revision.old.day_count + revision.new.day_count - 2 * _length(revision)
    outside = f"; {counted(apart, 'day')} only one version has" if apart else ""
    return f"{words}, with hindsight{outside}"


def _length(revision: Revision) -> int:
    assert revision.common is not None
    return (revision.common[1] - revision.common[0]).days + 1


def record_words(change: RecordChange, revision: Revision) -> str:
    """Which record it is, by kind, id and what it says: event herat-taken: Herat → Taliban."""
    if change.list == DESCRIPTION:
        return "the description of the dataset (dataset.yaml)"
    dataset = revision.old if change.new is None else revision.new
    former = f" (before: {change.former_id})" if change.former_id else ""
    said = _said(change.record, dataset)
    return f"{SINGULARS[change.list]} {change.id}{former}" + (f": {said}" if said else "")


def _said(record: Record, dataset: Dataset) -> str:
    match record:
        case Event():
            return f"{event_title(record, dataset)}, {_value(record.date)}"
        case Source():
            published = f", {_value(record.published)}" if record.published else ""
            return f"{record.publisher}, {source_title(record)}{published}"
        case Statement():
            speaker: Speaker | None = dataset.speaker.get(record.speaker)
            name = record.speaker if speaker is None else speaker.name
            return f"{name}, {_value(record.date)}: {_cut(record.summary)}"
        case Series():
            return record.title
    return str(getattr(record, "name", ""))


def field_words(field: FieldChange) -> tuple[str, str]:
    """The name of a field, and what it was and is: date, 13 August 2021 → 12 August 2021."""
    if field.way == "reordered":
        return field.name, "the same ones in another order"
    if isinstance(field.old, tuple) and isinstance(field.new, tuple):
        gone = [_value(value) for value in field.old if value not in field.new]
        come = [_value(value) for value in field.new if value not in field.old]
        told = [
            f"now {word} {few(values)}"
            for word, values in (("without", gone), ("with", come))
            if values
        ]
        return field.name, ", ".join(told) or "in another order"
    if field.old is None:
        return field.name, f"added: {_value(field.new)}"
    if field.new is None:
        return field.name, f"withdrawn: {_value(field.old)}"
    return field.name, f"{_value(field.old)} {ARROW} {_value(field.new)}"


def _value(value: object) -> str:
    """A value in words, cut where it is long."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, Mapping):
        return "; ".join(f"{name} {_value(inner)}" for name, inner in value.items())
    if isinstance(value, tuple | list):
        return few([_value(inner) for inner in value])
    return _cut(f"“{value}”" if isinstance(value, str) and " " in value else str(value))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def count_words(move: CountMove, revision: Revision) -> list[str]:
    """Each count before and after: Taliban 12 (11–12) → 13 of 34."""
    old_total, new_total = move.totals
    of = f" of {new_total}" if old_total == new_total else ""
    told = [
        f"{_name(holder, revision)} {_count(old)} {ARROW} {_count(new)}{of}"
        for holder, old, new in move.holders
    ]
    return told if of else [*told, f"all {old_total} {ARROW} {new_total}"]


def _count(count: Count | None) -> str:
    """12, or 12 (11–13) where the evidence leaves more than one number; – for no such side."""
    if count is None:
        return "–"
    return str(count.counted) + ("" if count.exact else f" ({count.certain}–{count.possible})")


def days_words(move: CountMove | PlaceMove, revision: Revision) -> str:
    """12–14 Aug."""
    return short_range_in(revision.new, move.first, move.last)


def place_words(move: PlaceMove, revision: Revision) -> str:
    """Government → Taliban, not certain; by event herat-taken."""
    words = f"{_held(move.old, revision)} {ARROW} {_held(move.new, revision)}"
    return words + (f"; by {few(list(move.events))}" if move.events else "")


def place_name(move: PlaceMove, revision: Revision) -> str:
    """The name of a place that moved."""
    for dataset in (revision.new, revision.old):
        row = dataset.place_row.get(move.place_id)
        if row is not None:
            return dataset.places[row].name
    raise AssertionError("a place that no version has")


def _held(held: Held | None, revision: Revision) -> str:
    if held is None:
        return "not counted"
    return _name(held.holder, revision) + ("" if held.settled else ", not certain")


def _name(holder: str, revision: Revision) -> str:
    knows = revision.new if holder in revision.new.party else revision.old
    return holder_name(knows, holder)
