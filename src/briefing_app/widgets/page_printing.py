"""Pages on paper: asks which printer, and paints them there in a worker thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QMarginsF, QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from briefing_app.services.brief_error import BriefError
from briefing_app.services.brief_options import Paper
from briefing_app.widgets.background import Background

PAGE_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
# More is not seen on paper, and a page at 1200 pixels to the inch takes half a gigabyte.
FINEST = 600
Render = Callable[[float], list[bytes]]  # pixels to the inch → pages as PNG


class PagePrinting(QObject):
    """Prints one thing at a time.

    Signals:
        started: a printer was chosen, and pages are on their way to it.
        ended(str): they are there, "", or why not, as a sentence.
    """

    started = Signal()
    ended = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = Background(self)
        self._work.done.connect(lambda _: self.ended.emit(""))
        self._work.failed.connect(self._on_failed)

    def ask(self, window: QWidget, render: Render, paper: Paper, name: str, pages: int) -> None:
        """Let the user choose a printer, then print. `name` is what the printer calls it."""
        if not QPrinterInfo.availablePrinterNames():
            self.ended.emit(
                self.tr(
                    "No printer is set up on this computer. "
                    "Save PDF makes the same pages as a file, to print elsewhere."
                )
            )
            return
        printer = make_printer(paper, name)
        dialog = QPrintDialog(printer, window)
        dialog.setObjectName("print_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if pages:
            dialog.setMinMax(1, pages)
        dialog.finished.connect(partial(self._on_chosen, printer, render))
        QDialog.open(dialog)  # its own asks for a slot by name

    def print_on(self, printer: QPrinter, render: Render) -> None:
        """Print in the background; nobody else may touch the printer until it has ended."""
        self.started.emit()
        self._work.ask(partial(print_pages, printer, render))

    def _on_chosen(self, printer: QPrinter, render: Render, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.print_on(printer, render)

    def _on_failed(self, error: Exception) -> None:
        reason = error.reason if isinstance(error, BriefError) else str(error)
        self.ended.emit(self.tr("Not printed: {}.").format(reason.removesuffix(".")))


def make_printer(paper: Paper, name: str) -> QPrinter:
    """The usual printer, set to paper and format of the pages, which bring their own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setCreator("Briefing")
    layout = QPageLayout(
        QPageSize(PAGE_SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    return printer


def print_pages(printer: QPrinter, render: Render) -> None:
    """Paint the pages that were asked for; raises BriefError.

    On paper of another size they are made smaller or larger, never cut.
    """
    pages = render(min(printer.resolution(), FINEST))
    wanted = list(_in_order(printer, pages))
    if not wanted:
        raise BriefError(QCoreApplication.translate("PagePrinting", "there is no such page"))
    painter = QPainter()
    if not painter.begin(printer):
        raise BriefError(
            QCoreApplication.translate(
                "PagePrinting", "the printer, or the file to print to, cannot be reached"
            )
        )
    try:
        for number, page in enumerate(wanted):
            if number and not printer.newPage():
                raise BriefError(
                    QCoreApplication.translate("PagePrinting", "the printer took no further page")
                )
            _paint_page(painter, printer, page)
    finally:
        ended = painter.end()
    if not ended or printer.printerState() in (
        QPrinter.PrinterState.Error,
        QPrinter.PrinterState.Aborted,
    ):
        raise BriefError(QCoreApplication.translate("PagePrinting", "the printer reports an error"))


def _paint_page(painter: QPainter, printer: QPrinter, page: bytes) -> None:
    image = QImage.fromData(page)
    room = printer.paperRect(QPrinter.Unit.DevicePixel).size()
    size = QSizeF(image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    corner = QPointF((room.width() - size.width()) / 2, (room.height() - size.height()) / 2)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(corner, size), image, QRectF(image.rect()))


def _in_order(printer: QPrinter, pages: Sequence[bytes]) -> Iterator[bytes]:
    """The pages that were asked for, in the order and as often as the printer cannot do itself."""
    ranges = printer.pageRanges()
    numbers = [n for n in range(1, len(pages) + 1) if ranges.isEmpty() or ranges.contains(n)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        order = numbers * copies
    else:
        order = [number for number in numbers for _ in range(copies)]
    return (pages[number - 1] for number in order)
