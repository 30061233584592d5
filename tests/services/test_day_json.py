"""The day as JSON: what it says, that it leaks nothing, and that its document is true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.briefing import Briefing, brief, number_sources
from briefing_app.domain.page_words import page_sources
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.day_json import day_json, day_json_text
from tests.factories import (
    make_briefing,
    make_claim,
    make_dataset,
    make_event,
    make_forecast,
    make_place,
    make_source,
    make_statement,
)

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "day-json.md"
# Objects whose keys are data: any key stands for the one in the document.
KEYS_ARE_DATA = {"counts": "counts.<holder>", "places[].names": "places[].names.<language>"}

TYPES: dict[str, Any] = {
    "text": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "day": lambda value: isinstance(value, str) and bool(date.fromisoformat(value)),
    "holder": lambda value: isinstance(value, str),
    "true": lambda value: value is True,
    "false": lambda value: value is False,
    "null": lambda value: value is None,
    "object": lambda value: isinstance(value, dict),
    "list": lambda value: isinstance(value, list) and all(isinstance(x, dict) for x in value),
    "list of text": lambda value: (
        isinstance(value, list) and all(isinstance(x, str) for x in value)
    ),
}


def documented() -> dict[str, str]:
    """Type by field, in the order of the document."""
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    return {field: kind.strip() for field, kind in rows}


def produced(value: object, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every field of a day with its value, named as the document names it."""
    if isinstance(value, dict):
        if path and path not in KEYS_ARE_DATA:
            yield path, value
        for key, inner in value.items():
            yield from produced(inner, KEYS_ARE_DATA.get(path) or f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        yield f"{path}[]", value
        for item in value:
            if isinstance(item, dict):
                for key, inner in item.items():
                    yield from produced(inner, f"{path}[].{key}")
    else:
        yield path, value


def bundled_days(timeline: Timeline) -> Iterator[dict[str, Any]]:
    for index in (0, 20, 67, 68, 97, 100, 104, 106, 128, 129):
        yield day_json(brief(timeline, timeline.day(index)))


def test_that_the_document_names_exactly_the_fields_that_are_written(
    bundled_timeline: Timeline,
) -> None:
    written = {path for day in bundled_days(bundled_timeline) for path, _ in produced(day)}
    assert written == set(documented())


def test_that_the_fields_stand_in_the_order_of_the_document(bundled_timeline: Timeline) -> None:
    order = list(documented())
    for day in bundled_days(bundled_timeline):
        seen = list(dict.fromkeys(path for path, _ in produced(day)))
        # A list may begin with a record that has no claim; its keys then follow later.
        top = [path for path in seen if not path.startswith("statements[].")]
        assert top == [path for path in order if path in set(top)]


def test_that_every_value_is_of_the_documented_type(bundled_timeline: Timeline) -> None:
    kinds = documented()
    for day in bundled_days(bundled_timeline):
        for path, value in produced(day):
            allowed = re.split(r", | or ", kinds[path])
            assert any(TYPES[kind](value) for kind in allowed), (path, value)


@pytest.mark.parametrize(
    ("day", "held"),
    [
        *zip(
            (date(2021, 8, 6) + timedelta(days=n) for n in range(10)),
            (1, 2, 5, 6, 8, 9, 13, 18, 25, 33),
            strict=True,
        ),
        (date(2021, 5, 1), 0),
        (date(2021, 9, 5), 33),
        (date(2021, 9, 6), 34),
        (date(2021, 9, 7), 34),
    ],
)
def test_that_the_bundled_days_count_as_expected(
    bundled_timeline: Timeline, day: date, held: int
) -> None:
    written = day_json(brief(bundled_timeline, day))
    assert written["counts"]["taliban"]["counted"] == held
    assert written["total"] == 34
    assert sum(count["counted"] for count in written["counts"].values()) == 34


def test_that_the_counts_are_those_of_the_places(bundled_timeline: Timeline) -> None:
    for day in bundled_days(bundled_timeline):
        holders = [place["holder"] for place in day["places"]]
        certain = [place["holder"] for place in day["places"] if place["settled"]]
        for holder, count in day["counts"].items():
            assert holders.count(holder) == count["counted"]
            assert certain.count(holder) == count["certain"]


def test_that_the_resistance_holds_bazarak_until_5_september(bundled_timeline: Timeline) -> None:
    day = day_json(brief(bundled_timeline, date(2021, 9, 5)))
    assert [place["id"] for place in day["places"] if place["holder"] == "resistance"] == [
        "bazarak"
    ]


def test_that_references_resolve_inside_the_day(bundled_timeline: Timeline) -> None:
    for day in bundled_days(bundled_timeline):
        numbered = {source["id"] for source in day["sources"]}
        for records in ("open", "events", "places", "statements"):
            for record in day[records]:
                assert set(record["sources"]) <= numbered
        assert {stated["source"] for stated in day["stated_counts"]} <= numbered
        places = {place["id"] for place in day["places"]}
        assert {change["id"] for change in day["changed"]} <= places


def test_that_sources_are_numbered_as_on_the_page(bundled_timeline: Timeline) -> None:
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    written = day_json(briefing)["sources"]
    expected = page_sources(briefing, number_sources(briefing))
    assert {source["id"]: source["number"] for source in written} == expected
    assert [source["number"] for source in written] == list(range(1, len(written) + 1))


def test_that_counts_by_others_are_told_apart_from_ours(bundled_timeline: Timeline) -> None:
    day = day_json(brief(bundled_timeline, date(2021, 8, 13)))
    stated = [count["value"] for count in day["stated_counts"] if count["party"] == "taliban"]
    assert stated == [13, 16, 17, 17, 18, 18]
    assert day["counts"]["taliban"]["counted"] == 18
    assert day["open"][-1]["told"].endswith("Here: 18.")


def test_that_a_change_names_both_holders() -> None:
    day = day_json(make_briefing("gov ins", "gov gov", on=1))
    assert day["changed"] == [{"id": "a", "name": "A", "from": "gov", "to": "ins"}]
    assert day["counts"]["ins"] == {"counted": 1, "certain": 1, "possible": 1, "change": 1}


def test_that_the_first_day_has_no_change() -> None:
    day = day_json(make_briefing("gov ins", on=0))
    assert day["changed"] == []
    assert {count["change"] for count in day["counts"].values()} == {None}


def test_that_a_place_without_an_event_has_held_since_before_the_first_day() -> None:
    (place,) = day_json(make_briefing("gov gov", on=1))["places"]
    assert place["holder"] == "gov"
    assert (place["event"], place["since"], place["basis"]) == (None, None, None)
    assert place["disputed"] is False


def test_that_a_disputed_claim_says_so() -> None:
    (place,) = day_json(make_briefing("gov ins!", on=1))["places"]
    assert (place["basis"], place["disputed"], place["settled"]) == ("corroborated", True, False)


def known_days(loaded: Loaded) -> Iterator[tuple[date, dict[str, Any]]]:
    for day in (date(2021, 7, 8), date(2021, 8, 6), date(2021, 8, 13), date(2021, 9, 6)):
        yield day, day_json(brief(build_timeline(loaded.dataset, day), day))


def test_that_a_day_as_known_then_holds_no_report_of_later(bundled: Loaded) -> None:
    for day, written in known_days(bundled):
        assert written["known_by"] == day.isoformat()
        reports = [report for event in written["events"] for report in event["reports"]]
        assert reports
        assert max(report["published"] for report in reports) <= day.isoformat()


def test_that_a_day_as_known_then_dates_nothing_later(bundled: Loaded) -> None:
    fields = ("date", "date_latest", "counted_on", "since", "since_latest", "last_named")
    for day in (date(2021, 8, number) for number in range(10, 15)):  # some are dated 12–13 August
        written = day_json(brief(build_timeline(bundled.dataset, day), day))
        for record in [*written["events"], *written["places"]]:
            assert all(record[field] <= day.isoformat() for field in fields if record.get(field))


def test_that_a_later_source_stands_for_an_earlier_report_only(bundled: Loaded) -> None:
    for day, written in known_days(bundled):
        dated_by_report = {
            report.source
            for event in bundled.dataset.events
            for report in event.reports
            if report.published is not None and report.published <= day
        }
        late = {
            source["id"]
            for source in written["sources"]
            if source["published"] is None or source["published"] > day.isoformat()
        }
        assert late <= dated_by_report


def test_that_a_day_as_known_then_holds_nothing_written_looking_back(bundled: Loaded) -> None:
    for _, written in known_days(bundled):
        for record in [*written["events"], *written["statements"]]:
            assert record["note"] is None
            assert record["confidence"] is None


def test_that_with_hindsight_notes_are_given(bundled_timeline: Timeline) -> None:
    day = day_json(brief(bundled_timeline, date(2021, 8, 13)))
    assert any(event["note"] for event in day["events"])
    assert all(event["confidence"] for event in day["events"])


def forecast_briefing(known_by: int | None) -> Briefing:
    dataset = make_dataset(
        [make_event("a", "ins", 3, "independent@3", id="taken")],
        [make_statement(1, forecast=make_forecast("taken", horizon_days=5), sources=("said",))],
        sources=[make_source("said", 1)],
    )
    first = dataset.first_day
    known = None if known_by is None else first + timedelta(days=known_by)
    return brief(build_timeline(dataset, known), first + timedelta(days=1))


def test_that_a_forecast_does_not_name_the_event_that_settled_it_before_it_is_known() -> None:
    assert "taken" not in day_json_text(forecast_briefing(known_by=1))
    (statement,) = day_json(forecast_briefing(known_by=None))["statements"]
    assert statement["outcome"]["event"] == "taken"
    assert statement["outcome"]["days_later"] == 2


def test_that_a_restated_statement_is_named_only_once_it_is_known() -> None:
    dataset = make_dataset(
        (),
        [
            make_statement(0, id="first", sources=("late",)),
            make_statement(1, id="again", restates="first", sources=("said",)),
        ],
        sources=[make_source("late", 5), make_source("said", 1)],
    )
    day = dataset.first_day + timedelta(days=1)
    for known, expected in ((day, None), (None, "first")):
        (statement,) = day_json(brief(build_timeline(dataset, known), day))["statements"]
        assert statement["restates"] == expected


def test_that_the_retold_source_is_named_only_once_it_is_public() -> None:
    from tests.factories import make_report

    reports = [
        make_report(source="copy", published=1, repeats="agency"),
        make_report(source="other", published=1),
    ]
    dataset = make_dataset(
        [make_event("a", "ins", 1, reports)],
        sources=[make_source("agency", 4), make_source("copy", 1), make_source("other", 1)],
    )
    day = dataset.first_day + timedelta(days=1)
    for known, expected in ((day, None), (None, "agency")):
        (event,) = day_json(brief(build_timeline(dataset, known), day))["events"]
        assert event["reports"][0]["repeats"] == expected


def test_that_a_check_names_the_places_it_rests_on() -> None:
    dataset = make_dataset(
        [make_event("a", "ins", 1)],
        [make_statement(1, claim=make_claim(3, 1))],
        places=[make_place("a"), make_place("b")],
    )
    day = dataset.first_day + timedelta(days=1)
    (statement,) = day_json(brief(build_timeline(dataset), day))["statements"]
    assert statement["verdict"]["kind"] == "differs"
    assert statement["verdict"]["difference"] == 2
    assert statement["verdict"]["places"] == ["a"]
    assert statement["claim"]["value"] == 3
    assert isinstance(statement["claim"]["value"], int)


def test_that_the_same_day_gives_the_same_text(bundled: Loaded) -> None:
    day = date(2021, 8, 13)
    one, other = (day_json_text(brief(build_timeline(bundled.dataset), day)) for _ in range(2))
    assert one == other
    assert json.loads(one) == day_json(brief(build_timeline(bundled.dataset), day))


def test_that_names_stay_readable_in_the_text(bundled_timeline: Timeline) -> None:
    text = day_json_text(brief(bundled_timeline, date(2021, 8, 13)))
    assert "کندز" in text
    assert "\\u" not in text
    assert text.endswith("}\n")
