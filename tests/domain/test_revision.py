"""What differs between two versions of a dataset, and which days' counts move by it."""

# ruff: noqa: ANN401 - fields are passed on to makers, which check them

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.briefing import Count
from briefing_app.domain.dataset import Dataset, Role, Speaker
from briefing_app.domain.record_changes import RecordChange
from briefing_app.domain.revision import Held, Revision, revision
from briefing_app.domain.revision_words import (
    count_words,
    counts_finding,
    days_words,
    field_words,
    place_name,
    place_words,
    record_words,
    revision_finding,
    version_words,
)
from briefing_app.domain.timeline import build_timeline
from tests.domain.random_datasets import datasets
from tests.factories import (
    day,
    make_claim,
    make_dataset,
    make_event,
    make_place,
    make_report,
    make_series,
    make_source,
    make_statement,
)

WIRE = make_report(source="wire")
TAKEN = make_event("a", "ins", 3, id="a-taken", summary="They took A.")


def between(old: Dataset, new: Dataset) -> dict[str, tuple[str, ...]]:
    """The ways of each record that differs."""
    return {change.id: change.ways for change in revision(old, new).changes}


def only(found: Revision) -> RecordChange:
    (change,) = found.changes
    return change


def told(found: Revision) -> list[str]:
    """The fields of the one record that differs, in words."""
    return [": ".join(field_words(field)) for field in only(found).fields]


def events(*changed: Any, **dataset: Any) -> Dataset:
    """A dataset of events whose sources have the same days in each version."""
    ids = dict.fromkeys(report.source for event in changed for report in event.reports)
    return make_dataset(changed, **{"sources": [make_source(id, 3) for id in ids]} | dataset)


def test_that_the_same_version_differs_in_nothing() -> None:
    found = revision(events(TAKEN), events(TAKEN))
    assert found.same
    assert (found.changes, found.counts, found.places) == ((), (), ())
    assert revision_finding(found) == "Nothing differs"


def test_that_files_with_the_same_records_differ_in_comments_alone() -> None:
    from dataclasses import replace

    old, new = (replace(events(TAKEN), sha256=digit * 64) for digit in "01")
    found = revision(old, new)
    assert found.same
    assert "comments, order or layout" in revision_finding(found)
    assert version_words(old) == f"version 1, SHA-256 {'0' * 12}"


def test_that_what_came_and_went_is_told_by_its_id() -> None:
    other = make_event("b", "ins", 5, id="b-taken", summary="They took B.")
    places = [make_place("a"), make_place("b")]
    ways = between(events(TAKEN, places=places), events(other, places=places))
    assert ways["a-taken"] == ("withdrawn",)
    assert ways["b-taken"] == ("added",)


CHANGES = [
    ({"date": day(2)}, "re-dated", "date: 2021-01-04 → 2021-01-03"),
    ({"date_latest": day(4)}, "re-dated", "date_latest: added: 2021-01-05"),
    ({"summary": "A fell."}, "re-worded", "summary: “They took A.” → “A fell.”"),
    ({"note": "No doubt."}, "re-worded", "note: added: “No doubt.”"),
    ({"holder": "contested"}, "changed", "holder: ins → contested"),
    ({"order": 2}, "changed", "order: added: 2"),
]


@pytest.mark.parametrize(("fields", "way", "words"), CHANGES)
def test_that_a_changed_field_says_in_which_way_the_record_differs(
    fields: dict[str, Any], way: str, words: str
) -> None:
    found = revision(events(TAKEN), events(TAKEN.model_copy(update=fields)))
    assert only(found).ways == (way,)
    assert told(found) == [words]


def reported(*reports: Any) -> Dataset:
    sources = [make_source(id, 3) for id in ("one", "two", "three")]
    return events(make_event("a", "ins", 3, reports, id="a-taken"), sources=sources)


ONE, TWO = make_report("ins", "one", says="ours"), make_report("independent", "two")

REPORTS = [
    (reported(ONE, TWO), ("re-sourced",), ["reports[two]: added: source two; voice independent"]),
    (reported(TWO), ("re-sourced",), None),
    (
        reported(make_report("gov", "one", says="ours")),
        ("re-sourced",),
        ["reports[one].voice: ins → gov"],
    ),
    (
        reported(make_report("ins", "one", 4, says="ours")),
        ("re-dated",),
        ["reports[one].published: added: 2021-01-05"],
    ),
    (
        reported(make_report("ins", "one", says="it is ours")),
        ("re-worded",),
        ["reports[one].says: ours → “it is ours”"],
    ),
]


@pytest.mark.parametrize(("new", "ways", "words"), REPORTS)
def test_that_reports_are_compared_one_by_one(
    new: Dataset, ways: tuple[str, ...], words: list[str] | None
) -> None:
    found = revision(reported(ONE), new)
    assert only(found).ways == ways
    assert words is None or told(found) == words


def test_that_another_order_of_reports_is_told_as_such_and_that_of_events_is_not() -> None:
    found = revision(reported(ONE, TWO), reported(TWO, ONE))
    assert only(found).ways == ("reordered",)
    assert told(found) == ["reports: the same ones in another order"]
    other = make_event("a", "gov", 5, id="a-retaken")
    assert revision(events(TAKEN, other), events(other, TAKEN)).same


def test_that_another_order_of_places_is_a_change_of_the_dataset() -> None:
    places = [make_place("a"), make_place("b")]
    found = revision(make_dataset(places=places), make_dataset(places=places[::-1]))
    assert only(found).ways == ("reordered",)
    assert record_words(only(found), found) == "the description of the dataset (dataset.yaml)"


def test_that_two_reports_of_one_source_are_told_apart_by_number() -> None:
    again = make_report("independent", "one")
    found = revision(reported(ONE), reported(ONE, again))
    assert [field.name for field in only(found).fields] == ["reports[one (2)]"]


# Renamed


def test_that_a_record_under_another_id_is_likely_renamed_and_its_fields_are_compared() -> None:
    new = TAKEN.model_copy(update={"id": "a-captured", "date": day(2)})
    found = revision(events(TAKEN), events(new))
    assert only(found).ways == ("renamed", "re-dated")
    assert only(found).former_id == "a-taken"
    words = record_words(only(found), found)
    assert words == "event a-captured (before: a-taken): A → Ins, 2021-01-03"


def test_that_what_names_a_renamed_record_does_not_differ() -> None:
    def version(source: str, place: str) -> Dataset:
        return make_dataset(
            [make_event(place, "ins", 3, [make_report(source=source)], id="taken", summary="x")],
            [make_statement(3, id="said", sources=(source,), places=(place,))],
            places=[make_place(place, name="Alpha")],
            sources=[make_source(source, 3, title="The fall of Alpha")],
            series=[make_series(1, on=3, point={"source": source})],
        )

    found = revision(version("s", "a"), version("wire", "alpha"))
    assert {change.id: change.former_id for change in found.changes} == {"wire": "s", "alpha": "a"}
    assert all(change.ways == ("renamed",) for change in found.changes)


def test_that_records_which_only_resemble_each_other_are_not_called_renamed() -> None:
    places = [make_place(id) for id in "ab"]
    found = revision(make_dataset(places=places[:1]), make_dataset(places=places[1:]))
    assert [change.ways for change in found.changes] == [("added",), ("withdrawn",)]
    same_name = [make_place("a", name="X", kind="city", lat=1.0, lon=1.0, admin1="P")]
    other = [make_place("b", None, name="X", kind="base", lat=9.0, lon=9.0, admin1="Q", set=None)]
    found = revision(make_dataset(places=same_name), make_dataset(places=other))
    assert [change.ways for change in found.changes] == [("added",), ("withdrawn",)]


def test_that_one_record_is_the_new_name_of_one_other_alone() -> None:
    old = [
        make_event("a", "ins", 3, [WIRE], id=id, summary="same", order=row)
        for row, id in enumerate("xy")
    ]
    new = [make_event("a", "ins", 3, [WIRE], id="z", summary="same", order=1)]
    ways = between(events(*old), events(*new))
    assert ways["z"] == ("renamed",)
    assert revision(events(*old), events(*new)).by_way["renamed"][0].former_id == "y"
    assert ways["x"] == ("withdrawn",)


# What a record is told as


def test_that_every_kind_of_record_says_what_it_is() -> None:
    ann = Speaker(id="ann", name="Ann", roles=(Role(role="Minister"),))
    full = make_dataset(
        [TAKEN, make_event("a", None, 4, id="a-siege", kind="siege", summary="A siege.")],
        [make_statement(3, id="said", speaker="ann", summary="Two are lost", claim=make_claim(2))],
        sources=[make_source("wire", None, title_exact=False)],
        speakers=[ann],
        series=[make_series(1, on=3)],
    )
    found = revision(make_dataset(places=[make_place("x")]), full)
    words = {change.id: record_words(change, found) for change in found.changes}
    assert words["a-siege"] == "event a-siege: A (siege), 2021-01-05"
    assert words["said"] == "statement said: Ann, 2021-01-04: Two are lost"
    assert words["wire"] == "source wire: Agency, Title of wire"
    assert words["ann"] == "speaker ann: Ann"
    assert words["counts"] == "series counts: Counts"
    assert words["x"] == "place x: X"
    unlisted = revision(make_dataset(), make_dataset((), [make_statement(3, speaker="who")]))
    assert "statement statement-3: who, 2021-01-04: Says" in [
        record_words(change, unlisted) for change in unlisted.changes
    ]


def test_that_lists_of_text_say_what_came_and_went() -> None:
    def version(*topics: str) -> Dataset:
        return make_dataset((), [make_statement(3, id="said", topics=topics)])

    assert told(revision(version("a", "b"), version("b", "c"))) == [
        "topics: now without a, now with c"
    ]
    assert told(revision(version("a", "b"), version("b", "a"))) == ["topics: in another order"]
    assert told(revision(version(), version("a"))) == ["topics: added: a"]


def test_that_the_description_is_compared_with_its_parties() -> None:
    old = make_dataset(known_gaps=("x",), parties=("gov", "ins"))
    new = make_dataset(parties=("gov", "ins", "res"), total=5, version="2", days=12)
    found = revision(old, new)
    names = {field.name: field.way for field in only(found).fields}
    assert names == {
        "version": "re-worded",
        "period.end": "re-dated",
        "parties[res]": "changed",
        "place_sets[capitals].total": "changed",
        "known_gaps": "re-worded",
    }
    assert told(found)[-1] == "known_gaps: withdrawn: x"


def test_that_long_and_odd_values_are_told_in_short() -> None:
    def version(**fields: Any) -> Dataset:
        return make_dataset((), [make_statement(3, id="said", **fields)])

    long = revision(version(summary="x " * 400), version(summary="y"))
    assert len(told(long)[0]) < 300
    flags = revision(version(context=True), version(claim=make_claim(0.5)))
    words = told(flags)
    assert "context: withdrawn: true" in words
    assert any("value 0.5" in line for line in words)


# Counts and places


def test_that_the_days_whose_counts_move_are_told_with_before_and_after() -> None:
    earlier = TAKEN.model_copy(update={"date": day(1)})
    found = revision(events(TAKEN), events(earlier))
    (move,) = found.counts
    assert (move.first, move.last) == (day(1), day(2))
    assert {holder: (old, new) for holder, old, new in move.holders} == {
        "gov": (Count(1, 1, 1, None), Count(0, 0, 0, None)),
        "ins": (Count(0, 0, 0, None), Count(1, 1, 1, None)),
    }
    assert count_words(move, found) == ["Gov 1 → 0 of 1", "Ins 0 → 1 of 1"]
    assert days_words(move, found) == "2–3 Jan"
    assert counts_finding(found) == "The counts of 2 days move, with hindsight"
    (place,) = found.places
    assert (place.old, place.new) == (Held("gov", True), Held("ins", True))
    assert place_words(place, found) == "Gov → Ins; by a-taken"
    assert place_name(place, found) == "A"


def test_that_a_range_that_moves_is_told_though_the_count_stays() -> None:
    denied = make_event("a", "ins", 3, "independent -gov", id="a-taken", summary="They took A.")
    found = revision(events(TAKEN), events(denied))
    (move,) = found.counts
    assert count_words(move, found) == ["Gov 0 → 0 (0–1) of 1", "Ins 1 → 1 (0–1) of 1"]
    (place,) = found.places
    assert place_words(place, found) == "Ins → Ins, not certain; by a-taken"


def test_that_a_re_dated_source_may_move_no_count() -> None:
    old = events(TAKEN, sources=[make_source("a-taken.0", 3)])
    new = events(TAKEN, sources=[make_source("a-taken.0", 4)])
    found = revision(old, new)
    assert only(found).ways == ("re-dated",)
    assert counts_finding(found) == "The counts of no day move, with hindsight"


def test_that_another_whole_moves_every_day() -> None:
    found = revision(make_dataset(total=2), make_dataset(total=3))
    assert found.days_moved == 10
    assert count_words(found.counts[0], found) == [
        "Gov 1 (1–2) → 1 (1–3)",
        "Ins 0 (0–1) → 0 (0–2)",
        "Unknown 1 → 2",
        "all 2 → 3",
    ]


def test_that_a_place_that_only_one_version_counts_is_told_for_the_whole_period() -> None:
    two = [make_place("a"), make_place("b")]
    for old, new, words in (
        (two, two[:1], "Gov → not counted"),
        (two[:1], two, "not counted → Gov"),
    ):
        found = revision(make_dataset(places=old), make_dataset(places=new))
        (move,) = found.places
        assert (move.place_id, move.first, move.last) == ("b", day(0), day(9))
        assert place_words(move, found) == words
        assert place_name(move, found) == "B"


def test_that_a_party_that_only_one_version_knows_has_no_count_in_the_other() -> None:
    old = make_dataset(parties=("gov", "ins"))
    new = make_dataset(
        [make_event("a", "res", 3, id="x")], parties=("gov", "ins", "res"), places=[make_place("a")]
    )
    for found, words in (
        (revision(old, new), "Res – → 1 of 1"),
        (revision(new, old), "Res 1 → – of 1"),
    ):
        assert words in count_words(found.counts[0], found)


def test_that_days_which_only_one_version_has_are_counted_and_not_compared() -> None:
    found = revision(events(TAKEN, days=10), events(TAKEN, days=12))
    assert found.common == (day(0), day(9))
    assert counts_finding(found).endswith("; 2 days only one version has")
    from briefing_app.domain.dataset import Period

    apart = make_dataset(period=Period(start=day(100), end=day(101)))
    found = revision(make_dataset(), apart)
    assert found.common is None
    assert (found.counts, found.places) == ((), ())
    assert "no day in common" in counts_finding(found)


@given(datasets(), datasets())
def test_that_counts_move_on_just_the_days_on_which_they_differ(old: Dataset, new: Dataset) -> None:
    found = revision(old, new)
    before, after = build_timeline(old), build_timeline(new)
    moved = {
        index
        for move in found.counts
        for index in range(before.index(move.first), before.index(move.last) + 1)
    }
    for index in range(min(old.day_count, new.day_count)):
        same = all(
            (getattr(before, name)[:, index] == getattr(after, name)[:, index]).all()
            for name in ("counted", "certain", "possible")
        )
        assert (index in moved) == (not same or before.total != after.total)
    # Both ways round the same days move, and what came in one has gone in the other.
    back = revision(new, old)
    assert [(move.first, move.last) for move in back.counts] == [
        (move.first, move.last) for move in found.counts
    ]
    assert sorted(change.id for change in back.changes if change.new is None) == sorted(
        change.id for change in found.changes if change.old is None
    )


@given(datasets(), st.data())
def test_that_nothing_differs_after_a_round_trip_through_its_fields(
    dataset: Dataset, data: st.DataObject
) -> None:
    from dataclasses import replace

    again = replace(
        dataset,
        events=tuple(
            type(event).model_validate(event.model_dump(by_alias=True)) for event in dataset.events
        ),
    )
    assert revision(dataset, again).same
    if dataset.events:
        event = data.draw(st.sampled_from(dataset.events))
        without = replace(dataset, events=tuple(one for one in dataset.events if one is not event))
        assert between(dataset, without) == {event.id: ("withdrawn",)}
