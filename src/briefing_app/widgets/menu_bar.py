"""The actions of the window as Qt knows them, and the menus that they are laid out in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from briefing_app.widgets.actions import ACTIONS

MENUS = ("&File", "&Edit", "&View", "&Day", "&Compare", "D&ataset", "&Help")


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """All actions by name, owned by `parent` and working from anywhere in its window."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        action = QAction(spec.text, parent)
        action.setObjectName(spec.name)
        action.setToolTip(f"{spec.tip} ({spec.shortcut})" if spec.shortcut else spec.tip)
        action.setStatusTip(spec.tip)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
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
        menus[title.replace("&", "")] = bar.addMenu(title)
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
                menus[path] = menu.addMenu(parts[depth])
            elif spec.separator_before:
                menus[path].addSeparator()
            menu = menus[path]
        menu.addAction(actions[spec.name])
