"""Rows of a table as places, sources and events; each row is kept, or rejected with its reason.

What the mapping leaves open about a row, or had to give up, is a remark: nothing goes silently.
Records are plain values, as a file of a dataset has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeAlias

from pydantic import ValidationError

from briefing_app.domain.dataset import INDEPENDENT, Event, Place, Record, Source
from briefing_app.services.importing.days import NotADay, Span, day_range, span
from briefing_app.services.importing.holders import Holders
from briefing_app.services.importing.mapping import ImportMapping
from briefing_app.services.importing.table import Row, Table
from briefing_app.services.importing.taking import RowRejected, Taker
from briefing_app.services.problem_list import ProblemList
from briefing_app.services.record_ids import identifier
from briefing_app.services.record_problems import RecordPlace, add_record_problems
from briefing_app.services.sense_checks import TOLERANCE

Values: TypeAlias = dict[str, Any]

_PLACE_FIELDS = (
    "name", "kind", "set", "admin1", "admin1_code", "pcode", "region", "lat", "lon",
    "location_precision", "initial_holder", "note",
)  # fmt: skip
_SOURCE_FIELDS = (
    "publisher",
    "title",
    "url",
    "kind",
    "affiliation",
    "reliability",
    "read_as",
    "note",
)
_EVENT_FIELDS = ("kind", "summary", "confidence", "note")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d+")
NO_CERTAIN_HOLDER = "its change of control names no holder for certain: kept as another event"


@dataclass(frozen=True, slots=True)
class Told:
    """Something said of one row: why it was rejected, or what was done to it.

    The `text` of a remark is the same for all rows to which the same was done; `detail` is not.
    """

    line: int
    record: str  # the id of its event, "" where there is none yet
    text: str
    detail: str = ""


@dataclass(slots=True)
class Kept:
    """A row that became an event. `holder` is the name in the data, where it moves control."""

    line: int
    event: Values
    holder: str = ""
    manner: str = ""
    remark: str = ""

    @property
    def day(self) -> date:
        """The day from which it counts."""
        day: date = self.event["counted_on" if "counted_on" in self.event else "date"]
        return day


@dataclass
class Rows:
    """What became of the rows of a table."""

    read: int = 0
    kept: list[Kept] = field(default_factory=list)
    rejected: list[Told] = field(default_factory=list)
    remarks: list[Told] = field(default_factory=list)
    places: dict[str, Values] = field(default_factory=dict)  # by id
    sources: dict[str, Values] = field(default_factory=dict)


def take_rows(
    table: Table, mapping: ImportMapping, first: date | None = None, last: date | None = None
) -> Rows:
    """All rows of a table as records. Rows outside `first` to `last` are rejected."""
    reader = _RowReader(table, mapping, first or date.min, last or date.max)
    for row in table.rows:
        reader.take(row)
    return reader.rows


class _RowReader:
    def __init__(self, table: Table, mapping: ImportMapping, first: date, last: date) -> None:
        self.rows = Rows()
        self._mapping = mapping
        self._taker = Taker(table.columns, mapping.also)
        self._empty = frozenset(mapping.empty)
        self._decimal_comma = table.decimal_comma
        self._bounds = first, last
        self._holders = Holders(mapping)
        self._lines: dict[str, int] = {}  # of each event, by id
        self._place_ids: dict[str, str] = {}  # by what tells places apart
        self._source_ids: dict[tuple[tuple[str, Any], ...], str] = {}
        self._taken_ids: set[str] = set()  # of places and of sources
        self._remarks: dict[str, str] = {}  # of the row at hand, with their details

    def take(self, row: Row) -> None:
        """Keep a row or reject it."""
        rows = self.rows
        rows.read += 1
        self._remarks = {}
        self._taker.replaced = False
        record = ""
        try:
            if row.fault:
                raise RowRejected(row.fault)
            if not self._empty.isdisjoint(row.cells):
                cells = ("" if cell in self._empty else cell for cell in row.cells)
                row = replace(row, cells=tuple(cells))
            self._filter(row.cells)
            record = self._event_id(row)
            self._keep(row, record)
        except RowRejected as rejection:
            rows.rejected.append(Told(row.line, record, str(rejection)))
            return
        self._lines[record] = row.line
        if self._taker.replaced:
            self._remark("a character that cannot be shown was replaced")
        rows.remarks += (Told(row.line, record, *told) for told in self._remarks.items())

    def _remark(self, text: str, detail: str = "") -> None:
        self._remarks.setdefault(text, detail)

    def _filter(self, cells: Sequence[str]) -> None:
        for column, values in self._mapping.only.items():
            if not self._taker.fits({column: values}, cells):
                found = self._taker.cell(cells, column)
                raise RowRejected(f"{column} is “{found}”, not {' or '.join(values)}")
        for column, values in self._mapping.skip.items():
            if self._taker.fits({column: values}, cells):
                raise RowRejected(f"{column} is “{self._taker.cell(cells, column)}”, to be skipped")

    def _event_id(self, row: Row) -> str:
        text = self._taker.value(self._mapping.event.id, row.cells, "event.id")
        found = text if _ID.fullmatch(text) else identifier(text, "row", row.line)
        if found not in self._lines:
            return found
        if found == text:
            raise RowRejected(f"its id {text} is that of line {self._lines[found]}")
        return f"{found[:100]}-{row.line}"

    def _keep(self, row: Row, record: str) -> None:
        cells, mapping = row.cells, self._mapping
        when = self._days(cells)
        event: Values = {"id": record, "date": when.first}
        if when.last != when.first:
            event["date_latest"] = when.last
        if when.counted != when.first:
            event["counted_on"] = when.counted
        taken = self._taker.values(mapping.event, cells, _EVENT_FIELDS, "event")
        place_id, place = self._place(cells)
        sources, reports = self._reports(cells, when.first)
        event |= {"place": place_id, **taken, "reports": reports}
        _check(Event, {**event, "reports": tuple(reports)})
        kept = Kept(row.line, event)
        self._control(kept, cells)
        # Only now is the row sure to be kept, and what it names needed.
        self.rows.places.setdefault(place_id, place)
        self.rows.sources |= sources
        self.rows.kept.append(kept)

    def _days(self, cells: Sequence[str]) -> Span:
        fields = self._mapping.date
        first, last, around, year = (
            self._taker.value(getattr(fields, name), cells, f"date.{name}")
            for name in ("first", "last", "around", "year")
        )
        try:
            when = span(first, last, around, fields.order, year)
        except NotADay as error:
            raise RowRejected(str(error)) from error
        start, end = self._bounds
        if not start <= when.counted <= end:
            raise RowRejected(f"{when.counted} lies outside the days asked for")
        return when

    def _place(self, cells: Sequence[str]) -> tuple[str, Values]:
        fields = self._mapping.place
        place: Values = self._taker.values(fields, cells, _PLACE_FIELDS, "place")
        if "name" not in place:
            raise RowRejected("it names no place")
        for name in ("lat", "lon"):
            if name in place:
                place[name] = self._number(place[name], name)
        if "initial_holder" in place:
            place["initial_holder"] = self._party(place["initial_holder"], "the first holder")
        place = {name: value for name, value in place.items() if value is not None}
        told = self._taker.value(fields.id, cells, "place.id")
        key = told or f"{place['name']} {place.get('admin1', '')}"
        place_id = self._place_ids.get(key)
        if place_id is None:
            place_id = self._place_ids[key] = self._own_id(key, "place", len(self._place_ids) + 1)
        place = {"id": place_id, **place}
        there = self.rows.places.get(place_id)
        if there is None:
            _check(Place, place)
            return place_id, place
        different = [name for name in {**there, **place} if there.get(name) != place.get(name)]
        if different:
            self._remark("its place is as in an earlier row, not as in this", ", ".join(different))
        return place_id, there

    def _number(self, text: str, name: str) -> float:
        if self._decimal_comma and _DECIMAL_COMMA.fullmatch(text):
            text = text.replace(",", ".")
        try:
            return float(text)
        except ValueError as error:
            raise RowRejected(f"{name} is “{text}”, and must be a number") from error

    def _party(self, name: str, what: str) -> str | None:
        """The party of a name; with a remark where it is none."""
        found = self._holders.party(name)
        if found is None:
            self._remark(f"{what} is not a party of the mapping: left out", name)
        return found

    def _control(self, kept: Kept, cells: Sequence[str]) -> None:
        """Whether the row moves control, by the first rule that fits."""
        for rule in self._mapping.control:
            if not self._taker.fits(rule.when, cells):
                continue
            if rule.remark:
                self._remark(rule.remark)
            kept.holder = self._taker.value(rule.holder, cells, "control.holder")
            kept.manner = self._taker.value(rule.manner, cells, "control.manner")
            if not kept.holder:
                if rule.holder is not None or not rule.remark:
                    self._remark(NO_CERTAIN_HOLDER)
            elif self._holders.party(kept.holder) is None and self._mapping.unlisted == "reject":
                raise RowRejected(f"the holder “{kept.holder}” is not a party of the mapping")
            return

    def _reports(self, cells: Sequence[str], first: date) -> tuple[dict[str, Values], list[Values]]:
        """The sources of a row and what each reports, in their order; none twice."""
        sources: dict[str, Values] = {}
        reports: list[Values] = []
        for part in self._parts(cells):
            source = self._source(part, first)
            report: Values = {"source": source["id"]}
            fields = self._mapping.report
            for name, text in self._taker.values(
                fields, part, ("published", "voice", "says"), "report"
            ).items():
                report[name] = text
            if "published" in report:
                report["published"] = self._published(report["published"], first)
            if "voice" in report and report["voice"] != INDEPENDENT:
                report["voice"] = self._party(report["voice"], "the voice")
            report = {name: value for name, value in report.items() if value is not None}
            if source["id"] not in sources:
                sources[source["id"]] = source
                reports.append(report)
        if not reports:
            raise RowRejected("it names no source")
        return sources, reports

    def _parts(self, cells: Sequence[str]) -> Iterator[Sequence[str]]:
        """The row once for each of its sources."""
        split = self._mapping.split
        if split is None:
            yield cells
            return
        parts = {
            number: [part.strip() for part in cells[number].split(split.at)]
            for column in split.columns
            if (number := self._taker.index(column)) is not None and cells[number].strip()
        }
        counts = {len(found) for found in parts.values()}
        if len(counts) > 1:
            columns = " and ".join(split.columns)
            self._remark(f"{columns} have not equally many parts: taken as one source")
            yield cells
            return
        for position in range(max(counts, default=1)):
            part = list(cells)
            for number, found in parts.items():
                part[number] = found[position]
            if not parts or any(found[position] for found in parts.values()):
                yield part

    def _source(self, cells: Sequence[str], first: date) -> Values:
        fields = self._mapping.source
        source: Values = self._taker.values(fields, cells, _SOURCE_FIELDS, "source")
        if "publisher" not in source:
            raise RowRejected("it names no source")
        published = self._taker.value(fields.published, cells, "source.published")
        day = self._published(published, first) if published else None
        source |= {} if fields.title_exact else {"title_exact": False}
        source |= {} if day is None else {"published": day}
        key = tuple(source.items())
        source_id = self._source_ids.get(key)
        if source_id is None:
            name = source["publisher"] if day is None else f"{source['publisher'][:40]} {day}"
            source_id = self._own_id(name, "source", len(self._source_ids) + 1)
            _check(Source, {"id": source_id, **source})
            self._source_ids[key] = source_id
        return {"id": source_id, **source}

    def _own_id(self, name: str, kind: str, number: int) -> str:
        """An id made of a name that nothing else has."""
        made = identifier(name, kind, number)
        own = f"{made}-{number}" if made in self._taken_ids else made
        self._taken_ids.add(own)
        return own

    def _published(self, text: str, first: date) -> date | None:
        """A day of publication; None, with a remark, where it cannot be one."""
        try:
            day, last = day_range(text, self._mapping.date.order)
        except NotADay as error:
            self._remark("the day of publication cannot be read: left open", str(error))
            return None
        if day != last:
            self._remark("the day of publication is no single day: left open", text)
            return None
        if first - day > TOLERANCE:
            self._remark("published before the event, by its day: left open", str(day))
            return None
        return day


def _check(model: type[Record], values: Values) -> None:
    """Raise RowRejected with everything that is wrong with a record."""
    try:
        model.model_validate(values)
    except ValidationError as error:
        problems = ProblemList()
        place = RecordPlace("", (), "", "")
        add_record_problems(problems, place, model, values, error)
        what = model.__name__.lower()
        raise RowRejected(
            "; ".join(
                f"its {what} has no {found.field}"
                if found.code == "missing_field"
                else found.message
                for found in problems.listed()
            )
        ) from error
