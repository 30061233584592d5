"""Exports of many days on the command line: progress while they run, and what came of them."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from briefing_app.cli_terms import INTERRUPTED, UNWRITTEN, USAGE, CommandError

if TYPE_CHECKING:
    from briefing_app.drawing.map_shapes import Shapes
    from briefing_app.services.brief_batch import Progress, Series
    from briefing_app.services.brief_options import BriefOptions

WIDTH = 24  # characters of the bar
LINES = 10  # how often progress is told where there is no terminal to draw a bar on


class Meter:
    """Shows progress: a bar on a terminal, now and then a line anywhere else."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._is_terminal = stream is not None and stream.isatty()
        self._tenth = 0

    def tell(self, progress: Progress) -> None:
        """Show how far it is."""
        from briefing_app.services.brief_batch import progress_words

        words = progress_words(progress)
        if self._is_terminal:
            full = WIDTH * progress.done // progress.total
            self._write(f"\r{'█' * full}{'░' * (WIDTH - full)} {words}\x1b[K")
        elif progress.doing:
            self._write(f"{words}\n")
        elif (tenth := LINES * progress.done // progress.total) > self._tenth:
            self._tenth = tenth
            self._write(f"{words}\n")

    def end(self) -> None:
        """Leave the line free for what comes next."""
        if self._is_terminal:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        if self._stream is not None:
            with contextlib.suppress(OSError):
                self._stream.write(text)
                self._stream.flush()


def export_days(
    series: Series, target: Path, options: BriefOptions, shapes: Shapes, *, maps: bool = False
) -> list[str]:
    """Write the briefs to a folder, or to a booklet if that is a PDF; the lines that tell of it.

    Of `maps`, the page with the map of every day.
    """
    from briefing_app.domain.number_words import counted
    from briefing_app.services.brief_batch import BriefBatch, series_words
    from briefing_app.services.brief_booklet import BriefBooklet
    from briefing_app.services.map_sheet import MapSheet

    is_pdf = target.suffix.lower() == ".pdf" and not target.is_dir()
    if maps and not is_pdf:
        raise CommandError(
            USAGE, f"The page of maps is a PDF, and {str(target)!r} is not. Nothing was written."
        )
    kind = MapSheet if maps else BriefBooklet if is_pdf else BriefBatch
    batch: BriefBatch | BriefBooklet | MapSheet = kind(series, target, options, shapes)
    meter = Meter(sys.stderr)
    try:
        batch.run(meter.tell)
    except KeyboardInterrupt:
        raise CommandError(INTERRUPTED, f"Stopped. {batch.so_far()}") from None
    finally:
        meter.end()
    if not batch.total:
        raise CommandError(
            USAGE,
            f"No place changed hands from {series.first} to {series.last}. Nothing was written.",
        )
    if batch.ended:
        raise CommandError(
            UNWRITTEN, f"{target} cannot be written: {batch.ended}. {batch.so_far()}"
        )
    told = [batch.words(), series_words(series)]
    if batch.unset:
        failed = f"{counted(len(batch.unset), 'day')} could not be set:"
        lines = [f"{one.day}: {one.reason}." for one in batch.unset]
        raise CommandError(UNWRITTEN, *told, failed, *lines)
    return told
