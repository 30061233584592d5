"""A dataset in one file: a zip of its files and a manifest with the size and SHA-256 of each.

Read with little trust: the whole of it is looked at before anything is unpacked, every size is
bounded before and while it is read, nothing is written to the disk, and all faults told at once.
`docs/hand-over.md` describes the format.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing_app.services.dataset_names import PARTS, is_paper
from briefing_app.services.yaml_reader import MAX_BYTES

SUFFIX = ".briefing"
MANIFEST, TYPE_FILE = "manifest.json", "mimetype"
MIME_TYPE = "application/x-briefing-dataset+zip"
FORMAT = 1
MAX_PACK_BYTES = 256 * 1024**2  # of the file, and of all files in it once unpacked
MAX_FILES = 64
MAX_MANIFEST_BYTES = 64 * 1024
MAX_TOLD = 200

SAFE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")
_END = struct.Struct("<4s4H2LH")  # of a zip without a comment: always its last 22 bytes
_SMALL_DIRECTORY = 256 * MAX_FILES  # bytes, for names of at most 100 characters
_BEGIN = b"PK\x03\x04"
_MADE_ON = (1980, 1, 1, 0, 0, 0)  # no clock is read, so the same files give the same bytes


@dataclass(frozen=True, slots=True)
class PackFault:
    """One reason not to trust a pack; `file` is that in it, "" for the pack as a whole."""

    code: str
    message: str
    file: str = ""
    found: str = ""
    expected: str = ""


class PackError(Exception):
    """A pack that is not opened, with every fault that was found."""

    def __init__(self, *faults: PackFault) -> None:
        super().__init__("\n".join(fault.message for fault in faults))
        self.faults = faults


def looks_like_pack(name: str, first_bytes: bytes) -> bool:
    """Whether a file is meant to be a pack, by its name or its first bytes."""
    return name.lower().endswith(SUFFIX) or first_bytes.startswith(_BEGIN)


# Writing


def pack_bytes(files: Mapping[str, bytes], dataset: Mapping[str, str]) -> bytes:
    """The bytes of a pack; `dataset` says in the manifest what it holds: id, title and the like.

    The same files give the same bytes. Raises PackError where nobody could open it.
    """
    sizes = {name: len(data) for name, data in files.items()}
    faults = [
        PackFault("pack_entry", f"“{name}” cannot be packed: {why}", name)
        for name in files
        if (why := _why_no_name(name))
    ] + _size_faults(sizes)
    if faults:
        raise PackError(*faults)
    manifest = {
        "format": FORMAT,
        "dataset": dict(dataset),
        "files": {
            name: {"bytes": len(files[name]), "sha256": hashlib.sha256(files[name]).hexdigest()}
            for name in sorted(files)
        },
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        # First and not compressed, so that the desktop finds the type at a fixed place.
        _add(archive, TYPE_FILE, MIME_TYPE.encode("ascii"), zipfile.ZIP_STORED)
        _add(archive, MANIFEST, text.encode("utf-8"), zipfile.ZIP_DEFLATED)
        for name in sorted(files):
            _add(archive, name, files[name], zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes, method: int) -> None:
    entry = zipfile.ZipInfo(name, _MADE_ON)
    entry.create_system = 3  # the same on every system
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    archive.writestr(entry, data, method, 9)


# Reading


class Pack:
    """A pack whose outside is in order. Raises PackError, with every fault, if it is not.

    A file is unpacked when it is read, and compared with the manifest then.
    """

    def __init__(self, data: bytes) -> None:
        self._archive = _archive(data)
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}
        self.manifest = _manifest(self._unpacked(MANIFEST, MAX_MANIFEST_BYTES))
        self.names = tuple(name for name in self._entries if name not in (MANIFEST, TYPE_FILE))
        self._listed: dict[str, Any] = self.manifest["files"]
        faults = [
            PackFault(
                "pack_manifest",
                f"{name} is in the pack, but not in its manifest",
                name,
                expected="only what the manifest lists",
            )
            for name in self.names
            if name not in self._listed
        ]
        faults += [
            PackFault(
                "pack_manifest",
                f"{_shown(name)} is in the manifest, but not in the pack",
                MANIFEST,
                found=_shown(name),
                expected="only what is in the pack",
            )
            for name in self._listed
            if name not in self.names
        ]
        if TYPE_FILE in self._entries and self._unpacked(TYPE_FILE, 200) != MIME_TYPE.encode():
            words = f"The file {TYPE_FILE} says that this is something else"
            faults.append(PackFault("pack_entry", words, TYPE_FILE, expected=MIME_TYPE))
        if faults:
            raise PackError(*faults[:MAX_TOLD])

    def read(self, name: str) -> bytes:
        """One file. Raises FileNotFoundError, or PackError where it is not what was packed."""
        if name not in self.names:
            raise FileNotFoundError(name)
        data = self._unpacked(name, MAX_BYTES)
        listed = self._listed[name]
        sha256 = hashlib.sha256(data).hexdigest()
        if listed != {"bytes": len(data), "sha256": sha256}:
            said = listed if isinstance(listed, dict) else {}
            raise PackError(
                PackFault(
                    "pack_hash",
                    f"{name} is not the file that was packed",
                    name,
                    found=f"{len(data):,} bytes, SHA-256 {sha256}",
                    expected=f"{_shown(said.get('bytes'))} bytes, "
                    f"SHA-256 {_shown(said.get('sha256'))}",
                )
            )
        return data

    def read_all(self) -> dict[str, bytes]:
        """Every file by its name. Raises PackError with the faults of all of them."""
        files: dict[str, bytes] = {}
        faults: list[PackFault] = []
        for name in self.names:
            try:
                files[name] = self.read(name)
            except PackError as error:
                faults += error.faults
        if faults:
            raise PackError(*faults)
        return files

    def _unpacked(self, name: str, most: int) -> bytes:
        entry = self._entries[name]
        try:
            with self._archive.open(entry) as file:
                # No more than was promised comes out, and the promise was looked at before.
                data = file.read(most + 1)
        except _ZIP_TROUBLE as error:
            words = f"{name} is damaged in the pack"
            expected = "what was packed"
            fault = PackFault("pack_damaged", words, name, _shown(error), expected)
            raise PackError(fault) from error
        if len(data) > most:
            raise PackError(_too_large(name, most))
        return data


# What the standard library raises for a zip that somebody damaged or made up.
_ZIP_TROUBLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)


def _archive(data: bytes) -> zipfile.ZipFile:
    """The zip, looked at from outside. Raises PackError."""
    if why := _why_no_zip(data):
        expected = "a zip file as “briefing-app pack” writes it"
        words = f"This is not a packed dataset: {why}"
        raise PackError(PackFault("not_a_pack", words, "", why, expected))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _ZIP_TROUBLE as error:
        words = "The list of what is in the pack is damaged"
        raise PackError(PackFault("pack_damaged", words, found=str(error))) from error
    entries = archive.infolist()
    faults = [fault for entry in entries for fault in _entry_faults(entry)]
    faults += _name_faults([entry.filename for entry in entries])
    faults += _size_faults({entry.filename: entry.file_size for entry in entries})
    if faults:
        raise PackError(*faults[:MAX_TOLD])
    return archive


def _why_no_zip(data: bytes) -> str:
    """Why bytes are no zip without anything around it; "" if they are one."""
    if not data.startswith(_BEGIN):
        return "it does not begin like a zip file" if data else "it is empty"
    if len(data) > MAX_PACK_BYTES:
        return f"it is larger than {MAX_PACK_BYTES // 1024**2} MB"
    end = len(data) - _END.size
    if end < 0 or data[end : end + 4] != b"PK\x05\x06":
        return "its end is missing: it was cut off, or something was added to it"
    _, disk, first_disk, here, entries, size, start, comment = _END.unpack_from(data, end)
    if disk or first_disk or comment or data[max(end - 20, 0) :].startswith(b"PK\x06\x07"):
        return "it is a kind of zip file that “briefing-app pack” does not write"
    if here != entries or entries > MAX_FILES + 2 or size > _SMALL_DIRECTORY:
        return f"it holds more than {MAX_FILES} files"
    if start + size != end:
        return "its end does not fit its beginning: it was cut off, or something was added to it"
    return ""


def _entry_faults(entry: zipfile.ZipInfo) -> list[PackFault]:
    """What is wrong with an entry in itself."""
    name = _shown(entry.filename)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    whys = [_why_no_name(entry.filename)]
    if kind == stat.S_IFLNK:
        whys.append("it is a symbolic link")
    elif kind not in (0, stat.S_IFREG) or entry.external_attr & 0x10:
        whys.append("it is no ordinary file")
    if entry.flag_bits & 0x41:
        whys.append("it is encrypted")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        whys.append("it is compressed in a way that is not read here")
    return [
        PackFault("pack_entry", f"“{name}” is refused: {why}", found=name, expected=_ONLY)
        for why in whys
        if why
    ]


_ONLY = "the files of a dataset and its papers, side by side, without folders"


def _why_no_name(name: str) -> str:
    """Why a file of this name is not in a pack; "" if it may be."""
    if name in (MANIFEST, TYPE_FILE) or (
        (name in PARTS or is_paper(name)) and SAFE_NAME.fullmatch(name)
    ):
        return ""
    if name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name):
        return "its name is an absolute path"
    if ".." in re.split(r"[/\\]", name):
        return "its name leads out of the folder"
    if "/" in name or "\\" in name:
        return "it lies in a folder"
    return "it is no part of a dataset"


def _name_faults(names: list[str]) -> list[PackFault]:
    """Names that stand for the same file on some system, and names that are missing."""
    faults = []
    seen: dict[str, str] = {}
    for name in names:
        folded = name.casefold()
        if folded in seen:
            other = seen[folded]
            why = f"on some systems it is the same as “{_shown(other)}”"
            words = f"“{_shown(name)}” is refused: {'it is there twice' if other == name else why}"
            faults.append(PackFault("pack_entry", words, "", _shown(name), _ONLY))
        seen.setdefault(folded, name)
    if MANIFEST not in names:
        words = "There is no manifest.json in the pack"
        expected = "the list of its files that “briefing-app pack” writes"
        faults.append(PackFault("pack_manifest", words, MANIFEST, "nothing", expected))
    return faults


def _size_faults(sizes: Mapping[str, int]) -> list[PackFault]:
    faults = [_too_large(name, MAX_BYTES) for name, size in sizes.items() if size > MAX_BYTES]
    if sum(sizes.values()) > MAX_PACK_BYTES:
        most = f"{MAX_PACK_BYTES // 1024**2} MB"
        words = f"Unpacked, the files are larger than {most} together"
        found = f"{sum(sizes.values()):,} bytes"
        faults.append(PackFault("pack_too_large", words, "", found, f"at most {most}"))
    return faults


def _too_large(name: str, most: int) -> PackFault:
    limit = f"{most // 1024**2} MB" if most >= 1024**2 else f"{most // 1024} kB"
    words = f"Unpacked, {_shown(name)} is larger than {limit}"
    return PackFault("pack_too_large", words, "", f"more than {most:,} bytes", f"at most {limit}")


def _manifest(data: bytes) -> dict[str, Any]:
    """The manifest as far as it has to be relied on: `files` is a mapping. Raises PackError."""
    try:
        manifest = json.loads(data.decode("utf-8"))
        why = "" if isinstance(manifest, dict) else "it is not a group of fields"
    except (ValueError, RecursionError):
        why = "it is not JSON"
    if not why and manifest.get("format") != FORMAT:
        why = f"its format {_shown(manifest.get('format'))} is not known to this release"
    if not why and not isinstance(manifest.get("files"), dict):
        why = "it lists no files"
    if why:
        expected = f"format {FORMAT} and a list of files"
        words = f"The manifest of the pack cannot be used: {why}"
        raise PackError(PackFault("pack_manifest", words, MANIFEST, why, expected))
    return dict(manifest)


def _shown(value: object) -> str:
    """A name or value on one line that is not too long."""
    text = "nothing" if value is None else str(value)
    return text if len(text) <= 80 else text[:79] + "…"
