"""Plain parts of a window that the style sheet knows by name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def styled_part(parent: QWidget, name: str) -> QWidget:
    """An area whose ground and edges the style sheet gives."""
    part = QWidget(parent)
    part.setObjectName(name)
    part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return part


def words_part(parent: QWidget, name: str) -> QLabel:
    """Words that wrap and are never markup."""
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
