"""The column of evidence, used as its reader does: keys, mouse, links, clipboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.exhibits import Segment, Witness
from briefing_app.domain.subject import (
    CountSubject,
    DaySubject,
    EventSubject,
    PlaceSubject,
    StatementSubject,
    Subject,
)
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.palette import holder_styles
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import resource
from briefing_app.viewmodels.inspector_model import InspectorModel, InspectorRow
from briefing_app.widgets.history_strip import HistoryStrip
from briefing_app.widgets.inspector import Inspector
from briefing_app.widgets.inspector_layout import shown_texts
from briefing_app.widgets.inspector_title import breakable
from briefing_app.widgets.theme import Theme, apply_theme, load_fonts
from tests.factories import (
    day,
    make_dataset,
    make_event,
    make_place,
    make_report,
    make_source,
    make_statement,
)

BUSY_DAY = date(2021, 8, 13)
DARI, PASHTO = "قندهار", "کندهار"
Make = Callable[..., Inspector]


@pytest.fixture
def make_inspector(qtbot: QtBot, qapp: QApplication) -> Make:
    """An inspector on screen with the window's style, showing a subject."""
    load_fonts(resource("fonts"))

    def make(
        timeline: Timeline,
        on: date,
        subject: Subject,
        *,
        theme: Theme | None = None,
        size: tuple[int, int] = (400, 560),
    ) -> Inspector:
        theme = theme or Theme("light")
        apply_theme(qapp, theme, resource("style.qss").read_text(encoding="utf-8"))
        inspector = Inspector(theme)
        qtbot.addWidget(inspector)
        inspector.resize(*size)
        inspector.show_timeline(timeline)
        inspector.show_day(brief(timeline, on))
        inspector.show_subject(subject)
        inspector.show()
        qtbot.waitExposed(inspector)
        inspector.activateWindow()
        qtbot.waitUntil(inspector.isActiveWindow)
        return inspector

    return make


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whatever is handed to the desktop to be opened, instead of being opened."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()))
    return urls


def many_reports(url: str | None = "https://example.org/a?b=c") -> Dataset:
    """A taken place with four voices for it and one against."""
    sources = [make_source(f"s{n}", 2, url=url) for n in range(5)]
    voices: list[str | None] = ["ins", "independent", "gov", None]
    reports = [make_report(voice, f"s{n}", says=f"Said {n}") for n, voice in enumerate(voices)]
    reports.append(make_report(None, "s4", stance="denies", says="Not so"))
    return make_dataset(
        [make_event(on=2, reports=reports)],
        [make_statement(2, id="s", places=("a",))],
        places=[make_place("a", names={"prs": DARI, "ps": PASHTO}), make_place("b")],
        sources=sources,
    )


def rows(model: InspectorModel) -> list[InspectorRow]:
    return [model.row(position) for position in range(model.rowCount())]


def voices_shown(inspector: Inspector) -> list[str]:
    return [row.entry.voice for row in rows(inspector.model) if isinstance(row.entry, Witness)]


def of_place(make_inspector: Make, dataset: Dataset | None = None, **fields: object) -> Inspector:
    timeline = build_timeline(dataset or many_reports())
    return make_inspector(timeline, day(3), PlaceSubject("a"), **fields)


def go_to(inspector: Inspector, wanted: Callable[[InspectorRow], bool]) -> None:
    """Choose the first row that is wanted."""
    inspector.list.setFocus()
    for position, row in enumerate(rows(inspector.model)):
        if wanted(row):
            inspector.list.setCurrentIndex(inspector.model.index(position))
            return
    raise AssertionError("there is no such row")


def test_that_the_head_says_title_names_status_and_history(make_inspector: Make) -> None:
    inspector = of_place(make_inspector)
    assert inspector.title.text() == "A"
    assert inspector.names_beside.text() == f"\u2068{DARI}\u2069   \u2068{PASHTO}\u2069"
    assert inspector.status.text() == "Ins since 3 Jan"
    assert inspector.basis.text() == "corroborated, disputed, 5 sources"
    assert inspector.caption.text() == "Gov · Ins from 3 Jan"
    assert not inspector.history_strip.isHidden()
    inspector.show_subject(DaySubject(day(2)))
    assert inspector.title.text() == "Sunday 3 January 2021"
    assert inspector.history_strip.isHidden()
    assert inspector.names_beside.isHidden()
    assert inspector.names.isHidden()


def test_that_two_claims_show_and_enter_on_the_heading_shows_the_others(
    qtbot: QtBot, make_inspector: Make
) -> None:
    inspector = of_place(make_inspector)
    assert voices_shown(inspector) == ["Gov", "Independent voice", "Voice not named"]
    heading = inspector.model.row(0)
    assert heading.fold_words == "2 more"
    inspector.title.setFocus()
    qtbot.keyClick(inspector.title, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is inspector.list
    assert inspector.list.currentIndex().row() == 0
    qtbot.keyClick(inspector.list, Qt.Key.Key_Return)
    assert len(voices_shown(inspector)) == 5
    assert inspector.list.currentIndex().row() == 0
    assert inspector.model.row(0).fold_words == "fewer"
    qtbot.keyClick(inspector.list, Qt.Key.Key_Return)
    assert len(voices_shown(inspector)) == 3


def test_that_up_and_down_go_from_claim_to_claim_and_past_headings(
    qtbot: QtBot, make_inspector: Make
) -> None:
    inspector = of_place(make_inspector)
    inspector.list.setFocus(Qt.FocusReason.TabFocusReason)
    stops = [inspector.list.currentIndex().row()]
    for _ in range(4):
        qtbot.keyClick(inspector.list, Qt.Key.Key_Down)
        stops.append(inspector.list.currentIndex().row())
    kinds = [inspector.model.row(stop).kind for stop in stops]
    assert kinds == ["heading", "witness", "witness", "witness", "line"]
    qtbot.keyClick(inspector.list, Qt.Key.Key_Up)
    assert inspector.list.currentIndex().row() == stops[-2]


@pytest.mark.parametrize("modifier", ["Ctrl+Enter", "Enter", "click"])
def test_that_a_source_shows_its_full_address_and_opens_only_on_open(
    qtbot: QtBot, make_inspector: Make, opened: list[str], modifier: str
) -> None:
    inspector = of_place(make_inspector)
    asked: list[str] = []
    inspector.open_requested.connect(asked.append)
    go_to(inspector, lambda row: row.kind == "witness")
    if modifier == "click":
        centre = inspector.list.visualRect(inspector.list.currentIndex()).center()
        qtbot.mouseClick(inspector.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    else:
        control = Qt.KeyboardModifier.ControlModifier
        held = control if modifier == "Ctrl+Enter" else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(inspector.list, Qt.Key.Key_Return, held)
    panel = inspector.address_panel
    assert panel.isVisible()
    assert panel.field.toPlainText() == "https://example.org/a?b=c"
    assert (asked, opened) == ([], [])
    assert QApplication.focusWidget() is panel.copy_button
    qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://example.org/a?b=c"
    assert asked == []
    qtbot.mouseClick(panel.open_button, Qt.MouseButton.LeftButton)
    assert asked == ["https://example.org/a?b=c"]
    closed: list[bool] = []
    inspector.close_requested.connect(lambda: closed.append(True))
    escaped_from = inspector.list if modifier == "click" else panel.close_button
    qtbot.keyClick(escaped_from, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert closed == []
    assert QApplication.focusWidget() is inspector.list


@pytest.mark.parametrize(
    ("url", "heading", "shown"),
    [
        ("javascript:alert(1)", "Source [1]: not a web address, it cannot be opened", True),
        ("file:///etc/passwd", "Source [1]: not a web address, it cannot be opened", True),
        (None, "Source [1] has no address", False),
    ],
)
def test_that_only_web_addresses_can_be_opened(
    qtbot: QtBot, make_inspector: Make, url: str | None, heading: str, shown: bool
) -> None:
    inspector = of_place(make_inspector, many_reports(url))
    go_to(inspector, lambda row: row.kind == "witness")
    qtbot.keyClick(inspector.list, Qt.Key.Key_Return)
    panel = inspector.address_panel
    assert panel.heading.text().replace("[3]", "[1]") == heading
    assert not panel.open_button.isEnabled()
    assert panel.field.isVisible() is shown


def test_that_rows_inside_ask_for_their_own_evidence(qtbot: QtBot, make_inspector: Make) -> None:
    inspector = of_place(make_inspector)
    asked: list[Subject] = []
    inspector.evidence_requested.connect(asked.append)
    go_to(inspector, lambda row: isinstance(row.leads_to, EventSubject))
    qtbot.keyClick(inspector.list, Qt.Key.Key_Return)
    inspector.show_subject(CountSubject("ins"))
    go_to(inspector, lambda row: isinstance(row.leads_to, PlaceSubject))
    centre = inspector.list.visualRect(inspector.list.currentIndex()).center()
    qtbot.mouseClick(inspector.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert [type(subject) for subject in asked] == [EventSubject, PlaceSubject]


def test_that_escape_the_cross_and_the_arrow_are_wishes(qtbot: QtBot, make_inspector: Make) -> None:
    inspector = of_place(make_inspector)
    for widget in (inspector.title, inspector.list):
        with qtbot.waitSignal(inspector.close_requested):
            qtbot.keyClick(widget, Qt.Key.Key_Escape)
    with qtbot.waitSignal(inspector.close_requested):
        qtbot.mouseClick(inspector.close_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(inspector.back_requested):
        qtbot.mouseClick(inspector.back_button, Qt.MouseButton.LeftButton)


def test_that_copy_gives_plain_text_with_all_claims_and_their_sources(
    qtbot: QtBot, make_inspector: Make
) -> None:
    inspector = of_place(make_inspector)
    qtbot.mouseClick(inspector.copy_button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("A (4 January 2021)\nIns since 3 Jan\n")
    assert text.count("https://example.org/a?b=c") == 5
    assert "? Voice not named" in text
    go_to(inspector, lambda row: row.kind == "witness")
    assert inspector.copied_text() == (
        "A (4 January 2021)\nIns since 3 Jan\ncorroborated, disputed, 5 sources\n\n"
        "For: the insurgents hold A\n+ Gov, losing side, concedes: Said 2\n"
        "  [3] Agency, “Title of s2”, 3 Jan, reliability not judged, https://example.org/a?b=c\n\n"
        "State at end of Monday 4 January 2021, Kabul time. With hindsight.\n"
    )


def test_that_the_menu_of_a_claim_shows_and_copies_its_address(
    qtbot: QtBot, make_inspector: Make
) -> None:
    inspector = of_place(make_inspector)
    go_to(inspector, lambda row: row.kind == "witness")
    menu = inspector.list.row_menu(inspector.list.currentIndex())
    assert menu is not None
    show, with_sources, address = menu.actions()
    assert [action.text() for action in menu.actions()] == [
        "Show address",
        "Copy with sources",
        "Copy address",
    ]
    with_sources.trigger()
    assert QGuiApplication.clipboard().text() == inspector.copied_text()
    address.trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/a?b=c"
    show.trigger()
    assert not inspector.address_panel.isHidden()
    menu.deleteLater()


def test_that_the_menu_of_a_heading_unfolds_it(make_inspector: Make) -> None:
    inspector = make_inspector(build_timeline(many_reports()), day(3), PlaceSubject("a"))
    before = inspector.model.rowCount()
    menu = inspector.list.row_menu(inspector.model.index(0))
    assert menu is not None
    unfold, with_sources = menu.actions()
    assert unfold.text() == f"Show {inspector.model.row(0).fold_words}"
    with_sources.trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.count("https://example.org/a?b=c") == len(inspector.model.row(0).section.entries)
    unfold.trigger()
    assert inspector.model.rowCount() > before
    menu.deleteLater()


def test_that_a_day_step_waits_and_keeps_row_unfolding_and_scroll(
    qtbot: QtBot, make_inspector: Make
) -> None:
    timeline = build_timeline(many_reports())
    inspector = make_inspector(timeline, day(3), PlaceSubject("a"), size=(400, 300))
    inspector.list.follow(0)
    go_to(inspector, lambda row: isinstance(row.entry, Witness) and row.entry.said == "Said 0")
    inspector.list.verticalScrollBar().setValue(30)
    kept = inspector.list.currentIndex().row()
    inspector.show_day(brief(timeline, day(6)))
    limits = [row for row in rows(inspector.model) if "before this day" in str(row.entry)]
    assert "1 day" in str(limits[0].entry)
    with qtbot.waitSignal(inspector.model.modelReset, timeout=2000):
        pass
    limits = [row for row in rows(inspector.model) if "before this day" in str(row.entry)]
    assert "4 days" in str(limits[0].entry)
    assert inspector.list.currentIndex().row() == kept
    assert inspector.list.verticalScrollBar().value() == 30
    assert len(voices_shown(inspector)) == 5


def test_that_the_same_dataset_with_other_knowledge_is_shown_anew(make_inspector: Make) -> None:
    dataset = many_reports()
    inspector = of_place(make_inspector, dataset)
    early = build_timeline(dataset, day(1))
    inspector.show_timeline(early)
    inspector.show_day(brief(early, day(3)))
    inspector.settle()
    assert voices_shown(inspector) == []
    inspector.show_subject(StatementSubject("s"))
    assert inspector.title.text() == "Nothing known"
    inspector.show_subject(None)
    assert inspector.model.evidence is None
    inspector.show_day(brief(early, day(4)))
    assert inspector.model.evidence is None


HOSTILE = "<b>bold</b> \u202eturned\u202c \x07 " + "W" * 400


@pytest.mark.parametrize("width", [300, 400, 560])
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_that_hostile_and_long_text_stays_text_and_inside_at_any_size(
    make_inspector: Make, width: int, scale: float
) -> None:
    source = make_source("x", 2, publisher=HOSTILE, title=HOSTILE, url="https://x.org/" + "a" * 900)
    reports = [make_report("independent", "x", says=HOSTILE)]
    dataset = make_dataset(
        [make_event(on=2, reports=reports, summary=HOSTILE)],
        places=[make_place("a", name=HOSTILE, names={"prs": "نام" * 90})],
        sources=[source],
    )
    theme = Theme("dark", scale)
    inspector = of_place(make_inspector, dataset, theme=theme, size=(width, 700))
    assert inspector.width() == width
    for position in range(inspector.model.rowCount()):
        layout = inspector.list.delegate.layout(position)
        bottom = 0.0
        for item in layout.texts:
            for number in range(item.layout.lineCount()):
                line = item.layout.lineAt(number)
                assert item.position.x() + line.naturalTextWidth() <= width
                bottom = max(bottom, item.position.y() + line.y() + line.height())
        assert bottom <= layout.height
        assert not any("\u202e" in text or "\x07" in text for text in shown_texts(layout))
    assert "<b>bold</b>" in inspector.title.text()
    assert "\u202e" not in inspector.title.text()
    assert "\u202e" not in inspector.title.accessibleName()
    inspector.list.address_requested.emit(
        next(row.entry for row in rows(inspector.model) if isinstance(row.entry, Witness))
    )
    assert inspector.address_panel.width() == width
    assert inspector.address_panel.geometry().bottom() < inspector.height()


def test_that_what_assistive_technology_reads_is_what_is_seen(make_inspector: Make) -> None:
    inspector = of_place(make_inspector)
    told = QAccessible.queryAccessibleInterface(inspector.list)
    assert told.text(QAccessible.Text.Name) == "Evidence: A"
    claim = told.child(1)
    assert claim.text(QAccessible.Text.Name) == (
        "For, Gov, losing side, concedes, Said 2, source 3, Agency 3 Jan, reliability not judged"
    )
    title = QAccessible.queryAccessibleInterface(inspector.title)
    assert title.text(QAccessible.Text.Name) == (
        "A, Ins since 3 Jan, corroborated, disputed, 5 sources"
    )


def test_that_the_strip_is_solid_hatched_and_empty_and_has_a_cursor(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme = Theme("light")
    styles = holder_styles(make_dataset([make_event(on=2)]))
    strip = HistoryStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(100, 18)
    segments = (Segment(0, 3, "gov", True), Segment(4, 5, "ins", False))
    strip.show_history(segments, styles, 10, 8)
    image = strip.grab().toImage()
    assert strip.span(4, 5) == (40, 60)
    colours = {image.pixelColor(x, 9).name() for x in range(5, 35)}
    assert len(colours) == 1
    assert len({image.pixelColor(x, y).name() for x in range(42, 58) for y in (7, 9, 11)}) > 2
    assert image.pixelColor(84, 9) == QColor(theme.tokens.ink)
    assert image.pixelColor(72, 9) not in (image.pixelColor(20, 9), QColor(theme.tokens.ink))
    strip.show_theme(Theme("dark", 2.0))
    assert strip.sizeHint().height() == 36


@pytest.mark.parametrize("theme", [Theme("light"), Theme("dark", 1.5)])
def test_that_every_subject_of_a_busy_day_can_be_painted(
    bundled: Loaded, bundled_timeline: Timeline, make_inspector: Make, theme: Theme
) -> None:
    dataset = bundled.dataset
    inspector = make_inspector(bundled_timeline, BUSY_DAY, PlaceSubject("nowhere"), theme=theme)
    subjects: list[Subject] = [DaySubject(BUSY_DAY), CountSubject("taliban")]
    subjects += [PlaceSubject(place.id) for place in dataset.places[:12]]
    subjects += [
        StatementSubject(statement.id) for statement in dataset.statements_on(BUSY_DAY)[:12]
    ]
    subjects += [EventSubject(event.id) for event in dataset.events[:12]]
    for subject in subjects:
        inspector.show_subject(subject)
        assert not inspector.grab().isNull()
        assert inspector.model.rowCount() > 1


def test_that_a_step_costs_next_to_nothing_and_settling_little(
    bundled: Loaded, bundled_timeline: Timeline, make_inspector: Make
) -> None:
    """Limits are ten times what was measured, for slow machines."""
    place = next(place.id for place in bundled.dataset.places if place.name == "Kandahar")
    inspector = make_inspector(bundled_timeline, BUSY_DAY, PlaceSubject(place))
    briefings = [brief(bundled_timeline, bundled_timeline.day(index)) for index in range(90, 110)]
    start = process_time()
    for briefing in briefings:
        inspector.show_day(briefing)
    assert (process_time() - start) / len(briefings) < 0.002
    start = process_time()
    for briefing in briefings:
        inspector.show_day(briefing)
        inspector.settle()
    assert (process_time() - start) / len(briefings) < 0.1


def test_that_only_words_longer_than_a_narrow_line_get_places_to_break() -> None:
    assert breakable("short words") == "short words"
    assert breakable("W" * 45).count("\u200b") == 2


def test_that_a_hand_shows_over_what_can_be_followed(qtbot: QtBot, make_inspector: Make) -> None:
    inspector = of_place(make_inspector)
    viewport = inspector.list.viewport()

    def shape_over(wanted: Callable[[InspectorRow], bool]) -> Qt.CursorShape:
        go_to(inspector, wanted)
        centre = inspector.list.visualRect(inspector.list.currentIndex()).center()
        qtbot.mouseMove(viewport, centre)
        return viewport.cursor().shape()

    assert shape_over(lambda row: row.leads_to is not None) == Qt.CursorShape.PointingHandCursor
    assert shape_over(lambda row: row.kind == "witness") == Qt.CursorShape.ArrowCursor
    assert shape_over(lambda row: row.folds) == Qt.CursorShape.PointingHandCursor


def test_that_a_subject_without_sections_leaves_the_list_without_a_stop(
    qtbot: QtBot, make_inspector: Make
) -> None:
    inspector = of_place(make_inspector)
    inspector.show_subject(PlaceSubject("nowhere"))
    inspector.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert not inspector.list.currentIndex().isValid()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Home):
        qtbot.keyClick(inspector.list, key)
    assert inspector.title.text() == "Nothing known"
