"""The briefs of all days in one run, to a folder and as a booklet, against one warm page."""

from __future__ import annotations

import os
import resource as process_resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from briefing_app.services.brief_batch import BriefBatch, Series
from briefing_app.services.brief_booklet import BriefBooklet
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.report_pdf import DEFAULTS, set_brief
from briefing_app.services.resources import bundled_dataset
from briefing_app.services.shapes_file import load_shapes


def measure(smoke: bool) -> None:
    """Print the seconds for each page of a run, and their ratio to those of a warm page."""
    loaded = load_dataset(bundled_dataset())
    dataset, shapes = loaded.dataset, load_shapes(loaded.path)
    last = dataset.first_day + timedelta(days=1) if smoke else dataset.last_day
    series = Series(dataset, dataset.first_day, last)
    briefings = list(series.briefings())
    set_brief(briefings[0], DEFAULTS, shapes)
    some = briefings[:: max(1, len(briefings) // 12)]
    pages = [0]

    def set_some() -> None:
        pages[0] = sum(set_brief(briefing, DEFAULTS, shapes)[1].pages for briefing in some)

    warm = _Spent.by(set_some).each(pages[0])
    print(f"  one warm page: {warm}")
    with tempfile.TemporaryDirectory() as folder:
        batch = BriefBatch(series, Path(folder), DEFAULTS, shapes)
        spent = _Spent.by(lambda: batch.run(_ignore))
        all_pages = sum(one.pages for one in batch.written)
        _tell(f"{len(briefings)} files", spent, all_pages, warm)
        again = BriefBatch(series, Path(folder), DEFAULTS, shapes)
        print(f"  the same again, all kept: {_Spent.by(lambda: again.run(_ignore))}")
        booklet = BriefBooklet(series, Path(folder) / "booklet.pdf", DEFAULTS, shapes)
        _tell("one booklet", _Spent.by(lambda: booklet.run(_ignore)), all_pages, warm)
    most = process_resource.getrusage(process_resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"  memory of the process that sets the booklet: at most {most:,.0f} MiB")


@dataclass(frozen=True, slots=True)
class _Spent:
    """Seconds by the clock on the wall and of all processors."""

    wall: float
    cpu: float

    @classmethod
    def by(cls, work: Callable[[], object]) -> _Spent:
        wall, cpu = time.perf_counter(), _cpu()
        work()
        return cls(time.perf_counter() - wall, _cpu() - cpu)

    def each(self, number: int) -> _Spent:
        return _Spent(self.wall / max(number, 1), self.cpu / max(number, 1))

    def __str__(self) -> str:
        return f"{self.wall:.3f} s wall, {self.cpu:.3f} s CPU"


def _cpu() -> float:
    """Seconds of this process and those that it waited for."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _tell(what: str, spent: _Spent, pages: int, warm: _Spent) -> None:
    page = spent.each(pages)
    print(f"  {what}: {spent}; a page: {page}; a page / one warm page = "
          f"{page.wall / warm.wall:.2f} (wall), {page.cpu / warm.cpu:.2f} (CPU)")  # fmt: skip


def _ignore(progress: object) -> None:
    pass
