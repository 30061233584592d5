"""One sentence to assistive technology once the day, or a comparison, stands still."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.comparison import Comparison
from briefing_app.domain.comparison_words import comparison_finding, comparison_title
from briefing_app.domain.sentences import finding, long_date

SETTLED_AFTER_MS = 400  # after the last change of the day; a scrub is announced once, at its end


class Announcer(QWidget):
    """Says day and finding, politely, after the last of several changes; never while playing.

    While two days are compared it says which, and the finding of the difference.

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
        self._shown: Briefing | Comparison | None = None
        self._playing = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_AFTER_MS)
        self._settled.timeout.connect(self._announce)

    def show_day(self, briefing: Briefing) -> None:
        """Say the day soon, unless another follows."""
        self._shown = briefing
        if not self._playing:
            self._settled.start()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Say how two days differ soon; None is followed by a day."""
        if comparison is not None:
            self._shown = comparison
            self._settled.start()

    def show_playing(self, playing: bool) -> None:
        """Be silent while days are played, and say where they stopped."""
        self._playing = playing
        if playing:
            self._settled.stop()
        elif self._shown is not None:
            self._settled.start()

    def _announce(self) -> None:
        shown = self._shown
        if shown is None:
            return
        if isinstance(shown, Comparison):
            words = f"{comparison_title(shown)}. {comparison_finding(shown)}"
        else:
            words = f"{long_date(shown.day)}. {finding(shown)}"
        announce(self, words)
        self.announced.emit(words)


def announce(speaker: QWidget, words: str) -> None:
    """Let assistive technology say something, politely; `speaker` is a widget that it knows."""
    event = QAccessibleAnnouncementEvent(speaker, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
