"""The handles on the day track: one for the day in view, or A and B while two days are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from briefing_app.domain.sentences import wants_year
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.local_dates import short_day
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import TimeAxis

TRACK_CENTRE, FLAG_CENTRE = 34, 53  # at 100 % text size, from the upper edge of the bar
RING = 5  # of the focus, around the handle
GAP = 2  # between two handles
FLAG_GAP = 6  # between two flags
SIDES = "AB"


@dataclass(frozen=True, slots=True)
class DayHandle:
    """A handle, with its flag below it. Rectangles are in whole pixels of the bar.

    `chosen` is the one that the keys move. A day out of view has a flag at the end of the axis,
    and no handle.
    """

    day_index: int
    x: int
    rect: QRect
    flag: QRect
    words: str
    chosen: bool
    in_view: bool = True


def day_handles(
    timeline: Timeline,
    axis: TimeAxis,
    theme: Theme,
    width: int,
    days: Sequence[int],
    chosen: int = 0,
) -> tuple[DayHandle, ...]:
    """The handle of one day, or of sides A and B; those of near days stand beside each other."""
    made = [
        _handle(timeline, axis, theme, width, day, SIDES[side] if len(days) > 1 else "")
        for side, day in enumerate(days)
    ]
    made[chosen] = replace(made[chosen], chosen=True)
    if len(made) == 2:
        early, late = (0, 1) if days[0] <= days[1] else (1, 0)
        made[early], made[late] = _parted(made[early], made[late], theme, width)
    return tuple(made)


def _handle(
    timeline: Timeline, axis: TimeAxis, theme: Theme, width: int, day: int, letter: str
) -> DayHandle:
    half, height = theme.px(5), theme.px(18)
    x = axis.x(day)
    here = timeline.day(day)
    date_words = short_day(here, year=wants_year(timeline.dataset, here))
    words = axis.towards(day, f"{letter}  {date_words}" if letter else date_words)
    text = QFontMetricsF(theme.font(12, 700)).horizontalAdvance(words)
    half_flag = int(text / 2) + theme.px(9)
    left = min(max(min(max(x, axis.left), axis.right) - half_flag, 1), width - 1 - 2 * half_flag)
    return DayHandle(
        day,
        x,
        QRect(x - half, theme.px(TRACK_CENTRE) - height // 2, 2 * half, height),
        QRect(left, theme.px(FLAG_CENTRE) - height // 2, 2 * half_flag, height),
        words,
        chosen=False,
        in_view=day in axis.days,
    )


def _parted(
    early: DayHandle, late: DayHandle, theme: Theme, width: int
) -> tuple[DayHandle, DayHandle]:
    """Two handles moved apart as far as it takes to tell them, and their flags."""
    need = early.rect.width() + GAP - (late.rect.left() - early.rect.left())
    if need > 0 and early.in_view and late.in_view:
        rects = early.rect.translated(-(need // 2), 0), late.rect.translated(need - need // 2, 0)
    else:
        rects = early.rect, late.rect
    overlap = early.flag.left() + early.flag.width() + theme.px(FLAG_GAP) - late.flag.left()
    shift = max(overlap, 0)
    left = max(early.flag.left() - shift // 2, 1)
    right = max(left + early.flag.width() + theme.px(FLAG_GAP), late.flag.left())
    too_far = max(right + late.flag.width() - (width - 1), 0)
    flags = early.flag.translated(0, 0), late.flag.translated(0, 0)
    flags[0].moveLeft(left - too_far if shift else left)
    flags[1].moveLeft(right - too_far)
    return (
        replace(early, rect=rects[0], flag=flags[0]),
        replace(late, rect=rects[1], flag=flags[1]),
    )


def paint_handle(painter: QPainter, handle: DayHandle, theme: Theme, *, focused: bool) -> None:
    """Cursor, handle and flag; those of a side that the keys do not move are not filled."""
    ink, paper = theme.colour("ink"), theme.colour("paper")
    rect, flag = handle.rect, handle.flag
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def pill(pill_rect: QRect, radius: float, fill: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(pill_rect, radius, radius)

    def mark(mark_rect: QRect, radius: float) -> None:
        pill(mark_rect, radius, ink)
        if not handle.chosen:
            pill(mark_rect.adjusted(2, 2, -2, -2), max(radius - 2, 1), paper)

    if handle.in_view:
        painter.fillRect(handle.x - 2, 0, 4, rect.top(), paper)
        painter.fillRect(handle.x - 1, 0, 2, rect.top(), ink)
        radius = rect.width() / 2.4
        halo = RING if focused else 2
        pill(rect.adjusted(-halo, -halo, halo, halo), radius + halo, paper)
        if focused:
            painter.setPen(QPen(ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
        mark(rect, radius)
    pill(flag.adjusted(-1, -1, 1, 1), flag.height() / 2, paper)
    mark(flag, flag.height() / 2)
    painter.setPen(paper if handle.chosen else ink)
    painter.setFont(theme.font(12, 700))
    painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, handle.words)
