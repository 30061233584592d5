"""Two days side by side: it takes the place of the day while two are compared."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefing_app.domain.comparison import Comparison
from briefing_app.domain.comparison_words import outlined_words, side_day, side_summary
from briefing_app.domain.dataset import PlaceId
from briefing_app.domain.map_words import map_caption
from briefing_app.domain.sentences import day_in
from briefing_app.domain.subject import PlaceSubject, Subject
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.viewmodels.difference_model import DifferenceModel, Grouping
from briefing_app.viewmodels.place_names import PlaceNames
from briefing_app.widgets.chart_heights import LOW_BELOW
from briefing_app.widgets.compare_body import CompareBody, hairline
from briefing_app.widgets.compare_evidence import SideEvidence
from briefing_app.widgets.compare_header import CompareHeader
from briefing_app.widgets.difference_list import DifferenceList
from briefing_app.widgets.elided_label import ElidedLabel
from briefing_app.widgets.filter_field import FilterField
from briefing_app.widgets.map_legend import MapLegend
from briefing_app.widgets.map_view import MapView
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.page_area import PageArea
from briefing_app.widgets.side_badge import SideBadge
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.unbroken_words import UnbrokenWords

# Keys that mean the day where no comparison stands in its place.
EXPORT = QKeyCombination(Qt.Modifier.CTRL, Qt.Key.Key_E)
COPY = QKeyCombination(Qt.Modifier.CTRL | Qt.Modifier.SHIFT, Qt.Key.Key_C)


class CompareView(QWidget):
    """Header, differences and two maps; evidence of one side beside them.

    One of the sides is in hand: the arrows move it, and evidence is that of it. A and B choose
    it, and so does asking on a map, a strip or in a column; X swaps the sides, Esc leaves.

    Signals:
        day_requested(int, int): side (0 for A, 1 for B) and day index.
        change_requested(int, int): side, and 1 or -1 for its next or previous change of hands.
        side_changed(int): another side is in hand.
        place_requested(PlaceId): a place was chosen.
        evidence_requested(Subject): what something rests on, on the side in hand.
    """

    day_requested = Signal(int, int)
    change_requested = Signal(int, int)
    side_changed = Signal(int)
    place_requested = Signal(object)
    evidence_requested = Signal(object)

    def __init__(
        self, theme: Theme, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compare_view")
        self.setAccessibleName(self.tr("Comparison"))
        self.hide()
        self._actions = actions
        self._theme = theme
        self._comparison: Comparison | None = None
        self._side = 1
        self._place_id: PlaceId | None = None
        self._window_height = 800
        self._shapes: Shapes | None = None
        self.header = CompareHeader(theme, self)
        self.model = DifferenceModel(self)
        self.list = DifferenceList(self.model, theme, self)
        self.title = ElidedLabel(self)
        self.title.show_text(self.tr("Differences"))
        self.count = QLabel(self)
        self.filter = FilterField(self.tr("Filter"), theme, self)
        self.filter.setObjectName("difference_filter")
        self.group_button = MenuButton(theme, self)
        self.group_button.setObjectName("difference_groups")
        self.nothing = QLabel(self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.maps = MapView(theme, self), MapView(theme, self)
        self.legend = MapLegend(theme, self)
        self.captions = UnbrokenWords(self), UnbrokenWords(self)
        self.map_badges = SideBadge("A", theme, self), SideBadge("B", theme, self)
        self.evidence = SideEvidence(theme, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.show_theme(theme)

    # Layout

    def _lay_out(self) -> None:
        self.body = CompareBody(
            (self.title, self.count, None, self.filter, self.group_button),
            (self.list, self.nothing),
            [
                ((badge, caption), view)
                for badge, caption, view in zip(
                    self.map_badges, self.captions, self.maps, strict=True
                )
            ],
            self.legend,
            self.evidence,
            self._theme,
            self,
        )
        # Large text may need more height than the window has; then header and body scroll.
        page = QWidget(self)
        above = QVBoxLayout(page)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.header)
        above.addWidget(hairline(page))
        above.addWidget(self.body, 1)
        self._area = _Area(page, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.filter.left.connect(self.list.setFocus)
        self.body.switch.chosen.connect(lambda _number: self._fit())
        for grouping in Grouping:
            self.group_button.own_menu.addAction(grouping.words).triggered.connect(
                lambda _checked=False, grouping=grouping: self.show_grouping(grouping)
            )
        self.show_grouping(Grouping.CAUSE)
        self.list.place_requested.connect(self.place_requested)
        self.list.evidence_requested.connect(self._on_row_asked)
        self.evidence.side_requested.connect(self.show_side)
        for number in range(2):
            view, strip = self.maps[number], self.header.strips[number]
            view.place_requested.connect(self.place_requested)
            view.evidence_requested.connect(
                lambda place, number=number: self._ask(PlaceSubject(place), number)
            )
            view.moved.connect(self.maps[1 - number].follow)
            strip.evidence_requested.connect(
                lambda subject, number=number: self._ask(subject, number)
            )
        self.header.figures.evidence_requested.connect(self._ask)

    # Facts

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        for part in (
            self.header, self.list, self.filter, self.group_button, *self.maps, *self.map_badges,
            self.legend, self.evidence, self.body,
        ):  # fmt: skip
            part.show_theme(theme)
        self.title.setFont(theme.font(13, 700))
        for label in (self.count, *self.captions, self.nothing):
            label.setFont(theme.font(13))
            label.setStyleSheet(f"color: {theme.colour('ink_2').name()}")
        self._fit_height()

    def show_shapes(self, shapes: Shapes) -> None:
        """Take the shapes of the dataset that is compared."""
        self._shapes = shapes
        if self._comparison is not None:
            for view in self.maps:
                view.show_shapes(shapes)
            self._show_legend(self._comparison)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show other sides."""
        before, self._comparison = self._comparison, comparison
        dataset = comparison.a.timeline.dataset
        fresh = before is None or before.a.timeline.dataset is not dataset
        self.header.show_comparison(comparison)
        for number, side in enumerate((comparison.a, comparison.b)):
            if fresh:
                self.maps[number].show_timeline(side.timeline)
                if self._shapes is not None:
                    self.maps[number].show_shapes(self._shapes)
            self.maps[number].show_day(comparison.marked(side))
            self.captions[number].setText(f"{day_in(dataset, side.day)}  {side_summary(side)}")
            named = self.tr("Map of side {side}, {day}")
            self.maps[number].setAccessibleName(named.format(side="AB"[number], day=side_day(side)))
        self._show_legend(comparison)
        self.model.show_comparison(comparison)
        self.list.show_styles()
        self.evidence.show_comparison(comparison)
        self.show_place(self._place_id)
        self._say_count()
        self.show_side(self._side)

    def _show_legend(self, comparison: Comparison) -> None:
        timeline, view = comparison.b.timeline, self.maps[1]
        shaded = view.has_areas or not view.shapes_known
        caption = map_caption(timeline.dataset, shaded)
        self.legend.show_timeline(timeline, outlined_words(comparison), caption)

    def show_place(self, place_id: PlaceId | None) -> None:
        """Mark a place as selected, in the list and on both maps."""
        self._place_id = place_id
        for view in self.maps:
            view.show_place(place_id)
        self.list.show_place(place_id)

    def show_subject(self, subject: Subject | None) -> None:
        """Show what something rests on, on the side in hand; None closes the evidence."""
        self.evidence.show_subject(subject)
        self._fit()

    def show_names(self, names: PlaceNames) -> None:
        """Call the places by other names."""
        for part in (*self.maps, self.evidence.inspector, self.model):
            part.show_names(names)
        self.list.show_place(self._place_id)

    def show_side(self, side: int) -> None:
        """Take a side in hand: 0 for A, 1 for B."""
        changed, self._side = side != self._side, side
        self.header.show_chosen(side)
        for number, badge in enumerate(self.map_badges):
            badge.show_chosen(number == side)
        self.evidence.show_side(side)
        if changed:
            self._fit()
            self.side_changed.emit(side)

    def show_grouping(self, grouping: Grouping) -> None:
        """Divide the differences in another way."""
        self.model.show_grouping(grouping)
        self.group_button.show_text(grouping.words)
        self.group_button.setAccessibleName(self.tr("Group differences: {}").format(grouping.words))
        self.list.show_place(self._place_id)

    @property
    def side(self) -> int:
        """The side in hand."""
        return self._side

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """All that the Tab key stops at, in order."""
        inspector = self.evidence.inspector
        return (
            *self.header.strips, self.header.figures, *self.body.switch.parts, self.filter,
            self.group_button, self.list,
            *self.maps, self.evidence.other_button, inspector.back_button, inspector.title,
            inspector.copy_button, inspector.close_button, inspector.list,
        )  # fmt: skip

    def take_turns(self) -> None:
        """Go to the maps, or back to the list, where they take turns."""
        if self.body.taking_turns:
            self.body.show_maps(not self.body.is_map)
            self._fit()
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_list_or_map(self, is_map: bool) -> None:
        """Go to the list of differences, or to the map of the side in hand."""
        self.body.show_maps(is_map)
        self._fit()
        part = self.maps[self._side] if is_map else self.list
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        """Go to the filter."""
        self.body.show_maps(False)
        self._fit()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def copied_text(self) -> str:
        """The chosen difference with its sources."""
        return "" if self.list.isHidden() else self.list.copied_text()

    # Wishes

    def _on_row_asked(self, place_id: PlaceId, side: int | None) -> None:
        self._ask(PlaceSubject(place_id), side)

    def _ask(self, subject: Subject, side: int | None = None) -> None:
        """Wish for evidence: of the side that was asked on, else of the one in hand."""
        if side is not None:
            self.show_side(side)
        self.evidence_requested.emit(subject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A and B choose a side, arrows move it, X swaps, Esc leaves; keys of the ways out."""
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
        elif event.keyCombination() == EXPORT:  # of the day in view, which is not now
            self._actions["export_comparison"].trigger()
        elif event.keyCombination() == COPY:
            self._actions["copy_differences"].trigger()
        else:
            super().keyPressEvent(event)

    def _on_filter(self, text: str) -> None:
        self.model.show_sought(text)
        self.list.show_place(self._place_id)
        self._say_count()

    def _say_count(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        self.count.setText(
            self.tr("{count} of {total}").format(
                count=len(comparison.differing), total=comparison.total
            )
        )
        empty = not self.model.place_count
        self.list.setHidden(empty)
        self.nothing.setVisible(empty)
        singular = comparison.a.timeline.dataset.counted_set.singular
        words = self.tr("No {noun} matches ‘{text}’.")
        self.nothing.setText(words.format(noun=singular, text=self.filter.text()))

    # Size

    def show_window_height(self, height: int) -> None:
        """Take less room above the differences in a window that is low for its text."""
        self._window_height = height
        self._fit_height()

    def _fit_height(self) -> None:
        low = self._window_height < self._theme.px(LOW_BELOW)
        self.header.show_low(low)
        self.body.show_low(low)
        self._fit()

    def _fit(self) -> None:
        """Share the width out anew."""
        self._area.fit_anew()
        bar = self._area.verticalScrollBar().sizeHint().width()
        self.body.fit(self._side, self.width(), self.width() - bar)
        self.setFocusProxy(self.maps[self._side] if self.body.is_map else self.list)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._fit()


class _Area(PageArea):
    """Keys that move nothing here belong to the comparison."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the view around."""
        event.ignore()
