from __future__ import annotations

from dataclasses import fields
from itertools import combinations

import pytest
from coloraide import Color

from briefing_app.domain.dataset import CONTESTED, UNKNOWN, Party
from briefing_app.drawing.palette import AreaRole, HolderStyle, area_colour, holder_styles, mix
from briefing_app.drawing.tokens import HIGH_CONTRAST, TOKENS, ThemeName
from tests.factories import make_dataset

THEMES: tuple[ThemeName, ...] = ("light", "dark")
GROUNDS = (
    "paper", "surface", "land", "hover", "select", "knowledge_tint", "warning_tint", "error_tint",
)  # fmt: skip
ROLES: tuple[AreaRole, ...] = ("map", "chart")
VISIONS = (None, "protan", "deutan", "tritan")


def styles_of(parties: int) -> dict[str, HolderStyle]:
    listed = tuple(
        Party(id=f"party-{number}", name=f"Party {number}", short_name=f"Party {number}")
        for number in range(parties)
    )
    return holder_styles(make_dataset(parties=listed))


def seen(colour: str, vision: str | None) -> Color:
    """The colour as seen without one kind of cone (Machado et al. 2009, full severity)."""
    colour_seen = Color(colour)
    return colour_seen if vision is None else colour_seen.filter(vision, 1, method="machado").clip()


def contrast(colour: str, ground: str) -> float:
    return float(Color(colour).contrast(ground, method="wcag21"))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("role", ["ink", "ink_2", "ink_3", "knowledge", "warning", "error"])
def test_that_every_text_colour_reaches_4_5_to_1_on_every_ground(
    theme: ThemeName, role: str
) -> None:
    colour = getattr(TOKENS[theme], role)
    assert min(contrast(colour, getattr(TOKENS[theme], ground)) for ground in GROUNDS) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_that_text_reaches_7_to_1_and_lines_4_5_where_the_desktop_asks_for_more_contrast(
    theme: ThemeName,
) -> None:
    tokens, usual = HIGH_CONTRAST[theme], TOKENS[theme]
    for ground in (getattr(tokens, name) for name in GROUNDS):
        for role in ("ink", "ink_2", "ink_3", "border", "knowledge", "warning", "error"):
            assert contrast(getattr(tokens, role), ground) >= 7
        assert contrast(tokens.hairline, ground) >= 4.5
        assert min(contrast(style.line(theme), ground) for style in styles_of(5).values()) >= 3
    for role in ("ink", "ink_2", "ink_3", "border", "hairline", "knowledge", "warning", "error"):
        assert contrast(getattr(tokens, role), tokens.surface) > contrast(
            getattr(usual, role), usual.surface
        )


@pytest.mark.parametrize("theme", THEMES)
def test_that_the_grounds_are_all_tokens_but_ink_edges_and_hues(theme: ThemeName) -> None:
    others = {"ink", "ink_2", "ink_3", "hairline", "border"}
    hues = {"knowledge", "warning", "error"}
    assert {field.name for field in fields(TOKENS[theme])} == set(GROUNDS) | others | hues


@pytest.mark.parametrize("theme", THEMES)
def test_that_edges_of_fields_and_glyphs_reach_3_to_1(theme: ThemeName) -> None:
    tokens = TOKENS[theme]
    for ground in (tokens.paper, tokens.surface, tokens.knowledge_tint):
        assert contrast(tokens.border, ground) >= 3
    for style in styles_of(5).values():
        assert min(contrast(style.line(theme), getattr(tokens, name)) for name in GROUNDS) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_that_names_written_straight_on_a_plain_area_reach_4_5_to_1(theme: ThemeName) -> None:
    for style in styles_of(5).values():
        if style.pattern == "plain":
            areas = [area_colour(style, theme, role) for role in ROLES]
            assert min(contrast(TOKENS[theme].ink, area) for area in areas) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_that_the_focus_is_seen_on_every_ground(theme: ThemeName) -> None:
    tokens = TOKENS[theme]
    assert min(contrast(tokens.ink, getattr(tokens, name)) for name in GROUNDS) >= 3


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("theme", THEMES)
def test_that_four_parties_and_contested_stay_apart_for_every_vision(
    theme: ThemeName, vision: str | None
) -> None:
    styles = [style for holder, style in styles_of(4).items() if holder != UNKNOWN]
    for one, other in combinations(styles, 2):
        fills = [seen(style.fill(theme), vision) for style in (one, other)]
        assert fills[0].delta_e(fills[1], method="2000") >= 20
        for role in ROLES:
            areas = [seen(area_colour(style, theme, role), vision) for style in (one, other)]
            assert areas[0].delta_e(areas[1], method="2000") >= 12


def test_that_no_two_of_ten_parties_share_a_shape_or_a_colour_and_a_pattern() -> None:
    styles = styles_of(10).values()
    assert len({style.shape for style in styles}) == len(styles)
    assert len({(style.light_fill, style.pattern) for style in styles}) == len(styles)


def test_that_a_sixth_party_still_has_a_style_and_its_own_letter() -> None:
    styles = styles_of(7)
    assert styles["party-6"].letter == "P"
    assert {CONTESTED, UNKNOWN} < set(styles)


def test_that_mixing_takes_the_share_of_the_first_colour() -> None:
    assert mix("#FF0000", "#0000FF", 1.0) == "#FF0000"
    assert mix("#FF0000", "#0000FF", 0.0) == "#0000FF"
    assert mix("#FFFFFF", "#000000", 0.5) == "#808080"
