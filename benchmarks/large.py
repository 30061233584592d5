"""A table of 100,000 rows in the shape of ACLED, imported and read, against bare CSV and YAML."""

from __future__ import annotations

import csv
import random
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import yaml

from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.importing.dataset import Wish, import_file

ROWS, DAYS, PLACES = 100_000, 1_000, 800
OUTLETS = ("Zubara Tribune", "Radio Damba", "Agence Nord", "Field Monitor", "Peace Watch")
STATE, REBELS = "Military Forces of Zubara (2019-)", "ZLF: Zubara Liberation Front"
KINDS = ("Armed clash", "Attack", "Peaceful protest", "Non-state actor overtakes territory")


def measure(smoke: bool) -> None:
    """Print the seconds of an import and of a load, and their ratios to the baselines."""
    with tempfile.TemporaryDirectory() as scratch:
        table, folder = Path(scratch) / "acled.csv", Path(scratch) / "made"
        _write_table(table, 1_000 if smoke else ROWS)
        rows = _seconds(lambda: _read_rows(table))
        imported = _seconds(lambda: import_file(Wish(table), folder))
        parsed = _seconds(lambda: _parse(folder / "events.yaml"))
        load = _seconds(lambda: load_dataset(folder))
    print(f"  import: {imported:.1f} s; CSV alone {rows:.2f} s; load: {load:.1f} s; "
          f"YAML alone {parsed:.1f} s")  # fmt: skip
    print(f"  import / CSV alone = {imported / rows:.0f}; load / YAML alone = {load / parsed:.1f}")


def _write_table(path: Path, number: int) -> None:
    """Rows about a country that does not exist, the same on every run."""
    draw = random.Random(7)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer: csv.DictWriter[str] | None = None
        for row in range(number):
            place = draw.randrange(PLACES)
            day = date(2023, 1, 1) + timedelta(days=row * DAYS // number)
            deaths = draw.randrange(12)
            cells = {
                "event_id_cnty": f"ZUB{row}",
                "event_date": f"{day:%d %B %Y}",
                "time_precision": draw.choice("1112"),
                "sub_event_type": draw.choice(KINDS),
                "actor1": REBELS,
                "inter1": "Rebel group",
                "actor2": STATE,
                "inter2": "State forces",
                "country": "Zubara",
                "admin1": f"State {place % 12}",
                "location": f"Town {place}",
                "latitude": f"{10 + place / 100}",
                "longitude": f"{22 + place % 97 / 10}",
                "geo_precision": draw.choice("1112"),
                "source": "; ".join(draw.sample(OUTLETS, draw.randint(1, 3))),
                "notes": f"On {day:%d %B %Y}, {REBELS} clashed with {STATE} near Town {place}. "
                f"“Local” sources say {deaths} people were killed, and others were injured.",
                "fatalities": f"{deaths}",
                "timestamp": f"{(day - date(1970, 1, 1)).days * 86_400 + 700_000}",
            }
            if writer is None:
                writer = csv.DictWriter(file, list(cells))
                writer.writeheader()
            writer.writerow(cells)


def _read_rows(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file))


def _parse(path: Path) -> None:
    """All events of the parser, of which nothing is made."""
    parser = yaml.CSafeLoader(path.read_text("utf-8"))
    while type(parser.get_event()) is not yaml.StreamEndEvent:
        pass


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
