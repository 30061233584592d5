"""What is said of a difference: right in number, for any dataset, and without judging it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.comparison import Comparison, compare
from briefing_app.domain.comparison_words import (
    apart,
    comparison_bottom_line,
    comparison_finding,
    comparison_title,
    dated_words,
    figures,
    how_words,
    knowledge_line,
    known_from,
    side_summary,
    spoken_difference,
)
from briefing_app.domain.dataset import Dataset, Period
from briefing_app.domain.timeline import Timeline, build_timeline
from tests.factories import (
    day,
    make_dataset,
    make_event,
    make_place,
    make_report,
    make_source,
    make_timeline,
)


def sides(*rows: str, on: tuple[int, int]) -> Comparison:
    timeline = make_timeline(*rows)
    return compare(brief(timeline, day(on[0])), brief(timeline, day(on[1])))


def at(dataset: Dataset, on: int, known_by: int | None = None) -> Briefing:
    return brief(build_timeline(dataset, None if known_by is None else day(known_by)), day(on))


def bundled_sides(
    timeline: Timeline, a: date, b: date, a_known: date | None = None, b_known: date | None = None
) -> Comparison:
    def side(on: date, known_by: date | None) -> Briefing:
        known = build_timeline(timeline.dataset, known_by) if known_by else timeline
        return brief(known, on)

    return compare(side(a, a_known), side(b, b_known))


AUG_6, AUG_13, AUG_16 = date(2021, 8, 6), date(2021, 8, 13), date(2021, 8, 16)


def test_the_week_in_august(bundled_timeline: Timeline) -> None:
    comparison = bundled_sides(bundled_timeline, AUG_6, AUG_13)
    assert comparison_title(comparison) == "6 → 13 August 2021"
    assert apart(comparison) == "7 days apart"
    assert knowledge_line(comparison) == "End of day, both with hindsight"
    assert comparison_finding(comparison) == (
        "Seventeen of 34 capitals changed hands in seven days; "
        "none is confirmed to have changed back"
    )
    assert comparison_bottom_line(comparison) == (
        "Fourteen passed from the government and three from contested to the Taliban. "
        "One report after a change of hands (Farah, 11 August) was never corroborated."
    )
    assert dict(figures(comparison)) == {
        "taliban": "1 → 18", "contested": "3 → 0", "resistance": "0 → 0", "government": "30 → 16",
    }  # fmt: skip
    assert side_summary(comparison.a) == "Taliban 1 of 34 (range 0–4), 3 contested"


def test_that_a_day_with_two_states_of_knowledge_says_which_is_which(
    bundled_timeline: Timeline,
) -> None:
    comparison = bundled_sides(bundled_timeline, AUG_16, AUG_16, a_known=AUG_16)
    assert comparison_title(comparison) == "16 August 2021"
    assert apart(comparison) == "same day, two states of knowledge"
    assert knowledge_line(comparison) == "End of day, A as known then, B with hindsight"
    assert comparison_finding(comparison) == (
        "16 August, as known then → with hindsight: three of 34 capitals differ"
    )
    assert "Learned later: Bazarak (known from 17 Aug)" in comparison_bottom_line(comparison)


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        (("gov gov",), "No capital changed hands in one day"),
        (
            ("gov ins", "gov gov"),
            "One of 2 capitals changed hands in one day; none is confirmed to have changed back",
        ),
        (("gov ins gov",), "One of 1 capitals changed hands in two days; one changed back"),
        (
            ("gov ins gov?",),
            "One of 1 capitals changed hands in two days; none is confirmed to have changed back",
        ),
        (
            ("gov ins gov ins",),
            "One of 1 capitals changed hands in three days; one changed back for a time",
        ),
        (
            ("gov ins gov ins", "gov ins gov gov"),
            "Two of 2 capitals changed hands in three days; "
            "two changed back, one of them for a time",
        ),
    ],
)
def test_that_the_finding_tells_changes_and_returns(rows: tuple[str, ...], finding: str) -> None:
    last = len(rows[0].split()) - 1
    assert comparison_finding(sides(*rows, on=(0, last))) == finding
    assert comparison_finding(sides(*rows, on=(last, 0))) == finding


def test_that_the_same_day_with_the_same_knowledge_differs_in_nothing() -> None:
    comparison = sides("gov ins", on=(1, 1))
    assert apart(comparison) == "same day"
    assert comparison_finding(comparison) == (
        "2 January, with hindsight, on both sides: nothing differs"
    )
    assert comparison_bottom_line(comparison) == ""


@pytest.mark.parametrize(
    ("reports", "told"),
    [
        ("independent@1", "none of 1 capitals differs"),
        ("independent@5", "one of 1 capitals differs"),
    ],
)
def test_that_the_number_of_places_that_differ_agrees_with_its_verb(
    reports: str, told: str
) -> None:
    dataset = make_dataset([make_event(on=1, reports=reports)])
    finding = comparison_finding(compare(at(dataset, 2, 2), at(dataset, 2)))
    assert finding == f"3 January, as known then → with hindsight: {told}"


def test_that_a_fixed_knowledge_date_is_named() -> None:
    dataset = make_dataset([make_event(on=1)])
    comparison = compare(at(dataset, 1, 3), at(dataset, 4))
    assert knowledge_line(comparison) == ("End of day, A as known on 4 January, B with hindsight")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("gov contested", "gov contested"), "Two became contested."),
        (("contested ins",), "One passed from contested to the insurgents."),
    ],
)
def test_that_passages_are_told_by_what_became_of_the_places(
    rows: tuple[str, ...], told: str
) -> None:
    assert comparison_bottom_line(sides(*rows, on=(0, 1))) == told


def reported(*after: tuple[str, str], known_by: int | None = None) -> str:
    """The bottom line once the insurgents took a place on day 1, and reports of day 2 follow.

    Each of these has a kind, or who is said to hold the place then, and its reports.
    """
    events = [make_event("a", "ins", 1, id="taken")]
    for number, (what, reports) in enumerate(after):
        holder, kind = (None, what) if what == "other" else (what, "control_change")
        events.append(make_event("a", holder, 2, reports, id=f"later{number}", kind=kind))
    dataset = make_dataset(events)
    a, b = at(dataset, 0, known_by), at(dataset, 4, known_by)
    return comparison_bottom_line(compare(a, b))


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (
            [("other", "unnamed -ins")],
            "One report after a change of hands (A, 3 January) was never",
        ),
        (
            [("other", "unnamed -ins")] * 2,
            "Two reports after a change of hands (A, 3 January; A, 3 ",
        ),
        (
            [("other", "unnamed -ins")] * 5,
            "(A, 3 January; A, 3 January; A, 3 January; 2 more) were never",
        ),
        (
            [("gov", "gov")],
            "One report after a change of hands (A, 3 January) was never corroborated",
        ),
        ([("other", "unnamed")], ""),
        ([("other", "independent -ins")], ""),
        ([("gov", "independent")], ""),
        ([("contested", "ins")], ""),
    ],
)
def test_that_later_reports_that_nobody_bears_out_are_named(
    after: list[tuple[str, str]], told: str
) -> None:
    line = reported(*after)
    assert told in line
    assert told or "corroborated" not in line


def test_that_what_may_still_be_corroborated_is_told_so() -> None:
    line = reported(("other", "unnamed@2 -ins@2"), known_by=4)
    assert "One report after a change of hands (A, 3 January) is not corroborated so far." in line


def test_that_passages_run_forward_though_the_sides_do_not() -> None:
    assert comparison_bottom_line(sides("ins gov", on=(1, 0))) == (
        "One passed from the insurgents to the government."
    )


@pytest.mark.parametrize(
    ("count", "told"),
    [(1, "One became a place without a known holder."), (2, "Two became places without a known")],
)
def test_that_losing_every_known_holder_is_told(count: int, told: str) -> None:
    events = [make_event(place, None, 1) for place in "ab"[:count]]
    dataset = make_dataset(events)
    assert comparison_bottom_line(compare(at(dataset, 0), at(dataset, 2))).startswith(told)


def test_that_returns_masked_changes_corrections_and_mere_certainty_are_named() -> None:
    dataset = make_dataset(
        [
            make_event("a", "ins", 1, id="a1"),
            make_event("a", "gov", 2, id="a2"),
            make_event("b", "ins", 2, "independent@7"),
            make_event("c", "ins", 0, "ins@0 -gov@7", id="c1"),
            make_event("c", "contested", 0, "independent@7", id="c2", order=1),
            make_event("d", "ins", 0, "ins@0 independent@7"),
        ]
    )
    backwards = compare(at(dataset, 4, 4), at(dataset, 0))
    told = comparison_bottom_line(backwards)
    assert "Changed and changed back: A." in told
    assert "A change was not yet known on side A: B." in told
    assert "Corrected since: C." in told
    assert "Same holder, but certain on one side only: D." in told
    a, b, c, d = (how_words(backwards, row) for row in backwards.rows)
    assert a == "changed and changed back"
    assert b == "a change not yet known on A"
    assert c == "known from 8 Jan"
    assert d == "certain on B only"
    forwards = compare(at(dataset, 0), at(dataset, 4, 4))
    assert "A change was not yet known on side B: B." in comparison_bottom_line(forwards)
    assert how_words(forwards, forwards.rows[3]) == "certain on A only"


def test_how_a_change_came_is_the_word_of_the_dataset() -> None:
    dataset = make_dataset(
        [
            make_event("a", on=1, manner="assault"),
            make_event("b", on=1, manner="left_alone"),
            make_event("c", on=1),
            make_event("d", "contested", 1, id="d1"),
            make_event("d", on=2, id="d2", manner="handover"),
        ]
    )
    comparison = compare(at(dataset, 0), at(dataset, 3))
    assert [how_words(comparison, row) for row in comparison.rows] == [
        "fighting", "left alone", "", "handover, 2 changes",
    ]  # fmt: skip


def test_that_what_nobody_dated_has_no_day_on_which_it_was_known() -> None:
    dataset = make_dataset(
        [make_event(on=1, reports=[make_report(source="s")])], sources=[make_source("s", None)]
    )
    comparison = compare(at(dataset, 2, 2), at(dataset, 2))
    assert how_words(comparison, comparison.rows[0]) == ""
    assert comparison_bottom_line(comparison) == "Learned later: A."


def test_that_a_place_that_is_the_same_has_no_dates() -> None:
    comparison = sides("gov gov", on=(0, 1))
    assert dated_words(comparison, comparison.rows[0]) == ""
    assert known_from(comparison, comparison.rows[0]) == ""
    assert spoken_difference(comparison, comparison.rows[0]) == "A, A Gov, B Gov, same on both"


def test_that_the_spoken_row_says_what_the_table_shows() -> None:
    dataset = make_dataset([make_event(on=1, latest=2, manner="handover", reports="ins")])
    comparison = compare(at(dataset, 0), at(dataset, 3))
    assert spoken_difference(comparison, comparison.rows[0]) == (
        "A, A Gov, B Ins, not certain, the world changed, 2–3 Jan, handover"
    )


def test_that_a_period_over_two_years_names_the_years() -> None:
    start = date(2020, 12, 30)
    events = [
        make_event("a", on=date(2020, 12, 31), latest=date(2021, 1, 2)),
        make_event("b", on=date(2021, 1, 2)),
    ]
    dataset = make_dataset(events, period=Period(start=start, end=date(2021, 1, 5)))
    timeline = build_timeline(dataset)
    comparison = compare(brief(timeline, start), brief(timeline, date(2021, 1, 5)))
    assert comparison_title(comparison) == "30 December 2020 → 5 January 2021"
    assert [dated_words(comparison, row) for row in comparison.rows] == [
        "31 Dec 2020–2 Jan 2021", "2 Jan 2021",
    ]  # fmt: skip


def test_that_two_months_are_both_named(bundled_timeline: Timeline) -> None:
    comparison = bundled_sides(bundled_timeline, date(2021, 7, 31), date(2021, 8, 1))
    assert comparison_title(comparison) == "31 July → 1 August 2021"
    assert apart(comparison) == "1 day apart"


def test_that_a_dataset_without_known_holders_has_nothing_to_sum_up() -> None:
    dataset = make_dataset(places=[make_place("a", None)])
    assert side_summary(at(dataset, 0)) == ""
