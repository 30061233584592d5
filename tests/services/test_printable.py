from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.services.font_coverage import MARK, _plain, character_map, drawable, families
from briefing_app.services.printable import SHORTENED, Printable
from briefing_app.services.resources import resource
from briefing_app.services.typesetting import bundled_fonts
from briefing_app.services.web_address import web_address

PAGE = b"""
#set document(title: "T")
#set page(width: 200mm, height: auto)
#set text(font: ("Source Sans 3", "Vazirmatn"))
= Title
#for text in json(bytes(sys.inputs.day)) [#par(text)]
"""


def is_set(texts: list[str]) -> bool:
    """Whether Typst can set the texts on a page that promises real text."""
    try:
        typst.compile_with_warnings(
            PAGE,
            font_paths=bundled_fonts(),
            sys_inputs={"day": json.dumps(texts)},
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=0,
        )
    except typst.TypstError:
        return False
    return True


CHARACTERS = st.one_of(
    st.sampled_from(sorted(map(chr, frozenset.union(*families())))),
    st.characters(blacklist_categories=["Cs"]),
    st.sampled_from(
        "\u0301\u0338\u064e\u200b\u200c\u200d\u200e\u200f\u061c\ufeff\ufe0f\u2060\u2640\u2068"
    ),
)


@given(st.lists(st.text(CHARACTERS, max_size=12), max_size=12))
def test_that_text_made_fit_can_be_set_whatever_it_was(texts: list[str]) -> None:
    printable = Printable()
    assert is_set([printable.text(text) for text in texts])


def test_that_text_as_it_is_would_not_always_do() -> None:
    assert is_set(["Lashkar Gah", "کابل"])
    assert not is_set(["\U0001f600"])


def test_that_transliteration_dari_and_pashto_need_no_mark() -> None:
    # ruff: noqa: RUF001 - letters that look like others are what this is about
    text = "ā ī ū ḥ ṣ ṭ ẓ ʿ ʾ ż ğ · → ≠ ≈ − – “ ” … ± · کندز ټپۍ ګړنګ ښځې ۀ ۂ نیمروز\u200cی ١٢۳۴"

    assert drawable(text) == (text, [])


def test_that_a_sign_that_the_letters_font_lacks_is_marked() -> None:
    assert drawable("ṭ\u064eb") == (f"ṭ{MARK}b", ["\u064e"])
    assert drawable("e\u0301") == ("e\u0301", [])
    assert drawable("\u0628\u064e") == ("\u0628\u064e", [])


@pytest.mark.parametrize(
    "text, expected",
    [
        ("a\ufeffb\u2060c\u061c", "abc"),  # invisible, and refused by PDF/A or the fonts
        ("می\u200cشود", "می\u200cشود"),
        ("\u2660\u200d\u2660", "\u2660\u2660"),  # a joiner between pictures
    ],
)
def test_that_joiners_stay_only_between_letters(text: str, expected: str) -> None:
    assert drawable(text) == (expected, [])


def test_that_the_map_of_a_font_is_that_of_the_font() -> None:
    sans = character_map(resource("fonts", "SourceSans3_400Regular.ttf"))
    arabic = character_map(resource("fonts", "Vazirmatn_400Regular.ttf"))

    assert len(sans) == 1615
    assert {ord("ṭ"), ord("→")} <= sans
    assert ord("ک") in arabic - sans
    assert ord(MARK) in arabic


def test_that_a_font_without_a_map_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    path.write_bytes(b"\0\1\0\0" + bytes(8))
    with pytest.raises(ValueError, match=r"font\.ttf has no character map"):
        character_map(path)


def test_that_controls_are_marked_counted_and_never_passed_on() -> None:
    printable = Printable()

    assert printable.text("a\u202eb\x07c\nd\te") == f"a{MARK}b{MARK}c d e"
    assert dict(printable.replaced) == {"\u202e": 1, "\x07": 1}


def test_that_right_to_left_script_is_isolated() -> None:
    assert Printable().text("Kunduz کندز · 31 → 34") == "Kunduz \u2068کندز\u2069 · 31 → 34"


def test_that_a_long_text_ends_with_a_word_and_a_mark() -> None:
    printable = Printable()
    shown = printable.text("word, " * 1000, "text")

    assert shown.endswith(f"word{SHORTENED}")
    assert len(shown) <= 1200 + len(SHORTENED)
    assert printable.shortened == 1


def test_that_words_without_end_may_be_broken() -> None:
    parts = Printable().text("x" * 100).split("\u200b")

    assert "".join(parts) == "x" * 100
    assert max(map(len, parts)) <= 33


def test_that_addresses_and_keys_are_not_changed_and_pictures_keep_their_markup() -> None:
    value = {
        "url": "https://example.org/" + "x" * 700,
        "glyph": "ins open",
        "svg": "<svg>\U0001f600کابل</svg>",
        "glyphs": {"ins open": "<svg/>"},
        "items": [{"text": "a", "number": 3, "changed": True}],
    }
    assert Printable().value(value) == value | {"svg": f"<svg>{MARK}کابل</svg>"}


def test_that_nothing_that_combines_is_thought_plain() -> None:
    assert "a" in _plain()
    assert not [char for char in _plain() if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc")]


@pytest.mark.parametrize(
    "url, expected",
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("http://example.org", "http://example.org"),
        ("https://example.org/ä b", "https://example.org/%C3%A4%20b"),
        ("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
        ("https://example.org?q=1", "https://example.org/?q=1"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("https://[::1", ""),
        ("https://" + "ü" * 80, ""),
        ("https://example.org/" + "x" * 2000, ""),
        ("", ""),
        (None, ""),
    ],
)
def test_that_only_web_addresses_become_links(url: str | None, expected: str) -> None:
    assert web_address(url) == expected
