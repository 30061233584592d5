"""Which dataset, which day, which place: the application's whole mutable state."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.comparison import Comparison, compare
from briefing_app.domain.dataset import Dataset, PlaceId
from briefing_app.domain.knowledge import HINDSIGHT, Knowledge, View, known_on
from briefing_app.domain.problem import DatasetError, Problem
from briefing_app.domain.subject import PlaceSubject, Subject
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded, load_dataset

logger = logging.getLogger(__name__)

MOST_SIDE_TIMELINES = 4  # kept while two days are compared


class Session(QObject):
    """The only writer of state. Fields change first, signals follow.

    Signals:
        knowledge_changed(Knowledge): another choice of what to know; before timeline_changed.
        timeline_changed(Timeline): another dataset, the same one reloaded, or other knowledge.
        day_changed(Briefing): the day moved; also follows timeline_changed.
        place_changed(str | None): another place is selected.
        subject_changed(Subject | None): evidence is asked for something else, or closed.
        problems_changed(tuple[Problem, ...]): empty when the files are clean.
        comparison_changed(Comparison | None): two days are compared, or no longer.
        failed(DatasetError): nothing could be shown; the last good dataset stays.
    """

    knowledge_changed = Signal(object)
    timeline_changed = Signal(object)
    day_changed = Signal(object)
    place_changed = Signal(object)
    subject_changed = Signal(object)
    problems_changed = Signal(object)
    failed = Signal(object)
    comparison_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked_for: tuple[Path, date | None, date | None] | None = None
        self._loaded: Loaded | None = None
        self._tried: Path | None = None
        self._timeline: Timeline | None = None
        self._hindsight: Timeline | None = None
        self._shown_knowledge = HINDSIGHT
        self._briefing: Briefing | None = None
        self._place_id: PlaceId | None = None
        self._knowledge = HINDSIGHT
        self._subject: Subject | None = None
        self._earlier: list[Subject] = []  # subjects that "back" leads to, the last one first
        self._later: list[Subject] = []
        self._announcing = False
        self._views: tuple[View, View] | None = None  # what is compared
        self._comparison: Comparison | None = None
        self._side_timelines: dict[date | None, Timeline] = {}

    @property
    def loaded(self) -> Loaded | None:
        """The dataset in view with what was read and left out; None before the first."""
        return self._loaded

    @property
    def tried(self) -> Path | None:
        """What was read last, whether or not anything of it can be shown."""
        return self._tried

    @property
    def timeline(self) -> Timeline | None:
        """The timeline in view; None before the first dataset."""
        return self._timeline

    @property
    def hindsight(self) -> Timeline | None:
        """The timeline of the dataset in view with everything known; built once for a dataset."""
        timeline, kept = self._timeline, self._hindsight
        if timeline is not None and (kept is None or kept.dataset is not timeline.dataset):
            self._hindsight = self._timeline_of(timeline.dataset, None)
        return self._hindsight

    @property
    def briefing(self) -> Briefing | None:
        """The day in view; None before the first dataset."""
        return self._briefing

    @property
    def place_id(self) -> PlaceId | None:
        """The selected place."""
        return self._place_id

    @property
    def knowledge(self) -> Knowledge:
        """What the viewer chose to know."""
        return self._knowledge

    @property
    def subject(self) -> Subject | None:
        """What evidence is shown for; None while it is closed."""
        return self._subject

    def open(self, path: Path, day: date | None = None, known_by: date | None = None) -> bool:
        """Show a dataset, at `day` or at the day it opens on. False if nothing can be shown."""
        self._asked_for = (path, day, known_by)
        loaded = self._load(path)
        if loaded is None:
            return False
        self.show_loaded(loaded, day, known_by)
        return True

    def show_loaded(
        self, loaded: Loaded, day: date | None = None, known_by: date | None = None
    ) -> None:
        """Show a dataset that was read already."""
        dataset = loaded.dataset
        self._place_id = None
        if self._views is not None:
            self._end_comparison()
        self._knowledge = known_on(known_by)
        self.ask(None)
        self._show(loaded, day or dataset.description.opens_on or dataset.first_day)

    def reload(self) -> bool:
        """Read the files again and keep day and place: the day by date, the place by id.

        As long as nothing could be shown, it opens what was tried last.
        """
        if self._loaded is None or self._briefing is None or self._timeline is None:
            return self._tried is not None and self.open(self._tried)
        loaded = self._load(self._loaded.path)
        if loaded is None:
            return False
        self._show(loaded, self._briefing.day)
        return True

    def know_by(self, known_by: date | None) -> None:
        """Show what was known on a day; None for hindsight."""
        self.know(known_on(known_by))

    def know(self, knowledge: Knowledge) -> None:
        """Choose what to know. "That day" follows the day in view from now on."""
        if knowledge == self._knowledge:
            return
        self._knowledge = knowledge
        if self._loaded is not None and self._briefing is not None:
            self._show(self._loaded, self._briefing.day)

    def go_to(self, day_index: int) -> None:
        """Move to a day; indices outside the period move to its end."""
        assert not self._announcing, "a panel moved the day while it was being told of one"
        timeline, briefing = self._timeline, self._briefing
        if timeline is None or briefing is None:
            return
        day_index = min(max(day_index, 0), timeline.last_index)
        if day_index == briefing.day_index:
            return
        day = timeline.day(day_index)
        if self._knowledge.known_by(day) != timeline.known_by and self._loaded is not None:
            self._show(self._loaded, day)
            return
        self._briefing = brief(timeline, day)
        with self._announcement():
            self.day_changed.emit(self._briefing)

    def step(self, days: int) -> None:
        """Move by a number of days, forwards or backwards."""
        if self._briefing is not None:
            self.go_to(self._briefing.day_index + days)

    def step_to_change(self, direction: int) -> None:
        """Move to the next (1) or previous (-1) day on which a counted place changes hands."""
        if self._timeline is None or self._briefing is None:
            return
        here, days = self._briefing.day_index, self._timeline.change_days
        ahead = [day for day in days if (day - here) * direction > 0]
        if ahead:
            self.go_to(ahead[0] if direction > 0 else ahead[-1])

    def select_place(self, place_id: PlaceId | None) -> None:
        """Select a place of the dataset, or none."""
        if place_id == self._place_id:
            return
        self._place_id = place_id
        self.place_changed.emit(place_id)
        if place_id is not None and isinstance(self._subject, PlaceSubject):
            self.ask(PlaceSubject(place_id))

    def ask(self, subject: Subject | None) -> None:
        """Ask for the evidence of something; None closes it. A place becomes selected, too."""
        if subject == self._subject:
            return
        if self._subject is not None and subject is not None:
            self._earlier.append(self._subject)
        elif subject is None:
            self._earlier.clear()
        self._later.clear()
        self._show_subject(subject)

    def back(self) -> None:
        """Return to the evidence seen before."""
        if self._earlier and self._subject is not None:
            self._later.append(self._subject)
            self._show_subject(self._earlier.pop())

    def forward(self) -> None:
        """Undo `back`."""
        if self._later and self._subject is not None:
            self._earlier.append(self._subject)
            self._show_subject(self._later.pop())

    def _show_subject(self, subject: Subject | None) -> None:
        self._subject = subject
        if isinstance(subject, PlaceSubject) and subject.place_id != self._place_id:
            self._place_id = subject.place_id
            self.place_changed.emit(subject.place_id)
        self.subject_changed.emit(subject)

    @property
    def comparison(self) -> Comparison | None:
        """The two days that are compared; None while one day is in view."""
        return self._comparison

    @property
    def compared_views(self) -> tuple[View, View] | None:
        """Day and knowledge of sides A and B; None while nothing is compared."""
        return self._views

    def compare(self, a: View, b: View) -> None:
        """Compare two days, each with its own knowledge; days outside move to the period's end."""
        if self._timeline is not None:
            first, last = self._timeline.first_day, self._timeline.dataset.last_day
            a, b = (View(min(max(v.day, first), last), v.knowledge) for v in (a, b))
            if (a, b) != self._views:
                if self._views is None:
                    self.ask(None)  # what it told of the day would not be that of a side
                self._views = a, b
                self._compare_again()

    def swap_sides(self) -> None:
        """Exchange A and B."""
        if self._views is not None:
            self.compare(self._views[1], self._views[0])

    def leave_compare(self) -> None:
        """Return to a single day: that of side B, with its knowledge."""
        if self._views is None or self._loaded is None:
            return
        view = self._views[1]
        self._end_comparison()
        self._knowledge = view.knowledge
        self._show(self._loaded, view.day)

    def _end_comparison(self) -> None:
        self.ask(None)
        self._views = self._comparison = None
        self._side_timelines.clear()
        self.comparison_changed.emit(None)

    def _compare_again(self) -> None:
        if self._views is not None:
            self._comparison = compare(*map(self._side, self._views))
            self.comparison_changed.emit(self._comparison)

    def _side(self, view: View) -> Briefing:
        """One side. Its timeline is built once for a knowledge date, and few are kept."""
        hindsight = self.hindsight
        assert hindsight is not None
        known_by, kept = view.known_by, self._side_timelines
        if known_by is None:
            return brief(hindsight, view.day)
        timeline = kept.pop(known_by, None)
        if timeline is None or timeline.dataset is not hindsight.dataset:
            timeline = self._timeline_of(hindsight.dataset, known_by)
        kept[known_by] = timeline  # the last used stands last
        if len(kept) > MOST_SIDE_TIMELINES:
            del kept[next(iter(kept))]
        return brief(timeline, view.day)

    def _load(self, path: Path) -> Loaded | None:
        self._tried = path
        try:
            return load_dataset(path)
        except DatasetError as error:
            logger.info("nothing of %s can be shown", path)
            self.failed.emit(error)
            return None

    def _timeline_of(self, dataset: Dataset, known_by: date | None) -> Timeline:
        """The timeline in view or that of hindsight, or a new one built near one of them."""
        at_hand = [
            timeline
            for timeline in (self._timeline, self._hindsight)
            if timeline is not None and timeline.dataset is dataset
        ]
        same = (timeline for timeline in at_hand if timeline.known_by == known_by)
        near = at_hand[0] if at_hand else None
        return next(same, None) or build_timeline(dataset, known_by, near)

    def _show(self, loaded: Loaded, day: date) -> None:
        dataset = loaded.dataset
        day = min(max(day, dataset.first_day), dataset.last_day)
        known_by = self._knowledge.known_by(day)
        timeline = self._timeline_of(dataset, known_by)
        fresh = loaded is not self._loaded
        if fresh:
            self._side_timelines.clear()
        self._loaded, self._timeline = loaded, timeline
        self._briefing = brief(timeline, timeline.day(timeline.index(day)))
        if self._place_id is not None and self._place_id not in loaded.dataset.place_row:
            self._place_id = None
        learned = self._knowledge != self._shown_knowledge
        self._shown_knowledge = self._knowledge
        with self._announcement():
            if learned:
                self.knowledge_changed.emit(self._knowledge)
            self.timeline_changed.emit(timeline)
            self.day_changed.emit(self._briefing)
            self.place_changed.emit(self._place_id)
            if fresh:
                problems: tuple[Problem, ...] = loaded.problems
                self.problems_changed.emit(problems)
        if fresh and self._views is not None:
            a, b = self._views
            self._views = None
            self.compare(a, b)

    @contextmanager
    def _announcement(self) -> Iterator[None]:
        self._announcing = True
        try:
            yield
        finally:
            self._announcing = False
