"""The grammar of the command line and its help. Imports nothing heavy: help answers at once."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from briefing_app import __version__
from briefing_app.services.export_formats import FORMATS, SCALES

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


class _Parser(argparse.ArgumentParser):
    """Raises instead of leaving the process."""

    def error(self, message: str) -> NoReturn:
        name = self.prog.removeprefix(PROGRAM).strip()
        raise CommandError(
            USAGE, f"{name}: {message}" if name else message, f"Help: {self.prog} --help"
        )


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
        parser = _Parser(prog=f"{PROGRAM} {name}", description=purpose)
        add(parser)
        made[name] = parser
    return made


def _parser() -> _Parser:
    parser = _Parser(
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


def _add_dataset(parser: _Parser) -> None:
    parser.add_argument(
        "dataset",
        nargs="?",
        metavar="DATASET",
        help="folder of a dataset, the one that holds dataset.yaml, or a packed dataset, "
        "or the name of a bundled one (default: afghanistan-2021)",
    )


def _add_day(
    parser: _Parser, days: argparse._ActionsContainer | None = None, *, required: bool = True
) -> None:
    """The day and its knowledge; `days` are the ways to say which day, where there are others."""
    if days is None:
        parser.add_argument("--date", metavar="DAY", required=required, help="the day to show")
    else:
        days.add_argument("--date", metavar="DAY", help="the day to show")
    parser.add_argument(
        "--known-by",
        metavar="DAY",
        help="count only what was published by this day; "
        f"'{THAT_DAY}' is the day that is shown (default: with hindsight)",
    )


def _add_view(parser: _Parser) -> None:
    _add_dataset(parser)
    _add_day(parser, required=False)
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="colours to use")
    parser.add_argument(
        "--demo",
        action="store_true",
        help="play its days, with three hints; settings stay as they are",
    )
    parser.add_argument(
        "--portable",
        metavar="FOLDER",
        type=Path,
        help="keep settings in this folder, such as one on a stick, and nowhere else",
    )
    parser.add_argument(
        "--screenshot", metavar="FILE", type=Path, help="save a picture of the window and leave"
    )
    parser.add_argument(
        "--size", metavar="WxH", type=_size, help="size of the window in pixels, such as 1280x800"
    )
    parser.epilog = f"""examples:
  {PROGRAM}
  {PROGRAM} --demo
  {PROGRAM} view --date 2021-08-13 --known-by {THAT_DAY}
  {PROGRAM} view my-dataset --theme dark
  {PROGRAM} view /media/stick/my-dataset --portable /media/stick/settings
  {PROGRAM} view 'briefing:afghanistan-2021?day=2021-08-13&known=that-day'
  {PROGRAM} view --date 2021-08-13 --size 1280x800 --screenshot window.png

{DAYS}

{EXIT_STATUS}"""


def _add_show(parser: _Parser) -> None:
    _add_dataset(parser)
    _add_day(parser)
    parser.add_argument(
        "--json", action="store_true", help="print JSON for programs (see docs/day-json.md)"
    )
    parser.epilog = f"""examples:
  {PROGRAM} show --date 2021-08-13
  {PROGRAM} show --date 2021-08-13 --known-by {THAT_DAY}
  {PROGRAM} show --date 2021-08-13 --json > day.json
  {PROGRAM} show my-dataset --date 2021-08-13 | less

{DAYS}

{EXIT_STATUS}"""


def _add_export(parser: _Parser) -> None:
    _add_dataset(parser)
    days = parser.add_mutually_exclusive_group(required=True)
    _add_day(parser, days)
    days.add_argument(
        "--whole-period", action="store_true", help="all days in one file, in the formats marked *"
    )
    days.add_argument(
        "--from", dest="first", metavar="DAY", help="the brief of every day from this one on"
    )
    parser.add_argument(
        "--to", dest="last", metavar="DAY", help="with --from: up to this day (default: the last)"
    )
    parser.add_argument(
        "--every",
        metavar="WHICH",
        type=_every,
        help="with --from: 'day' for all days (the default), 'change' for those on which a place "
        "changed hands, or a number, such as 7 for one day in seven",
    )
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        choices=(*FORMATS, MAPS),
        help="one of those below (default: the one that the name of the file ends in); with "
        f"--from '{MAPS}': one page with a small map of every day",
    )
    parser.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help="of a PDF (default: a4)"
    )
    parser.add_argument("--prepared-by", metavar="NAME", default="", help="who made the brief")
    parser.add_argument(
        "--mark",
        default="",
        help="who may read the brief: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED",
    )
    parser.add_argument(
        "--names",
        metavar="LANGUAGES",
        help="of the places of a brief beside the usual name: fa,ps; "
        "none with '' (default: the first of each place)",
    )
    parser.add_argument(
        "--without",
        choices=("map", "chart", "table", "statements"),
        action="append",
        default=[],
        help="leave a part of a brief out; may be given several times",
    )
    parser.add_argument(
        "--scale", choices=tuple(SCALES), default="2", help="of a PNG (default: 2; print: 300 ppi)"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        required=True,
        help="file to write; one that is there is replaced. '-' is standard output, for text; "
        "with --from a folder, which is made where there is none, or a PDF for one booklet",
    )
    formats = "\n".join(
        f"  {f'{name} *' if one.whole_period else name:<16} {one.told}"
        for name, one in FORMATS.items()
    )
    parser.epilog = f"""examples:
  {PROGRAM} export --date 2021-08-13 -o brief.pdf
  {PROGRAM} export --date 2021-08-13 --known-by {THAT_DAY} -o as-known.pdf
  {PROGRAM} export my-dataset --date 2021-08-13 --paper letter -o brief.pdf
  {PROGRAM} export --date 2021-08-13 --mark TLP:GREEN -o brief.pdf
  {PROGRAM} export --date 2021-08-13 -o day.json
  {PROGRAM} export --date 2021-08-13 --format csv -o - | less
  {PROGRAM} export --date 2021-08-13 --scale print -o august.map.png
  {PROGRAM} export --whole-period -o afghanistan.geojson
  {PROGRAM} export --from 1/8 --to 31/8 --known-by {THAT_DAY} -o august/
  {PROGRAM} export --from 2021-05-01 --every change -o booklet.pdf
  {PROGRAM} export --from 2021-05-01 --every 7 --format maps -o maps.pdf

formats (docs/exports.md explains their fields):
{formats}

The file is written whole or not at all. The same dataset, day and knowledge
give the same bytes on every run.

{DAYS}

{EXIT_STATUS}"""


def _add_compare(parser: _Parser) -> None:
    _add_dataset(parser)
    parser.add_argument(
        "--from", dest="date_a", metavar="DAY", required=True, help="the day of side A"
    )
    parser.add_argument("--to", dest="date_b", metavar="DAY", required=True, help="that of side B")
    for option, side in (("--known-by-from", "A"), ("--known-by-to", "B")):
        parser.add_argument(
            option,
            dest=f"known_by_{side.lower()}",
            metavar="DAY",
            help=f"side {side} counts only what was published by this day; "
            f"'{THAT_DAY}' is its own day (default: with hindsight)",
        )
    parser.add_argument("--csv", action="store_true", help="print a table, one row per place")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="file to write instead: pages (.pdf), a table (.csv) or text (.txt)",
    )
    parser.epilog = f"""examples:
  {PROGRAM} compare --from 2021-08-06 --to 2021-08-13
  {PROGRAM} compare --from 16/8 --to 16/8 --known-by-from {THAT_DAY}
  {PROGRAM} compare --from 2021-08-06 --to 2021-08-13 --csv > changes.csv
  {PROGRAM} compare --from 2021-08-06 --to 2021-08-13 -o compared.pdf

The two days may come in any order, or be the same with different knowledge.
The columns of the table are explained in docs/compare.md.

{DAYS}

{EXIT_STATUS}"""


def _add_check(parser: _Parser) -> None:
    _add_dataset(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json", "sarif", "github"),
        default="text",
        help="default: text; see docs/check-formats.md for the others",
    )
    parser.epilog = f"""examples:
  {PROGRAM} check
  {PROGRAM} check my-dataset
  {PROGRAM} check my-dataset --format json
  {PROGRAM} check my-dataset --format sarif > problems.sarif

One line per problem, FILE:LINE:COLUMN: SEVERITY: MESSAGE, and under it the line
of the file, what was found and how to mend it. An error leaves its record out;
a warning keeps the record and says what to doubt; a note is advice.

{EXIT_STATUS}"""


def _add_verify(parser: _Parser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="the brief (.pdf) or packed dataset (.briefing)"
    )
    _add_dataset(parser)
    parser.add_argument(
        "--json", action="store_true", help="print JSON for programs (see docs/verify.md)"
    )
    parser.epilog = f"""examples:
  {PROGRAM} verify brief.pdf
  {PROGRAM} verify brief.pdf my-dataset
  {PROGRAM} verify brief.pdf --json
  {PROGRAM} verify my-dataset.briefing

Of a brief: the day that it carries is read back, and the brief set anew from
the dataset: the same bytes prove that its pages are those of that day, and that
the dataset still gives it. Otherwise it is said what differs.

Of a packed dataset: every file in it is compared with the SHA-256 that its
manifest gives. DATASET is not needed.

{EXIT_STATUS}"""


def _add_pack(parser: _Parser) -> None:
    _add_dataset(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        help="file to write; one that is there is replaced (default: NAME.briefing, after the "
        "folder)",
    )
    parser.epilog = f"""examples:
  {PROGRAM} pack my-dataset
  {PROGRAM} pack my-dataset -o handed-over.briefing

The file opens like the folder, in the window and in every command. It holds the
files of the dataset with README and licence, and the SHA-256 of each. The same
files give the same bytes.

{EXIT_STATUS}"""


def _add_unpack(parser: _Parser) -> None:
    parser.add_argument("pack", metavar="PACK", type=Path, help="the packed dataset")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FOLDER",
        type=Path,
        help="folder to make (default: the name of the file, without its ending)",
    )
    parser.epilog = f"""examples:
  {PROGRAM} unpack my-dataset.briefing
  {PROGRAM} unpack my-dataset.briefing -o mine

To look at a dataset it need not be unpacked, only to change it.

{EXIT_STATUS}"""


def _add_diff(parser: _Parser) -> None:
    parser.add_argument(
        "versions",
        metavar="VERSION",
        nargs="+",
        help="the old version, then the new one: a folder, a packed dataset, or REV:PATH, which "
        "is read through git",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--as-text",
        action="store_true",
        help="print one file of a dataset, each line with its record, for textconv of git",
    )
    ways.add_argument(
        "--git-driver", action="store_true", help="for git, as diff driver of packed datasets"
    )
    parser.epilog = f"""examples:
  {PROGRAM} diff my-dataset-1.0 my-dataset
  {PROGRAM} diff old.briefing new.briefing --format json
  {PROGRAM} diff HEAD:my-dataset my-dataset
  {PROGRAM} diff v1.0:my-dataset v1.1:my-dataset
  {PROGRAM} diff --as-text my-dataset/events.yaml

What was added, withdrawn, renamed, changed, re-dated, re-sourced and re-worded,
and which days' counts move by it. The same record is the one with the same id.
docs/versions.md says how git calls this by itself.

exit status:
  0  the records are the same
  1  they differ
  2  trouble"""


def _add_new(parser: _Parser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="folder to make")
    parser.add_argument("--title", help="title of the dataset (default: the name of the folder)")
    parser.add_argument("--first", metavar="DAY", help="first day, such as 2021-05-01")
    parser.add_argument("--last", metavar="DAY", help="last day (default: a month later)")
    parser.add_argument("--parties", metavar="NAMES", help="who may hold places, after commas")
    parser.add_argument("--places", metavar="NAMES", help="the places that count, after commas")
    parser.add_argument("--counting", metavar="NOUN", help="what the places are: 'Towns'")
    parser.add_argument("--timezone", metavar="ZONE", help="such as Asia/Kabul (default: UTC)")
    parser.epilog = f"""examples:
  {PROGRAM} new my-crisis
  {PROGRAM} new my-crisis --first 2021-05-01 --timezone Asia/Kabul
  {PROGRAM} new paris --first 1944-08-15 --parties "Axis, Allies"

On a terminal it asks for what is not given. The new dataset is in order and can
be opened at once; comments in its files say how to go on.

{EXIT_STATUS}"""


def _add_import(parser: _Parser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="table to read: .csv or .geojson"
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help="folder to make")
    parser.add_argument(
        "--mapping",
        metavar="MAPPING",
        help="what the columns mean: a file of yours, or acled, ucdp, timelinejs "
        "(default: the one of these that knows the columns)",
    )
    parser.add_argument("--from", dest="first", metavar="DAY", help="reject rows of earlier days")
    parser.add_argument("--to", dest="last", metavar="DAY", help="reject rows of later days")
    parser.add_argument("--title", help="title of the dataset")
    parser.add_argument(
        "--encoding", metavar="NAME", help="of the file, such as windows-1252 (default: UTF-8)"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="do everything but write, and tell what came of it"
    )
    parser.add_argument(
        "--replace", action="store_true", help="replace a folder that holds an import and no more"
    )
    parser.add_argument("--report", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument(
        "--show-mapping", metavar="NAME", help="print a mapping that comes with the program"
    )
    parser.epilog = f"""examples:
  {PROGRAM} import acled.csv sudan --dry-run
  {PROGRAM} import acled.csv sudan --mapping sudan.yaml --from 2023-04-15
  {PROGRAM} import towns.geojson towns --mapping towns-mapping.yaml
  {PROGRAM} import --show-mapping acled > my-mapping.yaml

Every row is kept or rejected, with its line and the reason. The dataset is
written whole or not at all, and only if 'check' finds no error in it.
docs/import.md explains mappings; their schema for editors is printed by
'{PROGRAM} schema mapping.yaml'.

{EXIT_STATUS}"""


def _add_schema(parser: _Parser) -> None:
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help="file of a dataset, such as events.yaml"
    )
    parser.add_argument(
        "--into", metavar="DATASET", type=Path, help="write all schemas into this dataset"
    )
    parser.epilog = f"""examples:
  {PROGRAM} schema events.yaml
  {PROGRAM} schema --into my-dataset

JSON Schemas of the files of a dataset, by which editors complete and mark
errors. What concerns several records together, 'check' alone can tell.

{EXIT_STATUS}"""


def _add_doctor(parser: _Parser) -> None:
    parser.add_argument(
        "dataset",
        nargs="?",
        metavar="DATASET",
        help="a dataset of your own to look at instead of the bundled one",
    )
    parser.epilog = f"""examples:
  {PROGRAM} doctor
  {PROGRAM} doctor my-dataset > report.txt

Nothing is sent anywhere, and nothing about you is printed: the home folder is
written as ~, and of a dataset of your own only numbers and the kinds of its
problems are told. Read it before you pass it on.

{EXIT_STATUS}"""


def _add_draft(parser: _Parser) -> None:
    parser.add_argument("article", metavar="ARTICLE.txt", type=Path, help="the article as text")
    parser.add_argument(
        "--dataset",
        metavar="DATASET",
        help="the dataset whose places, parties and speakers are looked for (default: the bundled "
        "one)",
    )
    parser.add_argument(
        "--date", metavar="DAY", help="day of the article (default: the day in the file's name)"
    )
    parser.add_argument("--source", metavar="ID", help="the article as a source of the dataset")
    parser.add_argument("--publisher", metavar="NAME", help="otherwise: who published it")
    parser.add_argument("--title", help="its title (default: the first line)")
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="file to write (default: print)"
    )
    parser.epilog = f"""examples:
  {PROGRAM} draft article.txt --date 2021-08-13 --publisher "An Agency"
  {PROGRAM} draft article-2021-08-13.txt --dataset my-crisis
  {PROGRAM} draft article.txt --date 13/8 -o drafts/article.yaml

Proposes events, statements and claims from an article in English, by rules that
are written in one table; each with the sentence, its place in the article and a
stated confidence. Nothing of it is taken into the dataset but by you.
docs/draft.md says how, and how well that goes.

{DAYS}

{EXIT_STATUS}"""


COMMANDS = {
    "view": ("Open a dataset in a window.", _add_view),
    "show": ("Print one day of a dataset as text or JSON.", _add_show),
    "export": ("Write one day of a dataset to a file, or the briefs of all days.", _add_export),
    "compare": ("Say what differs between two days of a dataset, and why.", _add_compare),
    "check": ("Say what is wrong with a dataset.", _add_check),
    "verify": ("Check a brief against its dataset, or whether a packed one is whole.", _add_verify),
    "pack": ("Put a dataset into one file, to hand it over.", _add_pack),
    "unpack": ("Put the files of a packed dataset into a folder.", _add_unpack),
    "import": ("Make a dataset of a table: ACLED, UCDP, TimelineJS or your own.", _add_import),
    "diff": ("Say what differs between two versions of a dataset.", _add_diff),
    "new": ("Begin a dataset: a folder with a small, commented example.", _add_new),
    "draft": ("Propose events and statements from the text of an article.", _add_draft),
    "schema": ("Print how a file of a dataset is built, for editors.", _add_schema),
    "doctor": ("Print what a report of a fault needs: versions, system, screen.", _add_doctor),
}


def _every(text: str) -> str | int:
    if text in ("day", "change"):
        return text
    if text.isdecimal() and text.isascii() and 0 < len(text) < 5 and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not day, change or a number such as 7")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()) or not (int(width) and int(height)):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x800")
    return int(width), int(height)
