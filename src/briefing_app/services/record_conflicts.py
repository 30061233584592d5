"""Records of one list that stand in each other's way, each sound in itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from briefing_app.domain.dataset import CONTROL_CHANGE, Event
from briefing_app.domain.sentences import long_date
from briefing_app.services.finding import Finding
from briefing_app.services.problem_list import excerpt
from briefing_app.services.record_kinds import Row


def conflicts_of_events(
    rows: Iterable[Row], initial_holders: Mapping[str, str | None]
) -> Iterator[tuple[Row, Finding]]:
    """Control changes that stand in each other's way, with the row that is at fault.

    Of two changes of one place on one day without a different order the later one in the file
    is left out. A change to the holder that a place has already is kept.
    """
    by_place: dict[str, list[Row]] = {}
    for row in rows:
        if row.record.kind == CONTROL_CHANGE:
            by_place.setdefault(row.record.place, []).append(row)
    for place, changes in by_place.items():
        taken: dict[tuple[date, int], Event] = {}
        for row in changes:
            event: Event = row.record
            moment = (event.day, event.order or 0)
            if moment in taken:
                yield row, _order_needed(event, taken[moment])
            else:
                taken[moment] = event
        holder = initial_holders.get(place)
        since: Event | None = None
        numbers = {row.record.id: row for row in changes}
        for _, event in sorted(taken.items()):
            if event.holder == holder is not None:
                yield numbers[event.id], _already_held(event, since)
            holder, since = event.holder, event


def _order_needed(event: Event, other: Event) -> Finding:
    return Finding(
        "order_needed",
        f"“{other.id}” changes the same place on the same day, {long_date(event.day)}",
        ("order",) if event.order is not None else (),
        found="no order" if event.order is None else f"the order {event.order} for both",
        expected="a different “order” for each of them",
    )


def _already_held(event: Event, since: Event | None) -> Finding:
    """A change to the holder of before: by the event `since`, or from the first day on."""
    before = f"since “{since.id}” of {long_date(since.day)}" if since else "from the first day on"
    return Finding(
        "already_held",
        f"“{event.holder}” holds the place already, {before}",
        ("holder",),
        found=str(event.holder),
        expected="another holder than before",
        likely=f"one more report of “{since.id}”" if since else "",
        effect="The event is kept: it dates and sources the holder anew, and changes none.",
    )


def parent_loops(rows: Iterable[Row]) -> Iterator[tuple[Row, Finding]]:
    """Places that are their own parents in the end."""
    by_id = {row.record.id: row for row in rows}
    for row in by_id.values():
        above: Row | None = row
        seen: set[str] = set()
        while above is not None and above.record.id not in seen:
            seen.add(above.record.id)
            above = by_id.get(above.record.parent or "")
        if above is row:
            yield (
                row,
                Finding(
                    "parent_loop",
                    f"{excerpt(row.record.name, 60)} is part of itself",
                    ("parent",),
                    found=row.record.parent,
                    expected="the place around it",
                ),
            )
