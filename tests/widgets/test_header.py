from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.resources import bundled_dataset, resource
from briefing_app.widgets.header import Header, balanced
from briefing_app.widgets.theme import Theme, load_fonts
from tests.factories import make_dataset, make_place, make_timeline


@pytest.fixture
def header(qtbot: QtBot, bundled_timeline: Timeline) -> Iterator[Header]:
    load_fonts(resource("fonts"))
    header = Header(Theme("light"))
    qtbot.addWidget(header)
    header.resize(1280, 130)
    header.show_timeline(bundled_timeline)
    header.show_day(brief(bundled_timeline, date(2021, 8, 13)))
    header.show()
    yield header


def test_that_the_header_says_the_day_and_what_it_means(header: Header) -> None:
    assert header.date.text() == "13 August 2021"
    assert header.weekday.text() == "Friday  ·  day 105 of 130"
    assert header.finding.text().replace("\n", " ") == (
        "The Taliban hold 18 of 34 provincial capitals, five more than the day before"
    )
    assert header.finding.accessibleName() == header.finding.text().replace("\n", " ")
    assert not header.knowledge.isVisible()


def test_that_the_header_names_the_knowledge_when_it_is_not_hindsight(
    header: Header, bundled_timeline: Timeline
) -> None:
    known = build_timeline(bundled_timeline.dataset, date(2021, 8, 12))
    header.show_timeline(known)
    header.show_day(brief(known, date(2021, 8, 13)))
    assert header.knowledge.isVisible()
    assert header.knowledge.text() == "As known on 12 August 2021"


def test_that_the_longest_day_of_a_dataset_stands_clear_of_the_rule(header: Header) -> None:
    short = header._day_block.width()
    long = build_timeline(load_dataset(bundled_dataset("france-1944")).dataset)
    header.show_timeline(long)
    widths = set()
    for on in (date(1944, 8, 1), date(1944, 9, 20)):
        header.show_day(brief(long, on))
        told = QFontMetricsF(header.date.font()).horizontalAdvance(header.date.text())
        assert told + 8 < header._day_block.width()
        assert header.date.width() == header._day_block.width()
        widths.add(header._day_block.width())
    assert len(widths) == 1
    assert widths.pop() > short


class _Requests(QObject):
    """Counts how often a widget was asked to arrange what is in it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def show_and_arrange(header: Header, briefing: Briefing) -> None:
    header.show_day(briefing)
    for _ in range(3):  # what a label asks for goes up to the window and comes down again
        QApplication.processEvents()


def test_that_other_words_have_nothing_arranged_anew(
    header: Header, bundled_timeline: Timeline
) -> None:
    show_and_arrange(header, brief(bundled_timeline, date(2021, 6, 29)))
    requests = _Requests(header)
    lines = header.finding.height()
    show_and_arrange(header, brief(bundled_timeline, date(2021, 6, 30)))
    show_and_arrange(header, brief(bundled_timeline, date(2021, 8, 13)))
    assert header.finding.height() > lines
    assert requests.count == 0
    known = build_timeline(bundled_timeline.dataset, date(2021, 8, 12))
    header.show_timeline(known)  # which shows one label more
    show_and_arrange(header, brief(known, date(2021, 8, 13)))
    assert requests.count > 0


@pytest.mark.parametrize("name", ["finding", "bottom_line", "date", "state"])
def test_that_a_text_has_the_height_that_a_free_label_would_take(header: Header, name: str) -> None:
    fixed: QLabel = getattr(header, name)
    free = QLabel(header)
    free.setFont(fixed.font())
    free.setTextFormat(fixed.textFormat())
    free.setTextInteractionFlags(fixed.textInteractionFlags())
    free.setWordWrap(fixed.wordWrap())
    free.setText(fixed.text())
    wanted = free.heightForWidth(fixed.width()) if free.wordWrap() else free.sizeHint().height()
    assert fixed.height() == wanted


def test_that_a_window_made_narrow_again_is_not_held_wide_by_its_texts(header: Header) -> None:
    narrow = header.minimumSizeHint().width()
    header.resize(2000, header.height())
    QApplication.processEvents()
    assert header.finding.width() > 1000
    assert header.minimumSizeHint().width() <= max(narrow, 900)


def test_that_a_narrow_window_leaves_out_why_the_count_is_open(header: Header) -> None:
    why = ": Kunduz and Zaranj are disputed"
    assert why in header.bottom_line.text()
    header.resize(1024, header.height())
    assert header.bottom_line.text().endswith("The range for the Taliban is 16–18 of 34.")
    assert header.bottom_line.text().startswith("Firozkoh, Lashkar Gah, Pul-e Alam")
    header.resize(1280, header.height())
    assert why in header.bottom_line.text()


def test_that_stepping_as_known_that_day_never_lowers_the_header(
    header: Header, bundled_timeline: Timeline
) -> None:
    header.resize(900, 130)  # the text needs more lines than the counts
    heights = []
    for day in (date(2021, 8, 13), date(2021, 5, 4), date(2021, 8, 15), date(2021, 5, 5)):
        known = build_timeline(bundled_timeline.dataset, day)
        header.show_timeline(known)
        header.show_day(brief(known, day))
        heights.append(header.height())
    assert heights == sorted(heights)


def test_that_text_is_never_taller_than_the_header(
    header: Header, bundled_timeline: Timeline
) -> None:
    for scale in (0.8, 1.0, 2.0):
        header.show_theme(Theme("dark", scale))
        for width in (1024, 1280, 1920):
            header.resize(round(width * scale), header.height())
            for index in range(bundled_timeline.day_count):
                header.show_day(brief(bundled_timeline, bundled_timeline.day(index)))
                QApplication.processEvents()
                text = header.finding.heightForWidth(header.finding.width())
                text += header.bottom_line.heightForWidth(header.bottom_line.width())
                assert text <= header.height(), (scale, width, index)


def test_that_the_counts_are_spoken_with_denominator_and_range(header: Header) -> None:
    spoken = QAccessible.queryAccessibleInterface(header.count_figures)
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == (
        "Taliban 18 of 34 (range 16–18); Contested 0 of 34 (range 0–1); Resistance 0 of 34; "
        "Government 16 of 34 (range 16–18)"
    )
    assert header.unit_strip.accessibleName() == (
        "34 capitals: Taliban 18, of them 2 not certain; Contested 0; Resistance 0; "
        "Government 16; 5 changed"
    )


def test_that_a_cell_names_its_place_when_clicked_or_chosen_by_key(
    header: Header, qtbot: QtBot
) -> None:
    wished: list[str] = []
    header.place_requested.connect(wished.append)
    strip = header.unit_strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert len(set(wished)) == 3


def test_that_moving_beyond_the_cells_stays_inside(header: Header, qtbot: QtBot) -> None:
    strip = header.unit_strip
    wished: list[str] = []
    header.place_requested.connect(wished.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(strip, key)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() - 1, 1))
    assert len(wished) >= 1


@pytest.mark.parametrize("places", [1, 2, 35, 100, 1_000])
def test_that_every_place_has_a_cell_inside_the_strip(qtbot: QtBot, places: int) -> None:
    dataset = make_dataset(places=[make_place(f"place-{n}") for n in range(places)])
    timeline = build_timeline(dataset)
    header = Header(Theme("light"))
    qtbot.addWidget(header)
    header.resize(1280, 130)
    header.show_timeline(timeline)
    header.show_day(brief(timeline, timeline.first_day))
    strip = header.unit_strip
    last = strip._cell_rect(places - 1)
    assert last.right() <= strip.width()
    assert last.bottom() <= strip.height()
    assert not strip.grab().isNull()


def test_that_a_short_text_stays_on_one_line_and_a_long_one_never_breaks_after_a_number(
    qtbot: QtBot,
) -> None:
    metrics = QFontMetricsF(Theme("light").font(20, 600, serif=True))
    assert balanced("Short", metrics, 600) == "Short"
    text = "Alpha beta 18 gamma delta 34 epsilon zeta 5 eta theta"
    lines = balanced(text, metrics, metrics.horizontalAdvance(text) * 0.62).split("\n")
    assert len(lines) == 2
    assert not lines[0].split()[-1].isdigit()


def test_that_a_dataset_whose_places_have_no_holder_shows_them_as_unknown(qtbot: QtBot) -> None:
    timeline = make_timeline("unknown unknown ins")
    header = Header(Theme("light"))
    qtbot.addWidget(header)
    header.show_timeline(timeline)
    header.show_day(brief(timeline, timeline.first_day))
    assert "Unknown" in header.count_figures.accessibleName()
    assert not header.grab().isNull()
