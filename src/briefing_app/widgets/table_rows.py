"""What tables of painted rows have in common: rows are chosen whole, nothing is edited."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from briefing_app.widgets.theme import Theme

BAR = 3  # px at 100 % text size


def set_up_rows(view: QTableView) -> None:
    """Show a table as rows without a grid, moved through with Up and Down."""
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


def size_rows(view: QTableView, theme: Theme, row: int, head: int) -> None:
    """Give rows and head their heights, px at 100 % text size."""
    view.verticalHeader().setMinimumSectionSize(theme.px(row))
    view.verticalHeader().setDefaultSectionSize(theme.px(row))
    view.horizontalHeader().setFixedHeight(theme.px(head))
    view.verticalScrollBar().setSingleStep(theme.px(row) // 2)


def paint_row_ground(
    painter: QPainter, rect: QRectF, theme: Theme, *, chosen: bool, lined: bool, first: bool
) -> None:
    """The ground of a cell, a line below it, and the bar at the beginning of a chosen row."""
    painter.fillRect(rect, theme.colour("select" if chosen else "surface"))
    if lined:
        below = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(below, theme.colour("hairline"))
    if chosen and first:
        bar = QRectF(rect.left(), rect.top(), theme.px(BAR), rect.height())
        painter.fillRect(bar, theme.colour("ink"))


def paint_row_focus(
    painter: QPainter, rect: QRectF, theme: Theme, *, first: bool = False, last: bool = False
) -> None:
    """A ring around a row: each cell paints its part, `first` and `last` also an end."""
    painter.setPen(QPen(theme.colour("ink"), 2))
    inside = rect.adjusted(1, 1, -1, -2)
    for y in (inside.top(), inside.bottom()):
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    if first:
        painter.drawLine(inside.topLeft(), inside.bottomLeft())
    if last:
        painter.drawLine(inside.topRight(), inside.bottomRight())
