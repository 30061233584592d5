"""A dataset from its folder: what can be shown, and everything that is wrong with the rest.

`load_dataset` reads each file once, tells all problems of all files at once and leaves faulty
records out, with everything that rests on them. `docs/dataset-format.md` describes the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from briefing_app.domain.dataset import CONTESTED, INDEPENDENT, UNKNOWN, Dataset, Description
from briefing_app.domain.problem import DatasetError, Problem
from briefing_app.services import yaml_reader
from briefing_app.services.dataset_checks import resolved
from briefing_app.services.dataset_folder import (
    add_fault,
    digest,
    effect_without_file,
    find_home,
    name_strangers,
    read_document,
    read_files,
)
from briefing_app.services.effects import effect_without
from briefing_app.services.problem_list import DATASET_FILE, ProblemList, excerpt
from briefing_app.services.record_kinds import (
    KINDS,
    Reading,
    RecordKind,
    RecordList,
    Row,
    first_numbers,
    id_of,
)
from briefing_app.services.record_problems import RecordPlace, add_record_problems
from briefing_app.services.undisturbed import undisturbed
from briefing_app.services.utc_offsets import utc_offsets
from briefing_app.services.yaml_reader import Document, Fault

FORMAT = 1
# A timeline takes 50 bytes for each place and day while it is built, and keeps 18 of them.
MAX_PLACE_DAYS = 10_000_000


@dataclass(frozen=True)
class Loaded:
    """A dataset that was read, with what was left out of it.

    `read` and `shown` count records by the name of their list ("events"); what was read and
    not shown was left out, and a problem says why.
    """

    dataset: Dataset
    problems: tuple[Problem, ...]
    read: dict[str, int]
    shown: dict[str, int]
    path: Path  # the folder or pack

    @property
    def left_out(self) -> dict[str, int]:
        """Records left out, by the name of their list."""
        return {name: self.read[name] - self.shown[name] for name in self.read}


@undisturbed()
def load_dataset(path: Path) -> Loaded:
    """Read the dataset in a folder or a pack, or the one that a dataset.yaml belongs to.

    Raises DatasetError, with all problems found, when nothing of it can be shown.
    """
    home = find_home(path)
    problems = ProblemList()
    files = read_files(home, problems)
    name_strangers(home, problems)
    if not yaml_reader.HAS_FAST_PARSER:
        problems.add(
            "slow_parser",
            "PyYAML was built without libyaml, so reading takes several times as long",
            DATASET_FILE,
        )
    documents = {
        name: None if data is None else read_document(name, data, problems)
        for name, data in files.items()
    }
    reading = Reading(_description(documents.get(DATASET_FILE), problems), {})
    for kind in KINDS:
        reading.lists[kind.name] = (
            _record_list(kind, documents[kind.file], reading, problems)
            if kind.file in documents
            else RecordList(state="absent")
        )
    shown = resolved(reading, problems)
    description = reading.description
    if description is None or any(
        kind.required and reading.lists[kind.name].state != "read" for kind in KINDS
    ):
        raise DatasetError(problems.listed())
    if not shown["places"]:
        read = len(reading.lists["places"].items)
        problems.add(
            "no_places",
            "No place is left to show",
            "places.yaml",
            found=f"{read} places, each with a problem" if read else "no place",
            expected="at least one place",
            effect="Nothing can be shown.",
        )
        raise DatasetError(problems.listed())
    _check_size(description, len(shown["places"]), problems)
    counts_read = {name: len(records.items) for name, records in reading.lists.items()}
    counts_shown = {name: len(records) for name, records in shown.items()}
    dataset = Dataset(
        description=description,
        **shown,
        sha256=digest(files),
        utc_offsets=utc_offsets(description, problems),
        left_out=sum(counts_read.values()) - sum(counts_shown.values()),
    )
    return Loaded(
        dataset=dataset,
        problems=problems.listed(),
        read=counts_read,
        shown=counts_shown,
        path=home,
    )


def _check_size(description: Description, places: int, problems: ProblemList) -> None:
    """Raise DatasetError where the timeline would need too much memory."""
    days = (description.period.end - description.period.start).days + 1
    if places * days > MAX_PLACE_DAYS:
        problems.add(
            "too_many_place_days",
            f"{places:,} places on each of {days:,} days are more than can be shown",
            DATASET_FILE,
            ("period",),
            key=True,
            record=description.id,
            found=f"{places * days:,}",
            expected=f"at most {MAX_PLACE_DAYS:,} places times days",
            effect="Nothing can be shown.",
        )
        raise DatasetError(problems.listed())


def _description(document: Document | None, problems: ProblemList) -> Description | None:
    """The content of dataset.yaml; None, with problems, where it cannot be used."""
    if document is None:
        return None
    values, effect = document.value, effect_without_file(DATASET_FILE)
    name = id_of(values)
    place = RecordPlace(DATASET_FILE, (), name, effect)
    if values.get("format", FORMAT) != FORMAT:
        # Another format has other fields; to complain about them would help nobody.
        problems.add(
            "unknown_format",
            f"The format {excerpt(values['format'], 20)} is not known to this release",
            DATASET_FILE,
            ("format",),
            record=name,
            found=excerpt(values["format"]),
            expected=str(FORMAT),
            effect=effect,
        )
        return None
    try:
        description = Description.model_validate(values)
    except ValidationError as error:
        add_record_problems(problems, place, Description, values, error)
        return None
    return description if _ids_are_fit(description, place, problems) else None


def _ids_are_fit(description: Description, place: RecordPlace, problems: ProblemList) -> bool:
    """Whether the ids of parties and of place sets are their own."""
    fit = True
    for field, ids in (
        ("parties", [party.id for party in description.parties]),
        ("place_sets", [entry.id for entry in description.place_sets]),
    ):
        seen: set[str] = set()
        for number, entry_id in enumerate(ids):
            reserved = field == "parties" and entry_id in (CONTESTED, UNKNOWN, INDEPENDENT)
            if reserved or entry_id in seen:
                fit = False
                problems.add(
                    "reserved_id" if reserved else "duplicate_id",
                    f"“{entry_id}” has a meaning of its own and cannot be a party"
                    if reserved
                    else f"“{entry_id}” is the id of another entry too",
                    DATASET_FILE,
                    (field, number, "id"),
                    record=place.record,
                    found=entry_id,
                    expected="another id",
                    effect=place.effect,
                )
            seen.add(entry_id)
    return fit


def _record_list(
    kind: RecordKind, document: Document | None, reading: Reading, problems: ProblemList
) -> RecordList:
    """The items of a file and those of them that are sound in themselves."""
    items = None if document is None else _items(kind, document, problems)
    if document is None or items is None:
        return RecordList(state="unreadable")
    spoilt: dict[int, list[Fault]] = {}
    for fault in document.faults:
        if fault.item is not None and fault.item[0] == kind.name:
            if fault.spoils:
                spoilt.setdefault(fault.item[1], []).append(fault)
            else:
                add_fault(kind.file, fault, "", problems, id_of(items[fault.item[1]]))
    rows: list[Row] = []
    for number, item in enumerate(items):
        if number not in spoilt:
            try:
                rows.append(Row(number, kind.model.model_validate(item)))
                continue
            except ValidationError as failure:
                error = failure
        effect = effect_without(reading, kind, item)
        record = id_of(item)
        place = RecordPlace(kind.file, (kind.name, number), record, effect)
        if faults := spoilt.get(number):
            for fault in faults:
                add_fault(kind.file, fault, effect, problems, record)
        elif not isinstance(item, Mapping):
            problems.add(
                "not_a_record",
                f"This is not {kind.a_record}",
                kind.file,
                place.path,
                found=excerpt(item),
                expected="fields with their names",
                effect=effect,
            )
        else:
            add_record_problems(problems, place, kind.model, item, error)
    return RecordList(items, tuple(rows), first=first_numbers(items))


def _items(kind: RecordKind, document: Document, problems: ProblemList) -> tuple[Any, ...] | None:
    """The list in a file; None, with a problem, where there is none."""
    strangers = [key for key in document.keys if key != kind.name]
    items = document.value.get(kind.name, ())
    if kind.name in document.keys and isinstance(items, tuple):
        for key in strangers:
            problems.add(
                "unknown_list",
                f"“{excerpt(key, 40)}” is not read",
                kind.file,
                (key,),
                key=True,
                found=excerpt(key),
                expected=f"“{kind.name}” alone",
                effect="Nothing of it is shown.",
            )
        return items
    problems.add(
        "missing_list",
        f"“{kind.name}” is not a list"
        if kind.name in document.keys
        else f"There is no list “{kind.name}”",
        kind.file,
        (kind.name,),
        found=excerpt(items) if kind.name in document.keys else ", ".join(map(excerpt, strangers)),
        expected=f"“{kind.name}:” and below it a list, each record after a dash",
        likely=problems.likely(kind.name, strangers),
        effect=effect_without_file(kind.file),
    )
    return None
