"""Who held how many places on every day: a picture that stands, and a cursor that moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QMenu, QToolTip, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.key_events import KeyEvent, key_events
from briefing_app.domain.sentences import capitalised
from briefing_app.domain.time_words import key_event_name, key_event_title
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.chart_bands import Band, bands_of_days, chart_bands, chart_words
from briefing_app.drawing.palette import holder_styles
from briefing_app.widgets.chart_labels import ChartSpace, chart_labels, place_names
from briefing_app.widgets.chart_picture import (
    ChartContent,
    ChartPainter,
    not_yet_known_words,
)
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.marks import paint_kept
from briefing_app.widgets.plain_tip import plain_tip
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import LANE, TimeAxis, time_axis

FOOT = 6
CURSOR_ABOVE = 4  # how far the cursor rises above the areas
SPAN_SHADE = 0.14  # how dark the days between two cursors are
TOOLTIP_REACH = 6
SETTLE_MS = 60  # from the last step of the knowledge to a new drawing


class ControlChart(QWidget):
    """The chart with the lane of key events above it. A press or drag on it scrubs.

    The areas are drawn once for a timeline and size; a step of the day paints a strip of that
    picture and the cursor.

    Signals:
        scrub_began(float): the left button went down at this x.
        scrub_moved(float): the pointer was dragged to this x.
        scrub_ended(): the button came up.
        evidence_requested(): the menu's entry for the day in view was chosen.
    """

    scrub_began = Signal(float)
    scrub_moved = Signal(float)
    scrub_ended = Signal()
    evidence_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("control_chart")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._timeline: Timeline | None = None
        self._day_index = 0
        self._other_index: int | None = None  # of a day that is compared
        self._bands: tuple[Band, ...] = ()
        self._all_keys: tuple[KeyEvent, ...] = ()
        self._keys: tuple[KeyEvent, ...] = ()  # on the days in view
        self._space = ChartSpace(TimeAxis(0, 1, 1), 0, 1, 1, 1)
        self._content: ChartContent | None = None
        self._picture: QPixmap | None = None
        self._chart_painter = ChartPainter(self)
        self._days: range | None = None  # in view; None for all
        self._known_until = -1  # last day index that is known
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self._on_settled)
        self.spoken: QAccessibleWidget | None = None

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._lay_out()

    def show_timeline(self, timeline: Timeline) -> None:
        """Draw another dataset, or the same as known on another day.

        Knowledge may follow the day, and a drawing is dear: of the same dataset, it is drawn
        anew when the last step is a moment ago. Until then what is not known any more is hatched.
        """
        same = self._timeline is not None and self._timeline.dataset is timeline.dataset
        self._timeline = timeline
        if same and self._picture is not None:
            before = self._bare_space
            self._known_until = timeline.last_known_index
            self._settling.start()
            self._update_hatch(before, self._bare_space)
        else:
            self._draw(timeline)

    @property
    def _bare_space(self) -> ChartSpace:
        """The space with those days of the picture that are not hatched while a new one is due."""
        known = _known_of(self._space.axis.days, self._known_until)
        return replace(self._space, shown_days=min(known, self._space.shown_days))

    def _update_hatch(self, before: ChartSpace, now: ChartSpace) -> None:
        """Paint anew what is different in the hatch: its edge, and the words in its middle."""
        if before.shown_days != now.shown_days:
            first, last = sorted(round(space.edge(space.shown_days)) for space in (before, now))
            self.update(first - 2, 0, last - first + 4, self.height())
            for space in (before, now):
                words = not_yet_known_words(space, self._theme)
                self.update(words.toAlignedRect().adjusted(-1, -1, 1, 1))

    def settle(self) -> None:
        """Draw the knowledge in view at once, if that is still due."""
        if self._settling.isActive() and self._timeline is not None:
            self._draw(self._timeline)

    def _on_settled(self) -> None:
        if self._timeline is not None:
            self._draw(self._timeline)

    def _draw(self, timeline: Timeline) -> None:
        self._settling.stop()
        self._known_until = timeline.last_known_index
        self._bands = chart_bands(timeline)
        self._all_keys = key_events(timeline)
        noun = timeline.dataset.counted_set.short_noun
        self.setAccessibleName(self.tr("{} held by day").format(capitalised(noun)))
        self._lay_out()

    def show_days(self, days: range | None) -> None:
        """Take other days into view; None for all."""
        if days != self._days:
            self._days = days
            self._lay_out()

    def show_day(self, briefing: Briefing) -> None:
        """Move the cursor."""
        for index in (self._day_index, briefing.day_index):
            self.update(self._space.axis.x(index) - 2, 0, 4, self.height())
        self._day_index = briefing.day_index
        hint = self.tr("Control Shift D opens it as a table.")
        self.setAccessibleDescription(f"{chart_words(briefing)} {hint}")

    def show_other(self, day_index: int | None) -> None:
        """Show a second cursor, that of a day compared with the one in view, or take it away."""
        if day_index is not None or self._other_index is not None:
            self._other_index = day_index
            self.update()  # the span between the two is another

    @property
    def other_x(self) -> int | None:
        """The pixel of the second cursor; an end of the axis where its day is out of view."""
        axis, day = self._space.axis, self._other_index
        return None if day is None else min(max(axis.x(day), axis.left), axis.right)

    @property
    def cursor_x(self) -> int:
        """The pixel of the day in view."""
        return self._space.axis.x(self._day_index)

    # Geometry

    def _lay_out(self) -> None:
        """Fit the axis to the size of the widget; the picture follows at the next paint."""
        if self._settling.isActive():  # a new drawing is due: draw it right away
            self.settle()
            return
        timeline, top = self._timeline, self._theme.px(LANE)
        self._content = self._picture = None
        if timeline is not None:
            days = range(timeline.day_count) if self._days is None else self._days
            self._space = ChartSpace(
                time_axis(self.width(), self._theme, len(days), days.start),
                top,
                max(self.height() - FOOT, top + 1),
                max(timeline.total, 1),
                _known_of(days, timeline.last_known_index),
            )
            self._keys = tuple(key for key in self._all_keys if key.known.day_index in days)
        self.update()

    def _make_content(self, timeline: Timeline) -> ChartContent:
        dataset = timeline.dataset
        styles = holder_styles(dataset)
        metrics = QFontMetricsF(self._theme.font(12))
        bands = bands_of_days(self._bands, self._space.axis.days)
        return ChartContent(
            bands=bands,
            styles=styles,
            space=self._space,
            whole=f"{timeline.total} {dataset.counted_set.short_noun}",
            labels=chart_labels(
                timeline,
                bands,
                styles,
                self._space,
                metrics.horizontalAdvance,
                metrics.height(),
            ),
            ticks=tuple(self._placed_keys(timeline)),
        )

    def _placed_keys(self, timeline: Timeline) -> Iterator[tuple[int, float | None, str]]:
        metrics = QFontMetricsF(self._theme.font(11))
        axis = self._space.axis
        names = [key_event_name(key.known.event, timeline.dataset) for key in self._keys]
        ticks = [axis.x(key.known.day_index) for key in self._keys]
        widths = [metrics.horizontalAdvance(name) for name in names]
        starts = place_names(list(zip(ticks, widths, strict=True)), axis.left, self.width() - 2)
        return zip(ticks, starts, names, strict=True)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed strip of the picture, and the cursor."""
        ratio = self.devicePixelRatioF()
        if self._content is None and self._timeline is not None:
            self._content = self._make_content(self._timeline)
        picture = self._picture
        if picture is None or picture.devicePixelRatioF() != ratio:
            picture = self._picture = self._chart_painter.picture(
                self._content, self._theme, self.size(), ratio
            )
        with QPainter(self) as painter:
            paint_kept(painter, picture, event.region())
            bare = self._bare_space
            if self._settling.isActive() and bare.shown_days < self._space.shown_days:
                self._chart_painter.paint_not_yet_known(painter, bare, self._theme)
            if self._timeline is not None:
                self._paint_cursors(painter)

    def _paint_cursors(self, painter: QPainter) -> None:
        """The cursor, or two and the span between them."""
        cursors, other = [self.cursor_x], self.other_x
        if other is not None:
            first, last = sorted((self.cursor_x, other))
            shade = QColor(self._theme.colour("ink"))
            shade.setAlphaF(SPAN_SHADE)
            areas_top, foot = int(self._space.top), int(self._space.bottom)
            painter.fillRect(first, areas_top, last - first, foot - areas_top, shade)
            if self._other_index in self._space.axis.days:
                cursors.append(other)
        top = int(self._space.top) - CURSOR_ABOVE
        height = self.height() - top
        painter.setClipRegion(self._beside_names())
        for x in cursors:
            painter.fillRect(x - 2, top, 4, height, self._theme.colour("surface"))
            painter.fillRect(x - 1, top, 2, height, self._theme.colour("ink"))

    def _beside_names(self) -> QRegion:
        """All but the names in the areas, which a cursor would cross out."""
        region = QRegion(self.rect())
        for label in () if self._content is None else self._content.labels:
            region -= QRegion(label.rect.toAlignedRect())
        return region

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the drawing to the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Name key events in tooltips."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            told = self.key_event_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(told), self)
            return True
        return super().event(event)

    def key_event_at(self, x: float, y: float) -> str:
        """The full name of the key event under the pointer; empty where there is none."""
        timeline, content = self._timeline, self._content
        if timeline is None or content is None or y > self._space.top:
            return ""
        metrics = QFontMetricsF(self._theme.font(11))
        near = [
            (abs(tick - x), position)
            for position, (tick, start, name) in enumerate(content.ticks)
            if abs(tick - x) <= TOOLTIP_REACH
            or (start is not None and start <= x <= start + metrics.horizontalAdvance(name))
        ]
        if not near:
            return ""
        return key_event_title(self._keys[min(near)[1]].known.event, timeline.dataset)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to scrub."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.scrub_began.emit(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.scrub_moved.emit(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the day."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.scrub_ended.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the day in view."""
        self.day_menu().popup(event.globalPos())

    def day_menu(self) -> QMenu:
        """The menu of the day in view."""
        menu = QMenu(self)
        menu.setObjectName("chart_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Evidence for this day"), self.evidence_requested.emit)
        return menu


def _known_of(days: range, last_known: int) -> int:
    """How many of the days in view are known."""
    return min(max(last_known + 1 - days.start, 0), len(days))


def _spoken_chart(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """What assistive technology meets: a chart. Without this it would meet a nameless container."""
    if not isinstance(thing, ControlChart):
        return None
    # The reference keeps the Python side alive as long as the widget. `interface_cast` must never
    # be overridden here: that crashes (PySide6 6.11.3 and 6.12.0).
    thing.spoken = QAccessibleWidget(thing, QAccessible.Role.Chart)
    return thing.spoken


QAccessible.installFactory(_spoken_chart)
