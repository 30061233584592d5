"""Tables: what a spreadsheet would run is made harmless, and can be had back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.services.csv_table import csv_text, harmless, tab_separated, unguarded
from briefing_app.services.plain_text import cleaned

SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", " ", "\t", "\r\n", "Herat; ", "Herat;", "'", ";;"])
def test_that_what_a_spreadsheet_would_run_follows_an_apostrophe(before: str, sign: str) -> None:
    told = harmless(f"{before}{sign}SUM(A1)")
    for separator in (",", ";"):
        cells = told.split(separator)
        assert not any(cell.lstrip().startswith(tuple(SIGNS)) for cell in cells)


@pytest.mark.parametrize("text", ["Mazar-i-Sharif", "12–13 Aug", "'Ali Khel", "a;b", "", "خوست"])
def test_that_ordinary_cells_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


@given(st.text(alphabet=[*"=-@+';, ab\uff1d"]))
def test_that_the_apostrophes_can_be_taken_away_again(text: str) -> None:
    assert unguarded(harmless(text)) == cleaned(text)


def test_that_numbers_stay_numbers_even_below_zero() -> None:
    text = csv_text(["lat", "lon"], [[-33.9, 5], [None, True]])
    assert text == "lat,lon\r\n-33.9,5\r\n,yes\r\n"


def test_that_rows_end_and_cells_are_quoted_as_rfc_4180_has_it() -> None:
    text = csv_text(["a", "b"], [['A "b",\nc', "d"]])
    assert text == 'a,b\r\n"A ""b"", c",d\r\n'
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == ['A "b", c', "d"]


def test_that_a_semicolon_parts_no_cell_where_it_separates_cells() -> None:
    line = csv_text([], [["A; B", "c"]]).splitlines()[1]
    assert next(csv.reader([line])) == ["A; B", "c"]
    assert line == '"A; B",c'


@given(st.lists(st.lists(st.text(alphabet=[*"=,;'\" ab\n"]), min_size=2, max_size=2)))
def test_that_a_program_reads_what_was_written(rows: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO(csv_text(["a", "b"], rows), newline="")))
    assert read[1:] == [[harmless(cell) for cell in row] for row in rows]


def test_that_a_tab_in_a_text_begins_no_cell_on_the_clipboard() -> None:
    assert tab_separated([["a", "b\t=1"], ["=1", "c"]]) == "a\tb =1\n'=1\tc\n"
