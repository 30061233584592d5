"""The columns of the list of places: their titles, their texts and what they sort by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import get_args

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLocale

from briefing_app.domain.briefing import Briefing, PlaceState, display_order
from briefing_app.domain.dataset import Dataset, Place
from briefing_app.domain.evidence import Grade
from briefing_app.domain.place_words import place_word
from briefing_app.domain.sentences import (
    age,
    before_period,
    capitalised,
    evidence_word,
    holder_name,
    short_day_in,
    short_range_in,
    since,
)
from briefing_app.domain.timeline import NO_EVENT, Timeline
from briefing_app.viewmodels.place_names import USUAL, PlaceNames, name_languages

translate = QCoreApplication.translate

CITY, HOLDER, SINCE, AGE, EVIDENCE, SOURCES = (
    "city", "holder", "since", "age", "evidence", "sources",
)  # fmt: skip
PROVINCE, REGION, PCODE, LAST_NAMED = "province", "region", "pcode", "last_named"
NAME_PREFIX = "name:"  # a column of names in one language: "name:fa"

AGED_AFTER = 14  # days without a mention after which the evidence of a place counts as old


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `optional` ones are shown on demand; `right` ones are set flush right.

    All but that of the place itself can be taken out.

    `descending` is the direction in which the first click sorts.
    """

    id: str
    title: str
    optional: bool = False
    right: bool = False
    descending: bool = False

    @property
    def removable(self) -> bool:
        """Whether a list still makes sense without it."""
        return self.id != CITY

    @property
    def language(self) -> str:
        """The language code of a column of names, "" for any other column."""
        return self.id.removeprefix(NAME_PREFIX) if self.id.startswith(NAME_PREFIX) else ""


def columns_of(dataset: Dataset) -> dict[str, Column]:
    """All columns that a dataset can fill, by id, in the order in which they are shown."""
    places = [dataset.places[row] for row in dataset.counted_rows]
    columns = [Column(CITY, place_word(dataset))]
    columns.extend(
        Column(NAME_PREFIX + language, language_name(language, dataset), optional=True, right=True)
        for language in name_languages(dataset)
    )
    if any(place.admin1 for place in places):
        columns.append(Column(PROVINCE, translate("CityColumns", "Province"), optional=True))
    if any(place.region for place in places):
        columns.append(Column(REGION, translate("CityColumns", "Region"), optional=True))
    if any(place.pcode for place in places):
        columns.append(Column(PCODE, translate("CityColumns", "P-code"), optional=True))
    columns += [
        Column(HOLDER, translate("CityColumns", "Held by")),
        Column(SINCE, translate("CityColumns", "Since"), descending=True),
        Column(AGE, translate("CityColumns", "Age"), right=True),
        Column(EVIDENCE, translate("CityColumns", "Evidence")),
        Column(LAST_NAMED, translate("CityColumns", "Last named"), optional=True, descending=True),
        Column(SOURCES, translate("CityColumns", "Sources"), right=True, descending=True),
    ]
    return {column.id: column for column in columns}


def language_name(code: str, dataset: Dataset) -> str:
    """The English name of a language; the Persian of Afghanistan is Dari."""
    if code == "prs" or (code == "fa" and dataset.description.timezone == "Asia/Kabul"):
        return "Dari"
    language = QLocale.codeToLanguage(code)
    return code if language == QLocale.Language.AnyLanguage else QLocale.languageToString(language)


def region_name(region: str | None) -> str:
    """Central highlands, for central_highlands."""
    words = (region or "").replace("_", " ")
    return words[:1].upper() + words[1:]


def is_aged(state: PlaceState, day: date) -> bool:
    """Whether no source has named the place for so long that its state may have gone unnoticed."""
    return state.last_named is None or (day - state.last_named).days > AGED_AFTER


def cell_text(column: str, state: PlaceState, timeline: Timeline, names: PlaceNames = USUAL) -> str:
    """What a cell says; `names` says how the place itself is called."""
    match column:
        case "holder":
            return holder_name(timeline.dataset, state.holder)
        case "since":
            return since(state, timeline)
        case "age":
            return age(state)
        case "evidence":
            return evidence_word(state, timeline)
        case "sources":
            return "" if state.cause is None else str(len(state.sources))
        case "last_named":
            return (
                "" if state.last_named is None else short_day_in(timeline.dataset, state.last_named)
            )
        case _:
            return place_text(column, state.place, names)


def place_text(column: str, place: Place, names: PlaceNames = USUAL) -> str:
    """What a cell says that no day changes."""
    match column:
        case "city":
            return names.of(place)
        case "province":
            return place.admin1 or ""
        case "region":
            return region_name(place.region)
        case "pcode":
            return place.pcode or ""
        case _:
            return place.names.get(column.removeprefix(NAME_PREFIX), "")


def differing_cells(before: Briefing, after: Briefing) -> dict[str, NDArray[np.bool_]]:
    """The places, shape (places,), whose cell in a column reads or looks another than before.

    Columns that no day changes are not named. Both days are of one timeline.
    """
    named_before, named = before.last_named, after.last_named
    bold = np.zeros(len(named), dtype=bool)
    bold[list(set(before.changed) ^ set(after.changed))] = True
    held, caused = before.holder != after.holder, before.cause != after.cause
    mentioned = named_before != named
    was_aged = (named_before < 0) | (before.day_index - named_before > AGED_AFTER)
    aged = (named < 0) | (after.day_index - named > AGED_AFTER)
    return {
        CITY: held | (before.settled != after.settled) | bold,
        HOLDER: held,
        SINCE: caused,
        AGE: (before.cause != NO_EVENT) | (after.cause != NO_EVENT),
        EVIDENCE: caused | mentioned | (was_aged != aged),
        LAST_NAMED: mentioned,
        SOURCES: caused,
    }


def sample_texts(column: str, timeline: Timeline, names: PlaceNames = USUAL) -> set[str]:
    """Texts among which is the longest that a column may have to show.

    On any day and for any knowledge date, so that no width jumps when one of them moves.
    """
    dataset = timeline.dataset
    days = (timeline.day(index) for index in range(timeline.day_count))
    months = {(day.year, day.month): short_day_in(dataset, day) for day in days}.values()
    match column:
        case "holder":
            return {holder_name(dataset, holder) for holder in display_order(timeline)}
        case "since":
            spans = {(event.date, event.latest) for event in dataset.events}
            return {short_range_in(dataset, *span) for span in spans} | {before_period(timeline)}
        case "age":
            return {"new", f"{timeline.last_index} d"}
        case "evidence":
            words = {capitalised(word) for word in (*get_args(Grade), "disputed")}
            return words | {"carried over"} | {f"named {day}" for day in months}
        case "sources":
            return {str(max((len(event.reports) for event in dataset.events), default=0))}
        case "last_named":
            return set(months)
        case _:
            return {place_text(column, dataset.places[row], names) for row in dataset.counted_rows}
