"""Tables as they are saved: encodings, delimiters, quotes, line ends, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing_app.services.importing.table import Table, TableError, read_table

ROWS = 'Ort,Tag\n"Zürich, Nord",2024-01-05\n\n"zwei\nZeilen",2024-01-06\n'


def read(folder: Path, data: bytes, name: str = "t.csv", encoding: str | None = None) -> Table:
    """A table from bytes."""
    (folder / name).write_bytes(data)
    return read_table(folder / name, encoding)


@pytest.mark.parametrize(
    ("data", "encoding", "reading"),
    [
        (ROWS.encode(), None, "CSV parted by commas, UTF-8"),
        (ROWS.encode("utf-8-sig"), None, "CSV parted by commas, UTF-8"),
        (ROWS.encode("utf-16"), None, "CSV parted by commas, UTF-16"),
        (ROWS.replace("\n", "\r\n").encode(), None, "CSV parted by commas, UTF-8"),
        (ROWS.replace("\n", "\r").encode(), None, "CSV parted by commas, UTF-8"),
        (ROWS.encode("cp1252"), "windows-1252", "CSV parted by commas, cp1252"),
    ],
)
def test_that_a_table_is_read_in_every_way_in_which_it_is_saved(
    tmp_path: Path, data: bytes, encoding: str | None, reading: str
) -> None:
    table = read(tmp_path, data, encoding=encoding)
    assert table.reading == reading
    assert table.columns == ("Ort", "Tag")
    assert [(row.line, row.cells) for row in table.rows] == [
        (2, ("Zürich, Nord", "2024-01-05")),
        (4, ("zwei\nZeilen", "2024-01-06")),
    ]


@pytest.mark.parametrize(
    ("delimiter", "word"), [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")]
)
def test_that_cells_may_be_parted_by_other_signs(tmp_path: Path, delimiter: str, word: str) -> None:
    text = f'Ort{delimiter}"lat"{delimiter}lon\n"a;b|c"{delimiter}12,5{delimiter}1,5\n'
    table = read(tmp_path, text.encode())
    assert word in table.reading
    assert table.rows[0].cells == ("a;b|c", "12,5", "1,5")
    assert table.decimal_comma


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (ROWS.encode("cp1252"), "line 2 is not UTF-8: byte 0xFC stands for no character"),
        (b"", "is empty"),
        (b"a,b\n1,\0\n", "line 2 has a NUL character"),
        (b'a,b\n1,2\n"never closed,3\n4,5\n', "a quote that opens in line 3 is never closed"),
        (b"a,A\n1,2\n", "two columns"),
        (b"\xff\xfea", "begins as UTF-16 and does not go on so"),
    ],
)
def test_that_a_file_that_cannot_be_read_is_refused_with_the_reason(
    tmp_path: Path, data: bytes, why: str
) -> None:
    with pytest.raises(TableError, match=why):
        read(tmp_path, data)


@pytest.mark.parametrize("name", ["klingon", "zip", "base64"])
def test_that_only_encodings_of_text_are_taken(tmp_path: Path, name: str) -> None:
    with pytest.raises(TableError, match="encoding"):
        read(tmp_path, b"a,b\n1,2\n", encoding=name)


def test_that_a_row_with_other_cells_than_columns_is_kept_as_a_faulty_one(tmp_path: Path) -> None:
    table = read(tmp_path, b'a,b\n1\n1,2,3\n1,2,,\n"x"y,2\n5,6\n')
    assert [(row.line, row.fault) for row in table.rows] == [
        (2, "it has 1 cells, and there are 2 columns"),
        (3, "it has 3 cells, and there are 2 columns"),
        (4, ""),
        (5, "a quote stands inside a cell and is not doubled"),
        (6, ""),
    ]


def test_that_features_are_rows_with_the_line_on_which_they_begin(tmp_path: Path) -> None:
    text = """{"type": "FeatureCollection", "name": "x", "features": [
{"type": "Feature", "id": 7, "properties": {"name": "Korashir", "n": 3},
 "geometry": {"type": "Point", "coordinates": [24.25, 12.5, 300]}},
{"type": "Feature", "properties": {"name": null, "tags": ["a"]}, "geometry": null},
{"type": "Point"}
]}"""
    table = read(tmp_path, text.encode(), "t.geojson")
    assert table.columns == ("@id", "@lon", "@lat", "name", "n", "tags")
    assert [row.line for row in table.rows] == [2, 4, 5]
    assert table.rows[0].cells == ("7", "24.25", "12.5", "Korashir", "3", "")
    assert table.rows[1].cells == ("", "", "", "", "", '["a"]')
    assert table.rows[2].fault == "it is not a Feature"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"features": [\n{"a": NaN}]}', "NaN is not a number"),
        ('{"features":\n [', "line 2 is not JSON"),
        ('{"type": "Feature"}', "not a GeoJSON FeatureCollection"),
        ("[1]", "not a GeoJSON FeatureCollection"),
        ("[" * 100_000, "too deep"),
    ],
)
def test_that_json_that_has_no_features_is_refused(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(TableError, match=why):
        read(tmp_path, text.encode(), "t.json")


def test_that_an_empty_collection_has_no_rows(tmp_path: Path) -> None:
    assert read(tmp_path, json.dumps({"features": []}).encode(), "t.json").rows == ()


def test_that_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="is not a file"):
        read_table(tmp_path)
    with pytest.raises(TableError, match="there is no"):
        read_table(tmp_path / "none.csv")
