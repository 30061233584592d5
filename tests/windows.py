"""A window by itself, as tests and measurements make it."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.viewmodels.settings import ThemeChoice
from briefing_app.widgets.look import Look
from briefing_app.widgets.main_window import MainWindow


def make_window(
    store: QSettings, theme: ThemeChoice = "light", session: Session | None = None
) -> MainWindow:
    """A window with a memory and a look of its own, on no dataset unless `session` has one."""
    memory = Memory(store)
    return MainWindow(session or Session(), memory, Look(memory, theme))
