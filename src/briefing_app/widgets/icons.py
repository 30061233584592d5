"""Icons, painted from paths in one ink: no image files, sharp at every scale."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)

from briefing_app.widgets.theme import Theme

GRID = 16  # all drawings live in a square of 16 by 16
PIXEL_RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)

Drawing = Callable[[QPainter], None]


def icon(name: str, theme: Theme, role: str = "ink", size: float = GRID) -> QIcon:
    """An icon in a token's colour, `size` pixels wide at 100 % text size; grey when disabled.

    Raises KeyError for a name that is not in `ICON_NAMES`.
    """
    side = theme.px(size)
    made = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, theme.colour(role)),
        (QIcon.Mode.Disabled, _faded(theme)),
    ):
        for ratio in PIXEL_RATIOS:
            made.addPixmap(_pixmap(name, colour, side, ratio), mode)
    return made


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Paint an icon straight into a square, for widgets that paint themselves."""
    draw = _DRAWINGS[name]
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw(painter)
    painter.restore()


def _faded(theme: Theme) -> QColor:
    colour = theme.colour("ink_3")
    colour.setAlphaF(0.55)
    return colour


def _pixmap(name: str, colour: QColor, side: int, ratio: float) -> QPixmap:
    pixels = round(side * ratio)
    image = QImage(QSize(pixels, pixels), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        paint_icon(painter, QRectF(0, 0, pixels, pixels), name, colour)
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _fill(painter: QPainter, *points: tuple[float, float]) -> None:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    painter.fillPath(path, painter.pen().color())


def _lines(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline([QPointF(x, y) for x, y in points])


def _bar(painter: QPainter, x: float, width: float = 2) -> None:
    painter.fillRect(QRectF(x, 3, width, 10), painter.pen().color())


def _back(painter: QPainter, tip: float, length: float = 6.5, half: float = 5) -> None:
    _fill(painter, (tip, 8), (tip + length, 8 - half), (tip + length, 8 + half))


def _forth(painter: QPainter, tip: float, length: float = 6.5, half: float = 5) -> None:
    _fill(painter, (tip, 8), (tip - length, 8 - half), (tip - length, 8 + half))


def _diamond(painter: QPainter, x: float, half: float = 3.4) -> None:
    _fill(painter, (x - half, 8), (x, 8 - half), (x + half, 8), (x, 8 + half))


def _first(painter: QPainter) -> None:
    _bar(painter, 2.5)
    _back(painter, 5.5, 7.5)


def _previous_change(painter: QPainter) -> None:
    _diamond(painter, 3.6)
    _back(painter, 7.4)


def _previous(painter: QPainter) -> None:
    _back(painter, 4, 7.5)


def _next(painter: QPainter) -> None:
    _forth(painter, 12, 7.5)


def _next_change(painter: QPainter) -> None:
    _diamond(painter, 12.4)
    _forth(painter, 8.6)


def _last(painter: QPainter) -> None:
    _bar(painter, 11.5)
    _forth(painter, 10.5, 7.5)


def _play(painter: QPainter) -> None:
    _fill(painter, (4.8, 2.8), (13, 8), (4.8, 13.2))


def _pause(painter: QPainter) -> None:
    _bar(painter, 4, 3)
    _bar(painter, 9, 3)


def _search(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(7, 7), 4.4, 4.4)
    _lines(painter, (10.4, 10.4), (13.8, 13.8))


def _calendar(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(2.2, 3.4, 11.6, 10.4), 1.8, 1.8)
    _lines(painter, (2.2, 7), (13.8, 7))
    _lines(painter, (5.3, 1.8), (5.3, 4.6))
    _lines(painter, (10.7, 1.8), (10.7, 4.6))


def _chevron_down(painter: QPainter) -> None:
    _lines(painter, (4, 6.2), (8, 10.2), (12, 6.2))


def _compare(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(2.2, 2.8, 4.6, 10.4), 1.2, 1.2)
    painter.drawRoundedRect(QRectF(9.2, 2.8, 4.6, 10.4), 1.2, 1.2)


def _check(painter: QPainter) -> None:
    _lines(painter, (3.4, 8.4), (6.7, 11.6), (12.6, 4.8))


def _warning(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(8, 2.2), QPointF(14.2, 13.4), QPointF(1.8, 13.4)]))
    _lines(painter, (8, 6.4), (8, 9.4))
    _lines(painter, (8, 11.4), (8, 11.5))


def _clear(painter: QPainter) -> None:
    _lines(painter, (4.2, 4.2), (11.8, 11.8))
    _lines(painter, (11.8, 4.2), (4.2, 11.8))


def _copy(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(5.2, 5.2, 8.2, 8.2), 1.4, 1.4)
    _lines(painter, (10.6, 2.6), (3.6, 2.6), (2.6, 3.6), (2.6, 10.6))


def _leave(painter: QPainter) -> None:
    """Back to where one came from, which lies on the right in a window from right to left."""
    edge, tip = 9.8, 5.8
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        edge, tip = GRID - edge, GRID - tip
    _lines(painter, (edge, 4), (tip, 8), (edge, 12))


def _swap(painter: QPainter) -> None:
    _lines(painter, (2.5, 5.5), (13.5, 5.5))
    _lines(painter, (10.5, 2.5), (13.5, 5.5), (10.5, 8.5))
    _lines(painter, (13.5, 10.5), (2.5, 10.5))
    _lines(painter, (5.5, 7.5), (2.5, 10.5), (5.5, 13.5))


_DRAWINGS: dict[str, Drawing] = {
    "first": _first,
    "previous_change": _previous_change,
    "previous": _previous,
    "play": _play,
    "pause": _pause,
    "next": _next,
    "next_change": _next_change,
    "last": _last,
    "search": _search,
    "calendar": _calendar,
    "chevron_down": _chevron_down,
    "compare": _compare,
    "swap": _swap,
    "check": _check,
    "warning": _warning,
    "clear": _clear,
    "copy": _copy,
    "leave": _leave,
}
ICON_NAMES = tuple(_DRAWINGS)
