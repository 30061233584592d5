"""Imports a table: asks which, tries it, and opens what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.widgets.background import Background
from briefing_app.widgets.counted import counted
from briefing_app.widgets.look import Look
from briefing_app.widgets.told_line import Kind

if TYPE_CHECKING:  # loaded when something is imported
    from briefing_app.services.importing.dataset import Imported, NotImported
    from briefing_app.widgets.import_dialog import ImportDialog


class ImportDesk(QObject):
    """One table at a time: a dry run whenever something is chosen, and then the import.

    Both run in a worker thread. `open_dataset` is what to do with the folder that was written.
    """

    def __init__(self, window: QWidget, look: Look, open_dataset: Callable[[Path], None]) -> None:
        super().__init__(window)
        self.setObjectName("import_desk")
        self._window, self._look, self._open_dataset = window, look, open_dataset
        self.dialog: ImportDialog | None = None
        self._trying, self._writing = Background(self), Background(self)
        self._trying.done.connect(self._on_tried)
        self._writing.done.connect(self._on_written)
        for work in (self._trying, self._writing):
            work.failed.connect(lambda error: self._fail(f"{type(error).__name__}: {error}"))
        look.theme_changed.connect(self._show_theme)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the action does."""
        return {"import_table": self.ask}

    def ask(self) -> None:
        """Ask which table is to be imported."""
        filters = (self.tr("Tables (*.csv *.tsv *.txt *.geojson *.json)"), self.tr("All files (*)"))
        self._ask_for_file(self.tr("Import a table"), filters, self.open)

    def open(self, file: Path) -> None:
        """Show what would become of a table."""
        from briefing_app.widgets.import_dialog import ImportDialog

        if self.dialog is not None:
            self.dialog.close()
        folder = _usual_folder() / file.stem
        dialog = self.dialog = ImportDialog(file, folder, self._look.theme, self._window)
        dialog.choice_changed.connect(self._try)
        dialog.mapping_requested.connect(self._ask_for_mapping)
        dialog.folder_requested.connect(self._ask_for_folder)
        dialog.import_requested.connect(self._write)
        dialog.finished.connect(self._on_closed)
        dialog.show()
        dialog.activateWindow()
        self._try()

    # What is asked for

    def _ask_for_file(
        self, title: str, filters: tuple[str, ...], use: Callable[[Path], object]
    ) -> None:
        dialog = QFileDialog(self.dialog or self._window, title)
        dialog.setObjectName("import_file_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(list(filters))
        dialog.fileSelected.connect(lambda path: use(Path(path)))
        dialog.open()

    def _ask_for_mapping(self) -> None:
        filters = (self.tr("Mappings (*.yaml *.yml)"), self.tr("All files (*)"))
        self._ask_for_file(self.tr("Choose a mapping"), filters, self.use_mapping)

    def use_mapping(self, mapping: Path) -> None:
        """Read the table by a mapping of the user's own."""
        if self.dialog is not None:
            self.dialog.show_mapping(mapping)
            self._try()

    def _ask_for_folder(self) -> None:
        assert self.dialog is not None
        dialog = QFileDialog(self.dialog, self.tr("Where to write the dataset"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.use_folder(Path(path)))
        dialog.open()

    def use_folder(self, folder: Path) -> None:
        """Write into a folder: in one of its own inside it where there is something in it."""
        if self.dialog is not None:
            taken = folder.is_dir() and any(folder.iterdir())
            self.dialog.show_folder(folder / self.dialog.file.stem if taken else folder)

    # Trying and writing

    def _try(self) -> None:
        dialog = self.dialog
        assert dialog is not None
        dialog.show_state("busy", self.tr("Trying…"), "", ready=False)
        self._trying.ask(partial(_outcome, dialog.file, dialog.mapping, dialog.encoding_name, None))

    def _write(self) -> None:
        dialog = self.dialog
        assert dialog is not None
        dialog.show_state("busy", self.tr("Importing…"), dialog.report.toPlainText(), ready=False)
        self._writing.ask(
            partial(_outcome, dialog.file, dialog.mapping, dialog.encoding_name, dialog.folder)
        )

    def _on_tried(self, outcome: Imported | NotImported) -> None:
        from briefing_app.services.importing.dataset import Imported
        from briefing_app.services.importing.report import report_text

        if not isinstance(outcome, Imported):
            self._refuse(outcome)
        elif self.dialog is not None:
            rejected = len(outcome.rejected)
            words = self.tr("{rows} to import, {rejected} rejected.").format(
                rows=counted.rows(outcome.kept), rejected=QLocale().toString(rejected)
            )
            kind: Kind = "warning" if rejected else "good"
            self.dialog.show_state(kind, words, report_text(outcome), ready=True)

    def _on_written(self, outcome: Imported | NotImported) -> None:
        from briefing_app.services.importing.dataset import Imported

        if not isinstance(outcome, Imported):
            self._refuse(outcome)
            return
        if self.dialog is not None:
            self.dialog.accept()
        assert outcome.folder is not None
        self._open_dataset(outcome.folder)

    def _refuse(self, failure: NotImported) -> None:
        from briefing_app.services.problem_report import list_text

        self._fail(f"{failure}.", list_text(failure.problems), again=failure.unwritten)

    def _fail(self, words: str, report: str = "", *, again: bool = False) -> None:
        if self.dialog is not None:
            report = self.dialog.report.toPlainText() if again else report
            words = f"{words[:1].upper()}{words[1:]}"
            self.dialog.show_state("error", words, report, ready=again)

    def _on_closed(self) -> None:
        self.dialog = None
        self._trying.forget()

    def _show_theme(self) -> None:
        if self.dialog is not None:
            self.dialog.show_theme(self._look.theme)


def _usual_folder() -> Path:
    return Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        or Path.home()
    )


def _outcome(
    file: Path, mapping: Path | None, encoding: str | None, folder: Path | None
) -> Imported | NotImported:
    """Import a table, or try it; a refusal is an answer too."""
    from briefing_app.domain.problem import DatasetError
    from briefing_app.services.importing.dataset import NotImported, Wish, import_file
    from briefing_app.services.importing.mapping_file import read_mapping

    try:
        own = None if mapping is None else read_mapping(str(mapping))
        return import_file(Wish(file, own, encoding), folder)
    except NotImported as failure:
        return failure
    except DatasetError as error:
        return NotImported(
            QCoreApplication.translate("ImportDesk", "the mapping has errors"), error.problems
        )
    except OSError as error:
        words = QCoreApplication.translate("ImportDesk", "the mapping cannot be read: {}")
        return NotImported(words.format(error.strerror or error))
