"""The ways into evidence and out of it: who asked gets the keyboard back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.subject import DaySubject, PlaceSubject, Subject
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.inspector import Inspector


class EvidenceWays(QObject):
    """What the wishes of panels and actions do with one column of evidence."""

    def __init__(
        self,
        parent: QObject,
        session: Session,
        inspector: Inspector,
        beside: QWidget,
        briefing: Callable[[], Briefing | None],
    ) -> None:
        """`beside` gets the keyboard where the one who asked has gone.

        `briefing` is the day that the evidence is about.
        """
        super().__init__(parent)
        self._session, self._inspector, self._beside = session, inspector, beside
        self._briefing = briefing
        self._origin: QWidget | None = None
        inspector.evidence_requested.connect(self.ask)
        inspector.back_requested.connect(self.back)
        inspector.close_requested.connect(self.close)
        inspector.open_requested.connect(open_address)

    def ask(self, subject: Subject) -> None:
        """Show the evidence for something and go there."""
        if self._session.subject is None:
            self._origin = QApplication.focusWidget()
        self._session.ask(subject)
        self._inspector.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_day(self) -> None:
        """Evidence for the day."""
        briefing = self._briefing()
        if briefing is not None:
            self.ask(DaySubject(briefing.day))

    def back(self) -> None:
        """Return to the evidence before; from the first, to what stood there before."""
        before = self._session.subject
        self._session.back()
        if self._session.subject == before:
            self.close()

    def close(self) -> None:
        """Close the evidence; the focus returns to where it was asked for."""
        origin, self._origin = self._origin, None
        self._session.ask(None)
        # A link among the statements, for one, may be gone by now.
        if origin is not None and origin in QApplication.allWidgets() and origin.isVisible():
            origin.window().activateWindow()  # it may be one beside the main one
            origin.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._beside.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self) -> None:
        """Hide the evidence, or show that of the selected place, else of the day."""
        if self._session.subject is not None:
            self.close()
        elif self._session.place_id is not None:
            self.ask(PlaceSubject(self._session.place_id))
        else:
            self.ask_day()

    def focus(self) -> None:
        """Go to the evidence; open it if it is closed."""
        if self._session.subject is None:
            self.toggle()
        else:
            self._inspector.title.setFocus(Qt.FocusReason.ShortcutFocusReason)


def open_address(address: str) -> None:
    """Open an address outside, in whatever the desktop opens addresses with."""
    QDesktopServices.openUrl(QUrl(address))
