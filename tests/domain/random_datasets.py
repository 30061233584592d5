"""Small datasets at random, with everything that makes a rule bite."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from briefing_app.domain.dataset import Dataset, Event, PlaceSet, Report
from tests.factories import (
    day,
    make_dataset,
    make_event,
    make_place,
    make_report,
    make_source,
    make_statement,
)

PARTIES = ("gov", "ins", "res")
PLACES = ("a", "b", "c")
SOURCES = ("s0", "s1", "s2", "s3", "s4")
DAYS = 6

voices = st.sampled_from(["gov", "ins", "res", "independent", "independent", None])


def days(first: int = -2, last: int = DAYS + 1) -> st.SearchStrategy[date]:
    """Days around the period, some before and after it."""
    return st.integers(first, last).map(day)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """One report; it may deny, retell another source and have a day of its own."""
    return make_report(
        draw(voices),
        draw(st.sampled_from(SOURCES)),
        draw(st.none() | days()),
        stance=draw(st.sampled_from(["asserts", "asserts", "denies"])),
        repeats=draw(st.none() | st.sampled_from(SOURCES)),
    )


@st.composite
def events(draw: st.DrawFn) -> Event:
    """One event, mostly a control change, of one day or of several."""
    start = draw(st.integers(-2, DAYS + 1))
    latest = start + draw(st.sampled_from([0, 0, 1, 3]))
    return make_event(
        draw(st.sampled_from(PLACES)),
        draw(st.sampled_from([*PARTIES, "contested"])),
        start,
        draw(st.lists(reports(), min_size=1, max_size=4)),
        latest=draw(st.sampled_from([None, latest])) if latest == start else latest,
        counted_on=draw(st.none() | st.integers(start, latest)),
        kind=draw(st.sampled_from(["control_change"] * 4 + ["siege"])),
        order=draw(st.sampled_from([None, None, 0, 1, 2])),
    )


@st.composite
def datasets(draw: st.DrawFn, *, dated: bool = False) -> Dataset:
    """A dataset of three parties, three places and six days; `dated` has no undated source."""
    publication = days() if dated else st.none() | days()
    listed = draw(st.lists(events(), max_size=7))
    counted = draw(st.sampled_from(["capitals", "capitals", "crossings"]))
    with_sets = draw(st.sampled_from([True, True, False]))
    total = draw(st.none() | st.integers(1, 5))
    sets: dict[str, Any] = {"total": total} if with_sets else {"place_sets": ()}
    if with_sets and draw(st.booleans()):
        sets["place_sets"] = [
            PlaceSet(id="capitals", name="Capitals", total=total),
            PlaceSet(id="crossings", name="Crossings"),
        ]
    return make_dataset(
        [event.model_copy(update={"id": f"e{row}"}) for row, event in enumerate(listed)],
        [
            make_statement(
                draw(st.integers(-2, DAYS + 1)),
                id=f"said-{row}",
                places=(draw(st.sampled_from(PLACES)),),
                sources=tuple(draw(st.lists(st.sampled_from(SOURCES), min_size=1, max_size=2))),
            )
            for row in range(draw(st.integers(0, 2)))
        ],
        places=[
            make_place(
                id,
                draw(st.sampled_from(["gov", "gov", "ins", "contested", None])),
                set=counted if id == "c" else "capitals",
            )
            for id in PLACES
        ],
        sources=[make_source(id, draw(publication)) for id in SOURCES],
        parties=PARTIES,
        days=draw(st.integers(1, DAYS)),
        **sets,
    )


known_days = st.none() | days()
