"""The marks on a map: glyphs of holders and names, each drawn once and kept as a small picture."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from briefing_app.drawing.map_labels import LabelWish, PlacedLabel
from briefing_app.drawing.palette import HolderStyle
from briefing_app.widgets.haloed_text import HALO, haloed_text
from briefing_app.widgets.marks import on_pixels, paint_glyph
from briefing_app.widgets.theme import Theme

LABEL_FONT = 11  # px at 100 % text size
KEPT = 600  # pictures


class MapMarks:
    """Paints glyphs and names for one theme and pixel ratio."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self.theme = theme
        self.ratio = ratio
        self._glyphs: dict[tuple[HolderStyle, bool, int], QPixmap] = {}
        self._labels: dict[tuple[str, bool], QPixmap] = {}
        self._minor: dict[int, QPixmap] = {}
        self._metrics = {
            bold: QFontMetricsF(theme.font(LABEL_FONT, 700 if bold else 400))
            for bold in (False, True)
        }

    def wish(
        self, row: int, text: str, at: tuple[float, float], reach: float, bold: bool
    ) -> LabelWish:
        """A name that wants a place, with the room it takes, halo included."""
        metrics = self._metrics[bold]
        width, height = metrics.horizontalAdvance(text) + 2 * HALO, metrics.capHeight() + 4 * HALO
        return LabelWish(row, text, *at, reach, math.ceil(width), math.ceil(height), bold)

    def glyph(self, style: HolderStyle, settled: bool, size: int) -> QPixmap:
        """A holder's glyph, with a margin of a pixel."""
        key = (style, settled, size)
        picture = self._glyphs.get(key)
        if picture is None:
            picture = self._glyphs[key] = self._picture(size + 2, size + 2)
            inner = QPainter(picture)
            paint_glyph(inner, QRectF(1, 1, size, size), style, self.theme.name, settled=settled)
            inner.end()
        return picture

    def corners(self, at: NDArray[np.float64], size: int) -> list[QPointF]:
        """Where glyphs of a size begin that have their middles at points, shape (glyphs, 2)."""
        on_pixels = np.round((at - (size + 2) / 2) * self.ratio) / self.ratio
        return [QPointF(x, y) for x, y in on_pixels.tolist()]

    def minor(self, painter: QPainter, at: QPointF, size: int) -> None:
        """Paint the quiet mark of a place that is not counted."""
        half = size / 2
        corner = on_pixels(at - QPointF(half + 1, half + 1), self.ratio)
        painter.drawPixmap(corner, self._minor_picture(size))

    def _minor_picture(self, size: int) -> QPixmap:
        picture = self._minor.get(size)
        if picture is None:
            picture = self._minor[size] = self._picture(size + 2, size + 2)
            inner = QPainter(picture)
            paint_minor(inner, QRectF(1, 1, size, size), self.theme)
            inner.end()
        return picture

    def label(self, painter: QPainter, label: PlacedLabel) -> None:
        """Paint a name and its leader."""
        wish = label.wish
        if label.leader is not None:
            x0, y0, x1, y1 = label.leader
            for role, width in (("surface", 3.0), ("ink_2", 1.0)):
                painter.setPen(QPen(self.theme.colour(role), width))
                painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))
        key = (wish.text, wish.bold)
        picture = self._labels.get(key)
        if picture is None:
            if len(self._labels) >= KEPT:
                self._labels.clear()
            picture = self._labels[key] = self._label_picture(wish)
        painter.drawPixmap(on_pixels(QPointF(*label.box[:2]), self.ratio), picture)

    def _label_picture(self, wish: LabelWish) -> QPixmap:
        metrics = self._metrics[wish.bold]
        return haloed_text(
            wish.text,
            self.theme.font(LABEL_FONT, 700 if wish.bold else 400),
            (wish.width, wish.height),
            QPointF(HALO, (wish.height + metrics.capHeight()) / 2),
            self.ratio,
            ink=self.theme.colour("ink"),
            halo=self.theme.colour("surface"),
        )

    def _picture(self, width: float, height: float) -> QPixmap:
        picture = QPixmap(math.ceil(width * self.ratio), math.ceil(height * self.ratio))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture


def paint_minor(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """A small cross on a ground of its own: no holder has this shape, and it has no colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for role, width in (("surface", 3.2), ("ink_2", 1.2)):
        painter.setPen(QPen(theme.colour(role), width))
        painter.drawLine(rect.topLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomLeft())
