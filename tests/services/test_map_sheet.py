"""The maps of several days on one page."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from briefing_app.domain.page_words import map_words
from briefing_app.services.brief_batch import Every, Progress, Series
from briefing_app.services.brief_error import BriefError
from briefing_app.services.brief_options import BriefOptions, Paper
from briefing_app.services.map_sheet import MOST_MAPS, MapSheet, set_map_sheet
from briefing_app.services.report_pdf import DEFAULTS
from tests.crises import CRISES
from tests.factories import day
from tests.services.test_brief_batch import series_of


def placed(*rows: str, every: Every = "day") -> Series:
    """A series of which the places have coordinates."""
    series = series_of(*rows, every=every)
    places = tuple(
        place.model_copy(update={"lat": 30.0 + row, "lon": 60.0 + row})
        for row, place in enumerate(series.dataset.places)
    )
    return replace(series, dataset=replace(series.dataset, places=places))


SERIES = placed("gov ins ins", "gov gov gov")


def sheet(series: Series, options: BriefOptions = DEFAULTS) -> bytes:
    return set_map_sheet(tuple(series.briefings()), series, options)


def figures(node: object, found: list[str] | None = None) -> list[str]:
    """The descriptions of all figures of a tagged PDF."""
    found = [] if found is None else found
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, list):
        for child in node:
            figures(child, found)
    elif isinstance(node, dict):
        if node.get("/S") == "/Figure":
            found.append(str(node["/Alt"]))
        figures(node.get("/K"), found)
    return found


def test_that_every_map_has_its_day_its_counts_and_a_description() -> None:
    reader = PdfReader(io.BytesIO(sheet(SERIES)))
    text = reader.pages[0].extract_text()
    assert len(reader.pages) == 1
    assert all(day in text for day in ("1 January", "2 January", "3 January"))
    assert text.count("of 2") >= 3
    assert "1 changed" in text
    root: Any = reader.trailer["/Root"]
    told = [" ".join(alt.split()) for alt in figures(root["/StructTreeRoot"])]
    assert [map_words(briefing) for briefing in SERIES.briefings()] == told


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("number", [1, 2, 3, 6, 7, 12, 20, MOST_MAPS])
def test_that_any_number_of_maps_takes_one_page(number: int, paper: Paper) -> None:
    data = sheet(placed(" ".join(["gov"] * number)), BriefOptions(paper=paper))
    assert len(PdfReader(io.BytesIO(data)).pages) == 1


def test_that_more_maps_than_can_be_read_are_refused() -> None:
    with pytest.raises(BriefError, match="a page has room for 30 maps, and these are 31"):
        sheet(placed(" ".join(["gov"] * 31)))


@pytest.mark.parametrize("name", CRISES)
def test_that_the_maps_of_other_crises_fit_too(name: str) -> None:
    dataset = CRISES[name]()
    series = Series(dataset, dataset.first_day, min(dataset.last_day, day(5)))
    if any(place.lat is not None for place in dataset.places):
        assert len(PdfReader(io.BytesIO(sheet(series))).pages) == 1
    else:
        with pytest.raises(BriefError, match="gives none of them coordinates"):
            sheet(series)


def test_that_the_page_is_valid_as_a_tagged_pdf_and_the_same_on_every_run(tmp_path: Path) -> None:
    import page

    path = tmp_path / "maps.pdf"
    path.write_bytes(sheet(SERIES))
    assert page.validate_pdf(str(path), profile="ua1").is_compliant
    assert path.read_bytes() == sheet(SERIES)


def test_that_maps_are_drawn_and_not_made_of_pixels() -> None:
    reader = PdfReader(io.BytesIO(sheet(SERIES)))
    assert len(reader.pages[0].images) == 0


def test_that_the_page_says_which_days_it_shows() -> None:
    def told(series: Series) -> str:
        return PdfReader(io.BytesIO(sheet(series))).pages[0].extract_text()

    assert "Every day, 3 in all" in told(SERIES)
    assert "1 day on which a place changed hands" in told(placed("gov ins ins", every="change"))
    assert "Every 2 days, 2 in all" in told(placed("gov ins ins", every=2))


def test_that_a_folder_which_is_not_there_is_told(tmp_path: Path) -> None:
    told: list[Progress] = []
    page_of_maps = MapSheet(SERIES, tmp_path / "not" / "there" / "maps.pdf")
    page_of_maps.run(told.append)
    assert page_of_maps.ended == f"there is no folder {tmp_path / 'not'}"
    assert told == []
    assert page_of_maps.so_far() == "Nothing was written."
