"""The translations of the window's own words, each language that there is."""

from __future__ import annotations

import ast
import re
import runpy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.services.resources import BUNDLED_DATASETS, bundled_dataset, resource
from briefing_app.widgets.hints import Callout
from briefing_app.widgets.language import LANGUAGES, WRITTEN_IN, speak
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.menu_bar import MENUS
from briefing_app.widgets.theme import Theme, load_fonts
from briefing_app.widgets.time_axis import time_axis
from tests.windows import make_window

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
TRANSLATED = sorted(file.stem.removeprefix("briefing_") for file in FOLDER.glob("briefing_*.ts"))
PLACEHOLDER = re.compile(r"%(?:L?n|s|d|L?\d)|\{[^{}]*\}")
MNEMONIC = re.compile(r"&(\w)")


@dataclass(frozen=True)
class Said:
    """A text of the window, and one way in which a language says it."""

    context: str
    source: str
    translation: str  # "" where nobody has translated it

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r} → {self.translation!r}"


@cache
def said_in(language: str) -> tuple[Said, ...]:
    """All there is to say in a language; one for each form where numbers have several."""
    said = []
    for context in ElementTree.parse(FOLDER / f"briefing_{language}.ts").iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            name, source = context.findtext("name", ""), message.findtext("source", "")
            done = translation.get("type") != "unfinished"  # that is a guess of Qt's tool
            for form in translation.findall("numerusform") or [translation]:
                said.append(Said(name, source, (done and form.text) or ""))
    return tuple(said)


def unlike(language: str, kept: Callable[[str], object]) -> list[str]:
    """What was translated so that something which was to be `kept` was not."""
    done = (one for one in said_in(language) if one.translation)
    return [str(one) for one in done if kept(one.source) != kept(one.translation)]


def asked_for(node: ast.AST, inside: str = "") -> Iterator[tuple[str, str]]:
    """Context and text of every call of `tr` or `translate` that says which words it wants."""
    for part in ast.iter_child_nodes(node):
        match part:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(text)), *_]):
                yield inside, text
            case ast.Call(args=[ast.Constant(value=str(context)), ast.Constant(value=str(text))]):
                if ast.unparse(part.func).endswith("translate"):
                    yield context, text
        yield from asked_for(part, part.name if isinstance(part, ast.ClassDef) else inside)


def mnemonics(text: str) -> list[str]:
    """The letters that a text offers as a key."""
    return [letter.lower() for letter in MNEMONIC.findall(text.replace("&&", ""))]


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    speak(qapp, "en")
    QLocale.setDefault(before)


def test_that_each_language_that_can_be_chosen_has_words() -> None:
    assert {*TRANSLATED, WRITTEN_IN} == set(LANGUAGES)


@pytest.mark.parametrize("part", ["viewmodels", "widgets"])
def test_that_qts_tool_finds_every_word_that_is_asked_for(part: str) -> None:
    found = {(one.context, one.source) for one in said_in(TRANSLATED[0])}
    asked = {
        (file.name, *words)
        for file in (ROOT / "src" / "briefing_app" / part).glob("*.py")
        for words in asked_for(ast.parse(file.read_text(encoding="utf-8")))
    }
    assert len(asked) > 15
    assert [one for one in sorted(asked) if one[1:] not in found] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_every_word_is_translated(language: str) -> None:
    assert [str(one) for one in said_in(language) if not one.translation.strip()] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_has_a_place_for_each_value(language: str) -> None:
    assert unlike(language, lambda text: Counter(PLACEHOLDER.findall(text))) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_offers_a_key_where_the_english_does_and_only_one(
    language: str,
) -> None:
    assert unlike(language, lambda text: len(mnemonics(text))) == []
    assert [str(one) for one in said_in(language) if len(mnemonics(one.source)) > 1] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_ends_with_the_same_sign(language: str) -> None:
    assert unlike(language, lambda text: text[-1:] if text[-1:] in ("…", ":") else "") == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_keeps_the_spaces_around_the_words(language: str) -> None:
    spaces = re.compile(r"^\s*|\s*$")
    assert unlike(language, lambda text: spaces.findall(text)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_the_files_are_what_the_words_in_the_source_and_their_translations_give(
    language: str, tmp_path: Path
) -> None:
    make = runpy.run_path(str(ROOT / "packaging" / "translations.py"))["make"]
    make(language, FOLDER, tmp_path)
    for ending in ("ts", "qm"):
        name = f"briefing_{language}.{ending}"
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), name


# The window


def bar_of(window: MainWindow) -> QMenuBar:
    bar = window.findChild(QMenuBar)
    assert bar is not None
    return bar


def texts_of(menu: QMenuBar | QMenu) -> Iterator[list[str]]:
    """What stands in a menu once it opens, and in those inside it."""
    if isinstance(menu, QMenu):
        menu.aboutToShow.emit()
    yield [action.text() for action in menu.actions() if not action.isSeparator()]
    for action in menu.actions():
        inside = action.menu()
        if isinstance(inside, QMenu):
            yield from texts_of(inside)


@pytest.mark.parametrize("dataset", BUNDLED_DATASETS)  # menus name the places that it counts
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_two_entries_of_a_menu_have_the_same_words_or_the_same_key(
    qapp: QApplication, qtbot: QtBot, store: QSettings, language: str, dataset: str
) -> None:
    speak(qapp, language)  # type: ignore[arg-type]
    window = make_window(store)
    qtbot.addWidget(window)
    assert window.session.open(bundled_dataset(dataset))
    menus = list(texts_of(bar_of(window)))
    assert len(menus) > 15
    for entries in menus:
        words = [text.replace("&", "") for text in entries]
        keys = [letter for text in entries for letter in mnemonics(text)]
        assert sorted({*words}) == sorted(words)
        assert sorted({*keys}) == sorted(keys), entries


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_window_speaks_the_language_chosen_before_it_was_made(
    qapp: QApplication, qtbot: QtBot, store: QSettings, language: str
) -> None:
    words = {one.source: one.translation for one in said_in(language) if one.context == "Actions"}
    for chosen, expected in ((language, [words[text] for text in MENUS]), ("en", [*MENUS])):
        speak(qapp, chosen)  # type: ignore[arg-type]
        window = make_window(store)
        qtbot.addWidget(window)
        assert next(texts_of(bar_of(window))) == expected
    assert len({words[text] for text in MENUS} - set(MENUS)) > 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_words_painted_into_a_room_fit_it(
    qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    load_fonts(resource("fonts"))
    speak(qapp, language)  # type: ignore[arg-type]
    theme, translate = Theme("light"), QCoreApplication.translate
    gutter = time_axis(1280, theme, 130).left - theme.px(8)
    window = QWidget()
    qtbot.addWidget(window)

    def callout(hint: str) -> int:
        shown = Callout(translate("Hints", hint), theme, window)
        return shown.box_size(theme).width() - theme.px(24)

    rooms = {
        ("ChartPicture", "Key events"): (11, 400, gutter),
        ("DateTrack", "Events"): (11, 400, gutter),
        ("DateTrack", "Day"): (11, 400, gutter),
        ("KnowledgeTrack", "Known on"): (11, 400, gutter),
        ("Hints", "Drag, or press Ctrl+Right"): (13, 600, callout("Drag, or press Ctrl+Right")),
        ("Hints", "Hide what was not yet known"): (13, 600, callout("Hide what was not yet known")),
        ("Hints", "Press Enter for evidence"): (13, 600, callout("Press Enter for evidence")),
        ("Callout", "Esc closes the hints"): (11, 400, callout("Press Enter for evidence")),
    }
    asked = {(one.context, one.source) for one in said_in(TRANSLATED[0])}
    for words, (size, weight, room) in rooms.items():
        said = translate(*words)
        assert words in asked
        assert QFontMetricsF(theme.font(size, weight)).horizontalAdvance(said) <= room, said
