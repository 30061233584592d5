"""Records as YAML: what is written is what is read."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.services.importing.taking import Taker
from briefing_app.services.record_text import fields_text, list_text
from briefing_app.services.yaml_reader import read_yaml


def test_that_records_are_written_as_people_write_them() -> None:
    record = {
        "id": "a-1",
        "date": date(2024, 1, 15),
        "summary": "It fell: all of it",
        "order": 2,
        "exact": False,
        "names": {"fa": "هرات"},
        "tags": ("x", "1.0"),
        "reports": [{"source": "s"}, {"source": "t", "says": "no"}],
    }
    assert list_text("events", [record]) == (
        "events:\n"
        "  - id: a-1\n"
        "    date: 2024-01-15\n"
        '    summary: "It fell: all of it"\n'
        "    order: 2\n"
        "    exact: false\n"
        "    names:\n"
        '      fa: "هرات"\n'
        "    tags:\n"
        "      - x\n"
        '      - "1.0"\n'
        "    reports:\n"
        "      - source: s\n"
        "      - source: t\n"
        "        says: no\n"
    )


def test_that_a_list_without_records_is_an_empty_list() -> None:
    assert read_yaml(list_text("events", []).encode()).value == {"events": ()}


shown = st.text(min_size=1).map(lambda text: Taker(["a"]).cell([text], "a")).filter(bool)
values = st.one_of(
    shown, st.integers(-(10**17), 10**17), st.booleans(), st.dates(), st.floats(-180, 180)
)


@given(st.dictionaries(st.from_regex("[a-z_]{1,9}", fullmatch=True), values, min_size=1))
def test_that_any_text_and_number_is_read_as_it_was_written(record: dict[str, Any]) -> None:
    document = read_yaml(list_text("events", [record, {"inner": [record]}]).encode())
    assert document.faults == []
    assert document.value == {"events": (record, {"inner": (record,)})}
    assert read_yaml(fields_text(record).encode()).value == record
