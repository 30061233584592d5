"""The day as text: complete, in columns, and never wider than it says."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing_app.domain.briefing import Briefing, brief, number_sources
from briefing_app.domain.dataset import Period
from briefing_app.domain.page_words import page_sources
from briefing_app.domain.sentences import bottom_line, finding
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.map_shapes import NO_SHAPES
from briefing_app.services.brief_content import brief_content
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.day_text import day_text, day_text_in_short
from briefing_app.services.plain_text import display_width
from tests.factories import (
    day,
    make_briefing,
    make_dataset,
    make_event,
    make_place,
    make_report,
    make_source,
    make_statement,
)

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FSI, PDI = "\u2068", "\u2069"
# Lines that change with every release of program or dataset and not with the day.
VOLATILE = re.compile(r"^(Dataset |SHA-256 |Made with briefing-app ).*$", re.MULTILINE)


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(("known_by_day", "name"), [(False, "hindsight"), (True, "as-known")])
def test_that_the_text_of_6_august_is_the_golden_one(
    bundled: Loaded, known_by_day: bool, name: str
) -> None:
    """After a wanted change: briefing-app show --date 2021-08-06 [--known-by that-day] > FILE."""
    on = date(2021, 8, 6)
    text = day_text(brief(build_timeline(bundled.dataset, on if known_by_day else None), on))
    golden = (GOLDEN / f"show-2021-08-06-{name}.txt").read_text("utf-8")
    assert VOLATILE.sub(r"\1", text) == VOLATILE.sub(r"\1", golden)


def test_that_no_line_is_wider_than_80_columns_but_an_address(bundled_timeline: Timeline) -> None:
    for index in range(0, bundled_timeline.day_count, 7):
        text = day_text(brief(bundled_timeline, bundled_timeline.day(index)))
        wide = [line for line in text.splitlines() if display_width(line) > 80]
        assert [line for line in wide if not line.lstrip().startswith("http")] == []


def test_that_the_finding_stands_before_everything_else(bundled_timeline: Timeline) -> None:
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    paragraphs = [one_line(part) for part in day_text(briefing).split("\n\n")]
    assert paragraphs[1] == f"{finding(briefing)}."
    assert paragraphs[2] == bottom_line(briefing)


def test_that_every_count_has_denominator_range_and_change() -> None:
    text = day_text(make_briefing("gov ins?", "gov ins", "gov gov", on=1))
    rows = [line.split() for line in text.splitlines()]
    assert ["Ins", "2", "of", "3", "1–2", "+2"] in rows
    assert ["Contested", "0", "of", "3", "0", "±0"] in rows
    assert ["Gov", "1", "of", "3", "1–2", "−2"] in rows


def test_that_every_source_number_in_the_text_is_listed(bundled_timeline: Timeline) -> None:
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    body, _, rest = day_text(briefing).partition("\nSources: ")
    cited: set[int] = set()
    for inside in re.findall(r"\[([\d–, \n]+)\]", body):
        for part in inside.split(","):
            first, _, last = part.strip().partition("–")
            cited |= set(range(int(first), int(last or first) + 1))
    listed = [int(number) for number in re.findall(r"^ *\[(\d+)\] ", rest, re.MULTILINE)]
    assert listed == list(range(1, len(page_sources(briefing, number_sources(briefing))) + 1))
    assert cited == set(listed)


def test_that_each_statement_has_its_check(bundled_timeline: Timeline) -> None:
    text = one_line(day_text(brief(bundled_timeline, date(2021, 8, 13))))
    assert (
        "≈ Consistent with “half”. Said: half of 34, that is 17. "
        "Dataset: 18 of 34 (53 %) at the end of 13 August, range 16–18." in text
    )


def test_that_a_standing_denial_is_told() -> None:
    reports = [
        make_report("independent", "paper"),
        make_report("gov", "ministry", says="the town holds"),
    ]
    reports[1] = reports[1].model_copy(update={"stance": "denies"})
    dataset = make_dataset(
        [make_event("a", "ins", 1, reports)],
        sources=[make_source("paper", 1), make_source("ministry", 1)],
    )
    text = day_text(brief(build_timeline(dataset), day(1)))
    assert "Denied by the government on 2 Jan (the town holds). [2]" in one_line(text)


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        (None, "an unnamed voice"),
        ("independent", "an independent voice"),
        ("gov", "the government"),
    ],
)
def test_that_a_denial_names_its_voice(voice: str | None, told: str) -> None:
    reports = [
        make_report("ins", "one"),
        make_report(voice, "two", stance="denies"),
    ]
    dataset = make_dataset(
        [make_event("a", "ins", 1, reports)],
        sources=[make_source("one", None), make_source("two", None)],
    )
    text = day_text(brief(build_timeline(dataset), day(1)))
    assert f"Denied by {told}. [2]" in one_line(text)


def test_that_the_first_day_has_no_change_to_tell() -> None:
    text = day_text(make_briefing("gov ins", on=0))
    assert "What changed" not in text
    assert "Since" not in text.splitlines()[9]


def test_that_a_day_without_change_says_so() -> None:
    text = day_text(make_briefing("gov gov gov", on=1))
    assert "What changed since 1 January: 0 of 1" in text
    assert "No statements recorded on 2 January." in text


def test_that_knowledge_is_named_at_the_top_and_explained_at_the_end() -> None:
    text = day_text(make_briefing("gov ins", on=1, known_by=1))
    assert "As known on 2 January 2021." in text.split("\n\n")[0]
    assert "As known on 2 January 2021: What was published later" in one_line(text)


def test_that_known_gaps_are_told_with_hindsight_only() -> None:
    gaps = {"known_gaps": ("Nothing was found for B.",)}
    assert "\n- Nothing was found for B.\n" in day_text(make_briefing("gov ins", on=1, **gaps))
    assert "Nothing was found" not in day_text(make_briefing("gov ins", on=1, known_by=1, **gaps))


def test_that_places_that_are_not_listed_are_told() -> None:
    text = day_text(make_briefing("gov gov", on=1, total=3))
    assert "1 of 3 listed" in text
    assert "Those that the dataset does not list count as unknown." in text
    assert ["Unknown", "2", "of", "3", "2", "±0"] in [line.split() for line in text.splitlines()]


def test_that_a_state_known_before_the_day_is_carried_over() -> None:
    carried = "As known on 1 January 2021, carried over to this day."
    assert carried in day_text(make_briefing("gov gov ins", on=2, known_by=0))
    assert "carried over to this day" not in day_text(make_briefing("gov gov", on=1, known_by=1))


def test_that_no_blank_line_stands_for_what_is_not_said() -> None:
    assert "\n\n\n" not in day_text(make_briefing("gov gov ins", on=1, known_by=1))


def test_that_names_in_script_are_isolated() -> None:
    dataset = make_dataset([make_event("a", "ins", 1)], places=[make_place("a", name="کندز")])
    text = day_text(brief(build_timeline(dataset), day(1)))
    assert text.count("کندز") == text.count(f"{FSI}کندز{PDI}") > 1


def test_that_text_of_the_dataset_cannot_drive_a_terminal() -> None:
    dataset = make_dataset(
        [make_event("a", "ins", 1, summary="red \x1b[31m alert")],
        [make_statement(1, summary="two\nlines", quote="tab\there")],
        title="Title\x07",
    )
    text = day_text(brief(build_timeline(dataset), day(1)))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)
    assert "two lines" in text


def test_that_a_speaker_is_named_once_for_statements_in_a_row() -> None:
    statements = [make_statement(1, id=f"s{n}", summary=f"Says {n}.") for n in range(2)]
    text = day_text(brief(build_timeline(make_dataset((), statements)), day(1)))
    assert text.count("\nspeaker\n") == 1
    assert "Says 0." in text
    assert "Says 1." in text


def briefing_of(index: int, timeline: Timeline) -> Briefing:
    return brief(timeline, timeline.first_day + timedelta(days=index))


def test_that_every_place_is_listed_with_its_holder(bundled_timeline: Timeline) -> None:
    text = day_text(briefing_of(104, bundled_timeline))
    table = text.partition("34 of 34 listed\n")[2].partition("\n\n")[0].splitlines()[2:]
    rows = [line for line in table if not line.startswith(" ")]
    assert len(rows) == 34
    assert sum(" Taliban " in row for row in rows) == 18


def test_that_text_and_page_of_a_period_of_two_years_name_the_year_of_every_day() -> None:
    period = Period(start=date(2021, 12, 30), end=date(2022, 2, 9))
    undated = [make_source("open", None)]
    reports = [make_report("independent", source="open")]
    events = [
        make_event("a", on=date(2021, 12, 31), latest=date(2022, 1, 1), reports=reports),
        make_event("b", on=date(2022, 1, 1), reports=reports, id="b"),
        make_event("b", "gov", date(2022, 1, 3), reports, date(2022, 1, 5), id="c"),
        make_event("a", None, date(2022, 1, 4), reports, date(2022, 1, 6), kind="raid"),
    ]
    timeline = build_timeline(make_dataset(events, sources=undated, period=period))
    yearless = re.compile(r"\b\d+ (December|January|Dec|Jan)\b(?! \d{4}|–\d)")
    for index in range(timeline.day_count):
        briefing = brief(timeline, timeline.day(index))
        page = brief_content(briefing, BriefOptions(), NO_SHAPES).fields
        for picture in page["chart"]["pictures"]:
            picture["svg"] = ""  # whose axis names the year once
        for told in (one_line(day_text(briefing)), json.dumps(page, ensure_ascii=False)):
            assert str(briefing.day.year) in told
            assert yearless.findall(told) == []


def test_that_the_short_text_brings_the_changes_and_only_the_sources_it_cites(
    bundled_timeline: Timeline,
) -> None:
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    short, whole = day_text_in_short(briefing), day_text(briefing)
    assert "18 of 34" in short
    assert "Lashkar Gah" in short
    assert "Statements on" not in short
    assert len(short.splitlines()) < len(whole.splitlines()) / 3
    body, _, sources = short.partition("Sources:")
    listed = {int(number) for number in re.findall(r"^ *\[(\d+)\] ", sources, re.MULTILINE)}
    cited: set[int] = set()
    for group in re.findall(r"\[([\d,\s–-]+)\]", body):
        for part in group.replace("\n", " ").split(","):
            first, _, last = part.strip().partition("–")
            cited.update(range(int(first), int(last or first) + 1))
    assert listed == cited
