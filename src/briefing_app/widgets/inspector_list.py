"""The list of evidence: one stop for the keyboard, painted row by row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing_app.domain.exhibits import Line, Sign, Witness
from briefing_app.drawing.palette import HolderStyle
from briefing_app.viewmodels.inspector_model import InspectorModel, InspectorRow
from briefing_app.widgets.inspector_layout import InspectorRowLayout, InspectorTypesetter
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.marks import paint_focus_ring, paint_glyph
from briefing_app.widgets.row_menu import offer_copy, offer_with_sources, popup_row_menu
from briefing_app.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class InspectorDelegate(QStyledItemDelegate):
    """Paints the rows of an `InspectorModel`; keeps them laid out until they change."""

    def __init__(self, model: InspectorModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._theme, self._width = model, theme, 0
        self._styles: dict[str, HolderStyle] = {}
        self._layouts: dict[int, InspectorRowLayout] = {}
        self._typesetter = InspectorTypesetter(theme, 0)
        model.modelReset.connect(self._layouts.clear)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._start_again()

    def show_width(self, width: int) -> None:
        """Lay out for another width, scroll bar included."""
        if width != self._width:
            self._width = width
            self._start_again()

    def show_styles(self, styles: dict[str, HolderStyle]) -> None:
        """Take the glyphs of a dataset's holders."""
        self._styles = styles

    def layout(self, position: int) -> InspectorRowLayout:
        """A row as it is laid out now."""
        layout = self._layouts.get(position)
        if layout is None:
            layout = self._layouts[position] = self._typesetter.lay_out(self._model.row(position))
        return layout

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as it comes, as high as the text needs."""
        return QSize(1, self.layout(index.row()).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, mark, text, hairline, focus."""
        theme, row = self._theme, self._model.row(index.row())
        layout, state, rect = self.layout(index.row()), option.state, option.rect
        painter.save()
        painter.translate(rect.topLeft())
        ground = QRectF(0, 0, rect.width(), rect.height())
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(ground, theme.colour("select"))
            painter.fillRect(QRectF(0, 0, 3, rect.height()), theme.colour("ink"))
        elif state & QStyle.StateFlag.State_MouseOver and row.kind != "heading":
            painter.fillRect(ground, theme.colour("hover"))
        if isinstance(row.entry, Witness):
            paint_voice_sign(painter, layout.sign, row.entry.sign, theme)
            line = QRectF(layout.sign.x(), rect.height() - 1, rect.width() - 40, 1)
            painter.fillRect(line, theme.colour("hairline"))
        elif isinstance(row.entry, Line) and row.entry.holder in self._styles:
            style = self._styles[row.entry.holder]
            paint_glyph(painter, layout.glyph, style, theme.name, settled=row.entry.settled)
        for text in layout.texts:
            painter.setPen(theme.colour(text.colour))
            text.layout.draw(painter, text.position)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, ground.adjusted(1, 1, -1, -1), theme.colour("ink"))
        painter.restore()

    def _start_again(self) -> None:
        self._layouts.clear()
        self._typesetter = InspectorTypesetter(self._theme, self._width)


def paint_voice_sign(painter: QPainter, rect: QRectF, sign: Sign, theme: Theme) -> None:
    """A filled plus for an assertion, a minus in a ring for a denial, a dotted ring for no voice.

    A small dot stands for a source that neither asserts nor denies.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, centre = theme.colour("ink"), rect.center()
    ring = rect.adjusted(1, 1, -1, -1)
    arm = rect.width() * 0.22
    pen = QPen(ink, 1.6)
    if sign == "unknown":
        pen.setDashPattern([1.2, 1.6])
    painter.setPen(pen)
    if sign == "cites":
        painter.setBrush(ink)
        painter.drawEllipse(centre, 1.5, 1.5)
    else:
        painter.setBrush(ink if sign == "asserts" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
    if sign in ("asserts", "denies"):
        painter.setPen(QPen(theme.colour("surface") if sign == "asserts" else ink, 1.8))
        painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
        if sign == "asserts":
            painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))
    painter.restore()


class InspectorList(QListView):
    """Up and Down choose a row; Enter follows it, Ctrl+Enter shows the address of a source.

    Signals:
        evidence_requested(Subject): a row that leads somewhere was followed.
        address_requested(Witness): the address of a source is to be shown.
    """

    evidence_requested = Signal(object)
    address_requested = Signal(object)

    def __init__(
        self,
        model: InspectorModel,
        theme: Theme,
        copied: Callable[[InspectorRow], str],
        parent: QWidget | None = None,
    ) -> None:
        """`copied` is the text of a row for the clipboard, with its sources."""
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("inspector_list")
        self._copied = copied
        self._evidence = model
        self.delegate = InspectorDelegate(model, theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.follow(index.row()))
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.delegate.show_theme(theme)
        self.verticalScrollBar().setSingleStep(theme.px(20))
        self.scheduleDelayedItemsLayout()

    def follow(self, position: int) -> None:
        """Unfold a heading, ask for the evidence of a row, show the address of a source."""
        row = self._evidence.row(position)
        if row.leads_to is not None:
            self.evidence_requested.emit(row.leads_to)
        elif row.folds:
            value = self.verticalScrollBar().value()
            self._evidence.toggle(position)
            self.doItemsLayout()
            self.setCurrentIndex(self._evidence.index(position))
            self.verticalScrollBar().setValue(value)
        elif isinstance(row.entry, Witness):
            self.address_requested.emit(row.entry)

    def choose_first(self) -> None:
        """Choose the first row that is a stop."""
        for position in range(self._evidence.rowCount()):
            index = self._evidence.index(position)
            if self._evidence.flags(index) & Qt.ItemFlag.ItemIsEnabled:
                self.setCurrentIndex(index)
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a row if the keyboard comes here and none is chosen."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid():
            self.choose_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Ctrl+Enter; all else is the list's."""
        index = self.currentIndex()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        entering = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if index.isValid() and entering and modifiers == Qt.KeyboardModifier.ControlModifier:
            entry = self._evidence.row(index.row()).entry
            if isinstance(entry, Witness):
                self.address_requested.emit(entry)
        elif index.isValid() and entering and modifiers == Qt.KeyboardModifier.NoModifier:
            self.follow(index.row())
        elif event.key() == Qt.Key.Key_Escape or modifiers & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the panel's: close, back, forward
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a row."""
        popup_row_menu(self, event, self.row_menu)

    def row_menu(self, index: QModelIndex) -> QMenu | None:
        """The menu of a row; None where there is none."""
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return None
        position, menu = index.row(), QMenu(self)
        row = self._evidence.row(position)
        address = row.entry.address if isinstance(row.entry, Witness) else ""
        words = (
            self.tr("Evidence") if row.leads_to is not None
            else self.tr("Show {}").format(row.fold_words) if row.folds
            else self.tr("Show address") if address
            else ""
        )  # fmt: skip
        if words:
            menu.addAction(words, lambda: self.follow(position))
        offer_with_sources(menu, self._copied(row))
        if address:
            offer_copy(menu, self.tr("Copy address"), address, address)
        return menu

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be followed."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._evidence.row(index.row()) if index.isValid() else None
        leads = row is not None and (row.folds or row.leads_to is not None)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another width; the scroll bar is always reckoned with."""
        self.delegate.show_width(self.width())
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
