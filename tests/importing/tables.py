"""Rows in the shape of other people's tables, about a country that does not exist."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from briefing_app.domain.dataset import Event
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.importing.dataset import Imported, Wish, import_file
from briefing_app.services.importing.mapping_file import MappingFile, read_mapping

ACLED = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags", "timestamp",
)  # fmt: skip
ACLED_2018 = (  # capitals and names as it wrote them until then
    "GWNO", "EVENT_ID_CNTY", "EVENT_ID_NO_CNTY", "EVENT_DATE", "YEAR", "TIME_PRECISION",
    "EVENT_TYPE", "ACTOR1", "ALLY_ACTOR_1", "INTER1", "ACTOR2", "ALLY_ACTOR_2", "INTER2",
    "INTERACTION", "COUNTRY", "ADMIN1", "ADMIN2", "ADMIN3", "LOCATION", "LATITUDE", "LONGITUDE",
    "GEO_PRECISION", "SOURCE", "NOTES", "FATALITIES",
)  # fmt: skip
UCDP = (
    "id", "year", "type_of_violence", "conflict_name", "dyad_name", "side_a", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "country", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
)  # fmt: skip
TIMELINE = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time",
    "Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption",
    "Media Thumbnail", "Type", "Group", "Background",
)  # fmt: skip
STATE, REBELS = "Military Forces of Zubara (2019-)", "ZLF: Zubara Liberation Front"
TOOK = "Non-state actor overtakes territory"
RETOOK = "Government regains territory"


def acled_row(number: int = 1, **cells: str) -> dict[str, str]:
    """A row of ACLED: the rebels take a town, on a day and at a place that are known exactly."""
    return {
        "event_id_cnty": f"ZUB{number}",
        "event_date": "15 January 2024",
        "time_precision": "1",
        "sub_event_type": TOOK,
        "actor1": REBELS,
        "inter1": "Rebel group",
        "actor2": STATE,
        "inter2": "State forces",
        "country": "Zubara",
        "admin1": "North",
        "location": "Korashir",
        "latitude": "12.5",
        "longitude": "24.25",
        "geo_precision": "1",
        "source": "Zubara Tribune; Radio Damba",
        "notes": "The front took Korashir.",
        "fatalities": "3",
        "timestamp": "1706000000",  # 23 January 2024
    } | cells


def acled_2018_row(number: int = 1, **cells: str) -> dict[str, str]:
    """The same as ACLED wrote it until 2018."""
    return {
        "EVENT_ID_CNTY": f"{number}ZUB",
        "EVENT_DATE": "15/01/2014",
        "TIME_PRECISION": "1",
        "EVENT_TYPE": f"Battle-{TOOK}",
        "ACTOR1": REBELS,
        "ALLY_ACTOR_1": "Farmers (Zubara)",
        "INTER1": "2",
        "ACTOR2": STATE,
        "INTER2": "1",
        "COUNTRY": "Zubara",
        "ADMIN1": "North",
        "LOCATION": "Korashir",
        "LATITUDE": "12.5",
        "LONGITUDE": "24.25",
        "GEO_PRECISION": "1",
        "SOURCE": "Zubara Tribune ",
        "NOTES": "The front took Korashir.",
        "FATALITIES": "3",
    } | cells


def ucdp_row(number: int = 1, **cells: str) -> dict[str, str]:
    """A row of UCDP GED: a fight on one of five days, told by two newspapers."""
    return {
        "id": str(number),
        "type_of_violence": "1",
        "side_a": "Government of Zubara",
        "side_b": "ZLF",
        "source_office": "Agence Nord;Zubara Tribune",
        "source_date": "2024-01-20;2024-01-21",
        "source_headline": "Twelve dead;Fight at Korashir",
        "source_original": "police",
        "where_prec": "1",
        "where_coordinates": "Korashir town",
        "adm_1": "North",
        "latitude": "12.5",
        "longitude": "24.25",
        "country": "Zubara",
        "date_prec": "2",
        "date_start": "2024-01-15 00:00:00.000",
        "date_end": "2024-01-19 00:00:00.000",
        "best": "12",
        "low": "8",
        "high": "20",
    } | cells


def table_text(
    columns: Sequence[str], rows: Sequence[Mapping[str, str]], delimiter: str = ","
) -> str:
    """Rows as CSV."""
    text = io.StringIO()
    writer = csv.DictWriter(
        text, columns, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL
    )
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def imported(
    folder: Path,
    columns: Sequence[str],
    *rows: Mapping[str, str],
    mapping: str = "",
    title: str | None = None,
    first: date | None = None,
    last: date | None = None,
) -> Imported:
    """Import rows into `folder / "made"`, by a mapping of one's own where one is given."""
    file = folder / "table.csv"
    file.write_text(table_text(columns, rows), encoding="utf-8")
    own = own_mapping(folder, mapping) if mapping else None
    return import_file(Wish(file, own, None, first, last, title), folder / "made")


def own_mapping(folder: Path, text: str) -> MappingFile:
    """A mapping from its text."""
    file = folder / "mapping.yaml"
    file.write_text(text, encoding="utf-8")
    return read_mapping(str(file))


def events(folder: Path) -> tuple[Event, ...]:
    """The events of what was imported."""
    return load_dataset(folder / "made").dataset.events
