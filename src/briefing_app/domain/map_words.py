"""The words on and under a map: its legend, what it shows, and what it lacks."""

from __future__ import annotations

from briefing_app.domain.dataset import Dataset

NOT_CERTAIN = "Not certain"  # legends: claimed only, disputed, or dated imprecisely
CHANGED_THIS_DAY = "Changed this day"
CLOSER_IN = "Other places, closer in"  # a map shows places that are not counted once zoomed


def map_caption(dataset: Dataset, shaded: bool) -> str:
    """What the map tells: Shading shows who holds the provincial capital."""
    things = dataset.counted_set
    one = things.noun.replace(things.short_noun, things.singular, 1)
    return f"{'Shading shows' if shaded else 'Marks show'} who holds the {one}"


def map_shortfall(dataset: Dataset, shaded: bool, placed: int) -> str:
    """What the map of a dataset lacks: shapes, or coordinates of some or all counted places."""
    things, total = dataset.counted_set.short_noun, len(dataset.counted_rows)
    if not placed:
        return f"No {things} to draw: the dataset gives none of them coordinates"
    parts = [] if shaded else ["No areas in this dataset"]
    if placed < total:
        parts.append(f"{total - placed} of {total} {things} without coordinates")
    return " · ".join(parts)
