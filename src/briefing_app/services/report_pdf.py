"""A day as a PDF to hand over: tagged (PDF/UA-1), archivable (PDF/A-3a), the same on every run.

The page template is `resources/brief.typ`; it receives the day as JSON, so that text from a
dataset is data and never markup. Only the bundled fonts are used, and no clock is read: a
brief bears the end of its day. The day itself is attached as JSON (`brief_attachment`).
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.domain.number_words import counted
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.brief_attachment import attachment_text
from briefing_app.services.brief_content import Content, Fields, brief_content
from briefing_app.services.brief_error import BriefError, why_not_written
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.font_coverage import MARK
from briefing_app.services.printable import Printable
from briefing_app.services.resources import resource
from briefing_app.services.typesetting import typeset
from briefing_app.services.whole_file import write_whole

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing

_PAGE = re.compile(rb"/Type\s*/Page\b")
_EPOCH = date(1970, 1, 1)
# The seconds of the years 1 and 9999, beyond which a PDF has no dates.
_EARLIEST, _LATEST = -62_135_596_800, 253_402_300_799


@dataclass(frozen=True, slots=True)
class BriefReport:
    """What was written, and what had to be changed to set it.

    `replaced` counts the characters that no bundled font has, or that would have turned text
    around; a mark stands in their place. `shortened` counts texts too long for a page.
    `path` is None for pages that were set and not written.
    """

    path: Path | None
    pages: int
    sources: int
    size: int  # bytes
    replaced: tuple[tuple[str, int], ...] = ()
    shortened: int = 0

    def __str__(self) -> str:
        extent = f"{counted(self.pages, 'page')}, {counted(self.sources, 'source')}"
        lines = [f"Wrote {self.path}: {extent}."]
        if self.replaced:
            told = ", ".join(f"{_named(char)} × {count}" for char, count in self.replaced)
            lines.append(f"Shown as {MARK} because they cannot be printed: {told}.")
        if self.shortened:
            lines.append(f"Shortened, and marked so: {counted(self.shortened, 'text')}.")
        return "\n".join(lines)


DEFAULTS = BriefOptions()


def write_brief(
    path: Path,
    briefing: Briefing,
    options: BriefOptions = DEFAULTS,
    shapes: Shapes = NO_SHAPES,
) -> BriefReport:
    """Write the day as a PDF; raises BriefError and leaves what was there if that fails."""
    try:
        data, report = set_brief(briefing, options, shapes)
        write_whole(path, data)
    except BriefError as error:
        raise BriefError(error.reason, path) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise BriefError(why_not_written(error), path) from error
    return replace(report, path=path)


def set_brief(
    briefing: Briefing, options: BriefOptions = DEFAULTS, shapes: Shapes = NO_SHAPES
) -> tuple[bytes, BriefReport]:
    """The day as the bytes of a PDF, and what was set; no file is written. Raises BriefError.

    The same dataset with its shapes, day, knowledge, options and program give the same bytes.
    """
    content, printable = printed_content(briefing, options, shapes)
    numbers, statements = content.numbers, content.statements
    data = _set_pages(
        content.fields,
        attachment_text(briefing, options, shapes, numbers, statements),
        format="pdf",
        timestamp=end_of_day(briefing),
    )
    assert isinstance(data, bytes)
    return data, BriefReport(
        path=None,
        pages=page_count(data),
        sources=len(numbers),
        size=len(data),
        replaced=tuple(sorted(printable.replaced.items())),
        shortened=printable.shortened,
    )


def render_pages(
    briefing: Briefing,
    ppi: float,
    options: BriefOptions = DEFAULTS,
    shapes: Shapes = NO_SHAPES,
) -> list[bytes]:
    """The same pages as PNG pictures, `ppi` pixels to the inch. Raises BriefError."""
    content, _ = printed_content(briefing, options, shapes)
    pages = _set_pages(content.fields, format="png", ppi=ppi)
    return pages if isinstance(pages, list) else [pages]


def printed_content(
    briefing: Briefing, options: BriefOptions, shapes: Shapes
) -> tuple[Content, Printable]:
    """What the pages say, made fit for print. Raises BriefError."""
    printable = Printable()
    try:
        content = brief_content(briefing, options, shapes)
        return replace(content, fields=printable.value(content.fields)), printable
    except OSError as error:  # a font that is missing from this copy of the program
        raise BriefError(why_not_written(error)) from error


def _set_pages(fields: Fields, attachment: str = "", **how: Any) -> bytes | list[bytes]:  # noqa: ANN401
    """Set the pages of one day: a PDF, or a list of pictures."""
    files = day_files(fields, attachment)
    files["main"] = files.pop("brief.typ")
    return typeset(files, **how)


def day_files(fields: Fields, attachment: str = "", folder: str = "") -> dict[str, bytes]:
    """The template and what it reads, for one day; the names begin with `folder`.

    Raises BriefError.
    """
    files = {f"{folder}{name}": template for name, template in _templates().items()}
    files[f"{folder}day.json"] = json.dumps(fields).encode()
    files[f"{folder}attachment.json"] = attachment.encode()
    return files


def _templates() -> dict[str, bytes]:
    """The files of the page template by their names."""
    try:
        folder = resource("brief.typ").parent
        return {path.name: path.read_bytes() for path in sorted(folder.glob("brief*.typ"))}
    except OSError as error:  # missing from this copy of the program
        raise BriefError(why_not_written(error)) from error


def page_count(data: bytes) -> int:
    """The pages of a PDF that Typst wrote."""
    return len(_PAGE.findall(data))


def end_of_day(briefing: Briefing) -> int:
    """The end of the day in the dataset's time zone, in seconds since 1970."""
    days = (briefing.day - _EPOCH).days + 1
    seconds = days * 86_400 - int(_offset(briefing).total_seconds())
    return min(max(seconds, _EARLIEST), _LATEST)


def _offset(briefing: Briefing) -> timedelta:
    """The offset from UTC at the end of the day: "+04:30" as a duration, none where not known."""
    told = briefing.timeline.dataset.utc_offset_on(briefing.day)
    if not told:
        return timedelta()
    hours, minutes, seconds = (*map(int, told[1:].split(":")), 0)[:3]
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -offset if told[0] in "-\u2212" else offset


def _named(char: str) -> str:
    """U+1F600 GRINNING FACE."""
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X}{f' {name}' if name else ''}"
