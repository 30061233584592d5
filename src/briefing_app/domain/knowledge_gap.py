"""Where what was known on a day differs from what is known now, and the words for it."""

from __future__ import annotations

import numpy as np

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.sentences import few, knowledge, long_date
from briefing_app.domain.timeline import Timeline

MOST_NAMED = 4  # places named one by one; the strip that shows them is a single line


def differing_rows(briefing: Briefing, hindsight: Timeline) -> tuple[int, ...]:
    """Counted rows that another holder has with hindsight, at the end of the day in view.

    `hindsight` is the timeline of the same dataset with everything known. Only who counts as
    holding a place is compared, not how well it is founded.
    """
    return _differing_in("holder", briefing, hindsight)


def _differing_in(field: str, briefing: Briefing, hindsight: Timeline) -> tuple[int, ...]:
    then, now = (
        timeline.table.day(briefing.day_index) for timeline in (briefing.timeline, hindsight)
    )
    rows = briefing.timeline.counted_rows
    differs = then[field][rows] != now[field][rows]
    return tuple(int(row) for row in rows[np.flatnonzero(differs)])


def knowledge_lead(timeline: Timeline) -> str:
    """As known on 12 August 2021."""
    return f"{knowledge(timeline)}."


def knowledge_rest(briefing: Briefing, hindsight: Timeline | None, *, short: bool = False) -> str:
    """What is hidden, what is carried over, and how much of it differs from hindsight.

    Without `hindsight` nothing is said that was learned later. `short` leaves out that reports are
    hidden where something else is said.
    """
    timeline = briefing.timeline
    sentences = ["Reports published later are hidden."]
    known_by = timeline.known_by
    if known_by is not None and known_by < briefing.day:
        sentences.append(f"The state in view is carried over from {long_date(known_by)}.")
    if hindsight is not None:
        sentences.append(_gap(briefing, hindsight))
    return " ".join(sentences[1:] if short and len(sentences) > 1 else sentences)


def _gap(briefing: Briefing, hindsight: Timeline) -> str:
    dataset = briefing.timeline.dataset
    rows, how = differing_rows(briefing, hindsight), ""
    if not rows:  # the ranges may yet be others
        rows, how = _differing_in("possible_holders", briefing, hindsight), " in certainty only"
    counted = f"{len(rows) or 'None'} of {dataset.total} {dataset.counted_set.short_noun}"
    if not rows:
        return f"{counted} differs from hindsight."
    names = few([dataset.places[row].name for row in rows], MOST_NAMED)
    return f"{counted} {'differs' if len(rows) == 1 else 'differ'} from hindsight{how}: {names}."
