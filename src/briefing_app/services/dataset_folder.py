"""The files of a dataset: found, read once each, and parsed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from briefing_app.domain.problem import DatasetError
from briefing_app.services import yaml_reader
from briefing_app.services.dataset_files import (
    FileTrouble,
    file_names,
    is_pack,
    open_pack,
    read_file,
)
from briefing_app.services.dataset_names import FILES, PARTS, REQUIRED, is_paper
from briefing_app.services.pack_file import PackError
from briefing_app.services.plain_text import REPLACEMENT
from briefing_app.services.problem_list import DATASET_FILE, ProblemList, excerpt
from briefing_app.services.yaml_reader import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_ENTRIES,
    Document,
    Fault,
    Unreadable,
    read_yaml,
)

MAX_STRANGERS = 100  # files that nobody reads and that are told one by one


def find_home(path: Path) -> Path:
    """The folder or pack of a dataset, given it or its dataset.yaml. Raises DatasetError."""
    problems = ProblemList()
    expected = "the folder of a dataset, its dataset.yaml, or a packed dataset"
    try:
        path.stat()
    except (OSError, ValueError) as error:
        problems.add(
            "not_found",
            f"There is nothing at {excerpt(path, 300)}",
            path.name or str(path),
            found=getattr(error, "strerror", None) or str(error),
            expected=expected,
            effect=_NOTHING,
        )
        raise DatasetError(problems.listed()) from error
    if path.is_dir() or is_pack(path):
        return path
    if path.name == DATASET_FILE:
        return path.parent
    problems.add(
        "not_a_dataset",
        f"{excerpt(path.name)} is not a dataset",
        path.name,
        found="a file",
        expected=expected,
        likely=str(path.parent) if (path.parent / DATASET_FILE).is_file() else "",
        effect=_NOTHING,
    )
    raise DatasetError(problems.listed())


def read_files(home: Path, problems: ProblemList) -> dict[str, bytes | None]:
    """The bytes of every file that is there, by name; None, with a problem, if unreadable.

    Each is read once. A pack is opened whole or not at all: raises DatasetError.
    """
    packed = _read_pack(home, problems) if is_pack(home) else None
    files: dict[str, bytes | None] = {}
    for name in FILES:
        try:
            files[name] = read_file(home / name) if packed is None else packed[name]
        except (FileNotFoundError, KeyError):
            if name in REQUIRED:
                problems.add(
                    "missing_file",
                    f"There is no {name} in the {'folder' if packed is None else 'pack'}",
                    name,
                    found="nothing",
                    expected="a file of this name",
                    effect=effect_without_file(name),
                )
        except OSError as error:
            files[name] = None
            _add_unread(name, error, problems)
    return files


def _add_unread(name: str, error: OSError, problems: ProblemList) -> None:
    """Add the problem of a file that is there and cannot be read."""
    reason = error.strerror or str(error)
    trouble = error if isinstance(error, FileTrouble) else None
    code = "unreadable_file" if trouble is None else trouble.code
    problems.add(
        code,
        f"{name} is {reason}" if trouble else f"{name} cannot be read: {reason}",
        name,
        found=trouble.found if trouble else reason,
        expected=_EXPECTED[code],
        effect=effect_without_file(name),
    )


def _read_pack(path: Path, problems: ProblemList) -> dict[str, bytes]:
    """All files of a pack. Raises DatasetError with everything that is wrong with it."""
    try:
        return open_pack(path).read_all()
    except PackError as error:
        for fault in error.faults:
            problems.add(
                fault.code,
                fault.message,
                fault.file or path.name,
                found=fault.found,
                expected=fault.expected,
                effect=_NOTHING,
            )
        raise DatasetError(problems.listed()) from error
    except OSError as error:
        _add_unread(path.name, error, problems)
        raise DatasetError(problems.listed()) from error


def digest(files: Mapping[str, bytes | None]) -> str:
    """SHA-256 over the files as read: for each of FILES its name, size and bytes."""
    total = hashlib.sha256()
    for name in FILES:
        data = files.get(name)
        if data is not None:
            total.update(f"{name} {len(data)}\n".encode())
            total.update(data)
    return total.hexdigest()


def name_strangers(home: Path, problems: ProblemList) -> None:
    """Note the files in the folder that nobody reads, such as a misspelt name."""
    names = file_names(home)
    missing = [name for name in PARTS if name not in names]
    strangers = [
        name
        for name in names
        if not (name in PARTS or name.startswith((".", "~")) or is_paper(name))
    ]
    for name in strangers[:MAX_STRANGERS]:
        problems.add(
            "unknown_file",
            f"{excerpt(name)} is not read",
            excerpt(name, 200),
            found=excerpt(name),
            expected="one of " + ", ".join(PARTS),
            likely=problems.likely(name, missing),
            effect="None: nothing of it is shown.",
        )
    if len(strangers) > MAX_STRANGERS:
        more = len(strangers) - MAX_STRANGERS
        problems.add(
            "unknown_file",
            f"{more:,} more files are not read",
            home.name,
            found=f"{len(strangers):,} files",
            expected="a folder for the dataset alone",
            effect="None: nothing of them is shown.",
        )


def read_document(name: str, data: bytes, problems: ProblemList) -> Document | None:
    """One file as plain values; None, with a problem, where nothing of it can be read."""
    try:
        document = read_yaml(data)
    except Unreadable as error:
        problems.documents[name] = Document(error.text)
        add_fault(name, error.fault, effect_without_file(name), problems)
        return None
    problems.documents[name] = document
    # What spoils the top of the file itself leaves nothing to rely on.
    faults = [fault for fault in document.faults if fault.item is None or name == DATASET_FILE]
    for fault in faults:
        add_fault(name, fault, effect_without_file(name), problems)
    return None if any(fault.spoils for fault in faults) else document


def add_fault(
    name: str, fault: Fault, effect: str, problems: ProblemList, record: str = ""
) -> None:
    """Add the problem of a fault that the reader of YAML met."""
    fix, found = "", excerpt(fault.found)
    if not fault.spoils:
        effect = f"Shown with {REPLACEMENT} in its place."
    if fault.code == "yaml_syntax":
        text = problems.documents[name].text
        message, expected = _syntax_words(fault, text)
        found = excerpt(text[fault.index :].partition("\n")[0] or "the end of the line")
    else:
        message, expected = _FAULTS[fault.code]
        message = message.format(found=found, file=name)
    if fault.code == "not_utf8" and fault.detail:
        fix = f"Save the file as UTF-8; it seems to be {fault.detail}."
    problems.add(
        fault.code,
        message,
        name,
        at=problems.documents[name].position(fault.index),
        record=record,
        field=excerpt(fault.found, 40) if fault.code == "duplicate_key" else "",
        found=found,
        expected=expected,
        effect=effect,
        fix=fix,
    )


_NOTHING = "Nothing can be shown."
_EXPECTED = {
    "unreadable_file": "a file that may be read",
    "file_too_large": f"at most {MAX_BYTES:,} bytes",
}

_FAULTS = {
    "not_utf8": ("The file is not UTF-8: {found} stands for no character", "UTF-8"),
    "control_character": ("There is a control character, {found}", "text that can be seen"),
    "direction_control": (
        "There is a character that turns text round, {found}",
        "text alone; names in right-to-left script are set apart by the program",
    ),
    "yaml_alias": ("Anchors and aliases are not allowed: {found}", "the value itself"),
    "yaml_tag": ("Tags are not allowed: {found}", "the value without a tag"),
    "yaml_key": ("The name of a field must be plain text", "a name and a colon"),
    "duplicate_key": ("The field “{found}” is there twice", "each field once"),
    "too_deep": (
        f"More than {MAX_DEPTH} levels stand inside one another",
        f"at most {MAX_DEPTH} levels",
    ),
    "too_many_entries": (
        "There are {found} in one place",
        f"at most {MAX_ENTRIES:,} entries",
    ),
    "too_many_records": (
        "The list is too long",
        f"at most {yaml_reader.MAX_ITEMS:,} records",
    ),
    "several_documents": ("A second YAML document begins here", "one document in a file"),
    "empty_file": ("{file} is empty", "fields with their names"),
    "not_a_mapping": ("{file} has {found} at the top", "fields with their names"),
}


def _syntax_words(fault: Fault, text: str) -> tuple[str, str]:
    """What the parser stumbled over, and what it waited for."""
    line_start = text.rfind("\n", 0, fault.index) + 1
    indent = text[line_start : fault.index + 1]
    if "\t" in indent and not indent.strip():
        return "A tab indents the line", "spaces"
    for complaint, words in _SYNTAX.items():
        if complaint in fault.detail:
            return words
    return f"This is not well-formed YAML: {fault.detail}", "well-formed YAML"


# What the parser says, and what people can make something of.
_SYNTAX = {
    "mapping values are not allowed": (
        "A colon followed by a space is not expected here",
        "quotes around text that contains a colon, or the same indentation as the line above",
    ),
    "could not find expected ':'": (
        "A name without a colon, or text that is not indented",
        "a name, a colon, a value",
    ),
    "unexpected end of stream": (
        "A quote or bracket is never closed",
        "the closing quote or bracket",
    ),
    "cannot start any token": (
        "A value cannot begin with this character",
        "quotes around the value",
    ),
    "did not find expected key": (
        "This does not continue the fields above it",
        "a field, indented like those above it; quotes in quoted text doubled",
    ),
    "did not find expected <document start>": (
        "This does not belong to what stands above it",
        "one name and colon at the top, and everything else below it",
    ),
    "did not find expected '-' indicator": (
        "This does not continue the list above it",
        "a dash, indented like those above it",
    ),
    "did not find expected ',' or": (
        "A list or group in brackets is not closed",
        "a comma, or the closing bracket",
    ),
    "unknown escape character": (
        "There is no such escape",
        "single quotes around the text, or two backslashes",
    ),
}


def effect_without_file(name: str) -> str:
    """What it means that nothing of a file could be read."""
    if name in REQUIRED:
        return _NOTHING
    return f"None of the {name.removesuffix('.yaml')} is shown, nor what rests on them."
