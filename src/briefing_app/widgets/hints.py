"""Three callouts at the first start: how to move the day, hide the outcome, see evidence."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QWidget

from briefing_app.widgets.panels import Panels
from briefing_app.widgets.theme import Theme

WIDTH, PADDING, RADIUS = 240, 12, 6  # px at 100 % text size
LEADER = 9  # least length of the line to what is meant
DOT = 3  # radius of its end
MARGIN = 8

Where = Callable[[], QRect | None]
Kept = Callable[[], list[QRect]]


def free_box(
    target: QRect, size: QSize, within: QRect, kept: Sequence[QRect], leader: int
) -> QRect | None:
    """Where a box of that size is near a target and covers nothing kept clear; None for nowhere.

    All rectangles are those of one window. The nearest place wins; of those, the one in line.
    """
    width, height = size.width(), size.height()
    middle = target.center().x() - width // 2
    xs = {min(max(middle, within.left()), within.right() - width + 1)}
    xs |= {within.left(), within.right() - width + 1}
    ys = {target.center().y() - height // 2, within.top(), within.bottom() - height + 1}
    for rect, gap in [(target, leader), *((one, 1) for one in kept)]:
        xs |= {rect.left() - gap - width, rect.right() + 1 + gap}
        ys |= {rect.top() - gap - height, rect.bottom() + 1 + gap}
    xs = {x for x in xs if within.left() <= x <= within.right() - width + 1}
    ys = {y for y in ys if within.top() <= y <= within.bottom() - height + 1}
    places = []
    for x in xs:
        across = max(target.left() - x - width + 1, x - target.right(), 0)
        aside = abs(x + width // 2 - target.center().x())
        for y in ys:
            along = max(target.top() - y - height + 1, y - target.bottom(), 0)
            length = math.hypot(across, along)
            if length >= leader:
                places.append((length, aside, x, y))
    boxes = (QRect(x, y, width, height) for _, _, x, y in sorted(places))
    return next((box for box in boxes if not any(box.intersects(one) for one in kept)), None)


def nearest_points(box: QRect, target: QRect) -> tuple[QPoint, QPoint]:
    """The ends of the shortest line between two rectangles, in the middle where they overlap."""

    def ends(low: int, high: int, other_low: int, other_high: int) -> tuple[int, int]:
        if high < other_low:
            return high, other_low
        if other_high < low:
            return low, other_high
        both = (max(low, other_low) + min(high, other_high)) // 2
        return both, both

    x = ends(box.left(), box.right(), target.left(), target.right())
    y = ends(box.top(), box.bottom(), target.top(), target.bottom())
    return QPoint(x[0], y[0]), QPoint(x[1], y[1])


class Callout(QWidget):
    """One hint in a box, with a line to what it is about. The mouse goes through it."""

    def __init__(self, words: str, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("callout")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = words
        self.close_words = self.tr("Esc closes the hints")
        self.setAccessibleName(f"{words}. {self.close_words}")
        self._theme = theme
        self.box = QRect()  # within the window
        self._ends = QPoint(), QPoint()

    def box_size(self, theme: Theme) -> QSize:
        """The size of the box; wider where the language needs that."""
        widest = max(
            QFontMetricsF(theme.font(13, 600)).horizontalAdvance(self.words),
            QFontMetricsF(theme.font(11)).horizontalAdvance(self.close_words),
        )
        width = max(theme.px(WIDTH), math.ceil(widest) + 2 * theme.px(PADDING + 1))
        return QSize(width, theme.px(2 * PADDING + 17 + 4 + 15))

    def point_at(self, target: QRect, box: QRect, theme: Theme) -> None:
        """Stand in a box of the window and point at a target."""
        self._theme, self.box = theme, box
        start, end = nearest_points(box, target)
        dot = theme.px(DOT) + 1
        around = QRect(end.x() - dot, end.y() - dot, 2 * dot, 2 * dot)
        self.setGeometry(box.united(around))
        self._ends = start - self.pos(), end - self.pos()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the box, the words and how to close it."""
        theme, px = self._theme, self._theme.px
        ink, surface = theme.colour("ink"), theme.colour("surface")
        box = QRectF(self.box.translated(-self.pos())).adjusted(1, 1, -1, -1)
        start, end = self._ends
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(surface, 5))  # tells the line from lines under it
            painter.drawLine(start, end)
            painter.setPen(QPen(ink, 1.5))
            painter.drawLine(start, end)
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(end), px(DOT) - 1, px(DOT) - 1)
            painter.setBrush(surface)
            painter.setPen(QPen(ink, 1.2))
            painter.drawRoundedRect(box, px(RADIUS), px(RADIUS))
            text = box.adjusted(px(PADDING), px(PADDING), -px(PADDING), -px(PADDING))
            painter.setFont(theme.font(13, 600))
            painter.drawText(text, Qt.AlignmentFlag.AlignTop, self.words)
            painter.setPen(theme.colour("ink_2"))
            painter.setFont(theme.font(11))
            painter.drawText(text, Qt.AlignmentFlag.AlignBottom, self.close_words)


class Hints(QObject):
    """Shows callouts over a window until Esc, and keeps them near what they point at.

    Signals:
        without_room(str): the words of those for which the window has no free room, as with
            large text in a small window.
    """

    without_room = Signal(str)

    def __init__(
        self, window: QWidget, theme: Theme, hints: Sequence[tuple[str, Where]], kept: Kept
    ) -> None:
        """`kept` tells what no callout may cover, in rectangles of the window."""
        super().__init__(window)
        self._kept = kept
        self._window = window
        self._theme = theme
        self._hints = tuple(hints)
        self.callouts: tuple[Callout, ...] = ()
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.timeout.connect(self.place)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setContext(Qt.ShortcutContext.WindowShortcut)
        self._escape.activated.connect(self.hide)
        self._escape.setEnabled(False)

    @property
    def shown(self) -> bool:
        """Whether callouts are in view."""
        return bool(self.callouts)

    def show(self) -> None:
        """Show all callouts."""
        if self.shown:
            return
        self.callouts = tuple(Callout(w, self._theme, self._window) for w, _ in self._hints)
        self._escape.setEnabled(True)
        self._window.installEventFilter(self)
        self.place()
        untold = [callout.words for callout in self.callouts if callout.isHidden()]
        if untold:
            self.without_room.emit(" · ".join(untold))

    def hide(self) -> None:
        """Remove them."""
        self._escape.setEnabled(False)
        self._window.removeEventFilter(self)
        self._placing.stop()
        for callout in self.callouts:
            callout.hide()
            callout.deleteLater()
        self.callouts = ()

    def toggle(self) -> None:
        """Show them, or remove them."""
        if self.shown:
            self.hide()
        else:
            self.show()

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.follow()

    def follow(self) -> None:
        """What they point at has moved, or is about to."""
        if self.shown:
            self._placing.start(0)

    def place(self) -> None:
        """Put every callout near what it is about; one without target or room is not shown."""
        if not self.shown:
            return
        leader = self._theme.px(LEADER)
        within = self._window.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        targets = [where() for _, where in self._hints]
        kept = [*self._kept(), *(target for target in targets if target is not None)]
        for callout, target in zip(self.callouts, targets, strict=True):
            size = callout.box_size(self._theme)
            box = None if target is None else free_box(target, size, within, kept, leader)
            callout.setVisible(box is not None)
            if target is not None and box is not None:
                kept.append(box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
                callout.point_at(target, box, self._theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size: so have its parts, a moment later."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False


def first_hints(window: QWidget, panels: Panels) -> tuple[tuple[str, Where], ...]:
    """What to begin with: the day, what was known, and evidence."""
    time_panel, city_table = panels.time_panel, panels.city_table

    def handle() -> QRect | None:
        rect = time_panel.date_bar.handle_rect
        if rect is None or not panels.header.isVisible():  # it is that of a comparison
            return None
        return seen(window, time_panel.date_bar, rect)

    def knowledge() -> QRect | None:
        control = time_panel.controls_row.knowledge_control
        return seen(window, control, control.rect())

    def row() -> QRect | None:
        view = city_table.view
        places = (
            row for row in range(city_table.model.rowCount()) if city_table.model.place_id(row)
        )
        first = next(places, None)
        if first is None:
            return None
        rect = view.visualRect(city_table.model.index(first, 0))
        return seen(window, view.viewport(), rect)

    return (
        (QCoreApplication.translate("Hints", "Drag, or press Ctrl+Right"), handle),
        (QCoreApplication.translate("Hints", "Hide what was not yet known"), knowledge),
        (QCoreApplication.translate("Hints", "Press Enter for evidence"), row),
    )


def kept_clear(window: QWidget, panels: Panels) -> Kept:
    """What callouts may not cover: finding, headings, and all that moves the time."""
    time_panel, city_table = panels.time_panel, panels.city_table
    whole: tuple[QWidget, ...] = (
        panels.header, panels.knowledge_strip, panels.notice, panels.status_line,
        time_panel.date_bar, time_panel.knowledge_track, time_panel.controls_row,
    )  # fmt: skip
    columns: tuple[tuple[QWidget, QWidget], ...] = (
        (city_table, city_table.view.viewport()),
        (panels.map_panel, panels.map_panel.view),
        (panels.statement_panel, panels.statement_panel.list),
    )

    def kept() -> list[QRect]:
        rects = [seen(window, part, part.rect()) for part in whole]
        for column, content in columns:
            top = content.mapTo(column, QPoint(0, 0)).y()
            rects.append(seen(window, column, QRect(0, 0, column.width(), top)))
        view = city_table.view
        for position in city_table.model.heading_positions:
            rect = view.visualRect(city_table.model.index(position, 0))
            rect.setWidth(view.viewport().width())
            rects.append(seen(window, view.viewport(), rect))
        layout = window.layout()
        menu_bar = None if layout is None else layout.menuBar()
        if menu_bar is not None:
            rects.append(seen(window, menu_bar, menu_bar.rect()))
        return [rect for rect in rects if rect is not None]

    return kept


def seen(window: QWidget, part: QWidget, rect: QRect) -> QRect | None:
    """A rectangle of a part as far as it is in view, in the window; None where it is not."""
    if not part.isVisible():
        return None
    rect = rect & part.visibleRegion().boundingRect()
    return None if rect.isEmpty() else QRect(part.mapTo(window, rect.topLeft()), rect.size())
