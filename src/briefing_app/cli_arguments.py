"""What may be said with the commands that read a dataset or a brief."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing_app.cli_terms import DAYS, EXIT_STATUS, MAPS, PROGRAM, THAT_DAY, Parser
from briefing_app.services.export_formats import FORMATS, SCALES


def add_dataset(parser: Parser) -> None:
    """The dataset, with the bundled one where none is named."""
    parser.add_argument(
        "dataset",
        nargs="?",
        metavar="DATASET",
        help="folder of a dataset, the one that holds dataset.yaml, or a packed dataset, "
        "or the name of a bundled one (default: afghanistan-2021)",
    )


def add_day(
    parser: Parser, days: argparse._ActionsContainer | None = None, *, required: bool = True
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


def add_view(parser: Parser) -> None:
    """What may be said with `view`."""
    add_dataset(parser)
    add_day(parser, required=False)
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="colours to use")
    parser.add_argument(
        "--language", choices=("system", "en", "de", "fr"), help="language of menus and dialogs"
    )
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


def add_show(parser: Parser) -> None:
    """What may be said with `show`."""
    add_dataset(parser)
    add_day(parser)
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


def add_export(parser: Parser) -> None:
    """What may be said with `export`."""
    add_dataset(parser)
    days = parser.add_mutually_exclusive_group(required=True)
    add_day(parser, days)
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


def add_compare(parser: Parser) -> None:
    """What may be said with `compare`."""
    add_dataset(parser)
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


def add_check(parser: Parser) -> None:
    """What may be said with `check`."""
    add_dataset(parser)
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


def add_verify(parser: Parser) -> None:
    """What may be said with `verify`."""
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="the brief (.pdf) or packed dataset (.briefing)"
    )
    add_dataset(parser)
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


def add_doctor(parser: Parser) -> None:
    """What may be said with `doctor`."""
    parser.add_argument(
        "dataset",
        nargs="?",
        metavar="DATASET",
        help="a dataset of your own to look at instead of the bundled one",
    )
    parser.epilog = f"""examples:
  {PROGRAM} doctor
  {PROGRAM} doctor my-dataset > report.txt

Nothing is sent anywhere, and nothing about you is printed but your language:
the home folder is written as ~, and of a dataset of your own only numbers and
the kinds of its problems are told. Read it before you pass it on.

{EXIT_STATUS}"""


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
