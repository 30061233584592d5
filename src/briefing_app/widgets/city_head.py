"""The head of the list of places: titles of the columns, and which one it is sorted by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from briefing_app.viewmodels.city_columns import CITY
from briefing_app.viewmodels.city_table_model import CityTableModel
from briefing_app.widgets.city_row_painter import INDENT
from briefing_app.widgets.icons import paint_icon
from briefing_app.widgets.theme import Theme

HEAD_FONT = 11  # lengths at 100 % text size, device-independent pixels
HEIGHT = 24
ARROW = 11


class CityHead(QHeaderView):
    """Titles without a frame over a hairline, an arrow beside the word that sorts.

    A title flush right may hang over into the section before; it is hit where it stands.

    Signals:
        title_clicked(int): the section whose title, or whose room beside it, was clicked.
    """

    title_clicked = Signal(int)

    def __init__(self, model: CityTableModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._cities = model
        self._theme = theme
        self._gap, self._end = 0, 0
        self._hovered = -1
        self._pressed = -1
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.show_theme(theme)

    @property
    def arrow_width(self) -> int:
        """The room that the arrow takes beside a title."""
        return self._theme.px(ARROW + 3)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._font = theme.font(HEAD_FONT)
        self._metrics = QFontMetrics(self._font)
        self._inks = {role: theme.colour(role) for role in ("ink", "ink_3", "hairline")}
        self.setFixedHeight(theme.px(HEIGHT))
        self.viewport().update()

    def show_gap(self, gap: int, end: int) -> None:
        """Leave this much free at the right of each column, and of the last."""
        self._gap, self._end = gap, end
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """One line. Qt asks at every step, and its own answer measures all titles."""
        return QSize(self.length(), self._theme.px(HEIGHT))

    def title_rect(self, section: int) -> QRect:
        """Where a title stands in the viewport."""
        columns = self._cities.columns
        column = columns[section]
        width = self._metrics.horizontalAdvance(column.title)
        left = self.sectionViewportPosition(section)
        if column.right:
            last = section == len(columns) - 1
            left += self.sectionSize(section) - (self._end if last else self._gap) - width
        elif column.id == CITY:
            left += self._theme.px(INDENT)
        return QRect(left, 0, width, self.height())

    def section_at(self, x: int) -> int:
        """The section whose title stands at `x`, or else the one that has its room there."""
        columns = self._cities.columns
        for section in range(min(self.count(), len(columns))):
            title = self.title_rect(section)
            arrow = self.arrow_width if self._cities.sorting[0] == columns[section].id else 0
            if columns[section].right and title.left() - arrow <= x <= title.right():
                return section
        return self.logicalIndexAt(x)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one title."""
        columns = self._cities.columns
        if logicalIndex >= len(columns):
            return
        theme = self._theme
        column = columns[logicalIndex]
        sorted_by, descending = self._cities.sorting
        is_sorted = sorted_by == column.id
        title = self.title_rect(logicalIndex)
        left, width = title.left(), title.width()
        painter.save()
        painter.setFont(self._font)
        marked = is_sorted or logicalIndex == self._hovered
        ink = self._inks["ink" if marked else "ink_3"]
        painter.setPen(ink)
        text_rect = QRect(left, rect.top(), width + 2, rect.height() - 1)
        painter.drawText(text_rect, Qt.AlignmentFlag.AlignVCenter, column.title)
        if is_sorted:
            side = theme.px(ARROW)
            x = left - side - theme.px(3) if column.right else left + width + theme.px(3)
            painter.translate(x + side / 2, rect.top() + (rect.height() - 1) / 2 + 1)
            if not descending:
                painter.rotate(180)
            paint_icon(painter, QRectF(-side / 2, -side / 2, side, side), "chevron_down", ink)
        painter.restore()
        rule = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(rule, self._inks["hairline"])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Darken the title under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.section_at(event.position().toPoint().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the title under the pointer."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.section_at(event.position().toPoint().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is a click if the pointer is still on the same title."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            point, pressed = event.position().toPoint(), self._pressed
            self._pressed = -1
            inside = self.viewport().rect().contains(point)
            if inside and pressed >= 0 and self.section_at(point.x()) == pressed:
                self.title_clicked.emit(pressed)

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice that the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()
