"""The brief as PDF: what it says, that it is the same on every run, and what happens on failure."""

from __future__ import annotations

import hashlib
import json
import os
import re
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import page
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from briefing_app import __version__
from briefing_app.domain.briefing import Briefing, brief, display_order
from briefing_app.domain.dataset import Party
from briefing_app.domain.page_words import chart_caption, chosen_statements, page_order
from briefing_app.domain.sentences import bottom_line, finding
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.map_shapes import NO_SHAPES, shapes_digest
from briefing_app.services import report_pdf
from briefing_app.services.brief_attachment import ATTACHMENT
from briefing_app.services.brief_content import brief_content
from briefing_app.services.brief_error import BriefError
from briefing_app.services.brief_options import BriefOptions, Paper, options_of
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.day_json import day_json
from briefing_app.services.report_pdf import BriefReport, render_pages, set_brief, write_brief
from briefing_app.services.resources import bundled_dataset
from briefing_app.services.shapes_file import load_shapes
from tests.factories import (
    day,
    make_briefing,
    make_dataset,
    make_event,
    make_place,
    make_source,
    make_statement,
)
from tests.golden_briefs import GOLDEN, golden_lines

ROOT = Path(__file__).resolve().parents[2]
SHAPES = load_shapes(ROOT / "data" / "afghanistan-2021")
DAYS = [date(2021, 5, 1), date(2021, 5, 20), date(2021, 8, 13), date(2021, 8, 15), date(2021, 9, 7)]
STATEMENTS = "Statements of the day"
HOSTILE = '#import "x" $x$ *b* _i_ \\ `r` <b>&amp; "q" @ref ~ [x](y) // c /* d */ #{1}'


@pytest.fixture(scope="module")
def paths(bundled_timeline: Timeline, tmp_path_factory: pytest.TempPathFactory) -> dict[date, Path]:
    """The briefs of some days of the bundled dataset, with hindsight."""
    folder = tmp_path_factory.mktemp("briefs")
    written = {on: folder / f"{on}.pdf" for on in DAYS}
    for on, path in written.items():
        report = write_brief(path, brief(bundled_timeline, on), BriefOptions(), SHAPES)
        assert report.pages == len(PdfReader(path).pages)
        assert report.size == path.stat().st_size
        assert (report.replaced, report.shortened) == ((), 0)
    return written


@pytest.fixture(scope="module")
def written(paths: dict[date, Path]) -> dict[date, PdfReader]:
    """The same, opened."""
    return {on: PdfReader(path) for on, path in paths.items()}


def words(text: str) -> str:
    """Text in one line, without the breaks and isolates of a page."""
    return " ".join(re.sub("[\u2068\u2069\u200b]", "", text).split())


def flat(text: str) -> str:
    """Text without any space, as lines may break at a hyphen too."""
    return re.sub("[\\s\u2068\u2069\u200b]", "", text)


def text_of(reader: PdfReader, number: int | None = None) -> str:
    pages = reader.pages if number is None else [reader.pages[number]]
    return words(" ".join(page.extract_text() for page in pages))


def written_text(path: Path, briefing: Briefing) -> str:
    write_brief(path, briefing)
    return text_of(PdfReader(path))


def elements(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every element of the structure tree, in the order of reading."""

    def walk(node: Any) -> Iterator[DictionaryObject]:  # noqa: ANN401
        node = node.get_object()
        if isinstance(node, DictionaryObject):
            if "/S" in node:
                yield node
            kids = node.get("/K", [])
            kids = kids.get_object() if hasattr(kids, "get_object") else kids
            for kid in kids if isinstance(kids, list) else [kids]:
                if not isinstance(kid, int):
                    yield from walk(kid)

    yield from walk(reader.root_object["/StructTreeRoot"])


# What it says


def test_that_the_first_page_states_day_finding_and_counts(
    written: dict[date, PdfReader], bundled_timeline: Timeline
) -> None:
    for on, reader in written.items():
        briefing = brief(bundled_timeline, on)
        text = text_of(reader, 0)
        assert f"State at end of {on:%A} {on.day} {on:%B} 2021, Kabul time (UTC+04:30)" in text
        assert f"Day {briefing.day_index + 1} of 130 " in text
        assert "With hindsight" in text
        assert finding(briefing) in text
        assert bottom_line(briefing).strip() in text
        for holder in display_order(bundled_timeline):
            assert f"{briefing.count(holder).counted} of 34" in text
        assert words(chart_caption(briefing)) in text


def test_that_every_changed_city_is_told_with_both_holders_day_and_grade(
    written: dict[date, PdfReader], bundled_timeline: Timeline
) -> None:
    text = text_of(written[date(2021, 8, 13)], 0)

    assert "What changed since 12 August 5 of 34" in text
    assert "Lashkar Gah Contested → Taliban. " in text
    assert "12–13 Aug, corroborated." in text
    for row in brief(bundled_timeline, date(2021, 8, 13)).changed:
        assert f"{bundled_timeline.dataset.places[row].name} " in text.split("What changed")[1]


def test_that_what_is_not_settled_names_denials_and_other_counts(
    written: dict[date, PdfReader],
) -> None:
    text = text_of(written[date(2021, 8, 13)], 0).split("What is not settled")[1]

    assert "Kunduz: Taliban since 8 Aug, corroborated. Denied by the government on 9 Aug" in text
    assert "Firozkoh and Lashkar Gah: Dated 12–13 Aug by different reports" in text
    assert "17 (RFE/RL: 'half of 34'; also AP and Daily Sabah, CNN), 18 (" in text


def test_that_every_place_and_event_stands_somewhere_and_what_is_cited_is_listed(
    written: dict[date, PdfReader], bundled_timeline: Timeline
) -> None:
    for on, reader in written.items():
        text = flat(text_of(reader))
        briefing = brief(bundled_timeline, on)
        told = [state.place.name for state in briefing.states()]
        told += [known.event.summary for known in briefing.events]
        for briefed in chosen_statements(briefing):
            told += [briefed.statement.summary, briefed.statement.quote or ""]
        assert [words for words in told if flat(words) not in text] == []
        numbers = brief_content(briefing, BriefOptions(), NO_SHAPES).numbers
        assert f"Sources{len(numbers)}cited" in text or not numbers


def test_that_a_busy_day_prints_five_statements_by_a_stated_rule_and_counts_the_others(
    written: dict[date, PdfReader], bundled_timeline: Timeline
) -> None:
    text = text_of(written[date(2021, 8, 13)], 0)

    assert "Statements of the day 5 of 43" in text
    assert "5 of 43: those with a check first (17 have one)" in text
    assert "The other 38 are in the attached data and in the program." in text
    statements = page_order(brief(bundled_timeline, date(2021, 8, 13)).statements)
    for number, briefed in enumerate(statements[:10]):
        assert (flat(briefed.statement.summary) in flat(text)) == (number < 5)
    assert "≈ Consistent with “half”. Said: half of 34, that is 17." in text


def test_that_findings_stay_on_page_1_and_the_others_on_later_pages(
    written: dict[date, PdfReader],
) -> None:
    for reader in written.values():
        first, later = text_of(reader, 0), text_of(reader).split("Page 1 of", 1)[1]
        for title in ("What changed", "What is not settled", "Who holds the capital",
                      "Capitals held, by day", "Statements of the day"):  # fmt: skip
            assert title in first
        for title in ("What is not settled", "Who holds the capital", "Capitals held, by day"):
            assert title not in later
        for title in ("Held by the", "Corrections", "Sources", "Method"):
            assert title in later


def test_that_page_numbers_dataset_and_program_stand_on_every_page(
    written: dict[date, PdfReader], bundled: Loaded
) -> None:
    for reader in written.values():
        for number in range(len(reader.pages)):
            text = text_of(reader, number)
            assert f"Page {number + 1} of {len(reader.pages)}" in text
            assert f"SHA-256 {bundled.dataset.sha256[:12]}" in text
            assert f"Dataset afghanistan-2021 {bundled.dataset.description.version}" in text
            assert f"briefing-app {__version__}" in text


def test_that_most_days_take_two_pages_and_those_of_many_sources_three(
    written: dict[date, PdfReader],
) -> None:
    assert [len(written[on].pages) for on in DAYS] == [2, 2, 3, 3, 3]


def test_that_a_day_as_known_then_says_so_and_hides_what_came_later(
    bundled: Loaded, tmp_path: Path
) -> None:
    known_by = date(2021, 8, 13)
    text = written_text(
        tmp_path / "then.pdf", brief(build_timeline(bundled.dataset, known_by), known_by)
    )

    assert "As known on 13 August 2021" in text
    assert "not yet known" in text
    assert "With hindsight" not in text
    assert "Outcome" not in text
    assert "Known gaps" not in text
    assert re.search(r"\b1[456789] Aug(ust)?\b", text.split("Sources")[0]) is None


def test_that_the_day_of_a_small_dataset_is_complete(tmp_path: Path) -> None:
    briefing = make_briefing("gov ins?", "unknown gov", on=1, total=5)
    text = written_text(tmp_path / "small.pdf", briefing)

    assert "A Gov → Ins." in text
    assert "B Unknown → Gov." in text
    assert "No statements recorded on 2 January." in text
    assert "No other events recorded on 2 January." in text
    assert "3 of 5 provincial capitals are not in the dataset and count as unknown." in text


@pytest.mark.parametrize("changes", [1, 10, 25, 60])
def test_that_many_changes_stay_on_page_1_and_are_counted_where_they_do_not_fit(
    changes: int, tmp_path: Path
) -> None:
    places = [make_place(f"p{number}", name=f"Town{number:02}") for number in range(changes)]
    events = [
        make_event(place.id, on=1, reports="ins -gov", summary=f"What happened in {place.name}.")
        for place in places
    ]
    timeline = build_timeline(make_dataset(events, places=places, days=3))
    path = tmp_path / "many.pdf"
    write_brief(path, brief(timeline, day(1)))
    first, later = text_of(PdfReader(path), 0), text_of(PdfReader(path), 1)

    told = sum(f"{place.name} Gov → Ins." in first for place in places)
    assert told == changes or f"{changes - told} more: see the tables." in first
    assert ("What happened in Town00." in first) == (changes <= 10)
    still_open = sum(f"{place.name}: Ins since 2 Jan, claimed." in first for place in places)
    assert still_open == changes or f"{changes - still_open} more: see the tables." in first
    assert "→" not in later
    for place in places:
        assert place.name in later


def test_that_the_table_calls_places_cities_only_where_they_are() -> None:
    for kind, word in (("town", "City"), ("border crossing", "Place")):
        dataset = make_dataset(places=[make_place("a", kind=kind)])
        content = brief_content(brief(build_timeline(dataset), day(0)), BriefOptions(), NO_SHAPES)
        assert content.fields["table_head"] == ["", word, "Since", "Evidence", "Sources"]


@pytest.mark.parametrize("parties", [1, 7, 30])
def test_that_any_number_of_parties_fits(parties: int, tmp_path: Path) -> None:
    ids = [f"party{number}" for number in range(parties)]
    places = [make_place(f"p{number}", ids[number % parties]) for number in range(40)]
    dataset = make_dataset(places=places, parties=ids, days=3)
    text = written_text(tmp_path / "parties.pdf", brief(build_timeline(dataset), day(1)))

    for party in ids:
        assert f"Held by {party.capitalize()} " in text


def test_that_a_place_is_named_in_its_script_only_where_the_dataset_has_it(tmp_path: Path) -> None:
    places = [
        make_place("kabul", names={"fa": "کابل"}),
        make_place("none"),
        make_place("odd", names={"X-unheard-of": "Ödd"}),
    ]
    path = tmp_path / "names.pdf"
    text = written_text(path, brief(build_timeline(make_dataset(places=places)), day(1)))

    assert "City, held since before 1 Jan Last named in a source" in text
    assert "Kabul کابل not so far" in text
    assert "None not so far" in text
    assert "Odd Ödd not so far" in text
    content = b"".join(sheet.get_contents().get_data() for sheet in PdfReader(path).pages)  # type: ignore[union-attr]
    assert b"/Lang(fa)" in content


@pytest.mark.parametrize("paper, size", [("a4", (595, 842)), ("letter", (612, 792))])
def test_that_both_papers_hold_everything(
    paper: Paper,
    size: tuple[int, int],
    bundled_timeline: Timeline,
    tmp_path: Path,
) -> None:
    path = tmp_path / "paper.pdf"
    write_brief(path, brief(bundled_timeline, date(2021, 8, 13)), BriefOptions(paper=paper))
    reader = PdfReader(path)

    for sheet in reader.pages:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == size
    assert "= Consistent" in text_of(reader)
    assert "Method" in text_of(reader)


# What may be chosen

AUGUST_13 = date(2021, 8, 13)


def chosen_text(timeline: Timeline, path: Path, options: BriefOptions) -> list[str]:
    """The text of each page of 13 August."""
    write_brief(path, brief(timeline, AUGUST_13), options, SHAPES)
    reader = PdfReader(path)
    return [text_of(reader, number) for number in range(len(reader.pages))]


def test_that_mark_and_producer_stand_on_every_page_above_and_below(
    bundled_timeline: Timeline, tmp_path: Path
) -> None:
    options = BriefOptions(handling_mark="TLP:AMBER+STRICT", prepared_by="Desk #1 $x$")
    path = tmp_path / "marked.pdf"
    for text in chosen_text(bundled_timeline, path, options):
        assert text.count("TLP:AMBER+STRICT") == 2
        assert "Prepared by: Desk #1 $x$" in text
    metadata = PdfReader(path).metadata
    assert metadata is not None
    assert metadata.author == "Desk #1 $x$"


def test_that_what_is_left_out_by_choice_is_counted_and_said(
    bundled_timeline: Timeline, tmp_path: Path
) -> None:
    options = BriefOptions(
        with_map=False, with_chart=False, with_table=False, with_statements=False
    )
    path = tmp_path / "bare.pdf"
    pages = chosen_text(bundled_timeline, path, options)
    text = " ".join(pages)
    assert "By choice: 43 statements, the map, the chart and the tables of places." in text
    for title in ("Who holds", "Capitals held", "Held by the Taliban", STATEMENTS):
        assert title not in text
    assert "What changed since 12 August" in pages[0]
    assert page.validate_pdf(str(path), profile="ua1").is_compliant


def test_that_statements_chosen_by_hand_are_printed_all_and_no_others(
    bundled_timeline: Timeline, tmp_path: Path
) -> None:
    statements = page_order(brief(bundled_timeline, AUGUST_13).statements)
    chosen = tuple(briefed.statement.id for briefed in statements[20:34])
    options = BriefOptions(statement_ids=(*reversed(chosen), "of-no-day"))
    text = " ".join(chosen_text(bundled_timeline, tmp_path / "chosen.pdf", options))
    for briefed in statements:
        is_printed = flat(briefed.statement.summary) in flat(text)
        assert is_printed == (briefed.statement.id in chosen)
    assert "14 of 43, chosen by hand. The other 29 are in the attached data" in text


def test_that_names_stand_in_the_languages_that_were_chosen(
    bundled_timeline: Timeline, tmp_path: Path
) -> None:
    kabul = next(place for place in bundled_timeline.dataset.places if place.id == "kabul")
    for names in ((), ("ps",), ("fa", "ps")):
        options = BriefOptions(names=names)
        text = " ".join(chosen_text(bundled_timeline, tmp_path / "names.pdf", options))
        shown = " ".join(dict.fromkeys(kabul.names[language] for language in names))
        assert f"Kabul {shown} 13 Aug".replace("  ", " ") in text


# Tags and standards


def test_that_the_pages_pass_an_independent_validator(paths: dict[date, Path]) -> None:
    for path in paths.values():
        assert page.validate_pdf(str(path), profile="ua1").is_compliant


def tag(element: DictionaryObject) -> str:
    return str(element["/S"])


def test_that_every_figure_has_a_text_and_it_tells_the_counts(
    written: dict[date, PdfReader],
) -> None:
    for reader in written.values():
        figures = [element for element in elements(reader) if tag(element) == "/Figure"]
        assert [bool(figure.get("/Alt")) for figure in figures] == [True, True]
    told = figures_text(written[date(2021, 8, 13)])
    assert told.count("Taliban 18 of 34 (range 16–18)") == 2
    assert "changed hands on 13 August: Firozkoh, Lashkar Gah, Pul-e Alam" in told


def figures_text(reader: PdfReader) -> str:
    return " ".join(str(e["/Alt"]) for e in elements(reader) if tag(e) == "/Figure")


def test_that_changes_statements_and_sources_are_items_of_lists(
    written: dict[date, PdfReader], bundled_timeline: Timeline
) -> None:
    for on, reader in written.items():
        content = brief_content(brief(bundled_timeline, on), BriefOptions(), NO_SHAPES).fields
        parts = [*content["lists"].values(), content["corrections"], content["sources"]]
        tags = [tag(element) for element in elements(reader)]
        assert tags.count("/LI") == sum(len(part["items"]) for part in parts)
        assert tags.count("/LBody") == tags.count("/LI")


def test_that_headings_come_in_order_and_tables_have_header_rows(
    written: dict[date, PdfReader],
) -> None:
    for reader in written.values():
        tags = [tag(element) for element in elements(reader)]
        headings = [name for name in tags if re.fullmatch("/H[1-6]", name)]
        assert headings[0] == "/H1"
        assert set(headings[1:]) == {"/H2"}
        assert tags.count("/THead") == tags.count("/Table") >= 1
        assert "/TH" in tags


def test_that_the_outline_holds_finding_and_sections(written: dict[date, PdfReader]) -> None:
    (top, sections) = written[date(2021, 8, 13)].outline

    assert not isinstance(top, list)
    assert words(str(top.title)) == (
        "The Taliban hold 18 of 34 provincial capitals, five more than the day before"
    )
    assert isinstance(sections, list)
    titles = [str(entry.title) for entry in sections if not isinstance(entry, list)]
    assert titles[:3] == ["What changed since 12 August", "What is not settled", STATEMENTS]
    assert {"Who holds the capital", "Capitals held, by day"} < set(titles)
    assert titles[-3:] == ["Corrections", "Sources", "Method"]


def test_that_title_language_and_dates_are_those_of_the_day(
    written: dict[date, PdfReader],
) -> None:
    reader = written[date(2021, 8, 13)]
    metadata = reader.metadata
    assert metadata is not None
    assert metadata.title == (
        "13 August 2021: The Taliban hold 18 of 34 provincial capitals, "
        "five more than the day before"
    )
    assert metadata.author == f"briefing-app {__version__}"
    assert "State at end of Friday 13 August 2021" in (metadata.subject or "")
    assert str(reader.root_object["/Lang"]) == "en-GB"
    end_of_day = datetime(2021, 8, 13, 19, 30, tzinfo=UTC)  # midnight in Kabul
    assert metadata.creation_date == metadata.modification_date == end_of_day


@pytest.mark.parametrize(
    "offset, expected",
    [("+04:30", 19.5), ("+04:36:36", 19.39), ("-05:00", 29), ("\u221205:00", 29), ("", 24)],
)
def test_that_the_time_stamp_is_the_end_of_the_day_in_the_zone_of_the_dataset(
    offset: str, expected: float
) -> None:
    dataset = make_dataset(days=1)
    briefing = brief(build_timeline(replace(dataset, utc_offsets=((day(0), offset),))), day(0))
    start = datetime(2021, 1, 1, tzinfo=UTC).timestamp()
    assert report_pdf.end_of_day(briefing) - start == expected * 3600


@pytest.mark.parametrize("first", [date(1, 1, 1), date(1815, 6, 18), date(9999, 12, 31)])
def test_that_days_of_any_year_can_be_briefed(first: date, tmp_path: Path) -> None:
    dataset = make_dataset(period={"start": first, "end": first})
    dataset = replace(dataset, utc_offsets=((first, "+14:00"),))
    text = written_text(tmp_path / "old.pdf", brief(build_timeline(dataset), first))

    assert f"{first.day} {first:%B} {first.year}" in text


def test_that_only_bundled_fonts_are_in_the_file(paths: dict[date, Path]) -> None:
    names = {
        re.sub(r"^\w{6}\+|-.*", "", name)
        for name in re.findall(r"/FontName ?/([\w+-]+)", paths[DAYS[2]].read_text("latin-1"))
    }
    assert names == {"SourceSans3", "SourceSerif4", "Vazirmatn"}


def actions(reader: PdfReader) -> list[DictionaryObject]:
    """What the links of all pages do."""
    found = []
    for sheet in reader.pages:
        for annotation in sheet.get("/Annots", []):
            link = annotation.get_object()
            found.append(link["/A"].get_object() if "/A" in link else link)
    return found


def test_that_every_cited_number_leads_to_its_source(written: dict[date, PdfReader]) -> None:
    for reader in written.values():
        inside = [action for action in actions(reader) if "/URI" not in action]
        assert inside
        destinations = reader.named_destinations
        for action in inside:
            target = action.get("/D") or action["/Dest"]
            if not isinstance(target, list):
                target = destinations[str(target)].dest_array
            number = reader.get_page_number(target[0].get_object())
            assert number is not None and number >= 1  # sources never stand on page 1


def test_that_titles_link_to_their_address_and_to_nothing_but_the_web(tmp_path: Path) -> None:
    urls = {
        "good": "https://example.org/a b?q=ä",
        "script": "javascript:alert(1)",
        "file": "file:///etc/passwd",
        "broken": "https://[::1",
        "none": None,
    }
    statement = make_statement(0, sources=tuple(urls))
    sources = [make_source(key, url=url) for key, url in urls.items()]
    path = tmp_path / "links.pdf"
    dataset = make_dataset(statements=[statement], sources=sources)
    text = written_text(path, brief(build_timeline(dataset), day(0)))

    links = [str(action["/URI"]) for action in actions(PdfReader(path)) if "/URI" in action]
    assert set(links) == {"https://example.org/a%20b?q=%C3%A4"}
    for key in urls:
        assert f"Title of {key}" in text


# What is attached


def attached(path: Path) -> dict[str, Any]:
    (name, (data,)) = next(iter(PdfReader(path).attachments.items()))
    assert name == ATTACHMENT
    read: dict[str, Any] = json.loads(data)
    return read


def test_that_the_day_is_attached_with_all_that_is_needed_to_set_it_again(
    bundled_timeline: Timeline, tmp_path: Path
) -> None:
    options = BriefOptions("letter", "Desk", "TLP:CLEAR", ("ps",), with_chart=False)
    path = tmp_path / "day.pdf"
    report = write_brief(path, brief(bundled_timeline, date(2021, 8, 13)), options, SHAPES)

    read = attached(path)
    again = BriefOptions() if read["known_by"] else options_of(read["brief"]["options"])
    briefing = brief(bundled_timeline, date.fromisoformat(read["date"]))
    assert set_brief(briefing, again, SHAPES) == (path.read_bytes(), replace(report, path=None))
    assert read["dataset"]["sha256"] == bundled_timeline.dataset.sha256
    assert read["brief"]["shapes_sha256"] == shapes_digest(SHAPES)
    whole = day_json(briefing)
    for key in whole.keys() - {"sources"}:
        assert read[key] == json.loads(json.dumps(whole[key])), key


def test_that_sources_are_attached_all_with_the_numbers_of_the_pages(
    paths: dict[date, Path], bundled_timeline: Timeline
) -> None:
    for on, path in paths.items():
        read = attached(path)
        numbers = [source["number"] for source in read["sources"]]
        printed = [number for number in numbers if number is not None]
        assert printed == list(range(1, len(printed) + 1))
        assert numbers[: len(printed)] == printed
        assert len(numbers) == len(day_json(brief(bundled_timeline, on))["sources"])
        statements = [briefed.statement.id for briefed in chosen_statements(
            brief(bundled_timeline, on))]  # fmt: skip
        assert read["brief"]["statements"] == statements


def test_that_the_file_says_what_it_conforms_to_and_what_the_attachment_is(
    paths: dict[date, Path],
) -> None:
    for path in paths.values():
        data = path.read_bytes()
        assert re.search(rb"<pdfaid:part>3</pdfaid:part>", data)
        assert re.search(rb"<pdfaid:conformance>A</pdfaid:conformance>", data)
        assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", data)
        files: Any = PdfReader(path).root_object["/AF"].get_object()
        (file,) = files
        assert file.get_object()["/AFRelationship"] == "/Data"
        assert str(file.get_object()["/EF"]["/F"].get_object()["/Subtype"]) == "/application/json"


# The same on every run


def test_that_another_folder_time_zone_and_language_give_the_same_bytes(
    bundled_timeline: Timeline, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    options = BriefOptions(handling_mark="TLP:GREEN", prepared_by="Desk")
    write_brief(first, brief(bundled_timeline, date(2021, 8, 13)), options, SHAPES)
    write_brief(second, brief(bundled_timeline, date(2021, 8, 13)), options, SHAPES)
    assert first.read_bytes() == second.read_bytes()

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    program = (
        "from datetime import date; from pathlib import Path\n"
        "from briefing_app.domain.briefing import brief\n"
        "from briefing_app.domain.timeline import build_timeline\n"
        "from briefing_app.services.dataset_file import load_dataset\n"
        "from briefing_app.services.brief_options import BriefOptions\n"
        "from briefing_app.services.report_pdf import write_brief\n"
        "from briefing_app.services.shapes_file import load_shapes\n"
        f"folder = Path({str(ROOT / 'data' / 'afghanistan-2021')!r})\n"
        "briefing = brief(build_timeline(load_dataset(folder).dataset), date(2021, 8, 13))\n"
        "options = BriefOptions(handling_mark='TLP:GREEN', prepared_by='Desk')\n"
        "write_brief(Path('third.pdf'), briefing, options, load_shapes(folder))\n"
    )
    surroundings = os.environ | {
        "PYTHONPATH": str(ROOT / "src"),
        "LC_ALL": "C",
        "TZ": "Pacific/Kiritimati",
        "SOURCE_DATE_EPOCH": "1",
        "PYTHONHASHSEED": "7",
    }
    subprocess.run([sys.executable, "-c", program], cwd=elsewhere, env=surroundings, check=True)
    digests = {
        hashlib.sha256(path.read_bytes()).hexdigest() for path in (first, elsewhere / "third.pdf")
    }
    assert len(digests) == 1


def test_that_the_reliability_of_a_source_is_not_broken(tmp_path: Path) -> None:
    loaded = load_dataset(bundled_dataset("france-1944"))
    target = tmp_path / "brief.pdf"
    write_brief(target, brief(build_timeline(loaded.dataset), date(1944, 8, 16)))
    text = PdfReader(target).pages[1].extract_text()
    lines = [line.strip() for line in text.splitlines()]
    assert [line for line in lines if line.endswith("not usually")]
    assert [line for line in lines if line.endswith(" not")] == []
    assert not re.search(r"\d(fairly|usually)", text)  # nor does it touch the day


def test_that_a_release_gives_the_same_bytes_on_every_machine() -> None:
    """After a change that is meant to change the pages: `python -m tests.golden_briefs`."""
    assert golden_lines() == GOLDEN.read_text("utf-8").splitlines()


def test_that_pictures_show_the_same_pages(bundled_timeline: Timeline, tmp_path: Path) -> None:
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    report = write_brief(tmp_path / "day.pdf", briefing)
    pictures = render_pages(briefing, 36)

    assert len(pictures) == report.pages
    for picture in pictures:
        assert picture.startswith(b"\x89PNG")
        width, height = struct.unpack(">II", picture[16:24])
        assert (width, height) == pytest.approx((210 / 25.4 * 36, 297 / 25.4 * 36), abs=1)
    assert len(render_pages(make_briefing("gov", on=0), 36)) == 2


# Text from a dataset


def hostile_briefing(text: str) -> Briefing:
    parties = [
        Party(id="gov", name=text, short_name=text),
        Party(id="ins", name=text, short_name=text, in_sentence=text),
    ]
    statement = make_statement(1, summary=text, quote=text, role=text, speaker="nobody")
    dataset = make_dataset(
        [make_event("a", on=1, reports="independent -gov", summary=text)],
        [statement],
        places=[make_place("a", name=text, names={"fa": text})],
        sources=[make_source("a-ins-1.0", 1, publisher=text, title=text)],
        parties=parties,
        title=text,
        known_gaps=(text,),
        definition_of_control=text,
    )
    return brief(build_timeline(dataset), day(1))


def test_that_markup_in_a_dataset_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "hostile.pdf"
    report = write_brief(path, hostile_briefing(HOSTILE))

    assert (report.replaced, report.shortened) == ((), 0)
    assert text_of(PdfReader(path)).count(HOSTILE) > 10
    assert page.validate_pdf(str(path), profile="ua1").is_compliant


def test_that_what_cannot_be_printed_is_marked_and_listed(tmp_path: Path) -> None:
    path = tmp_path / "marks.pdf"
    report = write_brief(path, hostile_briefing("a\u202eb\U0001f600c\u6f22d\u0007e\ufefff"))

    assert dict(report.replaced).keys() == {"\u202e", "\U0001f600", "\u6f22", "\u0007"}
    assert "a\ufffdb\ufffdc\ufffdd\ufffdef" in text_of(PdfReader(path))
    told = str(report)
    assert "U+1F600 GRINNING FACE × " in told
    assert "U+0007 × " in told
    assert page.validate_pdf(str(path), profile="ua1").is_compliant


@pytest.mark.parametrize("text", ["word " * 1999, "x" * 9_999, "کابل " * 1_999])
def test_that_endless_texts_are_shortened_visibly_and_counted(text: str, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    report = write_brief(path, hostile_briefing(text))

    assert report.shortened > 10
    assert f"Shortened, and marked so: {report.shortened} texts." in str(report)
    assert text_of(PdfReader(path)).count("[shortened]") > 10
    assert page.validate_pdf(str(path), profile="ua1").is_compliant


def test_that_numbers_beside_a_right_to_left_name_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "order.pdf"
    event = make_event("a", on=1, summary="کندز 31 → 34 on 2021-08-08")
    write_brief(path, brief(build_timeline(make_dataset([event])), day(1)))
    briefing = brief(build_timeline(make_dataset([event])), day(1))
    content, _ = report_pdf.printed_content(briefing, BriefOptions(), NO_SHAPES)

    assert (
        content.fields["lists"]["changed"]["items"][0]["text"]
        == "\u2068کندز\u2069 31 → 34 on 2021-08-08"
    )
    assert "31 → 34 on 2021-08-08" in text_of(PdfReader(path))


# What a report says


def test_that_a_report_counts_pages_and_sources() -> None:
    assert str(BriefReport(Path("a.pdf"), 2, 115, 1000)) == "Wrote a.pdf: 2 pages, 115 sources."
    assert str(BriefReport(Path("a.pdf"), 1, 1, 1000)) == "Wrote a.pdf: 1 page, 1 source."


# Failure


@pytest.fixture
def small() -> Briefing:
    return make_briefing("gov ins", on=1)


def failed(path: Path, briefing: Briefing) -> BriefError:
    """The error of a brief that cannot be written; whatever stood there before still does."""
    before = {entry: entry.is_file() and entry.read_bytes() for entry in _neighbours(path)}
    with pytest.raises(BriefError) as caught:
        write_brief(path, briefing)
    assert {entry: entry.is_file() and entry.read_bytes() for entry in _neighbours(path)} == before
    assert caught.value.path == path
    assert caught.value.reason == str(caught.value)
    return caught.value


def _neighbours(path: Path) -> list[Path]:
    return sorted(path.parent.iterdir()) if path.parent.is_dir() else []


def test_that_a_folder_is_not_overwritten(small: Briefing, tmp_path: Path) -> None:
    (tmp_path / "day.pdf").mkdir()
    assert str(failed(tmp_path / "day.pdf", small)) == f"{tmp_path / 'day.pdf'} is a folder"


def test_that_folders_are_not_made_up(small: Briefing, tmp_path: Path) -> None:
    reason = str(failed(tmp_path / "none" / "day.pdf", small))
    assert reason == f"there is no folder {tmp_path / 'none'}"
    assert not (tmp_path / "none").exists()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no folder here refuses everyone")
def test_that_a_folder_that_takes_no_files_is_named(small: Briefing) -> None:
    with pytest.raises(BriefError) as caught:
        write_brief(Path("/proc/self/day.pdf"), small)
    assert caught.value.reason


def test_that_a_full_disk_leaves_the_old_brief(
    small: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "day.pdf"
    path.write_bytes(b"the old brief")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert str(failed(path, small)) == "no space left on device"


def test_that_a_move_that_fails_leaves_the_old_brief(
    small: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "day.pdf"
    path.write_bytes(b"the old brief")

    def refused(source: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(os, "replace", refused)
    assert str(failed(path, small)) == "permission denied"


def test_that_a_path_no_system_can_have_is_an_error_with_a_reason(small: Briefing) -> None:
    with pytest.raises(BriefError, match="null"):
        write_brief(Path("a\0b.pdf"), small)


@pytest.mark.parametrize(
    "template, reason",
    [
        ('#panic("a fault")', "the page could not be set: panicked with: a fault"),
        (
            '#set document(title: "T")\n#set text(font: "No Such Font")\ntext',
            "the page could not be set as designed: unknown font family: no such font",
        ),
    ],
)
def test_that_a_page_that_cannot_be_set_as_designed_is_not_written(
    template: str, reason: str, small: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "brief.typ").write_text(template)
    monkeypatch.setattr(report_pdf, "resource", lambda *parts: tmp_path.joinpath(*parts))
    assert str(failed(tmp_path / "day.pdf", small)) == reason


def test_that_a_copy_without_its_template_says_what_is_missing(
    small: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*parts: str) -> Path:
        raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing")

    monkeypatch.setattr(report_pdf, "resource", missing)
    assert str(failed(tmp_path / "day.pdf", small)) == "resources/brief.typ is missing"
