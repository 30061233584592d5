"""Pages on paper, printed into a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.services.brief_error import BriefError
from briefing_app.services.brief_options import Paper
from briefing_app.widgets import page_printing
from briefing_app.widgets.page_printing import FINEST, PagePrinting, make_printer, print_pages


def picture(colour: str, width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub asks for bytes
    return bytes(data.data())


class NoPrinters:
    """Stands for QPrinterInfo."""

    @staticmethod
    def availablePrinterNames() -> list[str]:
        return []


class OnePrinter:
    """Likewise."""

    @staticmethod
    def availablePrinterNames() -> list[str]:
        return ["Office"]


class Pages:
    """Three coloured pages of A4; remembers how fine they were wanted."""

    def __init__(self) -> None:
        self.fineness = 0.0

    def __call__(self, fineness: float) -> list[bytes]:
        self.fineness = fineness
        return [picture(colour, 210, 297) for colour in ("#ff0000", "#00ff00", "#0000ff")]


def printer_into(path: Path, paper: Paper = "a4") -> QPrinter:
    printer = make_printer(paper, "brief")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def colours(path: Path) -> list[str]:
    """The colour of the one picture on each page."""
    names = []
    for page in PdfReader(path).pages:
        (image,) = page.images
        assert image.image is not None
        red, green, blue = image.image.convert("RGB").getpixel((100, 100))  # type: ignore[misc]
        names.append(max(("red", red), ("green", green), ("blue", blue), key=lambda c: c[1])[0])
    return names


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_that_every_page_fills_a_sheet_of_the_chosen_paper(
    qtbot: QtBot, tmp_path: Path, paper: Paper, size: tuple[int, int]
) -> None:
    pages, path = Pages(), tmp_path / "printed.pdf"
    print_pages(printer_into(path, paper), pages)
    printed = PdfReader(path).pages
    assert [(round(p.mediabox.width), round(p.mediabox.height)) for p in printed] == [size] * 3
    assert colours(path) == ["red", "green", "blue"]
    assert 0 < pages.fineness <= FINEST


def test_that_only_the_pages_asked_for_are_printed_in_the_order_asked_for(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"
    printer = printer_into(path)
    printer.setPageRanges(QPageRanges.fromString("2-3"))
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    print_pages(printer, Pages())
    assert colours(path) == ["blue", "green"]


def test_that_a_page_that_does_not_exist_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "printed.pdf")
    printer.setPageRanges(QPageRanges.fromString("7"))
    with pytest.raises(BriefError, match="no such page"):
        print_pages(printer, Pages())


def test_that_other_paper_makes_pages_smaller_and_cuts_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"
    printer = printer_into(path)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    print_pages(printer, Pages())
    page = PdfReader(path).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (420, 595)


def test_that_a_printer_is_made_for_upright_pages_without_margins(qtbot: QtBot) -> None:
    layout = make_printer("a4", "brief").pageLayout()
    assert layout.orientation() == QPageLayout.Orientation.Portrait
    assert layout.mode() == QPageLayout.Mode.FullPageMode
    assert layout.margins().left() == 0


def test_that_printing_goes_on_in_the_background_and_its_end_is_told(
    qtbot: QtBot, tmp_path: Path
) -> None:
    printing, path = PagePrinting(), tmp_path / "printed.pdf"
    with (
        qtbot.waitSignal(printing.started),
        qtbot.waitSignal(printing.ended, timeout=30_000) as heard,
    ):
        printing.print_on(printer_into(path), Pages())
    assert heard.args == [""]
    assert colours(path) == ["red", "green", "blue"]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_that_a_file_that_cannot_be_printed_to_is_told_with_the_reason(
    qtbot: QtBot, tmp_path: Path
) -> None:
    printing = PagePrinting()
    with qtbot.waitSignal(printing.ended, timeout=30_000) as heard:
        printing.print_on(printer_into(tmp_path / "gone" / "printed.pdf"), Pages())
    assert str(heard.args[0]).startswith("Not printed: ")
    assert "cannot be reached" in str(heard.args[0])


def test_that_the_dialog_of_the_system_is_asked_and_what_is_accepted_is_printed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, made = tmp_path / "printed.pdf", printer_into(tmp_path / "printed.pdf")
    monkeypatch.setattr(page_printing, "QPrinterInfo", OnePrinter)
    monkeypatch.setattr(page_printing, "make_printer", lambda _paper, _name: made)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    printing = PagePrinting()
    printing.ask(window, Pages(), "a4", "brief", 3)
    dialog = window.findChild(QPrintDialog, "print_dialog")
    assert dialog is not None
    with qtbot.waitSignal(printing.ended, timeout=30_000) as heard:
        dialog.done(QDialog.DialogCode.Accepted)
    assert heard.args == [""]
    assert colours(path) == ["red", "green", "blue"]


def test_that_a_computer_without_a_printer_says_so_and_opens_no_dialog(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_printing, "QPrinterInfo", NoPrinters)
    window = QWidget()
    qtbot.addWidget(window)
    printing = PagePrinting()
    with qtbot.waitSignal(printing.ended) as heard:
        printing.ask(window, Pages(), "a4", "brief", 3)
    assert "No printer is set up" in str(heard.args[0])
    assert window.findChildren(QWidget) == []
