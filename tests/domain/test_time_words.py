from __future__ import annotations

from datetime import date

from briefing_app.domain.briefing import brief
from briefing_app.domain.time_words import (
    count_and_change,
    key_event_name,
    key_event_title,
    open_word,
    weekday_and_date,
)
from briefing_app.domain.timeline import Timeline
from tests.factories import make_briefing, make_dataset, make_event, make_place, make_timeline


def test_that_the_day_is_named_in_full() -> None:
    assert weekday_and_date(date(2021, 8, 13)) == "Friday 13 August 2021"


def test_that_a_count_is_told_with_its_change(bundled_timeline: Timeline) -> None:
    briefing = brief(bundled_timeline, date(2021, 8, 13))
    assert count_and_change(briefing, "taliban") == (
        "Taliban 18 of 34, five more than the day before"
    )


def test_that_a_loss_and_a_standstill_are_told() -> None:
    assert count_and_change(make_briefing("gov ins", on=1), "gov") == (
        "Gov 0 of 1, one fewer than the day before"
    )
    assert count_and_change(make_briefing("gov gov", on=1), "gov") == (
        "Gov 1 of 1, as many as the day before"
    )


def test_that_the_first_day_has_no_day_before() -> None:
    assert count_and_change(make_briefing("gov gov", on=0), "gov") == (
        "Gov 1 of 1, the first day recorded"
    )


def test_that_a_change_of_hands_is_named_after_its_place() -> None:
    change, other = make_event("a", on=2), make_event("b", kind="peace_talks", on=3)
    dataset = make_dataset([change, other], places=[make_place("a"), make_place("b")])
    assert key_event_name(change, dataset) == "A"
    assert key_event_title(change, dataset) == "3 January – A → Ins"
    assert key_event_name(other, dataset) == "Peace talks"
    assert key_event_title(other, dataset) == "4 January – B (peace talks)"


def test_that_a_shared_reason_is_named() -> None:
    claimed = make_timeline("gov ins? ins? ins?", "gov gov ins? ins?")
    assert open_word(claimed, "ins", 1, 3) == "claimed only"
    disputed = make_timeline("gov ins! ins! ins!")
    assert open_word(disputed, "ins", 1, 3) == "disputed"


def test_that_different_reasons_are_called_open() -> None:
    mixed = make_timeline("gov ins? ins? ins?", "gov gov ins! ins!")
    assert open_word(mixed, "ins", 1, 1) == "claimed only"
    assert open_word(mixed, "ins", 1, 3) == "open"


def test_that_nothing_open_gives_no_reason() -> None:
    assert open_word(make_timeline("gov ins ins"), "ins", 1, 2) == "open"
