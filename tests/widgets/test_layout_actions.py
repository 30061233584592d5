from __future__ import annotations

from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import THAT_DAY
from briefing_app.domain.subject import PlaceSubject
from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels.matching import fold
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.panels import has_focus
from tests.factories import make_dataset, make_place
from tests.windows import make_window


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    QApplication.processEvents()
    return window


def test_that_a_hidden_chart_leaves_its_room_and_stays_hidden_at_the_next_start(
    window: MainWindow, store: QSettings, qtbot: QtBot
) -> None:
    chart = window.time_panel.control_chart
    assert chart is not None
    action = window.actions_by_name["show_chart"]
    assert action.isChecked()
    room = window.columns.height()
    action.trigger()
    QApplication.processEvents()
    assert not chart.isVisible()
    assert window.columns.height() > room + 100
    window.actions_by_name["next_day"].trigger()
    window.close()
    assert not load_settings(store).chart_shown
    again = make_window(store)
    qtbot.addWidget(again)
    again.show()
    again.time_panel.load_chart()
    assert not again.actions_by_name["show_chart"].isChecked()
    assert again.time_panel.control_chart is not None
    assert not again.time_panel.control_chart.isVisible()


def test_that_resetting_brings_widths_columns_and_chart_back_and_keeps_the_day(
    window: MainWindow,
) -> None:
    usual, columns = window.columns.sizes(), window.city_table.columns()
    chart = window.time_panel.control_chart
    assert chart is not None
    window.columns.setSizes([usual[0] - 90, usual[1] + 90, usual[2]])
    window.columns.splitterMoved.emit(usual[0] - 90, 1)
    window.city_table.set_columns(["region"])
    window.actions_by_name["show_chart"].trigger()
    assert window.columns.sizes() != usual
    window.actions_by_name["reset_layout"].trigger()
    QApplication.processEvents()
    assert window.columns.sizes() == usual
    assert window.city_table.columns() == columns
    assert chart.isVisible()
    assert window.session.briefing is not None
    assert window.session.briefing.day == date(2021, 8, 13)


def test_that_the_smallest_window_shows_a_known_day_without_scrolling(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    window.session.know(THAT_DAY)
    for index in range(window.time_panel.date_bar.maximum() + 1):
        window.session.go_to(index)
        qtbot.waitUntil(lambda: not window.scroll_area.verticalScrollBar().isVisible())


# Columns of the window

COLUMNS = ("show_cities", "show_map", "show_statements")


def shown(window: MainWindow) -> tuple[bool, bool, bool]:
    return (
        window.city_table.isVisible(),
        window.map_panel.isVisible(),
        window.statement_panel.isVisible(),
    )


def hide(window: MainWindow, *names: str) -> None:
    for name in names:
        window.actions_by_name[name].trigger()
    QApplication.processEvents()


@pytest.mark.parametrize("width", [1024, 1280, 1920])
@pytest.mark.parametrize(
    "hidden", [subset for n in range(3) for subset in combinations(COLUMNS, n)]
)
def test_that_any_columns_can_be_hidden_and_the_others_fill_the_window(
    window: MainWindow, width: int, hidden: tuple[str, ...]
) -> None:
    window.resize(width, 800)
    hide(window, *hidden)
    wanted = [name not in hidden for name in COLUMNS]
    if width == 1024 and wanted[0] and wanted[1]:
        wanted[1] = False  # they take turns
        assert window.city_table.switch.isVisible()
    else:
        assert not window.city_table.switch.isVisible()
        assert not window.map_panel.switch.isVisible()
    assert list(shown(window)) == wanted
    sizes = [size for size in window.columns.sizes() if size]
    assert sum(sizes) + len(sizes) - 1 == width
    assert min(sizes) >= 200


def test_that_one_column_always_remains(window: MainWindow) -> None:
    hide(window, "show_map", "show_statements")
    assert not window.actions_by_name["show_cities"].isEnabled()
    hide(window, "show_map")
    assert window.actions_by_name["show_cities"].isEnabled()


def test_that_evidence_has_room_without_the_statements(window: MainWindow) -> None:
    for width in (1280, 1920):
        window.resize(width, 800)
        hide(window, "show_statements")
        window.actions_by_name["show_evidence"].trigger()
        QApplication.processEvents()
        assert window.inspector.isVisible()
        assert window.actions_by_name["show_evidence"].isChecked()
        assert not window.statement_panel.isVisible()
        window.evidence_desk.close()
        QApplication.processEvents()
        assert shown(window) == (True, True, False)
        assert not window.actions_by_name["show_evidence"].isChecked()
        hide(window, "show_statements")


def test_that_the_key_of_a_hidden_column_shows_it(window: MainWindow) -> None:
    for hidden, key, panel in (
        ("show_cities", "focus_cities", window.city_table),
        ("show_map", "focus_map", window.map_panel),
        ("show_cities", "filter_column", window.city_table),
        ("show_statements", "focus_statements", window.statement_panel),
    ):
        hide(window, hidden)
        assert not panel.isVisible()
        window.actions_by_name[key].trigger()
        assert panel.isVisible()
        assert has_focus(panel)
        assert window.actions_by_name[hidden].isChecked()


def test_that_hiding_the_column_with_the_focus_leaves_the_keyboard_in_view(
    window: MainWindow,
) -> None:
    window.activateWindow()
    window.statement_panel.setFocus()
    hide(window, "show_statements")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()


def test_that_layout_list_and_names_come_back_at_the_next_start(
    window: MainWindow, store: QSettings, qtbot: QtBot, bundled: Loaded
) -> None:
    window.columns.moveSplitter(500, 1)
    hide(window, "show_statements")
    choose(window, "columns", "Sources")
    choose(window, "columns", "Region")
    choose(window, "group_by", "By region")
    window.city_table.menus.sort_chosen.emit("city")
    choose(window, "names", "Dari")
    told = list_of(window)
    window.close()
    again = make_window(store)
    qtbot.addWidget(again)
    again.session.show_loaded(bundled, date(2021, 8, 13))
    again.resize(1280, 800)
    again.show()
    QApplication.processEvents()
    assert shown(again) == (True, True, False)
    assert again.columns.sizes()[0] == 500
    assert list_of(again) == told
    again.actions_by_name["reset_layout"].trigger()
    QApplication.processEvents()
    assert shown(again) == (True, True, True)
    assert again.columns.sizes()[0] == 456
    assert again.city_table.arrangement() == ("", "")
    assert again.city_table.model.row(1).texts[0].isascii()
    assert load_settings(store).names_in == "fa", "written a moment later, not at once"
    again.memory.save()
    assert load_settings(store).names_in == ""
    assert load_settings(store).hidden == ()


# What depends on the dataset


def entries(window: MainWindow, name: str) -> dict[str, QAction]:
    menu = window.actions_by_name[name].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def choose(window: MainWindow, name: str, entry: str) -> None:
    entries(window, name)[entry].trigger()
    QApplication.processEvents()


def list_of(window: MainWindow) -> list[tuple[str, ...]]:
    model = window.city_table.model
    titles = tuple(column.title for column in model.columns)
    return [titles, *(model.row(position).texts for position in range(model.rowCount()))]


def test_that_the_view_menu_groups_the_list_and_chooses_its_columns(window: MainWindow) -> None:
    assert [text for text, action in entries(window, "group_by").items() if action.isChecked()] == [
        "By change"
    ]
    choose(window, "group_by", "None")
    assert window.city_table.grouping_button.text() == "Not grouped"
    assert entries(window, "columns")["Held by"].isChecked()
    choose(window, "columns", "Held by")
    assert not entries(window, "columns")["Held by"].isChecked()
    assert "Held by" not in list_of(window)[0]
    assert "City" not in entries(window, "columns")


def test_that_names_follow_the_language_in_list_map_and_evidence_and_sentences_do_not(
    window: MainWindow,
) -> None:
    assert list(entries(window, "names")) == ["English", "Dari", "Pashto", "&With English"]
    assert not entries(window, "names")["&With English"].isEnabled()
    window.session.select_place("herat")
    window.session.ask(PlaceSubject("herat"))
    window.inspector.settle()
    told, spoken = window.header.finding.text(), spoken_row(window, "herat")
    choose(window, "names", "Dari")
    assert window.session.timeline is not None
    dataset = window.session.timeline.dataset
    herat = dataset.places[dataset.place_row["herat"]].names["fa"]
    assert city_text(window, "herat") == herat
    assert herat in [label.wish.text for label in window.map_panel.view.labels]
    assert herat in window.inspector.title.text()
    assert "Herat" not in window.inspector.title.text()
    assert "Herat" in window.inspector.names.text()
    assert window.header.finding.text() == told
    assert spoken_row(window, "herat") == spoken
    choose(window, "names", "&With English")
    assert city_text(window, "herat") == f"\u2068{herat}\u2069 Herat"
    choose(window, "names", "English")
    assert city_text(window, "herat") == "Herat"
    assert window.inspector.title.text() == "Herat"


def city_text(window: MainWindow, place: str) -> str:
    row = window.city_table.model.position_of(place)
    assert row is not None
    return window.city_table.model.row(row).texts[0]


def spoken_row(window: MainWindow, place: str) -> object:
    model = window.city_table.model
    row = model.position_of(place)
    assert row is not None
    return model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)


def test_that_places_sort_and_are_found_by_the_name_that_is_shown(window: MainWindow) -> None:
    choose(window, "group_by", "None")
    choose(window, "names", "Pashto")
    model = window.city_table.model
    model.sort_by("city", descending=False)
    names = [model.row(position).texts[0] for position in range(model.rowCount())]
    assert names == sorted(names, key=fold)
    assert model.position_by_name(names[7], 0) == names.index(names[7])
    assert model.position_by_name("herat", 0) == model.position_of("herat")


def test_that_a_dataset_of_another_crisis_offers_its_own_languages(
    qtbot: QtBot, store: QSettings, tmp_path: Path
) -> None:
    places = (
        make_place("a", names={"uk": "Харків"}),
        make_place("b"),
    )
    dataset = make_dataset(places=places)
    window = make_window(store)
    qtbot.addWidget(window)
    window.session.show_loaded(Loaded(dataset, (), {}, {}, tmp_path), dataset.first_day)
    assert list(entries(window, "names")) == ["English", "Ukrainian", "&With English"]
    choose(window, "names", "Ukrainian")
    assert sorted(row[0] for row in list_of(window)[1:] if len(row) > 1) == sorted(
        ["Харків", dataset.places[1].name]
    )


def test_that_a_period_comes_back_at_the_next_start_and_is_reset_with_the_layout(
    window: MainWindow, store: QSettings, bundled: Loaded, qtbot: QtBot
) -> None:
    window.actions_by_name["period_30"].trigger()
    window.actions_by_name["zoom_in"].trigger()
    assert window.actions_by_name["period_14"].isChecked()
    assert len(window.time_panel.days) == 14
    assert window.session.briefing is not None
    assert window.session.briefing.day == date(2021, 8, 13)
    window.close()
    again = make_window(store)
    qtbot.addWidget(again)
    again.session.show_loaded(bundled, date(2021, 6, 1))
    assert len(again.time_panel.days) == 14
    assert 31 in again.time_panel.days
    assert again.actions_by_name["period_14"].isChecked()
    again.actions_by_name["reset_layout"].trigger()
    assert again.time_panel.days == range(130)
    assert again.actions_by_name["period_0"].isChecked()
    assert again.memory.settings.period == 0
