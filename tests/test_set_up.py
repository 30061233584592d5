"""run.py and the lock files, as far as they can be tried without installing anything."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
APP, BUILD, DEV, MANUAL, VALIDATE = (
    ROOT / "requirements" / f"{name}.txt" for name in ("app", "build", "dev", "manual", "validate")
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of three files that run.py takes for its own."""
    folder = tmp_path / "project"
    (folder / "requirements").mkdir(parents=True)
    for name in ("pyproject.toml", "requirements/app.txt", "requirements/dev.txt"):
        (folder / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", folder)
    monkeypatch.setattr(run, "VENV", folder / ".venv")
    monkeypatch.setattr(run, "STAMP", folder / ".venv" / "stamp")
    monkeypatch.setattr(run, "PYTHON", folder / ".venv" / "python")
    return folder


def pretend_set_up(kind: str) -> None:
    run.VENV.mkdir(exist_ok=True)
    run.PYTHON.touch()
    run.STAMP.write_text("\n".join(run.made_from(kind)), encoding="utf-8")


# --- The stamp: when is the environment good as it is? --------------------------------------------


def test_that_a_fresh_checkout_is_not_set_up(project: Path) -> None:
    assert not run.is_current("app")
    assert not run.is_current("dev")


def test_that_the_window_starts_in_what_was_set_up_for_it_but_the_tests_do_not(
    project: Path,
) -> None:
    pretend_set_up("app")
    assert run.is_current("app")
    assert not run.is_current("dev")


def test_that_the_window_starts_in_what_was_set_up_for_the_tests(project: Path) -> None:
    pretend_set_up("dev")
    assert run.is_current("app")
    assert run.is_current("dev")


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements/app.txt"])
def test_that_a_changed_pin_asks_for_a_new_set_up(project: Path, name: str) -> None:
    pretend_set_up("app")
    (project / name).write_text("changed", encoding="utf-8")
    assert not run.is_current("app")


def test_that_a_moved_folder_asks_for_a_new_set_up(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_set_up("app")
    monkeypatch.setattr(run, "ROOT", project.rename(project.with_name("moved")))
    assert not run.is_current("app")


def test_that_another_python_asks_for_a_new_set_up(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_set_up("app")
    monkeypatch.setattr("platform.python_version", lambda: "3.99.0")
    assert not run.is_current("app")


def test_that_an_environment_whose_python_is_gone_asks_for_a_new_set_up(project: Path) -> None:
    pretend_set_up("app")
    run.PYTHON.unlink()
    assert not run.is_current("app")


def test_that_a_folder_which_run_py_did_not_make_is_left_alone(project: Path) -> None:
    run.VENV.mkdir()
    precious = run.VENV / "precious"
    precious.touch()
    with pytest.raises(run.Trouble, match="was not made by run"):
        run.fill_environment("app")
    assert precious.exists()


# --- The commands ---------------------------------------------------------------------------------


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    seen: list[object] = []

    def remember_set_up(kind: str, needed: dict[str, str]) -> None:
        seen.append(kind)

    def remember_command(command: list[str]) -> int:
        assert command[0] == str(run.PYTHON)
        seen.append(" ".join(command[1:]))
        return 0

    monkeypatch.setattr(run, "set_up", remember_set_up)
    monkeypatch.setattr(run, "become", remember_command)
    monkeypatch.chdir(ROOT)
    return seen


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["app", "-m briefing_app view"]),
        (["--screenshot", "x.png"], ["app", "-m briefing_app view --screenshot x.png"]),
        (["some/dataset"], ["app", "-m briefing_app view some/dataset"]),
        (["cli", "show", "--json"], ["app", "-m briefing_app show --json"]),
        (["cli", "--version"], ["app", "-m briefing_app --version"]),
        (["test"], ["dev", "-m pytest"]),
        (["test", "-k", "slider"], ["dev", "-m pytest -k slider"]),
        (["setup"], ["app"]),
        (["setup", "--dev"], ["dev"]),
    ],
)
def test_which_command_does_what(
    arguments: list[str],
    expected: list[object],
    started: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # so that the change of it is undone
    assert run.main(arguments) == 0
    assert started == expected


def test_that_the_tests_never_need_a_screen(
    started: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    run.main(["test"])
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_that_a_word_too_many_after_setup_is_refused(
    started: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main(["setup", "--develop"]) == 3
    assert started == []
    assert "--dev" in capsys.readouterr().err


def test_that_the_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--help"]) == 0
    words = capsys.readouterr().out.split()
    assert set(run.VERBS) <= set(words)


# --- System libraries -----------------------------------------------------------------------------

QT = run.QT_LIBRARIES
ALL = run.ALL_LIBRARIES


@pytest.mark.parametrize(
    ("verb", "display", "expected"),
    [
        ("window", ":0", ALL),
        ("window", "", QT),
        ("test", ":0", QT),
        ("setup", "", ALL),
        ("cli", ":0", {}),
    ],
)
def test_which_libraries_a_verb_insists_on(
    verb: str, display: str, expected: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("BRIEFING_NO_SYSTEM", raising=False)
    assert run.needed_by(verb) == expected


def test_that_the_user_can_keep_run_py_away_from_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BRIEFING_NO_SYSTEM", "1")
    assert run.needed_by("window") == {}
    assert run.privilege() is None


def test_that_a_library_which_no_system_has_is_missing() -> None:
    assert run.missing({"libno-such-thing.so.0": "no-such-thing"})


def test_that_who_may_not_install_gets_the_command_before_anything_is_fetched(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "ALL_LIBRARIES", {"libno-such-thing.so.0": "no-such-thing"})
    monkeypatch.setattr(run, "privilege", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(run.Trouble) as trouble:
        run.set_up("app", run.ALL_LIBRARIES)
    assert (
        "    sudo apt-get update && sudo apt-get install --no-install-recommends no-such-thing\n"
    ) in str(trouble.value)
    assert not run.VENV.exists()


@pytest.mark.parametrize("manager", ["dnf", "pacman", "zypper"])
def test_that_other_systems_get_a_command_of_their_own(
    manager: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == manager else None)
    assert f"\n    {manager} " in run.how_to_install(["libegl1"])


# --- Older Pythons --------------------------------------------------------------------------------


def test_that_python_3_6_can_read_run_py() -> None:
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_that_an_old_python_is_told_what_is_needed() -> None:
    pretend = "import sys, runpy; sys.version_info = (3, 9, 2); runpy.run_path('run.py')"
    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr.startswith("Briefing needs Python 3.11 or newer; this is ")
    assert done.stdout == ""


# --- The lock files -------------------------------------------------------------------------------


def entries(lock: Path) -> list[str]:
    """One requirement with its hashes each."""
    return lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()


def locked(lock: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries(lock):
        name, _, version = entry.split()[0].partition("==")
        found.setdefault(name, set()).add(version)
    return found


def names(requirements: list[object]) -> set[str]:
    return {
        re.split(r"[<>=~! ;]", text, maxsplit=1)[0].lower()
        for text in requirements
        if isinstance(text, str)
    }


def test_that_there_are_the_lock_files_that_are_read() -> None:
    assert LOCKS == [APP, BUILD, DEV, MANUAL, VALIDATE]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_that_a_lock_file_holds_pins_with_hashes_and_nothing_else(lock: Path) -> None:
    """No address and no option: where packages come from is the machine's business."""
    pin = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^:/@]+?)?(\s+--hash=sha256:[0-9a-f]{64})+")
    assert [entry for entry in entries(lock) if not pin.fullmatch(entry)] == []


def test_that_the_tests_run_with_the_versions_that_the_user_gets() -> None:
    app, dev = locked(APP), locked(DEV)
    assert {name: dev.get(name) for name in app} == app


def test_that_all_that_pyproject_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    found = {lock: set(locked(lock)) for lock in LOCKS}
    assert names(project["project"]["dependencies"]) | names(groups["build"]) <= found[APP]
    for lock in (DEV, MANUAL, VALIDATE):
        assert names(groups[lock.stem]) <= found[lock]
