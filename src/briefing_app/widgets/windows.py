"""The windows of the program: opens, finds, restores and closes them, and frees what they held."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QTimer

from briefing_app.services.dataset_place import dataset_at
from briefing_app.services.resources import bundled_dataset
from briefing_app.services.undisturbed import undisturbed
from briefing_app.viewmodels.hand_over import Wish
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.viewmodels.settings import OpenWindow, ThemeChoice
from briefing_app.viewmodels.view_link import write_link
from briefing_app.widgets.frame import Frame, geometry_text
from briefing_app.widgets.look import Look
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import Theme

TOKEN = "XDG_ACTIVATION_TOKEN"
Load = Callable[[MainWindow], bool]


class Windows(QObject):
    """Owns the frames on the screen, and the one memory and look of all windows."""

    def __init__(
        self, store: QSettings, theme: ThemeChoice | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.memory = Memory(store, self)
        self.look = Look(self.memory, theme, self)
        # The one used last at the end; None until it has content.
        self._frames: dict[Frame, MainWindow | None] = {}
        self._closed: list[OpenWindow] = []  # in this turn of the event loop
        self.memory.windows_in_use = self._in_use
        self.look.theme_changed.connect(self._show_theme)

    @property
    def all(self) -> tuple[MainWindow, ...]:
        """All windows with content, the one used last at the end."""
        return tuple(window for window in self._frames.values() if window is not None)

    def fill(self, frame: Frame, load: Load) -> MainWindow:
        """Make the content of a frame that is on the screen; `load` gives it something to show.

        `load` says whether there is something. The keyboard goes to the time, or to the ways out.
        """
        self._watch(frame)
        return self._fill(frame, load)

    def open(self, load: Load, geometry: str = "") -> None:
        """Open one more window; its frame is on the screen at once."""
        frame = Frame(self.look.theme.colour("paper"), geometry)
        self._watch(frame)
        frame.shown_first.connect(lambda: frame in self._frames and self._fill(frame, load))
        frame.show()

    def _watch(self, frame: Frame) -> None:
        taken = {other.number for other in self._frames}
        frame.number = next(number for number in count(1) if number not in taken)
        self._frames[frame] = None
        frame.activated.connect(partial(self._note_use, frame))
        frame.closed.connect(partial(self._forget, frame))

    def _fill(self, frame: Frame, load: Load) -> MainWindow:
        with _undisturbed():
            session = Session()
            # In its frame from the start: parts that move there later lose the fonts set on them.
            window = MainWindow(session, self.memory, self.look, frame)
            session.setParent(window)  # else what is connected to it would hold the window for ever
            frame.fill(window)
            self._frames[frame] = window
            window.way_back.elsewhere = partial(self._show_elsewhere, window)
            window.another_requested.connect(partial(self._open_like, window))
            window.quit_requested.connect(self.quit)
            window.windowTitleChanged.connect(self._tell_apart)
            opened = load(window)
            window.show()  # now, as nothing that is not yet shown can have the focus
            (window.time_panel if opened else window.no_dataset).setFocus()
        self._tell_apart()
        return window

    def _tell_apart(self) -> None:
        """Let the windows that have the same title say their numbers."""
        titles = [window.windowTitle() for window in self.all]
        for frame, window in self._frames.items():
            if window is not None:
                frame.show_number(titles.count(window.windowTitle()) > 1)

    def restore(self, state: OpenWindow) -> Load:
        """What brings a window of the last run back."""

        def load(window: MainWindow) -> bool:
            opened = window.way_back.open(Path(state.path), restore=False)
            return opened and (not state.view or window.way_back.follow(state.view))

        return load

    def grant(self, wish: Wish) -> None:
        """Show what another start of the program asks for, in the window that is on it or anew."""
        os.environ.pop(TOKEN, None)
        if wish.token:
            os.environ[TOKEN] = wish.token  # from where Qt takes it, once
        on = self.all[-1:] if wish.dataset is None else self._on(wish.dataset)
        if on:
            to_front(on[-1])
            on[-1].way_back.show(wish.day, wish.known_by)
            if wish.link:
                on[-1].way_back.follow(wish.link)
        else:
            path = wish.dataset or bundled_dataset()
            self.open(lambda new: new.way_back.open(path, wish.day, wish.known_by))

    def _on(self, path: Path) -> list[MainWindow]:
        """The windows on a dataset."""
        place = dataset_at(path) or path.resolve()
        loaded = [(window, window.session.loaded) for window in self.all]
        return [window for window, one in loaded if one and one.path.resolve() == place]

    def _show_elsewhere(self, window: MainWindow, path: Path, link: str) -> bool:
        on = self._on(path)
        if not on or window in on:
            return False
        to_front(on[-1])
        return not link or on[-1].way_back.follow(link)

    def quit(self) -> None:
        """Close all windows. They come back at the next start."""
        for frame in tuple(self._frames):
            frame.close()

    def _show_theme(self, theme: Theme) -> None:
        for frame in self._frames:
            frame.show_paper(theme.colour("paper"))

    def _open_like(self, window: MainWindow) -> None:
        self.open(lambda other: other.way_back.open_like(window.way_back))

    def _note_use(self, frame: Frame) -> None:
        if frame in self._frames:
            self._frames[frame] = self._frames.pop(frame)

    def _forget(self, frame: Frame) -> None:
        """Free a closed window.

        Those that are closed in one go, by Quit or by the end of the session, come back together
        at the next start, and so does the last one.
        """
        window = self._frames.pop(frame, None)
        if window is not None:
            self._closed.append(_state(frame, window))
            self._tell_apart()
        if not self._frames:
            self.memory.save()
        frame.deleteLater()
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """The program goes on after a window was closed: give back what it held."""
        if self._frames:
            self._closed.clear()
            self.memory.save()
        gc.unfreeze()  # it was not looked at while it was open
        gc.collect()
        gc.freeze()

    def _in_use(self) -> tuple[OpenWindow, ...]:
        """The windows as they would be at the next start."""
        open_now = (_state(frame, window) for frame, window in self._frames.items() if window)
        return (*self._closed, *open_now)


def to_front(window: MainWindow) -> None:
    """Bring a window before all others, as far as the desktop lets it."""
    frame = window.window()
    frame.setWindowState(frame.windowState() & ~Qt.WindowState.WindowMinimized)
    frame.show()
    frame.raise_()
    frame.activateWindow()


def _state(frame: Frame, window: MainWindow) -> OpenWindow:
    loaded, view = window.session.loaded, window.way_back.view()
    path = "" if loaded is None else str(loaded.path.absolute())
    return OpenWindow(path, "" if view is None else write_link(view), geometry_text(frame))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let no garbage be looked for while a window is made, nor in it afterwards: it all lasts."""
    with undisturbed():
        try:
            yield
        finally:
            gc.freeze()
