"""Painted marks: the glyph of a holder, hatched areas, signs. No bitmaps, so any scale is sharp."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QRegion,
)

from briefing_app.drawing.glyph_svg import corners
from briefing_app.drawing.palette import (
    AreaRole,
    HolderStyle,
    Pattern,
    Shape,
    area_colour,
    mix,
    tint,
)
from briefing_app.drawing.tokens import TOKENS, ThemeName

EDGE = 1.2  # width of a glyph's edge, device-independent pixels


def shape_path(shape: Shape, rect: QRectF) -> QPainterPath:
    """The outline of a holder's glyph within a square."""
    path = QPainterPath()
    if shape in ("circle", "ring"):
        path.addEllipse(rect)
    else:
        points = [
            QPointF(rect.x() + rect.width() * x, rect.y() + rect.height() * y)
            for x, y in corners(shape)
        ]
        path.addPolygon(QPolygonF(points))
        path.closeSubpath()
    return path


def paint_glyph(
    painter: QPainter, rect: QRectF, style: HolderStyle, theme: ThemeName, *, settled: bool
) -> None:
    """Draw a holder's glyph into a square; half filled while the holder is not certain."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = rect.adjusted(EDGE / 2, EDGE / 2, -EDGE / 2, -EDGE / 2)
    path = shape_path(style.shape, inner)
    fill, line = QColor(style.fill(theme)), QColor(style.line(theme))
    if settled or style.shape == "ring":
        painter.fillPath(path, fill)
    else:
        painter.fillPath(path, QColor(TOKENS[theme].surface))
        half = QPainterPath()
        half.addPolygon(QPolygonF([rect.topLeft(), rect.topRight(), rect.bottomLeft()]))
        half.closeSubpath()
        painter.fillPath(path.intersected(half), fill)
    pen = QPen(line, EDGE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if style.shape == "ring":
        pen.setStyle(Qt.PenStyle.DashLine)
        pen.setDashPattern([2.0, 1.6])
    painter.strokePath(path, pen)
    painter.restore()


def area_brush(
    style: HolderStyle,
    theme: ThemeName,
    ratio: float,
    *,
    role: AreaRole = "map",
    settled: bool = True,
) -> QBrush:
    """The brush of an area: plain or patterned; hatched on a tint while not certain.

    Patterns are drawn in device pixels, `ratio` of them to one logical pixel, so that their
    density is the same at any zoom. Set `painter.setBrushOrigin` to a fixed point.
    """
    if not settled:
        return _pattern_brush("hatch", style.fill(theme), tint(style, theme), ratio)
    ground = area_colour(style, theme, role)
    if style.pattern in ("plain", "none"):
        return QBrush(QColor(ground))
    return _pattern_brush(style.pattern, style.line(theme), ground, ratio)


def veil_brush(theme: ThemeName, ratio: float) -> QBrush:
    """The thin hatch over days that are not yet known; patterned as `area_brush` is."""
    tokens = TOKENS[theme]
    line = mix(tokens.knowledge, tokens.knowledge_tint, 0.55)
    return _pattern_brush("veil", line, tokens.knowledge_tint, ratio)


@lru_cache(maxsize=128)
def _pattern_brush(pattern: Pattern | str, line: str, ground: str, ratio: float) -> QBrush:
    step, width = {
        "hatch": (6, 1.6),
        "veil": (6, 0.8),
        "cross_hatch": (7, 1.0),
        "horizontal": (5, 1.2),
        "vertical": (5, 1.2),
        "dots": (5, 1.4),
    }[pattern]
    size = max(2, round(step * ratio))
    tile = QImage(size, size, QImage.Format.Format_RGB32)  # images outlive the application object
    tile.fill(QColor(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), width * ratio))
    if pattern in ("hatch", "veil", "cross_hatch"):
        for shift in (-size, 0, size):
            painter.drawLine(QPointF(shift, size), QPointF(shift + size, 0))
            if pattern == "cross_hatch":
                painter.drawLine(QPointF(shift, 0), QPointF(shift + size, size))
    elif pattern == "horizontal":
        painter.drawLine(QPointF(0, size / 2), QPointF(size, size / 2))
    elif pattern == "vertical":
        painter.drawLine(QPointF(size / 2, 0), QPointF(size / 2, size))
    else:
        painter.drawPoint(QPointF(size / 2, size / 2))
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return QBrush(tile)


def paint_focus_ring(painter: QPainter, rect: QRectF, ink: QColor, radius: float = 5) -> None:
    """The 2 px ring that shows keyboard focus, drawn inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def rectangles(region: QRegion) -> list[QRect]:
    """The rectangles that a region is made of."""
    return list(cast("Iterable[QRect]", region))  # the stubs do not know that a region is one


def on_pixels(at: QPointF, ratio: float) -> QPointF:
    """The nearest point at which a pixel of the screen begins."""
    return QPointF(round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio)


def paint_kept(painter: QPainter, picture: QPixmap, exposed: QRegion) -> None:
    """Paint a picture as large as its widget where that is exposed.

    One rectangle after the other, for only within a single one does Qt copy pixels as they are.
    """
    painter.save()  # once clipping was switched off, Qt takes no other region to clip to
    for rect in rectangles(exposed):
        painter.setClipRect(rect)
        painter.drawPixmap(0, 0, picture)
    painter.restore()
