"""The window: lays the panels out, connects them to the session, opens dialogs. No rules."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import (
    QSettings,
    Qt,
    QThreadPool,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QMenuBar,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.subject import PlaceSubject
from briefing_app.domain.timeline import Timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.day_text import day_text_in_short
from briefing_app.services.resources import bundled_dataset
from briefing_app.services.shapes_file import load_shapes
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.player import Player
from briefing_app.viewmodels.session import Session
from briefing_app.viewmodels.settings import ThemeChoice
from briefing_app.widgets.actions import NEED_A_DAY, ON_THE_DAY_IN_VIEW, fill_menu_bar, make_actions
from briefing_app.widgets.announcer import Announcer
from briefing_app.widgets.brief_export import BriefExport
from briefing_app.widgets.city_table import CityTable
from briefing_app.widgets.columns import Columns
from briefing_app.widgets.compare_desk import CompareDesk
from briefing_app.widgets.dialogs import (
    ABOUT,
    KeyboardDialog,
    TextDialog,
    dataset_words,
)
from briefing_app.widgets.evidence_desk import EvidenceDesk
from briefing_app.widgets.header import Header
from briefing_app.widgets.hints import Hints, first_hints
from briefing_app.widgets.inspector import Inspector
from briefing_app.widgets.knowledge_desk import KnowledgeDesk
from briefing_app.widgets.look import CHOICES, Look
from briefing_app.widgets.map_panel import MapPanel
from briefing_app.widgets.no_dataset import NoDataset
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.page_area import PageArea
from briefing_app.widgets.problem_desk import ProblemDesk
from briefing_app.widgets.side_windows import SideWindows
from briefing_app.widgets.statement_panel import StatementPanel
from briefing_app.widgets.status_line import StatusLine
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_panel import TimePanel
from briefing_app.widgets.way_back import WayBack

LEAST_BODY = 280  # height of the columns


class MainWindow(QWidget):
    """All of the window: menus, panels, status line; a `Frame` holds it on the screen.

    Signals:
        shown_first: the first frame has been painted.
    """

    shown_first = Signal()

    def __init__(
        self, session: Session, store: QSettings, theme: ThemeChoice | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Briefing")
        self.session = session
        self.memory = Memory(store, self)
        settings = self.memory.settings
        self.look = Look(theme or settings.theme, settings.text_scale, self)
        self._painted = False
        self._loaded: Loaded | None = None  # the dataset in view
        self._shaped: Loaded | None = None  # the dataset whose shapes are in view
        self._theme = self.look.theme
        self.ensurePolished()  # or what is made in it would have the desktop's font

        self.actions_by_name = make_actions(self)
        self.header = Header(self._theme, self)
        self.notice = Notice(self)
        self.knowledge_desk = KnowledgeDesk(
            self, session, self.memory, self.actions_by_name, self._theme
        )
        self.knowledge_strip = self.knowledge_desk.strip
        self.city_table = CityTable(self._theme, self)
        self.map_panel = MapPanel(self._theme, self)
        self.statement_panel = StatementPanel(self._theme, self)
        self.inspector = Inspector(self._theme, self)
        self.evidence_desk = EvidenceDesk(self, session, self.inspector, self.statement_panel)
        self.time_panel = TimePanel(self._theme, self.actions_by_name, self)
        self.status_line = StatusLine(self._theme, self)
        ways = [self.actions_by_name[name] for name in ("open_dataset", "open_bundled")]
        self.no_dataset = NoDataset(self._theme, ways, self)
        self.player = Player(self)
        self.announcer = Announcer(self)
        self.brief_export = BriefExport(self, self.notice)
        self.side_windows = SideWindows(self, self._theme)
        self.way_back = WayBack(
            self, session, self.memory, self.notice, self.city_table, self.statement_panel
        )
        self.problem_desk = ProblemDesk(
            self, session, self.memory, self.notice, self._theme, self._ask_for_dataset
        )
        self.problem_panel = self.problem_desk.panel
        self.compare_desk = CompareDesk(self, session, self.actions_by_name, self._theme)
        self.compare_view = self.compare_desk.view
        self._focus_before: QWidget | None = None  # before the problems took the place of the day
        self._lay_out()
        self._order_tabs()
        self.hints = Hints(self, self._theme, first_hints(self, self.time_panel, self.city_table))
        self._connect()
        self._restore()
        self._show_presence(False)

    # Layout

    def _lay_out(self) -> None:
        menu_bar = QMenuBar(self)
        fill_menu_bar(menu_bar, self.actions_by_name)
        self.columns = Columns(self.city_table, self.map_panel, self.evidence_desk.column, self)
        line = self.time_line = QFrame(self)
        line.setObjectName("time_line")
        line.setFixedHeight(1)
        # Large text may need more height than the window has; then all above the time scrolls.
        page = QWidget(self)
        parts = (
            self.header,
            self.knowledge_strip,
            self.notice,
            self.columns,
            self.no_dataset,
        )
        column = _stacked(page, parts)
        column.setStretchFactor(self.columns, 1)
        column.setStretchFactor(self.no_dataset, 1)
        self.scroll_area = PageArea(page, self)
        shown = (
            self.scroll_area,
            self.compare_view,
            self.problem_panel,
            line,
            self.time_panel,
            self.status_line,
        )
        _stacked(self, shown).setMenuBar(menu_bar)
        self.setMinimumSize(1024, 700)
        self._panels = (
            self.header,
            self.city_table,
            self.map_panel,
            self.statement_panel,
            self.evidence_desk,
            self.time_panel,
            self.status_line,
            self.no_dataset,
            self.knowledge_strip,
            self.compare_view,
            self.problem_panel,
        )

    def _order_tabs(self) -> None:
        """The Tab key goes through the panels as one reads them, and through all of each."""
        stops = (
            self.header.unit_strip,
            self.header.count_figures,
            self.knowledge_strip.compare_button,
            self.knowledge_strip.back_button,
            self.notice.text,
            *self.no_dataset.buttons,
            *self.city_table.tab_stops,
            self.map_panel.switch.list_half,
            self.map_panel.switch.map_half,
            self.map_panel.view,
            *self.statement_panel.tab_stops,
            self.time_panel.date_bar,
            self.time_panel.knowledge_track,
            *self.time_panel.controls_row.tab_stops,
            self.status_line.problems,
            self.status_line.digest,
        )
        for first, second in pairwise(stops):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        """All wiring of the window: wishes first, then facts, then actions."""
        session = self.session
        self.header.place_requested.connect(session.select_place)
        self.city_table.place_requested.connect(session.select_place)
        self.city_table.day_requested.connect(self._go_by_hand)
        self.map_panel.place_requested.connect(session.select_place)
        ask = self.evidence_desk.ask
        for asking in (self.header, self.city_table, self.statement_panel):
            asking.evidence_requested.connect(ask)
        self.map_panel.evidence_requested.connect(lambda place: ask(PlaceSubject(place)))
        self.time_panel.evidence_requested.connect(self.evidence_desk.ask_day)
        self.actions_by_name["list_or_map"].setEnabled(self.columns.narrow)
        self.columns.narrow_changed.connect(self.actions_by_name["list_or_map"].setEnabled)
        self.statement_panel.day_requested.connect(self._go_by_hand)
        self.time_panel.day_requested.connect(self._go_by_hand)
        self.time_panel.knowledge_requested.connect(session.know)
        self.player.day_requested.connect(session.go_to)
        self.status_line.problems_requested.connect(self.problem_desk.show)
        self.status_line.digest_requested.connect(self._copy_digest)

        for panel in (
            self.header, self.city_table, self.map_panel, self.statement_panel, self.time_panel
        ):  # fmt: skip
            session.timeline_changed.connect(panel.show_timeline)
            session.day_changed.connect(panel.show_day)
        session.knowledge_changed.connect(self.knowledge_desk.show_knowledge)
        session.knowledge_changed.connect(self.time_panel.show_knowledge)
        session.timeline_changed.connect(self.knowledge_desk.show_timeline)
        session.day_changed.connect(self.knowledge_strip.show_day)
        session.timeline_changed.connect(self._on_timeline_changed)
        session.timeline_changed.connect(self.way_back.show_timeline)
        session.day_changed.connect(self.way_back.show_day)
        session.place_changed.connect(self.memory.touch)
        session.timeline_changed.connect(self.player.show_timeline)
        session.day_changed.connect(self.player.show_day)
        session.day_changed.connect(self._on_day_changed)
        session.day_changed.connect(self.announcer.show_day)
        session.timeline_changed.connect(self.side_windows.show_timeline)
        session.day_changed.connect(self.side_windows.show_day)
        self.side_windows.day_requested.connect(self._go_by_hand)
        session.day_changed.connect(self.hints.follow)
        self.side_windows.place_requested.connect(session.select_place)
        session.place_changed.connect(self.city_table.show_place)
        session.place_changed.connect(self.map_panel.show_place)
        session.timeline_changed.connect(self.problem_desk.show_timeline)
        session.problems_changed.connect(self.problem_desk.show_problems)
        session.failed.connect(self.problem_desk.show_failure)
        session.failed.connect(lambda: self.actions_by_name["reload"].setEnabled(True))
        self.problem_desk.shown_changed.connect(self._show_problems_or_day)
        self.compare_desk.shown_changed.connect(self._show_comparison_or_day)
        self.player.playing_changed.connect(self.time_panel.show_playing)
        self.player.playing_changed.connect(self.announcer.show_playing)
        self.brief_export.busy_changed.connect(self.actions_by_name["export_brief"].setDisabled)
        self.shown_first.connect(self.time_panel.load_chart)
        self.shown_first.connect(self._show_shapes)
        self.look.theme_changed.connect(self._show_theme)

        self.way_back.attach(self.actions_by_name)
        for name, do in self._doings().items():
            self.actions_by_name[name].triggered.connect(lambda _checked=False, do=do: do())

    def _doings(self) -> dict[str, Callable[[], object]]:
        """What each action does."""
        session, player = self.session, self.player
        stopped = self._by_hand
        doings: dict[str, Callable[[], object]] = {
            "open_dataset": self._ask_for_dataset,
            "open_recent": self.memory.recent,
            "open_bundled": lambda: self.way_back.open(bundled_dataset()),
            "export_brief": self.export_brief,
            "close_window": lambda: self.window().close(),
            "quit": QApplication.closeAllWindows,
            "copy_day": self._copy_day,
            "copy_link": self.way_back.copy_link,
            "open_link": self.way_back.ask_for_link,
            "filter_column": self._filter_column,
            "search_all": self.side_windows.open_search,
            "next_result": lambda: self.side_windows.step_result(1),
            "previous_result": lambda: self.side_windows.step_result(-1),
            "show_chart": self._on_chart_chosen,
            "chart_table": self.side_windows.open_chart_table,
            "focus_cities": lambda: self._focus_list_or_map(False),
            "focus_map": lambda: self._focus_list_or_map(True),
            "list_or_map": lambda: self._focus_list_or_map(not self.columns.is_map),
            "focus_time": self.time_panel.setFocus,
            "next_panel": lambda: self._cycle_panels(1),
            "previous_panel": lambda: self._cycle_panels(-1),
            "text_larger": lambda: self.look.change_scale(1),
            "text_smaller": lambda: self.look.change_scale(-1),
            "text_normal": lambda: self.look.set_scale(1.0),
            "next_theme": lambda: self._choose_theme(self.look.next_choice()),
            "full_screen": self._toggle_full_screen,
            "reset_layout": self._reset_layout,
            "next_day": self._moving(1),
            "previous_day": self._moving(-1),
            "next_change": self._moving_to_change(1),
            "previous_change": self._moving_to_change(-1),
            "first_day": stopped(lambda: session.go_to(0)),
            "last_day": stopped(self._go_to_last_day),
            "go_to_date": self.time_panel.focus_date,
            "play": player.toggle,
            **self.knowledge_desk.doings(),
            **self.compare_desk.doings(),
            **self.evidence_desk.doings(),
            "bookmark_day": self.way_back.toggle_bookmark,
            "bookmarks": lambda: None,
            "reload": self.problem_desk.reload,
            "problems": self.problem_desk.show,
            "next_problem": lambda: self.problem_desk.step(1),
            "previous_problem": lambda: self.problem_desk.step(-1),
            "about_dataset": self._show_about_dataset,
            "show_hints": self.hints.toggle,
            "keyboard": lambda: KeyboardDialog(self).show(),
            "about": lambda: TextDialog("About Briefing", ABOUT, self).show(),
        }
        for choice in CHOICES:
            doings[f"theme_{choice}"] = partial(self._choose_theme, choice)
        for speed in (1, 2, 4, 8):
            doings[f"speed_{speed}"] = partial(player.set_speed, speed)
        return doings

    # The day

    def _by_hand(self, move: Callable[[], None]) -> Callable[[], None]:
        """A move of the day by the user's own hand: it stops the player."""

        def moved() -> None:
            self.player.stop()
            move()

        return moved

    def _moving(self, days: int) -> Callable[[], object]:
        """Move the day in view by hand, or the chosen side of a comparison."""
        day = self._by_hand(lambda: self.session.step(days))
        return self.compare_desk.instead(lambda: self.compare_desk.step(days), day)

    def _moving_to_change(self, direction: int) -> Callable[[], object]:
        """Likewise, to the next (1) or previous (-1) change of hands."""
        day = self._by_hand(lambda: self.session.step_to_change(direction))
        return self.compare_desk.instead(lambda: self.compare_desk.step_to_change(direction), day)

    def _go_by_hand(self, day_index: int) -> None:
        self.player.stop()
        self.session.go_to(day_index)

    def _go_to_last_day(self) -> None:
        timeline = self.session.timeline
        if timeline is not None:
            self.session.go_to(timeline.last_index)

    def _show_presence(self, present: bool) -> None:
        """Show the panels and allow what needs a day, or say that there is no dataset."""
        panels = (self.header, self.columns, self.time_line, self.time_panel)
        for part in panels:
            part.setVisible(present)
        self.no_dataset.setVisible(not present)
        for name in NEED_A_DAY:
            self.actions_by_name[name].setEnabled(present)
        self.actions_by_name["reload"].setEnabled(present)

    def _on_timeline_changed(self, timeline: Timeline) -> None:
        if self.columns.isHidden():
            self._show_presence(True)
            self.time_panel.setFocus()
        if self.session.loaded is self._loaded:
            return  # other knowledge of the same
        self._loaded = self.session.loaded
        self.setWindowTitle(f"{timeline.dataset.description.title} – Briefing")
        self.notice.hide()
        if self.session.loaded is not None:
            self.status_line.show_dataset(self.session.loaded)
        self._show_shapes()

    def _show_shapes(self) -> None:
        """Read the shapes of a dataset once; the first frame does not wait for them."""
        loaded = self.session.loaded
        if self._painted and loaded is not None and loaded is not self._shaped:
            self._shaped = loaded
            shapes = load_shapes(loaded.path)
            self.map_panel.show_shapes(shapes)
            self.compare_view.show_shapes(shapes)

    def _on_day_changed(self, briefing: Briefing) -> None:
        at_start = briefing.day_index == 0
        at_end = briefing.day_index == briefing.timeline.last_index
        days = briefing.timeline.change_days
        enabled = {
            "first_day": not at_start,
            "previous_day": not at_start,
            "next_day": not at_end,
            "last_day": not at_end,
            "previous_change": bool(days) and days[0] < briefing.day_index,
            "next_change": bool(days) and days[-1] > briefing.day_index,
        }
        for name, possible in enabled.items():
            self.actions_by_name[name].setEnabled(possible)

    # Datasets and problems

    def _ask_for_dataset(self) -> None:
        dialog = QFileDialog(self, "Open a dataset folder")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.way_back.open(Path(path)))
        dialog.open()

    def _show_problems_or_day(self, problems: bool) -> None:
        """Exchange the two; the keyboard returns to where it was."""
        if problems:
            self.player.stop()
            self._focus_before = QApplication.focusWidget()
        self._show_parts()
        if not problems and not self.compare_desk.comparing:
            (self._focus_before or self.time_panel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_comparison_or_day(self, comparing: bool) -> None:
        """Exchange the two; the keyboard goes on to the time afterwards."""
        self.player.stop()
        self._show_parts()
        if not comparing and not self.problem_desk.shown:
            self.time_panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self) -> None:
        """The problems stand before a comparison, and that before the day."""
        problems, comparing = self.problem_desk.shown, self.compare_desk.comparing
        self.compare_view.setVisible(comparing and not problems)
        for part in (self.scroll_area, self.time_line, self.time_panel):
            part.setHidden(problems or comparing)
        in_view = self.session.briefing is not None and not (problems or comparing)
        for name in ON_THE_DAY_IN_VIEW:
            self.actions_by_name[name].setEnabled(in_view)

    def _show_about_dataset(self) -> None:
        if self.session.loaded is not None:
            TextDialog("About this dataset", dataset_words(self.session.loaded), self).show()

    def _copy_digest(self) -> None:
        if self.session.loaded is not None:
            QGuiApplication.clipboard().setText(self.session.loaded.dataset.sha256)

    # Ways out

    def _copy_day(self) -> None:
        if self.session.briefing is not None:
            QGuiApplication.clipboard().setText(day_text_in_short(self.session.briefing))

    def export_brief(self) -> None:
        """Ask where, then write the day in view as a PDF."""
        if self.session.briefing is not None:
            self.player.stop()
            self.brief_export.ask(self.session.briefing)

    # Look

    def _show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.scroll_area.fit_anew()
        for panel in self._panels:
            panel.show_theme(theme)
        self.side_windows.show_theme(theme)
        self.hints.show_theme(theme)
        self._fit_columns()

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self.actions_by_name[f"theme_{choice}"].setChecked(True)
        self.look.choose(choice)

    def _toggle_full_screen(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _filter_column(self) -> None:
        if self.problem_desk.shown:
            self.problem_panel.focus_filter()
            return
        if self.compare_desk.comparing:
            self.compare_view.focus_filter()
            return
        panel = self.statement_panel if self._has_focus(self.statement_panel) else self.city_table
        panel.focus_filter()

    def _has_focus(self, panel: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is panel or (focus is not None and panel.isAncestorOf(focus))

    def _focus_list_or_map(self, is_map: bool) -> None:
        """Go to the list or to the map, and show it where the two share a column."""
        if self.columns.narrow:
            self.columns.show_map(is_map)
        (self.map_panel if is_map else self.city_table).setFocus()

    def _cycle_panels(self, step: int) -> None:
        panels = (
            self.city_table, self.map_panel, self.statement_panel, self.inspector, self.time_panel
        )  # fmt: skip
        stops = [self.header.unit_strip, *(panel for panel in panels if panel.isVisible())]
        here = next((i for i, stop in enumerate(stops) if self._has_focus(stop)), -1)
        stops[(here + step) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Window

    def _fit_columns(self) -> None:
        px = self._theme.px
        self.columns.fit(self.width(), self._theme)
        self.evidence_desk.fit(self.width(), self._theme, self.columns)
        self.columns.setMinimumHeight(min(px(LEAST_BODY), 2 * LEAST_BODY - 160))

    def _restore(self) -> None:
        self.city_table.set_columns(self.memory.settings.columns)
        self.actions_by_name[f"theme_{self.look.choice}"].setChecked(True)
        shown = self.memory.settings.chart_shown
        self.actions_by_name["show_chart"].setChecked(shown)
        self.time_panel.show_chart(shown)

    def _on_chart_chosen(self) -> None:
        shown = self.actions_by_name["show_chart"].isChecked()
        self.time_panel.show_chart(shown)
        self.memory.change(chart_shown=shown)

    def _reset_layout(self) -> None:
        self.columns.reset()
        self.city_table.set_columns(())
        self.actions_by_name["show_chart"].setChecked(True)
        self._on_chart_chosen()

    def offer_hints(self) -> None:
        """Show the hints at the first start, once the window is painted, and never again."""
        if not self.memory.settings.hints_seen:
            self.memory.change(hints_seen=True)
            self.shown_first.connect(self.hints.show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns in proportion."""
        super().resizeEvent(event)
        self.scroll_area.fit_anew()
        self._fit_columns()
        self.time_panel.show_window_height(self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the first frame; what may come later is loaded after it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.shown_first.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop, finish writing, remember the look."""
        self.player.stop()
        QThreadPool.globalInstance().waitForDone()
        geometry = bytes(self.window().saveGeometry().toBase64().data()).decode("ascii")
        self.memory.change(
            theme=self.look.choice,
            text_scale=self.look.scale,
            geometry=geometry,
            columns=tuple(self.city_table.columns()),
        )
        self.memory.save()
        super().closeEvent(event)


def _stacked(parent: QWidget, parts: tuple[QWidget, ...]) -> QVBoxLayout:
    """Lay widgets out one below the other, without gaps."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return column
