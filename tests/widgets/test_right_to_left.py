"""The window in a language that is written from right to left and longer than English."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, View
from briefing_app.domain.place_words import place_word
from briefing_app.domain.sentences import capitalised
from briefing_app.domain.subject import PlaceSubject
from briefing_app.services.brief_options import HANDLING_MARKS
from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels.local_dates import long_day
from briefing_app.viewmodels.typed_date import typed_form
from briefing_app.widgets.elided_label import ElidedLabel
from briefing_app.widgets.language import LANGUAGES, speak
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.menu_button import MenuButton
from tests.pseudo_locale import PseudoLocale, is_marked, marked, speak_pseudo
from tests.windows import make_window

ROOT = Path(__file__).parents[2]
DAY = date(2021, 8, 13)
LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
DIALOGS = (
    "search_all", "sources", "chart_table", "keyboard", "preferences", "export_brief",
    "export_all_days", "about_dataset", "known_on", "compare_versions", "open_link", "help",
    "method", "about",
)  # fmt: skip

# What tells of a day, of sources or of problems says so in the language of the dataset.
SAID_BY_THE_DATASET = {
    "date", "state", "knowledge", "knowledge_lead", "knowledge_rest", "knowledge_strip",
    "unit_strip", "count_figures", "compared_figures", "date_bar", "map_view", "map_caption",
    "finding", "bottom_line", "inspector_title", "inspector_names", "inspector_names_beside",
    "inspector_status", "inspector_basis", "inspector_caption", "history_strip", "city_title",
    "city_view", "city_table", "problem_title", "problem_sentence", "source_count", "source_list",
    "source_said_title", "chart_days", "compare_header", "compare_view", "chart_known",
}  # fmt: skip
OF_QT = {"Close", "Cancel", "OK"}  # its own translation has them


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that there is to translate."""
    folder = tmp_path_factory.mktemp("words")
    make = runpy.run_path(str(ROOT / "packaging" / "translations.py"))["make"]
    make("de", folder / "nothing", folder)
    return folder / "briefing_de.ts"


@pytest.fixture
def pseudo(qapp: QApplication, words: Path) -> Iterator[PseudoLocale]:
    before = QLocale()
    QLocale.setDefault(QLocale("he_IL"))
    pseudo = speak_pseudo(qapp, words)
    yield pseudo
    qapp.removeTranslator(pseudo)
    speak(qapp, "en")
    QLocale.setDefault(before)
    assert qapp.layoutDirection() == LEFT_TO_RIGHT


@pytest.fixture
def window(
    pseudo: PseudoLocale, qtbot: QtBot, store: QSettings, bundled: Loaded
) -> Iterator[MainWindow]:
    made = make_window(store)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    made.session.show_loaded(bundled, DAY)
    made.time_panel.load_chart()
    made.statement_panel.settle()
    yield made
    close_dialogs()


def dialogs() -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog)]


def close_dialogs() -> None:
    for dialog in dialogs():
        dialog.close()


def states(window: MainWindow) -> Iterator[str]:
    """The window in one state after another, laid out, each with what is open beside it."""
    for state in _states(window):
        QApplication.processEvents()
        yield state


def _states(window: MainWindow) -> Iterator[str]:
    session = window.session
    yield "day"
    session.ask(PlaceSubject("kunduz"))
    yield "evidence"
    session.know(THAT_DAY)
    yield "known"
    session.know(HINDSIGHT)
    session.compare(View(date(2021, 8, 6)), View(DAY))
    yield "comparison"
    session.leave_compare()
    window.actions_by_name["problems"].trigger()
    yield "problems"
    window.problem_desk.hide()
    for name in DIALOGS:
        window.actions_by_name[name].trigger()
        yield name
        close_dialogs()


def shown(window: MainWindow) -> Iterator[QWidget]:
    """All that can be seen, menus included."""
    for top in (window.window(), *dialogs()):
        for part in (top, *top.findChildren(QWidget)):
            if part.isVisible() or isinstance(part, QMenu):
                yield part


def texts(part: QWidget) -> Iterator[str]:
    """All that a widget says, to the eye or to the ear."""
    yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
    match part:
        case ElidedLabel():
            yield part.whole
        case QLabel() | QAbstractButton():
            yield part.text()
        case QLineEdit():
            yield part.placeholderText()
        case QDialog():
            yield part.windowTitle()
        case QTableView():
            model = part.model()
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for action in part.actions():
        yield from (action.text(), action.toolTip())


def said(window: MainWindow, loaded: Loaded) -> set[str]:
    """Names and nouns of the dataset, and of what is called the same in every language."""
    dataset = loaded.dataset
    menu = window.statement_panel.menu_button.own_menu
    of_dataset = {
        capitalised(dataset.counted_set.short_noun), place_word(dataset), "Dari", "Pashto",
        dataset.description.title, f"{dataset.description.title} – Briefing",
    }  # fmt: skip
    speakers = {action.text() for action in menu.actions()}
    papers = {"A4", "Letter", "A", "B", "A  6 Aug", "B  13 Aug"}
    digest = f"SHA-256 {dataset.sha256[:12]}"
    return {*of_dataset, *speakers, *papers, digest, *LANGUAGES.values(), *HANDLING_MARKS, *OF_QT}


def is_said_by_the_dataset(part: QWidget | None) -> bool:
    if part is None or part.isWindow():
        return False
    return part.objectName() in SAID_BY_THE_DATASET or is_said_by_the_dataset(part.parentWidget())


def test_that_a_marked_text_keeps_its_places_and_patterns() -> None:
    assert "{count}" in marked("{count} of {total}")
    assert marked("Briefs (*.pdf)").endswith(" (*.pdf)")
    assert is_marked(marked("Day"))
    assert len(marked("With hindsight")) >= 1.35 * len("With hindsight")


def test_that_all_own_words_of_the_window_and_its_dialogs_are_translated(
    window: MainWindow, bundled: Loaded
) -> None:
    known, untold = said(window, bundled), []
    for state in states(window):
        for part in shown(window):
            for text in texts(part):
                plain = text.replace("&", "").removeprefix("·  ")
                is_word = any(map(str.isalpha, plain)) and "/" not in plain  # a path is none
                if not is_word or is_marked(text) or plain in known:
                    continue
                if not is_said_by_the_dataset(part):
                    named = f"{type(part).__name__}({part.objectName()!r})"
                    untold.append(f"{state}: {named}: {text!r}")
    assert sorted({*untold}) == []


def test_that_no_words_are_cut_in_a_small_window(window: MainWindow) -> None:
    cut = []
    for state in states(window):
        for part in shown(window):
            need, room = 0, part.width()
            if isinstance(part, QLabel) and not isinstance(part, ElidedLabel):
                lines, room = "" if part.wordWrap() else part.text(), part.contentsRect().width()
                need = max(map(part.fontMetrics().horizontalAdvance, lines.split("\n")))
            elif isinstance(part, QAbstractButton) and not isinstance(part, MenuButton):
                icon = isinstance(part, QToolButton) and not part.icon().isNull()
                bare = not part.text() or icon or part.objectName() == "play_button"
                need = 0 if bare else part.minimumSizeHint().width()
            if need > room + 1:
                cut.append(f"{state}: {type(part).__name__}: {part.objectName()}: {need}")
    assert cut == []


def test_that_the_window_is_mirrored_and_what_is_said_about_a_day_is_not(
    window: MainWindow,
) -> None:
    window.resize(1280, 800)
    assert window.layoutDirection() == RIGHT_TO_LEFT

    def left(part: QWidget) -> int:
        return part.mapTo(window, QPoint(0, 0)).x()

    assert left(window.city_table) > left(window.map_panel) > left(window.statement_panel)
    assert left(window.header.date) > left(window.header.finding) > left(window.header.unit_strip)
    controls = window.time_panel.controls_row
    assert left(controls.date_field) > left(controls.export_button)
    time = window.time_panel
    for part in (
        window.city_table.view, window.statement_panel.list, window.map_panel.view,
        window.header.count_figures, time.control_chart, time.date_bar, time.knowledge_track,
    ):  # fmt: skip
        assert part is not None
        assert part.layoutDirection() == LEFT_TO_RIGHT


def test_that_time_runs_from_left_to_right_for_eye_mouse_and_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    bar = window.time_panel.date_bar
    steps = [
        window.time_panel.controls_row.findChild(QToolButton, f"{name}_button")
        for name in ("previous_day", "next_day")
    ]
    back, forth = (step.x() for step in steps if step is not None)
    assert back < forth
    bar.setFocus()
    for key, day in ((Qt.Key.Key_Right, date(2021, 8, 14)), (Qt.Key.Key_Left, DAY)):
        here = handle_x(window)
        qtbot.keyClick(bar, key)
        qtbot.waitUntil(lambda day=day: day_of(window) == day)  # type: ignore[misc]
        assert (handle_x(window) > here) == (key == Qt.Key.Key_Right)
    start = QPoint(handle_x(window), bar.height() // 2)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(bar, start + QPoint(60, 0))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    qtbot.waitUntil(lambda: day_of(window) > DAY)


def day_of(window: MainWindow) -> date:
    briefing = window.session.briefing
    assert briefing is not None
    return briefing.day


def handle_x(window: MainWindow) -> int:
    """The middle of the handle, in the time bar."""
    rect = window.time_panel.date_bar.handle_rect
    assert rect is not None
    return rect.center().x()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_that_the_field_and_the_calendar_speak_the_language(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = window.time_panel.controls_row.date_field
    assert field.text() == typed_form(DAY)
    sixth = date(2021, 8, 6)
    for typed, day in ((long_day(sixth), sixth), ("13 Aug", DAY), ("2021-08-06", sixth)):
        field.setText(typed)
        field.returnPressed.emit()
        qtbot.waitUntil(lambda day=day: day_of(window) == day)  # type: ignore[misc]
    field.show_calendar()
    (calendar,) = field.findChildren(QCalendarWidget)
    assert calendar.locale() == QLocale("he_IL")
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Sunday
    calendar.window().close()
