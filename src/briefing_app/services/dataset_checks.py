"""What is wrong with records in each other's company: ids, what they rest on, and sense.

`resolved` leaves out what is at fault and what rests on it, so that everything that a dataset
names is in it. The rules are in `sense_checks`, `number_checks` and `record_conflicts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefing_app.services.dataset_notes import add_notes
from briefing_app.services.effects import effect_without, name_of
from briefing_app.services.finding import Finding
from briefing_app.services.problem_list import CODES, ProblemList, excerpt
from briefing_app.services.record_conflicts import conflicts_of_events, parent_loops
from briefing_app.services.record_kinds import (
    EVENTS,
    KINDS,
    PLACES,
    SOURCES,
    STATEMENTS,
    AnyRecord,
    Reading,
    RecordKind,
    Row,
    id_of,
)
from briefing_app.services.references import (
    NAMINGS,
    PARTIES,
    PLACE_SETS,
    Reference,
    references,
    without,
)
from briefing_app.services.sense_checks import Surroundings, findings

_KIND_OF = {kind.name: kind for kind in KINDS}
_IN_DESCRIPTION = {PARTIES: "party", PLACE_SETS: "place set"}


def resolved(reading: Reading, problems: ProblemList) -> dict[str, tuple[Any, ...]]:
    """The records to show, by name of their list; a problem for each one that is left out."""
    resolver = _Resolver(reading, problems)
    shown = {kind.name: resolver.resolve(kind) for kind in KINDS}
    if reading.description is not None:
        add_notes(reading, shown, problems)
    return shown


class _Resolver:
    """Resolves one list after the other, each against those before it."""

    def __init__(self, reading: Reading, problems: ProblemList) -> None:
        self._reading = reading
        self._problems = problems
        self._shown: dict[str, dict[str, Any]] = {}  # records by list and id
        description = reading.description
        if description is not None:
            self._shown[PARTIES] = {party.id: party for party in description.parties}
            self._shown[PLACE_SETS] = {entry.id: entry for entry in description.place_sets}

    def resolve(self, kind: RecordKind) -> tuple[Any, ...]:
        """The records of a kind that are shown, without pointers to what is not."""
        records = self._reading.lists[kind.name]
        # Faulty ones too: all that is wrong with a record is told at once.
        out = {
            number
            for number, item in enumerate(records.items)
            if isinstance(item, Mapping) and self._is_badly_named(kind, number, item)
        }
        rows = [row for row in records.rows if records.first[row.record.id] == row.number]
        around = Surroundings(
            self._reading.description,
            self._shown.get(SOURCES.name, {}),
            {row.record.id: row.record for row in rows} if kind is STATEMENTS else {},
        )
        for row in rows:
            for finding in findings(row.record, around):
                if self._add(kind, row.number, finding):
                    out.add(row.number)
        rows = [row for row in rows if row.number not in out]
        for row, finding in list(self._conflicts(kind, rows)):
            if self._add(kind, row.number, finding):
                out.add(row.number)
        rows = [row for row in rows if row.number not in out]
        ids = self._shown[kind.name] = {row.record.id: row.record for row in rows}
        for row in rows:
            ids[row.record.id] = self._without_pointers(kind, row)
        return tuple(ids.values())

    def _conflicts(self, kind: RecordKind, rows: list[Row]) -> Iterator[tuple[Row, Finding]]:
        if kind is EVENTS:
            places = self._shown[PLACES.name].values()
            yield from conflicts_of_events(
                rows, {place.id: place.initial_holder for place in places}
            )
        elif kind is PLACES:
            yield from parent_loops(rows)

    def _is_badly_named(self, kind: RecordKind, number: int, item: Mapping[str, Any]) -> bool:
        """Whether an item has the id of another, or names what is not shown and needs it."""
        faults = [
            self._add(kind, number, finding)
            for source in (self._duplicate(kind, number, item), self._unresolved(kind, item))
            for finding in source
        ]
        return any(faults)

    def _duplicate(
        self, kind: RecordKind, number: int, item: Mapping[str, Any]
    ) -> Iterator[Finding]:
        record_id = id_of(item)
        first = self._reading.lists[kind.name].first.get(record_id, number)
        if first != number:
            line, _ = self._problems.documents[kind.file].locate((kind.name, first))
            yield Finding(
                "duplicate_id",
                f"“{excerpt(record_id, 60)}” is the id of the {kind.singular} in line {line} too",
                ("id",),
                found=excerpt(record_id),
                expected="an id of its own",
            )

    def _unresolved(self, kind: RecordKind, item: Mapping[str, Any]) -> Iterator[Finding]:
        """What an item names and nobody knows, or rests on and was left out."""
        for reference in references(kind.name, item):
            target = reference.naming.target
            if self._cannot_tell(target) or reference.id in self._shown.get(target, {}):
                continue
            if not self._is_read(target, reference.id):
                yield self._unknown(reference)
            elif reference.naming.needed:
                yield self._rests_on_left_out(kind, reference)

    def _cannot_tell(self, target: str) -> bool:
        """Whether a list is missing without which nothing is shown anyway."""
        if target in _IN_DESCRIPTION:
            return self._reading.description is None
        return _KIND_OF[target].required and self._reading.lists[target].state != "read"

    def _is_read(self, target: str, record_id: str) -> bool:
        return target not in _IN_DESCRIPTION and record_id in self._reading.lists[target].first

    def _unknown(self, reference: Reference) -> Finding:
        target, found = reference.naming.target, reference.id
        if target in _IN_DESCRIPTION:
            known = self._shown[target]
            words = [*known, *reference.naming.besides]
            return Finding(
                f"unknown_{_IN_DESCRIPTION[target].replace(' ', '_')}",
                f"“{excerpt(found, 60)}” is not a {_IN_DESCRIPTION[target]} of this dataset",
                reference.path,
                found=excerpt(found),
                expected=excerpt(" or ".join(words) or "no place set, since there is none", 200),
                likely=self._problems.likely(found, words) or _called(found, known),
            )
        kind, records = _KIND_OF[target], self._reading.lists[target]
        likely = self._problems.likely(found, records.first)
        name = name_of(self._reading, kind, likely)
        return Finding(
            f"unknown_{kind.singular}",
            f"{kind.singular.capitalize()} “{excerpt(found, 60)}” is not in {kind.file}",
            reference.path,
            found=excerpt(found),
            expected=f"an id listed in {kind.file} ({len(records.first)} ids)"
            if records.state == "read"
            else f"an id listed in {kind.file}, which is {records.state}",
            likely=f"{likely} ({name})" if likely else "",
        )

    def _line_of(self, target: str, record_id: str) -> str:
        kind = _KIND_OF[target]
        number = self._reading.lists[target].first[record_id]
        line, _ = self._problems.documents[kind.file].locate((target, number))
        return f"{kind.file}, line {line}"

    def _rests_on_left_out(self, kind: RecordKind, reference: Reference) -> Finding:
        target = reference.naming.target
        return Finding(
            "rests_on_left_out",
            f"{_KIND_OF[target].singular.capitalize()} “{reference.id}” was left out, "
            f"and this {kind.singular} rests on it",
            reference.path,
            found=reference.id,
            expected=f"a sound record in {self._line_of(target, reference.id)}",
        )

    def _without_pointers(self, kind: RecordKind, row: Row) -> AnyRecord:
        """A record that points to nothing that is not shown."""
        if all(naming.needed for naming in NAMINGS[kind.name]):
            record: AnyRecord = row.record
            return record
        item = self._reading.lists[kind.name].items[row.number]
        dangling = [
            reference
            for reference in references(kind.name, item)
            if not reference.naming.needed
            and not self._cannot_tell(reference.naming.target)
            and reference.id not in self._shown.get(reference.naming.target, {})
        ]
        for reference in dangling:
            target = reference.naming.target
            word = _KIND_OF[target].singular
            finding = Finding(
                "points_to_left_out",
                f"{word.capitalize()} “{reference.id}” was left out",
                reference.path,
                found=reference.id,
                expected=f"a sound record in {self._line_of(target, reference.id)}",
                effect=f"The {kind.singular} is kept without this {word}.",
            )
            self._add(kind, row.number, finding)
        return without(row.record, dangling) if dangling else row.record

    def _add(self, kind: RecordKind, number: int, finding: Finding) -> bool:
        """Add the problem of a finding. Whether the record is left out for it."""
        item = self._reading.lists[kind.name].items[number]
        self._problems.add(
            finding.code,
            finding.message,
            kind.file,
            (kind.name, number, *finding.path),
            record=id_of(item),
            found=finding.found,
            expected=finding.expected,
            likely=finding.likely,
            effect=finding.effect or effect_without(self._reading, kind, item),
        )
        return CODES[finding.code].severity == "error"


def _called(word: str, known: Mapping[str, Any]) -> str:
    """The id of the party or place set that people call so, or ""."""
    names = {
        str(getattr(record, field, "")).casefold(): id
        for id, record in known.items()
        for field in ("short_name", "name")
    }
    return names.get(word.casefold(), "")
