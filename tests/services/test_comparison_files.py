"""A comparison as text and as a table: complete, in the same words, and harmless."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from briefing_app import __version__
from briefing_app.domain.briefing import brief
from briefing_app.domain.comparison import Comparison, compare
from briefing_app.domain.comparison_words import comparison_finding
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.comparison_csv import (
    HEAD,
    comparison_csv,
    comparison_csv_file,
)
from briefing_app.services.comparison_text import comparison_text
from briefing_app.services.csv_table import harmless
from tests.factories import day, make_dataset, make_event, make_place


@pytest.fixture
def august(bundled_timeline: Timeline) -> Comparison:
    """6 and 13 August with hindsight."""
    return compare(*(brief(bundled_timeline, date(2021, 8, on)) for on in (6, 13)))


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_that_the_table_has_a_row_for_every_counted_place(august: Comparison) -> None:
    rows = rows_of(comparison_csv(august))
    assert len(rows) == 34
    assert tuple(rows[0]) == HEAD
    assert sum(row["differs"] == "yes" for row in rows) == 17
    faizabad = next(row for row in rows if row["place_id"] == "faizabad")
    assert faizabad["a_holder"] == "government"
    assert (faizabad["b_holder"], faizabad["b_date"]) == ("taliban", "2021-08-13")
    assert (faizabad["changed_earliest"], faizabad["changed_latest"]) == (
        "2021-08-10", "2021-08-11",
    )  # fmt: skip
    assert faizabad["source_ids"]
    assert "https://" in faizabad["addresses"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\t=", " =", "\r\n@"])
def test_that_a_cell_that_a_spreadsheet_would_run_is_made_harmless(sign: str) -> None:
    assert harmless(f"{sign}SUM(A1)").startswith("'")


def test_that_ordinary_cells_stay_as_they_are() -> None:
    assert harmless("Mazar-i-Sharif") == "Mazar-i-Sharif"


def test_that_names_with_formulas_quotes_and_line_breaks_stay_in_their_cell() -> None:
    places = [make_place("a", name='=HYPERLINK("x")'), make_place("b", name='A "b",\nc')]
    timeline = build_timeline(make_dataset(places=places))
    comparison = compare(brief(timeline, day(0)), brief(timeline, day(1)))
    rows = rows_of(comparison_csv(comparison))
    assert [row["place"] for row in rows] == ['\'=HYPERLINK("x")', 'A "b", c']


def test_that_every_row_names_dataset_and_program(august: Comparison) -> None:
    sha256 = august.a.timeline.dataset.sha256
    for row in rows_of(comparison_csv(august)):
        assert (row["dataset"], row["dataset_sha256"]) == ("afghanistan-2021", sha256)
        assert row["program"] == f"briefing-app {__version__}"


def test_that_only_the_file_bears_a_byte_order_mark(august: Comparison) -> None:
    text = comparison_csv(august)
    assert text.startswith("place_id,")
    assert comparison_csv_file(august) == b"\xef\xbb\xbf" + text.encode("utf-8")


def test_that_the_text_tells_finding_figures_reasons_and_sources(august: Comparison) -> None:
    told = comparison_text(august, width=200)
    assert f"{comparison_finding(august)}." in told
    assert "The world changed: 17 of 34" in told
    assert "Faizabad: Government → Taliban; 10–11 Aug; fighting" in told
    assert "Same on both: 17 of 34" in told
    assert "Sources: " in told
    assert august.a.timeline.dataset.sha256 in told


def test_that_every_number_of_a_source_is_listed(august: Comparison) -> None:
    told = comparison_text(august)
    head, _, listed = told.partition("Sources: ")
    count = int(listed.split("\n", 1)[0])
    assert f"[{count}]" in listed
    assert f"[{count + 1}]" not in listed
    assert str(count) in head


def test_that_the_text_keeps_to_its_width(august: Comparison) -> None:
    lines = comparison_text(august, width=72).splitlines()
    assert all(len(line) <= 72 or "http" in line or "SHA" in line for line in lines)


def test_that_nothing_published_after_a_knowledge_date_shows() -> None:
    dataset = make_dataset(
        [
            make_event("a", on=1, reports="independent@1", summary="Known early"),
            make_event("b", on=1, reports="independent@8", summary="Known late"),
        ]
    )
    known = build_timeline(dataset, day(4))
    comparison = compare(brief(known, day(0)), brief(known, day(3)))
    for told in (comparison_text(comparison), comparison_csv(comparison)):
        assert "Known late" not in told
        assert "b-ins-1.0" not in told
    assert "Known early" in comparison_text(comparison)


def test_that_places_that_are_not_listed_are_counted_and_mere_certainty_has_a_line() -> None:
    dataset = make_dataset(
        [make_event("a", on=0, reports="ins@0 independent@8")], total=3, licence="CC0-1.0"
    )
    then, now = (brief(build_timeline(dataset, known), day(2)) for known in (day(2), None))
    told = comparison_text(compare(then, now))
    assert "The dataset does not list 2 of 3." in told
    assert "A: Ins, not certain → Ins; certain on B only" in told
    assert "Dataset test 1, CC0-1.0" in told


def test_that_two_sides_alike_have_no_reasons_and_no_sources() -> None:
    timeline = build_timeline(make_dataset([make_event(on=1)]))
    told = comparison_text(compare(brief(timeline, day(2)), brief(timeline, day(2))))
    assert "nothing differs." in told
    assert "The world changed" not in told
    assert "Sources" not in told
