"""The list of places as somebody sees and uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from briefing_app.domain.briefing import brief
from briefing_app.domain.subject import PlaceSubject
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.tokens import TOKENS
from briefing_app.services.resources import resource
from briefing_app.viewmodels.city_order import Grouping
from briefing_app.viewmodels.place_names import PlaceNames
from briefing_app.widgets.city_table import CityTable
from briefing_app.widgets.city_view import CityView
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import Theme, apply_theme, load_fonts
from tests.factories import make_dataset, make_event, make_place, make_timeline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LIGHT = Theme("light")
NAMES = ("Alam", "Bamyan", "Charikar", "Deh", "Ebad", "Farah", "Ghazni", "Herat", "Imam", "Jalal")


def named_timeline(*rows: str) -> Timeline:
    """Places with names, many enough to scroll."""
    places, events = [], []
    for number, words in enumerate(map(str.split, rows)):
        name = NAMES[number]
        id = name.lower()
        places.append(make_place(id, words[0], name=name, names={"fa": "کابل"}, admin1="Prov"))
        events += [
            make_event(id, words[day], day)
            for day in range(1, len(words))
            if words[day] != words[day - 1]
        ]
    return build_timeline(make_dataset(events, places=places))


@pytest.fixture
def ten() -> Timeline:
    """Alam falls on day 1, Jalal on day 2, Bamyan on day 4; the rest stay."""
    rows = ["gov ins ins ins ins ins", "gov gov gov gov ins ins"]
    rows += ["gov gov gov gov gov gov"] * 7 + ["gov gov ins ins ins ins"]
    return named_timeline(*rows)


Show = Callable[..., CityTable]


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """The application in its own fonts, palette and style sheet."""
    load_fonts(resource("fonts"))
    apply_theme(qapp, LIGHT, resource("style.qss").read_text(encoding="utf-8"))
    yield
    qapp.setStyleSheet("")


@pytest.fixture
def show(qtbot: QtBot, dressed: None) -> Show:
    def shown(
        timeline: Timeline, on: int = 0, size: tuple[int, int] = (456, 260), theme: Theme = LIGHT
    ) -> CityTable:
        table = CityTable(theme)
        qtbot.addWidget(table)
        table.resize(*size)
        table.show_timeline(timeline)
        table.show_day(brief(timeline, timeline.day(on)))
        table.show()
        qtbot.waitExposed(table)
        return table

    return shown


def go_to(table: CityTable, timeline: Timeline, index: int) -> None:
    table.show_day(brief(timeline, timeline.day(index)))


def selected(table: CityTable) -> list[str | None]:
    rows = table.view.selectionModel().selectedRows()
    return [table.model.place_id(index.row()) for index in rows]


def centre(table: CityTable, position: int, column: int = 0) -> QPoint:
    return table.view.visualRect(table.model.index(position, column)).center()


def click(qtbot: QtBot, table: CityTable, position: int) -> None:
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=centre(table, position))


def point_at(table: CityTable, position: int) -> None:
    """Move the mouse; without a window system no pointer does it."""
    where = QPointF(centre(table, position))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(table.view.viewport(), event)


def picture(table: CityTable) -> QImage:
    return table.view.viewport().grab().toImage()


def colours(image: QImage, left: int, top: int, width: int, height: int) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(left, left + width)
        for y in range(top, top + height)
    }


# What is shown


def test_that_the_heading_comes_from_the_dataset(show: Show, ten: Timeline) -> None:
    table = show(ten)
    assert (table.title.text(), table.count.text()) == ("Capitals", "10")
    assert table.accessibleName() == "Capitals"
    assert table.view.accessibleName() == "Capitals"


def test_that_the_heading_fits_a_dataset_without_a_set(show: Show) -> None:
    timeline = build_timeline(make_dataset([make_event()], place_sets=()))
    assert show(timeline).title.text() == "Places"


def test_that_headings_are_taller_than_rows_on_every_day(show: Show, ten: Timeline) -> None:
    table = show(ten)
    for index in (0, 1, 2, 5, 4, 3, 1, 0):
        go_to(table, ten, index)
        headings = set(table.model.heading_positions)
        assert headings
        assert [table.view.rowHeight(row) for row in range(table.model.rowCount())] == [
            28 if row in headings else 26 for row in range(table.model.rowCount())
        ]


def test_that_sizes_grow_with_the_text(show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.show_theme(Theme("dark", 2.0))
    assert (table.view.rowHeight(0), table.view.rowHeight(1)) == (56, 52)
    assert table.view.head.height() == 48
    assert table.filter_field.height() == 56


def test_that_a_changed_name_is_bolder_than_it_was(show: Show, ten: Timeline) -> None:
    def ink(index: int) -> int:
        go_to(table, ten, index)
        position = table.model.position_of("alam")
        assert position is not None
        rect = table.view.visualRect(table.model.index(position, 0)).adjusted(28, 0, 0, 0)
        image = picture(table).copy(rect)
        return sum(
            255 - image.pixelColor(x, y).lightness()
            for x in range(image.width())
            for y in range(image.height())
        )

    table = show(ten)
    table.model.set_grouping(Grouping.NONE)
    assert ink(1) > 1.15 * ink(2)


def is_up_to_date(table: CityTable) -> bool:
    """Whether the screen shows what steps have to repaint; a grab paints everything anew."""
    seen = table.screen().grabWindow(table.winId()).toImage()
    whole = table.grab().toImage()
    return seen.convertedTo(whole.format()) == whole


@pytest.mark.parametrize("grouping", [Grouping.CHANGE, Grouping.NONE])
def test_that_a_step_repaints_all_that_is_different(
    qtbot: QtBot, show: Show, ten: Timeline, grouping: Grouping
) -> None:
    table = show(ten, size=(456, 240))
    table.model.set_grouping(grouping)
    table.model.sort_by("city", descending=False)
    table.view.setFocus()  # the cursor of the filter would blink
    table.show_place("alam")
    for index in (1, 2, 3, 4, 2, 0, 5):
        go_to(table, ten, index)
        qtbot.waitUntil(lambda: is_up_to_date(table))


def test_that_a_step_repaints_a_heading_beyond_the_first_column(
    qtbot: QtBot, show: Show, bundled_timeline: Timeline
) -> None:
    # "Changed on 9 Jun · 0 of 34" ends in the second column, and the next day is wider.
    first = bundled_timeline.index(date(2021, 6, 9))
    table = show(bundled_timeline, first, size=(552, 240))
    table.view.setFocus()
    for index in (first, first + 1, first):
        go_to(table, bundled_timeline, index)
        qtbot.waitUntil(lambda: is_up_to_date(table), timeout=2_000)


def test_that_an_uncertain_holder_has_a_half_filled_glyph(show: Show) -> None:
    def glyph(timeline: Timeline) -> QImage:
        table = show(timeline, 1)
        return picture(table).copy(9, 28 + 7, 12, 12)

    assert glyph(make_timeline("gov ins")) != glyph(make_timeline("gov ins?"))
    assert glyph(make_timeline("gov ins?")) == glyph(make_timeline("gov ins!"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_the_selected_row_has_its_ground_and_an_ink_bar(
    show: Show, ten: Timeline, theme: str
) -> None:
    table = show(ten, 1, theme=Theme("light" if theme == "light" else "dark"))
    table.show_place("alam")
    tokens = TOKENS["light" if theme == "light" else "dark"]
    # In the second row, behind the heading; the window has no focus, so there is no ring.
    image = picture(table)
    assert colours(image, 0, 30, 3, 20) == {tokens.ink}
    assert colours(image, 4, 30, 4, 20) == {tokens.select}


def test_that_the_row_under_the_pointer_is_marked_until_it_leaves(
    qtbot: QtBot, show: Show, ten: Timeline
) -> None:
    table = show(ten, 1)
    hover = TOKENS["light"].hover
    point_at(table, 1)
    assert hover in colours(picture(table), 0, 30, 4, 20)
    QApplication.sendEvent(table.view.viewport(), QEvent(QEvent.Type.Leave))
    assert hover not in colours(picture(table), 0, 0, 9, 190)


def test_that_focus_draws_a_ring_inside_the_row(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.show_place("alam")
    before = picture(table)
    table.activateWindow()
    table.view.setFocus()
    qtbot.waitUntil(table.view.hasFocus)
    after = picture(table)
    middle = 200
    ink = TOKENS["light"].ink
    assert QColor(ink) not in [before.pixelColor(middle, y) for y in range(28, 54)]
    assert [after.pixelColor(middle, y).name().upper() for y in (28, 29, 52, 53)] == [ink] * 4


@pytest.mark.parametrize("on", [0, 1])
def test_that_the_keyboard_finds_a_place_to_start_from(
    qtbot: QtBot, show: Show, ten: Timeline, on: int
) -> None:
    # A heading, which cannot be chosen, is the first row; on a quiet day a link is the second.
    table = show(ten, on)
    table.activateWindow()
    with qtbot.assertNotEmitted(table.place_requested):
        table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        qtbot.waitUntil(table.view.hasFocus)
        first = table.view.currentIndex().row()
        assert table.model.place_id(first) == "alam"
        top = table.view.rowViewportPosition(first)
        assert picture(table).pixelColor(200, top).name().upper() == TOKENS["light"].ink
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert table.view.currentIndex().row() > first
    table.model.set_grouping(Grouping.REGION)  # the rows are others, and none is current
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert selected(table) == [table.model.place_id(1)]


# Choosing


def test_that_a_click_asks_for_the_place(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    with qtbot.waitSignal(table.place_requested) as asked:
        click(qtbot, table, 1)
    assert asked.args == ["alam"]
    assert selected(table) == ["alam"]


def test_that_a_click_on_a_heading_chooses_nothing(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.show_place("alam")
    with qtbot.assertNotEmitted(table.place_requested):
        click(qtbot, table, 0)
    assert selected(table) == ["alam"]


def test_that_keys_move_over_headings(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.show_place("alam")
    with qtbot.waitSignal(table.place_requested) as asked:
        qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert asked.args == ["bamyan"]
    qtbot.keyClick(table.view, Qt.Key.Key_End)
    assert selected(table) == ["jalal"]
    qtbot.keyClick(table.view, Qt.Key.Key_Home)
    assert selected(table) == ["alam"]
    assert table.view.verticalScrollBar().value() == 0


def test_that_letters_lead_to_a_name(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    qtbot.keyClicks(table.view, "he")
    assert selected(table) == ["herat"]


def test_that_one_letter_goes_on_to_the_next_name(qtbot: QtBot, show: Show) -> None:
    places = [make_place(id, name=name) for id, name in (("x", "Ab"), ("y", "Ac"), ("z", "Ad"))]
    table = show(build_timeline(make_dataset(places=places)))
    found = []
    for _ in range(4):
        qtbot.keyClick(table.view, "a")
        found += selected(table)
    assert found == ["x", "y", "z", "x"]


def test_that_the_selected_place_is_copied_with_its_sources(
    show: Show, bundled_timeline: Timeline
) -> None:
    table = show(bundled_timeline, bundled_timeline.index(date(2021, 8, 13)))
    table.show_place("kandahar")
    head, *sources, last = table.copied_text().splitlines()
    assert head == "Kandahar: Taliban since 12–13 Aug, corroborated"
    state = table.model.row(table.view.currentIndex().row()).state
    assert state is not None
    assert len(sources) == len(state.sources) > 1
    for line, source in zip(sources, state.sources, strict=True):
        assert line.startswith(f"{source.publisher}, ")
        assert source.title in line
        assert source.url is None or line.endswith(f", {source.url}")
    assert any(source.url for source in state.sources)
    assert last.startswith("State at end of Friday 13 August 2021, Kabul time")
    assert last.endswith("With hindsight.")


def test_that_enter_asks_for_the_place_again(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.show_place("farah")
    with qtbot.waitSignal(table.place_requested) as asked:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert asked.args == ["farah"]


def test_that_showing_a_place_asks_for_nothing(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    with qtbot.assertNotEmitted(table.place_requested):
        for place in ("jalal", "alam", "nowhere", None):
            table.show_place(place)
            assert selected(table) == ([place] if place in ("jalal", "alam") else [])


def test_that_moving_the_day_asks_for_nothing(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten)
    table.show_place("jalal")
    with (
        qtbot.assertNotEmitted(table.place_requested),
        qtbot.assertNotEmitted(table.day_requested),
    ):
        for index in (1, 2, 3, 4, 5, 0, 4, 2):
            go_to(table, ten, index)
        table.show_timeline(ten)
        go_to(table, ten, 3)
    assert selected(table) == ["jalal"]


def test_that_the_selected_place_stays_in_view_when_it_moves(show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.show_place("jalal")
    position = table.model.position_of("jalal")
    assert position is not None
    assert table.view.is_in_view(position)
    assert table.view.verticalScrollBar().value() > 0
    go_to(table, ten, 2)
    moved = table.model.position_of("jalal")
    assert moved is not None
    assert moved < position
    assert table.view.is_in_view(moved)
    assert selected(table) == ["jalal"]


def test_that_the_list_does_not_scroll_back_to_a_place_scrolled_away_from(
    show: Show, ten: Timeline
) -> None:
    table = show(ten, 1)
    table.show_place("jalal")
    table.view.verticalScrollBar().setValue(3)
    go_to(table, ten, 2)
    assert table.view.verticalScrollBar().value() == 3


def test_that_another_column_and_a_reload_keep_what_is_in_view(show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    bar = table.view.verticalScrollBar()
    bar.setValue(30)
    trigger(table.grouping_button.own_menu, "Columns", "Province")
    assert bar.value() == 30
    table.show_timeline(build_timeline(ten.dataset))
    go_to(table, ten, 1)
    assert bar.value() == 30


def test_that_another_dataset_starts_at_the_top(show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.view.verticalScrollBar().setValue(30)
    other = make_timeline(*["gov ins"] * 12, id="other")
    table.show_timeline(other)
    go_to(table, other, 1)
    assert table.view.verticalScrollBar().value() == 0


# The link to the next change


def test_that_a_click_on_the_link_asks_for_the_day_of_the_next_change(
    qtbot: QtBot, show: Show, ten: Timeline
) -> None:
    table = show(ten, 3)
    table.show_place("alam")
    with (
        qtbot.waitSignal(table.day_requested) as asked,
        qtbot.assertNotEmitted(table.place_requested),
    ):
        click(qtbot, table, 1)
    assert asked.args == [4]


def test_that_the_link_is_reached_by_keys_and_leaves_the_selection_alone(
    qtbot: QtBot, show: Show, ten: Timeline
) -> None:
    table = show(ten, 3)
    table.show_place("alam")
    table.view.setCurrentIndex(table.model.index(3, 0))
    with qtbot.assertNotEmitted(table.place_requested):
        qtbot.keyClick(table.view, Qt.Key.Key_Up)
    assert table.view.currentIndex().row() == 1
    before = selected(table)
    with qtbot.waitSignal(table.day_requested) as asked:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert asked.args == [4]
    assert selected(table) == before


# Filter


def test_that_typing_filters_and_counts(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.focus_filter()
    qtbot.keyClicks(table.filter_field, "ma")
    assert table.count.text() == "1 of 10"
    assert table.model.places_shown == 1
    assert table.filter_field.cross.isVisible()
    qtbot.keyClick(table.filter_field, Qt.Key.Key_Escape)
    assert (table.filter_field.text(), table.count.text()) == ("", "10")
    assert not table.filter_field.cross.isVisible()


def test_that_the_match_is_underlined(show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.filter_field.setText("ala")
    position = table.model.position_of("alam")
    assert position is not None
    rect = table.view.visualRect(table.model.index(position, 0))
    ink = TOKENS["light"].ink
    image = picture(table)
    lines = [
        y
        for y in range(rect.top(), rect.bottom())
        if all(image.pixelColor(x, y).name().upper() == ink for x in range(31, 45))
    ]
    assert len(lines) == 1


def test_that_a_match_in_another_script_is_underlined_and_stays_joined(
    show: Show, bundled_timeline: Timeline
) -> None:
    table = show(bundled_timeline, size=(640, 400))
    table.model.sort_by("city", descending=False)
    table.filter_field.setText("قند")
    position = table.model.position_of("kandahar")
    assert position is not None
    assert table.model.columns[1].title == "Dari"
    rect = table.view.visualRect(table.model.index(position, 1))
    marked = picture(table).copy(rect)
    table.view._painter.show_sought(())
    table.view.viewport().update()
    plain = picture(table).copy(rect)
    differing = {
        (x, y)
        for x in range(rect.width())
        for y in range(rect.height())
        if marked.pixel(x, y) != plain.pixel(x, y)
    }
    # Nothing but a line under the first half of the word, which is the right one.
    assert 1 <= len({y for _, y in differing}) <= 2
    assert min(x for x, _ in differing) > rect.width() / 2


def test_that_nothing_found_is_said_with_a_way_out(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.show_place("farah")
    table.filter_field.setText("xyz")
    assert table.no_match.isVisible()
    assert table.no_match.text() == "No capital matches ‘xyz’."
    assert table.count.text() == "0 of 10"
    qtbot.mouseClick(table.clear_button, Qt.MouseButton.LeftButton)
    assert table.view.isVisible()
    assert not table.no_match.isVisible()
    assert selected(table) == ["farah"]


def test_that_markup_in_the_filter_stays_text(show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.filter_field.setText("<b>x</b>")
    assert table.no_match.textFormat() == Qt.TextFormat.PlainText
    assert "<b>x</b>" in table.no_match.text()


def test_that_a_place_filtered_out_stays_selected(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.show_place("jalal")
    with qtbot.assertNotEmitted(table.place_requested):
        table.filter_field.setText("alam")
        assert selected(table) == []
        go_to(table, ten, 2)
        table.filter_field.clear()
    assert selected(table) == ["jalal"]


def test_that_escape_in_the_list_clears_the_filter(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.filter_field.setText("alam")
    qtbot.keyClick(table.view, Qt.Key.Key_Escape)
    assert table.filter_field.text() == ""


def test_that_enter_in_the_filter_goes_to_what_was_found(
    qtbot: QtBot, show: Show, ten: Timeline
) -> None:
    table = show(ten, 1)
    table.activateWindow()
    table.focus_filter()
    qtbot.keyClicks(table.filter_field, "farah")
    qtbot.keyClick(table.filter_field, Qt.Key.Key_Return)
    qtbot.waitUntil(table.view.hasFocus)
    assert selected(table) == ["farah"]


# Order and groups


def click_head(qtbot: QtBot, table: CityTable, section: int) -> None:
    head = table.view.head
    x = head.sectionViewportPosition(section) + head.sectionSize(section) // 2
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 12))


def test_that_a_click_on_a_head_sorts_and_another_turns_it_round(
    qtbot: QtBot, show: Show, ten: Timeline
) -> None:
    table = show(ten, 1)
    table.show_place("charikar")
    before = table.view.head.grab().toImage()
    click_head(qtbot, table, 0)
    assert table.model.sorting == ("city", False)
    assert table.view.head.grab().toImage() != before
    click_head(qtbot, table, 0)
    assert table.model.sorting == ("city", True)
    assert table.model.place_id(3) == "jalal"
    assert selected(table) == ["charikar"]


@pytest.mark.parametrize("width", [456, 552, 900])
def test_that_a_click_on_a_title_sorts_by_it_wherever_it_is_hit(
    qtbot: QtBot, show: Show, bundled_timeline: Timeline, width: int
) -> None:
    table = show(bundled_timeline, size=(width, 260))
    head = table.view.head
    for section, column in enumerate(table.model.columns):
        for share in (0.1, 0.5, 0.9):
            title = head.title_rect(section)
            table.model.sort_by("holder")  # no arrow beside the title
            x = round(title.left() + share * title.width())
            qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 12))
            assert table.model.sorting[0] == column.id


def menu_texts(menu: QMenu) -> dict[str, list[str]]:
    """Entries of a menu and of its submenus, by submenu; "" for the menu itself."""
    menu.aboutToShow.emit()
    told: dict[str, list[str]] = {"": []}
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            told[action.text()] = [entry.text() for entry in submenu.actions()]
        elif action.text():
            told[""].append(("* " if action.isChecked() else "") + action.text())
    return told


def ask_for_menu(view: CityView, point: QPoint) -> None:
    """A right click; `point` is one of the rows' part of the view."""
    body, reason = view.viewport(), QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(body, QContextMenuEvent(reason, point, body.mapToGlobal(point)))


def trigger(menu: QMenu, *path: str) -> None:
    menu.aboutToShow.emit()
    for text in path[:-1]:
        inner = next(action.menu() for action in menu.actions() if action.text() == text)
        assert isinstance(inner, QMenu)
        menu = inner
    next(action for action in menu.actions() if action.text() == path[-1]).trigger()


# All but that of the place itself can be put in and taken out.
COLUMNS = [
    "Dari", "Province", "Held by", "Since", "Age", "Evidence", "Last named", "Sources",
]  # fmt: skip


def test_that_the_menu_offers_groups_sorts_and_columns(show: Show, ten: Timeline) -> None:
    menu = show(ten, 1).grouping_button.own_menu
    assert menu_texts(menu) == {
        "": ["* By change", "By region", "By holder", "None"],
        "Sort by": ["City", "Held by", "Since, descending", "Age", "Evidence", "Sources"],
        "Columns": COLUMNS,
    }


def test_that_the_menu_groups_sorts_and_puts_columns_in(
    qtbot: QtBot, show: Show, ten: Timeline
) -> None:
    table = show(ten, 1)
    table.show_place("farah")
    menu = table.grouping_button.own_menu
    with qtbot.assertNotEmitted(table.place_requested):
        trigger(menu, "None")
        trigger(menu, "Sort by", "City")
        trigger(menu, "Columns", "Province")
    assert table.grouping_button.text() == "Not grouped"
    assert table.model.grouping is Grouping.NONE
    assert table.model.place_id(0) == "alam"
    assert "province" in [column.id for column in table.model.columns]
    assert selected(table) == ["farah"]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_that_the_context_menus_show_the_same_choices(
    qtbot: QtBot, show: Show, ten: Timeline
) -> None:
    table = show(ten, 1)
    ask_for_menu(table.view, QPoint(5, 40))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert set(menu_texts(menu)) == {"", "Sort by", "Columns"}
    menu.close()
    table.view.head.customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [text.removeprefix("* ") for text in menu_texts(menu)[""]] == COLUMNS
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_that_the_menu_of_a_place_leads_to_its_evidence_and_copies_it(
    qtbot: QtBot, show: Show, ten: Timeline
) -> None:
    table = show(ten, 1)
    table.show_place("farah")
    index = table.view.currentIndex()
    ask_for_menu(table.view, table.view.visualRect(index).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    first = [action.text() for action in menu.actions()][:4]
    assert first == ["Evidence", "Copy with sources", "Copy name", ""]
    _, with_sources, name = menu.actions()[:3]
    with_sources.trigger()
    assert QGuiApplication.clipboard().text() == table.copied_text()
    name.trigger()
    assert QGuiApplication.clipboard().text() == "Farah"
    with qtbot.waitSignal(table.evidence_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [PlaceSubject("farah")]
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# Columns


def ids(table: CityTable) -> list[str]:
    return [column.id for column in table.model.columns]


def test_that_names_in_another_script_come_where_there_is_room(show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    assert "name:fa" not in ids(table)
    table.resize(552, 260)
    assert "name:fa" in ids(table)
    table.resize(551, 260)
    assert "name:fa" not in ids(table)


def test_that_columns_chosen_are_kept_and_so_are_those_refused(show: Show, ten: Timeline) -> None:
    table = show(ten, 1, size=(600, 260))
    menu = table.grouping_button.own_menu
    trigger(menu, "Columns", "Dari")
    trigger(menu, "Columns", "Last named")
    kept = table.columns()
    assert kept == ("-name:fa", "last_named")
    other = CityTable(LIGHT, table)
    other.set_columns(kept)
    other.resize(600, 260)
    other.show_timeline(ten)
    other.show_day(brief(ten, ten.day(1)))
    assert ids(other) == ids(table)
    assert "name:fa" not in ids(other)
    assert "last_named" in ids(other)
    assert other.columns() == kept


def test_that_columns_remembered_for_another_dataset_do_no_harm(show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.set_columns(("nonsense", "-more", "pcode"))
    assert ids(table) == ["city", "holder", "since", "age", "evidence", "sources"]
    assert table.columns() == ("nonsense", "-more", "pcode")


@pytest.mark.parametrize("width", [456, 552, 640])
def test_that_the_columns_fill_the_width_and_stay_when_the_scroll_bar_goes(
    show: Show, ten: Timeline, width: int
) -> None:
    table = show(ten, 1, size=(width, 260))
    view = table.view
    widths = [view.columnWidth(number) for number in range(table.model.columnCount())]
    assert sum(widths) == view.viewport().width() == view.width() - 10
    table.filter_field.setText("alam")
    QApplication.processEvents()
    assert view.viewport().width() == view.width()
    assert widths == [view.columnWidth(number) for number in range(table.model.columnCount())]


@pytest.mark.parametrize("language", ["fa", "ps"])
def test_that_two_names_for_each_place_fit_without_scrolling_sideways(
    show: Show, bundled_timeline: Timeline, language: str
) -> None:
    table = show(bundled_timeline, size=(456, 1_200))
    table.show_names(PlaceNames(language, with_english=True))
    QApplication.processEvents()
    assert table.view.horizontalScrollBar().maximum() == 0


def test_that_every_word_of_state_is_whole_at_the_least_width(
    show: Show, bundled_timeline: Timeline
) -> None:
    table = show(bundled_timeline, size=(456, 1_200))
    assert table.view.horizontalScrollBar().maximum() == 0
    for index in range(0, bundled_timeline.day_count, 5):
        go_to(table, bundled_timeline, index)
        for row in range(table.model.rowCount()):
            if table.model.place_id(row) is not None:
                for column in range(1, table.model.columnCount()):
                    point = centre(table, row, column)
                    told = table.view.tooltip_at(point)
                    if ids(table)[column] != "evidence":
                        assert told == ""


# Tooltips


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_that_a_long_name_is_cut_short_and_told_in_full(show: Show) -> None:
    name = "A place with a <b>very</b> long name that no column of this width can hold"
    places = [make_place("a", name=name), make_place("b")]
    table = show(build_timeline(make_dataset(places=places)))
    row = table.model.position_of("a")
    short = table.model.position_of("b")
    assert row is not None
    assert short is not None
    assert table.view.tooltip_at(centre(table, row)) == name
    assert table.view.tooltip_at(centre(table, short)) == ""
    point = centre(table, row)
    event = QHelpEvent(QEvent.Type.ToolTip, point, table.view.viewport().mapToGlobal(point))
    QApplication.sendEvent(table.view.viewport(), event)
    assert QToolTip.text() == (
        "<qt>A place with a &lt;b&gt;very&lt;/b&gt; long name that no column of this width "
        "can hold</qt>"
    )
    QToolTip.hideText()


def test_that_evidence_is_told_in_full_words(show: Show) -> None:
    table = show(make_timeline("gov ins!"), 1)
    column = ids(table).index("evidence")
    assert table.model.row(1).texts[column] == "Disputed"
    assert table.view.tooltip_at(centre(table, 1, column)) == "corroborated, disputed"
    assert table.view.tooltip_at(centre(table, 0)) == ""
    assert table.view.tooltip_at(QPoint(5, 5_000)) == ""


# For the ear


def test_that_a_reader_is_told_list_rows_and_heads(show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    interface = QAccessible.queryAccessibleInterface(table.view)
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Capitals"
    texts = [
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
    ]
    assert "Alam, Ins since 2 January, new, corroborated, 1 source" in texts
    assert "Changed on 2 Jan · 1 of 10" in texts
    assert "Since, sorted descending" in texts
    button = QAccessible.queryAccessibleInterface(table.grouping_button)
    assert button.text(QAccessible.Text.Name) == "Group and sort: By change"
    field = QAccessible.queryAccessibleInterface(table.filter_field)
    assert field.text(QAccessible.Text.Name) == "Filter"


def test_that_the_list_is_one_tab_stop(qtbot: QtBot, show: Show, ten: Timeline) -> None:
    table = show(ten, 1)
    table.activateWindow()
    table.focus_filter()
    qtbot.waitUntil(table.filter_field.hasFocus)
    seen = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
    assert seen == ["grouping_button", "city_view", "city_filter"]
    table.setFocus()
    assert table.view.hasFocus()


def test_that_the_right_to_left_name_is_flush_right(show: Show, ten: Timeline) -> None:
    table = show(ten, 1, size=(600, 260))
    column = ids(table).index("name:fa")
    rect = table.view.visualRect(table.model.index(1, column))
    image = picture(table)
    ground = TOKENS["light"].surface
    inked = [
        x
        for x in range(rect.left(), rect.right() + 1)
        if any(
            image.pixelColor(x, y).name().upper() != ground
            for y in range(rect.top(), rect.bottom())
        )
    ]
    assert inked
    assert rect.right() - inked[-1] < 16 < inked[0] - rect.left()


def test_that_the_pointer_shows_where_a_link_is(show: Show, ten: Timeline) -> None:
    table = show(ten, 3)
    shapes = []
    for position in (1, 3):
        point_at(table, position)
        shapes.append(table.view.viewport().cursor().shape())
    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor]


def wholly_seen(window: MainWindow, place: str) -> bool:
    position = window.city_table.model.position_of(place)
    return position is not None and window.city_table.view.is_in_view(position)


def test_that_a_selected_place_is_followed_on_and_back_through_the_days(
    window: MainWindow,
) -> None:
    session = window.session
    timeline = session.timeline
    assert timeline is not None
    for place in [timeline.dataset.places[row].id for row in timeline.counted_rows]:
        session.go_to(104)
        session.select_place(place)
        for index in (103, 102, 103, 104, 98, 107, 104):
            session.go_to(index)
            QApplication.processEvents()
            assert wholly_seen(window, place), (place, index)


def test_that_a_selected_place_stays_in_view_in_a_smaller_window(
    window: MainWindow,
) -> None:
    window.resize(1500, 900)
    QApplication.processEvents()
    rows = window.city_table.model
    for position in range(rows.rowCount()):
        if (place := rows.place_id(position)) is not None:
            window.resize(1500, 900)
            QApplication.processEvents()
            window.session.select_place(place)
            window.resize(1280, 800)
            QApplication.processEvents()
            assert wholly_seen(window, place), place


def test_that_a_link_brings_its_place_into_view_with_the_heading_above(
    window: MainWindow,
) -> None:
    view = window.city_table.view
    first = next(n for n in range(9) if window.city_table.model.place_id(n) is not None)
    place = window.city_table.model.place_id(first)
    assert place is not None
    window.session.select_place(place)
    window.way_back.copy_link()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert not wholly_seen(window, place)
    assert window.way_back.follow(QGuiApplication.clipboard().text())
    assert wholly_seen(window, place)
    assert view.is_in_view(first - 1)
