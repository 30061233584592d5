"""How high the chart is: its usual share of the window, or what the user chose instead."""

from __future__ import annotations

from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_axis import LANE

LANE_AND_FOOT = 36  # of the chart; the rest of its height are the areas
LOW_BELOW = 500  # height of a window without room for a chart, measured at 100 % text size
# Height of the areas from this height of the window on, likewise.
AREA_HEIGHTS = ((1400, 204), (900, 144), (760, 94), (560, 56), (LOW_BELOW, 28))
GROWS_FROM = 900  # height of a window with room for a chart as large as its text, likewise
LEAST, MOST = 64, 240  # of the chart at 100 % text size
COMPARED_FROM = 638  # height of the window that has room for it beside a comparison, likewise
BESIDE = 600  # what header, columns, days, controls and status line need at least, likewise


class ChartHeights:
    """The height of the chart by that of the window, in px at 100 % text size; 0 for no room.

    A window counts as lower the larger the text is. `chosen` are heights by the least height of
    the windows for which they were chosen; they are offered no room that the columns need.
    """

    def __init__(self) -> None:
        self.chosen: dict[str, int] = {}

    def usual(self, window_height: int, theme: Theme) -> int:
        """The height where nothing was chosen."""
        row = _row(window_height, theme)
        return 0 if row is None else row[1] + LANE_AND_FOOT

    def most(self, window_height: int, theme: Theme) -> int:
        """The largest height that can be chosen."""
        room = int(window_height / theme.scale) - BESIDE
        return max(min(room, MOST), self.usual(window_height, theme))

    def height(self, window_height: int, theme: Theme, *, compared: bool = False) -> int:
        """The height that was chosen, or else the usual one; a comparison needs more room."""
        row = _row(window_height, theme)
        if row is None or (compared and window_height < theme.px(COMPARED_FROM)):
            return 0
        wished = self.chosen.get(str(row[0]), row[1] + LANE_AND_FOOT)
        return min(max(wished, LEAST), self.most(window_height, theme))

    def choose(self, window_height: int, theme: Theme, height: int | None) -> None:
        """Choose a height for windows like this; None for the usual one."""
        row = _row(window_height, theme)
        if row is not None and height is None:
            self.chosen.pop(str(row[0]), None)
        elif row is not None and height is not None:
            self.chosen[str(row[0])] = height


def _row(window_height: int, theme: Theme) -> tuple[int, int] | None:
    room = window_height / theme.scale
    return next((row for row in AREA_HEIGHTS if room >= row[0]), None)


def growth(window_height: int, theme: Theme) -> float:
    """How much higher the areas are on screen than at 100 % text size: like the text, or 1.

    They grow with the text where the window has room for that; else only the lane of key events.
    """
    return theme.scale if window_height >= theme.px(GROWS_FROM) else 1.0


def in_pixels(height: int, window_height: int, theme: Theme) -> int:
    """A height of the chart on screen, in a window of a height."""
    areas = (height - LANE) * growth(window_height, theme)
    return round(areas) + theme.px(LANE) if height else 0
