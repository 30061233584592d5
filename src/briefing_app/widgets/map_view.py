"""The map as the user moves and asks it: mouse, wheel, keys, tooltips."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from briefing_app.domain.sentences import evidence_words, holder_name
from briefing_app.drawing.map_projection import MapProjection
from briefing_app.widgets.map_canvas import MapCanvas
from briefing_app.widgets.theme import Theme

ZOOM_STEP = 1.25
REACH = 12  # how far from a glyph a click still means it, px
LEAST_DRAG = 4  # px


class MapView(MapCanvas):
    """Who holds which place on a day; zoomed, dragged, and asked by mouse and keys.

    Signals:
        place_requested(str): the user chose a place.
        evidence_requested(str): the user asked what a place's state rests on.
        moved(MapProjection): the user shows another part of the map, or all of it.
    """

    place_requested = Signal(object)
    evidence_requested = Signal(object)
    moved = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed: QPointF | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Show more closely or from further away, around a point or the middle."""
        at = at or QPointF(self.width() / 2, self.height() / 2)
        self._move_to(self._projection.zoomed(factor, at.x(), at.y()))

    def fit(self) -> None:
        """Show everything again."""
        self._move_to(self._projection.seen_as(MapProjection()))

    def follow(self, projection: MapProjection) -> None:
        """Show the part that another map of the same dataset shows."""
        self._show_part(self._projection.seen_as(projection))

    def _move_to(self, projection: MapProjection) -> None:
        if self._show_part(projection):
            self.moved.emit(projection)

    def _show_part(self, projection: MapProjection) -> bool:
        """Show another part of the map; whether it is another."""
        different = projection != self._projection
        if different:
            self._projection = projection
            self._places.project(projection)
            self._refresh()
        return different

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        turns = event.angleDelta().y() / 120
        if turns:
            self.zoom(ZOOM_STEP**turns, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map along."""
        if self._pressed is None:
            return
        moved = event.position() - self._pressed
        if self._dragging or moved.manhattanLength() >= LEAST_DRAG:
            self._dragging = True
            self._pressed = event.position()
            self._move_to(self._projection.moved(moved.x(), moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press without a drag chooses a place."""
        was_click = self._pressed is not None and not self._dragging
        self._pressed, self._dragging = None, False
        row = self.row_at(event.position()) if was_click else None
        if row is not None:
            self._request(row)

    def row_at(self, at: QPointF) -> int | None:
        """The place that a point of the map means: the nearest glyph, or else the area."""
        near = self._places.nearest(at.x(), at.y(), REACH)
        return self._picture.row_at(at) if near is None else near

    def event(self, event: QEvent) -> bool:
        """Answer the question for a tooltip with the words of the place."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(QPointF(event.pos()))
            words = "" if row is None else html.escape(self.place_words(row))
            QToolTip.showText(event.globalPos(), f"<qt>{words}</qt>" if words else "", self)
            return True
        return super().event(event)

    def place_words(self, row: int) -> str:
        """Herat: Taliban, corroborated."""
        if self._briefing is None or self._dataset is None:
            return ""
        state = self._briefing.state(row)
        return f"{state.place.name}: {holder_name(self._dataset, state.holder)}, " + (
            evidence_words(state, self._briefing.timeline)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the nearest place that way, ask for evidence, zoom."""
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        arrows = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = Qt.Key(event.key())
        if plain != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif key in arrows:
            row = self._places.neighbour(self._row, *arrows[key])
            if row is not None:
                self._request(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._row is not None and self._dataset is not None:
                self.evidence_requested.emit(self._dataset.places[self._row].id)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def _request(self, row: int) -> None:
        """Wish for a place, and bring it into view if the map was moved away from it."""
        point = self._point(row)
        if point is not None and not self.rect().adjusted(8, 8, -8, -8).contains(point.toPoint()):
            away = QPointF(self.width() / 2, self.height() / 2) - point
            self._move_to(self._projection.moved(away.x(), away.y()))
        if self._dataset is not None:
            self.place_requested.emit(self._dataset.places[row].id)
