"""Notices when somebody changes a dataset's files, however their editor saves them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from briefing_app.services.dataset_names import FILES

QUIET_MS = 150  # how long nothing may happen before the files are looked at

Stamp = dict[str, tuple[int, int, int]]  # time of change, size and inode by name of the file


class FileWatch(QObject):
    """Watches the files of one dataset, and their folder; or the pack that holds them.

    An editor that saves by replacing takes the old file away, and Qt forgets it then; the folder
    tells of that, and the new file is added. A folder alone would not tell of a file that is
    written in place. Nothing is said unless time, size or inode of a file differ from before.

    Signals:
        changed: a file was written, replaced, added or removed, and it is quiet again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._stamp: Stamp = {}
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.look)
        self._watcher.fileChanged.connect(self._on_touched)
        self._watcher.directoryChanged.connect(self._on_touched)

    def watch(self, folder: Path) -> None:
        """Watch the dataset in a folder from now on; nothing happens if it is watched already."""
        if folder == self._folder:
            return
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._folder, self._stamp = folder, _stamp(folder)
        self._add_paths()

    def look(self) -> None:
        """Compare the files with what they were, and tell if they differ."""
        self._quiet.stop()
        if self._folder is None:
            return
        self._add_paths()
        stamp = _stamp(self._folder)
        if stamp != self._stamp:
            self._stamp = stamp
            self.changed.emit()

    def _on_touched(self, _path: str) -> None:
        # At once, because the next change of a file that was replaced would be missed.
        self._add_paths()
        self._quiet.start()

    def _add_paths(self) -> None:
        if self._folder is None:
            return
        known = {*self._watcher.files(), *self._watcher.directories()}
        # A pack that is replaced is forgotten too; then the folder around it tells.
        around = () if self._folder.is_dir() else (self._folder.parent,)
        paths = [self._folder, *around, *(self._folder / name for name in FILES)]
        missing = [str(path) for path in paths if str(path) not in known and path.exists()]
        if missing:
            self._watcher.addPaths(missing)


def _stamp(folder: Path) -> Stamp:
    """What is seen from outside of the files that a dataset is read from, or of its pack."""
    stamp: Stamp = {}
    for name in FILES if folder.is_dir() else ("",):
        try:
            seen = (folder / name).stat()
        except OSError:
            continue
        stamp[name] = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
    return stamp
