"""The second time axis in the real window: control, track, strip, question, menu."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, Knowledge, known_on
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.file_names import brief_file_name
from briefing_app.services.resources import bundled_dataset
from briefing_app.viewmodels.session import Session
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets.known_on_dialog import KnownOnDialog
from briefing_app.widgets.main_window import MainWindow
from tests.factories import make_dataset
from tests.windows import make_window

DAY = date(2021, 8, 7)
KNOWN = date(2021, 8, 5)


@pytest.fixture
def opened_on() -> date:
    return DAY


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.activateWindow()
    return window


def known_by(window: MainWindow) -> date | None:
    assert window.session.timeline is not None
    return window.session.timeline.known_by


def checked(window: MainWindow) -> list[str]:
    names = ("with_hindsight", "as_known_that_day", "known_on")
    return [name for name in names if window.actions_by_name[name].isChecked()]


def track_name(window: MainWindow) -> str:
    track = window.time_panel.knowledge_track
    return QAccessible.queryAccessibleInterface(track).text(QAccessible.Text.Name)


def settled(window: MainWindow) -> MainWindow:
    """Wishes of the track come in the next turn of the event loop."""
    QApplication.processEvents()
    return window


@pytest.mark.parametrize("knowledge", [THAT_DAY, known_on(KNOWN), HINDSIGHT])
def test_that_control_menu_and_track_follow_the_session(
    window: MainWindow, knowledge: Knowledge
) -> None:
    window.session.know(THAT_DAY)
    window.session.know(knowledge)
    control = window.time_panel.controls_row.knowledge_control
    modes = [mode for mode, choice in control.choices.items() if choice.isChecked()]
    assert modes == [knowledge.mode]
    assert len(checked(window)) == 1
    day = knowledge.known_by(DAY)
    said = "with hindsight" if day is None else f"{day.day} August 2021"
    assert track_name(window) == f"Known on: {said}"
    assert window.knowledge_strip.isVisible() == (day is not None)


def test_that_segments_choose_and_a_question_left_open_changes_nothing(window: MainWindow) -> None:
    choices = window.time_panel.controls_row.knowledge_control.choices
    choices["that_day"].click()
    assert window.session.knowledge == THAT_DAY
    choices["fixed"].click()
    dialog = window.findChild(KnownOnDialog)
    assert dialog is not None
    assert choices["that_day"].isChecked()
    assert checked(window) == ["as_known_that_day"]
    dialog.reject()
    assert window.session.knowledge == THAT_DAY
    choices["hindsight"].click()
    assert window.session.knowledge == HINDSIGHT


def test_that_a_typed_day_is_known_on_and_another_text_is_told_about(window: MainWindow) -> None:
    window.actions_by_name["known_on"].trigger()
    dialog = window.findChild(KnownOnDialog)
    assert dialog is not None
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    enter = buttons.button(QDialogButtonBox.StandardButton.Ok)
    for text, problem in (("soon", "not a date"), ("1 Jan 2020", "lies outside")):
        dialog.field.setText(text)
        enter.click()
        assert problem in dialog.problem.text()
        assert dialog.isVisible()
        assert window.session.knowledge == HINDSIGHT
    dialog.field.setText("5/8")
    enter.click()
    assert window.session.knowledge == known_on(KNOWN)
    control = window.time_panel.controls_row.knowledge_control
    assert control.choices["fixed"].text() == "As known on 5 Aug"


def test_that_one_key_goes_to_that_day_and_back_to_hindsight(window: MainWindow) -> None:
    toggle = window.actions_by_name["hindsight_or_that_day"]
    for expected in (THAT_DAY, HINDSIGHT):
        toggle.trigger()
        assert window.session.knowledge == expected
    window.session.know_by(KNOWN)
    toggle.trigger()
    assert window.session.knowledge == HINDSIGHT


def test_that_keys_move_the_track_and_its_end_is_hindsight(window: MainWindow) -> None:
    track = window.time_panel.knowledge_track
    last = window.session.loaded.dataset.last_day  # type: ignore[union-attr]
    for key, expected in (
        (Qt.Key.Key_Left, last),
        (Qt.Key.Key_PageDown, date(2021, 8, 31)),
        (Qt.Key.Key_Left, date(2021, 8, 30)),
        (Qt.Key.Key_Right, date(2021, 8, 31)),
        (Qt.Key.Key_PageUp, last),
        (Qt.Key.Key_Home, date(2021, 5, 1)),
        (Qt.Key.Key_End, None),
    ):
        QTest.keyClick(track, key)
        assert known_by(settled(window)) == expected
    assert window.session.briefing is not None
    assert window.session.briefing.day == DAY


def test_that_the_diamond_is_dragged_and_stands_under_its_day(window: MainWindow) -> None:
    track, bar = window.time_panel.knowledge_track, window.time_panel.date_bar
    window.session.know(THAT_DAY)
    assert bar._track is not None
    assert track.handle_x == bar._track.axis.x(bar.value())
    x = bar._track.axis.x(bar.value() - 2)
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(track.handle_x, 10))
    QTest.mouseMove(track, QPoint(x, 10))
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    assert known_by(settled(window)) == KNOWN
    assert window.session.knowledge == known_on(KNOWN)
    assert track.handle_x == x
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(track.width() - 17, 10))
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(track.width() - 17, 10))
    assert known_by(settled(window)) is None


def test_that_the_strip_names_what_differs_unless_the_outcome_is_hidden(
    window: MainWindow, store: QSettings
) -> None:
    window.session.know(THAT_DAY)
    strip = window.knowledge_strip
    assert strip.lead.text() == "As known on 7 August 2021."
    assert strip.rest.text() == (
        "Reports published later are hidden. 1 of 34 capitals differs from hindsight: Kunduz."
    )
    hide = window.actions_by_name["hide_outcome"]
    hide.trigger()
    assert strip.rest.text() == "Reports published later are hidden."
    assert "Kunduz" not in strip.accessibleName()
    window.memory.save()
    assert load_settings(store).hide_outcome
    hide.trigger()
    assert "Kunduz" in strip.rest.text()
    strip.back_button.click()
    assert window.session.knowledge == HINDSIGHT
    assert not strip.isVisible()


def test_that_the_strip_leads_to_the_difference_unless_the_outcome_is_hidden(
    window: MainWindow,
) -> None:
    window.session.know(THAT_DAY)
    button = window.knowledge_strip.compare_button
    assert button.isVisible()
    button.click()
    comparison = window.session.comparison
    assert comparison is not None
    sides = (comparison.a, comparison.b)
    assert [side.day for side in sides] == [DAY, DAY]
    assert [side.timeline.known_by for side in sides] == [DAY, None]
    window.session.leave_compare()
    window.session.know(THAT_DAY)
    window.actions_by_name["hide_outcome"].trigger()
    assert not button.isVisible()


def test_that_a_hidden_outcome_stays_hidden_at_the_next_start(
    qtbot: QtBot, window: MainWindow, bundled: Loaded, store: QSettings
) -> None:
    window.actions_by_name["hide_outcome"].trigger()
    window.memory.save()
    again = make_window(store)
    qtbot.addWidget(again)
    again.session.show_loaded(bundled, DAY)
    again.session.know(THAT_DAY)
    assert again.knowledge_strip.rest.text() == "Reports published later are hidden."
    assert again.actions_by_name["hide_outcome"].isChecked()


def test_that_a_narrow_window_has_a_menu_instead_of_segments(window: MainWindow) -> None:
    control = window.time_panel.controls_row.knowledge_control
    assert control.segments.isVisible()
    window.resize(1024, 700)
    QApplication.processEvents()
    assert not control.segments.isVisible()
    assert control.menu_button.text() == "With hindsight"
    window.session.know(THAT_DAY)
    assert control.menu_button.accessibleName() == "What to know: As known that day"
    assert [action.isChecked() for action in control.menu_button.own_menu.actions()] == [
        False, True, False
    ]  # fmt: skip


def test_that_stepping_keeps_rows_selection_filter_and_scroll(window: MainWindow) -> None:
    table = window.city_table
    window.session.select_place("kabul")
    window.session.know(THAT_DAY)
    resets: list[str] = []
    table.model.modelReset.connect(lambda: resets.append("city"))
    for _ in range(3):
        window.session.step(1)
    assert resets == []
    position = table.model.position_of("kabul")
    assert position is not None
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [position]
    fresh = type(table.model)()
    timeline, briefing = window.session.timeline, window.session.briefing
    assert timeline is not None
    assert briefing is not None
    fresh.show_timeline(timeline)
    fresh.show_day(briefing)
    texts = [
        [model.index(row, 0, QModelIndex()).data(Qt.ItemDataRole.AccessibleTextRole)
         for row in range(model.rowCount())]
        for model in (fresh, table.model)
    ]  # fmt: skip
    assert texts[0] == texts[1]


def test_that_playing_goes_on_while_the_knowledge_follows_the_day(window: MainWindow) -> None:
    window.session.know(THAT_DAY)
    window.player.play()
    window.player.day_requested.emit(window.session.briefing.day_index)  # type: ignore[union-attr]
    start = window.player._start_time
    window.player._clock = lambda: start + 1.0
    window.player.advance()
    assert window.player.playing
    assert known_by(window) == date(2021, 8, 9)
    window.player.stop()


def test_that_the_chart_follows_a_moment_after_the_knowledge(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.time_panel.load_chart()
    chart = window.time_panel.control_chart
    assert chart is not None
    window.grab()
    window.session.know_by(KNOWN)
    assert chart._settling.isActive()
    window.grab()  # what is not known any more is hatched over the picture at hand
    qtbot.waitUntil(lambda: not chart._settling.isActive())
    timeline = window.session.timeline
    assert timeline is not None
    assert chart._space.shown_days == timeline.index(KNOWN) + 1


def test_that_hindsight_is_built_once_for_a_dataset(bundled: Loaded) -> None:
    session = Session()
    session.show_loaded(bundled, DAY, KNOWN)
    hindsight = session.hindsight
    assert hindsight is not None
    assert hindsight.known_by is None
    session.know(THAT_DAY)
    session.step(1)
    assert session.hindsight is hindsight
    session.know(HINDSIGHT)
    assert session.timeline is hindsight
    other: Dataset = make_dataset()
    session.show_loaded(Loaded(other, (), {}, {}, bundled.path))
    assert session.hindsight is not hindsight


def test_that_the_file_of_a_brief_is_named_after_its_knowledge(window: MainWindow) -> None:
    window.session.know(THAT_DAY)
    assert window.session.briefing is not None
    assert brief_file_name(window.session.briefing) == "brief-2021-08-07-known-2021-08-07.pdf"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_that_what_is_hidden_is_told_in_few_lines_at_any_text_size(
    window: MainWindow, scale: float
) -> None:
    window.look.set_scale(scale)
    window.resize(1024, 700)
    window.session.know(THAT_DAY)
    QApplication.processEvents()
    strip = window.knowledge_strip
    line = strip.rest.fontMetrics().lineSpacing()
    assert strip.rest.text()
    assert strip.rest.height() <= 2.9 * line
    assert strip.height() <= 4.2 * line


def test_that_the_strip_keeps_to_one_line_by_leaving_out_what_goes_without_saying(
    window: MainWindow,
) -> None:
    strip = window.knowledge_strip
    loaded = load_dataset(bundled_dataset("france-1944"))
    window.session.show_loaded(loaded, date(1944, 8, 16))
    window.session.know(THAT_DAY)
    QApplication.processEvents()
    assert strip.rest.text().startswith("Reports published later are hidden. 6 of 23 prefectures")
    one_line = strip.height()
    window.resize(1024, 700)
    for _ in range(5):
        QApplication.processEvents()
    assert strip.rest.text().startswith("6 of 23 prefectures differ from hindsight: Saint-Brieuc")
    assert strip.height() == one_line
    assert "Reports published later are hidden." in strip.accessibleName()
    window.look.set_scale(2.0)  # on a row of their own
    window.resize(1280, 800)
    for _ in range(5):
        QApplication.processEvents()
    assert strip.rest.text().startswith("6 of 23 prefectures differ from hindsight: Saint-Brieuc")
    assert strip.rest.y() > strip.lead.y()
    assert strip.rest.height() < 1.5 * strip.rest.fontMetrics().lineSpacing()


@pytest.mark.parametrize("scale", [1.1, 1.25, 1.4, 1.5, 1.6, 1.75, 2.0])
def test_that_the_strip_leaves_nothing_out_where_that_saves_no_line(
    window: MainWindow, scale: float
) -> None:
    strip = window.knowledge_strip
    window.session.go_to(104)
    window.session.know(THAT_DAY)
    window.resize(1024, 700)
    window.look.set_scale(scale)
    for _ in range(5):
        QApplication.processEvents()
    told = strip.rest.text()
    in_a_line = strip.rest.fontMetrics().horizontalAdvance(told) <= strip.rest.width()
    assert in_a_line or told.startswith("Reports published later are hidden.")
