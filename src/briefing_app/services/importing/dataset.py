"""A file of somebody else's as a dataset: taken, put together, checked, and written whole."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing_app.domain.dataset import CONTROL_CHANGE, PlaceSet
from briefing_app.domain.number_words import counted
from briefing_app.domain.problem import DatasetError, Problem
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.importing.holders import Holders, made_parties, short_name
from briefing_app.services.importing.mapping import ImportMapping
from briefing_app.services.importing.mapping_file import MappingFile, recognised
from briefing_app.services.importing.rows import Kept, Rows, Told, Values, take_rows
from briefing_app.services.importing.table import Table, TableError, read_table
from briefing_app.services.new_dataset import SCHEMA_FOLDER, schema_files
from briefing_app.services.problem_list import DATASET_FILE
from briefing_app.services.record_ids import identifier
from briefing_app.services.record_kinds import EVENTS, PLACES, SOURCES, RecordKind
from briefing_app.services.record_text import fields_text, list_text
from briefing_app.services.undisturbed import undisturbed
from briefing_app.services.whole_folder import FolderError, check_folder, fill_folder, write_folder

ALL_PLACES = PlaceSet(id="places", name="Places")  # counted where nothing else is
TOO_LONG = {"days_out_of_order", "too_many_place_days"}  # as a problem of the period
NO_PARTY = {"id": "no-party", "name": "No party is named", "short_name": "No party"}


class NotImported(Exception):
    """Nothing was imported, and the text says why.

    `problems` are those of the mapping or of the dataset it would have given; `unwritten` says
    that only the writing failed.
    """

    def __init__(
        self, text: str, problems: tuple[Problem, ...] = (), *, unwritten: bool = False
    ) -> None:
        super().__init__(text)
        self.problems = problems
        self.unwritten = unwritten


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be imported. Without a mapping, the file has to be of a kind that is known."""

    file: Path
    mapping: MappingFile | None = None
    encoding: str | None = None
    first: date | None = None  # rows of earlier days are rejected
    last: date | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of it: read = kept + rejected. `folder` is None after a dry run."""

    file: Path
    reading: str
    mapping: str
    terms: str
    title: str
    read: int
    kept: int
    rejected: tuple[Told, ...]
    remarks: tuple[Told, ...]
    records: dict[str, int]
    changes: int
    parties: tuple[str, ...]  # names of those that were made of names in the data
    first: date
    last: date
    problems: tuple[Problem, ...]  # of the dataset
    folder: Path | None = None


@undisturbed()
def import_file(wish: Wish, folder: Path | None, *, replace: bool = False) -> Imported:
    """Make a dataset of a file and put it at `folder`; None only tries. Raises NotImported.

    With `replace` it may take the place of a dataset that was imported before.
    """
    allowed = _file_names() if replace else None
    table, mapping_file = _opened(wish, folder, allowed)
    mapping = mapping_file.mapping
    rows = take_rows(table, mapping, wish.first, wish.last)
    if not rows.kept:
        first = next((f"; line {told.line}: {told.text}" for told in rows.rejected), "")
        raise NotImported(f"none of {counted(rows.read, 'row')} can be an event{first}")
    made = _settle_control(rows, mapping)
    place_sets = mapping.place_sets or _counted_at_all(rows)
    title = wish.title or mapping.about.title or f"{mapping.name}: {wish.file.stem}"
    description = _description(wish, mapping, rows, made, place_sets, title)
    problems = _written(_files(description, rows), folder, allowed)
    period = description["period"]
    return Imported(
        file=wish.file,
        reading=table.reading,
        mapping=mapping.name,
        terms=mapping.terms or "",
        title=title,
        read=rows.read,
        kept=len(rows.kept),
        rejected=tuple(rows.rejected),
        remarks=tuple(sorted(rows.remarks, key=lambda told: told.line)),
        records={
            PLACES.name: len(rows.places),
            SOURCES.name: len(rows.sources),
            EVENTS.name: len(rows.kept),
        },
        changes=sum(kept.event["kind"] == CONTROL_CHANGE for kept in rows.kept),
        parties=tuple(made),
        first=period["start"],
        last=period["end"],
        problems=problems,
        folder=folder,
    )


def _opened(
    wish: Wish, folder: Path | None, allowed: Collection[str] | None
) -> tuple[Table, MappingFile]:
    """The table and a mapping that fits it, once nothing is in the way of the writing."""
    try:
        if folder is not None:
            check_folder(folder, allowed)  # before the work, not after it
        table = read_table(wish.file, wish.encoding)
        mapping_file = wish.mapping or recognised(table)
        mapping_file.check_columns(table)
    except TableError as error:
        raise NotImported(str(error)) from error
    except FolderError as error:
        raise NotImported(str(error), unwritten=True) from error
    except DatasetError as error:
        raise NotImported("the mapping does not fit", error.problems) from error
    return table, mapping_file


def _written(
    files: dict[str, str], folder: Path | None, allowed: Collection[str] | None
) -> tuple[Problem, ...]:
    """Check the dataset and put it in its place; what `check` says of it, which is no error."""
    problems: list[Problem] = []

    def look(at: Path) -> None:
        problems.extend(load_dataset(at).problems)
        if any(problem.severity == "error" for problem in problems):
            raise DatasetError(tuple(problems))

    try:
        if folder is None:
            with tempfile.TemporaryDirectory() as scratch:
                fill_folder(Path(scratch) / "made", files)
                look(Path(scratch) / "made")
        else:
            write_folder(folder, files, replace=allowed, look=look)
    except FolderError as error:
        raise NotImported(str(error), unwritten=True) from error
    except DatasetError as error:
        faults = tuple(found for found in error.problems if found.severity == "error")
        what = "the dataset that it would give cannot be used"
        if not TOO_LONG.isdisjoint(fault.code for fault in faults):
            what += ": take fewer days with --from and --to, or fewer rows by a mapping"
        raise NotImported(what, faults) from error
    except OSError as error:
        raise NotImported(
            f"nothing can be tried: {error.strerror or error}", unwritten=True
        ) from error
    return tuple(problems)


def _settle_control(rows: Rows, mapping: ImportMapping) -> dict[str, str]:
    """Make changes of control of the rows that have a holder; parties made for them, by name."""
    holders = Holders(mapping)
    unlisted = (kept.holder for kept in rows.kept if holders.party(kept.holder) is None)
    made = (
        made_parties(filter(None, unlisted), (party.id for party in mapping.parties))
        if mapping.unlisted == "party"
        else {}
    )
    moments: dict[tuple[str, date], list[Kept]] = {}
    for kept in rows.kept:
        if not kept.holder:
            continue
        party = holders.party(kept.holder) or made.get(kept.holder)
        if party is None:
            text = "its holder is not a party: kept as another event"
            rows.remarks.append(Told(kept.line, kept.event["id"], text, kept.holder))
            continue
        kept.event |= {"kind": CONTROL_CHANGE, "holder": party}
        if kept.manner:
            kept.event["manner"] = kept.manner
        moments.setdefault((kept.event["place"], kept.day), []).append(kept)
    for changes in moments.values():
        for order, kept in enumerate(changes if len(changes) > 1 else (), start=1):
            kept.event["order"] = order
            text = "its place changes hands more than once that day: in the order of the file"
            rows.remarks.append(Told(kept.line, kept.event["id"], text, f"change {order}"))
    return made


def _counted_at_all(rows: Rows) -> tuple[PlaceSet, ...]:
    """A set of all places where none ever has a holder: nothing would be listed without it."""
    if any(kept.event["kind"] == CONTROL_CHANGE for kept in rows.kept) or any(
        "initial_holder" in place for place in rows.places.values()
    ):
        return ()
    for place in rows.places.values():
        place["set"] = ALL_PLACES.id
    return (ALL_PLACES,)


def _description(
    wish: Wish,
    mapping: ImportMapping,
    rows: Rows,
    made: dict[str, str],
    place_sets: tuple[PlaceSet, ...],
    title: str,
) -> Values:
    """The fields of dataset.yaml."""
    about, days = mapping.about, [kept.day for kept in rows.kept]
    first, last = wish.first or min(days), wish.last or max(days)
    parties = [party.model_dump(exclude_defaults=True) for party in mapping.parties]
    parties += [
        {"id": id, "name": name, "short_name": short_name(name)} for name, id in made.items()
    ]
    gaps = list(about.known_gaps)
    if rows.rejected:
        gaps.append(f"{len(rows.rejected):,} of {counted(rows.read, 'row')} were not imported.")
    how = f"Imported from {wish.file.name} with the mapping “{mapping.name}”."
    fields: Values = {
        "format": 1,
        "id": identifier(title, "dataset"),
        "title": title,
        "version": "1",
        "summary": f"{counted(len(rows.kept), 'event')} from {first} to {last}.",
        "period": {"start": first, "end": last},
        "opens_on": max(days),  # the first day has nothing behind it
        "timezone": about.timezone,
        "licence": about.licence or mapping.terms,
        "definition_of_control": about.definition_of_control,
        "parties": parties or [NO_PARTY],
        "place_sets": [entry.model_dump(exclude_defaults=True) for entry in place_sets],
        "known_gaps": gaps,
        "method": f"{how} {about.method}" if about.method else how,
    }
    return {name: value for name, value in fields.items() if value}


def _files(description: Values, rows: Rows) -> dict[str, str]:
    """The texts of the files, by name."""
    in_order = sorted(rows.kept, key=lambda kept: (kept.day, kept.line))
    return {
        DATASET_FILE: _headed(DATASET_FILE, fields_text(description)),
        **_list_file(PLACES, rows.places.values()),
        **_list_file(SOURCES, rows.sources.values()),
        **_list_file(EVENTS, (kept.event for kept in in_order)),
        **schema_files(),
    }


def _list_file(kind: RecordKind, records: Iterable[Values]) -> dict[str, str]:
    """A list with the fields of its records in the order of the format."""
    names = list(kind.model.model_fields)
    ordered = ({name: record[name] for name in names if name in record} for record in records)
    return {kind.file: _headed(kind.file, list_text(kind.name, ordered))}


def _headed(name: str, text: str) -> str:
    """With the line by which editors find the schema."""
    return f"# yaml-language-server: $schema={SCHEMA_FOLDER}/{Path(name).stem}.json\n\n{text}"


def _file_names() -> set[str]:
    """The files that an import writes."""
    return {DATASET_FILE, PLACES.file, SOURCES.file, EVENTS.file, *schema_files()}
