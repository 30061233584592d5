"""The pages of a brief as they will be, side by side or one at a time over the whole width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.marks import paint_focus_ring
from briefing_app.widgets.theme import Theme

MARGIN, GAP, CAPTION_GAP = 18, 18, 9  # device-independent pixels at 100 % text size
SIDE_BY_SIDE = 2  # pages in a row
SETTLE_MS = 120  # after the last change of size; until then the old pictures are stretched
INCH = 25.4  # mm


class PagePreview(QAbstractScrollArea):
    """Shows pictures of pages, and says how fine it needs them.

    Signals:
        fineness_changed(float): pictures of so many pixels to the inch are wanted.
        page_changed(int): another page is the one in view, counted from 0.
        whole_width_changed(bool): one page takes the whole width, or no longer.
    """

    fineness_changed = Signal(float)
    page_changed = Signal(int)
    whole_width_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("page_preview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._theme = theme
        self._paper = (210.0, 297.0)  # mm
        self._images: list[QImage] = []
        self._captions: list[str] = []
        self._expected = SIDE_BY_SIDE  # sheets drawn until the first pictures come
        self._page = 0
        self._whole_width = False
        self._pages: list[QRect] = []
        self._fineness = 0.0
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self._tell_fineness)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What it is shown

    @property
    def page(self) -> int:
        """The page in view, counted from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """Pages that are there; 0 until the first pictures come."""
        return len(self._images)

    @property
    def whole_width(self) -> bool:
        """Whether one page takes the whole width."""
        return self._whole_width

    @property
    def fineness(self) -> float:
        """Pixels to the inch that the pages need to be sharp on this screen."""
        width = self._page_width() * self.devicePixelRatioF()
        return max(width / (self._paper[0] / INCH), 1.0)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._arrange()

    def show_paper(self, width: float, height: float) -> None:
        """Take another size of paper, in mm."""
        if (width, height) != self._paper:
            self._paper = (width, height)
            self._arrange()

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Show other pictures; the page in view stays as far as it is still there."""
        self._images = list(images)
        if self._page >= len(self._images):
            self._set_page(max(len(self._images) - 1, 0))
        self._arrange()

    def show_captions(self, captions: Sequence[str]) -> None:
        """Say what stands on each page."""
        self._captions = list(captions)
        self._arrange()

    def show_whole_width(self, whole: bool) -> None:
        """Let a page take the whole width, or set them side by side."""
        if whole != self._whole_width:
            self._whole_width = whole
            self._arrange()
            self._scroll_to_page()
            self._settled.start()
            self.whole_width_changed.emit(whole)

    def step_page(self, by: int) -> None:
        """Go on (1) or back (-1) by a page, as far as there are any."""
        self._set_page(min(max(self._page + by, 0), max(self.page_count - 1, 0)))
        self._scroll_to_page()

    def caption(self, page: int, *, of: int = 0) -> str:
        """What a page is called; `of` as many, where it is told."""
        told = self._captions[page] if page < len(self._captions) else ""
        words = self.tr("Page {number} of {total}") if of else self.tr("Page {number}")
        words = words.format(number=page + 1, total=of)
        return self.tr("{page}: {told}").format(page=words, told=told) if told else words

    # Where it is

    def _page_width(self) -> int:
        """Width of a page in device-independent pixels."""
        room = self.viewport().width() - 2 * self._theme.px(MARGIN)
        in_row = 1 if self._whole_width else SIDE_BY_SIDE
        return max((room - (in_row - 1) * self._theme.px(GAP)) // in_row, 1)

    def _arrange(self) -> None:
        """Give every page its place, in the order of reading, row by row."""
        px = self._theme.px
        width = self._page_width()
        height = round(width * self._paper[1] / self._paper[0])
        count = len(self._images) or self._expected
        in_row = 1 if self._whole_width else min(SIDE_BY_SIDE, count)
        row_height = height + px(CAPTION_GAP) + self._caption_height() + px(GAP)
        total = -(-count // in_row) * row_height + px(MARGIN)
        row_width = in_row * width + (in_row - 1) * px(GAP)
        left = (self.viewport().width() - row_width) // 2
        top = max((self.viewport().height() - total) // 2, 0) + px(MARGIN)
        self._pages = [
            QRect(
                left + (number % in_row) * (width + px(GAP)),
                top + (number // in_row) * row_height,
                width,
                height,
            )
            for number in range(count)
        ]
        bar = self.verticalScrollBar()
        bar.setRange(0, max(total - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(px(40))
        self.viewport().update()

    def _caption_height(self) -> int:
        return round(QFontMetricsF(self._theme.font(13)).height())

    def _scroll_to_page(self) -> None:
        if self._page < len(self._pages):
            top = self._pages[self._page].top() - self._theme.px(MARGIN)
            self.verticalScrollBar().setValue(top)

    def _set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.viewport().update()
            self.page_changed.emit(page)

    def _on_scrolled(self) -> None:
        """The page in view is the first of which most can be seen, unless it can still be seen."""
        view = self.viewport().rect().translated(0, self.verticalScrollBar().value())
        seen = [view.intersected(page).height() for page in self._pages[: self.page_count]]
        if seen and seen[self._page] < max(seen):
            self._set_page(seen.index(max(seen)))
        self.viewport().update()

    def _tell_fineness(self) -> None:
        if abs(self.fineness - self._fineness) > 1e-6:
            self._fineness = self.fineness
            self.fineness_changed.emit(self._fineness)

    # Qt

    def sizeHint(self) -> QSize:
        """Two pages side by side."""
        return QSize(self._theme.px(836), self._theme.px(640))

    def minimumSizeHint(self) -> QSize:
        """Pages can be looked at on little room."""
        return QSize(240, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page in view, and ask for other pictures once the size has settled."""
        super().resizeEvent(event)
        self._arrange()
        self._settled.start()

    def event(self, event: QEvent) -> bool:
        """Ask for finer pictures on a finer screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settled.start()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus change the size; arrows scroll."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.show_whole_width(True)
        elif event.key() == Qt.Key.Key_Minus:
            self.show_whole_width(False)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            count = self.page_count
            self.step_page(-count if event.key() == Qt.Key.Key_Home else count)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a page brings it near, and another one back."""
        page = self._page_at(event.position().toPoint())
        if page is not None:
            self._set_page(page)
            self.show_whole_width(not self._whole_width)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes a page the one in view."""
        page = self._page_at(event.position().toPoint())
        if page is not None:
            self._set_page(page)

    def _page_at(self, position: QPoint) -> int | None:
        there = position + QPoint(0, self.verticalScrollBar().value())
        pages = enumerate(self._pages[: self.page_count])
        return next((number for number, page in pages if page.contains(there)), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk, the sheets and what they are called."""
        theme, px = self._theme, self._theme.px
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.colour("land"))
            painter.translate(0, -self.verticalScrollBar().value())
            for number, page in enumerate(self._pages):
                # Paper is white in every theme: it is what comes out of the printer.
                painter.fillRect(page, Qt.GlobalColor.white)
                if number < len(self._images):
                    self._paint_picture(painter, page, self._images[number])
                painter.setPen(QPen(theme.colour("hairline"), 1))
                painter.drawRect(QRectF(page).adjusted(-0.5, -0.5, 0.5, 0.5))
                here = number == self._page and self.page_count > 0
                painter.setFont(theme.font(13, 700 if here else 400))
                painter.setPen(theme.colour("ink" if here else "ink_2"))
                line = QRect(page.left(), page.bottom() + px(CAPTION_GAP), page.width(), px(20))
                words = QFontMetricsF(painter.font()).elidedText(
                    self.caption(number), Qt.TextElideMode.ElideRight, line.width()
                )
                painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, words)
        if self.hasFocus():
            with QPainter(self.viewport()) as painter:
                ring = QRectF(self.viewport().rect())
                paint_focus_ring(painter, ring, theme.colour("ink"), 0)

    def _paint_picture(self, painter: QPainter, page: QRect, image: QImage) -> None:
        """Pixel on pixel where the picture was made for this size, else stretched meanwhile."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(page.width() * ratio), round(page.height() * ratio))
        off = max(abs(image.width() - size.width()), abs(image.height() - size.height()))
        if off <= 2:
            image.setDevicePixelRatio(ratio)
            painter.save()
            painter.setClipRect(page)
            painter.drawImage(page.topLeft(), image)
            painter.restore()
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(page), image, QRectF(image.rect()))
