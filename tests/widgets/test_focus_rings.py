"""Focus rings of plain widgets: clear to see, and nothing moves when they come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefing_app.drawing.tokens import ThemeName
from briefing_app.services.resources import resource
from briefing_app.widgets.controls_row import PrimaryButton
from briefing_app.widgets.theme import Theme, apply_theme, load_fonts

ROLES = ("", "button", "primary", "link", "flat")


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[QApplication]:
    load_fonts(resource("fonts"))
    yield qapp
    qapp.setStyleSheet("")


def dress(app: QApplication, theme: Theme) -> None:
    apply_theme(app, theme, resource("style.qss").read_text(encoding="utf-8"))


def pane_with_all(qtbot: QtBot) -> tuple[QWidget, list[QWidget]]:
    pane = QWidget()
    qtbot.addWidget(pane)
    row, column = QHBoxLayout(pane), QVBoxLayout()
    row.addLayout(column)
    row.addStretch(1)
    plain = QPlainTextEdit("Words", pane)
    plain.setFixedHeight(60)
    widgets: list[QWidget] = [QLineEdit("Words", pane), plain]
    for role in ROLES:
        push, tool = QPushButton("Words", pane), QToolButton(pane)
        tool.setText("Words")
        for button in (push, tool):
            button.setProperty("role", role)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            widgets.append(button)
    for widget in widgets:
        column.addWidget(widget)
    rest = QLineEdit(pane)  # where the focus is meanwhile
    row.addWidget(rest)
    rest.setFocus()
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(rest.hasFocus)
    return pane, widgets


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.75, 2.0])
def test_that_nothing_moves_or_grows_when_the_focus_comes(
    qtbot: QtBot, styled: QApplication, scale: float
) -> None:
    dress(styled, Theme("light", scale))
    pane, widgets = pane_with_all(qtbot)
    layout = pane.layout()
    assert layout is not None
    before = [(widget.geometry(), widget.sizeHint()) for widget in widgets]
    for widget in widgets:
        widget.setFocus()
        widget.updateGeometry()
        layout.activate()
        QApplication.processEvents()
        assert widget.hasFocus()
        assert [(widget.geometry(), widget.sizeHint()) for widget in widgets] == before


@pytest.mark.parametrize("name", ["light", "dark"])
def test_that_a_primary_button_has_a_ring_set_off_from_its_ground(
    qtbot: QtBot, styled: QApplication, name: ThemeName
) -> None:
    theme = Theme(name)
    dress(styled, theme)
    button = PrimaryButton(theme)
    button.setText("Words")
    qtbot.addWidget(button)
    button.show()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    image = button.grab().toImage()
    beside = 10  # the letters begin farther right
    down = [image.pixelColor(beside, y).name().upper() for y in range(image.height())]
    runs = [down[0]]
    for colour in down:
        if colour != runs[-1]:
            runs.append(colour)
    ink, surface = theme.tokens.ink, theme.tokens.surface
    assert runs == [ink, surface, ink, surface, ink]  # ring, gap, ground, gap, ring
