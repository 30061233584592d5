"""A file that holds many days on its pages: a booklet, a sheet of maps."""

from __future__ import annotations

from pathlib import Path

from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.brief_batch import Series, Written, series_knowledge
from briefing_app.services.brief_companion import companion_fields
from briefing_app.services.brief_content import Fields
from briefing_app.services.brief_error import why_not_written
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.report_pdf import DEFAULTS
from briefing_app.services.whole_file import write_whole


def series_fields(series: Series, brief: Fields, title: str, state: str, own: Fields) -> Fields:
    """The fields of the document: as in the content of a `brief` of one of its days.

    `state` says in the masthead which days they are, and `own` what only this document has.
    """
    named, known = series.dataset.description.title, series_knowledge(series)
    return companion_fields(
        brief,
        title=f"{named}: {title}",
        description=f"{named}. {title}. {known}.",
        state=state,
        knowledge=known,
        own={"title": title, **own},
    )


class SeriesFile:
    """Writes it, in the manner of `BriefBatch`. It is whole, or not there."""

    def __init__(
        self,
        series: Series,
        path: Path,
        options: BriefOptions = DEFAULTS,
        shapes: Shapes = NO_SHAPES,
    ) -> None:
        self.series, self.path, self.folder = series, path, path.parent
        self._options, self._shapes = options, shapes
        self.total: int | None = None
        self.unset: list[Written] = []
        self.ended = ""
        self.stopped = False

    def stop(self) -> None:
        """Give up. May be called from another thread, before the run too."""
        self.stopped = True

    def so_far(self) -> str:
        """What there is after a run that ended early."""
        return "Nothing was written."

    def _write(self, data: bytes) -> bool:
        """Whether it was written; otherwise `ended` says why not."""
        try:
            write_whole(self.path, data)
        except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
            self.ended = why_not_written(error)
        return not self.ended
