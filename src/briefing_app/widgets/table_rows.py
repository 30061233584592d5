"""What tables of painted rows have in common: rows are chosen whole, nothing is edited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from briefing_app.widgets.theme import Theme


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
