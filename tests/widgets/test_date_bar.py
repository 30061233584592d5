from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.resources import resource
from briefing_app.widgets.date_bar import DateBar
from briefing_app.widgets.date_track import DateTrack
from briefing_app.widgets.theme import Theme, load_fonts
from tests.factories import make_timeline

THEME = Theme("light")
THE_13TH = 104  # of August 2021 in the bundled dataset
Key: TypeAlias = Qt.Key
Modifier: TypeAlias = Qt.KeyboardModifier


class Listener:
    """Keeps the wishes of a bar and answers each by showing the day, as the session does."""

    def __init__(self, bar: DateBar, timeline: Timeline) -> None:
        self.bar, self.timeline = bar, timeline
        self.wishes: list[int] = []
        bar.day_requested.connect(self._on_day_requested)

    def _on_day_requested(self, day_index: int) -> None:
        self.wishes.append(day_index)
        self.show(day_index)

    def show(self, day_index: int) -> None:
        self.bar.show_day(brief(self.timeline, self.timeline.day(day_index)))

    def heard(self) -> list[int]:
        """The wishes of this turn of the event loop."""
        QApplication.processEvents()
        wishes, self.wishes = self.wishes, []
        return wishes


@pytest.fixture
def bar(qtbot: QtBot, bundled_timeline: Timeline) -> Iterator[DateBar]:
    load_fonts(resource("fonts"))
    bar = DateBar(THEME)
    qtbot.addWidget(bar)
    bar.resize(1280, 64)
    bar.show_timeline(bundled_timeline)
    bar.show_day(brief(bundled_timeline, date(2021, 8, 13)))
    bar.show()
    bar.setFocus()
    QApplication.processEvents()
    yield bar


@pytest.fixture
def listener(bar: DateBar, bundled_timeline: Timeline) -> Listener:
    return Listener(bar, bundled_timeline)


def turn(bar: DateBar, up: int, sideways: int = 0, modifiers: Modifier | None = None) -> bool:
    """Turn the wheel over the bar by eighths of a degree; whether the bar took it."""
    event = QWheelEvent(
        QPointF(600, 30),
        QPointF(600, 30),
        QPoint(),
        QPoint(sideways, up),
        Qt.MouseButton.NoButton,
        modifiers or Modifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(bar, event)
    return event.isAccepted()


def at(day_index: int, bar: DateBar, y: int = 34) -> QPoint:
    return QPoint(DateTrack(_timeline_of(bar), THEME, bar.size()).axis.x(day_index), y)


def _timeline_of(bar: DateBar) -> Timeline:
    timeline = bar._timeline
    assert timeline is not None
    return timeline


def test_that_showing_a_day_is_no_wish(listener: Listener) -> None:
    listener.show(20)
    assert listener.bar.value() == 20
    assert listener.heard() == []


def test_that_a_shorter_dataset_does_not_drag_the_day_away(
    bar: DateBar, listener: Listener
) -> None:
    bar.show_timeline(make_timeline("gov gov gov"))
    assert bar.maximum() == 2
    assert listener.heard() == []


@pytest.mark.parametrize(
    ("key", "modifiers", "day_index"),
    [
        (Key.Key_Left, Modifier.NoModifier, THE_13TH - 1),
        (Key.Key_Right, Modifier.NoModifier, THE_13TH + 1),
        (Key.Key_Right, Modifier.KeypadModifier, THE_13TH + 1),
        (Key.Key_PageUp, Modifier.NoModifier, THE_13TH + 7),
        (Key.Key_PageDown, Modifier.NoModifier, THE_13TH - 7),
        (Key.Key_Home, Modifier.NoModifier, 0),
        (Key.Key_End, Modifier.NoModifier, 129),
        (Key.Key_Right, Modifier.ShiftModifier, THE_13TH + 1),
        (Key.Key_Left, Modifier.ShiftModifier, THE_13TH - 1),
    ],
)
def test_that_keys_move_the_day(
    bar: DateBar, listener: Listener, key: Key, modifiers: Modifier, day_index: int
) -> None:
    QTest.keyClick(bar, key, modifiers)
    assert listener.heard() == [day_index]


def test_that_shift_and_an_arrow_leap_to_the_next_change(bar: DateBar, listener: Listener) -> None:
    listener.show(20)
    QTest.keyClick(bar, Key.Key_Right, Modifier.ShiftModifier)
    assert listener.heard() == [67]  # 7 July
    listener.show(129)
    QTest.keyClick(bar, Key.Key_Right, Modifier.ShiftModifier)
    assert listener.heard() == []


def test_that_keys_with_control_are_left_to_the_window(bar: DateBar, listener: Listener) -> None:
    QTest.keyClick(bar, Key.Key_Right, Modifier.ControlModifier)
    QTest.keyClick(bar, Key.Key_Right, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert listener.heard() == []


def test_that_space_plays_and_plus_and_minus_change_the_speed(bar: DateBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.play_requested):
        QTest.keyClick(bar, Key.Key_Space)
    for key, modifiers, step in (
        (Key.Key_Plus, Modifier.ShiftModifier, 1),
        (Key.Key_Plus, Modifier.KeypadModifier, 1),
        (Key.Key_Minus, Modifier.NoModifier, -1),
    ):
        with qtbot.waitSignal(bar.speed_step_requested) as wish:
            QTest.keyClick(bar, key, modifiers)
        assert wish.args == [step]


def test_that_the_axis_does_not_mirror(bar: DateBar, listener: Listener) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(bar, Key.Key_Right)
    assert listener.heard() == [THE_13TH + 1]


def test_that_several_moves_in_one_turn_of_the_loop_are_one_wish(
    bar: DateBar, listener: Listener
) -> None:
    for _ in range(5):
        QTest.keyClick(bar, Key.Key_Right)
    assert listener.heard() == [THE_13TH + 5]


def test_that_a_press_jumps_and_a_drag_snaps_to_days(bar: DateBar, listener: Listener) -> None:
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=at(30, bar))
    assert listener.heard() == [30]
    QTest.mouseMove(bar, at(42, bar) + QPoint(3, 0))
    assert listener.heard() == [42]
    QTest.mouseMove(bar, at(42, bar) - QPoint(3, 0))
    assert listener.heard() == []
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=at(42, bar))
    assert listener.heard() == []
    assert bar.value() == 42


def test_that_escape_while_dragging_returns_to_the_start(bar: DateBar, listener: Listener) -> None:
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=at(30, bar))
    QTest.mouseMove(bar, at(42, bar))
    listener.heard()
    QTest.keyClick(bar, Key.Key_Escape)
    assert listener.heard() == [THE_13TH]
    QTest.mouseMove(bar, at(50, bar))
    assert listener.heard() == []


def test_that_a_press_in_the_gutter_does_nothing(bar: DateBar, listener: Listener) -> None:
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(20, 34))
    assert listener.heard() == []
    assert not bar.scrubbing


def test_that_only_the_left_button_scrubs(bar: DateBar, listener: Listener) -> None:
    QTest.mousePress(bar, Qt.MouseButton.RightButton, pos=at(30, bar))
    assert listener.heard() == []


def test_that_a_notch_of_the_wheel_is_a_day(bar: DateBar, listener: Listener) -> None:
    turn(bar, 120)
    assert listener.heard() == [THE_13TH + 1]
    turn(bar, -240)
    assert listener.heard() == [THE_13TH - 1]
    turn(bar, 0, sideways=-120)
    assert listener.heard() == [THE_13TH]


def test_that_a_fine_wheel_adds_up_to_notches(bar: DateBar, listener: Listener) -> None:
    for _ in range(3):
        turn(bar, 30)
    assert listener.heard() == []
    turn(bar, 30)
    assert listener.heard() == [THE_13TH + 1]


def test_that_turning_back_starts_afresh(bar: DateBar, listener: Listener) -> None:
    turn(bar, 110)
    turn(bar, -100)
    assert listener.heard() == []
    turn(bar, -20)
    assert listener.heard() == [THE_13TH - 1]


def test_that_the_wheel_with_control_is_left_to_the_window(
    bar: DateBar, listener: Listener
) -> None:
    assert not turn(bar, 120, modifiers=Modifier.ControlModifier)
    assert listener.heard() == []


def test_that_a_wish_on_its_way_is_not_lost_to_an_older_fact(
    bar: DateBar, listener: Listener
) -> None:
    bar.setValue(50)
    listener.show(10)  # by somebody else, before the wish is due
    assert listener.heard() == [50]


def test_that_assistive_technology_finds_a_slider_with_the_day_as_its_name(bar: DateBar) -> None:
    spoken = QAccessible.queryAccessibleInterface(bar)
    assert spoken is not None
    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Day: Friday 13 August 2021"
    assert spoken.text(QAccessible.Text.Description) == (
        "Taliban 18 of 34, five more than the day before"
    )
    value = spoken.valueInterface()
    assert value is not None
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, THE_13TH, 129)


def test_that_the_day_can_be_set_by_assistive_technology(bar: DateBar, listener: Listener) -> None:
    spoken = QAccessible.queryAccessibleInterface(bar)
    assert spoken is not None
    value = spoken.valueInterface()
    assert value is not None
    value.setCurrentValue(12)
    assert listener.heard() == [12]


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.25, 2.0])
@pytest.mark.parametrize("width", [1024, 1180, 1280, 1919, 3840])
def test_that_handle_flag_bar_and_tick_share_one_x_at_every_width(
    qapp: object, bundled_timeline: Timeline, width: int, scale: float
) -> None:
    track = DateTrack(bundled_timeline, Theme("light", scale), QSize(width, 64))
    bars = {rect.left() + rect.width() / 2 for rect in track.event_bars()}
    ticks = {rect.left() + rect.width() / 2 for rect in track.tick_rects()}
    for day in range(bundled_timeline.day_count):
        x = track.axis.x(day)
        handle, flag = track.handle_rect(day), track.flag_rect(day)
        assert handle.left() + handle.width() / 2 == x
        assert flag.left() <= x <= flag.left() + flag.width()
        assert flag.left() > 0
        assert flag.left() + flag.width() < width
        if flag.width() < 2 * min(x, width - x) - 2:
            assert flag.left() + flag.width() / 2 == x
        assert (x in bars) == bool(bundled_timeline.events_per_day[day])
        assert (x in ticks) == (day in bundled_timeline.change_days)


def test_that_the_bar_of_changes_is_never_higher_than_that_of_events(
    qapp: object, bundled_timeline: Timeline
) -> None:
    track = DateTrack(bundled_timeline, THEME, QSize(1280, 64))
    events = {rect.left(): rect.height() for rect in track.event_bars()}
    changes = {rect.left(): rect.height() for rect in track.change_bars()}
    assert all(height <= events[left] for left, height in changes.items())
    assert max(events.values()) == 19


@pytest.mark.parametrize("days", [1, 1000, 3650])
def test_that_bars_and_ticks_stay_visible_in_any_period(qapp: object, days: int) -> None:
    timeline = make_timeline("gov " + "ins gov " * (days // 2), days=days)
    track = DateTrack(timeline, THEME, QSize(1280, 64))
    rects = [*track.event_bars(), *track.tick_rects()]
    assert all(rect.width() >= 1 and rect.height() >= 1 for rect in rects)
    assert len(rects) <= 2 * 1280


def test_that_what_is_not_yet_known_has_neither_bars_nor_ticks(
    qapp: object, bundled_timeline: Timeline
) -> None:
    known = build_timeline(bundled_timeline.dataset, date(2021, 8, 10))
    track = DateTrack(known, THEME, QSize(1280, 64))
    end = track.axis.edge(known.index(date(2021, 8, 11)))
    assert all(rect.left() < end for rect in (*track.event_bars(), *track.tick_rects()))


def test_that_a_year_is_named_where_the_period_spans_several(
    qapp: object, bundled_timeline: Timeline
) -> None:
    track = DateTrack(make_timeline("gov", days=400), THEME, QSize(1280, 64))
    assert track.flag_text(0) == "1 Jan 2021"
    assert DateTrack(bundled_timeline, THEME, QSize(1280, 64)).flag_text(104) == "13 Aug"


def test_that_a_month_gives_way_to_the_flag(bar: DateBar, listener: Listener) -> None:
    def letters_of_june() -> int:
        """Pixels other than paper where "June" begins, left of the flag of 5 June."""
        image, paper = bar.grab().toImage(), THEME.colour("paper")
        spots = [(x, y) for x in range(363, 372) for y in range(46, 62)]
        return sum(image.pixelColor(x, y) != paper for x, y in spots)

    listener.show(THE_13TH)
    assert letters_of_june() > 20
    listener.show(35)
    assert letters_of_june() == 0


def test_that_the_handle_and_the_cursor_are_painted_on_the_x_of_the_day(
    bar: DateBar, listener: Listener
) -> None:
    bar.clearFocus()
    for day in (3, 77, THE_13TH, 120):
        listener.show(day)
        image, x = bar.grab().toImage(), at(day, bar).x()
        assert inked_run(image, x, 1) == (x - 1, x + 1)  # the cursor, over the bars
        assert inked_run(image, x, 34) == (x - 5, x + 5)  # the handle
        left, right = inked_run(image, x, 46)  # the flag, over its text
        assert left + right == 2 * x


def inked_run(image: QImage, x: int, y: int) -> tuple[int, int]:
    """Where the ink around x begins in a row, and where it has ended."""
    ink = THEME.colour("ink")
    left = right = x
    while image.pixelColor(left - 1, y) == ink:
        left -= 1
    while image.pixelColor(right, y) == ink:
        right += 1
    return left, right
