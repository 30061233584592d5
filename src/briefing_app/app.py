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
from tempfile import TemporaryDirectory, TemporaryFile
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from briefing_app import __version__
from briefing_app.services.resources import bundled_dataset, resource
from briefing_app.viewmodels.hand_over import HandOver, Wish
from briefing_app.viewmodels.settings import (
    LanguageChoice,
    OpenWindow,
    ThemeChoice,
    load_settings,
)
from briefing_app.widgets.frame import Frame
from briefing_app.widgets.language import speak
from briefing_app.widgets.theme import Theme, load_fonts, system_contrast, system_theme

if TYPE_CHECKING:
    from briefing_app.widgets.main_window import MainWindow
    from briefing_app.widgets.windows import Windows

logger = logging.getLogger(__name__)

PROGRAM = "briefing-app"  # also the name of the desktop file, and the class of the windows


def main() -> int:
    """Open the dataset that was double-clicked, or the windows of the last run.

    It is the entry of desktop shortcuts: there is no terminal to complain on.
    """
    return run_window(Path(sys.argv[1]) if sys.argv[1:] else None)


def run_window(
    dataset: Path | None,
    day: date | None = None,
    known_by: date | None = None,
    theme: ThemeChoice | None = None,
    screenshot: Path | None = None,
    size: tuple[int, int] | None = None,
    link: str = "",
    *,
    language: LanguageChoice | None = None,
    demo: bool = False,
) -> int:
    """Show a dataset, or what a link names, in a window until all are closed; the exit status.

    Without a dataset the windows of the last run come back, the bundled one where there were none.
    Without a day and a knowledge date the dataset opens where it was left; not for a screenshot,
    which must not depend on what was looked at before. Where a window is open already, its process
    does all this, and this one has nothing more to do.

    With `screenshot` the window is painted once, saved as a picture and closed; that needs no
    screen. With `demo` the days before the one it opens on play by themselves, beside the hints of
    the first start. Neither follows or changes the user's settings. 1 means that nothing of the
    dataset can be shown, 3 that the picture could not be written.
    """
    wish = Wish(dataset, day, known_by, link, os.environ.get("XDG_ACTIVATION_TOKEN", ""))
    if screenshot is not None or demo:
        with TemporaryDirectory(prefix="briefing-") as folder:
            store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
            return _run(wish, store, theme, screenshot, size, language=language, demo=demo)
    store = settings_store()
    if theme or language:  # it is for these windows only, so they stand alone
        return _run(wish, store, theme, None, size, language=language)
    door = HandOver(Path(store.fileName()).parent, _screen())
    if not door.become_first() and door.give(wish):
        return 0
    try:
        return _run(wish, store, None, None, size, door)
    finally:
        door.close()


def _run(
    wish: Wish,
    store: QSettings,
    theme: ThemeChoice | None,
    screenshot: Path | None,
    size: tuple[int, int] | None,
    door: HandOver | None = None,
    *,
    language: LanguageChoice | None = None,
    demo: bool = False,
) -> int:
    if screenshot is not None and not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    settings = load_settings(store)
    left = [state for state in settings.windows if wish.dataset is None and _is_there(state)]
    speak(app, language or settings.language)
    choice = theme or settings.theme
    name = system_theme(app) if choice == "system" else choice
    look = Theme(name, contrast=system_contrast(app))
    frame = Frame(look.colour("paper"), left[0].geometry if left else settings.geometry)
    if size is not None:
        frame.resize(*size)

    windows: Windows | None = None

    def fill() -> None:
        try:
            load()
        except Exception:
            if screenshot is None:
                raise
            logger.exception("the window could not be made")
            app.exit(1)  # nobody is there to close a window without content

    def load() -> None:
        # Imported here: it is most of the start-up time, and the frame is painted before it.
        from briefing_app.widgets.windows import Windows

        nonlocal windows
        windows = Windows(store, theme)
        if door is not None:
            door.wished.connect(windows.grant)
            QTimer.singleShot(0, door, door.listen)  # once there is a window
        if left:
            windows.fill(frame, windows.restore(left[0]))
            for state in left[1:]:
                windows.open(windows.restore(state), state.geometry)
            return

        def show(window: MainWindow) -> bool:
            path, way = wish.dataset or bundled_dataset(), window.way_back
            opened = way.open(path, wish.day, wish.known_by, restore=screenshot is None)
            if screenshot is None:
                window.offer_hints()
            return way.follow(wish.link) if wish.link else opened

        window = windows.fill(frame, show)
        if demo:
            window.shown_first.connect(window.day_desk.demonstrate)
        if screenshot is not None and window.session.briefing is None:
            app.exit(1)
        elif screenshot is not None:
            window.shown_first.connect(partial(_take_picture, app, frame, window, screenshot))

    frame.shown_first.connect(fill)
    frame.show()
    status = app.exec()
    gc.unfreeze()
    if windows is not None:
        windows.quit()
    else:
        frame.close()
        frame.deleteLater()
    return status


def _is_there(state: OpenWindow) -> bool:
    """Whether a window of the last run can come back."""
    return bool(state.path) and Path(state.path).exists()


def make_application() -> QApplication:
    """The application object with its name, fonts and handling of the unexpected."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([PROGRAM])  # which window managers are told, however it was started
    app.setApplicationName(PROGRAM)
    app.setApplicationDisplayName("Briefing")
    app.setApplicationVersion(__version__)
    app.setOrganizationName(PROGRAM)
    app.setDesktopFileName(PROGRAM)
    app.setWindowIcon(QIcon(str(resource("icons", f"{PROGRAM}.svg"))))
    for name in load_fonts(resource("fonts")):
        logger.error("the bundled font %s cannot be used", name)
    # Before the first widget: a window made earlier hands the font of the desktop to its parts.
    app.setFont(Theme("light").font(13))
    sys.excepthook = show_unexpected
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal closes the window
    return app


def settings_store() -> QSettings:
    """The user's own settings file, as INI so that it can be read and mended by hand."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, PROGRAM, PROGRAM)


def keep_settings_in(folder: Path) -> None:
    """Read and write settings in a folder and nowhere else, those of Qt's own dialogs too.

    Raises OSError where it cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryFile(dir=folder):
        pass
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder.absolute()))


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
    box.setText(
        QCoreApplication.translate(
            "Unexpected",
            "Something went wrong inside the program. What is on screen stays as it is.",
        )
    )
    box.setInformativeText(f"{kind.__name__}: {error}")
    box.setDetailedText(f"Briefing {__version__}, Python {sys.version}\n\n{text}")
    copy = box.addButton(
        QCoreApplication.translate("Unexpected", "Copy details"), QMessageBox.ButtonRole.ActionRole
    )
    box.addButton(QMessageBox.StandardButton.Close)
    copy.clicked.connect(lambda: app.clipboard().setText(box.detailedText()))
    box.open()


def _screen() -> str:
    """The name of the screen on which windows appear; "" where the system has one only."""
    return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")


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
