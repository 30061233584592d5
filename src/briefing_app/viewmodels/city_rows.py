"""The rows of the list of places: what stands in each, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing_app.domain.briefing import Briefing, PlaceState
from briefing_app.domain.place_words import spoken_place
from briefing_app.domain.sentences import (
    capitalised,
    evidence_words,
    next_change,
    next_change_words,
)
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.city_columns import EVIDENCE, cell_text, is_aged
from briefing_app.viewmodels.place_names import PlaceNames


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as a view paints it: a place, the heading of a group, a link to a day, or a note.

    `texts` has one text per column; all but places have the first only.
    """

    kind: Literal["place", "heading", "link", "note"]
    texts: tuple[str, ...]
    state: PlaceState | None = None
    aged: bool = False
    day_index: int | None = None  # where a link leads


def place_row(
    row: int, columns: tuple[str, ...], briefing: Briefing, names: PlaceNames
) -> TableRow:
    """A place by its row in the dataset."""
    state = briefing.state(row)
    texts = tuple(cell_text(column, state, briefing.timeline, names) for column in columns)
    return TableRow("place", texts, state, is_aged(state, briefing.day))


def next_change_row(briefing: Briefing) -> TableRow:
    """The link to the next change; a note if there is none."""
    later = next_change(briefing)
    return TableRow(
        "note" if later is None else "link",
        (next_change_words(briefing),),
        day_index=None if later is None else briefing.timeline.index(later),
    )


def spoken_cell(
    row: TableRow, column: int, columns: tuple[str, ...], timeline: Timeline
) -> str | None:
    """The whole row with its first cell; evidence in full; None where the text will do."""
    if row.state is None:
        return row.texts[0] if column == 0 else None
    if column == 0:
        return spoken_place(row.state, timeline)
    if columns[column] == EVIDENCE:
        return capitalised(evidence_words(row.state, timeline))
    return None
