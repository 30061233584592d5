"""From the day in view to a PDF: asks where, writes in the background, tells where it lies."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QStandardPaths, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.services.file_names import brief_file_name
from briefing_app.services.report_pdf import BriefError, write_brief
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.saved_notice import tell_saved

logger = logging.getLogger(__name__)


class _Writing(QRunnable):
    """Writes one brief in a worker thread; Typst leaves the interpreter free meanwhile."""

    class Signals(QObject):
        """Tells the window.

        Signals:
            ended(Path, Briefing, str): target, day, and why it could not be written; "" for
                success.
        """

        ended = Signal(object, object, str)

    def __init__(self, path: Path, briefing: Briefing) -> None:
        super().__init__()
        self._path, self._briefing = path, briefing
        self.signals = self.Signals()
        self.setAutoDelete(False)

    def run(self) -> None:
        """Write and report."""
        reason = ""
        try:
            write_brief(self._path, self._briefing)
        except BriefError as error:
            reason = str(error)
        except Exception as error:
            logger.exception("the brief could not be written")
            reason = f"{type(error).__name__}: {error}"
        self.signals.ended.emit(self._path, self._briefing, reason)


class BriefExport(QObject):
    """Exports one brief at a time.

    Signals:
        busy_changed(bool): a brief is being written, or no longer.
    """

    busy_changed = Signal(bool)

    def __init__(self, window: QWidget, notice: Notice) -> None:
        super().__init__(window)
        self._window, self._notice = window, notice
        self._writing: _Writing | None = None
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

    def ask(self, briefing: Briefing) -> None:
        """Ask where the day is to be saved. The day stays the one asked for, whatever comes."""
        dialog = QFileDialog(self._window, self.tr("Export brief"))
        dialog.setObjectName("export_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(str(self._folder))
        dialog.selectFile(brief_file_name(briefing))
        dialog.fileSelected.connect(lambda path: self.write(Path(path), briefing))
        dialog.open()

    def write(self, path: Path, briefing: Briefing) -> None:
        """Write a day in a worker thread and tell where it lies."""
        if self._writing is not None:
            return
        self._folder = path.parent
        self._writing = _Writing(path, briefing)
        # A bound method, so that Qt brings the answer over into this object's thread.
        self._writing.signals.ended.connect(self._on_ended)
        self.busy_changed.emit(True)
        QThreadPool.globalInstance().start(self._writing)

    def _on_ended(self, path: Path, briefing: Briefing, reason: str) -> None:
        self._writing = None
        self.busy_changed.emit(False)
        if reason:
            again = (self.tr("Save elsewhere…"), lambda: self.ask(briefing))
            self._notice.say("error", self.tr("Not saved: {}").format(reason), (again,))
            return
        tell_saved(self._notice, path)
