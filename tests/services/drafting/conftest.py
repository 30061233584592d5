"""A dataset of a small country, and readings of sentences about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from briefing_app.domain.dataset import Dataset, Organisation, Period, PlaceSet, Speaker
from briefing_app.services.drafting.article import cut
from briefing_app.services.drafting.draft import draft
from briefing_app.services.drafting.proposals import Draft
from tests.factories import make_dataset, make_event, make_party, make_place

DAY = date(2024, 3, 15)  # a Friday


@pytest.fixture(scope="session")
def country() -> Dataset:
    """Six capitals, an airport, two villages of one name; a government and rebels."""
    capitals = {
        "arn": ("Arn", "Upper Arn"), "bel": ("Bel", "Bel"), "cor": ("Cor", "Cor"),
        "dun": ("Dun", "Dun"), "new-dun": ("New Dun", "Moor"), "pul-e-gar": ("Pul-e Gar", "Gar"),
    }  # fmt: skip
    places = [
        make_place(id, name=name, admin1=admin1, aliases=("Zed",) * (id == "dun"))
        for id, (name, admin1) in capitals.items()
    ]
    places += [make_place("bel-airport", name="Bel Airport", set=None)]
    places += [make_place("rook-crossing", name="Rook crossing", set=None)]
    places += [make_place("testland", None, name="Testland", set=None, on_map=False)]
    places += [make_place(id, None, name="Twin", set=None) for id in ("twin-a", "twin-b")]
    return make_dataset(
        events=[make_event("bel", "front", date(2024, 3, 12))],
        places=places,
        parties=[
            make_party("gov", name="Republic of Testland", short_name="Government",
                       in_sentence="the government"),
            make_party("front", name="National Front", short_name="Front", in_sentence="the Front"),
        ],
        place_sets=[PlaceSet(id="capitals", name="Provincial capitals", total=6)],
        organisations=[
            Organisation(id="front", name="National Front", short_name="Front"),
            Organisation(id="ministry", name="Ministry of War", short_name="MoW", side="gov"),
        ],
        speakers=[
            Speaker(id="front-body", name="National Front (statement)", organisation="front"),
            Speaker(id="ann", name="Ann Other", organisation="ministry"),
        ],
        period=Period(start=date(2024, 3, 1), end=date(2024, 4, 30)),
    )  # fmt: skip


@pytest.fixture
def drafted(country: Dataset) -> Callable[[str], Draft]:
    """A draft of a text of 15 March 2024, below a heading."""

    def made(text: str) -> Draft:
        source: dict[str, Any] = {"id": "s", "publisher": "Wire", "title": "T", "published": DAY}
        return draft(cut(f"A heading\n{text}"), country, source)

    return made
