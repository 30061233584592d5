"""Datasets of any size, the same on every run, for measuring."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from briefing_app.domain.dataset import (
    Claim,
    Dataset,
    Description,
    Event,
    Organisation,
    Party,
    Period,
    Place,
    PlaceSet,
    Report,
    Source,
    Speaker,
    Statement,
)

FIRST_DAY = date(2021, 1, 1)


def synthetic_dataset(
    places: int, days: int, *, changes_per_place: int = 3, statements_per_day: int = 12
) -> Dataset:
    """A dataset in which every place changes hands a few times and people talk every day."""
    draw = random.Random(places * 100_003 + days)
    last = FIRST_DAY + timedelta(days=days - 1)
    parties = (
        Party(id="government", name="Government", short_name="Government"),
        Party(id="rebels", name="Rebels", short_name="Rebels", plural=True),
        Party(id="militia", name="Militia", short_name="Militia"),
    )
    sources = tuple(
        Source(
            id=f"source-{day}-{number}",
            publisher=f"Agency {number}",
            title=f"Report of day {day}",
            published=FIRST_DAY + timedelta(days=day),
            reliability="B",
        )
        for day in range(days)
        for number in range(3)
    )
    events = []
    for row in range(places):
        moments = sorted(draw.sample(range(1, days), min(changes_per_place, days - 1)))
        for turn, day in enumerate(moments):
            voices = draw.sample(("independent", "government", "rebels", None), 2)
            events.append(
                Event(
                    id=f"change-{row}-{turn}",
                    date=FIRST_DAY + timedelta(days=day),
                    place=f"place-{row}",
                    kind="control_change",
                    holder=draw.choice(("government", "rebels", "rebels", "militia", "contested")),
                    summary=f"Place {row} changed hands.",
                    reports=tuple(
                        Report(source=f"source-{day}-{number}", voice=voice)
                        for number, voice in enumerate(voices)
                    ),
                )
            )
    statements = tuple(
        Statement(
            id=f"statement-{day}-{number}",
            date=FIRST_DAY + timedelta(days=day),
            speaker="speaker",
            role="Spokesman",
            organisation="agency",
            summary=f"Statement {number} of day {day}: " + "what was said, in our own words, " * 5,
            quote="the words that were spoken" if number % 3 else None,
            sources=(f"source-{day}-{number % 3}",),
            claim=Claim(
                metric="places_held",
                party="rebels",
                value=draw.randrange(places),
                unit="places",
                as_of=FIRST_DAY + timedelta(days=day),
            )
            if number % 4 == 0
            else None,
        )
        for day in range(days)
        for number in range(statements_per_day)
    )
    return Dataset(
        description=Description(
            format=1,
            id="synthetic",
            title=f"Synthetic: {places} places, {days} days",
            version="1",
            period=Period(start=FIRST_DAY, end=last),
            timezone="UTC",
            parties=parties,
            place_sets=(PlaceSet(id="towns", name="Towns", total=places),),
        ),
        places=tuple(
            Place(
                id=f"place-{row}",
                name=f"Place {row}",
                kind="town",
                set="towns",
                region=f"region-{row % 7}",
                initial_holder="government",
                admin1_code=f"area-{row}",
                lat=_corner(row)[1] + 0.5,
                lon=_corner(row)[0] + 0.5,
            )
            for row in range(places)
        ),
        sources=sources,
        events=tuple(events),
        statements=statements,
        organisations=(Organisation(id="agency", name="The Agency", short_name="Agency"),),
        speakers=(Speaker(id="speaker", name="A Speaker", organisation="agency"),),
    )


def write_shapes(folder: Path, dataset: Dataset) -> None:
    """Write an area of a degree by a degree around every place, each edge in twelve pieces."""
    features = []
    for row, place in enumerate(dataset.places):
        west, south = _corner(row)
        corners = ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
        ring = [
            [west + x + (x_next - x) * part / 12, south + y + (y_next - y) * part / 12]
            for (x, y), (x_next, y_next) in pairwise(corners)
            for part in range(12)
        ]
        features.append(
            {
                "type": "Feature",
                "properties": {"admin1_code": place.admin1_code},
                "geometry": {"type": "Polygon", "coordinates": [[*ring, ring[0]]]},
            }
        )
    shapes = {"type": "FeatureCollection", "features": features}
    (folder / "shapes.geojson").write_text(json.dumps(shapes), encoding="utf-8")


def _corner(row: int) -> tuple[float, float]:
    """Longitude and latitude of the south-western corner of a place's area."""
    north, east = divmod(row, 40)
    return float(east), float(north)
