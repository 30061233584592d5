"""What every test gets: no screen, a home of its own, and no trouble left unseen."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing_app.domain.timeline import Timeline
    from briefing_app.services.dataset_file import Loaded

# Before anything imports Qt. A run on a real or virtual screen sets the platform itself.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Random examples are new on every run at a desk, where somebody can look into a failure. What
# must pass or fail for the change alone (`.ci/run`) draws the same ones each time.
settings.register_profile("repeatable", derandomize=True)
if os.environ.get("BRIEFING_REPEATABLE"):
    settings.load_profile("repeatable")

BUNDLED = Path(__file__).resolve().parents[1] / "data" / "afghanistan-2021"
HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}


@pytest.fixture(scope="session")
def bundled() -> Loaded:
    """The bundled dataset as the program reads it."""
    from briefing_app.services.dataset_file import load_dataset

    return load_dataset(BUNDLED)


@pytest.fixture(scope="session")
def bundled_timeline(bundled: Loaded) -> Timeline:
    """The bundled dataset with hindsight."""
    from briefing_app.domain.timeline import build_timeline

    return build_timeline(bundled.dataset)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for each test, where settings, caches and drafts of it go."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in HOME_VARIABLES.items():
        monkeypatch.setenv(variable, str(home / folder))
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        # Qt looks at the environment once per process, so each test tells it again.
        for format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(format, QSettings.Scope.UserScope, str(home / ".config"))
    return home


@pytest.fixture(autouse=True, scope="module")
def pages_let_go() -> Iterator[None]:
    """What was set in one module of tests takes no memory in the next."""
    yield
    if "typst" in sys.modules:
        from briefing_app.services.typesetting import let_go

        let_go()


class _Keeper(logging.Handler):
    """Keeps records of warnings and worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def logged_warnings() -> Iterator[list[logging.LogRecord]]:
    """Log records of WARNING and above; any that remain at the end fail the test.

    A test that expects one takes this fixture, looks at the records and clears the list.
    """
    keeper = _Keeper()
    root = logging.getLogger()
    root.addHandler(keeper)
    yield keeper.records
    root.removeHandler(keeper)
    if keeper.records:
        told = "\n".join(
            f"{record.levelname} {record.name}: {record.getMessage()}" for record in keeper.records
        )
        pytest.fail(f"unexpected log records:\n{told}", pytrace=False)


@pytest.fixture(autouse=True)
def no_leftover_windows() -> Iterator[None]:
    """A test must not leave a top-level widget behind. Does not import Qt by itself."""
    before = _top_level_widgets()
    yield
    left = [widget for widget in _top_level_widgets(after=True) if widget not in before]
    if left:
        told = ", ".join(f"{type(widget).__name__}({widget.objectName()!r})" for widget in left)
        for widget in left:
            widget.deleteLater()
        pytest.fail(f"top-level widgets left behind: {told}", pytrace=False)


def _top_level_widgets(*, after: bool = False) -> list[QWidget]:
    """Top-level widgets alive, `after` a test without the garbage; empty without Qt."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    # Outside an event loop nothing runs `deleteLater`, so it is run here.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if after and QApplication.topLevelWidgets():
        gc.collect()  # a widget in a reference cycle lives until the next collection
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() != "QTipLabel"  # Qt's own, kept for the next tip
    ]
