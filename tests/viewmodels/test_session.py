from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.dataset import Event
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY
from briefing_app.domain.problem import DatasetError, Problem
from briefing_app.domain.subject import CountSubject, PlaceSubject
from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels import session as session_module
from briefing_app.viewmodels.session import Session
from tests.factories import FIRST_DAY, make_dataset, make_event, make_place


class Listener:
    """Writes down what a session announces."""

    def __init__(self, session: Session) -> None:
        self.heard: list[tuple[str, Any]] = []
        for name in (
            "timeline_changed",
            "day_changed",
            "place_changed",
            "problems_changed",
            "subject_changed",
            "failed",
        ):
            getattr(session, name).connect(
                lambda value, name=name: self.heard.append((name, value))
            )

    def names(self) -> list[str]:
        return [name for name, _ in self.heard]


def loaded_of(*events: Event, days: int = 10, problems: tuple[Problem, ...] = ()) -> Loaded:
    dataset = make_dataset(events, places=[make_place("a"), make_place("b")], days=days)
    return Loaded(dataset, problems, {}, {}, Path("dataset"))


@pytest.fixture
def session(qapp: object) -> Session:
    session = Session()
    session.show_loaded(loaded_of(make_event(on=3), make_event("b", on=6)), FIRST_DAY)
    return session


def test_that_a_dataset_is_told_before_its_day(session: Session) -> None:
    listener = Listener(session)
    session.show_loaded(loaded_of())
    assert listener.names() == ["timeline_changed", "day_changed", "place_changed",
                                "problems_changed"]  # fmt: skip


def test_that_moving_the_day_is_told_once_with_the_new_briefing(session: Session) -> None:
    listener = Listener(session)
    session.go_to(4)
    assert listener.names() == ["day_changed"]
    assert listener.heard[0][1] is session.briefing
    assert session.briefing is not None
    assert session.briefing.day_index == 4


def test_that_the_same_day_is_not_told_again(session: Session) -> None:
    listener = Listener(session)
    session.go_to(0)
    assert listener.heard == []


def test_that_days_outside_the_period_stop_at_its_ends(session: Session) -> None:
    session.go_to(99)
    assert session.briefing is not None
    assert session.briefing.day_index == 9
    session.step(-99)
    assert session.briefing.day_index == 0


def test_that_steps_between_changes_find_the_nearest_and_stop_at_the_last(session: Session) -> None:
    days = []
    for direction in (1, 1, 1, -1, -1):
        session.step_to_change(direction)
        assert session.briefing is not None
        days.append(session.briefing.day_index)
    assert days == [3, 6, 6, 3, 3]


def test_that_a_panel_must_not_move_the_day_while_it_is_told_of_one(session: Session) -> None:
    caught: list[BaseException] = []

    def moves(_: object) -> None:
        try:
            session.go_to(7)
        except AssertionError as error:
            caught.append(error)

    session.day_changed.connect(moves)
    session.go_to(4)
    assert len(caught) == 1


def test_that_a_reload_keeps_the_date_and_not_the_index(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.go_to(5)
    session.select_place("b")
    assert session.briefing is not None
    day = session.briefing.day
    shorter = loaded_of(make_event(on=3))
    description = shorter.dataset.description
    period = description.period.model_copy(update={"start": FIRST_DAY + timedelta(days=2)})
    later = make_dataset((), places=[make_place("b")], days=10)
    object.__setattr__(later, "description", description.model_copy(update={"period": period}))
    monkeypatch.setattr(
        session_module, "load_dataset", lambda path: Loaded(later, (), {}, {}, path)
    )
    assert session.reload()
    assert session.briefing.day == day
    assert session.briefing.day_index == 3
    assert session.place_id == "b"


def test_that_a_reload_drops_a_selection_that_is_gone(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.select_place("b")
    without = Loaded(make_dataset(places=[make_place("a")]), (), {}, {}, Path())
    monkeypatch.setattr(session_module, "load_dataset", lambda _: without)
    listener = Listener(session)
    session.reload()
    assert session.place_id is None
    assert ("place_changed", None) in listener.heard


def test_that_a_dataset_that_cannot_be_shown_leaves_the_last_good_one(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = Problem(severity="error", code="x", message="nothing there", file="dataset.yaml")

    def fail(path: Path) -> Loaded:
        raise DatasetError((problem,))

    monkeypatch.setattr(session_module, "load_dataset", fail)
    before = session.briefing
    listener = Listener(session)
    assert not session.open(Path("gone"))
    assert not session.reload()
    assert listener.names() == ["failed", "failed"]
    assert session.briefing is before


def test_that_other_knowledge_keeps_the_day_and_tells_a_new_timeline(session: Session) -> None:
    session.go_to(5)
    listener = Listener(session)
    session.know_by(FIRST_DAY + timedelta(days=4))
    assert listener.names() == ["timeline_changed", "day_changed", "place_changed"]
    assert session.briefing is not None
    assert session.briefing.day_index == 5
    session.know_by(FIRST_DAY + timedelta(days=4))
    assert len(listener.heard) == 3


def test_that_an_empty_session_ignores_every_wish(qapp: object) -> None:
    session = Session()
    listener = Listener(session)
    session.go_to(3)
    session.step(1)
    session.step_to_change(1)
    session.know_by(FIRST_DAY)
    assert not session.reload()
    assert listener.heard == []


def test_that_selecting_a_place_is_told_once(session: Session) -> None:
    listener = Listener(session)
    session.select_place("a")
    session.select_place("a")
    session.select_place(None)
    assert listener.heard == [("place_changed", "a"), ("place_changed", None)]


def test_that_knowledge_of_that_day_follows_the_day(session: Session) -> None:
    session.know(THAT_DAY)
    for index in (0, 3, 5):
        session.go_to(index)
        assert session.timeline is not None
        assert session.briefing is not None
        assert session.timeline.known_by == session.briefing.day
    session.know(HINDSIGHT)
    assert session.timeline is not None
    assert session.timeline.known_by is None


def test_that_fixed_knowledge_stays_while_the_day_moves(session: Session) -> None:
    session.know_by(FIRST_DAY + timedelta(days=4))
    session.go_to(7)
    assert session.timeline is not None
    assert session.timeline.known_by == FIRST_DAY + timedelta(days=4)


def test_that_evidence_goes_back_and_forth_and_selects_its_place(session: Session) -> None:
    listener = Listener(session)
    session.ask(PlaceSubject("a"))
    session.ask(CountSubject("ins"))
    session.back()
    session.back()
    session.forward()
    shown = [value for name, value in listener.heard if name == "subject_changed"]
    assert shown == [
        PlaceSubject("a"),
        CountSubject("ins"),
        PlaceSubject("a"),
        CountSubject("ins"),
    ]
    assert session.place_id == "a"
    session.ask(None)
    session.back()
    assert session.subject is None


def test_that_open_evidence_of_a_place_follows_the_selection(session: Session) -> None:
    session.ask(PlaceSubject("a"))
    session.select_place("b")
    assert session.subject == PlaceSubject("b")
    session.ask(None)
    session.select_place("a")
    assert session.subject is None
