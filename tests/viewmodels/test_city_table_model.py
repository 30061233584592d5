"""The list of places as a table: order, groups, filter, and what a step of the day tells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.dataset import Period
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.viewmodels.city_columns import (
    EVIDENCE,
    LAST_NAMED,
    SINCE,
    cell_text,
    is_aged,
    sample_texts,
)
from briefing_app.viewmodels.city_order import Grouping
from briefing_app.viewmodels.city_table_model import PLACE_ROLE, CityTableModel
from tests.factories import (
    make_dataset,
    make_event,
    make_place,
    make_statement,
    make_timeline,
)

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

Told = list[tuple[str, str]]  # text of the first column or heading, title of the column


def shown(timeline: Timeline, on: int = 0) -> CityTableModel:
    model = CityTableModel()
    model.show_timeline(timeline)
    model.show_day(brief(timeline, timeline.day(on)))
    return model


def on(timeline: Timeline, index: int) -> Briefing:
    return brief(timeline, timeline.day(index))


def first_texts(model: CityTableModel) -> list[str]:
    return [model.row(position).texts[0] for position in range(model.rowCount())]


def cells(model: CityTableModel, place_id: str) -> dict[str, str]:
    position = model.position_of(place_id)
    assert position is not None
    texts = model.row(position).texts
    return {column.id: text for column, text in zip(model.columns, texts, strict=True)}


def listen(model: CityTableModel) -> Told:
    told: Told = []

    def note(first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        assert roles
        for row in range(first.row(), last.row() + 1):
            for column in range(first.column(), last.column() + 1):
                told.append((model.row(row).texts[0], model.columns[column].title))

    model.dataChanged.connect(note)
    return told


# Groups


def test_that_the_changed_come_first_then_the_contested_then_each_holder() -> None:
    timeline = make_timeline(
        "gov gov", "gov ins", "gov gov", "ins ins", "contested contested", "gov ins"
    )
    assert first_texts(shown(timeline, 1)) == [
        "Changed on 2 Jan · 2 of 6", "B", "F",
        "Contested · 1", "E",
        "Ins, unchanged · 1", "D",
        "Gov, unchanged · 2", "A", "C",
    ]  # fmt: skip


def test_that_a_day_without_a_change_leads_to_the_next_one() -> None:
    timeline = make_timeline("gov gov gov ins", "gov gov gov gov")
    model = shown(timeline, 1)
    assert first_texts(model) == [
        "Changed on 2 Jan · 0 of 2", "Next change: 4 January",
        "Gov, unchanged · 2", "A", "B",
    ]  # fmt: skip
    link = model.row(1)
    assert (link.kind, link.day_index) == ("link", 3)


def test_that_after_the_last_change_nothing_can_be_followed() -> None:
    model = shown(make_timeline("gov ins ins"), 2)
    note = model.row(1)
    assert (note.kind, note.texts[0], note.day_index) == ("note", "No later change recorded", None)


def test_that_the_denominator_counts_places_that_the_dataset_does_not_list() -> None:
    model = shown(make_timeline("gov ins", total=34), 1)
    assert first_texts(model)[0] == "Changed on 2 Jan · 1 of 34"


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (
            Grouping.REGION,
            ["Central highlands · 1", "C", "North · 2", "B", "A", "No region given · 1", "D"],
        ),
        (
            Grouping.HOLDER,
            ["Ins · 1 of 4 (range 0–1)", "B", "Gov · 3 of 4 (range 3–4)", "A", "C", "D"],
        ),
        (Grouping.NONE, ["B", "A", "C", "D"]),
    ],
)
def test_that_places_can_be_grouped_in_other_ways(grouping: Grouping, expected: list[str]) -> None:
    places = [
        make_place("a", region="north"),
        make_place("b", region="north"),
        make_place("c", region="central_highlands"),
        make_place("d"),
    ]
    timeline = build_timeline(make_dataset([make_event("b", "ins", 1, "ins")], places=places))
    model = shown(timeline, 1)
    model.set_grouping(grouping)
    assert first_texts(model) == expected


def test_that_headings_are_passed_over_and_links_cannot_be_selected() -> None:
    model = shown(make_timeline("gov gov ins"), 0)
    selectable, enabled = Qt.ItemFlag.ItemIsSelectable, Qt.ItemFlag.ItemIsEnabled
    heading, link, _, place = (model.flags(model.index(row, 0)) for row in range(4))
    assert not heading & (selectable | enabled)
    assert link & enabled
    assert not link & selectable
    assert place & enabled
    assert place & selectable
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


# Cells


def test_what_the_cells_of_a_place_say() -> None:
    event = make_event("a", "ins", 2, "ins -gov", latest=4, counted_on=3)
    timeline = build_timeline(make_dataset([event]))
    assert cells(shown(timeline, 5), "a") == {
        "city": "A",
        "holder": "Ins",
        "since": "3–5 Jan",
        "age": "2 d",
        "evidence": "Disputed",
        "sources": "2",
    }


def test_what_the_cells_of_an_unchanged_place_say() -> None:
    said = make_statement(3, places=("a",))
    model = shown(build_timeline(make_dataset(statements=[said])), 5)
    texts = cells(model, "a")
    assert (texts["since"], texts["age"], texts["sources"]) == ("before 1 Jan", "", "")
    assert texts["evidence"] == "named 4 Jan"


def test_that_a_row_is_spoken_as_one_sentence() -> None:
    event = make_event("a", "ins", 12, "independent gov", latest=13, counted_on=13)
    model = shown(build_timeline(make_dataset([event], days=30)), 13)
    position = model.position_of("a")
    assert position is not None
    spoken = model.data(model.index(position, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "A, Ins since 13 to 14 January, new, corroborated, 2 sources"
    model.show_day(on(build_timeline(make_dataset([event], days=30)), 13))
    assert model.data(model.index(position, 1), Qt.ItemDataRole.AccessibleTextRole) is None
    assert (
        model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == model.row(0).texts[0]
    )


@pytest.mark.parametrize(("index", "aged"), [(14, False), (15, True)])
def test_that_evidence_is_aged_more_than_fourteen_days_after_the_last_mention(
    index: int, aged: bool
) -> None:
    timeline = build_timeline(make_dataset([make_event("a", "ins", 0)], days=30))
    state = on(timeline, index).state(0)
    assert is_aged(state, timeline.day(index)) is aged


def test_that_numbers_and_names_in_right_to_left_script_are_flush_right() -> None:
    places = [make_place("a", names={"fa": "کابل"})]
    model = shown(build_timeline(make_dataset(places=places)))
    model.set_columns([column.id for column in model.known_columns])
    right = set()
    for number, column in enumerate(model.columns):
        flags = model.data(model.index(0, number), Qt.ItemDataRole.TextAlignmentRole)
        assert isinstance(flags, Qt.AlignmentFlag)
        if flags & Qt.AlignmentFlag.AlignRight:
            right.add(column.id)
    assert right == {"name:fa", "age", "sources"}


def test_that_only_columns_with_something_in_them_are_offered() -> None:
    plain = shown(build_timeline(make_dataset(places=[make_place("a", kind="crossing")])))
    offered = {column.id: column.title for column in plain.known_columns if column.optional}
    assert offered == {"last_named": "Last named"}
    assert plain.columns[0].title == "Place"
    full = make_place(
        "a", kind="city", names={"fa": "کابل", "ps": "کابل"}, admin1="Kabul", region="x", pcode="1"
    )
    model = shown(build_timeline(make_dataset(places=[full])))
    titles = [column.title for column in model.known_columns if column.optional]
    assert titles == ["Dari", "Pashto", "Province", "Region", "P-code", "Last named"]
    assert model.columns[0].title == "City"


def test_that_persian_is_called_dari_in_afghanistan_only() -> None:
    places = [make_place("a", names={"fa": "تهران", "zz": "?"})]
    model = shown(build_timeline(make_dataset(places=places, timezone="Asia/Tehran")))
    titles = [column.title for column in model.known_columns if column.language]
    assert titles == ["Persian", "zz"]


def test_that_columns_come_in_the_order_of_the_table_and_unknown_ones_are_left_out() -> None:
    model = shown(make_timeline("gov ins"))
    model.set_columns(["sources", "nonsense", "last_named", "city"])
    assert [column.id for column in model.columns] == ["city", "last_named", "sources"]
    assert model.columnCount() == 3


# Sorting


def sorted_names(model: CityTableModel, column: str, *, descending: bool | None = None) -> str:
    model.sort_by(column, descending=descending)
    return "".join(first_texts(model))


@pytest.fixture
def five() -> CityTableModel:
    """A: taken on 2 Jan; B: claimed on 4 Jan; C: never; D: taken 2 Jan, two reports; E: named."""
    events = [
        make_event("a", "ins", 1),
        make_event("b", "ins", 3, "ins"),
        make_event("d", "ins", 1, "independent gov"),
    ]
    statements = [make_statement(2, places=("e",))]
    places = [make_place(id) for id in "abcde"]
    model = shown(build_timeline(make_dataset(events, statements, places=places)), 5)
    model.set_grouping(Grouping.NONE)
    return model


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [
        ("city", "ABCDE", "EDCBA"),
        ("holder", "BADCE", "CEBAD"),
        ("age", "BADCE", "CEADB"),
        ("evidence", "ADBEC", "CEBAD"),
        ("sources", "DBACE", "CEBAD"),
        ("last_named", "BEADC", "CADEB"),
    ],
)
def test_that_a_click_sorts_as_the_column_reads_best_and_the_next_the_other_way(
    five: CityTableModel, column: str, first: str, second: str
) -> None:
    assert sorted_names(five, column) == first
    assert sorted_names(five, column) == second


def test_that_sorting_starts_with_the_latest_change(five: CityTableModel) -> None:
    assert five.sorting == ("since", True)
    assert "".join(first_texts(five)) == "BADCE"


def test_that_ties_keep_the_order_that_they_had(five: CityTableModel) -> None:
    five.sort_by("city", descending=True)
    assert sorted_names(five, "holder") == "DBAEC"


def test_that_groups_keep_their_order_whatever_the_sorting() -> None:
    model = shown(make_timeline("gov ins", "gov gov", "gov ins", "gov gov"), 1)
    model.sort_by("city", descending=True)
    assert first_texts(model) == [
        "Changed on 2 Jan · 2 of 4", "C", "A", "Gov, unchanged · 2", "D", "B",
    ]  # fmt: skip


def test_that_the_head_says_how_the_table_is_sorted() -> None:
    model = shown(make_timeline("gov ins"))
    model.sort_by("city")
    role = Qt.ItemDataRole.AccessibleTextRole
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(0, horizontal, role) == "City, sorted ascending"
    assert model.headerData(1, horizontal, role) is None
    assert model.headerData(1, horizontal) == "Held by"
    assert model.headerData(99, horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_that_an_unknown_column_sorts_nothing(five: CityTableModel) -> None:
    before = first_texts(five)
    five.sort_by("nonsense")
    assert first_texts(five) == before


# Filter


@pytest.fixture
def named() -> CityTableModel:
    places = [
        make_place("alam", name="Pul-e ʿAlam", admin1="Lōgar", names={"fa": "پل علم"}),
        make_place("herat", name="Herat", aliases=("Heart of the west",), region="far_west"),
        make_place("qala", name="Qala-e Naw", names={"ps": "قلعه‌ي نو"}, holder="ins"),
    ]
    return shown(build_timeline(make_dataset(places=places)))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pul e alam", ["alam"]),
        ("PUL-E-ALAM", ["alam"]),
        ("logar", ["alam"]),
        ("heart", ["herat"]),
        ("far west", ["herat"]),
        ("ins", ["qala"]),
        ("قلعهی", ["qala"]),
        ("علم", ["alam"]),
        ("lawgar", ["alam"]),  # as others transliterate it
        ("pol-i-alam", ["alam"]),
        ("kala", ["qala"]),
        ("hirat far", ["herat"]),
        ("  ", ["qala", "herat", "alam"]),
        ("xyz", []),
    ],
)
def test_that_places_are_found_by_name_alias_script_province_region_and_holder(
    named: CityTableModel, typed: str, found: list[str]
) -> None:
    named.set_filter(typed)
    ids = [named.place_id(row) for row in range(named.rowCount())]
    assert [id for id in ids if id is not None] == found
    assert named.places_shown == len(found)


def test_that_a_heading_tells_the_whole_group_and_how_much_of_it_is_shown() -> None:
    model = shown(make_timeline("gov ins", "gov ins", "gov gov"), 1)
    model.set_filter("a")
    texts = first_texts(model)
    assert texts[0] == "Changed on 2 Jan · 2 of 3 · 1 shown"
    assert "Next change: 4 January" not in texts


def test_that_nothing_changed_is_not_said_while_a_filter_hides_places() -> None:
    model = shown(make_timeline("gov gov ins", "gov gov gov"), 0)
    model.set_filter("b")
    assert first_texts(model) == ["Gov, unchanged · 2 · 1 shown", "B"]


def test_that_a_filter_by_holder_follows_the_day() -> None:
    timeline = make_timeline("gov ins", "gov gov")
    model = shown(timeline, 0)
    model.set_filter("ins")
    assert model.rowCount() == 0
    model.show_day(on(timeline, 1))
    assert first_texts(model) == ["Changed on 2 Jan · 1 of 2", "A"]


# Positions


def test_that_a_holder_who_holds_nothing_yet_is_not_looked_for_by_sound() -> None:
    places = [make_place("ensa", name="Ensa")]
    timeline = build_timeline(make_dataset([make_event("ensa", "ins", 1)], places=places))
    model = shown(timeline, 0)
    model.set_filter("ins")
    assert model.places_shown == 0
    model.show_day(on(timeline, 1))
    assert model.places_shown == 1


def test_that_a_place_is_found_where_it_stands() -> None:
    model = shown(make_timeline("gov ins", "gov gov"), 1)
    assert [model.place_id(row) for row in range(4)] == [None, "a", None, "b"]
    assert model.data(model.index(1, 0), PLACE_ROLE) == "a"
    assert model.position_of("b") == 3
    assert model.position_of("nowhere") is None
    assert model.position_of(None) is None
    model.set_filter("a")
    assert model.position_of("b") is None


def test_that_typing_finds_the_next_name_and_goes_round() -> None:
    places = [
        make_place(id, name=name) for id, name in zip("abc", ("Āb", "Abc", "Bc"), strict=True)
    ]
    model = shown(build_timeline(make_dataset(places=places)))
    model.set_grouping(Grouping.NONE)
    assert model.position_by_name("ab", 0) == 0
    assert model.position_by_name("ab", 1) == 1
    assert model.position_by_name("ab", 2) == 0
    assert model.position_by_name("z", 0) is None
    assert model.position_by_name("", 0) is None


# A step of the day


def test_that_a_step_tells_only_of_cells_that_changed() -> None:
    timeline = make_timeline("gov ins? ins?", "gov gov gov", "gov gov gov")
    model = shown(timeline, 1)
    model.set_grouping(Grouping.NONE)
    told = listen(model)
    model.show_day(on(timeline, 2))
    # The name is no longer bold, and a day has passed; nothing else is different.
    assert sorted(told) == [("A", "Age"), ("A", "City")]


def test_that_a_step_without_anything_new_tells_nothing() -> None:
    timeline = make_timeline("gov gov gov", "gov gov gov")
    model = shown(timeline, 0)
    model.set_grouping(Grouping.NONE)
    told = listen(model)
    model.show_day(on(timeline, 1))
    assert told == []


def test_that_a_change_of_hands_tells_of_all_its_cells() -> None:
    timeline = make_timeline("gov gov ins", "gov gov gov")
    model = shown(timeline, 1)
    model.set_grouping(Grouping.NONE)
    told = listen(model)
    model.show_day(on(timeline, 2))
    titles = {title for text, title in told if text == "A"}
    assert titles == {"City", "Held by", "Since", "Age", "Evidence", "Sources"}
    assert all(text == "A" for text, _ in told)


def test_that_evidence_is_told_anew_when_it_ages() -> None:
    timeline = build_timeline(make_dataset(statements=[make_statement(0, places=("a",))], days=30))
    model = shown(timeline, 14)
    told = listen(model)
    model.show_day(on(timeline, 15))
    assert ("A", "Evidence") in told


def test_that_headings_are_told_anew_when_they_say_something_else() -> None:
    timeline = make_timeline("gov gov gov ins", "gov gov gov gov")
    model = shown(timeline, 0)
    told = listen(model)
    model.show_day(on(timeline, 1))
    # It goes across all columns.
    assert [text for text, _ in told] == ["Changed on 2 Jan · 0 of 2"] * model.columnCount()


def snapshot(model: CityTableModel) -> list[tuple[str, tuple[str, ...], bool, bool]]:
    rows = [model.row(position) for position in range(model.rowCount())]
    return [
        (row.kind, row.texts, row.aged, row.state is not None and row.state.changed) for row in rows
    ]


def look(model: CityTableModel, row: int, column: int) -> tuple[object, ...]:
    """All of a cell that can be seen."""
    seen = model.row(row)
    name, state = model.columns[column].id, seen.state
    text = seen.texts[column] if column < len(seen.texts) else ""
    if state is None:
        return (text,)
    extra = {
        "city": (state.changed, state.settled, state.holder),
        "evidence": (seen.aged,),
    }
    return (text, *extra.get(name, ()))


@pytest.mark.parametrize("seed", range(12))
def test_that_stepping_shows_and_tells_what_a_fresh_model_shows(seed: int) -> None:
    random = np.random.default_rng(seed)
    holders = np.array(["gov", "ins", "contested", "ins?", "gov!"])
    chosen = holders[random.choice(5, (7, 12), p=[0.4, 0.3, 0.1, 0.1, 0.1])]
    rows = []
    for line in chosen:  # runs, so that many days are without a change
        keep = random.random(12) < 0.6
        for index in range(1, 12):
            if keep[index]:
                line[index] = line[index - 1]
        rows.append(" ".join(["gov", *line[1:]]))
    timeline = make_timeline(*rows)
    model = shown(timeline)
    model.set_grouping(list(Grouping)[seed % 4])
    model.sort_by(["since", "city", "evidence", "holder"][seed % 3])
    model.set_columns([column.id for column in model.known_columns])
    for index in random.integers(0, 12, 20):
        kept = {
            model.place_id(row): [look(model, row, n) for n in range(model.columnCount())]
            for row in range(model.rowCount())
        }
        told: set[tuple[str | None, int]] = set()
        connection = model.dataChanged.connect(
            lambda first, last, _roles, told=told: told.update(
                (model.place_id(row), first.column()) for row in range(first.row(), last.row() + 1)
            )
        )
        model.show_day(on(timeline, int(index)))
        model.dataChanged.disconnect(connection)
        fresh = shown(timeline, int(index))
        fresh.set_grouping(model.grouping)
        fresh.sort_by(*model.sorting[:1], descending=model.sorting[1])
        fresh.set_columns([column.id for column in fresh.known_columns])
        assert snapshot(model) == snapshot(fresh)
        for row in range(model.rowCount()):
            place = model.place_id(row)
            if place is not None:
                for column in range(model.columnCount()):
                    if look(model, row, column) != kept[place][column]:
                        assert (place, column) in told


def test_that_indexes_stay_on_their_place_while_it_moves() -> None:
    timeline = make_timeline("gov gov ins ins", "gov gov gov gov", "ins ins ins ins", total=5)
    model = shown(timeline, 1)
    kept = {
        place: QPersistentModelIndex(model.index(position, 2))
        for place in "abc"
        if (position := model.position_of(place)) is not None
    }
    for index in (2, 3, 0, 2):
        model.show_day(on(timeline, index))
        for place, where in kept.items():
            assert where.isValid()
            assert (where.row(), where.column()) == (model.position_of(place), 2)


def test_that_another_timeline_keeps_grouping_columns_and_sorting_as_far_as_it_can() -> None:
    model = shown(
        build_timeline(make_dataset(places=[make_place("a", admin1="Kabul", region="x")]))
    )
    model.set_grouping(Grouping.HOLDER)
    model.set_columns(["city", "province", "last_named"])
    model.sort_by("province")
    timeline = make_timeline("gov ins")
    model.show_timeline(timeline)
    assert model.rowCount() == 0
    model.show_day(on(timeline, 1))
    assert model.grouping is Grouping.HOLDER
    assert [column.id for column in model.columns] == [
        "city", "holder", "since", "age", "evidence", "last_named", "sources",
    ]  # fmt: skip
    assert model.sorting == ("since", True)


def test_that_an_empty_model_answers() -> None:
    model = CityTableModel()
    assert model.rowCount() == model.columnCount() == model.places_shown == 0
    assert model.data(QModelIndex()) is None
    assert model.position_of("a") is None
    assert model.position_by_name("a", 0) is None
    assert (model.grouping, model.sorting) == (Grouping.CHANGE, ("since", True))
    model.sort_by("city")
    model.set_grouping(Grouping.NONE)
    assert model.grouping is Grouping.CHANGE


def test_that_the_model_keeps_the_rules_of_qt_at_every_step(qtmodeltester: ModelTester) -> None:
    timeline = make_timeline(
        "gov gov ins ins contested ins gov gov",
        "gov gov gov ins? ins! ins ins gov",
        "unknown unknown ins ins ins ins ins ins",
        "gov gov gov gov gov gov gov gov",
    )
    model = shown(timeline)
    qtmodeltester.check(model, force_py=True)
    for index in (1, 2, 3, 4, 7, 0, 5, 6, 2, 7):
        model.show_day(on(timeline, index))
    model.sort_by("evidence")
    model.set_filter("ins")
    for index in (3, 7, 0, 1):
        model.show_day(on(timeline, index))
    model.set_filter("")
    model.set_grouping(Grouping.REGION)
    qtmodeltester.check(model, force_py=True)
    assert model.rowCount() > 0


def test_that_the_bundled_dataset_shows_its_five_changes_of_13_august(
    bundled_timeline: Timeline,
) -> None:
    index = bundled_timeline.index(date(2021, 8, 13))
    model = shown(bundled_timeline, index)
    assert first_texts(model)[:7] == [
        "Changed on 13 Aug · 5 of 34",
        "Firozkoh", "Lashkar Gah", "Pul-e Alam", "Qalat", "Tarinkot",
        "Taliban, unchanged · 13",
    ]  # fmt: skip
    assert model.places_shown == 34
    kunduz = cells(model, "kunduz")
    assert (kunduz["evidence"], kunduz["age"]) == ("Disputed", "5 d")


def test_that_the_samples_for_widths_hold_the_longest_text_of_a_column() -> None:
    period = Period(start=date(2021, 12, 1), end=date(2022, 1, 31))
    events = [
        make_event("a", on=date(2021, 12, 5), latest=date(2022, 1, 5)),
        make_event("b", on=date(2021, 12, 24)),
    ]
    statements = [make_statement(date(2022, 1, 20), places=("c",))]
    timeline = build_timeline(make_dataset(events, statements, period=period))
    last = brief(timeline, date(2022, 1, 31))
    for column in (SINCE, EVIDENCE, LAST_NAMED):
        said = {cell_text(column, state, timeline) for state in last.states()}
        longest = max(len(text) for text in sample_texts(column, timeline))
        assert max(map(len, said)) <= longest
    said = {cell_text(SINCE, state, timeline) for state in last.states()}
    assert said == {"5 Dec 2021–5 Jan 2022", "24 Dec 2021", "before 1 Dec 2021"}
    assert said <= sample_texts(SINCE, timeline)
