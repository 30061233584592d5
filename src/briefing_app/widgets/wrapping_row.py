"""Widgets side by side, narrower or on further lines where the width does not do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget


@dataclass(slots=True)
class _Item:
    """A widget with the width it wants (None: its size hint) and the least it can do with."""

    widget: QWidget
    trailing: bool
    wanted: int | None = None
    least: int | None = None

    @property
    def width(self) -> int:
        return self.widget.sizeHint().width() if self.wanted is None else self.wanted

    @property
    def least_width(self) -> int:
        least = self.widget.minimumSizeHint().width() if self.least is None else self.least
        return min(max(least, 1), self.width)

    @property
    def height(self) -> int:
        widget = self.widget
        return max(min(widget.sizeHint().height(), widget.maximumHeight()), widget.minimumHeight())


class WrappingRow(QWidget):
    """A row for headings, chips and links. Its height follows from its width.

    Leading widgets start at the left; trailing ones end at the right if all fit on one line,
    otherwise they begin a line of their own and fill it. A line is broken only where its
    widgets do not fit even as narrow as they can be.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[_Item] = []
        self._margins = (0, 0, 0, 0)
        self._gap = self._line_gap = 8
        self._line_height = 0

    def add(self, widget: QWidget, *, trailing: bool = False) -> None:
        """Append a widget."""
        widget.setParent(self)
        self._items.append(_Item(widget, trailing))

    def clear(self) -> None:
        """Remove all widgets."""
        for item in self._items:
            item.widget.hide()
            item.widget.deleteLater()
        self._items = []

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

    def set_width(self, widget: QWidget, wanted: int, least: int) -> None:
        """How wide a widget is where there is room, and where there is none."""
        for item in self._items:
            if item.widget is widget:
                item.wanted, item.least = wanted, least
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        """No width is too small; every widget shrinks to it."""
        return QSize(0, self.height())

    def sizeHint(self) -> QSize:
        """As high as it is, and as wide as one line."""
        left, _, right, _ = self._margins
        shown = [item for item in self._items if not item.widget.isHidden()]
        return QSize(left + right + self._total(shown), self.height())

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
        left, y, right, bottom = self._margins
        room = max(self.width() - left - right, 1)
        items = [item for item in self._items if not item.widget.isHidden()]
        trailing = [item for item in items if item.trailing]
        leading = [item for item in items if not item.trailing]
        end = y
        if self._total(items) <= room:
            height = max((item.height for item in items), default=0)
            start = left + room - self._total(trailing)
            for group, x in ((leading, left), (trailing, start)):
                widths = [item.width for item in group]
                end = max(end, self._place_line(group, widths, x, y, height))
        else:
            for group in (leading, trailing):
                for line in self._lines(group, room):
                    widths = self._fitted(line, room, fill=group is trailing)
                    end = self._place_line(line, widths, left, y)
                    y = end + self._line_gap
        self.setFixedHeight(end + bottom)

    def _lines(self, items: list[_Item], room: int) -> list[list[_Item]]:
        lines: list[list[_Item]] = []
        for item in items:
            tried = [*lines[-1], item] if lines else []
            least = sum(one.least_width for one in tried) + self._gap * (len(tried) - 1)
            if tried and least <= room:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _fitted(self, line: list[_Item], room: int, *, fill: bool) -> list[int]:
        """Widths of a line: each gives of what it can spare, the widest takes what is left."""
        widths = [item.width for item in line]
        over = self._total(line) - room
        spare = [item.width - item.least_width for item in line]
        spared = sum(spare)
        if over > 0 and spared:
            share = min(over / spared, 1)
            widths = [int(width - share * give) for width, give in zip(widths, spare, strict=True)]
        elif over < 0 and fill:
            widths[widths.index(max(widths))] -= over
        return [min(width, room) for width in widths]

    def _place_line(
        self, line: list[_Item], widths: list[int], x: int, y: int, height: int = 0
    ) -> int:
        """Place widgets on a line; returns where it ends."""
        height = max(height, self._line_height, *(item.height for item in line), 0)
        for item, width in zip(line, widths, strict=True):
            place = QRect(x, y + (height - item.height) // 2, width, item.height)
            way = self.layoutDirection()
            item.widget.setGeometry(QStyle.visualRect(way, self.rect(), place))
            x += width + self._gap
        return y + height if line else y

    def _total(self, items: list[_Item]) -> int:
        return sum(item.width for item in items) + self._gap * max(len(items) - 1, 0)
