"""The column of the day's statements: search, menu, chips, cards, and what to do without any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.statement_words import (
    no_statement_matches,
    no_statements,
)
from briefing_app.domain.timeline import Timeline
from briefing_app.viewmodels.matching import search_words
from briefing_app.viewmodels.statement_card import plain
from briefing_app.viewmodels.statement_filter import Kind, StatementCounts, StatementFilter
from briefing_app.viewmodels.statement_list_model import StatementListModel
from briefing_app.widgets.chip import RING, Chip
from briefing_app.widgets.filter_field import FilterField
from briefing_app.widgets.no_statements import NoStatements
from briefing_app.widgets.speaker_menu import ANY, Choice, SpeakerMenu
from briefing_app.widgets.statement_list import StatementList
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.wrapping_row import WrappingRow

SETTLE_MS = 60  # how long after the last step the cards follow
KINDS: tuple[Kind, ...] = ("all", "checked", "quoted")


@dataclass(frozen=True, slots=True)
class _InView:
    """The chosen statement of a day, the one at the top of the list and how far it is cut."""

    day: date
    chosen: str | None
    top: str | None
    offset: int


class StatementPanel(QWidget):
    """What was said on the day in view.

    The count and the chips follow the day at once. The cards follow `SETTLE_MS` after the last
    step, so that dragging through days costs nothing; `settle` brings them at once.

    Signals:
        day_requested(int): a link to another day was followed.
        evidence_requested(StatementSubject): Enter on a card, or a click on its check.
    """

    day_requested = Signal(int)
    evidence_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statement_panel")
        self.setAccessibleName(self.tr("Statements"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._briefing: Briefing | None = None
        self._kept: _InView | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self.settle)
        self._model = StatementListModel(self)
        self._make_heading()
        self._make_chips()
        self._make_pages()
        self._lay_out()
        self.show_theme(theme)

    # What is in the column

    def _make_heading(self) -> None:
        self.heading = WrappingRow(self)
        self.title = QLabel(self.tr("Statements"), self.heading)
        self.title.setObjectName("statement_title")
        self.count = QLabel(self.heading)
        self.count.setObjectName("statement_count")
        self.search = FilterField(self.tr("Search"), self._theme, self.heading)
        self.search.setObjectName("statement_search")
        self.search.setAccessibleName(self.tr("Search statements"))
        self.search.textChanged.connect(self._on_filter_changed)
        self.search.left.connect(self._leave_search)
        self.menu_button = SpeakerMenu(self._theme, self.heading)
        self.menu_button.setObjectName("statement_menu_button")
        self.menu_button.chosen.connect(lambda choice: self.choose(*choice))
        self.heading.add(self.title)
        self.heading.add(self.count)
        self.heading.add(self.search, trailing=True)
        self.heading.add(self.menu_button, trailing=True)

    def _make_chips(self) -> None:
        self.chip_row = WrappingRow(self)
        self.chip_group = QButtonGroup(self)
        self.chips: dict[Kind, Chip] = {}
        for kind in KINDS:
            chip = self.chips[kind] = Chip(self._theme, self.chip_row)
            chip.setObjectName(f"chip_{kind}")
            self.chip_group.addButton(chip)
            self.chip_row.add(chip)
        self.chips["all"].setChecked(True)
        self.chip_group.buttonToggled.connect(self._on_chip_toggled)

    def _make_pages(self) -> None:
        self.list = StatementList(self._theme, self._model, self)
        self.list.setObjectName("statement_list")
        self.list.day_requested.connect(self.day_requested)
        self.list.evidence_requested.connect(self.evidence_requested)
        self.no_statements = NoStatements(self)
        self.no_statements.day_requested.connect(self.day_requested)
        self.no_statements.clear_requested.connect(self.clear_filter)

    def _lay_out(self) -> None:
        self._rule = QFrame(self)
        self._rule.setObjectName("statement_rule")
        self._rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.chip_row)
        column.addWidget(self._rule)
        column.addWidget(self.list, 1)
        column.addWidget(self.no_statements, 1)
        self.no_statements.hide()
        self._entry: QWidget = self.list

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """What the Tab key reaches, in order; links come after the last of them."""
        chips, empty = self.chips.values(), self.no_statements
        return (self.search, self.menu_button, *chips, self.list, empty.clear_button)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the cards, or to what stands in their place.

        A focus proxy would do that too, but the Tab key would go to it past all that precedes it.
        """
        self._entry.setFocus(event.reason())

    # What it is shown

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        px = theme.px
        self.title.setFont(theme.font(13, 700))
        self.count.setFont(theme.font(13))
        self.search.show_theme(theme)
        self.menu_button.show_theme(theme)
        for chip in self.chips.values():
            chip.show_theme(theme)
        self.heading.set_measures(16, 8, 12, 6, gap=8, line_gap=6, line_height=px(28))
        self.heading.set_width(self.search, px(112), px(84))
        self.chip_row.set_measures(16 - RING, 0, 12 - RING, 4, gap=0)
        self.list.setMinimumHeight(px(40))
        self._show_choice(self.menu_button.choice)
        self.no_statements.show_theme(theme)
        self.list.show_theme(theme)

    def show_timeline(self, timeline: Timeline) -> None:
        """Prepare for another dataset or other knowledge; `show_day` follows."""
        self._settling.stop()
        self._kept = self._in_view()
        self._model.show_timeline(timeline)
        self.list.delegate.forget()
        index = self._model.index_of_statements
        assert index is not None
        side, topic = self.menu_button.choice
        if (side and side not in index.sides) or (topic and topic not in index.topics):
            self._show_choice(ANY)
            self._model.show_filter(self._wanted())
        self.menu_button.offer(timeline.dataset, index.sides, index.topics)
        self.heading.arrange()

    def show_day(self, briefing: Briefing) -> None:
        """Count the statements of a day now; its cards follow when the day stays."""
        self._briefing = briefing
        self._show_counts()
        self.list.hold()
        self._settling.start()

    def settle(self) -> None:
        """Show the cards of the day in view at once."""
        self._settling.stop()
        briefing, before = self._briefing, self._model.briefing
        if briefing is None or briefing is before:
            self.list.resume()
            return
        kept = self._kept if before is None else self._in_view()
        self._kept = None
        self._model.show_day(briefing)
        self._show_page()
        if kept is not None and kept.day == briefing.day:
            self._choose_statement(kept.chosen)
            row = None if kept.top is None else self._model.row_of(kept.top)
            if row is not None:
                self.list.scroll_to_row(row, kept.offset)
        else:
            self.list.verticalScrollBar().setValue(0)

    def copied_text(self) -> str:
        """The chosen statement with its sources."""
        return "" if self.list.isHidden() else self.list.copied_text()

    def _in_view(self) -> _InView | None:
        """What the user is looking at."""
        briefing = self._model.briefing
        if briefing is None:
            return None
        row, offset = self.list.top_row()
        top = self._model.key(row)[0] if row >= 0 else None
        return _InView(briefing.day, self._chosen_statement(), top, offset)

    # Filtering

    def focus_filter(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_filter(self) -> None:
        """Show all statements of the day."""
        self.menu_button.show_choice(ANY)
        self.search.clear()
        self.chips["all"].setChecked(True)
        self.heading.arrange()
        self._on_filter_changed()

    def choose(self, side: str | None = None, topic: str | None = None) -> None:
        """Show the statements of one side or on one topic; of any without either."""
        self._show_choice((side, topic))
        self._on_filter_changed()

    def filters(self) -> tuple[str, str, str, str]:
        """Text, kind, side and topic that are looked for; "" where none is."""
        side, topic = self.menu_button.choice
        kind = self._wanted().kind
        return (self.search.text(), "" if kind == "all" else kind, side or "", topic or "")

    def show_filters(self, text: str, kind: str, side: str, topic: str) -> None:
        """Look for what `filters` told; what this dataset does not have is not looked for."""
        index = self._model.index_of_statements
        self.search.setText(text)
        self.chips[next((known for known in KINDS if known == kind), "all")].setChecked(True)
        self.choose(
            side if index is not None and side in index.sides else None,
            topic if index is not None and topic in index.topics else None,
        )

    def _leave_search(self) -> None:
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _wanted(self) -> StatementFilter:
        kind = next(kind for kind in KINDS if self.chips[kind].isChecked())
        side, topic = self.menu_button.choice
        return StatementFilter(kind, search_words(self.search.text()), side, topic)

    def _on_chip_toggled(self, _chip: QWidget, checked: bool) -> None:
        if checked:
            self._on_filter_changed()

    def _on_filter_changed(self) -> None:
        wanted = self._wanted()
        self.list.show_words(wanted.words)
        chosen = self._chosen_statement()
        self._model.show_filter(wanted)
        self.settle()
        self.list.verticalScrollBar().setValue(0)
        self._choose_statement(chosen)
        self._show_counts()
        self._show_page()

    def _chosen_statement(self) -> str | None:
        row = self.list.currentIndex().row()
        return self._model.key(row)[0] if 0 <= row < self._model.rowCount() else None

    def _choose_statement(self, statement_id: str | None) -> None:
        row = None if statement_id is None else self._model.row_of(statement_id)
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row))

    def _show_choice(self, choice: Choice) -> None:
        self.menu_button.show_choice(choice)
        self.heading.arrange()

    # Words

    def _show_counts(self) -> None:
        if self._briefing is None:
            return
        counts = self._model.counts(self._briefing)
        kind = self._model.wanted.kind
        shown = counts.of(kind)
        text = str(counts.day)
        if self._model.wanted.narrows:
            text = self.tr("{count} of {total}").format(count=shown, total=text)
        if text != self.count.text():
            self.count.setText(text)
            self.list.setAccessibleName(self.tr("Statements, {}").format(text))
        self._show_chip_texts(counts)

    def _show_chip_texts(self, counts: StatementCounts) -> None:
        texts: dict[Kind, str] = {
            "all": self.tr("All {}"),
            "checked": self.tr("With a check {}"),
            "quoted": self.tr("Quotes {}"),
        }
        for kind, text in texts.items():
            self.chips[kind].show_text(text.format(counts.of(kind)))

    # Pages

    def _show_page(self) -> None:
        """Cards, or why there are none. The keyboard stays with whatever of them is shown."""
        briefing, index = self._model.briefing, self._model.index_of_statements
        if briefing is None or index is None:
            return
        focused, page = QApplication.focusWidget(), self.no_statements
        was_here = focused is not None and (focused is self.list or page.isAncestorOf(focused))
        empty = not self._model.rowCount()
        if empty and briefing.statements:
            page.show_no_match(no_statement_matches(self._wanted_words()))
        elif empty:
            page.show_nothing_said(
                no_statements(briefing.day, briefing.timeline),
                briefing.timeline,
                index.nearest_days(briefing.day_index),
            )
        shown, hidden = (page, self.list) if empty else (self.list, page)
        shown.show()
        self._entry = page.first_stop or self.search if empty else self.list
        if was_here:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        hidden.hide()

    def _wanted_words(self) -> list[str]:
        """What was looked for, as the user chose it."""
        wanted, words = self._model.wanted, []
        if wanted.words:
            words.append(f"‘{plain(self.search.text().strip())}’")
        if self.menu_button.choice != ANY:
            words.append(self.menu_button.choice_words())
        if wanted.kind != "all":
            names = {"checked": self.tr("With a check"), "quoted": self.tr("Quotes")}
            words.append(names[wanted.kind])
        return words
