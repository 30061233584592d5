"""What the command line says: results to standard output, complaints to standard error."""

from __future__ import annotations

import contextlib
import os
import sys

from briefing_app.cli_terms import PROGRAM, UNWRITTEN, CommandError

PIECE = 4096  # characters written at a time


def write(text: str) -> None:
    """Print a result. A full disk is the user's to mend, a reader who left is no trouble."""
    if sys.stdout is None:  # closed by whoever started the program
        raise CommandError(UNWRITTEN, "The output could not be written: standard output is closed.")
    try:
        # In pieces: with PYTHONUNBUFFERED, Python drops the rest of a write that a pipe took only
        # in part before its reader left, and reports no error until the next one.
        for start in range(0, len(text), PIECE):
            sys.stdout.write(text[start : start + PIECE])
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise CommandError(UNWRITTEN, f"The output could not be written: {error}") from error


def complain(*lines: str) -> None:
    """Print to standard error; text from a dataset must not drive the terminal."""
    from briefing_app.services.plain_text import cleaned, isolated

    first, *rest = (isolated(cleaned(line)) for line in lines)
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        sys.stderr.write("\n".join((f"{PROGRAM}: {first}", *rest, "")))


def drop_output() -> None:
    """Let the interpreter's last flush of standard output go nowhere instead of failing again."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
