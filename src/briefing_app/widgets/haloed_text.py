"""Text with a halo, as a small picture: what names on a map are drawn with.

The halo is spread from the letters as they are drawn. To stroke their outlines would be another
way, but FreeType gives these a little differently once it has drawn letters in between, and Qt
lets go of fonts by a timer: the same map would come out in two ways.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPixmap

HALO = 1.5  # device-independent pixels that a halo reaches beyond the letters


def haloed_text(
    text: str,
    font: QFont,
    size: tuple[float, float],
    baseline: QPointF,
    ratio: float,
    *,
    ink: QColor,
    halo: QColor,
) -> QPixmap:
    """A transparent picture with a text that begins at `baseline`.

    `size` is in device-independent pixels, of which each has `ratio` pixels; what would lie beyond
    it is cut off.
    """
    width, height = (max(math.ceil(side * ratio), 1) for side in size)
    letters = QImage(width, height, QImage.Format.Format_Alpha8)
    letters.setDevicePixelRatio(ratio)
    letters.fill(Qt.GlobalColor.transparent)
    painter = QPainter(letters)
    painter.setFont(font)
    painter.drawText(baseline, text)
    painter.end()
    covered = np.frombuffer(letters.constBits(), dtype=np.uint8).reshape(height, -1)[:, :width]
    ground = spread(covered, HALO * ratio)

    picture = QPixmap(width, height)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.drawImage(0, 0, QImage(ground.data, width, height, width, letters.format()))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), halo)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(baseline, text)
    painter.end()
    return picture


def spread(covered: NDArray[np.uint8], reach: float) -> NDArray[np.uint8]:
    """What is covered within `reach` pixels of what was; both shape (rows, columns), 255 is all.

    A pixel of which a part is covered is taken for covered that far, seen from where it spreads to.
    """
    far = math.ceil(reach)
    rows, columns = covered.shape
    inked = np.where(covered > 0, covered / np.float32(255), np.float32(-math.inf))
    around = np.pad(inked, far, constant_values=-math.inf)
    result = np.zeros(covered.shape, dtype=np.float32)
    for down in range(-far, far + 1):
        for across in range(-far, far + 1):
            left_over = np.float32(reach - math.hypot(down, across))
            if left_over > -1:
                top, left = far + down, far + across
                near = around[top : top + rows, left : left + columns]
                np.maximum(result, near + left_over, out=result)
    return (np.minimum(result, 1) * 255).round().astype(np.uint8)
