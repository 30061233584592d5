"""An article cut into sentences."""

from __future__ import annotations

import pytest

from briefing_app.services.drafting.article import MAX_SENTENCE, ArticleError, cut, read_article


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in cut(f"Heading\n{text}").sentences]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The U.S. Embassy is open.", "It is late."],
        ["Gen. Smith spoke to Mr. Jones on Aug. 13.", "He left."],
        ["“It is over,” she said.", "“Go home.”", "They went."],
        ["Is it so?", "It is!", "Good."],
        ["It cost 3.5 million.", "All of it."],
    ],
)
def test_that_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    assert texts(" ".join(sentences)) == sentences


def test_that_a_sentence_knows_where_it_stands() -> None:
    text = "A heading\r\n\r\nOne here. Two here.\r\n  Three."
    found = cut(text).sentences
    for sentence in found:
        assert text[sentence.start : sentence.start + len(sentence.text)] == sentence.text
        line = text.split("\n")[sentence.line - 1]
        assert line[sentence.column - 1 :].startswith(sentence.text)
    assert [(one.number, one.line, one.column) for one in found] == [
        (1, 3, 1),
        (2, 3, 11),
        (3, 4, 3),
    ]


def test_that_a_first_line_without_a_full_stop_is_a_heading() -> None:
    assert cut("Front Takes Arn\nIt did.").heading == "Front Takes Arn"
    article = cut("It did. So it was.")
    assert (article.heading, len(article.sentences)) == ("", 2)


def test_that_what_is_quoted_is_blank_and_kept_apart() -> None:
    (first, second) = cut('H\nHe said “one two. Three” at last. "Four" it was.').sentences[-2:]
    assert second.quotes == ["Four"]
    assert "one" not in first.narrated
    assert len(first.narrated) == len(first.text)


def test_that_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    first, second = cut("H\nHe said “never closed\nAnother paragraph.").sentences
    assert first.quotes == ["never closed"]
    assert second.narrated == "Another paragraph."


def test_that_no_sentence_is_so_long_that_patterns_take_long() -> None:
    assert max(map(len, texts("word " * 10_000))) <= MAX_SENTENCE


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xff\xfe", "it is not UTF-8"),
        (b"", "there is nothing in it"),
        (b" \n ", "there is nothing in it"),
        (b"a\x00b", "it is not plain text"),
        (b"a" * 300_000, "it is larger than 256 KB"),
    ],
)
def test_that_what_is_no_article_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(ArticleError, match=why):
        read_article(data)


def test_that_a_byte_order_mark_is_no_letter() -> None:
    assert read_article(b"\xef\xbb\xbfHeading\nIt is.").heading == "Heading"
