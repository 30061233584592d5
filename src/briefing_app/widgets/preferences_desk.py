"""What the user prefers: a dialog of a few choices that act at once, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.player import Player
from briefing_app.viewmodels.settings import LanguageChoice
from briefing_app.widgets.check_box import CheckBox
from briefing_app.widgets.language import LANGUAGES
from briefing_app.widgets.look import CHOICES, TEXT_SCALES, Look
from briefing_app.widgets.switch import Switch
from briefing_app.widgets.theme import Theme

LANGUAGE_CHOICES: tuple[LanguageChoice, ...] = get_args(LanguageChoice)


class PreferencesDialog(QDialog):
    """Theme, text size, font, language, and whether playing pauses when nobody looks.

    Nothing is to be confirmed: all acts at once, but the language, which is that of the next
    start. Nothing here changes what a page says.
    """

    def __init__(self, look: Look, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self._look, self._memory, theme = look, memory, look.theme
        names = (self.tr("System"), self.tr("Light"), self.tr("Dark"))
        self.theme_switch = Switch(self.tr("Theme"), names, theme, self)
        self.theme_switch.setObjectName("preferences_theme")
        self.theme_switch.chosen.connect(lambda number: look.choose(CHOICES[number]))
        sizes = tuple(map(percent, TEXT_SCALES))
        self.size_switch = Switch(self.tr("Text size"), sizes, theme, self)
        self.size_switch.setObjectName("preferences_size")
        self.size_switch.chosen.connect(lambda number: look.set_scale(TEXT_SCALES[number]))
        self.font_box = CheckBox(self.tr("Use the system font"), theme, self)
        self.font_box.setObjectName("preferences_font")
        self.font_box.setChecked(look.system_font)
        self.font_box.toggled.connect(look.use_system_font)
        self.pause_box = CheckBox(
            self.tr("Pause playing while another window is used"), theme, self
        )
        self.pause_box.setObjectName("preferences_pause")
        self.pause_box.setChecked(memory.settings.pause_unwatched)
        self.pause_box.toggled.connect(lambda wanted: memory.change(pause_unwatched=wanted))
        languages = (self.tr("System"), *LANGUAGES.values())
        self.language_switch = Switch(self.tr("Language"), languages, theme, self)
        self.language_switch.setObjectName("preferences_language")
        self.language_switch.chosen.connect(self._choose_language)
        headings = (
            self.tr("Theme"),
            self.tr("Text size"),
            self.tr("Language, from the next start"),
        )
        self._headings = [QLabel(text, self) for text in headings]
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        parts = (
            self._headings[0], self.theme_switch, self._headings[1], self.size_switch,
            self._headings[2], self.language_switch, self.font_box, self.pause_box, buttons,
        )  # fmt: skip
        for part in parts[:-1]:
            self._column.addWidget(part, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(buttons)
        look.theme_changed.connect(self.show_theme)
        look.choice_changed.connect(self._show_choices)
        self.show_theme(theme)
        self.theme_switch.parts[CHOICES.index(look.choice)].setFocus()

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        for heading in self._headings:
            heading.setFont(theme.font(13, 600))
        for switch in (self.theme_switch, self.size_switch, self.language_switch):
            switch.show_theme(theme)
        for box in (self.font_box, self.pause_box):
            box.show_theme(theme)
        self._column.setContentsMargins(*(theme.px(24),) * 4)
        self._column.setSpacing(theme.px(10))
        self._show_choices()

    def _show_choices(self) -> None:
        look = self._look
        self.theme_switch.show_choice(CHOICES.index(look.choice))
        offered = look.scale in TEXT_SCALES  # another one may stand in the file of the settings
        self.size_switch.show_choice(TEXT_SCALES.index(look.scale) if offered else None)
        size = self.tr("Text size") if offered else self.tr("Text size: {}")
        self._headings[1].setText(size.format(percent(look.scale)))
        self.font_box.setChecked(look.system_font)
        self.language_switch.show_choice(LANGUAGE_CHOICES.index(self._memory.settings.language))

    def _choose_language(self, number: int) -> None:
        self._memory.change(language=LANGUAGE_CHOICES[number])
        self.language_switch.show_choice(number)


def percent(scale: float) -> str:
    """A text size: 125 %."""
    return QCoreApplication.translate("Preferences", "{} %").format(round(scale * 100))


class PreferencesDesk(QObject):
    """Opens the dialog, and pauses what plays where that was wished for."""

    def __init__(self, window: QWidget, look: Look, memory: Memory, player: Player) -> None:
        super().__init__(window)
        self._window, self._look, self._memory, self._player = window, look, memory, player
        self.dialog: PreferencesDialog | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_state_changed)
        window.installEventFilter(self)

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the action does."""
        return {"preferences": self.open}

    def open(self) -> None:
        """Show the dialog."""
        if self.dialog is None:
            self.dialog = PreferencesDialog(self._look, self._memory, self._window)
            self.dialog.finished.connect(self._on_closed)
        self.dialog.show()
        self.dialog.activateWindow()

    def _on_closed(self) -> None:
        self.dialog = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that another window is used, be it one of ours."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._pause()
        return False

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._pause()

    def _pause(self) -> None:
        if self._memory.settings.pause_unwatched:
            self._player.stop()
