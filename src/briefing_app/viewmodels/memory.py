"""What is remembered while the window is open, written soon after each change.

A crash or a pulled plug forgets no more than the last moments.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from briefing_app.viewmodels.settings import (
    MAX_BOOKMARKS,
    MAX_DATASETS,
    MAX_RECENT,
    OpenWindow,
    Recent,
    Settings,
    load_settings,
    save_settings,
)
from briefing_app.viewmodels.view_link import LinkError, ViewLink, read_link, write_link

SAVE_MS = 1000  # how long after the last change


View = Callable[[], ViewLink | None]


class Memory(QObject):
    """The settings in use, one for all windows.

    `windows_in_use` says which windows are open when it is time to save.

    Signals:
        bookmarks_changed(): a day is marked, or no longer.
    """

    bookmarks_changed = Signal()

    def __init__(self, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = load_settings(store)
        self.windows_in_use: Callable[[], tuple[OpenWindow, ...]] = lambda: ()
        self._moved: dict[View, None] = {}  # views that changed since they were saved
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(SAVE_MS)
        self._saving.timeout.connect(self.save)

    @property
    def settings(self) -> Settings:
        """What is remembered now."""
        return self._settings

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - the types are those of the fields
        """Remember other values of `Settings`, by the names of their fields."""
        self._settings = replace(self._settings, **changes)
        self.touch()

    def touch(self, view: View | None = None) -> None:
        """Something changed, in a view where one is given: save once it does not change any more.

        `view` is asked what it shows when it is time to save.
        """
        if view is not None:
            self._moved.pop(view, None)  # so that of two on one dataset the latest is kept
            self._moved[view] = None
        self._saving.start()

    def save(self) -> None:
        """Write everything now."""
        self._saving.stop()
        views = {**self._settings.views}
        for view in filter(None, (view() for view in self._moved)):
            views.pop(view.dataset_id, None)  # so that it becomes the last, and stays longest
            views[view.dataset_id] = write_link(view)
        self._moved.clear()
        windows = self.windows_in_use() or self._settings.windows
        self._settings = replace(self._settings, views=_latest(views), windows=windows)
        save_settings(self._store, self._settings)

    def view_of(self, dataset_id: str) -> ViewLink | None:
        """What was in view of a dataset when it was last open."""
        try:
            view = read_link(self._settings.views.get(dataset_id, ""))
        except LinkError:
            return None  # there is none, or it is damaged
        return view if view.dataset_id == dataset_id else None

    def bookmarks(self, dataset_id: str) -> tuple[date, ...]:
        """The marked days of a dataset, the earliest first."""
        return self._settings.bookmarks.get(dataset_id, ())

    def toggle_bookmark(self, dataset_id: str, day: date) -> bool:
        """Mark a day, or no longer; returns whether it is marked now."""
        days = set(self.bookmarks(dataset_id))
        marked = day not in days and len(days) < MAX_BOOKMARKS
        days = days | {day} if marked else days - {day}
        bookmarks = {**self._settings.bookmarks}
        bookmarks.pop(dataset_id, None)
        if days:
            bookmarks[dataset_id] = tuple(sorted(days))
        self.change(bookmarks=_latest(bookmarks))
        self.bookmarks_changed.emit()
        return marked

    def note_opened(self, path: Path, dataset_id: str, title: str) -> None:
        """Put a dataset at the head of those opened lately."""
        opened = Recent(str(path.absolute()), dataset_id, title)
        others = [recent for recent in self._settings.recent if recent.path != opened.path]
        self.change(recent=(opened, *others)[:MAX_RECENT])

    def recent(self) -> tuple[Recent, ...]:
        """Datasets opened lately, the latest first, without those that are gone."""
        kept = tuple(recent for recent in self._settings.recent if Path(recent.path).exists())
        if kept != self._settings.recent:
            self.change(recent=kept)
        return kept


def _latest(by_dataset: dict[str, Any]) -> dict[str, Any]:
    return dict(list(by_dataset.items())[-MAX_DATASETS:])
