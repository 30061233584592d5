"""A button that opens a menu and names the choice made in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefing_app.widgets.icons import paint_icon
from briefing_app.widgets.plain_tip import plain_tip
from briefing_app.widgets.theme import Theme

WIDEST_TEXT = 150
PADDING, CHEVRON, GAP = 11, 16, 4


class MenuButton(QToolButton):
    """Text and a chevron, 28 high; the text is shortened where it would not fit."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, widest_text: int = WIDEST_TEXT
    ) -> None:
        """A text wider than `widest_text`, px at 100 % text size, is shortened."""
        super().__init__(parent)
        self._widest_text = widest_text
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.own_menu = QMenu(self)
        self.setMenu(self.own_menu)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._font = theme.font(13)  # the style may give it another while it is hidden
        self.setFont(self._font)
        self.updateGeometry()
        self.update()

    def show_text(self, text: str) -> None:
        """Name the choice; it is the tooltip too, because the button may shorten it."""
        if text != self.text():
            self.setText(text)
            self.setToolTip(plain_tip(text))
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the text, up to a limit."""
        px = self._theme.px
        text = QFontMetricsF(self._font).horizontalAdvance(self.text()) + 1
        room = 2 * px(PADDING) + px(GAP) + px(CHEVRON)
        return QSize(round(min(text, px(self._widest_text))) + room, px(28))

    def minimumSizeHint(self) -> QSize:
        """Room for the chevron and most names."""
        px = self._theme.px
        return QSize(min(px(104), self.sizeHint().width()), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge, text and chevron."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused, edge = self.hasFocus(), QRectF(self.rect())
        ground = "select" if self.isDown() else "hover" if self.underMouse() else "surface"
        width = 2 if focused else 1
        painter.setPen(QPen(theme.colour("ink" if focused else "border"), width))
        painter.setBrush(theme.colour(ground))
        inset = width / 2
        painter.drawRoundedRect(edge.adjusted(inset, inset, -inset, -inset), 5, 5)
        painter.setFont(self._font)
        text = edge.adjusted(px(PADDING), 0, -(px(PADDING) + px(CHEVRON) + px(GAP)), 0)
        painter.setPen(theme.colour("ink" if self.isEnabled() else "ink_3"))
        shown = QFontMetricsF(self._font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        chevron = QRectF(0, 0, px(CHEVRON), px(CHEVRON))
        chevron.moveCenter(text.center())
        chevron.moveLeft(edge.right() - px(PADDING) - px(CHEVRON) + px(2))
        paint_icon(painter, chevron, "chevron_down", theme.colour("ink"))
        painter.end()
