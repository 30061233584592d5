"""Datasets of any size, the same on every run, for measuring."""

from __future__ import annotations

import random
from datetime import date, timedelta

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
            )
            for row in range(places)
        ),
        sources=sources,
        events=tuple(events),
        statements=statements,
        organisations=(Organisation(id="agency", name="The Agency", short_name="Agency"),),
        speakers=(Speaker(id="speaker", name="A Speaker", organisation="agency"),),
    )
