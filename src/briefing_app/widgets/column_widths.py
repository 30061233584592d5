"""How the columns of a table share the width at hand."""

from __future__ import annotations

from collections.abc import Sequence


def fitted_widths(
    contents: Sequence[int],
    shares: Sequence[int],
    spares: Sequence[int],
    room: int,
    gaps: tuple[int, int],
) -> tuple[list[int], int]:
    """Widths of columns, gap included, and the gap, so that they fill `room`.

    `contents` is what the texts need. Too much room first widens the gap, then goes to the
    columns by their `shares`; too little narrows the gap, then takes from the columns what they
    can spare. If that is not enough, they are wider than the room.
    """
    between = len(contents) - 1
    slack = room - sum(contents)
    gap = min(max(slack // max(between, 1), gaps[0]), gaps[1])
    left_over = slack - gap * between
    widths = list(contents)
    if left_over > 0:
        for number, share in enumerate(shares):
            widths[number] += left_over * share // max(sum(shares), 1)
        widths[0] += room - gap * between - sum(widths)
    elif left_over < 0 and any(spares):
        taken = min(-left_over, sum(spares))
        for number, spare in enumerate(spares):
            widths[number] -= -(-taken * spare // sum(spares))
    return [width + gap for width in widths[:-1]] + widths[-1:], gap
