"""What a screen reader meets, does and hears: run by the system's Python in a D-Bus session.

    dbus-run-session -- /usr/bin/python3 screen_reader.py PYTHON ANSWER

starts the program with PYTHON, reads its window over AT-SPI, moves the day by the slider's value,
listens, and writes what it found into the file ANSWER as JSON. It needs Debian's at-spi2-core,
gir1.2-atspi-2.0 and python3-gi, which are for the system's Python alone; so it is a program of
its own.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

T = TypeVar("T")
Node: TypeAlias = Any  # what Atspi tells of one widget, row or cell; it comes without types

# Newer versions of AT-SPI call the same role otherwise.
BUTTON = getattr(Atspi.Role, "BUTTON", None) or Atspi.Role.PUSH_BUTTON
FOUND_WITHIN = 60.0  # seconds
ANNOUNCED_WITHIN = 20.0


def main(python: str, answer: str) -> int:
    heard: list[str] = []
    Atspi.init()
    listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
    listener.register("object:announcement")
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    program = subprocess.Popen(
        [python, "-m", "briefing_app", "view", "--theme", "light"], env=environment
    )
    try:
        Path(answer).write_text(json.dumps(visit(heard)), encoding="utf-8")
    finally:
        program.terminate()
        program.wait(30)
    return 0


def visit(heard: list[str]) -> dict[str, Any]:
    """Go through the window as somebody who hears it."""
    slider = wait_for(lambda: find(Atspi.Role.SLIDER, "Day: "), "the slider")
    opened = slider.get_name()
    wait_for(lambda: heard, "the first announcement")
    table = wait_for(lambda: find(Atspi.Role.TABLE, "Capitals"), "the table")
    rows = names_of_rows(table)
    chart = wait_for(lambda: find(Atspi.Role.CHART, "Capitals held"), "the chart")
    cards = wait_for(lambda: find(Atspi.Role.LIST, "Statements"), "the statements")
    first_card = cards.get_child_at_index(0).get_name()
    heard.clear()
    before = Atspi.Value.get_current_value(slider)
    Atspi.Value.set_current_value(slider, before - 1)
    wait_for(lambda: heard, "the announcement", ANNOUNCED_WITHIN)
    return {
        "opened": opened,
        "range": [
            Atspi.Value.get_minimum_value(slider),
            Atspi.Value.get_maximum_value(slider),
        ],
        "rows": rows,
        "first_card": first_card,
        "value": [before, Atspi.Value.get_current_value(slider)],
        "heard": list(heard),
        "slider": [slider.get_name(), slider.get_description()],
        "chart": chart.get_description(),
        "rows_after": names_of_rows(table),
        "labels": [label.get_name() for label in find_all(Atspi.Role.LABEL)],
        "compared": visit_comparison(),
    }


def visit_comparison() -> dict[str, Any]:
    """Compare with the day before by the button, read all of it, and ask for evidence."""
    button = wait_for(lambda: find(BUTTON, "Compare two days"), "the button")
    Atspi.Action.do_action(button, 0)
    table = wait_for(lambda: find(Atspi.Role.TABLE, "Differences"), "the differences")
    wait_for(lambda: names_of_rows(table), "the rows of the differences")
    read = {"rows": names_of_rows(table), "everything": shown_names()}
    other = wait_for(lambda: find(BUTTON, "Swap A and B"), "the button that swaps")
    before = find(Atspi.Role.TEXT, "Date of side A").get_text(0, -1)
    Atspi.Action.do_action(other, 0)
    side_a = "Date of side A"
    wait_for(lambda: find(Atspi.Role.TEXT, side_a).get_text(0, -1) != before, "the swap")
    return {**read, "swapped": [before, find(Atspi.Role.TEXT, side_a).get_text(0, -1)]}


def shown_names() -> list[str]:
    """Role and name of all that is on the screen; tables are not entered."""
    top = application()
    found, open_ = [], [top.get_child_at_index(i) for i in range(top.get_child_count())]
    while open_:
        here = open_.pop(0)
        if here is None or not here.get_state_set().contains(Atspi.StateType.SHOWING):
            continue
        if here.get_name():
            found.append(f"{here.get_role_name()}: {here.get_name()}")
        if here.get_role() not in (Atspi.Role.TABLE, Atspi.Role.LIST):
            open_ += [here.get_child_at_index(i) for i in range(here.get_child_count())]
    return found


def names_of_rows(table: Node) -> list[str]:
    rows = range(Atspi.Table.get_n_rows(table))
    cells = [Atspi.Table.get_accessible_at(table, row, 0) for row in rows]
    return [cell.get_name() for cell in cells if cell is not None]


def application() -> Node:
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_name().lower().startswith("briefing"):
            return child
    return None


def find_all(role: int) -> list[Node]:
    """Everything of a role in the program's windows; tables are not entered."""
    found, open_ = [], [application()]
    while open_:
        here = open_.pop(0)
        if here is None:
            continue
        if here.get_role() == role:
            found.append(here)
        if here.get_role() not in (Atspi.Role.TABLE, Atspi.Role.LIST):
            open_ += [here.get_child_at_index(i) for i in range(here.get_child_count())]
    return found


def find(role: int, start: str) -> Node:
    return next((one for one in find_all(role) if one.get_name().startswith(start)), None)


def wait_for(ask: Callable[[], T], what: str, seconds: float = FOUND_WITHIN) -> T:
    """Ask again and again, and let events in between."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(GLib.Error):  # something went away while it was read
            answer = ask()
            if answer:
                return answer
        pause = time.monotonic() + 0.1
        while time.monotonic() < pause:
            GLib.MainContext.default().iteration(False)
            time.sleep(0.005)
    raise SystemExit(f"waited {seconds} s for {what}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
