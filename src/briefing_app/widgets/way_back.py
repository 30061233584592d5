"""Ways back to a view: bookmarks, links, datasets opened lately, and the next start."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.knowledge import known_on
from briefing_app.domain.sentences import finding, long_date
from briefing_app.domain.subject import (
    CountSubject,
    DaySubject,
    EventSubject,
    PlaceSubject,
    StatementSubject,
    Subject,
)
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import BUNDLED_DATASETS, bundled_dataset, is_bundled
from briefing_app.viewmodels.local_dates import long_day
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.viewmodels.view_link import (
    SCHEME,
    Filters,
    LinkError,
    ViewLink,
    read_link,
    write_link,
)
from briefing_app.widgets.city_table import CityTable
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.statement_panel import StatementPanel

LONGEST_ENTRY = 96  # characters of an entry of a menu
DIGITS = 12  # of the SHA-256, in a link


class WayBack(QObject):
    """Brings a view back that somebody marked, copied, or left at the end of the last run.

    `elsewhere` shows a dataset, and a view of it if a link is given, in another window that is on
    it; false where there is none.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        memory: Memory,
        notice: Notice,
        city_table: CityTable,
        statement_panel: StatementPanel,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._memory = window, session, memory
        self._notice = notice
        self._city_table, self._statement_panel = city_table, statement_panel
        self.elsewhere: Callable[[Path, str], bool] = lambda _path, _link: False
        self._bookmark_day: QAction | None = None
        self._noted: Loaded | None = None  # among the datasets opened lately
        memory.bookmarks_changed.connect(self._name_bookmark)

    def attach(self, actions: dict[str, QAction]) -> None:
        """Give the entries of the menus their lists, made when they are opened."""
        self._bookmark_day = actions["bookmark_day"]
        for name, fill in (
            ("bookmarks", self._fill_bookmarks),
            ("open_recent", self._fill_recent),
        ):
            menu = QMenu(self._window)
            menu.setObjectName(f"{name}_menu")
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(partial(fill, menu))
            actions[name].setMenu(menu)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that lead back to a view; lists in menus act by themselves."""
        return {
            "open_bundled": lambda: self.open_once(bundled_dataset()),
            "open_bundled_france": lambda: self.open_once(bundled_dataset("france-1944")),
            "copy_link": self.copy_link,
            "open_link": self.ask_for_link,
            "bookmark_day": self.toggle_bookmark,
            "bookmarks": lambda: None,
            "open_recent": lambda: None,
        }

    # What it is shown

    def show_timeline(self, timeline: Timeline) -> None:
        """Note which dataset is open."""
        loaded, description = self._session.loaded, timeline.dataset.description
        if loaded is None or loaded is self._noted:
            return
        self._noted = loaded
        if not is_bundled(loaded.path):
            self._memory.note_opened(loaded.path, description.id, description.title)

    def show_day(self, briefing: Briefing) -> None:
        """Offer to mark the day, or to take the mark away."""
        self._name_bookmark()
        self.remember()

    def _name_bookmark(self) -> None:
        briefing = self._session.briefing
        if briefing is None:
            return
        marked = briefing.day in self._memory.bookmarks(_id(briefing.timeline.dataset))
        words = self.tr("Remove &bookmark") if marked else self.tr("&Bookmark this day")
        if self._bookmark_day is not None and self._bookmark_day.text() != words:
            self._bookmark_day.setText(words)

    # The view

    def open(
        self, path: Path, day: date | None = None, known_by: date | None = None,
        *, restore: bool = True,
    ) -> bool:  # fmt: skip
        """Open a dataset where it was left, unless a day or a knowledge date is given.

        False if nothing of it can be shown.
        """
        if not self._session.open(path, day, known_by):
            return False
        timeline = self._session.timeline
        if restore and day is None and known_by is None and timeline is not None:
            left = self._memory.view_of(_id(timeline.dataset))
            if left is not None:
                self._show(left)
        return True

    def open_once(self, path: Path) -> None:
        """Go to the window that is on a dataset, or open it in this one."""
        if not self.elsewhere(path, ""):
            self.open(path)

    def show(self, day: date | None, known_by: date | None) -> None:
        """Show a day of the dataset in view with what was known; the day in view without one."""
        briefing = self._session.briefing
        if briefing is not None and not day is known_by is None:
            day = day or briefing.day
            self._show(ViewLink(_id(briefing.timeline.dataset), day, known_on(known_by)))

    def open_like(self, other: WayBack) -> bool:
        """Show what another window shows, without reading it again."""
        loaded, view = other._session.loaded, other.view()
        if loaded is None or view is None:
            return False
        self._session.show_loaded(loaded)
        self._show(view)
        return True

    def remember(self) -> None:
        """What is in view is to be there again at the next start."""
        self._memory.touch(self.view)

    def view(self) -> ViewLink | None:
        """Day, knowledge and place in view; None without a dataset."""
        session = self._session
        if session.briefing is None:
            return None
        dataset = session.briefing.timeline.dataset
        return ViewLink(_id(dataset), session.briefing.day, session.knowledge, session.place_id)

    def _show(self, view: ViewLink) -> list[str]:
        """Show a view of the dataset that is open; returns what of it could not be shown."""
        session, timeline = self._session, self._session.timeline
        assert timeline is not None
        dataset, missing = timeline.dataset, []
        session.know(view.knowledge)
        if view.day is not None:
            day = min(max(view.day, dataset.first_day), dataset.last_day)
            if day != view.day:
                missing.append(self.tr("the day lies outside the period"))
            session.go_to(timeline.index(day))
        place = view.place_id if view.place_id in dataset.place_row else None
        if place != view.place_id:
            missing.append(self.tr("the place is not in the dataset"))
        session.select_place(place)
        subject = view.subject if _is_there(view.subject, timeline) else None
        if subject != view.subject:
            missing.append(self.tr("what evidence was asked for is not in the dataset"))
        session.ask(subject)
        return missing

    # Links

    def copy_link(self) -> None:
        """Put a link to all that is in view on the clipboard."""
        view, briefing = self.view(), self._session.briefing
        if view is None or briefing is None:
            return
        text, kind, side, topic = self._statement_panel.filters()
        link = write_link(
            ViewLink(
                view.dataset_id,
                view.day,
                view.knowledge,
                view.place_id,
                self._session.subject,
                Filters(self._city_table.filter_field.text(), text, kind, side, topic),
                briefing.timeline.dataset.sha256[:DIGITS],
            )
        )
        QGuiApplication.clipboard().setText(link)
        self._notice.say("good", self.tr("Copied {}").format(link), passing=True)

    def ask_for_link(self) -> None:
        """Ask for a link; one on the clipboard is proposed."""
        copied = QGuiApplication.clipboard().text().strip()
        dialog = QInputDialog(self._window)
        dialog.setObjectName("link_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Open link"))
        dialog.setLabelText(self.tr("Link to a view, such as briefing:…"))
        dialog.setTextValue(copied if copied.startswith(SCHEME) else "")
        dialog.textValueSelected.connect(self.follow)
        dialog.resize(self._window.width() // 2, dialog.sizeHint().height())
        dialog.open()

    def follow(self, text: str) -> bool:
        """Show what a link names, and open its dataset for it. False, with the reason, if not."""
        try:
            view = read_link(text)
        except LinkError as error:
            self._notice.say("error", self.tr("Not opened: {}").format(error))
            return False
        timeline = self._session.timeline
        if timeline is None or _id(timeline.dataset) != view.dataset_id:
            path = self._path_of(view.dataset_id)
            if path is not None and self.elsewhere(path, text):
                return True
            if path is None or not self._session.open(path):
                if path is None:
                    self._notice.say(
                        "error",
                        self.tr(
                            "Not opened: the link is for the dataset “{}”, which was not opened "
                            "here before. Open it, then the link again."
                        ).format(view.dataset_id),
                    )
                return False
            timeline = self._session.timeline
        assert timeline is not None
        missing = self._show(view)
        filters = view.filters
        self._city_table.filter_field.setText(filters.places)
        self._city_table.show_selection()
        self._statement_panel.show_filters(
            filters.statements, filters.kind, filters.side, filters.topic
        )
        if view.digest and not timeline.dataset.sha256.startswith(view.digest):
            missing.append(self.tr("the files have changed since the link was made"))
        if missing:
            self._notice.say("error", self.tr("Opened, but {}.").format("; ".join(missing)))
        return True

    def _path_of(self, dataset_id: str) -> Path | None:
        if dataset_id in BUNDLED_DATASETS:
            return bundled_dataset(dataset_id)
        known = (entry for entry in self._memory.recent() if entry.dataset_id == dataset_id)
        return next((Path(entry.path) for entry in known), None)

    # Bookmarks and recent datasets

    def toggle_bookmark(self) -> None:
        """Mark the day in view, or no longer."""
        briefing = self._session.briefing
        if briefing is None:
            return
        marked = self._memory.toggle_bookmark(_id(briefing.timeline.dataset), briefing.day)
        words = self.tr("Bookmarked {}.") if marked else self.tr("{} is no longer bookmarked.")
        self._notice.say("good", words.format(long_day(briefing.day)), passing=True)

    def _fill_bookmarks(self, menu: QMenu) -> None:
        menu.clear()
        session, timeline = self._session, self._session.timeline
        days = () if timeline is None else self._memory.bookmarks(_id(timeline.dataset))
        for day in days:
            if (
                timeline is not None
                and timeline.dataset.first_day <= day <= timeline.dataset.last_day
            ):
                # The finding is that of the knowledge in use, or the list would tell what it
                # hides. Of a day that is still to come nothing more is known than of today.
                known = session.knowledge.known_by(day)
                if known is not None and timeline.known_by is not None:
                    known = min(known, timeline.known_by)
                own = timeline if known == timeline.known_by else None
                words = finding(brief(own or build_timeline(timeline.dataset, known), day))
                index = timeline.index(day)
                _add(menu, f"{long_date(day)} · {words}", partial(session.go_to, index))
        if menu.isEmpty():
            menu.addAction(self.tr("No day is bookmarked")).setEnabled(False)

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for entry in self._memory.recent():
            path = Path(entry.path)
            _add(menu, f"{entry.title} · {entry.path}", partial(self.open_once, path), entry.path)
        if menu.isEmpty():
            menu.addAction(self.tr("None but the bundled datasets")).setEnabled(False)


def _add(menu: QMenu, words: str, do: Callable[[], object], tip: str = "") -> None:
    """An entry of a list in a menu; text of a dataset must not make mnemonics or fill screens."""
    line = " ".join(words.split())
    shown = line if len(line) <= LONGEST_ENTRY else line[: LONGEST_ENTRY - 1] + "…"
    action = menu.addAction(shown.replace("&", "&&"))
    action.setToolTip(tip or line)
    action.triggered.connect(lambda _checked=False: do())


def _id(dataset: Dataset) -> str:
    return dataset.description.id


def _is_there(subject: Subject | None, timeline: Timeline) -> bool:
    """Whether a dataset has what a link asks evidence for."""
    dataset = timeline.dataset
    match subject:
        case PlaceSubject(place_id=place_id):
            return place_id in dataset.place_row
        case DaySubject(day=day):
            return dataset.first_day <= day <= dataset.last_day
        case CountSubject(holder=holder):
            return holder in timeline.holders
        case StatementSubject(statement_id=statement_id):
            return any(statement.id == statement_id for statement in dataset.statements)
        case EventSubject(event_id=event_id):
            return any(event.id == event_id for event in dataset.events)
    return False
