"""Opens and closes the evidence in the window, and brings the focus back to where it was."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.domain.subject import DaySubject, PlaceSubject, Subject
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.inspector import Inspector

WIDE = 1680  # from this width of the window evidence stands beside the statements


class EvidenceDesk(QObject):
    """What `MainWindow` needs of evidence: the wishes of all panels meet here."""

    def __init__(
        self, window: QWidget, session: Session, inspector: Inspector, beside: QWidget
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._inspector, self._beside = inspector, beside
        self._origin: QWidget | None = None
        self._wide = False
        inspector.hide()
        inspector.evidence_requested.connect(self.ask)
        inspector.back_requested.connect(self.back)
        inspector.close_requested.connect(self.close)
        inspector.open_requested.connect(open_address)
        session.timeline_changed.connect(inspector.show_timeline)
        session.day_changed.connect(inspector.show_day)
        session.subject_changed.connect(self._on_subject_changed)

    def attach(self, actions: dict[str, QAction]) -> None:
        """Connect the actions that concern evidence."""
        for name, do in (
            ("show_evidence", self.toggle),
            ("focus_evidence", self.focus),
            ("evidence_back", self._session.back),
            ("evidence_forward", self._session.forward),
        ):
            actions[name].triggered.connect(lambda _checked=False, do=do: do())

    def ask(self, subject: Subject) -> None:
        """Show the evidence for something and go there."""
        if self._session.subject is None:
            self._origin = QApplication.focusWidget()
        self._session.ask(subject)
        self._inspector.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_day(self) -> None:
        """Evidence for the day in view."""
        if self._session.briefing is not None:
            self.ask(DaySubject(self._session.briefing.day))

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
        if origin is not None and origin.isVisible():
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

    def show_width(self, wide: bool) -> None:
        """Give the evidence a column of its own where there is room for one."""
        self._wide = wide
        self._arrange()

    def _on_subject_changed(self, subject: Subject | None) -> None:
        self._inspector.show_subject(subject)
        self._arrange()

    def _arrange(self) -> None:
        is_open = self._session.subject is not None
        self._inspector.setVisible(is_open)
        self._beside.setVisible(not is_open or self._wide)


def open_address(address: str) -> None:
    """Open an address outside, in whatever the desktop opens addresses with."""
    QDesktopServices.openUrl(QUrl(address))
