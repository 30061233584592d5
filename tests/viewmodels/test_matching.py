"""What is typed finds what is written, and the marks stand where it was found."""

from __future__ import annotations

import pytest

from briefing_app.viewmodels.matching import fold, match_spans, search_words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("pule alam", "Pul-e Alam"),
        ("KANDAHĀR", "Kandahar"),
        ("mazar", "Mazār-i-Šarīf"),
        ("qal'a", "Qalʿa"),
        ("strasse", "Straße"),
        ("كابل", "کابل"),
        ("we’re", "we're"),
    ],
)
def test_that_case_diacritics_hyphens_and_apostrophes_do_not_keep_a_word_from_being_found(
    typed: str, written: str
) -> None:
    assert all(word in fold(written) for word in search_words(typed))


def test_that_a_query_of_nothing_but_hyphens_looks_for_nothing() -> None:
    assert search_words(" - – ' ") == ()


def test_that_a_match_is_marked_in_the_text_as_written() -> None:
    text = "Fights at Pul-e Khumrī, then Pul-e Alam"
    spans = match_spans(text, search_words("khumri pule"))
    assert [text[start : start + length] for start, length in spans] == [
        "Pul-e",
        "Khumrī",
        "Pul-e",
    ]


def test_that_overlapping_matches_are_marked_once() -> None:
    assert match_spans("banana", ("ana", "nan")) == ((1, 5),)


def test_that_one_sign_that_stands_for_two_letters_is_marked_whole() -> None:
    assert match_spans("oﬃce", ("ff",)) == ((1, 1),)


def test_that_no_words_mark_nothing() -> None:
    assert match_spans("anything", ()) == ()
