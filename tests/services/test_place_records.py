"""Flat records of a day and of all days: true, complete, and as their document says."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing_app import __version__
from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.export_formats import FORMATS
from briefing_app.services.exports import ExportError, as_file, day_export, period_export
from briefing_app.services.place_records import Record, count_records, day_records, period_records
from tests.conftest import BUNDLED
from tests.factories import day, make_dataset, make_event, make_place, make_source, make_timeline

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "exports.md"
TYPES: dict[str, Any] = {
    "text": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "day": lambda value: isinstance(value, str) and bool(date.fromisoformat(value)),
    "yes or no": lambda value: isinstance(value, bool),
    "nothing": lambda value: value is None,
}


def documented(heading: str) -> dict[str, str]:
    """Type by field of the table under a heading."""
    section = DOCUMENT.read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+) \|", section, re.MULTILINE)
    return {field: kind.strip() for field, kind in rows}


def test_that_the_document_lists_the_formats_and_what_they_are_for() -> None:
    table = DOCUMENT.read_text("utf-8").partition("| Format | A day |")[2].partition("\n\n")[0]
    listed = {}
    for names, of_day, of_period in re.findall(
        r"^\| (`.+?`) \| (\w*) ?\| (\w*) ?\|", table, re.MULTILINE
    ):
        for name in re.findall("`(.+?)`", names):
            listed[name] = (of_day == "yes", of_period == "yes")
    assert listed == {name: (one.one_day, one.whole_period) for name, one in FORMATS.items()}


def all_records(timeline: Timeline) -> list[Record]:
    days = (date(2021, 5, 1), date(2021, 8, 6), date(2021, 8, 13), date(2021, 9, 7))
    listed = [record for on in days for record in day_records(brief(timeline, on))]
    return [*listed, *period_records(timeline)]


def test_that_the_document_names_exactly_the_fields_that_are_written(
    bundled_timeline: Timeline,
) -> None:
    written = {re.sub("^name_..$", "name_<language>", key)
               for record in all_records(bundled_timeline) for key in record}  # fmt: skip
    assert written == set(documented("The places: CSV and GeoJSON"))


def test_that_every_value_is_of_the_documented_type(bundled_timeline: Timeline) -> None:
    kinds = documented("The places: CSV and GeoJSON")
    for record in all_records(bundled_timeline):
        for key, value in record.items():
            allowed = kinds[re.sub("^name_..$", "name_<language>", key)].split(", or ")
            assert any(TYPES[kind](value) for kind in allowed), (key, value)


def test_that_the_records_of_a_day_count_as_the_day_does(bundled_timeline: Timeline) -> None:
    for index in range(0, bundled_timeline.day_count, 9):
        briefing = brief(bundled_timeline, bundled_timeline.day(index))
        records = day_records(briefing)
        for holder in bundled_timeline.holders:
            held = [record for record in records if record["holder"] == holder]
            count = briefing.count(holder)
            assert len(held) == count.counted
            assert sum(record["settled"] is True for record in held) == count.certain
        assert sum(record["changed"] is True for record in records) == len(briefing.changed)


def test_that_the_states_in_force_on_a_day_are_those_of_the_day(
    bundled_timeline: Timeline,
) -> None:
    states = period_records(bundled_timeline)
    for index in range(bundled_timeline.day_count):
        on = bundled_timeline.day(index).isoformat()
        in_force = [s for s in states if str(s["start"]) <= on < str(s["end"])]
        records = day_records(brief(bundled_timeline, bundled_timeline.day(index)))
        assert [(s["place_id"], s["holder"], s["settled"]) for s in in_force] == [
            (r["place_id"], r["holder"], r["settled"]) for r in records
        ]


def test_that_the_counts_are_those_of_each_day_and_add_up(bundled_timeline: Timeline) -> None:
    records = count_records(bundled_timeline)
    holders = len(bundled_timeline.holders)
    assert len(records) == bundled_timeline.day_count * holders
    for index in (0, 97, 104, 129):
        briefing = brief(bundled_timeline, bundled_timeline.day(index))
        of_day = [r for r in records if r["date"] == briefing.day.isoformat()]
        assert sum(int(r["counted"] or 0) for r in of_day) == bundled_timeline.total
        for record in of_day:
            count = briefing.count(str(record["holder"]))
            told = tuple(record[key] for key in ("counted", "certain", "possible", "change"))
            assert told == (count.counted, count.certain, count.possible, count.change)


def test_that_the_document_names_the_fields_of_the_counts(bundled_timeline: Timeline) -> None:
    section = (
        DOCUMENT.read_text("utf-8").partition("\n## The counts: CSV\n")[2].partition("\n## ")[0]
    )
    rows = re.findall(r"^\| (`[^|]+`) \|", section, re.MULTILINE)
    named = [name for row in rows for name in re.findall("`([^`]+)`", row)]
    assert named == list(count_records(bundled_timeline)[0])


def test_that_an_open_holder_says_why_and_a_certain_one_does_not(
    bundled_timeline: Timeline,
) -> None:
    records = all_records(bundled_timeline)
    assert {record["settled"] for record in records} == {True, False}
    assert all((record["why_open"] is None) == record["settled"] for record in records)


def test_that_sources_bear_publisher_and_day() -> None:
    dataset = make_dataset(
        [make_event(on=1, reports="independent ins", id="e")],
        sources=[
            make_source("e.0", 1, publisher="Agency A", url="https://a.example/1"),
            make_source("e.1", None, publisher="Agency B"),
        ],
    )
    (record,) = day_records(brief(build_timeline(dataset), day(2)))
    assert record["sources"] == "Agency A, 2021-01-02; Agency B, undated"
    assert record["source_ids"] == "e.0 e.1"
    assert record["addresses"] == "https://a.example/1"


def test_that_every_record_names_knowledge_dataset_and_program(bundled: Loaded) -> None:
    timeline = build_timeline(bundled.dataset, date(2021, 8, 13))
    for record in all_records(timeline):
        assert record["known_by"] == "2021-08-13"
        assert record["knowledge"] == "As known on 13 August 2021"
        assert record["dataset_sha256"] == bundled.dataset.sha256
        assert record["dataset_version"] == bundled.dataset.description.version
        assert record["program"] == f"briefing-app {__version__}"


def rows_of(made: str | bytes) -> list[dict[str, str]]:
    assert isinstance(made, str)
    return list(csv.DictReader(io.StringIO(made, newline="")))


def test_that_the_table_holds_the_records(bundled_timeline: Timeline) -> None:
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    rows, records = rows_of(day_export("csv", briefing, BUNDLED)), day_records(briefing)
    assert [list(row) for row in rows] == [list(record) for record in records]
    assert [row["holder"] for row in rows] == [record["holder"] for record in records]
    assert {row["settled"] for row in rows} == {"yes", "no"}
    assert len(rows_of(period_export("csv", bundled_timeline, BUNDLED))) == len(
        period_records(bundled_timeline)
    )


def test_that_a_formula_in_a_name_is_made_harmless_in_the_table() -> None:
    place = make_place("a", name="=HYPERLINK(1)", admin1="+1;=2", lat=-33.5, lon=-1.5)
    timeline = build_timeline(make_dataset(places=[place]))
    (row,) = rows_of(day_export("csv", brief(timeline, day(0)), BUNDLED))
    assert (row["place"], row["admin1"]) == ("'=HYPERLINK(1)", "'+1;'=2")
    assert (row["lat"], row["lon"]) == ("-33.5", "-1.5")


def test_that_only_the_file_of_a_table_bears_a_byte_order_mark() -> None:
    assert as_file("csv", "é") == b"\xef\xbb\xbf\xc3\xa9"
    assert as_file("json", "é") == b"\xc3\xa9"


@pytest.mark.parametrize("name", ["csv", "json", "geojson", "areas.geojson"])
def test_that_the_same_knowledge_gives_the_same_text(name: str, bundled: Loaded) -> None:
    made = []
    for _ in range(2):
        timeline = build_timeline(bundled.dataset, date(2021, 8, 20))
        briefing = brief(timeline, date(2021, 8, 13))
        made.append((day_export(name, briefing, BUNDLED), period_export(name, timeline, BUNDLED)))
    assert made[0] == made[1]


def test_that_a_period_of_which_nothing_was_known_is_refused(bundled: Loaded) -> None:
    timeline = build_timeline(bundled.dataset, date(2021, 4, 30))
    with pytest.raises(ExportError, match="known on 2021-04-30"):
        period_export("csv", timeline, BUNDLED)


def test_that_areas_are_refused_where_the_dataset_has_none(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no areas"):
        period_export("areas.geojson", make_timeline("gov ins"), tmp_path)
