"""Measure the program against baselines taken in the same run: `python -m benchmarks`.

Times are processor time of the measured thread or process, since wall time on a shared machine
says more about the neighbours. `--smoke` runs every part once or a few times, to prove that the
benchmarks run at all; its figures mean nothing.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource as process_resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from briefing_app.services.resources import bundled_dataset

BARE_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Bare()
window.resize(1280, 800)
window.show()
app.exec()
"""
OUR_WINDOW = """
import os
import sys
from PySide6.QtWidgets import QApplication
from briefing_app import app, widgets
from briefing_app.services.resources import bundled_dataset
from briefing_app.widgets import frame
made = frame.Frame.__init__
def watched(self, *arguments):
    made(self, *arguments)
    if {until} == "frame":
        self.shown_first.connect(lambda: os._exit(0))  # before the rest is loaded
frame.Frame.__init__ = watched
filled = frame.Frame.fill
def watched_fill(self, content):
    filled(self, content)
    content.shown_first.connect(QApplication.quit)
frame.Frame.fill = watched_fill
sys.exit(app.run_window(bundled_dataset()))
"""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--smoke", action="store_true", help="few repetitions, figures mean nothing"
    )
    parser.add_argument(
        "--only",
        choices=("step", "start", "load", "large", "brief", "days"),
        help="run one part alone",
    )
    options = parser.parse_args(argv)
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    parts: dict[str, Callable[[bool], None]] = {
        "step": measure_step,
        "start": measure_start,
        "load": measure_load,
        "large": measure_large,
        "brief": measure_brief,
        "days": measure_days,
    }
    for name, measure in parts.items():
        if options.only in (None, name):
            print(f"\n{name}")
            measure(options.smoke)
    return 0


def measure_step(smoke: bool) -> None:
    """One step of the day with one and with two device pixels to a pixel; see `benchmarks.step`."""
    command = [sys.executable, "-m", "benchmarks.step", *(["--smoke"] if smoke else [])]
    for ratio in (1, 2):
        print(f" {ratio} device pixel{'s' if ratio > 1 else ''} to a pixel", flush=True)
        environment = {**os.environ, "QT_SCALE_FACTOR": str(ratio)}
        subprocess.run(command, check=True, env=environment, stderr=subprocess.DEVNULL)


def measure_start(smoke: bool) -> None:
    """From the start of the process to the first frame, against a bare Qt window.

    Modules are compiled, as an installed program has them: by a run that is not counted.
    """
    repeats = 1 if smoke else 7
    programs = {
        "bare window": BARE_WINDOW,
        "first frame": OUR_WINDOW.format(until="'frame'"),
        "day and chart": OUR_WINDOW.format(until="'content'"),
    }
    best = {}
    with tempfile.TemporaryDirectory() as compiled:
        for name, program in programs.items():
            runs = [_process_seconds(program, compiled) for _ in range(1 + repeats)][1:]
            wall, best[name] = min(run[0] for run in runs), min(run[1] for run in runs)
            print(f"  {name}: best {best[name]:.2f} s of CPU, {wall:.2f} s wall")
    ratio = best["first frame"] / best["bare window"]
    print(f"  first frame / bare window = {ratio:.1f} (CPU)")


def _process_seconds(program: str, compiled: str) -> tuple[float, float]:
    """Wall and processor seconds of a Python process that runs a program.

    `compiled` is the folder for its compiled modules.
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", program]
    before = process_resource.getrusage(process_resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, env=environment)
    wall = time.perf_counter() - start
    after = process_resource.getrusage(process_resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure_load(smoke: bool) -> None:
    """Reading the bundled dataset, against reading the same bytes and against bare YAML."""
    import yaml

    from briefing_app.services.dataset_file import load_dataset

    folder = bundled_dataset()
    files = sorted(folder.glob("*.yaml"))

    def parse() -> None:
        for file in files:
            yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)

    repeats = 1 if smoke else 9
    load = _best(lambda: load_dataset(folder), repeats)
    raw = _best(lambda: [file.read_bytes() for file in files], repeats)
    parsed = _best(parse, repeats)
    print(f"  load: best {load * 1000:.0f} ms; bytes alone {raw * 1000:.2f} ms; "
          f"YAML alone {parsed * 1000:.0f} ms")  # fmt: skip
    print(f"  load / YAML alone = {load / parsed:.1f}; load / bytes alone = {load / raw:.0f}")


def measure_large(smoke: bool) -> None:
    """A large table, imported and loaded; see `benchmarks.large`."""
    from benchmarks.large import measure

    measure(smoke)


def measure_days(smoke: bool) -> None:
    """The briefs of all days in one run; see `benchmarks.days`."""
    from benchmarks.days import measure

    measure(smoke)


BARE_PAGE = """
#set document(title: "A page", date: datetime(year: 2021, month: 1, day: 1))
#set text(lang: "en")
= Page {number}
And a line of text, which is number {number}.
"""


def measure_brief(smoke: bool) -> None:
    """Writing the brief of every day, against setting one bare page in the same process."""
    from datetime import UTC, datetime

    from briefing_app.domain.briefing import brief
    from briefing_app.domain.timeline import build_timeline
    from briefing_app.services.dataset_file import load_dataset
    from briefing_app.services.report_pdf import DEFAULTS, printed_content, write_brief
    from briefing_app.services.shapes_file import load_shapes
    from briefing_app.services.typesetting import typeset

    timeline = build_timeline(load_dataset(bundled_dataset()).dataset)
    shapes = load_shapes(bundled_dataset())
    made = datetime(2021, 1, 1, tzinfo=UTC)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "brief.pdf"

        def write(index: int) -> None:
            write_brief(target, brief(timeline, timeline.day(index)), DEFAULTS, shapes)

        def set_bare_page(number: int) -> None:
            page = BARE_PAGE.format(number=number).encode()
            typeset({"main": page}, format="pdf", timestamp=made)

        def say(index: int) -> None:
            printed_content(brief(timeline, timeline.day(index)), DEFAULTS, shapes)

        middle = timeline.day_count * 4 // 5
        first = _seconds(lambda: write(middle))
        bare = min(_seconds(partial(set_bare_page, number)) for number in range(1 if smoke else 9))
        days = range(middle, middle + 2) if smoke else range(timeline.day_count)
        warm = sorted((_seconds(partial(write, index)), index) for index in days)
        again = min(_seconds(lambda: write(middle)) for _ in range(1 if smoke else 5))
        content = {index: _seconds(partial(say, index)) for _, index in warm[-10:]}
    median = statistics.median(seconds for seconds, _ in warm)
    print(f"  first {first * 1_000:.0f} ms; one warm bare page {bare * 1_000:.1f} ms (CPU)")
    print(f"  warm, every day: median {median * 1_000:.0f} ms = {median / bare:.0f} bare pages; "
          f"the same day again {again * 1_000:.0f} ms")  # fmt: skip
    for seconds, index in reversed(warm[-10:]):
        print(f"  slowest: {timeline.day(index)} {seconds * 1_000:.0f} ms, "
              f"of it {content[index] * 1_000:.0f} ms for what the page says")  # fmt: skip


def _seconds(action: Callable[[], object]) -> float:
    """Processor time of one call, of all its threads."""
    start = time.process_time()
    action()
    return time.process_time() - start


def _best(action: Callable[[], object], repeats: int) -> float:
    return max(min(_seconds(action) for _ in range(repeats)), 1e-6)


if __name__ == "__main__":
    sys.exit(main())
