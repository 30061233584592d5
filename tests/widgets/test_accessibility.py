"""What assistive technology meets in the whole window, asked for in the process itself."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.subject import PlaceSubject
from briefing_app.widgets.actions import ACTIONS
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.time_edge import TimeEdge

DAY = date(2021, 8, 13)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.time_panel.load_chart()
    window.statement_panel.settle()
    return window


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def told(widget: QWidget) -> str:
    """A widget, for the message of a test that fails."""
    return f"{type(widget).__name__}({widget.objectName()!r})"


def takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None


def is_stop(widget: QWidget) -> bool:
    """Whether the Tab key stops here."""
    reached = widget.isVisible() and widget.isEnabled() and takes_focus(widget)
    return reached and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_that_everything_that_can_have_the_focus_has_a_name(window: MainWindow) -> None:
    stops = [w for w in window.findChildren(QWidget) if takes_focus(w) and w.isVisible()]
    assert len(stops) > 20
    assert [told(stop) for stop in stops if not name_of(stop).strip()] == []


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("state", ["evidence", "problems", "search_all", "chart_table", "keyboard"])
def test_that_this_is_so_in_every_state_of_the_window(
    window: MainWindow, state: str, size: tuple[int, int]
) -> None:
    window.resize(*size)
    if state == "evidence":
        window.session.ask(PlaceSubject("kunduz"))
    else:
        window.actions_by_name[state].trigger()
    stops = [w for w in window.findChildren(QWidget) if takes_focus(w) and w.isVisible()]
    assert stops
    assert [told(stop) for stop in stops if not name_of(stop).strip()] == []
    for dialog in window.findChildren(QDialog):
        dialog.close()


def test_that_panels_have_names_of_their_own(window: MainWindow) -> None:
    panels = (
        window.header, window.city_table, window.map_panel, window.statement_panel,
        window.time_panel, window.status_line, window.compare_view, window.problem_panel,
    )  # fmt: skip
    names = [name_of(panel) for panel in panels]
    assert all(names)
    assert len(set(names)) == len(names)


def test_that_every_action_has_text_tip_and_a_place_in_a_menu(window: MainWindow) -> None:
    for spec in ACTIONS:
        action = window.actions_by_name[spec.name]
        assert action.text().replace("&", "").strip()
        assert spec.tip
        assert spec.tip in action.toolTip()
        assert spec.menu


def test_that_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = [key for a in window.actions_by_name.values() if (key := a.shortcut().toString())]
    assert sorted(keys) == sorted(set(keys))


def test_that_a_row_is_spoken_as_one_sentence(window: MainWindow) -> None:
    model = window.city_table.view.model()
    rows = [model.index(row, 0).data(SPOKEN) for row in range(model.rowCount(QModelIndex()))]
    assert all(rows)
    lashkar_gah = next(row for row in rows if row.startswith("Lashkar Gah"))
    assert lashkar_gah == (
        "Lashkar Gah, Taliban since 12 to 13 August, new, corroborated, 5 sources"
    )


def test_that_a_card_is_spoken_with_its_check_and_sources(window: MainWindow) -> None:
    model = window.statement_panel.list.model()
    cards = [model.index(row, 0).data(SPOKEN) for row in range(model.rowCount(QModelIndex()))]
    assert all(cards)
    assert any("check: " in card and " sources" in card for card in cards)


def test_that_slider_strip_figures_and_chart_say_the_day_in_words(window: MainWindow) -> None:
    bar = window.time_panel.date_bar
    assert name_of(bar) == "Day: Friday 13 August 2021"
    assert description_of(bar) == "Taliban 18 of 34, five more than the day before"
    assert name_of(window.header.unit_strip).startswith("34 capitals: Taliban 18, of them 2 ")
    assert name_of(window.header.count_figures).startswith("Taliban 18 of 34 (range 16–18)")
    chart = window.time_panel.control_chart
    assert chart is not None
    assert QAccessible.queryAccessibleInterface(chart).role() == QAccessible.Role.Chart
    assert name_of(chart) == "Capitals held by day"
    assert "At the end of 13 August: Taliban 18 of 34" in description_of(chart)
    assert description_of(chart).endswith("Control Shift D opens it as a table.")
    assert window.actions_by_name["chart_table"].shortcut().toString() == "Ctrl+Shift+D"
    window.session.go_to(0)
    assert name_of(bar) == "Day: Saturday 1 May 2021"
    assert "At the end of 1 May: Taliban 0 of 34" in description_of(chart)


def test_that_a_step_of_the_day_is_announced_with_its_finding(
    window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.announcer.announced, timeout=10_000) as heard:
        window.actions_by_name["previous_day"].trigger()
        window.actions_by_name["previous_day"].trigger()
    assert str(heard.args[0]).startswith("11 August 2021. ")
    assert str(heard.args[0]).endswith(window.header.finding.accessibleName())


def test_that_the_focus_goes_round_every_stop_by_the_tab_key(window: MainWindow) -> None:
    stops: list[QWidget] = []
    here: QWidget | None = window.header.unit_strip
    while here is not None and here not in stops:
        stops.append(here)
        here = here.nextInFocusChain()
        while here is not None and not is_stop(here):
            here = here.nextInFocusChain()
    assert here is stops[0]
    order = [
        window.header.unit_strip,
        window.city_table.view,
        window.statement_panel.list,
        window.time_panel.date_bar,
        window.status_line.digest,
    ]
    assert [stops.index(stop) for stop in order] == sorted(stops.index(stop) for stop in order)


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080)])
def test_that_what_is_clicked_is_at_least_24_pixels_high_and_wide(
    window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    stops = [w for w in window.findChildren(QWidget) if takes_focus(w) and w.isVisible()]
    small = [
        f"{told(stop)} {stop.width()}×{stop.height()}"
        for stop in stops
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus
        and min(stop.width(), stop.height()) < 24
        and not isinstance(stop, TimeEdge)  # as thin as the edges of columns; keys move it
    ]
    assert small == []
