"""The chapters of the manual that are made from the program: its keys and its commands."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence

from briefing_app.cli_parser import COMMANDS, command_parsers
from briefing_app.cli_terms import DAYS, EXIT_STATUS, PROGRAM
from briefing_app.widgets.actions import ACTIONS, shortcut_table
from briefing_app.widgets.dialogs import PANEL_KEYS


def made_chapters() -> dict[str, str]:
    """Markdown by file name."""
    return {"keyboard.md": keyboard_chapter(), "command-line.md": command_chapter()}


def keyboard_chapter() -> str:
    """All keys, those of a panel first by panel, then all that the menus hold."""
    parts = [
        "# Keyboard",
        "Everything in Briefing can be done without a mouse. On macOS, Ctrl is the Command key. "
        "Text fields keep the keys that they have everywhere. The program shows this list with "
        "++ctrl+slash++.".replace("++ctrl+slash++", _key("Ctrl+/")),
        "## Everywhere",
        _table(("Menu", "Keys", "What they do"), shortcut_table()),
        "## In a panel",
        "These work while the panel has the keyboard. "
        f"{_key('F6')} goes from panel to panel, {_key('Ctrl+1')} to {_key('Ctrl+5')} go to "
        "one of them.",
        _table(("Where", "Keys", "What they do"), PANEL_KEYS),
        "## All menus",
        "Alt and the underlined letter open a menu. Entries without a key are reached there.",
        _menus(),
    ]
    return "\n\n".join(parts) + "\n"


def command_chapter() -> str:
    """Every command with its options and examples, from the grammar of the command line."""
    parts = [
        "# Command line",
        "All commands but `view`, which opens the window, need no screen and none of Qt's "
        "libraries. In a checkout `python3 run.py cli` stands for "
        f"`{PROGRAM}`. Without a command the window opens. `{PROGRAM} COMMAND --help` "
        "prints what stands here.",
        _table(
            ("Command", "What it does"),
            [(f"[{name}](#{name})", purpose) for name, (purpose, _) in COMMANDS.items()],
        ),
        "## Exit status and days",
        _preformatted(EXIT_STATUS),
        _preformatted(DAYS),
    ]
    for name, parser in command_parsers().items():
        parts += [f"## {name}", str(parser.description), _arguments(parser)]
        shared = (EXIT_STATUS, DAYS)
        text = parser.epilog or ""
        for known in shared:
            text = text.replace(known, "")
        parts += [_preformatted(block) for block in text.split("\n\n") if block.strip()]
    return "\n\n".join(parts) + "\n"


def _arguments(parser: argparse.ArgumentParser) -> str:
    rows = []
    for action in parser._actions:  # argparse offers no other way to ask for them
        if isinstance(action, argparse._HelpAction):
            continue  # said once, above
        values = action.metavar or ("{" + ",".join(action.choices) + "}" if action.choices else "")
        if action.option_strings:
            named = ", ".join(action.option_strings)
            named += f" {values}" if action.nargs != 0 and values else ""
        else:
            named = f"[{values}]" if action.nargs == "?" else str(values)
        needed = action.required and bool(action.option_strings)
        told = (action.help or "") + (" (needed)" if needed else "")
        told = re.sub(r"\bdocs/([\w-]+\.md)", r"[\1](\1)", told)
        rows.append((f"`{named}`", told))
    return _table(("Argument", "Meaning"), rows)


def _menus() -> str:
    """The menus as nested lists, in their order."""
    lines: list[str] = []
    open_path: tuple[str, ...] = ()
    for menu in dict.fromkeys(spec.menu.split("/", 1)[0] for spec in ACTIONS):
        lines.append(f"- **{menu}**")
        open_path = (menu,)
        for spec in ACTIONS:
            path = tuple(part.replace("&", "") for part in spec.menu.split("/"))
            if path[0] != menu:
                continue
            if len(path) > 1 and path != open_path:
                lines.append(f"    - {path[1]}")
            open_path = path
            key = f" {_key(spec.shortcut)}" if spec.shortcut else ""
            text = spec.text.replace("&", "")
            lines.append("    " * len(path) + f"- {text}{key}: {_lowered(spec.tip)}")
    return "\n".join(lines)


def _lowered(tip: str) -> str:
    """A tip as the end of a sentence."""
    return tip[0].lower() + tip[1:] if len(tip) > 1 and tip[1].islower() else tip


def _key(keys: str) -> str:
    return f"<kbd>{keys}</kbd>"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [_row(heads), _row(["---"] * len(heads)), *map(_row, rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _preformatted(text: str) -> str:
    return f"```text\n{text.strip()}\n```"
