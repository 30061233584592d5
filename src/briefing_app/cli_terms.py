"""What the commands have in common: their name, exit statuses, and trouble that is told."""

from __future__ import annotations

import argparse
from typing import NoReturn

PROGRAM = "briefing-app"
THAT_DAY = "that-day"
MAPS = "maps"  # the format of a page with the maps of several days
GOOD, FAULTY, USAGE, UNWRITTEN = 0, 1, 2, 3
INTERRUPTED = 130  # as a shell reports SIGINT

EXIT_STATUS = """\
exit status:
  0  good
  1  the dataset has errors (check, doctor), or nothing of it can be shown;
     the brief does not match, or the pack is not whole (verify);
     rows were rejected (import)
  2  wrong usage
  3  the output could not be written, or the file not be read (verify)"""

DAYS = """\
days:
  2021-08-13 is always understood; so are 13 Aug, 13/8 and 13 August 2021."""


class CommandError(Exception):
    """Trouble that the user can end: the exit status, what happened, and what to do."""

    def __init__(self, status: int, *lines: str) -> None:
        super().__init__(*lines)
        self.status = status
        self.lines = lines


class Parser(argparse.ArgumentParser):
    """Raises instead of leaving the process."""

    def error(self, message: str) -> NoReturn:
        """Raises CommandError with the words of argparse and the way to the help."""
        name = self.prog.removeprefix(PROGRAM).strip()
        raise CommandError(
            USAGE, f"{name}: {message}" if name else message, f"Help: {self.prog} --help"
        )
