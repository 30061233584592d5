"""All days as JSON: the records are those of the days, and nothing of later is among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.day_json import day_json
from briefing_app.services.timeline_json import timeline_json

DOCUMENTS = Path(__file__).resolve().parents[2] / "docs"
FIELD = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)


def paths(value: object, path: str = "") -> Iterator[str]:
    """Every field below the lists of a file: states[].id."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for item in value:
            yield from paths(item, f"{path}[]")
    else:
        yield path


def test_that_the_documents_name_exactly_the_fields_that_are_written(
    bundled_timeline: Timeline,
) -> None:
    written = {re.sub(r"(counts)\.\w+", r"\1.<holder>", path)
               for path in paths(timeline_json(bundled_timeline))}  # fmt: skip
    written = {re.sub(r"(names)\.\w+", r"\1.<language>", path) for path in written}
    section = DOCUMENTS.joinpath("exports.md").read_text("utf-8")
    section = section.partition("\n## All days: JSON\n")[2].partition("\n## ")[0]
    own = {re.sub(r"\[\]$", "", field) for field in FIELD.findall(section)}
    of_a_day = set(FIELD.findall(DOCUMENTS.joinpath("day-json.md").read_text("utf-8")))
    of_a_day |= {field.removesuffix("[]") for field in of_a_day}
    shared = {f"days[].{field}" for field in of_a_day}
    shared |= {field.replace("places[]", "states[]") for field in of_a_day} | of_a_day
    assert own <= written
    assert written - own <= shared


def test_that_days_and_states_are_those_of_each_day(bundled_timeline: Timeline) -> None:
    written = timeline_json(bundled_timeline)
    assert len(written["days"]) == bundled_timeline.day_count
    for index in (0, 97, 104, 129):
        on = bundled_timeline.day(index)
        day, expected = written["days"][index], day_json(brief(bundled_timeline, on))
        assert day == {key: expected[key] for key in ("date", "finding", "counts", "changed")}
        holders = {
            state["id"]: state["holder"]
            for state in written["states"]
            if state["start"] <= on.isoformat() < state["end"]
        }
        assert holders == {place["id"]: place["holder"] for place in expected["places"]}


def test_that_events_and_statements_of_all_days_are_there(bundled_timeline: Timeline) -> None:
    written = timeline_json(bundled_timeline)
    dataset = bundled_timeline.dataset
    assert len(written["events"]) == len(dataset.events)
    inside = [s for s in dataset.statements if dataset.first_day <= s.date <= dataset.last_day]
    assert len(written["statements"]) == len(inside)


def test_that_references_resolve_inside_the_file(bundled: Loaded) -> None:
    for known_by in (None, date(2021, 8, 13)):
        written = timeline_json(build_timeline(bundled.dataset, known_by))
        numbered = {source["id"] for source in written["sources"]}
        for records in ("states", "events", "statements"):
            for record in written[records]:
                assert set(record["sources"]) <= numbered
        assert [source["number"] for source in written["sources"]] == list(
            range(1, len(numbered) + 1)
        )


def test_that_nothing_published_later_is_in_what_was_known(bundled: Loaded) -> None:
    written: dict[str, Any] = timeline_json(build_timeline(bundled.dataset, date(2021, 8, 13)))
    assert written["known_by"] == "2021-08-13"
    assert written["days"][-1]["date"] == "2021-08-13"
    assert max(state["last_day"] for state in written["states"]) == "2021-08-13"
    reports = [report for event in written["events"] for report in event["reports"]]
    assert max(report["published"] for report in reports) <= "2021-08-13"
    assert max(statement["date"] for statement in written["statements"]) <= "2021-08-13"
    assert {event["note"] for event in written["events"]} == {None}
