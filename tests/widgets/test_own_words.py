"""The window's own words in the source: each goes through the translation, and is found by it."""

from __future__ import annotations

import ast
import re
import runpy
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from briefing_app.widgets import dialogs, menu_bar

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src" / "briefing_app"
FILES = sorted(
    [*SOURCES.glob("widgets/*.py"), *SOURCES.glob("viewmodels/*.py"), SOURCES / "app.py"]
)

# What shows, or says, the text that it is given.
SHOWS = {
    # widgets and actions of Qt
    "QAction", "QCheckBox", "QDialog", "QFileDialog", "QGroupBox", "QLabel", "QMenu",
    "QMessageBox", "QPushButton", "QRadioButton", "QTableWidgetItem", "QToolButton",
    "addAction", "addButton", "addItem", "addItems", "addMenu", "addRow", "addTab",
    "drawText", "setAccessibleDescription", "setAccessibleName", "setDetailedText",
    "setHeaderLabels", "setHorizontalHeaderLabels", "setIconText", "setInformativeText",
    "setLabelText", "setNameFilter", "setNameFilters", "setPlaceholderText", "setPlainText",
    "setStatusTip", "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle",
    "showMessage", "showText",
    # our own
    "CheckBox", "__init__", "ExportHead", "FilterField", "HitTable", "Switch", "TextDialog", "_add",
    "_button", "_heading", "_label", "_link", "_show_told", "_tell", "announce", "plain_tip",
    "offer_copy", "say", "show_done", "show_ended", "show_problem", "show_text", "show_told",
}  # fmt: skip
TRANSLATES = {"tr", "translate"}
LOGS = {"error", "exception", "info", "warning"}
TABLES = {"menu_bar.py:translated", "dialogs.py:_translated"}  # packaging/translations.py has them

# Not words of a language, or not the window's own. What a dataset or the domain says stands in no
# literal of these folders.
SAID_AS_THEY_ARE = {
    "Briefing": "the name of the program",
    "Briefing ": "the same, with its version and that of the language it is written in",
    ", Python ": "the same",
    " – Briefing": "the same, after the title of the dataset",
    "A4": "a size of paper",
    "Letter": "a size of paper",
    "Windows-1252": "an encoding",
    "PDF (*.pdf)": "a format",
    "CSV (*.csv)": "a format",
    "JSON (*.json)": "a format",
    "SHA-256 ": "a digest",
    "Description": "a field of a picture that is saved",
}


# Phrases that no sentence of the window is made of.
LEFT_IN_ENGLISH = {
    "Changed hands": "a head of a table that is copied; on screen it is translated",
    "Key events": "the same, and a word on a picture that is saved",
    "Likely meant": "found in what is told of a problem; its translation stands beside it",
    "How to fix": "the same",
    "Known gaps": "a head in the method, all of which is in the language of the dataset",
    "carried over": "a sample of what the dataset says",
    "Reliability not judged": "the same",
    "The Washington Post": "the same",
    " more holders in the tooltip": "said about a day: the figures under its finding",
    ", and change since the day before": "the same",
    ", of them ": "the same",
    " not certain": "the same",
    "dddd d MMMM yyyy": "a pattern",
    "Source Sans 3": "a font",
    "Source Serif 4": "a font",
}


def called(call: ast.Call) -> str:
    """The name of what is called."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def literals(node: ast.expr) -> Iterator[ast.Constant]:
    """The text of an expression, except what is translated or handed to another call."""
    match node:
        case ast.Constant(value=str()):
            yield node
        case ast.Call() | ast.Lambda() | ast.Subscript():
            return
        case ast.Compare():
            return
        case _:
            for part in ast.iter_child_nodes(node):
                if isinstance(part, ast.expr):
                    yield from literals(part)


def test_that_no_text_is_shown_without_having_been_translated() -> None:
    untold = []
    for path in FILES:
        tree = ast.parse(path.read_text())
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if called(call) not in SHOWS:
                continue
            given = [*call.args, *(keyword.value for keyword in call.keywords)]
            for text in (found for part in given for found in literals(part)):
                said = str(text.value)
                said = re.sub(r"</?\w+>", "", said)  # that it is plain text says the markup
                code = said.islower() and said.replace("_", "").isalnum()  # a kind, a name
                if any(map(str.isalpha, said)) and not code and said not in SAID_AS_THEY_ARE:
                    untold.append(f"{path.name}:{text.lineno}: {called(call)}: {said!r}")
    assert untold == []


def untranslated(tree: ast.AST) -> Iterator[ast.Constant]:
    """All texts below a node but those that are translated, logged, raised or documentation."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.Call() if called(node) in {*TRANSLATES, *LOGS, "ActionSpec"}:
                continue
            case ast.Raise() | ast.Assert() | ast.Expr(value=ast.Constant()):
                continue
            case ast.Constant(value=str()):
                yield node
            case _:
                yield from untranslated(node)


def test_that_every_phrase_is_translated_or_has_a_reason_not_to_be() -> None:
    phrase = re.compile(r"[A-Za-z]{2} [A-Za-z(]")
    found = {
        text.value: f"{path.name}:{text.lineno}"
        for path in FILES
        for text in untranslated(ast.parse(path.read_text()))
        if phrase.search(str(text.value)) and not re.search(r"[{};\\]", str(text.value))
    }
    told = {*LEFT_IN_ENGLISH, *SAID_AS_THEY_ARE, *menu_bar.words(), *dialogs.words()}
    assert {text: where for text, where in found.items() if text not in told} == {}


def enclosing(tree: ast.AST) -> Iterator[tuple[str, str, ast.Call]]:
    """All calls that translate: the class and the function around each, "" for none."""

    def below(node: ast.AST, owner: str, function: str) -> Iterator[tuple[str, str, ast.Call]]:
        for part in ast.iter_child_nodes(node):
            match part:
                case ast.ClassDef(name=name):
                    yield from below(part, name, function)
                case ast.FunctionDef(name=name):
                    yield from below(part, owner, name)
                case ast.Call() if called(part) in TRANSLATES:
                    yield owner, function, part
                    yield from below(part, owner, function)
                case _:
                    yield from below(part, owner, function)

    yield from below(tree, "", "")


def joined(node: ast.expr) -> str | None:
    """The text of a literal; None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def asked_for(paths: Iterable[Path]) -> Iterator[tuple[str, str | None, str | None]]:
    """Where each text is asked for, its context and the text; None for what is no literal."""
    for path in paths:
        for owner, function, call in enclosing(ast.parse(path.read_text())):
            here, texts = f"{path.name}:{function}", [joined(part) for part in call.args]
            if here in TABLES:
                continue
            if called(call) == "tr":
                yield f"{here}:{call.lineno}", owner, texts[0]
            elif len(texts) > 1 and texts[0] is not None:  # else it moves a painter
                yield f"{here}:{call.lineno}", texts[0], texts[1]


def test_that_qts_tool_finds_every_text_under_the_name_it_is_asked_for(tmp_path: Path) -> None:
    make = runpy.run_path(str(ROOT / "packaging" / "translations.py"))["make"]
    make("de", tmp_path / "nothing", tmp_path)
    found = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(tmp_path / "briefing_de.ts").iter("context")
        for message in context.iter("message")
    }
    asked = {(context, text): where for where, context, text in asked_for(FILES)}
    assert len(asked) > 400
    assert [f"{where}: {key}" for key, where in asked.items() if key not in found] == []
