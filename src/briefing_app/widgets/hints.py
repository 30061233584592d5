"""Three callouts at the first start: how to move the day, hide the outcome, see evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QPolygonF, QShortcut
from PySide6.QtWidgets import QWidget

from briefing_app.widgets.city_table import CityTable
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_panel import TimePanel

WIDTH, PADDING, RADIUS = 240, 12, 6  # px at 100 % text size
POINTER = 9  # height of the tip that points at what is meant
MARGIN = 8
CLOSE_WORDS = "Esc closes the hints"

Where = Callable[[], QRect | None]


class Callout(QWidget):
    """One hint, above or below what it points at. The mouse goes through it."""

    def __init__(self, words: str, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("callout")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = words
        self.setAccessibleName(f"{words}. {CLOSE_WORDS}")
        self._window = window
        self._theme = theme
        self._tip = QPoint()
        self._above = True

    def point_at(self, target: QRect, theme: Theme) -> None:
        """Stand above a rectangle of the window, or below it where there is no room above."""
        self._theme = theme
        px = theme.px
        tip, parent = px(POINTER), self._window
        height = px(2 * PADDING + 17 + 4 + 15) + tip
        left = min(
            max(target.center().x() - px(WIDTH) // 2, MARGIN), parent.width() - px(WIDTH) - MARGIN
        )
        self._above = target.top() - height >= MARGIN
        top = target.top() - height if self._above else target.bottom() + 1
        self.setGeometry(left, top, px(WIDTH), height)
        x = min(max(target.center().x() - left, px(RADIUS) + tip), px(WIDTH) - px(RADIUS) - tip)
        self._tip = QPoint(x, height - 1 if self._above else 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, its tip, the words and how to close it."""
        theme, px, tip = self._theme, self._theme.px, self._theme.px(POINTER)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        box.adjust(0, 0 if self._above else tip, 0, -tip if self._above else 0)
        foot = box.bottom() if self._above else box.top()
        x = self._tip.x()
        corners = QPolygonF([QPointF(x - tip, foot), QPointF(self._tip), QPointF(x + tip, foot)])
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme.colour("surface"))
            painter.setPen(QPen(theme.colour("ink"), 1.2))
            painter.drawRoundedRect(box, px(RADIUS), px(RADIUS))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(corners)
            inner = 1.2 if self._above else -1.2
            painter.fillRect(
                QRectF(x - tip + 1, foot - abs(inner), 2 * tip - 2, 2 * abs(inner)),
                theme.colour("surface"),
            )
            painter.setPen(QPen(theme.colour("ink"), 1.2))
            painter.drawPolyline(corners)
            text = box.adjusted(px(PADDING), px(PADDING), -px(PADDING), -px(PADDING))
            painter.setFont(theme.font(13, 600))
            painter.drawText(text, Qt.AlignmentFlag.AlignTop, self.words)
            painter.setPen(theme.colour("ink_2"))
            painter.setFont(theme.font(11))
            painter.drawText(text, Qt.AlignmentFlag.AlignBottom, CLOSE_WORDS)


class Hints(QObject):
    """Shows callouts over a window until Esc, and keeps them at what they point at."""

    def __init__(self, window: QWidget, theme: Theme, hints: Sequence[tuple[str, Where]]) -> None:
        super().__init__(window)
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
        """Put every callout at what it points at; one without a target is not shown."""
        for callout, (_, where) in zip(self.callouts, self._hints, strict=True):
            target = where()
            callout.setVisible(target is not None)
            if target is not None:
                callout.point_at(target, self._theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size: so have its parts, a moment later."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False


def first_hints(
    window: QWidget, time_panel: TimePanel, city_table: CityTable
) -> tuple[tuple[str, Where], ...]:
    """What to begin with: the day, what was known, and evidence."""

    def within(part: QWidget, rect: QRect) -> QRect | None:
        if not part.isVisible() or rect.isEmpty():
            return None
        return QRect(part.mapTo(window, rect.topLeft()), rect.size())

    def handle() -> QRect | None:
        rect = time_panel.date_bar.handle_rect
        return None if rect is None else within(time_panel.date_bar, rect)

    def knowledge() -> QRect | None:
        control = time_panel.controls_row.knowledge_control
        return within(control, control.rect())

    def row() -> QRect | None:
        view = city_table.view
        places = (
            row for row in range(city_table.model.rowCount()) if city_table.model.place_id(row)
        )
        first = next(places, None)
        if first is None:
            return None
        rect = view.visualRect(city_table.model.index(first, 0))
        return within(view.viewport(), rect & view.viewport().rect())

    return (
        ("Drag, or press Ctrl+Right", handle),
        ("Hide what was not yet known", knowledge),
        ("Press Enter for evidence", row),
    )
