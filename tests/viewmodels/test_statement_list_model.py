"""The rows of the statement list: order, folding of repeats, filters, words of a card."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.dataset import Dataset, Organisation, Speaker, Statement
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels.matching import search_words
from briefing_app.viewmodels.statement_card import card_text, first_statement, make_card
from briefing_app.viewmodels.statement_filter import StatementFilter, StatementIndex
from briefing_app.viewmodels.statement_list_model import StatementListModel
from tests.factories import (
    day,
    make_claim,
    make_dataset,
    make_event,
    make_forecast,
    make_place,
    make_source,
    make_statement,
)

RIGHT_TO_LEFT_OVERRIDE = "\u202e"


def show(dataset: Dataset, on: int = 0, known_by: int | None = None) -> StatementListModel:
    timeline = build_timeline(dataset, None if known_by is None else day(known_by))
    model = StatementListModel()
    model.show_timeline(timeline)
    model.show_day(brief(timeline, day(on)))
    return model


def keys(model: StatementListModel) -> list[tuple[str, ...]]:
    return [model.key(row) for row in range(model.rowCount())]


def statements(*made: Statement) -> Dataset:
    return make_dataset(statements=made, days=10)


def test_that_the_model_keeps_the_contract_of_item_models(
    qtmodeltester: ModelTester, bundled_timeline: Timeline
) -> None:
    model = StatementListModel()
    qtmodeltester.check(model)
    model.show_timeline(bundled_timeline)
    model.show_day(brief(bundled_timeline, date(2021, 8, 13)))
    qtmodeltester.check(model)


def test_that_the_cards_stand_in_the_order_of_the_briefing(bundled_timeline: Timeline) -> None:
    model = StatementListModel()
    model.show_timeline(bundled_timeline)
    for index in range(bundled_timeline.day_count):
        briefing = brief(bundled_timeline, bundled_timeline.day(index))
        model.show_day(briefing)
        told = [briefed.statement.id for briefed in briefing.statements]
        # Each card stands where the first of its statements stands.
        assert [min(map(told.index, key)) for key in keys(model)] == sorted(
            min(map(told.index, key)) for key in keys(model)
        )
        assert sorted(id for key in keys(model) for id in key) == sorted(told)


def test_that_a_repeat_of_the_same_day_folds_under_the_first() -> None:
    model = show(
        statements(
            make_statement(0, id="first", organisation="b"),
            make_statement(0, id="other", organisation="c"),
            make_statement(0, id="repeat", organisation="d", restates="first"),
        )
    )
    assert keys(model) == [("first", "repeat"), ("other",)]
    (repeat,) = model.card(0).repeats
    assert repeat.again == "Said again by speaker · 1 source"
    assert model.card(0).first_said == ""


def test_that_folding_never_moves_a_check_down_the_list() -> None:
    model = show(
        statements(
            make_statement(0, id="first", organisation="z"),
            make_statement(0, id="other", organisation="a"),
            make_statement(0, id="repeat", organisation="z", restates="first", claim=make_claim()),
        )
    )
    assert keys(model) == [("first", "repeat"), ("other",)]


def test_that_a_chain_of_repeats_folds_under_its_beginning() -> None:
    model = show(
        statements(
            make_statement(0, id="a"),
            make_statement(0, id="b", restates="a"),
            make_statement(0, id="c", restates="b"),
        )
    )
    assert keys(model) == [("a", "b", "c")]


def test_that_repeats_in_a_circle_are_shown_once_each() -> None:
    model = show(
        statements(
            make_statement(0, id="a", restates="c"),
            make_statement(0, id="b", restates="a"),
            make_statement(0, id="c", restates="b"),
            make_statement(0, id="self", restates="self"),
        )
    )
    assert keys(model) == [("a", "b", "c"), ("self",)]
    assert model.card(0).first_said == ""
    assert model.card(1).first_said == ""


def test_that_a_repeat_of_another_day_says_when_and_by_whom_it_was_first_said() -> None:
    dataset = make_dataset(
        statements=[
            make_statement(0, id="first", speaker="ann"),
            make_statement(2, id="again", restates="first"),
            make_statement(5, id="once-more", restates="again"),
        ],
        speakers=[Speaker(id="ann", name="Ann")],
    )
    card = show(dataset, on=5).card(0)
    assert card.first_said == "First said on 1 January by Ann"
    assert card.first_day == 0


def test_that_a_first_statement_outside_the_period_is_named_but_not_linked() -> None:
    card = show(
        statements(
            make_statement(-10, id="before"), make_statement(1, id="again", restates="before")
        ),
        on=1,
    ).card(0)
    assert card.first_said == "First said on 22 December 2020 by speaker"
    assert card.first_day is None


def test_that_a_first_statement_not_yet_known_is_not_named() -> None:
    dataset = make_dataset(
        statements=[
            make_statement(0, id="first", sources=("late",)),
            make_statement(1, id="again", restates="first", sources=("early",)),
        ],
        sources=[make_source("late", 8), make_source("early", 1)],
    )
    assert show(dataset, on=1, known_by=3).card(0).first_said == ""
    assert show(dataset, on=1).card(0).first_said == "First said on 1 January by speaker"


def test_that_a_statement_is_never_said_to_repeat_a_later_one() -> None:
    dataset = statements(
        make_statement(0, id="early", restates="late"), make_statement(3, id="late")
    )
    timeline = build_timeline(dataset)
    assert first_statement(dataset.statements[0], timeline) is None


def test_that_a_repeat_has_a_card_of_its_own_where_the_first_is_filtered_out() -> None:
    model = show(
        statements(
            make_statement(0, id="first"),
            make_statement(0, id="repeat", restates="first", claim=make_claim(1, of=9)),
        )
    )
    model.show_filter(StatementFilter(kind="checked"))
    assert keys(model) == [("repeat",)]
    assert model.card(0).first_said == "First said the same day by speaker"


def test_that_the_chips_count_statements_and_not_cards() -> None:
    dataset = statements(
        make_statement(0, id="first", quote="Word"),
        make_statement(0, id="repeat", restates="first", claim=make_claim()),
        make_statement(0, id="forecast", forecast=make_forecast("a-ins-3")),
    )
    dataset = make_dataset([make_event("a", "ins", 3)], dataset.statements)
    model = show(dataset)
    assert model.briefing is not None
    counts = model.counts(model.briefing)
    assert (counts.day, counts.all, counts.checked, counts.quoted) == (3, 3, 2, 1)
    assert model.rowCount() == 2


def test_that_an_outcome_not_yet_known_is_no_check(bundled: Loaded) -> None:
    said_on = date(2021, 8, 11)
    for known_by, checked in ((None, 3), (said_on, 1)):
        timeline = build_timeline(bundled.dataset, known_by)
        index = StatementIndex(timeline)
        counts = index.counts(brief(timeline, said_on).statements, StatementFilter())
        outcomes = sum(b.outcome is not None for b in brief(timeline, said_on).statements)
        assert outcomes == (2 if known_by is None else 0)
        assert counts.checked == checked


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ANN", "speaker"),
        ("colonel", "role"),
        ("red cross", "organisation"),
        ("ICRC", "organisation"),
        ("verbatim", "quote"),
        ("resume", "summary"),
        ("human rights", "topic"),
        ("pul-e", "place"),
        ("ann colonel", None),
    ],
)
def test_that_a_search_looks_at_every_field_that_is_shown(typed: str, found: str | None) -> None:
    dataset = make_dataset(
        statements=[
            make_statement(0, id="speaker", speaker="ann"),
            make_statement(0, id="role", role="Colonel"),
            make_statement(0, id="organisation", organisation="icrc"),
            make_statement(0, id="quote", quote="Verbatim"),
            make_statement(0, id="summary", summary="A résumé"),
            make_statement(0, id="topic", topics=("human_rights",)),
            make_statement(0, id="place", places=("pul",)),
        ],
        places=[make_place("a"), make_place("pul", name="Pul-e Alam")],
        organisations=[Organisation(id="icrc", name="Red Cross", short_name="ICRC")],
        speakers=[Speaker(id="ann", name="Ann")],
    )
    model = show(dataset)
    model.show_filter(StatementFilter(words=search_words(typed)))
    assert keys(model) == ([] if found is None else [(found,)])


def test_that_side_and_topic_choose_and_are_offered_from_known_statements_of_the_period() -> None:
    dataset = make_dataset(
        statements=[
            make_statement(0, id="one", organisation="un", topics=("talks",)),
            make_statement(0, id="two", organisation="gov"),
            make_statement(-1, id="before", organisation="old", topics=("past",)),
            make_statement(2, id="late", organisation="gov", topics=("future",)),
        ],
        organisations=[
            Organisation(id="un", name="UN", short_name="UN", side="un"),
            Organisation(id="gov", name="Gov", short_name="Gov", side="government"),
            Organisation(id="old", name="Old", short_name="Old", side="old"),
        ],
    )
    model = show(dataset, known_by=1)
    index = model.index_of_statements
    assert index is not None
    assert (index.sides, index.topics) == (("government", "un"), ("talks",))
    model.show_filter(StatementFilter(side="government"))
    assert keys(model) == [("two",)]
    model.show_filter(StatementFilter(topic="talks"))
    assert keys(model) == [("one",)]


def test_that_the_nearest_days_are_days_with_known_statements(bundled: Loaded) -> None:
    dataset = bundled.dataset
    empty = (date(2021, 5, 20) - dataset.first_day).days
    timeline = build_timeline(dataset)
    near = StatementIndex(timeline).nearest_days(empty)
    assert [(timeline.day(index), count) for index, count in near] == [
        (date(2021, 5, 18), 1),
        (date(2021, 5, 25), 2),
    ]
    known = StatementIndex(build_timeline(dataset, date(2021, 5, 20))).nearest_days(empty)
    assert [timeline.day(index) for index, _ in known] == [date(2021, 5, 18)]


def test_that_the_first_and_the_last_day_have_one_neighbour() -> None:
    index = StatementIndex(build_timeline(statements(make_statement(4))))
    assert index.nearest_days(0) == ((4, 1),)
    assert index.nearest_days(9) == ((4, 1),)
    assert index.nearest_days(4) == ()


@pytest.mark.parametrize(
    ("speaker", "shown"), [("Reuters", ""), ("Reuters (report)", ""), ("Ann", "REUTERS")]
)
def test_that_an_organisation_is_left_out_where_it_is_the_speaker(speaker: str, shown: str) -> None:
    dataset = make_dataset(
        statements=[make_statement(0, speaker="s", organisation="reuters")],
        organisations=[Organisation(id="reuters", name="Reuters", short_name="REUTERS")],
        speakers=[Speaker(id="s", name=speaker)],
    )
    assert show(dataset).card(0).organisation == shown


def test_that_a_statement_can_have_both_a_check_and_an_outcome(bundled: Loaded) -> None:
    timeline = build_timeline(bundled.dataset)
    both = [
        briefed
        for index in range(timeline.day_count)
        for briefed in brief(timeline, timeline.day(index)).statements
        if briefed.verdict is not None and briefed.outcome is not None
    ]
    assert both
    for briefed in both:
        kinds = [check.kind for check in make_card(briefed, timeline).checks]
        assert kinds[1:] == ["outcome"]
        assert kinds[0] != "outcome"


def test_that_nothing_in_a_dataset_can_turn_or_break_the_lines_of_a_card() -> None:
    nasty = f"one\ntwo\x1b[2J{RIGHT_TO_LEFT_OVERRIDE}three\u2066"
    dataset = make_dataset(
        statements=[
            make_statement(
                0,
                speaker="ann",
                role=nasty,
                quote=nasty,
                summary=nasty,
                venue=nasty,
                note=nasty,
                topics=(nasty,),
                places=("a",),
                organisation="org",
                sources=("s",),
            )
        ],
        places=[make_place("a", name=nasty)],
        sources=[make_source("s", publisher=nasty, title=nasty, url=nasty, reliability_note=nasty)],
        organisations=[Organisation(id="org", name=nasty, short_name=f"The {nasty}")],
        speakers=[Speaker(id="ann", name=nasty)],
    )
    model = show(dataset)
    card = model.card(0)
    shown = [card.speaker, card.role, card.organisation, card.quote, card.summary, card.spoken]
    shown += [card.source_list, card.again, *(text for _, text in card.details)]
    shown += [text for source in card.sources for text in (source.title, source.address)]
    for text in shown:
        assert "\n" not in text
        assert "\x1b" not in text
        assert RIGHT_TO_LEFT_OVERRIDE not in text
        assert "\ufffd" in text
    assert RIGHT_TO_LEFT_OVERRIDE not in model.text(0)


def test_that_names_in_right_to_left_script_are_isolated_in_lines_of_ours() -> None:
    dataset = make_dataset(
        statements=[make_statement(0, sources=("s",))],
        sources=[make_source("s", publisher="کندز", title="Title")],
    )
    card = show(dataset).card(0)
    assert card.source_list == "\u2068کندز\u2069 1 Jan"
    assert "1. \u2068کندز\u2069, 1 January 2021" in show(dataset).text(0)


def test_that_a_copied_card_brings_its_sources_checks_and_origin() -> None:
    dataset = make_dataset(
        statements=[
            make_statement(
                0,
                speaker="ann",
                role="Editor",
                quote="All quiet",
                summary="Sees no change.",
                claim=make_claim(1),
                sources=("s", "t"),
            )
        ],
        sources=[
            make_source("s", 0, title="Quiet", url="https://example.org/a?b=1&c=2"),
            make_source("t", 1, publisher="Daily"),
        ],
        speakers=[Speaker(id="ann", name="Ann")],
    )
    assert show(dataset).text(0).split("\n") == [
        "Ann, Editor, 1 January 2021",
        "“All quiet”",
        "Sees no change.",
        "Differs by 1. Said: 1 of 1. Dataset: 0 of 1 (0 %) at the end of 1 January.",
        "1. Agency, 1 January 2021, reliability not judged: “Quiet”",
        "   https://example.org/a?b=1&c=2",
        "2. Daily, 2 January 2021, reliability not judged: “Title of t”",
        "",
        "Test, version 1. With hindsight.",
    ]


def test_that_a_copied_card_brings_its_repeats_and_the_knowledge_date() -> None:
    dataset = statements(
        make_statement(0, id="a", summary="First"),
        make_statement(0, id="b", summary="Again", restates="a"),
    )
    lines = show(dataset, known_by=0).text(0).split("\n")
    assert "Said again by speaker · 1 source" in lines
    assert "Again" in lines
    assert lines[-1] == "Test, version 1. As known on 1 January 2021."


def test_that_sources_published_after_the_knowledge_date_are_not_on_the_card() -> None:
    dataset = make_dataset(
        statements=[make_statement(0, sources=("early", "late"))],
        sources=[make_source("early", 0), make_source("late", 5, url="https://example.org/late")],
    )
    model = show(dataset, known_by=2)
    assert model.card(0).source_count == "1 source"
    assert "late" not in model.text(0)


def test_that_a_card_keeps_its_details_open_while_the_days_go_by(qtbot: QtBot) -> None:
    dataset = statements(make_statement(0, id="a"), make_statement(1, id="b"))
    timeline = build_timeline(dataset)
    model = StatementListModel()
    model.show_timeline(timeline)
    model.show_day(brief(timeline, day(0)))
    with qtbot.waitSignal(model.dataChanged, timeout=1000):
        assert model.set_expanded(0, True)
    assert not model.set_expanded(0, True)
    model.show_day(brief(timeline, day(1)))
    assert not model.is_expanded(0)
    model.show_day(brief(timeline, day(0)))
    assert model.is_expanded(0)
    model.show_timeline(build_timeline(make_dataset(statements=dataset.statements)))
    model.show_day(brief(timeline, day(0)))
    assert not model.is_expanded(0)


def test_that_a_card_is_spoken_whole_and_its_details_are_told_once_open() -> None:
    dataset = statements(make_statement(0, id="a", summary="Says so", quote="Word", sources=("s",)))
    model = show(dataset)
    index = model.index(0)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "speaker, Says so, 1 source"
    assert model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole) == "“Word” Says so"
    model.set_expanded(0, True)
    told = model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert isinstance(told, str)
    assert "reliability not judged" in told


def test_that_rows_and_text_are_empty_before_a_day_is_shown(bundled_timeline: Timeline) -> None:
    model = StatementListModel()
    briefing: Briefing = brief(bundled_timeline, date(2021, 8, 13))
    assert model.counts(briefing).day == 0
    model.show_timeline(bundled_timeline)
    assert model.rowCount() == 0
    assert model.row_of("2021-08-13-kirby") is None
    assert model.data(model.index(0)) is None


def test_that_cards_are_made_again_for_another_timeline() -> None:
    dataset = statements(make_statement(0, id="a", sources=("s", "late")))
    dataset = make_dataset(
        statements=dataset.statements, sources=[make_source("s"), make_source("late", 4)]
    )
    model = show(dataset)
    card = model.card(0)
    assert model.card(0) is card
    timeline = build_timeline(dataset, day(1))
    model.show_timeline(timeline)
    model.show_day(brief(timeline, day(0)))
    assert model.card(0).source_count == "1 source"
    assert card_text(card, timeline) != card_text(model.card(0), timeline)
