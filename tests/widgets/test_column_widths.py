"""How columns share a width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.widgets.column_widths import fitted_widths

GAPS = (8, 12)


def test_that_room_first_widens_the_gap_and_then_goes_to_the_shares() -> None:
    assert fitted_widths([100, 50, 30], [2, 1, 0], [0, 0, 0], 200, GAPS) == ([110, 60, 30], 10)
    assert fitted_widths([100, 50, 30], [2, 1, 0], [0, 0, 0], 234, GAPS) == ([132, 72, 30], 12)


def test_that_what_can_be_spared_is_taken_when_room_is_short() -> None:
    assert fitted_widths([100, 50, 30], [2, 1, 0], [20, 0, 0], 186, GAPS) == ([98, 58, 30], 8)
    widths, _ = fitted_widths([100, 50, 30], [2, 1, 0], [20, 0, 0], 100, GAPS)
    assert widths == [88, 58, 30]


@given(
    st.lists(st.tuples(st.integers(1, 300), st.integers(0, 5), st.booleans()), min_size=1),
    st.integers(0, 3_000),
)
def test_that_columns_fill_the_room_or_give_all_that_they_can_spare(
    columns: list[tuple[int, int, bool]], room: int
) -> None:
    contents = [content for content, _, _ in columns]
    spares = [content // 4 if elastic else 0 for content, _, elastic in columns]
    shares = [share for _, share, _ in columns]
    widths, gap = fitted_widths(contents, shares, spares, room, GAPS)
    between = len(columns) - 1
    least = sum(contents) + GAPS[0] * between
    inner = [width - gap for width in widths[:-1]] + widths[-1:]
    assert GAPS[0] <= gap <= GAPS[1]
    for width, content, spare in zip(inner, contents, spares, strict=True):
        assert width >= content - spare - 1
    if room >= least + 4 * between:
        assert sum(widths) == room
        assert all(width >= content for width, content in zip(inner, contents, strict=True))
    elif room <= least - sum(spares):
        assert sum(widths) == least - sum(spares)
