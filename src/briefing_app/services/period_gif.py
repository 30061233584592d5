"""The period as an moving picture: the map of one day after another, each saying its day.

A GIF, because nearly every program plays it. It has at most 256 colours; those of the holders and
of the interface are kept exactly.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefing_app.domain.briefing import brief
from briefing_app.domain.sentences import knowledge
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.services.picture_svg import finding_lines, map_picture
from briefing_app.services.pictures import drawn_pictures, origin_lines

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_DAYS = 200  # of a period of which every day is shown
MOST_FRAMES = 400
FRAME_MS, LAST_MS = 250, 5000  # how long a day stays, and the last one
PPI = 96
AT_ONCE = 4  # frames drawn in one go
SAMPLES = 8  # frames that the other colours are taken from
MOST_EXACT = 200  # colours kept exactly

UNKNOWN = -1

_COLOUR = re.compile(r"#[0-9A-F]{6}\b")


def frame_days(timeline: Timeline) -> list[int]:
    """The day indices shown: all that are known; of a long period those on which a place changed
    hands, with the first and the last.
    """
    days = range(timeline.last_known_index + 1)
    if len(days) <= MOST_DAYS:
        return list(days)
    return sorted({0, *(day for day in timeline.change_days if day in days), days[-1]})


def period_gif(timeline: Timeline, shapes: Shapes) -> bytes:
    """The known days, of which there is at least one, as a GIF that plays without end.

    It takes about a tenth of a second for each day. Raises BriefError.
    """
    briefings = [brief(timeline, timeline.day(index)) for index in frame_days(timeline)]
    origin = origin_lines(timeline.dataset)
    lines = max(map(finding_lines, briefings))
    frames = [map_picture(day, shapes, origin, finding_lines=lines) for day in briefings]
    first, *rest = _quantized(frames)
    out = io.BytesIO()
    first.save(
        out,
        format="GIF",
        save_all=True,
        append_images=rest,
        duration=[*[FRAME_MS] * (len(frames) - 1), LAST_MS],
        loop=0,
        optimize=False,
        comment=" ".join((f"{knowledge(timeline)}.", *origin)).encode(),
    )
    return out.getvalue()


def _quantized(frames: Sequence[str]) -> Iterator[Image]:
    """The frames as pictures that share one palette."""
    from PIL import Image

    palette = _palette(frames)
    nearest = np.full(1 << 24, UNKNOWN, dtype=np.int16)  # entry of the palette, by colour
    for start in range(0, len(frames), AT_ONCE):
        for image in _drawn(frames[start : start + AT_ONCE]):
            colours = np.asarray(image).astype(np.int32) @ (65536, 256, 1)
            new = np.unique(colours[nearest[colours] == UNKNOWN])
            parts = np.stack((new >> 16, new >> 8 & 255, new & 255), axis=1)
            nearest[new] = ((parts[:, None] - palette[None]) ** 2).sum(axis=2).argmin(axis=1)
            indexed = Image.fromarray(nearest[colours].astype(np.uint8))
            indexed.putpalette(palette.astype(np.uint8).tobytes())
            yield indexed


def _palette(frames: Sequence[str]) -> NDArray[np.int32]:
    """Every colour that the drawings name, then the commonest between them: (colours, 3)."""
    from PIL import Image

    exact = sorted({colour for frame in frames for colour in _COLOUR.findall(frame)})[:MOST_EXACT]
    step = max(len(frames) // SAMPLES, 1)
    samples = _drawn([*frames[::step], frames[-1]])
    width, height = samples[0].size
    sheet = Image.new("RGB", (width, height * len(samples)))
    for number, sample in enumerate(samples):
        sheet.paste(sample, (0, height * number))
    between = sheet.quantize(256 - len(exact)).getpalette() or []
    named = [[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in exact]
    return np.array([*named, *np.reshape(between, (-1, 3)).tolist()], dtype=np.int32)


def _drawn(frames: Sequence[str]) -> list[Image]:
    from PIL import Image

    return [Image.open(io.BytesIO(png)).convert("RGB") for png in drawn_pictures(frames, PPI)]
