"""Rows of the search: what does not fit is elided, and the match stays in view."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.services.resources import resource
from briefing_app.widgets.hit_table import excerpt, natural_width
from briefing_app.widgets.theme import Theme, load_fonts

TEXT = (
    "A spokesman said on the evening of that day that the governor, the police chief and their "
    "guards had left the compound by the northern road and that nobody had held the prison since."
)


def spans_of(*words: str) -> tuple[tuple[int, int], ...]:
    return tuple((TEXT.index(word), len(word)) for word in words)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("room", [260, 420, 700])
@pytest.mark.parametrize("word", ["spokesman", "police", "prison", "since"])
def test_that_a_match_is_in_view_wherever_it_stands(
    qtbot: QtBot, word: str, room: int, scale: float
) -> None:
    load_fonts(resource("fonts"))
    font = Theme("light", scale).font(13)
    shown, spans = excerpt(TEXT, spans_of(word), font, room)
    assert [shown[start : start + length] for start, length in spans] == [word]
    assert natural_width(shown, spans, font) <= room
    assert shown.strip("…") in TEXT
    assert shown.startswith("…") != TEXT.startswith(shown.strip("…"))
    assert shown.endswith("…") != TEXT.endswith(shown.strip("…"))


def test_that_a_text_that_fits_is_whole(qtbot: QtBot) -> None:
    font = Theme("light").font(13)
    spans = spans_of("police", "prison")
    assert excerpt(TEXT, spans, font, 5000) == (TEXT, spans)


def test_that_a_text_without_a_match_is_shown_from_its_beginning(qtbot: QtBot) -> None:
    font = Theme("light").font(13)
    shown, spans = excerpt(TEXT, (), font, 300)
    assert spans == ()
    assert TEXT.startswith(shown.removesuffix("…"))
    assert shown.endswith("…")
    assert natural_width(shown, (), font) <= 300
    assert natural_width(f"{TEXT[: len(shown) + 2]}…", (), font) > 300


def test_that_a_room_for_nothing_is_no_error(qtbot: QtBot) -> None:
    shown, _ = excerpt(TEXT, spans_of("prison"), Theme("light").font(13), 0)
    assert shown.startswith("…")
