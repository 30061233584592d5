"""The drawing under the marks of a map: land, shaded areas, borders, rivers, country names.

It is kept as two pictures for one projection, theme and pixel ratio. Areas are filled without
smoothing, so that each owns its pixels and one that changes is filled again by itself; the
borders are a second, transparent picture that lies over them.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Dataset
from briefing_app.drawing.map_projection import MapProjection
from briefing_app.drawing.map_shapes import NO_SHAPES, Line, Shapes, frame, joined, without_cuts
from briefing_app.drawing.palette import HolderStyle
from briefing_app.widgets.haloed_text import HALO, haloed_text
from briefing_app.widgets.marks import area_brush, on_pixels
from briefing_app.widgets.theme import Theme

NOT_FILLED = -1  # in place of holder code and certainty
RIVER_WIDTH, BORDER_WIDTH = 0.8, 1.2  # device-independent pixels


class MapPicture:
    """Draws the shapes of a dataset and keeps the drawing until something in it changes."""

    def __init__(self) -> None:
        self._shapes = NO_SHAPES
        self._rings: dict[int, tuple[Line, ...]] = {}  # by row of the place that shades them
        self._unjoined: list[tuple[Line, ...]] = []
        self._paths: dict[int, QPainterPath] = {}
        self._context: list[tuple[str, QPainterPath]] = []  # role and path, in painting order
        self._key: tuple[object, ...] = ()
        self._path_key: tuple[object, ...] = ()
        self._filled: NDArray[np.int64] = np.empty(0, dtype=np.int64)
        self._rows: NDArray[np.intp] = np.empty(0, dtype=np.intp)
        self._projection = MapProjection()
        self.ground = QPixmap()
        self.lines = QPixmap()
        self.name_boxes: list[QRectF] = []

    @property
    def rings(self) -> list[Line]:
        """The outlines of all areas that belong to counted places."""
        return [ring for rings in self._rings.values() for ring in rings]

    def show_shapes(self, shapes: Shapes, dataset: Dataset) -> None:
        """Take the shapes of a dataset."""
        self._shapes = shapes
        self._rings, self._unjoined = joined(shapes, dataset)
        self._rows = np.array(list(self._rings), dtype=np.intp)
        self._key = self._path_key = ()

    def prepare(self, projection: MapProjection, theme: Theme, ratio: float) -> bool:
        """Draw anew if anything is different; whether it was."""
        key = (projection, theme, ratio)
        if key == self._key:
            return False
        self._key, self._projection = key, projection
        path_key = (projection.middle, projection.scale, projection.zoom)
        if path_key != self._path_key:
            self._path_key = path_key
            self._make_paths(projection)
        width, height = (max(math.ceil(side * ratio), 1) for side in projection.size)
        for name in ("ground", "lines"):
            pixmap = QPixmap(width, height)
            pixmap.setDevicePixelRatio(ratio)
            setattr(self, name, pixmap)
        self._draw_ground(theme)
        self._draw_lines(theme)
        self._filled = np.full(len(self._rows), NOT_FILLED)
        return True

    def fill(
        self, briefing: Briefing, styles: dict[str, HolderStyle], theme: Theme, ratio: float
    ) -> list[int]:
        """Shade the areas whose holder or certainty is different; the rows of their places."""
        if not len(self._rows):
            return []
        wanted = briefing.holder[self._rows].astype(np.int64) * 2 + briefing.settled[self._rows]
        different: list[int] = self._rows[wanted != self._filled].tolist()
        if different:
            painter = self._painter(self.ground)
            for row in different:
                style = styles[briefing.holder_of(row)]
                settled = bool(briefing.settled[row])
                brush = area_brush(style, theme.name, ratio, settled=settled)
                painter.fillPath(self._paths[row], brush)
            painter.end()
        self._filled = wanted
        return different

    def path(self, row: int) -> QPainterPath | None:
        """The outline of a place's area, from `origin`; None where it has none."""
        return self._paths.get(row)

    def bounds(self, row: int) -> QRectF | None:
        """The rectangle around a place's area on the picture."""
        path = self._paths.get(row)
        return None if path is None else path.controlPointRect().translated(self.origin)

    @property
    def origin(self) -> QPointF:
        """Where paths begin, on whole pixels so that moving the map keeps their look."""
        x, y = self._projection.origin
        return QPointF(round(x), round(y))

    def row_at(self, at: QPointF) -> int | None:
        """The place whose area lies under a point of the picture."""
        inside = at - self.origin
        return next((row for row, path in self._paths.items() if path.contains(inside)), None)

    def _make_paths(self, projection: MapProjection) -> None:
        def path_of(lines: tuple[Line, ...], *, closed: bool = True) -> QPainterPath:
            path = QPainterPath()
            for line in lines:
                polygon = QPolygonF(_points(projection, line))
                path.addPolygon(polygon)
                if closed:
                    path.closeSubpath()
            return path

        shapes = self._shapes
        around = [ring for country in shapes.countries for ring in country.rings]
        edge = frame(around)
        self._paths = {row: path_of(rings) for row, rings in self._rings.items()}
        self._context = [("sea", path_of((edge,)))] if around else []
        self._context += [("country", path_of(country.rings)) for country in shapes.countries]
        borders = tuple(piece for ring in around for piece in without_cuts(ring, edge))
        self._context += [("border", path_of(borders, closed=False))] if borders else []
        self._context += [("outline", path_of(shapes.outline))] if shapes.outline else []
        self._context += [("unjoined", path_of(rings)) for rings in self._unjoined]
        self._context += [("river", path_of(shapes.rivers, closed=False))] if shapes.rivers else []

    def _painter(self, pixmap: QPixmap) -> QPainter:
        painter = QPainter(pixmap)
        painter.translate(self.origin)
        return painter

    def _draw_ground(self, theme: Theme) -> None:
        # With countries around, what is left between them is sea.
        colours = {"sea": "paper", "country": "land", "outline": "surface", "unjoined": "surface"}
        self.ground.fill(theme.colour("land"))
        painter = self._painter(self.ground)
        for role, path in self._context:
            if role in colours:
                painter.fillPath(path, theme.colour(colours[role]))
        painter.end()

    def _draw_lines(self, theme: Theme) -> None:
        self.lines.fill(Qt.GlobalColor.transparent)
        painter = self._painter(self.lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        faint = theme.colour("ink")
        faint.setAlphaF(0.16)
        edge = theme.colour("border")
        widths = {"border": 1, "river": RIVER_WIDTH}
        for role, path in self._context:
            if role in widths:
                painter.strokePath(path, outline_pen(faint, widths[role]))
        unjoined = [path for role, path in self._context if role == "unjoined"]
        for path in (*self._paths.values(), *unjoined):
            painter.strokePath(path, outline_pen(theme.colour("surface"), BORDER_WIDTH))
        for role, path in self._context:
            if role == "outline":
                painter.strokePath(path, outline_pen(edge, BORDER_WIDTH))
        painter.resetTransform()
        self._draw_names(painter, theme)
        painter.end()

    def _draw_names(self, painter: QPainter, theme: Theme) -> None:
        """Names of the countries around, where they are wholly in view and over no area."""
        font = theme.font(11)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, theme.px(0.6))
        metrics = QFontMetricsF(font)
        picture = QRectF(0, 0, *self._projection.size).adjusted(4, 4, -4, -4)
        ratio = self.lines.devicePixelRatio()
        self.name_boxes = []
        for country in self._shapes.countries:
            if country.label_at is None or not country.name:
                continue
            ((x, y),) = self._projection.to_picture(np.array([country.label_at])).tolist()
            name = country.name.upper()
            width, height = metrics.horizontalAdvance(name), metrics.height()
            box = QRectF(x - width / 2, y - height / 2, width, height)
            inside = box.translated(-self.origin)
            if (
                picture.contains(box)
                and not any(path.intersects(inside) for path in self._paths.values())
                and not any(box.intersects(other) for other in self.name_boxes)
            ):
                self.name_boxes.append(box)
                words = haloed_text(
                    name,
                    font,
                    (width + 2 * HALO, height + 2 * HALO),
                    QPointF(HALO, HALO + metrics.ascent()),
                    ratio,
                    ink=theme.colour("ink_3"),
                    halo=theme.colour("land"),
                )
                corner = box.topLeft() - QPointF(HALO, HALO)
                painter.drawPixmap(on_pixels(corner, ratio), words)


def _points(projection: MapProjection, line: Line) -> list[QPointF]:
    """The line in pixels, without the points that fall on the same half of one.

    A border between two areas loses the same points in both.
    """
    pixels = np.round(projection.from_middle(line) * 2) / 2
    kept = np.ones(len(pixels), dtype=np.bool_)
    kept[1:] = (pixels[1:] != pixels[:-1]).any(axis=1)
    return [QPointF(x, y) for x, y in pixels[kept].tolist()]


def outline_pen(colour: QColor, width: float) -> QPen:
    """A pen for long ragged lines: bevelled, because rounding every corner takes twice as long."""
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.BevelJoin
    )
