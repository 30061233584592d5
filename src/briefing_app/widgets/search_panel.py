"""The search over all days: a window beside the main one, with what was found and where."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.number_words import counted
from briefing_app.domain.sentences import capitalised, knowledge, long_date, short_day_in
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.search import Hit, SearchIndex, Spans
from briefing_app.widgets.filter_field import FilterField
from briefing_app.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
HEADINGS = ("Date", "Kind", "What")
WHAT = 2
HIT_ROLE = Qt.ItemDataRole.UserRole
MOST_LISTED = 500
TYPING_MS = 150  # after the last key; a search takes a few ms
ROW = 26  # height, px at 100 % text size
GAP = 8
Ranges = list[QTextLayout.FormatRange]


class HitModel(QAbstractTableModel):
    """What was found, one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()
        self._timeline: Timeline | None = None

    def show(self, hits: tuple[Hit, ...], timeline: Timeline | None) -> None:
        """List other hits of a timeline."""
        self.beginResetModel()
        self.hits, self._timeline = hits[:MOST_LISTED], timeline
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Hits, as far as they are listed."""
        return 0 if parent.isValid() else len(self.hits)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Date, kind, what."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the first cell speaks for its row."""
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._day(hit), capitalised(hit.kind), f"{hit.title}  {hit.text}")[
                index.column()
            ]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            day = self._day(hit, full=True)
            return ", ".join(filter(None, (day, hit.kind, f"{hit.title}: {hit.text}")))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The head of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None

    def _day(self, hit: Hit, *, full: bool = False) -> str:
        timeline = self._timeline
        if hit.day_index is None or timeline is None:
            return ""
        day = timeline.day(hit.day_index)
        return long_date(day) if full else short_day_in(timeline.dataset, day)


class HitDelegate(QStyledItemDelegate):
    """Paints title and text in one line, the matching words bold and underlined."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as Qt does, and the words over it."""
        empty = QStyleOptionViewItem(option)
        self.initStyleOption(empty, index)
        empty.text = ""
        style = empty.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, empty, painter, empty.widget)
        hit, rect = index.data(HIT_ROLE), QRectF(option.rect).adjusted(6, 0, -6, 0)
        painter.save()
        painter.setClipRect(rect)
        x = rect.left()
        for text, spans, font, role in (
            (hit.title, hit.title_spans, self.theme.font(13, 600), "ink"),
            (hit.text, hit.text_spans, self.theme.font(13), "ink_2"),
        ):
            layout = QTextLayout(text, font)
            layout.setFormats(match_formats(spans, font))
            layout.beginLayout()
            line = layout.createLine()
            layout.endLayout()
            if line.isValid():
                painter.setPen(self.theme.colour(role))
                top = rect.top() + (rect.height() - line.height()) / 2
                layout.draw(painter, QPointF(x, top))
                x += line.naturalTextWidth() + GAP
        painter.restore()


def match_formats(spans: Spans, font: QFont) -> Ranges:
    """How the matching stretches of a text look."""
    marked = QFont(font)
    marked.setWeight(QFont.Weight.Bold)
    ranges: Ranges = []
    for start, length in spans:
        looks = QTextCharFormat()
        looks.setFont(marked)
        looks.setFontUnderline(True)
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start, length, looks
        ranges.append(one)
    return ranges


class SearchPanel(QDialog):
    """Finds words in places, events and statements of all days, as far as they are known.

    Signals:
        hit_requested(Hit): the user wants to go to something found.
    """

    hit_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_panel")
        self.setWindowTitle(self.tr("Search all days"))
        self._theme = theme
        self._timeline: Timeline | None = None
        self._index: SearchIndex | None = None
        self._went = False  # whether the current result has been gone to
        self.title = QLabel(self.windowTitle(), self)
        self.field = FilterField(self.tr("Search all days"), theme, self)
        self.count = QLabel(self)
        self.count.setObjectName("search_count")
        for label in (self.title, self.count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.model = HitModel(self)
        self.view = QTableView(self)
        self.view.setObjectName("search_hits")
        self.view.setAccessibleName(self.tr("Results"))
        self.view.setModel(self.model)
        self.delegate = HitDelegate(theme, self.view)
        self.view.setItemDelegateForColumn(WHAT, self.delegate)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        self.view.activated.connect(lambda index: self._go(index.row()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for part in (self.title, self.field, self.count):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.search)
        self.field.textChanged.connect(self._typing.start)
        self.field.left.connect(self._on_field_left)
        self.show_theme(theme)
        self.resize(theme.px(820), theme.px(560))

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = self.delegate.theme = theme
        self.title.setFont(theme.font(18, 700))
        self.count.setFont(theme.font(12))
        self.field.show_theme(theme)
        self.view.setFont(theme.font(13))
        self.view.horizontalHeader().setFont(theme.font(11))
        self.view.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        metrics = QFontMetricsF(theme.font(13))
        for section, widest in enumerate(("30 Aug 2021", "Statement")):
            self.view.setColumnWidth(section, round(metrics.horizontalAdvance(widest)) + 24)
        self.view.viewport().update()

    def show_timeline(self, timeline: Timeline) -> None:
        """Search another dataset, or the same as known on another day, from now on."""
        self._timeline, self._index = timeline, None
        if self.isVisible():
            self._typing.start()

    def open_field(self) -> None:
        """Show the window, ready to type."""
        self.show()
        self.activateWindow()
        self.field.setFocus()
        self.field.selectAll()
        self.search()

    def search(self) -> None:
        """Find what is typed, now."""
        self._typing.stop()
        if self._timeline is None:
            return
        if self._index is None:
            self._index = SearchIndex(self._timeline)
        hits = self._index.find(self.field.text())
        self._went = False
        self.model.show(hits, self._timeline)
        if hits:
            self.view.selectRow(0)
        self.count.setText(self._count_words(len(hits)))

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) result; after the last comes the first."""
        if self._typing.isActive() or (self._index is None and self.field.text()):
            self.search()
        rows = self.model.rowCount()
        if rows:
            here = max(self.view.currentIndex().row(), 0)
            self._go((here + by) % rows if self._went else here)

    def _go(self, row: int) -> None:
        self.view.selectRow(row)
        self._went = True
        self.hit_requested.emit(self.model.hits[row])

    def _on_field_left(self) -> None:
        """Enter and Down go to the results; Esc in the empty field closes."""
        if self._typing.isActive():
            self.search()
        if self.model.rowCount():
            self.view.setFocus()
        elif not self.field.text():
            self.reject()

    def _count_words(self, count: int) -> str:
        timeline = self._timeline
        assert timeline is not None
        if not self.field.text().strip():
            return f"Places, events and statements of all days. {knowledge(timeline)}."
        words = counted(count, "result")
        if count > MOST_LISTED:
            words += f", the first {MOST_LISTED} listed"
        return f"{words}. {knowledge(timeline)}."
