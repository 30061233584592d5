"""The commands that hand a dataset over in one file: pack, unpack, and verify for packs."""

from __future__ import annotations

import shlex
from argparse import Namespace
from pathlib import Path

from briefing_app.cli_dataset import dataset_path, loaded_dataset, mention_problems
from briefing_app.cli_output import complain, write
from briefing_app.cli_terms import FAULTY, GOOD, PROGRAM, UNWRITTEN, USAGE, CommandError
from briefing_app.domain.number_words import counted
from briefing_app.services.dataset_files import is_pack
from briefing_app.services.dataset_pack import (
    PackingError,
    check_json_text,
    check_pack,
    check_text,
    pack_dataset,
    pack_name,
    unpack_dataset,
    unreadable_json_text,
)
from briefing_app.services.pack_file import PackError
from briefing_app.services.plain_text import cleaned, finished
from briefing_app.services.whole_file import write_whole

MOST_NAMED = 12  # files that are told by name


def run_pack(parsed: Namespace) -> int:
    """Write a dataset into one file."""
    path = dataset_path(parsed)
    mention_problems(path, loaded_dataset(path))
    try:
        packed = pack_dataset(path)
        target: Path = parsed.output or Path(pack_name(path))
        write_whole(target, packed.data)
    except PackingError as error:
        raise CommandError(FAULTY, f"{path} was not packed: {error}.") from error
    except OSError as error:
        raise CommandError(UNWRITTEN, f"Nothing was written: {error}") from error
    if packed.left_out:
        named = ", ".join(packed.left_out[:MOST_NAMED])
        more = len(packed.left_out) - MOST_NAMED
        others = f" and {counted(more, 'more file')}" if more > 0 else ""
        complain(f"Not packed, because no part of the dataset: {named}{others}.")
    lines = (
        f"Packed {counted(len(packed.names), 'file')} into {target}: {len(packed.data):,} bytes.",
        f"Look at it: {PROGRAM} view {shlex.quote(str(target))}",
    )
    write(finished(map(cleaned, lines)))
    return GOOD


def run_unpack(parsed: Namespace) -> int:
    """Put the files of a packed dataset into a folder."""
    path: Path = parsed.pack
    folder: Path = parsed.output or Path(path.stem)
    if not path.exists():
        raise CommandError(USAGE, f"There is no file {str(path)!r}. Nothing was unpacked.")
    if not is_pack(path):
        raise CommandError(USAGE, f"{path} is not a packed dataset. Nothing was unpacked.")
    try:
        names = unpack_dataset(path, folder)
    except PackError as error:
        raise CommandError(
            FAULTY,
            f"{path} is not to be trusted. Nothing was unpacked.",
            *[f"{fault.message}." for fault in error.faults[:MOST_NAMED]],
            f"All about it: {PROGRAM} verify {shlex.quote(str(path))}",
        ) from error
    except (PackingError, OSError) as error:
        raise CommandError(UNWRITTEN, f"Nothing was unpacked: {error}.") from error
    lines = (
        f"Unpacked {counted(len(names), 'file')} into {folder}.",
        f"Check it: {PROGRAM} check {shlex.quote(str(folder))}",
    )
    write(finished(map(cleaned, lines)))
    return GOOD


def verify_pack(path: Path, *, as_json: bool) -> int:
    """Say whether a packed dataset is whole."""
    try:
        check = check_pack(path)
    except OSError as error:
        reason = error.strerror or str(error)
        if as_json:
            write(unreadable_json_text(reason))
        raise CommandError(UNWRITTEN, f"{path} cannot be checked: {reason}.") from error
    write(check_json_text(check) if as_json else check_text(path.name, check))
    return FAULTY if check.faults else GOOD
