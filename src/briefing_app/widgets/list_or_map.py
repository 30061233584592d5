"""The switch between list and map, for windows too narrow for both."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.widgets.switch import Switch
from briefing_app.widgets.theme import Theme


class ListOrMap(Switch):
    """Two halves of one button, List and Map.

    Signals:
        map_requested(bool): the user chose the map, or the list.
    """

    map_requested = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate  # there is no `self.tr` yet
        halves = translate("ListOrMap", "List"), translate("ListOrMap", "Map")
        super().__init__(translate("ListOrMap", "List or map"), halves, theme, parent)
        self.setObjectName("list_or_map")
        self.list_half, self.map_half = self.parts
        self.chosen.connect(lambda number: self.map_requested.emit(number == 1))

    def show_map(self, is_map: bool) -> None:
        """Mark what is in view."""
        self.show_choice(int(is_map))
