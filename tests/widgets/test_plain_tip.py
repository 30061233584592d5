from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing_app.services.dataset_file import Loaded
from briefing_app.widgets.plain_tip import plain_tip
from tests.factories import make_dataset, make_event, make_party, make_place, make_statement
from tests.windows import make_window

MARKUP = "<img src='file:///secret.png'><b>x</b>"


def test_that_markup_in_a_tooltip_is_text() -> None:
    assert plain_tip("a < b\nc") == "<qt>a &lt; b<br>c</qt>"
    assert plain_tip("") == ""


def test_that_no_tooltip_of_the_window_holds_markup_of_a_dataset(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parties = [make_party("gov", name=MARKUP, short_name=MARKUP), make_party("ins")]
    dataset = make_dataset(
        [make_event(on=1, summary=MARKUP)],
        [make_statement(1, summary=MARKUP, venue=MARKUP)],
        places=[make_place("a", name=MARKUP), make_place("b", name=MARKUP)],
        parties=parties,
        title=MARKUP,
    )
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(store)
    qtbot.addWidget(window)
    window.session.show_loaded(Loaded(dataset, (), {}, {}, tmp_path), dataset.first_day)
    window.show()
    window.time_panel.load_chart()
    strip = window.header.unit_strip
    hover = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(2, 2),
        QPointF(2, 2),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    strip.mouseMoveEvent(hover)
    tips = [widget.toolTip() for widget in window.findChildren(QWidget) if widget.toolTip()]
    told = [tip for tip in tips if "secret" in tip]
    assert told
    assert not [tip for tip in tips if "<img" in tip or "<b>" in tip]
