"""The table of sources: its rows as they are painted, its keys and its menu."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefing_app.viewmodels.source_list_model import COLUMNS, PUBLISHER, TITLE, SourceListModel
from briefing_app.viewmodels.statement_card import plain
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.row_menu import offer_copy, offer_with_sources, popup_row_menu
from briefing_app.widgets.table_rows import (
    paint_row_focus,
    paint_row_ground,
    set_up_rows,
    size_rows,
)
from briefing_app.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW, HEAD, PADDING = 26, 26, 8  # px at 100 % text size
NARROWEST_TITLE = 200
ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
# Widths of the columns but that of the title, which takes the rest.
WIDEST = ("The Washington Post", "30 Aug 2021", "", "Reliability not judged", "Independent")


class SourceList(QTableView):
    """Sources one below the other; Enter asks for the address of one, Ctrl+C for a copy.

    Signals:
        address_requested(int): the address of the source in a row is to be shown.
        copy_requested: the selected rows are wanted on the clipboard.
    """

    address_requested = Signal(int)
    copy_requested = Signal()

    def __init__(self, model: SourceListModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("source_list")
        self.setAccessibleName(self.tr("Sources"))
        self._sources, self._theme = model, theme
        self._delegate = _SourceDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        set_up_rows(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        self.doubleClicked.connect(lambda index: self.address_requested.emit(index.row()))
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._delegate.show_theme(theme)
        self.horizontalHeader().setFont(theme.font(11))
        size_rows(self, theme, ROW, HEAD)
        self._fit_columns()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title what the other columns do not need; keep the current row in view."""
        super().resizeEvent(event)
        self._fit_columns()
        self.scrollTo(self.currentIndex())

    def _fit_columns(self) -> None:
        theme = self._theme
        words, head = QFontMetricsF(theme.font(13)), QFontMetricsF(theme.font(11))
        room = 2 * theme.px(PADDING) + 4  # the style keeps a few pixels to itself
        for number in range(len(COLUMNS)):
            least = head.horizontalAdvance(f"{self._sources.heading(number)} ↓")
            widest = words.horizontalAdvance(WIDEST[number]) if number < len(WIDEST) else 0
            self.setColumnWidth(number, round(max(least, widest) + room))
        others = sum(self.columnWidth(n) for n in range(len(COLUMNS)) if n != TITLE)
        self.setColumnWidth(TITLE, max(self.viewport().width() - others, theme.px(NARROWEST_TITLE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and copying; all else is the table's."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.address_requested.emit(index.row())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._sources.rowCount():
            first = event.key() == Qt.Key.Key_Home
            self.selectRow(0 if first else self._sources.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a source."""
        popup_row_menu(self, event, self.row_menu)

    def row_menu(self, index: QModelIndex) -> QMenu | None:
        """The menu of a source; None where there is none."""
        if not index.isValid():
            return None
        row, menu = index.row(), QMenu(self)
        menu.addAction(self.tr("Show address"), lambda: self.address_requested.emit(row))
        offer_with_sources(menu, self._sources.tab_separated([row]))
        address = self._sources.cited(row).source.url
        if address:
            offer_copy(menu, self.tr("Copy address"), plain(address), plain(address))
        return menu


class _SourceDelegate(QStyledItemDelegate):
    """Paints a cell: its words on one line, the bar of a chosen row, the focus around the row."""

    def __init__(self, view: SourceList) -> None:
        super().__init__(view)
        self._view = view

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._font = theme.font(13)
        self._metrics = QFontMetricsF(self._font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, words and focus."""
        theme, rect = self._theme, QRectF(option.rect)
        first, last = index.column() == 0, index.column() == len(COLUMNS) - 1
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setLayoutDirection(option.direction)
        paint_row_ground(painter, rect, theme, chosen=chosen, lined=False, first=first)
        if index.row() == self._view.currentIndex().row() and self._view.hasFocus():
            paint_row_focus(painter, rect, theme, first=first, last=last)
        words, number = str(index.data()), COLUMNS[index.column()].number
        inner = rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), 0)
        quiet = words == "0" if number else index.column() not in (PUBLISHER, TITLE)
        painter.setFont(self._font)
        painter.setPen(theme.colour("ink_2" if quiet else "ink"))
        shown = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, side | ONE_LINE, shown)
        painter.restore()
