"""Briefs checked against the dataset that they say they were made from."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import build_timeline
from briefing_app.drawing.map_shapes import NO_SHAPES
from briefing_app.services import brief_check
from briefing_app.services.attached_day import attached_day, origin_of
from briefing_app.services.attached_files import UnreadablePdf, attached_files
from briefing_app.services.brief_check import check_brief, differences
from briefing_app.services.brief_check_report import (
    check_json_text,
    check_text,
    unreadable_json_text,
)
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.report_pdf import set_brief
from tests.factories import day, make_statement, make_timeline
from tests.services.test_attached_files import pdf, stream

TIMELINE = make_timeline("gov ins ins", "gov gov gov", statements=[make_statement(1)])
DATASET = TIMELINE.dataset
OPTIONS = BriefOptions(paper="letter", prepared_by="Desk")
BRIEFING = brief(TIMELINE, day(1))
BRIEF, _ = set_brief(BRIEFING, OPTIONS)
FIELDS: dict[str, Any] = json.loads(attached_files(BRIEF)[0])


def with_day(change: Callable[[dict[str, Any]], object]) -> bytes:
    """A PDF to which the day is attached, changed."""
    fields = json.loads(json.dumps(FIELDS))
    change(fields)
    return pdf(stream(json.dumps(fields).encode()))


def told(change: Callable[[dict[str, Any]], object]) -> str:
    return " ".join(check_brief(with_day(change), DATASET).told)


def test_that_the_file_that_was_written_matches() -> None:
    check = check_brief(BRIEF, DATASET)
    assert check.verdict == "matches"
    assert check.told == ("Set anew from the dataset, it is the same file, byte for byte.",)
    assert check.origin.options == OPTIONS


def test_that_a_brief_as_known_on_a_day_matches_too() -> None:
    data, _ = set_brief(brief(build_timeline(DATASET, day(0)), day(1)))
    assert check_brief(data, DATASET).verdict == "matches"


def test_that_what_is_attached_says_what_a_brief_was_made_from() -> None:
    assert attached_day(BRIEF).origin == origin_of(BRIEFING, OPTIONS, NO_SHAPES)


@pytest.mark.parametrize("place", [200, len(BRIEF) // 2, len(BRIEF) - 400])
def test_that_a_changed_byte_is_noticed(place: int) -> None:
    changed = BRIEF[:place] + bytes([BRIEF[place] ^ 1]) + BRIEF[place + 1 :]
    try:
        assert check_brief(changed, DATASET).verdict == "differs"
    except UnreadablePdf as error:
        assert "damaged" in str(error)


def test_that_other_pages_around_the_same_day_are_not_taken_for_the_brief() -> None:
    check = check_brief(with_day(lambda fields: None), DATASET)
    assert check.verdict == "differs"
    assert "is what the dataset gives, but the file is not the one" in check.told[0]


def test_that_another_version_of_the_program_leaves_the_pages_unproved() -> None:
    check = check_brief(with_day(lambda f: f["program"].update(version="0.0.1")), DATASET)
    assert check.verdict == "same_day"
    assert "The pages were set by version 0.0.1" in check.told[1]


def test_that_another_dataset_is_asked_for_by_id_version_and_digest() -> None:
    change = {"id": "other", "version": "3", "sha256": "abc"}
    check = check_brief(with_day(lambda f: f["dataset"].update(change)), DATASET)
    assert check.verdict == "other_dataset"
    assert "the dataset other, version 3, SHA-256 abc." in check.told[0]


def test_that_another_version_of_the_dataset_is_told_with_what_differs() -> None:
    timeline = make_timeline("gov gov ins", "gov gov gov", statements=[make_statement(1)])
    description = timeline.dataset.description.model_copy(update={"version": "9.9.9"})
    later = replace(timeline.dataset, description=description, sha256="f")
    check = check_brief(BRIEF, later)
    assert check.verdict == "differs"
    words = " ".join(check.told)
    assert "the dataset is version 9.9.9" in words
    assert "Count of Ins: 1 of 2 (range 1–1) in the brief, 0 of 2 (range 0–0) in the dataset." in (
        words
    )
    assert "held by Ins in the brief, by Gov in the dataset." in words


def test_that_a_day_outside_the_period_is_told() -> None:
    assert "The dataset has no 1 January 1999" in told(lambda f: f.update(date="1999-01-01"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda f: f.update(finding="All is well"), "Finding: “All is well” in the brief"),
        (lambda f: f["counts"]["gov"].update(counted=7), "Count of Gov: 7 of 2 (range 1–1)"),
        (lambda f: f.update(counts="none"), "Count of Gov: none in the brief"),
        (lambda f: f["places"][0].update(holder="gov"), "held by Gov in the brief, by Ins"),
        (lambda f: f["places"].pop(), "Place b is in the dataset only."),
        (lambda f: f["statements"][0].update(summary="Else"), "differs in summary."),
        (lambda f: f["statements"].append({"id": "new"}), "Statement new is in the brief only."),
        (lambda f: f["sources"].clear(), "Source statement-1.0 is in the dataset only."),
        (lambda f: f.update(statements=7), "is in the dataset only."),
        (lambda f: f.update(bottom_line="Else", extra=1), "that differ: bottom_line, extra."),
        (lambda f: f["dataset"].update(title="Else"), "that differ: dataset.title."),
        (lambda f: f["brief"].update(statements=[]), "Its pages print other statements"),
        (lambda f: f["brief"].update(shapes_sha256="abc"), "drawn from other shapes"),
    ],
)
def test_that_a_lie_in_the_attached_day_is_told(
    change: Callable[[dict[str, Any]], object], words: str
) -> None:
    assert words in told(change)


def test_that_many_differences_are_told_in_part() -> None:
    def change(fields: dict[str, Any]) -> None:
        fields["events"] = [{"id": f"new-{number}"} for number in range(50)]

    words = told(change)
    assert words.count(" is in the brief only.") == brief_check.MOST_TOLD - 1
    assert words.endswith("Event new-10 is in the brief only. Not told one by one: 39 more events.")


def test_that_a_long_lie_is_shortened() -> None:
    assert all(
        len(line) < 600
        for line in check_brief(with_day(lambda f: f.update(finding="x" * 100_000)), DATASET).told
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf(stream(b"{}")), "no day is attached to it: it is not a brief"),
        (pdf(stream(b"\xff")), "no day is attached to it"),
        (pdf(stream(b"[" * 100_000)), "no day is attached to it"),
        (pdf(stream(b"1" * 10_000)), "no day is attached to it"),
        (with_day(lambda f: f.update(format=99)), "not of format 1"),
        (with_day(lambda f: f.update(date="soon")), "damaged: a date is not one"),
        (with_day(lambda f: f.update(date=["2021-08-13"])), "damaged: date is not as expected"),
        (with_day(lambda f: f.pop("dataset")), "damaged: dataset is missing"),
        (with_day(lambda f: f["dataset"].update(version="9" * 999)), "damaged: version is not"),
        (with_day(lambda f: f["brief"]["options"].update(paper="a0")), "damaged: no such paper"),
        (with_day(lambda f: f["brief"].update(options=3)), "damaged: options is missing"),
    ],
)
def test_that_what_is_no_day_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadablePdf, match=reason):
        check_brief(data, DATASET)


def test_that_a_day_among_other_files_is_found_and_two_days_are_too_many() -> None:
    day_file = stream(json.dumps(FIELDS).encode())
    check = check_brief(pdf(stream(b"notes"), day_file, stream(b"{}")), DATASET)
    assert check.verdict == "differs"
    with pytest.raises(UnreadablePdf, match="it is a booklet"):
        check_brief(pdf(day_file, day_file), DATASET)


def test_that_deep_nesting_is_refused() -> None:
    deep = json.dumps(FIELDS)[:-1] + ', "deep": ' + "[" * 900 + "]" * 900 + "}"
    try:
        assert check_brief(pdf(stream(deep.encode())), DATASET).verdict == "differs"
    except UnreadablePdf as error:
        assert "nested" in str(error) or "no day" in str(error)


@given(st.data())
def test_that_whatever_happens_to_a_brief_it_no_longer_matches(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(BRIEF) - 1))
    end = data.draw(st.integers(start, len(BRIEF)))
    put = data.draw(st.binary(max_size=40) | st.sampled_from([BRIEF[:300], b"endstream", b">>"]))
    changed = BRIEF[:start] + put + BRIEF[end:]
    assume(changed != BRIEF)
    try:
        assert check_brief(changed, DATASET).verdict != "matches"
    except UnreadablePdf as error:
        assert str(error)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(st.sampled_from(sorted(FIELDS)), ANYTHING)
def test_that_anything_in_the_place_of_a_field_gives_sentences(key: str, value: object) -> None:
    for sentence in differences({**FIELDS, key: value}, FIELDS):
        assert sentence.endswith(".")


@given(st.sampled_from(("places", "events", "statements", "sources")), ANYTHING, ANYTHING)
def test_that_anything_in_the_place_of_a_record_gives_sentences(
    key: str, value: object, other: object
) -> None:
    records = [{"id": "a", "holder": value, "name": other}, value, {"id": other}]
    for sentence in differences({**FIELDS, key: records}, FIELDS):
        assert sentence.endswith(".")


def test_that_the_report_as_text_is_clean_and_as_json_complete() -> None:
    check = check_brief(with_day(lambda f: f.update(finding="\x1b[2J\ud800 gone")), DATASET)
    text = check_text("brief.pdf", check)
    assert text.startswith(
        "brief.pdf differs from what the dataset gives.\n2 January 2021, with hind"
    )
    assert "\x1b" not in text
    fields = json.loads(check_json_text(check))
    assert fields["verdict"] == "differs"
    assert fields["date"] == "2021-01-02"
    assert fields["options"]["prepared_by"] == "Desk"
    assert fields["told"] == list(check.told)
    check_json_text(check).encode("ascii")
    assert json.loads(unreadable_json_text("it is not a PDF"))["verdict"] == "unreadable"
