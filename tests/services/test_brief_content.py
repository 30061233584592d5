"""What a brief says, before it is set: complete, numbered as cited, and nothing of later days."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest

from briefing_app.domain.briefing import brief
from briefing_app.domain.evidence import is_public
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.map_shapes import NO_SHAPES
from briefing_app.services.brief_attachment import attachment_text
from briefing_app.services.brief_content import Content, brief_content
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.dataset_file import Loaded
from tests.factories import day, make_dataset, make_event, make_place, make_statement

OPTIONS = BriefOptions()
AUGUST = [date(2021, 8, 1) + timedelta(days=number) for number in range(0, 31, 3)]


def cited(content: Content) -> set[int]:
    """Every source number that stands in brackets or in a table."""
    lists = [item for part in content.fields["lists"].values() for item in part["items"]]
    rows = [row for table in content.fields["tables"] for row in table["rows"]]
    items = [*lists, *rows, *content.fields["corrections"]["items"], content.fields["bottom_line"]]
    numbers = set[int]()
    for item in items:
        for part in re.sub(r" \+\d+$", "", item["cite"]).split(","):
            first, _, last = part.strip().partition("–")
            if first.isdigit():
                numbers.update(range(int(first), int(last or first) + 1))
    return numbers


def test_that_sources_are_numbered_as_cited_and_no_others_are_listed(
    bundled_timeline: Timeline,
) -> None:
    for on in AUGUST:
        content = brief_content(brief(bundled_timeline, on), OPTIONS, NO_SHAPES)
        listed = [item["number"] for item in content.fields["sources"]["items"]]
        assert listed == list(range(1, len(listed) + 1))
        assert set(listed) == cited(content)


@pytest.mark.parametrize("without", ["map", "chart", "table", "statements"])
def test_that_what_is_left_out_cites_nothing(without: str, bundled_timeline: Timeline) -> None:
    options = BriefOptions(**{f"with_{without}": False})  # type: ignore[arg-type]
    content = brief_content(brief(bundled_timeline, date(2021, 8, 13)), options, NO_SHAPES)
    assert set(content.numbers.values()) == cited(content)
    (told,) = (i for i in content.fields["method"]["items"] if i["head"] == "Not on these pages")
    assert told["method"].startswith("By choice: ")


def test_that_pages_and_attachment_of_a_day_as_known_then_hold_nothing_published_later(
    bundled: Loaded,
) -> None:
    for on in AUGUST:
        briefing = brief(build_timeline(bundled.dataset, on), on)
        content = brief_content(briefing, OPTIONS, NO_SHAPES)
        told = json.dumps(content.fields, ensure_ascii=False)
        told += attachment_text(briefing, OPTIONS, NO_SHAPES, content.numbers, content.statements)
        for source in bundled.dataset.sources:
            if not is_public(source.published, on):
                assert source.id not in content.numbers
                assert source.url is None or source.url not in told
        later = [event for event in bundled.dataset.events if event.date > on]
        assert [event.id for event in later if event.summary in told] == []


def test_that_many_changes_are_told_shorter_and_then_counted() -> None:
    for changes, with_stories in ((3, True), (30, False), (90, False)):
        places = [make_place(f"p{number}") for number in range(changes)]
        summary = "Something happened that took a line or two to tell, as things do."
        events = [make_event(place.id, on=1, summary=summary) for place in places]
        timeline = build_timeline(make_dataset(events, places=places, days=3))
        content = brief_content(brief(timeline, day(1)), OPTIONS, NO_SHAPES)
        changed = content.fields["lists"]["changed"]
        shown = len(changed["items"])
        assert {bool(item["text"]) for item in changed["items"]} == {with_stories}
        assert changed["note"] == ("" if shown == changes else f"{changes - shown} more: "
                                   "see the tables.")  # fmt: skip
        assert changed["aside"] == f"{changes} of {changes}"


def test_that_statements_are_chosen_with_a_check_first_and_each_speaker_once() -> None:
    statements = [make_statement(1, id=f"s{n}", speaker=f"speaker{n // 4}") for n in range(12)]
    timeline = build_timeline(make_dataset([], statements, places=[make_place("a")]))
    content = brief_content(brief(timeline, day(1)), OPTIONS, NO_SHAPES)
    assert len(content.statements) == 5
    note = content.fields["lists"]["statements"]["note"]
    assert note.startswith("5 of 12: those with a check first (0 have one)")
    assert note.endswith("The other 7 are in the attached data and in the program.")
