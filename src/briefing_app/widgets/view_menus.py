"""The menus under View whose entries depend on the dataset: columns, grouping, names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.city_columns import language_name
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.place_names import USUAL, PlaceNames, name_languages
from briefing_app.widgets.city_menus import CityMenus, emptied


class ViewMenus(QObject):
    """Fills the menus when they are opened; keeps in which language places are named.

    Signals:
        names_changed(PlaceNames): places are to be named in another language.
    """

    names_changed = Signal(object)

    def __init__(
        self, window: QWidget, memory: Memory, actions: dict[str, QAction], city_menus: CityMenus
    ) -> None:
        super().__init__(window)
        self._memory = memory
        self._dataset: Dataset | None = None
        settings = memory.settings
        self.names = PlaceNames(settings.names_in, settings.names_with_english)
        fills: dict[str, Callable[[QMenu], None]] = {
            "columns": city_menus.add_columns,
            "group_by": city_menus.add_groupings,
            "names": self._add_names,
        }
        for name, fill in fills.items():
            menu = QMenu(window)
            menu.setObjectName(f"{name}_menu")
            menu.aboutToShow.connect(partial(_refill, menu, fill))
            actions[name].setMenu(menu)

    def show_timeline(self, timeline: Timeline) -> None:
        """Offer the languages of a dataset."""
        self._dataset = timeline.dataset

    def choose(self, names: PlaceNames) -> None:
        """Name places in another language, and remember it."""
        if names != self.names:
            self.names = names
            self._memory.change(names_in=names.language, names_with_english=names.with_english)
            self.names_changed.emit(names)

    def reset(self) -> None:
        """Name places as usual."""
        self.choose(USUAL)

    def _add_names(self, menu: QMenu) -> None:
        if self._dataset is None:
            return
        languages = name_languages(self._dataset)
        here = self.names.language if self.names.language in languages else ""
        choices = QActionGroup(menu)
        for language in ("", *languages):
            words = language_name(language, self._dataset) if language else self.tr("English")
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(language == here)
            action.triggered.connect(
                lambda _=False, chosen=language: self.choose(replace(self.names, language=chosen))
            )
            choices.addAction(action)
        menu.addSeparator()
        both = menu.addAction(self.tr("&With English"))
        both.setCheckable(True)
        both.setChecked(self.names.with_english)
        both.setEnabled(bool(here))
        both.triggered.connect(
            lambda checked: self.choose(replace(self.names, with_english=checked))
        )


def _refill(menu: QMenu, fill: Callable[[QMenu], None]) -> None:
    emptied(menu)
    fill(menu)
