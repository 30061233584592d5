"""A table of what leads to a day: when, what kind of thing, and its words on one line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

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
LEAD = 0.6  # share of the room by which the first match has ended, where a text is cut
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
    """Paints title and text in one line, the matching words bold, underlined and in view."""

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
        title = (hit.title, hit.title_spans, self.theme.font(13, 600))
        text = (hit.text, hit.text_spans, self.theme.font(13))
        needed, x = natural_width(*text), rect.left()
        # A long title leaves half of the room to the text.
        room = rect.width() - GAP - min(needed, rect.width() / 2)
        for part, role in ((title, "ink"), (text, "ink_2")):
            shown = excerpt(*part, room)
            layout = laid_out(*shown, part[2])
            painter.setPen(self.theme.colour(role))
            top = rect.top() + (rect.height() - layout.boundingRect().height()) / 2
            layout.draw(painter, QPointF(x, top))
            x += natural_width(*shown, part[2]) + GAP
            room = rect.right() - x
        painter.restore()


def excerpt(text: str, spans: Spans, font: QFont, room: float) -> tuple[str, Spans]:
    """What of a text has room, with the first match in view, and where the matches are in it.

    It begins as early as leaves the end of the first match within `LEAD` of the room (px), and
    then at the beginning of a word. An ellipsis stands for what is left out on either side.
    """
    if natural_width(text, spans, font) <= room:
        return text, spans
    first_end = sum(spans[0]) if spans else 0

    def cut(start: int, end: int) -> tuple[str, Spans]:
        before, after = "…" if start else "", "…" if end < len(text) else ""
        shift = len(before) - start
        kept = [(max(at, start), min(at + length, end)) for at, length in spans]
        shown = tuple((at + shift, stop - at) for at, stop in kept if at < stop)
        return before + text[start:end].strip() + after, shown

    starts = [0, *(word.start() for word in re.finditer(r"(?<=\s)\S", text))]
    starts = [start for start in starts if not spans or start <= spans[0][0]]
    enough = bisect_left(
        starts,
        -LEAD * room,
        hi=len(starts) - 1,
        key=lambda start: -natural_width(*cut(start, first_end), font),
    )
    start = starts[enough]
    ends = range(start + 1, len(text) + 1)
    fitting = bisect_right(ends, room, key=lambda end: natural_width(*cut(start, end), font))
    return cut(start, ends[max(fitting - 1, 0)])


def natural_width(text: str, spans: Spans, font: QFont) -> float:
    """The width of a text on one line, matches marked (px)."""
    layout = laid_out(text, spans, font)  # owns its lines
    return layout.lineAt(0).naturalTextWidth() if text else 0.0


def laid_out(text: str, spans: Spans, font: QFont) -> QTextLayout:
    """A text on one line, matches marked."""
    layout = QTextLayout(text, font)
    layout.setFormats(match_formats(spans, font))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


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
