"""The real window, asked for all it says on day after day: nothing published later."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QSettings, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.evidence import is_public, published_on
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, View, known_on
from briefing_app.domain.sentences import long_date
from briefing_app.domain.subject import PlaceSubject
from briefing_app.services.area_polygons import area_polygons
from briefing_app.services.attached_files import attached_files
from briefing_app.services.brief_batch import Series
from briefing_app.services.brief_booklet import set_booklet
from briefing_app.services.comparison_csv import comparison_csv
from briefing_app.services.comparison_text import comparison_text
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.day_text import day_text
from briefing_app.services.export_formats import FORMATS
from briefing_app.services.exports import day_export, period_export
from briefing_app.services.map_sheet import set_map_sheet
from briefing_app.services.resources import bundled_dataset, resource
from briefing_app.services.shapes_file import load_shapes
from briefing_app.widgets.dialogs import TextDialog
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.theme import load_fonts
from tests.conftest import BUNDLED
from tests.windows import make_window


class Walk(NamedTuple):
    """A bundled dataset, the days that are gone through, and a day of knowledge among them."""

    name: str
    first: date
    length: int
    known_by: date

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(days=number) for number in range(self.length)]


AFGHANISTAN = Walk("afghanistan-2021", date(2021, 8, 1), 31, date(2021, 8, 12))
FRANCE = Walk("france-1944", date(1944, 8, 4), 23, date(1944, 8, 17))  # to the day after Paris
BOTH = pytest.mark.parametrize(
    "walk", [AFGHANISTAN, FRANCE], ids=lambda walk: walk.name, indirect=True
)

TELLING = 12  # shorter texts may stand in a name or a date by chance
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


@pytest.fixture
def walk(request: pytest.FixtureRequest) -> Walk:
    """The dataset in the window; the first one where a test does not ask for `BOTH`."""
    walk: Walk = getattr(request, "param", AFGHANISTAN)
    return walk


@pytest.fixture
def loaded(walk: Walk, bundled: Loaded) -> Loaded:
    return bundled if walk is AFGHANISTAN else load_dataset(bundled_dataset(walk.name))


@pytest.fixture
def window(qtbot: QtBot, walk: Walk, loaded: Loaded, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts(resource("fonts"))
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(store)
    qtbot.addWidget(window)
    window.session.show_loaded(loaded, walk.first)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.shown_first):
        window.show()
    window.time_panel.load_chart()
    # It is there to say what differs from hindsight; a lesson hides it, and so does this test.
    window.actions_by_name["hide_outcome"].trigger()
    yield window


def texts_of(dataset: Dataset, known_by: date | None) -> set[str]:
    """Every telling text that records known by then hold: titles, addresses, words, quotations."""
    told: set[str | None] = set()
    known: set[str] = set()
    for event in dataset.events:
        reports = [
            report
            for report in event.reports
            if is_public(published_on(report, dataset.source), known_by)
        ]
        if any(report.stance == "asserts" for report in reports):
            told.add(event.summary)
            told.update(report.says for report in reports)
            known.update(report.source for report in reports)
    for statement in dataset.statements:
        sources = [
            source
            for source in statement.sources
            if is_public(dataset.source[source].published, known_by)
        ]
        if sources and (known_by is None or statement.date <= known_by):
            told.update((statement.summary, statement.quote))
            told.update((statement.forecast.value,) if statement.forecast else ())
            known.update(sources)
    for point in (point for series in dataset.series for point in series.points):
        if is_public(dataset.source[point.source].published, known_by):
            known.add(point.source)
    for source in dataset.sources:
        if source.id in known or is_public(source.published, known_by):
            told.update((source.title, source.url))
    return {" ".join(text.split()) for text in told if text and len(text) >= TELLING}


def names(interface: QAccessibleInterface | None, depth: int = 0) -> Iterator[str]:
    """What assistive technology hears of a widget and all that is in it, tables aside."""
    if interface is None or depth > 40:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield interface.text(kind)
    if not isinstance(interface.object(), QAbstractItemView):
        for number in range(interface.childCount()):
            yield from names(interface.child(number), depth + 1)


def cells(model: QAbstractItemModel) -> Iterator[str]:
    """What the rows of a model say in any role that is read."""
    listed = isinstance(model, QAbstractListModel)  # whose columnCount is private
    for row in range(model.rowCount(QModelIndex())):
        for column in range(1 if listed else model.columnCount(QModelIndex())):
            index = model.index(row, column, QModelIndex())
            yield from (str(index.data(role) or "") for role in ROLES)


def everything(window: MainWindow, briefing: Briefing, folder: Path = BUNDLED) -> str:
    """All that the window says of a day, and all that can be taken out of it."""
    window.statement_panel.settle()
    chart = window.time_panel.control_chart
    assert chart is not None
    chart.settle()
    window.grab()
    said = list(names(QAccessible.queryAccessibleInterface(window)))
    for view in window.findChildren(QAbstractItemView):
        if view.model() is not None:
            said += cells(view.model())
    said += [child.toolTip() for child in window.findChildren(QWidget)]
    statements = window.statement_panel._model
    said += [statements.text(row) for row in range(statements.rowCount())]
    assert chart._content is not None
    said += [label.text for label in chart._content.labels]
    said += [name for _, _, name in chart._content.ticks]
    said.append(day_text(briefing))
    if briefing.day.day % 3 == 1:  # files take longer to make than the window to paint
        said += exports(briefing, folder)
    return " ".join(" ".join(said).split())


def exports(briefing: Briefing, folder: Path) -> Iterator[str]:
    """Every text that can be exported of a day and of its timeline, without what escapes it."""
    without = () if area_polygons(folder) else ("areas.geojson",)
    for one in FORMATS.values():
        if one.is_text and one.name not in without:
            made = [day_export(one.name, briefing, folder)] if one.one_day else []
            if one.whole_period:
                made.append(period_export(one.name, briefing.timeline, folder))
            for text in map(str, made):
                yield re.sub(r"\\(.)", r"\1", html.unescape(text)).replace('""', '"')


def assert_nothing_later(window: MainWindow, loaded: Loaded) -> None:
    dataset = loaded.dataset
    timeline, briefing = window.session.timeline, window.session.briefing
    assert timeline is not None
    assert briefing is not None
    known_by = timeline.known_by
    known = "\n".join(texts_of(dataset, known_by))
    later = [text for text in texts_of(dataset, None) if text not in known]
    assert later
    said = everything(window, briefing, loaded.path)
    assert [text for text in later if text in said] == []
    track, chart = window.time_panel.date_bar._track, window.time_panel.control_chart
    assert track is not None
    assert chart is not None
    if known_by is not None:
        edge = track.axis.edge(timeline.index(known_by) + 1)
        marks = [*track.event_bars(), *track.change_bars(), *track.tick_rects()]
        assert [mark for mark in marks if mark.left() > edge] == []
        assert chart._space.shown_days == timeline.index(known_by) + 1
        assert [key for key in chart._keys if key.known.event.date > known_by] == []


def assert_nothing_later_on(window: MainWindow, loaded: Loaded, days: list[date]) -> None:
    for day in days:
        timeline = window.session.timeline
        assert timeline is not None
        window.session.go_to(timeline.index(day))
        assert_nothing_later(window, loaded)


@BOTH
def test_that_a_day_as_known_that_day_says_nothing_published_later(
    window: MainWindow, loaded: Loaded, walk: Walk
) -> None:
    window.session.know(THAT_DAY)
    assert_nothing_later_on(window, loaded, walk.days)


@BOTH
def test_that_a_fixed_knowledge_says_nothing_published_later_on_any_day(
    window: MainWindow, loaded: Loaded, walk: Walk
) -> None:
    window.session.know(known_on(walk.known_by))
    assert_nothing_later_on(window, loaded, walk.days)


@pytest.mark.parametrize(
    ("walk", "place", "days"),
    [
        (AFGHANISTAN, "kunduz", (9, 10, 13, 14)),
        (AFGHANISTAN, "zaranj", (9, 10, 13, 14)),
        (AFGHANISTAN, "farah", (9, 10, 13, 14)),
        (AFGHANISTAN, "bazarak", (9, 10, 13, 14)),
        (FRANCE, "orleans", (15, 16, 18, 19)),
        (FRANCE, "paris", (15, 16, 18, 23)),
    ],
    indirect=["walk"],
)
def test_that_a_comparison_says_nothing_published_later_than_its_sides_know(
    window: MainWindow, loaded: Loaded, walk: Walk, place: str, days: tuple[int, int, int, int]
) -> None:
    day_a, less, day_b, more = (walk.first.replace(day=day) for day in days)
    session, view = window.session, window.compare_view
    session.know(known_on(more))
    session.compare(View(day_a, known_on(less)), View(day_b, known_on(more)))
    session.ask(PlaceSubject(place))
    everything_then = texts_of(loaded.dataset, None)
    for side, known_by in enumerate((less, more)):
        view.show_side(side)
        known = "\n".join(texts_of(loaded.dataset, known_by))
        later = [text for text in everything_then if text not in known]
        evidence = " ".join(" ".join(cells(view.evidence.inspector.model)).split())
        assert evidence
        assert [text for text in later if text in evidence] == []
    said = list(names(QAccessible.queryAccessibleInterface(window)))
    said += [text for one in window.findChildren(QAbstractItemView) if one.model() is not None
             for text in cells(one.model())]  # fmt: skip
    assert session.comparison is not None
    said += [comparison_text(session.comparison), comparison_csv(session.comparison)]
    told = " ".join(" ".join(said).split())
    assert f"{day_a.day} → {long_date(day_b)}" in told
    assert [text for text in later if text in told] == []


def told_of_sources(window: MainWindow) -> str:
    """All that the list of sources says: every row, what each source says, its address, a copy."""
    sources = window.side_windows.source_window
    assert sources is not None
    model, said = sources.model, [sources.count.text()]
    for row in range(model.rowCount()):
        sources.list.selectRow(row)
        sources.list.address_requested.emit(row)
        said += [sources.said_title.text(), sources.address_panel.field.toPlainText()]
        said += cells(sources.said.hits)
    said += [*cells(model), model.tab_separated(range(model.rowCount()))]
    return " ".join(" ".join(said).split()).replace('""', '"')


@BOTH
def test_that_the_list_of_sources_says_nothing_published_later(
    window: MainWindow, loaded: Loaded, walk: Walk
) -> None:
    window.actions_by_name["sources"].trigger()
    everything_then = texts_of(loaded.dataset, None)
    said = told_of_sources(window)
    assert [s.id for s in loaded.dataset.sources if " ".join(s.title.split()) not in said] == []
    for day in (date(2021, 8, 20), date(2021, 8, 13), date(2021, 8, 2)):
        day = day.replace(year=walk.first.year)
        window.session.know(known_on(day))
        known = "\n".join(texts_of(loaded.dataset, day))
        later = [text for text in everything_then if text not in known]
        said = told_of_sources(window)
        assert f"As known on {long_date(day)}" in said
        assert [text for text in later if text in said] == []
        sources = window.side_windows.source_window
        assert sources is not None
        for number in range(sources.model.rowCount()):
            source = sources.model.cited(number).source
            assert source.published is not None
            assert source.published <= day
        sources.field.setText("2022")  # nor does the filter find what is not listed
        assert sources.model.rowCount() == 0
        sources.field.clear()


def test_that_the_list_of_sources_knows_no_more_than_the_sides_of_a_comparison(
    window: MainWindow, bundled: Loaded
) -> None:
    window.actions_by_name["sources"].trigger()
    day, fuller = date(2021, 8, 9), date(2021, 8, 14)
    window.session.compare(View(day, THAT_DAY), View(day, known_on(fuller)))
    known = "\n".join(texts_of(bundled.dataset, fuller))
    later = [text for text in texts_of(bundled.dataset, None) if text not in known]
    said = told_of_sources(window)
    assert [text for text in later if text in said] == []
    window.session.leave_compare()
    assert "As known on 14 August 2021" in told_of_sources(window)


WINDOWS_OF_TEXT = ("help", "method", "about_dataset")


def told_beside(window: MainWindow) -> str:
    """What stands in the windows of text beside the main one."""
    shown = [dialog for dialog in window.findChildren(TextDialog) if dialog.isVisible()]
    assert len(shown) == len(WINDOWS_OF_TEXT)
    return "\n".join(dialog.body.toPlainText() for dialog in shown)


def looking_back(dataset: Dataset) -> list[str]:
    """What a dataset says of itself that was written after all was over."""
    told = dataset.description
    texts = [told.method, told.summary, str(told.compiled_on), *told.known_gaps]
    return [line for text in texts if text for line in text.splitlines()]


def test_that_windows_of_text_follow_the_knowledge_both_ways(
    window: MainWindow, bundled: Loaded
) -> None:
    for name in WINDOWS_OF_TEXT:
        window.actions_by_name[name].trigger()
    later = looking_back(bundled.dataset)
    assert len(later) > 10
    assert [text for text in later if text not in told_beside(window)] == []
    for _ in range(2):
        window.actions_by_name["hindsight_or_that_day"].trigger()
        assert [text for text in later if text in told_beside(window)] == []
        assert "As known on 1 August 2021" in told_beside(window)
        window.actions_by_name["hindsight_or_that_day"].trigger()
        assert [text for text in later if text not in told_beside(window)] == []
    window.session.know(known_on(date(2021, 8, 10)))
    for name in WINDOWS_OF_TEXT:  # asked for anew
        window.actions_by_name[name].trigger()
    assert [text for text in later if text in told_beside(window)] == []


def test_that_windows_of_text_know_no_more_than_the_sides_of_a_comparison(
    window: MainWindow, bundled: Loaded
) -> None:
    for name in WINDOWS_OF_TEXT:
        window.actions_by_name[name].trigger()
    day, later = date(2021, 8, 9), looking_back(bundled.dataset)
    window.session.compare(View(day, THAT_DAY), View(day, known_on(date(2021, 8, 14))))
    assert [text for text in later if text in told_beside(window)] == []
    assert "As known on 14 August 2021" in told_beside(window)
    window.session.compare(View(day, THAT_DAY), View(day, HINDSIGHT))
    assert [text for text in later if text not in told_beside(window)] == []


@BOTH
def test_that_many_days_in_one_run_say_nothing_published_later(loaded: Loaded, walk: Walk) -> None:
    dataset, shapes = loaded.dataset, load_shapes(loaded.path)
    run = [walk.known_by + timedelta(days=number) for number in range(3)]
    series = Series(dataset, run[0], run[-1], THAT_DAY)
    data = set_booklet(series, shapes=shapes)
    days = [json.loads(content) for content in attached_files(data)]
    maps = set_map_sheet(tuple(series.briefings()), series, shapes=shapes)
    pages = [page for pdf in (data, maps) for page in PdfReader(io.BytesIO(pdf)).pages]
    told = [(json.dumps(day, ensure_ascii=False), date.fromisoformat(day["date"])) for day in days]
    told.append((" ".join(page.extract_text() for page in pages), series.last))
    assert [known_by for _, known_by in told] == [*run, run[-1]]
    for text, known_by in told:
        said = " ".join(text.replace('\\"', '"').split())
        known = "\n".join(texts_of(dataset, known_by))
        later = [text for text in texts_of(dataset, None) if text not in known]
        assert later
        assert [text for text in later if text in said] == []


def test_that_the_same_question_finds_what_hindsight_says(
    window: MainWindow, bundled: Loaded
) -> None:
    timeline = window.session.timeline
    assert timeline is not None
    window.session.know(HINDSIGHT)
    window.session.go_to(timeline.index(date(2021, 8, 13)))
    assert window.session.briefing is not None
    later = texts_of(bundled.dataset, None) - texts_of(bundled.dataset, date(2021, 8, 13))
    said = everything(window, window.session.briefing)
    assert [text for text in later if text in said]
