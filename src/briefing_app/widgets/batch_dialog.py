"""Export all days: which days, what to know of them, into which folder; and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, Knowledge
from briefing_app.domain.timeline import Timeline
from briefing_app.services.brief_batch import Every, Progress, Series, progress_words
from briefing_app.services.brief_options import PAPERS, BriefOptions
from briefing_app.viewmodels.local_dates import day_in_numbers, short_day
from briefing_app.viewmodels.typed_date import example_day, parse_day, typed_form, why_no_day
from briefing_app.widgets.controls_row import PrimaryButton
from briefing_app.widgets.counted import counted
from briefing_app.widgets.elided_label import ElidedLabel
from briefing_app.widgets.switch import Switch
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.told_line import Kind as Told
from briefing_app.widgets.told_line import ToldLine

MARGIN, GAP = 20, 12  # device-independent pixels at 100 % text size
EVERY: tuple[Every, ...] = ("day", "change")
Kind = Literal["files", "booklet", "maps"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class BatchDialog(QDialog):
    """The form, and under it the progress while a run is under way. It does not block the window.

    Signals:
        series_changed: other days were chosen.
        export_requested: the user wants what was chosen to be written.
        cancel_requested: the user wants the run that is under way to stop.
        folder_requested: the user wants to choose a folder.
    """

    series_changed = Signal()
    export_requested = Signal()
    cancel_requested = Signal()
    folder_requested = Signal()

    def __init__(
        self,
        timeline: Timeline,
        knowledge: Knowledge,
        options: BriefOptions,
        folder: Path,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("batch_dialog")
        self.setWindowTitle(self.tr("Export all days"))
        self._dataset = timeline.dataset
        self._knowledge = [HINDSIGHT, THAT_DAY]
        if knowledge.mode == "fixed":
            self._knowledge.append(knowledge)
        self._options, self.folder = options, folder
        self.running = False
        self._count: int | None = None
        self._labels: list[QLabel] = []
        self._make_fields(knowledge, theme)
        self._make_foot(theme)
        self._lay_out()
        self.marks.show_text(", ".join(filter(None, self._told(options))))
        self.show_folder(folder)
        self.show_theme(theme)
        self._show_state()

    # What is in it

    def _make_fields(self, knowledge: Knowledge, theme: Theme) -> None:
        dataset = self._dataset
        self.title = QLabel(self.windowTitle(), self)
        self.first = self._date_field(self.tr("From"), dataset.first_day)
        self.last = self._date_field(self.tr("To"), dataset.last_day)
        self.every = Switch(
            self.tr("Days"), (self.tr("Every day"), self.tr("Days with changes")), theme, self
        )
        self.every.setObjectName("batch_every")
        known = [self.tr("With hindsight"), self.tr("As known that day")]
        if len(self._knowledge) > len(known):
            day = self._knowledge[-1].day
            assert day is not None
            known.append(self.tr("As known on {}").format(short_day(day)))
        self.knowledge = Switch(self.tr("Knowledge"), known, theme, self)
        self.knowledge.setObjectName("batch_knowledge")
        self.knowledge.show_choice(self._knowledge.index(knowledge))
        self.into = Switch(
            self.tr("Into"),
            (self.tr("A file for each day"), self.tr("One booklet"), self.tr("One page of maps")),
            theme,
            self,
        )
        self.into.setObjectName("batch_into")
        for switch in (self.every, self.knowledge, self.into):
            switch.chosen.connect(lambda _number: self._on_changed())
        self.paper = Switch(self.tr("Paper"), ("A4", "Letter"), theme, self)
        self.paper.setObjectName("batch_paper")
        self.paper.show_choice(PAPERS.index(self._options.paper))
        self.marks = ElidedLabel(self)
        self.folder_label = ElidedLabel(self)
        self.folder_button = QPushButton(self.tr("Folder…"), self)
        self.folder_button.setProperty("role", "link")
        self.folder_button.setAutoDefault(False)
        self.folder_button.setAccessibleName(self.tr("Choose a folder"))
        self.folder_button.clicked.connect(lambda _checked=False: self.folder_requested.emit())

    def _date_field(self, name: str, day: date) -> QLineEdit:
        field = QLineEdit(typed_form(day), self)
        field.setAccessibleName(name)
        day = example_day(self._dataset.last_day)
        words = self.tr("Type a date: {numbers}, {words}, {iso}")
        field.setToolTip(words.format(numbers=day_in_numbers(day), words=short_day(day), iso=day))
        field.textEdited.connect(lambda _text: self._on_changed())
        return field

    def _make_foot(self, theme: Theme) -> None:
        self.bar = QProgressBar(self)
        self.bar.setObjectName("batch_bar")
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Days written"))
        self.told = ToldLine(theme, self)
        self.close_button = QPushButton(self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        self.export_button = PrimaryButton(theme, self)
        self.export_button.setObjectName("batch_export")
        self.export_button.setText(self.tr("Export"))
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(lambda _checked=False: self.export_requested.emit())

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        days = self._days = QHBoxLayout()
        for text, field in ((self.tr("to"), self.first), ("", self.last)):
            days.addWidget(field, 1)
            if text:
                days.addWidget(QLabel(text, self))
        paper = QHBoxLayout()
        paper.addWidget(self.paper)
        paper.addSpacing(12)
        paper.addWidget(self.marks, 1)
        where = QHBoxLayout()
        where.addWidget(self.folder_label, 1)
        where.addWidget(self.folder_button)
        rows: tuple[tuple[str, QWidget | QHBoxLayout], ...] = (
            (self.tr("From"), days),
            (self.tr("Days"), self.every),
            (self.tr("Knowledge"), self.knowledge),
            (self.tr("Into"), self.into),
            (self.tr("Paper"), paper),
            (self.tr("Folder"), where),
        )
        for row, (text, part) in enumerate(rows):
            label = QLabel(text, self)
            self._labels.append(label)
            self._grid.addWidget(label, row, 0)
            if isinstance(part, QHBoxLayout):
                self._grid.addLayout(part, row, 1)
            else:
                self._grid.addWidget(part, row, 1, Qt.AlignmentFlag.AlignLeft)
        self._labels[0].setBuddy(self.first)
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self._column.addWidget(self.title)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self._column.addWidget(self.bar)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.export_button)
        self._column.addLayout(foot)

    # What was chosen

    @property
    def series(self) -> Series | None:
        """The days that were chosen; None where a date cannot be used."""
        first, last = self._day(self.first), self._day(self.last)
        if self.problem or first is None or last is None:
            return None
        every = EVERY[self.every.parts[1].isChecked()]
        chosen = next(n for n, part in enumerate(self.knowledge.parts) if part.isChecked())
        return Series(self._dataset, first, last, self._knowledge[chosen], every)

    @property
    def options(self) -> BriefOptions:
        """How the pages are to be: as the last brief, on the paper that was chosen."""
        paper = PAPERS[self.paper.parts[1].isChecked()]
        return replace(self._options, paper=paper, statement_ids=None)

    def _told(self, options: BriefOptions) -> Iterator[str]:
        """What the pages bear, where it is not the usual."""
        if options.prepared_by:
            yield self.tr("prepared by {}").format(options.prepared_by)
        yield options.handling_mark
        if options != BriefOptions(options.paper, options.prepared_by, options.handling_mark):
            yield self.tr("names and contents as last exported")

    @property
    def kind(self) -> Kind:
        """What the days are to become."""
        return next(
            kind for kind, part in zip(KINDS, self.into.parts, strict=True) if part.isChecked()
        )

    @property
    def problem(self) -> str:
        """Why the days cannot be used, as a sentence; "" if they can."""
        dataset = self._dataset
        for field in (self.first, self.last):
            day = self._day(field)
            if why := why_no_day(field.text(), day, dataset.first_day, dataset.last_day):
                return why
        first, last = self._day(self.first), self._day(self.last)
        assert first is not None
        assert last is not None
        return self.tr("The first day comes after the last.") if first > last else ""

    def _day(self, field: QLineEdit) -> date | None:
        return parse_day(field.text(), self._dataset.first_day, self._dataset.last_day)

    def _on_changed(self) -> None:
        self._count = None
        self._show_state()
        self.series_changed.emit()

    # What it is shown

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        px = theme.px
        self.title.setFont(theme.font(18, 700))
        for label in self._labels:
            label.setFont(theme.font(13, 600))
        for part in (self.marks, self.folder_label):
            part.setFont(theme.font(13))
        for switch in (self.every, self.knowledge, self.into, self.paper):
            switch.show_theme(theme)
        for shown in (self.told, self.export_button):
            shown.show_theme(theme)
        margin = px(MARGIN)
        self._column.setContentsMargins(margin, px(16), margin, px(16))
        self._column.setSpacing(px(GAP))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(GAP))
        self.bar.setFixedHeight(px(6))
        self.told.setMinimumHeight(px(40))  # two lines: no jump, no cut
        self._grid.setColumnMinimumWidth(1, px(440))
        self._days.setSpacing(px(8))

    def show_folder(self, folder: Path) -> None:
        """Write into another folder."""
        self.folder = folder
        self.folder_label.show_text(str(folder), str(folder))

    def show_count(self, count: int) -> None:
        """Say how many days were chosen."""
        self._count = count
        self._show_state()

    def show_running(self) -> None:
        """A run began."""
        self.running = True
        self.bar.setRange(0, 0)
        self._show_state()
        self.told.say("busy", self.tr("Beginning…"))

    def show_progress(self, progress: Progress) -> None:
        """It is so far."""
        if self.running:
            self.bar.setRange(0, 0 if progress.doing else progress.total)
            self.bar.setValue(progress.done)
            self.told.say("busy", progress_words(progress))

    def show_stopping(self) -> None:
        """The run ends with what was begun."""
        self.told.say("busy", self.tr("Stopping: what was begun is finished first."))
        self.close_button.setEnabled(False)

    def show_ended(self, kind: Told, words: str) -> None:
        """The run is over; `kind` is "good" or "error"."""
        self.running = False
        self._show_state()
        self.told.say(kind, words)

    def _show_state(self) -> None:
        for part in (
            self.first, self.last, self.every, self.knowledge, self.into, self.paper,
            self.folder_button,
        ):  # fmt: skip
            part.setDisabled(self.running)
        self.bar.setVisible(self.running)
        self.close_button.setEnabled(True)
        self.close_button.setText(self.tr("Cancel") if self.running else self.tr("Close"))
        self.export_button.setDisabled(self.running or not self._count)
        if self.running:
            return
        if problem := self.problem:
            self.told.say("error", problem)
        elif self._count is None:
            self.told.say("plain", "")
        elif self._count == 0:
            self.told.say("error", self.tr("No place changed hands on these days."))
        else:
            words: dict[Kind, str] = {
                "files": self.tr("{}, a file for each"),
                "booklet": self.tr("{} in one booklet"),
                "maps": self.tr("{}, a small map for each"),
            }
            self.told.say("plain", words[self.kind].format(counted.days(self._count)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Return exports, from wherever the focus is."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.export_button.click()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Cancel what is under way; close where nothing is."""
        if self.running:
            self.show_stopping()
            self.cancel_requested.emit()
        else:
            super().reject()
