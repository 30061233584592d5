"""A brief before it is saved or printed: what can be chosen, and the pages as they will be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.number_words import counted
from briefing_app.domain.sentences import knowledge, long_date
from briefing_app.services.brief_content import PAPERS
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.report_pdf import BriefReport
from briefing_app.widgets.announcer import announce
from briefing_app.widgets.controls_row import PrimaryButton
from briefing_app.widgets.elided_label import ElidedLabel
from briefing_app.widgets.export_form import ExportForm
from briefing_app.widgets.icons import icon
from briefing_app.widgets.page_preview import PagePreview
from briefing_app.widgets.styled_parts import styled_part, words_part
from briefing_app.widgets.theme import Theme

SIZE = QSize(1180, 780)
LEAST = QSize(900, 600)
DESIGNED_FOR = 2  # pages; sources may run to more
FORM = 344  # width of the left side, px at 100 % text size
NARROW = 900  # below this width, at 100 % text size, the buttons stand under what is told
TYPING_MS = 200  # after the last change of a field the pages are set anew
SLOW_MS = 400  # what takes longer shows that it is being done
Kind = Literal["good", "busy", "warning", "error"]


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
        self._kind: Kind = "busy"
        self._pages_told: tuple[Kind, str] | None = None  # what the pages hold, once they are set
        self.setWindowTitle(self.tr("Print brief") if printing else self.tr("Export brief"))
        self._make_head()
        self._make_body(options, folder)
        self._make_foot()
        self._lay_out()
        self._typing = _timer(self, TYPING_MS, self._ask_for_all)
        self._slow = _timer(self, SLOW_MS, self.progress.show)
        self._connect()
        self._show_ways()
        self._show_zoom(False)
        self.show_day(briefing)
        self.show_theme(theme)
        self._fit_screen()
        self.form.paper.parts[0].setFocus()

    # What is in it

    def _make_head(self) -> None:
        self.head = styled_part(self, "export_head")
        self.title = words_part(self.head, "export_title")
        self.title.setText(self.windowTitle())
        self.day_told = words_part(self.head, "export_day")
        self.take_button = QPushButton(self.tr("Take that day"), self.head)
        self.take_button.setProperty("role", "link")

    def _make_body(self, options: BriefOptions, folder: Path) -> None:
        self.form = ExportForm(self.briefing, options, folder, self._theme, self)
        self.form_area = QScrollArea(self)
        self.form_area.setObjectName("export_form_area")
        self.form_area.setWidgetResizable(True)
        self.form_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_area.setWidget(self.form)
        self.desk = styled_part(self, "export_desk")
        self.page_told = ElidedLabel(self.desk)
        self.page_told.setObjectName("export_page")
        self.zoom_button = QPushButton(self.desk)
        self.zoom_button.setProperty("role", "link")
        self.preview = PagePreview(self._theme, self.desk)

    def _make_foot(self) -> None:
        self.foot = styled_part(self, "export_foot")
        self.sign = QLabel(self.foot)
        self.told = words_part(self.foot, "export_told")
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
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
            "export_take_day": self.take_button,
            "export_zoom": self.zoom_button,
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
        day = QHBoxLayout()
        day.addWidget(self.day_told, 1)
        day.addWidget(self.take_button)
        self._head_column = QVBoxLayout(self.head)
        self._head_column.addWidget(self.title)
        self._head_column.addLayout(day)
        tools = self._tools = QHBoxLayout()
        tools.addWidget(self.page_told, 1)
        tools.addWidget(self.zoom_button)
        right = QVBoxLayout(self.desk)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(tools)
        right.addWidget(self.preview, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.form_area)
        body.addWidget(self.desk, 1)
        told = QHBoxLayout()
        told.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        told.addWidget(self.told, 1)
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
        self._foot_row.addLayout(told, 1)
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
        self.preview.page_changed.connect(lambda _page: self._tell_page())
        self.preview.whole_width_changed.connect(self._show_zoom)
        self.zoom_button.clicked.connect(
            lambda _checked=False: self.preview.show_whole_width(not self.preview.whole_width)
        )
        self.take_button.clicked.connect(lambda _checked=False: self.day_requested.emit())
        self.copy_button.clicked.connect(lambda _checked=False: self.copy_requested.emit())
        self.cancel_button.clicked.connect(lambda _checked=False: self.reject())
        self.save_button.clicked.connect(lambda _checked=False: self._ask_to_save())
        self.print_button.clicked.connect(lambda _checked=False: self.print_requested.emit())
        for keys, do in (
            ("Ctrl+Return", self.main_button.click),
            ("Ctrl+Enter", self.main_button.click),
            ("Ctrl+P", self.print_button.click),
            ("PgUp", lambda: self._step_page(-1)),
            ("PgDown", lambda: self._step_page(1)),
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
        self.title.setFont(theme.font(18, 700))
        for label in (self.day_told, self.told, self.page_told):
            label.setFont(theme.font(13))
        buttons = (self.copy_button, self.cancel_button, self.save_button, self.print_button)
        for button in (*buttons, self.take_button, self.zoom_button):
            button.setFont(theme.font(13, 600 if button is self.main_button else 400))
        for part in (self.form, self.preview, self.main_button):
            part.show_theme(theme)
        self._head_column.setContentsMargins(px(20), px(10), px(20), px(10))
        self._head_column.setSpacing(px(2))
        self._tools.setContentsMargins(px(18), px(8), px(18), px(4))
        self._foot_row.setContentsMargins(px(20), px(12), px(20), px(12))
        self._foot_row.setSpacing(px(10))
        self._buttons.setSpacing(px(10))
        self._show_sign()
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
        here = _day_words(self.briefing)
        if briefing is None:
            words = here
        elif briefing is self.briefing or _same(briefing, self.briefing):
            words = self.tr("{}: the day and knowledge in the window").format(here)
        else:
            there = _day_words(briefing)
            if there == here:
                there = self.tr("another dataset, or other files of it")
            words = self.tr("{}. The window has gone on to {}.").format(here, there)
        self.day_told.setText(words)
        self.setAccessibleDescription(words)
        self.take_button.setHidden(
            briefing is None or briefing is self.briefing or _same(briefing, self.briefing)
        )

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Show the pages as they will be."""
        self.preview.show_pages(images)
        captions = [self.tr("findings")]
        if len(images) == DESIGNED_FOR:  # on further pages the parts flow as they come
            with_table = self.options.with_table
            captions.append(
                self.tr("table and sources") if with_table else self.tr("sources and method")
            )
        self.preview.show_captions(captions)
        self._tell_page()

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
        self._say("busy", self.tr("Saving {}…").format(path.name))
        self._show_ways()
        self._slow.start()

    def show_printing(self) -> None:
        """The pages are being sent to a printer."""
        self._say("busy", self.tr("Printing…"))
        self.print_button.setEnabled(False)
        self._slow.start()

    def show_told(self, kind: Kind, words: str) -> None:
        """Something that needs no time is done."""
        self._say(kind, words)

    def show_done(self, kind: Kind, words: str) -> None:
        """What was saved or printed is done, or why it is not."""
        self.saving = False
        self._slow.stop()
        self.progress.hide()
        self._show_ways()
        self._say(kind, words)

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
            self._say("error", self.tr("Not saved. {}").format(problem))
            self.form.file_name.setFocus()
        elif path.exists() and not self._replacing:
            self._replacing = True
            self._show_ways()
            self._say(
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

    def _step_page(self, by: int) -> None:
        self.preview.step_page(by)
        if self.preview.page_count:
            announce(self, self.page_told.whole)

    # What it says

    def _tell_pages(self) -> None:
        """Say what the pages hold, unless something else has to be said first."""
        if not (self.saving or self._replacing):
            self._say(*(self._pages_told or ("busy", self.tr("Setting the pages…"))))

    def _report_words(self, report: BriefReport) -> tuple[Kind, str]:
        dataset = self.briefing.timeline.dataset
        described, sha256 = dataset.description, dataset.sha256
        pages = counted(report.pages, "page")
        fits = self.tr("Fits {}.") if report.pages <= DESIGNED_FOR else self.tr("Runs to {}.")
        numbered = self.tr("{}, all numbered.").format(counted(report.sources, "source"))
        parts = [fits.format(pages), self._shorter(report.pages), numbered]
        digest = f", SHA-256 {sha256[:4]} {sha256[4:8]} {sha256[8:12]}" if sha256 else ""
        parts.append(self.tr("Dataset {}{}.").format(described.version, digest))
        remarks = str(report).splitlines()[1:]
        return ("warning" if remarks else "good"), " ".join(filter(None, [*parts, *remarks]))

    def _shorter(self, pages: int) -> str:
        """What may be left out of a brief that has become long."""
        options = self.options
        names = {
            self.tr("the table"): options.with_table,
            self.tr("statements"): options.with_statements and bool(self.briefing.statements),
        }
        kept = [name for name, is_in in names.items() if is_in]
        if pages <= DESIGNED_FOR or not kept:
            return ""
        return self.tr("It is shorter without {}.").format(self.tr(" or ").join(kept))

    def _tell_page(self) -> None:
        count, page = self.preview.page_count, self.preview.page
        words = self.preview.caption(page, of=count) if count else ""
        self.page_told.show_text(words)
        self.preview.setAccessibleName(self.tr("Pages of the brief"))
        self.preview.setAccessibleDescription(words)

    def _say(self, kind: Kind, words: str) -> None:
        self._kind = kind
        self.told.setText(words)
        self.told.setProperty("kind", kind)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self._show_sign()
        if kind != "busy" and self.isVisible():
            announce(self, words)

    def _show_sign(self) -> None:
        names = {"good": "check", "warning": "warning", "error": "warning"}
        name = names.get(self._kind)
        side = self._theme.px(16)
        role = self._kind if self._kind in ("warning", "error") else "ink"
        self.sign.setVisible(name is not None)
        if name is not None:
            pixmap = icon(name, self._theme, role).pixmap(
                QSize(side, side), self.devicePixelRatio()
            )
            self.sign.setPixmap(pixmap)

    def _show_zoom(self, whole_width: bool) -> None:
        words = self.tr("Side by side") if whole_width else self.tr("Page width")
        self.zoom_button.setText(words)
        self.zoom_button.setToolTip(self.tr("{} (+ and − in the pages)").format(words))

    def _show_ways(self) -> None:
        self.save_button.setText(self.tr("Replace PDF") if self._replacing else self.tr("Save PDF"))
        for part in (self.form, self.save_button, self.print_button, self.take_button):
            part.setEnabled(not self.saving)
        self.cancel_button.setText(self.tr("Close") if self.saving else self.tr("Cancel"))

    # Size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the foot where it is too narrow for one row."""
        super().resizeEvent(event)
        self._fit_width()

    def _fit_width(self) -> None:
        px, narrow = self._theme.px, self.width() < self._theme.px(NARROW)
        self.form_area.setFixedWidth(min(px(FORM), self.width() * 3 // 5))
        side, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._foot_row.setDirection(down if narrow else side)

    def _fit_screen(self) -> None:
        room = self.screen().availableSize() - QSize(16, 48)  # the frame of the window
        self.setMinimumSize(LEAST.boundedTo(room))
        self.resize(SIZE.boundedTo(room))


def _day_words(briefing: Briefing) -> str:
    told = knowledge(briefing.timeline)
    return f"{long_date(briefing.day)}, end of day, {told[:1].lower()}{told[1:]}"


def _same(one: Briefing, other: Briefing) -> bool:
    """Whether two briefings give the same pages."""
    return (
        one.day == other.day
        and one.timeline.known_by == other.timeline.known_by
        and (
            one.timeline.dataset is other.timeline.dataset
            or (
                bool(one.timeline.dataset.sha256)
                and one.timeline.dataset.sha256 == other.timeline.dataset.sha256
            )
        )
    )


def _timer(parent: QWidget, interval: int, do: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(do)
    return timer
