"""The head of a comparison: the days, what differs, one strip of cells a side, the figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.comparison import Comparison
from briefing_app.domain.comparison_words import (
    apart,
    comparison_bottom_line,
    comparison_finding,
    comparison_title,
    figures,
    knowledge_line,
)
from briefing_app.domain.sentences import holder_name
from briefing_app.widgets.compare_body import ANY
from briefing_app.widgets.count_figures import MOST_FIGURES, CountFigures
from briefing_app.widgets.header import NARROW_BELOW, STACKED_BELOW, balanced
from briefing_app.widgets.marks import paint_glyph
from briefing_app.widgets.plain_tip import plain_tip
from briefing_app.widgets.side_badge import SideBadge
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.unbroken_words import UnbrokenWords
from briefing_app.widgets.unit_strip import UnitStrip

FIGURES_IN_A_LINE, FIGURE_LINE = 4, 24  # how many; height in px at 100 % text size
DAYS_WIDTH, NARROW_DAYS = 250, 204
SPACE_BETWEEN = 20  # days and what stands beside them
FINDING, NARROW_FINDING, LOW_FINDING = 20, 17, 14
MARGIN, LOW_MARGIN = 8, 4  # above and below


class ComparedFigures(CountFigures):
    """Glyph and "1 → 18" for every holder that has places on a side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("compared_figures")
        self._comparison: Comparison | None = None

    def show_comparison(self, comparison: Comparison) -> None:
        """Take other sides."""
        self._comparison = comparison
        self.show_timeline(comparison.b.timeline)
        self._current = min(self._current, max(len(self._shown()) - 1, 0))
        told = [self._words(holder) for holder, _ in figures(comparison)]
        self.setAccessibleName("; ".join(told))
        self.setToolTip(plain_tip("\n".join(told)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line, or as many as very many holders take."""
        lines = -(-len(self._shown()) // FIGURES_IN_A_LINE) or 1
        return QSize(self._theme.px(306), lines * self._theme.px(FIGURE_LINE))

    def _shown(self) -> tuple[str, ...]:
        comparison = self._comparison
        if comparison is None:
            return ()
        held = (holder for holder, _ in figures(comparison))
        told = [one for one in held if any(count.counted for count in comparison.counts(one))]
        return tuple(told[:MOST_FIGURES])

    def _places(self) -> list[QRectF]:
        count = min(max(len(self._shown()), 3), FIGURES_IN_A_LINE)
        step, high = self.width() / count, self._theme.px(FIGURE_LINE)
        spots = [divmod(position, count) for position in range(len(self._shown()))]
        return [QRectF(column * step, row * high, step, high) for row, column in spots]

    def _words(self, holder: str) -> str:
        assert self._comparison is not None
        name = holder_name(self._comparison.b.timeline.dataset, holder)
        return f"{name} {dict(figures(self._comparison))[holder]}"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figures in equal columns."""
        if self._comparison is None:
            return
        theme, px, told = self._theme, self._theme.px, dict(figures(self._comparison))
        with QPainter(self) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            painter.setFont(theme.font(13, 700))
            for holder, place in zip(self._shown(), self._places(), strict=True):
                glyph = QRectF(place.left() + 1, 0, px(12), px(12))
                glyph.moveTop(place.center().y() - glyph.height() / 2)
                paint_glyph(painter, glyph, self._styles[holder], theme.name, settled=True)
                painter.setPen(theme.colour("ink"))
                room = place.adjusted(px(18), 0, 0, 0)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, told[holder])
            self._paint_ring(painter)


class CompareHeader(QWidget):
    """Days, finding of the difference, two unit strips with the places that differ underlined."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_header")
        self.setAccessibleName(self.tr("Days and difference"))
        self._comparison: Comparison | None = None
        self._low = False
        self._finding_text = ""
        self.apart, self.title, self.knowledge = QLabel(self), QLabel(self), UnbrokenWords(self)
        self.finding, self.bottom_line = UnbrokenWords(self), UnbrokenWords(self)
        for label in (self.apart, self.title, self.knowledge, self.finding, self.bottom_line):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
        for label in (self.finding, self.bottom_line):  # they must not widen the window
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.strips = UnitStrip(theme, self, slim=True), UnitStrip(theme, self, slim=True)
        self.badges = SideBadge("A", theme, self), SideBadge("B", theme, self)
        self.figures = ComparedFigures(theme, self)
        self._days, self._counts = QWidget(self), QWidget(self)
        self._day_parts = _column(self._days, (self.apart, self.title, self.knowledge))
        self._day_parts.addStretch(1)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(self.finding)
        told.addWidget(self.bottom_line)
        told.addStretch(1)
        counts = _column(self._counts, ())
        for badge, strip in zip(self.badges, self.strips, strict=True):
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(strip)
            counts.addLayout(line)
        counts.addWidget(self.figures)
        counts.addStretch(1)
        rule = QFrame(self)
        rule.setObjectName("header_rule")
        rule.setFixedWidth(1)
        self._rule = rule
        self._told = QWidget(self)
        self._told.setLayout(told)
        told.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(SPACE_BETWEEN)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(self._days, 0, 0)
        self._grid.addWidget(rule, 0, 1)
        self._grid.addWidget(self._told, 0, 2)
        self._grid.addWidget(self._counts, 0, 3)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        for label, size, weight, role in (
            (self.apart, 12, 400, "ink_2"),
            (self.title, 20, 700, "ink"),
            (self.knowledge, 12, 400, "ink_2"),
            (self.bottom_line, 13, 400, "ink_2"),
            (self.finding, 20, 600, "ink"),
        ):
            label.setFont(theme.font(size, weight))
            label.setStyleSheet(f"color: {theme.colour(role).name()}")
        for part in (*self.strips, *self.badges, self.figures):
            part.show_theme(theme)
        self._fit()

    def show_comparison(self, comparison: Comparison) -> None:
        """Say what differs."""
        before, self._comparison = self._comparison, comparison
        self.apart.setText(self.tr("Compare  ·  {}").format(apart(comparison)))
        self.title.setText(comparison_title(comparison))
        self.knowledge.setText(f"{knowledge_line(comparison)}.")
        self._finding_text = comparison_finding(comparison)
        self.finding.setAccessibleName(self._finding_text)
        self.bottom_line.setText(comparison_bottom_line(comparison))
        timeline = comparison.a.timeline
        fresh = before is None or before.a.timeline.dataset is not timeline.dataset
        sides = comparison.a, comparison.b
        for letter, strip, side in zip("AB", self.strips, sides, strict=True):
            if fresh:
                strip.show_timeline(side.timeline)
            strip.show_day(comparison.marked(side))
            name = strip.accessibleName().rpartition("; ")[0]
            differing = len(comparison.differing)
            words = self.tr("{side}: {counts}; {count} differ")
            strip.setAccessibleName(words.format(side=letter, counts=name, count=differing))
        self.figures.show_comparison(comparison)
        self._fit()

    def show_chosen(self, side: int) -> None:
        """Show which side the keys move: 0 for A, 1 for B."""
        for number, badge in enumerate(self.badges):
            badge.show_chosen(number == side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the finding anew."""
        super().resizeEvent(event)
        self._fit()

    def show_low(self, low: bool) -> None:
        """Leave out what list and maps say as well where the window is low for its text."""
        self._low = low
        self._fit()

    def _fit(self) -> None:
        low = self._low
        for part in (self._counts, self.bottom_line, self.apart):
            part.setHidden(low)
        narrow = self.width() < self._theme.px(NARROW_BELOW)
        size = LOW_FINDING if low else NARROW_FINDING if narrow else FINDING
        self.finding.setFont(self._theme.font(size, 600, serif=True))
        self._show_days_in_a_line(low)
        for strip in self.strips:
            strip.show_narrow(narrow)
        stacked = low or self.width() < self._theme.px(STACKED_BELOW)
        self._rule.setHidden(stacked)
        counts = 0 if low else self._counts.sizeHint().width()
        days = self._theme.px(NARROW_DAYS if narrow else DAYS_WIDTH)
        if low:  # nothing stands beside them
            self._days.setMinimumWidth(0)
            self._days.setMaximumWidth(ANY)
        else:
            self._days.setFixedWidth(self._days_width(days, counts, stacked=stacked))
        self._grid.addWidget(self._days, 0, 0, 1, 4 if low else 1)
        if stacked:  # the text has no room between days and counts
            self._grid.addWidget(self._told, 1, 0, 1, 4)
        else:
            self._grid.addWidget(self._told, 0, 2)
        self._fit_title()
        taken = 32 if stacked else days + counts + 32 + 61
        metrics = QFontMetricsF(self.finding.font())
        text = balanced(self._finding_text, metrics, self.width() - taken - 2)
        if text != self.finding.text():
            self.finding.setText(text)

    def _days_width(self, usual: int, counts: int, *, stacked: bool) -> int:
        """No more than the counts leave where nothing else stands beside the days."""
        return min(usual, max(self.width() - counts - 92, 1)) if stacked else usual

    def _fit_title(self) -> None:
        """Large, like the date of a day, where two dates fit so on one line."""
        large = self._theme.font(26, 700)
        wide = QFontMetricsF(large).horizontalAdvance(self.title.text()) + 4
        fits = wide <= self._days.width() and not self._low
        self.title.setFont(large if fits else self._theme.font(20, 700))

    def _show_days_in_a_line(self, low: bool) -> None:
        """What is known beside the days where the window is low, else below them."""
        ways = QBoxLayout.Direction
        self._day_parts.setDirection(ways.LeftToRight if low else ways.TopToBottom)
        self._day_parts.setSpacing(SPACE_BETWEEN if low else 4)
        self.title.setWordWrap(not low)  # or it would give way to the words beside it
        self._day_parts.setStretch(self._day_parts.indexOf(self.knowledge), int(low))
        self._day_parts.setStretch(self._day_parts.count() - 1, int(not low))
        margin = LOW_MARGIN if low else MARGIN
        self._grid.setContentsMargins(16, margin, 16, margin)


def _column(parent: QWidget, parts: tuple[QWidget, ...]) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return column
