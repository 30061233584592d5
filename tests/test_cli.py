"""The command line, called in this process and, where that matters, in one of its own."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefing_app import __version__, cli
from briefing_app.cli import main
from briefing_app.cli_parser import COMMANDS
from tests.conftest import BUNDLED

SOURCE = Path(__file__).resolve().parents[1] / "src"
Change = Callable[[Path], None]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "briefing_app", *arguments],
        env=os.environ | {"PYTHONPATH": str(SOURCE)} | environment,
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """The bundled dataset with an event at a place that does not exist."""
    folder = tmp_path / "my dataset"
    shutil.copytree(BUNDLED, folder)
    events = folder / "events.yaml"
    text = events.read_text("utf-8")
    assert "place: zaranj\n" in text
    events.write_text(text.replace("place: zaranj\n", "place: zarang\n", 1), "utf-8")
    return folder


@pytest.fixture
def hopeless(tmp_path: Path) -> Path:
    """A folder that is a dataset by name only."""
    folder = tmp_path / "hopeless"
    folder.mkdir()
    (folder / "dataset.yaml").write_text("format: [1\n", "utf-8")
    return folder


# help and version


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_that_help_teaches_by_example_and_names_the_exit_status(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--help"]) == 0
    told = capsys.readouterr().out
    examples = told.partition("examples:\n")[2].partition("\n\n")[0].splitlines()
    examples = [re.split(" {2,}", line.strip())[0] for line in examples]
    assert all(line.split()[0] == "briefing-app" for line in examples)
    assert len(examples) >= 2
    statuses = ["0  good", "1  the dataset", "2  wrong usage", "3  the output"]
    if command == ["diff"]:  # has those of diff
        statuses = ["0  the records are the same", "1  they differ", "2  trouble"]
    for status in statuses:
        assert f"  {status}" in told
    assert max(map(len, told.splitlines())) <= 80


def test_that_the_examples_in_the_help_are_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    from briefing_app.cli_parser import parse

    for command in COMMANDS:
        main([command, "--help"])
        told = capsys.readouterr().out.partition("examples:\n")[2].partition("\n\n")[0]
        for line in told.splitlines():
            words = shlex.split(re.split(r" [|>] ", line)[0])
            assert words[0] == "briefing-app"
            assert parse(words[1:]).command == command


def test_that_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing-app {__version__}\n"


def test_that_help_and_version_load_nothing_heavy() -> None:
    program = (
        "import sys\n"
        "from briefing_app.cli import main\n"
        "main(['--version']); main(['show', '--help'])\n"
        "print({'numpy', 'pydantic', 'yaml', 'typst', 'PySide6'} & set(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.splitlines()[-1] == "set()"


# show


def test_that_what_was_chosen_about_a_brief_is_in_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "day.pdf"
    chosen = "--mark tlp:green --prepared-by Desk --names ps --without map --without table"
    command = ["export", "--date", "2021-05-20", "-o", str(path), *chosen.split()]
    assert main(command) == 0
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    assert text.count("TLP:GREEN") == 4
    assert "Prepared by: Desk" in text
    assert "Who holds" not in text
    assert main([*command, "--mark", "SECRET"]) == 2
    assert "No such handling mark: 'SECRET'. Nothing was written." in capsys.readouterr().err


def test_that_show_prints_the_day_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--date", "2021-08-13"]) == 0
    told = capsys.readouterr().out
    assert "The Taliban hold 18 of 34 provincial capitals, five more than the day before." in told
    assert "With hindsight." in told


@pytest.mark.parametrize("typed", ["2021-08-13", "13 Aug", "13/8", "13 August 2021"])
def test_that_a_day_may_be_typed_as_people_do(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "--date", typed, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["date"] == "2021-08-13"


@pytest.mark.parametrize(
    ("known_by", "expected"),
    [
        ([], None),
        (["--known-by", "that-day"], "2021-08-13"),
        (["--known-by", "12 Aug"], "2021-08-12"),
    ],
)
def test_that_the_knowledge_date_is_the_one_asked_for(
    known_by: list[str], expected: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "--date", "2021-08-13", "--json", *known_by]) == 0
    assert json.loads(capsys.readouterr().out)["known_by"] == expected


def test_that_knowledge_may_end_after_the_period(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--date", "2021-08-13", "--json", "--known-by", "2023-01-01"]) == 0
    assert json.loads(capsys.readouterr().out)["known_by"] == "2023-01-01"


def test_that_a_named_dataset_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(BUNDLED), "--date", "2021-08-15", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["taliban"]["counted"] == 33


def test_that_a_clean_dataset_is_shown_without_complaint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["show", "--date", "2021-08-13"])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", ["show", "export"])
def test_that_a_day_outside_the_period_is_wrong_usage_that_names_the_period(
    command: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "brief.pdf"
    output = ["-o", str(target)] if command == "export" else []
    assert main([command, "--date", "2021-09-08", *output]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "2021-09-08" in told.err
    assert "2021-05-01 to 2021-09-07" in told.err
    assert not target.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["show"], "--date"),
        (["show", "--date", "someday"], "'someday' is not a day"),
        (["show", "--date", "2021-02-30"], "'2021-02-30' is not a day"),
        (["show", "--date", "2021-08-13", "--known-by", "later"], "or that-day"),
        (["show", "--date", "2021-08-13", "--colour"], "--colour"),
        (["show", "--dat", "2021-08-13"], "--date"),
        (["show", "nowhere", "--date", "2021-08-13"], "no file or folder 'nowhere'"),
        (["export", "--date", "2021-08-13"], "-o"),
        (["export", "--date", "2021-08-13", "-o", "brief.docx"], "ends in .pdf"),
        (["export", "--date", "2021-08-13", "-o", "x.pdf", "--paper", "a5"], "'a5'"),
        (["check", "--format", "xml"], "'xml'"),
        (["check", "nowhere"], "no file or folder 'nowhere'"),
        (["view", "--size", "big"], "'big' is not a size"),
        (["view", "--size", "0x800"], "'0x800' is not a size"),
        (["view", "--theme", "pink"], "'pink'"),
        (["view", "--known-by", "that-day"], "needs --date"),
        (["view", "--date", "2022-01-01"], "2021-05-01 to 2021-09-07"),
        (["nowhere"], "no file or folder 'nowhere'"),
        (["shwo"], "Did you mean the command briefing-app show?"),
    ],
)
def test_that_wrong_usage_is_told_and_exits_with_2(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("briefing-app: ")
    assert told in captured.err
    assert "Traceback" not in captured.err


def test_that_show_goes_on_without_faulty_records_and_says_how_many(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(faulty), "--date", "2021-08-06", "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["counts"]["taliban"]["counted"] == 0
    assert "left out 1 (events 1)" in told.err
    assert f"briefing-app check '{faulty}'" in told.err


def test_that_nothing_to_show_exits_with_1_and_says_why(
    hopeless: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(hopeless), "--date", "2021-08-06"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert f"Nothing of {hopeless} can be shown." in told.err
    assert re.search(r"dataset\.yaml:\d+:\d+: error: ", told.err)


def test_that_complaints_cannot_drive_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    main(["show", "--date", "\x1b[31m"])
    assert "\x1b" not in capsys.readouterr().err


# check


def test_that_the_bundled_dataset_is_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    told = capsys.readouterr().out
    read, shown, left_out = totals(told)
    assert (shown, left_out) == (read, 0)
    assert "0 errors" in told


def totals(told: str) -> tuple[int, int, int]:
    line = " ".join(told.split())
    found = re.search(r"Read ([\d,]+) records: shown ([\d,]+), left out ([\d,]+)", line)
    assert found
    read, shown, left_out = (int(number.replace(",", "")) for number in found.groups())
    return read, shown, left_out


def test_that_check_says_where_what_and_how_to_mend(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(faulty)]) == 1
    told = capsys.readouterr()
    assert told.err == ""
    lines = told.out.splitlines()
    found = re.fullmatch(rf"{re.escape(str(faulty))}/events\.yaml:(\d+):(\d+): error: .+", lines[0])
    assert found
    marked = (faulty / "events.yaml").read_text("utf-8").splitlines()[int(found[1]) - 1]
    assert marked[int(found[2]) - 1 :].startswith("zarang")
    assert "    found:        zarang" in lines
    assert "    likely meant: zaranj (Zaranj)" in lines
    read, shown, left_out = totals(told.out)
    assert read == shown + left_out
    assert left_out == 1


def test_that_check_looks_at_the_shapes_too(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (faulty / "shapes.geojson").write_text("{}", "utf-8")
    assert main(["check", str(faulty)]) == 1
    told = capsys.readouterr().out
    assert re.search(r"shapes\.geojson:\d+:\d+: error: ", told)
    assert "2 errors" in told


def test_that_check_as_json_says_the_same(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(faulty), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["read"] == report["shown"] + report["left_out"]
    assert report["left_out"] == report["records"]["events"]["left_out"] == 1
    (error,) = [problem for problem in report["problems"] if problem["severity"] == "error"]
    assert (error["code"], error["found"], error["likely"]) == (
        "unknown_place",
        "zarang",
        "zaranj (Zaranj)",
    )
    assert error["file"] == str(faulty / "events.yaml")
    assert report["errors"] == 1


def test_that_check_of_something_hopeless_says_that_nothing_can_be_shown(
    hopeless: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(hopeless)]) == 1
    told = capsys.readouterr().out
    assert "Nothing can be shown." in told
    assert main(["check", str(hopeless), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["dataset"] is None
    assert report["read"] is None
    assert report["errors"] >= 1


def test_that_the_check_document_names_exactly_the_fields_that_are_written(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(faulty), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    written = {*report} - {"problems"} | {"problems[]", "records.<list>"}
    written |= {f"dataset.{key}" for key in report["dataset"]}
    written |= {f"records.<list>.{key}" for key in report["records"]["events"]}
    written |= {f"problems[].{key}" for key in report["problems"][0]}
    document = (SOURCE.parent / "docs" / "check-formats.md").read_text("utf-8")
    assert set(re.findall(r"^\| `([^`]+)` \|", document, re.MULTILINE)) == written


# export


def test_that_export_writes_a_pdf_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "brief.pdf"
    assert main(["export", "--date", "2021-08-13", "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF-")
    told = capsys.readouterr()
    assert str(target) in told.out
    assert "13 August 2021" in told.out
    assert told.err == ""


def test_that_a_folder_that_is_not_there_exits_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "nowhere" / "brief.pdf"
    assert main(["export", "--date", "2021-08-13", "-o", str(target)]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert str(target) in told.err
    assert not target.parent.exists()


def test_that_a_folder_in_place_of_the_file_exits_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "brief.pdf"
    target.mkdir()
    assert main(["export", "--date", "2021-08-13", "-o", str(target)]) == 3
    assert str(target) in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [target]


def test_that_export_goes_on_without_faulty_records_and_says_how_many(
    faulty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "brief.pdf"
    assert main(["export", str(faulty), "--date", "2021-08-13", "-o", str(target)]) == 0
    assert target.exists()
    assert "left out 1 (events 1)" in capsys.readouterr().err


def test_that_the_ending_of_the_name_chooses_the_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "day.JSON"
    assert main(["export", "--date", "2021-08-13", "-o", str(target)]) == 0
    assert json.loads(target.read_text("utf-8"))["date"] == "2021-08-13"
    told = capsys.readouterr().out
    assert str(target) in told
    assert "With hindsight." in told


@pytest.mark.parametrize("name", ["brief.html", "brief.md"])
def test_that_mark_and_producer_are_on_every_kind_of_brief(name: str, tmp_path: Path) -> None:
    target = tmp_path / name
    options = ["--mark", "tlp:green", "--prepared-by", "Desk", "--without", "map"]
    assert main(["export", "--date", "2021-08-13", *options, "-o", str(target)]) == 0
    told = target.read_text("utf-8")
    assert "TLP:GREEN" in told
    assert "Prepared by: Desk" in told
    assert "Who holds the capital" not in told


def test_that_text_goes_to_standard_output_and_nothing_else_with_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["export", "--date", "2021-08-13", "--format", "json", "-o", "-"]) == 0
    exported = capsys.readouterr().out
    assert main(["show", "--date", "2021-08-13", "--json"]) == 0
    assert exported == capsys.readouterr().out


@pytest.mark.parametrize("name", ["period.csv", "period.json", "period.areas.geojson"])
def test_that_the_whole_period_goes_into_one_file(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / name
    assert main(["export", "--whole-period", "-o", str(target)]) == 0
    assert "2021-05-01" in target.read_text("utf-8")
    assert "1 May – 7 September 2021. With hindsight." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "p.pdf"], "pdf shows one day"),
        (["-o", "p.csv", "--date", "2021-08-13"], "not allowed with"),
        (["-o", "p.csv", "--known-by", "that-day"], "needs --date"),
        (["-o", "p.csv", "--known-by", "2021-04-30"], "known on 2021-04-30"),
    ],
)
def test_that_a_whole_period_that_cannot_be_is_told(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "--whole-period", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "-"], "--format"),
        (["-o", "-", "--format", "pdf"], "pdf is not text"),
        (["-o", "day.json", "--format", "pdf"], "ends in .json, and --format says pdf"),
        (["-o", "day.xlsx"], ".json"),
        (["-o", "day.map.gif"], "say --whole-period"),
        (["-o", "day.csv", "--mark", "TLP:RED"], "csv has no place for --mark"),
        (["-o", "day.map.png", "--without", "map"], "no place for --without"),
        (["-o", "day", "--format", "docx"], "'docx'"),
    ],
)
def test_that_a_format_that_does_not_fit_writes_nothing_and_says_why(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "--date", "2021-08-13", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in captured.err
    assert list(tmp_path.iterdir()) == []


# the window


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], (None, None, None, None, None, None, "")),  # the windows of the last run
        ([str(BUNDLED)], (BUNDLED, None, None, None, None, None, "")),
        (
            ["view", "--theme", "dark", "--size", "1024x700", "--screenshot", "w.png"],
            (BUNDLED, None, None, "dark", Path("w.png"), (1024, 700), ""),
        ),
    ],
)
def test_that_the_window_is_opened_without_a_command(
    arguments: list[str], expected: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = opened_with(monkeypatch, status=0)
    assert main(arguments) == 0
    assert asked == [expected]


def test_that_the_window_gets_day_and_knowledge(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = opened_with(monkeypatch, status=0)
    assert main(["--date", "13 Aug", "--known-by", "that-day"]) == 0
    assert [str(part) for part in asked[0][1:3]] == ["2021-08-13", "2021-08-13"]


def test_that_the_window_gets_a_link_and_the_bundled_dataset_until_it_is_followed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = opened_with(monkeypatch, status=0)
    link = "briefing:small?day=2021-08-13"
    assert main(["view", link]) == 0
    assert main([link]) == 0
    assert asked == [(BUNDLED, None, None, None, None, None, link)] * 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["briefing:small?day=never"], "the day cannot be read"),
        (["briefing:small", "--date", "2021-08-13"], "leave out --date"),
    ],
)
def test_that_a_link_that_cannot_be_followed_opens_nothing(
    arguments: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = opened_with(monkeypatch, status=0)
    assert main(["view", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert asked == []


def test_that_a_picture_that_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened_with(monkeypatch, status=3)
    assert main(["--screenshot", "nowhere/w.png"]) == 3
    assert "'nowhere/w.png' could not be written" in capsys.readouterr().err


def test_that_a_missing_part_of_qt_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "briefing_app.app", None)
    assert main([]) == 1
    assert "show, export, compare and check work without it" in capsys.readouterr().err


def test_that_a_demonstration_is_asked_for_without_a_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = opened_with(monkeypatch, 0)
    assert main(["--demo"]) == 0
    assert main(["view", "--language", "de"]) == 0
    assert [arguments[-1] for arguments in asked] == ["demo", "de"]


def test_that_settings_are_kept_where_one_wishes_or_nothing_is_opened(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked = opened_with(monkeypatch, status=0)
    (tmp_path / "file").touch()
    assert main(["--portable", str(tmp_path / "file")]) == 3
    assert asked == []
    assert "nothing can be written" in capsys.readouterr().err
    assert main(["--portable", str(tmp_path / "settings")]) == 0
    assert asked[0] == (tmp_path / "settings",)
    assert len(asked) == 2


def opened_with(monkeypatch: pytest.MonkeyPatch, status: int) -> list[tuple[object, ...]]:
    """Put a recorder in the place of the window."""
    from types import ModuleType

    asked: list[tuple[object, ...]] = []

    def keep_settings_in(folder: Path) -> None:
        if folder.is_file():
            raise NotADirectoryError(20, "Not a directory")
        asked.append((folder,))

    def run_window(*arguments: object, language: str | None, demo: bool) -> int:
        asked.append((*arguments, *filter(None, (language, demo and "demo"))))
        return status

    stand_in = ModuleType("briefing_app.app")
    stand_in.run_window = run_window  # type: ignore[attr-defined]
    stand_in.keep_settings_in = keep_settings_in  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "briefing_app.app", stand_in)
    return asked


# the process around it


def test_that_show_export_and_check_load_no_qt(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from briefing_app.cli import main\n"
        "assert main(['show', '--date', '2021-08-13']) == 0\n"
        "assert main(['show', '--date', '13 Aug', '--json']) == 0\n"
        f"assert main(['export', '--date', '2021-08-13', '-o', {str(tmp_path / 'b.pdf')!r}]) == 0\n"
        "main(['check'])\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph'))])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines()[-1] == b"[]"


def test_that_output_is_utf_8_whatever_the_terminal_says() -> None:
    done = run("show", "--date", "2021-08-13", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "Government → Taliban, 12–13 Aug" in done.stdout.decode("utf-8")


def test_that_the_module_is_the_same_program() -> None:
    assert run("--version").stdout.decode().strip() == f"briefing-app {__version__}"
    assert run("show").returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_that_a_reader_who_leaves_is_no_trouble(unbuffered: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "briefing_app", "show", "--date", "2021-08-13", "--json"],
        env=os.environ | {"PYTHONPATH": str(SOURCE), "PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"{\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["show", "--date", "2021-08-13"], ["check"]])
def test_that_a_full_disk_exits_with_3(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing_app", *arguments],
            env=os.environ | {"PYTHONPATH": str(SOURCE)},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.returncode == 3
    assert b"The output could not be written" in done.stderr
    assert b"Traceback" not in done.stderr


def test_that_ctrl_c_leaves_quietly_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run_check", interrupted)
    assert main(["check"]) == 130
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "")


def test_that_a_closed_standard_output_is_told_and_is_no_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert main(["check"]) == 3
    assert "standard output is closed" in capsys.readouterr().err


# compare


def test_that_a_new_dataset_can_be_shown_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "my-crisis"
    assert main(["new", str(folder), "--first", "1944-08-15", "--parties", "Axis, Allies"]) == 0
    assert f"check {folder}" in capsys.readouterr().out
    assert main(["check", str(folder)]) == 0
    capsys.readouterr()
    assert main(["show", str(folder), "--date", "1944-09-13"]) == 0
    assert "Allies" in capsys.readouterr().out


def test_that_a_new_dataset_asks_on_a_terminal_for_what_is_not_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("\n15 Aug 1944\n\nAxis, Allies\n\n\n\n"))
    assert main(["new", str(tmp_path / "my-crisis")]) == 0
    asked = capsys.readouterr().out
    assert "Title [My crisis]: First day [2021-05-01]: Last day [1944-09-13]: " in asked
    text = (tmp_path / "my-crisis" / "dataset.yaml").read_text("utf-8")
    assert 'title: "My crisis"' in text
    assert "start: 1944-08-15" in text


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["new", "x"], "--first"),
        (["new", "x", "--first", "someday"], "not a day"),
        (["schema"], "events.yaml"),
        (["schema", "nothing.yaml"], "events.yaml"),
    ],
)
def test_that_makers_of_datasets_are_told_what_to_name(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_that_a_schema_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "events.yaml"]) == 0
    assert "Event" in json.loads(capsys.readouterr().out)["$defs"]


def test_that_compare_prints_what_differs_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--from", "2021-08-06", "--to", "13 Aug"]) == 0
    told = capsys.readouterr().out
    assert "Seventeen of 34 capitals changed hands in seven days" in told
    assert "The world changed: 17 of 34" in told


def test_that_compare_gives_each_side_its_own_knowledge(
    capsys: pytest.CaptureFixture[str],
) -> None:
    days = ["--from", "2021-08-16", "--to", "2021-08-16"]
    assert main(["compare", *days, "--known-by-from", "that-day"]) == 0
    assert "A as known then, B with hindsight" in capsys.readouterr().out
    assert main(["compare", *days, "--known-by-to", "2021-08-20"]) == 0
    assert "A with hindsight, B as known on 20 August" in capsys.readouterr().out


def test_that_compare_prints_a_table_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--from", "2021-08-06", "--to", "2021-08-13", "--csv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("place_id,place,a_date")
    assert len(lines) == 35


@pytest.mark.parametrize(
    ("option", "value"),
    [("--from", "1999-01-01"), ("--to", "never"), ("--known-by-from", "x"), ("--known-by-to", "x")],
)
def test_that_compare_names_the_option_that_is_wrong(
    option: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"--from": "2021-08-06", "--to": "2021-08-13"} | {option: value}
    assert main(["compare", *(word for pair in given.items() for word in pair)]) == 2
    assert f"{option}: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "begins"),
    [("c.pdf", b"%PDF-"), ("c.CSV", b"\xef\xbb\xbfplace_id"), ("c.txt", b"Afghanistan 2021")],
)
def test_that_compare_writes_the_file_that_is_asked_for(
    tmp_path: Path, name: str, begins: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    days = ["--from", "2021-08-06", "--to", "2021-08-13"]
    assert main(["compare", *days, "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert capsys.readouterr().out == f"Wrote {tmp_path / name}.\n"


def test_that_compare_writes_no_file_of_another_kind_or_in_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = ["--from", "2021-08-06", "--to", "2021-08-13"]
    assert main(["compare", *days, "-o", str(tmp_path / "c.doc")]) == 2
    assert "ends in none of .pdf, .csv, .txt" in capsys.readouterr().err
    assert main(["compare", *days, "-o", str(tmp_path / "none" / "c.txt")]) == 3
    assert "was not written: there is no folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
