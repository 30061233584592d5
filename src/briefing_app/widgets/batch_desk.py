"""Exporting all days: the dialog, the run in the background, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.typesetting import let_go
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.background import Background
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.theme import Theme

if TYPE_CHECKING:  # what sets pages is loaded when it is asked for
    from briefing_app.services.brief_batch import BriefBatch, Progress
    from briefing_app.services.brief_booklet import BriefBooklet
    from briefing_app.services.map_sheet import MapSheet
    from briefing_app.widgets.batch_dialog import BatchDialog

Batch: TypeAlias = "BriefBatch | BriefBooklet | MapSheet"


class BatchDesk(QObject):
    """One run at a time, in a worker thread; the window stays free meanwhile.

    Signals:
        progressed(Progress): a day was written. Emitted by the worker.
    """

    progressed = Signal(object)

    def __init__(
        self, window: QWidget, session: Session, memory: Memory, notice: Notice, theme: Theme
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._memory = window, session, memory
        self._notice, self._theme = notice, theme
        self.dialog: BatchDialog | None = None
        self._shapes = NO_SHAPES
        self._folder = _usual_folder()  # or where all days were last exported
        self._batch: Batch | None = None
        self._counting, self._running = Background(self), Background(self)
        self._counting.done.connect(self._on_counted)
        self._running.done.connect(self._on_ended)
        self._running.failed.connect(self._on_failed)
        # A bound method, so that Qt brings it over into this object's thread.
        self.progressed.connect(self._on_progressed)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the action does."""
        return {"export_all_days": self.open}

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        if self.dialog is not None:
            self.dialog.show_theme(theme)

    def show_shapes(self, shapes: Shapes) -> None:
        """Take the shapes of the dataset in view."""
        self._shapes = shapes

    def open(self) -> None:
        """Show the dialog, with the days of the dataset in view."""
        from briefing_app.widgets.batch_dialog import BatchDialog

        timeline = self._session.timeline
        if timeline is None:
            return
        if self.dialog is None:
            dialog = self.dialog = BatchDialog(
                timeline,
                self._session.knowledge,
                self._memory.settings.brief,  # the dialog says what it takes over
                self._folder,
                self._theme,
                self._window,
            )
            dialog.series_changed.connect(self._count)
            dialog.export_requested.connect(self._export)
            dialog.cancel_requested.connect(self.stop)
            dialog.folder_requested.connect(self._ask_for_folder)
            dialog.finished.connect(self._on_closed)
            self._count()
        self.dialog.show()
        self.dialog.activateWindow()

    def stop(self) -> None:
        """Begin no other day; the window closes, or the user has seen enough."""
        if self._batch is not None:
            self._batch.stop()

    def _ask_for_folder(self) -> None:
        dialog = self.dialog
        assert dialog is not None
        start = next(path for path in (dialog.folder, *dialog.folder.parents) if path.is_dir())
        asking = QFileDialog(dialog, self.tr("Folder for the briefs"), str(start))
        asking.setObjectName("batch_folder_dialog")
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.fileSelected.connect(lambda chosen: dialog.show_folder(Path(chosen)))
        asking.open()

    def _count(self) -> None:
        assert self.dialog is not None
        series = self.dialog.series
        if series is None:
            self._counting.forget()
        else:
            self._counting.ask(lambda: sum(1 for _ in series.briefings()))

    def _on_counted(self, count: int) -> None:
        if self.dialog is not None:
            self.dialog.show_count(count)

    def _on_closed(self) -> None:
        assert self.dialog is not None
        self._counting.forget()
        self.dialog.deleteLater()
        self.dialog = None

    # The run

    def _export(self) -> None:
        from briefing_app.services.brief_batch import BriefBatch, series_file_name
        from briefing_app.services.brief_booklet import BriefBooklet
        from briefing_app.services.map_sheet import MapSheet

        dialog = self.dialog
        assert dialog is not None
        series = dialog.series
        if series is None or dialog.running:
            return
        self._folder = dialog.folder
        self._memory.change(brief=dialog.options)
        dialog.show_running()
        if dialog.kind == "files":
            self._batch = BriefBatch(series, dialog.folder, dialog.options, self._shapes)
        else:
            target = dialog.folder / series_file_name(dialog.kind, series)
            kind = BriefBooklet if dialog.kind == "booklet" else MapSheet
            self._batch = kind(series, target, dialog.options, self._shapes)
        self._running.ask(partial(self._run, self._batch))

    def _run(self, batch: Batch) -> Batch:
        """Done by the worker."""
        batch.run(self.progressed.emit)
        let_go()
        return batch

    def _on_progressed(self, progress: Progress) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(progress)

    def _on_ended(self, batch: Batch) -> None:
        self._batch = None
        if batch.ended:
            words = self.tr("{folder} cannot be written: {reason}. {so_far}").format(
                folder=batch.folder, reason=batch.ended, so_far=batch.so_far()
            )
            self._tell_trouble(words)
        elif batch.stopped:
            if self.dialog is not None:
                self.dialog.show_ended("good", self.tr("Stopped. {}").format(batch.so_far()))
        elif batch.unset:
            reasons = "; ".join(f"{one.day}: {one.reason}" for one in batch.unset)
            words = self.tr("{done} Not set: {reasons}.")
            self._tell_trouble(words.format(done=batch.words(), reasons=reasons))
        else:
            show = (self.tr("Show in folder"), lambda: _open(batch.folder))
            self._notice.say("good", batch.words(), (show,))
            if self.dialog is not None:
                self.dialog.running = False
                self.dialog.accept()

    def _on_failed(self, error: Exception) -> None:
        self._batch = None
        self._tell_trouble(f"{type(error).__name__}: {error}")

    def _tell_trouble(self, words: str) -> None:
        if self.dialog is not None:
            self.dialog.show_ended("error", words)


def _usual_folder() -> Path:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    return (folder if folder.is_dir() else Path.home()) / "briefs"


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
