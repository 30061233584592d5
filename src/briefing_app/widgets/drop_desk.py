"""What is dropped on the window: a brief is checked, a dataset opened, all else refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from briefing_app.services.dataset_place import dataset_at
from briefing_app.viewmodels.session import Session

BRIEF = ".pdf"


class DropDesk(QObject):
    """Takes one thing at a time, wherever in the window it is let go.

    Signals:
        brief_dropped(Path): a PDF, while there is a dataset that it can be checked against.
        dataset_dropped(Path): a dataset, or that in whose folder a file lies.
    """

    brief_dropped = Signal(Path)
    dataset_dropped = Signal(Path)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what something can be done with."""
        if watched is not self._window or not isinstance(event, QDragEnterEvent | QDropEvent):
            return super().eventFilter(watched, event)
        urls = event.mimeData().urls()
        path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
        copied = Qt.DropAction.CopyAction
        if path is None or copied not in event.possibleActions():
            return super().eventFilter(watched, event)
        is_brief = path.suffix.lower() == BRIEF and self._session.loaded is not None
        dataset = None if is_brief else dataset_at(path)
        if not is_brief and dataset is None:
            return super().eventFilter(watched, event)
        event.setDropAction(copied)  # after a move the file would be taken away
        event.accept()
        if event.type() == QEvent.Type.Drop and is_brief:
            self.brief_dropped.emit(path)
        elif event.type() == QEvent.Type.Drop:
            self.dataset_dropped.emit(dataset)
        return True
