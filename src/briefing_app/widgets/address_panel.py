"""Shows the full address of a source before anything may open it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.exhibits import Witness
from briefing_app.services.web_address import web_address
from briefing_app.viewmodels.statement_card import plain
from briefing_app.widgets.theme import Theme

LINES = 3


class AddressPanel(QFrame):
    """The address in full, to be read, copied, or opened by an explicit press of Open.

    Only http and https addresses can be opened; anything else is shown and no more.

    Signals:
        open_requested(str): the address shown is to be opened.
        closed: the panel went away.
    """

    open_requested = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("address_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.address = ""
        self.heading = QLabel(self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QPlainTextEdit(self)
        self.field.setObjectName("address_field")
        self.field.setReadOnly(True)
        self.field.setTabChangesFocus(True)
        self.field.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.field.setAccessibleName(self.tr("Address"))
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.open_button = QPushButton(self.tr("Open"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.copy_button.setAccessibleName(self.tr("Copy address"))
        self.open_button.setAccessibleName(self.tr("Open address in the browser"))
        self.close_button.setAccessibleName(self.tr("Close address"))
        self.copy_button.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.field.toPlainText())
        )
        self.open_button.clicked.connect(lambda: self.open_requested.emit(self.address))
        self.close_button.clicked.connect(self.leave)
        buttons = QHBoxLayout()
        for button in (self.copy_button, self.open_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.field)
        column.addLayout(buttons)
        self.hide()
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self.heading.setFont(theme.font(12, 700))
        self.field.setFont(theme.font(12))
        self.field.setFixedHeight(theme.px(16 * LINES + 14))
        ink, ground, edge = (theme.colour(c).name() for c in ("ink", "surface", "border"))
        self.setStyleSheet(
            f"#address_panel {{ background: {theme.colour('paper').name()};"
            f" border-top: 1px solid {theme.colour('hairline').name()}; }}"
            f"#address_field {{ color: {ink}; background: {ground}; border: 1px solid {edge}; }}"
        )

    def show_source(self, entry: Witness) -> None:
        """Show the address of a source that has a number; say so where it has none to open."""
        self.show_address(entry.address, self.tr("Source [%d]") % entry.number)

    def show_address(self, address: str, whose: str) -> None:
        """Likewise for a source that has a name."""
        self.address = web_address(address)
        shown = self.address or plain(address)
        if self.address:
            heading = self.tr("{}: address")
        elif shown:
            heading = self.tr("{}: not a web address, it cannot be opened")
        else:
            heading = self.tr("{} has no address")
        self.heading.setText(heading.format(whose))
        self.field.setPlainText(shown)
        self.field.setVisible(bool(shown))
        self.open_button.setEnabled(bool(self.address))
        self.copy_button.setEnabled(bool(shown))
        self.show()
        first = self.copy_button if shown else self.close_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes this panel, and only this."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
