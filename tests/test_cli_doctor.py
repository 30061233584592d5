"""doctor tells what a report needs, and nothing about who reports."""

from __future__ import annotations

import getpass
import os
import platform
import re
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

import briefing_app
from briefing_app.services.parts import PARTS, Part, parts_told
from briefing_app.services.resources import bundled_dataset
from briefing_app.widgets.dialogs import about_words

ROOT = Path(__file__).resolve().parents[1]
BUILD_TOOLS = {"editables", "hatchling", "packaging", "pathspec", "pluggy", "tomlkit",
               "trove-classifiers"}  # fmt: skip


def doctor(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own: Qt keeps what it once was told of screen and home."""
    return subprocess.run(
        [sys.executable, "-m", "briefing_app", "doctor", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")} | settings,
    )


def test_that_it_tells_parts_system_dataset_settings_and_screen(tmp_path: Path) -> None:
    done = doctor(HOME=str(tmp_path), XDG_CONFIG_HOME="", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, "")
    headings = [line for line in done.stdout.splitlines() if re.fullmatch(r"[A-Z]\w+", line)]
    assert headings == ["Program", "Parts", "System", "Dataset", "Settings", "Window"]
    assert "Qt platform offscreen" in done.stdout
    assert "fonts: all there" in done.stdout
    assert "no problems" in done.stdout
    assert "~/.config/briefing-app/briefing-app.ini (not written yet)" in done.stdout


def test_that_it_tells_neither_home_nor_name_nor_machine(tmp_path: Path) -> None:
    home = tmp_path / "somebody-with-a-name"
    home.mkdir()
    told = doctor(HOME=str(home), XDG_CONFIG_HOME="", SECRET_TOKEN="kept-to-myself").stdout
    assert home.name not in told
    assert "kept-to-myself" not in told
    assert not re.search(rf"\b{re.escape(getpass.getuser())}\b", told)
    assert not re.search(rf"\b{re.escape(platform.node())}\b", told)


def test_that_of_a_dataset_of_ones_own_only_numbers_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "a-secret-name"
    shutil.copytree(bundled_dataset(), folder)
    events = folder / "events.yaml"
    text = events.read_text(encoding="utf-8").replace("place: zaranj\n", "place: zarang\n", 1)
    events.write_text(text, encoding="utf-8")
    done = doctor(str(folder))
    assert done.returncode == 1
    assert "  1 × unknown_place\n" in done.stdout
    assert "records left out: 1\n" in done.stdout
    for word in ("zarang", "a-secret-name", "Taliban", "afghanistan-2021"):
        assert word not in done.stdout


def test_that_a_dataset_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    done = doctor(str(tmp_path / "missing"))
    assert (done.returncode, done.stdout) == (2, "")


def test_that_every_package_that_is_locked_for_the_program_is_a_part() -> None:
    lock = (ROOT / "requirements" / "app.txt").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)) - BUILD_TOOLS
    assert locked == {part.distribution.lower() for part in PARTS if part.distribution}


@pytest.mark.parametrize("part", [part for part in PARTS if part.distribution],
                         ids=lambda part: part.name)  # fmt: skip
def test_that_the_licence_of_a_part_is_the_one_that_it_states(part: Part) -> None:
    try:
        stated = metadata(part.distribution)
    except PackageNotFoundError:
        pytest.skip("it is not brought along on this system")
    told = "\n".join(
        line
        for field in ("License-Expression", "License", "Classifier")
        for line in stated.get_all(field) or []
    )
    assert part.licence in told or ("BSD License" in told and part.licence == "BSD-3-Clause")


def test_that_about_names_every_part_with_version_and_licence() -> None:
    assert parts_told() in about_words()
    assert re.search(r"^Qt and PySide6 6\.\d+\.\d+: LGPL-3\.0-only$", parts_told(), re.MULTILINE)
    assert "never opens a network connection" in about_words()


def test_that_about_says_where_a_bundle_has_the_texts_of_the_licences(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "_internal" / "briefing_app"
    monkeypatch.setattr(briefing_app, "__file__", str(package / "__init__.py"))
    assert "The texts of the licences" not in about_words()
    texts = tmp_path / "_internal" / "licences"
    texts.mkdir(parents=True)
    assert f"The texts of the licences lie in {texts.resolve()}" in about_words()
