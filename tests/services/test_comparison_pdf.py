"""A comparison on paper: what it says, under the rules of a brief."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import page
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from briefing_app.domain.briefing import brief
from briefing_app.domain.comparison import Comparison, compare
from briefing_app.domain.comparison_words import comparison_bottom_line, comparison_finding
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.comparison_pdf import comparison_pdf
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.shapes_file import load_shapes
from tests.factories import day, make_place, make_timeline

SOURCE_SIZE = 7.0  # points


@pytest.fixture
def august(bundled_timeline: Timeline) -> Comparison:
    """6 and 13 August with hindsight."""
    return compare(*(brief(bundled_timeline, date(2021, 8, on)) for on in (6, 13)))


def text_of(data: bytes) -> str:
    pages = PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_that_the_pages_say_what_the_window_says(august: Comparison, bundled: Loaded) -> None:
    told = text_of(comparison_pdf(august, shapes=load_shapes(bundled.path)))
    assert comparison_finding(august) in told
    assert comparison_bottom_line(august) in told
    assert "End of day, both with hindsight." in told
    assert "Changed between A and B" in told
    for row in august.differing:
        assert row.place.name in told
    assert "The world changed 17 of 34" in told
    assert "Same on both 17 of 34" in told


def test_that_the_pages_are_tagged_titled_and_the_same_on_every_run(
    august: Comparison, bundled: Loaded
) -> None:
    shapes = load_shapes(bundled.path)
    data = comparison_pdf(august, shapes=shapes)
    assert data == comparison_pdf(august, shapes=shapes)
    reader = PdfReader(io.BytesIO(data))
    catalogue = reader.trailer["/Root"]
    assert isinstance(catalogue, DictionaryObject)
    marked = catalogue["/MarkInfo"]
    assert isinstance(marked, DictionaryObject)
    assert str(marked["/Marked"]) == "True"
    assert str(catalogue["/Lang"]) == "en-GB"
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith("6 → 13 August 2021: Seventeen of 34 capitals")
    assert b"pdfuaid" in data


def test_that_the_pages_pass_an_independent_validator(
    august: Comparison, bundled: Loaded, tmp_path: Path
) -> None:
    target = tmp_path / "compared.pdf"
    target.write_bytes(comparison_pdf(august, shapes=load_shapes(bundled.path)))
    assert page.validate_pdf(str(target), profile="ua1").is_compliant


def test_that_every_cited_number_has_its_source(august: Comparison) -> None:
    told = text_of(comparison_pdf(august))
    assert "Sources 77 cited" in told
    assert "Reuters" in told


def test_that_nothing_published_later_than_both_sides_know_is_printed(
    bundled_timeline: Timeline,
) -> None:
    known = build_timeline(bundled_timeline.dataset, date(2021, 8, 9))
    comparison = compare(brief(known, date(2021, 8, 6)), brief(known, date(2021, 8, 9)))
    told = text_of(comparison_pdf(comparison))
    assert "as known on 9 August" in told or "as known then" in told
    later = [f"{on} Aug" for on in range(10, 31)]
    assert not any(words in told.replace("9 Aug", "") for words in later)


@pytest.mark.parametrize("rows", [("gov gov",), ("gov ins", "gov contested"), ("gov ins?",)])
def test_that_small_datasets_without_shapes_have_pages(rows: tuple[str, ...]) -> None:
    places = [make_place(name, lon=60.0 + n, lat=30.0) for n, name in enumerate("ab"[: len(rows)])]
    timeline = make_timeline(*rows, places=places)
    comparison = compare(brief(timeline, day(0)), brief(timeline, day(1)))
    assert comparison_finding(comparison) in text_of(comparison_pdf(comparison))


def test_that_paper_producer_and_mark_are_those_chosen(august: Comparison) -> None:
    options = BriefOptions(paper="letter", prepared_by="Desk 4", handling_mark="TLP:AMBER")
    data = comparison_pdf(august, options)
    assert float(PdfReader(io.BytesIO(data)).pages[0].mediabox.width) == pytest.approx(612, abs=1)
    told = text_of(data)
    assert "Prepared by: Desk 4" in told
    assert "TLP:AMBER" in told


def test_that_markup_of_a_dataset_is_printed_as_it_is_written() -> None:
    places = [make_place("a", name="#evil[*x*] $y$ <b>", lon=60.0, lat=30.0)]
    timeline = make_timeline("gov ins", places=places)
    comparison = compare(brief(timeline, day(0)), brief(timeline, day(1)))
    assert "#evil[*x*] $y$ <b>" in text_of(comparison_pdf(comparison))


def test_that_sources_are_numbered_in_the_order_of_reading(
    bundled_timeline: Timeline,
) -> None:
    """Page by page, and on each page column by column: not down one column over all pages."""
    first, last = bundled_timeline.first_day, bundled_timeline.day(bundled_timeline.last_index)
    comparison = compare(brief(bundled_timeline, first), brief(bundled_timeline, last))
    places: dict[int, tuple[int, float, float]] = {}
    for number, sheet in enumerate(PdfReader(io.BytesIO(comparison_pdf(comparison))).pages):

        def note(
            text: str, _: object, at: list[float], __: object, size: float, number: int = number
        ) -> None:
            if text.strip().isdigit() and round(size, 1) == SOURCE_SIZE:
                places[int(text)] = (number, at[4], -at[5])

        sheet.extract_text(visitor_text=note)
    assert len({number for number, _, _ in places.values()}) > 1
    assert sorted(places, key=places.__getitem__) == list(range(1, len(places) + 1))
