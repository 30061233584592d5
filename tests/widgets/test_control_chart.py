from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.chart_bands import chart_bands
from briefing_app.drawing.palette import area_colour, holder_styles
from briefing_app.drawing.tokens import TOKENS
from briefing_app.services.resources import resource
from briefing_app.widgets.chart_labels import ChartLabel, ChartSpace, chart_labels, place_names
from briefing_app.widgets.control_chart import ControlChart
from briefing_app.widgets.marks import rectangles
from briefing_app.widgets.theme import Theme, load_fonts
from briefing_app.widgets.time_axis import time_axis
from tests.factories import make_timeline

THEME = Theme("light")
INK = TOKENS["light"].ink


@pytest.fixture
def chart(qtbot: QtBot, bundled_timeline: Timeline) -> Iterator[ControlChart]:
    load_fonts(resource("fonts"))
    chart = ControlChart(THEME)
    qtbot.addWidget(chart)
    chart.resize(1280, 130)
    chart.show_timeline(bundled_timeline)
    chart.show_day(brief(bundled_timeline, date(2021, 8, 13)))
    chart.show()
    QApplication.processEvents()
    yield chart


def colour_at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(int(x), int(y)).name().upper()


def test_that_the_chart_s_library_is_loaded_only_when_asked_for() -> None:
    told = "import sys, briefing_app.widgets.time_panel; print('pyqtgraph' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("width", [1024, 1280, 1919])
def test_that_the_cursor_is_painted_on_the_x_of_the_day(
    chart: ControlChart, bundled_timeline: Timeline, width: int
) -> None:
    chart.resize(width, 130)
    for day in (0, 50, 104, 129):
        chart.show_day(brief(bundled_timeline, bundled_timeline.day(day)))
        image = chart.grab().toImage()
        x = time_axis(width, THEME, 130).x(day)
        inked = [at for at in range(x - 6, x + 6) if colour_at(image, at, 127) == INK]
        assert inked == [x - 1, x]
        assert chart.cursor_x == x


def test_that_the_cursor_leaves_the_names_of_areas_readable(
    chart: ControlChart, bundled_timeline: Timeline
) -> None:
    content = chart._content
    assert content is not None
    government = next(label for label in content.labels if label.text == "Government")
    day = content.space.axis.day_at(government.rect.center().x())
    name = government.rect.toRect()
    before = chart.grab(name).toImage()
    chart.show_day(brief(bundled_timeline, bundled_timeline.day(day)))
    assert name.left() < chart.cursor_x < name.right()
    assert chart.grab(name).toImage() == before
    image = chart.grab().toImage()
    assert colour_at(image, chart.cursor_x, name.top() - 3) == INK
    assert colour_at(image, chart.cursor_x, name.bottom() + 3) == INK


def test_that_the_areas_stand_where_the_counts_say(
    chart: ControlChart, bundled_timeline: Timeline
) -> None:
    """Looks in the middle of each plain area on some days, one pixel beside the cursor's column."""
    styles = holder_styles(bundled_timeline.dataset)
    axis = time_axis(1280, THEME, 130)
    image = chart.grab().toImage()
    looked = 0
    for band in chart_bands(bundled_timeline):
        style = styles[band.holder]
        if not band.settled or style.pattern != "plain":
            continue
        for day in (5, 75, 100, 110, 125):
            low, high = int(band.low[day]), int(band.high[day])
            if high - low >= 4 and day != 104:
                y = 124 - 94 * (low + 0.18 * (high - low)) / 34
                wanted = area_colour(style, "light", "chart").upper()
                assert colour_at(image, axis.edge(day) + 4, y) == wanted, (band.holder, day)
                looked += 1
    assert looked >= 6


@pytest.mark.parametrize("days", [range(60, 120), range(90, 120), range(0, 14), range(116, 130)])
def test_that_the_areas_of_a_period_stand_where_the_counts_say(
    chart: ControlChart, bundled_timeline: Timeline, days: range
) -> None:
    styles = holder_styles(bundled_timeline.dataset)
    chart.show_days(days)
    axis, image = time_axis(1280, THEME, len(days), days.start), chart.grab().toImage()
    looked = 0
    for band in chart_bands(bundled_timeline):
        style = styles[band.holder]
        if not band.settled or style.pattern != "plain":
            continue
        for day in days:
            low, high = int(band.low[day]), int(band.high[day])
            if high - low >= 4 and day != 104:
                y = 124 - 94 * low / 34 - 3
                wanted = area_colour(style, "light", "chart").upper()
                assert colour_at(image, axis.edge(day) + 4, y) == wanted, (band.holder, day)
                looked += 1
    assert looked >= len(days) // 2


def test_that_a_period_after_the_knowledge_date_is_all_hatched_and_names_nothing(
    chart: ControlChart, bundled_timeline: Timeline
) -> None:
    chart.show_timeline(build_timeline(bundled_timeline.dataset, date(2021, 8, 1)))
    chart.show_days(range(100, 130))
    image = chart.grab().toImage()
    spots = [(x, y) for x in range(80, 1264, 3) for y in (40, 60, 90, 120)]
    clear = [spot for spot in spots if abs(spot[0] - chart.cursor_x) > 2]
    found = {image.pixelColor(x, y).hsvHue() for x, y in clear}
    assert found <= set(range(245, 285)) | {-1}
    assert chart.key_event_at(chart.cursor_x, 10) == ""


def test_that_key_events_of_other_days_are_left_out_of_a_period(chart: ControlChart) -> None:
    chart.show_days(range(90, 104))
    chart.grab()
    axis = time_axis(1280, THEME, 14, 90)
    assert chart.key_event_at(axis.x(97), 10).startswith("6 August")
    assert chart.key_event_at(1262, 10) == ""


def test_that_the_areas_fill_the_axis_and_nothing_beside_it(chart: ControlChart) -> None:
    image, paper = chart.grab().toImage(), TOKENS["light"].paper
    for y in range(31, 124):
        assert colour_at(image, 75, y) == paper or y in range(70, 86)  # "17" stands further left
        assert colour_at(image, 76, y) != paper
        assert colour_at(image, 1263, y) != paper
        assert colour_at(image, 1264, y) == paper
    for x in range(77, 1263):
        if abs(x - chart.cursor_x) > 2:
            assert colour_at(image, x, 124) == paper


def test_that_days_after_the_knowledge_date_are_violet(
    chart: ControlChart, bundled_timeline: Timeline
) -> None:
    known = build_timeline(bundled_timeline.dataset, date(2021, 8, 12))
    chart.show_timeline(known)
    chart.show_day(brief(known, date(2021, 8, 12)))
    image = chart.grab().toImage()
    start = int(time_axis(1280, THEME, 130).edge(104)) + 2
    spots = [(x, y) for x in range(start, 1264, 3) for y in (40, 90, 120)]
    found = {image.pixelColor(x, y).hsvHue() for x, y in spots}
    assert found <= set(range(245, 285)) | {-1}


def test_that_nothing_is_known_when_the_knowledge_is_older_than_the_period(
    chart: ControlChart, bundled_timeline: Timeline
) -> None:
    images = []
    for known_by in (date(2021, 4, 30), date(2021, 4, 1), date(1, 1, 1)):
        unknown = build_timeline(bundled_timeline.dataset, known_by)
        chart.show_timeline(unknown)
        chart.show_day(brief(unknown, date(2021, 8, 12)))
        images.append(chart.grab().toImage())
    assert colour_at(images[0], 100, 35) != TOKENS["light"].paper
    # The scale beside the days stays as it is, however old the knowledge.
    assert images[0] == images[1] == images[2]


class _Painted(QObject):
    """Remembers what was last asked to be painted of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = QRegion(event.region())
        return False


def on_screen(chart: ControlChart) -> QImage:
    """What was painted of the chart so far."""
    shown = chart.backingStore().paintDevice()
    assert isinstance(shown, QImage)
    return shown.copy()


def test_that_other_knowledge_paints_anew_only_where_the_hatch_differs(
    chart: ControlChart, bundled_timeline: Timeline
) -> None:
    painted = _Painted(chart)
    for known_by in (date(2021, 8, 20), date(2021, 8, 19), date(2021, 7, 2), date(2021, 8, 1)):
        chart.show_timeline(build_timeline(bundled_timeline.dataset, known_by))
        QApplication.processEvents()
        if known_by == date(2021, 8, 19):
            area = sum(rect.width() * rect.height() for rect in rectangles(painted.region))
            assert 0 < area < chart.width() * chart.height() / 8
        stepped = on_screen(chart)
        chart.repaint()
        assert on_screen(chart) == stepped
    chart.settle()


def test_that_the_dark_theme_redraws_the_chart(chart: ControlChart) -> None:
    chart.show_theme(Theme("dark"))
    assert colour_at(chart.grab().toImage(), 2, 2) == TOKENS["dark"].paper


def test_that_the_chart_is_drawn_once_and_not_on_every_day(
    chart: ControlChart, bundled_timeline: Timeline
) -> None:
    picture = chart._picture
    for day in range(90, 110):
        chart.show_day(brief(bundled_timeline, bundled_timeline.day(day)))
        QApplication.processEvents()
    assert chart._picture is picture


def test_that_the_chart_is_spoken(chart: ControlChart) -> None:
    spoken = QAccessible.queryAccessibleInterface(chart)
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == "Capitals held by day"
    assert "At the end of 13 August: Taliban 18 of 34 (range 16–18)" in spoken.text(
        QAccessible.Text.Description
    )
    assert spoken.role() == QAccessible.Role.Chart
    assert all(spoken.child(at).state().invisible for at in range(spoken.childCount()))


def test_that_what_is_spoken_comes_and_goes_with_its_chart(
    qtbot: QtBot, bundled_timeline: Timeline
) -> None:
    for _ in range(50):
        parent = QWidget()
        chart = ControlChart(THEME, parent)
        chart.show_timeline(bundled_timeline)
        around = QAccessible.queryAccessibleInterface(parent)
        assert around is not None
        assert around.child(0).role() == QAccessible.Role.Chart
        chart.show_day(brief(bundled_timeline, date(2021, 8, 13)))
        parent.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def test_that_a_key_event_tells_its_full_name(chart: ControlChart) -> None:
    axis = time_axis(1280, THEME, 130)
    assert chart.key_event_at(axis.x(97), 25) == "6 August – Zaranj → Taliban"
    assert chart.key_event_at(axis.x(97) + 20, 15) == "6 August – Zaranj → Taliban"
    assert chart.key_event_at(axis.x(20), 25) == ""
    assert chart.key_event_at(axis.x(97), 80) == ""


def test_that_pressing_and_dragging_tell_where(chart: ControlChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.scrub_began) as began:
        QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=QPoint(300, 80))
    with qtbot.waitSignal(chart.scrub_moved) as moved:
        QTest.mouseMove(chart, QPoint(320, 20))
    with qtbot.waitSignal(chart.scrub_ended):
        QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=QPoint(320, 20))
    assert (began.args, moved.args) == ([300.0], [320.0])


@pytest.mark.parametrize("days", [1, 2, 1000, 3650])
def test_that_any_period_can_be_drawn(chart: ControlChart, days: int) -> None:
    timeline = make_timeline("gov " + "ins " * (days - 1), "gov " + "ins? gov " * 3, days=days)
    chart.show_timeline(timeline)
    chart.show_day(brief(timeline, timeline.day(days - 1)))
    assert not chart.grab().toImage().isNull()


# Names


def labels_of(timeline: Timeline, width: int = 1280, height: int = 94) -> tuple[ChartLabel, ...]:
    axis = time_axis(width, THEME, timeline.day_count)
    space = ChartSpace(axis, 30, 30 + height, timeline.total, timeline.last_known_index + 1)
    return chart_labels(
        timeline,
        chart_bands(timeline),
        holder_styles(timeline.dataset),
        space,
        lambda text: 6.0 * len(text),
        15,
    )


def test_that_names_stand_in_the_areas_and_apart(bundled_timeline: Timeline) -> None:
    for width in (700, 1024, 1280, 1920):
        for height in (56, 94, 144, 204):
            labels = labels_of(bundled_timeline, width, height)
            for position, label in enumerate(labels):
                assert QRectF(76, 30, width - 92, height).contains(label.rect)
                assert not any(label.rect.intersects(other.rect) for other in labels[:position])


def test_that_plain_areas_bear_plain_names_and_patterns_a_ground(
    bundled_timeline: Timeline,
) -> None:
    told = {label.text: label.pill for label in labels_of(bundled_timeline)}
    assert told == {"Government": False, "Taliban": False, "Contested": False, "disputed": True}


def test_that_a_hatched_area_says_why_it_is_open() -> None:
    timeline = make_timeline("gov " + "ins? " * 29, "gov " + "gov " * 29)
    assert "claimed only" in {label.text for label in labels_of(timeline)}


def test_that_the_dotted_line_does_not_run_through_a_name(bundled_timeline: Timeline) -> None:
    half_line = 30 + 94 / 2
    plain = [label for label in labels_of(bundled_timeline) if not label.pill]
    assert not any(label.rect.top() < half_line < label.rect.bottom() for label in plain)


def test_that_there_are_no_names_in_what_is_not_known(bundled_timeline: Timeline) -> None:
    known = build_timeline(bundled_timeline.dataset, date(2021, 6, 1))
    end = time_axis(1280, THEME, 130).edge(32)
    labels = labels_of(known)
    assert labels
    assert all(label.rect.right() <= end for label in labels)
    assert labels_of(build_timeline(bundled_timeline.dataset, date(2021, 4, 1))) == ()


def test_that_names_stand_right_of_their_ticks_or_left_or_not_at_all() -> None:
    assert place_names([(100, 50.0)], 76, 400) == (104,)
    assert place_names([(380, 50.0)], 76, 400) == (327,)
    assert place_names([(100, 50.0), (110, 50.0)], 76, 400) == (104, None)
    assert place_names([(200, 50.0), (190, 50.0)], 76, 400) == (204, 137)
    assert place_names([(80, 500.0)], 76, 400) == (None,)
