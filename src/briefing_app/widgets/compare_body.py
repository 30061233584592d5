"""What stands under the head of a comparison: differences, two maps, evidence of one side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.widgets.compare_evidence import SideEvidence
from briefing_app.widgets.switch import Switch
from briefing_app.widgets.theme import Theme

LIST_WIDTH, NARROW_LIST, NARROW_BELOW = 500, 440, 1180  # px at 100 % text size
TAKING_TURNS_BELOW = 900  # width in which list and maps no longer stand side by side
EVIDENCE_WIDTH, LEAST_MAP = 400, 300
LEAST_BODY = 240  # height of list and maps beside one another
LEAST_LISTED, LOW_LISTED = 106, 81  # below the heading of a list that stands alone
HEADING_ROW, LOW_HEADING, LEFT, RIGHT, SPACE = 44, 34, 16, 12, 8
ANY = 16_777_215  # of Qt: a widget without a greatest width


class CompareBody(QWidget):
    """List and maps side by side. Where the text is large for the width, they take turns.

    Evidence takes the width of a map, or of both where there is little.
    """

    def __init__(
        self,
        heading: Sequence[QWidget | None],
        listed: Sequence[QWidget],
        maps: Sequence[tuple[Sequence[QWidget], QWidget]],
        legend: QWidget,
        evidence: SideEvidence,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """`heading` stands above what is listed; None in it is free room.

        Each of the `maps` is what stands above it and the map itself.
        """
        super().__init__(parent)
        self._theme, self._side, self._is_map, self._low = theme, 1, False, False
        self._evidence = evidence
        self._width = self._room = 1280
        names = (self.tr("List"), self.tr("Maps"))
        self.switch = Switch(self.tr("List or maps"), names, theme, self)
        self.switch.setObjectName("compare_switch")
        self.switch.chosen.connect(lambda number: self.show_maps(number == 1))
        place = heading.index(None) + 1
        self._always = [part for part in heading[:place] if part is not None]
        self._list_only = [part for part in heading[place:] if part is not None]
        self._heading = _row((*heading[:place], self.switch, *heading[place:]))
        self._list_part, self._lists = _surface(self), QWidget(self)
        _fill(self._lists, listed, 0)
        _fill(self._list_part, (self._heading, self._lists), 1)
        self._map_headings: list[QWidget] = []
        self._map_parts: list[QWidget] = []
        self._maps_part = _surface(self)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        for above, view in maps:
            told = _row(above, stretched=len(above) - 1)
            part = QWidget(self)
            line = QHBoxLayout(part)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(0)
            surface = _surface(part)
            _fill(surface, (told, view), 1)
            line.addWidget(hairline(part, vertical=True))
            line.addWidget(surface, 1)
            self._map_headings.append(told)
            self._map_parts.append(part)
            beside.addWidget(part, 1)
        column = QVBoxLayout(self._maps_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(beside, 1)
        below = QHBoxLayout()
        below.addWidget(hairline(self._maps_part, vertical=True))
        below.addWidget(legend, 1)
        column.addLayout(below)
        self._turns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._turns.setSpacing(0)
        self._turns.addWidget(self._list_part)
        self._turns.addWidget(self._maps_part, 1)
        self._evidence_line = hairline(self, vertical=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._turns, 1)
        row.addWidget(self._evidence_line)
        row.addWidget(evidence)

    @property
    def taking_turns(self) -> bool:
        """Whether list and maps share one place."""
        return self._width < self._theme.px(TAKING_TURNS_BELOW)

    @property
    def is_map(self) -> bool:
        """Whether the maps have taken the place of the list."""
        return self._is_map and self.taking_turns

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.switch.show_theme(theme)
        for heading in (self._heading, *self._map_headings):
            heading.setMinimumHeight(theme.px(self._heading_row))

    def show_low(self, low: bool) -> None:
        """Take less room above the list where the window is low for its text."""
        self._low = low
        self.show_theme(self._theme)

    @property
    def _heading_row(self) -> int:
        return LOW_HEADING if self._low else HEADING_ROW

    def show_maps(self, is_map: bool) -> None:
        """Show the maps, or the list, where they take turns."""
        self._is_map = is_map
        self._fit()

    def fit(self, side: int, width: int, room: int) -> None:
        """Share the width out; `side` is the one of which the map stays where there is one.

        `room` is what a scroll bar leaves of the width: what takes turns does with that, or the
        bar that comes with it would cut it off.
        """
        self._side, self._width, self._room = side, width, room
        self._fit()

    def _fit(self) -> None:
        side = self._side
        turns, is_open = self.taking_turns, not self._evidence.isHidden()
        self.switch.setVisible(turns)
        self.switch.show_choice(int(self._is_map))
        shown = self._take_turns(is_open) if turns else self._stand_beside(is_open)
        for number, part in enumerate(self._map_parts):
            part.setVisible(shown == 2 or (shown == 1 and number == side))
        self._maps_part.setVisible(shown > 0)
        self._evidence_line.setVisible(is_open)

    def _take_turns(self, is_open: bool) -> int:
        """One of list and maps over the whole width; returns how many maps are shown."""
        self._turns.setDirection(QBoxLayout.Direction.TopToBottom)
        self._list_part.setMaximumWidth(ANY)
        self._list_part.setMinimumWidth(0)
        taken = self._evidence_width() if is_open else 0
        tools = not self._is_map and self._heading_width(self._list_only) + taken < self._room
        self._show_list(not self._is_map, tools=tools)
        self._evidence.setFixedWidth(max(taken, 1))
        return 0 if not self._is_map else 1 if is_open else 2

    def _evidence_width(self) -> int:
        """Half of the width, or what the heading leaves if that is enough."""
        width, half = self._room, self._room // 2
        for parts in (self._list_only, []):  # filter and groups yield
            room = width - self._heading_width(parts) - 1
            if room >= self._theme.px(LEAST_MAP):
                break
        return min(half, room)

    def _heading_width(self, tools: Sequence[QWidget]) -> int:
        """What the heading of the list needs, with these beside what always stands in it."""
        parts = (*self._always, self.switch, *tools)
        return sum(part.minimumSizeHint().width() + SPACE for part in parts) + LEFT + RIGHT

    def _stand_beside(self, is_open: bool) -> int:
        px, width = self._theme.px, self._width
        self._turns.setDirection(QBoxLayout.Direction.LeftToRight)
        self._show_list(True, tools=True)
        listed = min(px(NARROW_LIST if width < px(NARROW_BELOW) else LIST_WIDTH), width // 2)
        self._list_part.setFixedWidth(listed)
        room = width - listed - (px(EVIDENCE_WIDTH) if is_open else 0)
        shown = 2 if not is_open or room >= 2 * px(LEAST_MAP) else int(room >= px(LEAST_MAP))
        self._evidence.setFixedWidth(px(EVIDENCE_WIDTH) if shown else width - listed - 1)
        return shown

    def _show_list(self, shown: bool, *, tools: bool) -> None:
        self._lists.setVisible(shown)
        for part in self._list_only:
            part.setVisible(tools)
        listed = self._heading_row + (LOW_LISTED if self._low else LEAST_LISTED)
        least = listed if shown and self.taking_turns else LEAST_BODY
        self.setMinimumHeight(min(self._theme.px(least), 400))
        self._turns.setStretch(0, int(shown and self.taking_turns))
        self._turns.setStretch(1, int(not shown or not self.taking_turns))


def _surface(parent: QWidget) -> QWidget:
    part = QWidget(parent)
    part.setBackgroundRole(QPalette.ColorRole.Base)
    part.setAutoFillBackground(True)
    return part


def _row(parts: Sequence[QWidget | None], stretched: int = -1) -> QWidget:
    """Widgets side by side; None is free room."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(LEFT, 0, RIGHT, 0)
    line.setSpacing(SPACE)
    for number, part in enumerate(parts):
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part, 1 if number == stretched else 0)
    return row


def _fill(part: QWidget, widgets: Sequence[QWidget], stretched: int) -> None:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, widget in enumerate(widgets):
        column.addWidget(widget, 1 if number >= stretched else 0)


def hairline(parent: QWidget, *, vertical: bool = False) -> QFrame:
    """A line between parts."""
    line = QFrame(parent)
    line.setObjectName("time_line")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
