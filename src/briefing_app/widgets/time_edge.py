"""The line above the time: dragged, or moved by keys, it makes the chart higher or lower."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

GRAB = 9  # px that take the mouse, about a hairline of one
STEP, PAGE = 4, 24  # of the keys
KEYS = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
    Qt.Key.Key_End,
}  # fmt: skip


class TimeEdge(QAbstractSlider):
    """The place to drag above a panel, over the hairline between it and what stands above.

    It is a slider over the height of the chart, which grows upwards. Up and Down move it, PgUp and
    PgDn further, Home and End to its limits; Enter or a double click give the usual height.

    Signals:
        height_requested(int): the user wishes another height, px at 100 % text size.
        usual_requested(): the user wishes the usual height.
    """

    height_requested = Signal(int)
    usual_requested = Signal()

    def __init__(self, below: QWidget) -> None:
        super().__init__(below.parentWidget() or below)
        self.setObjectName("time_edge")
        self._below = below
        self._growth = 1.0
        self._start: tuple[float, int] | None = None  # of a drag: pointer and height
        self.setOrientation(Qt.Orientation.Vertical)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setSingleStep(STEP)
        self.setPageStep(PAGE)
        self.setAccessibleName(self.tr("Height of the chart"))
        self.setToolTip(self.tr("Drag: height of the chart. Double-click: usual height"))
        self.valueChanged.connect(self.height_requested)
        below.installEventFilter(self)
        self._follow()

    def show_limits(self, least: int, most: int, height: int, growth: float = 1.0) -> None:
        """Stand at a height; a height of 0 says that there is no chart to be moved.

        `growth` is by how many px on screen the chart is higher for each px of height.
        """
        self._growth = growth
        with QSignalBlocker(self):
            self.setRange(least, max(least, most))
            self.setValue(height)
        self.setEnabled(height > 0)
        self._follow()

    # Place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay on the upper edge of what is below."""
        if watched is self._below and event.type() in (
            QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide,
        ):  # fmt: skip
            self._follow()
        return False

    def _follow(self) -> None:
        top = self._below.y() - 1 - GRAB // 2
        self.setGeometry(self._below.x(), top, self._below.width(), GRAB)
        self.setVisible(self.isEnabled() and not self._below.isHidden())
        self.raise_()

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = event.globalPosition().y(), self.value()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the edge along."""
        if self._start is not None:
            began, height = self._start
            self.setValue(height + round((began - event.globalPosition().y()) / self._growth))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the height."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Give the chart its usual height back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.usual_requested.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what lies around."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up makes the chart higher; Enter gives the usual height; Esc gives a drag up."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.usual_requested.emit()
        elif key == Qt.Key.Key_Escape and self._start is not None:
            height, self._start = self._start[1], None
            self.setValue(height)
        elif key in KEYS:
            super().keyPressEvent(event)
        else:
            self._below.keyPressEvent(event)  # what means the time means it here, too

    def paintEvent(self, event: QPaintEvent) -> None:
        """A thick line while the keyboard or the mouse is here; else the hairline shows."""
        if not (self.hasFocus() or self.underMouse()):
            return
        role = QPalette.ColorRole.WindowText if self.hasFocus() else QPalette.ColorRole.Mid
        with QPainter(self) as painter:
            painter.fillRect(0, GRAB // 2 - 1, self.width(), 3, self.palette().color(role))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that there is something to drag."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the hairline alone."""
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the keyboard."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the hairline alone."""
        super().focusOutEvent(event)
        self.update()
