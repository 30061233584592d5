"""The menu of one row of a list: by right click, by the menu key and by Shift+F10."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from briefing_app.widgets.plain_tip import plain_tip


class RowMenuKey(QShortcut):
    """Shift+F10 opens the menu of what has the keyboard; Qt does that by itself on Windows only."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(QKeySequence("Shift+F10"), window)
        self.activated.connect(self._open)

    def _open(self) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            reason, middle = QContextMenuEvent.Reason.Keyboard, widget.rect().center()
            event = QContextMenuEvent(reason, middle, widget.mapToGlobal(middle))
            QApplication.sendEvent(widget, event)


def popup_row_menu(
    view: QAbstractItemView,
    event: QContextMenuEvent,
    menu_of: Callable[[QModelIndex], QMenu | None],
) -> None:
    """Show the menu of the row under the mouse; asked for by a key, that of the current row."""
    by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    point = view.viewport().mapFromGlobal(event.globalPos())
    index = view.currentIndex() if by_key else view.indexAt(point)
    menu = menu_of(index)
    if menu is None:
        return
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    position = event.globalPos()
    if by_key and index.isValid():
        rect = view.visualRect(index).intersected(view.viewport().rect())
        position = view.viewport().mapToGlobal(rect.topLeft() + QPoint(24, 24))
    menu.popup(position)


def offer_copy(menu: QMenu, words: str, text: str, tip: str = "") -> QAction:
    """Offer to put a text on the clipboard."""
    action = menu.addAction(words, lambda: QGuiApplication.clipboard().setText(text))
    if tip:
        action.setToolTip(plain_tip(tip))
        action.setStatusTip(tip)
    return action


def offer_with_sources(menu: QMenu, text: str) -> None:
    """Offer to copy the row of the menu as Ctrl+C copies the one that is selected."""
    action = offer_copy(menu, QCoreApplication.translate("RowMenu", "Copy with sources"), text)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
