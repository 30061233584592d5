"""Who may import what: the table of docs/ARCHITECTURE.md, section 1.

Imports count wherever they stand: at the top, inside a function, or under TYPE_CHECKING.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "briefing_app"
MODULES = sorted(PACKAGE.rglob("*.py"))
DOCUMENT = PACKAGE.parents[1] / "docs" / "ARCHITECTURE.md"

LAYERS = ("domain", "drawing", "services", "viewmodels", "widgets")  # each may use those before it
OUTSIDE = {
    "domain": ("numpy", "pydantic"),
    "drawing": ("numpy", "pydantic"),
    "services": ("numpy", "pydantic", "pydantic_core", "yaml", "typst", "PIL"),
    "viewmodels": ("numpy", "PySide6.QtCore", "PySide6.QtGui"),
    "widgets": (
        "numpy",
        "PySide6.QtCore",
        "PySide6.QtGui",
        "PySide6.QtPrintSupport",
        "PySide6.QtWidgets",
        "pyqtgraph",
    ),
    "top": ("numpy", "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"),
}
# Briefing has no network code at all.
NETWORK = (
    "ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "socketserver", "ssl",
    "urllib.request", "xmlrpc", "PySide6.QtNetwork",
)  # fmt: skip
# The domain and the drawings know no files, no clock and no locale.
SURROUNDINGS = ("glob", "io", "locale", "os", "pathlib", "shutil", "tempfile", "time", "zoneinfo")
CLOCK_AND_FILES = ("open", "today", "now", "utcnow")


def layer_of(module: str) -> str:
    """The layer of a module of ours; "top" for cli, app and the package itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in LAYERS else "top"


def imported(tree: ast.Module, package: str) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported: `from a import b` is "a.b"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            start = package.split(".")[: len(package.split(".")) - node.level + 1]
            stem = ".".join([*(start if node.level else []), *filter(None, [node.module])])
            for alias in node.names:
                yield node.lineno, f"{stem}.{alias.name}"
        elif isinstance(node, ast.Call) and called(node) in ("import_module", "__import__"):
            name = node.args[0]
            yield node.lineno, str(name.value) if isinstance(name, ast.Constant) else "(computed)"


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def is_within(name: str, modules: tuple[str, ...]) -> bool:
    return any(name == module or name.startswith(module + ".") for module in modules)


def fault(layer: str, name: str) -> str | None:
    """Why a layer may not import something, or None."""
    first = name.split(".", 1)[0]
    if is_within(name, NETWORK):
        return "touches the network"
    if first == "briefing_app":
        if name in ("briefing_app", "briefing_app.__version__"):
            return None
        theirs = layer_of(name)
        if layer != "top" and (theirs == "top" or LAYERS.index(theirs) > LAYERS.index(layer)):
            return "lies above"
        return None
    if layer in ("domain", "drawing") and is_within(name, SURROUNDINGS):
        return "brings in files, clock or locale"
    if first in sys.stdlib_module_names or is_within(name, OUTSIDE[layer]):
        return None
    return "is not for this layer"


def faults(module: str, source: str) -> list[str]:
    """Everything that the source of a module does against the table."""
    tree, layer = ast.parse(source), layer_of(module)
    package = module.rpartition(".")[0]
    found = [
        f"{module}:{line}: {name} {why}"
        for line, name in imported(tree, package)
        if (why := fault(layer, name))
    ]
    if layer in ("domain", "drawing"):
        found += [
            f"{module}:{node.lineno}: calls {called(node)}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and called(node) in CLOCK_AND_FILES
        ]
    if layer == "widgets":
        found += [
            f"{module}:{node.lineno}: opens a file"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "open"
        ]
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_that_a_module_imports_only_its_own_layer_and_those_below(path: Path) -> None:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    assert faults(".".join(parts), path.read_text(encoding="utf-8")) == []


def test_that_every_folder_of_the_package_is_a_layer_of_the_table() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert folders == set(LAYERS)


def test_that_the_document_names_every_module_in_its_folder_and_no_other() -> None:
    tree = DOCUMENT.read_text(encoding="utf-8").split("src/briefing_app/\n")[1].split("```")[0]
    named, folder, package = set(), "", ""
    package_files = {f"{layer}/__init__.py" for layer in LAYERS}
    for line in tree.splitlines():
        if heading := re.fullmatch(r"  (\w+/)", line):
            folder, package = heading[1], ""
        elif line[:5].strip():  # of the folder itself; what is of a package in it stands further in
            inner = re.match(r"    (\w+/)", line)
            package = inner[1] if inner else ""
            package_files |= {f"{folder}{package}__init__.py"} if package else set()
        named |= {f"{folder}{package}{name}" for name in re.findall(r"\b\w+\.py\b", line)}
    assert named | package_files == {path.relative_to(PACKAGE).as_posix() for path in MODULES}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.x", "import briefing_app.services.dataset_file"),
        ("domain.x", "from briefing_app.drawing import palette"),
        ("domain.x", "from briefing_app import cli"),
        ("domain.x", "from ..drawing.palette import mix"),
        ("domain.x", "from .. import services"),
        ("domain.x", "def f():\n    from briefing_app.widgets import marks"),
        (
            "domain.x",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6.QtCore",
        ),
        ("domain.x", "import yaml"),
        ("domain.x", "from pathlib import Path"),
        ("domain.x", "from datetime import date\ntoday = date.today()"),
        ("domain.x", "text = open('file').read()"),
        ("drawing.x", "from PySide6.QtGui import QColor"),
        ("drawing.x", "from briefing_app.services.resources import read"),
        ("services.x", "from PySide6 import QtCore"),
        ("services.x", "from briefing_app.viewmodels.session import Session"),
        ("services.x", "from urllib import request"),
        ("services.x", "import http.client"),
        ("viewmodels.x", "from PySide6.QtWidgets import QWidget"),
        ("viewmodels.x", "from PySide6 import QtWidgets"),
        ("viewmodels.x", "import PySide6"),
        ("viewmodels.x", "import yaml"),
        ("viewmodels.x", "from briefing_app.widgets.marks import glyph"),
        ("widgets.x", "from PySide6.QtNetwork import QNetworkAccessManager"),
        ("widgets.x", "from briefing_app.app import main"),
        ("widgets.x", "import yaml"),
        ("widgets.x", "open('settings')"),
        ("widgets.x", "import importlib\nimportlib.import_module('yaml')"),
        ("cli", "import socket"),
        ("app", "import requests"),
    ],
)
def test_that_a_broken_rule_is_found(module: str, source: str) -> None:
    assert len(faults(f"briefing_app.{module}", source)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.x", "import numpy as np\nfrom datetime import date\nfrom pydantic import Field"),
        ("domain.x", "from .dataset import Dataset\nfrom briefing_app.domain import claims"),
        ("services.x", "import yaml\nfrom pathlib import Path\nfrom briefing_app.drawing import p"),
        ("services.x", "import briefing_app\nfrom briefing_app import __version__"),
        ("widgets.x", "import pyqtgraph as pg\nfrom PySide6 import QtWidgets\nsession.open(path)"),
        ("cli", "def run():\n    from briefing_app.app import main\n    import PySide6.QtCore"),
    ],
)
def test_that_what_is_allowed_is_not_reported(module: str, source: str) -> None:
    assert faults(f"briefing_app.{module}", source) == []
