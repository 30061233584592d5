"""Who held what as flat records, the same for tables and for maps: of a day, or of all days.

Every record names the knowledge, the dataset and the program, so that a row that was copied out
of its file still says where it is from. The fields are explained in `docs/exports.md`.
"""

from __future__ import annotations

from datetime import date, timedelta

from briefing_app import __version__
from briefing_app.domain.briefing import Briefing, PlaceState, brief
from briefing_app.domain.place_spans import place_spans
from briefing_app.domain.sentences import evidence_words, holder_name, knowledge, openness
from briefing_app.domain.timeline import KnownEvent, Timeline
from briefing_app.services.csv_table import Cell

Record = dict[str, Cell]


def day_records(briefing: Briefing) -> list[Record]:
    """One record for every counted place, as it is at the end of the day."""
    return [
        {
            "date": briefing.day.isoformat(),
            "changed": state.changed,
            **_record(state, briefing.timeline, briefing.day),
        }
        for state in briefing.states()
    ]


def period_records(timeline: Timeline) -> list[Record]:
    """One record for every place and state. It holds from `start` on, and on `end` no longer."""
    return [
        {
            "start": span.first.isoformat(),
            "end": day_after(span.last),
            "last_day": span.last.isoformat(),
            **_record(span.state, timeline, span.last),
        }
        for span in place_spans(timeline)
    ]


def count_records(timeline: Timeline) -> list[Record]:
    """One record for every known day and holder: how many places, surely, and at most."""
    records = []
    for index in range(timeline.last_known_index + 1):
        briefing = brief(timeline, timeline.day(index))
        for holder in timeline.holders:
            count = briefing.count(holder)
            records.append(
                {
                    "date": briefing.day.isoformat(),
                    "holder": holder,
                    "holder_name": holder_name(timeline.dataset, holder),
                    "counted": count.counted,
                    "certain": count.certain,
                    "possible": count.possible,
                    "change": count.change,
                    "total": timeline.total,
                    **origin(timeline),
                }
            )
    return records


def origin(timeline: Timeline) -> Record:
    """What a file was made from and what it knows."""
    dataset = timeline.dataset
    return {
        "known_by": _iso(timeline.known_by),
        "knowledge": knowledge(timeline),
        "dataset": dataset.description.id,
        "dataset_version": dataset.description.version,
        "dataset_sha256": dataset.sha256,
        "licence": dataset.description.licence,
        "program": f"briefing-app {__version__}",
    }


def _record(state: PlaceState, timeline: Timeline, day: date) -> Record:
    dataset, place = timeline.dataset, state.place
    languages = dict.fromkeys(
        language for row in dataset.counted_rows for language in dataset.places[row].names
    )
    return {
        "place_id": place.id,
        "place": place.name,
        **{f"name_{language}": place.names.get(language) for language in languages},
        "admin1": place.admin1,
        "admin1_code": place.admin1_code,
        "pcode": place.pcode,
        "region": place.region,
        "lat": place.lat,
        "lon": place.lon,
        "holder": state.holder,
        "holder_name": holder_name(dataset, state.holder),
        "settled": state.settled,
        "why_open": None if state.settled else openness(state.cause, timeline, day),
        "evidence": evidence_words(state, timeline),
        **_change(state.cause),
        "last_named": _iso(state.last_named),
        "sources": "; ".join(
            f"{source.publisher}, {_iso(source.published) or 'undated'}" for source in state.sources
        ),
        "source_ids": " ".join(source.id for source in state.sources),
        "addresses": " ".join(source.url for source in state.sources if source.url),
        **origin(timeline),
    }


def _change(cause: KnownEvent | None) -> Record:
    """The change that is in force; nothing of it for a state that began before the period."""
    if cause is None:
        fields = ("basis", "disputed", "event", "since", "since_latest", "manner", "summary")
        return {**dict.fromkeys(fields), "disputed": False}
    return {
        "basis": cause.basis.grade,
        "disputed": cause.basis.disputed,
        "event": cause.event.id,
        "since": cause.event.date.isoformat(),
        "since_latest": cause.event.latest.isoformat(),
        "manner": cause.event.manner,
        "summary": cause.event.summary,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def day_after(day: date) -> str | None:
    """The day on which what lasted until `day` no longer holds; None where the calendar ends."""
    return None if day == date.max else (day + timedelta(days=1)).isoformat()
