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

SIZES = ((34, 130), (1_000, 1_000))
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
        "--only", choices=("step", "start", "load", "brief"), help="run one part alone"
    )
    options = parser.parse_args(argv)
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    parts: dict[str, Callable[[bool], None]] = {
        "step": measure_step,
        "start": measure_start,
        "load": measure_load,
        "brief": measure_brief,
    }
    for name, measure in parts.items():
        if options.only in (None, name):
            print(f"\n{name}")
            measure(options.smoke)
    return 0


def measure_step(smoke: bool) -> None:
    """One slider step, paint included: this window against one that rebuilds everything."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from benchmarks.naive_window import NaiveWindow
    from benchmarks.synthetic import synthetic_dataset
    from briefing_app.app import make_application
    from briefing_app.domain.knowledge import THAT_DAY
    from briefing_app.domain.timeline import build_timeline
    from briefing_app.services.dataset_file import Loaded
    from briefing_app.viewmodels.session import Session
    from briefing_app.widgets.main_window import MainWindow

    app = make_application()
    for places, days in SIZES:
        dataset = synthetic_dataset(places, days)
        timeline = build_timeline(dataset)
        steps = min(40 if smoke else 400, days - 1)
        with tempfile.TemporaryDirectory() as folder:
            store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
            session = Session()
            window = MainWindow(session, store, "light")
            session.show_loaded(Loaded(dataset, (), {}, {}, Path(folder)), dataset.first_day)
            window.resize(1280, 800)
            window.show()
            window.time_panel.load_chart()
            _settle(app, window)
            slider = window.time_panel.date_bar

            def step(index: int, slider: object = slider) -> None:
                slider.setValue(index)  # type: ignore[attr-defined]

            ours = _times(app, step, steps)
            ours_settled = _times(app, step, min(steps, 40), partial(_settle, app, window))
            session.know(THAT_DAY)
            _settle(app, window)
            known = _times(app, step, steps)
            known_settled = _times(app, step, min(steps, 40), partial(_settle, app, window))
            window.close()
            window.deleteLater()
        naive = NaiveWindow(timeline)
        naive.show()
        app.processEvents()
        baseline = _times(app, naive.slider.setValue, min(steps, 30 if places < 100 else 6))
        naive.close()
        naive.deleteLater()
        QApplication.processEvents()
        _tell(f"{places} × {days}: step", ours)
        _tell(f"{places} × {days}: step with statements settled", ours_settled)
        _tell(f"{places} × {days}: step as known that day", known)
        _tell(f"{places} × {days}: step as known that day, settled", known_settled)
        _tell(f"{places} × {days}: naive rebuild", baseline)
        ratio = statistics.median(baseline) / statistics.median(ours)
        print(f"  {places} × {days}: naive / ours = {ratio:.1f}")


def _settle(app: object, window: object) -> None:
    window.statement_panel.settle()  # type: ignore[attr-defined]
    window.time_panel.control_chart.settle()  # type: ignore[attr-defined]
    app.processEvents()  # type: ignore[attr-defined]


def _times(
    app: object,
    step: Callable[[int], None],
    steps: int,
    afterwards: Callable[[], None] | None = None,
) -> list[float]:
    """Milliseconds of processor time of this thread, one for each step from day 1 on."""
    times = []
    for index in range(1, steps + 1):
        start = time.thread_time()
        step(index)
        app.processEvents()  # type: ignore[attr-defined]
        if afterwards is not None:
            afterwards()
        times.append((time.thread_time() - start) * 1_000)
    return times


def measure_start(smoke: bool) -> None:
    """From the start of the process to the first frame, against a bare Qt window."""
    repeats = 1 if smoke else 7
    bare = [_process_seconds(BARE_WINDOW) for _ in range(repeats)]
    first = [_process_seconds(OUR_WINDOW.format(until="'frame'")) for _ in range(repeats)]
    chart = [_process_seconds(OUR_WINDOW.format(until="'content'")) for _ in range(repeats)]
    for name, runs in (("bare window", bare), ("first frame", first), ("day and chart", chart)):
        wall, cpu = min(run[0] for run in runs), min(run[1] for run in runs)
        print(f"  {name}: best {cpu:.2f} s of CPU, {wall:.2f} s wall")
    ratio = min(run[1] for run in first) / min(run[1] for run in bare)
    print(f"  first frame / bare window = {ratio:.1f} (CPU)")


def _process_seconds(program: str) -> tuple[float, float]:
    """Wall and processor seconds of a Python process that runs a program."""
    before = process_resource.getrusage(process_resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, stderr=subprocess.DEVNULL)
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


def measure_brief(smoke: bool) -> None:
    """Writing one brief, the first in a process and one of the following."""
    from briefing_app.domain.briefing import brief
    from briefing_app.domain.timeline import build_timeline
    from briefing_app.services.dataset_file import load_dataset
    from briefing_app.services.report_pdf import DEFAULTS, write_brief
    from briefing_app.services.shapes_file import load_shapes

    timeline = build_timeline(load_dataset(bundled_dataset()).dataset)
    shapes = load_shapes(bundled_dataset())
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "brief.pdf"

        def write(index: int) -> float:
            start = time.process_time()
            write_brief(target, brief(timeline, timeline.day(index)), DEFAULTS, shapes)
            return (time.process_time() - start) * 1_000

        middle = timeline.day_count * 4 // 5
        first = write(middle)
        warm = [write(middle + number) for number in range(1, 3 if smoke else 12)]
        again = [write(middle) for _ in range(1 if smoke else 5)]
    print(f"  first {first:.0f} ms; warm, another day: median {statistics.median(warm):.0f} ms; "
          f"the same day again: {statistics.median(again):.0f} ms (CPU)")  # fmt: skip


def _best(action: Callable[[], object], repeats: int) -> float:
    times = []
    for _ in range(repeats):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return max(min(times), 1e-6)


def _tell(name: str, times: Sequence[float]) -> None:
    ordered = sorted(times)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"  {name}: median {statistics.median(ordered):.1f} ms, p99 {last:.1f} ms of CPU")


if __name__ == "__main__":
    sys.exit(main())
