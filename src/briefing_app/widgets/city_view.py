"""The table inside the list of places: geometry of columns and rows, mouse, keys, tooltips."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QToolTip, QWidget

from briefing_app.domain.sentences import evidence_words
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.palette import holder_styles
from briefing_app.viewmodels.city_columns import EVIDENCE
from briefing_app.viewmodels.city_table_model import CityTableModel
from briefing_app.viewmodels.typed_name import TypedName
from briefing_app.widgets.city_head import CityHead
from briefing_app.widgets.city_row_painter import (
    HEADING_HEIGHT,
    ROW_HEIGHT,
    CityRowPainter,
    Line,
)
from briefing_app.widgets.city_slots import CitySlots
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.plain_tip import plain_tip
from briefing_app.widgets.theme import Theme

_AnyIndex = QModelIndex | QPersistentModelIndex


class CityView(QTableView):
    """Paints its rows itself; headings of groups go across all columns.

    Signals:
        entered_row(int): Enter, a double click, or a click on a link: the row to go into.
        escaped: Esc, while a filter hides something.
    """

    entered_row = Signal(int)
    escaped = Signal()

    def __init__(self, model: CityTableModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self._cities = model
        self._theme = theme
        self._painter = CityRowPainter(theme)
        self._timeline: Timeline | None = None
        self._hovered = -1
        self._tall: set[int] = set()
        self._typed = TypedName()
        self.head = CityHead(model, theme, self)
        self._slots = CitySlots(model, self._painter, self.head)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setModel(model)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        model.arranged.connect(self._fit_heights)
        self._fit_sizes()

    # What is shown

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._painter.show_theme(theme)
        self.head.show_theme(theme)
        self._fit_sizes()
        self._measure()

    def show_timeline(self, timeline: Timeline) -> None:
        """Prepare for another dataset or other knowledge."""
        self._timeline = timeline
        self._painter.show_styles(holder_styles(timeline.dataset))
        self._measure()

    def show_columns(self) -> None:
        """The model shows other columns."""
        self._measure()

    def show_sought(self) -> None:
        """The model looks for other words."""
        self._painter.show_sought(self._cities.sought)
        self.viewport().update()

    # Geometry

    def _fit_sizes(self) -> None:
        vertical = self.verticalHeader()
        vertical.setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        self._tall.clear()
        self._fit_heights()
        self.verticalScrollBar().setSingleStep(self._theme.px(ROW_HEIGHT))

    def _fit_heights(self) -> None:
        """Headings are taller than rows; heights stay with the position, so they are set anew."""
        usual, tall = self._theme.px(ROW_HEIGHT), self._theme.px(HEADING_HEIGHT)
        headings = set(self._cities.heading_positions)
        count = self._cities.rowCount()
        for position in self._tall | headings:
            height = tall if position in headings else usual
            if position < count and self.rowHeight(position) != height:
                self.setRowHeight(position, height)
        self._tall = headings

    def _measure(self) -> None:
        """Measure what the columns may have to show, on whatever day, and fit them."""
        if self._timeline is None:
            return
        self._slots.measure(self._timeline, self._theme)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Spread the columns over the width at hand."""
        # Room for the scroll bar is always kept, or columns would jump whenever it comes and goes.
        bar = self.verticalScrollBar().sizeHint().width()
        widths = self._slots.fit(self.width() - bar, self._theme)
        for number, width in enumerate(widths):
            if self.columnWidth(number) != width:
                self.setColumnWidth(number, width)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns again, and lose no selected row that was in view."""
        row = self.currentIndex().row()
        seen = row >= 0 and self.is_partly_in_view(row, event.oldSize().height())
        super().resizeEvent(event)
        self.fit_columns()
        if seen:
            self.bring_into_view(row)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in the region asked for."""
        region = event.region()
        bounds = region.boundingRect()
        position = self.rowAt(bounds.top())
        if position < 0:
            return
        model = self._cities
        current = self.currentIndex() if self.hasFocus() else QModelIndex()
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        patchy = region.rectCount() > 1
        lines = []
        width = self.head.length()
        top, count, bottom = self.rowViewportPosition(position), model.rowCount(), bounds.bottom()
        while position < count and top <= bottom:
            height = self.rowHeight(position)
            if not patchy or region.intersects(QRect(0, top, width, height)):
                focused = current.column() if current.row() == position else None
                lines.append(
                    Line(
                        model.row(position),
                        top,
                        height,
                        position in chosen,
                        position == self._hovered,
                        focused,
                    )
                )
            top += height
            position += 1
        painter = QPainter(self.viewport())
        self._painter.paint(painter, lines, self._slots.in_row(self._theme), width, region)
        painter.end()

    def _update_row(self, position: int) -> None:
        if 0 <= position < self._cities.rowCount():
            top, height = self.rowViewportPosition(position), self.rowHeight(position)
            self.viewport().update(0, top, self.viewport().width(), height)

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        """The ring goes across the row, so the whole of it is painted again."""
        super().currentChanged(current, previous)
        self._update_row(previous.row())
        self._update_row(current.row())

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Another row comes under the pointer."""
        super().scrollContentsBy(dx, dy)
        if self._hovered >= 0:
            pointer = self.viewport().mapFromGlobal(self.cursor().pos())
            self._hover(self.rowAt(pointer.y()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice that the pointer leaves, and show full texts where they are cut short."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tooltip_at(event.pos())))
            return True
        return super().viewportEvent(event)

    def tooltip_at(self, point: QPoint) -> str:
        """The full text of a cell that is cut short; of evidence always the full words."""
        index = self.indexAt(point)
        if not index.isValid():
            return ""
        row = self._cities.row(index.row())
        if row.state is None or self._timeline is None:
            return ""
        slot = self._slots.in_row(self._theme)[index.column()]
        if slot.column.id == EVIDENCE:
            return evidence_words(row.state, self._timeline)
        elided = self._painter.is_elided(row, index.column(), slot)
        return row.texts[index.column()] if elided else ""

    def _hover(self, position: int) -> None:
        if position == self._hovered:
            return
        self._update_row(self._hovered)
        self._hovered = position
        self._update_row(position)
        link = 0 <= position < self._cities.rowCount() and (
            self._cities.row(position).kind == "link"
        )
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._cities.row(index.row()).kind == "link":
            self.entered_row.emit(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self._cities.row(index.row()).kind != "link":  # its first click followed it
            self.entered_row.emit(index.row())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into a row, Esc out of the filter; else it is the table's."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.entered_row.emit(self.currentIndex().row())
        elif plain and event.key() == Qt.Key.Key_Escape:
            if self._cities.sought:
                self.escaped.emit()
            else:
                event.ignore()  # somebody else may have something to leave
        elif plain and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(last=event.key() == Qt.Key.Key_End)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
        ):
            event.ignore()  # these move the day
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Start at the first place in view; Qt would at the first row, which is a heading.

        Qt asks this too when the focus comes and no row has it.
        """
        if not self.currentIndex().isValid():
            top, count = max(self.rowAt(0), 0), self._cities.rowCount()
            for position in chain(range(top, count), range(top)):
                if self._cities.place_id(position) is not None:
                    return self._cities.index(position, 0)
        return super().moveCursor(cursorAction, modifiers)

    def is_in_view(self, position: int) -> bool:
        """Whether the whole of a row can be seen."""
        top = self.rowViewportPosition(position)
        return top >= 0 and top + self.rowHeight(position) <= self.viewport().height()

    def is_partly_in_view(self, position: int, height: int | None = None) -> bool:
        """Whether some of a row can be seen, or could while the list was `height` px high."""
        top = self.rowViewportPosition(position)
        return -self.rowHeight(position) < top < (height or self.viewport().height())

    def bring_into_view(self, position: int) -> None:
        """Scroll to the whole of a row that is cut or out of view, and to a heading right above."""
        self.executeDelayedItemsLayout()  # or rows lie where they lay before
        if self.is_in_view(position):
            return
        for row in (position - 1, position):
            if row == position or (row >= 0 and self._cities.place_id(row) is None):
                self.scrollTo(self._cities.index(row, max(self.currentIndex().column(), 0)))

    def scroll_to_value(self, value: int) -> None:
        """Scroll to where the list was before its rows were taken and given back."""
        self.doItemsLayout()  # or the scroll bar does not know yet how long the list is
        self.updateGeometries()
        self.verticalScrollBar().setValue(value)

    def go_to_first(self) -> None:
        """Choose the first place."""
        self._go_to_end(last=False)

    def _go_to_end(self, *, last: bool) -> None:
        """Home and End go to the first and last place; in Qt they go along the row."""
        positions = range(self._cities.rowCount())
        places = [n for n in positions if self._cities.place_id(n) is not None]
        if places:
            self._go_to(places[-1 if last else 0])
            if not last:
                self.scrollToTop()

    def keyboardSearch(self, search: str) -> None:
        """Letters typed one after another lead to the name that begins with them."""
        typed, behind = self._typed.add(search)
        start = max(self.currentIndex().row() + behind, 0)
        position = self._cities.position_by_name(typed, start)
        if position is not None:
            self._go_to(position)

    def _go_to(self, position: int) -> None:
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(self._cities.index(position, column))

    def selectionCommand(
        self, index: _AnyIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Moving over a link or a heading leaves the selection alone."""
        if index.isValid() and not self._cities.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)
