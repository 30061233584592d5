"""Comparing in the window: the session's two sides, the view, its keys and the ways out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from briefing_app.domain.comparison import Comparison
from briefing_app.domain.inquiry import evidence
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, View, known_on
from briefing_app.domain.subject import CountSubject, DaySubject, PlaceSubject
from briefing_app.services.resources import bundled_dataset, resource
from briefing_app.viewmodels.difference_model import (
    CHANGED,
    CITY,
    HOW,
    SIDE_A,
    SIDE_B,
    DifferenceModel,
    Grouping,
)
from briefing_app.viewmodels.place_names import PlaceNames
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from tests.conftest import BUNDLED
from tests.windows import make_window

A, B = date(2021, 8, 6), date(2021, 8, 13)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    """The bundled dataset on 13 August."""
    made = Session()
    made.open(BUNDLED, B)
    return made


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The whole window on 13 August, with a comparison of the week before."""
    session = Session()
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    window = make_window(store, session=session)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    session.open(BUNDLED, B)
    window.show()
    session.compare(View(A), View(B))
    return window


def compared(session: Session) -> tuple[date, date]:
    assert session.comparison is not None
    return session.comparison.a.day, session.comparison.b.day


# The session


def test_that_comparing_tells_once_and_the_same_views_tell_nothing(session: Session) -> None:
    told: list[Comparison | None] = []
    session.comparison_changed.connect(told.append)
    session.compare(View(A), View(B))
    session.compare(View(A), View(B))
    assert len(told) == 1
    assert compared(session) == (A, B)


def test_that_swapping_exchanges_days_and_knowledge(session: Session) -> None:
    session.compare(View(A, THAT_DAY), View(B))
    session.swap_sides()
    assert session.compared_views == (View(B), View(A, THAT_DAY))


def test_that_leaving_returns_to_side_b_with_its_knowledge(session: Session) -> None:
    session.compare(View(B), View(A, known_on(A)))
    session.leave_compare()
    assert session.comparison is None
    assert session.briefing is not None
    assert session.briefing.day == A
    assert session.knowledge == known_on(A)
    assert session.briefing.timeline.known_by == A


def test_that_a_timeline_is_built_once_for_a_knowledge_date(session: Session) -> None:
    session.compare(View(A, known_on(A)), View(B))
    first = session.comparison
    session.compare(View(A, known_on(A)), View(A))
    second = session.comparison
    assert first is not None
    assert second is not None
    assert first.a.timeline is second.a.timeline
    assert first.b.timeline is second.b.timeline is session.hindsight


def test_that_only_few_timelines_are_kept(session: Session) -> None:
    for day in range(1, 10):
        session.compare(View(date(2021, 8, day), THAT_DAY), View(B))
    assert len(session._side_timelines) == 4


def test_that_days_outside_the_period_move_to_its_ends(session: Session) -> None:
    session.compare(View(date(1999, 1, 1)), View(date(2050, 1, 1)))
    assert compared(session) == (date(2021, 5, 1), date(2021, 9, 7))


def test_that_a_reload_keeps_the_sides_and_another_dataset_ends_the_comparison(
    session: Session,
) -> None:
    session.compare(View(A, THAT_DAY), View(B))
    before = session.comparison
    session.reload()
    assert session.comparison is not None
    assert session.comparison is not before
    assert session.comparison.a.timeline.dataset is session.comparison.b.timeline.dataset
    session.open(BUNDLED)
    assert session.comparison is None


def test_that_without_a_dataset_nothing_is_compared(qtbot: QtBot) -> None:
    session = Session()
    session.compare(View(A), View(B))
    session.swap_sides()
    session.leave_compare()
    assert session.comparison is None


# The rows


def test_that_the_head_says_place_where_not_all_that_counts_is_a_city(session: Session) -> None:
    session.open(bundled_dataset("france-1944"))
    session.compare(View(date(1944, 8, 15)), View(date(1944, 8, 16)))
    model = DifferenceModel()
    assert model.headerData(CITY, Qt.Orientation.Horizontal) is None
    assert session.comparison is not None
    model.show_comparison(session.comparison)
    assert model.headerData(CITY, Qt.Orientation.Horizontal) == "Place"


def test_that_rows_stand_under_their_reason_by_day_of_change(session: Session) -> None:
    session.compare(View(A), View(B))
    model = DifferenceModel()
    assert session.comparison is not None
    model.show_comparison(session.comparison)
    assert model.index(0, CITY).data() == "The world changed  ·  17"
    assert model.rowCount() == 34 + 2
    assert model.headerData(CITY, Qt.Orientation.Horizontal) == "City"
    assert model.headerData(SIDE_A, Qt.Orientation.Horizontal) == "A  6 Aug"
    spoken = model.index(2, CITY).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sheberghan, A Government, B Taliban, the world changed, 7 Aug, fighting"
    assert not model.flags(model.index(0, CITY)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(2, HOW).data(Qt.ItemDataRole.ToolTipRole).startswith("fighting<br>The Tal")


def test_that_rows_are_sorted_within_their_group(session: Session) -> None:
    session.compare(View(A), View(B))
    model = DifferenceModel()
    assert session.comparison is not None
    model.show_comparison(session.comparison)
    model.sort(CITY, Qt.SortOrder.DescendingOrder)
    assert model.index(1, CITY).data() == "Tarinkot"
    model.sort(CHANGED)
    assert model.index(17, CHANGED).data() == "13 Aug"


def test_that_what_has_something_to_tell_stands_before_what_is_the_same(session: Session) -> None:
    session.compare(View(date(2021, 8, 12), THAT_DAY), View(date(2021, 8, 12)))
    model = DifferenceModel()
    assert session.comparison is not None
    model.show_comparison(session.comparison)
    told = [model.index(number, HOW).data() for number in range(1, model.rowCount())]
    assert told[:3] == ["certain on A only", "certain on A only", ""]
    assert not any(told[2:])


def test_that_the_filter_finds_other_names_too(session: Session) -> None:
    session.compare(View(A), View(B))
    model = DifferenceModel()
    assert session.comparison is not None
    model.show_comparison(session.comparison)
    model.show_sought("  KUNDUZ ")
    assert (model.place_count, model.rowCount()) == (1, 2)
    model.show_sought("nowhere")
    assert model.rowCount() == 0


# The window


def test_that_the_comparison_takes_the_place_of_the_day_and_gives_it_back(
    window: MainWindow,
) -> None:
    assert window.compare_view.isVisible()
    assert not window.scroll_area.isVisible()
    assert window.time_panel.isVisible()
    assert not window.time_panel.controls_row.isVisible()
    assert window.compare_desk.controls.isVisible()
    window.actions_by_name["leave_compare"].trigger()
    assert not window.compare_view.isVisible()
    assert window.time_panel.controls_row.isVisible()


def test_that_ctrl_d_compares_with_the_day_before(window: MainWindow) -> None:
    window.session.leave_compare()
    window.actions_by_name["compare_days"].trigger()
    assert compared(window.session) == (date(2021, 8, 12), B)


def test_that_the_other_ways_in_lead_where_they_say(window: MainWindow) -> None:
    actions, session = window.actions_by_name, window.session
    session.leave_compare()
    actions["compare_previous_change"].trigger()
    assert compared(session) == (date(2021, 8, 12), B)
    actions["compare_knowledge"].trigger()
    assert session.compared_views == (View(B, THAT_DAY), View(B, HINDSIGHT))


def test_that_keys_choose_move_swap_and_leave(window: MainWindow, qtbot: QtBot) -> None:
    view, session = window.compare_view, window.session
    qtbot.keyClick(view.list, Qt.Key.Key_Left)
    assert compared(session) == (A, date(2021, 8, 12))
    qtbot.keyClick(view.list, Qt.Key.Key_A)
    assert view.side == 0
    qtbot.keyClick(view.list, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert compared(session) == (date(2021, 8, 7), date(2021, 8, 12))
    window.actions_by_name["previous_day"].trigger()
    assert compared(session) == (A, date(2021, 8, 12))
    qtbot.keyClick(view.list, Qt.Key.Key_X)
    assert compared(session) == (date(2021, 8, 12), A)
    qtbot.keyClick(view.list, Qt.Key.Key_Escape)
    assert session.comparison is None
    assert session.briefing is not None
    assert session.briefing.day == A


def test_that_a_row_stays_chosen_while_a_side_moves(window: MainWindow, qtbot: QtBot) -> None:
    view = window.compare_view
    view.list.selectRow(3)
    place = view.model.row(3).place
    assert place is not None
    qtbot.keyClick(view.list, Qt.Key.Key_Left)
    now = view.model.row(view.list.currentIndex().row()).place
    assert now is not None
    assert now.place.id == place.place.id


def test_that_actions_that_lead_nowhere_are_disabled(window: MainWindow) -> None:
    actions, session = window.actions_by_name, window.session
    assert actions["swap_sides"].isEnabled()
    session.compare(View(A), View(date(2021, 5, 1)))
    assert not actions["compare_days"].isEnabled()
    assert not actions["compare_previous_change"].isEnabled()
    session.leave_compare()
    for name in ("swap_sides", "copy_differences", "export_comparison", "leave_compare"):
        assert not actions[name].isEnabled()


def test_that_each_side_has_its_own_knowledge(window: MainWindow) -> None:
    menu = window.compare_desk.controls.knowledge_buttons[0].own_menu
    menu.actions()[1].trigger()
    assert window.session.compared_views == (View(A, THAT_DAY), View(B))
    assert window.compare_desk.controls.knowledge_buttons[0].text() == "A known: as known then"


def test_that_a_typed_date_moves_its_side(window: MainWindow, qtbot: QtBot) -> None:
    field = window.compare_desk.controls.date_fields[0]
    field.setText("")
    qtbot.keyClicks(field, "1 Aug")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert compared(window.session) == (date(2021, 8, 1), B)


def test_that_a_filter_without_a_match_says_so(window: MainWindow) -> None:
    view = window.compare_view
    view.filter.setText("xyz")
    assert view.nothing.isVisible()
    assert view.nothing.text() == "No capital matches ‘xyz’."
    view.filter.clear()
    assert view.list.isVisible()


def test_that_the_differences_are_copied_with_their_sources(window: MainWindow) -> None:
    window.actions_by_name["copy_differences"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert "Seventeen of 34 capitals changed hands" in copied.replace("\n", " ")
    assert "https://" in copied


@pytest.mark.parametrize("name", ["c.csv", "c.txt", "c.PDF", "c"])
def test_that_a_comparison_is_saved_by_the_ending_of_its_name(
    window: MainWindow, tmp_path: Path, name: str, qtbot: QtBot
) -> None:
    comparison = window.session.comparison
    assert comparison is not None
    window.compare_desk.exports.save(tmp_path / name, comparison)
    qtbot.waitUntil(window.notice.isVisible, timeout=30_000)
    saved = (tmp_path / name).read_bytes()
    begins = {"c.csv": b"\xef\xbb\xbfplace_id", "c.txt": b"Afghanistan 2021"}
    assert saved.startswith(begins.get(name, b"%PDF-"))
    assert window.notice.text.text() == f"Saved {name}"


def test_that_a_comparison_that_cannot_be_saved_says_why(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    comparison = window.session.comparison
    assert comparison is not None
    window.compare_desk.exports.save(tmp_path / "none" / "c.csv", comparison)
    qtbot.waitUntil(window.notice.isVisible, timeout=30_000)
    assert "Not saved: there is no folder" in window.notice.text.text()


def test_that_the_problems_stand_before_the_comparison(window: MainWindow) -> None:
    window.problem_desk.show()
    assert not window.compare_view.isVisible()
    window.problem_desk.hide()
    assert window.compare_view.isVisible()
    assert not window.scroll_area.isVisible()


# Evidence of a side


def asked(window: MainWindow) -> str:
    """What the evidence beside the comparison is of, and of which side, day and knowledge."""
    evidence = window.compare_view.evidence
    assert evidence.isVisible()
    return f"{evidence.inspector.title.text()} / {evidence.of_side.accessibleName()}"


def choose(window: MainWindow, place: str) -> None:
    view = window.compare_view
    number = view.model.number_of(place)
    assert number is not None
    view.list.selectRow(number)
    view.list.setFocus()


def test_that_enter_on_a_row_opens_evidence_of_side_b_and_escape_leads_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.compare_view
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    choose(window, "kunduz")
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert asked(window) == "Kunduz / B, 13 August, with hindsight"
    assert view.evidence.inspector.title.hasFocus()
    qtbot.keyClick(view.evidence.inspector.title, Qt.Key.Key_Escape)
    assert not view.evidence.isVisible()
    assert view.list.hasFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Escape)
    assert window.session.comparison is None


def test_that_evidence_is_that_of_its_sides_day_and_knowledge(
    window: MainWindow, qtbot: QtBot
) -> None:
    view, session = window.compare_view, window.session
    session.compare(View(date(2021, 8, 8), THAT_DAY), View(B))
    choose(window, "kunduz")
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    with_hindsight = view.evidence.inspector.model.evidence
    qtbot.keyClick(view.evidence.inspector.title, Qt.Key.Key_A)
    assert asked(window) == "Kunduz / A, 8 August, as known then"
    assert session.comparison is not None
    subject = PlaceSubject("kunduz")
    assert view.evidence.inspector.model.evidence == evidence(session.comparison.a, subject)
    assert with_hindsight == evidence(session.comparison.b, subject)
    assert with_hindsight != view.evidence.inspector.model.evidence


def test_that_evidence_follows_its_side_to_another_day_at_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    view, session = window.compare_view, window.session
    choose(window, "farah")
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    window.actions_by_name["previous_day"].trigger()
    assert asked(window) == "Farah / B, 12 August, with hindsight"
    session.swap_sides()
    assert asked(window) == "Farah / B, 6 August, with hindsight"
    assert session.comparison is not None
    now = view.evidence.inspector.model.evidence
    assert now == evidence(session.comparison.b, PlaceSubject("farah"))


@pytest.mark.parametrize("number", [0, 1])
def test_that_a_map_or_a_strip_asks_on_its_own_side(
    window: MainWindow, qtbot: QtBot, number: int
) -> None:
    view, letter = window.compare_view, "AB"[number]
    window.session.select_place("herat")
    qtbot.keyClick(view.maps[number], Qt.Key.Key_Return)
    assert asked(window).startswith(f"Herat / {letter}, ")
    window.session.ask(None)
    qtbot.keyClick(view.header.strips[number], Qt.Key.Key_Return)
    assert f" / {letter}, " in asked(window)
    assert view.side == number


def test_that_a_click_in_the_column_of_a_side_asks_on_that_side(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.compare_view
    number = view.model.number_of("herat")
    assert number is not None
    for column, letter in ((SIDE_A, "A"), (CITY, "A"), (SIDE_B, "B")):
        at = view.list.visualRect(view.model.index(number, column)).center()
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert asked(window).startswith(f"Herat / {letter}, ")


def test_that_a_figure_asks_for_the_rows_of_its_count(window: MainWindow, qtbot: QtBot) -> None:
    figures = window.compare_view.header.figures
    qtbot.keyClick(figures, Qt.Key.Key_Right)
    assert figures.accessibleDescription() == "Contested 3 → 0"
    qtbot.keyClick(figures, Qt.Key.Key_Left)
    qtbot.keyClick(figures, Qt.Key.Key_Return)
    assert window.session.subject == CountSubject("taliban")
    assert asked(window).endswith("/ B, 13 August, with hindsight")
    window.compare_view.evidence.other_button.click()
    assert asked(window).endswith("/ A, 6 August, with hindsight")


def test_that_list_and_maps_share_one_selection(window: MainWindow, qtbot: QtBot) -> None:
    view = window.compare_view
    choose(window, "herat")
    assert window.session.place_id == "herat"
    assert all("Herat" in one.accessibleDescription() for one in view.maps)
    qtbot.keyClick(view.maps[0], Qt.Key.Key_Right)
    place = view.model.row(view.list.currentIndex().row()).place
    assert place is not None
    assert place.place.id == window.session.place_id != "herat"


def test_that_the_evidence_of_the_day_closes_when_comparing_begins_and_ends(
    window: MainWindow,
) -> None:
    session = window.session
    session.leave_compare()
    session.ask(PlaceSubject("kabul"))
    session.compare(View(A), View(B))
    assert session.subject is None
    session.ask(PlaceSubject("kabul"))
    assert not window.inspector.isVisible()
    session.leave_compare()
    assert session.subject is None
    assert not window.inspector.isVisible()


def test_that_ctrl_i_opens_and_closes_evidence_while_comparing(window: MainWindow) -> None:
    show = window.actions_by_name["show_evidence"]
    show.trigger()
    assert window.session.subject == DaySubject(B)
    show.trigger()
    assert window.session.subject is None
    window.problem_desk.show()
    assert not show.isEnabled()


@pytest.mark.parametrize(
    ("width", "maps"), [(1024, 0), (1280, 1), (1920, 2)], ids=["narrow", "usual", "wide"]
)
def test_that_evidence_takes_the_room_of_the_other_sides_map_first(
    window: MainWindow, qtbot: QtBot, width: int, maps: int
) -> None:
    view = window.compare_view
    window.resize(width, 800)
    assert [one.isVisible() for one in view.maps] == [True, True]
    choose(window, "kunduz")
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert [one.isVisible() for one in view.maps] == [maps == 2, maps > 0]
    assert view.evidence.width() >= 400


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)])
def test_that_evidence_does_not_make_the_comparison_scroll(
    window: MainWindow, size: tuple[int, int]
) -> None:
    load_fonts(resource("fonts"))
    window.look.set_scale(1.1)  # the fonts are taken with the next text size
    window.look.set_scale(1.0)
    window.resize(*size)
    window.session.ask(PlaceSubject("kunduz"))
    QApplication.processEvents()
    view = window.compare_view
    assert not view._area.verticalScrollBar().isVisible()
    assert view.evidence.height() >= 280


# Groups


def headings(window: MainWindow) -> list[str]:
    model = window.compare_view.model
    return [
        model.index(number, CITY).data()
        for number in range(model.rowCount())
        if model.row(number).place is None
    ]


def test_that_differences_are_grouped_by_what_the_menu_says(window: MainWindow) -> None:
    view = window.compare_view
    by_cause, by_region, by_holder, none = view.group_button.own_menu.actions()
    assert view.group_button.text() == "By cause"
    assert headings(window) == ["The world changed  ·  17", "Same on both  ·  17"]
    by_holder.trigger()
    assert headings(window) == [
        "Held by the Taliban on B  ·  18",
        "Held by the government on B  ·  16",
    ]
    by_region.trigger()
    assert len(headings(window)) > 4
    assert sum(int(told.rpartition("·")[2]) for told in headings(window)) == 34
    none.trigger()
    assert headings(window) == []
    assert view.model.rowCount() == 34
    by_cause.trigger()
    assert view.model.index(0, CITY).data() == "The world changed  ·  17"


def test_that_up_and_down_pass_over_headings_and_keep_them_in_view(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.compare_view
    rows = view.list.model().rowCount()
    view.list.setFocus()
    assert not view.list.currentIndex().isValid()
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert view.list.currentIndex().row() == 1
    qtbot.keyClick(view.list, Qt.Key.Key_Home)
    seen = [view.list.currentIndex().row()]
    for _ in range(rows):
        qtbot.keyClick(view.list, Qt.Key.Key_Down)
        seen.append(view.list.currentIndex().row())
    places = [row for row in range(rows) if view.model.row(row).place is not None]
    assert list(dict.fromkeys(seen)) == places
    qtbot.keyClick(view.list, Qt.Key.Key_Home)
    assert seen[0] == view.list.currentIndex().row() == 1
    assert view.list.visualRect(view.model.index(0, CITY)).top() >= 0


def test_that_groups_and_selection_stay_while_a_side_moves(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.compare_view
    choose(window, "kunduz")
    view.show_grouping(Grouping.HOLDER)
    qtbot.keyClick(view.list, Qt.Key.Key_Left)
    assert view.group_button.text() == "By holder"
    assert headings(window)[0].startswith("Held by the Taliban on B")
    place = view.model.row(view.list.currentIndex().row()).place
    assert place is not None
    assert place.place.id == "kunduz"


# The maps


def test_that_both_maps_show_the_same_part(window: MainWindow, qtbot: QtBot) -> None:
    one, other = window.compare_view.maps
    qtbot.keyClick(other, Qt.Key.Key_Plus)
    qtbot.keyClick(other, Qt.Key.Key_Plus)
    assert one.projection.zoom == other.projection.zoom > 1.5
    qtbot.keyClick(one, Qt.Key.Key_Plus)
    assert one.projection.seen_as(other.projection) == one.projection
    assert one.projection.zoom == other.projection.zoom
    window.actions_by_name["previous_day"].trigger()
    assert one.projection.zoom == other.projection.zoom > 1.9
    qtbot.keyClick(one, Qt.Key.Key_0)
    assert (one.projection.zoom, other.projection.zoom) == (1, 1)


def test_that_a_map_that_was_hidden_shows_the_same_part_afterwards(
    window: MainWindow, qtbot: QtBot
) -> None:
    one, other = window.compare_view.maps
    window.session.ask(PlaceSubject("kunduz"))
    assert not one.isVisible()
    qtbot.keyClick(other, Qt.Key.Key_Plus)
    window.session.ask(None)
    assert one.isVisible()
    assert one.projection.zoom == other.projection.zoom == 1.25


def test_that_one_legend_says_what_both_maps_show_and_outline(window: MainWindow) -> None:
    legend = window.compare_view.legend
    assert legend.words() == [
        "Taliban", "Contested", "Resistance", "Government", "Not certain",
        "Changed between A and B", "Other places, closer in",
        "Shading shows who holds the provincial capital",
    ]  # fmt: skip
    words = legend.words()
    window.session.compare(View(date(2021, 5, 1)), View(date(2021, 5, 2)))
    assert legend.words() == words
    window.session.compare(View(B, THAT_DAY), View(B))
    assert "Differs between A and B" in legend.words()


def test_that_list_and_maps_follow_the_language_of_names(window: MainWindow) -> None:
    view = window.compare_view
    number = view.model.number_of("herat")
    assert number is not None
    english = view.model.index(number, CITY).data()
    view.show_names(PlaceNames("ps"))
    moved = view.model.number_of("herat")
    assert moved is not None
    assert view.model.index(moved, CITY).data() not in ("", english)
    for one in view.maps:
        assert english not in [label.wish.text for label in one.labels]


def test_that_the_keys_of_panels_lead_through_a_comparison(
    window: MainWindow, qtbot: QtBot
) -> None:
    view, control = window.compare_view, Qt.KeyboardModifier.ControlModifier
    with qtbot.waitActive(window):
        window.activateWindow()
    window.time_panel.setFocus()
    QTest.keyClick(window, Qt.Key.Key_1, control)
    assert QApplication.focusWidget() is view.list
    QTest.keyClick(window, Qt.Key.Key_2, control)
    assert QApplication.focusWidget() is view.maps[view.side]
    visited = []
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_F6)
        visited.append(QApplication.focusWidget())
    assert view.list in visited
    assert view.header.strips[0] in visited
    assert set(view.maps) <= set(visited)
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is visited[-2]


def test_that_a_notice_takes_the_ink_of_its_kind(window: MainWindow) -> None:
    def ink() -> str:
        return window.notice.text.palette().color(QPalette.ColorRole.WindowText).name()

    window.notice.say("good", "Saved.")
    good = ink()
    window.notice.say("error", "Not saved.")
    assert ink() == window.look.theme.colour("error").name()
    window.notice.say("good", "Saved.")
    assert ink() == good


def test_that_the_keys_of_export_and_copy_mean_the_comparison(
    window: MainWindow, qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    for part in (window.compare_view.list, window.time_panel.date_bar):
        QGuiApplication.clipboard().clear()
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_C, control | Qt.KeyboardModifier.ShiftModifier)
        assert "6 → 13 August 2021" in QGuiApplication.clipboard().text()
        QTest.keyClick(part, Qt.Key.Key_E, control)
        dialog = window.findChild(QFileDialog, "comparison_dialog")
        assert dialog is not None
        dialog.close()
        qtbot.waitUntil(lambda: window.findChild(QFileDialog, "comparison_dialog") is None)


def ring_at(window: MainWindow) -> int:
    """The row around which the list of differences draws its ring; -1 for none."""
    view = window.compare_view.list
    ground = window.look.theme.colour("ink").rgb()
    picture = view.viewport().grab().toImage()
    for row in range(window.compare_view.model.rowCount()):
        rect = view.visualRect(view.model().index(row, HOW))
        middle = rect.center()
        if (
            rect.bottom() < picture.height()
            and picture.pixel(rect.right() - 1, middle.y()) == ground
        ):
            return row
    return -1


def test_that_the_list_shows_the_keyboard_where_no_row_is_chosen(window: MainWindow) -> None:
    view, session = window.compare_view.list, window.session
    window.activateWindow()
    view.setFocus()
    QApplication.processEvents()
    assert ring_at(window) == 1  # below the heading
    assert session.place_id is None
    assert not view.selectionModel().hasSelection()
    window.compare_view.filter.setFocus()
    window.compare_view.filter.setText("zaranj")
    QTest.keyClick(window.compare_view.filter, Qt.Key.Key_Return)
    assert view.hasFocus()
    assert ring_at(window) == 1
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert session.subject == PlaceSubject("zaranj")
    session.ask(None)
    window.compare_view.filter.setText("")
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert session.place_id is not None
