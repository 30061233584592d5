"""What may be said with the commands that make, hand over and compare datasets."""

from __future__ import annotations

from pathlib import Path

from briefing_app.cli_arguments import add_dataset
from briefing_app.cli_terms import DAYS, EXIT_STATUS, PROGRAM, Parser


def add_pack(parser: Parser) -> None:
    """What may be said with `pack`."""
    add_dataset(parser)
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


def add_unpack(parser: Parser) -> None:
    """What may be said with `unpack`."""
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


def add_diff(parser: Parser) -> None:
    """What may be said with `diff`."""
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


def add_new(parser: Parser) -> None:
    """What may be said with `new`."""
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


def add_import(parser: Parser) -> None:
    """What may be said with `import`."""
    parser.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="table to read: .csv or .geojson"
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help="folder to make")
    parser.add_argument(
        "--mapping",
        metavar="MAPPING",
        help="what the columns mean: a file of yours, or acled, acled-2018, ucdp, timelinejs "
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


def add_schema(parser: Parser) -> None:
    """What may be said with `schema`."""
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


def add_draft(parser: Parser) -> None:
    """What may be said with `draft`."""
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
