from __future__ import annotations

import hashlib
import os
import shutil
import time
import zoneinfo
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.problem import DatasetError, Problem
from briefing_app.domain.sentences import long_date
from briefing_app.domain.timeline import build_timeline
from briefing_app.services import (
    dataset_file,
    dataset_files,
    problem_list,
    yaml_reader,
)
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.day_json import day_json
from briefing_app.services.day_text import day_text
from briefing_app.services.record_kinds import KINDS
from briefing_app.services.references import references
from tests.conftest import BUNDLED
from tests.services.dataset_folders import SOUND, load, write


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """The problems of a dataset of which nothing can be shown."""
    with pytest.raises(DatasetError) as caught:
        load_dataset(folder)
    return caught.value.problems


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


# The folder and its files


def test_that_the_folder_and_its_dataset_yaml_open_the_same(tmp_path: Path) -> None:
    folder = write(tmp_path)
    by_folder, by_file = load_dataset(folder), load_dataset(folder / "dataset.yaml")
    assert by_folder.path == by_file.path == folder
    assert by_folder.dataset.sha256 == by_file.dataset.sha256


def test_that_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path / "nowhere")
    assert problem.code == "not_found"
    assert "nowhere" in problem.message
    assert codes(problems_of(Path("nul\0byte"))) == ["not_found"]


def test_that_another_file_of_a_dataset_leads_to_its_folder(tmp_path: Path) -> None:
    write(tmp_path)
    (problem,) = problems_of(tmp_path / "events.yaml")
    assert problem.code == "not_a_dataset"
    assert problem.likely == str(tmp_path)


@pytest.mark.parametrize("name", ["dataset.yaml", "places.yaml", "sources.yaml", "events.yaml"])
def test_that_a_file_that_is_required_must_be_there(name: str, tmp_path: Path) -> None:
    problems = problems_of(write(tmp_path, without=name))
    assert "missing_file" in codes(problems)
    assert next(problem for problem in problems if problem.code == "missing_file").file == name


def test_that_four_files_are_enough(tmp_path: Path) -> None:
    for name in ("dataset.yaml", "places.yaml", "sources.yaml", "events.yaml"):
        (tmp_path / name).write_text(SOUND[name], encoding="utf-8")
    loaded = load_dataset(tmp_path)
    assert loaded.problems == ()
    assert loaded.shown["events"] == 3
    assert loaded.read["statements"] == 0


def test_that_an_empty_folder_tells_every_file_it_lacks(tmp_path: Path) -> None:
    assert codes(problems_of(tmp_path)) == ["missing_file"] * 4


def test_that_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, without="events.yaml")
    (tmp_path / "events.yaml").mkdir()
    (problem,) = problems_of(tmp_path)
    assert (problem.code, problem.found) == ("unreadable_file", "a folder")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_that_a_pipe_does_not_keep_us_waiting(tmp_path: Path) -> None:
    write(tmp_path, without="series.yaml")
    os.mkfifo(tmp_path / "series.yaml")
    loaded = load_dataset(tmp_path)
    assert codes(loaded.problems) == ["unreadable_file"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_that_a_file_without_permission_is_told(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "series.yaml").chmod(0)
    loaded = load_dataset(tmp_path)
    assert codes(loaded.problems) == ["unreadable_file"]
    assert loaded.shown["series"] == 0


def test_that_an_error_of_the_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    real: Any = os.open

    def broken(path: Path, *args: int) -> object:
        if Path(path).name == "series.yaml":
            raise OSError(5, "Input/output error")
        return real(path, *args)

    monkeypatch.setattr(os, "open", broken)
    (problem,) = load_dataset(tmp_path).problems
    assert problem.code == "unreadable_file"
    assert problem.found == "Input/output error"


def test_that_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    most = max(map(len, SOUND.values()))
    monkeypatch.setattr(dataset_files, "MAX_BYTES", most)
    (tmp_path / "series.yaml").write_text("#" * most + "\n", encoding="utf-8")
    loaded = load_dataset(tmp_path)
    assert codes(loaded.problems) == ["file_too_large"]
    assert loaded.read["series"] == 0


def test_that_an_optional_file_that_is_broken_costs_its_records_alone(tmp_path: Path) -> None:
    loaded = load(tmp_path, ("statements.yaml", "speaker:", "speaker"))
    assert codes(loaded.problems) == ["yaml_syntax"]
    assert loaded.shown["events"] == 3
    assert loaded.dataset.statements == ()


def test_that_papers_and_shapes_beside_the_files_are_no_strangers(tmp_path: Path) -> None:
    write(tmp_path)
    for name in ("README.md", "LICENSE", "shapes.geojson", "context.geojson", ".hidden", "~lock"):
        (tmp_path / name).touch()
    assert load_dataset(tmp_path).problems == ()
    (tmp_path / "even\u202ets.yml").touch()
    (problem,) = load_dataset(tmp_path).problems
    assert problem.code == "unknown_file"
    assert problem.file == "even<U+202E>ts.yml"


def test_that_a_folder_that_cannot_be_listed_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path)

    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert load_dataset(tmp_path).problems == ()


def test_that_a_missing_libyaml_is_told_and_read_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = load(tmp_path, ("events.yaml", "place: zaranj", "place: zarang"))
    monkeypatch.setattr(yaml_reader, "HAS_FAST_PARSER", False)
    monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
    slow = load_dataset(tmp_path)
    assert set(codes(slow.problems)) - set(codes(fast.problems)) == {"slow_parser"}
    assert [p for p in slow.problems if p.code != "slow_parser"] == list(fast.problems)
    assert slow.dataset.events == fast.dataset.events
    assert slow.dataset.sha256 == fast.dataset.sha256


# Encodings


def test_that_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    write(tmp_path)
    for name, text in SOUND.items():
        data = text.replace("place: zaranj", "place: zarang").replace("\n", "\r\n")
        (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + data.encode())
    loaded = load_dataset(tmp_path)
    problem = next(problem for problem in loaded.problems if problem.code == "unknown_place")
    assert (problem.line, problem.column) == (4, 12)
    assert loaded.dataset.places[0].name == "Herat"


def test_that_letters_beyond_ascii_do_not_move_columns(tmp_path: Path) -> None:
    loaded = load(tmp_path, ("events.yaml", "place: zaranj", "place: هرات # 😀"))
    problem = next(problem for problem in loaded.problems if problem.code == "unknown_place")
    assert (problem.line, problem.column, problem.found) == (4, 12, "هرات")


@pytest.mark.parametrize(
    ("data", "line", "column", "fix"),
    [
        ("events:\n  - id: é\n".encode("latin-1"), 2, 9, "Save the file as UTF-8."),
        ("events: []\n".encode("utf-16"), 1, 1, "Save the file as UTF-8; it seems to be UTF-16."),
    ],
)
def test_that_another_encoding_is_told_with_its_place(
    data: bytes, line: int, column: int, fix: str, tmp_path: Path
) -> None:
    write(tmp_path)
    (tmp_path / "events.yaml").write_bytes(data)
    (problem,) = problems_of(tmp_path)
    assert problem.code == "not_utf8"
    assert (problem.line, problem.column, problem.fix) == (line, column, fix)


# What was read


def test_that_the_digest_is_over_names_sizes_and_bytes_in_the_order_of_the_files(
    tmp_path: Path,
) -> None:
    loaded = load(tmp_path)
    expected = hashlib.sha256()
    for name in (
        "dataset.yaml",
        "places.yaml",
        "sources.yaml",
        "organisations.yaml",
        "speakers.yaml",
        "events.yaml",
        "statements.yaml",
        "series.yaml",
    ):
        data = (tmp_path / name).read_bytes()
        expected.update(f"{name} {len(data)}\n".encode() + data)
    assert loaded.dataset.sha256 == expected.hexdigest()
    (tmp_path / "README.md").touch()
    assert load_dataset(tmp_path).dataset.sha256 == expected.hexdigest()
    changed = load(tmp_path, ("series.yaml", "Towns lost", "Towns  lost"))
    assert changed.dataset.sha256 != expected.hexdigest()


def test_that_each_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    opened: list[str] = []
    real: Any = os.open

    def counting(path: Path, *args: int) -> object:
        opened.append(Path(path).name)
        return real(path, *args)

    monkeypatch.setattr(os, "open", counting)
    load_dataset(tmp_path)
    assert sorted(opened) == sorted(SOUND)


@pytest.mark.parametrize(
    ("zone", "offset"),
    [("Asia/Kabul", "+04:30"), ("America/New_York", "-04:00"), ("UTC", "+00:00")],
)
def test_that_the_offset_is_that_of_the_days(zone: str, offset: str, tmp_path: Path) -> None:
    dataset = load(tmp_path, ("dataset.yaml", "Asia/Kabul", zone)).dataset
    assert dataset.utc_offsets == ((date(2021, 8, 1), offset),)


@pytest.mark.parametrize(
    ("zone", "change", "before", "after"),
    [
        ("Europe/Kyiv", date(2022, 3, 27), "+02:00", "+03:00"),  # at 3 in the morning
        ("Asia/Gaza", date(2022, 3, 27), "+02:00", "+03:00"),  # at midnight
        ("America/Nuuk", date(2022, 3, 26), "-03:00", "-02:00"),  # at 10 in the evening
    ],
)
def test_that_the_offset_follows_the_clocks(
    zone: str, change: date, before: str, after: str, tmp_path: Path
) -> None:
    if zone not in zoneinfo.available_timezones():
        pytest.skip("an old zone database")
    folder = write(
        tmp_path,
        ("dataset.yaml", "start: 2021-08-01\n  end: 2021-08-20", PERIOD_2022),
        ("dataset.yaml", "opens_on: 2021-08-12\ntimezone: Asia/Kabul", f"timezone: {zone}"),
    )
    for name in ("events", "statements", "series"):
        (folder / f"{name}.yaml").write_text(f"{name}: []\n", encoding="utf-8")
    dataset = load_dataset(folder).dataset
    assert dataset.utc_offsets == ((date(2022, 2, 25), before), (change, after))
    day_before = change - timedelta(days=1)
    assert [dataset.utc_offset_on(day) for day in (day_before, change)] == [before, after]
    assert dataset.utc_offset_on(date(2022, 4, 30)) == after
    for day, told in ((day_before, before), (change, after)):
        briefing = brief(build_timeline(dataset), day)
        assert f"(UTC{told})" in day_text(briefing)
        assert day_json(briefing)["dataset"]["utc_offset"] == told


PERIOD_2022 = "start: 2022-02-25\n  end: 2022-04-30"


@pytest.mark.parametrize("zone", ["../Kabul", "/etc/passwd", "Asia", "Asia/Kabul/", "x" * 300])
def test_that_a_zone_that_nobody_knows_is_told(zone: str, tmp_path: Path) -> None:
    loaded = load(tmp_path, ("dataset.yaml", "Asia/Kabul", zone))
    assert codes(loaded.problems) == ["unknown_timezone"]
    assert loaded.dataset.utc_offset_on(date(2021, 8, 1)) == ""


def test_that_it_is_told_and_no_zone_called_wrong_where_there_is_no_zone_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zoneinfo, "TZPATH", ())
    monkeypatch.setattr("briefing_app.services.utc_offsets.available_timezones", set)

    def missing(name: str) -> None:
        raise zoneinfo.ZoneInfoNotFoundError(name)

    monkeypatch.setattr("briefing_app.services.utc_offsets.ZoneInfo", missing)
    loaded = load(tmp_path)
    (problem,) = loaded.problems
    assert (problem.code, problem.severity, problem.line) == ("no_timezones", "warning", 9)
    assert loaded.dataset.utc_offset_on(date(2021, 8, 1)) == ""


def test_that_an_empty_value_is_the_same_as_no_field(tmp_path: Path) -> None:
    loaded = load(
        tmp_path, ("events.yaml", "    kind: assault\n", "    kind: assault\n    note:\n")
    )
    assert loaded.problems == ()
    loaded = load(tmp_path, ("events.yaml", "    kind: assault\n", "    kind:\n"))
    assert codes(loaded.problems) == ["missing_field"]


def test_that_a_list_without_entries_is_an_empty_list(tmp_path: Path) -> None:
    for text in ("series: []\n", "series:\n"):
        (tmp_path / "series.yaml").write_text(text, encoding="utf-8")
        write(tmp_path, ("series.yaml", "", text))
        loaded = load_dataset(tmp_path)
        assert loaded.problems == ()
        assert loaded.read["series"] == 0


# Many problems


def test_that_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        ("sources.yaml", "published: 2021-08-07", "published: soon"),
        ("statements.yaml", "value: 2", "value: two"),
        ("events.yaml", "place: airport\n    kind: assault", "place: airfield\n    knd: assault"),
        ("dataset.yaml", "opens_on: 2021-08-12", "opens_on: 2022-08-12"),
    )
    told = [(problem.file, problem.code) for problem in loaded.problems]
    assert told == [
        ("dataset.yaml", "opens_outside_period"),
        ("events.yaml", "rests_on_left_out"),  # zaranj-taken, on the source below
        ("events.yaml", "unknown_place"),
        ("events.yaml", "unknown_field"),
        ("places.yaml", "place_never_named"),
        ("sources.yaml", "bad_day"),
        ("statements.yaml", "wrong_type"),
        ("statements.yaml", "points_to_left_out"),
    ]
    assert loaded.left_out == {
        "places": 0,
        "sources": 1,
        "organisations": 0,
        "speakers": 0,
        "events": 2,
        "statements": 1,
        "series": 0,
    }


def test_that_problems_of_a_dataset_that_cannot_be_shown_are_told_too(tmp_path: Path) -> None:
    write(
        tmp_path,
        ("dataset.yaml", "format: 1\n", ""),
        ("events.yaml", "kind: assault", "kind: 5"),
        ("statements.yaml", "speaker: minister", "speaker: ministre"),
    )
    assert codes(problems_of(tmp_path)) == [
        "missing_field",
        "wrong_type",
        "unknown_speaker",
        "points_to_left_out",
    ]


def test_that_problems_past_counting_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(problem_list, "MAX_LISTED", 2)
    bad = "".join(f"  - id: bad {number}\n" for number in range(4))
    loaded = load(tmp_path, ("series.yaml", "series:\n", f"series:\n{bad}"))
    last = loaded.problems[0]
    assert len(loaded.problems) == 3
    assert (last.code, last.severity, last.line) == ("too_many_problems", "error", 0)
    assert last.message.startswith("18 more problems")
    assert loaded.left_out["series"] == 4
    notes = "".join(f"  - {{id: n{n}, publisher: P, title: T}}\n" for n in range(4))
    loaded = load(tmp_path, ("sources.yaml", "sources:\n", f"sources:\n{notes}"))
    assert {problem.severity for problem in loaded.problems} == {"note"}


def test_that_thousands_of_problems_are_told_in_seconds(tmp_path: Path) -> None:
    sources = "".join(f"  - {{id: s{n}, publisher: P, title: T}}\n" for n in range(5_000))
    events = SOUND["events.yaml"] + "".join(
        f"  - {{id: e{n}, date: 2021-08-12, place: hrat, kind: k, summary: s, "
        f"reports: [{{source: x{n}}}]}}\n"
        for n in range(5_000)
    )
    write(tmp_path, ("sources.yaml", "sources:\n", f"sources:\n{sources}"))
    (tmp_path / "events.yaml").write_text(events, encoding="utf-8")
    start = time.process_time()
    loaded = load_dataset(tmp_path)
    # Without a bound on guessing, 25 million comparisons would take minutes.
    assert time.process_time() - start < 20
    assert loaded.left_out["events"] == 5_000


def test_that_a_dataset_without_holders_has_nothing_to_count(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        ("dataset.yaml", SOUND["dataset.yaml"][SOUND["dataset.yaml"].index("place_sets") :], ""),
        ("places.yaml", "", "places:\n  - {id: a, name: A, kind: town}\n"),
        ("events.yaml", "", "events: []"),
        ("sources.yaml", "", "sources: []"),
        ("statements.yaml", "", "statements: []"),
        ("series.yaml", "", "series: []"),
    )
    assert codes(loaded.problems) == ["nothing_to_count", "place_never_named"]
    assert loaded.dataset.total == 0


def test_that_too_many_records_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_ITEMS", 2)
    assert "too_many_records" in codes(problems_of(write(tmp_path)))


@pytest.mark.parametrize(("most", "fits"), [(60, True), (59, False)])
def test_that_places_times_days_are_bounded(
    most: int, fits: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset_file, "MAX_PLACE_DAYS", most)
    folder = write(tmp_path)  # 3 places, 20 days
    if fits:
        assert load_dataset(folder).problems == ()
        return
    (problem,) = problems_of(folder)
    assert (problem.code, problem.file, problem.line) == ("too_many_place_days", "dataset.yaml", 5)
    assert problem.message == "3 places on each of 20 days are more than can be shown"
    assert (problem.found, problem.expected) == ("60", "at most 59 places times days")


def test_that_guessing_what_was_meant_ends_when_it_gets_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(problem_list, "MAX_COMPARISONS", 3)
    loaded = load(
        tmp_path,
        ("events.yaml", "place: zaranj", "place: zarang"),
        ("events.yaml", "place: herat", "place: heratt"),
    )
    likely = [problem.likely for problem in loaded.problems if problem.code == "unknown_place"]
    assert likely == ["zaranj (Zaranj)", ""]


# What is left out, and what goes with it


def test_that_a_source_takes_along_what_rests_on_it(tmp_path: Path) -> None:
    loaded = load(tmp_path, ("sources.yaml", "published: 2021-08-12", "published: 12 August"))
    # reuters-1: two events, both statements, the series
    assert loaded.left_out == {
        "places": 0,
        "sources": 1,
        "organisations": 0,
        "speakers": 0,
        "events": 2,
        "statements": 2,
        "series": 1,
    }
    cause = next(problem for problem in loaded.problems if problem.code == "rests_on_left_out")
    assert "“reuters-1” was left out" in cause.message
    assert "sources.yaml, line 2" in cause.expected


def test_that_what_only_points_to_a_record_is_kept_without_the_pointer(tmp_path: Path) -> None:
    loaded = load(tmp_path, ("events.yaml", "counted_on: 2021-08-12", "counted_on: 2021-08-15"))
    statement = loaded.dataset.statements[1]
    assert statement.id == "two-lost-again"
    assert statement.forecast is not None
    assert statement.forecast.event is None
    assert statement.forecast.value == "Herat will be taken"
    loaded = load(tmp_path, ("statements.yaml", "value: 2", "value: x"))
    assert [statement.restates for statement in loaded.dataset.statements] == [None]
    loaded = load(tmp_path, ("organisations.yaml", "short_name", "short"))
    assert [speaker.organisation for speaker in loaded.dataset.speakers] == [None]
    assert [series.organisation for series in loaded.dataset.series] == [None]


def test_that_a_statement_keeps_the_places_that_are_left(tmp_path: Path) -> None:
    loaded = load(tmp_path, ("places.yaml", "lon: 62.2", "lon: 622"))
    statement = loaded.dataset.statements[0]
    assert statement.places == ("zaranj",)
    assert [place.parent for place in loaded.dataset.places] == [None, None]


def test_that_the_first_of_two_records_with_one_id_stays(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        ("sources.yaml", "id: afp-1", "id: reuters-1"),
        ("events.yaml", "source: afp-1", "source: reuters-1"),
    )
    (problem,) = loaded.problems
    assert problem.code == "duplicate_id"
    assert "in line 2 too" in problem.message
    assert loaded.dataset.source["reuters-1"].publisher == "Reuters"


def test_that_two_changes_of_a_day_need_an_order_and_only_that(tmp_path: Path) -> None:
    second = """\
  - id: zaranj-back
    date: 2021-08-07
    place: zaranj
    kind: control_change
    holder: gov
    order: {order}
    summary: They came back
    reports:
      - source: afp-1
"""
    for order, expected in (("1", []), ("0", ["order_needed"]), ("-1", ["already_held"])):
        text = SOUND["events.yaml"] + second.format(order=order)
        loaded = load(tmp_path, ("events.yaml", "", text))
        assert codes(loaded.problems) == expected


def test_that_a_day_of_tolerance_is_left_for_publishers_in_the_west(tmp_path: Path) -> None:
    text = "published: 2021-08-07"
    assert load(tmp_path, ("sources.yaml", text, "published: 2021-08-06")).problems == ()
    early = load(tmp_path, ("sources.yaml", text, "published: 2021-08-05"))
    assert codes(early.problems) == ["report_too_early"]
    # The report's own day goes before that of its source.
    mended = load(
        tmp_path,
        ("sources.yaml", text, "published: 2021-08-05"),
        ("events.yaml", "source: afp-1", "source: afp-1\n        published: 2021-08-06"),
    )
    assert mended.problems == ()


def test_that_a_statement_may_have_an_older_source_beside_a_new_one(tmp_path: Path) -> None:
    old = ("statements.yaml", "sources:\n      - reuters-1\n    restates", "{}")
    both = "sources:\n      - afp-1\n      - reuters-1\n    restates"
    assert load(tmp_path, (old[0], old[1], both)).problems == ()
    alone = "sources:\n      - afp-1\n    restates"
    loaded = load(tmp_path, (old[0], old[1], alone))
    assert codes(loaded.problems) == ["report_too_early"]


def test_that_a_statement_cannot_be_published_before_it_was_made(tmp_path: Path) -> None:
    place = ("statements.yaml", "date: 2021-08-13", "date: 2021-08-13\n    published: {}")
    for published, expected in (("2021-08-12", []), ("2021-08-11", ["report_too_early"])):
        loaded = load(tmp_path, (place[0], place[1], place[2].format(published)))
        assert codes(loaded.problems) == expected


def test_that_context_may_lie_outside_the_period(tmp_path: Path) -> None:
    early = ("statements.yaml", "date: 2021-08-12", "date: 2021-07-12")
    assert "outside_period" in codes(load(tmp_path, early).problems)
    context = ("statements.yaml", "organisation: ministry", "context: true")
    assert load(tmp_path, early, context).problems == ()


@pytest.mark.parametrize("name", ["The Insurgents", "the insurgents", "Ins"])
def test_that_a_party_is_known_by_the_names_that_people_use(tmp_path: Path, name: str) -> None:
    loaded = load(tmp_path, ("events.yaml", "holder: ins", f"holder: {name}"))
    assert [problem.likely for problem in loaded.problems] == ["ins"]


def test_that_an_effect_names_place_holder_and_day(tmp_path: Path) -> None:
    loaded = load(tmp_path, ("events.yaml", "voice: ins", "voice: insurgents"))
    problem = next(problem for problem in loaded.problems if problem.code == "unknown_party")
    assert problem.effect == (
        "Left out: this change of control (Herat to Ins, 12 August 2021). "
        "The counts from that day on are without it."
    )
    assert problem.record == "herat-taken"
    assert problem.field == "reports[0].voice"
    assert problem.expected == "gov or ins or independent"
    loaded = load(
        tmp_path,
        ("events.yaml", "holder: ins", "holder: contested"),
        ("events.yaml", "kind: control_change", "kind: control_change\n    oder: 1"),
    )
    (problem,) = loaded.problems
    assert problem.effect.startswith(
        "Left out: this change of control (Zaranj contested, 7 August 2021)."
    )


def test_that_an_effect_says_what_it_can_of_a_record_that_is_all_wrong(tmp_path: Path) -> None:
    loaded = load(tmp_path, ("events.yaml", "events:", "events:\n  - place: [x]\n    date: 5"))
    assert {problem.effect for problem in loaded.problems} == {"Left out: this event."}


@pytest.mark.parametrize(
    ("start", "end", "day"),
    [
        ("0001-01-01", "0001-02-01", "0001-01-01"),
        ("0001-01-01", "0001-02-01", "0001-01-02"),
        ("9999-12-01", "9999-12-31", "9999-12-31"),
    ],
)
def test_that_the_ends_of_the_calendar_are_days_like_others(
    start: str, end: str, day: str, tmp_path: Path
) -> None:
    sources = "".join(
        f"  - {{id: {name}, publisher: P, title: T, published: {day}}}\n" for name in "ab"
    )
    event = (
        f"  - {{id: e, date: {day}, place: herat, kind: control_change, holder: ins, "
        f"summary: S, reports: [{{source: a, published: {day}}}, {{source: b}}]}}\n"
    )
    statement = (
        f"  - {{id: s, date: {day}, published: {day}, speaker: minister, summary: S, "
        f"sources: [a, b], claim: {{metric: places_held, party: ins, value: 1, unit: places, "
        f"as_of: {day}}}}}\n"
    )
    loaded = load(
        tmp_path,
        ("dataset.yaml", "start: 2021-08-01\n  end: 2021-08-20", f"start: {start}\n  end: {end}"),
        ("dataset.yaml", "opens_on: 2021-08-12", f"opens_on: {day}"),
        ("sources.yaml", "", "sources:\n" + sources),
        ("events.yaml", "", "events:\n" + event),
        ("statements.yaml", "", "statements:\n" + statement),
        ("series.yaml", "", "series: []\n"),
    )
    assert [problem for problem in loaded.problems if problem.severity != "note"] == []
    for known_by in (None, date.fromisoformat(day)):
        timeline = build_timeline(loaded.dataset, known_by)
        for shown in (date.fromisoformat(start), date.fromisoformat(day), date.fromisoformat(end)):
            briefing = brief(timeline, shown)
            assert long_date(shown) in day_text(briefing)
            assert day_json(briefing)["date"] == str(shown)


# Properties


TOKENS = [
    *"&*!-?:,[]{}#|>@`'\"%\t\n \x00\x07\x85\u2028\u202e\ufeff😀",
    *("- ", ": ", "---\n", "null", "true", "1e999", "2021-02-30", "9" * 30, "&a ", "*a", "!!str "),
    *("herat", "gov", "contested", "independent", "afp-1", "id: x\n", "  ", "two-lost"),
]


@st.composite
def spoilt_files(draw: st.DrawFn) -> dict[str, str]:
    """The sound dataset with a few cuts, insertions and exchanged words."""
    files = dict(SOUND)
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from([*files, "events.yaml", "statements.yaml"]))
        text = files[name]
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 2, 5, 20])))
        files[name] = text[:start] + draw(st.sampled_from(["", "", *TOKENS])) + text[end:]
    return files


def assert_everything_resolves(dataset: Dataset) -> None:
    known = {kind.name: {record.id for record in getattr(dataset, kind.name)} for kind in KINDS}
    known["parties"] = set(dataset.party)
    known["place_sets"] = {entry.id for entry in dataset.description.place_sets}
    for kind in KINDS:
        records = getattr(dataset, kind.name)
        assert len(records) == len(known[kind.name])
        for record in records:
            for reference in references(kind.name, record.model_dump(by_alias=True)):
                assert reference.id in known[reference.naming.target]


@settings(max_examples=300, deadline=None)
@given(files=spoilt_files())
def test_that_what_was_read_is_shown_or_left_out_and_nothing_else_happens(
    files: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("spoilt")
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    problems: tuple[Problem, ...]
    try:
        loaded = load_dataset(folder)
    except DatasetError as error:
        problems = error.problems
        assert any(problem.severity == "error" for problem in problems)
    else:
        problems = loaded.problems
        assert_counts_add_up(loaded)
        assert_everything_resolves(loaded.dataset)
        timeline = build_timeline(loaded.dataset)
        assert (timeline.counted.sum(axis=0) == timeline.total).all()
        brief(timeline, loaded.dataset.last_day)
    for problem in problems:
        lines = files[problem.file].split("\n")
        assert problem.line <= len(lines)
        assert problem.column <= len(lines[problem.line - 1]) + 1
        assert "Input should" not in problem.message + problem.expected
        assert problem.found
        assert problem.expected
    order = [(problem.file, problem.line, problem.column) for problem in problems]
    assert order == sorted(order)


def assert_counts_add_up(loaded: Loaded) -> None:
    for kind in KINDS:
        left_out = loaded.left_out[kind.name]
        shown = loaded.shown[kind.name]
        assert loaded.read[kind.name] == shown + left_out
        assert shown == len(getattr(loaded.dataset, kind.name))
        errors = [
            problem
            for problem in loaded.problems
            if problem.file == kind.file and problem.severity == "error"
        ]
        assert len(errors) >= left_out >= 0


# The bundled dataset


def test_that_the_bundled_dataset_is_clean_and_whole(bundled: Loaded) -> None:
    assert bundled.problems == ()
    assert bundled.read == {
        "places": 71,
        "sources": 584,
        "organisations": 57,
        "speakers": 120,
        "events": 185,
        "statements": 280,
        "series": 19,
    }
    assert bundled.shown == bundled.read
    dataset = bundled.dataset
    assert len(dataset.counted_rows) == dataset.total == 34
    assert sum(len(event.reports) for event in dataset.events) == 543
    assert dataset.utc_offsets == ((date(2021, 5, 1), "+04:30"),)
    assert dataset.description.opens_on == date(2021, 8, 13)
    assert_everything_resolves(dataset)


def test_that_a_page_says_how_many_records_are_left_out(tmp_path: Path) -> None:
    folder = shutil.copytree(BUNDLED, tmp_path / "copy")
    events = folder / "events.yaml"
    text = events.read_text(encoding="utf-8")
    start = text.index("- id: kabul-taken")
    broken = text[:start] + text[start:].replace("date: 2021-08-15", "date: 2021-88-15", 1)
    events.write_text(broken, encoding="utf-8")
    dataset = load_dataset(folder).dataset
    assert dataset.left_out == 1
    briefing = brief(build_timeline(dataset), date(2021, 8, 15))
    told = "1 record of the dataset is left out because of errors"
    assert told in " ".join(day_text(briefing).split())
    assert day_json(briefing)["dataset"]["left_out"] == 1
