"""Small windows of text: about the program, about the dataset, the keys."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app import __version__
from briefing_app.domain.briefing import Briefing
from briefing_app.domain.page_words import method_told
from briefing_app.domain.sentences import long_date
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.parts import parts_told
from briefing_app.services.plain_text import cleaned
from briefing_app.services.resources import licence_texts
from briefing_app.widgets.actions import shortcut_table
from briefing_app.widgets.find_field import FindField

PANEL_KEYS: tuple[tuple[str, str, str], ...] = (
    ("Time bar", "Left / Right", "Previous or next day"),
    ("Time bar", "Shift+Left / Right", "Previous or next change of hands"),
    ("Time bar", "PgUp / PgDn", "Seven days back or on"),
    ("Time bar", "Home / End", "First or last day"),
    ("Time bar", "Space", "Play or pause"),
    ("Time bar", "+ / −", "Play faster or slower"),
    ("Time bar", "Esc while dragging", "Back to the day where the drag began"),
    ("Knowledge", "Left / Right, PgUp / PgDn", "Known on a day or seven days earlier or later"),
    ("Knowledge", "End", "With hindsight"),
    ("Map", "Arrows", "To the nearest place that way"),
    ("Map", "Enter", "Evidence for the place"),
    ("Map", "+ / − / 0", "Closer, farther, the whole map"),
    ("Lists", "Up / Down, Home / End", "Row by row, first or last"),
    ("Lists", "Enter", "Evidence"),
    ("Lists", "Shift+F10", "What can be done with the row"),
    ("Evidence", "Enter, Ctrl+Enter", "Follow the row, show the address of its source"),
    ("Evidence", "Esc", "Close it, back to where it was asked for"),
    ("Comparison", "A / B", "Choose the side that the arrows move"),
    ("Comparison", "X", "Swap the sides"),
    ("Comparison", "Esc", "Leave it, on the day of side B"),
    ("Places", "letters", "Go to the place that begins with them"),
    ("Statements", "Right / Left", "Unfold or fold a statement"),
    ("Problems", "Enter", "Open the file at the line"),
    ("Problems", "Esc", "Back to the day"),
    ("Export brief", "Ctrl+Enter", "Save the pages, or print them"),
    ("Export brief", "Ctrl+P", "Print the pages"),
    ("Export brief", "PgUp / PgDn", "Previous or next page"),
    ("Export brief", "+ / −", "One page over the whole width, or side by side"),
    ("Export brief", "Esc", "Cancel"),
    ("Filters", "Esc", "Clear the filter"),
    ("Sources", "Enter", "Show the address of the source, or go to what it says"),
    ("Windows of text", "Ctrl+F", "Find words in the text"),
    ("Windows of text", "Enter / Shift+Enter", "Next or previous place where they stand"),
)

HELP = "\n\n".join(
    (
        "Drag the handle under the chart, or press Ctrl+Right and Ctrl+Left: list, map, "
        "statements and counts show the end of that day. Ctrl+Shift+Right goes to the next "
        "day on which a place changes hands.",
        "Enter on a place, a count, a statement or the days shows how that is known: who says "
        "so, who denies it, and in which source. Esc goes back.",
        "Ctrl+K shows the day as it was known on it. Ctrl+D compares it with the day before. "
        "Ctrl+E makes pages of it, to be saved or printed.",
        "Solid is certain. Hatched is open: claimed by one side, disputed, or not dated to "
        "the day. Grey is carried over without news.",
        "Ctrl+/ lists all keys. F1 opens the manual at the part that has the keyboard.",
    )
)


class TextDialog(QDialog):
    """Text to read, search and copy. Shown with `show()`, it does not block the window."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.body = QPlainTextEdit(text, self)
        self.body.setObjectName("dialog_text")
        self.body.setReadOnly(True)
        self.body.setAccessibleName(title)
        self.find_field = FindField(self.body, self)
        buttons = _finish(self, self.body, self.find_field)
        copy = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(
            lambda _checked=False: QGuiApplication.clipboard().setText(self.body.toPlainText())
        )
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.find_field.open)
        self.resize(720, 480)
        self.body.setFocus()

    def show_text(self, text: str) -> None:
        """Say something else; what was looked for is marked there, too."""
        if text != self.body.toPlainText():
            self.body.setPlainText(text)
            self.find_field.mark()


class KeyboardDialog(QDialog):
    """All keys, from the table of actions and that of the panels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard")
        rows = [*shortcut_table(), *PANEL_KEYS]
        table = QTableWidget(len(rows), 3, self)
        table.setObjectName("keyboard_table")
        table.setAccessibleName("All keys")
        table.setHorizontalHeaderLabels(["Where", "Keys", "What they do"])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        _finish(self, table)
        self.resize(640, 560)


def _finish(dialog: QDialog, *parts: QWidget) -> QDialogButtonBox:
    """Put a title above and a row of buttons under what a dialog shows; its first part grows."""
    title = QLabel(dialog.windowTitle(), dialog)
    font = QFont(dialog.font())
    font.setPixelSize(round(dialog.fontInfo().pixelSize() * 18 / 13))
    font.setWeight(QFont.Weight.Bold)
    title.setFont(font)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(12)
    column.addWidget(title)
    for part in parts:
        column.addWidget(part)
    column.setStretchFactor(parts[0], 1)
    column.addWidget(buttons)
    return buttons


def about_words() -> str:
    """What the program is, what it is made of, and on what terms."""
    told = [
        f"Briefing {__version__}",
        "An offline viewer for a fast-moving crisis: who held what on which day, how that is "
        "known, and a page to hand over.",
        "It never opens a network connection.",
        f"Parts and their licences\n{parts_told()}",
        "Boundaries imply no endorsement.",
    ]
    texts = licence_texts()
    if texts is not None:
        told.insert(-1, f"The texts of the licences lie in {texts}")
    return "\n\n".join(told)


def method_words(briefing: Briefing) -> str:
    """How the state of a day follows from reports, as plain text; gaps as they are known now.

    What was compiled later than the knowledge date is left out, as it is on a page.
    """
    described = briefing.timeline.dataset.description
    told = method_told(briefing)
    if briefing.timeline.known_by is None:
        told += [
            ("Compiled", described.method or ""),
            ("Known gaps", "\n".join(described.known_gaps)),
        ]
    return "\n\n".join(f"{head}\n{cleaned_lines(text)}" for head, text in told if text)


def cleaned_lines(text: str) -> str:
    """Lines with a visible mark for every character that could do mischief."""
    return "\n".join(map(cleaned, text.splitlines()))


def dataset_words(loaded: Loaded, known_by: date | None = None) -> str:
    """What a dataset says of itself, as plain text.

    With a knowledge date, nothing that was written looking back.
    """
    dataset, description = loaded.dataset, loaded.dataset.description
    period = description.period
    compiled_on = description.compiled_on if known_by is None else None
    facts = [
        description.title,
        f"Version {description.version}" + (f", compiled on {compiled_on}" if compiled_on else ""),
        f"Period: {period.start} to {period.end}, days of {description.timezone}",
        f"Holds: {len(dataset.places)} places ({len(dataset.counted_rows)} counted), "
        f"{len(dataset.events)} events, {len(dataset.statements)} statements, "
        f"{len(dataset.sources)} sources, {len(dataset.series)} series",
        f"Licence: {description.licence or 'not stated'}",
        f"SHA-256: {dataset.sha256}",
        f"Folder: {loaded.path}",
    ]
    told = [("What held means", description.definition_of_control)]
    if known_by is None:
        gaps = "\n".join(f"–  {gap}" for gap in description.known_gaps)
        told = [
            ("", description.summary), *told, ("Method", description.method), ("Known gaps", gaps),
        ]  # fmt: skip
    else:
        told.append(
            (
                "Left out",
                f"Summary, method and known gaps were written looking back, so they are not shown "
                f"as known on {long_date(known_by)}.",
            )
        )
    sections = [f"{head}\n{cleaned_lines(text)}".lstrip() for head, text in told if text]
    return "\n".join(map(cleaned, facts)) + "\n\n" + "\n\n".join(sections)
