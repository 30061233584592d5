"""The briefs of many days as one PDF: contents with links, then day after day, pages numbered on.

It is set in one piece, so that it is tagged and archivable as a brief is. That takes memory for
all days at once and cannot be interrupted, so it is done in a process of its own, which can be
ended and gives the memory back.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.number_words import counted
from briefing_app.domain.page_words import period_words
from briefing_app.domain.sentences import finding, long_date
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.brief_attachment import attachment_text
from briefing_app.services.brief_batch import Progress, Series, Tell, why_no_folder
from briefing_app.services.brief_companion import set_companion
from briefing_app.services.brief_content import Fields
from briefing_app.services.brief_error import BriefError
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.report_pdf import DEFAULTS, day_files, page_count, printed_content
from briefing_app.services.series_file import SeriesFile, series_fields

WAIT = 0.1  # seconds between looks at whether to stop


def set_booklet(
    series: Series,
    options: BriefOptions = DEFAULTS,
    shapes: Shapes = NO_SHAPES,
    tell: Tell = lambda progress: None,
) -> bytes:
    """The briefs of a series, which has days, as the bytes of one PDF. Raises BriefError.

    The same series, shapes, options and program give the same bytes. Takes about 32 MB of memory
    for each day.
    """
    briefings = tuple(series.briefings())
    files: dict[str, bytes] = {}
    fields: Fields = {}
    for number, briefing in enumerate(briefings, 1):
        content, _ = printed_content(briefing, options, shapes)
        anchor = briefing.day.isoformat()
        document = {**content.fields["document"], "attachment": f"/day-{anchor}.json"}
        fields = {**content.fields, "anchor": anchor, "document": document}
        attached = attachment_text(briefing, options, shapes, content.numbers, content.statements)
        files |= day_files(fields, attached, f"{anchor}/")
        tell(Progress(number, len(briefings)))
    tell(Progress(1, 1, doing=f"Setting the pages of {counted(len(briefings), 'day')}"))
    return set_companion("booklet.typ", _front(series, briefings, fields), briefings[-1], files)


def _front(series: Series, briefings: Sequence[Briefing], last: Fields) -> Fields:
    """What the front says; paper, colours and footer are those of the days."""
    days = counted(len(briefings), "day")
    return series_fields(
        series,
        last,
        title=f"Daily briefs, {period_words(briefings[0].day, briefings[-1].day)}",
        state=f"{days} on which a place changed hands" if series.every == "change" else days,
        own={
            "table_head": ["Day", "Finding", "Page"],
            "parts": [
                {
                    "anchor": briefing.day.isoformat(),
                    "day": long_date(briefing.day),
                    "finding": finding(briefing),
                }
                for briefing in briefings
            ],
        },
    )


class BriefBooklet(SeriesFile):
    """Writes a booklet."""

    def __init__(
        self,
        series: Series,
        path: Path,
        options: BriefOptions = DEFAULTS,
        shapes: Shapes = NO_SHAPES,
    ) -> None:
        super().__init__(series, path, options, shapes)
        self._ending = Event()
        self._pages = 0

    def run(self, tell: Tell) -> None:
        """Set and write it; `tell` is called in this thread."""
        self.total = sum(1 for _ in self.series.briefings())
        if not self.total:
            return
        self.ended = why_no_folder(self.folder)
        if self.ended:
            return
        spawn = multiprocessing.get_context("spawn")  # a fork would copy threads' locks
        receiver, sender = spawn.Pipe(duplex=False)
        what = (self.series, self._options, self._shapes, sender)
        process = spawn.Process(target=_set_elsewhere, args=what, daemon=True)
        process.start()
        sender.close()
        try:
            data = self._received(receiver, tell)
        finally:
            process.kill()
            process.join()
            receiver.close()
        if data is not None and self._write(data):
            self._pages = page_count(data)

    def stop(self) -> None:
        """Give up. May be called from another thread, before the run too."""
        super().stop()
        self._ending.set()

    def words(self) -> str:
        """What was written, as a sentence."""
        days, pages = counted(self.total or 0, "day"), counted(self._pages, "page")
        return f"Wrote {self.path}: {days}, {pages}."

    def _received(self, receiver: Connection, tell: Tell) -> bytes | None:
        """The bytes that the other process made; None where it gave a reason or was stopped."""
        while not self._ending.is_set():
            try:
                if not receiver.poll(WAIT):
                    continue
                message = receiver.recv()
            except EOFError:
                self.ended = "the process that set it ended, for want of memory or by another hand"
                return None
            if isinstance(message, bytes):
                return message
            if isinstance(message, str):
                self.ended = message
                return None
            tell(message)
        return None


def _set_elsewhere(
    series: Series, options: BriefOptions, shapes: Shapes, sender: Connection
) -> None:
    """Done by the other process: sends progress, and then the bytes or a reason."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends this one
    try:
        sender.send(set_booklet(series, options, shapes, sender.send))
    except BriefError as error:
        sender.send(error.reason)
    except Exception as error:
        sender.send(f"{type(error).__name__}: {error}")
        raise
