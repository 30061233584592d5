"""One step of the day, paint included: this window against one that rebuilds everything.

Run by `python -m benchmarks`, once for each number of device pixels to a pixel, because Qt takes
that number when it starts.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.naive_window import NaiveWindow
from benchmarks.synthetic import synthetic_dataset, write_shapes
from briefing_app.app import make_application
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY
from briefing_app.domain.subject import PlaceSubject
from briefing_app.domain.timeline import build_timeline
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.resources import bundled_dataset
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.look import Look
from briefing_app.widgets.main_window import MainWindow

MOST_STEPS, SETTLED_STEPS = 400, 40


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.step", description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="few steps, figures mean nothing")
    options = parser.parse_args(argv)
    app = make_application()
    with tempfile.TemporaryDirectory() as folder:
        large = synthetic_dataset(1_000, 1_000)
        write_shapes(Path(folder), large)
        for loaded in (
            load_dataset(bundled_dataset()),
            Loaded(large, (), {}, {}, Path(folder)),
        ):
            measure(app, loaded, Path(folder), most=40 if options.smoke else MOST_STEPS)
    return 0


def measure(app: QApplication, loaded: Loaded, folder: Path, most: int) -> None:
    """Print the milliseconds of processor time of a step, in every state of the window."""
    dataset = loaded.dataset
    size = f"{len(dataset.counted_rows):,} × {dataset.day_count:,}"
    steps = min(most, dataset.day_count - 1)
    there, back = range(1, steps + 1), range(steps - 1, -1, -1)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    session = Session()
    memory = Memory(settings)
    window = MainWindow(session, memory, Look(memory, "light"))
    session.show_loaded(loaded, dataset.first_day)
    window.resize(1280, 800)
    window.show()
    window.time_panel.load_chart()
    window.dataset_desk.load_shapes()
    settle = partial(_settle, app, window)
    settle()
    gc.freeze()  # as the program does once its window is made
    step = window.time_panel.date_bar.setValue

    ours = _times(app, step, there)
    tell(f"{size}: with hindsight", ours)
    tell(f"{size}: with hindsight, settled", _times(app, step, there[:SETTLED_STEPS], settle))
    step(0)
    session.know(THAT_DAY)
    settle()
    tell(f"{size}: as known that day", _times(app, step, there))
    settle()
    tell(f"{size}: as known that day, backwards", _times(app, step, back))
    tell(f"{size}: as known that day, settled", _times(app, step, there[:SETTLED_STEPS], settle))
    session.ask(PlaceSubject(dataset.places[dataset.counted_rows[0]].id))
    settle()
    tell(f"{size}: as known that day, evidence open", _times(app, step, back))
    session.ask(None)
    session.know(HINDSIGHT)
    window.close()
    window.deleteLater()

    naive = NaiveWindow(build_timeline(dataset))
    naive.show()
    app.processEvents()
    baseline = _times(app, naive.slider.setValue, there[: 30 if steps < 200 else 6])
    naive.close()
    naive.deleteLater()
    app.processEvents()
    gc.unfreeze()
    tell(f"{size}: naive rebuild", baseline)
    ratio = statistics.median(baseline) / statistics.median(ours)
    print(f"  {size}: naive rebuild / with hindsight = {ratio:.1f}")


def _settle(app: QApplication, window: MainWindow) -> None:
    """Do at once what the window leaves until the day stands still."""
    window.statement_panel.settle()
    if window.time_panel.control_chart is not None:
        window.time_panel.control_chart.settle()
    app.processEvents()


def _times(
    app: QApplication,
    step: Callable[[int], None],
    days: Sequence[int],
    afterwards: Callable[[], None] | None = None,
) -> list[float]:
    """Milliseconds of processor time of this thread, one for each day gone to."""
    times = []
    for index in days:
        start = time.thread_time()
        step(index)
        app.processEvents()
        if afterwards is not None:
            afterwards()
        times.append((time.thread_time() - start) * 1_000)
    return times


def tell(name: str, times: Sequence[float]) -> None:
    """Print median and 99th percentile."""
    ordered = sorted(times)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"  {name}: median {statistics.median(ordered):.1f} ms, p99 {last:.1f} ms of CPU")


if __name__ == "__main__":
    sys.exit(main())
