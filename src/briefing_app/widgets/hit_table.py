"""A table of what leads to a day: when, what kind of thing, and its words on one line."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefing_app.domain.sentences import capitalised, long_date, short_day_in
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.search import Hit, HitKind, Spans
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
COLUMNS = DATE, KIND, WHAT = range(3)
HIT_ROLE = Qt.ItemDataRole.UserRole
MOST_LISTED = 500
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
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the first cell speaks for its row."""
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            kind = capitalised(kind_words(hit.kind))
            return (self._day(hit), kind, f"{hit.title}  {hit.text}")[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            day = self._day(hit, full=True)
            kind = kind_words(hit.kind)
            return ", ".join(filter(None, (day, kind, f"{hit.title}: {hit.text}")))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The head of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Date"), self.tr("Kind"), self.tr("What"))[section]
        return None

    def _day(self, hit: Hit, *, full: bool = False) -> str:
        timeline = self._timeline
        if hit.day_index is None or timeline is None:
            return ""
        day = timeline.day(hit.day_index)
        return long_date(day) if full else short_day_in(timeline.dataset, day)


def kind_words(kind: HitKind) -> str:
    """What kind of thing a row is about."""
    words: dict[HitKind, str] = {
        "place": QCoreApplication.translate("HitKind", "place"),
        "event": QCoreApplication.translate("HitKind", "event"),
        "statement": QCoreApplication.translate("HitKind", "statement"),
        "report": QCoreApplication.translate("HitKind", "report"),
        "denial": QCoreApplication.translate("HitKind", "denial"),
        "count": QCoreApplication.translate("HitKind", "count"),
    }
    return words[kind]


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


class HitTable(QTableView):
    """Rows of hits, chosen one at a time; Enter or a double click activates one."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        """`name` is what assistive technology calls it."""
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setAccessibleName(name)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.hit_delegate = HitDelegate(theme, self)
        self.setItemDelegateForColumn(WHAT, self.hit_delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.hit_delegate.theme = theme
        self.setFont(theme.font(13))
        self.horizontalHeader().setFont(theme.font(11))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        metrics = QFontMetricsF(theme.font(13))
        for section, widest in enumerate(("30 Aug 2021", capitalised(kind_words("statement")))):
            self.setColumnWidth(section, round(metrics.horizontalAdvance(widest)) + 24)
        self.viewport().update()
