"""The pictures of README and manual, taken from the program itself: `python -m docs.pictures`.

PICTURES says what each shows. Those of the manual are taken whenever it is built and kept nowhere
else, so none can be older than what it shows. Those of the README must lie in git, where forges
show them: `--check` takes them anew and compares, with room for how another machine smooths edges.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image, ImageChops
from PySide6.QtCore import QEvent, QPoint, QRect, QSettings, QThread, QThreadPool, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.app import make_application
from briefing_app.domain.briefing import brief
from briefing_app.domain.knowledge import THAT_DAY, View
from briefing_app.domain.subject import PlaceSubject
from briefing_app.domain.timeline import build_timeline
from briefing_app.drawing.tokens import ThemeName
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.report_pdf import render_pages
from briefing_app.services.resources import bundled_dataset
from briefing_app.services.shapes_file import load_shapes
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.widgets import problem_desk
from briefing_app.widgets.look import Look
from briefing_app.widgets.main_window import MainWindow

README = Path(__file__).resolve().parent / "pictures"
DAY = date(2021, 8, 13)
WINDOW = (1280, 800)
PATIENCE_S = 60  # for a window to settle, on a machine with much else to do
# What may differ before a picture counts as another one: by how much of 255, at how many pixels.
# One digit more or less is about thirty of them.
FAINT, FEW = 40, 20


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what it shows in words, and how the window comes to show it."""

    shows: str
    do: Callable[[MainWindow], QWidget | QImage | QRect | None] = lambda window: None
    theme: ThemeName = "light"
    size: tuple[int, int] = WINDOW
    day: date = DAY
    in_readme: bool = False


def column(*parts: str) -> Callable[[MainWindow], QRect]:
    """What lies around some widgets of the window, by their object names."""

    def around(window: MainWindow) -> QRect:
        found = QRect()
        for name in parts:
            part = getattr(window, name)
            found = found.united(QRect(part.mapTo(window, QPoint(0, 0)), part.size()))
        return found

    return around


def evidence(window: MainWindow) -> None:
    window.session.ask(PlaceSubject("kunduz"))


def evidence_column(window: MainWindow) -> QWidget:
    evidence(window)
    return window.inspector


def as_known(window: MainWindow) -> None:
    window.session.know(THAT_DAY)


def two_weeks(window: MainWindow) -> QRect:
    window.actions_by_name["period_30"].trigger()
    return column("time_panel")(window)


def compare(window: MainWindow) -> None:
    window.session.compare(View(date(2021, 8, 6)), View(DAY))


def hints(window: MainWindow) -> None:
    window.hints.show()


def export(window: MainWindow) -> QWidget:
    window.memory.change(brief_folder=gettempdir())  # nobody's home
    window.actions_by_name["export_brief"].trigger()
    dialog = window.brief_export.dialog
    assert dialog is not None
    dialog.resize(1180, 760)
    settle()
    assert dialog.preview.page_count and "numbered" in dialog.told.text(), "no pages came"
    return dialog


def sources(window: MainWindow) -> QWidget:
    window.actions_by_name["sources"].trigger()
    found = window.findChild(QWidget, "source_window")
    assert found is not None
    return found


def faulty(window: MainWindow) -> None:
    """A dataset in which two places of files went wrong; the window watches it like any other."""
    folder = Path(window.property("scratch")) / "my-dataset"
    shutil.copytree(bundled_dataset(), folder)
    for name, right, wrong in (
        ("events.yaml", "place: zaranj", "place: zarang"),
        ("statements.yaml", "operator: ge", "operator: atleast"),
        ("sources.yaml", "published: 2021-08-06", "published: 2021-08-36"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert right in text, f"{name} has no {right}"
        (folder / name).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    problem_desk._now = lambda: "09:00:00"  # the same picture on every run
    window.session.open(folder, DAY)
    settle()
    window.actions_by_name["problems"].trigger()
    window.notice.hide()


def first_page(window: MainWindow) -> QImage:
    return page(0)


def page(number: int) -> QImage:
    timeline = build_timeline(load_dataset(bundled_dataset()).dataset)
    pages = render_pages(brief(timeline, DAY), ppi=110, shapes=load_shapes(bundled_dataset()))
    return QImage.fromData(pages[number])


PICTURES: dict[str, Picture] = {
    "window-light": Picture("the window on 13 August 2021", in_readme=True),
    "window-dark": Picture("the same in dark colours", theme="dark", in_readme=True),
    "brief-page-1": Picture("the first page of the brief of that day", first_page, in_readme=True),
    "brief-page-2": Picture("its second page", lambda window: page(1)),
    "window-narrow": Picture("list and map sharing a column", size=(1024, 700)),
    "hints": Picture("the three hints of the first start", hints),
    "header": Picture("day, finding and counts", column("header")),
    "list": Picture("the list of places", column("city_table")),
    "map": Picture("the map", column("map_panel")),
    "statements": Picture("statements with their checks", column("statement_panel")),
    "time": Picture("chart, days and the row of controls", column("time_panel")),
    "time-30-days": Picture("the same, with thirty days along it", two_weeks),
    "evidence": Picture("the evidence for Kunduz", evidence_column, size=(1280, 1180)),
    "sources": Picture("the window of sources", sources),
    "as-known": Picture("a day as it was known on it", as_known, day=date(2021, 8, 12)),
    "compare": Picture("6 and 13 August side by side", compare),
    "export": Picture("the brief before it is saved", export),
    "problems": Picture("a dataset in which three things are wrong", faulty),
}


def take(wanted: dict[str, Picture], folder: Path) -> None:
    """Take pictures and write them into a folder as PNG."""
    app = make_application()
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in wanted.items():
        with TemporaryDirectory() as scratch:
            shot(picture, scratch, app).save(str(folder / f"{name}.png"))
        with Image.open(folder / f"{name}.png") as taken:
            # 256 colours are enough if rare ones count too, and the common ones are then mended.
            few = taken.convert("RGB").quantize(
                256, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE
            )
        few.save(folder / f"{name}.png", optimize=True)


def shot(picture: Picture, scratch: str, app: QApplication) -> QImage:
    """One picture, of a window of its own that knows no settings."""
    store = QSettings(f"{scratch}/settings.ini", QSettings.Format.IniFormat)
    memory = Memory(store)
    window = MainWindow(Session(), memory, Look(memory, picture.theme))
    window.setProperty("scratch", scratch)
    window.resize(*picture.size)
    assert window.session.open(bundled_dataset(), picture.day)
    window.show()
    window.time_panel.setFocus()
    settle()
    seen = picture.do(window)
    settle()
    match seen:
        case QImage():
            image = seen
        case QRect():
            image = window.grab(seen).toImage()
        case QWidget():
            image = seen.grab().toImage()
        case None:
            image = window.grab().toImage()
    for widget in app.topLevelWidgets():
        widget.close()
    window.deleteLater()
    settle()
    return image.convertToFormat(QImage.Format.Format_RGB888)


def settle() -> None:
    """Let everything happen that the windows have put off, by timer, event or worker."""
    until = monotonic() + PATIENCE_S
    quiet = 0
    while quiet < 3:  # what one turn of the event loop brings may put off something more
        assert monotonic() < until, "the window never settled"
        workers_done = QThreadPool.globalInstance().waitForDone(10)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        quiet = quiet + 1 if workers_done and not waiting_timers() else 0
        QThread.msleep(0 if quiet else 5)


def waiting_timers() -> list[QTimer]:
    """The timers by which a window has put something off."""
    windows = QApplication.topLevelWidgets()
    timers = (timer for window in windows for timer in window.findChildren(QTimer))
    return [timer for timer in timers if timer.isActive()]


def differs(old: Path, new: Path) -> str:
    """How two pictures differ, in words; empty for no more than smoothed edges."""
    with Image.open(old) as one, Image.open(new) as other:
        if one.size != other.size:
            return f"{one.size} instead of {other.size} pixels"
        red, green, blue = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    changed = sum(most.histogram()[FAINT + 1 :])
    return f"{changed} pixels differ" if changed > FEW else ""


def check() -> int:
    """Say which pictures of the README are older than what they show; the exit status."""
    wanted = {name: picture for name, picture in PICTURES.items() if picture.in_readme}
    status = 0
    with TemporaryDirectory() as scratch:
        take(wanted, Path(scratch))
        for name, picture in wanted.items():
            old, new = (folder / f"{name}.png" for folder in (README, Path(scratch)))
            if difference := differs(old, new):
                status = 1
                print(f"docs/pictures/{name}.png is not {picture.shows} any more: {difference}.")
    if status:
        print("python -m docs.pictures takes them anew.")
    return status


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        return check()
    take({name: picture for name, picture in PICTURES.items() if picture.in_readme}, README)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
