"""Gather the words of the window for those who translate them, and make what the program reads.

    python packaging/translations.py            # after a change of words, and after translating
    python packaging/translations.py --check    # fails where something is not up to date or missing

The words of each language lie in `resources/translations/briefing_LANGUAGE.ts`, which Qt Linguist
opens (`pyside6-linguist FILE`); beside it lies the compiled `.qm` that the program reads.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import PySide6

from briefing_app.widgets import dialogs, menu_bar
from briefing_app.widgets.language import LANGUAGES, WRITTEN_IN

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "briefing_app"
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(PySide6.__file__).parent
# Words of Qt's own dialogs that its own translations leave English in one language or another
# (6.11: all of these in French), by the class that says them.
LEFT_BY_QT = (
    ("QFileDialog", ("&Look in:", "Files of &type:")),
    ("QAbstractFileIconProvider", ("Drive", "File", "Folder", "Shortcut", "Unknown")),
    ("QPageSetupWidget", ("Page &order:", "Pages &per sheet:")),
    ("QPrintSettingsOutput", ("Page &Set:",)),
)


def main(arguments: list[str]) -> int:
    """Update the files, or with `--check` say what an update would change; the exit status."""
    with TemporaryDirectory(prefix="briefing-") as scratch:
        made = Path(scratch)
        for code in LANGUAGES:
            if code != WRITTEN_IN:
                make(code, FOLDER, made)
        problems = [*unfinished(made)]
        for file in sorted(made.glob("briefing_*")):
            kept = FOLDER / file.name
            if "--check" not in arguments:
                FOLDER.mkdir(exist_ok=True)
                kept.write_bytes(file.read_bytes())
            elif not kept.exists() or kept.read_bytes() != file.read_bytes():
                problems.append(f"{kept.name} is not up to date")
    print("\n".join(problems) or "All words are translated.")
    return 1 if problems else 0


def make(code: str, earlier: Path, folder: Path) -> None:
    """Write the words of a language, with the translations there are, and the compiled file."""
    target = folder / f"briefing_{code}.ts"
    if (old := earlier / target.name).exists():
        target.write_bytes(old.read_bytes())
    table = folder / "tables.py"  # Qt's tool does not know that these tables are words
    tables = (("Actions", menu_bar.words()), ("Help", dialogs.words()), *LEFT_BY_QT)
    table.write_text(
        "".join(
            f'QT_TRANSLATE_NOOP("{name}", {_quoted(text)})\n'
            for name, texts in tables
            for text in texts
        )
    )
    spoken = (p for part in ("viewmodels", "widgets") for p in (SOURCES / part).glob("*.py"))
    files = [str(path) for path in sorted([*spoken, SOURCES / "app.py"])]
    _run(
        "lupdate", "-silent", "-locations", "none", "-no-obsolete", "-no-ui-lines",
        "-source-language", WRITTEN_IN, "-target-language", code,
        *files, str(table), "-ts", str(target),
    )  # fmt: skip
    _run("lrelease", "-silent", "-removeidentical", str(target))


def unfinished(folder: Path) -> list[str]:
    """What no one has translated yet, by language."""
    problems = []
    for file in sorted(folder.glob("*.ts")):
        for context in ElementTree.parse(file).iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.get("type") == "unfinished":
                    said = message.findtext("source")
                    problems.append(f"{file.name}: {context.findtext('name')}: {said!r}")
    return problems


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
