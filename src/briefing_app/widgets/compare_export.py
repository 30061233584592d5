"""From a comparison to a file: asks where, writes in the background, tells where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.domain.comparison import Comparison
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.brief_error import BriefError
from briefing_app.services.comparison_file import ENDINGS, comparison_file
from briefing_app.services.typesetting import let_go
from briefing_app.services.whole_file import write_whole
from briefing_app.widgets.background import Background
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.saved_notice import tell_saved


class CompareExport(QObject):
    """Writes one comparison at a time; it stays the one asked for, whatever comes."""

    def __init__(self, window: QWidget, notice: Notice) -> None:
        super().__init__(window)
        self._window, self._notice = window, notice
        self._shapes = NO_SHAPES
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        self._job = Background(self)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(lambda error: self._on_done(str(error)))
        self._asked: tuple[Path, Comparison] | None = None

    def show_shapes(self, shapes: Shapes) -> None:
        """Take the shapes of the dataset for the maps."""
        self._shapes = shapes

    def ask(self, comparison: Comparison) -> None:
        """Ask where the comparison is to be saved, and as what."""
        dialog = QFileDialog(self._window, self.tr("Export comparison"))
        dialog.setObjectName("comparison_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["PDF (*.pdf)", "CSV (*.csv)", self.tr("Text (*.txt)")])
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(chosen.rpartition(".")[2].rstrip(")"))
        )
        dialog.setDefaultSuffix(ENDINGS[0])
        dialog.setDirectory(str(self._folder))
        dialog.selectFile(f"compare-{comparison.a.day}-{comparison.b.day}.{ENDINGS[0]}")
        dialog.fileSelected.connect(lambda path: self.save(Path(path), comparison))
        dialog.open()

    def save(self, path: Path, comparison: Comparison) -> None:
        """Write a comparison in the format that the name ends in; pages for any other name."""
        self._folder, self._asked = path.parent, (path, comparison)
        ending, shapes = path.suffix.lower().removeprefix("."), self._shapes
        ending = ending if ending in ENDINGS else ENDINGS[0]

        def work() -> str:
            try:
                write_whole(path, comparison_file(comparison, ending, shapes))
            except (BriefError, OSError, ValueError) as error:  # ValueError: a NUL in the path
                return str(error)
            finally:
                let_go()
            return ""

        self._job.ask(work)

    def _on_done(self, reason: object) -> None:
        assert self._asked is not None
        path, comparison = self._asked
        if reason:
            again = (self.tr("Save elsewhere…"), lambda: self.ask(comparison))
            self._notice.say("error", self.tr("Not saved: {}").format(reason), (again,))
        else:
            tell_saved(self._notice, path)
