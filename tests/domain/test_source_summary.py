"""What is said about the sources of a page."""

from __future__ import annotations

from briefing_app.domain.briefing import brief
from briefing_app.domain.source_summary import single_source_words, source_summary
from briefing_app.domain.timeline import build_timeline
from tests.factories import (
    day,
    make_briefing,
    make_dataset,
    make_event,
    make_source,
    make_statement,
)


def test_that_kinds_grades_and_sides_are_counted_the_most_frequent_first() -> None:
    sources = [
        make_source("a", kind="news_agency", affiliation="gov", reliability="A"),
        make_source("b", kind="news_agency", affiliation="independent", reliability="B"),
        make_source("c", affiliation="independent", reliability="B"),
    ]
    assert source_summary(make_briefing("gov", on=0), sources, 9) == [
        "Printed are the 3 of 9 sources of the day that these pages cite; the attached data "
        "holds them all.",
        "Kinds: news agency 2, not said 1.",
        "Publishers: completely reliable 1, usually reliable 2.",
        "Side of the publisher: Independent 2, Gov 1.",
    ]


def test_that_nothing_is_said_of_no_sources_and_the_share_only_where_some_are_not_printed() -> None:
    assert source_summary(make_briefing("gov", on=0), [], 0) == []
    assert not source_summary(make_briefing("gov", on=0), [make_source()], 1)[0].startswith("Print")


def test_that_what_rests_on_one_source_is_counted_of_changes_and_statements() -> None:
    events = [make_event("a", on=0, reports="ins"), make_event("b", on=0, reports="ins gov")]
    statement = make_statement(1, sources=("s",))
    dataset = make_dataset(events, [statement], sources=[make_source("s")])
    assert single_source_words(brief(build_timeline(dataset), day(1))) == (
        "On a single source rest 1 of 2 changes in force and 1 of 1 statements of the day."
    )
    assert single_source_words(make_briefing("gov", on=0)) == ""
