"""`briefing-app pack`, `unpack` and `verify` of a pack: a dataset handed over in one file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from briefing_app.cli import main
from briefing_app.services.dataset_files import read_file
from briefing_app.services.pack_file import Pack, pack_bytes
from tests.conftest import BUNDLED
from tests.services.dataset_folders import SOUND, write

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "hand-over.md"


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "afghanistan.briefing"
    assert main(["pack", "-o", str(path)]) == 0
    capsys.readouterr()
    return path


def test_that_a_pack_is_named_after_its_folder_and_holds_its_papers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path / "my-crisis")
    for name in ("README.md", "LICENSE", "notes.txt", ".hidden", "README (1).md"):
        (folder / name).write_text("x", encoding="utf-8")
    (folder / "schemas").mkdir()
    monkeypatch.chdir(folder)
    assert main(["pack", ".", "-o", "../my-crisis.briefing"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Packed 10 files into ../my-crisis.briefing: ")
    assert told.err == (
        "briefing-app: Not packed, because no part of the dataset: README (1).md, notes.txt.\n"
    )
    monkeypatch.chdir(tmp_path)
    first = Path("my-crisis.briefing").read_bytes()
    assert main(["pack", "my-crisis"]) == 0
    assert Path("my-crisis.briefing").read_bytes() == first
    assert {"README.md", "LICENSE"} < set(Pack(first).names)


def test_that_every_command_takes_a_pack_as_it_takes_the_folder(
    pack: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for command in (
        ["show", "{}", "--date", "2021-08-13"],
        ["check", "{}"],
        ["compare", "{}", "--from", "2021-08-06", "--to", "2021-08-13"],
        ["export", "{}", "--whole-period", "--format", "areas.geojson", "-o", "-"],
        ["export", "{}", "--date", "2021-08-13", "--format", "map.svg", "-o", "-"],
    ):
        told = []
        for home in (BUNDLED, pack):
            assert main([word.format(home) for word in command]) == 0
            told.append(capsys.readouterr().out)
        assert told[0] == told[1]
    brief = tmp_path / "brief.pdf"
    assert main(["export", str(pack), "--date", "2021-08-13", "-o", str(brief)]) == 0
    assert main(["verify", str(brief)]) == 0  # the same as from the folder


def test_that_unpacking_gives_back_the_folder(
    pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()  # an empty one is filled
    assert main(["unpack", str(pack), "-o", str(folder)]) == 0
    assert capsys.readouterr().out.startswith(f"Unpacked 12 files into {folder}.\n")
    assert names_in(folder) == names_in(BUNDLED)
    for name in names_in(folder):
        assert (folder / name).read_bytes() == (BUNDLED / name).read_bytes()
    assert main(["unpack", str(pack), "-o", str(folder)]) == 3
    assert "there is something at" in capsys.readouterr().err
    assert names_in(tmp_path) == ["afghanistan.briefing", "out"]


def test_that_nothing_is_unpacked_from_a_pack_that_is_not_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = pack_bytes({name: text.encode() for name, text in SOUND.items()}, {})
    path = tmp_path / "small.briefing"
    path.write_bytes(data.replace(b"mimetypeapp", b"mimetypeapq"))
    assert main(["unpack", str(path), "-o", str(tmp_path / "out")]) == 1
    assert "is not to be trusted. Nothing was unpacked." in capsys.readouterr().err
    assert names_in(tmp_path) == ["small.briefing"]
    assert main(["unpack", str(tmp_path / "nowhere")]) == 2
    assert main(["unpack", str(BUNDLED / "events.yaml")]) == 2


def test_that_verify_says_whether_a_pack_is_whole(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(pack)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("afghanistan.briefing is whole: 12 files, ")
    assert "dataset afghanistan-2021 1.0.0, SHA-256 " in told
    assert main(["verify", str(pack), "--json"]) == 0
    fields = json.loads(capsys.readouterr().out)
    assert fields["verdict"] == "whole"
    documented = DOCUMENT.read_text("utf-8").partition("## The JSON")[2]
    assert [f"`{name}`" in documented for name in fields] == [True] * len(fields)
    pack.write_bytes(pack.read_bytes()[:-100])
    assert main(["verify", str(pack)]) == 1
    assert "was cut off" in capsys.readouterr().out
    assert main(["verify", str(pack), "--json"]) == 1
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert fault["code"] == "not_a_pack"


def test_that_verify_compares_the_digest_of_the_dataset_with_that_of_the_manifest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "small.briefing"
    files = {name: text.encode() for name, text in SOUND.items()}
    path.write_bytes(pack_bytes(files, {"id": "small", "sha256": "0" * 64}))
    assert main(["verify", str(path)]) == 1
    assert "The manifest names another SHA-256 of the dataset" in capsys.readouterr().out


def test_that_a_dataset_of_which_nothing_can_be_shown_is_not_packed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path / "small", without="places.yaml")
    assert main(["pack", str(folder), "-o", str(tmp_path / "x.briefing")]) == 1
    assert not (tmp_path / "x.briefing").exists()
    assert "There is no places.yaml" in capsys.readouterr().err
    assert main(["pack", str(BUNDLED), "-o", str(tmp_path / "no" / "x.briefing")]) == 3


def test_that_files_which_change_while_they_are_packed_are_not_mixed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path / "small")
    other = shutil.copytree(folder, tmp_path / "other")
    (other / "events.yaml").write_text(SOUND["events.yaml"] + "\n", encoding="utf-8")

    def changed(path: Path) -> bytes:
        return read_file(other / path.name)

    monkeypatch.setattr("briefing_app.services.dataset_pack.read_file", changed)
    assert main(["pack", str(folder), "-o", str(tmp_path / "x.briefing")]) == 1
    assert "the files changed while they were read" in capsys.readouterr().err
