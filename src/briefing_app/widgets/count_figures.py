"""The figures of the head: how many places each holder has, and the change."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.domain.briefing import Briefing, Count, display_order
from briefing_app.domain.sentences import (
    count_of,
    holder_name,
    range_words,
    signed,
)
from briefing_app.domain.subject import CountSubject
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.palette import HolderStyle, holder_styles
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.marks import paint_focus_ring, paint_glyph
from briefing_app.widgets.plain_tip import plain_tip
from briefing_app.widgets.theme import Theme

FIGURES_IN_A_ROW, MOST_FIGURES = 4, 8
FIGURE_HEIGHT = 49  # px at 100 % text size


class CountFigures(QWidget):
    """A figure for every holder: how many, the change since the day before, and the range.

    Left and Right choose a figure.

    Signals:
        evidence_requested(CountSubject): the user clicked a figure, or pressed Enter on it.
    """

    evidence_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
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
        told = [self._words(holder) for holder in display_order(briefing.timeline)]
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
            painter.setLayoutDirection(self.layoutDirection())
            for holder, place in zip(shown, self._places(), strict=True):
                self._paint_figure(painter, place.topLeft(), step, holder, 17 if roomy else 14)
            self._paint_ring(painter)
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

    def _places(self) -> list[QRectF]:
        """Where each figure stands."""
        step, high = self.width() / FIGURES_IN_A_ROW, self._theme.px(FIGURE_HEIGHT)
        spots = [divmod(position, FIGURES_IN_A_ROW) for position in range(len(self._shown()))]
        return [QRectF(column * step, row * high, step, high) for row, column in spots]

    def _paint_ring(self, painter: QPainter) -> None:
        """Around the chosen figure while the keyboard is here."""
        places = self._places()
        if self.hasFocus() and self._current < len(places):
            ring = places[self._current].adjusted(-1, 0, -3, 0)
            paint_focus_ring(painter, ring, self._theme.colour("ink"), 3)

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
        at, holders = event.position(), self._shown()
        there = next((i for i, place in enumerate(self._places()) if place.contains(at)), None)
        if event.button() == Qt.MouseButton.LeftButton and there is not None:
            self._current = there
            self.evidence_requested.emit(CountSubject(holders[there]))

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
        if self._shown():
            self.setAccessibleDescription(self._words(self._shown()[self._current]))

    def _words(self, holder: str) -> str:
        """Taliban 18 of 34."""
        assert self._briefing is not None
        dataset = self._briefing.timeline.dataset
        told = count_of(self._briefing.count(holder), dataset.total)
        return f"{holder_name(dataset, holder)} {told}"


def _change(count: Count) -> str:
    """+5, −4, ±0; nothing on the first day and for none that stays none."""
    told = count.change is not None and (count.change != 0 or count.counted != 0)
    return signed(count.change) if count.change is not None and told else ""
