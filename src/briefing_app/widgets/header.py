"""The head of the window: the day, what it means, and the counts."""

from __future__ import annotations

import re
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.sentences import (
    bottom_line,
    capitalised,
    finding,
    knowledge,
    state_of_day,
)
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.local_dates import long_day, weekday
from briefing_app.widgets.count_figures import CountFigures
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.unbroken_words import UnbrokenWords, unbroken
from briefing_app.widgets.unit_strip import UnitStrip

NARROW_BELOW = 1180  # width of the window, device-independent pixels at 100 % text size
STACKED_BELOW = 860  # likewise; below, the text stands under day and counts
SPACES = (20, 24)  # on both sides of the text
ROW_SPACE = 8
GAP = 4  # between lines of a block
DAY_MARGIN = 12  # between the longest day and the rule
MONTHS = 12


def balanced(text: str, metrics: QFontMetricsF, width: float) -> str:
    """Break a text that needs two lines before the word that makes them most equal.

    A line never ends on a number, and a break after punctuation is preferred to one that cuts
    a phrase. One line stays one; more than two are left to wrapping.
    """
    if metrics.horizontalAdvance(text) <= width:
        return text
    breaks = [match.start() for match in re.finditer(" ", unbroken(text))]
    fitting = [
        (max(first, second) * (0.8 if text[position - 1] in ",;:" else 1), position)
        for position in breaks
        if not text[:position].rsplit(" ", 1)[-1].isdigit()
        for first in [metrics.horizontalAdvance(text[:position])]
        for second in [metrics.horizontalAdvance(text[position + 1 :])]
        if first <= width and second <= width
    ]
    if not fitting:
        return text
    _, position = min(fitting)
    return f"{text[:position]}\n{text[position + 1 :]}"


def text_height(text: str, font: QFont, width: int) -> int:
    """Pixels that a text takes when it is wrapped; a label of a fixed size would name that."""
    room = QRectF(0, 0, width, 1_000_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    wrapped = QFontMetricsF(font).boundingRect(room, flags, unbroken(text))
    return ceil(wrapped.height())


def long_days(first: date, last: date) -> list[date]:
    """A day of each month between two days, the last that there is: its name is the longest."""
    days, day = [first], last
    while day > first and len(days) <= MONTHS:
        days.append(day)
        day = day.replace(day=1) - timedelta(days=1)
    return days


class Header(QWidget):
    """Date, finding, bottom line, unit strip and counts.

    Signals:
        place_requested(str): a cell of the unit strip was chosen.
        evidence_requested(Subject): a cell, or the figure of a count, was chosen.
    """

    place_requested = Signal(object)
    evidence_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAccessibleName(self.tr("Day and finding"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.weekday = QLabel(self)
        self.date = QLabel(self)
        self.state = QLabel(self)
        self.knowledge = QLabel(self)
        self.finding, self.bottom_line = UnbrokenWords(self), UnbrokenWords(self)
        self.unit_strip = UnitStrip(theme, self)
        self.count_figures = CountFigures(theme, self)
        self._briefing: Briefing | None = None
        self._dataset: Dataset | None = None
        self._finding_text = ""
        self._stacked = False
        self._height = 0  # what the texts of this size have needed so far
        for name in ("weekday", "date", "state", "knowledge", "finding", "bottom_line"):
            label: QLabel = getattr(self, name)
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if self.isRightToLeft():  # words of another direction stand on the same edge
            edge = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            for label in (self.weekday, self.date, self.state, self.knowledge):
                label.setAlignment(edge)
        self.unit_strip.place_requested.connect(self.place_requested)
        self.unit_strip.evidence_requested.connect(self.evidence_requested)
        self.count_figures.evidence_requested.connect(self.evidence_requested)
        self._lay_out()
        self.show_theme(theme)

    def _lay_out(self) -> None:
        self._day_block, self._text_block = QWidget(self), QWidget(self)
        self._count_block = QWidget(self)
        for block, widgets in (
            (self._day_block, (self.weekday, self.date, self.state, self.knowledge)),
            (self._count_block, (self.unit_strip, self.count_figures)),
        ):
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
        # No layout arranges the text, or all of the window would be arranged with every step.
        for label in (self.finding, self.bottom_line):
            label.setParent(self._text_block)
        self._rule = QFrame(self)
        self._rule.setObjectName("header_rule")
        self._rule.setFixedWidth(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(ROW_SPACE)
        self._grid.addWidget(self._day_block, 0, 0)
        self._grid.addWidget(self._rule, 0, 1)
        self._grid.addWidget(self._text_block, 0, 3)
        self._grid.setColumnStretch(3, 1)
        self._grid.addWidget(self._count_block, 0, 5)

    def _stack(self, stacked: bool) -> None:
        """Put the text below day and counts where it has no room between them."""
        self._stacked = stacked
        self._rule.setVisible(not stacked)
        self._grid.setRowStretch(1, 1 if stacked else 0)  # the text begins right below
        for column, space in zip((2, 4), SPACES, strict=True):
            self._grid.setColumnMinimumWidth(column, 0 if stacked else space)
        if stacked:
            self._grid.addWidget(self._text_block, 1, 0, 1, 6)
        else:
            self._grid.addWidget(self._text_block, 0, 3)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        for label, size, weight, role in (
            (self.weekday, 12, 400, "ink_2"),
            (self.date, 26, 700, "ink"),
            (self.state, 12, 400, "ink_2"),
            (self.knowledge, 12, 600, "knowledge"),
            (self.bottom_line, 13, 400, "ink_2"),
        ):
            label.setFont(theme.font(size, weight))
            label.setStyleSheet(f"color: {theme.colour(role).name()}")
            if label is not self.bottom_line:
                label.setFixedHeight(text_height("1", label.font(), theme.px(220)))
        self._fit_day_block()
        self.finding.setStyleSheet(f"color: {theme.colour('ink').name()}")
        self.unit_strip.show_theme(theme)
        self.count_figures.show_theme(theme)
        self._fit()

    def _fit_day_block(self) -> None:
        """As wide as the longest day of the dataset, the same on every day, clear of the rule."""
        theme, dataset = self._theme, self._dataset
        metrics, width = QFontMetricsF(theme.font(26, 700)), theme.px(220)
        for day in () if dataset is None else long_days(dataset.first_day, dataset.last_day):
            widest = ceil(metrics.horizontalAdvance(long_day(day)))
            width = max(width, widest + theme.px(DAY_MARGIN))
        small = QFontMetricsF(theme.font(12))
        for days in range(0 if dataset is None else 7):
            assert dataset is not None
            words = self._weekday_words(dataset, dataset.last_day - timedelta(days))
            width = max(width, ceil(small.horizontalAdvance(words)) + theme.px(DAY_MARGIN))
        self._day_block.setFixedWidth(width)
        for label in (self.weekday, self.date, self.state, self.knowledge):
            label.setFixedWidth(width)  # with its height: what has a fixed size arranges nothing

    def _weekday_words(self, dataset: Dataset, day: date) -> str:
        first, last = dataset.first_day, dataset.last_day
        return self.tr("{weekday}  ·  day {number} of {total}").format(
            weekday=capitalised(weekday(day)),
            number=(day - first).days + 1,
            total=(last - first).days + 1,
        )

    def show_timeline(self, timeline: Timeline) -> None:
        """Prepare for another dataset or other knowledge."""
        self.knowledge.setText(knowledge(timeline))
        hindsight = timeline.known_by is None
        if timeline.dataset is not self._dataset or hindsight != self.knowledge.isHidden():
            self._height = 0
        if timeline.dataset is not self._dataset:
            self._dataset = timeline.dataset
            self._fit_day_block()
        self.knowledge.setHidden(hindsight)
        self.unit_strip.show_timeline(timeline)
        self.count_figures.show_timeline(timeline)

    def show_day(self, briefing: Briefing) -> None:
        """Say the day."""
        day = briefing.day
        self.weekday.setText(self._weekday_words(briefing.timeline.dataset, day))
        self.date.setText(long_day(day))
        self.state.setText(state_of_day(briefing))
        self._briefing = briefing
        self._finding_text = finding(briefing)
        self.finding.setAccessibleName(self._finding_text)
        self.unit_strip.show_day(briefing)
        self.count_figures.show_day(briefing)
        self._fit_figures()
        self._balance()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the finding anew for another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._height = 0
        self._stack(self.width() < self._theme.px(STACKED_BELOW))
        self.finding.setFont(self._theme.font(17 if self._narrow else 20, 600, serif=True))
        self.unit_strip.show_narrow(self._narrow)
        self._fit_figures()
        self._balance()

    @property
    def _narrow(self) -> bool:
        return self.width() < self._theme.px(NARROW_BELOW)

    def _fit_figures(self) -> None:
        height = self.count_figures.sizeHint().height()
        if (self.unit_strip.width(), height) != self.count_figures.size().toTuple():
            self.count_figures.setFixedSize(self.unit_strip.width(), height)

    def _balance(self) -> None:
        """Break the finding and give the header the height that its text needs."""
        width = self._text_width()
        text = balanced(self._finding_text, QFontMetricsF(self.finding.font()), width - 2)
        if text != self.finding.text():
            self.finding.setText(text)
        if self._briefing is not None:
            self.bottom_line.setText(bottom_line(self._briefing, short=self._narrow))
        first, then = (
            text_height(label.text(), label.font(), width)
            for label in (self.finding, self.bottom_line)
        )
        self.finding.setGeometry(0, 0, width, first)
        self.bottom_line.setGeometry(0, first + GAP, width, then)
        told = first + GAP + then
        counts = self.unit_strip.height() + GAP + self.count_figures.height()
        day = self._day_block.sizeHint().height()
        beside = max(counts, day, self._theme.px(96))
        height = (beside + ROW_SPACE + told if self._stacked else max(beside, told)) + 17
        # It grows and does not shrink again, so that the window does not jump while scrubbing.
        if height > self._height:
            self._height = height
            self.setFixedHeight(height)

    def _text_width(self) -> int:
        """What is left for the text; known before the layout has been carried out."""
        margins = self._grid.contentsMargins()
        if self._stacked:
            return max(self.width() - margins.left() - margins.right(), 100)
        taken = self._day_block.width() + 1 + sum(SPACES) + self.unit_strip.width()
        return max(self.width() - margins.left() - margins.right() - taken, 100)
