"""The view of what is wrong with a dataset. It takes the place of the day while it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.problem import Problem
from briefing_app.services.problem_report import (
    ProblemReport,
    checks_passed,
    list_text,
    sentence,
    title,
)
from briefing_app.viewmodels.problem_list_model import ProblemListModel, Wanted
from briefing_app.widgets.chip import RING, Chip
from briefing_app.widgets.counted import counted
from briefing_app.widgets.filter_field import FilterField
from briefing_app.widgets.menu_button import MenuButton
from briefing_app.widgets.problem_details import Lines, ProblemDetails
from briefing_app.widgets.problem_list import ProblemList
from briefing_app.widgets.styled_parts import styled_part, words_part
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.wrapping_row import WrappingRow

NARROW = 900  # below this width, at 100 % text size, what stands side by side is stacked
DETAILS = 440  # width of the chosen problem, px at 100 % text size
KINDS: tuple[Wanted, ...] = ("all", "error", "warning", "note")


class ProblemPanel(QWidget):
    """All problems of a dataset at once, and one of them in full.

    Signals:
        back_requested: the user wants to see the day again, or another dataset if there is none.
        reload_requested: the files are to be read again.
        save_requested: the report is to be saved.
        file_requested(Problem): a file is to be opened where this problem is.
        copy_requested(tuple[Problem, ...]): these are wanted on the clipboard.
    """

    back_requested = Signal()
    reload_requested = Signal()
    save_requested = Signal()
    file_requested = Signal(object)
    copy_requested = Signal(object)

    def __init__(
        self, theme: Theme, excerpt: Callable[[Problem], Lines], parent: QWidget | None = None
    ) -> None:
        """`excerpt` brings the lines around a problem; it is asked when one is shown."""
        super().__init__(parent)
        self.setObjectName("problem_panel")
        self.setAccessibleName(self.tr("Problems"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._excerpt = theme, excerpt
        self._shown: Problem | None = None
        self._day_in_view = False  # behind this
        self._model = ProblemListModel(self)
        self._make_head()
        self._make_body()
        self._make_foot()
        # Large text may need more height than the window has; then all of it scrolls.
        page = styled_part(self, "problem_all")
        column = _column(page)
        column.addWidget(self.head)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.foot)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        _column(self).addWidget(area)
        self.setFocusProxy(self.list)
        self.list.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.show_theme(theme)

    # What is in it

    def _make_head(self) -> None:
        self.head = styled_part(self, "problem_head")
        self.name = _words(self.head, "problem_name")
        self.title = _words(self.head, "problem_title")
        self.sentence = _words(self.head, "problem_sentence")
        told = QVBoxLayout()
        told.setSpacing(2)
        for label in (self.name, self.title, self.sentence):
            told.addWidget(label)
        self.tools = WrappingRow(self.head)
        self.copy_button = self._button(self.tr("Copy list"), self._copy_list)
        self.save_button = self._button(self.tr("Save report…"), self.save_requested.emit)
        self.reload_button = self._button(self.tr("Reload files"), self.reload_requested.emit)
        self.reload_button.setProperty("role", "primary")
        for button in (self.copy_button, self.save_button, self.reload_button):
            self.tools.add(button)
        self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.head)
        self._head_row.addLayout(told, 1)
        self._head_row.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)

    def _make_body(self) -> None:
        left = styled_part(self, "problem_left")
        self.filters = WrappingRow(left)
        self.chip_group = QButtonGroup(self)
        self.chips: dict[Wanted, Chip] = {}
        for kind in KINDS:
            chip = self.chips[kind] = Chip(self._theme, self.filters)
            chip.setObjectName(f"problem_chip_{kind}")
            self.chip_group.addButton(chip)
            self.filters.add(chip)
        self.chips["all"].setChecked(True)
        self.chip_group.buttonToggled.connect(self._on_chip_toggled)
        self.search = FilterField(self.tr("Filter"), self._theme, self.filters)
        self.search.setObjectName("problem_filter")
        self.search.setAccessibleName(self.tr("Filter problems"))
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.left.connect(lambda: self.list.setFocus())
        self.file_button = MenuButton(self._theme, self.filters)
        self.file_button.setObjectName("problem_file")
        self.filters.add(self.search, trailing=True)
        self.filters.add(self.file_button, trailing=True)
        self.list: ProblemList = ProblemList(self._theme, self._model, left)
        self.list.setObjectName("problem_list")
        self.list.file_requested.connect(self._ask_for_file)
        self.none = _words(left, "problem_none")
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = _column(left)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        column.addWidget(self.none, 1)
        self.details = ProblemDetails(self._theme, self)
        self.details.file_requested.connect(self._ask_for_file)
        self.details.copy_requested.connect(self._copy_one)
        self.splitter: QSplitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 1)

    def _make_foot(self) -> None:
        self.foot = styled_part(self, "problem_foot")
        self.passed = _words(self.foot, "problem_passed")
        self.back_button = self._button(self.tr("Back to the day"), self.back_requested.emit)
        self.back_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._foot_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.foot)
        self._foot_row.addWidget(self.passed, 1)
        self._foot_row.addWidget(self.back_button)

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda _checked=False: do())
        return button

    # What it is shown

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        px = theme.px
        self.name.setFont(theme.font(12))
        self.title.setFont(theme.font(24, 700))
        self.sentence.setFont(theme.font(13))
        self.passed.setFont(theme.font(12))
        self.none.setFont(theme.font(13))
        for button in (self.copy_button, self.save_button, self.reload_button, self.back_button):
            button.setFont(theme.font(13, 600 if button is self.reload_button else 400))
        self._head_row.setContentsMargins(16, px(10), 16, px(14))
        self._foot_row.setContentsMargins(16, px(9), 16, px(9))
        self.none.setContentsMargins(16, px(14), 16, px(14))
        for row in (self._head_row, self._foot_row):
            row.setSpacing(px(12))
        for chip in self.chips.values():
            chip.show_theme(theme)
        for part in (self.search, self.file_button, self.list, self.details):
            part.show_theme(theme)
        self.filters.set_measures(16 - RING, 8, 12, 6, gap=4, line_gap=6, line_height=px(32))
        self.filters.set_width(self.search, px(150), px(96))
        self.tools.set_measures(0, 0, 0, 0, gap=10, line_gap=6, line_height=px(28))
        self.list.setMinimumHeight(px(28 + 2 * 46))
        self.details.setMinimumHeight(px(150))
        self._arrange()

    def show_report(self, report: ProblemReport, read_at: str, *, day_in_view: bool) -> None:
        """Show what one reading of the files found. The chosen problem stays, or its neighbour."""
        shown, self._day_in_view = self._shown, day_in_view
        self.name.setText(self.tr("{name} · read at {time}").format(name=report.name, time=read_at))
        self.title.setText(title(report))
        self.sentence.setText(sentence(report))
        passed = checks_passed(report)
        self.passed.setText(
            self.tr("✓ Checks passed: {}.").format("; ".join(passed)) if passed else ""
        )
        left = report.left_out
        words = self.tr("Back to the day") if day_in_view else self.tr("Open another…")
        if left and report.loaded is not None:
            words = self.tr("Back to the day without the {} left out")
            words = words.format(counted.records(left))
        self.back_button.setText(words)
        self.copy_button.setEnabled(bool(report.problems))
        self._model.show_problems(report.problems)
        self._show_filters()
        self._choose(max(self._model.row_of(shown), 0))

    def show_done(self, words: str) -> None:
        """Say what came of a wish."""
        self.details.show_done(words)

    def step(self, rows: int) -> None:
        """Go to the next problem, or the one before; no further than the ends."""
        row = self.list.currentIndex().row() + rows
        self._choose(min(max(row, 0), self._model.rowCount() - 1))

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # Filters

    def _on_chip_toggled(self, _chip: QWidget, checked: bool) -> None:
        if checked:
            self._filter()

    def _filter(self, file: str | None = None) -> None:
        shown = self._shown
        kind = next(kind for kind in KINDS if self.chips[kind].isChecked())
        wanted = self._model.file if file is None else file
        self._model.show_filter(kind, wanted, self.search.text())
        self._show_filters()
        self._choose(max(self._model.row_of(shown), 0))

    def _show_filters(self) -> None:
        counts, rows = self._model.counts(), self._model.rowCount()
        texts: dict[Wanted, str] = {
            "all": self.tr("All {}"),
            "error": self.tr("Errors {}"),
            "warning": self.tr("Warnings {}"),
            "note": self.tr("Notes {}"),
        }
        for kind, text in texts.items():
            self.chips[kind].show_text(text.format(QLocale().toString(counts[kind])))
        menu = self.file_button.own_menu
        menu.clear()
        for file in ("", *self._model.files()):
            action = menu.addAction((file or self.tr("All files")).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(file == self._model.file)
            action.triggered.connect(lambda _checked=False, file=file: self._filter(file))
        self.file_button.show_text(self._model.file or self.tr("All files"))
        named = self.tr("Files shown: {}")
        self.file_button.setAccessibleName(named.format(self.file_button.text()))
        named = self.tr("Problems, {count} of {total}")
        self.list.setAccessibleName(named.format(count=rows, total=counts["all"]))
        self.none.setText(
            self.tr("No problem matches.")
            if counts["all"]
            else self.tr("Nothing was found to be wrong.")
        )
        was_here = self.list.hasFocus()
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.setFocusProxy(self.list if rows else self.reload_button)
        if was_here and not rows:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filters.arrange()

    # The chosen problem

    def _choose(self, row: int) -> None:
        if not 0 <= row < self._model.rowCount():
            self._show_problem(None)
            return
        index = self._model.index(row, 0)
        self.list.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self._show_problem(self._model.problem(row))

    def _on_row_changed(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < self._model.rowCount():
            self._show_problem(self._model.problem(row))

    def _show_problem(self, problem: Problem | None) -> None:
        self._shown = problem or self._shown
        self.details.show_problem(problem, () if problem is None else self._excerpt(problem))

    def _ask_for_file(self) -> None:
        if self._shown is not None:
            self.file_requested.emit(self._shown)

    def copied_text(self) -> str:
        """The chosen problem with all that is known of it."""
        return "" if self._shown is None else list_text((self._shown,))

    def _copy_one(self) -> None:
        if self._shown is not None:
            self.copy_requested.emit((self._shown,))

    def _copy_list(self) -> None:
        self.copy_requested.emit(self._model.problems())

    # Room

    def minimumSizeHint(self) -> QSize:
        """Long words wrap and lists scroll: the window decides."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what has no room side by side."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the day."""
        if event.key() == Qt.Key.Key_Escape and self._day_in_view:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        px, narrow = self._theme.px, self.width() < self._theme.px(NARROW)
        side, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for row in (self._head_row, self._foot_row):
            row.setDirection(down if narrow else side)
        buttons = (self.copy_button, self.save_button, self.reload_button)
        self.tools.setFixedWidth(sum(button.sizeHint().width() + 10 for button in buttons))
        orientation = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        self.splitter.setOrientation(orientation)
        if narrow:
            self.splitter.setSizes([self.splitter.height() // 2] * 2)
        else:
            self.splitter.setSizes([max(self.width() - px(DETAILS), 1), px(DETAILS)])


def _column(parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _words(parent: QWidget, name: str) -> QLabel:
    label = words_part(parent, name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
