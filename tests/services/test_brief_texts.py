"""The brief as a web page and as Markdown: what the PDF says, and nothing that runs or loads."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser

import pytest

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.sentences import finding
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.brief_content import brief_content
from briefing_app.services.brief_html import brief_html
from briefing_app.services.brief_markdown import brief_markdown
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.plain_text import cleaned
from briefing_app.services.shapes_file import load_shapes
from tests.conftest import BUNDLED
from tests.factories import day, make_dataset, make_event, make_place, make_source, make_statement

DAYS = (date(2021, 5, 1), date(2021, 5, 20), date(2021, 8, 13), date(2021, 9, 7))
VOID = {"meta", "br", "img", "hr"}
LINK, SIGNS = "[x](javascript:y)", "www.a.example `b` | *c* _d_ http://e.example"
HOSTILE = "<script>alert(1)</script>&amp;\"'"


class Reader(HTMLParser):
    """Reads a page strictly: every element closed in order; remembers elements and text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.text.append(data)

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page_of(briefing: Briefing, options: BriefOptions | None = None) -> Reader:
    return Reader(brief_html(briefing, load_shapes(BUNDLED), options))


def texts_in(value: object, key: str = "") -> list[str]:
    """Every text of the content that a reader is shown."""
    if isinstance(value, str):
        return [value] if key in ("head", "aside", "text", "tail", "method", "publisher") else []
    if isinstance(value, dict):
        return [text for name, inner in value.items() for text in texts_in(inner, name)]
    return (
        [text for item in value for text in texts_in(item, key)] if isinstance(value, list) else []
    )


def plain(text: str) -> str:
    """A text without isolates, spaces and the escapes of Markdown."""
    return re.sub(r"\\(.)", r"\1", re.sub("[\u2068\u2069\\s]", "", cleaned(text)))


@pytest.fixture
def august(bundled_timeline: Timeline) -> Briefing:
    return brief(bundled_timeline, date(2021, 8, 13))


@pytest.fixture
def hostile() -> Briefing:
    """A day on which every text tries to be markup."""
    dataset = make_dataset(
        [
            make_event(
                "a", on=1, reports="independent", id="e", summary=f"{HOSTILE} [x](javascript:y)"
            )
        ],
        [
            make_statement(
                1, quote=HOSTILE, summary="# 1. www.a.example `b` | *c* _d_ http://e.example"
            )
        ],
        places=[make_place("a", name=HOSTILE, names={'x" onload="y': f"{HOSTILE} 2"})],
        sources=[
            make_source("e.0", 1, title=HOSTILE, url="javascript:alert(1)", publisher="1. =x")
        ],
        title=f"- {HOSTILE}",
    )
    return brief(build_timeline(dataset), day(1))


@pytest.mark.parametrize("on", DAYS)
def test_that_page_and_markdown_say_all_that_the_pdf_says(
    on: date, bundled_timeline: Timeline
) -> None:
    briefing = brief(bundled_timeline, on)
    content = brief_content(briefing, BriefOptions(), load_shapes(BUNDLED)).fields
    page = plain("".join(page_of(briefing).text))
    markdown = plain(brief_markdown(briefing, load_shapes(BUNDLED)))
    said = [text for text in texts_in(content) if text]
    assert len(said) > 20
    for text in [*said, content["finding"], content["masthead"]["state"]]:
        assert plain(text) in page
        assert plain(text) in markdown


def test_that_the_page_names_its_language_and_has_one_heading_above_the_others(
    august: Briefing,
) -> None:
    page = page_of(august)
    levels = [tag for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
    assert page.named("html") == [{"lang": "en"}]
    assert levels[0] == "h1"
    assert set(levels[1:]) == {"h2"}
    assert f"{finding(august)}." in page.text


def test_that_tables_say_what_their_heads_are_for(august: Briefing) -> None:
    page = page_of(august)
    scopes = [cell.get("scope") for cell in page.named("th")]
    assert set(scopes) == {"row", "col"}
    assert scopes.count("row") == 34
    assert len(page.named("caption")) == len(page.named("table")) == 2


def test_that_pictures_are_described_and_glyphs_are_passed_over(august: Briefing) -> None:
    page = page_of(august)
    pictures = [svg for svg in page.named("svg") if svg.get("class") != "glyph"]
    glyphs = [svg for svg in page.named("svg") if svg.get("class") == "glyph"]
    assert [svg["role"] for svg in pictures] == ["img", "img"]
    assert sum("Taliban 18 of 34" in text for text in page.text) >= 2
    assert len(glyphs) > 34
    assert all(svg["aria-hidden"] == "true" for svg in glyphs)


def test_that_the_page_loads_and_runs_nothing(august: Briefing) -> None:
    text = brief_html(august, load_shapes(BUNDLED))
    page = Reader(text)
    policy = next(
        meta["content"]
        for meta in page.named("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    )
    style = text.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in page.elements}
    assert "url(" not in style
    assert "@import" not in style
    for _, attributes in page.elements:
        assert "src" not in attributes
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]


def test_that_every_id_is_unique_and_every_link_inside_leads_somewhere(august: Briefing) -> None:
    text = brief_html(august, load_shapes(BUNDLED))
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    inside = [link["href"][1:] for link in Reader(text).named("a") if link["href"][0] == "#"]
    assert len(inside) > 50
    assert set(inside) <= set(ids)


def test_that_the_page_carries_the_day_as_data(august: Briefing) -> None:
    (link,) = [link for link in page_of(august).named("a") if "download" in link]
    data = json.loads(base64.b64decode(link["href"].partition(",")[2]))
    assert link["download"] == "day.json"
    assert data["date"] == "2021-08-13"


def test_that_knowledge_dataset_and_program_are_named(bundled: Loaded) -> None:
    briefing = brief(build_timeline(bundled.dataset, date(2021, 8, 12)), date(2021, 8, 13))
    for told in (" ".join(page_of(briefing).text), brief_markdown(briefing, NO_SHAPES)):
        assert "As known on 12 August 2021." in told
        assert bundled.dataset.sha256 in told
        assert "briefing-app " in told


def test_that_both_themes_recolour_what_the_pictures_draw(august: Briefing) -> None:
    text = brief_html(august, load_shapes(BUNDLED))
    style, body = text.split("</style>")
    drawn = {match.upper() for match in re.findall(r'(?:fill|stroke)="(#[0-9A-Fa-f]{6})"', body)}
    dark = style.partition("prefers-color-scheme:dark")[2]
    assert len(drawn) > 15
    assert all(f'="{colour}"]' in dark for colour in drawn)


def test_that_no_text_of_a_dataset_becomes_an_element_or_an_attribute(hostile: Briefing) -> None:
    page = Reader(brief_html(hostile, NO_SHAPES))
    assert "script" not in {tag for tag, _ in page.elements}
    assert "<script>alert(1)</script>" in "".join(page.text)
    assert not [link for link in page.named("a") if link["href"].startswith("javascript")]
    assert {bdi["lang"] for bdi in page.named("bdi")} == {"und"}
    assert not [a for _, attributes in page.elements for a in attributes if a.startswith("on")]


def test_that_no_text_of_a_dataset_becomes_markup_in_markdown(hostile: Briefing) -> None:
    text = brief_markdown(hostile, NO_SHAPES)
    assert not re.search(r"(?<!\\)<(?!https?:)", text)
    assert "\\[x\\](javascript:y)" in text
    assert "www\\.a.example" in text
    assert "http\\://e.example" in text
    assert "\\`b\\` \\| \\*c\\* \\_d\\_" in text
    assert "\n\\- \\<script" in text
    assert not re.search(r"\]\(<?javascript", text.replace("\\]", ""))
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert all(re.match("##? [A-Z]", line) for line in heads)


def test_that_a_producer_and_a_mark_are_on_the_page(august: Briefing) -> None:
    options = BriefOptions(handling_mark="TLP:AMBER", prepared_by="Desk <3")
    page, markdown = page_of(august, options), brief_markdown(august, NO_SHAPES, options)
    assert "TLP:AMBER" in page.text
    assert "Prepared by: Desk <3" in page.text
    assert "**TLP:AMBER**" in markdown
    assert "Prepared by: Desk \\<3" in markdown


def test_that_what_is_left_out_by_choice_is_not_on_the_page(august: Briefing) -> None:
    page = page_of(august, BriefOptions(with_map=False, with_chart=False, with_table=False))
    assert page.named("table") == []
    assert [svg for svg in page.named("svg") if svg.get("class") != "glyph"] == []


@pytest.mark.parametrize("write", [brief_html, brief_markdown])
def test_that_the_same_day_gives_the_same_text(
    write: Callable[[Briefing, Shapes], str], august: Briefing
) -> None:
    assert write(august, load_shapes(BUNDLED)) == write(august, load_shapes(BUNDLED))


def test_that_a_control_character_is_shown_as_a_mark() -> None:
    dataset = make_dataset([make_event(on=1, summary="a\x1b[31mb\u202ec")])
    briefing = brief(build_timeline(dataset), day(1))
    for text in (brief_html(briefing, NO_SHAPES), brief_markdown(briefing, NO_SHAPES)):
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "a\ufffd" in html.unescape(text)
