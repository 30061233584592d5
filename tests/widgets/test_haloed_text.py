"""Text with a halo: how far it reaches, and that the same text is always the same picture."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from briefing_app.widgets.haloed_text import haloed_text, spread
from briefing_app.widgets.theme import Theme

TWICE = """
import sys
from briefing_app.app import make_application
from briefing_app.widgets.map_marks import MapMarks
from briefing_app.widgets.theme import Theme

app = make_application()

def pictures():
    marks = MapMarks(Theme("light"), 1.0)
    names = [marks.wish(0, name, (0.0, 0.0), 5.0, False) for name in ("Kabul", "Herat", "Zaranj")]
    return [marks._label_picture(name).toImage() for name in names]

sys.exit(pictures() != pictures())
"""


def picture(text: str, ratio: float) -> QImage:
    return haloed_text(
        text,
        Theme("light").font(11),
        (40, 20),
        QPointF(4, 14),
        ratio,
        ink=QColor("black"),
        halo=QColor("red"),
    ).toImage()


def test_that_a_name_is_the_same_picture_before_and_after_others_were_drawn() -> None:
    """In a process of its own, where no letter was drawn before."""
    assert subprocess.run([sys.executable, "-c", TWICE]).returncode == 0


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_that_letters_stand_on_a_halo_with_nothing_around_it(
    ratio: float, qapp: QApplication
) -> None:
    image = picture("I", ratio)
    middle = image.height() // 2
    row = [image.pixelColor(x, middle) for x in range(image.width())]
    solid = [colour for colour in row if colour.alpha() == 255]
    assert image.width() == 40 * ratio
    assert min(colour.red() for colour in solid) < 90  # ink
    assert max(colour.red() for colour in solid) == 255  # halo
    assert {colour.green() for colour in solid} == {0}
    assert row[0].alpha() == row[-1].alpha() == 0


def test_that_a_text_without_letters_leaves_nothing(qapp: QApplication) -> None:
    image = picture(" ", 1.0)
    assert not any(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )


def test_that_what_is_covered_spreads_by_its_reach_on_all_sides_and_no_further() -> None:
    dot = np.zeros((9, 9), dtype=np.uint8)
    dot[4, 4] = 255
    round_dot = spread(dot, 1.6)
    assert round_dot[4].tolist() == [0, 0, 153, 255, 255, 255, 153, 0, 0]
    assert (round_dot == round_dot.T).all() and (round_dot == round_dot[::-1]).all()
    assert round_dot[2, 2] == 0  # no square


def test_that_a_smoothed_edge_spreads_as_far_as_it_covers() -> None:
    edge = np.array([[0, 0, 0, 51, 255, 255]], dtype=np.uint8)
    assert spread(edge, 1.6).tolist() == [[0, 0, 204, 255, 255, 255]]


def test_that_spreading_stops_at_the_edge() -> None:
    corner = np.zeros((3, 4), dtype=np.uint8)
    corner[0, 0] = 255
    assert spread(corner, 1.0).tolist() == [[255, 255, 0, 0], [255, 149, 0, 0], [0, 0, 0, 0]]
