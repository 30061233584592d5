from __future__ import annotations

from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.knowledge_gap import differing_rows, knowledge_lead, knowledge_rest
from briefing_app.domain.timeline import build_timeline
from tests.factories import day, make_dataset, make_event, make_place

PLACES = [make_place(id) for id in "abcdef"]


def learned_late(*places: str) -> Dataset:
    """Places that changed hands on day 2, reported on day 4."""
    return make_dataset(
        [make_event(place, on=2, reports="independent@4") for place in places], places=PLACES
    )


def rest(dataset: Dataset, known_by: int, on: int, *, told: bool = True) -> str:
    briefing = brief(build_timeline(dataset, day(known_by)), day(on))
    return knowledge_rest(briefing, build_timeline(dataset) if told else None)


def test_that_a_change_learned_later_is_named_until_it_is_known() -> None:
    dataset = learned_late("b")
    assert rest(dataset, 2, 2).endswith("1 of 6 capitals differs from hindsight: B.")
    assert rest(dataset, 4, 4).endswith("None of 6 capitals differs from hindsight.")
    assert rest(dataset, 1, 1).endswith("None of 6 capitals differs from hindsight.")


def test_that_many_places_are_counted_and_few_of_them_named() -> None:
    text = rest(learned_late(*"abcdef"), 3, 3)
    assert text.endswith("6 of 6 capitals differ from hindsight: A, B and 4 others.")


def test_that_places_are_found_by_their_holder_alone() -> None:
    dataset = learned_late("a", "c")
    briefing = brief(build_timeline(dataset, day(3)), day(3))
    assert differing_rows(briefing, build_timeline(dataset)) == (0, 2)
    disputed = make_dataset([make_event(on=2, reports="independent@2 -gov@5")], places=PLACES)
    briefing = brief(build_timeline(disputed, day(3)), day(3))
    assert differing_rows(briefing, build_timeline(disputed)) == ()


def test_that_places_of_which_only_the_certainty_differs_are_named_as_such() -> None:
    disputed = make_dataset([make_event(on=2, reports="independent@2 -gov@5")], places=PLACES)
    assert rest(disputed, 3, 3).endswith(
        "1 of 6 capitals differs from hindsight in certainty only: A."
    )
    assert rest(disputed, 5, 5).endswith("None of 6 capitals differs from hindsight.")


def test_that_nothing_of_hindsight_is_said_where_it_is_not_handed_in() -> None:
    assert rest(learned_late("b"), 2, 2, told=False) == "Reports published later are hidden."


def test_that_a_day_after_the_knowledge_is_said_to_be_carried_over() -> None:
    assert "The state in view is carried over from 3 January 2021." in rest(learned_late(), 2, 6)
    assert "carried over" not in rest(learned_late(), 6, 2)
    timeline = build_timeline(learned_late(), day(2))
    assert knowledge_lead(timeline) == "As known on 3 January 2021."
