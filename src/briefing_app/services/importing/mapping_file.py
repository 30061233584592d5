"""Mappings from their files: those that come with the program, and people's own.

Every problem is told at once, with file, line and column, as those of a dataset are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from briefing_app.domain.dataset import CONTESTED, INDEPENDENT, UNKNOWN, Record
from briefing_app.domain.problem import DatasetError
from briefing_app.domain.sentences import listed
from briefing_app.services.dataset_folder import add_fault
from briefing_app.services.dataset_schema import DRAFT
from briefing_app.services.importing.mapping import PRECISIONS, ImportMapping, Taken
from briefing_app.services.importing.table import Table, TableError
from briefing_app.services.problem_list import ProblemList, excerpt
from briefing_app.services.record_kinds import id_of
from briefing_app.services.record_problems import RecordPlace, add_record_problems
from briefing_app.services.resources import resource
from briefing_app.services.yaml_reader import Document, FieldPath, Unreadable, read_yaml

MAPPINGS = "import"  # the folder of those that come with the program
SCHEMA_NAME = "mapping.yaml"  # what the schema of a mapping is asked for by
NOTHING = "Nothing is imported."
# Laid over those of the mapping that is extended, so that they need not be whole.
GROUPS = {
    "date": "DateFields",
    "place": "PlaceFields",
    "event": "EventFields",
    "split": "Split",
    "source": "SourceFields",
}
COLUMN = re.compile(r"\{([^{}]*)\}")  # in a text that is taken from a row


def shipped() -> dict[str, Path]:
    """The mappings that come with the program, by the name by which they are asked for."""
    paths = resource(MAPPINGS).glob("*.yaml")
    return {path.stem: path for path in sorted(paths, key=lambda path: path.stem)}


def read_mapping(name: str) -> MappingFile:
    """A mapping by its name or the path of its file.

    Raises DatasetError with every problem of it, and OSError where there is no such file.
    """
    path = shipped().get(name, Path(name))
    return _read(path.read_bytes(), path.name)


def recognised(table: Table) -> MappingFile:
    """The mapping that comes with the program for such a table; of two that fit, the first.

    Raises TableError, which says what the kind that is nearest would have as well.
    """
    there = {column.casefold() for column in table.columns}
    kinds = {name: read_mapping(name) for name in shipped()}
    lacking = {
        name: [column for column in kind.mapping.recognise if column.casefold() not in there]
        for name, kind in kinds.items()
    }
    nearest = min(lacking, key=lambda name: len(lacking[name]))
    if not lacking[nearest]:
        return kinds[nearest]
    several = len(kinds[nearest].mapping.recognise) - len(lacking[nearest]) > 1
    raise TableError(
        f"its columns are those of no kind that is known ({', '.join(kinds)}): a mapping has to "
        "say what they mean"
        + (f". {nearest} would also have {listed(lacking[nearest])}" if several else "")
    )


class MappingFile:
    """A mapping with the document it was read from, for the places of its problems."""

    def __init__(self, file: str, mapping: ImportMapping, document: Document) -> None:
        self.file = file
        self.mapping = mapping
        self._document = document

    def check_columns(self, table: Table) -> None:
        """Raise DatasetError where it names columns that a table does not have."""
        problems = ProblemList()
        problems.documents[self.file] = self._document
        known = {column.casefold(): column for column in table.columns if column}
        allowed = {column.casefold() for column in self.mapping.optional}
        for column, others in self.mapping.also.items():
            if not known.keys().isdisjoint(other.casefold() for other in others):
                allowed.add(column.casefold())
        for path, column, is_key in _columns_of(self.mapping):
            if column.casefold() not in known.keys() | allowed:
                problems.add(
                    "unknown_column",
                    f"There is no column “{excerpt(column, 60)}” in the file",
                    self.file,
                    path,
                    key=is_key,
                    found=excerpt(column),
                    expected=excerpt(", ".join(known.values()), 400),
                    likely=problems.likely(column, known.values()),
                    effect=NOTHING,
                )
        _raise_if_any(problems)


def _read(data: bytes, file: str) -> MappingFile:
    problems = ProblemList()
    try:
        document = read_yaml(data)
    except Unreadable as error:
        problems.documents[file] = Document(error.text)
        add_fault(file, error.fault, NOTHING, problems)
        raise DatasetError(problems.listed()) from error
    problems.documents[file] = document
    for fault in document.faults:
        add_fault(file, fault, NOTHING, problems)
    values = _extended(document.value, file, problems)
    place = RecordPlace(file, (), "", NOTHING)
    try:
        mapping = ImportMapping.model_validate(values)
    except ValidationError as error:
        add_record_problems(problems, place, ImportMapping, values, error)
    else:
        _check_spans(mapping, file, problems)
    _check_parties(values, file, problems)
    _raise_if_any(problems)
    return MappingFile(file, mapping, document)


def _extended(values: dict[str, Any], file: str, problems: ProblemList) -> dict[str, Any]:
    """The values laid over those of the mapping that they extend."""
    base = values.get("extends")
    if not isinstance(base, str):
        return values
    if base not in shipped():
        problems.add(
            "not_allowed",
            f"There is no mapping “{excerpt(base, 40)}” to extend",
            file,
            ("extends",),
            found=excerpt(base),
            expected=" or ".join(shipped()),
            likely=problems.likely(base, shipped()),
            effect=NOTHING,
        )
        _raise_if_any(problems)
    below = read_yaml(shipped()[base].read_bytes()).value
    return _laid_over(values, _extended(below, file, problems))


def _laid_over(above: Mapping[str, Any], below: Mapping[str, Any]) -> dict[str, Any]:
    """Groups field by field; anything else as a whole. A group that takes a value stays whole."""
    merged = dict(below)
    for name, value in above.items():
        under = merged.get(name)
        if isinstance(value, Mapping) and isinstance(under, Mapping) and "of" not in value:
            merged[name] = _laid_over(value, under)
        else:
            merged[name] = value
    return merged


def _check_parties(values: Mapping[str, Any], file: str, problems: ProblemList) -> None:
    """That parties have ids of their own, and holders are parties; of faulty mappings too."""
    parties, holders = values.get("parties"), values.get("holders")
    ids = [id_of(party) for party in parties] if isinstance(parties, tuple) else []
    for number, party in enumerate(ids):
        reserved = party in (CONTESTED, INDEPENDENT, UNKNOWN)
        if reserved or (party and party in ids[:number]):
            problems.add(
                "reserved_id" if reserved else "duplicate_id",
                f"“{party}” has a meaning of its own and cannot be a party"
                if reserved
                else f"“{party}” is the id of another party too",
                file,
                ("parties", number, "id"),
                found=party,
                expected="another id",
                effect=NOTHING,
            )
    for name, party in holders.items() if isinstance(holders, Mapping) else ():
        if isinstance(party, str) and party not in (*ids, CONTESTED):
            problems.add(
                "unknown_party",
                f"“{excerpt(party, 60)}” is not a party of this mapping",
                file,
                ("holders", name),
                found=excerpt(party),
                expected=excerpt(" or ".join([*ids, CONTESTED]), 200),
                likely=problems.likely(party, ids),
                effect=NOTHING,
                fix="Correct the id, or add the party under “parties”.",
            )


def _check_spans(mapping: ImportMapping, file: str, problems: ProblemList) -> None:
    """What `around` may give is a word of its own."""
    around = mapping.date.around
    for code, word in (around.table if around else {}).items():
        if word not in PRECISIONS:
            problems.add(
                "not_allowed",
                f"“{excerpt(word, 40)}” is no span of days",
                file,
                ("date", "around", "table", code),
                found=excerpt(word),
                expected=" or ".join(PRECISIONS),
                likely=problems.likely(word, PRECISIONS),
                effect=NOTHING,
            )


def _columns_of(mapping: ImportMapping) -> Iterator[tuple[FieldPath, str, bool]]:
    """Every column that a mapping names, where it stands, and whether as the name of a field."""
    for name in ("only", "skip"):
        for column in getattr(mapping, name):
            yield (name, column), column, True
    for number, rule in enumerate(mapping.control):
        for column in rule.when:
            yield ("control", number, "when", column), column, True
    for number, column in enumerate(mapping.split.columns if mapping.split else ()):
        yield ("split", "columns", number), column, False
    for path, taken in _values_of(mapping, ()):
        for text, inside in (
            (taken.of, ()),
            *((text, ("table", key)) for key, text in taken.table.items()),
        ):
            for column in COLUMN.findall(text):
                yield (*path, *inside), column, False


def _values_of(record: Record, path: FieldPath) -> Iterator[tuple[FieldPath, Taken]]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        entries = enumerate(value) if isinstance(value, tuple) else ((None, value),)
        for number, entry in entries:
            if isinstance(entry, Record):
                here = (*path, name) if number is None else (*path, name, number)
                if isinstance(entry, Taken):
                    yield here, entry
                yield from _values_of(entry, here)


def _raise_if_any(problems: ProblemList) -> None:
    if found := [problem for problem in problems.listed() if problem.severity == "error"]:
        raise DatasetError(tuple(found))


def mapping_schema() -> dict[str, Any]:
    """The JSON Schema of a mapping; where it extends another, neither it nor a group is whole."""
    schema = ImportMapping.model_json_schema()
    required = [name for name in schema.pop("required") if name != "format"]
    groups = {
        name: {"required": schema["$defs"][group].pop("required")} for name, group in GROUPS.items()
    }
    whole = {"required": required, "properties": groups}
    extending = {"required": ["extends"]}
    return {"$schema": DRAFT, **schema, "required": ["format"], "anyOf": [extending, whole]}
