"""One cell for every counted place, ordered by holder: the whole count at a glance."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.domain.briefing import Briefing, display_order
from briefing_app.domain.sentences import evidence_words, holder_name
from briefing_app.domain.subject import PlaceSubject
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.palette import HolderStyle, holder_styles
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.marks import area_brush, paint_focus_ring
from briefing_app.widgets.plain_tip import plain_tip
from briefing_app.widgets.theme import Theme

GAP = 2
SMALLEST_CELL = 6  # px; below, single cells cannot be told apart
SLIM_HEIGHT, UNDERLINE = 20, 5  # px at 100 % text size


class UnitStrip(QWidget):
    """Cells in two rows, or in as many as it takes to fit them all.

    A slim strip has one row of narrow cells, and a line under those that changed; with too many
    places for that it is as any other.

    Signals:
        place_requested(str): the user clicked a cell, or pressed Enter on it.
        evidence_requested(PlaceSubject): likewise.
    """

    place_requested = Signal(object)
    evidence_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, slim: bool = False) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("unit_strip")
        self._may_be_slim = slim
        self._height = 0  # of a slim cell; 0 where cells are square
        self._theme = theme
        self._styles: dict[str, HolderStyle] = {}
        self._ranks: NDArray[np.intp] = np.array([], dtype=np.intp)  # by holder code
        self._still_open: dict[int, int] = {}  # cells that are not certain, by holder code
        self._briefing: Briefing | None = None
        self._rows: list[int] = []  # row of the dataset behind each cell
        self._cell = 18
        self._columns = 1
        self._current = 0
        self._narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._arrange()

    def show_narrow(self, narrow: bool) -> None:
        """Use the smaller cells of a narrow window."""
        self._narrow = narrow
        self._arrange()

    def show_timeline(self, timeline: Timeline) -> None:
        """Prepare for another dataset; other knowledge comes with the day."""
        if self._briefing is not None and self._briefing.timeline.dataset is timeline.dataset:
            return
        self._styles = holder_styles(timeline.dataset)
        order = display_order(timeline)
        ranks = {holder: rank for rank, holder in enumerate(order)}
        self._ranks = np.array([ranks.get(holder, len(order)) for holder in timeline.holders])
        self._current = 0
        self._rows = [int(row) for row in timeline.counted_rows]
        self._arrange()

    def show_day(self, briefing: Briefing) -> None:
        """Show the holders of a day."""
        self._briefing = briefing
        rows = briefing.timeline.counted_rows
        changed = np.isin(rows, briefing.changed)
        settled = briefing.settled[rows]
        ranks = self._ranks[briefing.holder[rows]]
        self._rows = rows[np.lexsort((rows, changed, ~settled, ranks))].tolist()
        self._still_open = {
            code: int((~settled & (briefing.holder[rows] == code)).sum())
            for code in range(len(briefing.timeline.holders))
        }
        self.setAccessibleName(self._spoken(briefing))
        self.update()

    def sizeHint(self) -> QSize:
        """The room that all cells need."""
        if self._height:
            return QSize(self._columns * self._cell, self._height + self._theme.px(UNDERLINE))
        lines = -(-max(len(self._rows), 1) // self._columns)
        return QSize(self._columns * self._cell, lines * self._cell)

    def _arrange(self) -> None:
        width, height = self._theme.px(255 if self._narrow else 306), self._theme.px(36)
        cell = self._theme.px(15 if self._narrow else 18)
        count = max(len(self._rows), 1)
        slim = self._may_be_slim and width // count > SMALLEST_CELL
        self._height = self._theme.px(SLIM_HEIGHT) if slim else 0
        if slim:
            self._cell, self._columns = min(width // count, cell), count
            self.setFixedSize(width, self.sizeHint().height())
            self.update()
            return
        while cell > 3 and (width // cell) * (height // cell) < count:
            cell -= 1
        self._cell, self._columns = cell, max(width // cell, 1)
        self.setFixedSize(max(self.sizeHint().width(), width), self.sizeHint().height())
        self.update()

    def _spoken(self, briefing: Briefing) -> str:
        dataset = briefing.timeline.dataset
        parts = []
        for holder in display_order(briefing.timeline):
            count = briefing.count(holder)
            still_open = self._still_open[briefing.timeline.code(holder)]
            tail = f", of them {still_open} not certain" if still_open else ""
            parts.append(f"{holder_name(dataset, holder)} {count.counted}{tail}")
        changed = f"{len(briefing.changed)} changed"
        return f"{dataset.total} {dataset.counted_set.short_noun}: {'; '.join((*parts, changed))}"

    def _cell_rect(self, position: int) -> QRectF:
        line, column = divmod(position, self._columns)
        size, gap = self._cell, GAP if self._cell > SMALLEST_CELL else 1
        if self._height:
            return QRectF(column * size, 0, size - 1, self._height)
        return QRectF(column * size, line * size, size - gap, size - gap)

    def _position_at(self, x: float, y: float) -> int | None:
        column, line = int(x // self._cell), 0 if self._height else int(y // self._cell)
        position = line * self._columns + column
        inside = 0 <= column < self._columns and 0 <= position < len(self._rows)
        return position if inside else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all cells."""
        briefing = self._briefing
        if briefing is None:
            return
        painter = QPainter(self)
        if self._cell > SMALLEST_CELL:
            self._paint_cells(painter, briefing)
        else:
            self._paint_runs(painter, briefing)
        if self.hasFocus() and self._rows:
            ring = self._cell_rect(self._current).adjusted(-1, -1, 1, 1)
            paint_focus_ring(painter, ring, self._theme.colour("ink"), 2)
        painter.end()

    def _paint_cells(self, painter: QPainter, briefing: Briefing) -> None:
        """Cell by cell, each with its edge; what changed is outlined, or underlined if slim."""
        theme, changed = self._theme, set(briefing.changed)
        outline = QPen(theme.colour("ink"), 1.5 if len(changed) <= 8 else 1.15)
        for position, row in enumerate(self._rows):
            rect = self._cell_rect(position)
            self._fill(painter, rect, briefing, row)
            style = self._styles[briefing.holder_of(row)]
            outlined = row in changed and not self._height
            painter.setPen(outline if outlined else QColor(style.line(theme.name)))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
            if row in changed and self._height:
                high = theme.px(UNDERLINE) - 1
                under = QRectF(rect.left(), self.height() - high, self._cell, high)
                painter.fillRect(under, theme.colour("ink"))

    def _paint_runs(self, painter: QPainter, briefing: Briefing) -> None:
        """Many small cells: what is alike in a line becomes one bar."""
        size = self._cell
        codes = (briefing.holder * 2 + briefing.settled)[self._rows]
        for top in range(0, len(codes), self._columns):
            line = codes[top : top + self._columns]
            starts = [0, *(np.flatnonzero(np.diff(line)) + 1).tolist(), len(line)]
            for start, end in pairwise(starts):
                bar = QRectF(
                    start * size, top // self._columns * size, (end - start) * size, size - 1
                )
                self._fill(painter, bar, briefing, self._rows[top + start])

    def _fill(self, painter: QPainter, rect: QRectF, briefing: Briefing, row: int) -> None:
        name = self._theme.name
        style, settled = self._styles[briefing.holder_of(row)], bool(briefing.settled[row])
        if settled and style.pattern in ("plain", "none"):
            painter.fillRect(rect, QColor(style.fill(name)))
        else:
            ratio = self.devicePixelRatioF()
            painter.fillRect(rect, area_brush(style, name, ratio, settled=settled))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the place under the pointer."""
        position = self._position_at(event.position().x(), event.position().y())
        if position is not None:
            self._current = position
            self._request(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the cells; Enter asks for the place."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and step is not None:
            moved = self._current + step
            if 0 <= moved < len(self._rows):
                self._current = moved
                self.setAccessibleDescription(self._place_words(moved))
                self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rows:
            self._request(self._current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the place under the pointer in the tooltip."""
        position = self._position_at(event.position().x(), event.position().y())
        self.setToolTip("" if position is None else plain_tip(self._place_words(position)))

    def _place_words(self, position: int) -> str:
        if self._briefing is None:
            return ""
        state = self._briefing.state(self._rows[position])
        holder = holder_name(self._briefing.timeline.dataset, state.holder)
        return f"{state.place.name}: {holder}, {evidence_words(state, self._briefing.timeline)}"

    def _request(self, position: int) -> None:
        if self._briefing is not None:
            row = self._rows[position]
            place_id = self._briefing.timeline.dataset.places[row].id
            self.place_requested.emit(place_id)
            self.evidence_requested.emit(PlaceSubject(place_id))
