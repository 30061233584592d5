from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_app.services.whole_file import write_whole


def test_that_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_whole(path, b"first")
    write_whole(path, b"second")

    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="rights are others on Windows")
def test_that_a_new_file_has_the_rights_of_new_files(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "file", b"")

    assert (tmp_path / "file").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_that_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "target"
    target.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(target)
    write_whole(link, b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_that_a_circle_of_links_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(OSError, match="itself"):
        write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").is_symlink()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no devices in the file system")
def test_that_a_device_is_not_replaced() -> None:
    with pytest.raises(OSError, match="not an ordinary file"):
        write_whole(Path("/dev/null"), b"")
    assert Path("/dev/null").is_char_device()


def test_that_a_neighbour_of_another_run_is_not_touched(tmp_path: Path) -> None:
    taken = tmp_path / f".briefing-{os.getpid()}-0.part"
    taken.write_bytes(b"taken")
    write_whole(tmp_path / "file", b"new")

    assert taken.read_bytes() == b"taken"
    assert (tmp_path / "file").read_bytes() == b"new"


def test_that_a_break_off_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def interrupted(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_that_the_longest_name_a_folder_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 251 + ".pdf")
    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
