"""Paints statement cards, and keeps them laid out while they are near the screen."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.viewmodels.statement_card import SignKind
from briefing_app.viewmodels.statement_list_model import StatementListModel
from briefing_app.widgets.icons import paint_icon
from briefing_app.widgets.marks import paint_focus_ring
from briefing_app.widgets.statement_card_layout import (
    BAR,
    LEFT,
    RIGHT,
    BlockItem,
    CardLayout,
    CardTypesetter,
)
from briefing_app.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
LAYOUTS_KEPT = 96  # several screens full
HEIGHTS_KEPT = 20_000
USUAL_HEIGHT = 150  # of a folded card in a column of 400


class StatementDelegate(QStyledItemDelegate):
    """Draws the rows of a `StatementListModel`.

    Heights are kept for all cards laid out at this width, theme and search; laid out text for
    the latest of them only. Laying out a card takes some hundred times as long as asking for
    its height, so rows outside `near` are given an estimate until they come near the screen
    or there is nothing else to do.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = 0
        self._words: tuple[str, ...] = ()
        self._typesetter = CardTypesetter(theme, 0)
        self._heights: dict[tuple[object, ...], int] = {}
        self._layouts: OrderedDict[tuple[object, ...], CardLayout] = OrderedDict()
        self.near = range(0)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        if theme != self._theme:
            self._theme = theme
            self._start_again()

    def show_width(self, width: int) -> None:
        """Lay out for another column width, scroll bar included."""
        if width != self._width:
            self._width = width
            self._start_again()

    def show_words(self, words: tuple[str, ...]) -> None:
        """Mark what a search found."""
        if words != self._words:
            self._words = words
            self._start_again()

    def forget(self) -> None:
        """Drop everything: the cards of another timeline may share their keys."""
        self._heights.clear()
        self._layouts.clear()

    def layout(self, index: Index) -> CardLayout:
        """The card of a row as it is laid out now."""
        model, row = self._model(index), index.row()
        expanded = model.is_expanded(row)
        card = model.card(row)
        key = (card.key, expanded)
        layout = self._layouts.get(key)
        if layout is None:
            layout = self._typesetter.lay_out(card, expanded=expanded)
            self._layouts[key] = layout
            if len(self._heights) >= HEIGHTS_KEPT:
                self._heights.clear()
            self._heights[key] = layout.height
            if len(self._layouts) > LAYOUTS_KEPT:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(key)
        return layout

    def measure(self, index: Index) -> None:
        """Lay a row out unless its height is known."""
        if self._height(index) is None:
            self.layout(index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as it comes, as high as the text needs, or an estimate of that."""
        height = self._height(index)
        if height is None:
            near = index.row() in self.near
            height = self.layout(index).height if near else self._theme.px(USUAL_HEIGHT)
        return QSize(1, height)

    def _height(self, index: Index) -> int | None:
        model, row = self._model(index), index.row()
        return self._heights.get((model.key(row), model.is_expanded(row)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card: ground, blocks, text, hairline, focus."""
        theme, layout = self._theme, self.layout(index)
        rect: QRect = option.rect
        if rect.height() != layout.height:
            self.sizeHintChanged.emit(index)  # it was estimated until now
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.translate(rect.topLeft())
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(0, 0, rect.width(), rect.height() - 1, theme.colour("select"))
            painter.fillRect(0, 0, 3, rect.height() - 1, theme.colour("ink"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(0, 0, rect.width(), rect.height() - 1, theme.colour("hover"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in layout.blocks:
            self._paint_block(painter, block)
        painter.setPen(Qt.PenStyle.NoPen)
        hairline = theme.colour("hairline")
        for rule in layout.rules:
            painter.fillRect(rule, hairline)
        line = QRect(LEFT, rect.height() - 1, self._width - LEFT - RIGHT, 1)
        painter.fillRect(line, hairline)
        colour = ""
        for text in layout.texts:
            if text.colour != colour:
                colour = text.colour
                painter.setPen(theme.colour(colour))
            text.layout.draw(painter, text.position)
        self._paint_toggle(painter, layout)
        if state & QStyle.StateFlag.State_HasFocus:
            ring = QRectF(0, 0, rect.width(), rect.height() - 1)
            paint_focus_ring(painter, ring.adjusted(1, 1, -1, -1), theme.colour("ink"))
        painter.restore()

    def _paint_block(self, painter: QPainter, block: BlockItem) -> None:
        theme, outcome = self._theme, block.kind == "outcome"
        ink = theme.colour("knowledge" if outcome else "ink")
        ground = theme.colour("knowledge_tint" if outcome else "paper")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(block.rect, 4, 4)
        # The left edge is the bar's and stays square.
        edge = QRectF(block.rect.topLeft(), QSizeF(6, block.rect.height()))
        painter.fillRect(edge, ground)
        edge.setWidth(BAR)
        painter.fillRect(edge, ink)
        paint_sign(painter, block.sign, theme.scale, block.kind, ink, ground)

    def _paint_toggle(self, painter: QPainter, layout: CardLayout) -> None:
        """A chevron: down while folded, up while the details are shown."""
        side = self._theme.px(16)
        painter.save()
        painter.translate(layout.toggle.center())
        if layout.expanded:
            painter.scale(1, -1)
        square = QRectF(-side / 2, -side / 2, side, side)
        paint_icon(painter, square, "chevron_down", self._theme.colour("ink_2"))
        painter.restore()

    def _start_again(self) -> None:
        self.forget()
        self._typesetter = CardTypesetter(self._theme, self._width, self._words)

    def _model(self, index: Index) -> StatementListModel:
        model = index.model()
        assert isinstance(model, StatementListModel)
        return model


def paint_sign(
    painter: QPainter,
    centre: QPointF,
    scale: float,
    kind: SignKind,
    ink: QColor,
    ground: QColor,
) -> None:
    """The sign of a check in its ring: = ≈ ≠ – →, told apart by ring and fill too."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.scale(scale, scale)
    radius = 7.2
    ring = QRectF(-radius, -radius, 2 * radius, 2 * radius)
    pen = QPen(ink, 1.4)
    if kind == "not_checkable":
        pen.setDashPattern([2.0, 1.5])
    painter.setPen(pen)
    painter.setBrush(ink if kind == "differs" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    sign_pen = QPen(ground if kind == "differs" else ink, 1.5)
    sign_pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    sign_pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(_sign_path(kind), sign_pen)
    painter.restore()


def _sign_path(kind: SignKind) -> QPainterPath:
    """The strokes inside a ring of radius 7.2 around the origin."""
    path = QPainterPath()

    def line(*points: tuple[float, float]) -> None:
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)

    match kind:
        case "consistent_with_word":
            for y in (-2.1, 2.1):
                path.moveTo(-3.6, y + 0.9)
                path.cubicTo(-1.6, y - 3, 1.6, y + 3, 3.6, y - 0.9)
        case "not_checkable":
            line((-3, 0), (3, 0))
        case "outcome":
            line((-3.4, 0), (3.2, 0))
            line((0.4, -2.8), (3.2, 0), (0.4, 2.8))
        case _:
            line((-3.2, -1.7), (3.2, -1.7))
            line((-3.2, 1.7), (3.2, 1.7))
            if kind == "differs":
                line((-1.9, 3.9), (1.9, -3.9))
    return path
