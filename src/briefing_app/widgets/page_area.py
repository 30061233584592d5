"""What stands above the time panel, scrolled where the window is too low for large text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from briefing_app.widgets.focus_in_view import FocusInView

TURNS = 6  # how often page and scroll bar may answer one another before they are told to stop


class PageArea(QScrollArea):
    """Scrolls a page vertically, and only where it does not fit.

    A page whose height depends on its width may fit without a scroll bar and not fit, for the
    width taken by the bar, with one. Qt then shows and hides the bar within itself until the
    stack is full. Here the bar stays once it has gone to and fro, until `fit_anew`.
    """

    _turns = 0  # set here, since Qt asks for events before the constructor is done

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scroll_area")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        FocusInView(self)

    def fit_anew(self) -> None:
        """The window has another size or the text has: the bar may go again."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page, but not for ever."""
        if event.type() not in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            return super().eventFilter(watched, event)
        if self._turns >= TURNS:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            return False
        self._turns += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._turns -= 1
