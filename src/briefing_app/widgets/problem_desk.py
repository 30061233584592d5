"""What happens around problems of a dataset: notices, live reload, the view of them, mending."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.domain.problem import DatasetError, Problem
from briefing_app.services.check_report import check_json_text, check_text
from briefing_app.services.dataset_files import is_pack
from briefing_app.services.editor_command import editor_command, is_plain_text
from briefing_app.services.file_excerpt import read_excerpt
from briefing_app.services.problem_report import ProblemReport, list_text, place_words
from briefing_app.services.whole_file import write_whole
from briefing_app.viewmodels.file_watch import FileWatch
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.counted import counted
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.problem_details import Lines
from briefing_app.widgets.problem_panel import ProblemPanel
from briefing_app.widgets.theme import Theme

logger = logging.getLogger(__name__)

Offer = tuple[str, Callable[[], object]]


class ProblemDesk(QObject):
    """Tells of problems where the user is, and reads the files again when they change.

    Signals:
        shown_changed(bool): the problems take the place of the day, or no longer.
    """

    shown_changed = Signal(bool)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        memory: Memory,
        notice: Notice,
        theme: Theme,
        ask_for_dataset: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._memory = window, session, memory
        self._notice, self._ask_for_dataset = notice, ask_for_dataset
        self._report: ProblemReport | None = None  # of what is in view, or of its last reading
        self._in_panel: ProblemReport | None = None
        self._read_at = ""
        self._told = ""  # in the strip
        self._reloaded_at = ""  # what a notice begins with while the files are read again
        self.panel = ProblemPanel(theme, self._excerpt, window)
        self.panel.hide()
        self.panel.back_requested.connect(self.hide)
        self.panel.reload_requested.connect(self.reload)
        self.panel.save_requested.connect(self._ask_where)
        self.panel.file_requested.connect(self.open_file)
        self.panel.copy_requested.connect(self._copy)
        self.file_watch = FileWatch(self)
        self.file_watch.changed.connect(self.reload)

    @property
    def shown(self) -> bool:
        """Whether the problems have taken the place of the day."""
        return not self.panel.isHidden()

    # What it is told

    def show_timeline(self) -> None:
        """Watch the files of what is open."""
        if self._session.loaded is not None:
            self.file_watch.watch(self._session.loaded.path)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """A dataset was read, with these problems."""
        loaded = self._session.loaded
        assert loaded is not None
        self._take(ProblemReport(loaded.path, problems, loaded))
        if self.shown:
            self._fill_panel(self._report)
            return
        errors = sum(problem.severity == "error" for problem in problems)
        if errors:
            left = self._report.left_out if self._report is not None else 0
            words = (
                self.tr("{errors} in the dataset; {records} left out, everything else is shown.")
                if left
                else self.tr("{errors} in the dataset; everything else is shown.")
            )
            told = words.format(errors=counted.errors(errors), records=counted.records(left))
            show = (self.tr("Show problems"), self.show)
            self._tell(self._after_reload(told), show)

    def show_failure(self, error: DatasetError) -> None:
        """Nothing of a dataset can be shown; what was in view stays."""
        loaded, tried = self._session.loaded, self._session.tried
        report = ProblemReport(tried or Path(), error.problems, None)
        if loaded is None or tried == loaded.path:
            self._take(report)
        if loaded is None:
            self.file_watch.watch(report.folder)
            self._fill_panel(report)
            self._show_panel()
        elif self.shown:
            self._fill_panel(report)
        else:
            self._tell_failure(report)

    def _tell_failure(self, report: ProblemReport) -> None:
        first, more = DatasetError(report.problems).first, len(report.problems) - 1
        problem = f"{place_words(first)}: {first.message.removesuffix('.')}"
        if more:
            problem = self.tr("{problem} ({count} more)").format(problem=problem, count=more)
        words = self.tr("Not opened: {problem}. The last good dataset stays in view.")
        retry: Callable[[], object] = partial(self._session.open, report.path)
        if self._is_in_view(report):
            words = self.tr("Not reloaded: {problem}. The last good dataset stays in view.")
            retry = self.reload
        self._tell(
            words.format(problem=problem),
            (self.tr("Retry"), retry),
            (self.tr("Show problems"), lambda: self.show(report)),
            (self.tr("Open another…"), self._ask_for_dataset),
        )

    def _tell(self, words: str, *offers: Offer) -> None:
        self._told = words
        self._notice.say("error", words, offers)

    def _is_in_view(self, report: ProblemReport) -> bool:
        loaded = self._session.loaded
        return loaded is not None and loaded.path == report.path

    # The view of problems

    def show(self, report: ProblemReport | None = None) -> None:
        """Let the problems take the place of the day."""
        report = report or self._report
        if report is not None:
            self._fill_panel(report)
            self._show_panel()

    def hide(self) -> None:
        """Back to the day, or on to another dataset if there is none."""
        if self._session.briefing is None:
            self._ask_for_dataset()
        elif self.shown:
            self.panel.hide()
            self._in_panel = None
            self.shown_changed.emit(False)
            if self._report is not None and self._report.loaded is None:
                self._tell_failure(self._report)  # the day in view is still the earlier one

    def step(self, rows: int) -> None:
        """Go to another problem; the first key press only shows them."""
        if self.shown:
            self.panel.step(rows)
        else:
            self.show()

    def _show_panel(self) -> None:
        if not self.shown:
            if self._notice.text.text() == self._told:
                self._notice.hide()  # the view says it all, and can read the files again
            self.panel.show()
            self.shown_changed.emit(True)
        self.panel.setFocus()

    def _fill_panel(self, report: ProblemReport | None) -> None:
        if report is not None:
            self._in_panel = report
            in_view = self._session.briefing is not None
            self.panel.show_report(report, self._read_at or _now(), day_in_view=in_view)

    def _take(self, report: ProblemReport) -> None:
        self._report, self._read_at = report, _now()

    def _excerpt(self, problem: Problem) -> Lines:
        if self._in_panel is None:
            return ()
        return read_excerpt(self._in_panel.folder / problem.file, problem.line)

    # What can be done

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that concern problems."""
        return {
            "reload": self.reload,
            "problems": self.show,
            "next_problem": lambda: self.step(1),
            "previous_problem": lambda: self.step(-1),
        }

    def reload(self) -> None:
        """Read the files again, and say what came of it."""
        session, report = self._session, self._in_panel
        self._reloaded_at = _now()
        if self.shown and report is not None and report.loaded is None:
            same = self._is_in_view(report)
            good = session.reload() if same else session.open(report.path)
            if good and self._report is not None and not self._report.problems:
                self.hide()  # there was no day to go back to, and now there is one
        else:
            good = session.reload()
        self._reloaded_at = ""
        if good and not self.shown and self._notice.isHidden():
            self._notice.say("good", self.tr("Reloaded at {}.").format(_now()), passing=True)

    def _after_reload(self, told: str) -> str:
        if not self._reloaded_at:
            return told
        return self.tr("Reloaded at {time}: {told}").format(time=self._reloaded_at, told=told)

    def open_file(self, problem: Problem) -> None:
        """Open the file of a problem where it is, with the best program there is for that."""
        if self._in_panel is None:
            return
        home = self._in_panel.folder
        path = home / problem.file
        if is_pack(home):
            words = self.tr("It lies inside {}: unpack that to change it (briefing-app unpack).")
            self.panel.show_done(words.format(home.name))
            return
        if not path.is_file():
            self.panel.show_done(self.tr("There is no file {}.").format(path))
            return
        command = editor_command(path, problem.line, problem.column, self._memory.settings.editor)
        if command is not None and _start(command):
            editor = Path(command[0]).name
            words = self.tr("Opened {file} at line {line} with {program}.")
            self.panel.show_done(words.format(file=path, line=max(problem.line, 1), program=editor))
        elif is_plain_text(path) and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr(
                "Opened {file} with the desktop's program for it; go to line {line} there."
            )
            self.panel.show_done(words.format(file=path, line=max(problem.line, 1)))
        else:
            words = self.tr("No program was found that opens it: {file}, line {line}.")
            self.panel.show_done(words.format(file=path, line=max(problem.line, 1)))

    def _copy(self, problems: tuple[Problem, ...]) -> None:
        QGuiApplication.clipboard().setText(list_text(problems))
        self.panel.show_done(self.tr("Copied {}.").format(counted.problems(len(problems))))

    def _ask_where(self) -> None:
        report = self._in_panel
        if report is None:
            return
        dialog = QFileDialog(self._window, self.tr("Save report"))
        dialog.setObjectName("report_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Text (*.txt)"), "JSON (*.json)"])
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(f"problems-{report.folder.name}.txt")
        dialog.fileSelected.connect(lambda path: self.save(Path(path), report))
        dialog.open()

    def save(self, path: Path, report: ProblemReport) -> None:
        """Write a report as `check` prints it: JSON where the name ends in .json, else text."""
        as_json = path.suffix.lower() == ".json"
        made = (check_json_text if as_json else check_text)(
            report.path, report.problems, report.loaded
        )
        try:
            write_whole(path, made.encode())
        except OSError as error:
            self.panel.show_done(self.tr("Not saved: {}").format(error))
        else:
            self.panel.show_done(self.tr("Saved {}").format(path))


def _start(command: list[str]) -> bool:
    """Start a program that outlives this one."""
    started, _process_id = QProcess.startDetached(command[0], command[1:])
    return started


def _now() -> str:
    return datetime.now().strftime("%H:%M:%S")
