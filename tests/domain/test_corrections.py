"""What did not last of a day: learned since, corrected, withdrawn."""

from __future__ import annotations

from datetime import date

from briefing_app.domain.briefing import brief
from briefing_app.domain.corrections import corrections
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.timeline import Timeline, build_timeline
from tests.factories import day, make_dataset, make_event, make_place, make_report, make_source


def told(timeline: Timeline, on: int) -> dict[str, str]:
    return {one.about: one.told for one in corrections(brief(timeline, day(on)))}


def late() -> Dataset:
    """Taken on the second day, which was published on the fifth."""
    sources = [make_source("late", 4)]
    event = make_event("a", on=1, reports=[make_report("independent", "late")])
    return make_dataset([event], places=[make_place("a")], sources=sources, days=9)


def test_that_what_became_known_later_is_told_with_the_day() -> None:
    assert told(build_timeline(late()), 1) == {
        "A": "As known on 2 January: Gov. Now: Ins (known from 5 Jan)."
    }
    assert told(build_timeline(late()), 0) == {}
    assert told(build_timeline(late()), 6) == {}  # by then it was known


def test_that_a_day_as_known_then_tells_nothing_of_what_came_later() -> None:
    assert told(build_timeline(late(), day(1)), 1) == {}
    assert told(build_timeline(late(), day(3)), 1) == {}
    assert list(told(build_timeline(late(), day(4)), 1)) == ["A"]


def test_that_a_denial_that_its_own_voice_withdrew_is_told_and_one_that_stands_is_not() -> None:
    events = [
        make_event("a", on=1, reports="ins -gov gov"),
        make_event("b", on=1, reports="ins -gov"),
    ]
    timeline = build_timeline(make_dataset(events, places=[make_place("a"), make_place("b")]))
    assert told(timeline, 1) == {
        "A": "The change was denied at first and admitted later by the same voice, "
        "in 1 of 2 changes in force."
    }


def test_that_corrections_of_the_bundled_dataset_cite_sources(bundled_timeline: Timeline) -> None:
    found = corrections(brief(bundled_timeline, date(2021, 8, 15)))
    assert [one.about for one in found][:3] == ["Bamyan", "Bazarak", "Charikar"]
    assert "Now: Taliban (known from 23 Aug)." in found[2].told
    assert found[2].sources
