"""A map or chart as a picture of its own: with finding, day, knowledge and origin around it.

A picture is passed on without the page it came from, so it says itself what it shows and as known
when. Text stays text; a screen reader hears title and description. Lengths are px of 1/96 inch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.map_words import map_caption
from briefing_app.domain.page_words import NO_BREAK, chart_caption, map_words, state_line
from briefing_app.domain.sentences import capitalised, finding, knowledge
from briefing_app.drawing.chart_bands import chart_words
from briefing_app.drawing.chart_svg import chart_svg
from briefing_app.drawing.map_shapes import Shapes, joined
from briefing_app.drawing.map_svg import map_svg
from briefing_app.drawing.svg import FONTS, escaped, text_width
from briefing_app.drawing.tokens import TOKENS
from briefing_app.services.plain_text import cleaned, isolated

WIDTH = 800.0
MARGIN = 24.0
FINDING = 20.0  # text size
LONGEST = 600  # characters of a text
MAP_HEIGHT, CHART_HEIGHT = 560.0, 300.0

_LIGHT = TOKENS["light"]
_COUNT = re.compile(r"(\d+) of (\d+)")
_INSIDE = WIDTH - 2 * MARGIN


def map_picture(
    briefing: Briefing, shapes: Shapes, origin: Sequence[str], *, finding_lines: int = 0
) -> str:
    """The map of the day with legend. `origin` says what it was made from.

    With `finding_lines` it is one of several of equal height: the finding has room for so many
    lines, and a bar shows how far the period has passed.
    """
    inner = map_svg(
        briefing, shapes, width=_INSIDE, height=MAP_HEIGHT, text_size=12, with_legend=True
    )
    areas, _ = joined(shapes, briefing.timeline.dataset)
    caption = f"{map_caption(briefing.timeline.dataset, bool(areas))}."
    return _framed(briefing, inner, MAP_HEIGHT, caption, map_words(briefing), origin, finding_lines)


def chart_picture(briefing: Briefing, origin: Sequence[str]) -> str:
    """The control chart with the cursor on the day. `origin` says what it was made from."""
    inner = chart_svg(briefing, width=_INSIDE, height=CHART_HEIGHT, text_size=12)
    noun = capitalised(briefing.timeline.dataset.counted_set.short_noun)
    caption = f"{noun} held, by day. {chart_caption(briefing)}"
    return _framed(briefing, inner, CHART_HEIGHT, caption, chart_words(briefing), origin)


def finding_lines(briefing: Briefing) -> int:
    """How many lines the finding of a day takes on a picture."""
    return len(list(_wrapped(f"{finding(briefing)}.", FINDING, bold=True)))


def picture_size(svg: str) -> tuple[float, float]:
    """Width and height of a picture, in px."""
    _, _, width, height = svg.split('viewBox="', 1)[1].split('"', 1)[0].split()
    return float(width), float(height)


def _framed(
    briefing: Briefing,
    inner: str,
    height: float,
    caption: str,
    words: str,
    origin: Sequence[str],
    least_lines: int = 0,
) -> str:
    timeline = briefing.timeline
    lines: list[str] = []
    y = MARGIN

    def write(text: str, size: float, colour: str, *, bold: bool = False) -> None:
        nonlocal y
        for line in _wrapped(text, size, bold=bold):
            y += size * 1.3
            weight = ' font-weight="700"' if bold else ""
            lines.append(
                f'<text x="{MARGIN:g}" y="{y - size * 0.3:.2f}" font-size="{size:g}"'
                f' fill="{colour}"{weight}>{_plain(line)}</text>'
            )

    known = _LIGHT.ink_2 if timeline.known_by is None else _LIGHT.knowledge
    write(timeline.dataset.description.title, 12, _LIGHT.ink_2)
    top = y
    write(f"{finding(briefing)}.", FINDING, _LIGHT.ink, bold=True)
    y = max(y, top + least_lines * FINDING * 1.3)
    write(f"{state_line(briefing)}.", 13, _LIGHT.ink)
    write(f"{knowledge(timeline)}.", 13, known)
    if least_lines:
        y += 8
        passed = _INSIDE * (briefing.day_index + 1) / timeline.day_count
        for reach, colour in ((_INSIDE, _LIGHT.hairline), (passed, _LIGHT.ink)):
            lines.append(
                f'<path d="M{MARGIN:g} {y:g}h{reach:.2f}v4h{-reach:.2f}Z" fill="{colour}"/>'
            )
    y += 10
    lines.append(f'<g transform="translate({MARGIN:g} {y:.2f})">{inner}</g>')
    y += height + 6
    write(caption, 12, _LIGHT.ink_2)
    y += 4
    for line in origin:
        write(line, 11, _LIGHT.ink_3)
    y += MARGIN - 8
    told = f"{words} {state_line(briefing)}. {knowledge(timeline)}. {' '.join(origin)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {y:.0f}"'
        f' width="{WIDTH:g}" height="{y:.0f}" role="img" aria-labelledby="title told"'
        f' font-family="{FONTS}">'
        f'<title id="title">{_plain(finding(briefing))}</title>'
        f'<desc id="told">{_plain(told)}</desc>'
        f'<rect width="{WIDTH:g}" height="{y:.0f}" fill="{_LIGHT.surface}"/>'
        f"{''.join(lines)}</svg>\n"
    )


def _wrapped(text: str, size: float, *, bold: bool) -> Iterator[str]:
    """Lines that fit the picture; a count and its denominator stay on one."""
    if len(text) > LONGEST:
        text = text[:LONGEST].rsplit(" ", 1)[0] + "…"
    most = int(_INSIDE / text_width("x", size, bold=bold))  # letters of a word
    line = ""
    for part in _COUNT.sub(rf"\1{NO_BREAK}of{NO_BREAK}\2", text).split(" "):
        whole = part.replace(NO_BREAK, " ")
        for start in range(0, len(whole), most):
            word = whole[start : start + most]
            longer = f"{line} {word}".strip()
            if line and text_width(longer, size, bold=bold) > _INSIDE:
                yield line
                longer = word
            line = longer
    if line:
        yield line


def _plain(text: str) -> str:
    """Text of a dataset as text of a drawing: one line, right-to-left script isolated."""
    return isolated(escaped(cleaned(text)))
