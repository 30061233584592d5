"""Checks a brief against the dataset in view."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.domain.dataset import Dataset
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.typesetting import let_go
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.announcer import announce
from briefing_app.widgets.background import Background
from briefing_app.widgets.dialogs import TextDialog


class CheckDesk(QObject):
    """Checks in the background, one brief at a time, and opens a window with what was found."""

    def __init__(self, window: QWidget, session: Session, memory: Memory) -> None:
        super().__init__(window)
        self._window, self._session, self._memory = window, session, memory
        self._shapes = NO_SHAPES  # those of the dataset in view
        self._checking = Background(self)
        self._checking.done.connect(self._show)
        self._checking.failed.connect(lambda error: self._show(f"{type(error).__name__}: {error}"))

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the action does."""
        return {"check_brief": self.ask}

    def show_shapes(self, shapes: Shapes) -> None:
        """The shapes of the dataset in view were read."""
        self._shapes = shapes

    def ask(self) -> None:
        """Ask which brief is to be checked."""
        folder = self._memory.settings.brief_folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        dialog = QFileDialog(self._window, self.tr("Check a brief"), folder)
        dialog.setObjectName("check_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Briefs (*.pdf)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.check(Path(path)))
        dialog.open()

    def check(self, path: Path) -> None:
        """Compare a brief with the dataset in view, and show what comes of it."""
        if self._session.loaded is not None:
            self._checking.ask(partial(_checked, path, self._session.loaded.dataset, self._shapes))

    def _show(self, told: str) -> None:
        dialog = TextDialog(self.tr("Check of a brief"), told, self._window)
        dialog.setObjectName("check_result")
        dialog.show()
        dialog.body.setFocus()
        announce(dialog, told.partition("\n")[0])


def _checked(path: Path, dataset: Dataset, shapes: Shapes) -> str:
    from briefing_app.services.attached_files import UnreadablePdf, read_pdf
    from briefing_app.services.brief_check import check_brief
    from briefing_app.services.brief_check_report import check_text

    try:
        return check_text(path.name, check_brief(read_pdf(path), dataset, shapes))
    except UnreadablePdf as error:
        words = QCoreApplication.translate("CheckDesk", "{file} cannot be checked: {reason}.")
        return words.format(file=path.name, reason=error) + "\n"
    finally:
        let_go()
