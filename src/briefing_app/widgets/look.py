"""How the window looks: which theme and font were chosen, how large the text is, what follows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from briefing_app.services.resources import resource_text
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.settings import ThemeChoice
from briefing_app.widgets.theme import (
    Theme,
    apply_theme,
    system_contrast,
    system_font_family,
    system_theme,
)

TEXT_SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
CHOICES: tuple[ThemeChoice, ...] = ("system", "light", "dark")


class Look(QObject):
    """The choice of theme, text size and font, for all windows; dresses the application in them.

    Signals:
        theme_changed(Theme): colours, text size or font are others now.
        choice_changed: another theme was chosen, whether or not it looks different.
    """

    theme_changed = Signal(object)
    choice_changed = Signal()

    def __init__(
        self, memory: Memory, choice: ThemeChoice | None = None, parent: QObject | None = None
    ) -> None:
        """`choice` stands before what is remembered, and is not remembered itself."""
        super().__init__(parent)
        self._memory = memory
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self._style_sheet = resource_text("style.qss")
        self.choice = choice or memory.settings.theme
        self.scale = memory.settings.text_scale
        self.system_font = memory.settings.system_font
        self.theme = self._made()
        apply_theme(app, self.theme, self._style_sheet)
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self.refresh)
        self._hints.accessibility().contrastPreferenceChanged.connect(self.refresh)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions do that change the look."""
        return {
            "text_larger": lambda: self.change_scale(1),
            "text_smaller": lambda: self.change_scale(-1),
            "text_normal": lambda: self.set_scale(1.0),
            "next_theme": lambda: self.choose(self.next_choice()),
            **{f"theme_{choice}": partial(self.choose, choice) for choice in CHOICES},
        }

    def choose(self, choice: ThemeChoice) -> None:
        """Take a theme, or that of the desktop."""
        self.choice = choice
        self._memory.change(theme=choice)
        self.choice_changed.emit()
        self.refresh()

    def next_choice(self) -> ThemeChoice:
        """The next choice that looks different from the one in use; the same if none does."""
        here, look = CHOICES.index(self.choice), self.theme.name
        for choice in CHOICES[here + 1 :] + CHOICES[:here]:
            if choice != look and (choice != "system" or system_theme(self._app) != look):
                return choice
        return self.choice

    def change_scale(self, step: int) -> None:
        """The next larger (1) or smaller (-1) text size, if there is one."""
        nearest = min(range(len(TEXT_SCALES)), key=lambda i: abs(TEXT_SCALES[i] - self.scale))
        self.set_scale(TEXT_SCALES[min(max(nearest + step, 0), len(TEXT_SCALES) - 1)])

    def set_scale(self, scale: float) -> None:
        """Take a text size, 1.0 for 100 %."""
        self.scale = scale
        self._memory.change(text_scale=scale)
        self.refresh()

    def use_system_font(self, wanted: bool) -> None:
        """Take the font of the desktop, or the bundled ones; pages keep the bundled ones."""
        self.system_font = wanted
        self._memory.change(system_font=wanted)
        self.refresh()

    def refresh(self) -> None:
        """Dress the application anew where anything has changed."""
        theme = self._made()
        if theme != self.theme:
            self.theme = theme
            apply_theme(self._app, theme, self._style_sheet)
            self.theme_changed.emit(theme)

    def _made(self) -> Theme:
        name = system_theme(self._app) if self.choice == "system" else self.choice
        family = system_font_family() if self.system_font else ""
        return Theme(name, self.scale, family, contrast=system_contrast(self._app))
