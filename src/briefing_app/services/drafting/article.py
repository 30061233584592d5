"""The text of an article, cut into sentences that know where they stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_app.services.drafting.rules import load_rules

MAX_BYTES = 256 * 1024
MAX_SENTENCE = 2_000  # characters; what is longer is cut, so that no pattern takes long
BLANK = "\x00"  # in the place of what is quoted: no letter, and no space

_PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])")
_QUOTED = re.compile(r"“[^“”\"]*(?:[”\"]|$)|(?<![\w])\"[^\"]*(?:\"|$)")


class ArticleError(Exception):
    """An article cannot be read; the text says why."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `start` counts characters of the article from 0, `line` and `column` from 1.

    `narrated` is its text with `BLANK` for every character inside quotation marks.
    """

    number: int  # from 1
    paragraph: int  # from 1
    start: int
    line: int
    column: int
    text: str
    narrated: str

    @property
    def quotes(self) -> list[str]:
        """What is quoted in it, without the marks; what goes on in the next sentence too."""
        return [
            self.text[found.start() : found.end()].strip('“”" ,')
            for found in re.finditer(f"{BLANK}+", self.narrated)
        ]


@dataclass(frozen=True, slots=True)
class Article:
    """An article: its heading, "" where it has none, and the sentences below it."""

    heading: str
    sentences: tuple[Sentence, ...]


def read_article(data: bytes) -> Article:
    """An article from the bytes of a text file. Raises ArticleError."""
    if len(data) > MAX_BYTES:
        raise ArticleError(f"it is larger than {MAX_BYTES // 1024} KB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError("it is not UTF-8") from error
    if BLANK in text:
        raise ArticleError("it is not plain text")
    if not text.strip():
        raise ArticleError("there is nothing in it")
    return cut(text)


def cut(text: str) -> Article:
    """Cut a text into sentences; lines are paragraphs."""
    heading, sentences = "", list[Sentence]()
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text), start=1):
        if number == 1 and not re.search(r"[.!?…”\"]\s*$", paragraph[0]):
            heading = paragraph[0].strip()
            continue
        narrated = _QUOTED.sub(lambda quoted: BLANK * len(quoted[0]), paragraph[0])
        for start, end in _spans(paragraph[0]):
            sentences.append(
                Sentence(
                    number=len(sentences) + 1,
                    paragraph=number,
                    start=paragraph.start() + start,
                    line=text.count("\n", 0, paragraph.start()) + 1,
                    column=paragraph.start() + start - text.rfind("\n", 0, paragraph.start()),
                    text=paragraph[0][start:end],
                    narrated=narrated[start:end],
                )
            )
    return Article(heading, tuple(sentences))


def _spans(paragraph: str) -> list[tuple[int, int]]:
    """Where each sentence begins and ends, without the white space around it."""
    abbreviations = "|".join(map(re.escape, load_rules().text.abbreviations.split()))
    no_end = re.compile(rf"(?:^|[\s(“\"])(?:(?:{abbreviations})|(?:[A-Z]\.)*[A-Z])$")
    spans, start = list[tuple[int, int]](), 0
    for end in _END.finditer(paragraph):
        if end[0] == "." and no_end.search(paragraph, start, end.start()):
            continue
        spans.append((start, end.end()))
        start = end.end()
    spans.append((start, len(paragraph)))
    stripped = []
    for begin, end_at in (
        (piece, min(piece + MAX_SENTENCE, last))
        for first, last in spans
        for piece in range(first, last, MAX_SENTENCE)
    ):
        piece = paragraph[begin:end_at]
        if piece.strip():
            left = len(piece) - len(piece.lstrip())
            stripped.append((begin + left, begin + len(piece.rstrip())))
    return stripped
