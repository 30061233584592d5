"""Input from somebody who means harm, or whose tools do: on the command line and in the window.

Every case is a sound dataset with one thing in it that hurts. Whatever it is, the program ends,
says what and where, and takes no text for markup.
"""

# ruff: noqa: E501 - a case is a line

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from briefing_app.cli import main
from briefing_app.services import dataset_files, dataset_folder
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.dataset_folder import MAX_STRANGERS
from briefing_app.services.plain_text import DIRECTION_CONTROLS
from briefing_app.services.resources import resource
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from tests.services.dataset_folders import SOUND, write
from tests.windows import make_window

EVENTS, PLACES, DATASET = "events.yaml", "places.yaml", "dataset.yaml"
POSIX = os.name == "posix"


@dataclass(frozen=True)
class Case:
    """What is done to the files, and what `check` says of it; "" where there is nothing to say."""

    name: str
    spoil: Callable[[Path], object]
    told: str
    place: str = ""


def exchange(file: str, old: str, new: str) -> Callable[[Path], object]:
    def spoil(folder: Path) -> None:
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_bytes(text.replace(old, new, 1).encode("utf-8"))

    return spoil


def replace(file: str, data: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / file).write_bytes(data)


def link(file: str, target: str) -> Callable[[Path], object]:
    def spoil(folder: Path) -> None:
        (folder / file).unlink(missing_ok=True)
        (folder / file).symlink_to(target)

    return spoil


def pipe(file: str) -> Callable[[Path], object]:
    def spoil(folder: Path) -> None:
        (folder / file).unlink(missing_ok=True)
        os.mkfifo(folder / file)

    return spoil


def beside(*names: bytes) -> Callable[[Path], object]:
    def spoil(folder: Path) -> None:
        for name in names:
            Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).touch()  # noqa: PTH118

    return spoil


def collection(*features: str) -> bytes:
    return f'{{"type": "FeatureCollection", "features": [{", ".join(features)}]}}'.encode()


def area(code: str, coordinates: str) -> str:
    return (
        f'{{"type": "Feature", "properties": {{"admin1_code": {code}}}, '
        f'"geometry": {{"type": "Polygon", "coordinates": {coordinates}}}}}'
    )


HERAT, DAY = "name: Herat", "date: 2021-08-12"
BOMB = "a: &a [x]\n" + "".join(
    f"{chr(98 + level)}: &{chr(98 + level)} [{','.join(['*' + chr(97 + level)] * 9)}]\n"
    for level in range(9)
)
LATIN = SOUND[EVENTS].replace("took Herat", "took H\xe9rat").encode("latin-1")
SHAPES = "shapes.geojson"

YAML = [
    Case("alias bomb", replace(EVENTS, f"{BOMB}events: *j\n".encode()), "Anchors and aliases"),
    Case("deep lists", replace(EVENTS, b"events: " + b"[" * 200_000), "More than 20 levels", "1:"),
    Case(
        "long text", exchange(PLACES, HERAT, "name: " + "x" * 1_000_000), "1,000,000 char", "3:11"
    ),
    Case(
        "long id", exchange(PLACES, "id: herat", "id: " + "x" * 1_000_000), "characters; the most"
    ),
    Case(
        "long name of a field", exchange(PLACES, HERAT, "x" * 1_000_000 + ": y"), "without a colon"
    ),
    Case(
        "many fields", exchange(PLACES, HERAT, "\n    ".join(f"k{n}: 1" for n in range(20_000))), ""
    ),
    Case("UTF-16", replace(EVENTS, SOUND[EVENTS].encode("utf-16")), "seems to be UTF-16", "1:1"),
    Case("Latin-1", replace(EVENTS, LATIN), "byte 0xE9 stands for no character", "18:25"),
    Case("byte order mark", replace(EVENTS, b"\xef\xbb\xbf" + SOUND[EVENTS].encode()), ""),
    Case("NUL", exchange(EVENTS, "took Herat", "took\0Herat"), "control character, U+0000", "18:"),
    Case(
        "escaped NUL", exchange(EVENTS, "They took Herat", '"took\\0"'), "control character", "18:"
    ),
    Case(
        "terminal", exchange(PLACES, HERAT, 'name: "\\e[2J"'), "control character, U+001B", "3:11"
    ),
    Case("tab", exchange(EVENTS, f"    {DAY}", f"\t{DAY}"), "A tab indents the line", "12:1"),
    Case("field twice", exchange(PLACES, HERAT, f"{HERAT}\n    {HERAT}"), "is there twice", "4:5"),
    Case(
        "tag", exchange(PLACES, HERAT, "name: !!python/object:os.system x"), "Tags are not", "3:11"
    ),
    Case("merge", exchange(PLACES, HERAT, f"<<: {{a: b}}\n    {HERAT}"), "<<"),
    Case("two documents", exchange(EVENTS, "events:", "events: []\n---\nevents:"), "second YAML"),
    Case("Norway", exchange(PLACES, HERAT, "name: no"), ""),
    Case("Norway as a party", exchange(EVENTS, "holder: ins", "holder: no"), "“no” is not a party"),
    Case("an hour", exchange(EVENTS, DAY, f"{DAY}T10:00:00Z"), "a day without an hour", "12:11"),
    Case("a time", exchange(EVENTS, DAY, "date: 12:30"), "a day without an hour", "12:11"),
    Case("year 0", exchange(EVENTS, DAY, "date: 0000-01-01"), "not a day of the calendar", "12:11"),
    Case("year 9999", exchange(EVENTS, DAY, "date: 9999-12-31"), "date_latest", "13:18"),
    Case(
        "long period", exchange(DATASET, "2021-08-20", "9999-12-31"), "longer than a hundred years"
    ),
    Case("not a number", exchange(PLACES, "lat: 34.3", "lat: .nan"), "must be a number"),
    Case("infinite", exchange(PLACES, "lat: 34.3", "lat: 1e999"), "lat"),
    Case("huge number", exchange(PLACES, "lat: 34.3", f"lat: {'9' * 5000}"), "lat"),
    Case(
        "long reference", exchange(EVENTS, "repeats: spokesman-1", "repeats: " + "x" * 200_000), "…"
    ),
    Case("direction", exchange(PLACES, HERAT, "name: \u202eHerat"), "turns text round", "3:11"),
]
GEOJSON = [
    Case("deep JSON", replace(SHAPES, b"[" * 1_000_000), "nested too deeply"),
    Case("NaN in a shape", replace(SHAPES, collection(area('"x"', "[[[NaN, 1], [1, 1], [2, 2]]]"))),
         "outside −180 to 180"),
    Case("digits", replace(SHAPES, collection(area('"x"', f"[[[{'9' * 9000}, 1]]]"))), "too many dig"),
    Case("list for a code", replace(SHAPES, collection(area('["x"]', "{}"))), "not lists of positions"),
    Case("half a character", replace(SHAPES, collection(area('"\\ud800"', "[]"))), "admin1_code"),
    Case("markup", replace(SHAPES, collection(area('"<b>\u202ex"', "[]"))), "<b><U+202E>x"),
    Case("many shapes", replace(SHAPES, collection(*[
        area(f'"{number}"', "[]") for number in range(11_000)
    ])), "more problems are not listed"),
]  # fmt: skip
FILES = [
    Case("link to itself", link(EVENTS, EVENTS), "cannot be read", ":0:0"),
    Case("link in a circle", link(EVENTS, "../small/events.yaml"), "cannot be read", ":0:0"),
    Case("endless device", link(EVENTS, "/dev/zero"), "is not a file", ":0:0"),
    Case("pipe", pipe(EVENTS), "is not a file", ":0:0"),
    Case("pipe for shapes", pipe(SHAPES), "cannot be drawn: it is not a file"),
    Case("pipe for a paper", pipe("README"), ""),
    Case("odd names", beside(b"a\nb.yaml", b"\xff.yaml", b"<b>.yaml", b"\x1b[2J", "\u202e".encode()),
         "is not read"),
    Case("many files", beside(*[f"{n}.txt".encode() for n in range(MAX_STRANGERS + 3)]),
         "3 more files are not read"),
]  # fmt: skip
CASES = [*YAML, *GEOJSON, *(FILES if POSIX else [])]


def ids(case: Case) -> str:
    return case.name.replace(" ", "-")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "small")


def harmless(text: str) -> bool:
    """Whether no sign drives a terminal or turns a line round."""
    return not re.search(f"[\x00-\x09\x0b-\x1f\x7f-\x9f{DIRECTION_CONTROLS}]", text)


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_that_every_command_ends_and_check_says_what_and_where(
    case: Case, folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case.spoil(folder)
    status = main(["check", str(folder)])
    told = capsys.readouterr()
    assert status in (0, 1)
    assert case.told in " ".join(told.out.split())
    assert case.place in told.out
    assert harmless(told.out)
    assert len(max(told.out.splitlines(), key=len)) < 1500
    for form in ("json", "sarif"):
        assert main(["check", str(folder), "--format", form]) == status
        json.loads(capsys.readouterr().out)
    for command in (
        ["show", str(folder), "--date", "2021-08-12"],
        ["export", str(folder), "--date", "2021-08-12", "--format", "html", "-o", "-"],
        ["export", str(folder), "--date", "2021-08-12", "--format", "map.svg", "-o", "-"],
        ["pack", str(folder), "-o", str(tmp_path / "small.briefing")],
        ["diff", str(folder), str(folder)],
    ):
        assert main(command) in (0, 1, 2)
        shown = capsys.readouterr()
        assert harmless(shown.err)


# Text everywhere that a page or a window might take for markup

MARKUP = "<b>bold</b><img src=x onerror=alert(1)>&lt;i&gt;"
FIELD = re.compile(
    r"(name|title|summary|says|short_name|publisher|quote|role|venue|unit|topics|value): (?!\d)(.+)"
)


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """A dataset in which every text is markup."""
    folder = write(tmp_path / "marked")
    for file in folder.iterdir():
        text = FIELD.sub(lambda found: f"{found[1]}: '{MARKUP}'", file.read_text("utf-8"))
        file.write_text(text, "utf-8")
    assert not any(load_dataset(folder).left_out.values())
    return folder


def test_that_markup_stays_text_on_every_page(
    marked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for format in ("html", "md", "map.svg", "chart.svg"):
        day = ["export", str(marked), "--date", "2021-08-12", "--format", format]
        assert main([*day, "-o", "-"]) == 0
        assert re.search(r"(?<!\\)<(b>bold|img)", capsys.readouterr().out) is None, format


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts(resource("fonts"))
    window = make_window(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    yield window


def test_that_markup_stays_text_in_the_window(
    window: MainWindow, marked: Path, qtbot: QtBot
) -> None:
    assert window.session.open(marked)
    for action in ("show_evidence", "problems", "compare_days", "search_all", "about_dataset"):
        window.actions_by_name[action].trigger()
        qtbot.wait(20)
        window.grab()
        for label in window.findChildren(QLabel):
            if "<b>" in label.text():
                assert label.textFormat() == Qt.TextFormat.PlainText, label.objectName()


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_that_the_window_opens_it_or_says_why_not(
    case: Case, window: MainWindow, folder: Path
) -> None:
    assert window.session.open(folder)
    case.spoil(folder)
    good = window.session.reload()
    window.actions_by_name["problems"].trigger()
    window.grab()
    if not good:
        assert window.problem_panel.isVisible()
        assert window.problem_panel.title.text().startswith("Nothing can be shown")
    assert window.session.briefing is not None  # the last good one stays


# Files that change, and folders that may not be read


def test_that_a_file_which_somebody_keeps_writing_is_given_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter(range(1000))
    monkeypatch.setattr(dataset_files, "_stamp", lambda _file: (next(times), 0))
    (problem,) = [
        problem
        for problem in _problems(folder, monkeypatch)
        if problem.startswith("places.yaml is being written")
    ]
    assert problem


def _problems(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    from briefing_app.domain.problem import DatasetError

    with pytest.raises(DatasetError) as caught:
        load_dataset(folder)
    return [problem.message for problem in caught.value.problems]


def test_that_a_file_which_changed_while_it_was_read_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamps = iter([(1, 1), (2, 2)])  # of the first file before and after; the rest stays
    monkeypatch.setattr(dataset_files, "_stamp", lambda _file: next(stamps, (3, 3)))
    assert load_dataset(folder).problems == ()


@pytest.mark.skipif(not POSIX or os.geteuid() == 0, reason="root may read everything")
def test_that_a_folder_without_rights_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.chmod(0)
    try:
        assert main(["check", str(folder)]) == 1
        assert "Permission denied" in capsys.readouterr().out
    finally:
        folder.chmod(0o700)


def test_that_files_nobody_reads_are_told_up_to_a_limit(folder: Path) -> None:
    assert dataset_folder.MAX_STRANGERS == 100
    for number in range(5000):
        (folder / f"{number}.txt").touch()
    problems = load_dataset(folder).problems
    assert len(problems) == MAX_STRANGERS + 1
    assert any(problem.message == "4,900 more files are not read" for problem in problems)
