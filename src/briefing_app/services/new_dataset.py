"""A new dataset to begin with: small, commented, in order, and open to be looked at at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from string import Template
from zoneinfo import available_timezones

from briefing_app.domain.dataset import CONTESTED, INDEPENDENT, UNKNOWN, PlaceSet
from briefing_app.services.dataset_schema import file_schemas, schema_text
from briefing_app.services.record_ids import identifier
from briefing_app.services.resources import resource
from briefing_app.services.whole_folder import FolderError, write_folder

DAYS = 30  # of the period, where no last day is given
PARTIES = ("Government", "Opposition")
PLACES = ("First Town", "Second Town", "Third Town")
THINGS = "Towns"
SCHEMA_FOLDER = ".schema"
_RESERVED = {CONTESTED, INDEPENDENT, UNKNOWN}


class NewDatasetError(Exception):
    """A dataset could not be begun; the text says why."""


@dataclass(frozen=True, slots=True)
class NewDataset:
    """What is asked before a dataset is begun. `things` are what is counted, in the plural."""

    title: str
    first_day: date
    last_day: date | None = None
    parties: tuple[str, ...] = PARTIES
    places: tuple[str, ...] = PLACES
    things: str = THINGS
    timezone: str = "UTC"

    @property
    def last(self) -> date:
        """The last day: as given, or a month after the first."""
        return self.last_day or self.first_day + timedelta(days=DAYS - 1)


def begin_dataset(folder: Path, new: NewDataset) -> tuple[str, ...]:
    """Write the folder and return the names of its files; raises NewDatasetError.

    The folder must not be there, or be empty. It appears with all its files at once.
    """
    files = _files(new)
    try:
        write_folder(folder, files)
    except FolderError as error:
        raise NewDatasetError(str(error)) from error
    return tuple(files)


def write_schemas(folder: Path) -> tuple[str, ...]:
    """Write the schemas for editors into the dataset's own folder for them. Raises OSError."""
    target = folder / SCHEMA_FOLDER
    target.mkdir(exist_ok=True)
    schemas = schema_files()
    for name, text in schemas.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(schemas)


def _files(new: NewDataset) -> dict[str, str]:
    """Names and texts; ids are made from names, and every text is quoted."""
    if new.last < new.first_day:
        raise NewDatasetError("the last day lies before the first")
    if not new.parties or not new.places:
        raise NewDatasetError("a dataset needs at least one party and one place")
    known = available_timezones()
    if known and new.timezone not in known:
        raise NewDatasetError(f"“{new.timezone}” is not a time zone such as Asia/Kabul")
    parties, places = _ids(new.parties, "party"), _ids(new.places, "place")
    opens_on = new.first_day + (new.last - new.first_day) // 2
    second = list(parties)[min(1, len(parties) - 1)]
    singular = PlaceSet(id="counted", name=new.things).singular
    kind = identifier(singular, "place")
    values = {
        "id": identifier(new.title, "dataset"),
        "heading": " ".join(new.title.split()),
        "title": _quoted(new.title),
        "summary": _quoted(f"{new.things} {_period(new.first_day, new.last)}."),
        "start": new.first_day.isoformat(),
        "end": new.last.isoformat(),
        "opens_on": opens_on.isoformat(),
        "timezone": _quoted(new.timezone),
        "singular": singular,
        "things": _quoted(new.things),
        "total": str(len(places)),
        "parties": "".join(
            f"  - id: {id}\n    name: {_quoted(name)}\n    short_name: {_quoted(name)}\n"
            for id, name in parties.items()
        ),
        "places": "".join(
            f"  - id: {id}\n    name: {_quoted(name)}\n    kind: {kind}\n"
            f"    set: counted\n    initial_holder: {next(iter(parties))}\n"
            for id, name in places.items()
        ),
        "first_place": next(iter(places)),
        "second_party": second,
        "said": _quoted(f"{parties[second]} holds one of the {new.things.lower()}."),
    }
    templates = sorted(resource("new-dataset").iterdir())
    files = {
        path.name: Template(path.read_text(encoding="utf-8")).substitute(values)
        for path in templates
    }
    return files | schema_files()


def schema_files() -> dict[str, str]:
    """The schemas for editors, by the names that their files have in a dataset."""
    return {
        f"{SCHEMA_FOLDER}/{Path(name).stem}.json": schema_text(schema)
        for name, schema in file_schemas().items()
    }


def _ids(names: Sequence[str], kind: str) -> dict[str, str]:
    """An id for each name, none twice: "pul-e-alam" for Pul-e Alam."""
    ids: dict[str, str] = {}
    for number, name in enumerate(names, start=1):
        id = identifier(name, kind, number)
        if id in ids or id in _RESERVED:
            id = f"{id}-{number}"
        ids[id] = name
    return ids


def _period(first: date, last: date) -> str:
    return f"on {first}" if first == last else f"from {first} to {last}"


def _quoted(text: str) -> str:
    """Text as a double-quoted scalar, which YAML shares with JSON."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
