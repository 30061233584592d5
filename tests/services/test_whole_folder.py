"""Folders that are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.services.whole_folder import FolderError, write_folder

OLD, NEW = {"a.yaml": "old", ".schema/a.json": "{}"}, {"a.yaml": "new"}


def content(folder: Path) -> dict[str, str]:
    """The files of a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_that_a_folder_appears_with_all_its_files_and_the_way_to_it(tmp_path: Path) -> None:
    write_folder(tmp_path / "way" / "to", OLD)
    assert content(tmp_path) == {"way/to/a.yaml": "old", "way/to/.schema/a.json": "{}"}


def test_that_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    write_folder(tmp_path / "f", NEW)
    assert content(tmp_path) == {"f/a.yaml": "new"}


def test_that_what_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    write_folder(tmp_path / "f", OLD)
    with pytest.raises(FolderError, match="is there already"):
        write_folder(tmp_path / "f", NEW)
    with pytest.raises(FolderError, match=r"also holds \.schema/a\.json, which would be lost"):
        write_folder(tmp_path / "f", NEW, replace={"a.yaml"})
    assert content(tmp_path / "f") == OLD
    write_folder(tmp_path / "f", NEW, replace=set(OLD))
    assert content(tmp_path / "f") == NEW


def test_that_a_file_and_a_link_are_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(FolderError, match="is there already"):
        write_folder(tmp_path / "file", NEW, replace=set(NEW))
    with pytest.raises(FolderError, match="is a link"):
        write_folder(tmp_path / "link", NEW, replace=set(NEW))
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / "a.yaml").symlink_to(tmp_path / "file")
    with pytest.raises(FolderError, match=r"also holds a\.yaml"):
        write_folder(tmp_path / "f", NEW, replace=set(NEW))


def test_that_who_looks_first_can_refuse_it(tmp_path: Path) -> None:
    write_folder(tmp_path / "f", OLD)

    def refuse(folder: Path) -> None:
        assert content(folder) == NEW
        raise KeyError("no")

    with pytest.raises(KeyError):
        write_folder(tmp_path / "f", NEW, replace=set(OLD), look=refuse)
    assert content(tmp_path) == {f"f/{name}": text for name, text in OLD.items()}


def test_that_the_old_folder_comes_back_when_the_new_one_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(tmp_path / "f", OLD)
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name == "made":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(FolderError, match="No space left on device"):
        write_folder(tmp_path / "f", NEW, replace=set(OLD))
    assert content(tmp_path) == {f"f/{name}": text for name, text in OLD.items()}
