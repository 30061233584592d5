from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.viewmodels.file_watch import QUIET_MS, FileWatch
from briefing_app.viewmodels.session import Session
from tests.services.dataset_folders import SOUND, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "small")


@pytest.fixture
def watch(qapp: object, folder: Path) -> FileWatch:
    watch = FileWatch()
    watch.watch(folder)
    return watch


def write_in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def replace(path: Path, text: str) -> None:
    """As most editors save: beside the file, then over it."""
    neighbour = path.with_name(path.name + ".new")
    neighbour.write_text(text, encoding="utf-8")
    neighbour.replace(path)


@pytest.mark.parametrize("save", [write_in_place, replace])
def test_that_every_save_of_a_file_is_told_once(
    qtbot: QtBot, watch: FileWatch, folder: Path, save: Callable[[Path, str], None]
) -> None:
    told: list[None] = []
    watch.changed.connect(lambda: told.append(None))
    for number in range(1, 4):
        text = SOUND["events.yaml"] + "# again\n" * number
        with qtbot.waitSignal(watch.changed, timeout=5000):
            save(folder / "events.yaml", text)
    assert len(told) == 3


def test_that_several_saves_in_one_go_are_told_once(
    qtbot: QtBot, watch: FileWatch, folder: Path
) -> None:
    told: list[None] = []
    watch.changed.connect(lambda: told.append(None))
    with qtbot.waitSignal(watch.changed, timeout=5000):
        for name in ("events.yaml", "places.yaml", "sources.yaml"):
            replace(folder / name, SOUND[name] + "# again\n")
    qtbot.wait(3 * QUIET_MS)
    assert len(told) == 1


def test_that_a_file_that_goes_and_one_that_comes_are_told(
    qtbot: QtBot, watch: FileWatch, folder: Path
) -> None:
    with qtbot.waitSignal(watch.changed, timeout=5000):
        (folder / "series.yaml").unlink()
    with qtbot.waitSignal(watch.changed, timeout=5000):
        (folder / "series.yaml").write_text(SOUND["series.yaml"], encoding="utf-8")


def test_that_nothing_is_told_of_what_is_no_part_of_the_dataset(
    qtbot: QtBot, watch: FileWatch, folder: Path
) -> None:
    with qtbot.assertNotEmitted(watch.changed, wait=4 * QUIET_MS):
        (folder / ".events.yaml.swp").write_text("an editor's own", encoding="utf-8")
        (folder / "events.yaml~").write_text("a copy", encoding="utf-8")


def test_that_a_look_at_unchanged_files_tells_nothing(
    qtbot: QtBot, watch: FileWatch, folder: Path
) -> None:
    with qtbot.assertNotEmitted(watch.changed):
        watch.look()


def test_that_another_folder_is_watched_instead(
    qtbot: QtBot, watch: FileWatch, folder: Path, tmp_path: Path
) -> None:
    other = write(tmp_path / "other")
    watch.watch(other)
    with qtbot.assertNotEmitted(watch.changed, wait=4 * QUIET_MS):
        replace(folder / "events.yaml", SOUND["events.yaml"] + "# again\n")
    with qtbot.waitSignal(watch.changed, timeout=5000):
        replace(other / "events.yaml", SOUND["events.yaml"] + "# again\n")


def test_that_day_and_place_outlive_a_file_that_is_broken_and_mended(
    qtbot: QtBot, watch: FileWatch, folder: Path
) -> None:
    session = Session()
    failures: list[object] = []
    session.failed.connect(failures.append)
    assert session.open(folder, date(2021, 8, 13))
    session.select_place("herat")
    watch.changed.connect(session.reload)
    before = session.timeline

    with qtbot.waitSignal(watch.changed, timeout=5000):
        replace(folder / "events.yaml", "events:\n  - id: [broken\n")
    assert len(failures) == 1
    assert session.timeline is before

    longer = SOUND["dataset.yaml"].replace("start: 2021-08-01", "start: 2021-07-20")
    with qtbot.waitSignal(watch.changed, timeout=5000):
        replace(folder / "events.yaml", SOUND["events.yaml"])
        replace(folder / "dataset.yaml", longer)
    assert session.briefing is not None
    assert session.timeline is not before
    assert session.briefing.day == date(2021, 8, 13)
    assert session.briefing.day_index == 24
    assert session.place_id == "herat"
