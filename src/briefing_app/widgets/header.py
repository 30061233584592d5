"""The head of the window: the day, what it means, and the counts."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from briefing_app.domain.briefing import Briefing, Count, display_order
from briefing_app.domain.sentences import (
    WEEKDAYS,
    bottom_line,
    count_of,
    finding,
    holder_name,
    knowledge,
    long_date,
    range_words,
    signed,
    state_of_day,
)
from briefing_app.domain.subject import CountSubject
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.palette import HolderStyle, holder_styles
from briefing_app.widgets.marks import paint_focus_ring, paint_glyph
from briefing_app.widgets.plain_tip import plain_tip
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.unit_strip import UnitStrip

NARROW_BELOW = 1180  # width of the window, device-independent pixels at 100 % text size
STACKED_BELOW = 860  # likewise; below, the text stands under day and counts
SPACES = (20, 24)  # on both sides of the text
ROW_SPACE = 8
FIGURES_IN_A_ROW, MOST_FIGURES = 4, 8
FIGURE_HEIGHT = 49


def balanced(text: str, metrics: QFontMetricsF, width: float) -> str:
    """Break a text that needs two lines before the word that makes them most equal.

    A line never ends on a number, and a break after punctuation is preferred to one that cuts
    a phrase. One line stays one; more than two are left to wrapping.
    """
    if metrics.horizontalAdvance(text) <= width:
        return text
    breaks = [match.start() for match in re.finditer(" ", text)]
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


class CountFigures(QWidget):
    """A figure for every holder: how many, the change since the day before, and the range.

    Left and Right choose a figure.

    Signals:
        evidence_requested(CountSubject): the user clicked a figure, or pressed Enter on it.
    """

    evidence_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("count_figures")
        self._theme = theme
        self._styles: dict[str, HolderStyle] = {}
        self._briefing: Briefing | None = None
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_timeline(self, timeline: Timeline) -> None:
        """Prepare for another dataset."""
        self._styles = holder_styles(timeline.dataset)
        self._current = min(self._current, max(len(display_order(timeline)) - 1, 0))

    def show_day(self, briefing: Briefing) -> None:
        """Show the counts of a day."""
        self._briefing = briefing
        dataset = briefing.timeline.dataset
        told = [
            f"{holder_name(dataset, holder)} {count_of(briefing.count(holder), dataset.total)}"
            for holder in display_order(briefing.timeline)
        ]
        self.setAccessibleName("; ".join(told))
        self.setToolTip(plain_tip("\n".join(told)))
        self.update()

    def sizeHint(self) -> QSize:
        """Rows of number, name and range, and a caption below them."""
        rows = -(-len(self._shown()) // FIGURES_IN_A_ROW) or 1
        return QSize(self._theme.px(306), self._theme.px(rows * FIGURE_HEIGHT + 15))

    def _shown(self) -> tuple[str, ...]:
        """The holders that have a figure: all, or the first of very many."""
        if self._briefing is None:
            return ()
        return display_order(self._briefing.timeline)[:MOST_FIGURES]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figures in equal columns."""
        briefing = self._briefing
        if briefing is None:
            return
        theme, px = self._theme, self._theme.px
        dataset, shown = briefing.timeline.dataset, self._shown()
        step = self.width() / FIGURES_IN_A_ROW
        roomy = all(self._width_of(briefing.count(holder), 17) <= step for holder in shown)
        with QPainter(self) as painter:
            for position, holder in enumerate(shown):
                row, column = divmod(position, FIGURES_IN_A_ROW)
                corner = QPointF(column * step, px(row * FIGURE_HEIGHT))
                self._paint_figure(painter, corner, step, holder, 17 if roomy else 14)
                if self.hasFocus() and position == self._current:
                    ring = QRectF(corner.x() - 1, corner.y(), step - 2, px(FIGURE_HEIGHT))
                    paint_focus_ring(painter, ring, theme.colour("ink"), 3)
            painter.setFont(theme.font(11))
            painter.setPen(theme.colour("ink_2"))
            caption = f"of {dataset.total} {dataset.counted_set.short_noun}"
            hidden = len(display_order(briefing.timeline)) - len(shown)
            if hidden:
                caption += f"; {hidden} more holders in the tooltip"
            elif briefing.day_index:
                caption += ", and change since the day before"
            place = QRectF(0, self.height() - px(15), self.width(), px(15))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, caption)

    def _width_of(self, count: Count, size: int) -> float:
        """Room that glyph, number and change need, px."""
        theme = self._theme
        number = QFontMetricsF(theme.font(size, 700)).horizontalAdvance(str(count.counted))
        change = QFontMetricsF(theme.font(12)).horizontalAdvance(_change(count))
        return theme.px(24) + number + change + 6

    def _paint_figure(
        self, painter: QPainter, corner: QPointF, step: float, holder: str, size: int
    ) -> None:
        assert self._briefing is not None
        theme, px = self._theme, self._theme.px
        dataset, count = self._briefing.timeline.dataset, self._briefing.count(holder)
        number_font, tiny = theme.font(size, 700), theme.font(11)
        small = theme.font(12) if step >= px(72) and size == 17 else tiny
        left, top = corner.x(), corner.y()
        middle = Qt.AlignmentFlag.AlignVCenter
        glyph = QRectF(left, top + px(5), px(13), px(13))
        paint_glyph(painter, glyph, self._styles[holder], theme.name, settled=True)
        painter.setFont(number_font)
        painter.setPen(theme.colour("ink"))
        number = str(count.counted)
        width = QFontMetricsF(number_font).horizontalAdvance(number)
        x = left + px(19)
        painter.drawText(QRectF(x, top, width + 2, px(22)), middle, number)
        painter.setPen(theme.colour("ink_2"))
        painter.setFont(small)
        rest = QRectF(x + width + px(5), top + px(2), step, px(20))
        painter.drawText(rest, middle, _change(count))
        name = QFontMetricsF(small).elidedText(
            holder_name(dataset, holder), Qt.TextElideMode.ElideRight, step - 4
        )
        painter.drawText(QRectF(left, top + px(21), step, px(15)), middle, name)
        if not count.exact:
            painter.setFont(tiny)
            painter.drawText(QRectF(left, top + px(35), step, px(13)), middle, range_words(count))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the rows of the count under the pointer."""
        holders = self._shown()
        column = int(event.position().x() * FIGURES_IN_A_ROW / max(self.width(), 1))
        row = int(event.position().y() / self._theme.px(FIGURE_HEIGHT))
        position = row * FIGURES_IN_A_ROW + column
        if event.button() == Qt.MouseButton.LeftButton and 0 <= position < len(holders):
            self._current = position
            self.evidence_requested.emit(CountSubject(holders[position]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the figures; Enter asks for the rows of one."""
        holders = self._shown()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and step:
            self._current = min(max(self._current + step, 0), max(len(holders) - 1, 0))
            self._say_current()
            self.update()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and holders:
            self.evidence_requested.emit(CountSubject(holders[self._current]))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which figure is chosen."""
        super().focusInEvent(event)
        self._say_current()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def _say_current(self) -> None:
        if self._briefing is not None and self._shown():
            holder, dataset = self._shown()[self._current], self._briefing.timeline.dataset
            told = count_of(self._briefing.count(holder), dataset.total)
            self.setAccessibleDescription(f"{holder_name(dataset, holder)} {told}")


def _change(count: Count) -> str:
    """+5, −4, ±0; nothing on the first day and for none that stays none."""
    told = count.change is not None and (count.change != 0 or count.counted != 0)
    return signed(count.change) if count.change is not None and told else ""


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
        self.finding = QLabel(self)
        self.bottom_line = QLabel(self)
        self.unit_strip = UnitStrip(theme, self)
        self.count_figures = CountFigures(theme, self)
        self._finding_text = ""
        self._stacked = False
        self._height = 0  # what the texts of this size have needed so far
        for name in ("weekday", "date", "state", "knowledge", "finding", "bottom_line"):
            label: QLabel = getattr(self, name)
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.finding, self.bottom_line):
            label.setWordWrap(True)
            # A word that is wider than the window must not widen the window.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
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
            (self._text_block, (self.finding, self.bottom_line)),
            (self._count_block, (self.unit_strip, self.count_figures)),
        ):
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
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
        for column, space in zip((2, 4), SPACES, strict=True):
            self._grid.setColumnMinimumWidth(column, 0 if stacked else space)
        if stacked:
            self._grid.addWidget(self._text_block, 1, 0, 1, 6)
        else:
            self._grid.addWidget(self._text_block, 0, 3)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._day_block.setFixedWidth(theme.px(220))
        for label, size, weight, role in (
            (self.weekday, 12, 400, "ink_2"),
            (self.date, 26, 700, "ink"),
            (self.state, 12, 400, "ink_2"),
            (self.knowledge, 12, 600, "knowledge"),
            (self.bottom_line, 13, 400, "ink_2"),
        ):
            label.setFont(theme.font(size, weight))
            label.setStyleSheet(f"color: {theme.colour(role).name()}")
        self.finding.setStyleSheet(f"color: {theme.colour('ink').name()}")
        self.unit_strip.show_theme(theme)
        self.count_figures.show_theme(theme)
        self._fit()

    def show_timeline(self, timeline: Timeline) -> None:
        """Prepare for another dataset or other knowledge."""
        self.knowledge.setText(knowledge(timeline))
        self.knowledge.setVisible(timeline.known_by is not None)
        self._height = 0
        self.unit_strip.show_timeline(timeline)
        self.count_figures.show_timeline(timeline)

    def show_day(self, briefing: Briefing) -> None:
        """Say the day."""
        day = briefing.day
        self.weekday.setText(
            f"{WEEKDAYS[day.weekday()]}  ·  day {briefing.day_index + 1} "
            f"of {briefing.timeline.day_count}"
        )
        self.date.setText(long_date(day))
        self.state.setText(state_of_day(briefing))
        self._finding_text = finding(briefing)
        self.finding.setAccessibleName(self._finding_text)
        self.bottom_line.setText(bottom_line(briefing))
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
        narrow = self.width() < self._theme.px(NARROW_BELOW)
        self.finding.setFont(self._theme.font(17 if narrow else 20, 600, serif=True))
        self.unit_strip.show_narrow(narrow)
        self._fit_figures()
        self._balance()

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
        told = self.finding.heightForWidth(width) + 4 + self.bottom_line.heightForWidth(width)
        counts = self.unit_strip.height() + 4 + self.count_figures.height()
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
