"""The words of a day, for the bundled dataset's kind of days and for quite other ones."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from briefing_app.domain.briefing import Count, brief
from briefing_app.domain.dataset import (
    Party,
    Period,
    PlaceSet,
)
from briefing_app.domain.number_words import number_word
from briefing_app.domain.open_questions import open_questions
from briefing_app.domain.page_words import change_words, chart_caption, days_with_statements
from briefing_app.domain.place_words import place_word, spoken_place
from briefing_app.domain.sentences import (
    age,
    bottom_line,
    capitalised,
    changed_heading,
    count_of,
    day_and_month,
    event_title,
    evidence_word,
    evidence_words,
    few,
    finding,
    holder_in_sentence,
    holder_name,
    knowledge,
    listed,
    long_date,
    next_change_words,
    no_place_matches,
    openness,
    short_range_in,
    signed,
    since,
    state_of_day,
    unchanged_heading,
)
from briefing_app.domain.statement_words import no_statements
from briefing_app.domain.time_words import key_event_title
from briefing_app.domain.timeline import build_timeline
from briefing_app.drawing.chart_bands import chart_words
from tests.factories import (
    day,
    make_briefing,
    make_dataset,
    make_event,
    make_place,
    make_report,
    make_reports,
    make_statement,
    make_timeline,
)

# Small words


def test_that_days_are_written_out() -> None:
    assert long_date(date(2021, 8, 13)) == "13 August 2021"
    assert day_and_month(date(2021, 8, 3)) == "3 August"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2021, 8, 12), date(2021, 8, 12), "12 Aug"),
        (date(2021, 8, 12), date(2021, 8, 13), "12–13 Aug"),
        (date(2021, 7, 31), date(2021, 8, 1), "31 Jul–1 Aug"),
        (date(2020, 8, 12), date(2020, 8, 13), "12–13 Aug 2020"),
        (date(2020, 12, 31), date(2021, 1, 1), "31 Dec 2020–1 Jan 2021"),
    ],
)
def test_that_a_range_of_days_names_a_month_once(first: date, last: date, expected: str) -> None:
    assert short_range_in(make_dataset(), first, last) == expected


def test_that_small_numbers_are_words() -> None:
    assert [number_word(number) for number in (0, 1, 10, 11)] == ["no", "one", "ten", "11"]


@pytest.mark.parametrize(
    ("items", "expected"), [("", ""), ("A", "A"), ("AB", "A and B"), ("ABC", "A, B and C")]
)
def test_that_lists_end_with_and(items: str, expected: str) -> None:
    assert listed(list(items)) == expected


def test_that_of_many_names_some_are_told_and_the_others_counted() -> None:
    assert few(list("ABC")) == "A, B and C"
    assert few(list("ABCDE"), most=4) == "A, B and 3 others"


def test_that_changes_carry_their_sign() -> None:
    assert [signed(change) for change in (5, -4, 0)] == ["+5", "−4", "±0"]


def test_that_only_the_first_letter_is_raised() -> None:
    assert capitalised("the UN") == "The UN"
    assert capitalised("") == ""


def test_that_a_count_never_stands_without_its_denominator() -> None:
    assert count_of(Count(18, 18, 18, 0), 34) == "18 of 34"
    assert count_of(Count(18, 16, 19, 0), 34) == "18 of 34 (range 16–19)"


def test_that_holders_have_their_names() -> None:
    dataset = make_dataset(parties=["gov", Party(id="un", name="UN force", short_name="UN")])
    assert [holder_name(dataset, holder) for holder in ("gov", "un", "contested")] == [
        "Gov",
        "UN",
        "Contested",
    ]
    assert [holder_in_sentence(dataset, holder) for holder in ("gov", "un", "unknown")] == [
        "the government",
        "UN",
        "unknown",
    ]


def test_that_knowledge_is_named() -> None:
    assert knowledge(make_timeline("gov")) == "With hindsight"
    assert knowledge(make_timeline("gov", known_by=3)) == "As known on 4 January 2021"


def test_that_the_state_of_a_day_names_the_place_of_its_clock() -> None:
    timeline = make_timeline("gov", timezone="America/New_York")
    assert state_of_day(brief(timeline, day(0))) == "End of day, New York"
    offsets = ((day(0), "-05:00"), (day(2), "-04:00"))
    changing = build_timeline(replace(make_dataset(days=4), utc_offsets=offsets))
    told = [state_of_day(brief(changing, day(number))) for number in range(4)]
    assert told == ["End of day, Kabul (UTC-05:00)"] * 2 + ["End of day, Kabul (UTC-04:00)"] * 2


# The finding


def test_that_the_first_day_says_so() -> None:
    assert finding(make_briefing("gov gov", "gov ins", on=0)) == (
        "The government holds 2 of 2 provincial capitals on 1 January, the first day recorded"
    )


def test_that_a_day_without_a_change_says_so() -> None:
    assert finding(make_briefing("gov ins ins", "gov gov gov", "gov ins ins", on=2)) == (
        "No capital changed hands on 3 January; the insurgents hold 2 of 3"
    )


def test_that_a_day_after_the_knowledge_date_does_not_claim_that_nothing_happened() -> None:
    briefing = make_briefing("gov ins ins gov", "gov gov gov gov", on=3, known_by=1)
    assert finding(briefing) == (
        "4 January was not yet known; the government holds 1 of 2, carried over from 2 January"
    )


def test_that_gains_of_the_leading_party_are_told_as_its_gain() -> None:
    assert finding(make_briefing("gov ins", "gov ins", "gov gov", on=1)) == (
        "The insurgents hold 2 of 3 provincial capitals, two more than the day before"
    )


def test_that_losses_of_the_leading_party_are_told_as_its_loss() -> None:
    rows = "gov ins ins", "gov ins contested"
    assert finding(make_briefing(*rows, on=2)) == (
        "The insurgents hold 1 of 2 provincial capitals, one fewer than the day before"
    )


def test_that_places_which_became_contested_are_named() -> None:
    rows = "gov contested", "gov contested", "gov gov ins"
    assert finding(make_briefing(*rows, on=1)) == (
        "A and B became contested on 2 January; the government holds 1 of 3 provincial capitals"
    )


def test_that_many_places_which_became_contested_are_told_by_number() -> None:
    rows = ["gov contested"] * 4 + ["gov gov ins"] * 5
    assert finding(make_briefing(*rows, on=1)) == (
        "Four capitals became contested on 2 January; "
        "the government holds 5 of 9 provincial capitals"
    )


def test_that_a_place_passes_back_to_a_party_that_held_it_before() -> None:
    rows = "gov contested gov", "gov gov gov ins"
    assert finding(make_briefing(*rows, on=2)) == (
        "A passed back to the government on 3 January; "
        "the government holds 2 of 2 provincial capitals"
    )


def test_that_a_place_passes_to_a_party_that_never_held_it() -> None:
    rows = "gov gov res", "gov ins ins", "gov ins ins"
    assert finding(make_briefing(*rows, on=2, parties=["gov", "ins", "res"])) == (
        "A passed to Res on 3 January; the insurgents hold 2 of 3 provincial capitals"
    )


def test_that_changes_of_several_kinds_are_told_by_kind_with_the_leading_party_first() -> None:
    rows = "gov contested", "gov ins", "gov ins", "ins gov"
    assert finding(make_briefing(*rows, on=1)) == (
        "Two capitals passed to the insurgents, one became contested and one passed to the "
        "government on 2 January; the insurgents hold 2 of 4 provincial capitals"
    )


def test_that_a_tie_is_told_of_the_party_that_held_most_at_the_start() -> None:
    rows = "gov gov", "gov ins", "gov contested"
    assert finding(make_briefing(*rows, on=1)).endswith(
        "; the government holds 1 of 3 provincial capitals"
    )


def test_that_nothing_is_said_of_parties_where_no_holder_is_known() -> None:
    assert finding(make_briefing("unknown unknown", on=1)) == (
        "No holder of any of 1 provincial capitals is known"
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cities", "No city changed hands on 2 January; the government holds 1 of 1"),
        ("UN bases", "No base changed hands on 2 January; the government holds 1 of 1"),
        ("Towns of the valley", "No town changed hands on 2 January; the government holds 1 of 1"),
        ("Marshes", "No marsh changed hands on 2 January; the government holds 1 of 1"),
        ("Territory", "No territory changed hands on 2 January; the government holds 1 of 1"),
    ],
)
def test_that_the_things_counted_have_the_names_of_the_dataset(name: str, expected: str) -> None:
    sets = [PlaceSet(id="capitals", name=name)]
    assert finding(make_briefing("gov gov", on=1, place_sets=sets)) == expected


def test_that_without_a_set_places_are_counted() -> None:
    briefing = make_briefing("gov ins", "gov gov", on=1, place_sets=())
    assert finding(briefing) == "The insurgents hold 1 of 2 places, one more than the day before"


def test_that_days_have_their_year_where_the_period_spans_two() -> None:
    period = Period(start=date(2021, 12, 30), end=date(2022, 1, 3))
    event = make_event(on=date(2021, 12, 31), latest=date(2022, 1, 1))
    timeline = build_timeline(make_dataset([event], period=period))
    quiet = brief(timeline, date(2021, 12, 30))
    assert bottom_line(quiet) == "The next change is dated 31 December 2021."
    assert since(quiet.state(0), timeline) == "before 30 Dec 2021"
    assert since(brief(timeline, date(2022, 1, 2)).state(0), timeline) == "31 Dec 2021–1 Jan 2022"
    assert finding(brief(timeline, date(2022, 1, 2))) == (
        "No capital changed hands on 2 January 2022; the insurgents hold 1 of 1"
    )
    one_day = build_timeline(make_dataset([make_event(on=date(2022, 1, 1))], period=period))
    assert since(brief(one_day, date(2022, 1, 2)).state(0), one_day) == "1 Jan 2022"


def test_that_no_day_of_a_period_of_two_years_is_told_without_its_year() -> None:
    period = Period(start=date(2021, 12, 30), end=date(2022, 2, 9))
    denial = make_report("gov", source="late", stance="denies", published=date(2022, 2, 3))
    events = [
        make_event("a", on=date(2021, 12, 31), latest=date(2022, 1, 1)),
        make_event("b", on=date(2022, 1, 4), latest=date(2022, 1, 5), counted_on=date(2022, 1, 5)),
        make_event("c", on=date(2022, 1, 30), latest=date(2022, 2, 2), id="c-taken"),
        make_event("d", on=date(2022, 2, 1), reports=[*make_reports("independent"), denial]),
    ]
    statements = [make_statement(date(2022, 1, 2), places=("e",))]
    dataset = make_dataset(events, statements, period=period)
    timeline = build_timeline(dataset)
    told: list[str] = [key_event_title(event, dataset) for event in events]
    for index in range(timeline.day_count):
        briefing = brief(timeline, timeline.day(index))
        told += [
            finding(briefing),
            bottom_line(briefing),
            changed_heading(briefing),
            next_change_words(briefing),
            change_words(briefing, "ins"),
            chart_caption(briefing),
            chart_words(briefing),
            days_with_statements(briefing),
            no_statements(briefing.day, timeline),
        ]
        told += [question.told for question in open_questions(briefing)]
        for state in briefing.states():
            told += [since(state, timeline), spoken_place(state, timeline)]
            told += [evidence_word(state, timeline), evidence_words(state, timeline)]
            told.append(openness(state.cause, timeline, briefing.day))
    assert len({text for text in told if re.search(r"\d", text)}) > 150
    # The first day of a range within a year is the one that may go without.
    yearless = re.compile(rf"\b\d+ ({'|'.join(MONTHS_TOLD)})\b(?! \d{{4}}|–\d| to \d)")
    assert [text for text in told if yearless.search(text)] == []


MONTHS_TOLD = ("December", "January", "February", "Dec", "Jan", "Feb")


# The bottom line


def test_that_the_bottom_line_names_what_changed() -> None:
    rows = "gov ins", "gov ins", "gov contested", "gov ins ins"
    assert bottom_line(make_briefing(*rows[:2], on=1)) == "A and B changed hands."
    assert bottom_line(make_briefing(*rows, on=1)).startswith(
        "A, B and D changed hands. C became contested. "
    )


def test_that_a_quiet_day_tells_the_next_change() -> None:
    assert bottom_line(make_briefing("gov gov gov ins", on=1)) == (
        "The next change is dated 4 January."
    )


def test_that_with_hindsight_a_quiet_day_tells_that_no_change_follows() -> None:
    assert bottom_line(make_briefing("gov ins ins", on=2)) == "No later change is recorded."


def test_that_as_known_then_nobody_knows_that_no_change_follows() -> None:
    assert bottom_line(make_briefing("gov ins ins", on=2, known_by=2)) == ""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["gov ins?"], "0–1 of 1: A is claimed only."),
        (["gov ins!", "gov ins!"], "0–2 of 2: A and B are disputed."),
        (["gov ins!", "gov contested", "gov ins"], "1–3 of 3: A is disputed; B is contested."),
        (["unknown unknown", "gov ins"], "1–2 of 2: A is without a known holder."),
    ],
)
def test_that_the_range_is_explained_by_the_places_that_make_it(
    rows: list[str], expected: str
) -> None:
    line = bottom_line(make_briefing(*rows, on=1))
    assert line.endswith(f"The range for the insurgents is {expected}")


def test_that_a_place_open_between_others_explains_nothing() -> None:
    rows = "gov ins!", "gov gov? res?"
    briefing = make_briefing(*rows, on=2, parties=["gov", "ins", "res"])
    assert bottom_line(briefing).endswith("is 0–1 of 2: A is disputed.")


def test_that_places_missing_in_the_dataset_are_part_of_the_range() -> None:
    for total, expected in ((2, "one is not in the dataset"), (4, "three are not in the dataset")):
        line = bottom_line(make_briefing("gov ins", on=1, total=total))
        assert line.endswith(f"The range for the insurgents is 1–{total} of {total}: {expected}.")


def test_that_an_imprecise_day_is_a_reason_on_either_side_of_the_count() -> None:
    event = make_event(on=1, latest=3, counted_on=2)
    timeline = build_timeline(make_dataset([event], days=5))
    assert bottom_line(brief(timeline, day(1))).endswith(
        "0–1 of 1: A is open, as some reports date its next change no later than this day."
    )
    assert bottom_line(brief(timeline, day(2))).endswith("0–1 of 1: A is dated 2–4 Jan.")
    assert bottom_line(brief(timeline, day(3))) == "No later change is recorded."


def test_that_an_imprecise_day_stays_the_reason_on_days_that_were_not_yet_known() -> None:
    event = make_event(on=1, latest=3, counted_on=2)
    known = build_timeline(make_dataset([event], days=6), day(2))
    for on in (2, 5):
        line = bottom_line(brief(known, day(on)))
        assert line.endswith("0–1 of 1: A is dated 2 Jan at the earliest.")
        assert since(brief(known, day(on)).state(0), known) == "2–3 Jan"


def test_that_a_second_change_may_open_a_settled_first_one() -> None:
    events = [make_event(on=0), make_event(holder="gov", on=2, latest=4, counted_on=4)]
    timeline = build_timeline(make_dataset(events, days=6))
    assert bottom_line(brief(timeline, day(3))).endswith(
        "A is open, as some reports date its next change no later than this day."
    )


def test_that_nothing_is_open_where_no_party_ever_holds_anything() -> None:
    assert bottom_line(make_briefing("unknown unknown", on=1)) == "No later change is recorded."


# Places


def test_that_since_and_age_are_those_of_the_change() -> None:
    briefing = make_briefing("gov ins ins", "gov gov gov", "gov gov ins", on=2)
    states = list(briefing.states())
    timeline = briefing.timeline
    assert [since(state, timeline) for state in states] == ["2 Jan", "before 1 Jan", "3 Jan"]
    assert [age(state) for state in states] == ["1 d", "", "new"]


def test_that_a_place_without_a_change_tells_when_it_was_last_named() -> None:
    statement = make_statement(1, places=("a",))
    places = [make_place("a"), make_place("b")]
    timeline = build_timeline(make_dataset(statements=[statement], places=places))
    named, never = brief(timeline, day(2)).states()
    assert evidence_word(named, timeline) == "named 2 Jan"
    assert evidence_words(named, timeline) == "no change reported, last named 2 Jan"
    assert evidence_word(never, timeline) == "carried over"
    assert evidence_words(never, timeline) == "no change reported, never named in a source"


def test_that_a_dispute_stands_beside_the_grade() -> None:
    briefing = make_briefing("gov ins!", "gov ins?", on=1)
    (disputed, claimed), timeline = briefing.states(), briefing.timeline
    assert (evidence_word(disputed, timeline), evidence_words(disputed, timeline)) == (
        "Disputed",
        "corroborated, disputed",
    )
    assert (evidence_word(claimed, timeline), evidence_words(claimed, timeline)) == (
        "Claimed",
        "claimed",
    )


@pytest.mark.parametrize(
    ("kinds", "word"),
    [
        (("provincial capital", "city"), "City"),
        (("town",), "City"),
        (("border crossing",), "Place"),
        (("town", "border crossing"), "Place"),
    ],
)
def test_that_a_place_is_a_city_where_all_that_count_are(kinds: tuple[str, ...], word: str) -> None:
    places = [make_place(f"p{row}", kind=kind) for row, kind in enumerate(kinds)]
    base = make_place("base", kind="base", set=None)
    assert place_word(make_dataset(places=[*places, base])) == word
    assert place_word(make_dataset(places=[base])) == "Place"


def test_that_a_place_can_be_read_aloud() -> None:
    events = [
        make_event("a", on=1, latest=2),
        make_event("b", on=2),
        make_event("c", on=date(2020, 12, 31), latest=2, counted_on=2),
    ]
    places = [make_place(id) for id in "abcd"]
    timeline = build_timeline(make_dataset(events, places=places))
    assert [spoken_place(state, timeline) for state in brief(timeline, day(2)).states()] == [
        "A, Ins since 2 to 3 January, 1 day, corroborated, 1 source",
        "B, Ins since 3 January, new, corroborated, 1 source",
        "C, Ins since 31 December 2020 to 3 January 2021, new, corroborated, 1 source",
        "D, Gov since before 1 January, no change reported, never named in a source",
    ]


def test_that_headings_tell_how_many() -> None:
    briefing = make_briefing("gov ins", "gov gov", "gov contested", on=1)
    dataset = briefing.timeline.dataset
    assert changed_heading(briefing) == "Changed on 2 Jan · 2 of 3"
    assert unchanged_heading(dataset, "gov", 1) == "Gov, unchanged · 1"
    assert unchanged_heading(dataset, "contested", 1) == "Contested · 1"


def test_that_the_next_change_has_a_heading_of_its_own() -> None:
    assert next_change_words(make_briefing("gov gov ins", on=1)) == "Next change: 3 January"
    assert next_change_words(make_briefing("gov gov", on=1)) == "No later change recorded"
    assert next_change_words(make_briefing("gov gov", on=1, known_by=1)) == "No later change known"


def test_that_an_empty_list_says_what_was_looked_for() -> None:
    assert no_place_matches(make_dataset(), "x") == "No capital matches ‘x’."


def test_that_events_have_titles() -> None:
    siege = make_event(kind="troop_movement")
    dataset = make_dataset([make_event(), siege])
    assert event_title(make_event(), dataset) == "A → Ins"
    assert event_title(siege, dataset) == "A (troop movement)"
