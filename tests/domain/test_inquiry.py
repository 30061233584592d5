"""Evidence for every kind of subject: what it rests on, and that nothing later shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.dataset import Dataset, Series, Speaker
from briefing_app.domain.evidence import is_public, known_reports, sources_as_known
from briefing_app.domain.exhibits import Evidence, Line, Section, Segment, Witness, evidence_text
from briefing_app.domain.inquiry import evidence
from briefing_app.domain.place_history import history, last_named_words
from briefing_app.domain.subject import (
    CountSubject,
    DaySubject,
    EventSubject,
    PlaceSubject,
    StatementSubject,
    Subject,
)
from briefing_app.domain.timeline import build_timeline, is_known_statement
from briefing_app.services.dataset_file import Loaded
from tests.factories import (
    day,
    make_briefing,
    make_claim,
    make_dataset,
    make_event,
    make_forecast,
    make_place,
    make_report,
    make_series,
    make_source,
    make_statement,
    make_timeline,
)


def brief_of(dataset: Dataset, on: int, known_by: int | None = None) -> Briefing:
    timeline = build_timeline(dataset, None if known_by is None else day(known_by))
    return brief(timeline, day(on))


def section(found: Evidence, title: str) -> Section:
    return next(section for section in found.sections if section.title.startswith(title))


def titles(found: Evidence) -> list[str]:
    return [section.title for section in found.sections]


def texts(found: Evidence, title: str) -> list[str]:
    return [entry.text for entry in section(found, title).entries if isinstance(entry, Line)]


def words(found: Evidence, title: str) -> list[tuple[str, str]]:
    entries = section(found, title).entries
    return [(entry.voice, entry.side) for entry in entries if isinstance(entry, Witness)]


def about_a(reports: str, on: int = 4, latest: int | None = None) -> Evidence:
    dataset = make_dataset([make_event(on=2, reports=reports, latest=latest)])
    return evidence(brief_of(dataset, on), PlaceSubject("a"))


# A place


def test_that_a_concession_stands_before_an_independent_voice_and_that_before_a_claim() -> None:
    found = about_a("unnamed ins independent gov")
    assert words(found, "For") == [
        ("Gov", "losing side, concedes"),
        ("Independent voice", "neither side"),
        ("Ins", "gaining side"),
        ("Voice not named", ""),
    ]
    assert section(found, "For").title == "For: the insurgents hold A"
    assert section(found, "For").count == "4 voices"


def test_that_every_claim_has_its_source_with_number_date_and_reliability_in_words() -> None:
    source = make_source("x", 3, publisher="Agency", reliability="B", url="https://x.example/1")
    report = make_report("independent", "x", says="It is so.")
    dataset = make_dataset([make_event(on=2, reports=[report])], sources=[source])
    found = evidence(brief_of(dataset, 4), PlaceSubject("a"))
    assert section(found, "For").entries == (
        Witness(
            sign="asserts",
            voice="Independent voice",
            side="neither side, one source only",
            said="It is so.",
            number=1,
            publisher="Agency",
            published="4 Jan",
            reliability="usually reliable",
            title="“Title of x”",
            address="https://x.example/1",
        ),
    )


def test_that_a_standing_denial_is_against_and_a_withdrawn_one_is_contradicted() -> None:
    standing = about_a("independent -gov")
    assert words(standing, "Against") == [("Gov", "losing side, one source only")]
    assert "Earlier reports later contradicted" not in titles(standing)
    assert texts(standing, "Limits")[0] == "Not certain on this day: disputed."
    withdrawn = about_a("independent -gov gov")
    assert texts(withdrawn, "Against") == ["No report against it is known."]
    assert words(withdrawn, "Earlier") == [("Gov", "losing side, one source only")]
    (denial,) = section(withdrawn, "Earlier").entries
    assert isinstance(denial, Witness)
    assert (denial.sign, denial.said) == ("denies", "Denies it.")


def test_that_a_voice_that_denies_what_it_asserted_is_told_on_both_sides() -> None:
    found = about_a("gov -gov independent")
    assert ("Gov", "losing side, concedes, later denied by the same voice") in words(found, "For")
    assert words(found, "Against") == [("Gov", "losing side, one source only")]


def test_that_a_copy_stands_last_with_the_number_of_what_it_repeats() -> None:
    reports = [
        make_report("ins", "one"),
        make_report("ins", "two", repeats="one"),
        make_report("independent", "three"),
    ]
    sources = [make_source(id, 2) for id in ("one", "two", "three")]
    dataset = make_dataset([make_event(on=2, reports=reports)], sources=sources)
    found = evidence(brief_of(dataset, 3), PlaceSubject("a"))
    assert words(found, "For")[-1] == ("Ins", "gaining side, repeats [1]")
    assert "1 of 3 reports retells the text of another and adds nothing." in texts(found, "Limits")
    more = [*reports, make_report("ins", "four", repeats="one")]
    dataset = make_dataset(
        [make_event(on=2, reports=more)], sources=[*sources, make_source("four")]
    )
    found = evidence(brief_of(dataset, 3), PlaceSubject("a"))
    assert "2 of 4 reports retell others and add nothing." in texts(found, "Limits")


def test_that_the_limits_name_dates_apart_undated_and_late_reports_and_missing_voices() -> None:
    found = about_a("independent@2", latest=3)
    assert "Dated 3–4 Jan by different reports; counted from 3 Jan." in texts(found, "Limits")
    sources = [make_source("x", None), make_source("y", 5)]
    reports = [make_report(None, "x"), make_report(None, "y")]
    dataset = make_dataset([make_event(on=2, reports=reports)], sources=sources)
    assert texts(evidence(brief_of(dataset, 6), PlaceSubject("a")), "Limits") == [
        "Not certain on this day: reported only.",
        "1 of 2 reports undated; known with hindsight only.",
        "No report of the day: the first is 3 days younger.",
        "No report shows whose word it is.",
        "Carried over since 3 January: last named in a source 4 days before this day.",
    ]
    assert "No report of the day: the first is 1 day younger." in texts(
        about_a("independent@3"), "Limits"
    )


def test_that_other_parties_and_parties_to_a_contested_place_are_told_apart() -> None:
    dataset = make_dataset(
        [make_event(on=2, reports="militia ins"), make_event(on=4, holder="contested",
         reports="gov militia", id="two")],
        parties=("gov", "ins", "militia"),
    )  # fmt: skip
    before = evidence(brief_of(dataset, 3), PlaceSubject("a"))
    assert words(before, "For") == [("Ins", "gaining side"), ("Militia", "third party")]
    after = evidence(brief_of(dataset, 5), PlaceSubject("a"))
    assert after.sections[0].title == "For: A is contested"
    assert words(after, "For") == [("Gov", "a party"), ("Militia", "a party")]


def test_that_a_place_without_a_change_says_who_held_it_at_the_start() -> None:
    found = evidence(make_briefing("gov gov", "unknown ins", on=0), PlaceSubject("a"))
    assert found.status == "Gov since before 1 Jan"
    assert texts(found, "For") == [
        "Held by the government when the period began.",
        "No change is reported so far.",
    ]
    assert texts(found, "Limits") == ["Carried over: not named in any source of the period so far."]
    unknown = evidence(make_briefing("gov gov", "unknown ins", on=0), PlaceSubject("b"))
    assert texts(unknown, "For")[0].startswith("Nobody is recorded as its holder")


def test_that_a_place_that_became_unknown_says_so() -> None:
    dataset = make_dataset([make_event(on=2, holder="unknown")])
    found = evidence(brief_of(dataset, 3), PlaceSubject("a"))
    assert found.sections[0].title == "For: the holder of A is not known"


def test_that_a_disputed_change_that_was_overtaken_is_an_earlier_report_contradicted() -> None:
    dataset = make_dataset(
        [
            make_event(on=2, reports="ins -gov", id="early"),
            make_event(on=4, holder="gov", id="late"),
        ]
    )
    found = evidence(brief_of(dataset, 5), PlaceSubject("a"))
    (line,) = section(found, "Earlier").entries
    assert line == Line("3 Jan: A → Ins", "claimed, disputed", EventSubject("early"))
    assert texts(found, "Events here") == ["5 Jan: A → Gov", "3 Jan: A → Ins"]
    assert texts(evidence(brief_of(dataset, 3), PlaceSubject("a")), "Events here") == [
        "3 Jan: A → Ins"
    ]


def test_that_ageing_counts_the_days_since_a_place_was_last_named() -> None:
    briefing = make_briefing("gov ins ins ins", on=3)
    assert last_named_words(day(3), briefing) == "Named in a source of this day."
    assert last_named_words(day(2), briefing).endswith(
        "last named in a source 1 day before this day."
    )
    assert last_named_words(None, briefing).startswith("Carried over:")


def test_that_the_history_shows_imprecise_edges_as_not_certain() -> None:
    dataset = make_dataset([make_event(on=2, latest=4, counted_on=3)], days=7)
    timeline = build_timeline(dataset)
    assert history(timeline, 0) == (
        Segment(0, 1, "gov", True),
        Segment(2, 2, "gov", False),
        Segment(3, 3, "ins", False),
        Segment(4, 6, "ins", True),
    )
    found = evidence(brief(timeline, day(6)), PlaceSubject("a"))
    assert found.caption == "Gov · Ins from 3–5 Jan"


def test_that_the_history_ends_with_what_is_known() -> None:
    timeline = make_timeline("gov gov contested ins", known_by=2)
    assert history(timeline, 0) == (
        Segment(0, 1, "gov", True),
        Segment(2, 2, "contested", True),
    )
    assert history(make_timeline("gov gov", known_by=-3), 0) == ()
    nothing = evidence(brief(make_timeline("gov gov", known_by=-3), day(1)), PlaceSubject("a"))
    assert (nothing.history, nothing.caption) == ((), "")


def test_that_of_many_changes_the_last_five_are_told() -> None:
    found = evidence(make_briefing("gov ins gov ins gov contested ins", on=6), PlaceSubject("a"))
    assert found.caption == (
        "… · Gov from 3 Jan · Ins from 4 Jan · Gov from 5 Jan · "
        "contested from 6 Jan · Ins from 7 Jan"
    )


# Days, counts


def test_that_a_day_leads_to_what_changed_happened_and_was_said() -> None:
    dataset = make_dataset(
        [make_event(on=2), make_event(on=2, kind="battle", id="battle", summary="They fought")],
        [make_statement(2, claim=make_claim(1, 2)), make_statement(2, id="other")],
        series=[make_series(1, on=2, point={"at_least": True})],
    )
    found = evidence(brief_of(dataset, 5), DaySubject(day(2)))
    assert found.title == "Sunday 3 January 2021"
    assert section(found, "Changed hands").entries[0] == Line(
        "A", "Gov → Ins", PlaceSubject("a"), "ins", True
    )
    assert section(found, "Other events").entries[0] == Line(
        "3 Jan: A (battle)", "corroborated", EventSubject("battle")
    )
    assert section(found, "Statements").count == "2 statements, 1 with a check"
    (stated,) = section(found, "Counted by others").entries
    assert isinstance(stated, Witness)
    assert (stated.voice, stated.sign) == ("Ins: at least 1 of 1", "cites")
    quiet = evidence(brief_of(dataset, 5), DaySubject(day(1)))
    assert texts(quiet, "Changed hands") == ["Next change: 3 January."]


def test_that_a_count_tells_its_rows_the_open_ones_with_their_reason_and_the_rule() -> None:
    briefing = make_briefing("gov ins", "gov ins?", "gov contested", "gov gov", on=1)
    found = evidence(briefing, CountSubject("ins"))
    assert found.status == "2 of 4 (range 1–3) provincial capitals"
    assert section(found, "Counted and certain").entries == (
        Line("A", "since 2 Jan, corroborated", PlaceSubject("a"), "ins", True),
    )
    assert section(found, "Counted, not certain").entries == (
        Line("B", "claimed only", PlaceSubject("b"), "ins", False),
    )
    (possible,) = section(found, "Not counted, possible").entries
    assert isinstance(possible, Line)
    assert (possible.text, possible.detail) == ("C", "contested")
    assert texts(found, "Rule") == ["Holder", "Evidence", "Range"]


def test_that_a_count_owns_up_to_places_that_are_missing_or_without_a_holder() -> None:
    found = evidence(
        make_briefing("gov ins", "unknown unknown", on=1, total=4), CountSubject("ins")
    )
    section_ = section(found, "Not counted, possible")
    assert section_.count == "3"
    assert [(e.text, e.detail) for e in section_.entries if isinstance(e, Line)] == [
        ("B", "holder not known"),
        ("2 not in the dataset; any side may hold them.", ""),
    ]


# Statements


def test_that_a_statement_opens_the_rows_and_the_rule_of_its_check() -> None:
    half = make_claim(50, 2, metric="share_held", operator="about", unit="percent")
    dataset = make_dataset(
        [make_event(on=2)],
        [
            make_statement(2, id="s", claim=half, quote="Half of it", places=("a",)),
            make_statement(3, id="t", claim=make_claim(2, 2), speaker="known"),
            make_statement(3, id="n", claim=make_claim(2, 2)),
            make_statement(3, id="u", claim=make_claim(2, 1)),
            make_statement(3, id="w", claim=make_claim(2, 2, metric="districts_held")),
            make_statement(3, id="plain"),
        ],
        places=[make_place("a"), make_place("b")],
        series=[make_series(1, 2, on=2)],
        speakers=[Speaker(id="known", name="Known")],
    )
    found = evidence(brief_of(dataset, 4), StatementSubject("s"))
    assert texts(found, "What was said") == ["“Half of it”", "Says"]
    assert [
        entry.detail for entry in section(found, "Check").entries if isinstance(entry, Line)
    ] == [
        "Said: half of 2, that is 1. Dataset: 1 of 2 (50 %) at the end of 3 January.",
        "“Half” is taken as 45–55 %. The stated number covers 1 of 2, the evidence allows 1. "
        "Consistent if they meet.",
    ]
    rows = section(found, "Rows counted on 3 Jan")
    assert rows.entries[0] == Line(
        "A", "Ins since 3 Jan, corroborated", PlaceSubject("a"), "ins", True
    )
    others = section(found, "Other numbers of the same day")
    assert [entry for entry in others.entries if isinstance(entry, Line)] == [
        Line("Known", "2 of 2 · Differs by 1", StatementSubject("t")),
        Line("speaker", "2 of 2 · Differs by 1", StatementSubject("n")),
    ]
    assert others.count == "4"
    early = evidence(brief_of(dataset, 2, known_by=2), StatementSubject("s"))
    assert "Known" not in str(early)
    assert (
        evidence(brief_of(dataset, 2, known_by=2), StatementSubject("t")).title == "Nothing known"
    )


def test_that_what_cannot_be_checked_says_why_and_shows_no_rows() -> None:
    claim = make_claim(2, 2, metric="districts_held", unit="districts")
    dataset = make_dataset([], [make_statement(2, id="s", claim=claim)])
    found = evidence(brief_of(dataset, 2), StatementSubject("s"))
    assert titles(found) == ["What was said", "Check", "Sources"]
    assert texts(found, "Check") == ["Not checkable"]


def test_that_a_statement_with_an_outcome_leads_to_the_event() -> None:
    statement = make_statement(1, id="s", forecast=make_forecast("fall"))
    dataset = make_dataset([make_event(on=3, id="fall")], [statement])
    found = evidence(brief_of(dataset, 1), StatementSubject("s"))
    (line,) = section(found, "Outcome").entries
    assert line == Line(
        "Expected: It will happen. Recorded: A changed hands on 4 January, 2 days later.",
        "",
        EventSubject("fall"),
    )
    early = evidence(brief_of(dataset, 1, known_by=2), StatementSubject("s"))
    assert titles(early) == ["What was said", "Sources"]


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        (
            {"value": 9.0, "operator": "about"},
            "“About” is taken as ±10 %. The stated number covers 9 of 34, the evidence allows "
            "1–2. Consistent if they meet.",
        ),
        (
            {"value": 66.0, "operator": "about", "metric": "share_held"},
            "“Two thirds” is taken as 62–71 %. The stated number covers 22–24 of 34, the evidence "
            "allows 1–2. Consistent if they meet.",
        ),
        (
            {"value": 34.0, "stance": "denies"},
            "The stated number covers 34 of 34, the evidence allows 1–2. A denial is refuted only "
            "if the evidence allows nothing else.",
        ),
        ({"value": 2.5}, "No whole number of 34 is what was stated, so none can meet it."),
    ],
)
def test_that_the_rule_of_a_check_names_what_both_numbers_cover(
    fields: dict[str, Any], rule: str
) -> None:
    dataset = make_dataset(
        [make_event(on=2), make_event("b", on=2, reports="ins", id="two")],
        [make_statement(2, id="s", claim=make_claim(as_of=2, **fields))],
        places=[make_place(f"p{n}" if n > 1 else "ab"[n]) for n in range(34)],
    )
    found = evidence(brief_of(dataset, 3), StatementSubject("s"))
    told = section(found, "Check").entries[1]
    assert isinstance(told, Line)
    assert told.detail == rule


# Events, and what is not there


def test_that_an_event_tells_reports_for_and_against_and_leads_to_its_place() -> None:
    event = make_event(on=2, kind="battle", id="battle", reports="ins -gov", summary="They fought")
    found = evidence(brief_of(make_dataset([event]), 3), EventSubject("battle"))
    assert (found.title, found.status) == ("A (battle)", "3 Jan 2021")
    assert (found.basis, found.holder) == ("claimed, disputed, 2 sources", None)
    assert words(found, "For") == [("Ins", "a party, one source only")]
    assert words(found, "Against") == [("Gov", "a party, one source only")]
    assert section(found, "Place").entries == (Line("A", "Gov", PlaceSubject("a"), "gov", True),)
    change = make_event(on=2, id="change")
    found = evidence(brief_of(make_dataset([change]), 3), EventSubject("change"))
    assert (found.title, found.holder, found.settled) == ("A → Ins", "ins", True)


def test_that_a_change_knows_who_lost_by_an_earlier_one() -> None:
    events = [
        make_event(on=1, id="one"),
        make_event("b", on=1, id="elsewhere"),
        make_event(on=2, holder="gov", id="two", reports="ins"),
        make_event(on=3, holder=None, kind="battle", id="three"),
    ]
    dataset = make_dataset(events, places=[make_place("a"), make_place("b")])
    found = evidence(brief_of(dataset, 4), EventSubject("two"))
    assert words(found, "For") == [("Ins", "losing side, concedes, one source only")]


@pytest.mark.parametrize(
    "subject",
    [
        PlaceSubject("nowhere"),
        DaySubject(day(99)),
        CountSubject("nobody"),
        StatementSubject("none"),
        EventSubject("none"),
    ],
)
def test_that_what_is_not_in_the_dataset_is_not_known(subject: Subject) -> None:
    found = evidence(make_briefing("gov ins", on=1), subject)
    assert (found.title, found.status) == ("Nothing known", "With hindsight.")
    assert found.sections == ()


def test_that_evidence_as_text_carries_sign_voice_number_source_and_address() -> None:
    source = make_source("x", 2, url="https://x.example/1")
    reports = [make_report("independent", "x", says="So."), make_report(None, "x", stance="denies")]
    dataset = make_dataset([make_event(on=2, reports=reports)], sources=[source])
    text = evidence_text(evidence(brief_of(dataset, 2), PlaceSubject("a")), "3 Jan 2021")
    assert text.splitlines()[:3] == ["A (3 Jan 2021)", "Ins since 3 Jan",
                                     "corroborated, disputed, 1 source"]  # fmt: skip
    assert "+ Independent voice, neither side, one source only: So." in text
    assert "? Voice not named, one source only: Denies it." in text
    assert "  [1] Agency, “Title of x”, 3 Jan, reliability not judged, https://x.example/1" in text
    assert "– 3 Jan: A → Ins: corroborated, disputed" in text


def test_that_copied_evidence_for_a_day_names_the_day_once() -> None:
    dataset = make_dataset([make_event(on=2)])
    told = evidence(brief_of(dataset, 2), DaySubject(day(2)))
    assert evidence_text(told, "3 January 2021").startswith("Sunday 3 January 2021\n")
    assert evidence_text(told, "4 January 2021").startswith("Sunday 3 January 2021 (4 Jan")


# The bundled dataset, as it was known


def trimmed(dataset: Dataset, known_by: date) -> Dataset:
    """The dataset as somebody would have written it on a day: nothing later is in it at all."""
    sources = sources_as_known(dataset, known_by)
    events = [
        event.model_copy(update={"reports": reports})
        for event in dataset.events
        if (reports := known_reports(event, dataset.source, known_by))
    ]
    statements = [
        statement.model_copy(
            update={
                "sources": tuple(
                    id
                    for id in statement.sources
                    if is_public(dataset.source[id].published, known_by)
                )
            }
        )
        for statement in dataset.statements
        if is_known_statement(dataset, statement, known_by)
    ]
    series: list[Series] = [
        one.model_copy(
            update={
                "points": tuple(
                    point
                    for point in one.points
                    if is_public(dataset.source[point.source].published, known_by)
                )
            }
        )
        for one in dataset.series
    ]
    return replace(
        dataset,
        events=tuple(events),
        statements=tuple(statements),
        series=tuple(series),
        sources=tuple(
            source for source in sources.values() if is_public(source.published, known_by)
        ),
    )


@pytest.mark.parametrize("on", [date(2021, 5, 1), date(2021, 7, 8), date(2021, 8, 13)])
def test_that_nothing_published_later_shows_in_any_evidence(bundled: Loaded, on: date) -> None:
    dataset = bundled.dataset
    briefing = brief(build_timeline(dataset, on), on)
    then = brief(build_timeline(trimmed(dataset, on), on), on)
    subjects: list[Subject] = [PlaceSubject(place.id) for place in dataset.places]
    subjects += [DaySubject(on), DaySubject(briefing.timeline.day(3))]
    subjects += [CountSubject(holder) for holder in briefing.timeline.holders]
    subjects += [StatementSubject(statement.id) for statement in dataset.statements]
    subjects += [EventSubject(event.id) for event in dataset.events]
    for subject in subjects:
        now, at_the_time = evidence(briefing, subject), evidence(then, subject)
        if isinstance(subject, DaySubject):
            # The finding begins with the party that gains most in the whole dataset, so that
            # no page turns around with the knowledge; what it says of the day is tested there.
            now, at_the_time = replace(now, status=""), replace(at_the_time, status="")
        assert now == at_the_time


def test_that_the_article_s_half_rests_on_eighteen_rows(bundled: Loaded) -> None:
    """And other numbers of that day, 13 to 18, stand beside it."""
    on = date(2021, 8, 13)
    briefing = brief(build_timeline(bundled.dataset), on)
    half = next(
        briefed.statement
        for briefed in briefing.statements
        if briefed.verdict is not None and briefed.verdict.word == "half"
    )
    found = evidence(briefing, StatementSubject(half.id))
    assert section(found, "Rows counted").count == "18"
    told = " ".join(
        entry.voice
        for entry in section(found, "Other numbers").entries
        if isinstance(entry, Witness)
    )
    assert "13 of 34" in told
    assert "18 of 34" in told
