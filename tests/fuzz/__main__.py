"""Fuzz the reading of datasets and all that is said of them; on demand, not in CI.

    nice python -m tests.fuzz --minutes 30            random, no dependency
    nice python -m tests.fuzz --atheris -- -max_total_time=1800   guided by coverage

What breaks, or takes long, is kept as files in --keep, to be made a case of a test.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import sys
import tempfile
import time
import traceback
from collections import Counter
from multiprocessing import Process
from pathlib import Path

SLOW = 10.0  # seconds of CPU for one dataset
# Up to two hundred bytes from the first on, some sixty choices; what takes long is ours to tell.
OPTIONS = ("-len_control=0", "-max_len=200", "-report_slow_units=3600")


def main() -> int:
    """Run until the time is over; 1 if anything broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of the first dataset")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-found"))
    parser.add_argument("--atheris", action="store_true", help="needs: pip install atheris")
    parser.add_argument("rest", nargs="*", help="for atheris, after --")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="briefing-fuzz-") as scratch:
        if asked.atheris:
            # libFuzzer ends its process without a word, so it has one of its own.
            kept = _kept(asked.keep)
            guided = Process(target=_guided, args=(asked, Path(scratch)))
            guided.start()
            guided.join()
            return guided.exitcode or int(_kept(asked.keep) > kept)
        return _random(asked, Path(scratch))


def _random(asked: argparse.Namespace, scratch: Path) -> int:
    from tests.fuzz.hostile_datasets import random_bytes

    end, seed = time.monotonic() + asked.minutes * 60, asked.seed
    came: Counter[str] = Counter()
    kinds: set[str] = set()
    while time.monotonic() < end:
        if what := _examined(random_bytes(seed), f"seed-{seed}", asked.keep, scratch, kinds):
            came[what] += 1
        seed += 1
    told = ", ".join(f"{what} {count:,}" for what, count in sorted(came.items()))
    sys.stdout.write(f"{came.total():,} datasets from seed {asked.seed} on: {told}\n")
    return int(came["broke"] > 0)


def _examined(data: bytes, name: str, keep: Path, scratch: Path, kinds: set[str]) -> str:
    """What came of one dataset; of each kind of fault the first is kept."""
    from tests.fuzz.hostile_datasets import Choices, examine_bytes, spoilt

    began = time.process_time()
    try:
        what = examine_bytes(data, scratch)
    except Exception as error:
        what, told = "broke", traceback.format_exc()
        last = traceback.extract_tb(error.__traceback__)[-1]
        kind = f"{type(error).__name__} at {last.filename}:{last.lineno}"
    else:
        took = time.process_time() - began
        if took < SLOW:
            return what
        what, kind, told = "slow", "slow", f"{took:.1f} s of CPU\n"
    if kind not in kinds:
        kinds.add(kind)
        folder = keep / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "told.txt").write_text(told, encoding="utf-8")
        choices = Choices(data)
        if choices.below(8):
            for file, content in spoilt(choices).items():
                (folder / file).write_bytes(content)
        else:
            (folder / "choices.bin").write_bytes(data)
        sys.stdout.write(f"{name}: {kind}\n")
        sys.stdout.flush()
    return what


def _kept(folder: Path) -> int:
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def _guided(asked: argparse.Namespace, scratch: Path) -> None:
    import atheris  # type: ignore[import-untyped]  # no dependency of the project

    kinds: set[str] = set()

    def examine(data: bytes) -> None:
        name = f"guided-{hashlib.sha256(data).hexdigest()[:12]}"
        _examined(data, name, asked.keep, scratch, kinds)

    # Its own modules alone, which takes a quarter of the time; so nobody may import them before.
    with atheris.instrument_imports(include=["briefing_app"], enable_loader_override=False):
        importlib.import_module("tests.fuzz.hostile_datasets")
    asked.keep.mkdir(parents=True, exist_ok=True)
    options = [*OPTIONS, f"-artifact_prefix={asked.keep}/"]
    atheris.Setup([sys.argv[0], *options, *asked.rest], examine)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
