"""Which statements of a day a brief prints: all of them in a list, to tick."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import BriefedStatement, Briefing
from briefing_app.domain.dataset import StatementId
from briefing_app.domain.page_words import chosen_statements, page_order
from briefing_app.domain.sentences import speaker_name
from briefing_app.domain.statement_words import spoken_statement
from briefing_app.viewmodels.local_dates import long_day
from briefing_app.viewmodels.matching import fold
from briefing_app.widgets.check_box import BOX, paint_box
from briefing_app.widgets.filter_field import FilterField
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.marks import paint_focus_ring
from briefing_app.widgets.theme import Theme

STATEMENT = Qt.ItemDataRole.UserRole
ROW = 46  # height, px at 100 % text size
Index = QModelIndex | QPersistentModelIndex


class StatementChoice(QDialog):
    """The statements in the order of the page. What is ticked counts at once.

    Signals:
        chosen(object): the ids of the statements to print, or None for those of the rule.
    """

    chosen = Signal(object)

    def __init__(
        self,
        briefing: Briefing,
        ids: tuple[StatementId, ...] | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("statement_choice")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Statements of the brief"))
        self._briefing, self._ids = briefing, ids
        self.title = QLabel(self)
        self.title.setText(self.tr("Statements of {}").format(long_day(briefing.day)))
        self.field = FilterField(self.tr("Search statements"), theme, self)
        self.field.setObjectName("statement_choice_field")
        self.list = QListWidget(self)
        read_as_the_dataset(self.list)
        self.list.setObjectName("statement_choice_list")
        self.list.setAccessibleName(self.title.text())
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _Delegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.count = QLabel(self)
        self.rule_button = QPushButton(self.tr("By the rule"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        for button in (self.rule_button, self.close_button):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.rule_button)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(8)
        for part in (self.title, self.field, self.list):
            column.addWidget(part)
        column.addLayout(foot)
        self._fill()
        self._tick()
        self.list.itemChanged.connect(self._on_ticked)
        self.field.textChanged.connect(self._filter)
        self.field.left.connect(self._on_field_left)
        self.rule_button.clicked.connect(lambda _checked=False: self._choose(None))
        self.close_button.clicked.connect(lambda _checked=False: self.close())
        self.show_theme(theme)
        self.resize(theme.px(640), theme.px(560))
        self.field.setFocus()

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._delegate.theme = theme
        self.title.setFont(theme.font(18, 700))
        self.count.setFont(theme.font(13))
        self.field.show_theme(theme)
        self.list.doItemsLayout()

    def _fill(self) -> None:
        dataset = self._briefing.timeline.dataset
        for briefed in page_order(self._briefing.statements):
            item = QListWidgetItem()
            item.setText(f"{speaker_name(briefed, dataset)}: {briefed.statement.summary}")
            spoken = spoken_statement(briefed, self._briefing.timeline)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setData(STATEMENT, briefed)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _tick(self) -> None:
        """Tick what is printed now, and say how many that are."""
        printed = {one.statement.id for one in chosen_statements(self._briefing, self._ids)}
        self.list.blockSignals(True)
        for item in self._items():
            ticked = item.data(STATEMENT).statement.id in printed
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.list.viewport().update()
        words = (
            self.tr("{count} of {total}, by the rule")
            if self._ids is None
            else self.tr("{count} of {total}, chosen by hand")
        ).format(count=len(printed), total=self.list.count())
        self.count.setText(words)
        self.rule_button.setEnabled(self._ids is not None)

    def _choose(self, ids: tuple[StatementId, ...] | None) -> None:
        self._ids = ids
        self._tick()
        self.chosen.emit(ids)

    def _on_ticked(self) -> None:
        ticked = (i for i in self._items() if i.checkState() == Qt.CheckState.Checked)
        self._choose(tuple(item.data(STATEMENT).statement.id for item in ticked))

    def _filter(self, text: str) -> None:
        wanted = fold(text).split()
        for item in self._items():
            words = fold(item.text())
            item.setHidden(not all(word in words for word in wanted))

    def _on_field_left(self) -> None:
        """Enter and Down go to the list, Esc in the empty field closes."""
        shown = [row for row, item in enumerate(self._items()) if not item.isHidden()]
        if shown:
            self.list.setCurrentRow(shown[0])
            self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from anywhere else."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """Paints a box, who speaks, and what is said; a click anywhere ticks, as the space bar does."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(0, self.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one statement."""
        theme, px = self.theme, self.theme.px
        briefed: BriefedStatement = index.data(STATEMENT)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setLayoutDirection(option.direction)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.colour("select" if selected else "surface"))
        side = px(BOX)
        box = QRectF(rect.left() + px(8), rect.center().y() - side / 2, side, side)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) in (
            Qt.CheckState.Checked,
            Qt.CheckState.Checked.value,
        )
        paint_box(painter, box, theme, checked=ticked, fixed=False)
        speaker, _, said = index.data(Qt.ItemDataRole.DisplayRole).partition(": ")
        speaker = speaker + (self.tr("  ·  with a check") if briefed.has_check else "")
        left = round(box.right()) + px(10)
        for line, (words, weight, role) in enumerate(((speaker, 600, "ink"), (said, 400, "ink_2"))):
            painter.setFont(theme.font(13, weight))
            painter.setPen(theme.colour(role))
            room = QRect(
                QPoint(left, rect.top() + px(4) + line * px(19)),
                QSize(rect.right() - left - px(8), px(19)),
            )
            shown = QFontMetricsF(painter.font()).elidedText(
                " ".join(words.split()), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
            )
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(rect), theme.colour("ink"), 3)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick, or no longer."""
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if event.type() != QEvent.Type.MouseButtonRelease and not pressed:
            return False
        was = index.data(Qt.ItemDataRole.CheckStateRole)
        ticked = was in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        now = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, now, Qt.ItemDataRole.CheckStateRole)
