from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage

from briefing_app.widgets.icons import ICON_NAMES, icon
from briefing_app.widgets.theme import Theme


def inked(image: QImage) -> int:
    """Number of pixels that are not transparent."""
    return sum(
        image.pixelColor(x, y).alpha() > 0
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("name", ICON_NAMES)
def test_that_every_icon_is_painted_in_the_ink_of_the_theme(qapp: object, name: str) -> None:
    theme = Theme("dark")
    image = icon(name, theme).pixmap(QSize(16, 16), 2.0).toImage()
    assert image.width() == 32
    assert inked(image) > 20
    ink = theme.colour("ink").name()
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert {colour.name() for colour in solid} <= {ink}


def test_that_no_two_icons_look_the_same(qapp: object) -> None:
    theme = Theme("light")
    looks = {
        bytes(icon(name, theme).pixmap(QSize(16, 16), 1.0).toImage().constBits())
        for name in ICON_NAMES
    }
    assert len(looks) == len(ICON_NAMES)


def test_that_a_disabled_icon_is_paler(qapp: object) -> None:
    made = icon("first", Theme("light"))
    normal = made.pixmap(QSize(16, 16), 1.0, QIcon.Mode.Normal).toImage()
    disabled = made.pixmap(QSize(16, 16), 1.0, QIcon.Mode.Disabled).toImage()
    assert disabled.pixelColor(3, 8).alpha() < normal.pixelColor(3, 8).alpha()


def test_that_an_unknown_icon_is_refused(qapp: object) -> None:
    with pytest.raises(KeyError):
        icon("teapot", Theme("light"))
