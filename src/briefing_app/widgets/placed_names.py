"""The names in view of a map: placed once for what is wished, and painted where they changed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QRegion

from briefing_app.drawing.map_labels import LabelWish, PlacedLabel, place_labels
from briefing_app.widgets.map_marks import MapMarks

EDGE = 2.0  # px that a name keeps from the edge of the picture


class PlacedNames:
    """Holds the names of a map."""

    def __init__(self) -> None:
        self.labels: tuple[PlacedLabel, ...] = ()
        self._wishes: list[LabelWish] | None = None

    def forget(self) -> None:
        """Place them anew next time, whatever is wished: the picture is another."""
        self._wishes = None  # not an empty list: another picture may want no name at all

    def place(
        self,
        wishes: list[LabelWish],
        marks: NDArray[np.float64],
        others: Sequence[QRectF],
        size: QSize,
        *,
        leaders: bool,
    ) -> QRegion:
        """Place names on a picture of a size; what they cover anew or no more.

        They cover neither `marks`, boxes with left, top, right, bottom, nor `others`.
        """
        if wishes == self._wishes:
            return QRegion()
        self._wishes = wishes
        if others:
            boxes = [(box.left(), box.top(), box.right(), box.bottom()) for box in others]
            marks = np.concatenate((marks, np.array(boxes)))
        picture = (EDGE, EDGE, size.width() - EDGE, size.height() - EDGE)
        before, self.labels = self.labels, place_labels(wishes, marks, picture, leaders=leaders)
        region = QRegion()
        for label in set(before) ^ set(self.labels):
            region += _covered(label)
        return region

    def paint(self, painter: QPainter, region: QRegion, marks: MapMarks) -> None:
        """Paint the names that touch a region."""
        for label in self.labels:
            if region.intersects(_covered(label)):
                marks.label(painter, label)


def _covered(label: PlacedLabel) -> QRect:
    """All that a name and its leader cover."""
    left, top, right, bottom = label.box
    rect = QRectF(left, top, right - left, bottom - top)
    if label.leader is not None:
        x0, y0, x1, y1 = label.leader
        rect = rect.united(QRectF(QPointF(x0, y0), QPointF(x1, y1)).normalized())
    return rect.toAlignedRect().adjusted(-2, -2, 2, 2)
