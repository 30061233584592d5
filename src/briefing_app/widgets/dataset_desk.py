"""What happens around the dataset as a whole: asks for one, reads its shapes, tells about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.shapes_file import load_shapes
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.dialogs import (
    KeyboardDialog,
    TextDialog,
    about_words,
    dataset_words,
    help_words,
    method_words,
)


class DatasetDesk(QObject):
    """Asks for datasets, and opens windows of text about this one and about the program.

    Signals:
        open_requested(Path): a folder was chosen.
        shapes_changed(Shapes): those of another dataset were read.
    """

    open_requested = Signal(Path)
    shapes_changed = Signal(object)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._shaped: Loaded | None = None  # the dataset whose shapes are in view
        self._open: dict[str, tuple[TextDialog, Callable[[], str]]] = {}
        session.timeline_changed.connect(self._follow)
        session.comparison_changed.connect(self._follow)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What each action does that concerns a dataset as a whole, or the program."""
        return {
            "open_dataset": self.ask,
            "open_one_file": self.ask_for_file,
            "about_dataset": lambda: self._show(self.tr("About this dataset"), self._about),
            "method": lambda: self._show(self.tr("Method and definitions"), self._method),
            "help": lambda: self._show(self.tr("Help"), self._help),
            "keyboard": lambda: KeyboardDialog(self._window).show(),
            "about": lambda: self._show(self.tr("About Briefing"), about_words),
        }

    def ask(self) -> None:
        """Ask for the folder of a dataset."""
        dialog = QFileDialog(self._window, self.tr("Open a dataset folder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.open_requested.emit(Path(path)))
        dialog.open()

    def ask_for_file(self) -> None:
        """Ask for a dataset in one file."""
        dialog = QFileDialog(self._window, self.tr("Open a dataset in one file"))
        dialog.setObjectName("pack_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Datasets in one file (*.briefing)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda path: self.open_requested.emit(Path(path)))
        dialog.open()

    def load_shapes(self) -> None:
        """Read the shapes of the dataset in view, once."""
        loaded = self._session.loaded
        if loaded is not None and loaded is not self._shaped:
            self._shaped = loaded
            self.shapes_changed.emit(load_shapes(loaded.path))

    def copy_digest(self) -> None:
        """Put the SHA-256 of the dataset on the clipboard."""
        if self._session.loaded is not None:
            QGuiApplication.clipboard().setText(self._session.loaded.dataset.sha256)

    # Windows of text

    def _show(self, title: str, words: Callable[[], str]) -> None:
        """Open a window of text, or bring it to the front."""
        if title not in self._open:
            dialog = TextDialog(title, words(), self._window)
            self._open[title] = dialog, words
            dialog.finished.connect(lambda: self._open.pop(title))
        dialog, _ = self._open[title]
        dialog.show()
        dialog.activateWindow()

    def _follow(self) -> None:
        """Other knowledge or another dataset: no open window may go on telling the old."""
        for dialog, words in self._open.values():
            dialog.show_text(words())

    def _briefing(self) -> Briefing | None:
        """The day in view; of two the one of which more is known."""
        comparison = self._session.comparison
        return self._session.briefing if comparison is None else comparison.fuller

    def _method(self) -> str:
        briefing = self._briefing()
        return "" if briefing is None else method_words(briefing)

    def _help(self) -> str:
        return "\n\n".join(filter(None, (help_words(), self._method())))

    def _about(self) -> str:
        loaded, briefing = self._session.loaded, self._briefing()
        if loaded is None or briefing is None:
            return ""
        return dataset_words(loaded, briefing.timeline.known_by)
