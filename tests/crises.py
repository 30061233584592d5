"""Datasets of other crises than the bundled one: other parties, counts, lengths and sizes."""

from __future__ import annotations

from benchmarks.synthetic import synthetic_dataset
from briefing_app.domain.dataset import CONTESTED, UNKNOWN, Dataset, Party, PlaceSet
from tests.factories import make_dataset, make_event, make_party, make_place, make_statement

MARKUP = "<b>Bold</b> & <img src=x> \u202eback"
PREFECTURES = ("Caen", "Rennes", "Chartres", "Orléans", "Paris", "Marseille", "Lyon", "Nancy")


def one_place_on_one_day() -> Dataset:
    """The smallest there is."""
    return make_dataset(places=[make_place("a", name="Atown")], days=1)


def one_day() -> Dataset:
    """Three places, of which one changes hands on the only day; no coordinates, no shapes."""
    return make_dataset(
        events=[make_event("b")],
        statements=[make_statement(0, summary="It was said that Btown is lost.")],
        places=[make_place(id, name=f"{id.upper()}town") for id in "abc"],
        days=1,
    )


def prefectures() -> Dataset:
    """Two armies and a third, a noun of its own, coordinates without shapes, all of it changes."""
    places = [
        make_place(
            name.casefold().replace("é", "e"),
            holder="axis",
            name=name,
            lat=43.0 + row,
            lon=-1.0 + 0.9 * row,
            set="prefectures",
        )
        for row, name in enumerate(PREFECTURES)
    ]
    events = [
        make_event(place.id, "resistance" if row % 3 else "allies", 3 * row + 2)
        for row, place in enumerate(places)
    ]
    return make_dataset(
        events=events,
        places=places,
        parties=[
            make_party("axis", name="The Axis", short_name="Axis", in_sentence="the Axis"),
            make_party(
                "allies", name="Allied armies", short_name="Allies", in_sentence="the Allies",
                plural=True,
            ),
            make_party(
                "resistance", name="Forces of the interior", short_name="Interior",
                in_sentence="the forces of the interior", plural=True,
            ),
        ],
        place_sets=[
            PlaceSet(id="prefectures", name="Prefectures", total=len(PREFECTURES))
        ],
        days=30,
    )  # fmt: skip


def seven_parties() -> Dataset:
    """More holders than there are colours of their own, names that look like markup, unknown."""
    parties = [
        Party(id=f"p{number}", name=f"{MARKUP} {number}", short_name=f"Party <i>{number}</i>")
        for number in range(7)
    ]
    places = [make_place(f"t{row}", holder=UNKNOWN, name=f"{MARKUP} {row}") for row in range(22)]
    events = [
        make_event(f"t{row}", f"p{row % 7}" if row % 5 else CONTESTED, 1 + row % 9)
        for row in range(22)
    ]
    said = [make_statement(1, summary=MARKUP, quote=MARKUP, role=MARKUP)]
    return make_dataset(events=events, statements=said, places=places, parties=parties, days=12)


def five_hundred_places() -> Dataset:
    """Large, without coordinates and shapes."""
    return synthetic_dataset(500, 40, statements_per_day=3)


CRISES = {
    make.__name__: make
    for make in (
        one_place_on_one_day,
        one_day,
        prefectures,
        seven_parties,
        five_hundred_places,
    )
}
