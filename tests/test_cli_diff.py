"""`briefing-app diff`: two versions of a dataset, also in a repository of git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app.cli import main
from briefing_app.services import git_version
from briefing_app.services.git_version import GitError, load_revision, names_revision
from tests.conftest import BUNDLED
from tests.services.dataset_folders import write

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "versions.md"
SOURCE = Path(__file__).resolve().parents[1] / "src"
EARLIER = ("events.yaml", "date: 2021-08-12", "date: 2021-08-11")
GIT = shutil.which("git")
needs_git = pytest.mark.skipif(GIT is None, reason="git is not installed")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write(tmp_path / "old")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return write(tmp_path / "new", EARLIER)


def test_that_the_difference_is_told_and_its_status_is_that_of_diff(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(old), str(new)]) == 1
    told = capsys.readouterr().out
    assert "1 record differs: 1 re-dated." in told
    assert "    date: 2021-08-12 → 2021-08-11\n" in told
    assert "The counts of 1 day move, with hindsight." in told
    assert "11 Aug" in told
    assert all(len(line) <= 80 or "/" in line for line in told.splitlines())
    assert main(["diff", str(old), str(old)]) == 0
    assert capsys.readouterr().out.endswith("\nNothing differs.\n")


def test_that_comments_alone_are_no_difference(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = write(tmp_path / "again")
    events = again / "events.yaml"
    events.write_text("# looked at\n" + events.read_text("utf-8"), "utf-8")
    assert main(["diff", str(old), str(again)]) == 0
    assert "comments, order or layout alone." in capsys.readouterr().out


def test_that_a_pack_is_compared_like_its_folder(
    old: Path, new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "old.briefing"
    assert main(["pack", str(old), "-o", str(pack)]) == 0
    capsys.readouterr()
    assert main(["diff", str(pack), str(new), "--format", "json"]) == 1
    by_pack = json.loads(capsys.readouterr().out)
    assert main(["diff", str(old), str(new), "--format", "json"]) == 1
    by_folder = json.loads(capsys.readouterr().out)
    by_pack["old"]["path"] = by_folder["old"]["path"]
    assert by_pack == by_folder


def test_that_the_json_has_what_the_document_explains(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(old), str(new), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    documented = DOCUMENT.read_text("utf-8").partition("## The JSON")[2]
    assert [f"`{name}`" in documented for name in told] == [True] * len(told)
    assert told["summary"] == {"re-dated": 1}
    (change,) = told["changes"]
    assert (change["list"], change["id"], change["ways"]) == ("events", "herat-taken", ["re-dated"])
    assert change["fields"] == [
        {"name": "date", "way": "re-dated", "old": "2021-08-12", "new": "2021-08-11"}
    ]
    (move,) = told["counts"]
    assert (move["first"], move["last"]) == ("2021-08-11", "2021-08-11")
    assert move["holders"]["gov"]["old"] == {"counted": 1, "certain": 1, "possible": 1}
    (place,) = told["places"]
    assert place["events"] == ["herat-taken"]
    assert (place["place"], place["old"]) == ("herat", {"holder": "gov", "certain": True})
    assert place["new"] == {"holder": "gov", "certain": False}


def test_that_every_trouble_has_the_status_of_trouble(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = write(tmp_path / "broken", without="places.yaml")
    for versions in (
        [str(old)],
        [str(old), str(old), str(old)],
        [str(old), str(tmp_path / "nowhere")],
        [str(old), str(broken)],
        [str(tmp_path / "old" / "events.yaml"), str(old)],
        ["--git-driver", "a", "b"],
        ["--as-text", str(old), str(old)],
        ["--as-text", str(tmp_path / "nowhere")],
        ["--as-text", str(old)],
    ):
        assert main(["diff", *versions]) == 2, versions
        assert capsys.readouterr().err.startswith("briefing-app: ")


def test_that_records_left_out_are_mentioned(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty = write(tmp_path / "faulty", ("events.yaml", "source: afp-1", "source: afp-2"))
    assert main(["diff", str(old), str(faulty)]) == 1
    told = capsys.readouterr()
    assert "1 record left out for errors, as if not there" in " ".join(told.out.split())
    assert "left out" in told.err


# As text, for textconv


def test_that_each_line_of_the_text_names_its_record(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "--as-text", str(old / "events.yaml")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "events herat-taken date: 2021-08-12" in lines
    assert "events herat-taken reports[reuters-1].source: reuters-1" in lines
    assert main(["diff", "--as-text", str(old / "dataset.yaml")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "period.start: 2021-08-01" in lines
    pack = tmp_path / "old.briefing"
    assert main(["pack", str(old), "-o", str(pack)]) == 0
    capsys.readouterr()
    assert main(["diff", "--as-text", str(pack)]) == 0
    assert "places herat name: Herat" in capsys.readouterr().out.splitlines()
    pack.write_bytes(pack.read_bytes()[:-9])
    assert main(["diff", "--as-text", str(pack)]) == 2


def test_that_a_file_that_is_no_yaml_is_given_as_it_is_without_what_drives_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "events.yaml"
    path.write_bytes(b"events: [\n\x1b[2Jx\xff\n")
    assert main(["diff", "--as-text", str(path)]) == 0
    assert capsys.readouterr().out == "events: [\n\ufffd[2Jx\ufffd\n"


# git


def run_git(folder: Path, *words: str) -> str:
    assert GIT is not None
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        [GIT, "--no-pager", *who, *words],
        cwd=folder,
        env=os.environ | alone,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two versions of a dataset, as folder and as pack; HEAD is the second."""
    folder = tmp_path / "repository"
    folder.mkdir()
    run_git(folder, "init", "--quiet")
    for number, changes in enumerate(((), (EARLIER,))):
        write(folder / "data", *changes)
        assert main(["pack", str(folder / "data"), "-o", str(folder / "data.briefing")]) == 0
        run_git(folder, "add", ".")
        run_git(folder, "commit", "--quiet", "--message", f"Version {number}")
    monkeypatch.chdir(folder)
    return folder


@needs_git
@pytest.mark.parametrize(
    ("names", "status"),
    [
        (("HEAD~1:data", "data"), 1),
        (("HEAD:data", "data"), 0),
        (("HEAD~1:data", "HEAD:data"), 1),
        (("HEAD~1:data.briefing", "data.briefing"), 1),
        (("HEAD~1:data.briefing", "HEAD~1:data"), 0),
        (("HEAD:./data", "data.briefing"), 0),
        (("HEAD:nowhere", "data"), 2),
        (("nobody:data", "data"), 2),
        (("-p:data", "data"), 2),
        (("HEAD:data/events.yaml", "data"), 2),
        (("HEAD:", "data"), 2),
    ],
)
def test_that_a_version_is_read_from_a_revision(
    repository: Path,
    names: tuple[str, str],
    status: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    capsys.readouterr()
    assert main(["diff", *names]) == status
    told = capsys.readouterr()
    assert ("1 re-dated" in told.out) == (status == 1)
    assert bool(told.err) == (status == 2)
    assert run_git(repository, "status", "--porcelain") == ""


@needs_git
def test_that_a_path_counts_from_where_one_is_too(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = repository / "more"
    shutil.copytree(repository / "data", inner / "mine")
    run_git(repository, "add", ".")
    run_git(repository, "commit", "--quiet", "--message", "More")
    monkeypatch.chdir(inner)
    assert main(["diff", "HEAD:mine", "mine"]) == 0
    assert main(["diff", "HEAD:./mine", "HEAD:more/mine"]) == 0
    monkeypatch.chdir(inner / "mine")
    assert main(["diff", "HEAD:./", "."]) == 0


@needs_git
def test_that_links_in_a_revision_are_not_followed(repository: Path) -> None:
    events = repository / "data" / "events.yaml"
    events.unlink()
    events.symlink_to("../../../secret.yaml")
    run_git(repository, "add", ".")
    run_git(repository, "commit", "--quiet", "--message", "Link")
    assert main(["diff", "HEAD:data", "HEAD~1:data"]) == 2


@needs_git
def test_that_files_of_a_revision_are_bounded(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git_version, "MAX_BYTES", 10)
    read = {len(data.read_bytes()) for data in (repository / "data").iterdir()}
    assert min(read) > 10
    from briefing_app.domain.problem import DatasetError

    with pytest.raises(DatasetError):
        load_revision("HEAD:data")


def test_that_git_is_named_where_it_is_missing(
    old: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert main(["diff", "HEAD:data", str(old)]) == 2
    assert "git is not installed" in capsys.readouterr().err


@needs_git
def test_that_a_git_that_does_not_answer_is_not_waited_for(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git_version, "TIMEOUT", 0)
    with pytest.raises(GitError, match="git does not answer"):
        load_revision("HEAD:data")


def test_that_a_path_with_a_colon_is_a_path_where_there_is_one(tmp_path: Path) -> None:
    assert names_revision("HEAD:data")
    assert not names_revision("data")
    assert not names_revision("C:\\data")
    assert not names_revision(":data")
    if os.name != "nt":
        (tmp_path / "a:b").mkdir()
        assert not names_revision(str(tmp_path / "a:b"))


@needs_git
@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_that_git_calls_it_as_its_diff_driver(repository: Path, tmp_path: Path) -> None:
    command = tmp_path / "briefing-app"
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH="{SOURCE}" exec "{sys.executable}" -m briefing_app "$@"\n'
    )
    command.chmod(0o755)
    (repository / ".gitattributes").write_text(
        "*.briefing diff=briefing\ndata/*.yaml diff=briefing-yaml\n"
    )
    run_git(repository, "config", "diff.briefing.command", f"'{command}' diff --git-driver")
    run_git(repository, "config", "diff.briefing.textconv", f"'{command}' diff --as-text")
    run_git(repository, "config", "diff.briefing-yaml.textconv", f"'{command}' diff --as-text")
    told = run_git(repository, "diff", "HEAD~1")
    assert "diff of the dataset data.briefing" in told
    assert "Old: a/data.briefing, version 1.0.0" in " ".join(told.split())
    assert "date: 2021-08-12 → 2021-08-11" in told
    assert "-events herat-taken date: 2021-08-12\n+events herat-taken date: 2021-08-11\n" in told
    log = run_git(repository, "log", "-p", "-1", "--", "data.briefing")
    assert "+events herat-taken date: 2021-08-11" in log
    run_git(repository, "mv", "data.briefing", "moved.briefing")
    moved = " ".join(run_git(repository, "diff", "--cached", "-M").split())
    assert "Old: a/data.briefing" in moved
    assert "New: b/moved.briefing" in moved
    run_git(repository, "mv", "moved.briefing", "data.briefing")
    run_git(repository, "rm", "--quiet", "--cached", "data.briefing")
    assert "The file is deleted." in run_git(repository, "diff", "--cached")
    damaged = repository / "data.briefing"
    run_git(repository, "add", "data.briefing")
    damaged.write_bytes(damaged.read_bytes()[:-5])
    assert "diff of the dataset" in run_git(repository, "diff")  # git goes on


def test_that_a_merge_that_is_not_done_is_told_to_git(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--git-driver", "data.briefing"]) == 0
    assert capsys.readouterr().out == "data.briefing is not merged yet.\n"


def test_that_the_bundled_dataset_is_the_same_as_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(BUNDLED), str(BUNDLED)]) == 0
    assert "Nothing differs." in capsys.readouterr().out
