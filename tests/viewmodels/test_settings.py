from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from briefing_app.viewmodels.settings import Recent, Settings, load_settings, save_settings


def store_at(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)


def test_that_settings_survive_a_restart(tmp_path: Path) -> None:
    settings = Settings(
        "dark", 1.25, "AAAA", ("city", "since"), "vi +{line} {file}",
        (Recent("/data/small", "small", "Small"),),
        {"small": (date(2021, 8, 1), date(2021, 8, 13))},
        {"small": "briefing:small?day=2021-08-13&known=that-day"},
        hide_outcome=True,
    )  # fmt: skip
    save_settings(store_at(tmp_path / "settings.ini"), settings)
    assert load_settings(store_at(tmp_path / "settings.ini")) == settings


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not an ini file at all \x01\x02",
        "[General]\nwindow=not json",
        "[General]\nwindow=[1, 2]",
        '[General]\nwindow="{\\"theme\\": \\"pink\\", \\"text_scale\\": 99, \\"columns\\": 3}"',
    ],
)
def test_that_damaged_settings_fall_back_to_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(content, encoding="utf-8")
    assert load_settings(store_at(path)) == Settings()


def test_that_one_damaged_value_does_not_take_the_others_along(tmp_path: Path) -> None:
    store = store_at(tmp_path / "settings.ini")
    store.setValue("window", '{"theme": "dark", "text_scale": "large"}')
    assert load_settings(store) == Settings(theme="dark")


def test_that_damaged_entries_of_a_list_are_left_out_alone(tmp_path: Path) -> None:
    store = store_at(tmp_path / "settings.ini")
    stored = {
        "editor": ["vi"],
        "recent": [{"path": 3}, "x", {"path": "/a", "dataset_id": "a", "title": "A"}],
        "bookmarks": {"a": ["2021-08-13", "never", 5], "b": "2021-08-13", "c": ["never"]},
        "views": {"a": "briefing:a?day=2021-08-13", "d": 4},
    }
    store.setValue("window", json.dumps(stored))
    assert load_settings(store) == Settings(
        recent=(Recent("/a", "a", "A"),),
        bookmarks={"a": (date(2021, 8, 13),)},
        views={"a": "briefing:a?day=2021-08-13"},
    )


def test_that_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    save_settings(store_at(tmp_path / "file" / "settings.ini"), Settings(theme="dark"))
    assert load_settings(store_at(tmp_path / "file" / "settings.ini")).theme in ("dark", "system")
