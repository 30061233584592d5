"""The rows of a file that somebody else made: CSV in the ways it is saved, and GeoJSON.

Nothing is guessed that could go wrong silently. A file says its encoding by a byte order mark,
or is UTF-8, or somebody names another one; a row with too few or too many cells is told, not
mended.
"""

from __future__ import annotations

import codecs
import csv
import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

MAX_BYTES = 512 * 1024 * 1024
MAX_ROWS = 500_000  # as many records as a list of a dataset may have
UTF8 = "UTF-8"
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
LON, LAT, FEATURE_ID = "@lon", "@lat", "@id"  # of a GeoJSON feature, as if they were columns
# What spreadsheets and exporters write; with a mark at the front a file says so itself.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", UTF8),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)

_HXL = re.compile(r"#[a-z]\w*(?:\s*\+\w+)*\s*$")  # as in #date+start

Cells: TypeAlias = tuple[str, ...]


class TableError(Exception):
    """Nothing can be taken from a file; the text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row, in the order of the columns. `line` is where it begins, from 1."""

    line: int
    cells: Cells = ()
    fault: str = ""  # why it cannot be taken at all


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of a file, broken ones too, and how it was read."""

    form: Literal["CSV", "GeoJSON"]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str = UTF8
    delimiter: str = ""
    tagged: bool = False  # whether the second row said with HXL tags what the columns are

    @property
    def decimal_comma(self) -> bool:
        """Whether 33,5 is a number: so spreadsheets write where the comma parts no cells."""
        return self.delimiter not in ("", ",")

    @property
    def reading(self) -> str:
        """How it was read: "CSV parted by semicolons, UTF-8"."""
        if self.form == "GeoJSON":
            return f"GeoJSON, {self.encoding}"
        tags = ", with a row of HXL tags" if self.tagged else ""
        return f"CSV parted by {DELIMITERS[self.delimiter]}, {self.encoding}{tags}"


def read_table(path: Path, encoding: str | None = None) -> Table:
    """Read a CSV or GeoJSON file. Raises TableError."""
    try:
        if not path.is_file():
            raise TableError(f"{path} is not a file" if path.exists() else f"there is no {path}")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise TableError(f"{path} cannot be read: {error.strerror or error}") from error
    if len(data) > MAX_BYTES:
        raise TableError(f"{path} is larger than {MAX_BYTES // 1024**2} MB")
    text, name = _decoded(data, encoding)
    if not text.strip():
        raise TableError(f"{path} is empty")
    if path.suffix.lower() in (".json", ".geojson") or text.lstrip().startswith("{"):
        return _geojson(text, name)
    return _csv(text, name)


def _decoded(data: bytes, encoding: str | None) -> tuple[str, str]:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec), name
            except UnicodeDecodeError as error:
                raise TableError(f"it begins as {name} and does not go on so") from error
    try:
        codec = codecs.lookup(encoding or UTF8).name
        return data.decode(codec), UTF8 if codec == "utf-8" else codec
    except LookupError as error:
        raise TableError(f"{encoding} is not the name of an encoding") from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TableError(
            f"line {line} is not {encoding or UTF8}: byte 0x{data[error.start]:02X} stands for "
            "no character there. Save the file as UTF-8, or name its encoding, such as windows-1252"
        ) from error
    except (UnicodeError, ValueError) as error:  # a codec that is not one of text
        raise TableError(f"{encoding} is not an encoding of text") from error


def _csv(text: str, encoding: str) -> Table:
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise TableError(f"line {line} has a NUL character: it is no CSV, or not {encoding}")
    csv.field_size_limit(MAX_BYTES)
    delimiter = _delimiter(text)
    rows = _csv_rows(text, delimiter)
    header = next(rows, Row(1))
    if header.fault:
        raise TableError(f"the names of the columns cannot be read: {header.fault}")
    columns = tuple(name.strip() for name in header.cells)
    _check_columns(columns)
    found = tuple(_whole(rows, len(columns)))
    tagged = bool(found) and all(map(_HXL.match, filter(None, found[0].cells)))
    return Table("CSV", columns, found[tagged:], encoding, delimiter, tagged)


def _delimiter(text: str) -> str:
    """The one that gives the most columns; the comma where none gives more than another."""

    def columns(delimiter: str) -> int:
        return len(next(_csv_rows(text, delimiter), Row(1)).cells)

    return max(DELIMITERS, key=columns)


def _csv_rows(text: str, delimiter: str) -> Iterator[Row]:
    """Rows with the line on which they begin; empty lines are none."""
    # Not `splitlines`: it would part lines at characters that CSV takes for text.
    lines = (line + "\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "end of data" in str(error):
                raise TableError(f"a quote that opens in line {line} is never closed") from error
            fault = str(error)
            if "expected after" in fault:
                fault = "a quote stands inside a cell and is not doubled"
            yield Row(line, fault=fault)
            continue
        if any(cell.strip() for cell in cells):
            yield Row(line, tuple(cells))


def _whole(rows: Iterator[Row], width: int) -> Iterator[Row]:
    """The rows, those marked that have not as many cells as there are columns."""
    for number, row in enumerate(rows):
        if number >= MAX_ROWS:
            raise TableError(f"it has more than {MAX_ROWS:,} rows; import it in parts")
        if not row.fault and len(row.cells) != width:
            surplus = row.cells[width:]
            if len(row.cells) > width and not any(cell.strip() for cell in surplus):
                row = Row(row.line, row.cells[:width])  # a spreadsheet's empty cells at the end
            else:
                row = Row(
                    row.line,
                    row.cells,
                    f"it has {len(row.cells)} cells, and there are {width} columns",
                )
        yield row


def _check_columns(columns: Sequence[str]) -> None:
    folded = [name.casefold() for name in columns if name]
    twice = next((name for name in columns if folded.count(name.casefold()) > 1), None)
    if twice:
        raise TableError(f"there are two columns “{twice}”")
    if not folded:
        raise TableError("its first line names no columns")


def _geojson(text: str, encoding: str) -> Table:
    """Features as rows: their properties, and the position of a point."""
    found = list(_features(text))
    names: dict[str, None] = dict.fromkeys((FEATURE_ID, LON, LAT))
    for _, feature in found:
        if isinstance(feature, dict) and isinstance(feature.get("properties"), dict):
            names |= dict.fromkeys(feature["properties"])
    columns = tuple(names)
    _check_columns(columns)
    rows = tuple(_feature_row(line, feature, columns) for line, feature in found)
    return Table("GeoJSON", columns, rows, encoding)


def _feature_row(line: int, feature: object, columns: Sequence[str]) -> Row:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return Row(line, fault="it is not a Feature")
    values = dict(feature.get("properties") or {})
    geometry = feature.get("geometry")
    if isinstance(geometry, dict) and geometry.get("type") == "Point":
        position = geometry.get("coordinates")
        if isinstance(position, list) and len(position) >= 2:
            values[LON], values[LAT] = position[:2]
    values[FEATURE_ID] = feature.get("id")
    return Row(line, tuple(_cell(values.get(name)) for name in columns))


def _cell(value: object) -> str:
    """A value of JSON as the text of a cell."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _features(text: str) -> Iterator[tuple[int, Any]]:
    """The features of a collection, each with the line on which it begins."""
    decoder = json.JSONDecoder(parse_constant=_refuse_constant)
    try:
        whole = decoder.decode(text)
    except RecursionError as error:
        raise TableError("its levels stand too deep inside one another") from error
    except json.JSONDecodeError as error:
        raise TableError(f"line {error.lineno} is not JSON: {error.msg}") from error
    except ValueError as error:
        raise TableError(f"it is not JSON: {error}") from error
    if not isinstance(whole, dict) or not isinstance(whole.get("features"), list):
        raise TableError("it is JSON, but not a GeoJSON FeatureCollection")
    if len(whole["features"]) > MAX_ROWS:
        raise TableError(f"it has more than {MAX_ROWS:,} features; import it in parts")
    # It is well-formed, so the way to the list can be walked without a second look at the rest.
    index = _after(text, 0) + 1
    while True:
        key, index = decoder.raw_decode(text, _after(text, index))
        index = _after(text, _after(text, index) + 1)
        if key == "features" and text[index] == "[":
            break
        _, index = decoder.raw_decode(text, index)
        index = _after(text, index) + 1
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    index = _after(text, index + 1)
    while text[index] != "]":
        feature, end = decoder.raw_decode(text, index)
        yield bisect_right(starts, index), feature
        index = _after(text, end)
        index = _after(text, index + 1) if text[index] == "," else index


def _after(text: str, index: int) -> int:
    """The index of what comes after white space."""
    while text[index] in " \t\r\n":
        index += 1
    return index


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number")
