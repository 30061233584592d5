"""The brief as one web page that stands alone: no script, no font, no picture from outside.

Made of the content of the PDF, so it has the same words in the same order and the same source
numbers. Text of a dataset is escaped everywhere, and the page forbids itself to load anything.
Colours of both themes come from the tokens; pictures are drawn light and recoloured by the style
sheet where the reader's system is dark.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import count
from typing import Any

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Dataset
from briefing_app.drawing.chart_svg import chart_svg
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.drawing.map_svg import map_svg
from briefing_app.drawing.palette import AreaRole, area_colour, holder_styles, tint
from briefing_app.drawing.tokens import TOKENS, ThemeName
from briefing_app.services.brief_attachment import attachment_text
from briefing_app.services.brief_content import brief_content
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.pictures import origin_lines
from briefing_app.services.plain_text import cleaned, isolated
from briefing_app.services.resources import resource_text

Fields = dict[str, Any]

MAP_SIZE, CHART_SIZE = (640, 470), (640, 250)  # px, from which the page scales them

_NUMBER = re.compile(r"(?<![+\d])\d+")


def brief_html(briefing: Briefing, shapes: Shapes, options: BriefOptions | None = None) -> str:
    """The day as the text of an HTML file."""
    options = options or BriefOptions()
    made = brief_content(briefing, options, shapes)
    content = made.fields
    data = attachment_text(briefing, options, shapes, made.numbers, made.statements)
    style = _style(briefing.timeline.dataset)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    document = content["document"]
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{_text(document['title'])}</title>",
        f'<meta name="author" content="{_text(document["author"])}">',
        f'<meta name="description" content="{_text(document["description"])}">',
        f"<style>{style}</style>",
    )
    body = _Page(briefing, content, shapes, data).body(options.prepared_by)
    return "\n".join(
        ["<!DOCTYPE html>", '<html lang="en">', "<head>", *head, "</head>", "<body>", *body,
         "</body>", "</html>", ""]
    )  # fmt: skip


class _Page:
    """The body of one page."""

    def __init__(self, briefing: Briefing, content: Fields, shapes: Shapes, data: str) -> None:
        self._briefing, self._content, self._shapes, self._data = briefing, content, shapes, data
        self._clips = count(1)
        self._numbers = {item["number"] for item in content["sources"]["items"]}

    def body(self, prepared_by: str) -> Iterator[str]:
        """All of it; `prepared_by` is the producer, if one is to be named."""
        content = self._content
        yield from self._header()
        yield "<main>"
        yield from self._figures()
        lists = content["lists"]
        yield '<div class="columns">'
        yield "<div>"
        yield from self._list("changed", lists["changed"])
        yield from self._list("open", lists["open"])
        yield "</div>"
        yield "<div>"
        yield from self._map()
        yield from self._chart()
        yield "</div>"
        yield "</div>"
        for name, section in lists.items():
            if name not in ("changed", "open"):
                yield from self._list(name, section)
        yield from self._tables()
        yield from self._list("corrections", content["corrections"])
        yield from self._sources()
        yield from self._method()
        yield "</main>"
        yield "<footer>"
        yield from self._attached()
        if prepared_by.strip():
            yield f"<p>Prepared by: {_text(prepared_by)}</p>"
        for line in origin_lines(self._briefing.timeline.dataset):
            yield f"<p>{_text(line)}</p>"
        yield "</footer>"

    def _header(self) -> Iterator[str]:
        masthead, line = self._content["masthead"], self._content["bottom_line"]
        known = "" if self._briefing.timeline.known_by is None else ' class="known"'
        yield "<header>"
        if masthead["mark"]:
            yield f'<p class="mark">{_text(masthead["mark"])}</p>'
        yield f'<p class="aside">{_text(masthead["title"])} · {_text(masthead["number"])}</p>'
        yield f"<h1>{_text(self._content['finding'])}.</h1>"
        yield f"<p><b>{_text(masthead['state'])}.</b>"
        yield f"<span{known}>{_text(masthead['knowledge'])}.</span></p>"
        if masthead["left_out"]:
            yield f"<p><b>{_text(masthead['left_out'])}</b></p>"
        if line["text"]:
            yield f'<p class="bottom-line">{_text(line["text"])} {self._cite(line["cite"])}</p>'
        yield "</header>"

    def _figures(self) -> Iterator[str]:
        yield '<ul class="figures">'
        for figure in self._content["figures"]:
            note = f" <small>{_text(figure['note'])}</small>" if figure["note"] else ""
            yield (
                f"<li>{self._glyph(figure['glyph'])} <b>{_text(figure['count'])}</b> "
                f"{_text(figure['name'])}{note}</li>"
            )
        yield "</ul>"

    def _list(self, name: str, section: Fields) -> Iterator[str]:
        yield f'<section class="{name}">'
        yield self._heading(section)
        if section["items"]:
            yield "<ul>"
            for item in section["items"]:
                yield f"<li>{' '.join(self._item(item))}</li>"
            yield "</ul>"
        elif section["empty"]:
            yield f"<p>{_text(section['empty'])}</p>"
        if section.get("note"):
            yield f'<p class="aside">{_text(section["note"])}</p>'
        yield "</section>"

    def _item(self, item: Fields) -> Iterator[str]:
        if item.get("glyph"):
            yield self._glyph(item["glyph"])
        yield f"<b>{_text(item['head'])}</b>"
        if item.get("aside"):
            yield f'<span class="aside">{_text(item["aside"])}</span>'
        if item.get("quote"):
            yield f"<q>{_text(item['quote'])}</q>"
        for key in ("text", "tail"):
            if item.get(key):
                yield _text(item[key])
        yield self._cite(item["cite"])
        for check in item.get("checks", ()):
            kind = "outcome" if check["outcome"] else "check"
            yield (
                f'<span class="{kind}"><b>{_text(check["sign"])} {_text(check["title"])}.</b> '
                f"{_text(check['text'])}</span>"
            )

    def _map(self) -> Iterator[str]:
        told = self._content["map"]
        if told is not None:
            width, height = MAP_SIZE
            svg = map_svg(
                self._briefing, self._shapes, width=width, height=height, with_legend=True
            )
            yield from self._figure("map", told, svg)

    def _chart(self) -> Iterator[str]:
        told = self._content["chart"]
        if told is not None:
            width, height = CHART_SIZE
            svg = chart_svg(self._briefing, width=width, height=height, text_size=11)
            yield from self._figure("chart", told, svg)

    def _figure(self, name: str, told: Fields, svg: str) -> Iterator[str]:
        yield f'<section class="{name}">'
        yield self._heading(told)
        yield f'<figure><div class="wide">{svg}</div>'
        yield f"<figcaption>{_text(told['caption'])}</figcaption></figure>"
        yield "</section>"

    def _tables(self) -> Iterator[str]:
        _, *heads = self._content["table_head"]
        for table in self._content["tables"]:
            yield '<div class="wide"><table>'
            yield f"<caption>{_text(table['title'])} {_aside(table['aside'])}</caption>"
            cells = "".join(f'<th scope="col">{_text(head)}</th>' for head in heads)
            yield f"<thead><tr>{cells}</tr></thead>"
            yield "<tbody>"
            for row in table["rows"]:
                scripts = "".join(
                    f' <bdi lang="{script["language"]}" dir="{"rtl" if script["rtl"] else "ltr"}">'
                    f"{_escaped(script['script'])}</bdi>"
                    for script in row["scripts"]
                )
                name = f"<b>{_text(row['name'])}</b>" if row["changed"] else _text(row["name"])
                yield (
                    f'<tr><th scope="row">{self._glyph(row["glyph"])} {name}{scripts}</th>'
                    f"<td>{_text(row['since'])}</td><td>{_text(row['evidence'])}</td>"
                    f"<td>{self._linked(row['cite'])}</td></tr>"
                )
            yield "</tbody></table></div>"

    def _sources(self) -> Iterator[str]:
        section = self._content["sources"]
        yield '<section class="sources">'
        yield self._heading(section)
        for key in ("summary", *(() if section["items"] else ("empty",))):
            if section[key]:
                yield f"<p>{_text(section[key])}</p>"
        if section["items"]:
            yield "<ol>"
            for item in section["items"]:
                title = _text(item["title"])
                if item["url"]:
                    title = f'<a href="{_escaped(item["url"])}" rel="noreferrer">{title}</a>'
                standing = ", ".join(filter(None, (item["date"], item["reliability"])))
                yield (
                    f'<li id="source-{item["number"]}" value="{item["number"]}">'
                    f"<b>{_text(item['publisher'])}</b>, {_text(standing)}: {title}</li>"
                )
            yield "</ol>"
        yield "</section>"

    def _method(self) -> Iterator[str]:
        section = self._content["method"]
        yield '<section class="method">'
        yield self._heading(section)
        for item in section["items"]:
            head = f"<b>{_text(item['head'])}.</b> " if item["head"] else ""
            yield f"<p>{head}{_text(item['method'])}</p>"
        yield "</section>"

    def _attached(self) -> Iterator[str]:
        """The day as data, to be saved from the page."""
        document = self._content["document"]
        coded = base64.b64encode(self._data.encode()).decode("ascii")
        yield (
            f'<p><a download="{document["attachment"]}"'
            f' href="data:application/json;base64,{coded}">{_text(document["attached"])}</a></p>'
        )

    # Parts

    def _heading(self, section: Fields) -> str:
        return f"<h2>{_text(section['title'])} {_aside(section.get('aside', ''))}</h2>"

    def _glyph(self, key: str) -> str:
        """The glyph of a holder; the clip of a half filled one has an id of its own each time."""
        id = f"half-{next(self._clips)}"
        svg: str = self._content["glyphs"][key].replace('id="half"', f'id="{id}"')
        svg = svg.replace("#half", f"#{id}")
        return svg.replace("<svg ", '<svg class="glyph" aria-hidden="true" ', 1)

    def _cite(self, numbers: str) -> str:
        return f'<span class="cite">[{self._linked(numbers)}]</span>' if numbers else ""

    def _linked(self, numbers: str) -> str:
        """The numbers of sources, each leading to its source; "+2" counts others."""

        def link(found: re.Match[str]) -> str:
            number = int(found.group())
            if number not in self._numbers:
                return found.group()
            return f'<a href="#source-{number}">{number}</a>'

        return _NUMBER.sub(link, _text(numbers))


def _aside(text: str) -> str:
    return f'<span class="aside">{_text(text)}</span>' if text else ""


def _text(text: str) -> str:
    """Text of a dataset as text of a page: one line, no markup, right-to-left script isolated."""
    return html.escape(isolated(cleaned(text)))


def _escaped(text: str) -> str:
    return html.escape(cleaned(text))


# Colours


def _style(dataset: Dataset) -> str:
    """The style sheet with the colours of both themes, and pictures recoloured for the dark."""
    dark = "".join((f":root{{{_variables('dark')}}}", *_recoloured(dataset)))
    return (
        f":root{{{_variables('light')}}}\n{resource_text('brief.css')}"
        f"@media screen and (prefers-color-scheme:dark){{{dark}}}\n"
    )


def _variables(theme: ThemeName) -> str:
    return "".join(
        f"--{name.replace('_', '-')}:{value};" for name, value in asdict(TOKENS[theme]).items()
    )


def _recoloured(dataset: Dataset) -> Iterator[str]:
    roles: tuple[AreaRole, AreaRole] = ("map", "chart")
    pictures = [(f".{role}", dict(_pairs(dataset, role))) for role in roles]
    for place, pairs in (*pictures, (".glyph", dict(_pairs(dataset, "map")))):
        for light, dark in pairs.items():
            for paint in ("fill", "stroke"):
                yield f'{place} [{paint}="{light}"]{{{paint}:{dark}}}'


def _pairs(dataset: Dataset, role: AreaRole) -> Iterable[tuple[str, str]]:
    """Every colour of a picture in the light theme, and what stands for it in the dark one."""
    yield from zip(asdict(TOKENS["light"]).values(), asdict(TOKENS["dark"]).values(), strict=True)
    for style in holder_styles(dataset).values():
        yield area_colour(style, "light", role), area_colour(style, "dark", role)
        yield tint(style, "light"), tint(style, "dark")
        yield style.light_fill, style.dark_fill
        yield style.light_line, style.dark_line
