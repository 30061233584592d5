"""F1: the chapter about what has the keyboard, and what happens where there is none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.services import resources
from briefing_app.widgets import manual_desk
from briefing_app.widgets.actions import ACTIONS
from briefing_app.widgets.dialogs import TextDialog, help_words, key_rows
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.manual_desk import CHAPTERS, START

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The chapters that would have opened, with a manual that has every page."""
    chapters: list[str] = []

    def opens(page: Path) -> bool:
        chapters.append(page.stem)
        return True

    monkeypatch.setattr(manual_desk, "manual_page", lambda name: tmp_path / f"{name}.html")
    monkeypatch.setattr(manual_desk, "open_in_browser", opens)
    return chapters


@pytest.mark.parametrize(
    ("go_to", "chapter"),
    [
        ("focus_cities", "places"),
        ("focus_map", "places"),
        ("focus_statements", "statements"),
        ("show_evidence", "evidence"),
        ("focus_time", "scrubbing"),
        ("compare_days", "compare"),
        ("problems", "problems"),
    ],
)
def test_that_the_manual_opens_at_the_part_that_has_the_keyboard(
    window: MainWindow, opened: list[str], go_to: str, chapter: str
) -> None:
    window.actions_by_name[go_to].trigger()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_F1)
    assert opened == [chapter]
    assert window.notice.text.text() == "The manual opens in the browser."


@pytest.mark.parametrize(("dialog", "chapter"), [("preferences", "accessibility"),
                                                 ("keyboard", "keyboard"),
                                                 ("chart_table", "scrubbing")])  # fmt: skip
def test_that_the_key_works_in_the_dialogs_of_the_window(
    window: MainWindow, qtbot: QtBot, opened: list[str], dialog: str, chapter: str
) -> None:
    window.actions_by_name[dialog].trigger()
    shown = [child for child in window.findChildren(QDialog) if child.isVisible()][-1]
    qtbot.waitUntil(shown.isActiveWindow)
    focus = QApplication.focusWidget()
    QTest.keyClick(focus if focus is not None else shown, Qt.Key.Key_F1)
    shown.close()
    assert opened == [chapter]


@pytest.mark.parametrize(
    ("action", "chapter"),
    [("manual_tour", "tour"), ("manual_tutorial", "tutorial"), ("manual_method", "method")],
)
def test_that_the_menu_opens_single_chapters(
    window: MainWindow, opened: list[str], action: str, chapter: str
) -> None:
    window.actions_by_name[action].trigger()
    assert opened == [chapter]


def test_that_the_path_is_told_where_no_browser_can_be_opened(
    window: MainWindow, opened: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(manual_desk, "open_in_browser", lambda page: False)
    window.actions_by_name["manual_tour"].trigger()
    page = str(tmp_path / "tour.html")
    assert page in window.notice.text.text()
    buttons = {button.text(): button for button in window.notice._buttons}
    buttons["Copy path"].click()
    assert QGuiApplication.clipboard().text() == page


def test_that_a_copy_without_a_manual_opens_the_help_in_short(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(resources, "_roots", lambda: [tmp_path])
    window.actions_by_name["manual"].trigger()
    titles = [dialog.windowTitle() for dialog in window.findChildren(QDialog)]
    assert titles == ["Help"]
    assert "without its manual" in window.notice.text.text()
    (help_,) = window.findChildren(TextDialog)
    assert "F1 opens this help." in help_.body.toPlainText()
    assert "F1 opens the manual" not in help_.body.toPlainText()
    assert not [row for row in key_rows() if "manual" in row[2]]
    for dialog in window.findChildren(QDialog):
        dialog.close()


def test_that_the_help_names_the_manual_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "manual").mkdir()
    (tmp_path / "manual" / "index.html").touch()
    monkeypatch.setattr(resources, "_roots", lambda: [tmp_path])
    assert "F1 opens the manual at the part that has the keyboard." in help_words()
    assert [keys for _, keys, does in key_rows() if "manual" in does] == ["F1"]


def test_that_every_chapter_that_opens_is_one_of_the_manual() -> None:
    listed = re.findall(r"^ +- .*?([\w-]+)\.md$", (DOCS / "mkdocs.yml").read_text(), re.M)
    assert {START, *CHAPTERS.values(), "tour", "tutorial", "method"} <= set(listed)


def test_that_every_part_with_a_chapter_is_there(window: MainWindow) -> None:
    later = {"known_on_dialog", "chart_table", "export_dialog", "statement_choice", "batch_dialog",
             "check_dialog", "check_result", "preferences", "keyboard_table", "source_window",
             "search_panel", "import_dialog"}  # fmt: skip
    for name in CHAPTERS.keys() - later:
        assert window.findChild(QWidget, name) is not None, name
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in Path(manual_desk.__file__).parent.glob("*.py")
    )
    for name in later:
        assert f'setObjectName("{name}")' in sources, name


def test_that_no_two_entries_of_the_help_menu_share_a_letter() -> None:
    letters = [s.text[s.text.index("&") + 1].lower() for s in ACTIONS if s.menu == "Help"]
    assert len(letters) == len(set(letters))
