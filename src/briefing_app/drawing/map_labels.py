"""Where the names on a map go: beside their marks, never over each other or another mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels

GAP = 3  # pixels between a mark and its name
_LEADERS = (16, 26, 38, 52)  # lengths of leaders that are tried, shortest first
_COMPASS = ((1, -1), (-1, -1), (1, 1), (-1, 1), (0, -1), (0, 1), (1, 0), (-1, 0))


@dataclass(frozen=True, slots=True)
class LabelWish:
    """A name that wants a place: beside its mark at `x`, `y`, which reaches `reach` pixels.

    An `insistent` one covers other marks rather than be left out.
    """

    row: int
    text: str
    x: float
    y: float
    reach: float
    width: float
    height: float
    bold: bool = False
    insistent: bool = False


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A name with its place; `leader` runs from the mark to the name where it is not beside it."""

    wish: LabelWish
    box: Box
    leader: Box | None = None  # from x, y to x, y


def place_labels(
    wishes: Sequence[LabelWish],
    marks: NDArray[np.float64],
    picture: Box,
    *,
    leaders: bool = True,
) -> tuple[PlacedLabel, ...]:
    """Place names in their order; one for which no free place is left is left out.

    `marks` are the boxes (marks, 4) that no name may cover. A name stays wholly inside
    `picture`. Without `leaders` it goes beside its mark or nowhere. The same wishes always get
    the same places.
    """
    placed: list[PlacedLabel] = []
    for wish in wishes:
        near = _near(wish, marks, leaders=leaders)
        best: PlacedLabel | None = None
        for spot in _spots(wish, leaders=leaders):
            if not _inside(spot.box, picture) or any(_collide(spot, other) for other in placed):
                continue
            if not any(_covers(spot, mark) for mark in near):
                best = spot
                break
            if wish.insistent and best is None:
                best = spot
        if best is not None:
            placed.append(best)
    return tuple(placed)


def _covers(spot: PlacedLabel, mark: Box) -> bool:
    """Whether a name lies over a mark, or its leader runs through one that is not its own."""
    if _overlap(spot.box, mark):
        return True
    own = mark[0] < spot.wish.x < mark[2] and mark[1] < spot.wish.y < mark[3]
    return spot.leader is not None and not own and _crosses(spot.leader, mark)


def _near(wish: LabelWish, marks: NDArray[np.float64], *, leaders: bool) -> list[Box]:
    """The marks that a name could cover wherever it goes."""
    far = wish.reach + GAP + (_LEADERS[-1] if leaders else 0)
    across, down = far + wish.width, far + wish.height
    near = (
        (marks[:, 2] > wish.x - across)
        & (marks[:, 0] < wish.x + across)
        & (marks[:, 3] > wish.y - down)
        & (marks[:, 1] < wish.y + down)
    )
    boxes: list[Box] = [tuple(box) for box in marks[near].tolist()]
    return boxes


def _spots(wish: LabelWish, *, leaders: bool) -> Iterator[PlacedLabel]:
    """Places of a name, best first: right, left, below, above, aslant, then with a leader."""
    width, height, near = wish.width, wish.height, wish.reach + GAP
    aside, off = near * 0.6, wish.reach * 0.5
    for dx, dy in (
        (near, -height / 2),
        (-near - width, -height / 2),
        (-width / 2, wish.reach + 1),
        (-width / 2, -wish.reach - 1 - height),
        (aside, off),
        (aside, -off - height),
        (-aside - width, off),
        (-aside - width, -off - height),
    ):
        left, top = wish.x + dx, wish.y + dy
        yield PlacedLabel(wish, (left, top, left + width, top + height))
    for length in _LEADERS if leaders else ():
        for across, down in _COMPASS:
            slant = 0.75 if across and down else 1.0
            end_x = wish.x + across * (wish.reach + length) * slant
            end_y = wish.y + down * (wish.reach + length) * slant
            left = end_x - width / 2 + across * (width / 2 + 1)
            top = end_y - height / 2 + (0 if across else down * height / 2)
            start_x = wish.x + across * wish.reach * slant
            start_y = wish.y + down * wish.reach * slant
            box = (left, top, left + width, top + height)
            yield PlacedLabel(wish, box, (start_x, start_y, end_x, end_y))


def _collide(one: PlacedLabel, other: PlacedLabel) -> bool:
    """Whether two names or their leaders lie over each other."""
    return (
        _overlap(one.box, other.box)
        or (one.leader is not None and _crosses(one.leader, other.box))
        or (other.leader is not None and _crosses(other.leader, one.box))
        or (one.leader is not None and other.leader is not None and _meet(one.leader, other.leader))
    )


def _meet(one: Box, other: Box) -> bool:
    """Whether two lines from x, y to x, y cross."""

    def side(line: Box, x: float, y: float) -> float:
        return (line[2] - line[0]) * (y - line[1]) - (line[3] - line[1]) * (x - line[0])

    return (
        side(one, *other[:2]) * side(one, *other[2:]) <= 0
        and side(other, *one[:2]) * side(other, *one[2:]) <= 0
    )


def _inside(box: Box, picture: Box) -> bool:
    return (
        box[0] >= picture[0]
        and box[1] >= picture[1]
        and box[2] <= picture[2]
        and box[3] <= picture[3]
    )


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _crosses(line: Box, box: Box) -> bool:
    """Whether a line from x, y to x, y passes through a box (Liang and Barsky's clipping)."""
    x, y, dx, dy = line[0], line[1], line[2] - line[0], line[3] - line[1]
    enter, leave = 0.0, 1.0
    for step, room in ((-dx, x - box[0]), (dx, box[2] - x), (-dy, y - box[1]), (dy, box[3] - y)):
        if step == 0:
            if room <= 0:
                return False
        elif step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    return enter < leave
