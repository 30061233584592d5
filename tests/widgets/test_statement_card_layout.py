"""No text of a card is cut, overlaps another or leaves the card, at any width and text size."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Organisation, Speaker
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.resources import resource
from briefing_app.viewmodels.matching import search_words
from briefing_app.viewmodels.statement_card import SignKind, StatementCard, make_card
from briefing_app.widgets.statement_card_layout import (
    LEFT,
    RIGHT,
    CardLayout,
    CardTypesetter,
    reads_from_right,
    shown_texts,
)
from briefing_app.widgets.statement_delegate import paint_sign
from briefing_app.widgets.theme import Theme, load_fonts
from tests.factories import day, make_dataset, make_source, make_statement

WIDTHS = (300, 340, 400, 456, 560, 900)
SCALES = (0.8, 1.0, 1.25, 1.5, 2.0)


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    load_fonts(resource("fonts"))


def cards_of(timeline: Timeline, on: date) -> list[StatementCard]:
    return [make_card(briefed, timeline) for briefed in brief(timeline, on).statements]


def hostile_card() -> StatementCard:
    """Words longer than any line, markup, and text that is written from the right."""
    endless = "Donaudampfschifffahrts" * 20
    dataset = make_dataset(
        statements=[
            make_statement(
                0,
                speaker="ann",
                role=endless,
                organisation="org",
                quote=endless,
                summary=f"<b>{endless}</b>",
                venue=endless,
                note="وزارت دفاع گفت که ۲۴۰ نفر در کندز کشته شدند",
                sources=("s", "t"),
            )
        ],
        sources=[
            make_source("s", publisher=endless, title=endless, url=f"https://x.org/{'y' * 400}"),
            make_source("t", publisher="کندز", title="کندز"),
        ],
        organisations=[Organisation(id="org", name=endless, short_name=endless[:40])],
        speakers=[Speaker(id="ann", name=endless)],
    )
    return cards_of(build_timeline(dataset), day(0))[0]


def assert_nothing_is_cut(page: CardLayout, width: int, text: str) -> None:
    boxes: list[QRectF] = []
    for item in page.texts:
        lines = [item.layout.lineAt(number) for number in range(item.layout.lineCount())]
        assert sum(line.textLength() for line in lines) == len(item.layout.text()), text
        box = item.layout.boundingRect()
        ink = QRectF()
        for line in lines:
            ink = ink.united(line.naturalTextRect())
        ink.translate(item.position)
        assert ink.left() >= LEFT - 1.5, (text, item.layout.text())
        assert ink.right() <= width - RIGHT + 1.5, (text, item.layout.text())
        assert ink.bottom() <= page.height, (text, item.layout.text())
        assert box.height() > 0
        boxes.append(ink.adjusted(0.5, 1.5, -0.5, -1.5))
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert not box.intersects(other), text
    for block in page.blocks:
        assert block.rect.right() <= width - RIGHT + 0.5
        assert block.rect.bottom() < page.height


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("expanded", [False, True])
def test_that_no_text_is_cut_or_overlaps_at_any_width_and_size(
    bundled_timeline: Timeline, scale: float, expanded: bool
) -> None:
    cards = [hostile_card(), *cards_of(bundled_timeline, date(2021, 8, 13))]
    for width in WIDTHS:
        typesetter = CardTypesetter(Theme("light", scale), width)
        for card in cards:
            page = typesetter.lay_out(card, expanded=expanded)
            assert_nothing_is_cut(page, width, f"{card.key} {width} {scale}")
            assert page.toggle.width() >= 24
            assert page.toggle.height() >= 24


def test_that_an_unfolded_card_leaves_nothing_out(bundled_timeline: Timeline) -> None:
    typesetter = CardTypesetter(Theme("light"), 400)
    for card in cards_of(bundled_timeline, date(2021, 8, 13)):
        shown = " ".join(shown_texts(typesetter.lay_out(card, expanded=True)))
        shown = shown.replace("\u00a0", " ")
        told = [card.speaker, card.role, card.organisation, card.quote, card.summary]
        told += [card.first_said, *(text for _, text in card.details)]
        for source in card.sources:
            told += [source.publisher, source.standing, source.title, source.address]
        for check in card.checks:
            told += [check.title, check.sentence]
        assert [text for text in told if text not in shown] == []


def test_that_a_folded_repeat_is_one_line_and_is_told_in_full_once_unfolded() -> None:
    dataset = make_dataset(
        statements=[
            make_statement(0, id="first", summary="Said"),
            make_statement(
                0, id="repeat", summary="Said once more", quote="More", restates="first"
            ),
        ]
    )
    first, repeat = brief(build_timeline(dataset), day(0)).statements
    card = make_card(first, build_timeline(dataset), [repeat])
    typesetter = CardTypesetter(Theme("light"), 400)
    folded = typesetter.lay_out(card, expanded=False)
    again = "Said again by speaker · 1 source".replace("1 ", "1\u00a0")
    assert again in shown_texts(folded)
    assert "Said once more" not in shown_texts(folded)
    unfolded = typesetter.lay_out(card, expanded=True)
    assert {again, "Said once more", "“More”"} <= set(shown_texts(unfolded))
    assert len(unfolded.rules) == 1
    assert_nothing_is_cut(unfolded, 400, "repeat")


def test_that_a_name_from_the_right_stays_beside_its_role() -> None:
    dataset = make_dataset(
        statements=[make_statement(0, speaker="s", role="Spokesman", organisation="o")],
        organisations=[Organisation(id="o", name="کندز", short_name="کندز")],
        speakers=[Speaker(id="s", name="مجید")],
    )
    (card,) = cards_of(build_timeline(dataset), day(0))
    page = CardTypesetter(Theme("light"), 400).lay_out(card, expanded=False)
    speaker, role, organisation = page.texts[:3]
    assert speaker.layout.lineAt(0).naturalTextRect().right() + speaker.position.x() < (
        role.position.x()
    )
    end = organisation.layout.lineAt(0).naturalTextRect().right() + organisation.position.x()
    assert end == pytest.approx(400 - RIGHT, abs=1)
    assert_nothing_is_cut(page, 400, "from the right")


def test_that_a_long_role_is_shortened_only_while_the_card_is_folded() -> None:
    dataset = make_dataset(
        statements=[make_statement(0, speaker="ann", role="Speaker of the house " * 5)],
        speakers=[Speaker(id="ann", name="Ann")],
    )
    (card,) = cards_of(build_timeline(dataset), day(0))
    typesetter = CardTypesetter(Theme("light"), 400)
    assert any(text.endswith("…") for text in shown_texts(typesetter.lay_out(card, expanded=False)))
    unfolded = typesetter.lay_out(card, expanded=True)
    assert not any(text.endswith("…") for text in shown_texts(unfolded))
    searching = CardTypesetter(Theme("light"), 400, search_words("house"))
    found = searching.lay_out(card, expanded=False)
    assert not any(text.endswith("…") for text in shown_texts(found))


def test_that_a_match_is_marked_bold_and_underlined() -> None:
    dataset = make_dataset(statements=[make_statement(0, summary="Fighting at Pul-e Alam")])
    (card,) = cards_of(build_timeline(dataset), day(0))
    page = CardTypesetter(Theme("light"), 400, search_words("pule")).lay_out(card, expanded=False)
    (marked,) = [item for item in page.texts if item.layout.text() == card.summary]
    (mark,) = marked.layout.formats()
    assert card.summary[mark.start : mark.start + mark.length] == "Pul-e"
    assert mark.format.fontUnderline()
    assert mark.format.fontWeight() == QFont.Weight.Bold


def test_that_a_match_in_what_a_folded_card_hides_is_shown_on_it() -> None:
    dataset = make_dataset(
        statements=[make_statement(0, topics=("human_rights", "talks"), note="talks too")]
    )
    (card,) = cards_of(build_timeline(dataset), day(0))
    plain_page = CardTypesetter(Theme("light"), 400).lay_out(card, expanded=False)
    assert "Human rights, Talks" not in shown_texts(plain_page)
    page = CardTypesetter(Theme("light"), 400, search_words("rights")).lay_out(card, expanded=False)
    assert "Human rights, Talks" in shown_texts(page)
    assert "talks too" not in shown_texts(page)


def test_that_a_line_does_not_end_on_a_number(bundled_timeline: Timeline) -> None:
    for width in range(300, 640, 20):
        typesetter = CardTypesetter(Theme("light"), width)
        for card in cards_of(bundled_timeline, date(2021, 8, 13)):
            sentences = {check.sentence for check in card.checks}
            for item in typesetter.lay_out(card, expanded=False).texts:
                text = item.layout.text()
                if text.replace("\u00a0", " ") not in sentences:
                    continue
                for number in range(item.layout.lineCount() - 1):
                    line = item.layout.lineAt(number)
                    end = text[line.textStart() : line.textStart() + line.textLength()].rstrip(" ")
                    assert not end[-1].isdigit(), end


def test_that_text_written_from_the_right_begins_at_the_right() -> None:
    page = CardTypesetter(Theme("light"), 500).lay_out(hostile_card(), expanded=True)
    (note,) = [item for item in page.texts if item.layout.text().startswith("وزارت")]
    line = note.layout.lineAt(0)
    assert line.naturalTextRect().right() == pytest.approx(line.width(), abs=1)


@pytest.mark.parametrize(
    ("text", "from_right"),
    [
        ("Kunduz", False),
        ("“کندز”", True),
        ("13 کندز", True),
        ("\u2068کندز\u2069 13 Aug", False),
        ("\u2068کندز\u2069, کندز", True),
        ("– 13", False),
    ],
)
def test_that_the_first_letter_outside_isolates_gives_the_direction(
    text: str, from_right: bool
) -> None:
    assert reads_from_right(text) is from_right


def test_that_every_sign_differs_from_every_other_without_colour(qtbot: QtBot) -> None:
    kinds: tuple[SignKind, ...] = (
        "consistent",
        "consistent_with_word",
        "differs",
        "not_checkable",
        "outcome",
    )
    pictures = []
    for kind in kinds:
        image = QImage(20, 20, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_sign(painter, QPointF(10, 10), 1, kind, QColor("black"), QColor("white"))
        painter.end()
        pictures.append([image.pixelColor(x, y).lightness() for x in range(20) for y in range(20)])
    for number, picture in enumerate(pictures):
        for other in pictures[number + 1 :]:
            changed = sum(abs(a - b) > 96 for a, b in zip(picture, other, strict=True))
            assert changed >= 10
    # Only the sign of a difference is filled, so that it is found first.
    darkness = [sum(value < 128 for value in picture) for picture in pictures]
    assert max(darkness) == darkness[kinds.index("differs")]
