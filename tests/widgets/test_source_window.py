"""The list of sources: filter, order, copy, and the ways from a source to what it says."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.dataset import Source
from briefing_app.domain.knowledge import THAT_DAY, View, known_on
from briefing_app.domain.subject import EventSubject, StatementSubject
from briefing_app.domain.timeline import build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels.source_list_model import COLUMNS, SourceListModel
from briefing_app.widgets.main_window import MainWindow
from briefing_app.widgets.source_window import SourceWindow
from briefing_app.widgets.theme import Theme

RFERL = "rferl-major-cities-2021-08-13"
PUBLISHER, PUBLISHED, REPORTS = 0, 1, 5
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sources(window: MainWindow) -> SourceWindow:
    window.actions_by_name["sources"].trigger()
    sources = window.side_windows.source_window
    assert sources is not None
    return sources


def choose(sources: SourceWindow, source_id: str) -> None:
    row = sources.model.row_of(source_id)
    assert row is not None
    sources.list.selectRow(row)


def listed(sources: SourceWindow) -> list[str]:
    return [sources.model.cited(row).source.id for row in range(sources.model.rowCount())]


def clipboard() -> list[list[str]]:
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def test_that_a_row_tells_what_a_source_is_and_how_much_rests_on_it(sources: SourceWindow) -> None:
    choose(sources, RFERL)
    row = sources.list.currentIndex().row()
    cells = [sources.model.index(row, column).data() for column in range(len(COLUMNS))]
    assert cells == [
        "RFE/RL", "13 Aug 2021",
        "“Taliban Strengthens Grip Over Afghanistan With Capture Of Major Cities”",
        "Usually reliable", "Independent", "17", "36", "2",
    ]  # fmt: skip
    spoken = sources.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("RFE/RL, 13 August 2021, “Taliban Strengthens")
    assert spoken.endswith("usually reliable, Independent, 17 reports, 36 statements, 2 counts")
    assert sources.said.hits.rowCount() == 17 + 36 + 2


def test_that_a_filter_needs_every_word_and_says_where_nothing_matches(
    sources: SourceWindow,
) -> None:
    sources.field.setText("reuters kandahar")
    assert sources.count.text() == f"{len(listed(sources))} of 584 sources. With hindsight."
    assert 0 < len(listed(sources)) < 50
    sources.field.setText("reuters zzz")
    assert sources.nothing.isVisible()
    assert sources.nothing.words.text() == "No source matches ‘reuters zzz’."
    assert not sources.list.isVisible()
    assert not sources.said.isVisible()
    sources.nothing.clear_button.click()
    assert sources.list.isVisible()
    assert len(listed(sources)) == 584


@pytest.mark.parametrize("typed", ["13 August 2021", "13 aug 2021", "2021-08-13"])
def test_that_a_day_is_found_as_it_is_written(sources: SourceWindow, typed: str) -> None:
    sources.field.setText(typed)
    assert RFERL in listed(sources)
    assert {
        sources.model.cited(row).source.published for row in range(sources.model.rowCount())
    } >= {date(2021, 8, 13)}


def test_that_each_column_sorts_both_ways_and_the_current_source_stays(
    sources: SourceWindow,
) -> None:
    choose(sources, RFERL)
    for column in range(len(COLUMNS)):
        sources.sort_by(column)
        first = listed(sources)
        sources.sort_by(column)
        assert listed(sources) != first
        row = sources.list.currentIndex().row()
        assert sources.model.cited(row).source.id == RFERL
    sources.list.horizontalHeader().sectionClicked.emit(REPORTS)
    reports = [len(sources.model.cited(row).reports) for row in range(sources.model.rowCount())]
    assert reports == sorted(reports, reverse=True)
    assert sources.model.headerData(REPORTS, Qt.Orientation.Horizontal) == "Reports ↓"
    assert sources.sort_button.accessibleName() == "Sort sources: Reports, descending"
    sources.sort_button.own_menu.actions()[PUBLISHER].trigger()
    assert sources.sort_button.text() == "Publisher, ascending"
    assert sources.sort_button.own_menu.actions()[PUBLISHER].isChecked()


def test_that_undated_sources_stand_at_the_end(sources: SourceWindow) -> None:
    last = sources.model.rowCount() - 1
    assert sources.model.sorted_by == PUBLISHED
    assert sources.model.index(last, PUBLISHED).data() == "undated"


def test_that_enter_shows_the_address_and_only_open_opens_it(
    sources: SourceWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    choose(sources, "mediaite-biden-2021-04-14")
    QTest.keyClick(sources.list, Qt.Key.Key_Return)
    panel = sources.address_panel
    assert panel.isVisible()
    assert panel.heading.text() == "Mediaite: address"
    assert panel.field.toPlainText().startswith("https://www.mediaite.com/biden/")
    assert opened == []
    panel.open_button.click()
    assert opened == [panel.field.toPlainText()]
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert sources.isVisible()
    assert not panel.isVisible()
    QTest.keyClick(sources.list, Qt.Key.Key_Return)
    QTest.keyClick(sources.list, Qt.Key.Key_Down)
    assert not panel.isVisible()  # it was that of another source


def test_that_selected_rows_are_copied_with_everything(sources: SourceWindow) -> None:
    choose(sources, RFERL)
    QTest.keyClick(sources.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(sources.list, Qt.Key.Key_C, CONTROL)
    head, *rows = clipboard()
    assert head[:2] == ["Publisher", "Published"]
    assert head[-4:] == ["Kind", "Standing", "Address", "Id"]
    assert len(rows) == 2
    told = dict(zip(head, next(row for row in rows if row[-1] == RFERL), strict=True))
    assert told["Published"] == "2021-08-13"
    assert told["Reports"] == "17"
    assert told["Kind"] == "broadcaster"
    assert "usually reliable (Broadcaster paid for by the US Congress" in told["Standing"]
    sources.copy_button.click()
    assert len(clipboard()) == 585


def test_that_what_a_source_says_leads_to_the_evidence_on_its_day_and_back(
    window: MainWindow, sources: SourceWindow
) -> None:
    choose(sources, RFERL)
    sources.said.setFocus()
    hits = sources.said.hits.hits
    row = next(n for n, hit in enumerate(hits) if hit.title == "Herat → Taliban")
    sources.said.selectRow(row)
    QTest.keyClick(sources.said, Qt.Key.Key_Return)
    session = window.session
    assert session.briefing is not None
    assert session.briefing.day == date(2021, 8, 12)
    assert session.subject == hits[row].subject
    assert isinstance(session.subject, EventSubject)
    assert window.focusWidget() is window.inspector.title
    assert not sources.isVisible()  # it would cover the evidence
    QTest.keyClick(window.inspector.title, Qt.Key.Key_Escape)
    assert session.subject is None
    assert sources.isVisible()
    assert sources.focusWidget() is sources.said
    assert sources.said.currentIndex().row() == row
    statement = next(n for n, hit in enumerate(hits) if hit.kind == "statement")
    sources.said.activated.emit(sources.said.hits.index(statement, 0))
    assert isinstance(session.subject, StatementSubject)


def test_that_the_list_stays_aside_once_one_goes_on_from_the_evidence(
    window: MainWindow, sources: SourceWindow
) -> None:
    choose(sources, RFERL)
    sources.said.activated.emit(sources.said.hits.index(0, 0))
    window.actions_by_name["next_day"].trigger()
    window.evidence_desk.close()
    assert not sources.isVisible()
    window.actions_by_name["sources"].trigger()
    assert window.side_windows.source_window is sources
    assert sources.isVisible()
    assert sources.model.cited(sources.list.currentIndex().row()).source.id == RFERL


def test_that_as_known_that_day_one_comes_to_the_day_on_which_it_became_known(
    window: MainWindow, sources: SourceWindow
) -> None:
    session = window.session
    session.go_to(129)
    session.know(THAT_DAY)
    choose(sources, RFERL)
    hits = sources.said.hits.hits
    row = next(n for n, hit in enumerate(hits) if hit.title == "Herat → Taliban")
    sources.said.selectRow(row)
    QTest.keyClick(sources.said, Qt.Key.Key_Return)
    assert session.briefing is not None
    assert session.briefing.day == date(2021, 8, 13)  # the event is of the 12th
    evidence = window.inspector.model.evidence
    assert evidence is not None
    assert evidence.title != "Nothing known"
    assert RFERL in listed(sources)
    assert sources.said.hits.hits[sources.said.currentIndex().row()].title == "Herat → Taliban"


def test_that_while_comparing_it_leads_to_the_chosen_side(
    window: MainWindow, sources: SourceWindow
) -> None:
    knowing = known_on(date(2021, 8, 20))
    window.session.compare(View(date(2021, 8, 1), knowing), View(date(2021, 8, 18), knowing))
    choose(sources, RFERL)
    hits = sources.said.hits.hits
    row = next(n for n, hit in enumerate(hits) if hit.title == "Herat → Taliban")
    sources.said.activated.emit(sources.said.hits.index(row, 0))
    comparison = window.session.comparison
    assert comparison is not None
    assert (comparison.a.day, comparison.b.day) == (date(2021, 8, 1), date(2021, 8, 12))
    assert window.compare_view.evidence.isVisible()


def test_that_the_list_follows_the_knowledge_and_keeps_the_source(
    window: MainWindow, sources: SourceWindow
) -> None:
    choose(sources, RFERL)
    window.session.know_by(date(2021, 8, 14))
    assert 0 < len(listed(sources)) < 584
    assert sources.count.text().endswith("As known on 14 August 2021.")
    assert sources.model.cited(sources.list.currentIndex().row()).source.id == RFERL
    window.session.know_by(date(2021, 4, 1))
    assert sources.nothing.words.text() == "As known on 1 April 2021, no source is listed."
    assert not sources.nothing.clear_button.isVisible()
    window.session.know_by(None)
    assert len(listed(sources)) == 584


def test_that_everything_has_a_name_and_is_reached_by_the_tab_key(sources: SourceWindow) -> None:
    choose(sources, RFERL)
    sources.field.setFocus()
    reached = []
    for _ in range(6):
        focus = sources.focusWidget()
        assert focus is not None
        spoken = QAccessible.queryAccessibleInterface(focus)
        assert spoken is not None
        reached.append(spoken.text(QAccessible.Text.Name))
        QTest.keyClick(sources, Qt.Key.Key_Tab)
    assert reached[:4] == [
        "Filter sources",
        "Sort sources: Published, ascending",
        "Sources",
        "What the source says",
    ]
    assert {"Copy list", "Close"} <= set(reached)


def test_that_the_menu_of_a_row_offers_address_and_copies(sources: SourceWindow) -> None:
    choose(sources, "mediaite-biden-2021-04-14")
    menu = sources.list.row_menu(sources.list.currentIndex())
    assert menu is not None
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["Show address", "Copy with sources", "Copy address"]
    actions["Copy address"].trigger()
    assert QGuiApplication.clipboard().text().startswith("https://www.mediaite.com/")
    actions["Show address"].trigger()
    assert sources.address_panel.isVisible()


def test_that_a_source_that_nothing_cites_says_so(qtbot: QtBot, bundled: Loaded) -> None:
    lone = Source(id="lone", publisher="<b>Lone</b>", title="A\tB", published=date(2021, 5, 1))
    dataset = replace(bundled.dataset, sources=(*bundled.dataset.sources, lone))
    parent = QWidget()
    qtbot.addWidget(parent)
    sources = SourceWindow(Theme("light"), parent)
    sources.show_timeline(build_timeline(dataset))
    sources.show()
    choose(sources, "lone")
    assert sources.said_title.text() == (
        "<b>Lone</b>, “A B”, 1 May 2021, reliability not judged. Nothing known cites it."
    )
    assert not sources.said.isVisible()
    sources.list.address_requested.emit(sources.list.currentIndex().row())
    assert sources.address_panel.heading.text() == "<b>Lone</b> has no address"


def test_that_thousands_of_sources_are_listed_filtered_and_sorted_at_once(
    bundled: Loaded,
) -> None:
    many = tuple(
        source.model_copy(update={"id": f"{source.id}-{number}"})
        for number in range(9)
        for source in bundled.dataset.sources
    )
    dataset = replace(bundled.dataset, sources=(*bundled.dataset.sources, *many))
    timeline, model = build_timeline(dataset), SourceListModel()
    started = time.process_time()
    model.show_timeline(timeline)
    model.filter("reuters")
    model.filter("")
    for column in range(len(COLUMNS)):
        model.sort_by(column)
    took = time.process_time() - started
    assert model.rowCount() == 5840
    assert took < 2.0  # s of CPU for eleven rearrangements, generous: a slow one took a minute


def test_that_closing_forgets_the_window(window: MainWindow, sources: SourceWindow) -> None:
    QTest.keyClick(sources, Qt.Key.Key_Escape)
    assert window.side_windows.source_window is None
    QApplication.processEvents()
    window.session.know_by(date(2021, 8, 1))  # nobody is told any more
