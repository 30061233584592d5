"""Small windows of text: about the program, about the dataset, the keys."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
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
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.parts import parts_told
from briefing_app.services.plain_text import cleaned
from briefing_app.services.resources import has_manual, licence_texts
from briefing_app.viewmodels.local_dates import long_day
from briefing_app.widgets.actions import ACTIONS, shortcut_table
from briefing_app.widgets.find_field import FindField
from briefing_app.widgets.menu_bar import MENUS, translated

translate = QCoreApplication.translate

PANEL_KEYS: tuple[tuple[str, str, str], ...] = (
    ("Time bar", "Left / Right", "Previous or next day"),
    ("Time bar", "Shift+Left / Right", "Previous or next change of hands"),
    ("Time bar", "PgDn / PgUp", "Seven days back or on"),
    ("Time bar", "Home / End", "First or last day"),
    ("Time bar", "Space", "Play or pause"),
    ("Time bar", "+ / −", "Play faster or slower"),
    ("Time bar", "Esc while dragging", "Back to the day where the drag began"),
    ("Knowledge", "Left / Right, PgDn / PgUp", "Known on a day or seven days earlier or later"),
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
    ("Comparison", "Ctrl+E, Ctrl+Shift+C", "Export it, copy its differences"),
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

HELP = (
    "Drag the handle under the chart, or press Ctrl+Right and Ctrl+Left: list, map, "
    "statements and counts show the end of that day. Ctrl+Shift+Right goes to the next "
    "day on which a place changes hands.",
    "Enter on a place, a count, a statement or the days shows how that is known: who says "
    "so, who denies it, and in which source. Esc goes back.",
    "Ctrl+K shows the day as it was known on it. Ctrl+D compares it with the day before. "
    "Ctrl+E makes pages of it, to be saved or printed.",
    "Solid is certain. Hatched is open: claimed by one side, disputed, or not dated to "
    "the day. Grey is carried over without news.",
)
WITH_MANUAL = "Ctrl+/ lists all keys. F1 opens the manual at the part that has the keyboard."
WITHOUT_MANUAL = (
    "Ctrl+/ lists all keys. This copy of the program was made without its manual: F1 opens "
    "this help."
)


def words() -> list[str]:
    """All that this table and these paragraphs say, for those who translate; each once."""
    cells = (cell for row in PANEL_KEYS for cell in row if any(map(str.isalpha, cell)))
    return list(dict.fromkeys((*cells, *HELP, WITH_MANUAL, WITHOUT_MANUAL)))


def help_words() -> str:
    """How the window is used, in the language of the program."""
    told = (*HELP, WITH_MANUAL if has_manual() else WITHOUT_MANUAL)
    return "\n\n".join(map(_translated, told))


def key_rows() -> list[tuple[str, str, str]]:
    """Where, keys, what they do, in the language of the program and as its keyboards are labelled.

    In the order of the menus, and after them those of the panels.
    """
    menus = {title.replace("&", ""): translated(title).replace("&", "") for title in MENUS}
    native = QKeySequence.SequenceFormat.NativeText
    tips = {spec.name: spec.tip for spec in ACTIONS}
    instead = {} if has_manual() else {tips["manual"]: tips["help"]}
    of_menus = [
        (menus[menu], QKeySequence(keys).toString(native), translated(instead.get(tip, tip)))
        for menu, keys, tip in shortcut_table()
    ]
    of_panels = [
        (_translated(where), _translated(keys), _translated(does))
        for where, keys, does in PANEL_KEYS
    ]
    return [*of_menus, *of_panels]


def _translated(text: str) -> str:
    return QCoreApplication.translate("Help", text)


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
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
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
        self.setWindowTitle(self.tr("Keyboard"))
        rows = key_rows()
        table = QTableWidget(len(rows), 3, self)
        table.setObjectName("keyboard_table")
        table.setAccessibleName(self.tr("All keys"))
        table.setHorizontalHeaderLabels(
            [self.tr("Where"), self.tr("Keys"), self.tr("What they do")]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))
        table.resizeColumnsToContents()
        rows_down, columns = table.verticalHeader(), table.horizontalHeader()
        rows_down.setMinimumSectionSize(rows_down.defaultSectionSize())
        rows_down.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        wanted = columns.length() + 2 * 24 + table.verticalScrollBar().sizeHint().width() + 8
        columns.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        _finish(self, table)
        self.resize(max(640, min(wanted, parent.window().width())), 560)


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
    parts = translate("About", "Parts and their licences")  # Qt's tool does not look into f"…"
    told = [
        f"Briefing {__version__}",
        translate(
            "About",
            "An offline viewer for a fast-moving crisis: who held what on which day, how that is "
            "known, and a page to hand over.",
        ),
        translate("About", "It never opens a network connection."),
        f"{parts}\n{parts_told()}",
        translate("About", "Boundaries imply no endorsement."),
    ]
    texts = licence_texts()
    if texts is not None:
        where = translate("About", "The texts of the licences lie in {}")
        told.insert(-1, where.format(texts))
    return "\n\n".join(told)


def method_words(briefing: Briefing) -> str:
    """How the state of a day follows from reports, as plain text; gaps as they are known now.

    It is in the language of the dataset, as it is on a page.

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
    version = (
        translate("AboutDataset", "Version {version}, compiled on {day}")
        if compiled_on
        else translate("AboutDataset", "Version {version}")
    )
    facts = [
        description.title,
        version.format(version=description.version, day=compiled_on),
        translate("AboutDataset", "Period: {first} to {last}, days of {zone}").format(
            first=period.start, last=period.end, zone=description.timezone
        ),
        translate(
            "AboutDataset",
            "Holds: {places} places ({counted} counted), {events} events, {statements} statements, "
            "{sources} sources, {series} series",
        ).format(
            places=len(dataset.places),
            counted=len(dataset.counted_rows),
            events=len(dataset.events),
            statements=len(dataset.statements),
            sources=len(dataset.sources),
            series=len(dataset.series),
        ),
        translate("AboutDataset", "Licence: {}").format(
            description.licence or translate("AboutDataset", "not stated")
        ),
        f"SHA-256: {dataset.sha256}",
        translate("AboutDataset", "Folder: {}").format(loaded.path),
    ]
    told = [(translate("AboutDataset", "What held means"), description.definition_of_control)]
    if known_by is None:
        gaps = "\n".join(f"–  {gap}" for gap in description.known_gaps)
        told = [
            ("", description.summary),
            *told,
            (translate("AboutDataset", "Method"), description.method),
            (translate("AboutDataset", "Known gaps"), gaps),
        ]
    else:
        left_out = translate(
            "AboutDataset",
            "Summary, method and known gaps were written looking back, so they are not shown "
            "as known on {}.",
        )
        head = translate("AboutDataset", "Left out")
        told.append((head, left_out.format(long_day(known_by))))
    sections = [f"{head}\n{cleaned_lines(text)}".lstrip() for head, text in told if text]
    return "\n".join(map(cleaned, facts)) + "\n\n" + "\n\n".join(sections)
