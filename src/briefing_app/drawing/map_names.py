"""Which places a map names, and in what order, and what its legend lists."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.briefing import Briefing, display_order
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.map_words import CHANGED_THIS_DAY, NOT_CERTAIN
from briefing_app.domain.per_dataset import per_dataset
from briefing_app.domain.sentences import holder_name
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.palette import HolderStyle, holder_styles

NAMED = 5  # the most populous places, the first of them the chief one
MOST_NAMES = 24  # changed places that are named at most; so few are named on every day
MINOR_FROM = 2.0  # zoom from which places that are not counted are shown
MANY_PLACES = 120  # from here on glyphs are small, and no name has a leader
MANY_CHANGED = 8  # more changes than this have thinner outlines

LegendEntry = tuple[str, HolderStyle | None, bool]  # word, style, whether it is certain


@per_dataset
def by_population(dataset: Dataset) -> tuple[int, ...]:
    """Rows of the counted places of which the inhabitants are known, the largest first."""
    places = ((row, dataset.places[row].population) for row in dataset.counted_rows)
    people = {row: population.value for row, population in places if population}
    return tuple(sorted(people, key=lambda row: (-people[row], row)))


def named_rows(
    briefing: Briefing,
    chosen: Sequence[int] = (),
    *,
    zoom: float = 1.0,
    others: Sequence[int] = (),
) -> tuple[int, ...]:
    """Rows of the places to be named, by rank: chosen ones, changed ones, the most populous.

    The closer the map, the more of these; from `MINOR_FROM` on all that are counted, then
    `others`, which are not. Where few are counted, all of them are named from the beginning, as
    far as there is room.
    """
    order = by_population(briefing.timeline.dataset)
    rank = {row: position for position, row in enumerate(order)}
    changed = sorted(briefing.changed, key=lambda row: rank.get(row, len(order)))
    populous = order[: round(NAMED * zoom**2)]
    counted = briefing.timeline.dataset.counted_rows
    rest: tuple[int, ...] = counted if len(counted) <= MOST_NAMES else ()
    if zoom >= MINOR_FROM:
        rest = (*counted, *others)
    return tuple(dict.fromkeys((*chosen, *changed[:MOST_NAMES], *populous, *rest)))


def legend_entries(timeline: Timeline, outlined: str = CHANGED_THIS_DAY) -> list[LegendEntry]:
    """What a legend lists: every holder of the dataset, "not certain" and what is outlined.

    They are the same on every day, so that no legend ever jumps. What is outlined has no style.
    """
    dataset, order = timeline.dataset, display_order(timeline)
    styles = holder_styles(dataset)
    entries: list[LegendEntry] = [(holder_name(dataset, one), styles[one], True) for one in order]
    first = next((styles[one] for one in order if one in dataset.party), None)
    if first is not None:
        entries.append((NOT_CERTAIN, first, False))
    return [*entries, (outlined, None, True)]
