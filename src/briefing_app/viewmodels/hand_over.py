"""One process for all windows of a user: a later start hands its wish over to the first.

Files beside the settings do it, as there is no network code: a lock says who is first, and the
first watches the folder for wishes. Where the folder cannot be written, each start stands alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QSysInfo, Signal

from briefing_app.services.whole_file import write_whole

PATIENCE = 4.0  # seconds until a wish is taken; the first process may just have been started
PAUSE = 0.02
ENDING = ".wish"
MAX_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start asks for: a dataset and perhaps a day, or a link; nothing of it: to be seen.

    `token` is what the desktop gave the start so that its window may come to the front.
    """

    dataset: Path | None = None
    day: date | None = None
    known_by: date | None = None
    link: str = ""
    token: str = ""


class HandOver(QObject):
    """The door between processes of one user, one settings file and one screen.

    Signals:
        wished(Wish): another start asks this process, which is the first, to show something.
    """

    wished = Signal(object)

    def __init__(self, folder: Path, screen: str, parent: QObject | None = None) -> None:
        """`folder` is where the settings lie; `screen` names the one on which windows appear."""
        super().__init__(parent)
        self._folder = folder
        of = f"{QSysInfo.machineHostName()}\n{screen}"  # a home may be shared between machines
        self._name = f"running-{zlib.crc32(of.encode()):08x}"
        self._lock = QLockFile(str(folder / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # only its process makes it hold, however long that runs
        self._watcher: QFileSystemWatcher | None = None

    def become_first(self) -> bool:
        """Take the lock; false where another process has it, or none can be taken."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        return self._lock.tryLock(0)

    def give(self, wish: Wish, patience: float = PATIENCE) -> bool:
        """Hand a wish to the first process; false if nobody takes it in time."""
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            return False  # there is no first process, only a folder that cannot be written
        file = self._folder / f"{self._name}-{os.getpid()}-{time.time_ns()}{ENDING}"
        if wish.link:  # it names a dataset itself
            wish = replace(wish, dataset=None)
        elif wish.dataset is not None:
            wish = replace(wish, dataset=wish.dataset.absolute())
        try:
            write_whole(file, json.dumps(asdict(wish), default=str).encode())
        except OSError:
            return False
        deadline = time.monotonic() + patience
        while file.exists() and time.monotonic() < deadline:
            time.sleep(PAUSE)
        try:
            file.unlink()
        except FileNotFoundError:
            return True  # it was taken, perhaps in the last moment
        return False

    def listen(self) -> None:
        """Take wishes from now on, and those that came before."""
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    def close(self) -> None:
        """Take no more wishes; the next start is the first."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._lock.unlock()

    def _look(self) -> None:
        for file in sorted(self._folder.glob(f"{self._name}-*{ENDING}")):
            wish = None
            with contextlib.suppress(OSError, ValueError, RecursionError):
                if file.stat().st_size < MAX_BYTES:
                    wish = _read(json.loads(file.read_bytes()))
            try:
                file.unlink()
            except OSError:
                continue  # taken back: that start shows a window of its own
            if wish is not None:
                self.wished.emit(wish)


def _read(stored: object) -> Wish:
    """A wish as it was written. Raises ValueError for anything else."""
    if not isinstance(stored, Mapping):
        raise ValueError("not a wish")
    texts = {field.name: str(stored.get(field.name) or "") for field in fields(Wish)}
    days = {name: texts[name] for name in ("day", "known_by")}
    return Wish(
        Path(texts["dataset"]) if texts["dataset"] else None,
        **{name: date.fromisoformat(text) if text else None for name, text in days.items()},
        link=texts["link"],
        token=texts["token"],
    )
