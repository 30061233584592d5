"""The actions of the window as Qt knows them, and the menus that they are laid out in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from briefing_app.widgets.actions import ACTIONS

MENUS = ("&File", "&Edit", "&View", "&Day", "&Compare", "D&ataset", "&Help")


def translated(text: str) -> str:
    """A word of the table of actions, or the title of a menu, in the language of the program."""
    return QCoreApplication.translate("Actions", text)


def words() -> list[str]:
    """All that `translated` is asked for, for those who translate; each once."""
    said = [part for spec in ACTIONS for part in (spec.text, spec.tip, *spec.menu.split("/")[1:])]
    return list(dict.fromkeys((*MENUS, *said)))


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """All actions by name, owned by `parent` and working from anywhere in its window."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        action = QAction(translated(spec.text), parent)
        action.setObjectName(spec.name)
        tip, keys = translated(spec.tip), QKeySequence(spec.shortcut)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shown})" if shown else tip)
        action.setStatusTip(tip)
        if spec.shortcut:
            action.setShortcut(keys)
        action.setCheckable(spec.checkable)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if spec.group:
            group = groups.setdefault(spec.group, QActionGroup(parent))
            action.setCheckable(True)
            group.addAction(action)
            action.setChecked(spec.checked)
        parent.addAction(action)
        actions[spec.name] = action
    return actions


def fill_menu_bar(bar: QMenuBar, actions: dict[str, QAction]) -> None:
    """Build the menus from the table."""
    menus: dict[str, QMenu] = {}
    for title in MENUS:
        menus[title.replace("&", "")] = bar.addMenu(translated(title))
    for spec in ACTIONS:
        parts = spec.menu.split("/")
        menu = menus[parts[0]]
        if spec.separator_before and len(parts) == 1:
            menu.addSeparator()
        for depth in range(1, len(parts)):
            path = "/".join(parts[: depth + 1])
            if path not in menus:
                if spec.separator_before:
                    menu.addSeparator()
                menus[path] = menu.addMenu(translated(parts[depth]))
            elif spec.separator_before:
                menus[path].addSeparator()
            menu = menus[path]
        menu.addAction(actions[spec.name])
