"""The controls of a comparison: day and knowledge of both sides, swap, leave, ways out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.comparison import Comparison
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY
from briefing_app.domain.sentences import wants_year
from briefing_app.viewmodels.local_dates import short_day
from briefing_app.widgets.controls_row import PrimaryButton
from briefing_app.widgets.date_field import DateField
from briefing_app.widgets.icons import icon
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.wrapping_row import WrappingRow

LINE, MARGIN, LEFT, RIGHT = 28, 8, 16, 12  # only the line grows with the text
COPY_FROM = 1320  # width of the window that has room for a third button, px at 100 % text size
SIDES = "AB"
WAYS_OUT = ("leave_compare", "export_comparison")


class CompareControls(QWidget):
    """Fields, menus and buttons in a row that wraps; below it, why a date leads nowhere.

    Signals:
        day_requested(int, int): side (0 for A, 1 for B) and day index.
        knowledge_requested(int, object): side and Knowledge; None to be asked for a day.
        left(): the user is done with a field.
        key_pressed(QKeyEvent): a key that means the comparison rather than a control.
    """

    day_requested = Signal(int, int)
    knowledge_requested = Signal(int, object)
    left = Signal()
    key_pressed = Signal(QKeyEvent)

    def __init__(
        self, theme: Theme, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compare_controls")
        self.setAccessibleName(self.tr("Sides of the comparison"))
        self.hide()
        self._actions = actions
        self._width = 1280
        self.date_fields = DateField(theme, self, lead="A"), DateField(theme, self, lead="B")
        self.knowledge_buttons = (
            MenuButton(theme, self, widest_text=200), MenuButton(theme, self, widest_text=200)
        )  # fmt: skip
        self.swap_button = QToolButton(self)
        self.swap_button.setObjectName("swap_sides_button")
        self.swap_button.setProperty("role", "flat")
        self.swap_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.swap_button.setAccessibleName(actions["swap_sides"].text().replace("&", ""))
        self.swap_button.setToolTip(actions["swap_sides"].toolTip())
        self.swap_button.clicked.connect(actions["swap_sides"].trigger)
        self.leave_button = self._button("leave_compare", QPushButton(self))
        self.copy_button = self._button("copy_differences", QPushButton(self))
        self.export_button = PrimaryButton(theme, self)
        self._button("export_comparison", self.export_button)
        self.problem = QLabel(self)
        self.problem.setObjectName("compare_problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setContentsMargins(LEFT, 0, RIGHT, 6)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.known_button, self.more_button = MenuButton(theme, self), MenuButton(theme, self)
        self.known_button.setObjectName("compare_known_button")
        self.more_button.setObjectName("compare_more_button")
        self.known_button.show_text(self.tr("Known"))
        self.known_button.setAccessibleName(self.tr("What to know on both sides"))
        self.more_button.show_text(self.tr("More"))
        self.more_button.setAccessibleName(self.tr("What to know, and ways out"))
        for folded in (self.known_button, self.more_button):
            for known in self.knowledge_buttons:
                folded.own_menu.addMenu(known.own_menu)
        self.more_button.own_menu.addSeparator()
        self.more_button.own_menu.addActions([actions[name] for name in WAYS_OUT])
        self._row = WrappingRow(self)
        (date_a, date_b), (know_a, know_b) = self.date_fields, self.knowledge_buttons
        sides: tuple[QWidget, ...] = (date_a, self.swap_button, date_b, know_a, know_b)
        for part in (*sides, self.known_button):
            self._row.add(part)
        buttons = (self.more_button, self.leave_button, self.copy_button, self.export_button)
        for button in buttons:
            self._row.add(button, trailing=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self.problem)
        self._connect()
        self.show_theme(theme)

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """All that the Tab key stops at, in order."""
        (date_a, date_b), (know_a, know_b) = self.date_fields, self.knowledge_buttons
        known = (know_a, know_b, self.known_button)
        buttons = (self.more_button, self.leave_button, self.copy_button, self.export_button)
        return (date_a, self.swap_button, date_b, *known, *buttons)

    def _button(self, name: str, button: QPushButton) -> QPushButton:
        action = self._actions[name]
        button.setText(self._words(name))
        button.setAccessibleName(self._words(name))
        button.setObjectName(f"{name}_button")
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        return button

    def _connect(self) -> None:
        for number, (field, button) in enumerate(
            zip(self.date_fields, self.knowledge_buttons, strict=True)
        ):
            field.setObjectName(f"date_field_{SIDES[number].lower()}")
            field.setAccessibleName(self.tr("Date of side {}").format(SIDES[number]))
            field.day_requested.connect(
                lambda day, number=number: self.day_requested.emit(number, day)
            )
            field.problem_changed.connect(self.show_problem)
            field.left.connect(self.left)
            for words, knowledge in (
                (self.tr("With hindsight"), HINDSIGHT),
                (self.tr("As known that day"), THAT_DAY),
                (self.tr("As known on …"), None),
            ):
                button.own_menu.addAction(words).triggered.connect(
                    lambda _checked=False, number=number, knowledge=knowledge: (
                        self.knowledge_requested.emit(number, knowledge)
                    )
                )

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        menus = (*self.knowledge_buttons, self.known_button, self.more_button)
        for part in (*self.date_fields, *menus, self.export_button):
            part.show_theme(theme)
        self.swap_button.setIcon(icon("swap", theme))
        self.swap_button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.swap_button.setFixedSize(max(theme.px(28), 24), max(theme.px(28), 24))
        self.problem.setFont(theme.font(13))
        self.problem.setStyleSheet(f"color: {theme.colour('ink').name()}")
        self._row.set_measures(
            LEFT, MARGIN, RIGHT, MARGIN, gap=8, line_gap=6, line_height=theme.px(LINE)
        )
        for field in self.date_fields:
            self._row.set_width(field, field.width(), field.width())
        self.fit(self._width)

    def fit(self, width: int) -> None:
        """Keep to one line: offer the lesser ways out, then in short, then fold all into menus."""
        self._width = width
        short = [self.tr("Leave"), self.tr("Export…")]
        full = [self._words(name) for name in WAYS_OUT]
        for fold in range(4):
            for known in self.knowledge_buttons:
                known.setHidden(fold > 1)
            self.known_button.setHidden(fold != 2)
            self.more_button.setHidden(fold < 3)
            self.copy_button.setHidden(fold > 0 or width < self._theme.px(COPY_FROM))
            ways_out = self.leave_button, self.export_button
            for button, words in zip(ways_out, short if fold else full, strict=True):
                button.setText(words)
                button.setHidden(fold > 2)
            if self._row.sizeHint().width() <= width:
                break
        self._row.resize(width, self._row.height())  # ahead of the layout, or it begins in lines
        self._row.arrange()

    def _words(self, name: str) -> str:
        return self._actions[name].text().replace("&", "")

    def show_comparison(self, comparison: Comparison, *, fresh: bool) -> None:
        """Show day and knowledge of both sides; `fresh` for another dataset."""
        for number, side in enumerate((comparison.a, comparison.b)):
            field, button = self.date_fields[number], self.knowledge_buttons[number]
            if fresh:
                field.show_timeline(side.timeline)
            field.show_day(side)
            words = self._known_words(side)
            known = self.tr("{side} known: {knowledge}")
            button.show_text(known.format(side=SIDES[number], knowledge=words))
            button.own_menu.setTitle(button.text())
            known = self.tr("What to know on side {side}: {knowledge}")
            button.setAccessibleName(known.format(side=SIDES[number], knowledge=words))
        self.fit(self._width)  # the words may be longer than they were

    def _known_words(self, side: Briefing) -> str:
        known_by = side.timeline.known_by
        if known_by is None:
            return self.tr("with hindsight")
        if known_by == side.day:
            return self.tr("as known then")
        year = wants_year(side.timeline.dataset, known_by)
        return self.tr("as known on {}").format(short_day(known_by, year=year))

    def show_problem(self, words: str) -> None:
        """Say why a typed date leads nowhere; "" takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, X and the like mean the comparison here, too."""
        self.key_pressed.emit(event)
