"""One problem in full: the lines around it, what is known of it, and how to get there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.problem import Problem
from briefing_app.services.problem_report import facts, heading
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.wrapping_row import WrappingRow

Lines = tuple[tuple[int, str], ...]
TONES = {"error": ("error", "error_tint"), "warning": ("warning", "warning_tint")}
NO_TONE = ("ink_2", "select")
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class Excerpt(QPlainTextEdit):
    """Lines of a file with their numbers, the one in question marked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("problem_excerpt")
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._marked = -1  # block
        self._bar = "error"
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.px(12))
        self.setFont(font)
        self._fit()

    def show_lines(self, problem: Problem, lines: Lines) -> None:
        """Show lines, and mark that of the problem and what was found in it."""
        width = len(str(lines[-1][0])) if lines else 0
        self.setPlainText("\n".join(f" {number:>{width}}   {text}" for number, text in lines))
        self._marked = next((i for i, (n, _) in enumerate(lines) if n == problem.line), -1)
        self._bar, tint = TONES.get(problem.severity, NO_TONE)
        self.setExtraSelections(self._marks(problem, lines, width + 4, tint))
        self.setAccessibleName(
            self.tr("Lines {first} to {last} of {file}").format(
                first=lines[0][0], last=lines[-1][0], file=problem.file
            )
            if lines
            else self.tr("No lines to show")
        )
        self._fit()

    def _marks(
        self, problem: Problem, lines: Lines, margin: int, tint: str
    ) -> list[QTextEdit.ExtraSelection]:
        if self._marked < 0:
            return []
        whole = QTextCharFormat()
        whole.setBackground(self._theme.colour(tint))
        whole.setProperty(QTextFormat.Property.FullWidthSelection, True)
        start = self.document().findBlockByNumber(self._marked).position()
        marks = [self._selection(start, start, whole)]
        text, column = lines[self._marked][1], max(problem.column - 1, 0)
        at = text.find(problem.found, column) if problem.found else -1
        if at >= 0:
            wavy = QTextCharFormat()
            wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wavy.setUnderlineColor(self._theme.colour(self._bar))
            first = start + margin + at
            marks.append(self._selection(first, first + len(problem.found), wavy))
        return marks

    def _selection(self, first: int, last: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = form
        return selection

    def _fit(self) -> None:
        rows = max(self.blockCount(), 1)
        room = 2 * self.document().documentMargin() + 2 * self.frameWidth() + self._theme.px(14)
        self.setFixedHeight(round(rows * self.fontMetrics().lineSpacing() + room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a bar before the marked line."""
        super().paintEvent(event)
        if self._marked < 0:
            return
        block = self.document().findBlockByNumber(self._marked)
        rect = self.blockBoundingGeometry(block).translated(self.contentOffset())
        painter = QPainter(self.viewport())
        bar = QRectF(0, rect.top(), self._theme.px(3), rect.height())
        painter.fillRect(bar, self._theme.colour(self._bar))
        painter.end()


class ProblemDetails(QScrollArea):
    """All about the chosen problem.

    Signals:
        file_requested: the file is to be opened at the line.
        copy_requested: the problem is wanted on the clipboard.
    """

    file_requested = Signal()
    copy_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem_details")
        self.setAccessibleName(self.tr("The chosen problem"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = self._page = QWidget(self)
        page.setObjectName("problem_page")
        self.title = _label(page, "problem_heading")
        self.message = _label(page, "problem_message")
        self.place = _label(page, "problem_place")
        self.excerpt = Excerpt(theme, page)
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._labels: list[QLabel] = []
        self.buttons = WrappingRow(page)
        self.open_button = QPushButton(page)
        self.open_button.setObjectName("problem_open")
        self.open_button.clicked.connect(self.file_requested)
        self.copy_button = QPushButton(self.tr("Copy problem"), page)
        self.copy_button.setObjectName("problem_copy")
        self.copy_button.clicked.connect(self.copy_requested)
        for button in (self.open_button, self.copy_button):
            self.buttons.add(button)
        self.done = _label(page, "problem_done")
        self._column = QVBoxLayout(page)
        for part in (self.title, self.message, self.place, self.excerpt):
            self._column.addWidget(part)
        self._column.addLayout(self._facts)
        self._column.addWidget(self.buttons)
        self._column.addWidget(self.done)
        self._column.addStretch(1)
        self.setWidget(page)
        self._problem: Problem | None = None
        self._lines: Lines = ()
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        px = theme.px
        self.title.setFont(theme.font(18, 700))
        self.message.setFont(theme.font(13))
        self.place.setFont(theme.font(12))
        self.done.setFont(theme.font(12))
        for button in (self.open_button, self.copy_button):
            button.setFont(theme.font(13))
        self._column.setContentsMargins(20, px(14), 16, px(14))
        self._column.setSpacing(px(9))
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setVerticalSpacing(px(9))
        self._facts.setColumnMinimumWidth(0, px(84))
        self.buttons.set_measures(0, px(6), 0, 0, gap=8, line_gap=6, line_height=px(28))
        self.excerpt.show_theme(theme)
        self.show_problem(self._problem, self._lines)

    def show_problem(self, problem: Problem | None, lines: Lines) -> None:
        """Show a problem with lines of its file; nothing for None."""
        self._problem, self._lines = problem, lines
        self._page.setVisible(problem is not None)
        for label in self._labels:
            self._facts.removeWidget(label)
            label.deleteLater()
        self._labels = []
        self.done.clear()
        self.done.hide()
        if problem is None:
            return
        line = self.tr("line {}").format(problem.line) if problem.line else ""
        self.title.setText(heading(problem))
        self.message.setText(f"{problem.message}.")
        self.place.setText(", ".join(filter(None, (problem.file, line, problem.field))))
        self.excerpt.setVisible(bool(lines))
        self.excerpt.show_lines(problem, lines)
        labels = {
            "Found": self.tr("Found"),
            "Expected": self.tr("Expected"),
            "Likely meant": self.tr("Likely meant"),
            "Effect": self.tr("Effect"),
            "How to fix": self.tr("How to fix"),
        }
        for row, (name, text) in enumerate(facts(problem)):
            likely = text == problem.likely
            self._add(row, 0, labels[name], "ink_2", 12, 400)
            self._add(row, 1, text, "ink", 13, 600 if likely else 400)
        self.open_button.setText(
            self.tr("Open file at line {}").format(problem.line)
            if problem.line
            else self.tr("Open file")
        )
        self.buttons.arrange()

    def show_done(self, words: str) -> None:
        """Say what was done."""
        self.done.setText(words)
        self.done.setVisible(bool(words))

    def _add(self, row: int, column: int, text: str, role: str, size: int, weight: int) -> None:
        label = _label(self._page, "problem_fact" if column else "problem_fact_name")
        label.setText(text)
        label.setFont(self._theme.font(size, weight))
        label.setProperty("tone", role)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(label, row, column)
        self._labels.append(label)


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(SELECTABLE)
    return label
