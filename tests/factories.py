"""Small makers of datasets for tests: say only what the test is about.

Days are given as a `date` or as an index from `FIRST_DAY`. A maker passes further fields on to
its record. `make_dataset` adds the places and sources that events and statements mention, so
most tests name none of them.
"""

# ruff: noqa: ANN401 - fields are passed on to records, which check them

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.dataset import (
    CONTESTED,
    CONTROL_CHANGE,
    UNKNOWN,
    Claim,
    Dataset,
    Description,
    Event,
    Forecast,
    Organisation,
    Party,
    Period,
    Place,
    PlaceSet,
    Report,
    Series,
    SeriesPoint,
    Source,
    Speaker,
    Statement,
)
from briefing_app.domain.timeline import Timeline, build_timeline

FIRST_DAY = date(2021, 1, 1)
GOVERNMENT = Party(id="gov", name="The Government", short_name="Gov", in_sentence="the government")
INSURGENTS = Party(
    id="ins", name="The Insurgents", short_name="Ins", in_sentence="the insurgents", plural=True
)
PARTIES = {party.id: party for party in (GOVERNMENT, INSURGENTS)}


def day(index: int) -> date:
    """The date of a day index; indices before the period are negative."""
    return FIRST_DAY + timedelta(days=index)


def _date(on: date | int | None) -> date | None:
    return day(on) if isinstance(on, int) else on


def make_party(id: str = "gov", **fields: Any) -> Party:
    """A party; "gov" and "ins" bring names of their own, others are named after their id."""
    if not fields and id in PARTIES:
        return PARTIES[id]
    return Party(**{"id": id, "name": id.capitalize(), "short_name": id.capitalize()} | fields)


def make_place(id: str = "a", holder: str | None = "gov", **fields: Any) -> Place:
    """A counted place named after its id ("A"), held by the government at the start."""
    default = {"name": id.capitalize(), "kind": "town", "set": "capitals"}
    return Place(**{"id": id, "initial_holder": holder} | default | fields)


def make_source(id: str = "source", published: date | int | None = 0, **fields: Any) -> Source:
    """A source, published on the first day."""
    default = {"publisher": "Agency", "title": f"Title of {id}"}
    return Source(**{"id": id, "published": _date(published)} | default | fields)


def make_report(
    voice: str | None = "independent",
    source: str = "source",
    published: date | int | None = None,
    **fields: Any,
) -> Report:
    """A report that asserts, by an independent voice."""
    return Report(**{"voice": voice, "source": source, "published": _date(published)} | fields)


def make_reports(words: str, event_id: str = "event") -> tuple[Report, ...]:
    """Reports from words: "ins -gov independent@3" has the government deny.

    A word is a voice, or "unnamed" for none. "-" before it makes a denial; "@3" after it is
    the day index of publication. Each report has a source of its own: "event.0", "event.1".
    """
    reports = []
    for position, word in enumerate(words.split()):
        voice, _, published = word.removeprefix("-").partition("@")
        reports.append(
            make_report(
                None if voice == "unnamed" else voice,
                f"{event_id}.{position}",
                int(published) if published else None,
                stance="denies" if word.startswith("-") else "asserts",
            )
        )
    return tuple(reports)


def make_event(
    place: str = "a",
    holder: str | None = "ins",
    on: date | int = 0,
    reports: str | Sequence[Report] = "independent",
    latest: date | int | None = None,
    counted_on: date | int | None = None,
    **fields: Any,
) -> Event:
    """A control change: the insurgents take "a" on the first day, says an independent voice.

    Reports may be given in words, see `make_reports`. With another `kind` there is no holder.
    """
    kind = fields.pop("kind", CONTROL_CHANGE)
    start = _date(on)
    assert start is not None
    if kind != CONTROL_CHANGE:
        holder = None
    event_id = fields.pop("id", f"{place}-{holder or kind}-{(start - FIRST_DAY).days}")
    default = {"summary": f"{place}: {holder or kind}"}
    return Event(
        id=event_id,
        date=start,
        date_latest=_date(latest),
        counted_on=_date(counted_on),
        place=place,
        kind=kind,
        holder=holder,
        reports=make_reports(reports, event_id) if isinstance(reports, str) else tuple(reports),
        **(default | fields),
    )


def make_claim(value: float = 1, as_of: date | int = 0, **fields: Any) -> Claim:
    """A stated number: the insurgents hold so many places."""
    default: dict[str, Any] = {"metric": "places_held", "unit": "capitals", "party": "ins"}
    return Claim(**{"value": value, "as_of": _date(as_of)} | default | fields)


def make_forecast(event: str | None = None, **fields: Any) -> Forecast:
    """A forecast, settled by the event of that id."""
    return Forecast(event=event, **({"value": "It will happen"} | fields))


def make_statement(on: date | int = 0, **fields: Any) -> Statement:
    """A statement of that day, published on it."""
    made_on = _date(on)
    assert made_on is not None
    statement_id = fields.pop("id", f"statement-{(made_on - FIRST_DAY).days}")
    default = {"speaker": "speaker", "summary": "Says", "sources": (f"{statement_id}.0",)}
    return Statement(id=statement_id, date=made_on, **(default | fields))


def make_series(*values: float, on: date | int = 0, **fields: Any) -> Series:
    """Numbers that others published of a day: so many places are held by the insurgents.

    Each has a source of its own: "counts.0", "counts.1". `point` holds further fields of each.
    """
    series_id, point = fields.pop("id", "counts"), fields.pop("point", {})
    default = {"title": "Counts", "metric": "places_held", "unit": "capitals", "party": "ins"}
    points = [
        SeriesPoint(**{"date": _date(on), "value": value, "source": f"{series_id}.{row}"} | point)
        for row, value in enumerate(values)
    ]
    return Series(**{"id": series_id, "points": tuple(points)} | default | fields)


def make_dataset(
    events: Iterable[Event] = (),
    statements: Iterable[Statement] = (),
    *,
    places: Iterable[Place] | None = None,
    sources: Iterable[Source] = (),
    parties: Iterable[Party | str] = ("gov", "ins"),
    days: int = 10,
    total: int | None = None,
    place_sets: Iterable[PlaceSet] | None = None,
    organisations: Iterable[Organisation] = (),
    speakers: Iterable[Speaker] = (),
    series: Iterable[Series] = (),
    **description: Any,
) -> Dataset:
    """A dataset of ten days, two parties and the places that are mentioned, at least "a".

    Sources that are mentioned and not given are published on the day of the first event,
    statement or number that mentions them. The counted set is "capitals"; `place_sets=()` leaves
    it out.
    """
    events, statements, series = tuple(events), tuple(statements), tuple(series)
    if places is None:
        mentioned = [event.place for event in events]
        mentioned += [place for statement in statements for place in statement.places]
        places = [make_place(id) for id in dict.fromkeys(sorted(mentioned) or ["a"])]
    known = {source.id: source for source in sources}
    for event in events:
        for report in event.reports:
            for id in filter(None, (report.source, report.repeats)):
                known.setdefault(id, make_source(id, event.day))
    for statement in statements:
        for id in statement.sources:
            known.setdefault(id, make_source(id, statement.published or statement.date))
    for point in (point for listed in series for point in listed.points):
        known.setdefault(point.source, make_source(point.source, point.date))
    if place_sets is None:
        place_sets = (PlaceSet(id="capitals", name="Provincial capitals", total=total),)
    default: dict[str, Any] = {"id": "test", "title": "Test", "version": "1"}
    default |= {
        "timezone": "Asia/Kabul",
        "period": Period(start=FIRST_DAY, end=day(days - 1)),
    }
    return Dataset(
        description=Description(
            format=1,
            parties=tuple(
                make_party(party) if isinstance(party, str) else party for party in parties
            ),
            place_sets=tuple(place_sets),
            **(default | description),
        ),
        places=tuple(places),
        sources=tuple(known.values()),
        events=events,
        statements=statements,
        organisations=tuple(organisations),
        speakers=tuple(speakers),
        series=series,
    )


def make_timeline(*rows: str, known_by: date | int | None = None, **dataset: Any) -> Timeline:
    """A timeline from one row of words per place, one word per day: "gov ins? ins".

    The places are "a", "b" and so on. The first word is the initial holder ("unknown" for
    none); each word that differs from the one before is a control change of that day,
    corroborated by an independent voice. "ins?" is claimed by the gaining party alone (by the
    government for "contested?"); "ins!" is corroborated, and disputed by the government.
    """
    places, events = [], []
    for row, words in enumerate(map(str.split, rows)):
        id = chr(ord("a") + row)
        places.append(make_place(id, None if words[0] == UNKNOWN else words[0]))
        for index in range(1, len(words)):
            if words[index] != words[index - 1]:
                holder = words[index].rstrip("?!")
                gaining = "gov" if holder == CONTESTED else holder
                mark = words[index][len(holder) :]
                reports = {"": "independent", "?": gaining, "!": "independent -gov"}[mark]
                events.append(make_event(id, holder, index, reports))
    default: dict[str, Any] = {"places": places, "days": max(len(row.split()) for row in rows)}
    return build_timeline(make_dataset(events, **(default | dataset)), _date(known_by))


def make_briefing(*rows: str, on: int, **timeline: Any) -> Briefing:
    """One day of `make_timeline`."""
    return brief(make_timeline(*rows, **timeline), day(on))
