"""The words around statements: they name days, never judge, and follow the dataset."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_app.domain.briefing import BriefedStatement, brief
from briefing_app.domain.dataset import Organisation, Party, Speaker
from briefing_app.domain.statement_words import (
    day_with_count,
    first_said,
    label,
    likelihood,
    no_statement_matches,
    no_statements,
    outcome_title,
    said_again,
    side_label,
    source_count,
    source_date,
    source_standing,
    source_title,
    spoken_statement,
    statement_count,
)
from briefing_app.domain.timeline import build_timeline
from tests.factories import (
    FIRST_DAY,
    day,
    make_claim,
    make_dataset,
    make_event,
    make_forecast,
    make_place,
    make_source,
    make_statement,
    make_timeline,
)

SPEAKER = Speaker(id="speaker", name="Ann Speaker")


@pytest.mark.parametrize(("count", "words"), [(0, "0 sources"), (1, "1 source"), (3, "3 sources")])
def test_that_one_source_is_singular(count: int, words: str) -> None:
    assert source_count(count) == words
    assert statement_count(count) == words.replace("source", "statement")


def test_that_a_source_of_another_year_is_dated_with_it() -> None:
    said_on = date(2021, 8, 13)
    assert source_date(make_source(published=said_on), said_on) == "13 Aug"
    assert source_date(make_source(published=date(2023, 3, 2)), said_on) == "2 Mar 2023"
    assert source_date(make_source(published=None), said_on) == "undated"


def test_that_reliability_is_told_in_words_with_how_the_source_was_read() -> None:
    source = make_source(
        published=0, reliability="B", reliability_note="news agency", read_as="copy in a newspaper"
    )
    assert source_standing(source) == (
        "1 January 2021, usually reliable (news agency), read as copy in a newspaper"
    )
    assert source_standing(make_source(published=None)) == "undated, reliability not judged"


def test_that_only_an_exact_title_stands_in_quotation_marks() -> None:
    assert source_title(make_source(title="Cities fall")) == "“Cities fall”"
    assert source_title(make_source(title="On cities", title_exact=False)) == "On cities"


def test_that_a_repeat_names_the_day_and_the_speaker_of_the_first() -> None:
    dataset = make_dataset(speakers=[SPEAKER])
    first = make_statement(0)
    assert first_said(make_statement(2), first, dataset) == "First said on 1 January by Ann Speaker"
    assert first_said(first, first, dataset) == "First said the same day by Ann Speaker"
    before = make_statement(-3, speaker="nobody-listed")
    assert first_said(first, before, dataset) == ("First said on 29 December 2020 by nobody-listed")


def test_that_a_folded_repeat_tells_its_check_and_its_sources() -> None:
    repeat = make_statement(0, claim=make_claim(1, of=7))
    timeline = build_timeline(make_dataset(statements=[repeat], speakers=[SPEAKER]))
    (briefed,) = brief(timeline, day(0)).statements
    assert said_again(briefed, timeline.dataset) == (
        "Said again by Ann Speaker · Not checkable · 1 source"
    )
    unchecked = BriefedStatement(make_statement(0), (), None, None)
    assert said_again(unchecked, timeline.dataset) == "Said again by Ann Speaker · 0 sources"


def test_that_an_outcome_says_with_which_knowledge_it_is_told() -> None:
    assert outcome_title(make_timeline("gov ins")) == "Outcome, with hindsight"
    assert outcome_title(make_timeline("gov ins", known_by=1)) == (
        "Outcome, as known on 2 January 2021"
    )


def test_that_an_empty_day_does_not_say_recorded_where_it_means_known() -> None:
    assert no_statements(day(4), make_timeline("gov")) == "No statements recorded on 5 January."
    assert no_statements(day(4), make_timeline("gov", known_by=2)) == (
        "As known on 3 January 2021, no statements are recorded on 5 January."
    )


def test_that_a_link_to_a_day_carries_its_count() -> None:
    assert day_with_count(make_dataset(), FIRST_DAY, 2) == "1 Jan · 2"


def test_that_an_emptied_list_names_everything_that_was_wanted() -> None:
    assert no_statement_matches(["‘xyz’", "Quotes"]) == "No statement matches ‘xyz’ · Quotes."


def test_that_a_side_is_named_as_its_organisations_write_it() -> None:
    dataset = make_dataset(
        parties=["gov", Party(id="taliban", name="The Taliban", short_name="Taliban")],
        organisations=[
            Organisation(id="a", name="Foreign Office", short_name="UK government", side="us_uk"),
            Organisation(id="b", name="State Department", short_name="US State", side="us_uk"),
            Organisation(id="c", name="UN office", short_name="UN", side="other"),
        ],
    )
    assert side_label("us_uk", dataset) == "US UK"
    assert side_label("other", dataset) == "Other"
    assert side_label("taliban", dataset) == "Taliban"


def test_that_a_word_of_the_dataset_becomes_a_label() -> None:
    assert label("human_rights") == "Human rights"


def test_that_a_forecast_is_told_with_the_speakers_own_word_and_time() -> None:
    statement = make_statement(
        0, forecast=make_forecast(value="The city isolated", likelihood="could", horizon_days=30)
    )
    assert likelihood(statement) == (
        "The city isolated, in the speaker's word “could”, within 30 days"
    )
    by_day = make_statement(0, forecast=make_forecast(value="X", horizon_date=day(1)))
    assert likelihood(by_day) == "X, by 2 January 2021"
    assert likelihood(make_statement(0, forecast=make_forecast(value="X", horizon_days=1))) == (
        "X, within 1 day"
    )
    assert likelihood(make_statement(0)) == ""
    assert likelihood(make_statement(0, forecast=make_forecast(value="X"))) == "X"


def test_that_a_spoken_card_says_the_number_that_was_checked() -> None:
    half = make_claim(50, metric="share_held", unit="percent", operator="about", as_of=1)
    statement = make_statement(1, role="Editorial narration", claim=half)
    places = [make_place("a"), make_place("b")]
    dataset = make_dataset(
        [make_event("a", "ins", 1)], [statement], places=places, speakers=[SPEAKER]
    )
    timeline = build_timeline(dataset)
    (briefed,) = brief(timeline, day(1)).statements
    assert spoken_statement(briefed, timeline) == (
        "Ann Speaker, Editorial narration, half of 2 provincial capitals, "
        "check: consistent with “half”, 1 source"
    )


def test_that_a_spoken_card_names_the_places_that_were_checked() -> None:
    claim = make_claim(2, metric="other:named_places_held", party="gov", places=("a", "b"))
    statement = make_statement(0, claim=claim, places=("a", "b"))
    timeline = build_timeline(make_dataset(statements=[statement], speakers=[SPEAKER]))
    (briefed,) = brief(timeline, day(0)).statements
    assert spoken_statement(briefed, timeline) == (
        "Ann Speaker, A and B: Gov, check: consistent, 1 source"
    )


def test_that_a_spoken_card_without_a_checked_number_tells_the_summary() -> None:
    statement = make_statement(
        0, summary="Expects the worst.", forecast=make_forecast("a-ins-1"), sources=("s", "t")
    )
    dataset = make_dataset([make_event("a", "ins", 1)], [statement], speakers=[SPEAKER])
    timeline = build_timeline(dataset)
    (briefed,) = brief(timeline, day(0)).statements
    assert spoken_statement(briefed, timeline) == (
        "Ann Speaker, Expects the worst, outcome recorded, 2 sources"
    )
