"""doctor: what a report of a fault needs, and nothing about who reports it."""

from __future__ import annotations

import os
import platform
import sys
from argparse import Namespace
from collections import Counter
from pathlib import Path

from briefing_app.cli_dataset import dataset_path
from briefing_app.cli_output import write
from briefing_app.cli_terms import FAULTY, GOOD
from briefing_app.services.plain_text import cleaned

# What tells Qt and the desktop how to show windows. No other variable is looked at.
VARIABLES = (
    "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "LANG", "QT_QPA_PLATFORM", "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_FONT_DPI",
    "QT_STYLE_OVERRIDE",
)  # fmt: skip
LAST_WORDS = (
    "Nothing was sent anywhere. Your home folder is written as ~, and nothing but the language is\n"
    "about you; of a dataset of your own only numbers are told."
)


def run_doctor(parsed: Namespace) -> int:
    """Print it, what may end the program last: Qt does so by itself where it finds no screen."""
    told: list[str] = []
    _tell(told, "Program", _program())
    _tell(told, "Parts", _parts())
    _tell(told, "System", _system())
    status = _dataset(told, dataset_path(parsed), is_bundled=parsed.dataset is None)
    write("\n".join((*told, "", "")))
    write("\n".join((*_qt(), "", LAST_WORDS, "")))
    return status


def _tell(told: list[str], heading: str, lines: list[str]) -> None:
    told += [*([""] if told else []), heading, *(f"  {cleaned(line)}" for line in lines)]


def _program() -> list[str]:
    from briefing_app import __version__
    from briefing_app.services.resources import manual_page, resource

    try:
        manual_page("index")
        manual = "here"
    except FileNotFoundError:
        manual = "not in this copy"
    copy = "bundle" if getattr(sys, "frozen", False) else "package"
    if resource("fonts").parents[1] != Path(__file__).parent:
        copy = "checkout"
    return [f"Briefing {__version__}, {copy}", f"manual: {manual}"]


def _parts() -> list[str]:
    from briefing_app.services.parts import parts_here

    return [f"{part.name} {part.version or 'version unknown'}" for part in parts_here()
            if part.distribution or part.told]  # fmt: skip


def _system() -> list[str]:
    lines = [platform.platform(), f"{platform.machine()}, {os.cpu_count()} cores"]
    return lines + [f"{name}={value}" for name in VARIABLES if (value := os.environ.get(name))]


def _dataset(told: list[str], path: Path, *, is_bundled: bool) -> int:
    """Whether a dataset is whole; of one of your own no text is told, not even its name."""
    from briefing_app.domain.problem import DatasetError
    from briefing_app.services.dataset_file import load_dataset

    try:
        loaded = load_dataset(path)
    except DatasetError as error:
        lines = ["nothing of it can be shown", *_counted(Counter(p.code for p in error.problems))]
        _tell(told, "Dataset", lines)
        return FAULTY
    dataset, description = loaded.dataset, loaded.dataset.description
    named = f"bundled, {description.id} {description.version}" if is_bundled else "your own"
    numbers = (
        f"{len(dataset.places)} places, {len(dataset.events)} events, "
        f"{len(dataset.statements)} statements, {len(dataset.sources)} sources, "
        f"records left out: {dataset.left_out}"
    )
    lines = [named, numbers, f"SHA-256 {dataset.sha256}"] if is_bundled else [named, numbers]
    codes = Counter(problem.code for problem in loaded.problems)
    _tell(told, "Dataset", [*lines, *(_counted(codes) or ["no problems"])])
    return FAULTY if any(problem.severity == "error" for problem in loaded.problems) else GOOD


def _counted(codes: Counter[str]) -> list[str]:
    return [f"{count} × {code}" for code, count in sorted(codes.items())]


def _qt() -> list[str]:
    """Settings, screen and fonts as Qt sees them."""
    try:
        from PySide6.QtGui import QFontDatabase, QFontInfo

        from briefing_app.app import has_screen, make_application, settings_store
    except ImportError as error:
        return ["Window", f"  Qt cannot be loaded: {cleaned(str(error))}"]
    told: list[str] = []
    store = Path(settings_store().fileName())
    where = "~" / store.relative_to(Path.home()) if store.is_relative_to(Path.home()) else store
    _tell(told, "Settings", [f"{where} ({'there' if store.exists() else 'not written yet'})"])
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    lines = [f"Qt platform {app.platformName()}, style {app.style().name()}"]
    lines += [
        f"screen {number}: {screen.size().width()} × {screen.size().height()}, "
        f"{screen.devicePixelRatio():g} device pixels to a pixel, "
        f"{screen.logicalDotsPerInch():g} dots to an inch"
        for number, screen in enumerate(app.screens(), start=1)
    ]
    lines.append(f"colours of the desktop: {app.styleHints().colorScheme().name.lower()}")
    bundled = ("Source Sans 3", "Source Serif 4", "Vazirmatn")
    lacking = set(bundled) - set(QFontDatabase.families())
    lines.append(f"fonts lacking: {', '.join(sorted(lacking))}" if lacking else "fonts: all there")
    lines.append(f"font of the desktop: {QFontInfo(system).family()} {system.pointSizeF():g} pt")
    _tell(told, "Window", lines)
    return told
