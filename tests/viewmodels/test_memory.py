from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from briefing_app.domain.knowledge import THAT_DAY
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.settings import MAX_BOOKMARKS, MAX_DATASETS, MAX_RECENT
from briefing_app.viewmodels.view_link import ViewLink

DAY = date(2021, 8, 13)


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def test_that_bookmarks_are_kept_by_dataset_and_in_order(qapp: object, store: QSettings) -> None:
    memory = Memory(store)
    assert memory.toggle_bookmark("small", DAY)
    assert memory.toggle_bookmark("small", date(2021, 8, 1))
    assert memory.toggle_bookmark("other", date(2021, 8, 2))
    assert not memory.toggle_bookmark("other", date(2021, 8, 2))
    memory.save()
    again = Memory(store)
    assert again.bookmarks("small") == (date(2021, 8, 1), DAY)
    assert again.bookmarks("other") == ()


def test_that_there_is_an_end_to_what_is_remembered(qapp: object, store: QSettings) -> None:
    memory = Memory(store)
    for number in range(MAX_BOOKMARKS + 5):
        memory.toggle_bookmark("small", date.fromordinal(700_000 + number))
    assert len(memory.bookmarks("small")) == MAX_BOOKMARKS
    for number in range(MAX_DATASETS + 5):
        memory.touch(partial(ViewLink, f"dataset-{number}", DAY))
        memory.save()
    assert len(memory.settings.views) == MAX_DATASETS
    assert memory.view_of("dataset-0") is None
    assert memory.view_of(f"dataset-{MAX_DATASETS + 4}") is not None


def test_that_a_damaged_view_is_none(qapp: object, store: QSettings) -> None:
    memory = Memory(store)
    memory.change(views={"small": "nonsense", "other": "briefing:small?day=2021-08-13"})
    assert memory.view_of("small") is None
    assert memory.view_of("other") is None


def test_that_what_was_in_view_is_saved_soon_after_a_change(qapp: object, store: QSettings) -> None:
    memory = Memory(store)
    view = ViewLink("small", DAY, THAT_DAY, "herat")
    memory.touch(lambda: view)
    assert memory._saving.isActive()
    memory._saving.timeout.emit()  # the time has passed; the window was never closed
    assert Memory(store).view_of("small") == view


def test_that_datasets_opened_lately_are_those_that_are_still_there(
    qapp: object, store: QSettings, tmp_path: Path
) -> None:
    memory = Memory(store)
    folders = [tmp_path / f"dataset-{number}" for number in range(MAX_RECENT + 2)]
    for folder in folders:
        folder.mkdir()
        memory.note_opened(folder, folder.name, folder.name.title())
    memory.note_opened(folders[5], "dataset-5", "Dataset-5")
    folders[-1].rmdir()
    names = [recent.dataset_id for recent in memory.recent()]
    assert names == ["dataset-5", "dataset-10", "dataset-9", "dataset-8", "dataset-7",
                     "dataset-6", "dataset-4", "dataset-3", "dataset-2"]  # fmt: skip
    memory.save()
    assert [recent.dataset_id for recent in Memory(store).recent()] == names
