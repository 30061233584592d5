"""The table of problems: its rows as they are painted, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefing_app.domain.problem import Severity
from briefing_app.viewmodels.problem_list_model import (
    FIELD,
    MESSAGE,
    PLACE,
    SEVERITIES,
    SEVERITY,
    ProblemListModel,
    severity_words,
)
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.table_rows import (
    paint_row_focus,
    paint_row_ground,
    set_up_rows,
    size_rows,
)
from briefing_app.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW, HEAD, PADDING = 46, 28, 16  # px at 100 % text size
SIGN, SIGN_GAP = 15, 8
WIDTHS = {SEVERITY: (116, 0.2), PLACE: (190, 0.27), FIELD: (150, 0.2)}  # px, share at the most
ROLES: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "ink_2"}
ONE_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class ProblemList(QTableView):
    """Problems one below the other; Enter or a double click asks for the file.

    Signals:
        file_requested: the file of the current row is wanted.
    """

    file_requested = Signal()

    def __init__(
        self, theme: Theme, model: ProblemListModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self._delegate = _ProblemDelegate(theme, model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        set_up_rows(self)
        head = self.horizontalHeader()
        head.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.doubleClicked.connect(self.file_requested)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._delegate.show_theme(theme)
        size_rows(self, theme, ROW, HEAD)
        self._fit_columns()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the message what the other columns do not need."""
        super().resizeEvent(event)
        self._fit_columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row if none is chosen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the file; Home and End go to the first and last row."""
        rows, key = self.model().rowCount(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.file_requested.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and rows and not event.modifiers():
            self.selectRow(0 if key == Qt.Key.Key_Home else rows - 1)
        else:
            super().keyPressEvent(event)

    def _fit_columns(self) -> None:
        width, px = self.viewport().width(), self._theme.px
        for column, (wanted, share) in WIDTHS.items():
            self.setColumnWidth(column, min(px(wanted), round(width * share)))
        metrics = QFontMetrics(self._theme.font(13))
        word = max(metrics.horizontalAdvance(severity_words(one)) for one in SEVERITIES)
        whole = word + px(PADDING + SIGN + SIGN_GAP + 8)
        self.setColumnWidth(SEVERITY, max(px(WIDTHS[SEVERITY][0]), whole))


class _ProblemDelegate(QStyledItemDelegate):
    """Paints a cell: a sign and a word, a place, a field, or a message over the record's id."""

    def __init__(self, theme: Theme, model: ProblemListModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._model, self._view = model, parent
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, hairline, content, the bar of a chosen row and the focus."""
        theme, px = self._theme, self._theme.px
        problem, column = self._model.problem(index.row()), index.column()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setLayoutDirection(option.direction)
        first = column == SEVERITY
        paint_row_ground(painter, rect, theme, chosen=chosen, lined=True, first=first)
        if chosen and self._view.hasFocus():
            paint_row_focus(painter, rect, theme, last=column == MESSAGE)
        inner = rect.adjusted(px(PADDING), 0, -px(4), -1)
        painter.setFont(theme.font(13))
        match column:
            case 0:
                colour = theme.colour(ROLES[problem.severity])
                side = px(SIGN)
                sign = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
                paint_severity(painter, sign, problem.severity, colour)
                painter.setPen(colour)
                self._text(painter, inner.adjusted(side + px(SIGN_GAP), 0, 0, 0), index)
            case 3:
                self._message(painter, inner, problem.message, problem.record)
            case _:
                painter.setPen(theme.colour("ink" if column == PLACE else "ink_2"))
                self._text(painter, inner, index, Qt.TextElideMode.ElideMiddle)
        painter.restore()

    def _message(self, painter: QPainter, inner: QRectF, message: str, record: str) -> None:
        px = self._theme.px
        upper = inner.adjusted(0, px(4), 0, -inner.height() / 2 + px(2)) if record else inner
        painter.setPen(self._theme.colour("ink"))
        _elided(painter, upper, message)
        if record:
            painter.setFont(self._theme.font(11))
            painter.setPen(self._theme.colour("ink_2"))
            _elided(painter, inner.adjusted(0, inner.height() / 2, 0, -px(4)), record)

    def _text(
        self, painter: QPainter, rect: QRectF, index: Index,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:  # fmt: skip
        _elided(painter, rect, str(index.data() or ""), mode)


def _elided(
    painter: QPainter,
    rect: QRectF,
    text: str,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    shown = QFontMetricsF(painter.font()).elidedText(text, mode, rect.width())
    painter.drawText(rect, ONE_LINE, shown)


def paint_severity(painter: QPainter, rect: QRectF, severity: Severity, colour: QColor) -> None:
    """A circle with a cross, a triangle, or a ring with an i; told apart by their shapes."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 16, rect.height() / 16)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if severity == "warning":
        painter.drawPolygon(QPolygonF([QPointF(8, 2), QPointF(14.8, 14), QPointF(1.2, 14)]))
        painter.drawLine(QPointF(8, 6.6), QPointF(8, 9.6))
        painter.drawPoint(QPointF(8, 11.9))
    else:
        painter.drawEllipse(QPointF(8, 8), 6.6, 6.6)
        if severity == "error":
            painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4))
            painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4))
        else:
            painter.drawPoint(QPointF(8, 4.9))
            painter.drawLine(QPointF(8, 7.4), QPointF(8, 11.2))
    painter.restore()
