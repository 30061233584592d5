"""The window: lays the panels out, connects them to the session, opens dialogs. No rules."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenuBar, QVBoxLayout, QWidget

from briefing_app.domain.subject import PlaceSubject
from briefing_app.domain.timeline import Timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels.memory import Memory
from briefing_app.viewmodels.player import Player
from briefing_app.viewmodels.session import Session
from briefing_app.widgets.announcer import Announcer
from briefing_app.widgets.batch_desk import BatchDesk
from briefing_app.widgets.brief_export import BriefExport
from briefing_app.widgets.check_desk import CheckDesk
from briefing_app.widgets.city_table import CityTable
from briefing_app.widgets.columns import Columns
from briefing_app.widgets.compare_desk import CompareDesk
from briefing_app.widgets.copy_desk import CopyDesk
from briefing_app.widgets.dataset_desk import DatasetDesk
from briefing_app.widgets.day_desk import DayDesk
from briefing_app.widgets.drop_desk import DropDesk
from briefing_app.widgets.evidence_desk import EvidenceDesk
from briefing_app.widgets.export_desk import ExportDesk
from briefing_app.widgets.frame import geometry_text
from briefing_app.widgets.header import Header
from briefing_app.widgets.hints import Hints, first_hints, kept_clear
from briefing_app.widgets.import_desk import ImportDesk
from briefing_app.widgets.inspector import Inspector
from briefing_app.widgets.knowledge_desk import KnowledgeDesk
from briefing_app.widgets.layout_desk import LayoutDesk
from briefing_app.widgets.look import Look
from briefing_app.widgets.manual_desk import ManualDesk
from briefing_app.widgets.map_panel import MapPanel
from briefing_app.widgets.menu_bar import fill_menu_bar, make_actions
from briefing_app.widgets.no_dataset import NoDataset
from briefing_app.widgets.notice import Notice
from briefing_app.widgets.page_area import PageArea
from briefing_app.widgets.panels import Panels
from briefing_app.widgets.preferences_desk import PreferencesDesk
from briefing_app.widgets.problem_desk import ProblemDesk
from briefing_app.widgets.row_menu import RowMenuKey
from briefing_app.widgets.side_windows import SideWindows
from briefing_app.widgets.stage import Stage
from briefing_app.widgets.statement_panel import StatementPanel
from briefing_app.widgets.status_line import StatusLine
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.time_panel import TimePanel
from briefing_app.widgets.version_desk import VersionDesk
from briefing_app.widgets.way_back import WayBack


class MainWindow(QWidget):
    """All of the window: menus, panels, status line; a `Frame` holds it on the screen.

    Signals:
        shown_first: the first frame has been painted.
        another_requested: the user wishes for a second window on what is in view.
        quit_requested: the user wishes to close all windows.
    """

    shown_first = Signal()
    another_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self, session: Session, memory: Memory, look: Look, parent: QWidget | None = None
    ) -> None:
        """`memory` and `look` are those of all windows."""
        super().__init__(parent)
        self.setObjectName("main_window")
        self.setWindowTitle("Briefing")
        self.session, self.memory, self.look = session, memory, look
        self._painted = False
        self._loaded: Loaded | None = None  # the dataset in view
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
        self.notice.take_place_of(self.status_line)
        named = ("open_dataset", "open_bundled", "manual_tutorial")
        ways = [self.actions_by_name[name] for name in named]
        self.no_dataset = NoDataset(self._theme, ways, self)
        self.player = Player(self)
        self.preferences_desk = PreferencesDesk(self, self.look, self.memory, self.player)
        self.announcer = Announcer(self)
        self.brief_export = BriefExport(
            self, session, self.player, self.memory, self.notice, self._theme
        )
        self.check_desk = CheckDesk(self, session, self.memory)
        self.drop_desk = DropDesk(self, session)
        self.export_desk = ExportDesk(self, session, self.notice)
        self.batch_desk = BatchDesk(self, session, self.memory, self.notice, self._theme)
        self.side_windows = SideWindows(self, session, self._theme)
        self.way_back = WayBack(
            self, session, self.memory, self.notice, self.city_table, self.statement_panel
        )
        self.dataset_desk = DatasetDesk(self, session)
        self.problem_desk = ProblemDesk(
            self, session, self.memory, self.notice, self._theme, self.dataset_desk.ask
        )
        self.problem_panel = self.problem_desk.panel
        self.compare_desk = CompareDesk(
            self, session, self.actions_by_name, self._theme, self.notice
        )
        self.compare_view = self.compare_desk.view
        self.day_desk = DayDesk(self, session, self.player, self.compare_desk, self.actions_by_name)
        self._lay_out()
        self.panels = self._made_panels()
        compared = self.compare_desk
        self.panels.order_tabs(compared.view.tab_stops, compared.controls.tab_stops)
        self.layout_desk = LayoutDesk(
            self, self.memory, self.actions_by_name, self.panels, self.evidence_desk
        )
        self.stage = Stage(
            self,
            session,
            self.player,
            self.actions_by_name,
            self.panels,
            self.layout_desk,
            page=self.scroll_area,
            time_line=self.time_line,
            problem_desk=self.problem_desk,
            compare_desk=self.compare_desk,
        )
        shown, kept = first_hints(self, self.panels), kept_clear(self, self.panels)
        self.hints = Hints(self, self._theme, shown, kept)
        self._connect()
        self._show_choice()
        self.stage.show_presence(False)

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
            self.compare_desk.controls,
            self.notice,
            self.status_line,
        )
        _stacked(self, shown).setMenuBar(menu_bar)
        self.setMinimumSize(1024, 700)
        self._themed = (
            self.header,
            self.city_table,
            self.map_panel,
            self.statement_panel,
            self.evidence_desk,
            self.time_panel,
            self.status_line,
            self.no_dataset,
            self.knowledge_strip,
            self.compare_desk,
            self.problem_panel,
            self.batch_desk,
            self.brief_export,
        )

    def _made_panels(self) -> Panels:
        return Panels(
            header=self.header,
            knowledge_strip=self.knowledge_strip,
            notice=self.notice,
            no_dataset=self.no_dataset,
            columns=self.columns,
            city_table=self.city_table,
            map_panel=self.map_panel,
            statement_panel=self.statement_panel,
            inspector=self.inspector,
            time_panel=self.time_panel,
            status_line=self.status_line,
        )

    def _connect(self) -> None:
        """All wiring of the window: wishes first, then facts, then actions."""
        session = self.session
        self.header.place_requested.connect(session.select_place)
        self.city_table.place_requested.connect(session.select_place)
        self.city_table.day_requested.connect(self.day_desk.go_to)
        self.map_panel.place_requested.connect(session.select_place)
        ask = self.evidence_desk.ask
        for asking in (self.header, self.city_table, self.statement_panel):
            asking.evidence_requested.connect(ask)
        self.map_panel.evidence_requested.connect(lambda place: ask(PlaceSubject(place)))
        self.time_panel.evidence_requested.connect(self.compare_desk.day_asker(self.evidence_desk))
        self.compare_desk.attach(self.time_panel)
        session.comparison_changed.connect(self.announcer.show_comparison)
        self.statement_panel.day_requested.connect(self.day_desk.go_to)
        self.time_panel.day_requested.connect(self.day_desk.go_to)
        self.time_panel.knowledge_requested.connect(session.know)
        self.player.day_requested.connect(session.go_to)
        self.status_line.problems_requested.connect(self.problem_desk.show)
        self.status_line.digest_requested.connect(self.dataset_desk.copy_digest)

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
        session.timeline_changed.connect(self.layout_desk.show_timeline)
        session.subject_changed.connect(
            lambda subject: self.actions_by_name["show_evidence"].setChecked(subject is not None)
        )
        for named in (self.city_table, self.map_panel, self.inspector, self.compare_view):
            self.layout_desk.view_menus.names_changed.connect(named.show_names)
            named.show_names(self.layout_desk.view_menus.names)
        session.timeline_changed.connect(self.way_back.show_timeline)
        session.day_changed.connect(self.way_back.show_day)
        session.place_changed.connect(self.way_back.remember)
        session.timeline_changed.connect(self.player.show_timeline)
        session.day_changed.connect(self.player.show_day)
        session.day_changed.connect(self.announcer.show_day)
        self.side_windows.day_requested.connect(self.day_desk.go_to)
        for moved in (session.day_changed, self.stage.parts_changed):
            moved.connect(self.hints.follow)
        self.hints.without_room.connect(lambda words: self.notice.say("good", words))
        self.side_windows.place_requested.connect(session.select_place)
        self.side_windows.evidence_requested.connect(self.compare_desk.asker(self.evidence_desk))
        session.place_changed.connect(self.city_table.show_place)
        session.place_changed.connect(self.map_panel.show_place)
        session.timeline_changed.connect(self.problem_desk.show_timeline)
        session.problems_changed.connect(self.problem_desk.show_problems)
        session.failed.connect(self.problem_desk.show_failure)
        session.failed.connect(lambda: self.actions_by_name["reload"].setEnabled(True))
        self.player.playing_changed.connect(self.time_panel.show_playing)
        self.player.playing_changed.connect(self.announcer.show_playing)
        self.shown_first.connect(self.time_panel.load_chart)
        self.shown_first.connect(self.dataset_desk.load_shapes)
        self.dataset_desk.shapes_changed.connect(self.map_panel.show_shapes)
        self.dataset_desk.shapes_changed.connect(self.compare_desk.show_shapes)
        self.dataset_desk.shapes_changed.connect(self.batch_desk.show_shapes)
        self.dataset_desk.shapes_changed.connect(self.brief_export.show_shapes)
        self.dataset_desk.shapes_changed.connect(self.check_desk.show_shapes)
        self.dataset_desk.open_requested.connect(self.way_back.open_once)
        self.drop_desk.dataset_dropped.connect(self.way_back.open_once)
        self.drop_desk.brief_dropped.connect(self.check_desk.check)
        self.look.theme_changed.connect(self._show_theme)
        self.look.choice_changed.connect(self._show_choice)

        RowMenuKey(self)
        self.way_back.attach(self.actions_by_name)
        for name, do in self._doings().items():
            self.actions_by_name[name].triggered.connect(lambda _checked=False, do=do: do())

    def _doings(self) -> dict[str, Callable[[], object]]:
        """What each action does."""
        return {
            **self.way_back.doings(),
            **self.brief_export.doings(),
            **self.check_desk.doings(),
            "new_window": self.another_requested.emit,
            "close_window": lambda: self.window().close(),
            "quit": self.quit_requested.emit,
            "filter_column": self.stage.focus_filter,
            **CopyDesk(self, self.notice).doings(),
            **VersionDesk(self, self.session, self.notice, self.look).doings(),
            **ImportDesk(self, self.look, self.way_back.open_once).doings(),
            **self.export_desk.doings(),
            **self.batch_desk.doings(),
            **self.side_windows.doings(),
            **self.look.doings(),
            **self.preferences_desk.doings(),
            "full_screen": self._toggle_full_screen,
            **self.panels.doings(),
            **self.layout_desk.doings(),
            **self.day_desk.doings(),
            **self.dataset_desk.doings(),
            **self.knowledge_desk.doings(),
            **self.compare_desk.doings(),
            **self.evidence_desk.doings(),
            **self.compare_desk.or_of_day(self.evidence_desk, self.layout_desk, self.panels),
            **self.problem_desk.doings(),
            **ManualDesk(self, self.actions_by_name, self.notice).doings(),
            "show_hints": self.hints.toggle,
        }

    def _on_timeline_changed(self, timeline: Timeline) -> None:
        if self.columns.isHidden():
            self.stage.show_presence(True)
            self.time_panel.setFocus()
        if self.session.loaded is self._loaded:
            return  # other knowledge of the same
        self._loaded = self.session.loaded
        self.setWindowTitle(f"{timeline.dataset.description.title} – Briefing")
        self.notice.hide()
        if self.session.loaded is not None:
            self.status_line.show_dataset(self.session.loaded)
        if self._painted:  # the first frame does not wait for them
            self.dataset_desk.load_shapes()

    # Look

    def _show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.scroll_area.fit_anew()
        for panel in self._themed:
            panel.show_theme(theme)
        self.side_windows.show_theme(theme)
        self.hints.show_theme(theme)
        self.layout_desk.fit(self.width(), theme)

    def _show_choice(self) -> None:
        self.actions_by_name[f"theme_{self.look.choice}"].setChecked(True)

    def _toggle_full_screen(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    # Window

    def offer_hints(self) -> None:
        """Show the hints at the first start, once the window is painted, and never again."""
        if not self.memory.settings.hints_seen:
            self.memory.change(hints_seen=True)
            self.shown_first.connect(self.hints.show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns in proportion."""
        super().resizeEvent(event)
        self.scroll_area.fit_anew()
        self.layout_desk.fit(self.width(), self._theme)
        self.compare_desk.fit(self.width(), self.height())
        self.time_panel.show_window_height(self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the first frame; what may come later is loaded after it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.shown_first.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop, finish writing, remember the view."""
        self.player.stop()
        self.batch_desk.stop()
        self.brief_export.finish()
        self.way_back.remember()
        self.memory.change(geometry=geometry_text(self))
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
