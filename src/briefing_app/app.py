"""The process of the window: application object, fonts, settings, errors; builds and joins."""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import traceback
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from briefing_app import __version__
from briefing_app.services.resources import bundled_dataset, resource
from briefing_app.viewmodels.settings import ThemeChoice, load_settings
from briefing_app.widgets.frame import Frame
from briefing_app.widgets.theme import Theme, load_fonts, system_theme

if TYPE_CHECKING:
    from briefing_app.widgets.main_window import MainWindow

logger = logging.getLogger(__name__)


def main() -> int:
    """Open the bundled dataset in a window: the entry of desktop shortcuts."""
    return run_window(bundled_dataset())


def run_window(
    dataset: Path,
    day: date | None = None,
    known_by: date | None = None,
    theme: ThemeChoice | None = None,
    screenshot: Path | None = None,
    size: tuple[int, int] | None = None,
    link: str = "",
) -> int:
    """Show a dataset, or what a link names, in a window until it is closed; the exit status.

    Without a day and a knowledge date the dataset opens where it was left; not for a screenshot,
    which must not depend on what was looked at before.

    With `screenshot` the window is painted once, saved as a picture and closed; that needs no
    screen, and neither follows nor changes the user's settings. 1 means that nothing of the
    dataset can be shown, 3 that the picture could not be written.
    """
    if screenshot is None:
        return _run(settings_store(), dataset, day, known_by, theme, None, size, link)
    with TemporaryDirectory(prefix="briefing-") as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        return _run(store, dataset, day, known_by, theme, screenshot, size, link)


def _run(
    store: QSettings,
    dataset: Path,
    day: date | None,
    known_by: date | None,
    theme: ThemeChoice | None,
    screenshot: Path | None,
    size: tuple[int, int] | None,
    link: str,
) -> int:
    if screenshot is not None and not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    settings = load_settings(store)
    choice = theme or settings.theme
    look = Theme(system_theme(app) if choice == "system" else choice)
    frame = Frame(look.colour("paper"), settings.geometry)
    if size is not None:
        frame.resize(*size)

    def fill() -> None:
        # What is made here lasts: looking through it for garbage, now or at a later step of the
        # day, is time lost.
        gc.disable()
        try:
            load()
        except Exception:
            if screenshot is None:
                raise
            logger.exception("the window could not be made")
            app.exit(1)  # nobody is there to close a window without content
        finally:
            gc.freeze()
            gc.enable()

    def load() -> None:
        # Imported here: it is most of the start-up time, and the frame is painted before it.
        from briefing_app.viewmodels.session import Session
        from briefing_app.widgets.main_window import MainWindow

        window = MainWindow(Session(), store, theme)
        frame.fill(window)
        opened = window.way_back.open(dataset, day, known_by, restore=screenshot is None)
        if screenshot is not None:
            window.memory.view_in_use = lambda: None  # nobody looked at it
        else:
            window.offer_hints()
        if link:
            opened = window.way_back.follow(link)
        window.show()  # now, as nothing that is not yet shown can have the focus
        (window.time_panel if opened else window.no_dataset).setFocus()
        if screenshot is not None and not opened:
            app.exit(1)
        elif screenshot is not None:
            window.shown_first.connect(partial(_take_picture, app, frame, window, screenshot))

    frame.shown_first.connect(fill)
    frame.show()
    status = app.exec()
    gc.unfreeze()
    frame.close()
    frame.deleteLater()
    return status


def make_application() -> QApplication:
    """The application object with its name, fonts and handling of the unexpected."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([sys.argv[0]])
    app.setApplicationName("briefing-app")
    app.setApplicationDisplayName("Briefing")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("briefing-app")
    app.setDesktopFileName("briefing-app")
    for name in load_fonts(resource("fonts")):
        logger.error("the bundled font %s cannot be used", name)
    # Before the first widget: a window made earlier hands the font of the desktop to its parts.
    app.setFont(Theme("light").font(13))
    sys.excepthook = show_unexpected
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal closes the window
    return app


def settings_store() -> QSettings:
    """The user's own settings file, as INI so that it can be read and mended by hand."""
    return QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "briefing-app", "briefing-app"
    )


def show_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log a bug and tell of it once; the window stays usable, its state was written before."""
    text = "".join(traceback.format_exception(kind, error, trace))
    logger.error("unexpected error\n%s", text)
    app = QApplication.instance()
    if not isinstance(app, QApplication) or app.activeModalWidget() is not None:
        return
    box = QMessageBox(app.activeWindow())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Briefing")
    box.setText("Something went wrong inside the program. What is on screen stays as it is.")
    box.setInformativeText(f"{kind.__name__}: {error}")
    box.setDetailedText(f"Briefing {__version__}, Python {sys.version}\n\n{text}")
    copy = box.addButton("Copy details", QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    copy.clicked.connect(lambda: app.clipboard().setText(box.detailedText()))
    box.open()


def has_screen() -> bool:
    """Whether there is somewhere to show a window."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _take_picture(app: QApplication, frame: Frame, window: MainWindow, target: Path) -> None:
    """Save the window as it looks once everything has been painted, and end the program."""

    def save() -> None:
        window.statement_panel.settle()
        app.exit(0 if frame.grab().save(str(target)) else 3)

    QTimer.singleShot(300, save)
