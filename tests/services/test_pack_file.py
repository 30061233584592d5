from __future__ import annotations

import hashlib
import io
import json
import stat
import struct
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.problem import DatasetError
from briefing_app.services import pack_file
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.dataset_pack import pack_dataset
from briefing_app.services.pack_file import Pack, PackError, pack_bytes
from briefing_app.services.yaml_reader import MAX_BYTES
from tests.services.dataset_folders import SOUND, write

FILES = {name: text.encode("utf-8") for name, text in SOUND.items()}
ABOUT = {"id": "small", "title": "A small dataset", "version": "1.0.0", "sha256": "0"}
GOOD = pack_bytes(FILES, ABOUT)


def listed(**files: bytes) -> bytes:
    """A manifest of files."""
    entries = {
        name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in files.items()
    }
    return json.dumps({"format": 1, "dataset": ABOUT, "files": entries}).encode()


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], manifest: bytes | None = None) -> bytes:
    """A zip of a sound dataset and of other entries, without looking at any of them."""
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of names that are there twice
        if manifest != b"":
            archive.writestr("manifest.json", manifest or listed(**FILES))
        for name, data in FILES.items():
            archive.writestr(name, data)
        for entry, data in entries:
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def patched(data: bytes, name: str, offset: int, form: str, value: int) -> bytes:
    """A zip with another value in the entry of a file in its directory."""
    at = data.index(b"PK\x01\x02")
    while not data[at + 46 :].startswith(name.encode()):
        at = data.index(b"PK\x01\x02", at + 1)
    return (
        data[: at + offset] + struct.pack(form, value) + data[at + offset + struct.calcsize(form) :]
    )


def words(data: bytes) -> list[str]:
    """What is wrong with a pack, and nothing of it was given out before."""
    with pytest.raises(PackError) as caught:
        Pack(data).read_all()
    return [fault.message for fault in caught.value.faults]


def test_that_a_pack_gives_back_what_was_packed() -> None:
    pack = Pack(GOOD)
    assert pack.read_all() == FILES
    assert set(pack.names) == set(FILES)
    assert pack.manifest["dataset"] == ABOUT
    with pytest.raises(FileNotFoundError):
        pack.read("speakers.yml")
    with pytest.raises(FileNotFoundError):
        pack.read("manifest.json")


def test_that_the_same_files_in_any_order_give_the_same_bytes() -> None:
    assert pack_bytes(dict(reversed(FILES.items())), ABOUT) == GOOD
    times = {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(GOOD)).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_that_the_type_stands_at_a_fixed_place_for_the_desktop() -> None:
    assert GOOD[30:38] == b"mimetype"
    assert GOOD[38:].startswith(pack_file.MIME_TYPE.encode() + b"PK\x03\x04")


NAMES = [
    ("../events.yaml", "its name leads out of the folder"),
    ("a/../../events.yaml", "its name leads out of the folder"),
    ("..\\events.yaml", "its name leads out of the folder"),
    ("/etc/passwd", "its name is an absolute path"),
    ("C:/events.yaml", "its name is an absolute path"),
    ("\\\\server\\share\\README", "its name is an absolute path"),
    ("inside/events.yaml", "it lies in a folder"),
    ("schemas/", "it lies in a folder"),
    ("run.sh", "it is no part of a dataset"),
    (".hidden", "it is no part of a dataset"),
    ("README:stream", "it is no part of a dataset"),
    ("README\u202efdp.exe", "it is no part of a dataset"),
    ("readme." + "x" * 200, "it is no part of a dataset"),
]


@pytest.mark.parametrize(("name", "why"), NAMES)
def test_that_a_name_that_is_none_of_a_dataset_is_refused(name: str, why: str) -> None:
    shown = name if len(name) <= 80 else name[:79] + "…"
    assert words(zipped((name, b"x")))[0] == f"“{shown}” is refused: {why}"
    with pytest.raises(PackError, match="cannot be packed"):
        pack_bytes({name: b"x"}, ABOUT)


ENTRIES: list[tuple[bytes, str]] = [
    (zipped((link("README"), b"/etc/passwd")), "“README” is refused: it is a symbolic link"),
    (zipped(("README", b"a"), ("README", b"b")), "“README” is refused: it is there twice"),
    (
        zipped(("README", b"a"), ("ReadMe", b"b")),
        "“ReadMe” is refused: on some systems it is the same as “README”",
    ),
    (patched(GOOD, "events.yaml", 8, "<H", 1), "“events.yaml” is refused: it is encrypted"),
    (
        patched(GOOD, "events.yaml", 10, "<H", 14),
        "“events.yaml” is refused: it is compressed in a way that is not read here",
    ),
    (
        patched(GOOD, "events.yaml", 38, "<L", (stat.S_IFIFO | 0o644) << 16),
        "“events.yaml” is refused: it is no ordinary file",
    ),
    (
        patched(GOOD, "events.yaml", 24, "<L", 2**32 - 2),
        "Unpacked, events.yaml is larger than 128 MB",
    ),
    (patched(GOOD, "events.yaml", 24, "<L", 3), "events.yaml is damaged in the pack"),
    (patched(GOOD, "events.yaml", 16, "<L", 3), "events.yaml is damaged in the pack"),
    (patched(GOOD, "events.yaml", 20, "<L", 3), "events.yaml is damaged in the pack"),
    (patched(GOOD, "events.yaml", 42, "<L", 3), "events.yaml is damaged in the pack"),
    (zipped(manifest=b""), "There is no manifest.json in the pack"),
    (zipped(manifest=b"{"), "The manifest of the pack cannot be used: it is not JSON"),
    (zipped(manifest=b"[" * 50_000), "The manifest of the pack cannot be used: it is not JSON"),
    (zipped(manifest=b"\xff"), "The manifest of the pack cannot be used: it is not JSON"),
    (
        zipped(manifest=b"[]"),
        "The manifest of the pack cannot be used: it is not a group of fields",
    ),
    (
        zipped(manifest=b'{"format": 9}'),
        "The manifest of the pack cannot be used: its format 9 is not known to this release",
    ),
    (
        zipped(manifest=b'{"format": 1}'),
        "The manifest of the pack cannot be used: it lists no files",
    ),
    (
        zipped(manifest=listed(**FILES | {"README": b"x"})),
        "README is in the manifest, but not in the pack",
    ),
    (zipped(("README", b"x")), "README is in the pack, but not in its manifest"),
    (zipped(("mimetype", b"text/plain")), "The file mimetype says that this is something else"),
    (
        zipped(manifest=listed(**FILES | {"events.yaml": b"other"})),
        "events.yaml is not the file that was packed",
    ),
    (
        zipped(manifest=json.dumps({"format": 1, "files": dict.fromkeys(FILES, 7)}).encode()),
        "events.yaml is not the file that was packed",
    ),
    (zipped(manifest=b" " * 100_000), "Unpacked, manifest.json is larger than 64 kB"),
]


@pytest.mark.parametrize(("data", "message"), ENTRIES, ids=range(len(ENTRIES)))
def test_that_what_is_not_a_plain_file_that_was_packed_is_refused(
    data: bytes, message: str
) -> None:
    assert message in words(data)


OUTSIDES: list[tuple[bytes, str]] = [
    (b"", "it is empty"),
    (b"PK", "it does not begin like a zip file"),
    (b"%PDF-1.7", "it does not begin like a zip file"),
    (b"#!/bin/sh\n" + GOOD, "it does not begin like a zip file"),
    (GOOD[:-1], "it was cut off"),
    (GOOD[: len(GOOD) // 2], "it was cut off"),
    (GOOD + b"more", "something was added to it"),
    (GOOD[:4] + GOOD, "it was cut off, or something was added to it"),
    (GOOD[:-2] + b"\x01\x00!", "it was cut off, or something was added to it"),
    (GOOD[:-2] + b"\x01\x00", "a kind of zip file that “briefing-app pack” does not write"),
    (GOOD[:-14] + b"\xff\xff\xff\xff" + GOOD[-10:], "it holds more than 64 files"),
    (
        GOOD[:-22] + b"PK\x06\x07" + bytes(16) + GOOD[-22:],
        "a kind of zip file that “briefing-app pack” does not write",
    ),
]


@pytest.mark.parametrize(("data", "why"), OUTSIDES, ids=range(len(OUTSIDES)))
def test_that_what_is_no_whole_zip_is_refused_before_it_is_opened(data: bytes, why: str) -> None:
    (message,) = words(data)
    assert message.startswith("This is not a packed dataset: ")
    assert why in message


def test_that_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_file, "MAX_BYTES", 50_000)
    bomb = zipped(("README", bytes(10_000_000)))
    assert len(bomb) < 20_000
    assert words(bomb) == ["Unpacked, README is larger than 48 kB"]
    # One that promises to be small gives no more than it promised.
    hidden = patched(bomb, "README", 24, "<L", 1000)
    hidden = zipped(("README", bytes(10_000_000)), manifest=listed(**FILES, README=bytes(1000)))
    hidden = patched(hidden, "README", 24, "<L", 1000)
    assert words(hidden) == ["README is damaged in the pack"]


def test_that_the_limits_are_those_of_the_document() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "hand-over.md").read_text("utf-8")
    for words, most in (
        ("bytes of the pack, and of all files in it together", pack_file.MAX_PACK_BYTES),
        ("bytes of a file in it", MAX_BYTES),
        ("files", pack_file.MAX_FILES),
        ("bytes of the manifest", pack_file.MAX_MANIFEST_BYTES),
    ):
        assert f"| {words} | {most:,} |\n" in text


def test_that_many_files_and_much_in_all_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    many = zipped(*[(f"README.{number}", b"x") for number in range(70)])
    assert words(many) == ["This is not a packed dataset: it holds more than 64 files"]
    monkeypatch.setattr(pack_file, "MAX_PACK_BYTES", len(GOOD) + 50)
    assert words(GOOD) == ["Unpacked, the files are larger than 0 MB together"]
    monkeypatch.setattr(pack_file, "MAX_PACK_BYTES", len(GOOD) - 1)
    assert words(GOOD) == ["This is not a packed dataset: it is larger than 0 MB"]


def test_that_every_fault_is_told_at_once() -> None:
    data = zipped((link("../README"), b"/"), ("run.sh", b""), ("RUN.SH", b""), manifest=b"")
    assert words(data) == [
        "“../README” is refused: its name leads out of the folder",
        "“../README” is refused: it is a symbolic link",
        "“run.sh” is refused: it is no part of a dataset",
        "“RUN.SH” is refused: it is no part of a dataset",
        "“RUN.SH” is refused: on some systems it is the same as “run.sh”",
        "There is no manifest.json in the pack",
    ]
    changed = {name: b"#" + data for name, data in FILES.items()}
    assert len(words(zipped(manifest=listed(**changed)))) == len(FILES)


# Opened like a folder


def test_that_a_pack_opens_like_the_folder_it_was_made_from(tmp_path: Path) -> None:
    folder = write(tmp_path / "small")
    pack = tmp_path / "small.briefing"
    pack.write_bytes(pack_dataset(folder).data)
    by_folder, by_pack = load_dataset(folder), load_dataset(pack)
    assert by_pack.dataset.events == by_folder.dataset.events
    assert by_pack.shown == by_folder.shown
    assert by_pack.dataset.sha256 == by_folder.dataset.sha256
    assert by_pack.problems == ()
    assert by_pack.path == pack


def test_that_a_pack_by_another_name_opens_too(tmp_path: Path) -> None:
    path = tmp_path / "small.zip"
    path.write_bytes(pack_dataset(write(tmp_path / "small")).data)
    assert load_dataset(path).dataset.description.id == "small"


def test_that_a_problem_in_a_pack_has_its_line_and_column(tmp_path: Path) -> None:
    files = FILES | {"events.yaml": FILES["events.yaml"].replace(b"place: zaranj", b"place: zarnj")}
    path = tmp_path / "small.briefing"
    path.write_bytes(pack_bytes(files, ABOUT))
    in_folder = tmp_path / "folder"
    write(in_folder)
    (in_folder / "events.yaml").write_bytes(files["events.yaml"])
    assert load_dataset(path).problems == load_dataset(in_folder).problems != ()


def codes(path: Path, data: bytes) -> list[tuple[str, str]]:
    path.write_bytes(data)
    with pytest.raises(DatasetError) as caught:
        load_dataset(path)
    assert all(problem.effect == "Nothing can be shown." for problem in caught.value.problems)
    return [(problem.code, problem.file) for problem in caught.value.problems]


def test_that_each_fault_of_a_pack_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "small.briefing"
    assert codes(path, b"") == [("not_a_pack", path.name)]
    assert codes(path, zipped(("run.sh", b""))) == [("pack_entry", path.name)]
    assert codes(path, zipped(manifest=b"{")) == [("pack_manifest", "manifest.json")]
    damaged = patched(GOOD, "events.yaml", 16, "<L", 3)
    assert codes(path, damaged) == [("pack_damaged", "events.yaml")]
    changed = zipped(manifest=listed(**FILES | {"events.yaml": b"other"}))
    assert codes(path, changed) == [("pack_hash", "events.yaml")]
    huge = patched(GOOD, "events.yaml", 24, "<L", 2**32 - 2)
    assert ("pack_too_large", path.name) in codes(path, huge)


def test_that_a_pack_without_a_file_of_the_dataset_says_so(tmp_path: Path) -> None:
    path = tmp_path / "small.briefing"
    path.write_bytes(pack_bytes({"dataset.yaml": FILES["dataset.yaml"]}, ABOUT))
    with pytest.raises(DatasetError, match=r"There is no events\.yaml in the pack"):
        load_dataset(path)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_that_no_change_of_a_pack_gets_through(data: st.DataObject) -> None:
    """Whatever is done to its bytes, it is refused, or every file is the one that was packed."""
    changed = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(changed) - 1))
        if data.draw(st.booleans()):
            changed[at] = data.draw(st.integers(0, 255))
        else:
            del changed[at : at + data.draw(st.integers(1, 40))]
    try:
        files = Pack(bytes(changed)).read_all()
    except PackError as error:
        assert error.faults
    else:
        assert files == FILES
