"""Compares the dataset in view with another version of it, in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from briefing_app.domain.knowledge import HINDSIGHT
from briefing_app.domain.problem import DatasetError
from briefing_app.domain.revision import revision
from briefing_app.domain.revision_words import revision_finding
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.git_version import GitError, load_revision, names_revision
from briefing_app.services.revision_text import revision_text
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.announcer import announce
from briefing_app.widgets.background import Background
from briefing_app.widgets.dialogs import TextDialog
from briefing_app.widgets.look import Look
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.version_dialog import VersionDialog


class VersionDesk(QObject):
    """Asks for the old version, reads it, and opens a window with what differs.

    Versions are compared with hindsight: what differs may have been published at any time. So
    nothing is compared, and no result stays open, while later knowledge is hidden.
    """

    def __init__(self, window: QWidget, session: Session, notice: Notice, look: Look) -> None:
        super().__init__(window)
        self._window, self._session, self._notice, self._look = window, session, notice, look
        self._dialog: VersionDialog | None = None
        self._results: list[TextDialog] = []
        self._comparing = Background(self)
        self._comparing.done.connect(self._show)
        self._comparing.failed.connect(lambda error: self._tell(f"{type(error).__name__}: {error}"))
        session.knowledge_changed.connect(self._on_knowledge_changed)
        look.theme_changed.connect(self._show_theme)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the action does."""
        return {"compare_versions": self.ask}

    def ask(self) -> None:
        """Ask for the old version; the one in view is the new one."""
        loaded = self._session.loaded
        if loaded is None:
            return
        if self._session.knowledge != HINDSIGHT:
            self._notice.say(
                "error",
                self.tr("Versions are compared with hindsight, and later knowledge is hidden now."),
                ((self.tr("With hindsight"), self._show_all_and_ask),),
            )
            return
        if self._dialog is None:
            self._dialog = VersionDialog(_proposed(loaded.path), self._look.theme, self._window)
            self._dialog.version_requested.connect(self.compare)
            self._dialog.finished.connect(self._on_closed)
        self._dialog.show()
        self._dialog.activateWindow()

    def _show_all_and_ask(self) -> None:
        self._session.know(HINDSIGHT)
        self._notice.hide()
        self.ask()

    def compare(self, name: str) -> None:
        """Compare the dataset in view with an older version, by its path or revision."""
        if self._session.loaded is not None:
            self._comparing.ask(partial(_compared, name, self._session.loaded))

    def _show(self, found: tuple[str, str]) -> None:
        if self._session.knowledge != HINDSIGHT:
            return
        finding, text = found
        if not finding:
            self._tell(text)
            return
        if self._dialog is not None:
            self._dialog.accept()
        dialog = TextDialog(self.tr("Difference of two versions"), text, self._window)
        dialog.setObjectName("version_result")
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(dialog.body.fontInfo().pixelSize())
        dialog.body.setFont(font)
        dialog.resize(840, 600)
        self._results.append(dialog)
        dialog.finished.connect(lambda: self._results.remove(dialog))
        dialog.show()
        dialog.body.setFocus()
        announce(dialog, finding)

    def _tell(self, problem: str) -> None:
        if self._dialog is not None:
            self._dialog.say("error", problem)

    def _show_theme(self) -> None:
        if self._dialog is not None:
            self._dialog.show_theme(self._look.theme)

    def _on_closed(self) -> None:
        self._dialog = None
        self._comparing.forget()

    def _on_knowledge_changed(self) -> None:
        if self._session.knowledge != HINDSIGHT:
            for dialog in (*self._results, *filter(None, [self._dialog])):
                dialog.close()


def _proposed(home: Path) -> str:
    """The last commit, where the dataset lies in a repository of git."""
    around = home.absolute().parents
    return "HEAD" if any((folder / ".git").exists() for folder in (home, *around)) else ""


def _compared(name: str, new: Loaded) -> tuple[str, str]:
    """The finding and all that differs; "" and the reason where the old one cannot be read."""
    path = Path(name).expanduser()
    try:
        if path.exists():
            old = load_dataset(path)
        else:
            inside = new.path.is_dir()
            home = new.path if inside else new.path.parent
            named = name if names_revision(name) else f"{name}:./{'' if inside else new.path.name}"
            old = load_revision(named, home)
    except (GitError, DatasetError) as error:
        words = error.first.message if isinstance(error, DatasetError) else str(error)
        told = QCoreApplication.translate("VersionDesk", "{version} cannot be compared: {reason}.")
        return "", told.format(version=name, reason=words)
    found = revision(old.dataset, new.dataset)
    return revision_finding(found), revision_text(found, (name, str(new.path)))
