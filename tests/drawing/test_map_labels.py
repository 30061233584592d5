from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

from briefing_app.drawing.map_labels import Box, LabelWish, PlacedLabel, place_labels

PICTURE = (0.0, 0.0, 400.0, 300.0)


def wish(row: int, x: float, y: float, width: float = 50) -> LabelWish:
    return LabelWish(row, f"Place {row}", x, y, reach=5, width=width, height=12)


def marks_of(wishes: list[LabelWish]) -> np.ndarray:
    boxes = [(one.x - 5, one.y - 5, one.x + 5, one.y + 5) for one in wishes]
    return np.array(boxes, dtype=float).reshape(-1, 4)


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def rows(placed: tuple[PlacedLabel, ...]) -> list[int]:
    return [label.wish.row for label in placed]


def test_that_a_name_alone_stands_right_of_its_mark() -> None:
    one = wish(0, 100, 100)
    (label,) = place_labels([one], marks_of([one]), PICTURE)
    assert label.leader is None
    assert label.box[0] > one.x + one.reach
    assert (label.box[1] + label.box[3]) / 2 == one.y


def test_that_a_name_at_the_right_edge_stands_left() -> None:
    one = wish(0, 390, 100)
    (label,) = place_labels([one], marks_of([one]), PICTURE)
    assert label.box[2] < one.x


def test_that_a_name_among_marks_gets_a_leader() -> None:
    one = wish(0, 200, 150)
    around = [
        wish(n, 200 + dx, 150 + dy)
        for n, (dx, dy) in enumerate(((12, 0), (-12, 0), (4, 12), (4, -12)), start=1)
    ]
    (label,) = place_labels([one], marks_of([one, *around]), PICTURE)
    assert label.leader is not None
    assert label.leader[:2] != label.leader[2:]


def test_that_the_name_of_lower_rank_is_left_out_where_there_is_no_room() -> None:
    picture = (0.0, 0.0, 70.0, 20.0)
    first, second = wish(0, 8, 10), wish(1, 9, 10)
    assert rows(place_labels([first, second], marks_of([first, second]), picture)) == [0]
    assert rows(place_labels([second, first], marks_of([first, second]), picture)) == [1]


@pytest.mark.parametrize("seed", range(20))
def test_that_names_cover_neither_names_nor_marks_nor_leave_the_picture(seed: int) -> None:
    dice = random.Random(seed)
    wishes = [
        wish(n, dice.uniform(0, 400), dice.uniform(0, 300), dice.uniform(20, 90)) for n in range(40)
    ]
    marks = marks_of(wishes)
    placed = place_labels(wishes, marks, PICTURE)
    assert len(placed) > 10
    for position, label in enumerate(placed):
        left, top, right, bottom = label.box
        assert left >= 0
        assert top >= 0
        assert right <= 400
        assert bottom <= 300
        assert not any(overlap(label.box, other.box) for other in placed[:position])
        assert not any(overlap(label.box, tuple(mark)) for mark in marks.tolist())
    assert placed == place_labels(wishes, marks, PICTURE)


def test_that_names_without_any_mark_are_placed() -> None:
    assert rows(place_labels([wish(0, 50, 50)], np.empty((0, 4)), PICTURE)) == [0]
    assert place_labels([], np.empty((0, 4)), PICTURE) == ()


def test_that_an_insistent_name_covers_marks_where_nothing_is_free() -> None:
    one = replace(wish(0, 200, 150), insistent=True)
    crowd = np.array([[x, y, x + 9, y + 9] for x in range(0, 400, 10) for y in range(0, 300, 10)])
    (label,) = place_labels([one], crowd.astype(float), PICTURE)
    assert label.leader is None
    assert place_labels([wish(0, 200, 150)], crowd.astype(float), PICTURE) == ()


def test_that_without_leaders_a_name_stands_beside_its_mark_or_nowhere() -> None:
    one = wish(0, 200, 150)
    around = [
        wish(n, 200 + dx, 150 + dy)
        for n, (dx, dy) in enumerate(((12, 0), (-12, 0), (4, 12), (4, -12)), start=1)
    ]
    assert place_labels([one], marks_of([one, *around]), PICTURE, leaders=False) == ()
