"""One button in parts, of which one is chosen and filled with ink."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from briefing_app.widgets.marks import paint_focus_ring
from briefing_app.widgets.theme import Theme

HEIGHT, PADDING = 28, 13  # device-independent pixels at 100 % text size


class Switch(QWidget):
    """A choice of a few, all in view; arrow keys go from one to the next.

    Signals:
        chosen(int): the user chose the part of this number.
    """

    chosen = Signal(int)

    def __init__(
        self, name: str, texts: Sequence[str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`name` is what the choice is about, for those who do not see it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.parts = [_Part(text, theme, self) for text in texts]
        for number, part in enumerate(self.parts):
            of_what = QCoreApplication.translate("Switch", "{name}: {choice}")
            part.setAccessibleName(of_what.format(name=name, choice=part.text()))
            part.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
            row.addWidget(part)
        self.parts[0].setChecked(True)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        for part in self.parts:
            part.show_theme(theme)

    def show_choice(self, number: int | None) -> None:
        """Mark what is chosen; the Tab key goes there. None: something else is, go to the first."""
        for part in self.parts:
            part.setAutoExclusive(number is not None)  # or the last one could not be unmarked
        for position, part in enumerate(self.parts):
            if number in (None, position):
                part.setChecked(position == number)
            is_stop = position == (number or 0)
            part.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )


class _Part(QRadioButton):
    """One part of the button."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFont(theme.font(13))
        px = theme.px
        width = math.ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        self.setFixedSize(width + 2 * px(PADDING), px(HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        """The text with room at both ends."""
        return self.minimumSize()

    def hitButton(self, position: QPoint) -> bool:
        """The whole part, and not only what a radio button would draw."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, edge and text."""
        theme, checked = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, edge = ("ink", "border") if self.isEnabled() else ("ink_3", "hairline")
        ground = ink if checked else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(theme.colour(ink if checked else edge), 1))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(theme.colour("surface" if checked else ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            paint_focus_ring(painter, inner, theme.colour("surface" if checked else "ink"), 4)
        painter.end()
