"""The pages of a brief on the desk of the export dialog, with words about the one in view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing_app.widgets.announcer import announce
from briefing_app.widgets.elided_label import ElidedLabel
from briefing_app.widgets.page_preview import PagePreview
from briefing_app.widgets.theme import Theme


class CaptionedPages(QWidget):
    """Which page it is, how large it is shown, and under that the pages."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export_desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._told = ElidedLabel(self)
        self._told.setObjectName("export_page")
        self.zoom_button = QPushButton(self)
        self.zoom_button.setObjectName("export_zoom")
        self.zoom_button.setAutoDefault(False)
        self.zoom_button.setProperty("role", "link")
        self.preview = PagePreview(theme, self)
        self.preview.setAccessibleName(self.tr("Pages of the brief"))
        self._tools = QHBoxLayout()
        self._tools.addWidget(self._told, 1)
        self._tools.addWidget(self.zoom_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tools)
        column.addWidget(self.preview, 1)
        self.preview.page_changed.connect(lambda _page: self._tell_page())
        self.preview.whole_width_changed.connect(self._show_zoom)
        self.zoom_button.clicked.connect(
            lambda _checked=False: self.preview.show_whole_width(not self.preview.whole_width)
        )
        self._show_zoom(False)

    def show_pages(self, images: Sequence[QImage], captions: Sequence[str]) -> None:
        """Show the pages as they will be; `captions` say what the first ones hold."""
        self.preview.show_pages(images)
        self.preview.show_captions(captions)
        self._tell_page()

    def step_page(self, by: int) -> None:
        """Turn so many pages on, or back, and say which one it is then."""
        self.preview.step_page(by)
        if self.preview.page_count:
            announce(self, self._told.whole)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        for part in (self._told, self.zoom_button):
            part.setFont(theme.font(13))
        self.preview.show_theme(theme)
        self._tools.setContentsMargins(theme.px(18), theme.px(8), theme.px(18), theme.px(4))

    def _tell_page(self) -> None:
        count, page = self.preview.page_count, self.preview.page
        words = self.preview.caption(page, of=count) if count else ""
        self._told.show_text(words)
        self.preview.setAccessibleDescription(words)

    def _show_zoom(self, whole_width: bool) -> None:
        words = self.tr("Side by side") if whole_width else self.tr("Page width")
        self.zoom_button.setText(words)
        self.zoom_button.setToolTip(self.tr("{} (+ and − in the pages)").format(words))
