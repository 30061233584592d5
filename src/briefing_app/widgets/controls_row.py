"""The row of controls under the day track: stepping, playing, speed, date, knowledge, export."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.knowledge import Knowledge
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.player import SPEEDS
from briefing_app.widgets.date_field import DateField
from briefing_app.widgets.icons import icon, paint_icon
from briefing_app.widgets.knowledge_control import KnowledgeControl
from briefing_app.widgets.marks import paint_focus_ring
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.theme import Theme

HEIGHT = 42
NARROW_BELOW = 1180  # px at 100 % text size; below it the knowledge control is a menu button
MARGIN, GAP = 16, 10
SMALLEST_TARGET = 26  # width of a step button where the window is narrow and the text large
LESS_MISSED = (("first_day", "last_day"), ("previous_change", "next_change"))
STEPS_BACK = {
    "first_day": "first",
    "previous_change": "previous_change",
    "previous_day": "previous",
}
STEPS_FORTH = {"next_day": "next", "next_change": "next_change", "last_day": "last"}


class PlayButton(QToolButton):
    """Round and filled with ink; the sign turns from play to pause."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("play_button")
        self._theme = theme
        self._playing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        side = theme.px(28) + 8  # room for the focus ring and its gap
        self.setFixedSize(side, side)

    def show_playing(self, playing: bool) -> None:
        """Offer to pause while playing."""
        self._playing = playing
        self.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc, its sign and the focus ring."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            disc = QRectF(self.rect()).adjusted(4, 4, -4, -4)
            pressed = self.isDown() or self.underMouse()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ink_2" if pressed and self.isEnabled() else "ink"))
            if not self.isEnabled():
                painter.setBrush(theme.colour("border"))
            painter.drawEllipse(disc)
            side = disc.width() * 0.5
            sign = QRectF(0, 0, side, side)
            sign.moveCenter(disc.center())
            paint_icon(painter, sign, "pause" if self._playing else "play", theme.colour("surface"))
            if self.hasFocus():
                paint_focus_ring(
                    painter, QRectF(self.rect()), theme.colour("ink"), self.width() / 2
                )


class PrimaryButton(QPushButton):
    """Filled with ink; its focus ring is set off from the ground by a line of paper."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "primary")
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button and the line within its edge."""
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
                paint_focus_ring(painter, inner, self._theme.colour("surface"), 3)


class ControlsRow(QWidget):
    """Buttons of the actions that move the day, the date field and the way out to paper.

    Signals:
        day_requested(int): a date was typed or chosen.
        problem_changed(str): why a typed date leads nowhere, or "".
        left(): the user is done with the date field.
    """

    day_requested = Signal(int)
    problem_changed = Signal(str)
    left = Signal()

    def __init__(
        self, theme: Theme, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("controls_row")
        self._theme = theme
        self._actions = actions
        row = QHBoxLayout(self)
        row.setSpacing(0)
        self._steps: dict[str, QToolButton] = {}
        back = [self._step_button(name) for name in STEPS_BACK]
        self.play_button = PlayButton(theme, self)
        self.play_button.setDefaultAction(actions["play"])
        self.play_button.show_playing(False)
        steps = [*back, self.play_button, *(self._step_button(name) for name in STEPS_FORTH)]
        # They point along the time axis, which runs from left to right in every language.
        for button in reversed(steps) if self.isRightToLeft() else steps:
            row.addWidget(button)
        row.addSpacing(GAP)
        self.speed_button = self._make_speed_button()
        row.addWidget(self.speed_button)
        row.addSpacing(GAP)
        self.date_field = DateField(theme, self)
        row.addWidget(self.date_field)
        row.addStretch(1)
        self.knowledge_control = KnowledgeControl(theme, actions, self)
        row.addWidget(self.knowledge_control)
        row.addStretch(1)
        self.compare_button = QToolButton(self)
        self.compare_button.setObjectName("compare_button")
        self.compare_button.setProperty("role", "button")
        actions["compare_days"].setIconText(self.tr("Compare"))
        self.compare_button.setDefaultAction(actions["compare_days"])
        self.compare_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.compare_button.setAccessibleName(actions["compare_days"].text().replace("&", ""))
        row.addWidget(self.compare_button)
        row.addSpacing(GAP)
        self.export_button = PrimaryButton(theme, self)
        self.export_button.setObjectName("export_button")
        self.export_button.clicked.connect(actions["export_brief"].trigger)
        actions["export_brief"].changed.connect(self._show_export)
        self._show_export()
        row.addWidget(self.export_button)
        self.date_field.day_requested.connect(self.day_requested)
        self.date_field.problem_changed.connect(self.problem_changed)
        self.date_field.left.connect(self.left)
        self.show_theme(theme)

    def _step_button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{name}_button")
        button.setProperty("role", "flat")
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(self._actions[name].text().replace("&", ""))
        button.setAutoRepeat("day" in name and name not in ("first_day", "last_day"))
        self._steps[name] = button
        return button

    def _make_speed_button(self) -> MenuButton:
        button = MenuButton(self._theme, self)
        button.setObjectName("speed_button")
        for speed in SPEEDS:
            action = self._actions[f"speed_{speed}"]
            button.own_menu.addAction(action)
            action.toggled.connect(self._show_speed)
        return button

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """What the Tab key reaches, in order."""
        back, forth = ([self._steps[name] for name in names] for names in (STEPS_BACK, STEPS_FORTH))
        know = (*self.knowledge_control.choices.values(), self.knowledge_control.menu_button)
        end = (
            self.speed_button,
            self.date_field,
            *know,
            self.compare_button,
            self.export_button,
        )
        return (*back, self.play_button, *forth, *end)

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.setFixedHeight(theme.px(HEIGHT))
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(MARGIN, 0, MARGIN, 0)
        for name, drawing in (STEPS_BACK | STEPS_FORTH).items():
            self._actions[name].setIcon(icon(drawing, theme))
            self._actions[name].setIconVisibleInMenu(False)
            button = self._steps[name]
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._actions["compare_days"].setIcon(icon("compare", theme))
        self._actions["compare_days"].setIconVisibleInMenu(False)
        self.compare_button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.play_button.show_theme(theme)
        self.speed_button.show_theme(theme)
        self.date_field.show_theme(theme)
        self.export_button.show_theme(theme)
        self.knowledge_control.show_theme(theme)
        self._show_speed()
        self._fit_steps()

    def show_timeline(self, timeline: Timeline) -> None:
        """Take over the period."""
        self.date_field.show_timeline(timeline)

    def show_day(self, briefing: Briefing) -> None:
        """Show the date."""
        self.date_field.show_day(briefing)

    def show_knowledge(self, knowledge: Knowledge) -> None:
        """Show what the viewer chose to know."""
        self.knowledge_control.show_knowledge(knowledge)
        self._fit_steps()

    def show_playing(self, playing: bool) -> None:
        """Offer to pause while playing."""
        self.play_button.show_playing(playing)

    @property
    def speed(self) -> int:
        """The chosen speed in days a second."""
        chosen = (speed for speed in SPEEDS if self._actions[f"speed_{speed}"].isChecked())
        return next(chosen, SPEEDS[0])

    def step_speed(self, step: int) -> None:
        """Choose the next faster (1) or slower (-1) speed, if there is one."""
        position = SPEEDS.index(self.speed) + step
        if 0 <= position < len(SPEEDS):
            self._actions[f"speed_{SPEEDS[position]}"].trigger()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the buttons together where the row is narrow."""
        super().resizeEvent(event)
        self._fit_steps()

    def _fit_steps(self) -> None:
        narrow = self.width() < self._theme.px(NARROW_BELOW)
        self.knowledge_control.show_narrow(narrow)
        styles = Qt.ToolButtonStyle
        self.compare_button.setToolButtonStyle(
            styles.ToolButtonIconOnly if narrow else styles.ToolButtonTextBesideIcon
        )
        taken = self.play_button.width() + self.date_field.width()
        taken += self.export_button.sizeHint().width() + self.knowledge_control.sizeHint().width()
        taken += self.compare_button.sizeHint().width()
        room = self.width() - taken - 2 * MARGIN - 5 * GAP
        # Where large text leaves too little, what is least missed goes; keys and menus have it.
        shown, speed = list(self._steps), self.speed_button.sizeHint().width()
        with_speed = room - speed >= SMALLEST_TARGET * len(shown)
        self.speed_button.setVisible(with_speed)
        room -= speed if with_speed else 0
        for names in LESS_MISSED:
            if room < SMALLEST_TARGET * len(shown):
                shown = [name for name in shown if name not in names]
        width = min(max(room // len(shown), SMALLEST_TARGET), self._theme.px(35))
        for name, button in self._steps.items():
            button.setFixedSize(width, self._theme.px(28))
            button.setVisible(name in shown)

    def _show_export(self) -> None:
        action = self._actions["export_brief"]
        self.export_button.setText(action.text().replace("&", ""))
        self.export_button.setToolTip(action.toolTip())
        self.export_button.setEnabled(action.isEnabled())

    def _show_speed(self) -> None:
        words = self.tr("1 day/s") if self.speed == 1 else self.tr("{} days/s").format(self.speed)
        self.speed_button.show_text(words)
        self.speed_button.setAccessibleName(self.tr("Speed: {}").format(words))
