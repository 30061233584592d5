from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenuBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, Knowledge, known_on
from briefing_app.domain.problem import Problem
from briefing_app.domain.subject import CountSubject
from briefing_app.drawing.tokens import HIGH_CONTRAST, TOKENS
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import resource
from briefing_app.viewmodels.settings import load_settings
from briefing_app.widgets import look
from briefing_app.widgets.actions import ACTIONS, NEED_A_DAY, ON_THE_DAY_IN_VIEW
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from tests.windows import make_window

DAY = date(2021, 8, 13)


def day_of(window: MainWindow) -> date:
    assert window.session.briefing is not None
    return window.session.briefing.day


def dialog_of(window: MainWindow, qtbot: QtBot, action: str) -> QDialog:
    window.actions_by_name[action].trigger()
    dialogs = [child for child in window.findChildren(QDialog) if child.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def offer(window: MainWindow, text: str) -> QPushButton:
    found = [button for button in window.notice.findChildren(QPushButton) if button.text() == text]
    return found[-1]


def test_that_every_action_does_something(window: MainWindow) -> None:
    assert set(window._doings()) == {spec.name for spec in ACTIONS}


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("next_day", date(2021, 8, 14)),
        ("previous_day", date(2021, 8, 12)),
        ("next_change", date(2021, 8, 14)),
        ("previous_change", date(2021, 8, 12)),
        ("first_day", date(2021, 5, 1)),
        ("last_day", date(2021, 9, 7)),
    ],
)
def test_that_the_actions_of_the_day_move_every_panel(
    window: MainWindow, action: str, expected: date
) -> None:
    window.actions_by_name[action].trigger()
    assert day_of(window) == expected
    assert window.header.date.text().endswith(str(expected.year))
    assert window.time_panel.date_bar.value() == (expected - date(2021, 5, 1)).days


def test_that_keys_work_wherever_the_focus_is(window: MainWindow, qtbot: QtBot) -> None:
    for panel in (window.city_table, window.statement_panel, window.time_panel):
        panel.setFocus()
        before = day_of(window)
        QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        assert (day_of(window) - before).days == 1


def test_that_actions_that_lead_nowhere_are_disabled(window: MainWindow) -> None:
    window.actions_by_name["last_day"].trigger()
    for name in ("next_day", "last_day", "next_change"):
        assert not window.actions_by_name[name].isEnabled()
    window.actions_by_name["first_day"].trigger()
    for name in ("previous_day", "first_day", "previous_change"):
        assert not window.actions_by_name[name].isEnabled()


def test_that_a_day_chosen_by_hand_stops_the_player(window: MainWindow) -> None:
    window.actions_by_name["play"].trigger()
    assert window.player.playing
    window.actions_by_name["previous_day"].trigger()
    assert not window.player.playing


def test_that_the_day_is_copied_as_text_and_that_this_is_told(window: MainWindow) -> None:
    window.actions_by_name["copy_day"].trigger()
    assert window.notice.text.text() == "Copied the day as text, with its sources."
    text = QGuiApplication.clipboard().text()
    assert "13 August 2021" in text
    assert "18 of 34" in text


@pytest.mark.parametrize(
    "action", ["keyboard", "about", "about_dataset", "method", "help", "preferences"]
)
def test_that_dialogs_open_without_blocking_and_close_by_key(
    window: MainWindow, qtbot: QtBot, action: str
) -> None:
    dialog = dialog_of(window, qtbot, action)
    assert not dialog.isModal()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("first", ["system", "light", "dark"])
@pytest.mark.parametrize("desktop", ["light", "dark"])
def test_that_every_step_round_the_themes_can_be_seen_in_every_panel(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, first: str, desktop: str
) -> None:
    monkeypatch.setattr(look, "system_theme", lambda _app: desktop)
    window.actions_by_name[f"theme_{first}"].trigger()
    for _ in range(4):
        before = window.look.theme.name
        window.actions_by_name["next_theme"].trigger()
        assert window.look.theme.name != before
        assert window.header._theme is window.look.theme
        assert window.actions_by_name[f"theme_{window.look.choice}"].isChecked()


def test_that_a_wish_for_more_contrast_is_followed_while_the_window_is_open(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look, "system_contrast", lambda _app: True)
    window.look.refresh()
    assert window.header._theme.contrast
    assert window.look.theme.tokens is HIGH_CONTRAST["light"]
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor("white")
    assert window.header.grab().toImage().pixelColor(2, 2) == QColor("white")
    monkeypatch.setattr(look, "system_contrast", lambda _app: False)
    window.look.refresh()
    assert window.header.grab().toImage().pixelColor(2, 2) == QColor(TOKENS["light"].paper)


def test_that_the_text_grows_and_shrinks_within_its_limits(window: MainWindow) -> None:
    for _ in range(12):
        window.actions_by_name["text_larger"].trigger()
    assert window.look.scale == 2.0
    for _ in range(12):
        window.actions_by_name["text_smaller"].trigger()
    assert window.look.scale == 0.8
    window.actions_by_name["text_normal"].trigger()
    assert window.look.scale == 1.0


def test_that_the_first_window_of_a_process_is_set_in_the_fonts_of_the_program(
    qtbot: QtBot, store: QSettings, qapp: QApplication
) -> None:
    load_fonts(resource("fonts"))
    qapp.setStyleSheet("")
    qapp.setFont(QFont("Sans Serif", 9))
    window = make_window(store)
    qtbot.addWidget(window)
    parts = (
        window.findChild(QMenuBar),
        window.time_panel.controls_row.date_field,
        window.status_line.dataset,
        window.no_dataset.buttons[0],
    )
    for part in parts:
        assert part is not None
        part.ensurePolished()
        assert part.font().families()[0] == "Source Sans 3"


def test_that_the_look_is_remembered(window: MainWindow, store: QSettings) -> None:
    window.actions_by_name["theme_dark"].trigger()
    window.actions_by_name["text_larger"].trigger()
    window.close()
    settings = load_settings(store)
    assert settings.theme == "dark"
    assert settings.text_scale == 1.1
    assert settings.geometry


def test_that_a_folder_without_a_dataset_is_told_and_the_day_stays(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not window.session.open(tmp_path / "nowhere")
    assert window.notice.isVisible()
    assert "The last good dataset stays in view." in window.notice.text.text()
    assert day_of(window) == DAY
    offer(window, "Dismiss").click()
    assert not window.notice.isVisible()


@pytest.fixture
def empty(qtbot: QtBot, store: QSettings) -> Iterator[MainWindow]:
    """A window that was asked for a dataset and has none."""
    load_fonts(resource("fonts"))
    window = make_window(store)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    yield window


def test_that_a_window_without_a_dataset_says_so_and_offers_what_it_can(
    empty: MainWindow, tmp_path: Path
) -> None:
    assert not empty.actions_by_name["reload"].isEnabled()
    assert not empty.session.open(tmp_path / "nowhere")
    assert empty.problem_panel.isVisible()
    for panel in (empty.header, empty.city_table, empty.statement_panel, empty.time_panel):
        assert not panel.isVisible()
    enabled = {name for name, action in empty.actions_by_name.items() if action.isEnabled()}
    assert not enabled & set(NEED_A_DAY)
    assert {"open_dataset", "open_bundled", "reload", "quit", "keyboard", "about"} <= enabled
    told = [label.text() for label in empty.problem_panel.findChildren(QLabel)]
    assert any(str(tmp_path / "nowhere") in text for text in told)


def test_that_a_faulty_folder_is_named_and_read_again_once_it_is_mended(
    empty: MainWindow, tmp_path: Path, bundled: Loaded
) -> None:
    folder = tmp_path / "mine..new"
    folder.mkdir()
    for file in bundled.path.glob("*.yaml"):
        (folder / file.name).write_bytes(file.read_bytes())
    places = (folder / "places.yaml").read_bytes()
    (folder / "places.yaml").write_text("places: [", encoding="utf-8")
    assert not empty.session.open(folder, DAY)
    told = [label.text() for label in empty.problem_panel.findChildren(QLabel)]
    assert any(str(folder) in text for text in told)
    assert not empty.header.isVisible()
    (folder / "places.yaml").write_bytes(places)
    empty.actions_by_name["reload"].trigger()
    assert day_of(empty) == DAY
    assert empty.header.isVisible()
    assert empty.columns.isVisible()
    assert not empty.no_dataset.isVisible()
    assert not empty.problem_panel.isVisible()
    assert all(empty.actions_by_name[name].isEnabled() for name in NEED_A_DAY)


def test_that_faults_of_a_dataset_are_counted_in_the_status_line(
    window: MainWindow, bundled: Loaded
) -> None:
    problem = Problem(
        severity="error", code="unknown_place", message="unknown place", file="events.yaml", line=3
    )
    faulty = Loaded(bundled.dataset, (problem,), {"events.yaml": 186}, {"events.yaml": 185},
                    bundled.path)  # fmt: skip
    window.session.show_loaded(faulty, DAY)
    assert window.status_line.problems.text() == "⚠ 1 error, 1 record left out"
    assert window.status_line.problems.isEnabled()
    assert window.notice.isVisible()
    window.status_line.problems.click()
    assert window.problem_panel.isVisible()
    assert window.problem_panel.title.text() == "1 error in 1 of 8 files"


def test_that_the_status_line_shortens_its_text_with_an_ellipsis(window: MainWindow) -> None:
    label = window.status_line.dataset
    assert label.text() == label.whole
    assert label.whole.endswith("185 events, 280 statements")
    assert label.toolTip() == ""
    for scale in (1.75, 2.0):
        window.look.set_scale(scale)
        QApplication.processEvents()
        assert label.text().endswith("…")
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
        assert label.whole[len(label.text().removesuffix(" …")) :].startswith((",", "  ·"))
        assert label.whole in label.toolTip()
        assert label.accessibleName() == label.whole
        for part in (window.status_line.problems, window.status_line.digest):
            assert part.width() >= part.sizeHint().width()
    window.look.set_scale(1.0)
    QApplication.processEvents()
    assert label.text() == label.whole


def test_that_a_narrow_status_line_cuts_no_word(window: MainWindow) -> None:
    window.look.set_scale(2.0)
    window.resize(1024, 700)
    QApplication.processEvents()
    label = window.status_line.dataset
    shown = label.text().removesuffix(" …")
    assert label.whole.startswith(f"{shown} ")
    assert len(shown) > 20


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_that_dots_of_the_status_line_stand_in_the_middle(window: MainWindow, scale: float) -> None:
    window.look.set_scale(scale)
    QApplication.processEvents()
    line = window.status_line
    picture = line.grab().toImage()
    ground = picture.pixel(line.width() // 2, line.height() // 2)
    inked = [
        any(picture.pixel(x, y) != ground for y in range(2, line.height() - 2))
        for x in range(line.width())
    ]
    for dot in (line._dots[0], line._dots[1]):
        point = dot.geometry().right() - dot.fontMetrics().horizontalAdvance("·") // 2
        before = next(x for x in range(point - 4, 0, -1) if inked[x])
        after = next(x for x in range(point + 4, line.width()) if inked[x])
        assert abs((point - before) - (after - point)) <= 2 * scale


def test_that_the_digest_can_be_copied(window: MainWindow, bundled: Loaded) -> None:
    window.status_line.digest.click()
    assert QGuiApplication.clipboard().text() == bundled.dataset.sha256


def test_that_a_cell_of_the_strip_selects_the_place_in_the_list(window: MainWindow) -> None:
    window.header.unit_strip.place_requested.emit("herat")
    assert window.session.place_id == "herat"


TAB_ROUND = [
    "unit_strip",
    "count_figures",
    "city_filter",
    "grouping_button",
    "city_view",
    "map_view",
    "statement_search",
    "statement_menu_button",
    "chip_all",
    "statement_list",
    "time_edge",
    "date_bar",
    "knowledge_track",
    "first_day_button",
    "previous_change_button",
    "previous_day_button",
    "play_button",
    "next_day_button",
    "next_change_button",
    "last_day_button",
    "speed_button",
    "date_field",
    "know_hindsight",
    "compare_button",
    "export_button",
    "status_digest",
]


def tab_round(window: MainWindow, *, back: bool = False) -> list[str]:
    """The names of what Tab reaches, from the strip round to it again."""
    window.header.unit_strip.setFocus()
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    seen: list[str] = []
    while len(seen) < 40:
        focus = QApplication.focusWidget()
        assert focus is not None
        if seen and focus is window.header.unit_strip:
            break
        text = focus.text() if isinstance(focus, QPushButton) else ""
        seen.append(focus.objectName() or focus.accessibleName() or text)
        QTest.keyClick(focus, key)
    return seen


def test_that_the_tab_key_reaches_everything_in_reading_order(window: MainWindow) -> None:
    assert tab_round(window) == TAB_ROUND
    back = tab_round(window, back=True)
    assert back == TAB_ROUND[:1] + TAB_ROUND[:0:-1]


def test_that_notices_and_links_stand_where_they_are_in_the_tab_order(window: MainWindow) -> None:
    window.session.go_to((date(2021, 6, 9) - date(2021, 5, 1)).days)
    window.statement_panel.settle()
    window.notice.say("good", "Saved", (("Open", lambda: None),))
    links = [link.accessibleName() for link in window.statement_panel.no_statements.links]
    assert len(links) == 2
    seen = tab_round(window)
    assert seen[:5] == ["unit_strip", "count_figures", "Open", "Dismiss", "city_filter"]
    at = seen.index("chip_all")
    assert seen[at + 1 : at + 5] == [*links, "time_edge", "date_bar"]


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.25])
def test_that_good_news_is_no_higher_than_the_line_whose_place_it_takes(
    window: MainWindow, scale: float
) -> None:
    window.look.set_scale(scale)
    window.resize(1024, 700)
    QApplication.processEvents()
    bar, height = window.scroll_area.verticalScrollBar(), window.status_line.height()
    before = bar.isVisible()
    window.notice.say("good", "Saved", (("Open", lambda: None), ("Copy path", lambda: None)))
    for _ in range(5):
        QApplication.processEvents()
    assert window.notice.height() <= height
    assert bar.isVisible() == before


def test_that_panels_follow_one_another_by_key(window: MainWindow) -> None:
    window.time_panel.setFocus()
    stops = []
    for _ in range(4):
        window.actions_by_name["next_panel"].trigger()
        focus = QApplication.focusWidget()
        assert focus is not None
        stops.append(focus)
    assert len(set(stops)) == 4


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080)])
def test_that_the_time_bar_stays_inside_the_window_at_every_text_size(
    window: MainWindow, size: tuple[int, int], scale: float
) -> None:
    window.resize(*size)
    window.look.set_scale(scale)
    QApplication.processEvents()
    foot = window.status_line.mapTo(window, window.status_line.rect().bottomRight())
    assert foot.y() <= window.height()
    assert foot.x() <= window.width()
    bar = window.time_panel.date_bar
    assert bar.mapTo(window, bar.rect().bottomRight()).y() < window.height()
    assert window.header.width() <= window.width()


@pytest.mark.parametrize("away", ["problems", "compare_days"])
def test_that_nothing_acts_on_a_day_that_is_not_in_view(window: MainWindow, away: str) -> None:
    day = day_of(window)
    window.actions_by_name[away].trigger()
    enabled = [name for name in ON_THE_DAY_IN_VIEW if window.actions_by_name[name].isEnabled()]
    assert enabled == []
    back = "leave_compare" if away == "compare_days" else ""
    window.actions_by_name[back].trigger() if back else window.problem_desk.hide()
    assert day_of(window) == day
    for name in ("export_brief", "copy_day", "play", "known_on", "bookmark_day"):
        assert window.actions_by_name[name].isEnabled()


def test_that_the_smallest_window_shows_day_and_evidence_without_scrolling(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    window.session.ask(CountSubject("taliban"))
    qtbot.waitUntil(lambda: window.inspector.isVisible())
    QApplication.processEvents()
    assert window.scroll_area.verticalScrollBar().maximum() == 0


def test_that_good_news_takes_the_place_of_the_status_line_and_bad_news_does_not(
    window: MainWindow,
) -> None:
    window.session.know(THAT_DAY)
    QApplication.processEvents()
    before = window.map_panel.view.height()
    window.notice.say("good", "Saved", (("Open", lambda: None),))
    QApplication.processEvents()
    assert not window.status_line.isVisible()
    assert before - window.map_panel.view.height() <= 10
    window.notice.say("error", "Not saved")
    assert window.status_line.isVisible()
    window.notice.say("good", "Saved")
    window.notice.hide()
    assert window.status_line.isVisible()
    QApplication.processEvents()
    assert window.map_panel.view.height() == before


def test_that_news_is_seen_while_comparing_and_beside_the_problems(window: MainWindow) -> None:
    window.actions_by_name["compare_days"].trigger()
    window.notice.say("error", "Not saved")
    assert window.notice.isVisible()
    window.problem_desk.show()
    assert window.notice.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)])
@pytest.mark.parametrize("knowledge", [HINDSIGHT, known_on(date(2021, 8, 12))])
def test_that_the_controls_stand_apart_and_whole_at_every_text_size(
    window: MainWindow, size: tuple[int, int], scale: float, knowledge: Knowledge
) -> None:
    window.resize(*size)
    window.look.set_scale(scale)
    window.session.know(knowledge)
    QApplication.processEvents()
    row = window.time_panel.controls_row
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    parts = [part for part in row.findChildren(QWidget, options=direct) if part.isVisible()]
    parts = sorted(parts, key=lambda part: part.x())
    assert row.play_button in parts
    for left, right in pairwise(parts):
        assert left.geometry().right() < right.x(), (left.objectName(), right.objectName())
    assert parts[-1].geometry().right() < row.width()
    for button in (row.export_button, row.compare_button):
        assert button.width() >= button.sizeHint().width(), button.objectName()
