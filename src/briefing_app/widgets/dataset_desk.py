"""What happens around the dataset as a whole: asks for one, reads its shapes, tells about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.services.dataset_file import Loaded
from briefing_app.services.shapes_file import load_shapes
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.dialogs import (
    ABOUT,
    HELP,
    KeyboardDialog,
    TextDialog,
    dataset_words,
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

    def doings(self) -> dict[str, Callable[[], object]]:
        """What each action does that concerns a dataset as a whole, or the program."""
        return {
            "open_dataset": self.ask,
            "about_dataset": self._show_about,
            "method": self._show_method,
            "help": self._show_help,
            "keyboard": lambda: KeyboardDialog(self._window).show(),
            "about": lambda: TextDialog("About Briefing", ABOUT, self._window).show(),
        }

    def ask(self) -> None:
        """Ask for the folder of a dataset."""
        dialog = QFileDialog(self._window, "Open a dataset folder")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
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

    def _show_method(self) -> None:
        if self._session.briefing is not None:
            words = method_words(self._session.briefing)
            TextDialog("Method and definitions", words, self._window).show()

    def _show_help(self) -> None:
        briefing = self._session.briefing
        words = HELP if briefing is None else f"{HELP}\n\n{method_words(briefing)}"
        TextDialog("Help", words, self._window).show()

    def _show_about(self) -> None:
        if self._session.loaded is not None:
            words = dataset_words(self._session.loaded)
            TextDialog("About this dataset", words, self._window).show()
