"""Which records differ between two versions of a dataset, and in which ways.

A record is the same one where it has the same id. One that went and one that came are told as one
that was renamed where they have the same name, title, summary or address, and most of the rest in
common; what names it is then no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from briefing_app.domain.dataset import Dataset, Record

Way = Literal[
    "added", "withdrawn", "renamed", "changed", "re-dated", "re-sourced", "re-worded", "reordered"
]
# The weightiest first.
WAYS: tuple[Way, ...] = (
    "added", "withdrawn", "renamed", "changed", "re-dated", "re-sourced", "re-worded", "reordered",
)  # fmt: skip

DESCRIPTION = "dataset"
# In the order in which one kind rests on another, so that what was renamed is known by then.
LISTS = ("places", "sources", "organisations", "speakers", "events", "statements", "series")

_WAY_OF_FIELD: dict[str, Way] = {
    **dict.fromkeys(
        ("date", "date_latest", "counted_on", "published", "as_of", "from", "to", "horizon_date",
         "horizon_days", "period_start", "period", "opens_on", "compiled_on"), "re-dated"
    ),
    **dict.fromkeys(
        ("source", "sources", "reports", "repeats", "url", "publisher", "reliability",
         "reliability_note", "affiliation", "read_as"), "re-sourced"
    ),
    **dict.fromkeys(
        ("summary", "says", "quote", "title", "title_exact", "name", "short_name", "in_sentence",
         "plural", "note", "aliases", "names", "venue", "role", "roles", "topics", "method",
         "known_gaps", "definition_of_control", "metric_labels", "licence", "version"), "re-worded"
    ),
}  # fmt: skip
# The list of the records that a field names.
_NAMED_BY = {
    "source": "sources", "sources": "sources", "repeats": "sources",
    "place": "places", "places": "places", "parent": "places",
    "speaker": "speakers", "organisation": "organisations", "event": "events",
    "restates": "statements",
}  # fmt: skip
# What tells the entries of a list inside a record apart.
_ENTRY_KEYS = {
    "reports": ("source",), "points": ("date", "source"), "parties": ("id",),
    "place_sets": ("id",), "roles": ("role",),
}  # fmt: skip
_TELLING = ("name", "title", "summary", "url")
LIKE = 0.6  # share of the fields that two records have in common, to be called the same

Fields: TypeAlias = dict[str, Any]
Renamed: TypeAlias = Mapping[str, Mapping[str, str]]  # by list: the new id of an old one


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that differs, or an entry of one: `reports[reuters-1].says`.

    `old` or `new` is None where it is absent.
    """

    name: str
    way: Way
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record that differs; `old` or `new` is None where it came or went."""

    list: str  # its list, or "dataset" for the description of the dataset
    old: Record | None
    new: Record | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def record(self) -> Record:
        """The record as it is now, or as it was before it went."""
        record = self.new or self.old
        assert record is not None
        return record

    @property
    def id(self) -> str:
        """Its id."""
        return id_of(self.record)

    @property
    def former_id(self) -> str:
        """The id that it had before; "" unless it was renamed."""
        if self.old is None or self.list == DESCRIPTION or id_of(self.old) == self.id:
            return ""
        return id_of(self.old)

    @property
    def ways(self) -> tuple[Way, ...]:
        """In which ways it differs, the weightiest first."""
        if self.old is None:
            return ("added",)
        if self.new is None:
            return ("withdrawn",)
        found = {field.way for field in self.fields}
        if self.former_id:
            found.add("renamed")
        return tuple(way for way in WAYS if way in found)


def id_of(record: Record) -> str:
    """The id of a record."""
    return str(getattr(record, "id", ""))


def record_changes(old: Dataset, new: Dataset) -> Iterator[RecordChange]:
    """Every record that differs, list by list, each in the order of the new one; what went last."""
    fields = _field_changes(_content(old.description), _content(new.description), {})
    if told := (*fields, *_order_of_places(old, new)):
        yield RecordChange(DESCRIPTION, old.description, new.description, told)
    renamed: dict[str, Mapping[str, str]] = {}
    for name in LISTS:
        before = {id_of(record): record for record in getattr(old, name)}
        after = {id_of(record): record for record in getattr(new, name)}
        gone = {id: record for id, record in before.items() if id not in after}
        come = {id: record for id, record in after.items() if id not in before}
        renamed[name] = _renamed(gone, come, renamed)
        yield from _list_changes(name, before, after, renamed)


def _order_of_places(old: Dataset, new: Dataset) -> Iterator[FieldChange]:
    """Lists show places in the order of the file; of no other list does the order matter."""
    rows = old.place_row, new.place_row
    orders = [tuple(id for id in row if all(id in other for other in rows)) for row in rows]
    if orders[0] != orders[1]:
        yield FieldChange("places", "reordered", *orders)


def _list_changes(
    name: str, before: Mapping[str, Record], after: Mapping[str, Record], renamed: Renamed
) -> Iterator[RecordChange]:
    former = {now: was for was, now in renamed[name].items()}
    for id, record in after.items():
        earlier = before.get(former.get(id, id))
        if earlier is None:
            yield RecordChange(name, None, record)
            continue
        fields = tuple(_field_changes(_content(earlier), _content(record), renamed))
        if fields or id in former:
            yield RecordChange(name, earlier, record, fields)
    for id, record in before.items():
        if id not in after and id not in renamed[name]:
            yield RecordChange(name, record, None)


def _renamed(
    gone: Mapping[str, Record], come: Mapping[str, Record], renamed: Renamed
) -> dict[str, str]:
    """The new ids of records that are likely the same; the most alike first, each once."""
    contents = {id: _content(record) for id, record in come.items()}
    by_telling: dict[tuple[str, Any], list[str]] = {}
    for id, content in contents.items():
        for field in _TELLING:
            if field in content:
                by_telling.setdefault((field, content[field]), []).append(id)
    pairs = []
    for id, record in gone.items():
        content = _content(record)
        candidates = (
            by_telling.get((field, content[field]), []) for field in _TELLING if field in content
        )
        for other in dict.fromkeys(other for found in candidates for other in found):
            share = _share(content, contents[other], renamed)
            if share >= LIKE:
                pairs.append((-share, id, other))
    found: dict[str, str] = {}
    for _, id, other in sorted(pairs):
        if id not in found and other not in found.values():
            found[id] = other
    return found


def _share(old: Fields, new: Fields, renamed: Renamed) -> float:
    """The share of the fields, but for the id, that two records have in common."""
    names = {*old, *new} - {"id"}
    alike = [_renewed(name, old.get(name), renamed) == new.get(name) for name in names]
    return sum(alike) / max(len(alike), 1)


def _content(record: Record) -> Fields:
    """The fields that are set, by the names that they have in a file."""
    return record.model_dump(by_alias=True, exclude_defaults=True)


def _field_changes(
    old: Fields, new: Fields, renamed: Renamed, inside: str = "", way: Way = "changed"
) -> Iterator[FieldChange]:
    """What differs between two records, or two groups of fields inside them."""
    for name in dict.fromkeys([*old, *new]):
        before, after = old.get(name), new.get(name)
        path = f"{inside}.{name}" if inside else name
        field_way = _WAY_OF_FIELD.get(name, way)
        if name == "id":
            continue
        if name in _ENTRY_KEYS:
            yield from _entry_changes(name, before or (), after or (), renamed, path, field_way)
        elif isinstance(before, dict) and isinstance(after, dict):
            yield from _field_changes(before, after, renamed, path, field_way)
        elif _renewed(name, before, renamed) != after:
            yield FieldChange(path, field_way, before, after)


def _entry_changes(
    name: str,
    old: Iterable[Fields],
    new: Iterable[Fields],
    renamed: Renamed,
    path: str,
    way: Way,
) -> Iterator[FieldChange]:
    """What differs between two lists of entries, such as the reports of an event."""
    before, after = _keyed(name, old, renamed), _keyed(name, new, {})
    for key in dict.fromkeys([*before, *after]):
        was, now = before.get(key), after.get(key)
        if was is None or now is None:
            yield FieldChange(f"{path}[{key}]", way, was, now)
        else:
            yield from _field_changes(was, now, renamed, f"{path}[{key}]", way)
    kept = [[key for key in side if key in before and key in after] for side in (before, after)]
    if kept[0] != kept[1]:
        yield FieldChange(path, "reordered", tuple(kept[0]), tuple(kept[1]))


def _keyed(name: str, entries: Iterable[Fields], renamed: Renamed) -> dict[str, Fields]:
    """The entries of a list by what tells them apart; a second one of a kind is numbered."""
    found: dict[str, Fields] = {}
    for entry in entries:
        parts = (_renewed(key, entry.get(key), renamed) for key in _ENTRY_KEYS[name])
        told = key = " ".join(map(str, parts))
        number = 1
        while key in found:
            number += 1
            key = f"{told} ({number})"
        found[key] = entry
    return found


def _renewed(field: str, value: object, renamed: Renamed) -> object:
    """Ids of renamed records, alone or in a list, as they are now; everything else as it is."""
    ids = renamed.get(_NAMED_BY.get(field, ""), {})
    if not ids:
        return value
    if isinstance(value, tuple):
        return tuple(_renewed(field, inner, renamed) for inner in value)
    return ids.get(value, value) if isinstance(value, str) else value
