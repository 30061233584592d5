"""Every code of a problem, each raised by one small change to a sound dataset."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing_app.domain.problem import DatasetError, Problem
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.problem_list import CODES
from tests.services.dataset_folders import SOUND, load

Change = tuple[str, str, str]


@dataclass(frozen=True)
class Case:
    """A change, the code it raises, where the problem points, and how many records go."""

    code: str
    change: Change
    points_at: str  # the text at the position of the problem
    left_out: int = 0
    likely: str = ""
    besides: tuple[str, ...] = ()  # other codes that follow from the same change


EVENTS, STATEMENTS, PLACES = "events.yaml", "statements.yaml", "places.yaml"
SOURCES, SERIES, DATASET = "sources.yaml", "series.yaml", "dataset.yaml"
LONG = "x" * 10_001

# Everything below is left out of the dataset, or kept, and the rest is shown.
SHOWN = [
    # files
    Case("unknown_file", ("event.yaml", "", "events: []"), "", likely=""),
    Case("unknown_list", (SERIES, "series:", "extra: 1\nseries:"), "extra: 1"),
    # YAML, inside one record
    Case("yaml_alias", (EVENTS, "place: airport", "place: &a airport"), "&a airport", 1),
    Case("yaml_tag", (EVENTS, "date: 2021-08-07", "date: !!str 2021-08-07"), "!!str", 1),
    Case("duplicate_key", (EVENTS, "kind: assault", "kind: assault\n    kind: x"), "kind: x", 1),
    Case(
        "control_character",
        (STATEMENTS, "summary: The minister said it again", 'summary: "again\\0"'),
        '"again',
        1,
    ),
    Case(
        "direction_control",
        (STATEMENTS, "summary: The minister said it again", "summary: again\u202e"),
        "again",
        0,
    ),
    Case(
        "too_many_entries",
        (PLACES, "parent: herat", f"aliases: [{'a,' * 10_001}]"),
        "[a,a",
        2,
        besides=("rests_on_left_out",),
    ),
    # fields
    Case("not_a_record", (SERIES, "series:", "series:\n  - just text"), "just text", 1),
    Case("missing_field", (EVENTS, "    kind: assault\n", ""), "id: airport-shelled", 1),
    Case(
        "unknown_field",
        (EVENTS, "    kind: assault\n", "    kind: assault\n    mannner: x\n"),
        "mannner: x",
        1,
        likely="manner",
    ),
    Case("wrong_type", (EVENTS, "kind: assault", "kind: 12"), "12", 1),
    Case(
        "not_allowed",
        (EVENTS, "voice: ins", "stance: assert"),
        "assert\n",
        1,
        likely="asserts",
        besides=("points_to_left_out",),
    ),
    Case("bad_day", (STATEMENTS, "date: 2021-08-13", "date: 2021-02-30"), "2021-02-30", 1),
    Case("bad_id", (EVENTS, "id: airport-shelled", "id: airport shelled"), "airport shelled", 1),
    Case("empty_value", (EVENTS, "kind: assault", "kind: ''"), "''", 1),
    Case("too_long", (EVENTS, "Shells fell on the airport", LONG), LONG, 1),
    Case(
        "out_of_range",
        (PLACES, "    parent: herat", "    lat: 91"),
        "91",
        2,
        besides=("rests_on_left_out",),
    ),
    Case(
        "days_out_of_order",
        (EVENTS, "counted_on: 2021-08-12", "counted_on: 2021-08-14"),
        "2021-08-14",
        1,
        besides=("points_to_left_out",),
    ),
    Case(
        "event_without_report",
        (EVENTS, "    reports:\n      - source: afp-1\n        voice: independent\n", ""),
        "id: zaranj-taken",
        1,
        besides=("source_never_used",),
    ),
    Case(
        "statement_without_source",
        (STATEMENTS, "sources:\n      - reuters-1\n    restates", "sources: []\n    restates"),
        "[]",
        1,
    ),
    # ids
    Case("duplicate_id", (EVENTS, "id: airport-shelled", "id: zaranj-taken"), "zaranj-taken", 1),
    Case(
        "unknown_place",
        (EVENTS, "place: zaranj", "place: zarang"),
        "zarang",
        1,
        likely="zaranj (Zaranj)",
    ),
    Case("unknown_party", (EVENTS, "holder: ins", "holder: inss"), "inss", 1, likely="ins"),
    Case(
        "unknown_place_set",
        (STATEMENTS, "place_set: capitals", "place_set: capital"),
        "capital",
        1,
        likely="capitals",
        besides=("points_to_left_out",),
    ),
    Case(
        "unknown_source",
        (SERIES, "source: reuters-1", "source: reuter-1"),
        "reuter-1",
        1,
        likely="reuters-1 (Reuters)",
    ),
    Case(
        "unknown_organisation",
        (SERIES, "organisation: ministry", "organisation: ministri"),
        "ministri",
        1,
        likely="ministry (The Ministry)",
    ),
    Case(
        "unknown_speaker",
        (
            STATEMENTS,
            "speaker: minister\n    summary: The minister said it",
            "speaker: x\n    summary: It",
        ),
        "x",
        1,
    ),
    Case("unknown_event", (STATEMENTS, "event: herat-taken", "event: nothing"), "nothing", 1),
    Case("unknown_statement", (STATEMENTS, "restates: two-lost", "restates: x"), "x", 1),
    Case(
        "rests_on_left_out",
        (PLACES, "kind: airport", "kind: 5"),
        "airport",
        2,
        besides=("wrong_type",),
    ),
    Case(
        "points_to_left_out",
        ("organisations.yaml", "name: The Ministry", "name: 5"),
        "ministry",
        1,
        besides=("wrong_type",),
    ),
    # sense
    Case("change_without_holder", (EVENTS, "    holder: ins\n", ""), "control_change", 1),
    Case(
        "holder_without_change",
        (EVENTS, "kind: assault", "kind: assault\n    holder: gov"),
        "gov",
        1,
    ),
    Case(
        "contested_at_start",
        (PLACES, "initial_holder: gov", "initial_holder: contested"),
        "contested",
        2,
        besides=("rests_on_left_out", "points_to_left_out"),
    ),
    Case(
        "never_asserted",
        (EVENTS, "- source: afp-1", "- source: afp-1\n        stance: denies"),
        "- source: afp-1",
        1,
    ),
    Case(
        "report_too_early", (SOURCES, "published: 2021-08-07", "published: 2021-08-05"), "afp-1", 1
    ),
    Case(
        "order_needed",
        (
            EVENTS,
            "  - id: airport-shelled",
            "  - id: zaranj-retaken\n    date: 2021-08-07\n    place: zaranj\n"
            "    kind: control_change\n    holder: gov\n    summary: Back\n"
            "    reports: [{source: afp-1}]\n  - id: airport-shelled",
        ),
        "id: zaranj-retaken",
        1,
    ),
    Case("outside_period", (EVENTS, "date: 2021-08-07", "date: 2021-07-31"), "2021-07-31", 1),
    Case(
        "bad_range",
        (STATEMENTS, "      value: 2\n", "      value: 2\n      upper: 3\n"),
        "3",
        1,
        besides=("points_to_left_out",),
    ),
    Case(
        "parent_loop",
        (PLACES, "parent: herat", "parent: airport"),
        "airport",
        2,
        besides=("rests_on_left_out",),
    ),
    Case("already_held", (EVENTS, "holder: ins", "holder: gov"), "gov"),
    Case("repeats_not_before", (EVENTS, "repeats: spokesman-1", "repeats: afp-1"), "afp-1"),
    Case(
        "restates_later",
        (STATEMENTS, "restates: two-lost", "restates: two-lost-again"),
        "two-lost-again",
    ),
    Case("point_outside_period", (SERIES, "date: 2021-08-12", "date: 2021-09-12"), "2021-09-12"),
    Case("too_many_places", (DATASET, "total: 2", "total: 1"), "1", besides=("above_total",)),
    Case("places_not_listed", (DATASET, "total: 2", "total: 3"), "3"),
    Case(
        "empty_set",
        (DATASET, "    total: 2\n", "    total: 2\n  - id: ports\n    name: Ports\n"),
        "ports",
    ),
    Case(
        "opens_outside_period",
        (DATASET, "opens_on: 2021-08-12", "opens_on: 2021-08-21"),
        "2021-08-21",
    ),
    Case(
        "unknown_timezone",
        (DATASET, "Asia/Kabul", "Asia/Kabull"),
        "Asia/Kabull",
        likely="Asia/Kabul",
    ),
    Case(
        "unknown_metric",
        (SERIES, "metric: places_held", "metric: place_held"),
        "place_held",
        likely="places_held",
    ),
    Case(
        "long_quote",
        (
            STATEMENTS,
            "summary: The minister said it again",
            f"summary: Again\n    quote: {' '.join(['word'] * 26)}",
        ),
        "word word",
    ),
    Case(
        "unread_draft",
        (STATEMENTS, "The minister said it again", "The minister said put into your own words."),
        "The minister said put",
    ),
    Case("above_total", (STATEMENTS, "      value: 2\n", "      value: 3\n"), "3"),
    Case("above_total", (STATEMENTS, "      value: 2\n", "      value: 9\n      of: 8\n"), "9"),
    Case(
        "above_total",
        (
            STATEMENTS,
            "places_held\n      party: ins\n      place_set: capitals\n      value: 2\n"
            "      unit: places",
            "territory_share\n      operator: between\n      value: 90\n      upper: 110\n"
            "      unit: percent",
        ),
        "110",
    ),
    Case("above_total", (SERIES, "        value: 2\n", "        value: 2\n        of: 1\n"), "2"),
    Case("same_name", (PLACES, "name: Zaranj", "name: HERAT"), "HERAT"),
    Case("same_name", (PLACES, "name: Zaranj", "name: Zaranj\n    aliases: [x, Herat]"), "Herat"),
    Case(
        "same_name",
        (
            "speakers.yaml",
            "speakers:",
            "speakers:\n  - id: other\n    name: Other\n    aliases: [The Minister]",
        ),
        "The Minister",
    ),
    Case(
        "party_never_named",
        (DATASET, "parties:", "parties:\n  - id: guest\n    name: Guest\n    short_name: Guest"),
        "guest",
    ),
    Case(
        "place_never_named",
        (
            PLACES,
            "  - id: airport",
            "  - id: bamyan\n    name: Bamyan\n    kind: town\n  - id: airport",
        ),
        "bamyan",
    ),
    Case(
        "source_never_used",
        (SOURCES, "sources:", "sources:\n  - id: unused\n    publisher: P\n    title: T"),
        "unused",
    ),
]

# With these nothing can be shown, or nothing of a file.
FATAL = [
    Case("empty_file", (EVENTS, "", "# nothing yet\n"), ""),
    Case("not_a_mapping", (EVENTS, "", "- id: x\n"), "- id: x"),
    Case("missing_list", (EVENTS, "events:", "evnts:"), "evnts:", likely="evnts"),
    Case("yaml_syntax", (EVENTS, "place: zaranj", "place: 'zaranj"), ""),
    Case("yaml_key", (EVENTS, "place: zaranj", "[place]: zaranj"), "[place]"),
    Case("too_deep", (EVENTS, "place: zaranj", f"place: {'[' * 18}{']' * 18}"), "[]"),
    Case("several_documents", (EVENTS, "events:", "events: []\n---\nmore:"), "---"),
    Case("unknown_format", (DATASET, "format: 1", "format: 2\nnew_field: 3"), "2"),
    Case("reserved_id", (DATASET, "id: ins", "id: contested"), "contested"),
    Case("duplicate_id", (DATASET, "id: ins", "id: gov"), "gov"),
    Case("no_places", (PLACES, "", "places: []"), ""),
]


# Raised by tests of their own, in the files named.
ELSEWHERE = {
    "test_dataset_file.py": (
        "not_found",
        "not_a_dataset",
        "missing_file",
        "unreadable_file",
        "file_too_large",
        "slow_parser",
        "not_utf8",
        "too_many_records",
        "nothing_to_count",
        "no_timezones",
        "too_many_place_days",
        "too_many_problems",
    ),
    "test_dataset_notes.py": ("never_loses",),
    "test_pack_file.py": (
        "not_a_pack",
        "pack_entry",
        "pack_manifest",
        "pack_damaged",
        "pack_hash",
        "pack_too_large",
    ),
    "test_shapes_check.py": (
        "bad_shapes",
        "shape_without_place",
        "place_without_shape",
        "outside_shape",
    ),
    "../importing/test_mapping_file.py": ("unknown_column",),
}


def test_that_every_code_has_a_test() -> None:
    tested = {case.code for case in SHOWN + FATAL}
    for file, codes in ELSEWHERE.items():
        text = (Path(__file__).parent / file).read_text(encoding="utf-8")
        assert all(f'"{code}"' in text for code in codes)
        tested.update(codes)
    assert tested == set(CODES)


def text_at(folder: Path, problem: Problem) -> str:
    """What stands where a problem points, to the end of the file."""
    text = (folder / problem.file).read_text(encoding="utf-8")
    lines = text.split("\n")
    return "\n".join([lines[problem.line - 1][problem.column - 1 :], *lines[problem.line :]])


def names(cases: list[Case]) -> list[str]:
    return [f"{case.code}-{number}" for number, case in enumerate(cases)]


def test_that_the_sound_dataset_has_no_problem(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert loaded.problems == ()
    assert loaded.read == loaded.shown
    assert loaded.shown["events"] == 3


@pytest.mark.parametrize("case", SHOWN, ids=names(SHOWN))
def test_that_a_fault_has_its_code_and_place_and_the_rest_is_shown(
    case: Case, tmp_path: Path
) -> None:
    file, _, new = case.change
    loaded = load(tmp_path, case.change) if file in SOUND else load_with(tmp_path, file, new)
    assert {problem.code for problem in loaded.problems} == {case.code, *case.besides}
    problem = next(problem for problem in loaded.problems if problem.code == case.code)
    check_words(problem, case)
    if case.points_at:
        assert text_at(tmp_path, problem).startswith(case.points_at)
    assert sum(loaded.left_out.values()) == case.left_out
    assert all(loaded.read[name] >= SOUND[f"{name}.yaml"].count("- id:") for name in loaded.read)
    if problem.severity == "error":
        assert problem.effect.startswith("Left out: ")
        assert loaded.left_out[problem.file.removesuffix(".yaml")] > 0


def load_with(folder: Path, file: str, text: str) -> Loaded:
    (folder / file).write_text(text, encoding="utf-8")
    return load(folder)


def check_words(problem: Problem, case: Case) -> None:
    assert problem.severity == CODES[case.code].severity
    assert problem.likely == case.likely
    for words in (problem.message, problem.found, problem.expected, problem.effect, problem.fix):
        assert words
        assert "\n" not in words
    assert str(problem).startswith(f"{problem.file}:{problem.line}:{problem.column}: ")


@pytest.mark.parametrize("case", FATAL, ids=names(FATAL))
def test_that_nothing_is_shown_without_a_file_that_is_required(case: Case, tmp_path: Path) -> None:
    with pytest.raises(DatasetError) as caught:
        load(tmp_path, case.change)
    problem = next(problem for problem in caught.value.problems if problem.code == case.code)
    check_words(problem, case)
    assert problem.effect == "Nothing can be shown."
    if case.points_at:
        assert text_at(tmp_path, problem).startswith(case.points_at)
