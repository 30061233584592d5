"""The column of statements, used as its user does: keys, mouse, search, links, clipboard."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Dataset, Organisation, Speaker
from briefing_app.domain.subject import StatementSubject
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import resource
from briefing_app.widgets.statement_card_layout import CardLayout
from briefing_app.widgets.statement_list import StatementList
from briefing_app.widgets.statement_panel import StatementPanel
from briefing_app.widgets.theme import Theme, apply_theme, load_fonts
from tests.factories import (
    day,
    make_claim,
    make_dataset,
    make_source,
    make_statement,
)

BUSY_DAY = date(2021, 8, 13)
EMPTY_DAY = date(2021, 5, 20)

Make = Callable[..., StatementPanel]


@pytest.fixture
def make_panel(qtbot: QtBot, qapp: QApplication) -> Make:
    """A panel on screen with the window's style, showing a day of a dataset."""
    load_fonts(resource("fonts"))

    def make(
        timeline: Timeline,
        on: date,
        *,
        theme: Theme | None = None,
        size: tuple[int, int] = (400, 640),
    ) -> StatementPanel:
        theme = theme or Theme("light")
        apply_theme(qapp, theme, resource("style.qss").read_text(encoding="utf-8"))
        panel = StatementPanel(theme)
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show_timeline(timeline)
        panel.show_day(brief(timeline, on))
        panel.settle()
        panel.show()
        qtbot.waitExposed(panel)
        panel.activateWindow()
        qapp.processEvents()
        return panel

    return make


@pytest.fixture
def busy(make_panel: Make, bundled_timeline: Timeline) -> StatementPanel:
    return make_panel(bundled_timeline, BUSY_DAY)


def few(*speakers: str, **fields: object) -> Dataset:
    """A statement of the first day by each speaker, in that order."""
    return make_dataset(
        statements=[
            make_statement(0, id=name, speaker=name, organisation=name, **fields)
            for name in speakers
        ]
    )


def shown(panel: StatementPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def chip_texts(panel: StatementPanel) -> list[str]:
    return [chip.text() for chip in panel.chips.values()]


def row_centre(view: StatementList, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


def links(panel: StatementPanel) -> list[QPushButton]:
    return [link for link in panel.no_statements.links if link.isVisible()]


# The day


def test_that_count_and_chips_follow_at_once_and_the_cards_after_the_last_step(
    qtbot: QtBot, busy: StatementPanel, bundled_timeline: Timeline
) -> None:
    before = shown(busy)
    reset = []
    busy.list.model().modelReset.connect(lambda: reset.append(1))
    for on in (date(2021, 8, 14), date(2021, 8, 15)):
        busy.show_day(brief(bundled_timeline, on))
    assert busy.count.text() == "17"
    assert chip_texts(busy)[0] == "All 17"
    assert shown(busy) == before
    qtbot.waitUntil(lambda: len(shown(busy)) == 17, timeout=2000)
    assert len(reset) == 1


def test_that_the_counts_are_those_of_the_dataset(busy: StatementPanel) -> None:
    assert busy.count.text() == "43"
    assert chip_texts(busy) == ["All 43", "With a check 17", "Quotes 17"]


def test_that_another_day_begins_at_its_top_and_the_same_day_stays_where_it_was(
    busy: StatementPanel, bundled: Loaded, bundled_timeline: Timeline
) -> None:
    bar = busy.list.verticalScrollBar()
    busy.list.setCurrentIndex(busy.list.model().index(20, 0))
    bar.setValue(bar.value() + 300)  # away from the chosen card
    chosen, top = busy.list.currentIndex().data(), busy.list.top_row()
    assert top[0] > 10
    hindsight = build_timeline(bundled.dataset)
    busy.show_timeline(hindsight)
    busy.show_day(brief(hindsight, BUSY_DAY))
    busy.settle()
    assert busy.list.currentIndex().data() == chosen
    assert busy.list.top_row() == top
    busy.show_day(brief(hindsight, date(2021, 8, 15)))
    busy.settle()
    assert bar.value() == 0
    assert not busy.list.currentIndex().isValid()


def test_that_being_shown_something_wishes_nothing(
    busy: StatementPanel, bundled_timeline: Timeline
) -> None:
    wishes: list[int] = []
    busy.day_requested.connect(wishes.append)
    for on in (EMPTY_DAY, BUSY_DAY, date(2021, 9, 7)):
        busy.show_timeline(bundled_timeline)
        busy.show_day(brief(bundled_timeline, on))
        busy.settle()
    busy.show_theme(Theme("dark", 1.5))
    assert wishes == []


def test_that_nothing_published_later_is_shown(make_panel: Make, bundled: Loaded) -> None:
    timeline = build_timeline(bundled.dataset, BUSY_DAY)
    panel = make_panel(timeline, BUSY_DAY)
    known = brief(timeline, BUSY_DAY).statements
    assert panel.count.text() == str(len(known))
    assert not any(
        check.kind == "outcome"
        for row in range(panel.list.model().rowCount())
        for check in panel._model.card(row).checks
    )


# Chips, menu, search


def test_that_a_chip_shows_its_statements_and_only_one_is_in_use(
    qtbot: QtBot, busy: StatementPanel
) -> None:
    qtbot.mouseClick(busy.chips["quoted"], Qt.MouseButton.LeftButton)
    assert len(shown(busy)) == 17
    assert busy.count.text() == "17 of 43"
    assert [chip.isChecked() for chip in busy.chips.values()] == [False, False, True]


def test_that_the_chips_are_one_tab_stop_and_arrows_move_between_them(
    qtbot: QtBot, busy: StatementPanel
) -> None:
    busy.menu_button.setFocus()
    qtbot.keyClick(busy.menu_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is busy.chips["all"]
    qtbot.keyClick(busy.chips["all"], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is busy.chips["checked"]
    assert busy.chips["checked"].isChecked()
    assert len(shown(busy)) == 17
    qtbot.keyClick(busy.chips["checked"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is busy.list


def test_that_typing_filters_at_once_and_counts_follow(qtbot: QtBot, busy: StatementPanel) -> None:
    busy.focus_filter()
    assert QApplication.focusWidget() is busy.search
    qtbot.keyClicks(busy.search, "WALLACE")
    assert set(shown(busy)) == {"Ben Wallace"}
    assert busy.count.text() == "4 of 43"
    assert chip_texts(busy)[0] == "All 4"


def test_that_a_search_outlives_the_day(
    qtbot: QtBot, busy: StatementPanel, bundled_timeline: Timeline
) -> None:
    qtbot.keyClicks(busy.search, "wallace")
    busy.show_day(brief(bundled_timeline, date(2021, 8, 16)))
    assert busy.count.text().endswith(" of 15")
    busy.settle()
    assert set(shown(busy)) == {"Ben Wallace"}


def test_that_a_search_typed_right_after_a_step_searches_the_new_day(
    busy: StatementPanel, bundled_timeline: Timeline
) -> None:
    busy.show_day(brief(bundled_timeline, date(2021, 8, 16)))
    busy.search.setText("wallace")
    assert busy._model.briefing is not None
    assert busy._model.briefing.day == date(2021, 8, 16)


def test_that_a_search_without_match_says_so_and_can_be_cleared(
    qtbot: QtBot, busy: StatementPanel
) -> None:
    qtbot.keyClicks(busy.search, "xyz")
    assert busy.no_statements.text.text() == "No statement matches ‘xyz’."
    assert busy.no_statements.isVisible()
    assert not busy.list.isVisible()
    assert links(busy) == []
    busy.no_statements.clear_button.setFocus()
    qtbot.keyClick(busy.no_statements.clear_button, Qt.Key.Key_Space)
    assert busy.search.text() == ""
    assert len(shown(busy)) == 43
    assert busy.list.isVisible()
    assert QApplication.focusWidget() is busy.list


def test_that_an_emptied_list_names_all_that_was_wanted(busy: StatementPanel) -> None:
    busy.choose(side="taliban")
    busy.chips["checked"].setChecked(True)
    busy.search.setText("<b>x</b>")
    assert (
        busy.no_statements.text.text()
        == "No statement matches ‘<b>x</b>’ · Taliban · With a check."
    )
    assert busy.no_statements.text.textFormat() == Qt.TextFormat.PlainText
    busy.clear_filter()
    assert busy.count.text() == "43"
    assert busy.menu_button.text() == "Any speaker"


def test_that_escape_empties_the_search_and_then_leaves_it(
    qtbot: QtBot, busy: StatementPanel
) -> None:
    busy.focus_filter()
    qtbot.keyClicks(busy.search, "ghani")
    qtbot.keyClick(busy.search, Qt.Key.Key_Escape)
    assert busy.search.text() == ""
    qtbot.keyClick(busy.search, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is busy.list


def test_that_the_menu_offers_sides_and_topics_as_one_choice(busy: StatementPanel) -> None:
    actions = [action for action in busy.menu_button.own_menu.actions() if action.isCheckable()]
    texts = [action.text() for action in actions]
    assert texts[0] == "Any speaker"
    headings = [action for action in busy.menu_button.own_menu.actions() if not action.isEnabled()]
    assert [action.text() for action in headings] == ["By side", "By topic"]
    assert {"Afghan government", "Taliban", "UN", "US UK NATO", "Human rights"} <= set(texts)
    actions[texts.index("Taliban")].trigger()
    assert busy.menu_button.text() == "Taliban"
    assert set(shown(busy)) == {"Taliban (statement)"}
    actions[texts.index("Human rights")].trigger()
    assert [action.text() for action in actions if action.isChecked()] == ["Human rights"]
    assert "Ben Wallace" not in shown(busy)


def test_that_a_choice_the_next_dataset_does_not_have_is_given_up(busy: StatementPanel) -> None:
    busy.choose(topic="human_rights")
    timeline = build_timeline(few("ann"))
    busy.show_timeline(timeline)
    busy.show_day(brief(timeline, day(0)))
    busy.settle()
    assert busy.menu_button.text() == "Any speaker"
    assert shown(busy) == ["ann"]


def test_that_an_ampersand_in_a_name_is_no_mnemonic(make_panel: Make) -> None:
    dataset = make_dataset(
        statements=[make_statement(0, organisation="o", topics=("a&b",))],
        organisations=[Organisation(id="o", name="O", short_name="O", side="this&that")],
    )
    panel = make_panel(build_timeline(dataset), day(0))
    texts = [action.text() for action in panel.menu_button.own_menu.actions()]
    assert "This&&that" in texts
    assert "A&&b" in texts


# Nothing said


def test_that_a_day_without_statements_links_to_its_neighbours(
    qtbot: QtBot, make_panel: Make, bundled_timeline: Timeline
) -> None:
    panel = make_panel(bundled_timeline, EMPTY_DAY)
    assert panel.no_statements.text.text() == "No statements recorded on 20 May."
    before, after = links(panel)
    assert (before.text(), after.text()) == ("18 May · 1", "25 May · 2")
    assert before.accessibleName() == "18 May, 1 statement"
    with qtbot.waitSignal(panel.day_requested) as asked:
        qtbot.mouseClick(before, Qt.MouseButton.LeftButton)
    assert bundled_timeline.day(asked.args[0]) == date(2021, 5, 18)
    after.setFocus()
    with qtbot.waitSignal(panel.day_requested) as asked:
        qtbot.keyClick(after, Qt.Key.Key_Space)
    assert bundled_timeline.day(asked.args[0]) == date(2021, 5, 25)


def test_that_an_empty_day_with_a_search_still_says_that_nothing_is_recorded(
    make_panel: Make, bundled_timeline: Timeline
) -> None:
    panel = make_panel(bundled_timeline, EMPTY_DAY)
    panel.search.setText("xyz")
    assert panel.no_statements.text.text() == "No statements recorded on 20 May."
    assert not panel.no_statements.clear_button.isVisible()


def test_that_the_focus_stays_in_the_panel_when_the_cards_are_gone_and_come_back(
    make_panel: Make, bundled_timeline: Timeline
) -> None:
    panel = make_panel(bundled_timeline, BUSY_DAY)
    panel.setFocus()
    assert QApplication.focusWidget() is panel.list
    panel.show_day(brief(bundled_timeline, EMPTY_DAY))
    panel.settle()
    assert QApplication.focusWidget() is links(panel)[0]
    panel.show_day(brief(bundled_timeline, date(2021, 5, 21)))
    panel.settle()
    assert QApplication.focusWidget() is links(panel)[0]
    panel.show_day(brief(bundled_timeline, BUSY_DAY))
    panel.settle()
    assert QApplication.focusWidget() is panel.list


def test_that_a_dataset_without_statements_offers_no_links(make_panel: Make) -> None:
    panel = make_panel(build_timeline(make_dataset()), day(3))
    assert panel.no_statements.text.text() == "No statements recorded on 4 January."
    assert links(panel) == []
    assert not panel.no_statements.nearest.isVisible()
    panel.setFocus()
    assert QApplication.focusWidget() is panel.search


# Cards


def test_that_the_keyboard_chooses_unfolds_and_folds_cards(qtbot: QtBot, make_panel: Make) -> None:
    panel = make_panel(build_timeline(few("ann", "ben", "cleo")), day(0))
    view = panel.list
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.currentIndex().data() == "ann"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert [index.data() for index in view.selectedIndexes()] == ["ben"]
    folded = view.visualRect(view.currentIndex()).height()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.visualRect(view.currentIndex()).height() > folded
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.visualRect(view.currentIndex()).height() == folded
    asked: list[object] = []
    panel.evidence_requested.connect(asked.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.visualRect(view.currentIndex()).height() == folded
    assert asked == [StatementSubject("ben")]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().data() == "ann"


def test_that_unfolding_a_card_far_down_leaves_it_where_it_is(
    qtbot: QtBot, busy: StatementPanel
) -> None:
    view = busy.list
    index = view.model().index(40, 0)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 5000, timeout=2000)
    view.setCurrentIndex(index)
    top = view.visualRect(index).top()
    assert 0 <= top < view.viewport().height()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.visualRect(index).top() == top
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.visualRect(index).top() == top


def test_that_down_reads_on_in_a_card_taller_than_the_list(qtbot: QtBot, make_panel: Make) -> None:
    dataset = few("ann", "ben", summary="Word " * 600)
    panel = make_panel(build_timeline(dataset), day(0))
    view, bar = panel.list, panel.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=2000)
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    places = [bar.value()]
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        if view.currentIndex().row() == 1:
            break
        places.append(bar.value())
    assert view.currentIndex().row() == 1
    assert places == sorted(set(places))
    page = view.viewport().height()
    assert all(later - earlier < page for earlier, later in itertools.pairwise(places))


def test_that_a_thousand_statements_lay_out_a_screenful_and_the_rest_while_idle(
    qtbot: QtBot, make_panel: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = few(*(f"s{number:03}" for number in range(1000)), summary="Word " * 40)
    panel = make_panel(build_timeline(few("ann")), day(0))
    timeline = build_timeline(dataset)
    laid_out: list[int] = []
    view = panel.list
    lay_out = view.delegate.layout

    def noted(index: QModelIndex | QPersistentModelIndex) -> CardLayout:
        laid_out.append(index.row())
        return lay_out(index)

    monkeypatch.setattr(view.delegate, "layout", noted)
    panel.show_timeline(timeline)
    panel.show_day(brief(timeline, day(0)))
    panel.settle()
    view.viewport().grab()
    assert 0 < len(set(laid_out)) < 30
    # A jump to the end needs no more than what is on the screen there.
    panel.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    last = view.model().index(999, 0)
    assert view.currentIndex() == last
    rect = view.visualRect(last)
    assert rect.height() == lay_out(last).height
    assert view.viewport().rect().contains(rect)
    assert len(set(laid_out)) < 60
    # Once all heights are known, what is in view has not moved.
    qtbot.waitUntil(lambda: len(set(laid_out)) == 1000, timeout=10_000)
    qtbot.waitUntil(lambda: not view._measuring.isActive(), timeout=10_000)
    assert view.visualRect(last) == rect


def test_that_the_mouse_unfolds_by_the_chevron_and_by_a_double_click(
    qtbot: QtBot, make_panel: Make
) -> None:
    panel = make_panel(build_timeline(few("ann", "ben")), day(0))
    view, model = panel.list, panel._model
    index = view.model().index(1, 0)

    def chevron() -> QPoint:
        inside = view.delegate.layout(index).toggle.center().toPoint()
        return view.visualRect(index).topLeft() + inside

    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view.viewport(), left, pos=chevron())
    assert model.is_expanded(1)
    qtbot.mouseClick(view.viewport(), left, pos=chevron())
    assert not model.is_expanded(1)
    qtbot.mouseClick(view.viewport(), left, pos=row_centre(view, 1))
    assert not model.is_expanded(1)
    assert view.currentIndex().row() == 1
    qtbot.mouseDClick(view.viewport(), left, pos=row_centre(view, 1))
    assert model.is_expanded(1)


def test_that_the_chosen_card_is_copied_with_its_sources(make_panel: Make) -> None:
    panel = make_panel(build_timeline(few("ann", "ben", summary="<b>Says</b>")), day(0))
    assert not panel.copied_text()
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    text = panel.copied_text()
    assert text.startswith("ben, 1 January 2021\n<b>Says</b>\n1. Agency, 1 January 2021")
    menu = panel.list.card_menu(1)
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == text
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    menu.deleteLater()


def test_that_the_menu_of_a_card_copies_addresses_and_leads_to_the_first_day(
    qtbot: QtBot, make_panel: Make
) -> None:
    dataset = make_dataset(
        statements=[
            make_statement(0, id="first", speaker="ann", sources=("one",)),
            make_statement(2, id="again", restates="first", sources=("one", "two", "none")),
        ],
        sources=[
            make_source("one", url="https://example.org/1"),
            make_source("two", publisher="A&B", url="https://example.org/2"),
            make_source("none"),
        ],
        speakers=[Speaker(id="ann", name="Ann")],
    )
    timeline = build_timeline(dataset)
    panel = make_panel(timeline, day(2))
    menu = panel.list.card_menu(0)
    actions = {action.text(): action for action in menu.actions()}
    several = actions["Copy address"].menu()
    assert isinstance(several, QMenu)
    assert [action.text() for action in several.actions()] == ["Agency 1 Jan", "A&&B 1 Jan"]
    several.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/2"
    with qtbot.waitSignal(panel.day_requested) as asked:
        actions["Go to 1 January, when it was first said"].trigger()
    assert asked.args == [0]
    actions["Show details"].trigger()
    assert panel._model.is_expanded(0)
    menu.deleteLater()
    panel.show_day(brief(timeline, day(0)))
    panel.settle()
    menu = panel.list.card_menu(0)
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy address"].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/1"
    assert not any(text.startswith("Go to") for text in actions)
    menu.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_that_the_menu_key_opens_the_menu_of_the_chosen_card(
    qtbot: QtBot, busy: StatementPanel
) -> None:
    view = busy.list
    view.setCurrentIndex(view.model().index(2, 0))
    middle = view.viewport().rect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, middle, view.viewport().mapToGlobal(middle)
    )
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.objectName() == "card_menu"
    menu.close()


# Look


@pytest.mark.parametrize("name", ["light", "dark"])
def test_that_the_chosen_card_has_its_ground_and_its_bar(
    make_panel: Make, name: str, bundled_timeline: Timeline
) -> None:
    theme = Theme("light" if name == "light" else "dark")
    panel = make_panel(bundled_timeline, BUSY_DAY, theme=theme)
    view = panel.list
    panel.search.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    rect = view.visualRect(view.model().index(0, 0))
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()

    def colour(x: int, y: int) -> QColor:
        return picture.pixelColor(round(x * ratio), round(y * ratio))

    assert colour(1, rect.top() + 40) == theme.colour("ink")
    assert colour(8, rect.top() + 40) == theme.colour("select")
    assert colour(8, rect.bottom() + 40) == theme.colour("surface")


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_that_heading_and_chips_stay_inside_the_column_and_apart(
    make_panel: Make, bundled_timeline: Timeline, scale: float
) -> None:
    panel = make_panel(bundled_timeline, BUSY_DAY, theme=Theme("light", scale))
    panel.choose(side="afghan_government")
    for width in (300, 400, 640, 900):
        panel.resize(width, 640)
        QApplication.processEvents()
        chips: list[QWidget] = list(panel.chips.values())
        controls: list[QWidget] = [panel.title, panel.count, panel.search, panel.menu_button]
        for row, widgets in ((panel.heading, controls), (panel.chip_row, chips)):
            rects = [widget.geometry() for widget in widgets]
            for number, rect in enumerate(rects):
                assert row.rect().contains(rect), (width, widgets[number].objectName())
                assert not any(rect.intersects(other) for other in rects[number + 1 :])
        for widget in (panel.title, panel.count, *chips):
            assert widget.width() >= widget.minimumSizeHint().width()
        assert panel.list.y() >= panel.chip_row.geometry().bottom()
        assert panel.list.height() > 100


def test_that_a_theme_or_text_size_lays_the_cards_out_again(
    make_panel: Make, bundled_timeline: Timeline
) -> None:
    panel = make_panel(bundled_timeline, BUSY_DAY)
    index = panel.list.model().index(0, 0)
    before = panel.list.visualRect(index).height()
    panel.show_theme(Theme("dark", 2.0))
    assert panel.list.visualRect(index).height() > 1.5 * before
    panel.show_theme(Theme("light", 1.0))
    assert panel.list.visualRect(index).height() == before


def test_that_every_card_is_read_out_with_check_and_sources(make_panel: Make) -> None:
    dataset = make_dataset(
        statements=[
            make_statement(0, speaker="ann", role="Editor", claim=make_claim(1, of=1)),
        ]
    )
    panel = make_panel(build_timeline(dataset), day(0))
    spoken = QAccessible.queryAccessibleInterface(panel.list)
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == "Statements, 1"
    children = [spoken.child(number) for number in range(spoken.childCount())]
    names = [
        child.text(QAccessible.Text.Name)
        for child in children
        if child is not None and child.role() == QAccessible.Role.ListItem  # type: ignore[redundant-expr]
    ]
    assert names == ["ann, Editor, 1 of 1 provincial capitals, check: differs by 1, 1 source"]


def test_that_a_click_on_a_check_asks_for_its_evidence_and_one_beside_it_does_not(
    qtbot: QtBot, busy: StatementPanel
) -> None:
    view, asked = busy.list, list[object]()
    busy.evidence_requested.connect(asked.append)
    index = view.model().index(0, 0)
    layout = view.delegate.layout(index)
    top_left = view.visualRect(index).topLeft()
    check = layout.blocks[0].rect.center().toPoint() + top_left
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=top_left + QPoint(60, 6))
    assert asked == []
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=check)
    assert len(asked) == 1
    assert isinstance(asked[0], StatementSubject)
