"""A dataset handed over in one file: packed, unpacked, and checked to be whole."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing_app.domain.number_words import counted
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.dataset_files import file_names, open_pack, read_file
from briefing_app.services.dataset_folder import digest, find_home
from briefing_app.services.dataset_names import PARTS, is_paper
from briefing_app.services.pack_file import (
    SAFE_NAME,
    SUFFIX,
    PackError,
    PackFault,
    pack_bytes,
)
from briefing_app.services.plain_text import cleaned, finished
from briefing_app.services.whole_folder import FolderError, write_folder

FORMAT = 1  # of the JSON


class PackingError(Exception):
    """Nothing was packed or unpacked; the text says why."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack before it is written: its bytes, what is in it, and what was left out of it."""

    data: bytes
    names: tuple[str, ...]
    left_out: tuple[str, ...]


def pack_dataset(path: Path) -> Packed:
    """Pack the files of a dataset, and the papers beside them, such as its README and licence.

    Raises DatasetError where nothing of it can be shown, and PackingError.
    """
    loaded = load_dataset(path)
    home, files = loaded.path, dict[str, bytes]()
    names = [name for name in file_names(home) if not name.startswith((".", "~"))]
    chosen = [name for name in names if name in PARTS or is_paper(name)]
    chosen = [name for name in chosen if SAFE_NAME.fullmatch(name)]
    try:
        for name in chosen:
            files[name] = read_file(home / name)
    except OSError as error:
        raise PackingError(f"{name} cannot be read: {error.strerror or error}") from error
    if digest(files) != loaded.dataset.sha256:
        raise PackingError("the files changed while they were read")
    about = loaded.dataset.description
    said = {
        "id": about.id,
        "title": about.title,
        "version": about.version,
        "sha256": loaded.dataset.sha256,
    }
    try:
        data = pack_bytes(files, said)
    except PackError as error:
        raise PackingError("; ".join(fault.message for fault in error.faults)) from error
    return Packed(data, tuple(chosen), tuple(name for name in names if name not in files))


def unpack_dataset(path: Path, folder: Path) -> tuple[str, ...]:
    """Put the files of a pack into a new folder, all or none; returns their names.

    Raises PackError, OSError and PackingError.
    """
    files = open_pack(path).read_all()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PackingError(f"there is something at {folder} already")
    try:
        write_folder(folder, files)
    except FolderError as error:
        raise PackingError(str(error)) from error
    return tuple(files)


# Is it whole?


@dataclass(frozen=True, slots=True)
class PackCheck:
    """What came of looking at a pack. Without `faults` every file is the one that was packed."""

    faults: tuple[PackFault, ...]
    files: int = 0
    size: int = 0  # bytes, unpacked
    dataset: tuple[tuple[str, str], ...] = ()  # what the manifest says it holds


def check_pack(path: Path) -> PackCheck:
    """Compare every file of a pack with its manifest. Raises OSError where it cannot be read."""
    try:
        pack = open_pack(path)
        files = pack.read_all()
    except PackError as error:
        return PackCheck(error.faults)
    said = pack.manifest.get("dataset")
    dataset = {
        key: value
        for key, value in (said.items() if isinstance(said, dict) else ())
        if key in ("id", "title", "version", "sha256") and isinstance(value, str)
    }
    faults: tuple[PackFault, ...] = ()
    if dataset.get("sha256") != digest(files):
        words = "The manifest names another SHA-256 of the dataset than its files have"
        found = dataset.get("sha256", "nothing")
        faults = (PackFault("pack_manifest", words, "manifest.json", found, digest(files)),)
    size = sum(map(len, files.values()))
    return PackCheck(faults, len(files), size, tuple(dataset.items()))


def check_text(name: str, check: PackCheck) -> str:
    """The verdict as text for a terminal."""
    if check.faults:
        lines = [f"{name} is not to be trusted: {counted(len(check.faults), 'fault')}."]
        for fault in check.faults:
            lines.append(f"{fault.message}.")
            lines += [
                f"    {label}: {text}"
                for label, text in (("found", fault.found), ("expected", fault.expected))
                if text
            ]
        return finished(map(cleaned, lines))
    about = dict(check.dataset)
    lines = [
        f"{name} is whole: {counted(check.files, 'file')}, {check.size:,} bytes, each with the "
        "SHA-256 that its manifest gives.",
        f"{about.get('title', '')}: dataset {about.get('id', '')} {about.get('version', '')}, "
        f"SHA-256 {about['sha256']}.",
        "That does not say who made it: compare this SHA-256 with the one that its maker gives.",
    ]
    return finished(map(cleaned, lines))


def check_json_text(check: PackCheck) -> str:
    """The same as JSON."""
    fields: dict[str, Any] = {
        "format": FORMAT,
        "verdict": "faulty" if check.faults else "whole",
        "dataset": dict(check.dataset),
        "files": check.files,
        "bytes": check.size,
        "faults": [
            {
                "code": fault.code,
                "file": fault.file,
                "message": fault.message,
                "found": fault.found,
                "expected": fault.expected,
            }
            for fault in check.faults
        ],
    }
    return json.dumps(fields, indent=2) + "\n"


def unreadable_json_text(reason: str) -> str:
    """The JSON for a pack that cannot be read."""
    return (
        json.dumps({"format": FORMAT, "verdict": "unreadable", "told": [reason]}, indent=2) + "\n"
    )


def pack_name(path: Path) -> str:
    """What the pack of a dataset is called: as its folder, my-crisis.briefing."""
    home = find_home(path).resolve()
    return (home.name if home.is_dir() else home.stem) + SUFFIX
