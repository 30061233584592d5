"""The ways out beside the brief: the day as text, its data, pictures; asks where, tells where."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.page_words import state_line
from briefing_app.domain.problem import DatasetError
from briefing_app.domain.sentences import knowledge
from briefing_app.services.day_text import day_text_in_short
from briefing_app.services.export_formats import FORMATS
from briefing_app.services.file_names import day_file_stem, knowledge_stem
from briefing_app.services.pack_file import SUFFIX
from briefing_app.services.typesetting import let_go
from briefing_app.services.whole_file import write_whole
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.background import Background
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.saved_notice import tell_saved

DAY_FORMATS = tuple(name for name, one in FORMATS.items() if one.one_day and name != "pdf")
PERIOD_FORMATS = tuple(name for name, one in FORMATS.items() if one.whole_period)

SLOW_MS = 500  # from here on a wait is told

Making = Callable[[], bytes]


class ExportDesk(QObject):
    """Writes files of the day in view, or of all days, in the background."""

    def __init__(self, window: QWidget, session: Session, notice: Notice) -> None:
        super().__init__(window)
        self._window, self._session, self._notice = window, session, notice
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

    def doings(self) -> dict[str, Callable[[], object]]:
        """What each action does."""
        return {
            "copy_day": self.copy_day,
            "window_png": self.export_window,
            "save_as_one_file": self.save_as_one_file,
            **{action_name(name): partial(self.export_day, name) for name in DAY_FORMATS},
            **{
                f"period_{action_name(name)}": partial(self.export_period, name)
                for name in PERIOD_FORMATS
            },
        }

    def copy_day(self) -> None:
        """Put the day on the clipboard as text, and say so."""
        if self._session.briefing is not None:
            QGuiApplication.clipboard().setText(day_text_in_short(self._session.briefing))
            told = self.tr("Copied the day as text, with its sources.")
            self._notice.say("good", told, passing=True)

    def export_day(self, name: str) -> None:
        """Ask where the day is to be saved in a format; it stays the one asked for."""
        from briefing_app.services.exports import as_file, day_export

        briefing, loaded = self._session.briefing, self._session.loaded
        if briefing is not None and loaded is not None:
            self._ask(
                f"day-{day_file_stem(briefing)}",
                name,
                lambda: as_file(name, day_export(name, briefing, loaded.path)),
            )

    def export_period(self, name: str) -> None:
        """Ask where all days are to be saved in a format."""
        from briefing_app.services.exports import as_file, period_export

        timeline, loaded = self._session.timeline, self._session.loaded
        if timeline is not None and loaded is not None:
            self._ask(
                f"period-{knowledge_stem(timeline)}",
                name,
                lambda: as_file(name, period_export(name, timeline, loaded.path)),
            )

    def save_as_one_file(self) -> None:
        """Ask where the dataset, all of it, is to be saved as one file."""
        from briefing_app.services.dataset_pack import pack_dataset, pack_name

        loaded = self._session.loaded
        if loaded is not None:
            stem = Path(pack_name(loaded.path)).stem
            self._ask(stem, SUFFIX.removeprefix("."), lambda: pack_dataset(loaded.path).data)

    def export_window(self) -> None:
        """Ask where a picture of the window, as it is now, is to be saved."""
        briefing = self._session.briefing
        if briefing is not None:
            picture = window_png(self._window, briefing)
            self._ask(f"window-{day_file_stem(briefing)}", "png", lambda: picture)

    def _ask(self, stem: str, ending: str, make: Making) -> None:
        dialog = QFileDialog(self._window, self.tr("Save as"))
        dialog.setObjectName("data_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
        dialog.setDefaultSuffix(ending)
        dialog.setDirectory(str(self._folder))
        dialog.selectFile(f"{stem}.{ending}")
        again = partial(self._ask, stem, ending, make)
        dialog.fileSelected.connect(lambda path: self._write(Path(path), make, again))
        dialog.open()

    def _write(self, path: Path, make: Making, again: Callable[[], None]) -> None:
        """Make a file in a worker thread and tell where it lies."""
        self._folder = path.parent

        def work() -> str:
            from briefing_app.services.dataset_pack import PackingError
            from briefing_app.services.exports import ExportError

            try:
                write_whole(path, make())
            except (ExportError, PackingError, DatasetError, OSError, ValueError) as error:
                return str(error)
            finally:
                let_go()
            return ""

        job = Background(self)
        slow = QTimer(job)  # ends with the job
        slow.setSingleShot(True)
        slow.timeout.connect(lambda: self._notice.say("good", self.tr("Writing {}").format(path)))
        slow.start(SLOW_MS)
        for ended in (job.done, job.failed):
            ended.connect(slow.stop)  # or it speaks after the end where both come at once
        job.done.connect(lambda reason: self._on_ended(path, str(reason), again))
        job.failed.connect(lambda error: self._on_ended(path, str(error), again))
        job.done.connect(job.deleteLater)
        job.failed.connect(job.deleteLater)
        job.ask(work)

    def _on_ended(self, path: Path, reason: str, again: Callable[[], None]) -> None:
        if reason:
            elsewhere = (self.tr("Save elsewhere…"), again)
            self._notice.say("error", self.tr("Not saved: {}").format(reason), (elsewhere,))
        else:
            tell_saved(self._notice, path)


def action_name(format_name: str) -> str:
    """The name of the action that exports a day in a format: export_map_png."""
    return f"export_{format_name.replace('.', '_')}"


def window_png(window: QWidget, briefing: Briefing) -> bytes:
    """A picture of the window that also says in its metadata what it shows, made from what."""
    from briefing_app.services.pictures import origin_lines

    timeline = briefing.timeline
    image = window.window().grab().toImage()
    told = [f"{state_line(briefing)}.", f"{knowledge(timeline)}.", *origin_lines(timeline.dataset)]
    image.setText("Description", " ".join(told))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())
