"""The list of statement cards: keys, mouse, copying and the menu of a card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from briefing_app.domain.sentences import day_in
from briefing_app.domain.subject import StatementSubject
from briefing_app.viewmodels.statement_card import CardSource, StatementCard
from briefing_app.viewmodels.statement_list_model import StatementListModel
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.row_menu import offer_copy, offer_with_sources, popup_row_menu
from briefing_app.widgets.statement_delegate import StatementDelegate
from briefing_app.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex

BATCH = 10  # cards measured at once while nothing else is to do
LOWEST_CARD = 80  # no card is lower than this
KEEP = 40  # what stays in view of a page when a card is taller than the list, in pixels


class StatementList(QListView):
    """Cards one below the other; Up and Down choose, Right and Left unfold and fold.

    Signals:
        day_requested(int): the day on which a repeated statement was first said.
        evidence_requested(StatementSubject): Enter on a card, or a click on its check.
    """

    day_requested = Signal(int)
    evidence_requested = Signal(object)

    def __init__(
        self, theme: Theme, model: StatementListModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self._model = model
        self._delegate = StatementDelegate(theme, self)
        self._pressed_toggle = -1
        self._pressed_check = -1
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        # Qt's own batches would do, if another day did not find their timer still running now
        # and then, and paint an empty list before the next batch.
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self._measuring = QTimer(self)
        self._measuring.timeout.connect(self._measure_more)
        self._measured = 0
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.show_theme(theme)

    @property
    def delegate(self) -> StatementDelegate:
        """What paints the cards."""
        return self._delegate

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._delegate.show_theme(theme)
        self.verticalScrollBar().setSingleStep(theme.px(20))
        self._measured = 0
        self.scheduleDelayedItemsLayout()

    def show_words(self, words: tuple[str, ...]) -> None:
        """Mark what a search found; a reset of the model follows."""
        self._delegate.show_words(words)

    def hold(self) -> None:
        """Another day is coming: no longer measure the cards of this one."""
        self._measuring.stop()

    def resume(self) -> None:
        """The day stays: measure the cards that are not in view too."""
        if self._measured < self._model.rowCount():
            self._measuring.start(0)

    def expand(self, row: int, expanded: bool) -> None:
        """Show or hide the details of a card; the card stays where it is."""
        if self._model.set_expanded(row, expanded):
            self.doItemsLayout()

    def copied_text(self) -> str:
        """The chosen card with its sources, as plain text."""
        index = self.currentIndex()
        return self._model.text(index.row()) if index.isValid() else ""

    def reset(self) -> None:
        """Begin anew: there are other cards."""
        self._measured = 0
        super().reset()

    def doItemsLayout(self) -> None:
        """Lay out again without moving what is in view."""
        row, offset = self.top_row()
        self._lay_out_near(max(row, 0))
        if row >= 0:
            self._shift_to(row, offset)
        self.resume()

    def top_row(self) -> tuple[int, int]:
        """The row at the top of what is in view, -1 for none, and where its upper edge is."""
        index = self.indexAt(QPoint(1, 1))
        return index.row(), self.visualRect(index).top() if index.isValid() else 0

    def scroll_to_row(self, row: int, offset: int) -> None:
        """Bring the upper edge of a row to a place, as `top_row` told it."""
        self._lay_out_near(row)
        self._shift_to(row, offset)
        self.resume()

    def _shift_to(self, row: int, offset: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(self._model.index(row)).top() - offset)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a card into view; its height and those of its neighbours have to be known."""
        if index.isValid() and index.row() >= self._measured:
            self._lay_out_near(index.row())
            self.resume()
        super().scrollTo(index, hint)

    def _lay_out_near(self, row: int) -> None:
        """Lay out with the heights of what fits on the screen before and after a row."""
        in_view = self.viewport().height() // LOWEST_CARD + 2
        before = in_view if row else 0
        self._delegate.near = range(row - before, row + in_view)
        super().doItemsLayout()

    def _measure_more(self) -> None:
        rows = self._model.rowCount()
        for row in range(self._measured, min(self._measured + BATCH, rows)):
            self._delegate.measure(self._model.index(row))
        self._measured += BATCH
        if self._measured >= rows:
            self._measuring.stop()
            self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for another width.

        The scroll bar is always reckoned with, so that its coming and going changes nothing.
        """
        self._delegate.show_width(self.width())
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measured = 0
            self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a card if the keyboard comes here and none is chosen."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.selectedIndexes():
            current = self.currentIndex()
            if not current.isValid():
                current = self.indexAt(QPoint(1, 1))
            self.setCurrentIndex(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Evidence, unfold, fold, and read on in a card taller than the list."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        row = index.row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not index.isValid() or not plain:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Right:
            self.expand(row, True)
        elif key == Qt.Key.Key_Left:
            self.expand(row, False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(row)
        elif key not in (Qt.Key.Key_Down, Qt.Key.Key_Up) or not self._read_on(key):
            super().keyPressEvent(event)

    def _ask(self, row: int) -> None:
        """Ask for the evidence of a card."""
        self.evidence_requested.emit(StatementSubject(self._model.key(row)[0]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the chevron or check under the mouse; otherwise choose the card."""
        self._pressed_toggle = self._toggle_at(event.position())
        self._pressed_check = self._check_at(event.position())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Unfold or fold where the chevron was clicked."""
        super().mouseReleaseEvent(event)
        row = self._toggle_at(event.position())
        if row >= 0 and row == self._pressed_toggle:
            self.expand(row, not self._model.is_expanded(row))
        self._pressed_toggle = -1
        row, self._pressed_check = self._pressed_check, -1
        if row >= 0 and row == self._check_at(event.position()):
            self._ask(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Unfold or fold a card; on the chevron it is just a second click."""
        index = self.indexAt(event.position().toPoint())
        self._pressed_toggle = self._toggle_at(event.position())
        if index.isValid() and self._pressed_toggle < 0:
            self.expand(index.row(), not self._model.is_expanded(index.row()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a card."""
        popup_row_menu(
            self, event, lambda index: self.card_menu(index.row()) if index.isValid() else None
        )

    def card_menu(self, row: int) -> QMenu:
        """The menu of a card."""
        card, menu = self._model.card(row), QMenu(self)
        menu.setObjectName("card_menu")
        offer_with_sources(menu, self._model.text(row))
        self._offer_addresses(menu, card)
        menu.addSeparator()
        expanded = self._model.is_expanded(row)
        words = self.tr("Hide details") if expanded else self.tr("Show details")
        menu.addAction(words, lambda: self.expand(row, not expanded))
        menu.addAction(self.tr("Evidence"), lambda: self._ask(row))
        briefing = self._model.briefing
        if card.first_day is not None and briefing is not None:
            first_day = card.first_day
            timeline = briefing.timeline
            day = day_in(timeline.dataset, timeline.day(first_day))
            menu.addAction(
                self.tr("Go to %s, when it was first said") % day,
                lambda: self.day_requested.emit(first_day),
            )
        return menu

    def _offer_addresses(self, menu: QMenu, card: StatementCard) -> None:
        """Copy address, with a choice where there are several."""
        sources = [
            source for shown in (card, *card.repeats) for source in shown.sources if source.address
        ]
        if len(sources) == 1:
            self._offer_address(menu, self.tr("Copy address"), sources[0])
        elif sources:
            several = menu.addMenu(self.tr("Copy address"))
            for source in sources:
                words = f"{source.publisher} {source.date}".replace("&", "&&")
                self._offer_address(several, words, source)

    def _offer_address(self, menu: QMenu, words: str, source: CardSource) -> None:
        offer_copy(menu, words, source.address, source.address)

    def _toggle_at(self, position: QPointF) -> int:
        """The row whose chevron is there, or -1."""
        index = self.indexAt(position.toPoint())
        if not index.isValid():
            return -1
        inside = position - QPointF(self.visualRect(index).topLeft())
        return index.row() if self._delegate.layout(index).toggle.contains(inside) else -1

    def _check_at(self, position: QPointF) -> int:
        """The row whose check is there, or -1."""
        index = self.indexAt(position.toPoint())
        if not index.isValid():
            return -1
        inside = position - QPointF(self.visualRect(index).topLeft())
        blocks = self._delegate.layout(index).blocks
        return index.row() if any(block.rect.contains(inside) for block in blocks) else -1

    def _read_on(self, key: Qt.Key) -> bool:
        """Scroll within the current card while it is taller than the list and goes on."""
        rect, page = self.visualRect(self.currentIndex()), self.viewport().height()
        if rect.height() <= page or not rect.intersects(self.viewport().rect()):
            return False
        hidden = rect.bottom() + 1 - page if key == Qt.Key.Key_Down else -rect.top()
        if hidden <= 0:
            return False
        step = min(hidden, max(page - KEEP, KEEP))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (step if key == Qt.Key.Key_Down else -step))
        return True
