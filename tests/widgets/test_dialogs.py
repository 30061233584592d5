"""Windows of text: what they say of a dataset and of the method."""

from __future__ import annotations

from datetime import date

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.widgets.actions import ACTIONS
from briefing_app.widgets.dialogs import HELP, PANEL_KEYS, method_words
from tests.factories import make_briefing

DAY = date(2021, 8, 13)


def test_that_the_method_says_what_control_means_and_where_the_gaps_are(
    bundled_timeline: Timeline,
) -> None:
    described = bundled_timeline.dataset.description
    words = method_words(brief(bundled_timeline, DAY))
    assert described.definition_of_control is not None
    assert described.definition_of_control.split()[0] in words
    assert "Corroborated: an independent voice asserts the change." in words
    assert all(gap in words for gap in described.known_gaps)


def test_that_gaps_that_were_told_later_are_not_in_the_method_of_a_knowledge_date(
    bundled_timeline: Timeline,
) -> None:
    known = build_timeline(bundled_timeline.dataset, DAY)
    words = method_words(brief(known, DAY))
    assert "As known on 13 August 2021" in words
    assert not any(gap in words for gap in bundled_timeline.dataset.description.known_gaps)


def test_that_the_method_of_a_dataset_cannot_turn_text_round() -> None:
    briefing = make_briefing("gov", on=0, definition_of_control="held \u202e means\nthat")
    assert method_words(briefing).startswith("Control\nheld \ufffd means\nthat")


def test_that_the_keys_named_in_the_help_are_those_of_the_actions() -> None:
    keys = {spec.shortcut for spec in ACTIONS}
    named = {word.rstrip(".,:") for word in HELP.split() if word.startswith("Ctrl+")}
    assert named
    assert named <= keys


def test_that_a_key_of_a_panel_is_not_listed_twice() -> None:
    listed = [(where, keys) for where, keys, _ in PANEL_KEYS]
    assert len(listed) == len(set(listed))
