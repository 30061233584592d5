"""The brief as Markdown: the content of the PDF as headings, lists and tables, to be edited on.

Text of a dataset is escaped, so that it can be no markup. Map and chart are told in words. Made
for the dialect of GitHub, whose tables most programs read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing_app.domain.briefing import Briefing
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.services.brief_content import brief_content
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.pictures import origin_lines
from briefing_app.services.plain_text import cleaned, isolated

Fields = dict[str, Any]

ATTACHED_ELSEWHERE = (
    "Markdown has no attachments: the data that this page calls attached is the day exported as"
)

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~&#$]")
# What begins a list, heading or rule where it begins a line; and what becomes a link by itself.
_BEGINNING = re.compile(r"^([-+=]|\d+(?=[.)]))(?=.)|^([-+=])$")
_ADDRESS = re.compile(r"(?i)\bwww(?=\.)|(?<=\w):(?=//)")


def brief_markdown(briefing: Briefing, shapes: Shapes, options: BriefOptions | None = None) -> str:
    """The day as the text of a Markdown file."""
    options = options or BriefOptions()
    content = brief_content(briefing, options, shapes).fields
    origin = origin_lines(briefing.timeline.dataset)
    if options.prepared_by.strip():
        origin.insert(0, f"Prepared by: {options.prepared_by}")
    blocks = _blocks(content, origin)
    return "\n\n".join(blocks) + "\n"


def _blocks(content: Fields, origin: list[str]) -> Iterator[str]:
    """The parts of the page, between which a line is free."""
    masthead, line = content["masthead"], content["bottom_line"]
    yield f"# {_text(content['finding'])}."
    if masthead["mark"]:
        yield f"**{_text(masthead['mark'])}**"
    yield f"{_paragraph(masthead['title'])} · {_text(masthead['number'])}"
    yield f"**{_text(masthead['state'])}.** {_text(masthead['knowledge'])}."
    if masthead["left_out"]:
        yield f"**{_text(masthead['left_out'])}**"
    if line["text"]:
        yield f"{_paragraph(line['text'])}{_cite(line['cite'])}"
    yield "\n".join(_figure(figure) for figure in content["figures"])
    lists = content["lists"]
    for name in ("changed", "open"):
        yield from _list(lists[name])
    for told in (content["map"], content["chart"]):
        if told is not None:
            yield _heading(told)
            yield _paragraph(told["alt"])
    for name, section in lists.items():
        if name not in ("changed", "open"):
            yield from _list(section)
    for table in content["tables"]:
        yield _heading(table)
        yield "\n".join(_table(content["table_head"][1:], table["rows"]))
    yield from _list(content["corrections"])
    yield from _sources(content["sources"])
    yield _heading(content["method"])
    for item in content["method"]["items"]:
        if item["head"]:
            yield f"**{_text(item['head'])}.** {_text(item['method'])}"
        else:
            yield _paragraph(item["method"])
    yield "---"
    yield _paragraph(f"{ATTACHED_ELSEWHERE} {content['document']['attachment']}.")
    yield "\\\n".join(map(_paragraph, origin))


def _heading(section: Fields) -> str:
    aside = f" ({_text(section['aside'])})" if section.get("aside") else ""
    return f"## {_text(section['title'])}{aside}"


def _figure(figure: Fields) -> str:
    note = f" ({_text(figure['note'])})" if figure["note"] else ""
    return f"- **{_text(figure['name'])}:** {_text(figure['count'])}{note}"


def _list(section: Fields) -> Iterator[str]:
    yield _heading(section)
    if section["items"]:
        yield "\n".join(line for item in section["items"] for line in _item(item))
    elif section["empty"]:
        yield _paragraph(section["empty"])
    if section.get("note"):
        yield _paragraph(section["note"])


def _item(item: Fields) -> Iterator[str]:
    aside = f" ({_text(item['aside'])})" if item.get("aside") else ""
    quote = f"*“{_text(item['quote'])}”*" if item.get("quote") else ""
    told = " ".join(filter(None, (quote, *(_text(item.get(key, "")) for key in ("text", "tail")))))
    yield f"- **{_text(item['head'])}**{aside}: {told}{_cite(item['cite'])}"
    for check in item.get("checks", ()):
        yield f"  - {_text(check['sign'])} **{_text(check['title'])}.** {_text(check['text'])}"


def _table(heads: list[str], rows: list[Fields]) -> Iterator[str]:
    yield f"| {' | '.join(map(_text, heads))} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        name = f"**{_text(row['name'])}**" if row["changed"] else _text(row["name"])
        scripts = "".join(f" {_text(script['script'])}" for script in row["scripts"])
        cells = (row["since"], row["evidence"], row["cite"])
        yield f"| {name}{scripts} | {' | '.join(map(_text, cells))} |"


def _sources(section: Fields) -> Iterator[str]:
    yield _heading(section)
    if section["summary"]:
        yield _paragraph(section["summary"])
    if section["items"]:
        yield "\n".join(map(_source, section["items"]))
    else:
        yield _paragraph(section["empty"])


def _source(item: Fields) -> str:
    standing = ", ".join(filter(None, (item["date"], item["reliability"])))
    title = _text(item["title"])
    if item["url"]:  # in ASCII; of what may stand in it, only brackets could end the address
        title = f"[{title}](<{item['url'].replace('<', '%3C').replace('>', '%3E')}>)"
    return f"{item['number']}. **{_text(item['publisher'])}**, {_text(standing)}: {title}"


def _cite(numbers: str) -> str:
    return f" \\[{_text(numbers)}\\]" if numbers else ""


def _paragraph(text: str) -> str:
    """Text that begins a line."""
    return _BEGINNING.sub(_guarded, _text(text))


def _text(text: str) -> str:
    """Text of a dataset as text of a page: one line, no markup, right-to-left script isolated."""
    plain = _SPECIAL.sub(r"\\\g<0>", isolated(cleaned(text)))
    return _ADDRESS.sub(_guarded, plain)


def _guarded(found: re.Match[str]) -> str:
    """The sign made plain by a backslash; a number or "www" by one before the dot after it."""
    sign = found[0]
    return f"{sign}\\" if sign.isalnum() else f"\\{sign}"
