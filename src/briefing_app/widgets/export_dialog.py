"""A brief before it is saved or printed: what can be chosen, and the pages as they will be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.services.brief_content import PAPERS
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.report_pdf import BriefReport
from briefing_app.widgets.captioned_pages import CaptionedPages
from briefing_app.widgets.controls_row import PrimaryButton
from briefing_app.widgets.counted import counted
from briefing_app.widgets.export_form import ExportForm
from briefing_app.widgets.export_head import ExportHead
from briefing_app.widgets.styled_parts import styled_part
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.told_line import Kind, ToldLine

SIZE = QSize(1180, 780)
LEAST = QSize(900, 600)
DESIGNED_FOR = 2  # pages; sources may run to more
SCROLL_BAR = 16  # width, px at 100 % text size
FORM = 344  # least width of the left side, px at 100 % text size
NARROW = 900  # below this width, at 100 % text size, the buttons stand under what is told
TYPING_MS = 200  # after the last change of a field the pages are set anew
SLOW_MS = 400  # what takes longer shows that it is being done


class ExportDialog(QDialog):
    """Holds one day: that which was in view when it was opened, until another is taken.

    Signals:
        pages_requested(float): pictures of the pages are wanted, so many pixels to the inch.
        report_requested: what the pages hold is wanted.
        save_requested(Path): the brief is to be written there.
        print_requested: the pages are to be printed.
        copy_requested: the day is wanted on the clipboard as text.
        day_requested: the day in the window is wanted here.
        folder_requested(Path): another folder is to be chosen; this is the one so far.
        statements_requested: the statements are to be chosen.
    """

    pages_requested = Signal(float)
    report_requested = Signal()
    save_requested = Signal(Path)
    print_requested = Signal()
    copy_requested = Signal()
    day_requested = Signal()
    folder_requested = Signal(Path)
    statements_requested = Signal()

    def __init__(
        self,
        briefing: Briefing,
        options: BriefOptions,
        folder: Path,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        printing: bool = False,
    ) -> None:
        """`options` fill the form; `printing` makes the pages' way to paper the main one."""
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._theme, self.briefing = theme, briefing
        self._printing, self._replacing, self.saving = printing, False, False
        self._pages_told: tuple[Kind, str] | None = None  # what the pages hold, once they are set
        self.setWindowTitle(self.tr("Print brief") if printing else self.tr("Export brief"))
        self.head = ExportHead(self.windowTitle(), self)
        self._make_body(options, folder)
        self._make_foot()
        self._lay_out()
        self._typing = _timer(self, TYPING_MS, self._ask_for_all)
        self._slow = _timer(self, SLOW_MS, self.progress.show)
        self._connect()
        self._show_ways()
        self.show_day(briefing)
        self.show_theme(theme)
        self._fit_screen()
        self.form.paper.parts[0].setFocus()

    # What is in it

    def _make_body(self, options: BriefOptions, folder: Path) -> None:
        self.form = ExportForm(self.briefing, options, folder, self._theme, self)
        self.form_area = QScrollArea(self)
        self.form_area.setObjectName("export_form_area")
        self.form_area.setWidgetResizable(True)
        self.form_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_area.setWidget(self.form)
        self.pages = CaptionedPages(self._theme, self)
        self.preview = self.pages.preview

    def _make_foot(self) -> None:
        self.foot = styled_part(self, "export_foot")
        self.told = ToldLine(self._theme, self.foot)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("export_progress")
        self.progress.setAccessibleName(self.tr("Saving"))
        self.progress.setRange(0, 0)  # nobody knows how long
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.copy_button = QPushButton(self.tr("Copy as text"), self.foot)
        self.cancel_button = QPushButton(self.tr("Cancel"), self.foot)
        self.main_button = PrimaryButton(self._theme, self.foot)
        self.other_button = QPushButton(self.foot)
        both: tuple[QPushButton, QPushButton] = (self.main_button, self.other_button)
        self.save_button, self.print_button = both[::-1] if self._printing else both
        self.print_button.setText(self.tr("Print…"))
        names = {
            "export_copy": self.copy_button,
            "export_cancel": self.cancel_button,
            "export_save": self.save_button,
            "export_print": self.print_button,
        }
        for name, button in names.items():
            button.setObjectName(name)
            button.setAutoDefault(False)
        self.save_button.setToolTip(self.tr("Save the pages as a PDF (Ctrl+Enter)"))
        self.print_button.setToolTip(self.tr("Print the pages (Ctrl+P)"))
        if self._printing:
            self.save_button.setToolTip(self.tr("Save the pages as a PDF"))
            self.print_button.setToolTip(self.tr("Print the pages (Ctrl+P, Ctrl+Enter)"))

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.form_area)
        body.addWidget(self.pages, 1)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        last = (self.print_button, self.save_button)
        for button in (
            self.copy_button,
            self.cancel_button,
            *(last[::-1] * self._printing or last),
        ):
            self._buttons.addWidget(button)
        QWidget.setTabOrder(self.cancel_button, self.other_button)
        QWidget.setTabOrder(self.other_button, self.main_button)
        self._foot_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.foot)
        self._foot_row.addWidget(self.told, 1)
        self._foot_row.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        column.addWidget(self.progress)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.form.options_changed.connect(self._typing.start)
        self.form.target_changed.connect(self._on_target_changed)
        self.form.folder_requested.connect(
            lambda: self.folder_requested.emit(self.form.path.parent)
        )
        self.form.statements_requested.connect(self.statements_requested)
        self.preview.fineness_changed.connect(self.pages_requested)
        self.head.day_requested.connect(self.day_requested)
        self.copy_button.clicked.connect(lambda _checked=False: self.copy_requested.emit())
        self.cancel_button.clicked.connect(lambda _checked=False: self.reject())
        self.save_button.clicked.connect(lambda _checked=False: self._ask_to_save())
        self.print_button.clicked.connect(lambda _checked=False: self.print_requested.emit())
        for keys, do in (
            ("Ctrl+Return", self.main_button.click),
            ("Ctrl+Enter", self.main_button.click),
            ("Ctrl+P", self.print_button.click),
            ("PgUp", lambda: self.pages.step_page(-1)),
            ("PgDown", lambda: self.pages.step_page(1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    # What was chosen

    @property
    def options(self) -> BriefOptions:
        """What was chosen about the pages."""
        return self.form.options

    # What it is shown

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        px = theme.px
        buttons = (self.copy_button, self.cancel_button, self.save_button, self.print_button)
        for button in buttons:
            button.setFont(theme.font(13, 600 if button is self.main_button else 400))
        for part in (self.head, self.form, self.pages, self.told, self.main_button):
            part.show_theme(theme)
        self._foot_row.setContentsMargins(px(20), px(12), px(20), px(12))
        self._foot_row.setSpacing(px(10))
        self._buttons.setSpacing(px(10))
        self._fit_width()

    def show_day(self, briefing: Briefing) -> None:
        """Hold another day."""
        self.briefing = briefing
        self.form.show_day(briefing)
        self.show_window_day(briefing)
        self._typing.stop()
        self._ask_for_all()

    def show_window_day(self, briefing: Briefing | None) -> None:
        """The window shows a day, perhaps another than this dialog holds."""
        self.head.show_days(self.briefing, briefing)
        self.setAccessibleDescription(self.head.day_told.text())

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Show the pages as they will be."""
        captions = [self.tr("findings")]
        if len(images) == DESIGNED_FOR:  # on further pages the parts flow as they come
            with_table = self.options.with_table
            captions.append(
                self.tr("table and sources") if with_table else self.tr("sources and method")
            )
        self.pages.show_pages(images, captions)

    def show_report(self, report: BriefReport) -> None:
        """Say what the pages hold, and what had to be changed to set them."""
        self._pages_told = self._report_words(report)
        self._tell_pages()

    def show_trouble(self, reason: str) -> None:
        """The pages cannot be set."""
        words = self.tr("These pages cannot be set: {}.").format(reason.removesuffix("."))
        self._pages_told = ("error", words)
        self._tell_pages()

    def show_saving(self, path: Path) -> None:
        """The brief is being written; until then nothing else can be asked for."""
        self.saving = True
        self.told.say("busy", self.tr("Saving {}…").format(path.name))
        self._show_ways()
        self._slow.start()

    def show_printing(self) -> None:
        """The pages are being sent to a printer."""
        self.told.say("busy", self.tr("Printing…"))
        self.print_button.setEnabled(False)
        self._slow.start()

    def show_told(self, kind: Kind, words: str) -> None:
        """Something that needs no time is done."""
        self.told.say(kind, words)

    def show_done(self, kind: Kind, words: str) -> None:
        """What was saved or printed is done, or why it is not."""
        self.saving = False
        self._slow.stop()
        self.progress.hide()
        self._show_ways()
        self.told.say(kind, words)

    # What it asks for

    def _ask_for_all(self) -> None:
        self.preview.show_paper(*PAPERS[self.options.paper])
        self._pages_told = None
        self._tell_pages()
        self.pages_requested.emit(self.preview.fineness)
        self.report_requested.emit()

    def _ask_to_save(self) -> None:
        problem, path = self.form.problem, self.form.path
        if problem:
            self.told.say("error", self.tr("Not saved. {}").format(problem))
            self.form.file_name.setFocus()
        elif path.exists() and not self._replacing:
            self._replacing = True
            self._show_ways()
            self.told.say(
                "warning",
                self.tr("There is a file {} already. Replace it, or choose another name.").format(
                    path.name
                ),
            )
        else:
            self._replacing = False
            self.save_requested.emit(path)

    def _on_target_changed(self) -> None:
        if self._replacing:
            self._replacing = False
            self._show_ways()
            self._tell_pages()

    # What it says

    def _tell_pages(self) -> None:
        """Say what the pages hold, unless something else has to be said first."""
        if not (self.saving or self._replacing):
            self.told.say(*(self._pages_told or ("busy", self.tr("Setting the pages…"))))

    def _report_words(self, report: BriefReport) -> tuple[Kind, str]:
        dataset = self.briefing.timeline.dataset
        described, sha256 = dataset.description, dataset.sha256
        fits = self.tr("Fits {}.") if report.pages <= DESIGNED_FOR else self.tr("Runs to {}.")
        numbered = self.tr("{}, all numbered.").format(counted.sources(report.sources))
        parts = [fits.format(counted.pages(report.pages)), self._shorter(report.pages), numbered]
        digest = f"SHA-256 {sha256[:4]} {sha256[4:8]} {sha256[8:12]}" if sha256 else ""
        version = ", ".join(filter(None, (described.version, digest)))
        parts.append(self.tr("Dataset {}.").format(version))
        remarks = str(report).splitlines()[1:]
        return ("warning" if remarks else "good"), " ".join(filter(None, [*parts, *remarks]))

    def _shorter(self, pages: int) -> str:
        """What may be left out of a brief that has become long."""
        options = self.options
        table = options.with_table
        statements = options.with_statements and bool(self.briefing.statements)
        if pages <= DESIGNED_FOR or not (table or statements):
            return ""
        if table and statements:
            return self.tr("It is shorter without the table or statements.")
        if table:
            return self.tr("It is shorter without the table.")
        return self.tr("It is shorter without statements.")

    def _show_ways(self) -> None:
        self.save_button.setText(self.tr("Replace PDF") if self._replacing else self.tr("Save PDF"))
        for part in (self.form, self.save_button, self.print_button, self.head.take_button):
            part.setEnabled(not self.saving)
        self.cancel_button.setText(self.tr("Close") if self.saving else self.tr("Cancel"))

    # Size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the foot where it is too narrow for one row."""
        super().resizeEvent(event)
        self._fit_width()

    def _fit_width(self) -> None:
        px, narrow = self._theme.px, self.width() < self._theme.px(NARROW)
        wanted = max(px(FORM), self.form.minimumSizeHint().width() + px(SCROLL_BAR))
        self.form_area.setFixedWidth(min(wanted, self.width() * 3 // 5))
        side, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._foot_row.setDirection(down if narrow else side)

    def _fit_screen(self) -> None:
        room = self.screen().availableSize() - QSize(16, 48)  # the frame of the window
        self.setMinimumSize(LEAST.boundedTo(room))
        self.resize(SIZE.boundedTo(room))


def _timer(parent: QWidget, interval: int, do: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(do)
    return timer
