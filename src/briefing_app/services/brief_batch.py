"""The briefs of many days, a file for each, written side by side; what is there already is kept."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event
from typing import Literal

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.knowledge import HINDSIGHT, Knowledge
from briefing_app.domain.number_words import counted
from briefing_app.domain.page_words import period_words
from briefing_app.domain.sentences import knowledge
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.attached_day import Origin, attached_day, origin_of
from briefing_app.services.attached_files import UnreadablePdf, read_pdf
from briefing_app.services.brief_error import BriefError, why_not_written
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.file_names import brief_file_name
from briefing_app.services.report_pdf import DEFAULTS, write_brief

Every = Literal["day", "change"] | int  # a number: one day in so many
AT_ONCE = 2  # days set side by side: with more, what waits for the interpreter grows faster


@dataclass(frozen=True, slots=True)
class Series:
    """Days of a dataset that are to be shown, with what is to be known of each."""

    dataset: Dataset
    first: date
    last: date
    knowledge: Knowledge = HINDSIGHT
    every: Every = "day"

    def briefings(self) -> Iterator[Briefing]:
        """The days in their order; of "change", those on which a place changed hands."""
        timeline: Timeline | None = None
        step = self.every if isinstance(self.every, int) else 1
        for ordinal in range(self.first.toordinal(), self.last.toordinal() + 1, step):
            day = date.fromordinal(ordinal)
            known_by = self.knowledge.known_by(day)
            if timeline is None or timeline.known_by != known_by:
                timeline = build_timeline(self.dataset, known_by)
            briefing = brief(timeline, day)
            if self.every != "change" or briefing.changed:
                yield briefing


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come; `seconds_left` is None while there is nothing to judge by.

    `doing` says what is done once all days are, where that takes long.
    """

    done: int
    total: int
    seconds_left: float | None = None
    doing: str = ""


Tell = Callable[[Progress], object]


@dataclass(frozen=True, slots=True)
class Written:
    """One file of a run; `reason` says why its day could not be set, "" if it is whole.

    A file that was `kept` was there already, made from the same.
    """

    path: Path
    day: date
    pages: int = 0
    reason: str = ""
    kept: bool = False


class BriefBatch:
    """Writes the briefs of a series to a folder. Every file is whole, whenever the run ends.

    `total` is None until the days are counted. `ended` says why the run ended early by itself,
    "" if it did not; `stopped` whether it was told to.
    """

    def __init__(
        self,
        series: Series,
        folder: Path,
        options: BriefOptions = DEFAULTS,
        shapes: Shapes = NO_SHAPES,
    ) -> None:
        self.series, self.folder = series, folder
        self._options, self._shapes = options, shapes
        self._ending = Event()
        self.written: list[Written] = []
        self.total: int | None = None
        self.ended = ""
        self.stopped = False

    def run(self, tell: Tell) -> None:
        """Write all of them; `tell` is called in this thread after each.

        Whatever ends the run, an interruption too, the files that were begun are finished first.
        """
        briefings = tuple(self.series.briefings())
        total = self.total = len(briefings)
        if not total:
            return
        self.ended = why_no_folder(self.folder)
        if self.ended:
            return
        begun = time.monotonic()
        with ThreadPoolExecutor(AT_ONCE) as pool:  # Typst leaves the interpreter free
            pending = [pool.submit(self._write, briefing) for briefing in briefings]
            try:
                for done, future in enumerate(as_completed(pending), 1):
                    future.result()
                    if not self._ending.is_set():
                        made = sum(not one.kept for one in self.written)
                        each = (time.monotonic() - begun) / made if made else None
                        tell(Progress(done, total, None if each is None else each * (total - done)))
            finally:
                self._ending.set()

    def stop(self) -> None:
        """Begin no other day. May be called from another thread, before the run too."""
        self.stopped = True
        self._ending.set()

    def words(self) -> str:
        """What was written, as a sentence."""
        made = [one for one in self.whole if not one.kept]
        kept = len(self.whole) - len(made)
        if kept and not made:
            return f"All {counted(kept, 'brief')} were in {self.folder} already."
        pages = counted(sum(one.pages for one in made), "page")
        words = f"Wrote {counted(len(made), 'brief')} to {self.folder}: {pages}."
        return f"{words} Kept {counted(kept, 'file')} of an earlier run." if kept else words

    def so_far(self) -> str:
        """What there is after a run that ended early, and how to go on."""
        if not self.whole:
            return "Nothing was written."
        return (
            f"{len(self.whole)} of {counted(self.total or 0, 'day')} are in {self.folder}, each "
            "file whole. The same again goes on from there."
        )

    @property
    def whole(self) -> list[Written]:
        """The files of this run."""
        return [one for one in self.written if not one.reason]

    @property
    def unset(self) -> list[Written]:
        """The days that could not be set, in their order."""
        return sorted((one for one in self.written if one.reason), key=lambda one: one.day)

    def _write(self, briefing: Briefing) -> None:
        if self._ending.is_set():
            return
        path = self.folder / brief_file_name(briefing)
        if _is_there(path, origin_of(briefing, self._options, self._shapes)):
            self.written.append(Written(path, briefing.day, kept=True))
            return
        try:
            report = write_brief(path, briefing, self._options, self._shapes)
        except BriefError as error:
            if isinstance(error.__cause__, BriefError):  # of this day; others may well be set
                self.written.append(Written(path, briefing.day, reason=error.reason))
            else:  # of the folder
                self.ended = error.reason
                self._ending.set()
        else:
            self.written.append(Written(path, briefing.day, report.pages))


def why_no_folder(folder: Path) -> str:
    """Make a folder where there is none; why it cannot be, or ""."""
    try:
        folder.mkdir(exist_ok=True)
    except FileNotFoundError:
        return f"there is no folder {folder.parent}"
    except FileExistsError:
        return "it is not a folder"
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        return why_not_written(error)
    return ""


def _is_there(path: Path, origin: Origin) -> bool:
    """Whether a file is the brief made from this, by the day that it carries."""
    try:
        return attached_day(read_pdf(path)).origin == origin
    except UnreadablePdf:
        return False


def series_words(series: Series) -> str:
    """1 August – 31 August 2021. Each day as known on it."""
    return f"{period_words(series.first, series.last)}. {series_knowledge(series)}."


def series_file_name(kind: str, series: Series) -> str:
    """booklet-2021-08-01-2021-08-31-hindsight.pdf, or …-that-day.pdf, for a PDF of a kind."""
    known_by = series.knowledge.known_by(series.first)
    known = "hindsight" if known_by is None else f"known-{known_by}"
    if series.knowledge.mode == "that_day":
        known = "that-day"
    return f"{kind}-{series.first}-{series.last}-{known}.pdf"


def series_knowledge(series: Series) -> str:
    """With hindsight, or each day as known on it, or as known on a day."""
    if series.knowledge.mode == "that_day":
        return "Each day as known on it"
    return knowledge(build_timeline(series.dataset, series.knowledge.known_by(series.first)))


def progress_words(progress: Progress) -> str:
    """41 of 130 days, about 15 s left."""
    if progress.doing:
        return progress.doing
    words = f"{progress.done} of {counted(progress.total, 'day')}"
    seconds = progress.seconds_left
    if seconds is None or progress.done == progress.total:
        return words
    if seconds > 90:
        return f"{words}, about {round(seconds / 60)} min left"
    return f"{words}, about {5 * max(1, math.ceil(seconds / 5))} s left"
