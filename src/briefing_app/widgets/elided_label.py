"""A label that shortens its text with an ellipsis where it has no room for all of it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from briefing_app.widgets.plain_tip import plain_tip


class ElidedLabel(QLabel):
    """One line of plain text; the tooltip and the screen reader have all of it."""

    def __init__(self, parent: QWidget | None = None, *, parts: str = "") -> None:
        """`parts` matches what stands between parts that are left out whole, if they can be."""
        super().__init__(parent)
        self._ends = (re.compile(parts), re.compile(r"\s+")) if parts else ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = ""
        self._more = ""

    @property
    def whole(self) -> str:
        """The text before it was shortened."""
        return self._whole

    def show_text(self, text: str, more: str = "") -> None:
        """Say something; `more` is what the tooltip tells besides."""
        self._whole, self._more = text, more
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Room for all of the text."""
        return QSize(
            self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        """Room for the ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._fit()

    def fitting(self, room: int) -> str:
        """What of the text is shown in a room (px): whole parts if there are any, else words."""
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if shown == self._whole:
            return shown
        for end in self._ends:
            for match in reversed(list(end.finditer(self._whole))):
                shorter = f"{self._whole[: match.start()]} …"
                if metrics.horizontalAdvance(shorter) <= room:
                    return shorter
        return shown

    def _fit(self) -> None:
        shown = self.fitting(self.contentsRect().width())
        if shown != self.text():
            self.setText(shown)
        cut = self._whole if shown != self._whole else ""
        self.setToolTip(plain_tip("\n".join(filter(None, (self._more, cut)))))
