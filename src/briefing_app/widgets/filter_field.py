"""A field that filters a list while one types."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from briefing_app.widgets.icons import icon, paint_icon
from briefing_app.widgets.theme import Theme

HEIGHT = 28  # lengths at 100 % text size, device-independent pixels
LENS, LENS_LEFT = 14, 9
CROSS = 12


class FilterField(QLineEdit):
    """A line with a lens in front, and a cross behind as long as there is something to clear.

    Lens and cross grow with the text, which the actions of a plain line do not.

    Signals:
        left: Enter, Down, or Esc in the empty field: the user wants to go into the list.
    """

    left = Signal()

    def __init__(self, placeholder: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.cross = QToolButton(self)
        self.cross.setProperty("role", "flat")
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.setToolTip(self.tr("Clear"))
        self.cross.setAccessibleName(self.tr("Clear"))
        self.cross.clicked.connect(self.clear)
        self.cross.hide()
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        px = theme.px
        self.setFont(theme.font(13))
        self.setFixedHeight(px(HEIGHT))
        self.setTextMargins(px(LENS + 6), 0, px(CROSS + 2), 0)
        self.cross.setIcon(icon("clear", theme, "ink_2", CROSS))
        self.cross.setIconSize(QSize(px(CROSS), px(CROSS)))
        self._place_cross()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right."""
        super().resizeEvent(event)
        self._place_cross()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lens in front of the text."""
        super().paintEvent(event)
        px = self._theme.px
        lens = QRectF(px(LENS_LEFT), (self.height() - px(LENS)) / 2, px(LENS), px(LENS))
        painter = QPainter(self)
        paint_icon(painter, lens, "search", self._theme.colour("ink_2"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears; Enter and Down go into the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (
            Qt.Key.Key_Escape,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Down,
        ):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _place_cross(self) -> None:
        side = self._theme.px(24)
        self.cross.setGeometry(self.width() - side - 2, (self.height() - side) // 2, side, side)
