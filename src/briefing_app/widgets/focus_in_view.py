"""What has the keyboard comes into view where the page around it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)  # the first for keys of actions
MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)


class FocusInView(QObject):
    """Scrolls an area to what has the keyboard whenever it comes there, or a key is pressed there.

    Qt does so for the Tab key alone, and only as far as the widget. In a list the current row
    counts. What the mouse presses is in view, so that nothing moves under it.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        # After the event, for a list scrolls, and what appears is laid out, on its account.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.scroll)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keys of what has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() in KEYS and event.key() not in MODIFIERS:
            self._soon.start()
        return False

    def scroll(self) -> None:
        """Scroll as little as brings it into view; what is too high then fills the view."""
        focus, page = QApplication.focusWidget(), self._area.widget()
        if focus is None or page is None or not page.isAncestorOf(focus):
            return
        bar, height = self._area.verticalScrollBar(), self._area.viewport().height()
        for rect in (focus.rect(), focused_rect(focus)):  # all of it where it fits, then the row
            top = focus.mapTo(page, rect.topLeft()).y()
            at_bottom = top + rect.height() - height
            bar.setValue(max(min(top, at_bottom), min(bar.value(), max(top, at_bottom))))

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        page = self._area.widget()
        if before is not None:
            before.removeEventFilter(self)
        if now is None or page is None or not page.isAncestorOf(now):
            return
        now.installEventFilter(self)
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._soon.start()


def focused_rect(focus: QWidget) -> QRect:
    """The part of a widget that has the keyboard: of a list the current row, else all of it."""
    if isinstance(focus, QAbstractItemView):
        row = focus.visualRect(focus.currentIndex()) & focus.viewport().rect()
        if not row.isEmpty():
            return row.translated(focus.viewport().mapTo(focus, QPoint()))
    return focus.rect()
