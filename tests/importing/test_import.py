"""Files of others as datasets: what is kept, what is rejected, and what is left open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import build_timeline
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.importing import table
from briefing_app.services.importing.dataset import Imported, NotImported, Wish, import_file
from tests.importing.tables import (
    ACLED,
    ACLED_2018,
    REBELS,
    RETOOK,
    STATE,
    TIMELINE,
    TOOK,
    UCDP,
    acled_2018_row,
    acled_row,
    events,
    imported,
    own_mapping,
    table_text,
    ucdp_row,
)

PARTIES = """\
format: 1
extends: acled
parties:
  - {id: state, name: The State, short_name: State}
  - {id: front, name: The Front, short_name: Front}
holders:
  'Military Forces of Zubara*': state
  'ZLF*': front
"""


def reasons(found: Imported) -> list[tuple[int, str]]:
    """Line and reason of each row that was rejected."""
    return [(told.line, told.text) for told in found.rejected]


# every row is accounted for


def test_that_every_row_is_kept_or_rejected_with_its_line_and_reason(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        ACLED,
        acled_row(1),
        acled_row(1),
        acled_row(3, event_date="8/5/2024"),
        acled_row(4, event_date=""),
        acled_row(5, time_precision="9"),
        acled_row(6, location="", geo_precision=""),
        acled_row(7, latitude="95", location="Pole"),
        acled_row(8, latitude="12.5N"),
        acled_row(9, notes="x" * 10_001),
        acled_row(10),
    )
    assert (found.read, found.kept, len(found.rejected)) == (10, 2, 8)
    assert reasons(found) == [
        (3, "its id ZUB1 is that of line 2"),
        (4, "“8/5/2024” can be read in two ways; say “order” in the mapping"),
        (5, "there is no day"),
        (6, "“9” is not in the table of date.around"),
        (7, "it names no place"),
        (8, "“lat” is 95.0, and must be at most 90"),
        (9, "lat is “12.5N”, and must be a number"),
        (10, "“summary” has 10,001 characters; the most is 10,000"),
    ]
    assert [event.id for event in events(tmp_path)] == ["ZUB1", "ZUB10"]


def test_that_what_was_imported_is_an_ordinary_dataset(tmp_path: Path) -> None:
    found = imported(tmp_path, ACLED, acled_row(), title="Zubara 2024")
    loaded = load_dataset(tmp_path / "made")
    assert [problem.severity for problem in loaded.problems] == []
    assert loaded.dataset.description.title == "Zubara 2024"
    assert loaded.dataset.description.opens_on == date(2024, 1, 15)
    assert "ACLED" in (loaded.dataset.description.licence or "")
    assert found.terms == loaded.dataset.description.licence
    assert found.records == {"places": 1, "sources": 2, "events": 1}
    assert sorted(path.name for path in (tmp_path / "made").iterdir()) == [
        ".schema", "dataset.yaml", "events.yaml", "places.yaml", "sources.yaml",
    ]  # fmt: skip


def test_that_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        imported(tmp_path / name, ACLED, acled_row(1), acled_row(2, location="Tel Aviv-Dorf"))
    for file in ("dataset.yaml", "places.yaml", "sources.yaml", "events.yaml"):
        first, second = (tmp_path / name / "made" / file for name in ("a", "b"))
        assert first.read_bytes() == second.read_bytes()


def test_that_rows_of_other_days_are_rejected_and_the_period_is_what_was_asked(
    tmp_path: Path,
) -> None:
    found = imported(
        tmp_path,
        ACLED,
        acled_row(1),
        acled_row(2, event_date="2024-03-01"),
        first=date(2024, 1, 1),
        last=date(2024, 1, 31),
    )
    assert reasons(found) == [(3, "2024-03-01 lies outside the days asked for")]
    assert (found.first, found.last) == (date(2024, 1, 1), date(2024, 1, 31))


def test_that_rows_can_be_chosen_by_their_cells(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        ACLED,
        acled_row(1),
        acled_row(2, country="Elbonia"),
        acled_row(3, sub_event_type="Peaceful protest"),
        mapping="format: 1\nextends: acled\nonly:\n  country: [zubara]\n"
        "skip:\n  sub_event_type: [Peaceful protest]\n",
    )
    assert reasons(found) == [
        (3, "country is “Elbonia”, not zubara"),
        (4, "sub_event_type is “Peaceful protest”, to be skipped"),
    ]


def test_that_a_file_without_a_single_good_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotImported, match="none of 1 row can be an event; line 2: there is no day"):
        imported(tmp_path, ACLED, acled_row(event_date=""))
    assert not (tmp_path / "made").exists()


# days and places


def test_that_the_precision_of_days_and_places_is_kept(tmp_path: Path) -> None:
    imported(
        tmp_path,
        ACLED,
        acled_row(1, sub_event_type="Armed clash"),
        acled_row(2, sub_event_type="Armed clash", time_precision="2", geo_precision="2"),
        acled_row(3, sub_event_type="Armed clash", time_precision="3", geo_precision="3"),
    )
    dataset = load_dataset(tmp_path / "made").dataset
    assert [(str(e.date), str(e.day), str(e.latest)) for e in dataset.events] == [
        ("2024-01-15", "2024-01-15", "2024-01-15"),
        ("2024-01-12", "2024-01-15", "2024-01-18"),
        ("2024-01-01", "2024-01-15", "2024-01-31"),
    ]
    assert [(p.name, p.location_precision) for p in dataset.places] == [
        ("Korashir", "exact"),
        ("near Korashir", "a town stands for the area around it"),
        ("region of Korashir", "a town stands for its region"),
    ]


def test_that_places_of_one_name_in_two_provinces_stay_two(tmp_path: Path) -> None:
    found = imported(tmp_path, ACLED, acled_row(1), acled_row(2, admin1="South", latitude="9"))
    assert found.records["places"] == 2


def test_that_a_place_that_a_later_row_tells_otherwise_is_remarked_upon(tmp_path: Path) -> None:
    found = imported(
        tmp_path, ACLED, acled_row(1), acled_row(2, latitude="12.6", event_date="2024-01-20")
    )
    assert found.records["places"] == 1
    told = [(t.line, t.text, t.detail) for t in found.remarks]
    assert told == [(3, "its place is as in an earlier row, not as in this", "lat")]


# control


@pytest.mark.parametrize(
    ("cells", "holder"),
    [
        ({}, REBELS),
        ({"actor1": STATE, "inter1": "State forces", "actor2": REBELS, "inter2": "2"}, REBELS),
        ({"sub_event_type": RETOOK}, STATE),
        ({"sub_event_type": RETOOK, "inter1": "2", "inter2": "1"}, STATE),
        ({"actor2": "", "inter2": ""}, REBELS),
        (
            {"sub_event_type": "Non-violent transfer of territory", "actor2": "", "inter2": ""},
            REBELS,
        ),
        # two of a kind, or nobody knows of which kind
        ({"inter2": "Rebel group"}, ""),
        ({"inter1": ""}, ""),
        ({"sub_event_type": "Non-violent transfer of territory"}, ""),
        # not known exactly
        ({"geo_precision": "2"}, ""),
        ({"geo_precision": "3"}, ""),
    ],
)
def test_that_a_place_changes_hands_only_where_the_row_says_to_whom(
    tmp_path: Path, cells: dict[str, str], holder: str
) -> None:
    found = imported(tmp_path, ACLED, acled_row(1, **cells))
    (event,) = events(tmp_path)
    if holder:
        assert found.parties == (holder,)
        assert event.kind == "control_change"
        assert event.manner == (cells.get("sub_event_type") or TOOK)
        assert not found.remarks
    else:
        assert event.kind == (cells.get("sub_event_type") or TOOK)
        assert event.holder is None
        assert [told.text.endswith("kept as another event") for told in found.remarks] == [True]


def test_that_actors_are_the_parties_that_a_mapping_says(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        ACLED,
        acled_row(1),
        acled_row(2, sub_event_type=RETOOK, event_date="2024-02-01"),
        mapping=PARTIES,
    )
    assert found.parties == ()
    dataset = load_dataset(tmp_path / "made").dataset
    assert [event.holder for event in dataset.events] == ["front", "state"]
    timeline = build_timeline(dataset)
    days = (date(2024, 1, 31), date(2024, 2, 1))
    assert [brief(timeline, day).holder_of(0) for day in days] == ["front", "state"]


@pytest.mark.parametrize(
    ("unlisted", "kept", "kind", "told"),
    [
        ("party", 2, "control_change", []),
        ("event", 2, TOOK, ["its holder is not a party: kept as another event"]),
        ("reject", 1, "", []),
    ],
)
def test_that_an_actor_nobody_listed_becomes_a_party_or_moves_nothing_or_is_rejected(
    tmp_path: Path, unlisted: str, kept: int, kind: str, told: list[str]
) -> None:
    found = imported(
        tmp_path,
        ACLED,
        acled_row(1),
        acled_row(2, actor1="Hill Militia", event_date="2024-01-16"),
        mapping=PARTIES + f"unlisted: {unlisted}\n",
    )
    assert found.kept == kept
    assert [remark.text for remark in found.remarks] == told
    if unlisted == "reject":
        assert reasons(found) == [(3, "the holder “Hill Militia” is not a party of the mapping")]
    else:
        assert events(tmp_path)[1].kind == kind


def test_that_two_changes_of_a_place_on_a_day_stand_in_the_order_of_the_file(
    tmp_path: Path,
) -> None:
    found = imported(tmp_path, ACLED, acled_row(1), acled_row(2, sub_event_type=RETOOK))
    assert [event.order for event in events(tmp_path)] == [1, 2]
    assert [(told.line, told.detail) for told in found.remarks] == [
        (2, "change 1"),
        (3, "change 2"),
    ]


def test_that_parties_beyond_the_limit_are_kept_as_events(tmp_path: Path) -> None:
    rows = [acled_row(n, actor1=f"Band {n}", location=f"Town {n}") for n in range(62)]
    found = imported(tmp_path, ACLED, *rows)
    assert (found.kept, found.changes, len(found.parties), len(found.remarks)) == (62, 60, 60, 2)


def test_that_a_file_without_changes_of_control_is_imported_too(tmp_path: Path) -> None:
    found = imported(tmp_path, ACLED, acled_row(sub_event_type="Armed clash"))
    assert (found.changes, found.parties) == (0, ())
    loaded = load_dataset(tmp_path / "made")
    assert loaded.problems == ()
    assert loaded.dataset.description.parties[0].id == "no-party"
    assert len(loaded.dataset.counted_rows) == 1  # or nothing would be listed


# sources and what they say


def test_that_each_source_of_a_row_reports_and_none_twice(tmp_path: Path) -> None:
    imported(
        tmp_path,
        ACLED,
        acled_row(source="Tribune; Radio Damba;Tribune; "),
        acled_row(2, source="Tribune", event_date="2024-02-01", timestamp="1706800000"),
    )
    dataset = load_dataset(tmp_path / "made").dataset
    assert [source.publisher for source in dataset.sources] == ["Tribune", "Radio Damba"]
    first, second = dataset.events[0].reports
    assert (first.source, second.source) == ("tribune", "radio-damba")
    assert (first.voice, first.says) == (None, "Fatalities: 3")


def test_that_nothing_is_known_before_its_row_was_published(tmp_path: Path) -> None:
    imported(
        tmp_path,
        ACLED,
        acled_row(1),
        acled_row(2, event_date="2024-02-20", location="Telmana", timestamp="1710000000"),
    )
    dataset = load_dataset(tmp_path / "made").dataset
    told = [
        sum(event is not None for event in build_timeline(dataset, date(2024, 1, day)).known)
        for day in (22, 23)
    ]
    assert told == [0, 1]


def test_that_articles_are_told_apart_where_their_columns_go_together(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        UCDP,
        ucdp_row(1),
        ucdp_row(2, source_headline="Dead; many", source_date="2024-01-20"),
        ucdp_row(3, source_office="", source_date="", source_headline="", source_article="Old"),
        ucdp_row(4, source_date="2024-01-13;2024-01"),
    )
    dataset = load_dataset(tmp_path / "made").dataset
    told = [
        [(dataset.source[r.source].publisher, dataset.source[r.source].title) for r in e.reports]
        for e in dataset.events
    ]
    assert told == [
        [("Agence Nord", "Twelve dead"), ("Zubara Tribune", "Fight at Korashir")],
        [("Agence Nord;Zubara Tribune", "Dead; many")],
        [("UCDP, which names no office", "Old")],
        [("Agence Nord", "Twelve dead"), ("Zubara Tribune", "Fight at Korashir")],
    ]
    assert [(told.line, told.text) for told in found.remarks] == [
        (3, "source_office and source_date and source_headline have not equally many parts: "
            "taken as one source"),
        (5, "published before the event, by its day: left open"),
        (5, "the day of publication is no single day: left open"),
    ]  # fmt: skip


def test_that_deaths_are_a_report_with_their_range_and_days_stay_open(tmp_path: Path) -> None:
    imported(tmp_path, UCDP, ucdp_row())
    (event,) = events(tmp_path)
    assert event.id == "ucdp-1"
    assert (event.date, event.latest) == (date(2024, 1, 15), date(2024, 1, 19))
    assert event.reports[0].says == "Deaths: 12, at least 8, at most 20. According to: police"
    assert event.kind == "state-based violence"


def test_that_a_voice_is_a_party_or_independent(tmp_path: Path) -> None:
    mapping = """\
format: 1
extends: ucdp
parties:
  - {id: state, name: The State, short_name: State}
report:
  voice:
    of: '{source_original}'
    table: {police: state, residents: independent, priest: clergy}
    otherwise: ''
"""
    found = imported(
        tmp_path,
        UCDP,
        ucdp_row(1),
        ucdp_row(2, source_original="residents"),
        ucdp_row(3, source_original="priest"),
        ucdp_row(4, source_original="somebody"),
        mapping=mapping,
    )
    voices = [event.reports[0].voice for event in events(tmp_path)]
    assert voices == ["state", "independent", None, None]
    assert [(told.line, told.detail) for told in found.remarks] == [(4, "clergy")]


def test_that_a_sheet_of_a_timeline_keeps_dates_as_open_as_they_are(tmp_path: Path) -> None:
    slide = {"Headline": "The fall", "Text": "<b>It fell.</b>", "Media": "https://example.org/p"}
    found = imported(
        tmp_path,
        TIMELINE,
        {**slide, "Type": "title"},
        {**slide, "Year": "1944", "Month": "8", "Day": "25"},
        {**slide, "Year": "1944", "Month": "9", "Media Credit": "A paper", "Group": "war"},
        {**slide, "Year": "-44", "Month": "3", "Day": "15"},
    )
    assert reasons(found) == [
        (2, "Type is “title”, to be skipped"),
        (5, "“-44-3-15” lies before the year 1"),
    ]
    first, second = events(tmp_path)
    assert (str(first.date), str(first.latest)) == ("1944-08-25", "1944-08-25")
    assert (str(second.date), str(second.latest)) == ("1944-09-01", "1944-09-30")
    assert first.summary == "The fall: <b>It fell.</b>"
    assert (first.kind, second.kind) == ("slide", "war")


# files as they come


def test_that_acled_as_it_was_until_2018_is_imported(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        ("", *ACLED_2018),  # a first column without a name, as data frames are saved
        acled_2018_row(1) | {"": "0"},
        acled_2018_row(2, EVENT_TYPE=f"Battle-{RETOOK}", EVENT_DATE="20-January-2014"),
        acled_2018_row(3, EVENT_TYPE="Riots/Protests", EVENT_DATE="2014-01-21"),
        acled_2018_row(4, EVENT_DATE="01/15/2014"),
    )
    assert (found.mapping, found.changes) == ("ACLED, until 2018", 2)
    assert reasons(found) == [(5, "“01/15/2014” is not a day of the calendar")]
    took, retook, other = events(tmp_path)
    assert [str(event.date) for event in (took, retook)] == ["2014-01-15", "2014-01-20"]
    assert (took.holder, retook.holder) == (
        "zlf-zubara-liberation-front",
        "military-forces-of-zubara-2019",
    )
    assert (took.manner, other.kind) == (f"Battle-{TOOK}", "Riots/Protests")
    assert took.note == f"Actors: {REBELS} (Farmers (Zubara)); {STATE}."


def test_that_a_cell_that_says_it_is_not_available_is_empty(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        ACLED,
        acled_row(assoc_actor_1="NA", admin2="NA", tags="NA", source="NA"),
        acled_row(2, actor2="NA", sub_event_type="Non-violent transfer of territory"),
    )
    assert (found.kept, found.changes) == (2, 2)
    assert events(tmp_path)[0].note == f"Actors: {REBELS}; {STATE}."
    dataset = load_dataset(tmp_path / "made").dataset
    assert dataset.places[0].note is None
    assert dataset.sources[0].publisher == "ACLED, which names no source"


def test_that_two_digits_of_a_year_are_enough_where_the_row_says_all_four(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        ACLED,
        acled_row(1, event_date="5-Aug-24", year="2024"),
        acled_row(2, event_date="5-Aug-24", year="1924"),
        acled_row(3, event_date="5-Aug-24", year="2023"),
        acled_row(4, event_date="8/5/24", year="2024"),
        first=date(1930, 1, 1),
    )
    assert reasons(found) == [
        (3, "1924-08-05 lies outside the days asked for"),
        (4, "“5-Aug-24” does not name its year with four digits"),
        (5, "“8/5/24” can be read in two ways; say “order” in the mapping"),
    ]


def test_that_a_row_of_tags_is_no_event(tmp_path: Path) -> None:
    tags = {"year": "#date+year", "date_start": "#date +start", "best": "#affected+killed"}
    found = imported(tmp_path, UCDP, tags, ucdp_row())
    assert (found.read, found.kept) == (1, 1)
    assert found.reading == "CSV parted by commas, UTF-8, with a row of HXL tags"


def test_that_a_record_without_what_it_needs_says_which(tmp_path: Path) -> None:
    mapping = "format: 1\nextends: acled\nsource: {publisher: Own, title: '{notes}'}\n"
    with pytest.raises(NotImported, match="its source has no title"):
        imported(tmp_path, ACLED, acled_row(notes=""), mapping=mapping)


def test_that_a_sheet_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    text = table_text(ACLED, [acled_row(latitude="12,5", location="Zürich")], ";")
    (tmp_path / "t.csv").write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    with pytest.raises(NotImported, match=r"line 2 is not UTF-8: byte 0xFC .* windows-1252"):
        import_file(Wish(tmp_path / "t.csv"), tmp_path / "made")
    found = import_file(Wish(tmp_path / "t.csv", encoding="windows-1252"), tmp_path / "made")
    assert found.reading == "CSV parted by semicolons, cp1252"
    (place,) = load_dataset(tmp_path / "made").dataset.places
    assert (place.name, place.lat) == ("Zürich", 12.5)


def test_that_characters_that_cannot_be_shown_are_replaced_and_told(tmp_path: Path) -> None:
    found = imported(tmp_path, ACLED, acled_row(notes="It\u202e fell.\nThen\ufffe \x1b[31mrest"))
    (event,) = events(tmp_path)
    assert event.summary == "It\ufffd fell. Then\ufffd \ufffd[31mrest"
    assert [told.text for told in found.remarks] == [
        "a character that cannot be shown was replaced"
    ]
    assert load_dataset(tmp_path / "made").problems == ()


def test_that_features_are_imported_by_a_mapping(tmp_path: Path) -> None:
    (tmp_path / "t.geojson").write_text(
        """{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"town": "Korashir", "when": "2024-01-15", "by": "front"},
 "geometry": {"type": "Point", "coordinates": [24.25, 12.5]}},
{"type": "Feature", "properties": {"town": null, "when": "2024-01-16"}, "geometry": null}
]}""",
        "utf-8",
    )
    mapping = """\
format: 1
name: Own
parties:
  - {id: front, name: The Front, short_name: Front}
date: {first: '{when}'}
place: {name: '{town}', kind: town, lat: '{@lat}', lon: '{@lon}', initial_holder: state}
event: {kind: fight, summary: 'Fight at {town}'}
control:
  - when: {by: [front]}
    holder: '{by}'
source: {publisher: Own notes, title: Notes}
"""
    wish = Wish(tmp_path / "t.geojson", own_mapping(tmp_path, mapping))
    found = import_file(wish, tmp_path / "made")
    assert reasons(found) == [(4, "it names no place")]
    (place,) = load_dataset(tmp_path / "made").dataset.places
    assert (place.lat, place.lon, place.initial_holder) == (12.5, 24.25, None)
    assert [told.detail for told in found.remarks] == ["state"]
    assert (events(tmp_path)[0].id, events(tmp_path)[0].holder) == ("row-2", "front")


def test_that_a_file_of_no_known_kind_needs_a_mapping(tmp_path: Path) -> None:
    with pytest.raises(NotImported, match="acled, acled-2018, timelinejs, ucdp"):
        imported(tmp_path, ("a", "b"), {"a": "1"})


def test_that_a_file_of_nearly_a_known_kind_is_told_what_it_lacks(tmp_path: Path) -> None:
    few = [name for name in ACLED if name not in ("actor1", "geo_precision")]
    row = {name: cell for name, cell in acled_row().items() if name in few}
    with pytest.raises(NotImported, match=r"acled would also have actor1 and geo_precision$"):
        imported(tmp_path, few, row)


def test_that_a_file_with_too_many_rows_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "MAX_ROWS", 1)
    with pytest.raises(NotImported, match="more than 1 rows; import it in parts"):
        imported(tmp_path, ACLED, acled_row(1), acled_row(2))


# writing


def test_that_a_dry_run_finds_the_same_and_writes_nothing(tmp_path: Path) -> None:
    found = imported(tmp_path, ACLED, acled_row(1), acled_row(2, event_date=""))
    before = sorted(tmp_path.iterdir())
    tried = import_file(Wish(tmp_path / "table.csv"), None)
    assert sorted(tmp_path.iterdir()) == before
    assert tried.folder is None
    assert (tried.kept, tried.rejected, tried.problems) == (
        found.kept,
        found.rejected,
        found.problems,
    )


def test_that_a_folder_is_replaced_only_when_told_and_only_an_import(tmp_path: Path) -> None:
    imported(tmp_path, ACLED, acled_row(1))
    wish = Wish(tmp_path / "table.csv", title="Second")
    with pytest.raises(NotImported, match="is there already") as caught:
        import_file(wish, tmp_path / "made")
    assert caught.value.unwritten
    import_file(wish, tmp_path / "made", replace=True)
    assert load_dataset(tmp_path / "made").dataset.description.title == "Second"
    (tmp_path / "made" / "shapes.geojson").write_text("{}", "utf-8")
    with pytest.raises(NotImported, match=r"also holds shapes\.geojson, which would be lost"):
        import_file(wish, tmp_path / "made", replace=True)


def test_that_a_dataset_that_could_not_be_used_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(NotImported) as caught:
        imported(tmp_path, ACLED, acled_row(1), acled_row(2, event_date="1850-01-01"))
    assert "take fewer days with --from and --to" in str(caught.value)
    assert [problem.code for problem in caught.value.problems] == ["days_out_of_order"]
    assert not (tmp_path / "made").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["table.csv"]
