"""Two days side by side: it takes the place of the day while two are compared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.comparison import Comparison
from briefing_app.domain.comparison_words import side_knowledge, side_summary
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY
from briefing_app.domain.sentences import capitalised, day_in
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.viewmodels.difference_model import DifferenceModel
from briefing_app.widgets.compare_header import CompareHeader, SideBadge, marked
from briefing_app.widgets.date_field import DateField
from briefing_app.widgets.difference_list import DifferenceList
from briefing_app.widgets.filter_field import FilterField
from briefing_app.widgets.map_view import MapView
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.page_area import PageArea
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.wrapping_row import WrappingRow

LIST_WIDTH, NARROW_LIST, NARROW_BELOW = 500, 440, 1180  # px at 100 % text size
HEADING_ROW, CONTROLS_ROW, LEFT, RIGHT = 44, 46, 16, 12
LEAST_BODY = 280  # height of list and maps
SIDES = "AB"


class CompareView(QWidget):
    """Header, differences, two maps and the controls of both sides.

    A and B choose the side that the arrows move, X swaps the sides, Esc leaves.

    Signals:
        day_requested(int, int): side (0 for A, 1 for B) and day index.
        change_requested(int, int): side, and 1 or -1 for its next or previous change of hands.
        knowledge_requested(int, object): side and Knowledge; None to be asked for a day.
    """

    day_requested = Signal(int, int)
    change_requested = Signal(int, int)
    knowledge_requested = Signal(int, object)

    def __init__(
        self, theme: Theme, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compare_view")
        self.setAccessibleName(self.tr("Comparison"))
        self.hide()
        self._actions = actions
        self._comparison: Comparison | None = None
        self._side = 1
        self._shapes: Shapes | None = None
        self.header = CompareHeader(theme, self)
        self.model = DifferenceModel(self)
        self.list = DifferenceList(self.model, theme, self)
        self.title = QLabel(self.tr("Differences"), self)
        self.count = QLabel(self)
        self.filter = FilterField(self.tr("Filter"), theme, self)
        self.filter.setObjectName("difference_filter")
        self.nothing = QLabel(self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.maps = MapView(theme, self), MapView(theme, self)
        self.captions = QLabel(self), QLabel(self)
        self.map_badges = SideBadge("A", theme, self), SideBadge("B", theme, self)
        self.date_fields = DateField(theme, self), DateField(theme, self)
        self.knowledge_buttons = MenuButton(theme, self), MenuButton(theme, self)
        self.problem = QLabel(self)
        self.problem.setObjectName("compare_problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setContentsMargins(LEFT, 0, RIGHT, 6)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.show_theme(theme)

    # Layout

    def _lay_out(self) -> None:
        self._list_part = _surface(self)
        self._list_heading = _row((self.title, self.count, None, self.filter))
        _fill(self._list_part, (self._list_heading, self.list, self.nothing), 1)
        self._map_headings = []
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._list_part)
        for number, (badge, caption) in enumerate(zip(self.map_badges, self.captions, strict=True)):
            caption.setTextFormat(Qt.TextFormat.PlainText)
            caption.setWordWrap(True)
            heading = _row((badge, caption), stretched=1)
            self._map_headings.append(heading)
            part = _surface(self)
            _fill(part, (heading, self.maps[number]), 1)
            body.addWidget(_hairline(self, vertical=True))
            body.addWidget(part, 1)
        names = ("swap_sides", "leave_compare", "copy_differences", "export_comparison")
        self.buttons = {name: self._button(name) for name in names}
        self.buttons["export_comparison"].setProperty("role", "primary")
        (date_a, date_b), (know_a, know_b) = self.date_fields, self.knowledge_buttons
        self._controls = WrappingRow(self)
        for part in (date_a, self.buttons["swap_sides"], date_b, know_a, know_b):
            self._controls.add(part)
        for name in names[1:]:
            self._controls.add(self.buttons[name], trailing=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # Large text may need more height than the window has; then header and body scroll.
        page = QWidget(self)
        above = QVBoxLayout(page)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.header)
        above.addWidget(_hairline(page))
        above.addLayout(body, 1)
        self._area = _Area(page, self)
        column.addWidget(self._area, 1)
        column.addWidget(_hairline(self))
        column.addWidget(self._controls)
        column.addWidget(self.problem)

    def _button(self, name: str) -> QPushButton:
        action = self._actions[name]
        button = QPushButton(action.text().replace("&", ""), self)
        button.setObjectName(f"{name}_button")
        button.setToolTip(action.toolTip())
        button.clicked.connect(lambda _checked=False: action.trigger())
        return button

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.filter.left.connect(self.list.setFocus)
        for number in range(2):
            field, button = self.date_fields[number], self.knowledge_buttons[number]
            field.setObjectName(f"date_field_{SIDES[number].lower()}")
            field.setAccessibleName(self.tr("Date of side {}").format(SIDES[number]))
            field.day_requested.connect(
                lambda day, number=number: self.day_requested.emit(number, day)
            )
            field.problem_changed.connect(self.show_done)
            field.left.connect(self.list.setFocus)
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

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        for part in (
            self.header, self.list, self.filter, *self.maps, *self.map_badges,
            *self.date_fields, *self.knowledge_buttons,
        ):  # fmt: skip
            part.show_theme(theme)
        self.title.setFont(theme.font(13, 700))
        for label in (self.count, *self.captions, self.nothing, self.problem):
            label.setFont(theme.font(13))
            role = "ink" if label is self.problem else "ink_2"
            label.setStyleSheet(f"color: {theme.colour(role).name()}")
        for heading in (self._list_heading, *self._map_headings):
            heading.setMinimumHeight(theme.px(HEADING_ROW))
        self._controls.set_measures(
            LEFT, 8, RIGHT, 8, gap=8, line_gap=6, line_height=theme.px(CONTROLS_ROW) - 16
        )
        for field in self.date_fields:
            self._controls.set_width(field, field.width(), field.width())
        self._fit()

    def show_shapes(self, shapes: Shapes) -> None:
        """Take the shapes of the dataset that is compared."""
        self._shapes = shapes
        if self._comparison is not None:
            for view in self.maps:
                view.show_shapes(shapes)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show other sides."""
        before, self._comparison = self._comparison, comparison
        fresh = before is None or before.a.timeline.dataset is not comparison.a.timeline.dataset
        chosen = self._chosen_place()
        dataset = comparison.a.timeline.dataset
        self.header.show_comparison(comparison)
        for number, side in enumerate((comparison.a, comparison.b)):
            field, day = self.date_fields[number], day_in(dataset, side.day)
            if fresh:
                self.maps[number].show_timeline(side.timeline)
                if self._shapes is not None:
                    self.maps[number].show_shapes(self._shapes)
                field.show_timeline(side.timeline)
            self.maps[number].show_day(marked(side, comparison))
            field.show_day(side)
            self.captions[number].setText(f"{day}  {side_summary(side)}")
            words = capitalised(side_knowledge(side))
            self.knowledge_buttons[number].show_text(f"{SIDES[number]}: {words}")
            self.knowledge_buttons[number].setAccessibleName(
                self.tr("What to know on side {}: {}").format(SIDES[number], words)
            )
        self.model.show_comparison(comparison)
        self.list.show_styles()
        self._choose_place(chosen)
        self._say_count()
        self.show_side(self._side)

    def show_side(self, side: int) -> None:
        """Let the keys move a side: 0 for A, 1 for B."""
        self._side = side
        self.header.show_chosen(side)
        for number, badge in enumerate(self.map_badges):
            badge.show_chosen(number == side)

    def show_done(self, words: str) -> None:
        """Say what was done, or why it could not be; "" takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    @property
    def side(self) -> int:
        """The side that the keys move."""
        return self._side

    def focus_filter(self) -> None:
        """Go to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    # Wishes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A and B choose a side, arrows move it, X swaps, Esc leaves."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        comparison = self._comparison
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if comparison is not None and direction and plain:
            moved = (comparison.a, comparison.b)[self._side]
            self.day_requested.emit(self._side, moved.day_index + direction)
        elif direction and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.change_requested.emit(self._side, direction)
        elif plain and key in (Qt.Key.Key_A, Qt.Key.Key_B):
            self.show_side(0 if key == Qt.Key.Key_A else 1)
        elif plain and key == Qt.Key.Key_X:
            self._actions["swap_sides"].trigger()
        elif plain and key == Qt.Key.Key_Escape:
            self._actions["leave_compare"].trigger()
        else:
            super().keyPressEvent(event)

    def _on_filter(self, text: str) -> None:
        self.model.show_sought(text)
        self._say_count()

    def _say_count(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        self.count.setText(f"{len(comparison.differing)} of {comparison.total}")
        empty = not self.model.place_count
        self.list.setHidden(empty)
        self.nothing.setVisible(empty)
        singular = comparison.a.timeline.dataset.counted_set.singular
        self.nothing.setText(self.tr("No {} matches ‘{}’.").format(singular, self.filter.text()))

    def _chosen_place(self) -> str | None:
        index = self.list.currentIndex()
        if not index.isValid():
            return None
        place = self.model.row(index.row()).place
        return None if place is None else place.place.id

    def _choose_place(self, place_id: str | None) -> None:
        for number in range(self.model.rowCount()):
            place = self.model.row(number).place
            if place is not None and place.place.id == place_id:
                self.list.selectRow(number)

    def _fit(self) -> None:
        narrow = self.width() < self._theme.px(NARROW_BELOW)
        self._area.fit_anew()
        self._list_part.setMinimumHeight(min(self._theme.px(LEAST_BODY), 2 * LEAST_BODY - 160))
        wanted = self._theme.px(NARROW_LIST if narrow else LIST_WIDTH)
        self._list_part.setFixedWidth(min(wanted, self.width() // 2))
        self.buttons["copy_differences"].setHidden(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list less where the window is narrow."""
        super().resizeEvent(event)
        self._fit()


class _Area(PageArea):
    """Leaves the keys to the view: there they move a side."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand every key on."""
        event.ignore()


def _surface(parent: QWidget) -> QWidget:
    part = QWidget(parent)
    part.setBackgroundRole(QPalette.ColorRole.Base)
    part.setAutoFillBackground(True)
    return part


def _row(parts: tuple[QWidget | None, ...], stretched: int = -1) -> QWidget:
    """Widgets side by side; None is free room."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(LEFT, 0, RIGHT, 0)
    line.setSpacing(8)
    for number, part in enumerate(parts):
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part, 1 if number == stretched else 0)
    return row


def _fill(part: QWidget, widgets: tuple[QWidget, ...], stretched: int) -> None:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, widget in enumerate(widgets):
        column.addWidget(widget, 1 if number >= stretched else 0)


def _hairline(parent: QWidget, *, vertical: bool = False) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("time_line")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
