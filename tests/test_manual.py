"""The manual: what is made from the program is whole, and what it tells is true."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from PIL import Image

from briefing_app.cli import main
from briefing_app.cli_parser import COMMANDS, command_parsers
from briefing_app.widgets.actions import ACTIONS, shortcut_table
from briefing_app.widgets.dialogs import PANEL_KEYS
from docs.build_manual import FROM_ELSEWHERE
from docs.check_site import faults
from docs.made_chapters import command_chapter, keyboard_chapter, made_chapters
from docs.pictures import PICTURES, differs

DOCS = Path(__file__).resolve().parents[1] / "docs"
CHAPTERS = sorted(DOCS.glob("*.md"))


def test_that_the_keyboard_chapter_has_every_key_and_every_entry_of_the_menus() -> None:
    chapter = keyboard_chapter()
    for row in (*shortcut_table(), *PANEL_KEYS):
        assert "| " + " | ".join(row) + " |" in chapter
    for spec in ACTIONS:
        assert spec.text.replace("&", "") in chapter


def test_that_the_command_chapter_has_every_option_and_example() -> None:
    chapter = command_chapter()
    for name in COMMANDS:
        assert f"\n## {name}\n" in chapter
    for name, parser in command_parsers().items():
        options = [option for action in parser._actions for option in action.option_strings]
        assert all(f"`{option}" in chapter or f", {option}" in chapter for option in options
                   if option not in ("-h", "--help")), name  # fmt: skip
        examples = re.findall(r"^  (briefing-app .*)$", parser.epilog or "", re.MULTILINE)
        assert examples
        assert all(example in chapter for example in examples)


def test_that_every_page_has_its_place_in_the_manual_and_every_link_between_them_a_page() -> None:
    """As the build of the manual finds out too, but at once."""
    listed = re.findall(r"^ +- .*?([\w-]+\.md)$", (DOCS / "mkdocs.yml").read_text(), re.MULTILINE)
    made = set(FROM_ELSEWHERE) | set(made_chapters())
    assert sorted(listed) == sorted({page.name for page in CHAPTERS} | made)
    for page in CHAPTERS:
        linked = re.findall(r"\]\(([\w-]+\.md)[)#]", page.read_text(encoding="utf-8"))
        assert set(linked) <= set(listed), page.name


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: page.name)
def test_that_a_chapter_shows_only_pictures_that_are_taken(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    shown = re.findall(r"!\[([^\]]*)\]\(pictures/([\w-]+)\.png(?:#only-\w+)?\)", text)
    assert text.count("![") == len(shown)
    assert all(told and name in PICTURES for told, name in shown)


def test_that_a_picture_counts_as_another_from_a_changed_digit_on(tmp_path: Path) -> None:
    """Smoothed edges differ faintly from machine to machine, a digit has about thirty pixels."""
    old, new = tmp_path / "old.png", tmp_path / "new.png"
    Image.new("RGB", (80, 20), "white").save(old)
    picture = Image.new("RGB", (80, 20), "white")
    picture.paste((230, 230, 230), (0, 0, 80, 10))
    picture.save(new)
    assert differs(old, new) == ""
    picture.paste("black", (10, 5, 16, 10))
    picture.save(new)
    assert differs(old, new) == "30 pixels differ"
    Image.new("RGB", (80, 21), "white").save(new)
    assert "instead of" in differs(old, new)


def test_that_every_picture_is_shown_somewhere() -> None:
    shown = " ".join(
        page.read_text(encoding="utf-8") for page in (*CHAPTERS, DOCS.parent / "README.md")
    )
    assert all(f"pictures/{name}.png" in shown for name in PICTURES)


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: page.name)
def test_that_a_chapter_names_only_keys_that_the_program_has(page: Path) -> None:
    keys = {spec.shortcut for spec in ACTIONS}
    panel = " ".join(keys for _, keys, _ in PANEL_KEYS)
    for named in re.findall(r"<kbd>([^<]+)</kbd>", page.read_text(encoding="utf-8")):
        plain = named.replace("−", "-")
        assert plain in keys or named in panel or named in HANDLED, named


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: page.name)
def test_that_a_chapter_names_only_entries_that_the_menus_have(page: Path) -> None:
    menus = {spec.menu.replace("&", "") for spec in ACTIONS}
    menus |= {f"{spec.menu}/{spec.text}".replace("&", "") for spec in ACTIONS}
    text = " ".join(page.read_text(encoding="utf-8").split())
    for named in re.findall(r"\*((?:File|Edit|View|Day|Compare|Dataset|Help) ▸ [^*]+)\*", text):
        assert named.replace(" ▸ ", "/").rstrip("…") in {entry.rstrip("…") for entry in menus}


# Keys that are what they are everywhere: no action and no entry of the list of panels.
HANDLED = {"Ctrl", "Up", "Down", "Left", "Right", "Enter", "Esc"}


# British spelling, as in the program.
AMERICAN = (
    r"\b(colors?|colored|centers?|centered|licenses?|organiz\w+|recogniz\w+|analyz\w+"
    r"|behaviors?|catalogs?|gray|favor\w*|labeled|canceled|dialogues?)\b"
)


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: page.name)
def test_that_a_chapter_is_spelt_as_the_program_is(page: Path) -> None:
    prose = re.sub(
        r"```.*?```|`[^`]*`|\([^)\s]*\)", "", page.read_text(encoding="utf-8"), flags=re.S
    )
    found = re.findall(AMERICAN, prose, re.IGNORECASE)
    assert [word for word in found if not word.isupper()] == []  # LICENSE is the name of a file


def test_that_the_check_of_the_site_finds_what_leads_nowhere_or_outside(tmp_path: Path) -> None:
    (tmp_path / "there.html").write_text('<h2 id="here">x</h2>', encoding="utf-8")
    (tmp_path / "page.html").write_text(
        '<a href="there.html#here">good</a> <a href="https://example.org">may be followed</a>'
        '<a href="there.html#gone">bad</a> <a href="missing.html">bad</a>'
        '<script src="https://example.org/x.js"></script>',
        encoding="utf-8",
    )
    (tmp_path / "x.css").write_text("a { background: url(https://example.org/y.png) }")
    assert faults(tmp_path) == [
        "page.html: there.html#gone has no such section",
        "page.html: missing.html is not there",
        "page.html: <script> fetches https://example.org/x.js",
        "x.css: fetches from outside",
    ]


def test_that_the_tutorial_makes_the_dataset_that_it_tells_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command and every block of the page, in its order, as somebody would follow it."""
    monkeypatch.chdir(tmp_path)
    page = (DOCS / "tutorial.md").read_text(encoding="utf-8")
    blocks = re.findall(r'^```(\w+)(?: title="([^"]*)")?\n(.*?)^```$', page, re.M | re.S)
    asked = 0
    for kind, title, body in blocks:
        if kind == "yaml":
            name, _, how = title.partition(", ")
            file = tmp_path / "osmere" / name
            text = file.read_text(encoding="utf-8")
            if how == "added":
                text += body
            elif how == "parties":
                text = re.sub(r"^parties:.*?(?=^place_sets:)", body + "\n", text, flags=re.M | re.S)
            else:
                text = text[: text.index(f"\n{file.stem}:\n") + 1] + body
            file.write_text(text, encoding="utf-8")
            continue
        words = shlex.split(title or body)[1:]
        if words == ["osmere"]:
            continue  # opens the window
        capsys.readouterr()
        assert main(words) == 0
        if kind == "text":
            printed = capsys.readouterr().out
            assert all(line in printed for line in body.splitlines()), (title, printed)
            asked += 1
    assert asked == 5
    assert (tmp_path / "osmere.pdf").read_bytes().startswith(b"%PDF")


def test_that_the_tutorial_is_right_about_the_checks_of_its_two_statements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    test_that_the_tutorial_makes_the_dataset_that_it_tells_of(tmp_path, monkeypatch, capsys)
    day = ["show", "osmere", "--date", "2031-03-09"]
    capsys.readouterr()
    main(day)
    assert [line for line in capsys.readouterr().out.splitlines() if "Said:" in line] == [
        "    ≠ Differs by 1. Said: at most 2 of 5. Dataset: 3 of 5 (60 %) at the end of 9",
        "    = Consistent. Said: more than 50 % of 5. Dataset: 3 of 5 (60 %) at the end",
    ]
    main([*day, "--known-by", "that-day"])
    assert capsys.readouterr().out.count("= Consistent.") == 2
