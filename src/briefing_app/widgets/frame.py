"""The window before its content: there at once, in the colour of the paper.

It needs nothing of the domain, so that somebody who starts the program sees the window while the
rest is being loaded.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget


def geometry_text(widget: QWidget) -> str:
    """Size, place and state of the window around a widget, for another frame."""
    return bytes(widget.window().saveGeometry().toBase64().data()).decode("ascii")


class Frame(QWidget):
    """A top-level window around one content widget.

    Signals:
        shown_first: the first frame has been painted.
        activated: it is the one in use now.
        closed: it was closed, and its content has finished what it was doing.
    """

    shown_first = Signal()
    activated = Signal()
    closed = Signal()

    def __init__(self, paper: QColor, geometry: str = "") -> None:
        super().__init__()
        self.setObjectName("frame")
        self.setWindowTitle("Briefing")
        self._content: QWidget | None = None
        self.number = 1  # among all windows
        self._numbered = False
        self._painted = False
        self.show_paper(paper)
        self.setAutoFillBackground(True)
        self.resize(1280, 800)
        saved = QByteArray.fromBase64(geometry.encode("ascii", "ignore"))
        if not saved.isEmpty():
            self.restoreGeometry(saved)

    def show_paper(self, paper: QColor) -> None:
        """Take another ground; what stands in the window has it too."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, paper)
        self.setPalette(palette)

    def fill(self, content: QWidget) -> None:
        """Put the content in, once it has been made."""
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self._show_title()
        content.windowTitleChanged.connect(self._show_title)

    def show_number(self, shown: bool) -> None:
        """Say the number in the title, or no longer, to be told apart from others like this."""
        if shown != self._numbered:
            self._numbered = shown
            self._show_title()

    def _show_title(self) -> None:
        title = "" if self._content is None else self._content.windowTitle()
        if self._numbered:  # before the name of the program: lists of windows cut titles short
            shown, dash, program = title.rpartition(" – ")
            title = f"{shown} ({self.number}){dash}{program}"
        self.setWindowTitle(title)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the first frame."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.shown_first.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Notice that it is in use."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the content finish what it is doing."""
        if self._content is not None:
            self._content.close()
        super().closeEvent(event)
        self.closed.emit()
