"""Widgets side by side, on further lines where the width does not do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class WrappingRow(QWidget):
    """A row for headings, chips and links. Its height follows from its width.

    Leading widgets start at the left; trailing ones end at the right if all fit on one line,
    otherwise they begin a line of their own, which the widest of them fills.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leading: list[QWidget] = []
        self._trailing: list[QWidget] = []
        self._widths: dict[QWidget, int] = {}
        self._margins = (0, 0, 0, 0)
        self._gap = self._line_gap = 8
        self._line_height = 0

    def add(self, widget: QWidget, *, trailing: bool = False) -> None:
        """Append a widget."""
        widget.setParent(self)
        (self._trailing if trailing else self._leading).append(widget)

    def clear(self) -> None:
        """Remove all widgets."""
        for widget in (*self._leading, *self._trailing):
            widget.hide()
            widget.deleteLater()
        self._leading, self._trailing = [], []
        self._widths.clear()

    def set_measures(
        self,
        left: int,
        top: int,
        right: int,
        bottom: int,
        *,
        gap: int,
        line_gap: int = 0,
        line_height: int = 0,
    ) -> None:
        """Margins, the gaps between widgets and lines, and the least height of a line."""
        self._margins = (left, top, right, bottom)
        self._gap, self._line_gap, self._line_height = gap, line_gap, line_height
        self.arrange()

    def set_width(self, widget: QWidget, width: int) -> None:
        """How wide a widget is while it need not be wider."""
        self._widths[widget] = width
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        """No width is too small; every widget shrinks to it."""
        return QSize(0, self.height())

    def sizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(self._width_of_all(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange again when a widget wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def arrange(self) -> None:
        """Give every widget its place, and this one its height."""
        left, top, right, bottom = self._margins
        room = max(self.width() - left - right, 1)
        leading = [widget for widget in self._leading if not widget.isHidden()]
        trailing = [widget for widget in self._trailing if not widget.isHidden()]
        if self._total([*leading, *trailing]) <= room:
            height = self._place_line(leading, left, top)
            start = left + room - self._total(trailing)
            height = max(height, self._place_line(trailing, start, top, height))
            # Both halves share one line, whichever is the higher.
            self._place_line(leading, left, top, height)
            y = top + height
        else:
            y = top
            for widgets, fills in ((leading, False), (trailing, True)):
                for line in self._lines(widgets, room):
                    spare = room - self._total(line) if fills else 0
                    height = self._place_line(line, left, y, stretch=spare, room=room)
                    y += height + self._line_gap
            y -= self._line_gap
        self.setFixedHeight(y + bottom)

    def _lines(self, widgets: list[QWidget], room: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        for widget in widgets:
            if lines and self._total([*lines[-1], widget]) <= room:
                lines[-1].append(widget)
            else:
                lines.append([widget])
        return lines

    def _place_line(
        self,
        widgets: list[QWidget],
        x: int,
        y: int,
        height: int = 0,
        *,
        stretch: int = 0,
        room: int = 0,
    ) -> int:
        """Place widgets on a line; the widest takes what is to spare. Returns the line's height."""
        if not widgets:
            return height
        height = max(height, self._line_height, *map(self._height, widgets))
        widest = max(widgets, key=self._width)
        for widget in widgets:
            width = self._width(widget) + (stretch if widget is widest else 0)
            if room:
                width = min(width, room)
            own = self._height(widget)
            widget.setGeometry(x, y + (height - own) // 2, width, own)
            x += width + self._gap
        return height

    def _width(self, widget: QWidget) -> int:
        return self._widths.get(widget, widget.sizeHint().width())

    def _height(self, widget: QWidget) -> int:
        return max(min(widget.sizeHint().height(), widget.maximumHeight()), widget.minimumHeight())

    def _total(self, widgets: list[QWidget]) -> int:
        return sum(map(self._width, widgets)) + self._gap * max(len(widgets) - 1, 0)

    def _width_of_all(self) -> int:
        left, _, right, _ = self._margins
        return left + right + self._total([*self._leading, *self._trailing])
