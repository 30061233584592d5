"""The grammar of the command line and its help. Imports nothing heavy: help answers at once."""

from __future__ import annotations

import argparse

from briefing_app import __version__
from briefing_app.cli_arguments import (
    add_check,
    add_compare,
    add_doctor,
    add_export,
    add_show,
    add_verify,
    add_view,
)
from briefing_app.cli_dataset_arguments import (
    add_diff,
    add_draft,
    add_import,
    add_new,
    add_pack,
    add_schema,
    add_unpack,
)
from briefing_app.cli_terms import EXIT_STATUS, PROGRAM, Parser

COMMANDS = {
    "view": ("Open a dataset in a window.", add_view),
    "show": ("Print one day of a dataset as text or JSON.", add_show),
    "export": ("Write one day of a dataset to a file, or the briefs of all days.", add_export),
    "compare": ("Say what differs between two days of a dataset, and why.", add_compare),
    "check": ("Say what is wrong with a dataset.", add_check),
    "verify": ("Check a brief against its dataset, or whether a packed one is whole.", add_verify),
    "pack": ("Put a dataset into one file, to hand it over.", add_pack),
    "unpack": ("Put the files of a packed dataset into a folder.", add_unpack),
    "import": ("Make a dataset of a table: ACLED, UCDP, TimelineJS or your own.", add_import),
    "diff": ("Say what differs between two versions of a dataset.", add_diff),
    "new": ("Begin a dataset: a folder with a small, commented example.", add_new),
    "draft": ("Propose events and statements from the text of an article.", add_draft),
    "schema": ("Print how a file of a dataset is built, for editors.", add_schema),
    "doctor": ("Print what a report of a fault needs: versions, system, screen.", add_doctor),
}


def parse(arguments: list[str]) -> argparse.Namespace:
    """What the arguments ask for; `command` is always set. Raises CommandError.

    Without a command they are those of `view`. `--help` and `--version` print and raise SystemExit.
    """
    if not arguments or arguments[0] not in (*COMMANDS, "-h", "--help", "--version"):
        arguments = ["view", *arguments]
    return _parser().parse_args(arguments)


def command_parsers() -> dict[str, argparse.ArgumentParser]:
    """The grammar of each command by its name, as the manual tells it."""
    made: dict[str, argparse.ArgumentParser] = {}
    for name, (purpose, add) in COMMANDS.items():
        parser = Parser(prog=f"{PROGRAM} {name}", description=purpose)
        add(parser)
        made[name] = parser
    return made


def _parser() -> Parser:
    parser = Parser(
        prog=PROGRAM,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        description="Shows a crisis day by day: who held what, and on whose word.\n\n"
        f"Without a command it opens the window: {PROGRAM} [DATASET].\n"
        "Without DATASET it takes the bundled one: Afghanistan, 1 May to 7 Sep 2021.\n"
        "Another is bundled too: DATASET france-1944, 6 June to 20 Sep 1944.",
        epilog=f"""examples:
  {PROGRAM}                                        open the window
  {PROGRAM} --demo                                 be shown what it does
  {PROGRAM} show --date 2021-08-13                 print the day as text
  {PROGRAM} export --date 2021-08-13 -o brief.pdf  write the day as PDF
  {PROGRAM} compare --from 2021-08-06 --to 2021-08-13  say what changed
  {PROGRAM} check my-dataset                       find faults in a dataset
  {PROGRAM} verify brief.pdf                       check a brief
  {PROGRAM} show --help                            all about one command

{EXIT_STATUS}""",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (purpose, add) in COMMANDS.items():
        command = commands.add_parser(
            name,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
            help=purpose[0].lower() + purpose[1:].rstrip("."),
            description=purpose,
        )
        add(command)
    return parser
