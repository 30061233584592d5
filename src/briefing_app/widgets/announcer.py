"""One sentence to assistive technology once the day stands still."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.sentences import finding, long_date

SETTLED_AFTER_MS = 400  # after the last change of the day; a scrub is announced once, at its end


class Announcer(QWidget):
    """Says day and finding, politely, after the last of several changes; never while playing.

    It is a widget without a face, since an announcement needs an object that assistive
    technology knows.

    Signals:
        announced(str): what has just been said.
    """

    announced = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("announcer")
        self.setAccessibleName(self.tr("Announcements"))
        self.resize(0, 0)
        self._briefing: Briefing | None = None
        self._playing = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_AFTER_MS)
        self._settled.timeout.connect(self._announce)

    def show_day(self, briefing: Briefing) -> None:
        """Say the day soon, unless another follows."""
        self._briefing = briefing
        if not self._playing:
            self._settled.start()

    def show_playing(self, playing: bool) -> None:
        """Be silent while days are played, and say where they stopped."""
        self._playing = playing
        if playing:
            self._settled.stop()
        elif self._briefing is not None:
            self._settled.start()

    def _announce(self) -> None:
        if self._briefing is None:
            return
        words = f"{long_date(self._briefing.day)}. {finding(self._briefing)}"
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
        self.announced.emit(words)
