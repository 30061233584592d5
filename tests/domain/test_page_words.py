"""The words that a page adds to those of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing_app.domain.briefing import BriefedStatement, brief
from briefing_app.domain.claims import NAMED_PLACES
from briefing_app.domain.dataset import Organisation, Speaker
from briefing_app.domain.page_words import (
    basis_words,
    brief_number,
    change_words,
    chart_caption,
    day_before,
    days_with_statements,
    in_runs,
    knowledge_told,
    map_reading,
    missing_words,
    other_events,
    page_order,
    passed,
    period_words,
    speaker_role,
    state_line,
)
from briefing_app.domain.sentences import state_of_day
from briefing_app.domain.timeline import build_timeline
from tests.factories import (
    day,
    make_briefing,
    make_claim,
    make_dataset,
    make_event,
    make_forecast,
    make_place,
    make_statement,
)

# The masthead


def test_that_the_masthead_says_which_day_ends_where() -> None:
    dataset = make_dataset(days=5)
    briefing = brief(build_timeline(dataset), day(2))
    assert state_line(briefing) == "State at end of Sunday 3 January 2021, Kabul time"
    assert (brief_number(briefing), day_before(briefing)) == ("Day 3 of 5", day(1))
    with_offset = build_timeline(replace(dataset, utc_offsets=((day(1), "+04:30"),)))
    assert state_line(brief(with_offset, day(2))).endswith(", Kabul time (UTC+04:30)")
    universal = make_dataset(timezone="UTC", days=5)
    universal = replace(universal, utc_offsets=((day(1), "+00:00"),))
    assert state_line(brief(build_timeline(universal), day(2))).endswith("January 2021, UTC")
    assert state_of_day(brief(build_timeline(universal), day(2))) == "End of day, UTC"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2021, 5, 1), date(2021, 9, 7), "1 May – 7 September 2021"),
        (date(2020, 5, 1), date(2021, 9, 7), "1 May 2020 – 7 September 2021"),
        (date(2021, 5, 1), date(2021, 5, 1), "1 May 2021"),
    ],
)
def test_that_a_period_has_the_years_it_needs(first: date, last: date, expected: str) -> None:
    assert period_words(first, last) == expected


def test_that_the_page_says_what_its_knowledge_means() -> None:
    assert knowledge_told(make_briefing("gov", on=0)).startswith("Every report")
    assert "published later" in knowledge_told(make_briefing("gov", on=0, known_by=0))


# Changes and counts


def test_that_a_change_in_numbers_names_the_day_it_is_measured_from() -> None:
    briefing = make_briefing("gov ins", "gov gov", on=1)
    assert [change_words(briefing, holder) for holder in ("ins", "gov", "contested")] == [
        "+1 since 1 Jan",
        "−1 since 1 Jan",
        "no change",
    ]
    assert change_words(make_briefing("gov", on=0), "gov") == ""


def test_that_a_change_of_hands_names_both() -> None:
    assert passed(make_briefing("gov contested", on=1), 0) == "Gov → Contested"


def test_that_events_which_explain_a_change_are_not_told_again() -> None:
    siege = make_event("b", kind="siege", on=1)
    briefing = brief(build_timeline(make_dataset([make_event("a", on=1), siege])), day(1))
    assert [known.event for known in other_events(briefing)] == [siege]


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        (1, "1 of 3 provincial capitals is not in the dataset and counts as unknown."),
        (2, "2 of 3 provincial capitals are not in the dataset and count as unknown."),
    ],
)
def test_that_places_missing_in_the_dataset_are_told(missing: int, expected: str) -> None:
    assert missing_words(make_dataset(total=3), missing) == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([], ""), ([2, 1], "1, 2"), ([1, 2, 3, 5, 7, 8, 9, 9], "1–3, 5, 7–9")],
)
def test_that_numbers_in_a_row_are_drawn_together(numbers: list[int], expected: str) -> None:
    assert in_runs(numbers).replace("\u00a0", " ") == expected


def test_that_the_caption_of_the_chart_names_its_areas_and_its_lines() -> None:
    rows = "gov ins ins", "gov gov gov"
    assert chart_caption(make_briefing(*rows, on=1)) == (
        "From the bottom: the insurgents, contested and the government. Hatched: counted and not "
        "certain; cross-hatched: contested. The line marks 2 January, the dots half of 2."
    )
    caption = chart_caption(make_briefing(*rows, on=1, known_by=1))
    assert caption.endswith(" Violet: not yet known on 2 January.")


# Grades


def test_that_the_grade_of_an_event_tells_its_dispute() -> None:
    disputed = make_dataset([make_event(reports="independent -gov")])
    assert basis_words(build_timeline(disputed).events[0]) == "corroborated, disputed"
    assert basis_words(make_briefing("gov ins?", on=1).timeline.events[0]) == "claimed"


# Statements


def test_that_a_speaker_has_role_and_organisation_unless_the_name_says_it() -> None:
    dataset = make_dataset(
        speakers=[Speaker(id="speaker", name="Jane Doe"), Speaker(id="un", name="UN Mission")],
        organisations=[Organisation(id="un", name="United Nations", short_name="UN")],
    )

    def role(**fields: str) -> str:
        return speaker_role(BriefedStatement(make_statement(0, **fields), (), None, None), dataset)

    assert role(role="Envoy", organisation="un") == "Envoy, UN"
    assert role(speaker="un", organisation="un") == ""
    assert role(role="Jane Doe") == ""


def test_that_checked_statements_come_first_and_each_speaker_once_before_any_twice() -> None:
    event = make_event(on=2)
    named = make_claim(1, 1, metric=NAMED_PLACES, places=("a",))
    statements = [
        make_statement(1, id="plain"),
        make_statement(1, id="unchecked", claim=make_claim(metric="troops")),
        make_statement(1, id="first", claim=make_claim(1, 1), speaker="x"),
        make_statement(1, id="first-again", claim=make_claim(1, 1), speaker="x"),
        make_statement(1, id="named", claim=named, speaker="y"),
        make_statement(1, id="foreseen", forecast=make_forecast(event.id), speaker="z"),
    ]
    briefing = brief(build_timeline(make_dataset([event], statements)), day(1))
    assert [briefed.statement.id for briefed in page_order(briefing.statements)] == [
        "first",
        "named",
        "foreseen",
        "first-again",
        "unchecked",
        "plain",
    ]


def test_that_an_empty_day_points_to_the_nearest_days_with_statements() -> None:
    statements = [make_statement(on, id=f"s{row}") for row, on in enumerate((-1, 1, 1, 4))]
    dataset = make_dataset(statements=statements, places=[make_place()])
    with_hindsight = brief(build_timeline(dataset), day(2))
    assert days_with_statements(with_hindsight) == (
        "Nearest days with statements: 2 Jan (2) and 5 Jan (1)."
    )
    then = brief(build_timeline(dataset, day(2)), day(2))
    assert days_with_statements(then) == "Nearest days with statements: 2 Jan (2)."
    assert days_with_statements(make_briefing("gov", on=0)) == ""


def test_that_the_reading_of_a_map_says_what_holding_means_and_what_is_drawn() -> None:
    whole = make_dataset(
        places=[make_place("a"), make_place("b")], definition_of_control="Held is held. And more."
    )
    assert map_reading(whole, True, 2) == (
        "Shading shows who holds the provincial capital, not the land around it. Held is held. "
        "All 2 capitals are drawn."
    )
    assert map_reading(make_dataset(places=[make_place("a")]), False, 0) == (
        "Marks show who holds the provincial capital. 0 of 1 capitals are drawn."
    )
    endless = make_dataset(places=[make_place("a")], definition_of_control="x" * 500)
    assert "xx" not in map_reading(endless, True, 1)
