"""From the day in view to paper or a PDF: what happens around the export dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QThreadPool
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.brief_error import BriefError
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.day_text import day_text_in_short
from briefing_app.services.typesetting import let_go
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.player import Player
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.announcer import announce
from briefing_app.widgets.background import Background
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.page_printing import PagePrinting
from briefing_app.widgets.saved_notice import tell_saved
from briefing_app.widgets.theme import Theme

if TYPE_CHECKING:  # what sets pages is loaded when it is asked for
    from briefing_app.services.report_pdf import BriefReport
    from briefing_app.widgets.export_dialog import ExportDialog
    from briefing_app.widgets.statement_choice import StatementChoice


@dataclass(frozen=True, slots=True)
class _Pages:
    """What is to be set: a day with everything chosen about its pages."""

    briefing: Briefing
    options: BriefOptions
    shapes: Shapes

    def pictures(self, fineness: float) -> list[bytes]:
        """The pages as PNG, `fineness` pixels to the inch."""
        from briefing_app.services.report_pdf import render_pages

        return render_pages(self.briefing, fineness, self.options, self.shapes)

    def images(self, fineness: float) -> list[QImage]:
        """The same, ready to be painted."""
        return [QImage.fromData(picture) for picture in self.pictures(fineness)]

    def report(self) -> BriefReport:
        """What the pages hold."""
        from briefing_app.services.report_pdf import set_brief

        return set_brief(self.briefing, self.options, self.shapes)[1]

    def write(self, path: Path) -> BriefReport:
        """Write them as a PDF."""
        from briefing_app.services.report_pdf import write_brief

        return write_brief(path, self.briefing, self.options, self.shapes)


class BriefExport(QObject):
    """Opens one dialog at a time, sets and writes what it asks for, and tells what came of it.

    It lives as long as the window, so that a brief is written to its end if the dialog is closed.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        player: Player,
        memory: Memory,
        notice: Notice,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._player = window, session, player
        self._memory, self._notice, self._theme = memory, notice, theme
        self._shapes = NO_SHAPES  # those of the dataset in the window
        self.dialog: ExportDialog | None = None
        self.choice: StatementChoice | None = None  # of the statements of that dialog
        self._dialog_shapes = NO_SHAPES  # those of the dataset in the dialog
        self._pages, self._report = Background(self), Background(self)
        self._writing, self._printing = Background(self), PagePrinting(self)
        self._pages.done.connect(self._on_pages)
        self._pages.failed.connect(self._on_trouble)
        self._report.done.connect(self._on_report)
        self._report.failed.connect(self._on_trouble)
        self._writing.done.connect(self._on_written)
        self._writing.failed.connect(self._on_not_written)
        self._printing.ended.connect(self._on_print_ended)
        self._printing.started.connect(self._on_print_started)
        session.day_changed.connect(self._on_day_changed)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that bring the day to paper."""
        return {
            "export_brief": self.open,
            "print_brief": partial(self.open, printing=True),
        }

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        for window in (self.dialog, self.choice):
            if window is not None:
                window.show_theme(theme)

    def show_shapes(self, shapes: Shapes) -> None:
        """The shapes of the dataset in the window were read."""
        self._shapes = shapes

    def finish(self) -> None:
        """The window closes: set no more pages, and write to the end what is being written."""
        if self.dialog is not None:
            self.dialog.close()
        for work in (self._pages, self._report):
            work.forget()
        QThreadPool.globalInstance().waitForDone()

    # The dialog

    def open(self, *, printing: bool = False) -> None:
        """Open the dialog on the day in view; one that is open takes that day."""
        briefing = self._session.briefing
        if briefing is None:
            return
        self._player.stop()
        if self.dialog is None:
            self._open_dialog(briefing, printing)
        elif not self.dialog.saving:
            self._take_day()
        assert self.dialog is not None
        self.dialog.show()
        self.dialog.activateWindow()

    def _open_dialog(self, briefing: Briefing, printing: bool) -> None:
        from briefing_app.widgets.export_dialog import ExportDialog

        settings = self._memory.settings
        self._dialog_shapes = self._shapes
        dialog = self.dialog = ExportDialog(
            briefing, settings.brief, self._folder(), self._theme, self._window, printing=printing
        )
        dialog.pages_requested.connect(self._ask_for_pages)
        dialog.report_requested.connect(self._ask_for_report)
        dialog.save_requested.connect(self._save)
        dialog.print_requested.connect(self._print)
        dialog.copy_requested.connect(self._copy)
        dialog.day_requested.connect(self._take_day)
        dialog.folder_requested.connect(self._ask_for_folder)
        dialog.statements_requested.connect(self._choose_statements)
        dialog.finished.connect(self._on_dialog_closed)
        self._ask_for_pages(dialog.preview.fineness)
        self._ask_for_report()

    def _take_day(self) -> None:
        briefing, dialog = self._session.briefing, self.dialog
        if briefing is not None and dialog is not None and briefing is not dialog.briefing:
            self._dialog_shapes = self._shapes
            if self.choice is not None:
                self.choice.close()  # its statements are those of the day before
            dialog.show_day(briefing)

    def _on_day_changed(self, briefing: Briefing) -> None:
        if self.dialog is not None:
            self.dialog.show_window_day(briefing)

    def _on_dialog_closed(self) -> None:
        """Forget the dialog, unless it waits unseen for a brief that is being written."""
        if self.dialog is not None and not self.dialog.saving:
            if self.choice is not None:
                self.choice.close()
            self.dialog.deleteLater()
            self.dialog = None
            for work in (self._pages, self._report):  # the later one frees what both leave
                work.forget(then=let_go)

    def _folder(self) -> Path:
        kept = Path(self._memory.settings.brief_folder or ".")
        if kept.is_absolute() and kept.is_dir():
            return kept
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        return folder if folder.is_dir() else Path.home()

    def _ask_for_folder(self, folder: Path) -> None:
        dialog = QFileDialog(self.dialog, self.tr("Folder for briefs"), str(folder))
        dialog.setObjectName("folder_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        assert self.dialog is not None
        form = self.dialog.form
        dialog.fileSelected.connect(lambda chosen: form.show_folder(Path(chosen)))
        dialog.open()

    def _choose_statements(self) -> None:
        from briefing_app.widgets.statement_choice import StatementChoice

        dialog = self.dialog
        if dialog is None:
            return
        if self.choice is None:
            self.choice = StatementChoice(
                dialog.briefing, dialog.form.statement_ids, self._theme, dialog
            )
            self.choice.chosen.connect(dialog.form.choose_statements)
            self.choice.finished.connect(self._on_choice_closed)
        self.choice.show()
        self.choice.activateWindow()

    def _on_choice_closed(self) -> None:
        self.choice = None

    # Pages

    def _wanted(self) -> _Pages:
        assert self.dialog is not None
        return _Pages(self.dialog.briefing, self.dialog.options, self._dialog_shapes)

    def _ask_for_pages(self, fineness: float) -> None:
        if self.dialog is not None:
            self._pages.ask(partial(self._wanted().images, fineness))

    def _ask_for_report(self) -> None:
        if self.dialog is not None:
            self._report.ask(self._wanted().report)

    def _on_pages(self, images: list[QImage]) -> None:
        if self.dialog is not None:
            self.dialog.show_pages(images)

    def _on_report(self, report: BriefReport) -> None:
        if self.dialog is not None:
            self.dialog.show_report(report)

    def _on_trouble(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_trouble(_told(error))

    # Saving

    def _save(self, path: Path) -> None:
        if self.dialog is not None and not self.dialog.saving:
            self.dialog.show_saving(path)
            self._writing.ask(partial(self._wanted().write, path))

    def _on_written(self, report: BriefReport) -> None:
        dialog, path = self.dialog, report.path
        assert dialog is not None
        assert path is not None
        self._remember(dialog.options, path.parent)
        dialog.saving = False
        dialog.accept()
        self._on_dialog_closed()  # a dialog that was hidden does not tell that it closes
        tell_saved(self._notice, path)
        announce(self._notice, self.tr("Saved {}").format(path.name))

    def _on_not_written(self, error: Exception) -> None:
        dialog = self.dialog
        assert dialog is not None
        path = error.path if isinstance(error, BriefError) else None
        words = self.tr("Not saved: {}.").format(_told(error).removesuffix("."))
        words = f"{words} {path or ''}"
        dialog.show_done("error", words.strip())
        if not dialog.isVisible():  # it was closed meanwhile: say it where the user is
            again = (self.tr("Save elsewhere…"), dialog.show)
            self._notice.say("error", words, (again,))

    def _remember(self, options: BriefOptions, folder: Path) -> None:
        """Fill the form so next time; which statements were chosen is for one day only."""
        assert self.dialog is not None
        kept = replace(options, names=self.dialog.form.wanted_names, statement_ids=None)
        self._memory.change(brief=kept, brief_folder=str(folder))

    # Printing and copying

    def _print(self) -> None:
        if self.dialog is not None:
            wanted = self._wanted()
            self._printing.ask(
                self.dialog,
                wanted.pictures,
                wanted.options.paper,
                self.dialog.form.path.stem,
                self.dialog.preview.page_count,
            )

    def _on_print_started(self) -> None:
        if self.dialog is not None:
            self.dialog.show_printing()

    def _on_print_ended(self, reason: str) -> None:
        if self.dialog is None:
            words = reason or self.tr("Sent to the printer.")
            self._notice.say("error" if reason else "good", words, passing=not reason)
        elif reason:
            self.dialog.show_done("error", reason)
        else:
            self._remember(self.dialog.options, self.dialog.form.path.parent)
            self.dialog.show_done("good", self.tr("Sent to the printer."))

    def _copy(self) -> None:
        if self.dialog is not None:
            QGuiApplication.clipboard().setText(day_text_in_short(self.dialog.briefing))
            self.dialog.show_told("good", self.tr("Copied the day as text, with its sources."))


def _told(error: Exception) -> str:
    return error.reason if isinstance(error, BriefError) else f"{type(error).__name__}: {error}"
