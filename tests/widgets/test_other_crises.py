"""The window with datasets of other crises: other parties, counts, lengths and sizes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.knowledge import THAT_DAY, View
from briefing_app.domain.subject import DaySubject, PlaceSubject
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.report_pdf import write_brief
from briefing_app.widgets.main_window import MainWindow
from tests.crises import CRISES, MARKUP
from tests.windows import make_window


@pytest.fixture(params=CRISES)
def crisis(request: pytest.FixtureRequest) -> Dataset:
    return CRISES[request.param]()


@pytest.fixture
def window(qtbot: QtBot, crisis: Dataset, tmp_path: Path) -> Iterator[MainWindow]:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(store)
    qtbot.addWidget(window)
    window.session.show_loaded(Loaded(crisis, (), {}, {}, tmp_path), crisis.first_day)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    yield window


def briefing_of(window: MainWindow) -> Briefing:
    assert window.session.briefing is not None
    return window.session.briefing


def days_of(crisis: Dataset) -> list[int]:
    """Every day of a short period, some of a long one."""
    last = (crisis.last_day - crisis.first_day).days
    return sorted({*range(min(last, 12) + 1), last // 2, last})


def assert_that_it_adds_up(window: MainWindow, crisis: Dataset, day: date) -> None:
    """All panels are at the day, and the holders' counts make up the denominator."""
    briefing, timeline = briefing_of(window), window.session.timeline
    assert timeline is not None
    assert briefing.day == day
    held = sum(briefing.count(holder).counted for holder in timeline.holders)
    assert held == crisis.total
    assert window.header.date.text().endswith(str(day.year))
    assert window.time_panel.date_bar.value() == briefing.day_index


@pytest.mark.parametrize("knowledge", ["hindsight", "that day"])
def test_that_any_crisis_is_scrubbed_in_every_panel(
    window: MainWindow, crisis: Dataset, knowledge: str
) -> None:
    if knowledge == "that day":
        window.session.know(THAT_DAY)
    for index in days_of(crisis):
        window.time_panel.date_bar.setValue(index)
        QCoreApplication.processEvents()
        timeline = window.session.timeline
        assert timeline is not None
        assert_that_it_adds_up(window, crisis, timeline.day(index))


def test_that_evidence_is_found_for_places_and_days_of_any_crisis(
    window: MainWindow, crisis: Dataset
) -> None:
    for place in crisis.places[:25]:
        window.session.ask(PlaceSubject(place.id))
        QCoreApplication.processEvents()
        assert window.inspector.isVisible()
    window.session.ask(DaySubject(crisis.last_day))
    assert window.inspector.isVisible()


def test_that_first_and_last_day_of_any_crisis_are_compared(
    window: MainWindow, crisis: Dataset
) -> None:
    window.session.compare(View(crisis.first_day), View(crisis.last_day, THAT_DAY))
    QCoreApplication.processEvents()
    assert window.compare_view.isVisible()
    window.session.leave_compare()
    assert briefing_of(window).day == crisis.last_day


def test_that_a_brief_of_any_crisis_is_written(
    window: MainWindow, crisis: Dataset, tmp_path: Path
) -> None:
    window.session.go_to(days_of(crisis)[-2 if crisis.first_day != crisis.last_day else -1])
    report = write_brief(tmp_path / "brief.pdf", briefing_of(window))
    assert report.pages >= 2
    assert (MARKUP in crisis.places[0].name) == bool(report.replaced)
