"""The man page, from the grammar of the command line: `python packaging/man_page.py > FILE`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from briefing_app import __version__
from briefing_app.cli_parser import COMMANDS, command_parsers
from briefing_app.cli_terms import DAYS, EXIT_STATUS, PROGRAM


def man_page(day: str) -> str:
    """The page in roff, dated `day`."""
    return "\n".join(_lines(day)) + "\n"


def _lines(day: str) -> Iterator[str]:
    yield f'.TH {PROGRAM.upper()} 1 "{day}" "{PROGRAM} {__version__}" "User Commands"'
    yield ".SH NAME"
    yield f"{_text(PROGRAM)} \\- shows a crisis day by day: who held what, and on whose word"
    yield ".SH SYNOPSIS"
    for name, parser in command_parsers().items():
        command = f"[{name}]" if name == "view" else name
        yield f".B {_text(PROGRAM)} {_text(command)}"
        options = "[\\fIOPTIONS\\fR] " if any(a.option_strings for a in _arguments(parser)) else ""
        places = (_place(a) for a in _arguments(parser) if not a.option_strings)
        yield options + " ".join(places)
        yield ".br"
    yield ".SH DESCRIPTION"
    yield _text(
        "Without a command the window opens, on the dataset that is named, a folder or one file, "
        "or on the bundled one: Afghanistan, 1 May to 7 September 2021. All other commands need "
        "no screen."
    )
    yield ".SH COMMANDS"
    for name, (purpose, _add) in COMMANDS.items():
        yield f".SS {_text(name)}"
        yield _text(purpose)
        for argument in _arguments(command_parsers()[name]):
            yield ".TP"
            yield _named(argument)
            needed = argument.required and argument.option_strings
            yield _text((argument.help or "") + (" (needed)" if needed else "")) or "\\&"
        yield from _told(command_parsers()[name].epilog or "")
    yield ".SH DAYS"
    yield _text(" ".join(DAYS.split("\n", 1)[1].split()))
    yield ".SH EXIT STATUS"
    yield from _as_it_stands(EXIT_STATUS.split("\n", 1)[1])
    yield ".SH FILES"
    yield ".TP"
    yield f"\\fI~/.config/{_text(PROGRAM)}/{_text(PROGRAM)}.ini\\fR"
    yield "Settings of the window."


def _arguments(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    # argparse offers no other way to ask for them
    return [action for action in parser._actions if action.dest != "help"]


def _place(argument: argparse.Action) -> str:
    name = f"\\fI{_text(str(argument.metavar or argument.dest.upper()))}\\fR"
    return f"[{name}]" if argument.nargs in ("?", "*") else name


def _named(argument: argparse.Action) -> str:
    if not argument.option_strings:
        return _place(argument)
    names = ", ".join(f"\\fB{_text(option)}\\fR" for option in argument.option_strings)
    if argument.nargs == 0:
        return names
    values = argument.metavar or "|".join(argument.choices or ()) or argument.dest.upper()
    return f"{names} \\fI{_text(str(values))}\\fR"


def _told(epilog: str) -> Iterator[str]:
    """What stands below a command's options, without what all commands share."""
    for known in (EXIT_STATUS, DAYS):
        epilog = epilog.replace(known, "")
    for block in epilog.split("\n\n"):
        if block.strip():
            yield ".PP"
            yield from _as_it_stands(block.strip("\n"))


def _as_it_stands(block: str) -> Iterator[str]:
    yield ".nf"
    yield from (_text(line) if line.strip() else "\\&" for line in block.split("\n"))
    yield ".fi"


def _text(text: str) -> str:
    """Text as roff prints it: a hyphen is one to copy, and no line is taken for a command."""
    text = text.replace("%%", "%").replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    made = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date()
    sys.stdout.write(man_page(made.isoformat()))
