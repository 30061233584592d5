from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from pytestqt.qtbot import QtBot

from briefing_app.widgets.header import balanced
from briefing_app.widgets.unbroken_words import NO_BREAK, UnbrokenWords, unbroken

WORDS = "The range for the Taliban is 22–24 of 34, that is 65 % (range 64–71 %) on 13 August."


def test_that_a_label_shows_numbers_unbroken_and_gives_its_words_back(qtbot: QtBot) -> None:
    label = UnbrokenWords()
    qtbot.addWidget(label)
    label.setText(WORDS)
    assert label.text() == WORDS
    assert NO_BREAK in super(UnbrokenWords, label).text()
    label.setText("<b>13 of 34</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("width", range(120, 640, 7))
def test_that_no_line_ends_within_a_count(qapp: object, width: int) -> None:
    layout = QTextLayout(unbroken(WORDS), QFont())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    ends = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        ends.append(WORDS[: line.textStart() + line.textLength()].rstrip().rsplit(" ", 1)[-1])
    layout.endLayout()
    assert not [end for end in ends[:-1] if end.strip("(").replace("–", "").isdigit()]
    assert "of" not in ends


@pytest.mark.parametrize("width", range(200, 700, 11))
def test_that_two_balanced_lines_do_not_part_a_count(qapp: object, width: int) -> None:
    told = "The Taliban hold 22 of 34 provincial capitals"
    metrics = QFontMetricsF(QFont())
    assert not balanced(told, metrics, width).split("\n")[0].endswith(("22", "22 of", "34"))
    assert balanced(told, metrics, width).replace("\n", " ") == told
