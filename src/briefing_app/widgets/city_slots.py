"""How wide the columns of the list of places are, and where in a row their texts stand."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.city_columns import (
    CITY,
    EVIDENCE,
    HOLDER,
    PROVINCE,
    REGION,
    SINCE,
    sample_texts,
)
from briefing_app.viewmodels.city_table_model import CityTableModel
from briefing_app.widgets.city_head import HEAD_FONT, CityHead
from briefing_app.widgets.city_row_painter import NAME_LEFT, CityRowPainter, Slot
from briefing_app.widgets.column_widths import fitted_widths
from briefing_app.widgets.theme import Theme

GAPS = (8, 12)  # least and usual distance between columns, px at 100 % text size
END = 8  # free at the right of the last column
# Part of its width that a column of names may lose before the table scrolls sideways: of one
# name, and of two that stand for one another.
CUT, CUT_OF_BOTH = 0.15, 0.3
_SHARES = {CITY: 5, HOLDER: 3, PROVINCE: 3, REGION: 3, SINCE: 2, EVIDENCE: 2}


class CitySlots:
    """Measures what the columns may have to show, on whatever day, and shares the width out."""

    def __init__(self, model: CityTableModel, painter: CityRowPainter, head: CityHead) -> None:
        self._cities, self._painter, self._head = model, painter, head
        self._content: dict[str, int] = {}  # width that the texts of a column need, by its id
        self._gap = 0

    def measure(self, timeline: Timeline, theme: Theme) -> None:
        """Measure the texts of the columns shown."""
        metrics = QFontMetrics(theme.font(HEAD_FONT))
        self._content = {}
        spare = 0  # room beside the title before, which a title set flush right may hang over
        for column in self._cities.columns:
            width = self._painter.text_width(
                column.id, sample_texts(column.id, timeline, self._cities.names)
            )
            if column.id == CITY:
                width += theme.px(NAME_LEFT)
            title = metrics.horizontalAdvance(column.title)
            if self._cities.sorting[0] == column.id:
                title += self._head.arrow_width
            if column.right:
                title -= spare
            self._content[column.id] = max(width, title)
            spare = 0 if column.right else max(width - title, 0)

    def fit(self, room: int, theme: Theme) -> list[int]:
        """Widths of the columns in this room; none as long as they are not measured."""
        columns, px = self._cities.columns, theme.px
        if not columns or any(column.id not in self._content for column in columns):
            return []
        shares = [_SHARES.get(column.id, 2 if column.language else 0) for column in columns]
        contents = [self._content[column.id] for column in columns]
        # Names may be cut short and have a tooltip then; words of state are always whole.
        names = (CITY, PROVINCE, REGION)
        cut = CUT_OF_BOTH if self._cities.names.with_english else CUT
        spares = [
            round(cut * width) if column.id in names or column.language else 0
            for column, width in zip(columns, contents, strict=True)
        ]
        gaps = (px(GAPS[0]), px(GAPS[1]))
        widths, self._gap = fitted_widths(contents, shares, spares, room - px(END), gaps)
        widths[-1] += px(END)
        self._head.show_gap(self._gap, px(END))
        return widths

    def in_row(self, theme: Theme) -> list[Slot]:
        """Where the texts of a row stand in the viewport."""
        columns, slots = self._cities.columns, []
        for number, column in enumerate(columns):
            left = self._head.sectionViewportPosition(number)
            gap = theme.px(END) if number == len(columns) - 1 else self._gap
            right = left + self._head.sectionSize(number) - gap
            left += theme.px(NAME_LEFT) if column.id == CITY else 0
            slots.append(Slot(column, left, right))
        return slots
