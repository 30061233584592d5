"""The head of the evidence: a title that takes the focus, a glyph, names in other scripts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from briefing_app.domain.exhibits import Evidence
from briefing_app.drawing.palette import HolderStyle
from briefing_app.viewmodels.statement_card import plain
from briefing_app.widgets.marks import paint_focus_ring, paint_glyph
from briefing_app.widgets.theme import Theme

LONGEST_WORD = 20  # letters; a longer one may break after so many


class InspectorTitle(QLabel):
    """A title that takes the focus when evidence is opened, and shows that it has it.

    Signals:
        entered: Down or Enter; the reader wants to go on to the claims.
    """

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector_title")
        self.theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContentsMargins(4, 1, 4, 1)  # room for the ring
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go on to the claims."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the ring while it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_focus_ring(painter, self.rect().toRectF(), self.theme.colour("ink"))
            painter.end()


class HolderGlyph(QWidget):
    """The glyph of the holder beside the status; nothing for subjects without one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.style_shown: HolderStyle | None = None
        self.settled = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it on the first line of the status."""
        if self.style_shown is not None:
            painter = QPainter(self)
            side = self.theme.px(13)
            square = self.rect().toRectF().adjusted(0, self.theme.px(3), 0, 0)
            square.setSize(square.size().scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio))
            paint_glyph(painter, square, self.style_shown, self.theme.name, settled=self.settled)
            painter.end()


def other_names(found: Evidence, title: str) -> str:
    """Names that are not in the title, each once and each turned in its own direction."""
    if not found.names:
        return ""
    names = dict.fromkeys(plain(name) for name in (found.title, *(own for _, own in found.names)))
    return "   ".join(f"\u2068{name}\u2069" for name in names if name not in title)


def breakable(text: str) -> str:
    """The text with places to break in words that are longer than a narrow line."""
    return " ".join(
        "\u200b".join(word[at : at + LONGEST_WORD] for at in range(0, len(word), LONGEST_WORD))
        for word in text.split(" ")
    )
