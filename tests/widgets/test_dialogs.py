"""Windows of text: what they say of a dataset and of the method."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.widgets.actions import ACTIONS
from briefing_app.widgets.dialogs import (
    HELP,
    PANEL_KEYS,
    TextDialog,
    dataset_words,
    method_words,
)
from briefing_app.widgets.main_window import MainWindow
from tests.factories import make_briefing

DAY = date(2021, 8, 13)


def test_that_the_method_says_what_control_means_and_where_the_gaps_are(
    bundled_timeline: Timeline,
) -> None:
    described = bundled_timeline.dataset.description
    words = method_words(brief(bundled_timeline, DAY))
    assert described.definition_of_control is not None
    assert described.definition_of_control in words
    assert "Corroborated: an independent voice asserts the change." in words
    assert all(gap in words for gap in described.known_gaps)


def test_that_gaps_that_were_told_later_are_not_in_the_method_of_a_knowledge_date(
    bundled_timeline: Timeline,
) -> None:
    known = build_timeline(bundled_timeline.dataset, DAY)
    words = method_words(brief(known, DAY))
    assert "As known on 13 August 2021" in words
    assert not any(gap in words for gap in bundled_timeline.dataset.description.known_gaps)


def test_that_the_method_of_a_dataset_cannot_turn_text_round() -> None:
    briefing = make_briefing("gov", on=0, definition_of_control="held \u202e means\nthat")
    assert method_words(briefing).startswith("Control\nheld \ufffd means\nthat")


def test_that_a_dataset_tells_about_itself_what_its_files_say(bundled: Loaded) -> None:
    told, words = bundled.dataset.description, dataset_words(bundled)
    assert words.startswith(f"{told.title}\nVersion {told.version}, compiled on 2026-")
    for text in (told.summary, told.definition_of_control, told.method, *told.known_gaps):
        assert text is not None
        assert text in words
    assert f"SHA-256: {bundled.dataset.sha256}\nFolder: {bundled.path}\n" in words
    assert f"{len(bundled.dataset.places)} places (34 counted)" in words


def test_that_a_dataset_says_nothing_about_itself_that_was_written_after_the_knowledge_date(
    bundled: Loaded,
) -> None:
    told, words = bundled.dataset.description, dataset_words(bundled, DAY)
    assert told.definition_of_control is not None
    assert told.definition_of_control in words
    assert "not shown as known on 13 August 2021." in words
    for text in (told.summary, told.method, str(told.compiled_on), *told.known_gaps):
        assert text is not None
        assert text not in words


def test_that_no_text_of_a_dataset_can_turn_round_what_it_says_of_itself() -> None:
    turned = "a\u202eb\nc\x07"
    fields = ("title", "version", "summary", "timezone", "licence", "definition_of_control",
              "method")  # fmt: skip
    dataset = make_briefing("gov", on=0).timeline.dataset
    described = dataset.description.model_copy(
        update={**dict.fromkeys(fields, turned), "known_gaps": (turned,)}
    )
    dataset = replace(dataset, description=described)
    words = dataset_words(Loaded(dataset, (), {}, {}, Path("/a\u202eb")))
    assert words.count("a\ufffdb") == len(fields) + 2
    assert "\u202e" not in words
    assert "\x07" not in words


@pytest.fixture
def text_dialog(qtbot: QtBot) -> Iterator[TextDialog]:
    """A short text in a window; its parent must outlive it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = TextDialog("Words", "Held. held\nnothing held", parent)
    dialog.show()
    yield dialog


def marked(dialog: TextDialog) -> list[str]:
    return [mark.cursor.selectedText() for mark in dialog.body.extraSelections()]


def test_that_words_are_found_marked_counted_and_gone_through_by_key(
    text_dialog: TextDialog, qtbot: QtBot
) -> None:
    field = text_dialog.find_field
    assert not field.isVisible()
    qtbot.keyClick(text_dialog.body, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field.isVisible()
    qtbot.keyClicks(field.line, "held")
    assert marked(text_dialog) == ["Held", "held", "held"]
    places = []
    for modifier in (*(Qt.KeyboardModifier.NoModifier,) * 3, Qt.KeyboardModifier.ShiftModifier):
        places.append((field.told.text(), text_dialog.body.textCursor().selectionStart()))
        qtbot.keyClick(field.line, Qt.Key.Key_Return, modifier)
    assert places == [("1 of 3", 0), ("2 of 3", 6), ("3 of 3", 19), ("1 of 3", 0)]
    assert field.told.text() == "3 of 3"
    qtbot.keyClicks(field.line, "x")
    assert (marked(text_dialog), field.told.text()) == ([], "Not found")
    assert field.line.accessibleDescription() == "Not found"


def test_that_esc_leaves_the_search_first_and_then_the_window(
    text_dialog: TextDialog, qtbot: QtBot
) -> None:
    qtbot.keyClick(text_dialog.body, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(text_dialog.find_field.line, "held")
    qtbot.keyClick(text_dialog.find_field.line, Qt.Key.Key_Escape)
    assert not text_dialog.find_field.isVisible()
    assert text_dialog.isVisible()
    assert marked(text_dialog) == []
    qtbot.keyClick(text_dialog.body, Qt.Key.Key_Escape)
    assert not text_dialog.isVisible()


def test_that_what_was_looked_for_is_marked_in_a_text_that_takes_its_place(
    text_dialog: TextDialog, qtbot: QtBot
) -> None:
    text_dialog.find_field.line.setText("held")
    text_dialog.show_text("now held")
    assert marked(text_dialog) == ["held"]
    text_dialog.findChildren(QPushButton)[-1].click()
    assert QGuiApplication.clipboard().text() == "now held"


def test_that_a_window_of_text_opens_once(window: MainWindow) -> None:
    for _ in range(2):
        window.actions_by_name["method"].trigger()
    (dialog,) = window.findChildren(TextDialog)
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.actions_by_name["method"].trigger()
    (again,) = window.findChildren(TextDialog)
    assert again is not dialog


def test_that_the_keys_named_in_the_help_are_those_of_the_actions() -> None:
    keys = {spec.shortcut for spec in ACTIONS}
    named = {word.rstrip(".,:") for word in " ".join(HELP).split() if word.startswith("Ctrl+")}
    assert named
    assert named <= keys


def test_that_a_key_of_a_panel_is_not_listed_twice() -> None:
    listed = [(where, keys) for where, keys, _ in PANEL_KEYS]
    assert len(listed) == len(set(listed))
