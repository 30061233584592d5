"""The list of differences: a glyph and a name on both sides, when it changed, and how."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefing_app.domain.dataset import PlaceId
from briefing_app.drawing.palette import HolderStyle, holder_styles
from briefing_app.services.comparison_text import difference_text
from briefing_app.viewmodels.difference_model import (
    CHANGED,
    CITY,
    HOW,
    SIDE_A,
    SIDE_B,
    DifferenceModel,
    Index,
)
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.marks import paint_glyph
from briefing_app.widgets.row_menu import offer_with_sources, popup_row_menu
from briefing_app.widgets.table_rows import (
    paint_row_focus,
    paint_row_ground,
    set_up_rows,
    size_rows,
)
from briefing_app.widgets.theme import Theme

ROW, HEAD, PADDING, GLYPH = 26, 28, 16, 12  # px at 100 % text size
LEAST_HOW = 64
LEAST_SHARE = 0.6  # of what the other columns want; it is left out where they would get less
MEASURED = 40  # texts of a column, the longest ones
ELIDED = Qt.TextElideMode.ElideRight
ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class DifferenceList(QTableView):
    """Rows painted here; keys that mean the sides are left to the view around the list.

    Signals:
        place_requested(PlaceId): the user chose a row.
        evidence_requested(PlaceId, int | None): Enter or a click asked what a row rests on, of
            the side whose column was clicked: 0 for A, 1 for B, None for neither.
    """

    place_requested = Signal(object)
    evidence_requested = Signal(object, object)

    def __init__(self, model: DifferenceModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("difference_list")
        self.setAccessibleName(self.tr("Differences"))
        self._differences = model
        self._delegate = _DifferenceDelegate(model, theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._head = _Head(theme, self)
        head = self._head
        self.setHorizontalHeader(head)
        set_up_rows(self)
        head.setSectionsClickable(True)
        head.setSortIndicator(CHANGED, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        model.modelReset.connect(self._on_reset)
        self.clicked.connect(self._on_clicked)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._delegate.show_theme(theme)
        size_rows(self, theme, ROW, HEAD)
        self._head.show_theme(theme)
        self._fit_columns()
        self.viewport().update()

    def show_styles(self) -> None:
        """Take the holders of the dataset that is compared."""
        if self._differences.comparison is not None:
            dataset = self._differences.comparison.a.timeline.dataset
            self._delegate.show_styles(holder_styles(dataset))

    def show_place(self, place_id: PlaceId | None) -> None:
        """Mark the row of a place; none where it has no row."""
        number = self._differences.number_of(place_id)
        if number is None:
            self.setCurrentIndex(QModelIndex())
        elif number != self.currentIndex().row():
            self.selectRow(number)

    def show_beginning(self) -> None:
        """Bring the first differences into view, or the chosen row if it is one of them."""
        self.scrollToTop()
        current = self.currentIndex()
        place = self._differences.row(current.row()).place if current.isValid() else None
        if place is not None and place.differs:
            self.scrollTo(current)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the heading of the first row of a group in view."""
        super().currentChanged(current, previous)
        self.viewport().update()  # the ring goes across the row
        above = current.sibling(current.row() - 1, current.column())
        if above.isValid() and self._place(above) is None:
            self.scrollTo(above)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which row was chosen."""
        super().selectionChanged(selected, deselected)
        chosen = selected.indexes()
        place = self._place(chosen[0]) if chosen else None
        if place is not None:
            self.place_requested.emit(place)

    @property
    def at_hand(self) -> Index:
        """Where the keyboard is: on the chosen row, or else on the first below the heading."""
        if self.selectionModel().hasSelection() or not self.model().rowCount():
            return self.currentIndex()
        return self.model().index(self._first_row, CITY)

    @property
    def last_column(self) -> int:
        """The one at the right edge."""
        return CHANGED if self.isColumnHidden(HOW) else HOW

    @property
    def _first_row(self) -> int:
        """A heading may come first, where Qt would begin and stay."""
        return 0 if self._differences.row(0).place is not None else 1

    def _place(self, index: Index) -> PlaceId | None:
        row = self._differences.row(index.row()) if index.isValid() else None
        return None if row is None or row.place is None else row.place.place.id

    def copied_text(self) -> str:
        """The chosen difference with the sources of what explains it."""
        return self._copied(self.currentIndex())

    def _copied(self, index: Index) -> str:
        comparison = self._differences.comparison
        place = self._differences.row(index.row()).place if index.isValid() else None
        return "" if comparison is None or place is None else difference_text(comparison, place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a difference."""
        popup_row_menu(self, event, self.row_menu)

    def row_menu(self, index: QModelIndex) -> QMenu | None:
        """The menu of a difference; None for a heading."""
        place = self._place(index)
        if place is None:
            return None
        menu = QMenu(self)
        menu.addAction(self.tr("Evidence of A"), lambda: self.evidence_requested.emit(place, 0))
        menu.addAction(self.tr("Evidence of B"), lambda: self.evidence_requested.emit(place, 1))
        offer_with_sources(menu, self._copied(index))
        return menu

    def _on_clicked(self, index: Index) -> None:
        place = self._place(index)
        if place is not None:
            self.evidence_requested.emit(place, {SIDE_A: 0, SIDE_B: 1}.get(index.column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move, Home and End go to the ends, Enter asks for evidence.

        Other keys belong to the view.
        """
        rows, key = self.model().rowCount(), event.key()
        nowhere = not self.selectionModel().hasSelection()
        if rows and not event.modifiers() and (key in ENDS or (nowhere and key in STEPS)):
            self.selectRow(rows - 1 if key == Qt.Key.Key_End else self._first_row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            place = self._place(self.at_hand)
            if place is not None:
                self.evidence_requested.emit(place, None)
        elif key in STEPS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """As high as it must be: it scrolls by itself, and must not scroll the page."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the columns."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each column the room of its longest text; too little or too much is shared out."""
        wanted = {column: self._wanted(column) for column in range(HOW + 1)}
        room = self.viewport().width()
        spare = room - sum(wanted.values())
        if spare >= 0:
            for column in wanted:
                wanted[column] += spare // len(wanted)
        else:  # how it came can be shortened best, or left out: evidence tells more of it
            rest, kept = sum(wanted.values()) - wanted[HOW], self._theme.px(LEAST_HOW)
            kept = min(wanted[HOW], kept) if room - kept >= LEAST_SHARE * rest else 0
            wanted[HOW] = max(room - rest, kept)
            for column in range(HOW):
                wanted[column] = wanted[column] * (room - wanted[HOW]) // max(rest, 1)
        for column, width in wanted.items():
            self.setColumnWidth(column, width)
            self.setColumnHidden(column, not width)

    def _wanted(self, column: int) -> int:
        """Room for the texts of a column and for its head."""
        px, font = self._theme.px, self._theme.font
        texts = self._differences.texts(column) if self._differences.comparison else set()
        longest = sorted(texts, key=len)[-MEASURED:]
        own = QFontMetricsF(font(12 if column in (CHANGED, HOW) else 13))
        widest = max((own.horizontalAdvance(text) for text in longest), default=0.0)
        if column in (SIDE_A, SIDE_B):
            widest += px(GLYPH) + px(6)
        head = str(self._differences.headerData(column, Qt.Orientation.Horizontal))
        named = QFontMetricsF(font(11)).horizontalAdvance(f"{head}  ▴") + 2
        return round(max(widest, named)) + px(PADDING if column == CITY else 4) + px(6)

    def _on_reset(self) -> None:
        self._fit_columns()
        self._span_headings()

    def _span_headings(self) -> None:
        self.clearSpans()
        for number in range(self.model().rowCount()):
            if self._differences.row(number).place is None:
                self.setSpan(number, 0, 1, HOW + 1)


class _Head(QHeaderView):
    """Names of the columns over their texts; a mark at the one that orders the rows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint name, mark and the line below."""
        theme, px, section = self._theme, self._theme.px, logicalIndex
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        ordered = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        if ordered:
            words += "  ▴" if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else "  ▾"
        painter.save()
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(rect, theme.colour("surface"))
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("ink" if ordered else "ink_2"))
        text = QRectF(rect).adjusted(px(PADDING if section == CITY else 4), 0, 0, 0)
        words = painter.fontMetrics().elidedText(words, ELIDED, round(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        painter.fillRect(
            QRectF(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("hairline")
        )
        painter.restore()


class _DifferenceDelegate(QStyledItemDelegate):
    """Paints a cell of the list."""

    def __init__(self, model: DifferenceModel, theme: Theme, view: DifferenceList) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self._styles: dict[str, HolderStyle] = {}
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme

    def show_styles(self, styles: dict[str, HolderStyle]) -> None:
        """Take the holders of a dataset."""
        self._styles = styles

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, glyph, text and the focus of a row."""
        theme, px = self._theme, self._theme.px
        row, column = self._model.row(index.row()), index.column()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setLayoutDirection(option.direction)
        place, first = row.place, column == CITY
        paint_row_ground(painter, rect, theme, chosen=chosen, lined=place is None, first=first)
        text = rect.adjusted(px(PADDING if first else 4), 0, -px(4), 0)
        if place is not None and column in (SIDE_A, SIDE_B):
            holder, settled = (
                (place.holder_a, place.settled_a)
                if column == SIDE_A
                else (place.holder_b, place.settled_b)
            )
            glyph = QRectF(text.left(), 0, px(GLYPH), px(GLYPH))
            glyph.moveTop(rect.center().y() - glyph.height() / 2)
            paint_glyph(painter, glyph, self._styles[holder], theme.name, settled=settled)
            text.setLeft(glyph.right() + px(6))
        small = column in (CHANGED, HOW) or place is None
        painter.setFont(theme.font(12 if small else 13, 700 if place is None else 400))
        painter.setPen(theme.colour("ink_2" if column == HOW or place is None else "ink"))
        words = QFontMetricsF(painter.font()).elidedText(str(index.data()), ELIDED, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        if self._view.hasFocus() and index.row() == self._view.at_hand.row():
            paint_row_focus(
                painter, rect, theme, first=first, last=column == self._view.last_column
            )
        painter.restore()
