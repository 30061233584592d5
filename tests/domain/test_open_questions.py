"""What a page lists as not settled."""

from __future__ import annotations

import pytest

from briefing_app.domain.briefing import Briefing, brief, number_sources
from briefing_app.domain.dataset import Report
from briefing_app.domain.open_questions import denial_words, event_denials, open_questions
from briefing_app.domain.page_words import page_sources
from briefing_app.domain.timeline import build_timeline
from tests.factories import (
    day,
    make_briefing,
    make_dataset,
    make_event,
    make_reports,
    make_series,
    make_source,
)

# Denials


@pytest.mark.parametrize(
    ("word", "says", "expected"),
    [
        ("-gov", "all is calm", "Denied by the government on 1 Jan (all is calm)."),
        ("-independent", None, "Denied by an independent voice on 1 Jan."),
        ("-unnamed", None, "Denied by an unnamed voice on 1 Jan."),
    ],
)
def test_that_a_denial_names_its_voice_and_its_day(
    word: str, says: str | None, expected: str
) -> None:
    denial = make_reports(word)[0].model_copy(update={"says": says})
    dataset = make_dataset([make_event(reports=[*make_reports("ins"), denial])])
    assert denial_words([denial], dataset) == expected


def test_that_an_undated_denial_has_no_day() -> None:
    denial = Report(source="source", stance="denies", voice="gov")
    dataset = make_dataset(sources=[make_source(published=None)])
    assert denial_words([denial], dataset) == "Denied by the government."


def test_that_a_voice_that_denies_more_than_once_is_named_once() -> None:
    denials = [
        report.model_copy(update={"says": says})
        for report, says in zip(
            make_reports("-gov@1 -gov@1 -gov@2 -ins@2"), ("one", "two", None, None), strict=True
        )
    ]
    dataset = make_dataset([make_event(reports=[*make_reports("ins", "other"), *denials])])
    assert denial_words(denials, dataset) == (
        "Denied by the government on 2 Jan (one; two) and on 3 Jan. Denied by the insurgents on "
        "3 Jan."
    )


def test_that_the_denials_of_an_event_that_stand_are_sentences() -> None:
    dataset = make_dataset([make_event(reports="independent -gov -ins ins")])
    known = build_timeline(dataset).events[0]
    assert event_denials(known, dataset) == "Denied by the government on 1 Jan."


# What is not settled


def questions(briefing: Briefing) -> list[tuple[str, str]]:
    return [(question.about, question.told) for question in open_questions(briefing)]


def test_that_open_places_are_told_by_reason_with_the_disputed_first() -> None:
    rows = "gov contested", "gov ins?", "gov ins!", "gov ins?", "gov ins"
    briefing = make_briefing(*rows, on=1)
    assert questions(briefing) == [
        ("C", "Ins since 2 Jan, corroborated. Denied by the government on 2 Jan."),
        ("A", "Contested."),
        ("B and D", "Claimed only."),
    ]
    sources = [[source.id for source in question.sources] for question in open_questions(briefing)]
    assert sources == [["c-ins-1.1"], ["a-contested-1.0"], ["b-ins-1.0", "d-ins-1.0"]]


def test_that_settled_changes_of_the_day_tell_that_reports_date_them_apart() -> None:
    event = make_event(on=1, latest=2, counted_on=2)
    timeline = build_timeline(make_dataset([event]))
    told = "Dated 2–3 Jan by different reports; counted from 3 January."
    assert questions(brief(timeline, day(2))) == [("A", told)]
    assert questions(brief(timeline, day(3))) == []


def test_that_a_day_on_which_all_is_settled_has_no_questions() -> None:
    assert questions(make_briefing("gov ins", "gov gov", on=1)) == []


def test_that_counts_by_others_are_told_beside_ours() -> None:
    at_least = make_series(4, on=1, id="least", point={"at_least": True})
    dataset = make_dataset([make_event(on=1)], series=[make_series(1, 2, 2, on=1), at_least])
    briefing = brief(build_timeline(dataset), day(1))
    assert questions(briefing) == [
        (
            "Counts by others of what the insurgents hold",
            "1 (Agency), 2 (Agency), at least 4 (Agency). Here: 1.",
        )
    ]
    assert not open_questions(briefing)[0].is_about_places
    numbers = page_sources(briefing, number_sources(briefing))
    assert numbers == {"a-ins-1.0": 1, "counts.0": 2, "counts.1": 3, "counts.2": 4, "least.0": 5}


def test_that_a_place_that_may_have_changed_already_names_the_change_and_its_sources() -> None:
    events = [make_event(on=3, latest=4, counted_on=4, reports="independent@4")]
    briefing = brief(build_timeline(make_dataset(events)), day(3))
    (question,) = open_questions(briefing)
    assert question.about == "A"
    assert question.told == (
        "The next change (A → Ins) is dated 4–5 Jan by the reports and counted from 5 January."
    )
    assert [source.id for source in question.sources] == ["a-ins-3.0"]
    known = brief(build_timeline(make_dataset(events), day(4)), day(3))
    assert open_questions(known)[0].told.endswith("counted from 5 January.")


def test_that_a_count_by_others_brings_what_it_counts() -> None:
    dataset = make_dataset(
        sources=[make_source("counts.0")],
        series=[make_series(3, point={"note": "provinces"})],
    )
    (question,) = open_questions(brief(build_timeline(dataset), day(0)))
    assert question.told == "3 (Agency: provinces). Here: 0."


def test_that_the_note_of_a_count_is_hindsight_and_what_it_counts_is_not() -> None:
    dataset = make_dataset(
        sources=[make_source("counts.0"), make_source("more.0")],
        series=[
            make_series(3, point={"note": "Ghazni as third"}),
            make_series(2, id="more", point={"counts": "provinces", "note": "as it turned out"}),
        ],
    )
    (then,) = open_questions(brief(build_timeline(dataset, day(0)), day(0)))
    assert then.told == "2 provinces (Agency), 3 (Agency). Here: 0."
