"""Opens the manual in the system's browser, at the chapter about the part that has the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QChildEvent, QEvent, QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from briefing_app.services.resources import manual_page
from briefing_app.widgets.notice import Notice

START = "index"
# Chapter by the object name of a part of the window or of a dialog. The innermost part counts.
CHAPTERS: dict[str, str] = {
    "header": "tour",
    "no_dataset": "tutorial",
    "city_table": "places",
    "map_panel": "places",
    "statement_panel": "statements",
    "inspector": "evidence",
    "source_window": "evidence",
    "search_panel": "scrubbing",
    "knowledge_strip": "two-times",
    "knowledge_track": "two-times",
    "knowledge_control": "two-times",
    "known_on_dialog": "two-times",
    "time_panel": "scrubbing",
    "chart_table": "scrubbing",
    "compare_view": "compare",
    "compare_controls": "compare",
    "problem_panel": "problems",
    "status_problems": "problems",
    "export_dialog": "brief",
    "export_button": "brief",
    "statement_choice": "brief",
    "batch_dialog": "exports",
    "check_dialog": "verify",
    "import_dialog": "import",
    "check_result": "verify",
    "preferences": "accessibility",
    "keyboard_table": "keyboard",
}


class ManualDesk(QObject):
    """Knows which chapter is about what, and opens it; without a manual, the help in short."""

    def __init__(self, window: QWidget, actions: dict[str, QAction], notice: Notice) -> None:
        super().__init__(window)
        self._actions, self._notice = actions, notice
        window.installEventFilter(self)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that open the manual."""
        return {
            "manual": lambda: self.open(chapter_about(QApplication.focusWidget())),
            "manual_tour": lambda: self.open("tour"),
            "manual_tutorial": lambda: self.open("tutorial"),
            "manual_method": lambda: self.open("method"),
        }

    def open(self, chapter: str) -> None:
        """Hand a chapter to the browser, and say where it lies: no system tells whether it came."""
        try:
            page = manual_page(chapter)
        except FileNotFoundError:
            told = self.tr("This copy of the program was made without its manual. See the help.")
            self._notice.say("good", told, passing=True)
            self._actions["help"].trigger()
            return
        copy = (self.tr("Copy path"), lambda: QGuiApplication.clipboard().setText(str(page)))
        if open_in_browser(page):
            told = self.tr("The manual opens in the browser.")
            self._notice.say("good", told, (copy,), passing=True)
        else:
            told = self.tr("No browser can be opened here. The manual is {}").format(page)
            self._notice.say("error", told, (copy,))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key of the manual works in every dialog of the window too."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QDialog):
                child.addAction(self._actions["manual"])
        return False


def chapter_about(part: QWidget | None) -> str:
    """The chapter about a part of the window, or about the nearest one around it."""
    while part is not None:
        if part.objectName() in CHAPTERS:
            return CHAPTERS[part.objectName()]
        part = part.parentWidget()
    return START


def open_in_browser(page: Path) -> bool:
    """Hand a file to the system's browser; False where the system knows none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))
