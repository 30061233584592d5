"""What differs between two versions of a dataset, as text for people and JSON for programs.

The JSON is explained field by field in `docs/versions.md`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from briefing_app.domain.briefing import Count
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.number_words import counted
from briefing_app.domain.record_changes import RecordChange
from briefing_app.domain.revision import Held, Revision
from briefing_app.domain.revision_words import (
    WAY_TITLES,
    count_words,
    counts_finding,
    days_words,
    field_words,
    place_name,
    place_words,
    record_words,
    revision_finding,
    version_words,
)
from briefing_app.services.plain_text import WIDTH, finished, table, wrapped

FORMAT = 1  # rises when a field goes or changes its meaning; new fields may come without


def revision_text(revision: Revision, names: tuple[str, str], width: int = WIDTH) -> str:
    """The difference from the finding to single fields; `names` are those of the two versions."""
    return finished(_lines(revision, names, width))


def _lines(revision: Revision, names: tuple[str, str], width: int) -> Iterator[str]:
    yield from wrapped(revision.new.description.title, width=width)
    for side, name, dataset in zip(
        ("Old", "New"), names, (revision.old, revision.new), strict=True
    ):
        yield from wrapped(f"{side}: {name}, {version_words(dataset)}", width=width)
    yield ""
    yield from wrapped(f"{revision_finding(revision)}.", width=width)
    if revision.same:
        return
    yield from wrapped(f"{counts_finding(revision)}.", width=width)
    if revision.counts:
        noun = revision.new.counted_set.noun
        yield from _heading(f"Counts that move: {noun}, before → after", width)
        yield from table(
            [
                (days_words(move, revision), "; ".join(count_words(move, revision)))
                for move in revision.counts
            ],
            width=width,
        )
    if revision.places:
        yield from _heading("Places that move, before → after", width)
        yield from table(
            [
                (
                    place_name(move, revision),
                    days_words(move, revision),
                    place_words(move, revision),
                )
                for move in revision.places
            ],
            width=width,
        )
    for way, changes in revision.by_way.items():
        yield from _heading(f"{WAY_TITLES[way]}: {counted(len(changes), 'record')}", width)
        for change in changes:
            yield from wrapped(record_words(change, revision), rest="  ", width=width)
            for field in change.fields:
                name, words = field_words(field)
                yield from wrapped(f"{name}: {words}", first="    ", rest="      ", width=width)


def _heading(text: str, width: int) -> list[str]:
    lines = wrapped(text, width=width)
    return ["", *lines, "-" * min(width, max(map(len, lines)))]


def revision_json_text(revision: Revision, names: tuple[str, str]) -> str:
    """The same as JSON."""
    told: dict[str, Any] = {
        "format": FORMAT,
        "same": revision.same,
        "finding": revision_finding(revision),
        "old": _version(revision.old, names[0]),
        "new": _version(revision.new, names[1]),
        "summary": {way: len(changes) for way, changes in revision.by_way.items()},
        "days_moved": revision.days_moved,
        "counts": [
            {
                "first": move.first,
                "last": move.last,
                "old_total": move.totals[0],
                "new_total": move.totals[1],
                "holders": {
                    holder: {"old": _count(old), "new": _count(new)}
                    for holder, old, new in move.holders
                },
            }
            for move in revision.counts
        ],
        "places": [
            {
                "place": move.place_id,
                "first": move.first,
                "last": move.last,
                "old": _held(move.old),
                "new": _held(move.new),
                "events": move.events,
            }
            for move in revision.places
        ],
        "changes": [_change(change) for change in revision.changes],
    }
    return json.dumps(told, ensure_ascii=False, indent=2, default=date.isoformat) + "\n"


def _version(dataset: Dataset, name: str) -> dict[str, Any]:
    about = dataset.description
    return {
        "path": name,
        "id": about.id,
        "version": about.version,
        "sha256": dataset.sha256,
        "left_out": dataset.left_out,
    }


def _change(change: RecordChange) -> dict[str, Any]:
    return {
        "list": change.list,
        "id": change.id,
        "former_id": change.former_id,
        "ways": change.ways,
        "fields": [
            {"name": field.name, "way": field.way, "old": field.old, "new": field.new}
            for field in change.fields
        ],
    }


def _count(count: Count | None) -> dict[str, int] | None:
    if count is None:
        return None
    return {"counted": count.counted, "certain": count.certain, "possible": count.possible}


def _held(held: Held | None) -> dict[str, Any] | None:
    return None if held is None else {"holder": held.holder, "certain": held.settled}
